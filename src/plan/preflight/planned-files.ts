// What preflight holds an index's file names against: the planned files, by what a plan knows of names.
import { parseWheelFilename, type WheelFilename } from "../../distribution/wheel-filename.ts";
import type { ExpectedWheel, Plan } from "../../document/plan.ts";
import { comparePolicies, type PlatformTag, parsePlatformTag } from "../../python/platform-tag.ts";
import type { PlannedFile } from "./facts.ts";

/** The files of each release that reaches a public index under a name of that index. */
export function plannedFiles({ cells, sdist }: Plan, ids: readonly string[]): PlannedFile[] {
	const wheels = cells.filter((cell) => ids.includes(cell.id)).map((cell) => plannedWheel(cell.id, cell.expect));
	const isIncluded = sdist !== null && ids.includes(sdist.id);
	return isIncluded ? [...wheels, plannedSdist(sdist.file)] : wheels;
}

function plannedWheel(id: string, expect: ExpectedWheel): PlannedFile {
	return {
		title: expect.file ?? id,
		isNamed: (filename) => {
			if (expect.file !== null) return filename === expect.file;
			const wheel = parse(filename);
			return wheel !== null && hasTags(wheel, expect);
		},
		resembles: (filename) => {
			const wheel = parse(filename);
			return wheel !== null && isSamePlatform(wheel, expect);
		},
	};
}

function plannedSdist(file: string): PlannedFile {
	return {
		title: file,
		isNamed: (filename) => filename === file,
		resembles: (filename) => filename.endsWith(".tar.gz"),
	};
}

function hasTags(wheel: WheelFilename, expect: ExpectedWheel): boolean {
	const { pythonTags, abiTags, platformTags } = wheel;
	if (!isSameSet(pythonTags, expect.pythonTag) || !isSameSet(abiTags, expect.abiTag)) return false;
	if (expect.policyCeiling === null) return isSameSet(platformTags, expect.platformTag);
	const [major = 0, minor = 0] = expect.policyCeiling.split("_").map(Number);
	return (
		isSamePlatform(wheel, expect) &&
		platforms(wheel).some(({ policy }) => policy !== null && comparePolicies(policy, [major, minor]) <= 0)
	);
}

function isSamePlatform(wheel: WheelFilename, { family, architecture }: ExpectedWheel): boolean {
	return platforms(wheel).some((platform) => platform.family === family && platform.architecture === architecture);
}

function platforms(wheel: WheelFilename): PlatformTag[] {
	return wheel.platformTags.map((tag) => parsePlatformTag(tag));
}

function parse(filename: string): WheelFilename | null {
	const wheel = parseWheelFilename(filename);
	return "problem" in wheel ? null : wheel;
}

function isSameSet(tags: readonly string[], compressed: string): boolean {
	const expected = compressed.split(".");
	return tags.length === expected.length && expected.every((tag) => tags.includes(tag));
}
