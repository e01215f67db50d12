// CPython releases: when they became final and when they end. Whether one has ended is read at the date of the table, not
// of the clock, so that the same commit gives the same plan tomorrow.
import type { Dated, Table } from "./table.ts";

export interface PythonRelease extends Dated {
	/** Day of the first final release, planned or seen. */
	final: string;
	/** Last month with bug fixes. */
	bugfixUntil: string;
	/** Last month with security fixes. */
	endOfLife: string;
	/** PEP 703 builds: experimental in 3.13, supported from 3.14 on (PEP 779). */
	freeThreaded: "none" | "experimental" | "supported";
}

const peps = {
	source: "python/peps release_management/python-releases.toml (ba4deeb7, 2026-08-22)",
	asOf: "2026-11-22",
};
const gilOnly = { freeThreaded: "none", ...peps } as const;
const both = { freeThreaded: "supported", ...peps } as const;

/** Oldest first. */
export const pythons: Table<PythonRelease> = {
	"3.8": { final: "2019-10-14", bugfixUntil: "2021-05", endOfLife: "2024-10", ...gilOnly },
	"3.9": { final: "2020-10-05", bugfixUntil: "2022-05", endOfLife: "2025-10", ...gilOnly },
	"3.10": { final: "2021-10-04", bugfixUntil: "2023-04", endOfLife: "2026-10", ...gilOnly },
	"3.11": { final: "2022-10-24", bugfixUntil: "2024-04", endOfLife: "2027-10", ...gilOnly },
	"3.12": { final: "2023-10-02", bugfixUntil: "2025-04", endOfLife: "2028-10", ...gilOnly },
	"3.13": { final: "2024-10-07", bugfixUntil: "2026-10", endOfLife: "2029-10", ...peps, freeThreaded: "experimental" },
	"3.14": { final: "2025-10-07", bugfixUntil: "2027-10", endOfLife: "2030-10", ...both },
	"3.15": { final: "2026-10-01", bugfixUntil: "2028-10", endOfLife: "2031-10", ...both },
	"3.16": { final: "2027-10-05", bugfixUntil: "2029-10", endOfLife: "2032-10", ...both },
};

export type PythonState = "prerelease" | "bugfix" | "security" | "ended";

/** At the date of the row. */
export function stateOf({ final, bugfixUntil, endOfLife, asOf }: PythonRelease): PythonState {
	if (asOf < final) return "prerelease";
	const month = asOf.slice(0, 7);
	if (month > endOfLife) return "ended";
	return month > bugfixUntil ? "security" : "bugfix";
}

/** Pythons that a release may be for unless it says otherwise: final ones from 3.9 on, oldest first. */
export function finalPythons(table: Table<PythonRelease>): string[] {
	return Object.entries(table)
		.filter(([minor, row]) => minor !== "3.8" && stateOf(row) !== "prerelease")
		.map(([minor]) => minor);
}
