// What `check` says of each file on one line: size, whether the tag tells the truth, stable ABI, GPU code; ≤ 100 columns.

import { hasErrors } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { fitColumns } from "./columns.ts";
import { codeSpan } from "./untrusted-text.ts";

const header = ["", "size", "truth of the tag", "stable ABI", "GPU code", "sha256"];

export function formatCheckTable(files: readonly CheckedFile[], changes: ReadonlyMap<string, number>): string[] {
	const folder = sharedFolder(files.map(({ file }) => file));
	const rows = files.map((file) => [
		`${markOf(file)} ${file.file.slice(folder.length)}`,
		`${formatSize(file.size)}${describeChange(changes.get(file.file))}`,
		describeTag(file),
		file.truth?.stableAbi ?? "–",
		describeGpu(file),
		file.sha256.slice(0, 12),
	]);
	return fitColumns([[folder, ...header.slice(1)], ...rows], {
		width: 100,
		cut: [
			{ column: 0, least: 24 },
			{ column: 4, least: 8 },
		],
		right: [1],
	});
}

/** `dist/`, named once above the column instead of in every row. */
function sharedFolder(files: readonly string[]): string {
	const folders = new Set(
		files.map((file) => file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)),
	);
	const [folder = ""] = folders;
	return folders.size === 1 ? folder : "";
}

/** The same for a job summary. */
export function formatCheckMarkdown(files: readonly CheckedFile[], changes: ReadonlyMap<string, number>): string[] {
	return [
		"| | wheel | size | tag | floor | stable ABI | GPU code | sha256 |",
		"|---|---|--:|---|---|---|---|---|",
		...files.map((file) => {
			const cells = [
				markOf(file),
				codeSpan(file.file),
				`${formatSize(file.size)}${describeChange(changes.get(file.file))}`,
				describeTag(file),
				file.truth?.floor ?? "–",
				file.truth?.stableAbi ?? "–",
				describeGpu(file),
				codeSpan(file.sha256.slice(0, 16)),
			];
			return `| ${cells.join(" | ")} |`;
		}),
	];
}

function markOf({ findings }: CheckedFile): string {
	if (hasErrors(findings)) return "✗";
	return findings.some(({ level }) => level === "warning") ? "!" : "✓";
}

function describeTag({ kind, truth, facts }: CheckedFile): string {
	if (kind === "sdist") return "sdist";
	if (truth?.honestTag == null) return facts?.kind === "wheel" && truth?.floor == null ? "any" : "–";
	const isWrong =
		facts?.kind === "wheel" &&
		truth.floor !== null &&
		facts.filename.platformTags.every((tag) => tag !== truth.honestTag);
	return isWrong ? `${truth.floor}` : truth.honestTag.replace(/_(x86_64|aarch64|arm64|universal2|i686)$/, "");
}

function describeGpu({ truth }: CheckedFile): string {
	const files = Object.values(truth?.gpu ?? {});
	if (files.length === 0) return "–";
	const codes = new Set(files.flatMap(({ inEveryContainer }) => inEveryContainer));
	return [...codes].map((code) => code.replace(/^sm_/, "").replace(/^compute_(.*)$/, "$1+ptx")).join(" ");
}

/** ` (+3 %)` against the same wheel of the last release. */
function describeChange(ratio: number | undefined): string {
	if (ratio === undefined || Math.abs(ratio) < 0.005) return "";
	return ` (${ratio > 0 ? "+" : "−"}${Math.round(Math.abs(ratio) * 100)} %)`;
}
