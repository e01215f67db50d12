// Other files that state the version of the project as a literal. All must agree with the version of the release.
export interface VersionMention {
	file: string;
	line: number;
	version: string;
}

/** `__version__ = "1.2.3"` at the top level of a Python module, under one of `names`; null when it is computed or absent. */
export function findLiteral(text: string, file: string, names: readonly string[]): VersionMention | null {
	const name = names.filter((word) => /^\w+$/.test(word)).join("|");
	const value = /\s*(?::\s*[\w.[\]]+\s*)?=\s*(["'])([^"'\\]+)\1\s*(?:#.*)?$/;
	return findMention(text, file, new RegExp(`^(?:${name})${value.source}`));
}

/** `{% set version = "1.2.3" %}` of a conda recipe. */
export function findCondaVersion(text: string, file: string): VersionMention | null {
	return findMention(text, file, /^\s*\{%-?\s*set\s+version\s*=\s*(["'])([^"']+)\1\s*-?%\}/);
}

function findMention(text: string, file: string, pattern: RegExp): VersionMention | null {
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const version = pattern.exec(line)?.[2];
		if (version !== undefined) return { file, line: index + 1, version };
	}
	return null;
}
