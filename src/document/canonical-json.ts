import { createHash } from "node:crypto";

/** A value that JSON can hold; `undefined` members are dropped as JSON.stringify drops them. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript numbers. */
export function canonicalJson(value: Json): string {
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
	const members = Object.keys(value)
		.sort()
		.flatMap((key) => {
			const member = value[key];
			return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
		});
	return `{${members.join(",")}}`;
}

function isList(value: object): value is readonly Json[] {
	return Array.isArray(value);
}

/** Lower-case hex sha256 of text (as UTF-8) or bytes. */
export function sha256Of(data: string | Uint8Array): string {
	return createHash("sha256").update(data).digest("hex");
}

/** Digest of a document: sha256 over its canonical JSON without the `digest` member. */
export function digestOf(document: object): string {
	const { digest: _, ...rest } = document as { digest?: string };
	return sha256Of(canonicalJson(rest as Json));
}
