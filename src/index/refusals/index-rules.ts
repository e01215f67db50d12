// What PyPI asks of metadata beyond the specifications: warehouse/forklift/metadata.py, _validate_metadata. It looks at that
// only when packaging found nothing.
import { classifierSource, classifiers, replacementsOf } from "../../data/classifiers.ts";
import { pythonListRepr } from "../../python/repr.ts";
import { formatRequirement, parseRequirement, type Requirement } from "../../python/requirement.ts";
import { formatPublicVersion, formatVersion, hasLocal, parseVersion } from "../../python/version.ts";
import { trimSpace } from "../../python/white-space.ts";
import { findMailAddress } from "./mail-address.ts";
import { judgeMailAddress } from "./mail-syntax.ts";
import { allValues, type MetadataForm, oneValue } from "./metadata-form.ts";
import { type Fault, fault, type Refusal } from "./refusal.ts";
import { isTakenUri } from "./uri.ts";

const longestSummary = 512;
const longestLabel = 32;

export function judgeForIndex(form: MetadataForm): Refusal[] {
	return rules.flatMap(({ field, header, judge }) =>
		judge(form).map(({ id, values }) => ({ id, field, values: { field, header, ...values } })),
	);
}

interface IndexRule {
	readonly field: string;
	readonly header: string;
	readonly judge: (form: MetadataForm) => Fault[];
}

const rule = (header: string, judge: IndexRule["judge"]): IndexRule => ({ field: header.toLowerCase(), header, judge });

/** In the order of the function there: of several faults of one field the first is told. */
const rules: readonly IndexRule[] = [
	rule("Version", judgeLocalVersion),
	rule("Summary", judgeSummary),
	rule("Author-email", (form) => judgeMail(oneValue(form, "author_email"))),
	rule("Maintainer-email", (form) => judgeMail(oneValue(form, "maintainer_email"))),
	rule("Classifier", judgeClassifiers),
	rule("Home-page", (form) => judgeUri(oneValue(form, "home_page"))),
	rule("Download-URL", (form) => judgeUri(oneValue(form, "download_url"))),
	rule("Project-URL", (form) => allValues(form, "project_urls").flatMap((value) => judgeProjectUrl(value) ?? [])),
	rule("Provides-Dist", (form) => allValues(form, "provides_dist").flatMap(judgeOtherRequirement)),
	rule("Obsoletes-Dist", (form) => allValues(form, "obsoletes_dist").flatMap(judgeOtherRequirement)),
	rule("Requires-Dist", (form) => allValues(form, "requires_dist").flatMap(judgeRequirement)),
	rule("Dynamic", judgeDynamic),
	rule("License", judgeLicense),
];

function judgeLocalVersion(form: MetadataForm): Fault[] {
	const version = parseVersion(oneValue(form, "version") ?? "");
	if (version === null || !hasLocal(version)) return [];
	return [fault("local-version", { value: formatVersion(version), public: formatPublicVersion(version) })];
}

function judgeSummary(form: MetadataForm): Fault[] {
	const { length } = [...(oneValue(form, "summary") ?? "")];
	return length > longestSummary ? [fault("summary-length", { length: String(length) })] : [];
}

function judgeMail(text: string | null): Fault[] {
	const value = findMailAddress(text ?? "");
	const why = value === "" ? null : judgeMailAddress(value);
	return why === null ? [] : [fault("mail-address", { value, why })];
}

function judgeClassifiers(form: MetadataForm): Fault[] {
	const sorted = [...new Set(allValues(form, "classifiers"))].sort();
	const unknown = sorted.filter((value) => !classifiers.has(value) && replacementsOf(value) === null);
	return [
		...unknown.map((value) =>
			value.startsWith("Private ::")
				? fault("classifier-private", { value })
				: fault("classifier-unknown", { value, source: classifierSource }),
		),
		...sorted.flatMap((value) => {
			const replacements = replacementsOf(value);
			if (replacements === null) return [];
			const replacement = replacements.length > 0 ? `, use one of ${pythonListRepr(replacements)} instead` : "";
			return [fault("classifier-deprecated", { value, replacement })];
		}),
	];
}

function judgeUri(value: string | null): Fault[] {
	return value === null || isTakenUri(value) ? [] : [fault("home-page", { value })];
}

function judgeProjectUrl(value: string): Fault | null {
	const comma = value.indexOf(",");
	const label = trimSpace(comma < 0 ? value : value.slice(0, comma));
	const url = comma < 0 ? "" : trimSpace(value.slice(comma + 1));
	const { length } = [...label];
	if (length === 0) return fault("url-label-missing", { value });
	if (length > longestLabel) return fault("url-label-length", { label, length: String(length) });
	if (url === "") return fault("url-missing", { label });
	return isTakenUri(url) ? null : fault("url-malformed", { label, value: url });
}

function judgeRequirement(value: string): Fault[] {
	const requirement = parseRequirement(value);
	return requirement === null ? [] : judgeDirect(requirement, formatRequirement(requirement), value);
}

function judgeOtherRequirement(value: string): Fault[] {
	const requirement = parseRequirement(value);
	if (requirement === null) return [fault("requirement-words", { value })];
	return judgeDirect(requirement, pythonListRepr([value]).slice(1, -1), value);
}

function judgeDirect({ name, url }: Requirement, requirement: string, value: string): Fault[] {
	return url === null ? [] : [fault("direct-dependency", { requirement, value, name })];
}

function judgeDynamic(form: MetadataForm): Fault[] {
	const isItself = allValues(form, "dynamic").some((value) => value.toLowerCase() === "dynamic");
	return isItself ? [fault("dynamic-itself", { value: "dynamic" })] : [];
}

function judgeLicense(form: MetadataForm): Fault[] {
	const both = [oneValue(form, "license"), oneValue(form, "license_expression")];
	return both.includes(null) ? [] : [fault("license-twice")];
}
