import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts, WheelFacts } from "../distribution/read-distribution.ts";
import { expandTags } from "../distribution/wheel-filename.ts";
import { judgePlatforms } from "../index/refusals/file-name.ts";
import { parsePlatformTag } from "../python/platform-tag.ts";
import { expandTagSet, formatTagSet, parseTagSet } from "../python/tag.ts";
import { toRefusedFinding } from "./refused-finding.ts";
import { listSome, show } from "./rule.ts";

/** The WHEEL file must claim what the file name claims: the same tags, the same build tag, a known format. */
export function checkWheelFile(facts: DistributionFacts): Finding[] {
	if (facts.kind === "sdist" || facts.wheel === null) return [];
	const findings: Finding[] = [];
	const { wheel, filename } = facts;
	if (!wheel.wheelVersion.startsWith("1.")) {
		findings.push({
			code: "distribution/wheel-version",
			level: "error",
			message: `WHEEL says Wheel-Version ${show(wheel.wheelVersion)}; installers know 1.x only`,
			help: "Build it with a current release of the build backend: no other format than 1.0 was ever released.",
		});
	}
	const named = new Set(expandTags(filename));
	const written = new Set(wheel.tags.flatMap((tag) => expandWritten(tag)));
	const missing = [...named].filter((tag) => !written.has(tag));
	const extra = [...written].filter((tag) => !named.has(tag));
	if (missing.length > 0 || extra.length > 0) {
		const parts = [
			...(missing.length > 0 ? [`only the file name says ${listSome(missing)}`] : []),
			...(extra.length > 0 ? [`only WHEEL says ${listSome(extra)}`] : []),
		];
		findings.push(tagMismatch(`the tags of the file name and of WHEEL differ: ${parts.join("; ")}`, facts));
	}
	if (wheel.buildTag !== filename.buildTag) {
		findings.push(
			tagMismatch(
				`the build tag is ${filename.buildTag ?? "absent"} in the file name and ${show(wheel.buildTag ?? "absent")} in WHEEL`,
				facts,
			),
		);
	}
	return findings;
}

/** One finding per platform tag that the index refuses; every tag of a compressed set must pass. */
export function checkPlatformTags(facts: DistributionFacts): Finding[] {
	if (facts.kind === "sdist") return [];
	const { fileName, filename } = facts;
	return judgePlatforms(fileName, filename.platformTags).map((refusal) => {
		const tag = refusal.values.tag ?? "";
		const finding = toRefusedFinding(refusal, { advice: adviseOnTag(tag) });
		const command = parsePlatformTag(tag).family === "linux" ? `\nauditwheel repair ${show(fileName)}` : "";
		return { ...finding, help: `${finding.help}${command}` };
	});
}

function adviseOnTag(tag: string): string {
	const { family, architecture, policy } = parsePlatformTag(tag);
	if (family === "linux") return "Repair it with auditwheel, which names the oldest Linux that it runs on:";
	if (family === "macosx" && policy !== null && policy[0] >= 11 && policy[1] !== 0) {
		const expected = `macosx_${policy[0]}_0_${architecture}`;
		return `From macOS 11 on the minor version must be 0. Set MACOSX_DEPLOYMENT_TARGET=${policy[0]}.0 for the whole build: ${expected}`;
	}
	return "Leave this wheel out of what goes to PyPI; users of that platform install from the sdist.";
}

/** A line that is no tag counts as itself, and so as one that the file name does not have. */
function expandWritten(tag: string): string[] {
	const set = parseTagSet(tag);
	return set === null ? [tag] : expandTagSet(set);
}

function tagMismatch(message: string, facts: WheelFacts): Finding {
	return {
		code: "distribution/wheel-tags",
		level: "error",
		message,
		help: `Let the tool that changes the tags change both (auditwheel repair, delocate-wheel, wheel tags), or mend it:\nwheel-release check --fix-tags OUT --tags ${formatTagSet(facts.filename)} FILE`,
	};
}
