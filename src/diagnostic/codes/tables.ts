import type { CodeEntry } from "../code-entry.ts";

export const tablesCodes = {
	"tables/newer-word": {
		what: "A configured toolkit, torch, compute capability or Python is newer than the tables of this version.",
		why: "It may well exist by now; it is planned like the newest one that the tables know, which may not fit in every point.",
		fix: 'Update wheel-release, or add the row in a file of your own: `tables = "tables.toml"`.',
	},
	"tables/stale": {
		what: "The tables of this version were read more than half a year ago.",
		why: "Toolkits, torch releases, Pythons and runners have come and gone since; what is newer is planned like the newest known.",
		fix: 'Update wheel-release, or add rows in a file of your own: `tables = "tables.toml"`.',
	},
	"tables/unknown-word": {
		what: "A configured toolkit, torch, compute capability, Python or runner does not exist.",
		why: "Nothing can be planned for it; a guess would build something else than you meant.",
		fix: "Use the named nearest word, or add a row in a file of your own.",
	},
} as const satisfies Record<string, CodeEntry>;
