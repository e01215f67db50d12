// Metadata of an upload, judged as PyPI judges it: all that is wrong, or the one thing that it would tell.
import { judgeForIndex } from "./index-rules.ts";
import type { MetadataForm } from "./metadata-form.ts";
import { judgeFields, judgeShape } from "./packaging-rules.ts";
import type { Refusal } from "./refusal.ts";

export function findMetadataRefusals(form: MetadataForm): Refusal[] {
	return [judgeShape, judgeFields, judgeForIndex].flatMap((judge) => judge(form));
}

/** Three looks, each only when the one before found nothing; of one look the refusal of the first field. */
export function firstMetadataRefusal(form: MetadataForm): Refusal | null {
	for (const judge of [judgeShape, judgeFields, judgeForIndex]) {
		const refusals = judge(form);
		const field = fieldToTell(refusals);
		const first = refusals.find((refusal) => refusal.field === field);
		if (first !== undefined) return first;
	}
	return null;
}

// What influences all other errors comes first, the rest by name (legacy.py, _error_message_order).
const toldFirst = ["metadata-version", "name", "version"];

function fieldToTell(refusals: readonly Refusal[]): string | undefined {
	const fields = refusals.map(({ field }) => field);
	return toldFirst.find((field) => fields.includes(field)) ?? fields.sort()[0];
}
