import { $t as parseVersion, Ft as isPlatformTagAccepted, Jt as compareVersions, Kt as parseSpecifierSet, Xt as formatVersion, Yt as formatPublicVersion, Zt as hasLocal, an as toFileNamePart, in as normalizeName, nn as trimSpace, rn as isProjectName, tn as splitSpace } from "./planning.js";
import { n as parseEntryPoints, t as isScriptGroup } from "./entry-points.js";
import { d as parseRequirement, u as formatRequirement } from "./maturin.js";
import { n as publicDestinations } from "./destination2.js";
import { a as metadataVersions, i as metadataFields, r as isKnownSince, t as fieldOfForm } from "./metadata-fields.js";
import { n as source, r as valid, t as deprecated$1 } from "./classifiers.js";
// src/python/repr.ts
/** A text as Python's `repr` shows it: servers written in Python quote values so in what they answer. */
function pythonRepr(text) {
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	let shown = "";
	for (const character of text) shown += escapeCharacter(character, quote);
	return quote + shown + quote;
}
const shortEscapes = {
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function escapeCharacter(character, quote) {
	if (character === quote) return `\\${quote}`;
	const short = shortEscapes[character];
	if (short !== void 0) return short;
	if (character === " " || !/[\p{C}\p{Z}]/u.test(character)) return character;
	const code = character.codePointAt(0) ?? 0;
	const hex = (digits) => code.toString(16).padStart(digits, "0");
	if (code <= 255) return `\\x${hex(2)}`;
	return code <= 65535 ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}
/** A list of texts, likewise. */
function pythonListRepr(texts) {
	return `[${texts.map(pythonRepr).join(", ")}]`;
}
// src/index/refusals/pages.ts
const host = new URL(publicDestinations.pypi.simpleUrl).host;
function helpUrl(anchor) {
	return `https://${host}/help/#${anchor}`;
}
function docsUrl(path) {
	return `https://docs.${host}/${path}`;
}
const coreMetadataUrl = "https://packaging.python.org/specifications/core-metadata";
const localVersionUrl = "https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers";
// src/index/refusals/table.ts
const inPyproject = "Correct it in pyproject.toml and build again.";
const spellRight = "Build it with a current version of the build backend; renaming the file is not enough.";
const neverRename = "A distribution must not be renamed. Build it again under the right name and version.";
const rebuild = "Build the distribution again with a current build backend. Do not edit the file with other archive tools.";
const rebuildWheel = "Build the wheel with the project's build backend: python -m build --wheel";
const rebuildSdist = "Build the sdist with the project's build backend: python -m build --sdist";
const refusalTable = {
	"name-missing": {
		step: 5,
		code: "distribution/metadata",
		says: "'' is an invalid value for Name. Error: This field is required.",
		ours: "{where} has no Name",
		fix: inPyproject
	},
	"name-characters": {
		step: 5,
		code: "distribution/metadata",
		says: "{shortened!r} is an invalid value for Name. Error: Start and end with a letter or numeral containing only ASCII numeric and '.', '_' and '-'.",
		ours: "{where} has the Name \"{value}\", which is not a project name",
		fix: inPyproject
	},
	"repeated-field": {
		step: 6,
		code: "distribution/metadata",
		says: "{form!r} has invalid data",
		ours: "{where} has {header} more than once",
		fix: "Only one of them can be meant. Correct the build configuration and build again."
	},
	"repeated-label": {
		step: 6,
		code: "metadata/url",
		says: "{form!r} has invalid data",
		ours: "{where} has two Project-URL with the label \"{value}\"",
		fix: "Give each address in [project.urls] a label of its own."
	},
	"version-missing": {
		step: 6,
		code: "distribution/metadata",
		says: "None is not a valid metadata version",
		ours: "{where} has no Metadata-Version",
		fix: inPyproject
	},
	"version-unknown": {
		step: 6,
		code: "distribution/metadata",
		says: "{value!r} is not a valid metadata version",
		ours: "{where} has Metadata-Version {value}; PyPI accepts {known}",
		fix: "Build with a current release of the build backend, or with an option of it that writes older metadata."
	},
	"field-missing": {
		step: 6,
		code: "distribution/metadata",
		says: "{field!r} is a required field",
		ours: "{where} has no {header}",
		fix: inPyproject
	},
	"field-too-new": {
		step: 6,
		code: "metadata/newer-field",
		says: "{field} introduced in metadata version {since}, not {version}",
		ours: "{where} has {header}, a field of metadata {since}, but says Metadata-Version {version}",
		fix: "Build with a current release of the build backend, which declares the version that its fields need."
	},
	"version-malformed": {
		step: 6,
		code: "distribution/metadata",
		says: "{value!r} is invalid for 'version'",
		ours: "{where} has the Version \"{value}\", which is not a PEP 440 version",
		fix: "Write the version as in 1.2.0, 1.2.0rc1 or 1.2.0.post1, and build again."
	},
	"local-version": {
		step: 6,
		code: "distribution/local-version",
		says: "The use of local versions in '{value}' is not allowed.",
		ours: "version {value} has a local version label, which PyPI and TestPyPI refuse",
		fix: "Build and release it as {public}."
	},
	"requires-python-malformed": {
		step: 6,
		code: "distribution/metadata",
		says: "{value!r} is invalid for 'requires-python'",
		ours: "{where} has Requires-Python \"{value}\", which is not a version specifier",
		fix: "Write it as in requires-python = \">=3.10\"."
	},
	"requirement-malformed": {
		step: 6,
		code: "distribution/metadata",
		says: "{value!r} is invalid for {field!r}",
		ours: "{where} has {header} \"{value}\", which is not a dependency (PEP 508)",
		fix: inPyproject
	},
	"requirement-words": {
		step: 6,
		code: "distribution/metadata",
		says: "{value!r} is invalid: Expected a dependency specifier",
		ours: "{where} has {header} \"{value}\", which is not a dependency (PEP 508)",
		fix: inPyproject
	},
	"direct-dependency": {
		step: 6,
		code: "distribution/direct-dependency",
		says: "Can't have direct dependency: {requirement}",
		ours: "{where} has dependencies by URL, which PyPI refuses: {value}",
		fix: "Write the name and a version instead, as in {name}>=1.0."
	},
	"extra-malformed": {
		step: 6,
		code: "metadata/extra",
		says: "{value!r} is invalid for 'provides-extra'",
		ours: "{where} has Provides-Extra \"{value}\", which is not a name",
		fix: "Call extras like projects: letters, digits, and between them '.', '_' or '-'."
	},
	"summary-lines": {
		step: 6,
		code: "metadata/summary",
		says: "'summary' must be a single line",
		ours: "{where} has a Summary of several lines",
		fix: "Shorten [project] description in pyproject.toml to one line; the long text belongs into readme."
	},
	"summary-length": {
		step: 6,
		code: "metadata/summary",
		says: "'summary' field must be 512 characters or less.",
		ours: "{where} has a Summary of {length} characters; PyPI takes 512",
		fix: "Shorten [project] description in pyproject.toml; the long text belongs into readme."
	},
	"content-type": {
		step: 6,
		code: "metadata/description",
		says: "'description-content-type' must be one of ['text/plain', 'text/x-rst', 'text/markdown'], not {value!r}",
		ours: "{where} has Description-Content-Type \"{value}\"; PyPI knows text/plain, text/x-rst and text/markdown",
		fix: "Name the file README.md, README.rst or README.txt, or write readme = {file = \"…\", content-type = \"text/markdown\"}."
	},
	"content-charset": {
		step: 6,
		code: "metadata/description",
		says: "'description-content-type' can only specify the UTF-8 charset, not {charset!r}",
		ours: "{where} has Description-Content-Type with the charset \"{charset}\"; only UTF-8, in these letters, is taken",
		fix: "Save the readme as UTF-8 and leave the charset out, or write it as UTF-8."
	},
	"content-variant": {
		step: 6,
		code: "metadata/description",
		says: "valid Markdown variants for 'description-content-type' are ['GFM', 'CommonMark'], not {variant!r}",
		ours: "{where} has Description-Content-Type with the Markdown variant \"{variant}\"; GFM and CommonMark are known",
		fix: "Leave the variant out, or write GFM or CommonMark."
	},
	"dynamic-never": {
		step: 6,
		code: "metadata/dynamic",
		says: "{value!r} is not allowed as a dynamic field",
		ours: "{where} has Dynamic {value}; name, version and metadata version are the same in sdist and wheels",
		fix: "Build with a current release of the build backend, which leaves it out."
	},
	"dynamic-unknown": {
		step: 6,
		code: "metadata/dynamic",
		says: "{value!r} is not a valid dynamic field",
		ours: "{where} has Dynamic \"{value}\", which is not a field of core metadata",
		fix: inPyproject
	},
	"dynamic-itself": {
		step: 6,
		code: "metadata/dynamic",
		says: "Dynamic field {value!r} is not a valid dynamic field.",
		ours: "{where} has Dynamic {value}, which cannot be dynamic itself",
		fix: inPyproject
	},
	"license-expression": {
		step: 6,
		code: "metadata/license-expression",
		says: "{value!r} is invalid for 'license-expression'",
		ours: "{where} has the License-Expression \"{value}\", which {problem}",
		fix: "{advice}"
	},
	"license-twice": {
		step: 6,
		code: "metadata/license-expression",
		says: "License is deprecated when License-Expression is present. Only License-Expression should be present.",
		ours: "{where} has both License and License-Expression",
		fix: "Keep license = \"…\" with an SPDX expression in pyproject.toml and remove the other text."
	},
	"license-file-parent": {
		step: 6,
		code: "metadata/license-file",
		says: "{value!r} is invalid for 'license-file', parent directory indicators are not allowed",
		ours: "{where} has License-File \"{value}\", a path with ..",
		fix: "Copy the file into the project, or leave it out of license-files."
	},
	"license-file-pattern": {
		step: 6,
		code: "metadata/license-file",
		says: "{value!r} is invalid for 'license-file', paths must be resolved",
		ours: "{where} has License-File \"{value}\", a pattern instead of a path",
		fix: "Build with a current release of the build backend, which resolves the patterns of license-files."
	},
	"license-file-absolute": {
		step: 6,
		code: "metadata/license-file",
		says: "{value!r} is invalid for 'license-file', paths must be relative",
		ours: "{where} has License-File \"{value}\", an absolute path",
		fix: "Write license-files relative to pyproject.toml."
	},
	"license-file-delimiter": {
		step: 6,
		code: "metadata/license-file",
		says: "{value!r} is invalid for 'license-file', paths must use '/' delimiter",
		ours: "{where} has License-File \"{value}\"; a path has its parts between single \"/\" alone",
		fix: "Write license-files with / and without ./ in front."
	},
	"import-identifier": {
		step: 6,
		code: "metadata/import-name",
		says: "{name!r} is invalid for {field!r}; {identifier!r} is not a valid identifier",
		ours: "{where} has {header} \"{value}\"; \"{identifier}\" cannot be imported",
		fix: inPyproject
	},
	"import-keyword": {
		step: 6,
		code: "metadata/import-name",
		says: "{name!r} is invalid for {field!r}; {identifier!r} is a keyword",
		ours: "{where} has {header} \"{value}\"; \"{identifier}\" is a word of the Python language",
		fix: inPyproject
	},
	"import-option": {
		step: 6,
		code: "metadata/import-name",
		says: "{value!r} is invalid for {field!r}; the only valid option is 'private'",
		ours: "{where} has {header} \"{value}\"; behind the \";\" only \"private\" may stand",
		fix: inPyproject
	},
	"mail-address": {
		step: 6,
		code: "metadata/email",
		says: "{value!r} is not a valid email address: {why}",
		ours: "{where} has {header} with the address \"{value}\". {why}",
		fix: "Write authors and maintainers as {name = \"…\", email = \"name@example.org\"}, or leave the address out."
	},
	"classifier-unknown": {
		step: 6,
		code: "metadata/classifier",
		says: "{value!r} is not a valid classifier.",
		ours: "{where} has the Classifier \"{value}\", which PyPI does not know ({source})",
		fix: "{advice}"
	},
	"classifier-private": {
		step: 6,
		code: "metadata/classifier",
		says: "{value!r} is not a valid classifier.",
		ours: "{where} has the Classifier \"{value}\": this project must not be published, and PyPI refuses it",
		fix: "Remove the classifier to publish, or use an index of your own."
	},
	"classifier-deprecated": {
		step: 6,
		code: "metadata/classifier",
		says: "The classifier {value!r} has been deprecated{replacement}.",
		ours: "{where} has the Classifier \"{value}\", which is deprecated; PyPI refuses new files with it",
		fix: "{advice}"
	},
	"home-page": {
		step: 6,
		code: "metadata/url",
		says: "{value!r} is not a valid url.",
		ours: "{where} has {header} \"{value}\"; PyPI takes addresses that start with http:// or https://",
		fix: inPyproject
	},
	"url-label-missing": {
		step: 6,
		code: "metadata/url",
		says: "Must have a label",
		ours: "{where} has Project-URL \"{value}\" without a label in front of a comma",
		fix: "Write addresses as in [project.urls]: Source = \"https://…\"."
	},
	"url-label-length": {
		step: 6,
		code: "metadata/url",
		says: "{label!r} must be 32 characters or less.",
		ours: "{where} has a Project-URL with the label \"{label}\" of {length} characters; PyPI takes 32",
		fix: "Shorten the label in [project.urls]."
	},
	"url-missing": {
		step: 6,
		code: "metadata/url",
		says: "Must have a URL",
		ours: "{where} has Project-URL \"{label}\" without an address behind a comma",
		fix: "Write addresses as in [project.urls]: Source = \"https://…\"."
	},
	"url-malformed": {
		step: 6,
		code: "metadata/url",
		says: "{value!r} is not a valid url",
		ours: "{where} has Project-URL \"{label}\" with \"{value}\"; PyPI takes addresses that start with http:// or https://",
		fix: "Correct it in [project.urls] and build again."
	},
	"description-render": {
		step: 13,
		code: "metadata/description",
		says: "The description failed to render for {type!r}.",
		ours: "the description cannot be rendered as reStructuredText: {problem}",
		fix: "Correct the readme and build again."
	},
	"description-render-default": {
		step: 13,
		code: "metadata/description",
		says: "The description failed to render in the default format of reStructuredText.",
		ours: "the description has no content type, so PyPI reads it as reStructuredText, and cannot: {problem}",
		fix: "Say what it is: readme = \"README.md\" in pyproject.toml, or long_description_content_type in setup.py."
	},
	"file-name-characters": {
		step: 15,
		code: "distribution/file-name",
		says: "Cannot upload a file with non-printable characters (ordinals 0-31) or the DEL character (ordinal 127) in the name.",
		ours: "the file name has control characters",
		fix: spellRight
	},
	"file-name-slash": {
		step: 15,
		code: "distribution/file-name",
		says: "Cannot upload a file with '/' or '\\' in the name.",
		ours: "the file name has a slash or a backslash",
		fix: spellRight
	},
	extension: {
		step: 15,
		code: "distribution/file-name",
		says: "Invalid file extension: Use .tar.gz, .whl or .zip extension. See https://www.python.org/dev/peps/pep-0527 and https://peps.python.org/pep-0715/ for more information",
		ours: "the file name ends in none of .whl and .tar.gz",
		fix: "Only wheels and sdists can be released; leave other files out."
	},
	"extension-kind": {
		step: 15,
		code: "distribution/file-name",
		says: "Invalid file extension: Extension {extension} is invalid for filetype {kind}. See https://www.python.org/dev/peps/pep-0527 for more information.",
		ours: "the file name ends in {extension}, which is not how a {kind} ends",
		fix: spellRight
	},
	"file-size": {
		step: 17,
		code: "distribution/file-limit",
		says: "File too large. Limit for project {project!r} is {limit} MB. See {page} for more information.",
		ours: "{size} is over PyPI's limit of {limit} MiB for a file",
		fix: "It is refused unless the limit of the project was raised (ask at github.com/pypi/support).",
		page: { docs: "project-management/storage-limits#requesting-a-file-size-limit-increase" }
	},
	"project-size": {
		step: 17,
		code: "preflight/project-size",
		says: "Project size too large. Limit for project {project!r} total size is {limit} GB. See {page}",
		ours: "with this file the project is over its limit of {limit} GiB",
		fix: "Delete old files of the project on the index, or ask for a higher limit.",
		page: { docs: "project-management/storage-limits#requesting-a-project-size-limit-increase" }
	},
	"file-exists": {
		step: 19,
		code: "publish/conflict",
		says: "File already exists ({file!r}, with blake2_256 hash {hash!r}). See {page} for more information.",
		ours: "the index has a file of this name with other bytes, or these bytes under another name",
		fix: "Release under a new version. A file that is on an index is never replaced.",
		page: { help: "file-name-reuse" }
	},
	"release-closed": {
		step: 21,
		code: "preflight/window-closed",
		says: "Uploading new files to releases older than 14 days is not allowed.",
		ours: "the release is older than 14 days",
		fix: "Release under a new version, as in 1.2.0.post1."
	},
	"second-sdist": {
		step: 22,
		code: "distribution/second-sdist",
		says: "Only one sdist may be uploaded per release.",
		ours: "the release has two sdists: {value}",
		fix: "Keep the one of the commit that is released."
	},
	"not-zip": {
		step: 23,
		code: "archive/unknown-format",
		says: "Invalid distribution file. File is not a zipfile",
		ours: "the file is no zip archive",
		fix: rebuild
	},
	"not-tar": {
		step: 23,
		code: "archive/unknown-format",
		says: "Invalid distribution file. File is not a tarfile",
		ours: "the file is no gzipped tar archive",
		fix: rebuild
	},
	"compression-ratio": {
		step: 23,
		code: "archive/too-large",
		says: "Invalid distribution file. File exceeds compression ratio of 50",
		ours: "the archive unpacks to more than 64 MiB and 50 times its size",
		fix: "Leave generated data out of the distribution."
	},
	"compression-type": {
		step: 23,
		code: "archive/compression",
		says: "Invalid distribution file. File does not use a supported compression type",
		ours: "a member is compressed with something else than deflate",
		fix: "Build the wheel with deflate or no compression."
	},
	"zip-structure": {
		step: 23,
		code: "archive/structure",
		says: "Invalid distribution file. ZIP archive not accepted: {problem}. See {page} for more information",
		ours: "{problem}",
		fix: rebuild,
		page: { docs: "archives" }
	},
	"tar-structure": {
		step: 23,
		code: "archive/structure",
		says: "Invalid distribution file. tar archive not accepted: {problem}. See {page} for more information",
		ours: "{problem}",
		fix: rebuild,
		page: { docs: "archives" }
	},
	"wheel-name-parts": {
		step: 23,
		code: "distribution/file-name",
		says: "Invalid distribution file. Unable to parse name and version from wheel filename",
		ours: "the file name does not start with name-version-",
		fix: spellRight
	},
	"wheel-file-missing": {
		step: 23,
		code: "distribution/missing-file",
		says: "Invalid distribution file. WHEEL not found at {path}",
		ours: "the wheel has no {path}",
		fix: rebuildWheel
	},
	"sdist-folders": {
		step: 23,
		code: "distribution/layout",
		says: "Invalid distribution file. Incorrect number of top-level directories in sdist",
		ours: "the sdist has {value} at its top, expected the folder {expected} alone",
		fix: rebuildSdist
	},
	"pkg-info-missing": {
		step: 23,
		code: "distribution/missing-file",
		says: "Invalid distribution file. PKG-INFO not found at {path}",
		ours: "the sdist has no {path}",
		fix: rebuildSdist
	},
	"sdist-name": {
		step: 24,
		code: "distribution/file-name",
		says: "Invalid source distribution filename: {file}",
		ours: "the file name is not name-version.tar.gz",
		fix: spellRight
	},
	"other-project": {
		step: 24,
		code: "distribution/metadata-mismatch",
		says: "Start filename for {project!r} with {part!r}.",
		ours: "{where} is about {project}, the file name about {value}",
		fix: neverRename
	},
	"sdist-spelling": {
		step: 24,
		code: "distribution/file-name",
		says: "Filename {file!r} is invalid, should be {expected!r}.",
		ours: "the file name is not in its canonical spelling, which is {expected}",
		fix: spellRight
	},
	"wheel-parts": {
		step: 24,
		code: "distribution/file-name",
		says: "Invalid wheel filename (wrong number of parts): {stem!r}",
		ours: "the file name is not name-version-python-abi-platform.whl",
		fix: spellRight
	},
	"wheel-name": {
		step: 24,
		code: "distribution/file-name",
		says: "Invalid project name: {stem!r}",
		ours: "the file name does not start with a project name spelled for a file name",
		fix: spellRight
	},
	"wheel-version-text": {
		step: 24,
		code: "distribution/file-name",
		says: "Invalid wheel filename (invalid version): {stem!r}",
		ours: "the file name has no PEP 440 version behind the project name",
		fix: spellRight
	},
	"wheel-build": {
		step: 24,
		code: "distribution/file-name",
		says: "Invalid build number: {build} in {stem!r}",
		ours: "the file name has the build tag \"{build}\", which does not start with a digit",
		fix: spellRight
	},
	"platform-tag": {
		step: 24,
		code: "distribution/platform-tag",
		says: "Binary wheel '{file}' has an unsupported platform tag '{tag}'.",
		ours: "PyPI does not accept wheels for the platform \"{tag}\"",
		fix: "{advice}"
	},
	"wheel-spelling": {
		step: 24,
		code: "distribution/file-name",
		says: "Filename {file!r} should contain the normalized project name {part!r}, not {written!r}.",
		ours: "the file name is not in its canonical spelling, which is {expected}",
		fix: spellRight
	},
	"other-version": {
		step: 24,
		code: "distribution/metadata-mismatch",
		says: "Version in filename should be {version!r} not {written!r}.",
		ours: "{where} says version {version}, the file name {written}",
		fix: neverRename
	},
	"license-file-missing": {
		step: 24,
		code: "distribution/missing-file",
		says: "License-File {value} does not exist in distribution file {file} at {path}",
		ours: "License-File names {value}, but {folder}/ does not hold it",
		fix: "Check the patterns of [project] license-files in pyproject.toml and build again."
	},
	"record-missing": {
		step: 25,
		code: "distribution/missing-file",
		says: "Wheel '{file}' does not contain the required RECORD file: {path}",
		ours: "the wheel has no {path}",
		fix: rebuildWheel
	},
	"entry-points": {
		step: 26,
		code: "distribution/entry-point",
		says: "Wheel '{file}' has invalid entry points defined in the entry_points.txt file",
		ours: "entry_points.txt {problem}",
		fix: "Correct [project.scripts] or [project.entry-points] in pyproject.toml and build again."
	},
	"file-name-length": {
		step: 27,
		code: "distribution/file-name",
		says: "Filename is too long: '{file}'",
		ours: "the file name has {length} bytes; with .metadata behind it, as indexes keep METADATA, no file system takes more than 255",
		fix: "Shorten the compressed tag set: python, abi and platform tags that follow from others need not be named."
	},
	"metadata-missing": {
		step: 27,
		code: "distribution/missing-file",
		says: "Wheel '{file}' does not contain the required METADATA file: {path}",
		ours: "the wheel has no {path}",
		fix: rebuildWheel
	}
};
// src/index/refusals/refusal.ts
function fault(id, values = {}) {
	return {
		id,
		values
	};
}
function rowOfRefusal({ id }) {
	return refusalTable[id];
}
/** The server's own words, with the page to which it sends people. */
function serverWords(refusal) {
	const { step, says, page } = rowOfRefusal(refusal);
	const address = page === void 0 ? "" : "docs" in page ? docsUrl(page.docs) : helpUrl(page.help);
	const words = fill(says, {
		...refusal.values,
		page: address
	}, (text) => text);
	if (step > 6) return words;
	const specification = refusal.id === "local-version" ? localVersionUrl : coreMetadataUrl;
	return `${words.endsWith(".") ? words : `${words}.`} See ${specification} for more information.`;
}
/** Words of ours; `show` makes values fit for a message. */
function ownWords(refusal, values, show) {
	const row = rowOfRefusal(refusal);
	const all = {
		...refusal.values,
		...values
	};
	return {
		message: fill(row.ours, all, show),
		fix: fill(row.fix, all, show)
	};
}
function fill(template, values, show) {
	return template.replace(/\{(\w+)(!r)?\}/g, (slot, name, isQuoted) => {
		const value = Object.hasOwn(values, name) ? values[name] : void 0;
		if (value === void 0) return slot;
		return isQuoted === void 0 ? show(value) : pythonRepr(value);
	});
}
// src/index/refusals/file-name.ts
function judgeUploadName(fileName, kind) {
	if (/[\u0000-\u001f\u007f]/.test(fileName)) return fault("file-name-characters");
	if (/[/\\]/.test(fileName)) return fault("file-name-slash");
	const extension = /^.+?(\.(?:tar\.gz|zip|whl))$/is.exec(fileName)?.[1];
	if (extension === void 0) return fault("extension");
	return (kind === "sdist" ? [".tar.gz", ".zip"] : [".whl"]).includes(extension) ? null : fault("extension-kind", {
		extension,
		kind
	});
}
function judgeSdistName(upload) {
	const { fileName, projectName } = upload;
	const [, name = "", written = ""] = /^(.*)-([^-]*)\.(?:tar\.gz|zip)$/s.exec(fileName) ?? [];
	if (name === "" || parseVersion(written) === null) return fault("sdist-name", { file: fileName });
	if (normalizeName(beforeVersion(upload, name)) !== normalizeName(projectName)) return otherProject(upload, name);
	const version = upload.version === null ? "" : formatVersion(upload.version);
	const expected = `${toFileNamePart(projectName)}-${version}.tar.gz`;
	return fileName === expected ? null : fault("sdist-spelling", {
		file: fileName,
		expected
	});
}
/** A post-release may be written with a dash, as in 1.0-1: then the name ends one dash earlier. */
function beforeVersion({ fileName, projectName, version }, name) {
	if (version?.post === null || normalizeName(name) === normalizeName(projectName)) return name;
	const [, shorter, written] = /^(.*)-([^-]*-[^-]*)$/s.exec(fileName) ?? [];
	return shorter !== void 0 && parseVersion((written ?? "").replace(/\.tar\.gz$/, "")) !== null ? shorter : name;
}
/** Whether a wheel's name can be read, in packaging's order and words. */
function judgeWheelText(fileName) {
	const stem = fileName.replace(/\.whl$/, "");
	const parts = stem.split("-");
	const [name = "", version = "", build = ""] = parts;
	if (parts.length !== 5 && parts.length !== 6) return fault("wheel-parts", { stem });
	if (name.includes("__") || !/^[\p{L}\p{N}._]+$/u.test(name)) return fault("wheel-name", { stem });
	if (parseVersion(version) === null) return fault("wheel-version-text", { stem });
	return parts.length === 6 && !/^\d/.test(build) ? fault("wheel-build", {
		stem,
		build
	}) : null;
}
/** Every tag of a compressed set must pass. */
function judgePlatforms(fileName, tags) {
	return [...new Set(tags)].filter((tag) => !isPlatformTagAccepted(tag)).map((tag) => fault("platform-tag", {
		file: fileName,
		tag
	}));
}
function judgeWheelProject(upload) {
	const [name = ""] = upload.fileName.split("-");
	return normalizeName(name) === normalizeName(upload.projectName) ? null : otherProject(upload, name);
}
function judgeWheelSpelling({ fileName, projectName }) {
	const [written = ""] = fileName.split("-");
	const part = toFileNamePart(projectName);
	return written === part ? null : fault("wheel-spelling", {
		file: fileName,
		part,
		written
	});
}
function judgeWheelVersion({ fileName, version }) {
	const written = parseVersion(fileName.split("-")[1] ?? "");
	if (version === null || written === null || compareVersions(version, written) === 0) return null;
	return fault("other-version", {
		version: formatVersion(version),
		written: formatVersion(written)
	});
}
function otherProject({ projectName }, value) {
	return fault("other-project", {
		project: projectName,
		part: toFileNamePart(projectName),
		value
	});
}
// src/index/refusals/contents.ts
/** As the file name spells it. */
function distInfoOf(fileName) {
	const [name, version] = fileName.split("-");
	return `${name}-${version}.dist-info`;
}
function judgeWheelFile({ fileName, names }) {
	if (fileName.split("-").length < 3) return fault("wheel-name-parts");
	const path = `${distInfoOf(fileName)}/WHEEL`;
	return names.has(path) ? null : fault("wheel-file-missing", { path });
}
function judgeRequiredFile(name, { fileName, names }) {
	const path = `${distInfoOf(fileName)}/${name}`;
	if (names.has(path)) return null;
	return fault(name === "RECORD" ? "record-missing" : "metadata-missing", {
		file: fileName,
		path
	});
}
function judgeSdistFolders({ names }) {
	const top = commonPath(names);
	if (top === "") return fault("sdist-folders");
	const path = `${top}/PKG-INFO`;
	return names.includes(path) ? null : fault("pkg-info-missing", { path });
}
function judgeLicenseFiles(paths, contents) {
	const { fileName: file, names, folder } = contents;
	return paths.filter((path) => !names.has(`${folder}/${path}`)).map((value) => fault("license-file-missing", {
		value,
		file,
		folder,
		path: `${folder}/${value}`
	}));
}
/** Names of scripts become file names; those of other groups nobody judges. */
function judgeEntryPoints(fileName, text) {
	const points = parseEntryPoints(text);
	if ("problem" in points) return fault("entry-points", {
		file: fileName,
		problem: points.problem
	});
	const odd = points.find((point) => !isScriptNameTaken(point));
	if (odd === void 0) return null;
	return fault("entry-points", {
		file: fileName,
		problem: `line ${odd.line} has the script "${odd.name}"`
	});
}
function isScriptNameTaken({ group, name }) {
	return !(isScriptGroup(group) || group === "DEFAULT") || /^[\p{L}\p{N}_.-]+$/u.test(name);
}
/** Python's os.path.commonpath of relative paths. */
function commonPath(names) {
	const [first = [], ...others] = names.map((name) => name.split("/").filter((part) => part !== "" && part !== "."));
	let length = first.length;
	for (const other of others) while (length > 0 && first.slice(0, length).some((part, index) => part !== other[index])) length -= 1;
	return first.slice(0, length).join("/");
}
// src/index/refusals/uri.ts
function isTakenUri(text) {
	const [, scheme, authority] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^\\/?#]*))?/i.exec(text) ?? [];
	if (scheme === void 0 || !/^https?$/i.test(scheme)) return false;
	const port = portOf(authority ?? "");
	return port === null || port <= 65535;
}
/** Whether a browser gets anywhere with it: there is a host, and the whole can be read. */
function isUsefulUri(text) {
	return /^https?:\/\/[^/?#\s]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}
const name = `(?:%[0-9a-f]{2}|[a-z0-9._~!$&'()*+,;=-])*`;
const literal = String.raw`\[(?:[0-9a-f:.]+(?:%[a-z0-9._~-]+)?|v[0-9a-f]+\.[a-z0-9._~!$&'()*+,;=:-]+)\]`;
const readable = new RegExp(`^(?:(?:%[0-9a-f]{2}|[a-z0-9._~!$&'()*+,;=:-])+@)?(?:${name}|${literal}):?(\\d{1,5})?$`, "i");
function portOf(authority) {
	const port = readable.exec(authority)?.[1];
	return port === void 0 ? null : Number(port);
}
// src/data/licenses.json
var licenses$1 = [
	"0BSD",
	"3D-Slicer-1.0",
	"AAL",
	"Abstyles",
	"AdaCore-doc",
	"Adobe-2006",
	"Adobe-Display-PostScript",
	"Adobe-Glyph",
	"Adobe-Utopia",
	"ADSL",
	"AFL-1.1",
	"AFL-1.2",
	"AFL-2.0",
	"AFL-2.1",
	"AFL-3.0",
	"Afmparse",
	"AGPL-1.0",
	"AGPL-1.0-only",
	"AGPL-1.0-or-later",
	"AGPL-3.0",
	"AGPL-3.0-only",
	"AGPL-3.0-or-later",
	"Aladdin",
	"AMD-newlib",
	"AMDPLPA",
	"AML",
	"AML-glslang",
	"AMPAS",
	"ANTLR-PD",
	"ANTLR-PD-fallback",
	"any-OSI",
	"any-OSI-perl-modules",
	"Apache-1.0",
	"Apache-1.1",
	"Apache-2.0",
	"APAFML",
	"APL-1.0",
	"App-s2p",
	"APSL-1.0",
	"APSL-1.1",
	"APSL-1.2",
	"APSL-2.0",
	"Arphic-1999",
	"Artistic-1.0",
	"Artistic-1.0-cl8",
	"Artistic-1.0-Perl",
	"Artistic-2.0",
	"Artistic-dist",
	"Aspell-RU",
	"ASWF-Digital-Assets-1.0",
	"ASWF-Digital-Assets-1.1",
	"Baekmuk",
	"Bahyph",
	"Barr",
	"bcrypt-Solar-Designer",
	"Beerware",
	"Bitstream-Charter",
	"Bitstream-Vera",
	"BitTorrent-1.0",
	"BitTorrent-1.1",
	"blessing",
	"BlueOak-1.0.0",
	"Boehm-GC",
	"Boehm-GC-without-fee",
	"Borceux",
	"Brian-Gladman-2-Clause",
	"Brian-Gladman-3-Clause",
	"BSD-1-Clause",
	"BSD-2-Clause",
	"BSD-2-Clause-Darwin",
	"BSD-2-Clause-first-lines",
	"BSD-2-Clause-FreeBSD",
	"BSD-2-Clause-NetBSD",
	"BSD-2-Clause-Patent",
	"BSD-2-Clause-pkgconf-disclaimer",
	"BSD-2-Clause-Views",
	"BSD-3-Clause",
	"BSD-3-Clause-acpica",
	"BSD-3-Clause-Attribution",
	"BSD-3-Clause-Clear",
	"BSD-3-Clause-flex",
	"BSD-3-Clause-HP",
	"BSD-3-Clause-LBNL",
	"BSD-3-Clause-Modification",
	"BSD-3-Clause-No-Military-License",
	"BSD-3-Clause-No-Nuclear-License",
	"BSD-3-Clause-No-Nuclear-License-2014",
	"BSD-3-Clause-No-Nuclear-Warranty",
	"BSD-3-Clause-Open-MPI",
	"BSD-3-Clause-Sun",
	"BSD-4-Clause",
	"BSD-4-Clause-Shortened",
	"BSD-4-Clause-UC",
	"BSD-4.3RENO",
	"BSD-4.3TAHOE",
	"BSD-Advertising-Acknowledgement",
	"BSD-Attribution-HPND-disclaimer",
	"BSD-Inferno-Nettverk",
	"BSD-Protection",
	"BSD-Source-beginning-file",
	"BSD-Source-Code",
	"BSD-Systemics",
	"BSD-Systemics-W3Works",
	"BSL-1.0",
	"BUSL-1.1",
	"bzip2-1.0.5",
	"bzip2-1.0.6",
	"C-UDA-1.0",
	"CAL-1.0",
	"CAL-1.0-Combined-Work-Exception",
	"Caldera",
	"Caldera-no-preamble",
	"Catharon",
	"CATOSL-1.1",
	"CC-BY-1.0",
	"CC-BY-2.0",
	"CC-BY-2.5",
	"CC-BY-2.5-AU",
	"CC-BY-3.0",
	"CC-BY-3.0-AT",
	"CC-BY-3.0-AU",
	"CC-BY-3.0-DE",
	"CC-BY-3.0-IGO",
	"CC-BY-3.0-NL",
	"CC-BY-3.0-US",
	"CC-BY-4.0",
	"CC-BY-NC-1.0",
	"CC-BY-NC-2.0",
	"CC-BY-NC-2.5",
	"CC-BY-NC-3.0",
	"CC-BY-NC-3.0-DE",
	"CC-BY-NC-4.0",
	"CC-BY-NC-ND-1.0",
	"CC-BY-NC-ND-2.0",
	"CC-BY-NC-ND-2.5",
	"CC-BY-NC-ND-3.0",
	"CC-BY-NC-ND-3.0-DE",
	"CC-BY-NC-ND-3.0-IGO",
	"CC-BY-NC-ND-4.0",
	"CC-BY-NC-SA-1.0",
	"CC-BY-NC-SA-2.0",
	"CC-BY-NC-SA-2.0-DE",
	"CC-BY-NC-SA-2.0-FR",
	"CC-BY-NC-SA-2.0-UK",
	"CC-BY-NC-SA-2.5",
	"CC-BY-NC-SA-3.0",
	"CC-BY-NC-SA-3.0-DE",
	"CC-BY-NC-SA-3.0-IGO",
	"CC-BY-NC-SA-4.0",
	"CC-BY-ND-1.0",
	"CC-BY-ND-2.0",
	"CC-BY-ND-2.5",
	"CC-BY-ND-3.0",
	"CC-BY-ND-3.0-DE",
	"CC-BY-ND-4.0",
	"CC-BY-SA-1.0",
	"CC-BY-SA-2.0",
	"CC-BY-SA-2.0-UK",
	"CC-BY-SA-2.1-JP",
	"CC-BY-SA-2.5",
	"CC-BY-SA-3.0",
	"CC-BY-SA-3.0-AT",
	"CC-BY-SA-3.0-DE",
	"CC-BY-SA-3.0-IGO",
	"CC-BY-SA-4.0",
	"CC-PDDC",
	"CC-PDM-1.0",
	"CC-SA-1.0",
	"CC0-1.0",
	"CDDL-1.0",
	"CDDL-1.1",
	"CDL-1.0",
	"CDLA-Permissive-1.0",
	"CDLA-Permissive-2.0",
	"CDLA-Sharing-1.0",
	"CECILL-1.0",
	"CECILL-1.1",
	"CECILL-2.0",
	"CECILL-2.1",
	"CECILL-B",
	"CECILL-C",
	"CERN-OHL-1.1",
	"CERN-OHL-1.2",
	"CERN-OHL-P-2.0",
	"CERN-OHL-S-2.0",
	"CERN-OHL-W-2.0",
	"CFITSIO",
	"check-cvs",
	"checkmk",
	"ClArtistic",
	"Clips",
	"CMU-Mach",
	"CMU-Mach-nodoc",
	"CNRI-Jython",
	"CNRI-Python",
	"CNRI-Python-GPL-Compatible",
	"COIL-1.0",
	"Community-Spec-1.0",
	"Condor-1.1",
	"copyleft-next-0.3.0",
	"copyleft-next-0.3.1",
	"Cornell-Lossless-JPEG",
	"CPAL-1.0",
	"CPL-1.0",
	"CPOL-1.02",
	"Cronyx",
	"Crossword",
	"CryptoSwift",
	"CrystalStacker",
	"CUA-OPL-1.0",
	"Cube",
	"curl",
	"cve-tou",
	"D-FSL-1.0",
	"DEC-3-Clause",
	"diffmark",
	"DL-DE-BY-2.0",
	"DL-DE-ZERO-2.0",
	"DOC",
	"DocBook-DTD",
	"DocBook-Schema",
	"DocBook-Stylesheet",
	"DocBook-XML",
	"Dotseqn",
	"DRL-1.0",
	"DRL-1.1",
	"DSDP",
	"dtoa",
	"dvipdfm",
	"ECL-1.0",
	"ECL-2.0",
	"eCos-2.0",
	"EFL-1.0",
	"EFL-2.0",
	"eGenix",
	"Elastic-2.0",
	"Entessa",
	"EPICS",
	"EPL-1.0",
	"EPL-2.0",
	"ErlPL-1.1",
	"etalab-2.0",
	"EUDatagrid",
	"EUPL-1.0",
	"EUPL-1.1",
	"EUPL-1.2",
	"Eurosym",
	"Fair",
	"FBM",
	"FDK-AAC",
	"Ferguson-Twofish",
	"Frameworx-1.0",
	"FreeBSD-DOC",
	"FreeImage",
	"FSFAP",
	"FSFAP-no-warranty-disclaimer",
	"FSFUL",
	"FSFULLR",
	"FSFULLRSD",
	"FSFULLRWD",
	"FSL-1.1-ALv2",
	"FSL-1.1-MIT",
	"FTL",
	"Furuseth",
	"fwlw",
	"Game-Programming-Gems",
	"GCR-docs",
	"GD",
	"generic-xts",
	"GFDL-1.1",
	"GFDL-1.1-invariants-only",
	"GFDL-1.1-invariants-or-later",
	"GFDL-1.1-no-invariants-only",
	"GFDL-1.1-no-invariants-or-later",
	"GFDL-1.1-only",
	"GFDL-1.1-or-later",
	"GFDL-1.2",
	"GFDL-1.2-invariants-only",
	"GFDL-1.2-invariants-or-later",
	"GFDL-1.2-no-invariants-only",
	"GFDL-1.2-no-invariants-or-later",
	"GFDL-1.2-only",
	"GFDL-1.2-or-later",
	"GFDL-1.3",
	"GFDL-1.3-invariants-only",
	"GFDL-1.3-invariants-or-later",
	"GFDL-1.3-no-invariants-only",
	"GFDL-1.3-no-invariants-or-later",
	"GFDL-1.3-only",
	"GFDL-1.3-or-later",
	"Giftware",
	"GL2PS",
	"Glide",
	"Glulxe",
	"GLWTPL",
	"gnuplot",
	"GPL-1.0",
	"GPL-1.0+",
	"GPL-1.0-only",
	"GPL-1.0-or-later",
	"GPL-2.0",
	"GPL-2.0+",
	"GPL-2.0-only",
	"GPL-2.0-or-later",
	"GPL-2.0-with-autoconf-exception",
	"GPL-2.0-with-bison-exception",
	"GPL-2.0-with-classpath-exception",
	"GPL-2.0-with-font-exception",
	"GPL-2.0-with-GCC-exception",
	"GPL-3.0",
	"GPL-3.0+",
	"GPL-3.0-only",
	"GPL-3.0-or-later",
	"GPL-3.0-with-autoconf-exception",
	"GPL-3.0-with-GCC-exception",
	"Graphics-Gems",
	"gSOAP-1.3b",
	"gtkbook",
	"Gutmann",
	"HaskellReport",
	"HDF5",
	"hdparm",
	"HIDAPI",
	"Hippocratic-2.1",
	"HP-1986",
	"HP-1989",
	"HPND",
	"HPND-DEC",
	"HPND-doc",
	"HPND-doc-sell",
	"HPND-export-US",
	"HPND-export-US-acknowledgement",
	"HPND-export-US-modify",
	"HPND-export2-US",
	"HPND-Fenneberg-Livingston",
	"HPND-INRIA-IMAG",
	"HPND-Intel",
	"HPND-Kevlin-Henney",
	"HPND-Markus-Kuhn",
	"HPND-merchantability-variant",
	"HPND-MIT-disclaimer",
	"HPND-Netrek",
	"HPND-Pbmplus",
	"HPND-sell-MIT-disclaimer-xserver",
	"HPND-sell-regexpr",
	"HPND-sell-variant",
	"HPND-sell-variant-MIT-disclaimer",
	"HPND-sell-variant-MIT-disclaimer-rev",
	"HPND-UC",
	"HPND-UC-export-US",
	"HTMLTIDY",
	"IBM-pibs",
	"ICU",
	"IEC-Code-Components-EULA",
	"IJG",
	"IJG-short",
	"ImageMagick",
	"iMatix",
	"Imlib2",
	"Info-ZIP",
	"Inner-Net-2.0",
	"InnoSetup",
	"Intel",
	"Intel-ACPI",
	"Interbase-1.0",
	"IPA",
	"IPL-1.0",
	"ISC",
	"ISC-Veillard",
	"Jam",
	"JasPer-2.0",
	"jove",
	"JPL-image",
	"JPNIC",
	"JSON",
	"Kastrup",
	"Kazlib",
	"Knuth-CTAN",
	"LAL-1.2",
	"LAL-1.3",
	"Latex2e",
	"Latex2e-translated-notice",
	"Leptonica",
	"LGPL-2.0",
	"LGPL-2.0+",
	"LGPL-2.0-only",
	"LGPL-2.0-or-later",
	"LGPL-2.1",
	"LGPL-2.1+",
	"LGPL-2.1-only",
	"LGPL-2.1-or-later",
	"LGPL-3.0",
	"LGPL-3.0+",
	"LGPL-3.0-only",
	"LGPL-3.0-or-later",
	"LGPLLR",
	"Libpng",
	"libpng-1.6.35",
	"libpng-2.0",
	"libselinux-1.0",
	"libtiff",
	"libutil-David-Nugent",
	"LiLiQ-P-1.1",
	"LiLiQ-R-1.1",
	"LiLiQ-Rplus-1.1",
	"Linux-man-pages-1-para",
	"Linux-man-pages-copyleft",
	"Linux-man-pages-copyleft-2-para",
	"Linux-man-pages-copyleft-var",
	"Linux-OpenIB",
	"LOOP",
	"LPD-document",
	"LPL-1.0",
	"LPL-1.02",
	"LPPL-1.0",
	"LPPL-1.1",
	"LPPL-1.2",
	"LPPL-1.3a",
	"LPPL-1.3c",
	"lsof",
	"Lucida-Bitmap-Fonts",
	"LZMA-SDK-9.11-to-9.20",
	"LZMA-SDK-9.22",
	"Mackerras-3-Clause",
	"Mackerras-3-Clause-acknowledgment",
	"magaz",
	"mailprio",
	"MakeIndex",
	"man2html",
	"Martin-Birgmeier",
	"McPhee-slideshow",
	"metamail",
	"Minpack",
	"MIPS",
	"MirOS",
	"MIT",
	"MIT-0",
	"MIT-advertising",
	"MIT-Click",
	"MIT-CMU",
	"MIT-enna",
	"MIT-feh",
	"MIT-Festival",
	"MIT-Khronos-old",
	"MIT-Modern-Variant",
	"MIT-open-group",
	"MIT-testregex",
	"MIT-Wu",
	"MITNFA",
	"MMIXware",
	"Motosoto",
	"MPEG-SSG",
	"mpi-permissive",
	"mpich2",
	"MPL-1.0",
	"MPL-1.1",
	"MPL-2.0",
	"MPL-2.0-no-copyleft-exception",
	"mplus",
	"MS-LPL",
	"MS-PL",
	"MS-RL",
	"MTLL",
	"MulanPSL-1.0",
	"MulanPSL-2.0",
	"Multics",
	"Mup",
	"NAIST-2003",
	"NASA-1.3",
	"Naumen",
	"NBPL-1.0",
	"NCBI-PD",
	"NCGL-UK-2.0",
	"NCL",
	"NCSA",
	"Net-SNMP",
	"NetCDF",
	"Newsletr",
	"NGPL",
	"ngrep",
	"NICTA-1.0",
	"NIST-PD",
	"NIST-PD-fallback",
	"NIST-Software",
	"NLOD-1.0",
	"NLOD-2.0",
	"NLPL",
	"Nokia",
	"NOSL",
	"Noweb",
	"NPL-1.0",
	"NPL-1.1",
	"NPOSL-3.0",
	"NRL",
	"NTIA-PD",
	"NTP",
	"NTP-0",
	"Nunit",
	"O-UDA-1.0",
	"OAR",
	"OCCT-PL",
	"OCLC-2.0",
	"ODbL-1.0",
	"ODC-By-1.0",
	"OFFIS",
	"OFL-1.0",
	"OFL-1.0-no-RFN",
	"OFL-1.0-RFN",
	"OFL-1.1",
	"OFL-1.1-no-RFN",
	"OFL-1.1-RFN",
	"OGC-1.0",
	"OGDL-Taiwan-1.0",
	"OGL-Canada-2.0",
	"OGL-UK-1.0",
	"OGL-UK-2.0",
	"OGL-UK-3.0",
	"OGTSL",
	"OLDAP-1.1",
	"OLDAP-1.2",
	"OLDAP-1.3",
	"OLDAP-1.4",
	"OLDAP-2.0",
	"OLDAP-2.0.1",
	"OLDAP-2.1",
	"OLDAP-2.2",
	"OLDAP-2.2.1",
	"OLDAP-2.2.2",
	"OLDAP-2.3",
	"OLDAP-2.4",
	"OLDAP-2.5",
	"OLDAP-2.6",
	"OLDAP-2.7",
	"OLDAP-2.8",
	"OLFL-1.3",
	"OML",
	"OpenPBS-2.3",
	"OpenSSL",
	"OpenSSL-standalone",
	"OpenVision",
	"OPL-1.0",
	"OPL-UK-3.0",
	"OPUBL-1.0",
	"OSET-PL-2.1",
	"OSL-1.0",
	"OSL-1.1",
	"OSL-2.0",
	"OSL-2.1",
	"OSL-3.0",
	"PADL",
	"Parity-6.0.0",
	"Parity-7.0.0",
	"PDDL-1.0",
	"PHP-3.0",
	"PHP-3.01",
	"Pixar",
	"pkgconf",
	"Plexus",
	"pnmstitch",
	"PolyForm-Noncommercial-1.0.0",
	"PolyForm-Small-Business-1.0.0",
	"PostgreSQL",
	"PPL",
	"PSF-2.0",
	"psfrag",
	"psutils",
	"Python-2.0",
	"Python-2.0.1",
	"python-ldap",
	"Qhull",
	"QPL-1.0",
	"QPL-1.0-INRIA-2004",
	"radvd",
	"Rdisc",
	"RHeCos-1.1",
	"RPL-1.1",
	"RPL-1.5",
	"RPSL-1.0",
	"RSA-MD",
	"RSCPL",
	"Ruby",
	"Ruby-pty",
	"SAX-PD",
	"SAX-PD-2.0",
	"Saxpath",
	"SCEA",
	"SchemeReport",
	"Sendmail",
	"Sendmail-8.23",
	"Sendmail-Open-Source-1.1",
	"SGI-B-1.0",
	"SGI-B-1.1",
	"SGI-B-2.0",
	"SGI-OpenGL",
	"SGP4",
	"SHL-0.5",
	"SHL-0.51",
	"SimPL-2.0",
	"SISSL",
	"SISSL-1.2",
	"SL",
	"Sleepycat",
	"SMAIL-GPL",
	"SMLNJ",
	"SMPPL",
	"SNIA",
	"snprintf",
	"SOFA",
	"softSurfer",
	"Soundex",
	"Spencer-86",
	"Spencer-94",
	"Spencer-99",
	"SPL-1.0",
	"ssh-keyscan",
	"SSH-OpenSSH",
	"SSH-short",
	"SSLeay-standalone",
	"SSPL-1.0",
	"StandardML-NJ",
	"SugarCRM-1.1.3",
	"SUL-1.0",
	"Sun-PPP",
	"Sun-PPP-2000",
	"SunPro",
	"SWL",
	"swrule",
	"Symlinks",
	"TAPR-OHL-1.0",
	"TCL",
	"TCP-wrappers",
	"TermReadKey",
	"TGPPL-1.0",
	"ThirdEye",
	"threeparttable",
	"TMate",
	"TORQUE-1.1",
	"TOSL",
	"TPDL",
	"TPL-1.0",
	"TrustedQSL",
	"TTWL",
	"TTYP0",
	"TU-Berlin-1.0",
	"TU-Berlin-2.0",
	"Ubuntu-font-1.0",
	"UCAR",
	"UCL-1.0",
	"ulem",
	"UMich-Merit",
	"Unicode-3.0",
	"Unicode-DFS-2015",
	"Unicode-DFS-2016",
	"Unicode-TOU",
	"UnixCrypt",
	"Unlicense",
	"Unlicense-libtelnet",
	"Unlicense-libwhirlpool",
	"UPL-1.0",
	"URT-RLE",
	"Vim",
	"VOSTROM",
	"VSL-1.0",
	"W3C",
	"W3C-19980720",
	"W3C-20150513",
	"w3m",
	"Watcom-1.0",
	"Widget-Workshop",
	"Wsuipa",
	"WTFPL",
	"wwl",
	"wxWindows",
	"X11",
	"X11-distribute-modifications-variant",
	"X11-swapped",
	"Xdebug-1.03",
	"Xerox",
	"Xfig",
	"XFree86-1.1",
	"xinetd",
	"xkeyboard-config-Zinoviev",
	"xlock",
	"Xnet",
	"xpp",
	"XSkat",
	"xzoom",
	"YPL-1.0",
	"YPL-1.1",
	"Zed",
	"Zeeff",
	"Zend-2.0",
	"Zimbra-1.3",
	"Zimbra-1.4",
	"Zlib",
	"zlib-acknowledgement",
	"ZPL-1.1",
	"ZPL-2.0",
	"ZPL-2.1"
];
var exceptions$1 = [
	"389-exception",
	"Asterisk-exception",
	"Asterisk-linking-protocols-exception",
	"Autoconf-exception-2.0",
	"Autoconf-exception-3.0",
	"Autoconf-exception-generic",
	"Autoconf-exception-generic-3.0",
	"Autoconf-exception-macro",
	"Bison-exception-1.24",
	"Bison-exception-2.2",
	"Bootloader-exception",
	"CGAL-linking-exception",
	"Classpath-exception-2.0",
	"CLISP-exception-2.0",
	"cryptsetup-OpenSSL-exception",
	"Digia-Qt-LGPL-exception-1.1",
	"DigiRule-FOSS-exception",
	"eCos-exception-2.0",
	"erlang-otp-linking-exception",
	"Fawkes-Runtime-exception",
	"FLTK-exception",
	"fmt-exception",
	"Font-exception-2.0",
	"freertos-exception-2.0",
	"GCC-exception-2.0",
	"GCC-exception-2.0-note",
	"GCC-exception-3.1",
	"Gmsh-exception",
	"GNAT-exception",
	"GNOME-examples-exception",
	"GNU-compiler-exception",
	"gnu-javamail-exception",
	"GPL-3.0-389-ds-base-exception",
	"GPL-3.0-interface-exception",
	"GPL-3.0-linking-exception",
	"GPL-3.0-linking-source-exception",
	"GPL-CC-1.0",
	"GStreamer-exception-2005",
	"GStreamer-exception-2008",
	"harbour-exception",
	"i2p-gpl-java-exception",
	"Independent-modules-exception",
	"KiCad-libraries-exception",
	"LGPL-3.0-linking-exception",
	"libpri-OpenH323-exception",
	"Libtool-exception",
	"Linux-syscall-note",
	"LLGPL",
	"LLVM-exception",
	"LZMA-exception",
	"mif-exception",
	"mxml-exception",
	"Nokia-Qt-exception-1.1",
	"OCaml-LGPL-linking-exception",
	"OCCT-exception-1.0",
	"OpenJDK-assembly-exception-1.0",
	"openvpn-openssl-exception",
	"PCRE2-exception",
	"polyparse-exception",
	"PS-or-PDF-font-exception-20170817",
	"QPL-1.0-INRIA-2004-exception",
	"Qt-GPL-exception-1.0",
	"Qt-LGPL-exception-1.1",
	"Qwt-exception-1.0",
	"romic-exception",
	"RRDtool-FLOSS-exception-2.0",
	"SANE-exception",
	"SHL-2.0",
	"SHL-2.1",
	"stunnel-exception",
	"SWI-exception",
	"Swift-exception",
	"Texinfo-exception",
	"u-boot-exception-2.0",
	"UBDL-exception",
	"Universal-FOSS-exception-1.0",
	"vsftpd-openssl-exception",
	"WxWindows-exception-3.1",
	"x11vnc-openssl-exception"
];
var deprecated = [
	"AGPL-1.0",
	"AGPL-3.0",
	"BSD-2-Clause-FreeBSD",
	"BSD-2-Clause-NetBSD",
	"bzip2-1.0.5",
	"eCos-2.0",
	"GFDL-1.1",
	"GFDL-1.2",
	"GFDL-1.3",
	"GPL-1.0",
	"GPL-1.0+",
	"GPL-2.0",
	"GPL-2.0+",
	"GPL-2.0-with-autoconf-exception",
	"GPL-2.0-with-bison-exception",
	"GPL-2.0-with-classpath-exception",
	"GPL-2.0-with-font-exception",
	"GPL-2.0-with-GCC-exception",
	"GPL-3.0",
	"GPL-3.0+",
	"GPL-3.0-with-autoconf-exception",
	"GPL-3.0-with-GCC-exception",
	"LGPL-2.0",
	"LGPL-2.0+",
	"LGPL-2.1",
	"LGPL-2.1+",
	"LGPL-3.0",
	"LGPL-3.0+",
	"Net-SNMP",
	"Nunit",
	"StandardML-NJ",
	"wxWindows",
	"Nokia-Qt-exception-1.1"
];
// src/python/license-expression.ts
/** All identifiers that an expression may name. */
const licenseIds = licenses$1;
const licenses = new Map(licenses$1.map((id) => [id.toLowerCase(), id]));
const exceptions = new Map(exceptions$1.map((id) => [id.toLowerCase(), id]));
const deprecatedIds = new Set(deprecated);
const grammar = /* @__PURE__ */ new Set([
	"or",
	"and",
	"with",
	"(",
	")"
]);
const referencePrefix = "licenseref-";
const deepest$1 = 200;
function parseLicenseExpression(text) {
	const words = splitSpace(text.replaceAll("(", " ( ").replaceAll(")", " ) "));
	const tokens = words.map((word) => word.toLowerCase());
	const fault = findGrammarFault(tokens);
	if (fault !== null) return fault;
	const references = new Map(words.map((word) => [word.toLowerCase(), `LicenseRef-${word.slice(11)}`]));
	const spelled = [];
	for (const [index, token] of tokens.entries()) {
		const word = grammar.has(token) ? token.toUpperCase() : tokens[index - 1] === "with" ? spellException(token) : spellLicense(token, references);
		if (typeof word !== "string") return word;
		spelled.push(word);
	}
	return {
		canonical: spelled.join(" ").replaceAll("( ", "(").replaceAll(" )", ")"),
		deprecated: spelled.filter((word) => deprecatedIds.has(word))
	};
}
/** Operands and operators in turn, parentheses in pairs; WITH joins one license and one exception. */
function findGrammarFault(tokens) {
	let depth = 0;
	let wantsOperand = true;
	for (const [index, token] of tokens.entries()) {
		const isWord = !grammar.has(token);
		const opens = token === "(";
		if ((isWord || opens) !== wantsOperand) return malformed(token);
		if (opens) depth += 1;
		else if (token === ")") depth -= 1;
		else wantsOperand = !isWord;
		if (depth < 0 || depth > deepest$1) return malformed(token);
		if (token === "with" && !joinsException(tokens, index)) return malformed(token);
	}
	return wantsOperand || depth > 0 ? malformed(null) : null;
}
function joinsException(tokens, index) {
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	const isException = tokens[index - 2] === "with";
	return before !== void 0 && after !== void 0 && !grammar.has(before) && !grammar.has(after) && !isException;
}
function spellException(token) {
	return exceptions.get(token) ?? {
		problem: `names "${token}", which is no SPDX license exception`,
		word: token
	};
}
function spellLicense(token, references) {
	if (token.startsWith(referencePrefix)) {
		if (/^[a-z0-9.-]+$/.test(token.slice(11))) return references.get(token) ?? token;
		return {
			problem: `names "${token}", but after LicenseRef- only letters, digits, "." and "-" may stand`,
			word: token
		};
	}
	const plain = token.replace(/\+$/, "");
	const id = licenses.get(plain);
	if (id === void 0) return {
		problem: `names "${plain}", which is no SPDX license identifier`,
		word: plain
	};
	return plain === token ? id : `${id}+`;
}
function malformed(word) {
	return {
		problem: `is malformed ${word === null ? "at its end" : `at "${word}"`}; licenses are joined by AND, OR and WITH, with parentheses in pairs`,
		word
	};
}
// src/data/classifiers.ts
const classifierSource = source;
const classifiers = new Set(valid);
/** What to write instead, possibly nothing; null for a classifier that was never deprecated. */
function replacementsOf(classifier) {
	const deprecated = deprecated$1;
	return Object.hasOwn(deprecated, classifier) ? deprecated[classifier] ?? [] : null;
}
// src/index/refusals/mail-address.ts
const spaces = " 	\r\n";
const specials = "()<>@,:;.\"[]";
const atomEnds = specials + spaces;
const phraseEnds = atomEnds.replace(".", "");
/** Empty when there is none, or more than one. */
function findMailAddress(text) {
	if (!hasPairedParentheses(text)) return "";
	const addresses = readAddresses(text);
	const [address = ""] = addresses;
	return addresses.length > 1 || address.includes("[") ? "" : address;
}
function hasPairedParentheses(text) {
	const unquoted = text.replace(/\\[\s\S]/g, "\\").replace(/"[^"]*"/g, "");
	let open = 0;
	for (const character of unquoted) {
		if (character === "(") open += 1;
		if (character === ")") open -= 1;
		if (open < 0) return false;
	}
	return open === 0;
}
function readAddresses(text) {
	const reader = {
		text,
		at: 0
	};
	const found = [];
	while (!isDone(reader)) {
		const addresses = readAddress(reader, 0);
		found.push(...addresses.length > 0 ? addresses : [""]);
	}
	return found;
}
const deepest = 50;
function readAddress(reader, depth) {
	skipComments(reader);
	const start = reader.at;
	const phrase = readPhrase(reader);
	skipComments(reader);
	const found = readAfterPhrase(reader, start, phrase, depth);
	skipComments(reader);
	if (look(reader) === ",") reader.at += 1;
	return found;
}
function readAfterPhrase(reader, start, phrase, depth) {
	const next = look(reader);
	if (next === "." || next === "@") {
		reader.at = start;
		return [readAddressSpec(reader)];
	}
	if (next === ":" && depth < deepest) return readGroup(reader, depth);
	if (next === "<") return [readRoute(reader)];
	if (phrase.length > 0) return [phrase[0] ?? ""];
	if (specials.includes(next)) reader.at += 1;
	return [];
}
function readGroup(reader, depth) {
	const found = [];
	reader.at += 1;
	while (!isDone(reader)) {
		skipComments(reader);
		if (look(reader) === ";") {
			reader.at += 1;
			break;
		}
		found.push(...readAddress(reader, depth + 1));
	}
	return found;
}
/** What stands between `<` and `>`, without a route in front of it. */
function readRoute(reader) {
	reader.at += 1;
	skipComments(reader);
	for (let isRoute = false; !isDone(reader); skipComments(reader)) {
		const next = look(reader);
		if (isRoute) {
			readDomain(reader);
			isRoute = false;
		} else if (next === ">") {
			reader.at += 1;
			return "";
		} else if (next === "@") {
			reader.at += 1;
			isRoute = true;
		} else if (next === ":") reader.at += 1;
		else {
			const address = readAddressSpec(reader);
			reader.at += 1;
			return address;
		}
	}
	return "";
}
function readAddressSpec(reader) {
	const parts = [];
	skipComments(reader);
	while (!isDone(reader)) {
		const next = look(reader);
		const keepsSpace = next !== ".";
		if (next === ".") {
			if (parts.at(-1)?.trim() === "") parts.pop();
			parts.push(".");
			reader.at += 1;
		} else if (next === "\"") parts.push(`"${readDelimited(reader, "\"", false).replace(/[\\"]/g, "\\$&")}"`);
		else if (atomEnds.includes(next)) {
			if (parts.at(-1)?.trim() === "") parts.pop();
			break;
		} else parts.push(readAtom(reader, atomEnds));
		const space = skipComments(reader);
		if (keepsSpace && space !== "") parts.push(space);
	}
	if (look(reader) !== "@") return parts.join("");
	reader.at += 1;
	skipComments(reader);
	const domain = readDomain(reader);
	return domain === "" ? "" : `${parts.join("")}@${domain}`;
}
function readDomain(reader) {
	let domain = "";
	while (!isDone(reader)) {
		const next = look(reader);
		if (next === " " || next === "	") reader.at += 1;
		else if (next === "(") readDelimited(reader, ")", true);
		else if (next === "[") domain += `[${readDelimited(reader, "]", false)}]`;
		else if (next === ".") {
			reader.at += 1;
			domain += ".";
		} else if (next === "@") return "";
		else if (atomEnds.includes(next)) break;
		else domain += readAtom(reader, atomEnds);
	}
	return domain;
}
function readPhrase(reader) {
	const words = [];
	while (!isDone(reader)) {
		const next = look(reader);
		if (spaces.includes(next)) reader.at += 1;
		else if (next === "\"") words.push(readDelimited(reader, "\"", false));
		else if (next === "(") readDelimited(reader, ")", true);
		else if (phraseEnds.includes(next)) break;
		else words.push(readAtom(reader, phraseEnds));
	}
	return words;
}
function readAtom(reader, ends) {
	const start = reader.at;
	while (!isDone(reader) && !ends.includes(look(reader))) reader.at += 1;
	return reader.text.slice(start, reader.at);
}
/** From its opening character to `end`, with comments in comments counted. */
function readDelimited(reader, end, isNested) {
	let inside = "";
	let open = 1;
	for (reader.at += 1; !isDone(reader); reader.at += 1) {
		const next = look(reader);
		if (next === "\\") {
			reader.at += 1;
			inside += look(reader);
			continue;
		}
		if (next === end || next === "\r") {
			open -= 1;
			if (open > 0) continue;
			reader.at += 1;
			break;
		}
		if (isNested && next === "(") open += 1;
		else inside += next;
	}
	return inside;
}
function skipComments(reader) {
	let space = "";
	while (!isDone(reader)) {
		const next = look(reader);
		if (next === "(") readDelimited(reader, ")", true);
		else if (spaces.includes(next)) {
			if (next === " " || next === "	") space += next;
			reader.at += 1;
		} else break;
	}
	return space;
}
function look(reader) {
	return reader.text.charAt(reader.at);
}
function isDone(reader) {
	return reader.at >= reader.text.length;
}
// src/index/refusals/mail-syntax.ts
const atom = "a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~\\u0080-\\u{10FFFF}";
const dotAtom = new RegExp(`^[${atom}]+(?:\\.[${atom}]+)*$`, "u");
const localCharacter = new RegExp(`[.${atom}]`, "u");
const hostCharacter = /[a-zA-Z0-9\-.\u0080-\u{10FFFF}]/u;
const hostLabel = "(?:[a-zA-Z0-9][a-zA-Z0-9-]*)?[a-zA-Z0-9]";
const hostName = new RegExp(`^${hostLabel}(?:\\.${hostLabel})*$`);
const reserved = [
	"arpa",
	"invalid",
	"local",
	"localhost",
	"onion",
	"test"
];
const longestAddress = 254;
const longestDomain = 253;
const longestLabel$1 = 63;
/** Null for a good one, else what is wrong with it. */
function judgeMailAddress(address) {
	const { local, domain, isQuoted, fault } = split(address);
	if (fault !== null) return fault;
	return judgeLocal(local, isQuoted) ?? (isQuoted ? "Quoting the part before the @-sign is not allowed here." : null) ?? judgeDomain(domain) ?? judgeLength(`${local}@${domain}`);
}
function split(address) {
	const none = {
		local: "",
		domain: "",
		isQuoted: false
	};
	const before = /^(?:"(?:\\[\s\S]|[^"\\])*"?|[^"@<])*/.exec(address)?.[0] ?? "";
	if (before.length === address.length) {
		if (address.includes("＠")) return {
			...none,
			fault: "The email address has the \"full-width\" at-sign (@) character instead of a regular at-sign."
		};
		return {
			...none,
			fault: "An email address must have an @-sign."
		};
	}
	const quoted = /^"((?:\\[\s\S]|[^"\\])*)"/.exec(before);
	const rest = quoted === null ? "" : before.slice(quoted[0].length);
	if (rest !== "") return {
		...none,
		fault: `Extra character(s) found after close quote: ${[...rest].map(displayed).join(", ")}`
	};
	return {
		local: quoted?.[1]?.replace(/\\([\s\S])/g, "$1") ?? before,
		domain: address.slice(before.length).replace(/^@/, ""),
		isQuoted: quoted !== null,
		fault: null
	};
}
function judgeLocal(local, isQuoted) {
	if (local === "") return "There must be something before the @-sign.";
	if (dotAtom.test(local)) return judgeSafety(local, false);
	if (isQuoted) return judgeSafety(local, true);
	const odd = oddCharacters(local, localCharacter);
	if (odd !== "") return `The email address contains invalid characters before the @-sign: ${odd}.`;
	return judgeDots(local, "An email address cannot start with a {}.", "An email address cannot have a {} immediately before the @-sign.");
}
function judgeDomain(domain) {
	const odd = oddCharacters(domain, hostCharacter);
	if (odd !== "") return `The part after the @-sign contains invalid characters: ${odd}.`;
	const [after, end] = ["An email address cannot have a {} immediately after the @-sign.", "An email address cannot end with a {}."];
	const ascii = toAscii(domain);
	const fault = judgeSafety(domain, false) ?? judgeDots(ascii ?? domain, after, end) ?? judgeHyphens(ascii ?? domain, after, end);
	if (fault !== null) return fault;
	if (ascii === null || !hostName.test(ascii)) return "The part after the @-sign is invalid.";
	return judgeHost(ascii);
}
function judgeHost(host) {
	if (host.length > longestDomain) return `The email address is too long after the @-sign ${tooMany(host.length - longestDomain)}.`;
	const labels = host.split(".");
	const long = labels.find((label) => label.length > longestLabel$1);
	if (long !== void 0) return `After the @-sign, periods cannot be separated by so many characters ${tooMany(long.length - longestLabel$1)}.`;
	if (labels.length < 2) return "The part after the @-sign is not valid. It should have a period.";
	if (!/[A-Za-z]$/.test(host)) return "The part after the @-sign is not valid. It is not within a valid top-level domain.";
	return reserved.includes(labels.at(-1) ?? "") ? "The part after the @-sign is a special-use or reserved name that cannot be used with email." : null;
}
function judgeLength(address) {
	const bytes = Buffer.byteLength(address);
	return bytes > longestAddress ? `The email address is too long ${tooMany(bytes - longestAddress)}.` : null;
}
/** Combining marks in front, separators, controls and unassigned characters (in quotes spaces are fine). */
function judgeSafety(text, allowsSpace) {
	const unsafe = [...text].filter((character, index) => {
		if (/\p{M}/u.test(character)) return index === 0;
		if (/\p{Zs}/u.test(character)) return !allowsSpace;
		return /[\p{C}\p{Z}]/u.test(character);
	});
	if (unsafe.length === 0) return null;
	return `The email address contains unsafe characters: ${[...new Set(unsafe)].sort().map(displayed).join(", ")}.`;
}
function judgeDots(text, start, end) {
	if (text.endsWith(".")) return end.replace("{}", "period");
	if (text.startsWith(".")) return start.replace("{}", "period");
	return text.includes("..") ? "An email address cannot have two periods in a row." : null;
}
function judgeHyphens(host, start, end) {
	if (host.endsWith("-")) return end.replace("{}", "hyphen");
	if (host.startsWith("-")) return start.replace("{}", "hyphen");
	if (/\.-|-\./.test(host)) return "An email address cannot have a period and a hyphen next to each other.";
	return host.split(".").some((label) => /^(?!xn)..--/i.test(label)) ? "An email address cannot have two letters followed by two dashes immediately after the @-sign or after a period, except Punycode." : null;
}
/** Punycode where it is needed; null when no host can be called so. */
function toAscii(domain) {
	if (/^[\x20-\x7e]*$/.test(domain)) return domain.toLowerCase();
	return URL.parse(`http://${domain}/`)?.hostname ?? null;
}
function oddCharacters(text, allowed) {
	const odd = [...text].filter((character) => !allowed.test(character)).map(displayed);
	return [...new Set(odd)].sort().join(", ");
}
function displayed(character) {
	if (character === "\\") return "\"\\\"";
	if (character === " ") return "SPACE";
	if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return pythonRepr(character);
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function tooMany(count) {
	return `(${count} character${count > 1 ? "s" : ""} too many)`;
}
// src/index/refusals/metadata-form.ts
/** A field that was sent once and empty counts as not sent. */
function allValues(form, name) {
	const values = form.get(name) ?? [];
	return values.length === 1 && values[0] === "" ? [] : values;
}
function oneValue(form, name) {
	return allValues(form, name)[0] ?? null;
}
/**
* What old tools wrote for "nothing" is dropped, and NUL, which a database cannot store, is escaped. Of a repeated field
* the last value decides, as in warehouse/forklift/decorators.py.
*/
function sanitizeForm(fields) {
	const kept = /* @__PURE__ */ new Map();
	for (const [name, values] of fields) {
		const last = values.at(-1) ?? "";
		if (trimSpace(last) === "UNKNOWN") continue;
		kept.set(name, last.includes("\0") ? [last.replaceAll("\0", "\\x00")] : [...values]);
	}
	return kept;
}
// src/index/refusals/index-rules.ts
const longestSummary = 512;
const longestLabel = 32;
function judgeForIndex(form) {
	return rules.flatMap(({ field, header, judge }) => judge(form).map(({ id, values }) => ({
		id,
		field,
		values: {
			field,
			header,
			...values
		}
	})));
}
const rule = (header, judge) => ({
	field: header.toLowerCase(),
	header,
	judge
});
/** In the order of the function there: of several faults of one field the first is told. */
const rules = [
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
	rule("Dynamic", judgeDynamic$1),
	rule("License", judgeLicense)
];
function judgeLocalVersion(form) {
	const version = parseVersion(oneValue(form, "version") ?? "");
	if (version === null || !hasLocal(version)) return [];
	return [fault("local-version", {
		value: formatVersion(version),
		public: formatPublicVersion(version)
	})];
}
function judgeSummary(form) {
	const { length } = [...oneValue(form, "summary") ?? ""];
	return length > longestSummary ? [fault("summary-length", { length: String(length) })] : [];
}
function judgeMail(text) {
	const value = findMailAddress(text ?? "");
	const why = value === "" ? null : judgeMailAddress(value);
	return why === null ? [] : [fault("mail-address", {
		value,
		why
	})];
}
function judgeClassifiers(form) {
	const sorted = [...new Set(allValues(form, "classifiers"))].sort();
	return [...sorted.filter((value) => !classifiers.has(value) && replacementsOf(value) === null).map((value) => value.startsWith("Private ::") ? fault("classifier-private", { value }) : fault("classifier-unknown", {
		value,
		source: classifierSource
	})), ...sorted.flatMap((value) => {
		const replacements = replacementsOf(value);
		if (replacements === null) return [];
		return [fault("classifier-deprecated", {
			value,
			replacement: replacements.length > 0 ? `, use one of ${pythonListRepr(replacements)} instead` : ""
		})];
	})];
}
function judgeUri(value) {
	return value === null || isTakenUri(value) ? [] : [fault("home-page", { value })];
}
function judgeProjectUrl(value) {
	const comma = value.indexOf(",");
	const label = trimSpace(comma < 0 ? value : value.slice(0, comma));
	const url = comma < 0 ? "" : trimSpace(value.slice(comma + 1));
	const { length } = [...label];
	if (length === 0) return fault("url-label-missing", { value });
	if (length > longestLabel) return fault("url-label-length", {
		label,
		length: String(length)
	});
	if (url === "") return fault("url-missing", { label });
	return isTakenUri(url) ? null : fault("url-malformed", {
		label,
		value: url
	});
}
function judgeRequirement(value) {
	const requirement = parseRequirement(value);
	return requirement === null ? [] : judgeDirect(requirement, formatRequirement(requirement), value);
}
function judgeOtherRequirement(value) {
	const requirement = parseRequirement(value);
	if (requirement === null) return [fault("requirement-words", { value })];
	return judgeDirect(requirement, pythonListRepr([value]).slice(1, -1), value);
}
function judgeDirect({ name, url }, requirement, value) {
	return url === null ? [] : [fault("direct-dependency", {
		requirement,
		value,
		name
	})];
}
function judgeDynamic$1(form) {
	return allValues(form, "dynamic").some((value) => value.toLowerCase() === "dynamic") ? [fault("dynamic-itself", { value: "dynamic" })] : [];
}
function judgeLicense(form) {
	return [oneValue(form, "license"), oneValue(form, "license_expression")].includes(null) ? [] : [fault("license-twice")];
}
// src/index/refusals/content-type.ts
const separators = String.raw`\s\x00-\x20\x7f()<>@,:;"\[\]/?=\\`;
const token = `[^${separators}]+`;
const attribute = `[^${separators}*'%]+`;
const quoted = String.raw`"((?:\\.|[^"\\\n])*)"`;
const gap = "[ \\t]*";
const beginning = new RegExp(`^${gap}(${token}/${token})${gap}(?=;|$)`);
const parameter = new RegExp(`;${gap}(?:$|(${attribute})${gap}=${gap}(?:${quoted}|(${attribute}))${gap}(?=;|$))`, "y");
/** Null for what is no content type. */
function parseContentType(text) {
	const first = beginning.exec(text);
	if (first === null) return null;
	const parameters = /* @__PURE__ */ new Map();
	for (parameter.lastIndex = first[0].length; parameter.lastIndex < text.length;) {
		const match = parameter.exec(text);
		if (match === null) return null;
		const [, name, inQuotes, plain = ""] = match;
		if (name === void 0) break;
		if (parameters.has(name.toLowerCase())) return null;
		parameters.set(name.toLowerCase(), inQuotes?.replace(/\\(.)/g, "$1") ?? plain);
	}
	return {
		type: first[1]?.toLowerCase() ?? "",
		parameters
	};
}
const descriptionTypes = [
	"text/plain",
	"text/x-rst",
	"text/markdown"
];
const markdownVariants = ["GFM", "CommonMark"];
function judgeContentType(value) {
	const parsed = parseContentType(value);
	if (parsed === null || !descriptionTypes.includes(parsed.type)) return fault("content-type", { value });
	const charset = parsed.parameters.get("charset") ?? "UTF-8";
	if (charset !== "UTF-8") return fault("content-charset", { charset });
	const variant = parsed.parameters.get("variant") ?? "GFM";
	return parsed.type === "text/markdown" && !markdownVariants.includes(variant) ? fault("content-variant", { variant }) : null;
}
// src/index/refusals/import-name.ts
const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
const keywords = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "));
function judgeImportName(value) {
	const semicolon = value.indexOf(";");
	const name = trimEnd(semicolon < 0 ? value : value.slice(0, semicolon));
	for (const part of name.split(".")) {
		if (!identifier.test(part)) return fault("import-identifier", {
			value,
			name,
			identifier: part
		});
		if (keywords.has(part)) return fault("import-keyword", {
			value,
			name,
			identifier: part
		});
	}
	return (semicolon < 0 ? "private" : trimStart(value.slice(semicolon + 1))) === "private" ? null : fault("import-option", { value });
}
function trimEnd(text) {
	return trimSpace(`.${text}`).slice(1);
}
function trimStart(text) {
	return trimSpace(`${text}.`).slice(0, -1);
}
// src/index/refusals/license-path.ts
function judgeLicensePath(value) {
	if (value.includes("..")) return fault("license-file-parent", { value });
	if (value.includes("*")) return fault("license-file-pattern", { value });
	if (/^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/][^\\/])/.test(value)) return fault("license-file-absolute", { value });
	return (value.split(/[\\/]/).filter((part) => part !== "" && part !== ".").join("/") || ".") === value ? null : fault("license-file-delimiter", { value });
}
// src/index/refusals/packaging-rules.ts
/** What cannot be read as fields at all: PyPI stops there. */
function judgeShape(form) {
	const repeated = metadataFields.filter((field) => !field.isRepeatable && allValues(form, field.form).length > 1).map((field) => refuse("repeated-field", field.form, {
		form: field.form,
		header: field.header
	}));
	const label = findRepeatedLabel(allValues(form, "project_urls"));
	if (label === null) return repeated;
	return [...repeated, refuse("repeated-label", "project_urls", {
		form: "project_urls",
		value: label
	})];
}
function judgeFields(form) {
	const version = oneValue(form, "metadata_version");
	const isKnown = version !== null && metadataVersions.includes(version);
	const findings = isKnown ? [] : [refuseVersion(version)];
	for (const field of metadataFields) {
		if (field.form === "metadata_version") continue;
		const values = allValues(form, field.form);
		const name = field.header.toLowerCase();
		if (values.length > 0 && isKnown && !isKnownSince(field.since, version)) {
			findings.push(refuse("field-too-new", name, {
				field: name,
				header: field.header,
				since: field.since,
				version
			}));
			continue;
		}
		findings.push(...(judges[field.form]?.(values) ?? []).map((found) => locate(found, field.form)));
	}
	return findings;
}
const eachValue = (judge) => (values) => values.flatMap((value) => judge(value) ?? []);
/** The form asks for it even before the metadata is looked at. */
function judgeName(value) {
	if (value === "") return [fault("name-missing")];
	const shortened = value.length > 60 ? `${value.slice(0, 30)}...${value.slice(-30)}` : value;
	return isProjectName(value) ? [] : [fault("name-characters", {
		value,
		shortened
	})];
}
function judgeVersion(value) {
	if (value === "") return [fault("field-missing")];
	return parseVersion(value) === null ? [fault("version-malformed", { value })] : [];
}
const judges = {
	name: (values) => judgeName(values[0] ?? ""),
	version: (values) => judgeVersion(values[0] ?? ""),
	summary: eachValue((value) => lineBreak.test(value) ? fault("summary-lines", {}) : null),
	description_content_type: eachValue(judgeContentType),
	dynamic: eachValue(judgeDynamic),
	provides_extra: eachValue((value) => isProjectName(value) ? null : fault("extra-malformed", { value })),
	requires_python: eachValue((value) => parseSpecifierSet(value) === null ? fault("requires-python-malformed", { value }) : null),
	requires_dist: eachValue((value) => parseRequirement(value) === null ? fault("requirement-malformed", { value }) : null),
	license_expression: eachValue((value) => {
		const parsed = parseLicenseExpression(value);
		if (!("problem" in parsed)) return null;
		return fault("license-expression", {
			value,
			problem: parsed.problem,
			word: parsed.word ?? ""
		});
	}),
	license_file: eachValue(judgeLicensePath),
	import_name: eachValue(judgeImportName),
	import_namespace: eachValue(judgeImportName)
};
const lineBreak = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
function judgeDynamic(value) {
	const name = value.toLowerCase();
	if ([
		"name",
		"version",
		"metadata-version"
	].includes(name)) return fault("dynamic-never", { value: name });
	return metadataFields.some(({ header }) => header.toLowerCase() === name) ? null : fault("dynamic-unknown", { value: name });
}
function findRepeatedLabel(urls) {
	const seen = /* @__PURE__ */ new Set();
	for (const url of urls) {
		const label = trimSpace(url.split(",", 1)[0] ?? "");
		if (seen.has(label)) return label;
		seen.add(label);
	}
	return null;
}
function refuseVersion(version) {
	if (version === null) return refuse("version-missing", "metadata-version", {});
	return refuse("version-unknown", "metadata-version", {
		value: version,
		known: metadataVersions.join(", ")
	});
}
function locate({ id, values }, form) {
	const header = fieldOfForm(form)?.header ?? form;
	const field = header.toLowerCase();
	return {
		id,
		field,
		values: {
			field,
			header,
			...values
		}
	};
}
function refuse(id, field, values) {
	return {
		id,
		field,
		values
	};
}
// src/index/refusals/metadata.ts
function findMetadataRefusals(form) {
	return [
		judgeShape,
		judgeFields,
		judgeForIndex
	].flatMap((judge) => judge(form));
}
/** Three looks, each only when the one before found nothing; of one look the refusal of the first field. */
function firstMetadataRefusal(form) {
	for (const judge of [
		judgeShape,
		judgeFields,
		judgeForIndex
	]) {
		const refusals = judge(form);
		const field = fieldToTell(refusals);
		const first = refusals.find((refusal) => refusal.field === field);
		if (first !== void 0) return first;
	}
	return null;
}
const toldFirst = [
	"metadata-version",
	"name",
	"version"
];
function fieldToTell(refusals) {
	const fields = refusals.map(({ field }) => field);
	return toldFirst.find((field) => fields.includes(field)) ?? fields.sort()[0];
}
export { docsUrl as A, judgeWheelSpelling as C, ownWords as D, fault as E, rowOfRefusal as O, judgeWheelProject as S, judgeWheelVersion as T, judgeSdistFolders as _, classifiers as a, judgeSdistName as b, parseLicenseExpression as c, commonPath as d, distInfoOf as f, judgeRequiredFile as g, judgeLicenseFiles as h, sanitizeForm as i, helpUrl as j, serverWords as k, isTakenUri as l, judgeEntryPoints as m, firstMetadataRefusal as n, replacementsOf as o, isScriptNameTaken as p, judgeName as r, licenseIds as s, findMetadataRefusals as t, isUsefulUri as u, judgeWheelFile as v, judgeWheelText as w, judgeUploadName as x, judgePlatforms as y };
