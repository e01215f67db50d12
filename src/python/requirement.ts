// Dependency specifiers (PEP 508, https://packaging.python.org/en/latest/specifications/dependency-specifiers/):
// what `Requires-Dist` says. Markers are checked for their grammar and kept as text; evaluating them is an installer's work.
import { formatMarker } from "./format-marker.ts";
import { isMarker } from "./marker.ts";
import { parseSpecifierSet } from "./specifier.ts";
import { pythonSpace, trimSpace } from "./white-space.ts";

export interface Requirement {
	/** As written; normalizeName makes it comparable. */
	readonly name: string;
	readonly extras: readonly string[];
	/** Without spaces, empty when every version will do. */
	readonly specifier: string;
	readonly url: string | null;
	readonly marker: string | null;
}

const otherSpace = new RegExp(`(?![ \\t])${pythonSpace}`);
const identifier = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])?(?![a-z0-9_])/i;

/** Null when `text` is not a dependency specifier; of white space it may have spaces and tabs. */
export function parseRequirement(text: string): Requirement | null {
	if (otherSpace.test(text)) return null;
	const start = skipSpace(text);
	const name = identifier.exec(start)?.[0];
	if (name === undefined) return null;
	const bracketed = splitExtras(skipSpace(start.slice(name.length)));
	if (bracketed === null) return null;
	const rest = skipSpace(bracketed.rest);
	const details = rest.startsWith("@") ? parseUrl(rest.slice(1)) : parseSpecifiers(rest);
	return details === null ? null : { name, extras: bracketed.extras, ...details };
}

/** As packaging writes it back: extras and specifiers in order, quotes of markers doubled. */
export function formatRequirement({ name, extras, specifier, url, marker }: Requirement): string {
	const bracketed = extras.length > 0 ? `[${[...new Set(extras)].sort().join(",")}]` : "";
	const what = url === null ? specifier.split(",").sort().join(",") : ` @ ${url}`;
	const condition = marker === null ? "" : `${url === null ? "" : " "}; ${formatMarker(marker)}`;
	return `${name}${bracketed}${what}${condition}`;
}

type Details = Pick<Requirement, "specifier" | "url" | "marker">;

function parseUrl(text: string): Details | null {
	const url = /^[^ \t]+/.exec(skipSpace(text))?.[0];
	if (url === undefined) return null;
	// A `;` belongs to the URL unless a space stands before it.
	const rest = skipSpace(skipSpace(text).slice(url.length));
	if (rest === "") return { specifier: "", url, marker: null };
	const marker = parseMarker(rest);
	return marker === null ? null : { specifier: "", url, marker };
}

function parseSpecifiers(text: string): Details | null {
	const isEnclosed = text.startsWith("(");
	const taken = takeSpecifiers(skipSpace(isEnclosed ? text.slice(1) : text));
	if (parseSpecifierSet(taken.specifier) === null || (isEnclosed && !taken.rest.startsWith(")"))) return null;
	const specifier = taken.specifier.replace(/,$/, "");
	const rest = skipSpace(isEnclosed ? taken.rest.slice(1) : taken.rest);
	if (rest === "") return { specifier, url: null, marker: null };
	const marker = parseMarker(rest);
	return marker === null ? null : { specifier, url: null, marker };
}

/** Specifiers joined by commas, one comma allowed behind the last; only `===` may have commas of its own. */
function takeSpecifiers(text: string): { specifier: string; rest: string } {
	let specifier = "";
	let rest = text;
	for (;;) {
		const token = /^(?:===[ \t]*[^ \t;)]*|(?:[~=!<>]=|[<>])[ \t]*[^ \t,;)]*)/.exec(rest)?.[0];
		if (token === undefined) return { specifier, rest };
		specifier += token.replace(/[ \t]+/, "");
		rest = skipSpace(rest.slice(token.length));
		if (!rest.startsWith(",")) return { specifier, rest };
		specifier += ",";
		rest = skipSpace(rest.slice(1));
	}
}

function parseMarker(text: string): string | null {
	if (!text.startsWith(";")) return null;
	const marker = trimSpace(text.slice(1));
	return isMarker(marker) ? marker : null;
}

function splitExtras(text: string): { extras: string[]; rest: string } | null {
	if (!text.startsWith("[")) return { extras: [], rest: text };
	const end = text.indexOf("]");
	if (end < 0) return null;
	const inside = trimSpace(text.slice(1, end));
	const extras = inside === "" ? [] : inside.split(",").map(trimSpace);
	if (!extras.every((extra) => identifier.exec(extra)?.[0] === extra)) return null;
	return { extras, rest: text.slice(end + 1) };
}

function skipSpace(text: string): string {
	return text.replace(/^[ \t]+/, "");
}
