// Wheel file names: {name}-{version}(-{build})?-{python}-{abi}-{platform}.whl (PEP 427,
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/).
import { isProjectName, type NormalizedName, normalizeName } from "../python/project-name.ts";
import { expandTagSet, formatTagSet, parseTagSet, type TagSet } from "../python/tag.ts";
import { formatVersion, parseVersion, type Version } from "../python/version.ts";

export interface WheelFilename extends TagSet {
	/** As the file name spells them; the `.dist-info` folder must be spelled the same. */
	readonly nameText: string;
	readonly versionText: string;
	readonly name: NormalizedName;
	readonly version: Version;
	/** Starts with a digit; null when there is none. */
	readonly buildTag: string | null;
}

/** Why a file name is not one, in words that follow the name. */
export interface FilenameProblem {
	readonly problem: string;
}

export function parseWheelFilename(fileName: string): WheelFilename | FilenameProblem {
	if (!fileName.endsWith(".whl")) return { problem: "does not end in .whl" };
	const parts = fileName.slice(0, -".whl".length).split("-");
	if (parts.length !== 5 && parts.length !== 6) {
		return { problem: `has ${parts.length} parts between dashes, expected name-version-python-abi-platform.whl` };
	}
	const [nameText = "", versionText = ""] = parts;
	if (!isProjectName(nameText) || nameText.includes("__")) {
		return { problem: `starts with "${nameText}", which is not a project name spelled for a file name` };
	}
	const version = parseVersion(versionText);
	if (version === null) return { problem: `has "${versionText}" where a PEP 440 version is expected` };
	const buildTag = parts.length === 6 ? (parts[2] ?? "") : null;
	if (buildTag !== null && !/^\d[A-Za-z0-9_.]*$/.test(buildTag)) {
		return { problem: `has the build tag "${buildTag}", which does not start with a digit` };
	}
	const tags = parseTagSet(parts.slice(-3).join("-"));
	if (tags === null)
		return { problem: `has "${parts.slice(-3).join("-")}" where python-abi-platform tags are expected` };
	return { nameText, versionText, name: normalizeName(nameText), version, buildTag, ...tags };
}

/** The canonical spelling: normalised name and version (PEP 427 wants both escaped for file names). */
export function formatWheelFilename(wheel: Omit<WheelFilename, "nameText" | "versionText">): string {
	const name = wheel.name.replaceAll("-", "_");
	const build = wheel.buildTag === null ? [] : [wheel.buildTag];
	return `${[name, formatVersion(wheel.version), ...build, formatTagSet(wheel)].join("-")}.whl`;
}

/** Every tag that the wheel claims, like `cp39-abi3-manylinux_2_17_x86_64`. */
export function expandTags(wheel: TagSet): string[] {
	return expandTagSet(wheel);
}
