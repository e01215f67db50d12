// A pure project: one `py3-none-any` wheel, however many Pythons are tested.
import type { Cell, Exclusion } from "../document/plan.ts";
import { choosePureTag } from "../project/wheel-tag.ts";
import { parsePlatformTag } from "../python/platform-tag.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { planSdist } from "./sdist-cell.ts";

export function planPureWheels(context: FrontendContext): FrontendPlan {
	const cell = planPureCell(context);
	const exclusions = explainPure(context, cell);
	return { cells: [cell], sdist: planSdist(context, "build"), exclusions, findings: [], abi3Floor: null };
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
