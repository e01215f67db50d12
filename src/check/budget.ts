import type { Finding } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { fault } from "../index/refusals/refusal.ts";
import { toRefusedFinding } from "./refused-finding.ts";
import { listSome } from "./rule.ts";

/** PyPI's own limit for a file when none was raised for the project (warehouse/constants.py). */
const defaultFileLimit = 100 * 1024 * 1024;

/** A wheel above the project's budget is an error; above PyPI's limit a warning, because limits can be raised on request. */
export function checkBudget(file: Pick<CheckedFile, "facts" | "size" | "kind">, budget: number | null): Finding[] {
	if (file.facts === null) return [];
	const largest = [...file.facts.members]
		.filter(({ size }) => size > file.size / 100)
		.sort((a, b) => b.size - a.size)
		.slice(0, 3)
		.map(({ name, size }) => `${name} (${formatSize(size)})`);
	const which = largest.length === 0 ? "" : `; largest: ${listSome(largest)}`;
	if (budget !== null && file.size > budget && file.kind === "wheel") {
		return [
			{
				code: "distribution/budget",
				level: "error",
				file: file.facts.fileName,
				message: `${formatSize(file.size)} is over the budget of ${formatSize(budget)}${which}`,
				help: "Strip debug symbols, leave data out, compress GPU code (-Xfatbin -compress-all), or raise budget = { wheel = … }.",
			},
		];
	}
	if (file.size <= defaultFileLimit) return [];
	const limit = String(defaultFileLimit / 1024 ** 2);
	const refusal = fault("file-size", { project: file.facts.metadata?.name ?? file.facts.filename.nameText, limit });
	const finding = toRefusedFinding(refusal, { size: formatSize(file.size) });
	return [
		{
			...finding,
			level: "warning",
			file: file.facts.fileName,
			message: `${finding.message}${which}`,
		},
	];
}
