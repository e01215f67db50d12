import { createHash } from "node:crypto";

/** A value that JSON can hold; `undefined` members are dropped as JSON.stringify drops them. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript numbers. */
export function canonicalJson(value: Json): string {
	const parts: string[] = [];
	writeCanonical(value, (part) => parts.push(part));
	return parts.join("");
}

function writeCanonical(value: Json, write: (part: string) => void): void {
	// A list without members to sort is canonical as it is.
	if (isScalar(value) || (isList(value) && value.every(isScalar))) {
		write(JSON.stringify(value));
	} else if (isList(value)) {
		for (const [index, element] of value.entries()) {
			write(index === 0 ? "[" : ",");
			writeCanonical(element, write);
		}
		write("]");
	} else {
		let before = "{";
		for (const key of Object.keys(value).sort()) {
			const member = value[key];
			if (member === undefined) continue;
			before += quoteKey(key);
			if (isScalar(member)) {
				before += `${JSON.stringify(member)},`;
				continue;
			}
			write(before);
			writeCanonical(member, write);
			before = ",";
		}
		write(`${before.endsWith(",") ? before.slice(0, -1) : before}}`);
	}
}

// A document has a few dozen keys, thousands of times.
const quotedKeys = new Map<string, string>();

function quoteKey(key: string): string {
	const known = quotedKeys.get(key);
	if (known !== undefined) return known;
	const quoted = `${JSON.stringify(key)}:`;
	if (quotedKeys.size < 1000) quotedKeys.set(key, quoted);
	return quoted;
}

function isScalar(value: Json | undefined): value is string | number | boolean | null {
	return value === null || typeof value !== "object";
}

function isList(value: object): value is readonly Json[] {
	return Array.isArray(value);
}

/** Lower-case hex sha256 of text (as UTF-8) or bytes. */
export function sha256Of(data: string | Uint8Array): string {
	return createHash("sha256").update(data).digest("hex");
}

// A plan of thousands of wheels has tens of megabytes of text; in pieces of this size none of it has to be held at once.
const pieceLength = 64 * 1024;

/** Digest of a document: sha256 over its canonical JSON without the `digest` member. */
export function digestOf(document: object): string {
	const { digest: _, ...rest } = document as { digest?: string };
	const hash = createHash("sha256");
	let piece = "";
	writeCanonical(rest as Json, (part) => {
		piece += part;
		if (piece.length < pieceLength) return;
		hash.update(piece);
		piece = "";
	});
	return hash.update(piece).digest("hex");
}
