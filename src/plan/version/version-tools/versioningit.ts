// versioningit 3.3, by itself or through hatch: format strings of the project over the tag and the commits since.
import { isTable, readPath, readString, readStrings } from "../../../project/toml.ts";
import { findTomlLine } from "../../../project/toml-position.ts";
import { formatPublicVersion, formatVersion, parseVersion, publicPart } from "../../../python/version.ts";
import type { ToolDetector } from "./version-tool.ts";

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
		place: `${pyproject.file}:${findTomlLine(pyproject.text, at) ?? 1}`,
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
					return key === "next_version" ? nextVersion(version.release, next) : formatPublicVersion(version);
				});
			const made = parseVersion(text ?? "");
			return made && formatVersion(publicPart(made));
		},
		tell: null,
		formatTag: (version) => `${prefix}${prefix === "" ? "v" : ""}${version}${suffix}`,
	};
};

/** `{` makes the result no version where the project counts in a way of its own. */
function nextVersion(release: readonly bigint[], method: unknown): string {
	const named = isTable(method) ? method.method : method;
	if (named === "smallest") return [...release.slice(0, -1), (release.at(-1) ?? 0n) + 1n].join(".");
	if (named === "minor") return [release[0] ?? 0n, (release[1] ?? 0n) + 1n, 0n].join(".");
	return "{";
}
