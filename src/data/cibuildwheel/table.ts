// The shape of a generated table (scripts/data/cibuildwheel.ts), and how one is loaded: only when a plan needs it.

export const cibuildwheelPlatforms = ["linux", "macos", "windows", "pyodide", "android", "ios"] as const;
export type CibuildwheelPlatform = (typeof cibuildwheelPlatforms)[number];

/** Build identifiers that need a word in `enable`. */
export interface EnableGroup {
	name: string;
	/** Patterns of what is hidden without the group; none in versions where the group has nothing to hide. */
	hides: readonly string[];
	/** Of those, what belongs to another group. */
	except?: readonly string[];
	/** Whether `all` turns it on. */
	inAll: boolean;
}

export interface CibuildwheelTable {
	/** Package and files that the table was made of. */
	source: string;
	version: string;
	/** Of each platform, in the order they are built, separated by spaces. */
	identifiers: Readonly<Record<CibuildwheelPlatform, string>>;
	/** Identifier → the Pyodide it is built with. */
	pyodideVersions: Readonly<Record<string, string>>;
	/** Interpreter (`pp311`) → Python and ABI tag of its wheels, where the identifier does not tell. */
	interpreterTags: Readonly<Record<string, string>>;
	groups: readonly EnableGroup[];
	/** A `build` pattern that matches nothing and contains one of `words` ends a run with exit status 4. */
	removedSelectors: readonly { words: readonly string[]; what: string; lastSeries: string }[];
	/** Short names of images that are refused with exit status 4. */
	removedImages: readonly string[];
	/** Every option with its default value. */
	defaults: Readonly<Record<string, unknown>>;
	platformDefaults: Readonly<Record<CibuildwheelPlatform, Readonly<Record<string, unknown>>>>;
	/** JSON types of each option's value: `array string`. */
	types: Readonly<Record<string, string>>;
	/** Options that have an effect in an override. */
	overrideOptions: readonly string[];
	/** Architecture (`x86_64`) → short name → pinned image. */
	images: Readonly<Record<string, Readonly<Record<string, string>>>>;
	ignoresCaseOfArchs: boolean;
	inheritsEverywhere: boolean;
}

/** Oldest first. */
export const cibuildwheelVersions = ["3.4.1", "4.0.0", "4.1.1", "4.2.0", "4.3.5"] as const;
export type CibuildwheelVersion = (typeof cibuildwheelVersions)[number];

const tables: Record<CibuildwheelVersion, () => Promise<{ default: unknown }>> = {
	"3.4.1": () => import("./3.4.1.json", { with: { type: "json" } }),
	"4.0.0": () => import("./4.0.0.json", { with: { type: "json" } }),
	"4.1.1": () => import("./4.1.1.json", { with: { type: "json" } }),
	"4.2.0": () => import("./4.2.0.json", { with: { type: "json" } }),
	"4.3.5": () => import("./4.3.5.json", { with: { type: "json" } }),
};

export async function loadCibuildwheelTable(version: CibuildwheelVersion): Promise<CibuildwheelTable> {
	return (await tables[version]()).default as CibuildwheelTable;
}

/** Identifier → oldest and newest version of the tables that has it. */
export async function loadIdentifierHistory(): Promise<Readonly<Record<string, readonly string[]>>> {
	return (await import("./history.json", { with: { type: "json" } })).default;
}
