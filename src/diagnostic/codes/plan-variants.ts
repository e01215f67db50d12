import type { CodeEntry } from "../code-entry.ts";

export const planVariantsCodes = {
	"plan/variant-name": {
		what: "The name of a `[[variant]]` is not a project name.",
		why: "An index knows the variant as a project of that name (PEP 508).",
		fix: "Use letters, digits, `.`, `_` and `-`, with a letter or digit at both ends.",
	},
	"plan/variant-source": {
		what: "Variants of one configuration come from different sources.",
		why: "One plan has one version and one source; two sources could not be released together.",
		fix: "Give all variants the same `source`, or release them from repositories of their own.",
	},
	"plan/source-commit": {
		what: "The commit of the repository that variants are built from is not known.",
		why: "A tag can be moved between the plan and the build; only a commit says what was built.",
		fix: "Check the repository and tag of `source`, and that this machine reaches it.",
	},
	"plan/variant-sdist": {
		what: "A variant has no source distribution of its own.",
		why: "Its sources are those of the project, whose sdist is in the release.",
		fix: "Nothing to do; who builds from source sets the variables of the variant.",
	},
} as const satisfies Record<string, CodeEntry>;
