// `build` (PEP 517): one `py3-none-any` wheel for a pure project, however many Pythons are tested; for a native one the
// wheels of the machine it runs on, repaired by auditwheel on Linux.
import type { TargetWord } from "../data/targets.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, Exclusion } from "../document/plan.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { planSdist } from "./sdist-cell.ts";
import { planTargetCell, toPythonTag } from "./wheel-cell.ts";

/** glibc of ubuntu-24.04: what a wheel built there without a container may need at most. */
const hostedPolicy = "2_39";

const possibleTargets: readonly TargetWord[] = ["manylinux_x86_64", "manylinux_aarch64", "win_amd64", "win_arm64"];

export function planBuildWheels(context: FrontendContext): FrontendPlan {
	const { targets } = context.facts.settings.settings;
	const sdist = planSdist(context, "build");
	if (context.nativeHint === null && targets === null) {
		return { cells: [planPureCell(context)], sdist, exclusions: explainPure(context), findings: [], abi3Floor: null };
	}
	const findings: Finding[] = [];
	const cells = (targets ?? possibleTargets.slice(0, 1)).flatMap((word) => {
		if (!possibleTargets.includes(word)) findings.push(impossibleTarget(word));
		return context.supportedPythons.map((python) => planNativeCell(context, word, python));
	});
	const exclusions = targets === null ? explainNative() : [];
	return { cells, sdist, exclusions, findings, abi3Floor: null };
}

function planPureCell(context: FrontendContext): Cell {
	return {
		id: "py3-none-any",
		release: context.releaseName,
		frontend: "build",
		target: "any",
		rustTarget: null,
		buildPython: null,
		buildIdentifiers: [],
		command: null,
		isEmulated: false,
		cuda: null,
		runner: "ubuntu-24.04",
		image: null,
		environment: {},
		expect: {
			name: context.distributionName,
			version: context.version,
			pythonTag: "py3",
			abiTag: "none",
			family: "any",
			architecture: null,
			policyCeiling: null,
			platformTag: "any",
			file: `${context.distributionName}-${context.version}-py3-none-any.whl`,
		},
		source: null,
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: 0.006,
		policy: "required",
		why: "pure Python: one wheel serves every Python and platform",
	};
}

function planNativeCell(context: FrontendContext, word: TargetWord, python: string): Cell {
	const tag = toPythonTag(python);
	const isLinux = word.startsWith("manylinux");
	const architecture = word.replace(/^manylinux_/, "");
	const tags = {
		python: tag,
		abi: tag,
		buildPython: python,
		...(isLinux
			? { policyCeiling: hostedPolicy, platformTag: `manylinux_${hostedPolicy}_${architecture}` }
			: { platformTag: word }),
	};
	return planTargetCell(
		context,
		"build",
		word,
		tags,
		`${context.nativeHint ?? "configured target"}; wheel for Python ${python} alone`,
	);
}

function explainPure({ pythons }: FrontendContext): Exclusion[] {
	const [oldest, newest] = [pythons[0], pythons.at(-1)];
	if (pythons.length < 2 || oldest === undefined || newest === undefined) return [];
	return [
		{
			what: "one wheel per Python",
			code: "plan/covered-by-pure-wheel",
			reason: `Python ${oldest} to ${newest} all take the py3-none-any wheel; ${pythons.length} builds would give the same bytes`,
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
