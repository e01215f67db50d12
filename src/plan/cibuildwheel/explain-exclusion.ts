// Why an identifier is not built, as a code and a sentence that says what to change.
import type { CibuildwheelPlatform, CibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import { cibuildwheelPlatforms } from "../../data/cibuildwheel/table.ts";
import type { Code } from "../../diagnostic/codes.ts";
import type { Exclusion as PlanExclusion } from "../../document/plan.ts";
import { splitSpace } from "../../python/white-space.ts";
import type { Duplicate, WheelGroup } from "./group-wheels.ts";
import { plannedPlatforms } from "./places.ts";
import type { PlatformSelection } from "./select-platform.ts";
import { pythonOf } from "./selector.ts";

export function explainExclusions({ selection, excluded }: PlatformSelection): PlanExclusion[] {
	return excluded.map(({ identifier, why }) => ({ what: identifier, ...explain(identifier, why, selection) }));
}

function explain(
	identifier: string,
	why: PlatformSelection["excluded"][number]["why"],
	{ requiredPython, selector }: PlatformSelection["selection"],
): { code: Code; reason: string } {
	switch (why.rule) {
		case "arch-not-requested":
			return {
				code: "plan/arch-not-requested",
				reason: `\`archs\` asks for ${archWord(identifier)} on none of the runners`,
			};
		case "requires-python":
			return {
				code: "plan/python-not-allowed",
				reason: `${requiredPython?.source}: requires-python "${requiredPython?.text}" does not allow Python ${pythonOf(identifier)}`,
			};
		case "group-not-enabled":
			return { code: "plan/group-not-enabled", reason: `needs enable = ["${why.group}"]` };
		case "build-pattern":
			return { code: "plan/build-pattern", reason: `no pattern of build = "${oneLine(selector.build)}" matches` };
		case "skip-pattern":
			return { code: "plan/skip-pattern", reason: `skip has "${why.pattern}"` };
		case "host-cannot-build":
			return {
				code: "plan/host-cannot-build",
				reason: "an Intel Mac runs no arm64 interpreter, and no other runner is planned",
			};
		case "not-targeted":
			return {
				code: "plan/not-targeted",
				reason: `\`targets\` of wheel-release does not list ${identifier.split("-")[1]}`,
			};
	}
}

/** Identifiers that only test the wheel of another one. */
export function explainReuse(groups: readonly WheelGroup[]): PlanExclusion[] {
	return groups.flatMap(({ first, others }) =>
		others.map(({ identifier }) => ({
			what: identifier,
			code: "plan/covered-by-abi3",
			reason: `takes the ${first.tags.pythonTag}-${first.tags.abiTag} wheel that ${first.identifier} builds; cibuildwheel runs its tests on it`,
		})),
	);
}

export function explainDuplicates(duplicates: readonly Duplicate[]): PlanExclusion[] {
	return duplicates.map(({ identifier, of, isOtherStep }) => ({
		what: identifier,
		code: "plan/duplicate-wheel",
		reason: isOtherStep
			? `would build the file of ${of} once more: another image, before-all or engine makes a container that does not see it`
			: `would build the file of ${of} once more, where cibuildwheel stops with exit status 6`,
	}));
}

/** Platforms that cibuildwheel knows and a release of ours does not plan. */
export function explainOtherPlatforms(table: CibuildwheelTable): PlanExclusion[] {
	const planned: readonly CibuildwheelPlatform[] = plannedPlatforms;
	return cibuildwheelPlatforms
		.filter((platform) => !planned.includes(platform))
		.flatMap((platform) => splitSpace(table.identifiers[platform]))
		.map((identifier) => ({
			what: identifier,
			code: "plan/platform-not-planned",
			reason: "wheels for phones and browsers are not planned: no runner of the release could install and test them",
		}));
}

/** Every identifier of a platform that `targets` leaves out as a whole. */
export function explainUntargetedPlatform(table: CibuildwheelTable, platform: CibuildwheelPlatform): PlanExclusion[] {
	return splitSpace(table.identifiers[platform]).map((identifier) => ({
		what: identifier,
		code: "plan/not-targeted",
		reason: `\`targets\` of wheel-release lists nothing for ${platform}`,
	}));
}

/** `manylinux_x86_64` → `x86_64`, `win_arm64` → `ARM64`: as `archs` calls it. */
function archWord(identifier: string): string {
	const platform = identifier.split("-")[1] ?? "";
	const words: Record<string, string> = { win32: "x86", win_amd64: "AMD64", win_arm64: "ARM64" };
	return words[platform] ?? platform.split("_").slice(1).join("_");
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}
