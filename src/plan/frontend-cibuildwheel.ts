// cibuildwheel: the wheels that its own options select on one hosted runner of each kind, named before anything is built. Its
// rules stand in plan/cibuildwheel/; `[tool.cibuildwheel]` stays the project's truth.
import type { Finding } from "../diagnostic/finding.ts";
import type { Exclusion } from "../document/plan.ts";
import { isSurelyPure } from "../project/purity.ts";
import { planCibuildwheelCell } from "./cibuildwheel/cell.ts";
import {
	explainDuplicates,
	explainExclusions,
	explainOtherPlatforms,
	explainReuse,
	explainUntargetedPlatform,
} from "./cibuildwheel/explain-exclusion.ts";
import type { CibuildwheelFacts } from "./cibuildwheel/facts.ts";
import { groupWheels, type WheelGroup } from "./cibuildwheel/group-wheels.ts";
import { type ConfigurationPlace, describeRefusal, judgeVariables, judgeVersion } from "./cibuildwheel/judge.ts";
import { choosePlaces, type Place, plannedPlatforms } from "./cibuildwheel/places.ts";
import { planPlatform } from "./cibuildwheel/plan-platform.ts";
import { Refusal } from "./cibuildwheel/refusal.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { planSdist } from "./sdist-cell.ts";

export function planCibuildwheelWheels(context: FrontendContext): FrontendPlan {
	const { facts } = context;
	const sdist = planSdist(context, "cibuildwheel");
	const empty = { cells: [], sdist, exclusions: [], abi3Floor: null };
	const own = facts.cibuildwheel;
	if (own === null) throw new Error("the facts of cibuildwheel were not gathered");
	if (isSurelyPure(facts.pyproject, facts.setupPy, facts.setupCfg))
		return { ...empty, findings: [pureProject(context)] };
	const place = { ...(own.config ?? facts.pyproject), environment: facts.environment };
	const { targets } = facts.settings.settings;
	const places = choosePlaces(targets);
	const findings = [...judgeVersion(own), ...judgeVariables(facts.environment, own.table)];
	const exclusions: Exclusion[] = [];
	const groups: WheelGroup[] = [];
	for (const platform of plannedPlatforms) {
		const found = places.find((row) => row.platform === platform);
		if (found === undefined) {
			exclusions.push(...explainUntargetedPlatform(own.table, platform));
			continue;
		}
		const planned = tryPlatform(context, own, found, place, findings);
		if (planned === null) continue;
		findings.push(...planned.findings);
		const { groups: made, duplicates } = groupWheels(planned.identifiers);
		groups.push(...made);
		exclusions.push(...explainExclusions(planned.platform), ...explainReuse(made), ...explainDuplicates(duplicates));
	}
	const cells = groups.map((group) => planCibuildwheelCell(context, own, group));
	if (cells.length === 0 && findings.every(({ level }) => level !== "error")) findings.push(nothingSelected(place));
	const floors = cells.flatMap(({ expect }) => (expect.abiTag.startsWith("abi3") ? [minorOf(expect.pythonTag)] : []));
	return {
		cells,
		sdist,
		exclusions: [...exclusions, ...explainOtherPlatforms(own.table)],
		findings: withoutRepetitions(findings),
		abi3Floor: floors.length > 0 ? `3.${Math.min(...floors)}` : null,
	};
}

function tryPlatform(
	context: FrontendContext,
	own: CibuildwheelFacts,
	found: Place,
	place: ConfigurationPlace,
	findings: Finding[],
) {
	try {
		return planPlatform(context.facts, own, found, place);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		findings.push(describeRefusal(error, place, own));
		return null;
	}
}

/** The three platforms read the same file. */
function withoutRepetitions(findings: readonly Finding[]): Finding[] {
	return [...new Map(findings.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()];
}

function minorOf(pythonTag: string): number {
	return Number(/^cp3(\d+)/.exec(pythonTag)?.[1]);
}

function pureProject({ facts }: FrontendContext): Finding {
	return {
		code: "plan/pure-project",
		level: "error",
		message: `nothing in this project compiles (build backend ${facts.pyproject.backend ?? "setuptools"}): cibuildwheel would stop with exit status 5`,
		file: facts.pyproject.file,
		help: 'Set frontend = "build" in [tool.wheel-release]: one py3-none-any wheel serves every Python and platform.',
	};
}

function nothingSelected({ file }: ConfigurationPlace): Finding {
	return {
		code: "plan/nothing-selected",
		level: "error",
		message: "cibuildwheel selects no build identifier on Linux, macOS or Windows; a run would end with exit status 3",
		file,
		help: "wheel-release plan --print-build-identifiers --archs all --json   shows why each is not selected",
	};
}
