// Files that state the version of the project as a literal. All must agree with the version of the release.
import { findTomlLine } from "./toml-position.ts";

export interface VersionMention {
	file: string;
	line: number;
	version: string;
	/** The literal as it stands in the line, quotes included: what a build writes a dev version over. */
	literal: string;
}

const quotedValue = String.raw`(?<literal>(["'])(?<version>[^"'\\]+)\2)`;

/** `__version__ = "1.2.3"` at the top level of a Python module, under one of `names`; null when it is computed or absent. */
export function findLiteral(
	text: string,
	file: string,
	names: readonly string[],
	{ isCaseFree = false } = {},
): VersionMention | null {
	const name = names.filter((word) => /^\w+$/.test(word)).join("|");
	const pattern = `^(?:${name})\\s*(?::\\s*[\\w.[\\]]+\\s*)?=\\s*${quotedValue}\\s*(?:#.*)?$`;
	return findMention(text, file, new RegExp(pattern, isCaseFree ? "i" : ""));
}

/** `{% set version = "1.2.3" %}` of a conda recipe, or the plain version of its package. */
export function findCondaVersion(text: string, file: string): VersionMention | null {
	const set = findMention(text, file, new RegExp(String.raw`^\s*\{%-?\s*set\s+version\s*=\s*${quotedValue}\s*-?%\}`));
	return set ?? findInBlock(text, file, "package");
}

/** `context:` or `package:` of a rattler-build recipe. */
export function findRecipeVersion(text: string, file: string): VersionMention | null {
	return findInBlock(text, file, "context") ?? findInBlock(text, file, "package");
}

/** `[package] version` of a pixi.toml; the workspace's own version is nobody's. */
export function findPixiVersion(text: string, file: string): VersionMention | null {
	const line = findTomlLine(text, ["package", "version"]);
	const shown = line === null ? undefined : text.split(/\r?\n/)[line - 1];
	const found = shown === undefined ? undefined : new RegExp(`version\\s*=\\s*${quotedValue}`).exec(shown)?.groups;
	if (line === null || !found?.literal || !found.version) return null;
	return { file, line, version: found.version, literal: found.literal };
}

/** `project('name', 'c', version: '1.2.3')` of a meson.build; null when it is computed. */
export function findMesonVersion(text: string, file: string): VersionMention | null {
	const call = /^project\s*\(/m.exec(text);
	if (call === null) return null;
	const before = text.slice(0, call.index);
	const pattern = /^[^#]*?\bversion\s*:\s*(?<literal>'(?<version>[^'\\]+)')/;
	const found = findMention(sliceCall(text.slice(call.index)), file, pattern);
	return found && { ...found, line: found.line + before.split("\n").length - 1 };
}

/** A file with nothing but the version; null when it says something else, so that a plan never shows what it read there. */
export function findWholeText(text: string, file: string): VersionMention | null {
	const version = text.trim();
	const line = text.slice(0, text.indexOf(version)).split("\n").length;
	return /^[0-9A-Za-z.!+_-]{1,64}$/.test(version) ? { file, line, version, literal: version } : null;
}

/** The first line that matches `pattern`; its group `literal` is the version, or contains it as the group `version`. */
export function findMention(text: string, file: string, pattern: RegExp): VersionMention | null {
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const { literal, version = literal } = pattern.exec(line)?.groups ?? {};
		if (literal !== undefined && version !== undefined) return { file, line: index + 1, version, literal };
	}
	return null;
}

/** `version: 1.2.3` one step below a key of a YAML document; a template (`${{ … }}`, `{{ … }}`) is no literal. */
function findInBlock(text: string, file: string, key: string): VersionMention | null {
	let isInside = false;
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (/^\S/.test(line) && !line.startsWith("#")) isInside = line.startsWith(`${key}:`);
		if (!isInside) continue;
		const found = /^\s+version:\s*(?<literal>(["']?)(?<version>[0-9][0-9A-Za-z.!+_-]*)\2)\s*(?:#.*)?$/.exec(
			line,
		)?.groups;
		if (found?.literal && found.version)
			return { file, line: index + 1, version: found.version, literal: found.literal };
	}
	return null;
}

/** Up to the parenthesis that closes the first one, strings and comments aside. */
function sliceCall(text: string): string {
	let depth = 0;
	for (const token of text.matchAll(/'(?:[^'\\\n]|\\.)*'|#.*|[()]/g)) {
		if (token[0] === "(") depth += 1;
		if (token[0] === ")") depth -= 1;
		if (token[0] === ")" && depth === 0) return text.slice(0, token.index);
	}
	return text;
}
