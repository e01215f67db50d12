// Where `check` and PyPI's own upload view do not say the same of a file, and why. What is not here is a mistake of ours.

/** Codes that refuse what PyPI takes, each with the reason. */
export const stricter: Readonly<Record<string, string>> = {
	"archive/damaged": "PyPI does not inflate the members of a wheel; installers do, and stop there.",
	"archive/duplicate-member": "PyPI compares names byte by byte; macOS and Windows do not.",
	"archive/member-kind": "PyPI does not look at modes; installers follow, ignore or refuse such members.",
	"archive/member-name": "PyPI refuses control characters alone; the rest is written elsewhere on some system.",
	"archive/structure": "PyPI compares what it reads twice; other readers see more.",
	"archive/too-large": "PyPI looks at the sum of sizes that the directory tells; a reader must not believe them.",
	"distribution/entry-point": "PyPI looks at the names of scripts alone; their values are what fails at a user's.",
	"distribution/file-name":
		"The release of packaging that PyPI ran in August 2026 takes empty tags; newer ones do not.",
	"distribution/layout": "PyPI looks for one folder and passes over others; installers refuse two.",
	"distribution/metadata": "PyPI trusts the form of the client, and never reads METADATA; installers do.",
	"distribution/missing-file": "PyPI takes an sdist whose only folder is not called as PEP 625 wants.",
	"distribution/record-format": "PyPI reads the first column only.",
	"distribution/record-hash": "PyPI does not compare hashes and sizes.",
	"distribution/record-names":
		"PyPI writes a mail to the owners; its announcement of 2025-08-07 says that it will refuse.",
	"distribution/wheel-tags": "PyPI does not read WHEEL.",
	"distribution/wheel-version": "PyPI does not read WHEEL; installers refuse a format that they do not know.",
	"metadata/description": "packaging 26.3 refuses every content type with a defect, 26.2 some of them.",
	"metadata/license-expression":
		"packaging 26.3 refuses what 26.2 let through: LicenseRef- without a name, WITH out of place.",
	"metadata/summary": "packaging 26.3 refuses every line break that Python knows, 26.2 the usual one.",
};

/** Uploads that PyPI refuses and `check` of that one file takes. */
export const milder: Readonly<Record<string, string>> = {
	"sdist: a second one": "One file alone cannot tell; `check` of both finds it (distribution/second-sdist).",
};

/** Uploads that the rehearsal index refuses in other words than PyPI, or that only one of the two refuses. */
export const otherWords: readonly { readonly uploads: RegExp; readonly why: string }[] = [
	{
		uploads:
			/^metadata: (?:a summary with a form feed|License-Expression "LicenseRef-"|Description-Content-Type "text\/(?:markdown;;|markdown; charset|x-rst; charset=UTF-8; charset=UTF-8)")$/,
		why: "packaging 26.3 is stricter than 26.2; the rehearsal index has the stricter rule.",
	},
	{
		uploads: /^metadata: a project that it (?:provides|replaces), malformed$/,
		why: "PyPI adds two lines in which packaging's parser points at the place.",
	},
];
