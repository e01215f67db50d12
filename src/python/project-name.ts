// Names of projects: the grammar of core metadata's Name, PEP 503's normal form, and how file names spell it.

/** PEP 503: what two spellings of one project have in common. */
export type NormalizedName = string & { readonly __brand: "NormalizedName" };

/** Whether `name` fits https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function isProjectName(name: string): boolean {
	return /^(?:[A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i.test(name);
}

export function normalizeName(name: string): NormalizedName {
	return name.replace(/[-_.]+/g, "-").toLowerCase() as NormalizedName;
}

/** As wheel and sdist file names spell a project (PEP 427, PEP 625): lower case, `_` for every run of `-`, `_`, `.`. */
export function toFileNamePart(name: string): string {
	return normalizeName(name).replaceAll("-", "_");
}
