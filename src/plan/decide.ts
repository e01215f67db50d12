// The plan: from facts to one document, or to all the findings that stand in its way. Pure; nothing of the project runs.

import { fileRulesOf } from "../config/file-rules.ts";
import { listToolSources } from "../config/tool-sources.ts";
import { findStaleTables } from "../data/stale.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { hasErrors } from "../diagnostic/finding.ts";
import { digestOf } from "../document/canonical-json.ts";
import type { Cell, Frontend, Plan } from "../document/plan.ts";
import { findNativeHint } from "../project/purity.ts";
import { lineOf } from "../project/pyproject.ts";
import { isProjectName, normalizeName, toFileNamePart } from "../python/project-name.ts";
import { applyPolicies } from "./cell-policy.ts";
import { choosePythons, explainEnded } from "./choose-pythons.ts";
import type { PlanFacts } from "./facts.ts";
import type { Planners } from "./frontend.ts";
import type { FrontendContext } from "./frontend-plan.ts";
import { planJobs } from "./jobs/plan-jobs.ts";
import { checkTree, checkWorkFolder, findUntested } from "./judge.ts";
import { checkSmokePythons } from "./judge-pythons.ts";
import { judgeTags } from "./judge-tags.ts";
import { explainMissingName } from "./missing-metadata.ts";
import { planReleases } from "./releases.ts";
import { explainNoSdist } from "./sdist-cell.ts";
import { planSmokeCells } from "./smoke-cells/plan-smoke-cells.ts";
import { decideSource } from "./variants.ts";
import { decideDestinations } from "./version/destinations.ts";
import { printableTag } from "./version/tag.ts";
import { decideVersion } from "./version/version-chain.ts";

/** `plan` is null when an error stands in the way, or when the event is not about this project. */
export interface PlanDecision {
	plan: Plan | null;
	findings: Finding[];
	/** Why there is nothing to do, and that is right: the tag of something else, the end of a tag. */
	nothingToDo: string | null;
}

/** @throws UsageError for a tag that has our prefix and no version. */
export function decidePlan(facts: PlanFacts, planners: Planners): PlanDecision {
	const findings: Finding[] = [
		...facts.settings.findings,
		...findStaleTables(facts.tables, facts.now),
		...facts.event.findings,
	];
	if (facts.event.nothing) return nothingToDo(facts.event.nothing.reason, nothingAsked(facts.event.nothing), findings);
	const versions = decideVersion(facts);
	if (versions.isOtherTag) return nothingToDo("not a tag of this project", notOurTag(facts), findings);
	findings.push(...versions.findings, ...checkTree(facts, versions.tag));
	const name = decideName(facts, findings);
	const { frontend } = planners;
	findings.push(...checkWorkFolder(facts, frontend));
	const { pythons, supported, findings: pythonFindings } = choosePythons(facts);
	findings.push(...pythonFindings);
	if (name === null || pythons.length === 0 || versions.version === null)
		return { plan: null, findings, nothingToDo: null };

	const context: FrontendContext = {
		facts,
		releaseName: normalizeName(name),
		distributionName: toFileNamePart(name),
		version: versions.version,
		pythons,
		supportedPythons: supported,
		nativeHint: findNativeHint(facts.pyproject, facts.setupPy, facts.setupCfg),
	};
	const planned = planReleases(context, planners);
	const { sdist } = planned;
	const valued = applyPolicies(planned.cells, facts);
	const smoke = planSmokeCells(
		valued.cells,
		{
			pythons,
			requiresPython: facts.pyproject.requiresPython ?? null,
			tables: facts.tables,
			imports: planned.imports,
			measured: facts.measured,
		},
		facts.settings,
	);
	const { cells, smokeCells } = smoke;
	const { source, findings: sourceFindings } = decideSource(facts, versions.version);
	findings.push(
		...planned.findings,
		...valued.findings,
		...smoke.findings,
		...sourceFindings,
		...judgeTags(cells, planned.releases),
		...checkSmokePythons(facts.settings, facts.pyproject.requiresPython, { cells, smokeCells }, facts.tables.pythons),
		...findUntested(cells, smokeCells),
	);
	const isPerPython = planned.abi3Floor === null && cells.some((cell) => cell.buildPython !== null);
	const fileRules = fileRulesOf(facts.settings, facts.packageFiles);
	const plan: Omit<Plan, "digest"> = {
		schema: 1,
		kind: "plan",
		tool: facts.tool,
		project: describeProject(facts, name, cells, planned.abi3Floor),
		version: versions.version,
		versionSources: versions.sources,
		versionInBuild: versions.inBuild,
		tagPattern: versions.tagPattern,
		tag: versions.tag,
		commit: facts.git?.commit ?? null,
		event: facts.event.kind,
		frontend,
		releases: planned.releases,
		source,
		cells,
		sdist,
		smokeCells,
		exclusions: [
			...planned.exclusions,
			...smoke.exclusions,
			...(isPerPython
				? explainEnded(
						pythons.filter((python) => !supported.includes(python)),
						facts,
					)
				: []),
			...explainNoSdist(context),
		],
		leftOut: [],
		destinations: decideDestinations(facts, versions),
		...(fileRules === null ? {} : { fileRules }),
		settings: [
			...describeFrontend(facts, frontend),
			...listToolSources(frontend, { pyproject: facts.pyproject, crate: facts.cargo, environment: facts.environment }),
		],
	};
	const jobs = planJobs(plan, facts);
	findings.push(...jobs.findings);
	return { plan: hasErrors(findings) ? null : sealPlan(jobs.plan), findings, nothingToDo: null };
}

