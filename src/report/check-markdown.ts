// The job summary of `check`: a table of the files, then what was found.
import type { CheckResult } from "../document/check-result.ts";
import { formatCheckTotal } from "./check-table.ts";
import { describeGpu, describeSize, describeTag, markOf } from "./check-words.ts";
import { formatFindingsMarkdown } from "./findings-markdown.ts";
import { codeSpan } from "./untrusted-text.ts";

export function formatCheckMarkdown(result: CheckResult): string[] {
	const { files, changes, cells, ignored, findings } = result;
	const header = [
		"",
		"file",
		"size",
		"tag",
		"floor",
		"stable ABI",
		"GPU code",
		...(cells === null ? [] : ["cell"]),
		"sha256",
	];
	const rows = files.map((file) => [
		markOf(file),
		codeSpan(file.file),
		describeSize(file, changes.get(file.file)),
		describeTag(file),
		file.truth?.floor ?? "–",
		file.truth?.stableAbi ?? "–",
		describeGpu(file),
		...(cells === null ? [] : [codeSpan(cells.get(file.file) ?? "not planned")]),
		codeSpan(file.sha256),
	]);
	const reasons = Map.groupBy(ignored, ({ by }) => by);
	return [
		`### ${result.exitStatus === 0 ? "✓" : "✗"} check: ${formatCheckTotal(result)}`,
		"",
		row(header),
		row(header.map((name) => (name === "size" ? "--:" : "---"))),
		...rows.map(row),
		"",
		formatFindingsMarkdown(findings),
		...[...reasons].map(
			([{ rule, reason }, used]) =>
				`- ignored ${used.length} × ${codeSpan(rule)}: ${codeSpan(reason ?? "on the command line")}`,
		),
	];
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(" | ")} |`;
}
