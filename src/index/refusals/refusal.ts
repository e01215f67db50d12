// A refusal as a value: which row of the table, and what to put into its words.
import { pythonRepr } from "../../python/repr.ts";
import { coreMetadataUrl, docsUrl, helpUrl, localVersionUrl } from "./pages.ts";
import { type RefusalId, type RefusalRow, refusalTable } from "./table.ts";

export interface Fault {
	readonly id: RefusalId;
	readonly values: Readonly<Record<string, string>>;
}

export interface Refusal extends Fault {
	/** Field of the metadata as PyPI calls it, `requires-dist`; the field decides which of several refusals it tells. */
	readonly field: string;
}

export function fault(id: RefusalId, values: Readonly<Record<string, string>> = {}): Fault {
	return { id, values };
}

export function rowOfRefusal({ id }: Fault): RefusalRow {
	return refusalTable[id];
}

/** HTTP status of the answer. */
export function serverStatus(refusal: Fault): number {
	return rowOfRefusal(refusal).status ?? 400;
}

/** The server's own words, with the page to which it sends people. */
export function serverWords(refusal: Fault): string {
	const { step, says, page } = rowOfRefusal(refusal);
	const address = page === undefined ? "" : "docs" in page ? docsUrl(page.docs) : helpUrl(page.help);
	const words = fill(says, { ...refusal.values, page: address }, (text) => text);
	if (step > 6) return words;
	const specification = refusal.id === "local-version" ? localVersionUrl : coreMetadataUrl;
	return `${words.endsWith(".") ? words : `${words}.`} See ${specification} for more information.`;
}

/** Words of ours; `show` makes values fit for a message. */
export function ownWords(refusal: Fault, values: Readonly<Record<string, string>>, show: (text: string) => string) {
	const row = rowOfRefusal(refusal);
	const all = { ...refusal.values, ...values };
	return { message: fill(row.ours, all, show), fix: fill(row.fix, all, show) };
}

function fill(template: string, values: Readonly<Record<string, string>>, show: (text: string) => string): string {
	return template.replace(/\{(\w+)(!r)?\}/g, (slot, name: string, isQuoted: string | undefined) => {
		const value = Object.hasOwn(values, name) ? values[name] : undefined;
		if (value === undefined) return slot;
		return isQuoted === undefined ? show(value) : pythonRepr(value);
	});
}
