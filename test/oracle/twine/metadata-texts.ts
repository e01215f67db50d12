// METADATA of random fields and descriptions: mostly what tools write, some of it odd.
import fc from "fast-check";
import { fieldOfForm } from "../../../src/distribution/metadata-fields.ts";
import { form } from "../pypi/forms.ts";
import { descriptions } from "./descriptions.ts";

const bodies = [
	...["", "A description.", "UNKNOWN", " \n", "# Title\n\n*text* and [a link](https://example.org)\n"],
	...descriptions.map(([, text]) => text),
];

/** Values that stand on one line and mean the same to every parser. */
function isPlain(value: string): boolean {
	return value.trim() === value && value !== "" && !/[^\S ]|[\x00-\x1f\x85]/.test(value);
}

export const metadataText: fc.Arbitrary<string> = fc
	.tuple(form, fc.constantFrom(...bodies), fc.constantFrom(null, "text/x-rst", "text/markdown", "text/plain"))
	.map(([fields, description, type]) => {
		const lines = fields.flatMap(([name, value]) => {
			const header = fieldOfForm(name)?.header;
			const isSaid = header === "Description" || (type !== null && header === "Description-Content-Type");
			return header === undefined || isSaid || !isPlain(value) ? [] : [`${header}: ${value}\n`];
		});
		const said = type === null ? "" : `Description-Content-Type: ${type}\n`;
		return `${lines.join("")}${said}\n${description}`;
	});
