import { b as count } from "./start.js";
import { i as listValues } from "./read-distribution.js";
import { T as fault } from "./metadata.js";
import { a as formatMarker, i as parseRequirement } from "./maturin.js";
import { Xt as parseSpecifierSet, Yt as formatSpecifierSet, bn as normalizeName, fn as formatVersion } from "./planning.js";
import { t as canonicalVersionText } from "./version-key.js";
import { c as toRefusedFinding, l as listSome, u as show } from "./run.js";
// src/check/agreement.ts
const comparedFields = [
	{
		field: "Name",
		read: ({ name }) => name === null ? [] : [normalizeName(name)]
	},
	{
		field: "Requires-Python",
		read: ({ requiresPython }) => requiresPython === null ? [] : [canonicalSpecifier(requiresPython)]
	},
	{
		field: "Requires-Dist",
		read: ({ requiresDist }) => [...new Set(requiresDist.map(canonicalRequirement))].sort()
	},
	{
		field: "Provides-Extra",
		read: ({ providesExtra }) => [...new Set(providesExtra.map(normalizeName))].sort()
	}
];
/**
* One finding per field that is not the same in all distributions of a release; those without metadata are left out. Files
* of several projects and releases may be checked together: only those of one are compared, by what their names say.
*/
function decideAgreement(distributions) {
	return [...Map.groupBy(distributions, ({ filename }) => filename.name).values()].flatMap((files) => {
		const releases = [...Map.groupBy(files, ({ filename }) => canonicalVersionText(formatVersion(filename.version))).entries()];
		return [...judgeReleases(releases), ...releases.flatMap(([, release]) => [...judgeSdists(release), ...compareRelease(release)])];
	});
}
/** What is left of the last release is a usual mistake, and a folder of many releases a usual thing. */
function judgeReleases(releases) {
	if (releases.length < 2) return [];
	const parts = releases.map(([version, files]) => `${version} (${count(files.length, "file")})`);
	const fewest = releases.toSorted(([, a], [, b]) => a.length - b.length)[0]?.[1][0];
	return [{
		code: "distribution/several-releases",
		level: "warning",
		message: `files of several releases of ${show(fewest?.filename.name ?? "")} stand here: ${listSome(parts)}`,
		file: fewest?.fileName,
		help: "Empty the folder before a release is built."
	}];
}
function judgeSdists(release) {
	const sdists = [...new Set(release.filter(({ kind }) => kind === "sdist").map(({ fileName }) => fileName))];
	if (sdists.length < 2) return [];
	return [{
		...toRefusedFinding(fault("second-sdist", { value: listSome(sdists) })),
		file: sdists[1]
	}];
}
function compareRelease(distributions) {
	const readable = distributions.filter((facts) => facts.metadata !== null);
	return comparedFields.flatMap(({ field, read }) => {
		const values = readable.filter((facts) => isBinding(facts, field)).map((facts) => ({
			fileName: facts.fileName,
			values: read(facts.metadata)
		}));
		const groups = [...Map.groupBy(values, (entry) => JSON.stringify(entry.values)).values()];
		return groups.length < 2 ? [] : [disagreement(field, groups)];
	});
}
/** PEP 643: an sdist may leave to its wheels what it calls Dynamic, and before metadata 2.2 it could not say so. */
function isBinding(facts, field) {
	if (facts.kind === "wheel" || field === "Name") return true;
	if (/^(?:1\.|2\.[01]$)/.test(facts.metadata.metadataVersion ?? "1.0")) return false;
	return !listValues(facts.metadata, "Dynamic").some((name) => name.toLowerCase() === field.toLowerCase());
}
function disagreement(field, groups) {
	const sets = groups.map((group) => new Set(group[0]?.values));
	return {
		code: "distribution/disagreement",
		level: "error",
		message: `${field} differs between the distributions of this release: ${groups.map((group, index) => {
			const own = [...sets[index] ?? []].filter((value) => !sets.every((set) => set.has(value)));
			return `${own.length === 0 ? "nothing of that" : listSome(own.map((value) => `"${value}"`))} in ${listSome(group.map(({ fileName }) => fileName))}`;
		}).join("; ")}`,
		file: groups.at(-1)?.[0]?.fileName,
		help: "Build all of them from one commit with one configuration; what depends on the platform belongs into markers."
	};
}
function canonicalSpecifier(text) {
	const set = parseSpecifierSet(text);
	return set === null ? text : formatSpecifierSet(set).split(",").sort().join(",");
}
function canonicalRequirement(text) {
	const requirement = parseRequirement(text);
	if (requirement === null) return text;
	const extras = requirement.extras.map(normalizeName).sort();
	const marker = requirement.marker === null ? null : formatMarker(requirement.marker);
	return [
		normalizeName(requirement.name),
		extras.length > 0 ? `[${extras.join(",")}]` : "",
		requirement.url === null ? canonicalSpecifier(requirement.specifier) : ` @ ${requirement.url}`,
		marker === null ? "" : ` ; ${marker}`
	].join("");
}
export { decideAgreement as t };
