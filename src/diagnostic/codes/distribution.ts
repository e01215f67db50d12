import type { CodeEntry } from "../code-entry.ts";

export const distributionCodes = {
	"distribution/file-name": {
		what: "The file name is not that of a wheel (PEP 427) or an sdist (PEP 625) in its canonical spelling.",
		why: "Installers read name, version and tags from the file name alone, and PyPI accepts one spelling only.",
		fix: "Build with a current build backend; older ones kept capital letters, `-` and `.` in the name.",
	},
	"distribution/missing-file": {
		what: "A file that every distribution must have is missing: METADATA, WHEEL or RECORD in a wheel, PKG-INFO in an sdist.",
		why: "Without it the distribution cannot be installed, and the index refuses it.",
		fix: "Build the distribution again with its build backend instead of zipping a folder.",
	},
	"distribution/layout": {
		what: "The folders of the distribution are not named after the file.",
		why: "PyPI and installers look for `<name>-<version>.dist-info` in a wheel and `<name>-<version>` in an sdist, spelled as in the file name.",
		fix: "Never rename a distribution; build it again under the right name and version.",
	},
	"distribution/metadata": {
		what: "METADATA or PKG-INFO is malformed: unreadable, a required field missing or given twice, or a value that is no version, name or dependency.",
		why: "The index refuses the upload, or the installer reads something else than you meant.",
		fix: "Correct the field in pyproject.toml and build again.",
	},
	"distribution/metadata-mismatch": {
		what: "Name or version inside the distribution differ from its file name.",
		why: "Installers trust the file name when they choose and the metadata when they install; PyPI refuses the pair.",
		fix: "Never rename a distribution. Set name and version in one place and build again.",
	},
	"distribution/direct-dependency": {
		what: "A dependency is given by URL.",
		why: "PyPI refuses distributions that make installers download from elsewhere.",
		fix: "Depend on a released version of that project, by name.",
	},
	"distribution/wheel-tags": {
		what: "The tags inside the wheel (WHEEL) are not the tags of its file name.",
		why: "The wheel was renamed instead of repaired or retagged; the name promises platforms that nobody checked.",
		fix: "Use `auditwheel repair`, `delocate-wheel` or `wheel tags`, which change both.",
	},
	"distribution/wheel-version": {
		what: "WHEEL is malformed or asks for a newer wheel format than 1.x.",
		why: "Installers refuse a wheel with a format version that they do not know.",
		fix: "Build with a current build backend.",
	},
	"distribution/record-format": {
		what: "RECORD is not a table of path, hash and size.",
		why: "It is what uninstalling and every later check of the installed files rely on.",
		fix: "Let the build backend write RECORD; after changes use `wheel unpack` and `wheel pack`.",
	},
	"distribution/record-names": {
		what: "RECORD does not list exactly the files of the wheel.",
		why: "PyPI warns owners about such wheels and has announced to refuse them; unlisted files stay behind when a user uninstalls.",
		fix: "A step changed the wheel after it was built. Run `wheel unpack` and `wheel pack`, or do the step before building.",
	},
	"distribution/record-hash": {
		what: "A file of the wheel does not have the hash or size that RECORD gives.",
		why: "The file was changed after the wheel was built. pip and uv install it all the same, so nobody would notice.",
		fix: "Find the step that changed it. If it was meant, repack with `wheel unpack` and `wheel pack`.",
	},
	"distribution/platform-tag": {
		what: "The index does not accept the platform tag of the wheel.",
		why: "PyPI takes tags only that say how old a system may be; `linux_x86_64` promises nothing but the building machine.",
		fix: "On Linux repair the wheel with auditwheel, or build in a manylinux or musllinux image. On macOS 11 and later the minor version must be 0.",
	},
	"distribution/local-version": {
		what: "The version has a local version label, like `1.4.0+cu126`.",
		why: "PyPI and TestPyPI refuse local versions; they are for rebuilds that stay in house.",
		fix: "Release under the public version, or on your own index.",
	},
	"distribution/entry-point": {
		what: "entry_points.txt is malformed, has a line that its readers read differently, names a script with more than letters, digits, `_`, `.` and `-`, or leads to a module that is not in the wheel.",
		why: "Script names become file names in the user's environment; PyPI refuses others. A comment behind `;` makes pip end with a traceback, and a group in spaces is one that nobody looks for.",
		fix: "Correct [project.scripts] or [project.entry-points] in pyproject.toml.",
	},
	"distribution/disagreement": {
		what: "Distributions of one release say different things about name, version, dependencies or supported Pythons.",
		why: "The index shows the metadata of whichever file came first, and installers resolve with one file and install another.",
		fix: "Build all distributions from one commit, and use environment markers instead of conditions in the build script.",
	},
	"distribution/several-releases": {
		what: "Files of several releases of one project are checked together.",
		why: "What is left of the last release gets uploaded again, or installed instead of what was just built.",
		fix: "Empty the folder before a release is built.",
	},
	"distribution/second-sdist": {
		what: "A release has two sdists.",
		why: "PyPI takes one per release and refuses the second after the first has been published.",
		fix: "Keep the one of the commit that is released; a .zip beside a .tar.gz is a leftover of old tools.",
	},
	"distribution/changed-meanwhile": {
		what: "The file changed while it was read.",
		why: "What was judged is not what stands there now.",
		fix: "Wait until whatever writes it has ended, then check it again.",
	},
	"distribution/retag-exists": {
		what: "A wheel under the new name stands in the folder already.",
		why: "Its bytes may be others; a wheel is never overwritten.",
		fix: "Remove it or give another folder.",
	},
	"distribution/vanished": {
		what: "Something of the last release is not there any more: a requirement, an extra, an entry point, a module, py.typed, a platform or a Python.",
		why: "Often a [project] table has silenced what setup.py said, or a job of the matrix is missing; users then miss a dependency, a command or their wheel.",
		fix: "Put it into [project] or build it again; else announce the change.",
	},
	"distribution/grown": {
		what: "The distribution is much larger than that of the last release.",
		why: "Most growth is a mistake: debug symbols, data of tests, a second copy of a library.",
		fix: "Look at what is new: check --tree.",
	},
	"distribution/budget": {
		what: "A wheel is larger than the budget that the project has set itself.",
		why: "Users download every byte, and indexes have limits.",
		fix: "Leave out what is not needed, or raise the budget.",
	},
	"distribution/file-limit": {
		what: "A file is larger than PyPI takes unless the project's limit was raised.",
		why: "The upload would be refused after everything was built.",
		fix: "Make it smaller, or ask for a higher limit before the release.",
	},
	"distribution/retag": {
		what: "The new tags, build tag, local label or name for a wheel are not ones.",
		why: "Installers would not understand the file name.",
		fix: "Write tags as python-abi-platform, a build tag with a digit first, a local label of letters, digits and dots.",
	},
} as const satisfies Record<string, CodeEntry>;
