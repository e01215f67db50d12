// poetry-dynamic-versioning and uv-dynamic-versioning, both on dunamai 1.26 (Version.serialize, style pep440).
import type { VersionFiles } from "../../../project/dynamic-version.ts";
import { isTable, readPath, readString } from "../../../project/toml.ts";
import { formatPublicVersion, parseVersion, type Version } from "../../../python/version.ts";
import { placeOf, type ToolDetector, type ToolState, type VersionTool } from "./version-tool.ts";

export const detectPoetryDynamic: ToolDetector = ({ pyproject }) => {
	const at = ["tool", "poetry-dynamic-versioning"];
	const isOn = readPath(pyproject.table, [...at, "enable"]) === true;
	const isBackend = pyproject.backend?.startsWith("poetry_dynamic_versioning") ?? false;
	return isOn && isBackend
		? describe("poetry-dynamic-versioning", "POETRY_DYNAMIC_VERSIONING_BYPASS", at, pyproject)
		: null;
};

export const detectUvDynamic: ToolDetector = ({ pyproject }) => {
	if (readString(pyproject.table, ["tool", "hatch", "version", "source"]) !== "uv-dynamic-versioning") return null;
	return describe(
		"uv-dynamic-versioning",
		"UV_DYNAMIC_VERSIONING_BYPASS",
		["tool", "uv-dynamic-versioning"],
		pyproject,
	);
};

function describe(name: string, variable: string, at: string[], pyproject: VersionFiles["pyproject"]): VersionTool {
	const own = readPath(pyproject.table, at);
	const table = isTable(own) ? own : {};
	const pattern = readString(table, ["pattern"]) ?? "default";
	const prefix = readString(table, ["pattern-prefix"]) ?? "";
	const isPlainPrefix = /^[\w.-]*$/.test(prefix);
	const letter = { default: "v", "default-unprefixed": "v?" }[pattern];
	const bump = readPath(table, ["bump"]);
	const isBumping = bump === true || (isTable(bump) && bump.enable === true);
	const isForeign =
		letter === undefined ||
		!isPlainPrefix ||
		["format", "format-jinja", "from-file", "highest-tag"].some((key) => readPath(table, [key]) !== undefined) ||
		(readString(table, ["style"]) ?? "pep440") !== "pep440" ||
		(isTable(bump) && bump.index !== undefined);
	const regex = isForeign ? null : new RegExp(`^${prefix.replaceAll(".", "\\.")}${letter}(?<version>(?:\\d+!)?\\d.*)$`);
	return {
		name,
		place: placeOf(pyproject, at, ["tool", "hatch", "version"]),
		nearestTag: [
			`${prefix}${pattern === "default-unprefixed" ? "" : "v"}[0-9]*`,
			...(pattern === "default" ? [] : ["v[0-9]*"]),
		],
		needsCommitTime: false,
		readTag: (tag) => (regex === null ? null : parseVersion(regex.exec(tag)?.groups?.version ?? "")),
		compute: (state) => (isForeign ? null : serialize(state, isBumping)),
		tell: (version) => ({ [variable]: version }),
		formatTag: (version) => `${prefix}v${version}`,
	};
}

/** Commits after a tag are a post-release under development, or with `bump` the development of the next one. */
function serialize({ nearest }: ToolState, isBumping: boolean): string | null {
	if (nearest === null) return null;
	const { version, distance } = nearest;
	if (distance === 0) return formatPublicVersion(version);
	const stages = [version.pre, version.post, version.dev].filter((stage) => stage !== null);
	// A tag of two stages is read as one base with a stage by nobody.
	if (stages.length > 1) return null;
	return formatPublicVersion(isBumping ? bumped(version, distance) : counted(version, distance));
}

function counted(version: Version, distance: number): Version {
	const commits = BigInt(distance);
	if (version.dev !== null) return { ...version, dev: version.dev + commits };
	return version.post === null ? { ...version, post: commits, dev: 0n } : { ...version, dev: commits };
}

function bumped(version: Version, distance: number): Version {
	const dev = BigInt(distance);
	if (version.pre !== null) return { ...version, pre: { ...version.pre, number: version.pre.number + 1n }, dev };
	if (version.post !== null) return { ...version, post: version.post + 1n, dev };
	if (version.dev !== null) return { ...version, dev: version.dev + 1n + dev };
	const release = version.release.map((number, index) => (index === version.release.length - 1 ? number + 1n : number));
	return { ...version, release, dev };
}
