import type { CodeEntry } from "../code-entry.ts";

const correct = "Correct the field in pyproject.toml and build again.";

export const metadataCodes = {
	"metadata/newer-field": {
		what: "A field of METADATA is newer than the metadata version that it declares.",
		why: "PyPI refuses the upload: a reader of that version does not know the field and would miss what it says.",
		fix: "Build with a current release of the build backend, which declares the version that its fields need.",
	},
	"metadata/unknown-field": {
		what: "METADATA has a field that no version of core metadata knows.",
		why: "Indexes ignore it and twine refuses to upload such a file, so a slip in a field's name loses what it says.",
		fix: "Correct the name of the field, or leave it out.",
	},
	"metadata/summary": {
		what: "The Summary has several lines, is longer than 512 characters, or holds markup.",
		why: "PyPI refuses the first two; it shows the Summary as one line of plain text in lists and search results.",
		fix: "Shorten [project] description in pyproject.toml; the long text belongs into readme.",
	},
	"metadata/description": {
		what: "The description has no content type or a wrong one, cannot be rendered, or is missing.",
		why: "It is the project's page on PyPI, which refuses what it cannot render.",
		fix: "Name the readme README.md or README.rst in pyproject.toml; `check --render` tries it with the renderer that PyPI uses.",
	},
	"metadata/license-expression": {
		what: "License-Expression is no SPDX expression, names a license that SPDX does not know or has replaced, or stands beside License.",
		why: "PyPI refuses what it cannot read as SPDX (PEP 639); tools that look for licenses rely on it.",
		fix: 'Write an SPDX expression, as in license = "MIT OR Apache-2.0"; own licenses are called LicenseRef-Name.',
	},
	"metadata/license-file": {
		what: "A License-File is not a plain relative path.",
		why: "PyPI refuses paths that lead out of the distribution, patterns and backslashes (PEP 639).",
		fix: "Write license-files relative to pyproject.toml, with /.",
	},
	"metadata/classifier": {
		what: "A classifier is not on the list of the index, is deprecated, or forbids publishing.",
		why: "PyPI refuses every file with it. Classifiers that start with Private :: are never on the list.",
		fix: "Take the classifier from the list, spelled exactly as there.",
	},
	"metadata/url": {
		what: "A link of the project is no web address, or its label is missing, too long or used twice.",
		why: "PyPI refuses addresses without http:// or https:// and labels of more than 32 characters.",
		fix: "Correct [project.urls] in pyproject.toml and build again.",
	},
	"metadata/email": {
		what: "The address of an author or maintainer is not one to which mail could be sent.",
		why: "PyPI refuses such addresses: without @, without a domain, or of a domain that is kept for tests.",
		fix: correct,
	},
	"metadata/extra": {
		what: "An extra is called like no project could be, is named twice, or is used without being declared.",
		why: "PyPI refuses the first; installers compare extras by their normal form and pass over requirements of unknown ones.",
		fix: "Declare every extra once in [project.optional-dependencies].",
	},
	"metadata/dynamic": {
		what: "Dynamic names something that cannot be dynamic, or is no field.",
		why: "PyPI refuses it: Dynamic tells which fields an sdist leaves to its wheels (PEP 643).",
		fix: correct,
	},
	"metadata/import-name": {
		what: "Import-Name or Import-Namespace is not something that can be imported.",
		why: "PyPI refuses it: indexes and installers tell from these fields what a distribution brings (PEP 794).",
		fix: correct,
	},
	"metadata/typed": {
		what: "The classifier Typing :: Typed and the file py.typed do not go together.",
		why: "Type checkers look for py.typed alone (PEP 561): without it they ignore the annotations of the package.",
		fix: "Put an empty py.typed into each typed package and into the package data of the build backend, or drop the classifier.",
	},
	"metadata/requires-python": {
		what: "Requires-Python excludes every Python that the tags of the wheel are for.",
		why: "No installer ever takes such a wheel.",
		fix: "Do not build for Pythons that Requires-Python excludes, or widen it.",
	},
} as const satisfies Record<string, CodeEntry>;
