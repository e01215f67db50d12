// Core metadata as the form sends it: what `packaging` and warehouse/forklift/metadata.py refuse, in their words.
// https://packaging.python.org/en/latest/specifications/core-metadata/
import { parseRequirement } from "../python/requirement.ts";
import { parseSpecifierSet } from "../python/specifier.ts";
import { formatVersion, hasLocal, parseVersion } from "../python/version.ts";
import { bad, type Refusal } from "./answer.ts";
import { fieldOf, type UploadForm } from "./form-reader.ts";
import { coreMetadataUrl } from "./help-links.ts";

const metadataVersions = ["1.0", "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5"];

/** Each field with the metadata version that brought it and the header that METADATA calls it by. */
const introduced: Readonly<Record<string, { version: string; header: string }>> = {
	supported_platform: { version: "1.1", header: "supported-platform" },
	download_url: { version: "1.1", header: "download-url" },
	classifiers: { version: "1.1", header: "classifier" },
	requires: { version: "1.1", header: "requires" },
	provides: { version: "1.1", header: "provides" },
	obsoletes: { version: "1.1", header: "obsoletes" },
	maintainer: { version: "1.2", header: "maintainer" },
	maintainer_email: { version: "1.2", header: "maintainer-email" },
	requires_dist: { version: "1.2", header: "requires-dist" },
	provides_dist: { version: "1.2", header: "provides-dist" },
	obsoletes_dist: { version: "1.2", header: "obsoletes-dist" },
	requires_python: { version: "1.2", header: "requires-python" },
	requires_external: { version: "1.2", header: "requires-external" },
	project_urls: { version: "1.2", header: "project-url" },
	provides_extra: { version: "2.1", header: "provides-extra" },
	description_content_type: { version: "2.1", header: "description-content-type" },
	dynamic: { version: "2.2", header: "dynamic" },
	license_expression: { version: "2.4", header: "license-expression" },
	license_file: { version: "2.4", header: "license-file" },
	import_name: { version: "2.5", header: "import-name" },
	import_namespace: { version: "2.5", header: "import-namespace" },
};

const singleFields = [
	...["metadata_version", "name", "version", "summary", "description", "description_content_type", "keywords"],
	...["home_page", "download_url", "author", "author_email", "maintainer", "maintainer_email", "license"],
	...["license_expression", "requires_python"],
];

type MetadataCheck = (form: UploadForm, metadataVersion: string) => string | null;

/** The first fault ends it, as the form's answer has room for one. */
const metadataChecks: readonly MetadataCheck[] = [
	checkMetadataVersion,
	checkRequiredFields,
	checkSingleFields,
	checkIntroduction,
	checkDependencies,
	checkSummary,
	checkDescriptionType,
	checkLicense,
	checkProjectUrls,
	checkLocalVersion,
];

export function checkMetadata(form: UploadForm): Refusal | null {
	const metadataVersion = fieldOf(form, "metadata_version");
	for (const check of metadataChecks) {
		const fault = check(form, metadataVersion);
		if (fault !== null) return bad(withSource(fault));
	}
	return null;
}

function withSource(fault: string): string {
	if (fault.includes("for more information")) return fault;
	return `${fault.endsWith(".") ? fault : `${fault}.`} See ${coreMetadataUrl} for more information.`;
}

function checkMetadataVersion(_form: UploadForm, metadataVersion: string): string | null {
	if (metadataVersions.includes(metadataVersion)) return null;
	return `${metadataVersion === "" ? "None" : `'${metadataVersion}'`} is not a valid metadata version`;
}

function checkRequiredFields(form: UploadForm): string | null {
	for (const name of ["name", "version"]) {
		if (fieldOf(form, name) === "") return `'${name}' is a required field`;
	}
	const version = fieldOf(form, "version");
	return parseVersion(version) === null ? `'${version}' is invalid for 'version'` : null;
}

