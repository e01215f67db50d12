import fc from "fast-check";
import { parseCoreMetadata } from "../../../src/distribution/core-metadata.ts";
import { fieldOfForm, fieldOfHeader } from "../../../src/distribution/metadata-fields.ts";
import { judgeFields, judgeShape } from "../../../src/index/refusals/packaging-rules.ts";
import { metadataFields, uploadMetadata } from "../../../src/index/upload-form.ts";
import { form } from "../pypi/forms.ts";
import { question } from "./question.ts";

/** METADATA of random fields; what a client would not send at all is left out. */
const text = form.map((fields) => {
	const lines = fields.flatMap(([name, value]) => {
		const header = fieldOfForm(name)?.header;
		const isPlain = value.trim() === value && value !== "" && !/[^\S ]|[\x00-\x1f\x85]/.test(value);
		return header === undefined || header === "Description" || !isPlain ? [] : [`${header}: ${value}\n`];
	});
	return `${lines.join("")}\nA description.\n`;
});

export const coreMetadata = question({
	kind: "metadata",
	what: "which fields of METADATA are at fault",
	stricter:
		"`charset=utf-8` in small letters is compared as `UTF-8`: packaging 26.3 takes it, the release that PyPI ran in August 2026 does not, and `check` follows PyPI (different question).",
	python: `
from packaging.errors import ExceptionGroup
from packaging.metadata import Metadata

def metadata(text):
    try:
        Metadata.from_email(text.encode())
    except ExceptionGroup as group:
        return sorted({error.field for error in group.exceptions})
    return []
`,
	ours(given: string) {
		// packaging 26.3 takes these small letters, the release that PyPI ran in August 2026 does not, and so we do not.
		const metadata = parseCoreMetadata(given.replaceAll("charset=utf-8", "charset=UTF-8"));
		if ("problem" in metadata) return ["unreadable"];
		const sent = new Map<string, string[]>();
		for (const [name, value] of metadataFields(uploadMetadata(metadata))) {
			sent.set(name, [...(sent.get(name) ?? []), value]);
		}
		// Our client, like twine, does not send what setuptools wrote before 2.4; packaging reads it.
		const licenses = metadata.fields.filter(([name]) => name === "License-File").map(([, value]) => value);
		if (licenses.length > 0) sent.set("license_file", licenses);
		const refusals = [...judgeShape(sent), ...judgeFields(sent)];
		return [...new Set(refusals.map(({ field }) => fieldOfForm(field)?.header.toLowerCase() ?? field))].sort();
	},
	canonical: (answer) =>
		Array.isArray(answer) ? answer.filter((field) => fieldOfHeader(String(field)) !== null).sort() : answer,
	inputs: fc.tuple(text),
	cases: 20_000,
});
