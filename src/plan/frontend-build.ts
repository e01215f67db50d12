// `build` (PEP 517): one `py3-none-any` wheel for a pure project, however many Pythons are tested; for a native one the
// wheels of the machine it runs on, repaired by auditwheel on Linux, one for all Pythons when it asks for the stable ABI.
import type { TargetWord } from "../data/targets.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, Exclusion } from "../document/plan.ts";
import { choosePureTag } from "../project/wheel-tag.ts";
import { parsePlatformTag } from "../python/platform-tag.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { chooseNativeWheels, type NativeWheel } from "./native-wheels.ts";
import { planSdist } from "./sdist-cell.ts";
import { hostedPlatform, planTargetCell } from "./wheel-cell.ts";

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
	const files = { pyproject: pyproject.table, setupPy, setupCfg };
	const cells = (targets ?? possibleTargets.slice(0, 1)).flatMap((word) => {
		if (!possibleTargets.includes(word)) findings.push(impossibleTarget(word));
		return chooseNativeWheels(context, word, files).map((wheel) => planNativeCell(context, word, wheel));
	});
	const stable = cells.find(({ expect }) => expect.abiTag.startsWith("abi3"));
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

function planNativeCell(context: FrontendContext, word: TargetWord, wheel: NativeWheel): Cell {
	const tags = { python: wheel.pythonTag, abi: wheel.abiTag, buildPython: wheel.buildPython };
	const hint = context.nativeHint ?? "configured target";
	const why = wheel.abiTag.startsWith("abi3")
		? `one wheel for every Python from ${wheel.pythonTag.replace("cp3", "3.")} on, as its backend is told (stable ABI)`
		: wheel.abiTag === "none"
			? "one wheel for every Python, as its backend is told"
			: `${hint}; wheel for Python ${wheel.buildPython} alone`;
	return planTargetCell(context, "build", word, { ...tags, ...hostedPlatform(word) }, why);
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
