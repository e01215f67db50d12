// Metadata as Python's packaging judges it before an index looks at it (packaging.metadata, class _Validator). Where the
// release that PyPI runs and a newer one differ, the stricter one counts.
import { fieldOfForm, isKnownSince, metadataFields, metadataVersions } from "../../distribution/metadata-fields.ts";
import { parseLicenseExpression } from "../../python/license-expression.ts";
import { isProjectName } from "../../python/project-name.ts";
import { parseRequirement } from "../../python/requirement.ts";
import { parseSpecifierSet } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import { trimSpace } from "../../python/white-space.ts";
import { judgeContentType } from "./content-type.ts";
import { judgeImportName } from "./import-name.ts";
import { judgeLicensePath } from "./license-path.ts";
import { allValues, type MetadataForm, oneValue } from "./metadata-form.ts";
import { type Fault, fault, type Refusal } from "./refusal.ts";
import type { RefusalId } from "./table.ts";

/** What cannot be read as fields at all: PyPI stops there. */
export function judgeShape(form: MetadataForm): Refusal[] {
	const repeated = metadataFields
		.filter((field) => !field.isRepeatable && allValues(form, field.form).length > 1)
		.map((field) => refuse("repeated-field", field.form, { form: field.form, header: field.header }));
	const label = findRepeatedLabel(allValues(form, "project_urls"));
	if (label === null) return repeated;
	return [...repeated, refuse("repeated-label", "project_urls", { form: "project_urls", value: label })];
}

export function judgeFields(form: MetadataForm): Refusal[] {
	const version = oneValue(form, "metadata_version");
	const isKnown = version !== null && metadataVersions.includes(version);
	const findings: Refusal[] = isKnown ? [] : [refuseVersion(version)];
	for (const field of metadataFields) {
		if (field.form === "metadata_version") continue;
		const values = allValues(form, field.form);
		const name = field.header.toLowerCase();
		if (values.length > 0 && isKnown && !isKnownSince(field.since, version)) {
			findings.push(refuse("field-too-new", name, { field: name, header: field.header, since: field.since, version }));
			continue;
		}
		findings.push(...(judges[field.form]?.(values) ?? []).map((found) => locate(found, field.form)));
	}
	return findings;
}

const eachValue =
	(judge: (value: string) => Fault | null) =>
	(values: readonly string[]): Fault[] =>
		values.flatMap((value) => judge(value) ?? []);

/** The form asks for it even before the metadata is looked at. */
export function judgeName(value: string): Fault[] {
	if (value === "") return [fault("name-missing")];
	const shortened = value.length > 60 ? `${value.slice(0, 30)}...${value.slice(-30)}` : value;
	return isProjectName(value) ? [] : [fault("name-characters", { value, shortened })];
}

function judgeVersion(value: string): Fault[] {
	if (value === "") return [fault("field-missing")];
	return parseVersion(value) === null ? [fault("version-malformed", { value })] : [];
}

const judges: Readonly<Record<string, (values: readonly string[]) => Fault[]>> = {
	name: (values) => judgeName(values[0] ?? ""),
	version: (values) => judgeVersion(values[0] ?? ""),
	summary: eachValue((value) => (lineBreak.test(value) ? fault("summary-lines", {}) : null)),
	description_content_type: eachValue(judgeContentType),
	dynamic: eachValue(judgeDynamic),
	provides_extra: eachValue((value) => (isProjectName(value) ? null : fault("extra-malformed", { value }))),
	requires_python: eachValue((value) =>
		parseSpecifierSet(value) === null ? fault("requires-python-malformed", { value }) : null,
	),
	requires_dist: eachValue((value) =>
		parseRequirement(value) === null ? fault("requirement-malformed", { value }) : null,
	),
	license_expression: eachValue((value) => {
		const parsed = parseLicenseExpression(value);
		if (!("problem" in parsed)) return null;
		// The value is named already.
		const problem = parsed.problem.replace(`names "${value}", which `, "");
		return fault("license-expression", { value, problem, word: parsed.word ?? "" });
	}),
	license_file: eachValue(judgeLicensePath),
	import_name: eachValue(judgeImportName),
	import_namespace: eachValue(judgeImportName),
};

// packaging 26.3: everything at which Python's str.splitlines would break, so that no writer can be fooled.
const lineBreak = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;

function judgeDynamic(value: string): Fault | null {
	const name = value.toLowerCase();
	if (["name", "version", "metadata-version"].includes(name)) return fault("dynamic-never", { value: name });
	const isField = metadataFields.some(({ header }) => header.toLowerCase() === name);
	return isField ? null : fault("dynamic-unknown", { value: name });
}

function findRepeatedLabel(urls: readonly string[]): string | null {
	const seen = new Set<string>();
	for (const url of urls) {
		const label = trimSpace(url.split(",", 1)[0] ?? "");
		if (seen.has(label)) return label;
		seen.add(label);
	}
	return null;
}

function refuseVersion(version: string | null): Refusal {
	if (version === null) return refuse("version-missing", "metadata-version", {});
	return refuse("version-unknown", "metadata-version", { value: version, known: metadataVersions.join(", ") });
}

function locate({ id, values }: Fault, form: string): Refusal {
	const header = fieldOfForm(form)?.header ?? form;
	const field = header.toLowerCase();
	return { id, field, values: { field, header, ...values } };
}

function refuse(id: RefusalId, field: string, values: Readonly<Record<string, string>>): Refusal {
	return { id, field, values };
}
