// src/distribution/metadata-fields.ts
/** As PyPI accepts them (2026-08-21). 2.0 never became final; 2.6 (PEP 808) is not taken yet. */
const metadataVersions = [
	"1.0",
	"1.1",
	"1.2",
	"2.1",
	"2.2",
	"2.3",
	"2.4",
	"2.5"
];
const one = (header, form, since) => ({
	header,
	form,
	since,
	isRepeatable: false
});
const many = (header, form, since) => ({
	header,
	form,
	since,
	isRepeatable: true
});
const metadataFields = [
	one("Metadata-Version", "metadata_version", "1.0"),
	one("Name", "name", "1.0"),
	one("Version", "version", "1.0"),
	many("Platform", "platform", "1.0"),
	one("Summary", "summary", "1.0"),
	one("Description", "description", "1.0"),
	one("Keywords", "keywords", "1.0"),
	one("Home-page", "home_page", "1.0"),
	one("Author", "author", "1.0"),
	one("Author-email", "author_email", "1.0"),
	one("License", "license", "1.0"),
	many("Supported-Platform", "supported_platform", "1.1"),
	one("Download-URL", "download_url", "1.1"),
	many("Classifier", "classifiers", "1.1"),
	many("Requires", "requires", "1.1"),
	many("Provides", "provides", "1.1"),
	many("Obsoletes", "obsoletes", "1.1"),
	one("Maintainer", "maintainer", "1.2"),
	one("Maintainer-email", "maintainer_email", "1.2"),
	many("Requires-Dist", "requires_dist", "1.2"),
	many("Provides-Dist", "provides_dist", "1.2"),
	many("Obsoletes-Dist", "obsoletes_dist", "1.2"),
	one("Requires-Python", "requires_python", "1.2"),
	many("Requires-External", "requires_external", "1.2"),
	many("Project-URL", "project_urls", "1.2"),
	one("Description-Content-Type", "description_content_type", "2.1"),
	many("Provides-Extra", "provides_extra", "2.1"),
	many("Dynamic", "dynamic", "2.2"),
	one("License-Expression", "license_expression", "2.4"),
	many("License-File", "license_file", "2.4"),
	many("Import-Name", "import_name", "2.5"),
	many("Import-Namespace", "import_namespace", "2.5")
];
const byHeader = new Map(metadataFields.map((field) => [field.header.toLowerCase(), field]));
const byForm = new Map(metadataFields.map((field) => [field.form, field]));
/** Headers are compared without regard to case. */
function fieldOfHeader(header) {
	return byHeader.get(header.toLowerCase()) ?? null;
}
function fieldOfForm(form) {
	return byForm.get(form) ?? null;
}
/** Whether a field of `since` may stand in metadata of `version`; both are among metadataVersions. */
function isKnownSince(since, version) {
	return metadataVersions.indexOf(since) <= metadataVersions.indexOf(version);
}
export { metadataVersions as a, metadataFields as i, fieldOfHeader as n, isKnownSince as r, fieldOfForm as t };
