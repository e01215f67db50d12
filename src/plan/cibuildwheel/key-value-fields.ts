// Options of several named parts in one text: `docker; create-args: --gpus all`.
import { splitShell } from "./shlex.ts";

/** The words between semicolons. @throws ShlexError */
export function splitFields(text: string): string[][] {
	const fields: string[][] = [];
	let isOpen = false;
	for (const word of splitShell(text, { punctuation: ";" })) {
		if (word === ";") isOpen = false;
		else if (isOpen) fields.at(-1)?.push(word);
		else {
			fields.push([word]);
			isOpen = true;
		}
	}
	return fields;
}

/**
 * Name → words. A field without `name:` is the positional one of its place.
 * @param named null: any name
 * @throws ShlexError
 */
export function readFields(
	text: string,
	positional: readonly string[],
	named: readonly string[] | null,
): ReadonlyMap<string, string[]> | { problem: string } {
	const values = new Map<string, string[]>();
	for (const [index, field] of splitFields(text).entries()) {
		const [first = "", ...others] = field;
		const at = first.indexOf(":");
		const name = at === -1 ? positional[index] : first.slice(0, at);
		if (name === undefined) return { problem: `Failed to parse '${text}': too many positional arguments` };
		if (at !== -1 && named !== null && ![...positional, ...named].includes(name))
			return { problem: `Failed to parse '${text}'. Unknown field name '${name}'` };
		const words = at === -1 ? field : [...(at + 1 < first.length ? [first.slice(at + 1)] : []), ...others];
		values.set(name, [...(values.get(name) ?? []), ...words]);
	}
	return values;
}
