// Distributions of one release must say the same: the index shows the metadata of whichever file came first, and a resolver
// reads one file while the installer takes another.
import type { Finding } from "../diagnostic/finding.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CoreMetadata } from "../distribution/core-metadata.ts";
import { listValues } from "../distribution/header-block.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { fault } from "../index/refusals/refusal.ts";
import { formatMarker } from "../python/format-marker.ts";
import { normalizeName } from "../python/project-name.ts";
import { parseRequirement } from "../python/requirement.ts";
import { formatSpecifierSet, parseSpecifierSet } from "../python/specifier.ts";
import { formatVersion } from "../python/version.ts";
import { canonicalVersionText } from "../python/version-key.ts";
import { toRefusedFinding } from "./refused-finding.ts";
import { listSome, show } from "./rule.ts";

type Readable = DistributionFacts & { metadata: CoreMetadata };

const comparedFields: readonly { field: string; read: (metadata: CoreMetadata) => string[] }[] = [
	{ field: "Name", read: ({ name }) => (name === null ? [] : [normalizeName(name)]) },
	{
		field: "Requires-Python",
		read: ({ requiresPython }) => (requiresPython === null ? [] : [canonicalSpecifier(requiresPython)]),
	},
	{ field: "Requires-Dist", read: ({ requiresDist }) => [...new Set(requiresDist.map(canonicalRequirement))].sort() },
	{ field: "Provides-Extra", read: ({ providesExtra }) => [...new Set(providesExtra.map(normalizeName))].sort() },
];

/**
 * One finding per field that is not the same in all distributions of a release; those without metadata are left out. Files
 * of several projects and releases may be checked together: only those of one are compared, by what their names say.
 */
export function decideAgreement(distributions: readonly DistributionFacts[]): Finding[] {
	const projects = Map.groupBy(distributions, ({ filename }) => filename.name);
	return [...projects.values()].flatMap((files) => {
		const releases = [
			...Map.groupBy(files, ({ filename }) => canonicalVersionText(formatVersion(filename.version))).entries(),
		];
		return [
			...judgeReleases(releases),
			...releases.flatMap(([, release]) => [...judgeSdists(release), ...compareRelease(release)]),
		];
	});
}

/** What is left of the last release is a usual mistake, and a folder of many releases a usual thing. */
function judgeReleases(releases: readonly (readonly [string, readonly DistributionFacts[]])[]): Finding[] {
	if (releases.length < 2) return [];
	const parts = releases.map(([, files]) => {
		const version = files[0]?.filename.version;
		return `${version === undefined ? "" : formatVersion(version)} (${count(files.length, "file")})`;
	});
	const fewest = releases.toSorted(([, a], [, b]) => a.length - b.length)[0]?.[1][0];
	return [
		{
			code: "distribution/several-releases",
			level: "warning",
			message: `files of several releases of ${show(fewest?.filename.name ?? "")} stand here: ${listSome(parts)}`,
			file: fewest?.fileName,
			help: "Empty the folder before a release is built.",
		},
	];
}

function judgeSdists(release: readonly DistributionFacts[]): Finding[] {
	const sdists = [...new Set(release.filter(({ kind }) => kind === "sdist").map(({ fileName }) => fileName))];
	if (sdists.length < 2) return [];
	return [{ ...toRefusedFinding(fault("second-sdist", { value: listSome(sdists) })), file: sdists[1] }];
}

function compareRelease(distributions: readonly DistributionFacts[]): Finding[] {
	const readable = distributions.filter((facts): facts is Readable => facts.metadata !== null);
	return comparedFields.flatMap(({ field, read }) => {
		const values = readable
			.filter((facts) => isBinding(facts, field))
			.map((facts) => ({ fileName: facts.fileName, values: read(facts.metadata) }));
		const groups = [...Map.groupBy(values, (entry) => JSON.stringify(entry.values)).values()];
		return groups.length < 2 ? [] : [disagreement(field, groups)];
	});
}

/** PEP 643: an sdist may leave to its wheels what it calls Dynamic, and before metadata 2.2 it could not say so. */
function isBinding(facts: Readable, field: string): boolean {
	if (facts.kind === "wheel" || field === "Name") return true;
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

function canonicalSpecifier(text: string): string {
	const set = parseSpecifierSet(text);
	return set === null ? text : formatSpecifierSet(set).split(",").sort().join(",");
}

function canonicalRequirement(text: string): string {
	const requirement = parseRequirement(text);
	if (requirement === null) return text;
	const extras = requirement.extras.map(normalizeName).sort();
	const marker = requirement.marker === null ? null : formatMarker(requirement.marker);
	return [
		normalizeName(requirement.name),
		extras.length > 0 ? `[${extras.join(",")}]` : "",
		requirement.url === null ? canonicalSpecifier(requirement.specifier) : ` @ ${requirement.url}`,
		marker === null ? "" : ` ; ${marker}`,
	].join("");
}
