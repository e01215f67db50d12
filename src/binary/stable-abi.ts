// Does a module keep to Python's stable ABI (PEP 384), and from which Python on? The rules are abi3audit's: every symbol
// of Python's that the file asks for, or has taken in from it, must be of the stable ABI and as old as the wheel promises.

/** Symbols by the version that introduced them, of src/data/stable-abi.json: `3.12` → `PyX PyY`. */
export interface StableAbiTable {
	readonly symbols: Readonly<Record<string, string>>;
}

export interface StableAbiVerdict {
	/** Minor of the oldest Python that has every symbol, at least the promised one. */
	floor: number;
	/** Not of the stable ABI in any version. */
	foreign: string[];
	/** Of a newer version than promised. */
	late: { name: string; since: number }[];
}

/**
 * @param symbols names that start with `Py` or `_Py`
 * @param promised minor of the Python that the tag names: 9 for `cp39-abi3`
 */
export function judgeStableAbi(
	symbols: readonly string[],
	promised: number,
	introduced: ReadonlyMap<string, number>,
): StableAbiVerdict {
	const foreign: string[] = [];
	const late: StableAbiVerdict["late"] = [];
	for (const name of symbols) {
		const since = introduced.get(name);
		// Modules may be several in one file; the function that starts each is never Python's own.
		if (since === undefined && !name.startsWith("PyInit_")) foreign.push(name);
		else if (since !== undefined && since > promised) late.push({ name, since });
	}
	return { floor: Math.max(promised, ...late.map(({ since }) => since)), foreign, late };
}

/** Name → minor that introduced it. */
export function indexStableAbi(table: StableAbiTable): Map<string, number> {
	const index = new Map<string, number>();
	for (const [version, names] of Object.entries(table.symbols)) {
		for (const name of names.split(" ")) index.set(name, Number(version.split(".")[1]));
	}
	return index;
}
