import { n as parseSpecifierSet } from "./specifier.js";
import { _ as pythonSpace, v as trimSpace } from "./wheel-filename.js";
// src/python/marker.ts
const variable = /^(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/;
const quoted = /^(?:'[^'\\]*'|"[^"\\]*")/;
const operator = /^(?:===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b)/;
const deepest = 100;
function isMarker(text) {
	return skipMarker(text, 0) === "";
}
/** What follows the longest marker at the start of `text`; null when none stands there. */
function skipMarker(text, depth) {
	let rest = skipAtom(text, depth);
	while (rest !== null) {
		const joined = /^(?:and|or)\b/.exec(rest);
		if (joined === null) return rest;
		rest = skipAtom(rest.slice(joined[0].length), depth);
	}
	return null;
}
function skipAtom(text, depth) {
	const start = skipSpace$1(text);
	if (!start.startsWith("(")) return skipComparison(start);
	if (depth >= deepest) return null;
	const rest = skipMarker(start.slice(1), depth + 1);
	return rest?.startsWith(")") === true ? skipSpace$1(rest.slice(1)) : null;
}
function skipComparison(text) {
	let rest = text;
	for (const patterns of [
		[variable, quoted],
		[operator],
		[variable, quoted]
	]) {
		const found = patterns.map((pattern) => pattern.exec(rest ?? "")?.[0]).find((match) => match !== void 0);
		if (found === void 0) return null;
		rest = skipSpace$1(rest.slice(found.length));
	}
	return rest;
}
function skipSpace$1(text) {
	return text.replace(/^[ \t]+/, "");
}
// src/python/requirement.ts
const otherSpace = new RegExp(`(?![ \\t])${pythonSpace}`);
const identifier = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])?(?![a-z0-9_])/i;
/** Null when `text` is not a dependency specifier; of white space it may have spaces and tabs. */
function parseRequirement(text) {
	if (otherSpace.test(text)) return null;
	const start = skipSpace(text);
	const name = identifier.exec(start)?.[0];
	if (name === void 0) return null;
	const bracketed = splitExtras(skipSpace(start.slice(name.length)));
	if (bracketed === null) return null;
	const rest = skipSpace(bracketed.rest);
	const details = rest.startsWith("@") ? parseUrl(rest.slice(1)) : parseSpecifiers(rest);
	return details === null ? null : {
		name,
		extras: bracketed.extras,
		...details
	};
}
function parseUrl(text) {
	const url = /^[^ \t]+/.exec(skipSpace(text))?.[0];
	if (url === void 0) return null;
	const rest = skipSpace(skipSpace(text).slice(url.length));
	if (rest === "") return {
		specifier: "",
		url,
		marker: null
	};
	const marker = parseMarker(rest);
	return marker === null ? null : {
		specifier: "",
		url,
		marker
	};
}
function parseSpecifiers(text) {
	const isEnclosed = text.startsWith("(");
	const taken = takeSpecifiers(skipSpace(isEnclosed ? text.slice(1) : text));
	if (parseSpecifierSet(taken.specifier) === null || isEnclosed && !taken.rest.startsWith(")")) return null;
	const specifier = taken.specifier.replace(/,$/, "");
	const rest = skipSpace(isEnclosed ? taken.rest.slice(1) : taken.rest);
	if (rest === "") return {
		specifier,
		url: null,
		marker: null
	};
	const marker = parseMarker(rest);
	return marker === null ? null : {
		specifier,
		url: null,
		marker
	};
}
/** Specifiers joined by commas, one comma allowed behind the last; only `===` may have commas of its own. */
function takeSpecifiers(text) {
	let specifier = "";
	let rest = text;
	for (;;) {
		const token = /^(?:===[ \t]*[^ \t;)]*|(?:[~=!<>]=|[<>])[ \t]*[^ \t,;)]*)/.exec(rest)?.[0];
		if (token === void 0) return {
			specifier,
			rest
		};
		specifier += token.replace(/[ \t]+/, "");
		rest = skipSpace(rest.slice(token.length));
		if (!rest.startsWith(",")) return {
			specifier,
			rest
		};
		specifier += ",";
		rest = skipSpace(rest.slice(1));
	}
}
function parseMarker(text) {
	if (!text.startsWith(";")) return null;
	const marker = trimSpace(text.slice(1));
	return isMarker(marker) ? marker : null;
}
function splitExtras(text) {
	if (!text.startsWith("[")) return {
		extras: [],
		rest: text
	};
	const end = text.indexOf("]");
	if (end < 0) return null;
	const inside = trimSpace(text.slice(1, end));
	const extras = inside === "" ? [] : inside.split(",").map(trimSpace);
	if (!extras.every((extra) => identifier.exec(extra)?.[0] === extra)) return null;
	return {
		extras,
		rest: text.slice(end + 1)
	};
}
function skipSpace(text) {
	return text.replace(/^[ \t]+/, "");
}
export { parseRequirement as t };
