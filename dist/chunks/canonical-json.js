import { createHash } from "node:crypto";
// src/document/canonical-json.ts
/** RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript numbers. */
function canonicalJson(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
	return `{${Object.keys(value).sort().flatMap((key) => {
		const member = value[key];
		return member === void 0 ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
	}).join(",")}}`;
}
function isList(value) {
	return Array.isArray(value);
}
/** Lower-case hex sha256 of text (as UTF-8) or bytes. */
function sha256Of(data) {
	return createHash("sha256").update(data).digest("hex");
}
/** Digest of a document: sha256 over its canonical JSON without the `digest` member. */
function digestOf(document) {
	const { digest: _, ...rest } = document;
	return sha256Of(canonicalJson(rest));
}
export { digestOf as n, sha256Of as r, canonicalJson as t };
