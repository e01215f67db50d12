/**
 * 1-based line on which a key of a TOML document is set, or null. smol-toml keeps no positions, so this looks the key up
 * in the text: good for `[a.b]` tables, `a.b = …` keys and inline tables that start on the line of their key.
 */
export function findTomlLine(text: string, path: readonly string[]): number | null {
	let table: string[] = [];
	let best: { line: number; depth: number } | null = null;
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const header = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?/.exec(line);
		if (header) {
			table = splitKey(header[1] ?? "");
			best = deeper(best, index + 1, matchDepth(table, path));
			continue;
		}
		const assignment =
			/^\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+))*)\s*=/.exec(line);
		if (assignment) best = deeper(best, index + 1, matchDepth([...table, ...splitKey(assignment[1] ?? "")], path));
	}
	return best?.line ?? null;
}

function deeper(best: { line: number; depth: number } | null, line: number, depth: number) {
	return depth > (best?.depth ?? 0) ? { line, depth } : best;
}

/** How many leading parts of `path` are exactly `key`; 0 when `key` leads elsewhere. */
function matchDepth(key: readonly string[], path: readonly string[]): number {
	return key.length <= path.length && key.every((part, index) => part === path[index]) ? key.length : 0;
}

function splitKey(key: string): string[] {
	return (key.match(/"[^"]*"|'[^']*'|[A-Za-z0-9_-]+/g) ?? []).map((part) => part.replace(/^["']|["']$/g, ""));
}
