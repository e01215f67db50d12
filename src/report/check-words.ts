// The words of one file in the tables of `check`: terminal and job summary say the same.
import type { Code } from "../diagnostic/codes.ts";
import { hasErrors } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { CheckedFile } from "../document/checked-file.ts";

/** `✗` for what is refused, `!` for what a warning is about. */
export function markOf({ findings }: CheckedFile): string {
	if (hasErrors(findings)) return "✗";
	return findings.some(({ level }) => level === "warning") ? "!" : "✓";
}

/** Findings by which the platform tag is not true. */
const tagCodes: readonly Code[] = [
	"binary/glibc-floor",
	"binary/isa-level",
	"binary/machine",
	"binary/macos-minimum",
	"binary/missing-library",
	"binary/pure-tag",
];

/** `manylinux_2_17 ✓`, `needs glibc 2.34 ✗`, `any ✓`, `sdist`. */
export function describeTag({ kind, truth, facts, findings }: CheckedFile): string {
	if (kind === "sdist") return "sdist";
	if (facts?.kind !== "wheel") return shortTag(truth?.honestTag ?? null) ?? "–";
	const isFalse = findings.some(({ code, level }) => level === "error" && tagCodes.includes(code));
	const [promised = "any"] = facts.filename.platformTags;
	const honest = truth?.honestTag ?? promised;
	// Several machines with a floor each: the name says it shorter.
	const tag = shortTag(honest.includes(".") ? promised : honest) ?? promised;
	// No policy is kept to the letter, and nothing that was found breaks the promise.
	if (!isFalse && tag === "linux" && promised !== "linux") return `${shortTag(promised)} !`;
	if (!isFalse) return `${tag} ✓`;
	const isFloor = findings.some(({ code }) => code === "binary/glibc-floor" || code === "binary/macos-minimum");
	return isFloor && truth?.floor != null ? `needs ${truth.floor} ✗` : `${tag} ✗`;
}

/** Without the architecture, which the file name says already. */
function shortTag(tag: string | null): string | null {
	return tag?.replace(/(?<!^win)_(?:x86_64|aarch64|arm64|universal2|i686|armv7l|ppc64le|s390x|riscv64)$/, "") ?? null;
}

/** `86 89 90+ptx`, `86, 90 partly`: what every kernel container has, then what some containers of a file lack. */
export function describeGpu({ truth }: CheckedFile): string {
	const files = Object.values(truth?.gpu ?? {});
	if (files.length === 0) return "–";
	// Relocatable code that was never linked is none; of data the program chooses what fits.
	const linked = files.filter(({ isUnlinked }) => !isUnlinked);
	const all = new Set(linked.flatMap(({ sass, ptx }) => [...sass, ...ptx]));
	const partly = new Set(
		linked
			.filter(({ isData }) => !isData)
			.flatMap(({ sass, ptx, inEveryContainer }) =>
				[...sass, ...ptx].filter((code) => !inEveryContainer.includes(code)),
			),
	);
	const words = inOrder([...all].filter((code) => !partly.has(code))).join(" ");
	if (partly.size === 0) return words || "none";
	return `${words}${words === "" ? "" : ", "}${inOrder(partly).join(" ")} partly`;
}

/** By compute capability, PTX behind the code of the same one. */
function inOrder(codes: Iterable<string>): string[] {
	return [...codes]
		.map(codeWord)
		.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length);
}

function codeWord(code: string): string {
	return code.replace(/^sm_/, "").replace(/^compute_(.*)$/, "$1+ptx");
}

/** `1.1 MB (+3 %)` against the same wheel of the last release. */
export function describeSize({ size }: CheckedFile, ratio: number | undefined): string {
	if (ratio === undefined || Math.abs(ratio) < 0.005) return formatSize(size);
	return `${formatSize(size)} (${ratio > 0 ? "+" : "−"}${Math.round(Math.abs(ratio) * 100)} %)`;
}

/** `dist/`, named once above the column instead of in every row. */
export function sharedFolder(files: readonly string[]): string {
	const folders = new Set(
		files.map((file) => file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)),
	);
	const [folder = ""] = folders;
	return folders.size === 1 ? folder : "";
}
