import type { CodeEntry } from "../code-entry.ts";

export const freezeCodes = {
	"freeze/missing": {
		what: "A planned distribution was not built.",
		why: "An incomplete release cannot be completed after 14 days, and users of the missing platform would compile from source.",
		fix: "Look at the build of the named cell, then run it again: `wheel-release build --cell ID`.",
	},
	"freeze/unplanned": {
		what: "There is a file that no cell of the plan asked for.",
		why: "Nothing that was not planned reaches an index.",
		fix: "Remove it, or plan it.",
	},
	"freeze/other-wheel": {
		what: "The wheel that was built is not the planned one: name, version, Python, ABI or platform tag differ.",
		why: "Users on the planned platform would not get it, or get one that does not load.",
		fix: "Mend the build so that it gives the planned tag; the message says which part differs and why.",
	},
	"freeze/glibc-floor": {
		what: "A Linux wheel needs a newer glibc than planned.",
		why: "Users of older distributions would not get a wheel; a higher floor is never accepted silently.",
		fix: "Build with zig (maturin does) or in the manylinux image of the planned policy.",
	},
	"freeze/duplicate-name": {
		what: "Two cells made files of the same name.",
		why: "An index takes each name once; which of the two would win is left to chance.",
		fix: "Remove one of the two targets.",
	},
	"freeze/ignored": {
		what: "Findings of `check` were let pass, because the project says why they are right here.",
		why: "Whoever reads the release's findings sees what was not held against it.",
		fix: "Nothing, or remove the entry from `check.ignore`.",
	},
	"freeze/other-bytes": {
		what: "A file is not the one its build receipt describes.",
		why: "It was changed or replaced after the build.",
		fix: "Build the cell again and look for what touched the file.",
	},
	"freeze/no-receipt": {
		what: "A file lies in the folder of a cell, and no build receipt names it.",
		why: "Nobody can tell which tools made it on which kind of runner; it may have been put there.",
		fix: 'Let the build stage make it (`wheel-release build`), or bring it along with `frontend = "none"`.',
	},
	"freeze/work-folder-inside": {
		what: "The sdist contains the folder .wheel-release.",
		why: "Built wheels, logs and test environments would be published with the sources.",
		fix: "Add `.wheel-release/` to .gitignore, or exclude it in the build backend's configuration.",
	},
} as const satisfies Record<string, CodeEntry>;
