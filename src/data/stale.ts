// Tables age. When the clock is long past the newest row of one, a reader should know that newer words may be missing.
import type { Finding } from "../diagnostic/finding.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";

/** New toolkits come every three months, runner images and Pythons about twice a year. */
const freshMonths = 6;

const titles: Readonly<Record<keyof Tables, string>> = {
	runners: "runners",
	pythons: "Pythons",
	targets: "targets",
	toolkits: "CUDA toolkits",
	gpus: "GPUs",
	torch: "torch releases",
	cudaLibraries: "CUDA libraries",
};

/** One notice for all tables whose newest row is older than half a year. */
export function findStaleTables(tables: Tables, now: Date): Finding[] {
	const stale = Object.entries<Table>({ ...tables }).flatMap(([name, rows]) => {
		const newest = Object.values(rows)
			.map(({ asOf }) => asOf)
			.sort()
			.at(-1);
		const months = newest === undefined ? 0 : (now.getTime() - Date.parse(newest)) / (30.4 * 86_400_000);
		return months > freshMonths ? [`${titles[name as keyof Tables]} (${newest})`] : [];
	});
	if (stale.length === 0) return [];
	return [
		{
			code: "tables/stale",
			level: "notice",
			message: `tables of this wheel-release are more than ${freshMonths} months old: ${stale.join(", ")}; newer words may be missing`,
			help: 'Update wheel-release, or add rows of your own: `tables = "FILE.toml"` (docs/tables.md).',
		},
	];
}
