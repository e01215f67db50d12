// The form of PyPI's legacy upload API, made from METADATA (or PKG-INFO) alone: an index keeps what the form says and
// compares it with nothing, so the file is the only source (core metadata specification; warehouse forklift/metadata.py).

import type { CoreMetadata } from "../distribution/core-metadata.ts";
import { fieldOfHeader } from "../distribution/metadata-fields.ts";

/** What the form needs to know about a distribution. */
export interface UploadFacts {
	kind: "wheel" | "sdist";
	/** Of the file name; null for an sdist. */
	pythonTag: string | null;
	/** Header lines of METADATA in their order, unfolded; the body, where there is one, as `Description`. */
	metadata: readonly (readonly [string, string])[];
}

/** What `metadata` of UploadFacts is, for a file whose METADATA could be read. */
export function uploadMetadata({ fields, description }: CoreMetadata): UploadFacts["metadata"] {
	const withoutDescription = fields.filter(([name]) => name.toLowerCase() !== "description");
	return [...withoutDescription, ...(description === null ? [] : [["Description", description] as const])];
}

/** Everything but the file itself, which goes into a part named `content`. */
export function uploadFields(facts: UploadFacts, digests: { sha256: string }): [string, string][] {
	return [
		[":action", "file_upload"],
		["protocol_version", "1"],
		["filetype", facts.kind === "wheel" ? "bdist_wheel" : "sdist"],
		["pyversion", facts.kind === "wheel" ? (facts.pythonTag ?? "") : "source"],
		["sha256_digest", digests.sha256],
		...metadataFields(facts.metadata),
	];
}

// Twine leaves license files of older metadata out too: setuptools wrote the header before 2.4 defined it, and indexes
// refuse a field that is newer than the declared version.
export function metadataFields(metadata: UploadFacts["metadata"]): [string, string][] {
	const version = metadata.find(([name]) => name.toLowerCase() === "metadata-version")?.[1] ?? "";
	const hasLicenseFiles = Number(version.split(".")[0]) > 2 || /^2\.([4-9]|\d\d)/.test(version);
	return metadata.flatMap(([header, value]): [string, string][] => {
		// An index ignores what it does not know, so a header that is none would be silent there as well.
		const field = fieldOfHeader(header);
		if (field === null || (field.form === "license_file" && !hasLicenseFiles)) return [];
		return [[field.form, value]];
	});
}
