// Many Python tags in few words: `cp311 … cp315, cp314t`.

/** Runs of three and more are written as a range; each kind of interpreter together, in the order they first appear. */
export function formatPythonTags(tags: readonly string[]): string {
	const kinds = Map.groupBy([...new Set(tags)], kindOf);
	return [...kinds.values()].flatMap(formatKind).join(", ");
}

/** The same for versions: `3.9, 3.11 … 3.15, 3.14t`. */
export function formatPythons(pythons: readonly string[]): string {
	return formatPythonTags(pythons);
}

const numbered = /^(.*?3\.?)(\d+)(t?)$/;

/** Interpreter and build: ranges never mix `cp314` with `cp314t`. What has no number stands alone. */
function kindOf(tag: string): string {
	const [, head, , build] = numbered.exec(tag) ?? [];
	return head === undefined ? tag : `${head}${build}`;
}

function formatKind(tags: readonly string[]): string[] {
	const minor = (tag: string) => Number(numbered.exec(tag)?.[2] ?? 0);
	const sorted = [...tags].sort((a, b) => minor(a) - minor(b));
	const runs: string[][] = [];
	for (const tag of sorted) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last !== undefined && minor(tag) === minor(last) + 1) run.push(tag);
		else runs.push([tag]);
	}
	return runs.flatMap((run) => (run.length > 2 ? [`${run[0]} … ${run.at(-1)}`] : run));
}
