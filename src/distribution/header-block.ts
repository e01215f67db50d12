// The "Key: value" format that METADATA, PKG-INFO and WHEEL share: mail headers (RFC 822) in UTF-8, with an optional body.
import { trimSpace } from "../python/white-space.ts";

export interface HeaderBlock {
	/** In the order of the file, keys as written; lines that continue a value are joined to it by a newline. */
	readonly fields: readonly (readonly [string, string])[];
	/** What follows the first empty line; null when there is none. */
	readonly body: string | null;
}

/** The headers, or the 1-based line that is none. */
export function parseHeaderBlock(text: string): HeaderBlock | { badLine: number } {
	const fields: [string, string][] = [];
	let offset = 0;
	for (let line = 1; offset < text.length; line += 1) {
		const newline = text.indexOf("\n", offset);
		const end = newline < 0 ? text.length : newline;
		const content = text.slice(offset, end).replace(/\r$/, "");
		offset = end + 1;
		if (content === "") return { fields, body: text.slice(offset) };
		// Python's mail parser ends a line at a lone CR too: the rest would be a header that this reader does not see.
		if (/[\r\0]/.test(content)) return { badLine: line };
		const last = fields.at(-1);
		if (/^[ \t]/.test(content)) {
			if (last === undefined) return { badLine: line };
			last[1] += `\n${content}`;
			continue;
		}
		const separator = content.indexOf(":");
		if (separator < 1 || !/^[!-9;-~]+$/.test(content.slice(0, separator))) return { badLine: line };
		fields.push([content.slice(0, separator), content.slice(separator + 1).replace(/^[ \t]+/, "")]);
	}
	return { fields, body: null };
}

/** All values of a key; keys are compared without regard to case. */
export function listValues(block: Pick<HeaderBlock, "fields">, key: string): string[] {
	const wanted = key.toLowerCase();
	return block.fields.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => trimSpace(value));
}

export function firstValue(block: Pick<HeaderBlock, "fields">, key: string): string | null {
	return listValues(block, key)[0] ?? null;
}
