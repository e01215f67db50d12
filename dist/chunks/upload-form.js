import { n as fieldOfHeader } from "./metadata-fields.js";
// src/index/upload-form.ts
/** What `metadata` of UploadFacts is, for a file whose METADATA could be read. */
function uploadMetadata({ fields, description }) {
	return [...fields.filter(([name]) => name.toLowerCase() !== "description"), ...description === null ? [] : [["Description", description]]];
}
/** Everything but the file itself, which goes into a part named `content`. */
function uploadFields(facts, digests) {
	return [
		[":action", "file_upload"],
		["protocol_version", "1"],
		["filetype", facts.kind === "wheel" ? "bdist_wheel" : "sdist"],
		["pyversion", facts.kind === "wheel" ? facts.pythonTag ?? "" : "source"],
		["sha256_digest", digests.sha256],
		...metadataFields(facts.metadata)
	];
}
function metadataFields(metadata) {
	const version = metadata.find(([name]) => name.toLowerCase() === "metadata-version")?.[1] ?? "";
	const hasLicenseFiles = Number(version.split(".")[0]) > 2 || /^2\.([4-9]|\d\d)/.test(version);
	return metadata.flatMap(([header, value]) => {
		const field = fieldOfHeader(header);
		if (field === null || field.form === "license_file" && !hasLicenseFiles) return [];
		return [[field.form, value]];
	});
}
export { uploadFields as n, uploadMetadata as r, metadataFields as t };