function checkSingleFields(form: UploadForm): string | null {
	const twice = singleFields.find((name) => (form.fields.get(name)?.length ?? 0) > 1);
	return twice === undefined ? null : `'${twice}' has invalid data`;
}

function checkIntroduction(form: UploadForm, metadataVersion: string): string | null {
	for (const [field, { version, header }] of Object.entries(introduced)) {
		if (fieldOf(form, field) === "" || metadataVersions.indexOf(metadataVersion) >= metadataVersions.indexOf(version)) {
			continue;
		}
		return `${header} introduced in metadata version ${version}, not ${metadataVersion}`;
	}
	return null;
}

function checkDependencies(form: UploadForm): string | null {
	const requiresPython = fieldOf(form, "requires_python");
	if (requiresPython !== "" && parseSpecifierSet(requiresPython) === null) {
		return `'${requiresPython}' is invalid for 'requires-python'`;
	}
	for (const value of form.fields.get("requires_dist") ?? []) {
		const requirement = parseRequirement(value);
		if (requirement === null) return `'${value}' is invalid for 'requires-dist'`;
		if (requirement.url !== null) return `Can't have direct dependency: ${value}`;
	}
	return null;
}

function checkSummary(form: UploadForm): string | null {
	const summary = fieldOf(form, "summary");
	if (/[\r\n]/.test(summary)) return "'summary' must be a single line";
	return [...summary].length > 512 ? "'summary' field must be 512 characters or less." : null;
}

function checkDescriptionType(form: UploadForm): string | null {
	const value = fieldOf(form, "description_content_type");
	const [type, ...parameters] = value.split(";").map((part) => part.trim().toLowerCase());
	if (value === "") return null;
	const isType = ["text/plain", "text/x-rst", "text/markdown"].includes(type ?? "");
	const areParameters = parameters.every((parameter) => {
		const [name, setting] = parameter.split("=").map((part) => part.trim().replace(/^"|"$/g, ""));
		if (name === "charset") return setting === "utf-8";
		return name !== "variant" || type !== "text/markdown" || ["gfm", "commonmark"].includes(setting ?? "");
	});
	return isType && areParameters ? null : `'${value}' is invalid for 'description-content-type'`;
}

function checkLicense(form: UploadForm): string | null {
	if (fieldOf(form, "license_expression") !== "" && fieldOf(form, "license") !== "") {
		return "License is deprecated when License-Expression is present. Only License-Expression should be present.";
	}
	const outside = (form.fields.get("license_file") ?? []).find((path) => /\.\.|[*\\]|^\//.test(path));
	return outside === undefined ? null : `'${outside}' is invalid for 'license-file'`;
}

function checkProjectUrls(form: UploadForm): string | null {
	for (const field of ["home_page", "download_url"]) {
		const url = fieldOf(form, field);
		if (url !== "" && !isUrl(url)) return `'${url}' is not a valid url.`;
	}
	const labels = new Set<string>();
	for (const value of form.fields.get("project_urls") ?? []) {
		const comma = value.indexOf(",");
		const label = (comma === -1 ? value : value.slice(0, comma)).trim();
		const url = comma === -1 ? "" : value.slice(comma + 1).trim();
		if (labels.has(label)) return "'project_urls' has invalid data";
		labels.add(label);
		if (label === "") return "Must have a label";
		if (label.length > 32) return `'${label}' must be 32 characters or less.`;
		if (url === "") return "Must have a URL";
		if (!isUrl(url)) return `'${url}' is not a valid url`;
	}
	return null;
}

function isUrl(text: string): boolean {
	return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}

// PEP 440: local version labels are for whoever patches somebody else's release, never for a public index.
function checkLocalVersion(form: UploadForm): string | null {
	const version = parseVersion(fieldOf(form, "version"));
	if (version === null || !hasLocal(version)) return null;
	return (
		`The use of local versions in '${formatVersion(version)}' is not allowed. ` +
		"See https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers for more information."
	);
}
