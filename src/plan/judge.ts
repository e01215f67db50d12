// What stands in the way of a plan, or should be known before anything is built. Pure.
import type { Finding } from "../diagnostic/finding.ts";
import type { Frontend, Plan } from "../document/plan.ts";
import { readPath } from "../project/toml.ts";
import type { PlanFacts } from "./facts.ts";

export function checkTree({ git, gitProblem, isRehearsal }: PlanFacts, tag: string | null): Finding[] {
	if (gitProblem !== null) return [unreadableRepository(gitProblem)];
	const dirty = git?.dirtyFiles ?? [];
	if (dirty.length === 0 || (tag === null && !isRehearsal)) return [];
	const more = dirty.length > 3 ? ` and ${dirty.length - 3} more` : "";
	return [
		{
			code: "plan/dirty-tree",
			level: isRehearsal ? "notice" : "warning",
			message: `tracked files differ from the commit, so what is built is not what the repository shows: ${dirty.slice(0, 3).join(", ")}${more}`,
			help: "`git status` lists them; commit or discard them before the release.",
		},
	];
}

function unreadableRepository(problem: string): Finding {
	const isForeign = /dubious ownership/.test(problem);
	return {
		code: "plan/git-unreadable",
		level: "warning",
		message: `git does not read this repository: ${problem}`,
		help: isForeign
			? 'The folder belongs to another user. In the job that plans: git config --global --add safe.directory "$PWD"'
			: "Commit and tag cannot be held against the plan; mend the repository or install git.",
	};
}

/** hatchling packs whatever .gitignore does not name; found out after the build it would cost one. */
export function checkWorkFolder(facts: PlanFacts, frontend: Frontend): Finding[] {
	const { backend, table } = facts.pyproject;
	const packsAll =
		backend === "hatchling.build" && frontend === "build" && readPath(table, ["tool", "hatch", "build"]) === undefined;
	if (!packsAll || facts.ignoresWorkFolder || facts.event.kind !== "local" || !facts.settings.settings.sdist) return [];
	return [
		{
			code: "plan/work-folder-not-ignored",
			level: "warning",
			message: "hatchling would pack .wheel-release/, the files of this release run, into the sdist",
			file: ".gitignore",
			help: "echo .wheel-release/ >> .gitignore",
		},
	];
}

export function findUntested(cells: Plan["cells"], smokeCells: Plan["smokeCells"]): Finding[] {
	const tested = new Set(smokeCells.map((smoke) => smoke.cell));
	const untested = cells.filter((cell) => cell.policy === "required" && !tested.has(cell.id));
	return untested.map((cell) => ({
		code: "plan/untested-wheel",
		level: "error",
		message: `no planned test takes the wheel ${cell.id}`,
		help: 'Test each wheel on a Python that takes it: smoke = { pythons = "min,max" } in [tool.wheel-release].',
	}));
}
