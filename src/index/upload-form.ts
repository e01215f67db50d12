// The form of PyPI's legacy upload API, made from METADATA (or PKG-INFO) alone: an index keeps what the form says and
// compares it with nothing, so the file is the only source (core metadata specification; warehouse forklift/metadata.py).

/** What the form needs to know about a distribution. */
export interface UploadFacts {
	kind: "wheel" | "sdist";
	/** Of the file name; null for an sdist. */
	pythonTag: string | null;
	/** Header lines of METADATA in their order, unfolded; the body, where there is one, as `Description`. */
	metadata: readonly (readonly [string, string])[];
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
function metadataFields(metadata: UploadFacts["metadata"]): [string, string][] {
	const version = metadata.find(([name]) => name.toLowerCase() === "metadata-version")?.[1] ?? "";
	const hasLicenseFiles = Number(version.split(".")[0]) > 2 || /^2\.([4-9]|\d\d)/.test(version);
	return metadata.flatMap(([header, value]): [string, string][] => {
		const field = fieldOfHeader.get(header.toLowerCase());
		if (field === undefined || (field === "license_file" && !hasLicenseFiles)) return [];
		return [[field, value]];
	});
}

// Names that differ from the header only by case and `_` would be a rule; the plurals are not, so all stand here.
// A field may be repeated exactly where its header may. An index ignores what it does not know, so a slip is silent.
// A map: a hostile header may be called `constructor`.
const fieldOfHeader = new Map(
	Object.entries({
		"metadata-version": "metadata_version",
		name: "name",
		version: "version",
		summary: "summary",
		description: "description",
		"description-content-type": "description_content_type",
		keywords: "keywords",
		"home-page": "home_page",
		"download-url": "download_url",
		author: "author",
		"author-email": "author_email",
		maintainer: "maintainer",
		"maintainer-email": "maintainer_email",
		license: "license",
		"license-expression": "license_expression",
		"license-file": "license_file",
		classifier: "classifiers",
		platform: "platform",
		"supported-platform": "supported_platform",
		requires: "requires",
		provides: "provides",
		obsoletes: "obsoletes",
		"requires-dist": "requires_dist",
		"provides-dist": "provides_dist",
		"obsoletes-dist": "obsoletes_dist",
		"requires-python": "requires_python",
		"requires-external": "requires_external",
		"project-url": "project_urls",
		"provides-extra": "provides_extra",
		dynamic: "dynamic",
		"import-name": "import_name",
		"import-namespace": "import_namespace",
	}),
);
