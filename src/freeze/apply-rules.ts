// What the plan says about the findings of check: budgets and expected contents are asked here, what the project ignores
// with a reason is let pass and said, and what counts as an error for it is one.
import { chooseFindings, findUnusedIgnores } from "../check/choose.ts";
import { withDeclared } from "../check/contents/expected.ts";
import { checkCoverage } from "../check/gpu/coverage.ts";
import { listGpuFiles } from "../check/gpu/gpu-files.ts";
import { judgeTogether } from "../check/judge-together.ts";
import { type Finding, findingLevels } from "../diagnostic/finding.ts";
import { count } from "../diagnostic/quantity.ts";
import type { Plan } from "../document/plan.ts";
import type { FoundFile } from "./decide.ts";

/** @param decided about the files and the plan, those of each file's own check among them */
export function applyRules(plan: Plan, found: readonly FoundFile[], decided: readonly Finding[]): Finding[] {
	const rules = plan.fileRules ?? null;
	const files = found.map(({ facts, size }) => ({ kind: facts?.kind ?? ("other" as const), size, facts }));
	const declared = rules?.topLevel ?? null;
	const own = declared === null ? decided : found.reduce((all, file) => redeclare(all, file, declared), decided);
	const all = [...own, ...found.flatMap((file) => checkGpuCode(plan, file)), ...judgeTogether(files, rules)];
	if (rules === null) return all;
	const failOn = rules.failOn ?? "error";
	// What is not as planned cannot be let pass: the plan is the contract, whatever the table of `check` says.
	const broken = all.filter(isAboutPlan);
	const judged = all.filter((finding) => !isAboutPlan(finding));
	const ignore = rules.ignore.filter(({ rule }) => rule.split("/")[0] !== "freeze");
	const chosen = chooseFindings(judged, { select: null, ignore, failOn });
	const groups = Map.groupBy(chosen.ignored, ({ by }) => by);
	return [
		...broken,
		...chosen.findings.map((finding) => raise(finding, failOn)),
		...[...groups].map(([by, rows]) => ignoredNotice(by, rows)),
		...findUnusedIgnores(
			chosen,
			{ ...rules, ignore },
			found.map(({ file }) => file),
		),
	];
}

function isAboutPlan({ code }: Finding): boolean {
	return code.startsWith("freeze/");
}

/** What the plan promises GPUs, kernel container by kernel container. */
function checkGpuCode(plan: Plan, { cell, file, facts }: FoundFile): Finding[] {
	const cuda = plan.cells.find(({ id }) => id === cell)?.cuda ?? null;
	if (cuda === null || facts?.kind !== "wheel" || facts.native === null) return [];
	const gpu = Object.fromEntries(listGpuFiles(facts.native).map((row) => [row.path, row.gpu]));
	return checkCoverage(cuda, gpu).map((finding) => ({ ...finding, file }));
}

function redeclare(findings: readonly Finding[], { file, facts }: FoundFile, topLevel: readonly string[]): Finding[] {
	if (facts?.kind !== "wheel") return [...findings];
	const others = findings.filter((finding) => finding.file !== file);
	return [
		...others,
		...withDeclared(
			findings.filter((finding) => finding.file === file),
			facts,
			topLevel,
		),
	];
}

/** A stage is refused by errors: what the project calls a failure becomes one. */
function raise(finding: Finding, failOn: Finding["level"]): Finding {
	const isFailure = findingLevels.indexOf(finding.level) <= findingLevels.indexOf(failOn);
	return isFailure ? { ...finding, level: "error" } : finding;
}

function ignoredNotice(
	{ rule, reason }: { rule: string; reason: string | null },
	rows: readonly { finding: Finding }[],
): Finding {
	const files = [...new Set(rows.flatMap(({ finding }) => finding.file ?? []))];
	return {
		code: "freeze/ignored",
		level: "notice",
		message: `${count(rows.length, "finding")} of ${rule} let pass in ${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}: ${reason ?? "no reason given"}`,
		help: "It is written in [tool.wheel-release.check] ignore.",
	};
}
