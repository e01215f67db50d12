// `build` (PEP 517): one `py3-none-any` wheel for a pure project, however many Pythons are tested; for a native one the
// wheels of the machine it runs on, repaired by auditwheel on Linux, one for all Pythons when it asks for the stable ABI.
import type { TargetWord } from "../data/targets.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, Exclusion } from "../document/plan.ts";
import { type LimitedApi, readLimitedApi } from "../project/limited-api.ts";
import { choosePureTag } from "../project/wheel-tag.ts";
import { parsePlatformTag } from "../python/platform-tag.ts";
import { compareVersions, parseVersion } from "../python/version.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { planSdist } from "./sdist-cell.ts";
import { hostedPlatform, planTargetCell, toPythonTag } from "./wheel-cell.ts";

const possibleTargets: readonly TargetWord[] = ["manylinux_x86_64", "manylinux_aarch64", "win_amd64", "win_arm64"];

export function planBuildWheels(context: FrontendContext): FrontendPlan {
	const { targets } = context.facts.settings.settings;
	const sdist = planSdist(context, "build");
	if (context.nativeHint === null && targets === null) {
		const cell = planPureCell(context);
		return { cells: [cell], sdist, exclusions: explainPure(context, cell), findings: [], abi3Floor: null };
	}
	const findings: Finding[] = [];
	const { pyproject, setupPy, setupCfg } = context.facts;
	const limited = readLimitedApi(pyproject, setupPy, setupCfg);
	const cells = (targets ?? possibleTargets.slice(0, 1)).flatMap((word) => {
		if (!possibleTargets.includes(word)) findings.push(impossibleTarget(word));
		return planNativeCells(context, word, limited);
	});
	const stable = limited?.usesAbi3 ? cells.find(({ expect }) => expect.abiTag === "abi3") : undefined;
	return {
		cells,
		sdist,
		exclusions: targets === null ? explainNative() : [],
		findings,
		abi3Floor: stable ? stable.expect.pythonTag.replace("cp3", "3.") : null,
	};
}

function planPureCell(context: FrontendContext): Cell {
	const { pyproject, setupCfg, settings } = context.facts;
	const { pythonTag, platformTag, setBy } = choosePureTag(pyproject, setupCfg);
	const platform = parsePlatformTag(platformTag);
	return {
		id: `${pythonTag}-none-${platformTag}`,
		release: context.releaseName,
		frontend: "build",
		target: platformTag,
		rustTarget: null,
		buildPython: null,
		buildIdentifiers: [],
		command: null,
		isEmulated: false,
		cuda: null,
		runner: settings.settings.runners.any ?? "ubuntu-24.04",
		image: null,
		environment: settings.settings.buildEnvironment,
		expect: {
			name: context.distributionName,
			version: context.version,
			pythonTag,
			abiTag: "none",
			family: platform.family === "linux" ? "other" : platform.family,
			architecture: platform.architecture,
			policyCeiling: null,
			platformTag,
			file: null,
		},
		source: null,
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: 0.006,
		policy: "required",
		why: describePure(pythonTag, setBy),
	};
}

function describePure(pythonTag: string, setBy: string | null): string {
	if (setBy !== null) return `pure Python, with the tags of ${setBy}`;
	const start = "pure Python: one wheel serves every Python and platform";
	return pythonTag === "py3" ? start : `${start}; ${pythonTag} because requires-python does not rule out Python 2`;
}

/** One stable-ABI wheel from its floor on where the project asks for it; each older Python, or every one, a wheel of its own. */
function planNativeCells(context: FrontendContext, word: TargetWord, limited: LimitedApi | null): Cell[] {
	const { supportedPythons } = context;
	const starts = (python: string) =>
		limited !== null && (limited.floor === "current" || isAtLeast(python, limited.floor));
	const own = supportedPythons
		.filter((python) => !starts(python))
		.map((python) => planSpecificCell(context, word, python));
	const builder = supportedPythons.find(starts);
	if (limited === null || builder === undefined) return own;
	const floor = limited.floor === "current" ? builder : limited.floor;
	const tags = limited.usesAbi3 ? { python: toPythonTag(floor), abi: "abi3" } : { python: "py3", abi: "none" };
	const why = limited.usesAbi3 ? `one wheel for every Python from ${floor} on` : "one wheel for every Python";
	return [
		...own,
		planTargetCell(
			context,
			"build",
			word,
			{ ...tags, buildPython: builder, ...hostedPlatform(word) },
			`${why} (${limited.place})`,
		),
	];
}

function planSpecificCell(context: FrontendContext, word: TargetWord, python: string): Cell {
	const tag = toPythonTag(python);
	return planTargetCell(
		context,
		"build",
		word,
		{ python: tag, abi: tag, buildPython: python, ...hostedPlatform(word) },
		`${context.nativeHint ?? "configured target"}; wheel for Python ${python} alone`,
	);
}

function isAtLeast(python: string, floor: string): boolean {
	const [version, other] = [parseVersion(python), parseVersion(floor)];
	return version !== null && other !== null && compareVersions(version, other) >= 0;
}

function explainPure({ pythons }: FrontendContext, { id }: Cell): Exclusion[] {
	const [oldest, newest] = [pythons[0], pythons.at(-1)];
	if (pythons.length < 2 || oldest === undefined || newest === undefined) return [];
	return [
		{
			what: "one wheel per Python",
			code: "plan/covered-by-pure-wheel",
			reason: `Python ${oldest} to ${newest} all take the ${id} wheel; ${pythons.length} builds would give the same bytes`,
		},
	];
}

function explainNative(): Exclusion[] {
	return [
		{
			what: "other platforms",
			code: "plan/host-builds-only",
			reason: "`build` makes wheels for the machine it runs on; list `targets` to run it on more hosted runners",
		},
	];
}

function impossibleTarget(word: TargetWord): Finding {
	return {
		code: "plan/target-not-possible",
		level: "error",
		message: `the frontend "build" cannot make ${word} wheels with a tag that is known before the build`,
		help: `Targets it can make: ${possibleTargets.join(", ")}.`,
	};
}
