// versioningit 3.3, by itself or through hatch: format strings of the project over the tag and the commits since.
import { isTable, readPath, readString, readStrings } from "../../../project/toml.ts";
import { formatPublicVersion, parseVersion, type Version } from "../../../python/version.ts";
import { canonicalPublic } from "./next-version.ts";
import { placeOf, type ToolDetector } from "./version-tool.ts";

export const detectVersioningit: ToolDetector = ({ pyproject }) => {
	const at = ["tool", "versioningit"];
	const own = readPath(pyproject.table, at);
	const isHatch = readString(pyproject.table, ["tool", "hatch", "version", "source"]) === "versioningit";
	if (own === undefined && !isHatch) return null;
	const table = isTable(own) ? own : {};
	const formats = readPath(table, ["format"]);
	const format = readString(table, ["format", "distance"]) ?? "{base_version}.post{distance}";
	const next = readPath(table, ["next-version"]) ?? "minor";
	const isForeign =
		["tag2version", "vcs"].some(
			(key) => readPath(table, [key, "method"]) !== undefined || readPath(table, [key, "regex"]) !== undefined,
		) ||
		(isTable(formats) && formats.method !== undefined && formats.method !== "basic");
	const prefix = readString(table, ["tag2version", "rmprefix"]) ?? "";
	const suffix = readString(table, ["tag2version", "rmsuffix"]) ?? "";
	const matches = readStrings(table, ["vcs", "match"]);
	return {
		name: "versioningit",
		place: placeOf(pyproject, at, ["tool", "hatch", "version"]),
		nearestTag: matches.length > 0 ? matches : ["*"],
		needsCommitTime: false,
		readTag(tag) {
			const start = tag.startsWith(prefix) ? tag.slice(prefix.length) : tag;
			const text = suffix !== "" && start.endsWith(suffix) ? start.slice(0, -suffix.length) : start;
			return parseVersion(text.replace(/^v+/, ""));
		},
		compute({ nearest, isDirty }) {
			if (isForeign || nearest === null || (isDirty && nearest.distance === 0)) return null;
			const { version, distance } = nearest;
			if (distance === 0) return formatPublicVersion(version);
			const chosen = isDirty ? readString(table, ["format", "distance-dirty"]) : format;
			if (chosen === null && formats !== undefined && readPath(table, ["format", "distance"]) !== undefined)
				return null;
			const text = (chosen ?? "{base_version}.post{distance}")
				.split("+")[0]
				?.replaceAll(/\{(base_version|version|distance|next_version)\}/g, (_, key: string) => {
					if (key === "distance") return String(distance);
					return key === "next_version" ? nextVersion(version, next) : formatPublicVersion(version);
				});
			return canonicalPublic(text);
		},
		tell: null,
		formatTag: (version) => `${prefix}${prefix === "" ? "v" : ""}${version}${suffix}`,
	};
};

/** `{` makes the result no version where the project counts in a way of its own. */
function nextVersion({ epoch, release }: Version, method: unknown): string {
	const named = isTable(method) ? method.method : method;
	const start = epoch === 0n ? "" : `${epoch}!`;
	if (named === "smallest") return `${start}${[...release.slice(0, -1), (release.at(-1) ?? 0n) + 1n].join(".")}`;
	if (named === "minor") return `${start}${[release[0] ?? 0n, (release[1] ?? 0n) + 1n, 0n].join(".")}`;
	return "{";
}
