// Distributions of one release must say the same: the index shows the metadata of whichever file came first, and a resolver
// reads one file while the installer takes another.
import type { Finding } from "../diagnostic/finding.ts";
import type { CoreMetadata } from "../distribution/core-metadata.ts";
import { listValues } from "../distribution/header-block.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { normalizeName } from "../python/project-name.ts";
import { parseRequirement } from "../python/requirement.ts";
import { formatSpecifierSet, parseSpecifierSet } from "../python/specifier.ts";
import { formatVersion, parseVersion } from "../python/version.ts";
import { listSome } from "./rule.ts";

type Readable = DistributionFacts & { metadata: CoreMetadata };

const comparedFields: readonly { field: string; read: (metadata: CoreMetadata) => string[] }[] = [
	{ field: "Name", read: ({ name }) => (name === null ? [] : [normalizeName(name)]) },
	{ field: "Version", read: ({ version }) => (version === null ? [] : [canonicalVersion(version)]) },
	{
		field: "Requires-Python",
		read: ({ requiresPython }) => (requiresPython === null ? [] : [canonicalSpecifier(requiresPython)]),
	},
	{ field: "Requires-Dist", read: ({ requiresDist }) => [...new Set(requiresDist.map(canonicalRequirement))].sort() },
];

/**
 * One finding per field that is not the same in all distributions of a project; those without metadata are left out. Files
 * of several projects may be checked together: only those of one are compared, by the names in their file names.
 */
export function decideAgreement(distributions: readonly DistributionFacts[]): Finding[] {
	return [...Map.groupBy(distributions, ({ filename }) => filename.name).values()].flatMap(compareProject);
}

function compareProject(distributions: readonly DistributionFacts[]): Finding[] {
	const readable = distributions.filter((facts): facts is Readable => facts.metadata !== null);
	return comparedFields.flatMap(({ field, read }) => {
		const values = readable
			.filter((facts) => isBinding(facts, field))
			.map((facts) => ({ fileName: facts.fileName, values: read(facts.metadata) }));
		const groups = Object.values(Object.groupBy(values, (entry) => JSON.stringify(entry.values)));
		return groups.length < 2
			? []
			: [
					disagreement(
						field,
						groups.flatMap((group) => (group === undefined ? [] : [group])),
					),
				];
	});
}

/** PEP 643: an sdist may leave to its wheels what it calls Dynamic, and before metadata 2.2 it could not say so. */
function isBinding(facts: Readable, field: string): boolean {
	if (facts.kind === "wheel" || field === "Name" || field === "Version") return true;
	if (/^(?:1\.|2\.[01]$)/.test(facts.metadata.metadataVersion ?? "1.0")) return false;
	return !listValues(facts.metadata, "Dynamic").some((name) => name.toLowerCase() === field.toLowerCase());
}

function disagreement(field: string, groups: readonly { fileName: string; values: string[] }[][]): Finding {
	const sets = groups.map((group) => new Set(group[0]?.values));
	const parts = groups.map((group, index) => {
		// Of a list only what the others do not have.
		const own = [...(sets[index] ?? [])].filter((value) => !sets.every((set) => set.has(value)));
		const said = own.length === 0 ? "nothing of that" : listSome(own.map((value) => `"${value}"`));
		return `${said} in ${listSome(group.map(({ fileName }) => fileName))}`;
	});
	return {
		code: "distribution/disagreement",
		level: "error",
		message: `${field} differs between the distributions of this release: ${parts.join("; ")}`,
		file: groups.at(-1)?.[0]?.fileName,
		help: "Build all of them from one commit with one configuration; what depends on the platform belongs into markers.",
	};
}

function canonicalVersion(text: string): string {
	const version = parseVersion(text);
	return version === null ? text : formatVersion(version);
}

function canonicalSpecifier(text: string): string {
	const set = parseSpecifierSet(text);
	return set === null ? text : formatSpecifierSet(set).split(",").sort().join(",");
}

function canonicalRequirement(text: string): string {
	const requirement = parseRequirement(text);
	if (requirement === null) return text;
	const extras = requirement.extras.map(normalizeName).sort();
	const marker = requirement.marker?.replaceAll('"', "'").replace(/\s+/g, " ") ?? null;
	return [
		normalizeName(requirement.name),
		extras.length > 0 ? `[${extras.join(",")}]` : "",
		requirement.url === null ? canonicalSpecifier(requirement.specifier) : ` @ ${requirement.url}`,
		marker === null ? "" : ` ; ${marker}`,
	].join("");
}