/** The plan with its digest; the only way to make one. */
export function sealPlan(plan: Omit<Plan, "digest">): Plan {
	const { schema, kind, ...rest } = plan;
	return { schema, kind, digest: digestOf(plan), ...rest };
}

function decideName(facts: PlanFacts, findings: Finding[]): string | null {
	const name = facts.pyproject.name ?? null;
	if (name !== null && isProjectName(name)) return name;
	findings.push({
		code: "plan/no-name",
		level: "error",
		message: name === null ? "[project] has no name" : `"${name}" is not a project name`,
		file: facts.pyproject.file,
		line: lineOf(facts.pyproject, ["project", "name"]),
		help: explainMissingName(facts.setupPy),
	});
	return null;
}

function describeProject(
	facts: PlanFacts,
	name: string,
	cells: readonly Cell[],
	abi3Floor: string | null,
): Plan["project"] {
	const { pyproject, cargo, folder } = facts;
	return {
		name,
		normalizedName: normalizeName(name),
		folder,
		requiresPython: pyproject.requiresPython ?? null,
		backend: pyproject.backend ?? null,
		isPure: cells.every((cell) => cell.expect.family === "any"),
		abi3Floor,
		crate: cargo?.name
			? { name: cargo.name, version: cargo.version, file: cargo.file, rustVersion: cargo.rustVersion }
			: null,
	};
}

/** `auto` with what it has become. */
function describeFrontend(facts: PlanFacts, frontend: Frontend): Plan["settings"] {
	return facts.settings.sources.map((row) =>
		row.key === "frontend" && row.value === "auto" ? { ...row, value: `auto: ${frontend}` } : row,
	);
}

function nothingToDo(reason: string, finding: Finding, findings: readonly Finding[]): PlanDecision {
	return { plan: null, findings: [...findings, finding], nothingToDo: reason };
}

function nothingAsked({ reason, help }: { reason: string; help: string }): Finding {
	return { code: "plan/nothing-to-do", level: "notice", message: reason, help };
}

function notOurTag(facts: PlanFacts): Finding {
	return {
		code: "plan/not-our-tag",
		level: "notice",
		message: `the tag "${printableTag(facts.event.tag ?? "")}" does not fit the pattern "${facts.settings.settings.tag}", so it is not a release of this project`,
		help: "Nothing was planned, and nothing has to be done.",
	};
}
