// `check`, whoever asks for it: every finding of every file and of all together, less what the project lets pass.
import type { CheckRequest } from "../check/check-answer.ts";
import { chooseFindings, findUnusedIgnores } from "../check/choose.ts";
import { withDeclared } from "../check/contents/expected.ts";
import { provenMinors, weighTorchRange } from "../check/gpu/torch-proof.ts";
import { judgeTogether } from "../check/judge-together.ts";
import { checkDescriptions } from "../check/metadata/description.ts";
import { holdAgainstPlan } from "../check/planned-files.ts";
import { comparePrevious, findCounterpart } from "../check/previous.ts";
import { isOfRule } from "../config/rule-words.ts";
import { type Finding, type FindingLevel, sortFindings } from "../diagnostic/finding.ts";
import type { CheckResult } from "../document/check-result.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import type { FileRules } from "../document/file-rules.ts";
import type { Plan } from "../document/plan.ts";
import type { SmokeReceipt } from "../document/smoke-receipt.ts";
import type { RenderDescriptions } from "../tools/render-descriptions.ts";
import { type FileReader, readFiles } from "./check-files.ts";
import { exitStatusOf } from "./exit-status.ts";

export interface CheckOrder {
	files: readonly CheckRequest[];
	/** Of the last release. */
	previous: readonly CheckRequest[];
	/** What could not be had at all. */
	lost: readonly { finding: Finding; exitStatus: number }[];
	/** Of the project; null: it says nothing. */
	rules: FileRules | null;
	plan: Plan | null;
	/** Of tests that were made with some of the files. */
	receipts: readonly SmokeReceipt[];
	/** Of the command line: rules to look at alone, and to leave out. */
	select: readonly string[] | null;
	ignore: readonly string[];
	failOn: FindingLevel | null;
	/** In bytes; before the project's. */
	wheelBudget: number | null;
}

/** @param render of descriptions; without a renderer they are not rendered, which the result says */
export async function runCheck(
	order: CheckOrder,
	reader: FileReader,
	render: RenderDescriptions = async () => null,
): Promise<CheckResult> {
	const { files: read, refused } = await readFiles(order.files, reader);
	const isRendering = order.select?.some((rule) => isOfRule("metadata/description", rule)) ?? true;
	const { files, states } = isRendering
		? await checkDescriptions(read, (texts) => render(texts, order.rules?.render === true))
		: { files: read, states: [] };
	const last = await readFiles(order.previous, { ...reader, onFile: () => {} });
	const rules = withBudget(order.rules, order.wheelBudget);
	const planned = order.plan === null ? { cells: null, findings: [] } : holdAgainstPlan(files, order.plan);
	// By the finding itself: two folders may hold files of one name.
	const own = files.map((file) => new Set(weighTorch(file, ownFindings(file, rules), order, planned.cells)));
	const found = [
		...own.flatMap((set) => [...set]),
		...judgeTogether(files, rules),
		...comparePrevious(files, last.files),
		...planned.findings,
		...[...order.lost, ...refused, ...last.refused].map(({ finding }) => finding),
	];
	const failOn = order.failOn ?? rules?.failOn ?? "error";
	const words = order.ignore.map((rule) => ({ rule, file: null, reason: null }));
	const chosen = chooseFindings(found, { select: order.select, ignore: [...words, ...(rules?.ignore ?? [])], failOn });
	const unused =
		rules === null || order.select !== null
			? []
			: findUnusedIgnores(
					chosen,
					rules,
					files.flatMap(({ facts }) => facts?.fileName ?? []),
				);
	const findings = sortFindings([...chosen.findings, ...unused]);
	return {
		files: files.map((file, index) => ({
			...file,
			findings: findings.filter(
				(finding) => own[index]?.has(finding) || (!own.some((set) => set.has(finding)) && isAbout(finding, file)),
			),
		})),
		findings,
		ignored: chosen.ignored,
		cells: planned.cells,
		changes: changesOf(files, last.files),
		descriptions: new Map(files.flatMap(({ file }, index) => (states[index] ? [[file, states[index]] as const] : []))),
		exitStatus: Math.max(
			chosen.isRefused ? 1 : exitStatusOf(findings),
			...[...order.lost, ...refused, ...last.refused].map((row) => row.exitStatus),
		),
	};
}

function withBudget(rules: FileRules | null, wheelBudget: number | null): FileRules | null {
	if (wheelBudget === null) return rules;
	const none = { failOn: null, ignore: [], source: null, topLevel: null, files: null, releaseBudget: null };
	return { ...(rules ?? none), wheelBudget };
}

function ownFindings({ findings, facts }: CheckedFile, rules: FileRules | null): readonly Finding[] {
	const declared = rules?.topLevel ?? null;
	return declared === null || facts?.kind !== "wheel" ? findings : withDeclared(findings, facts, declared);
}

/** What tests have shown, or the plan will, about a range over several torch minors. */
function weighTorch(
	{ file, sha256, truth }: CheckedFile,
	findings: readonly Finding[],
	{ receipts, plan }: CheckOrder,
	cells: CheckResult["cells"],
): Finding[] {
	const own = cells?.get(file);
	const planned = plan?.smokeCells.flatMap(({ cell, torch }) => (cell === own && torch !== null ? [torch] : []));
	return weighTorchRange(findings, truth?.torch ?? null, provenMinors(sha256, receipts), planned);
}

function isAbout({ file }: Finding, { file: named, facts }: CheckedFile): boolean {
	return file !== undefined && (file === named || file === (facts?.fileName ?? named.split(/[/\\]/).at(-1)));
}

function changesOf(files: readonly CheckedFile[], previous: readonly CheckedFile[]): Map<string, number> {
	return new Map(
		files.flatMap((file) => {
			const old = findCounterpart(file, previous);
			return old === null || old.size === 0 ? [] : [[file.file, file.size / old.size - 1] as const];
		}),
	);
}
