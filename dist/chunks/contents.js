import { Dn as toFileNamePart, En as normalizeName, gn as compareVersions, rn as isPlatformTagAccepted, vn as formatVersion, xn as parseVersion } from "./planning.js";
import { n as parseEntryPoints, t as isScriptGroup } from "./entry-points.js";
import { n as publicDestinations } from "./destination2.js";
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
		fix: "Build and release it as {public}. Builds that differ in their label belong on an index of your own (route in docs/cuda.md)."
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
		says: "The description failed to render for '{type}'. See {page} for more information.",
		ours: "{where} has a description that cannot be rendered as reStructuredText",
		fix: "Correct the readme and build again.",
		page: { help: "description-content-type" }
	},
	"description-render-default": {
		step: 13,
		code: "metadata/description",
		says: "The description failed to render in the default format of reStructuredText. See {page} for more information.",
		ours: "{where} has a description without Description-Content-Type, so PyPI reads it as reStructuredText, and it cannot be rendered",
		fix: "Is it Markdown? Then say so: readme = \"README.md\" in pyproject.toml, or long_description_content_type=\"text/markdown\" in setup.py. Else correct it.",
		page: { help: "description-content-type" }
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
	"file-name-beyond": {
		step: 17,
		code: "distribution/file-name",
		status: 500,
		says: "Internal Server Error",
		ours: "the file name has {length} bytes; no file system takes more than 255, and PyPI's server fails over it",
		fix: "Shorten the compressed tag set: python, abi and platform tags that follow from others need not be named."
	},
	"file-size": {
		step: 17,
		code: "distribution/file-limit",
		says: "File too large. Limit for project {project!r} is {limit} MB. See {page} for more information.",
		ours: "{size} is over PyPI's limit of {limit} MiB (104.9 MB) for a file",
		fix: "It is refused unless the limit of the project was raised. Make it smaller, or ask for more before the release:\nhttps://github.com/pypi/support",
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
	"zip-and-tar": {
		step: 23,
		code: "archive/structure",
		says: "Invalid distribution file. File is both a zip and a tar file",
		ours: "the file is a zip file and a tar file in one",
		fix: rebuild
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
	"archive-unreadable": {
		step: 23,
		code: "archive/damaged",
		says: "Invalid distribution file. None",
		ours: "the archive cannot be read",
		fix: rebuild
	},
	"view-ends": {
		step: 23,
		code: "archive/damaged",
		status: 500,
		says: "Internal Server Error",
		ours: "PyPI's server fails over the archive ({error})",
		fix: rebuild
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
/** HTTP status of the answer. */
function serverStatus(refusal) {
	return rowOfRefusal(refusal).status ?? 400;
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
const longestName = 255;
/** What an index stores METADATA of a wheel as must fit into a file system too; both limits count bytes. */
function judgeNameLength(fileName) {
	const length = Buffer.byteLength(fileName);
	if (length > longestName) return fault("file-name-beyond", { length: String(length) });
	if (!fileName.endsWith(".whl") || length + 9 <= longestName) return null;
	return fault("file-name-length", {
		file: fileName,
		length: String(length)
	});
}
/** Whether an sdist's name can be read. */
function judgeSdistText(fileName) {
	const [, name = "", written = ""] = sdistParts.exec(fileName) ?? [];
	return name === "" || parseVersion(written) === null ? fault("sdist-name", { file: fileName }) : null;
}
const sdistParts = /^(.*)-([^-]*)\.(?:tar\.gz|zip)$/s;
function judgeSdistName(upload) {
	const { fileName, projectName } = upload;
	const unreadable = judgeSdistText(fileName);
	if (unreadable !== null) return unreadable;
	const [, name = ""] = sdistParts.exec(fileName) ?? [];
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
/** PyPI takes the first cell of each row that Python's csv module gives it; an empty line has none. */
function judgeRecordText(text) {
	let isQuoted = false;
	const lines = text.split(pythonLineEnd);
	if (lines.at(-1) === "") lines.pop();
	for (const line of lines) {
		if (line === "" && !isQuoted) return fault("view-ends", { error: "ValueError" });
		isQuoted = endsInQuotes(line, isQuoted);
	}
	return null;
}
const pythonLineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
/** Whether a cell goes on in the next line; it is in quotes when it starts with one. */
function endsInQuotes(line, startsInQuotes) {
	let isQuoted = startsInQuotes;
	let isStart = !startsInQuotes;
	let wasQuote = false;
	for (const character of line) {
		if (isQuoted) isQuoted = character !== "\"";
		else if (character === "\"" && (isStart || wasQuote)) isQuoted = true;
		isStart = character === "," && !isQuoted;
		wasQuote = character === "\"" && !isQuoted;
	}
	return isQuoted;
}
function judgeSdistFolders({ names }) {
	const top = commonPath(names);
	if (top === null) return fault("view-ends", { error: "ValueError" });
	if (top === "" || top === "/") return fault("sdist-folders");
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
/** Python's os.path.commonpath; null where absolute paths stand among relative ones. */
function commonPath(names) {
	const root = names[0]?.startsWith("/") === true ? "/" : "";
	if (names.some((name) => name.startsWith("/") !== (root === "/"))) return null;
	const [first = [], ...others] = names.map((name) => name.split("/").filter((part) => part !== "" && part !== "."));
	let length = first.length;
	for (const other of others) while (length > 0 && first.slice(0, length).some((part, index) => part !== other[index])) length -= 1;
	return root + first.slice(0, length).join("/");
}
export { serverWords as C, pythonRepr as D, pythonListRepr as E, serverStatus as S, helpUrl as T, judgeWheelText as _, judgeLicenseFiles as a, ownWords as b, judgeSdistFolders as c, judgePlatforms as d, judgeSdistName as f, judgeWheelSpelling as g, judgeWheelProject as h, judgeEntryPoints as i, judgeWheelFile as l, judgeUploadName as m, distInfoOf as n, judgeRecordText as o, judgeSdistText as p, isScriptNameTaken as r, judgeRequiredFile as s, commonPath as t, judgeNameLength as u, judgeWheelVersion as v, docsUrl as w, rowOfRefusal as x, fault as y };
