// `wheel-release check FILE…`: every finding of every file, whether they agree with each other, with the plan and with the
// last release, and what the files really are.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { isRemote } from "../check/check-answer.ts";
import { checkRuleWords } from "../check/choose.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CheckResult } from "../document/check-result.ts";
import { runCheck } from "../pipeline/check.ts";
import { exitStatuses } from "../pipeline/exit-status.ts";
import { formatCheckMarkdown } from "../report/check-markdown.ts";
import { formatCheck, formatCheckTotal } from "../report/check-table.ts";
import { formatFindings } from "../report/finding-text.ts";
import { formatTree } from "../report/member-tree.ts";
import { formatSarif } from "../report/sarif.ts";
import type { RenderDescriptions } from "../tools/render-descriptions.ts";
import { askThreads } from "../world/threads.ts";
import { writeHonestWheels } from "./check-fix-tags.ts";
import { describeCheck } from "./check-json.ts";
import { expandOperands } from "./check-operands.ts";
import { readFileRules, readPlan, readReceipts } from "./check-project.ts";
import type { Fetched } from "./check-remote.ts";
import type { CommandContext } from "./command.ts";

export async function checkFiles(context: CommandContext): Promise<number> {
	const { line, world } = context;
	const flags = line.check;
	checkRuleWords(flags.select ?? [], "--select");
	checkRuleWords(flags.ignore, "--ignore");
	const cwd = process.cwd();
	const named = await expandOperands(line.operands, cwd, world.files);
	const last = flags.previous.length === 0 ? [] : await expandOperands(flags.previous, cwd, world.files);
	if (![...named, ...last].some(({ file }) => isRemote(file))) {
		return await checkLocal({ operands: named, refused: [] }, { operands: last, refused: [] }, context);
	}
	const { fetchAll } = await import("./check-remote.ts");
	const folder = join(world.host.temporaryFolder, `wheel-release-check-${randomUUID()}`);
	try {
		return await checkLocal(await fetchAll(named, folder, world), await fetchAll(last, folder, world), context);
	} finally {
		await world.files.remove(folder);
	}
}

async function checkLocal(current: Fetched, before: Fetched, context: CommandContext): Promise<number> {
	const { line, screen, world, tool } = context;
	const flags = line.check;
	const { rules, findings: refused } = await readFileRules(process.cwd(), line.configFile, world);
	if (refused.length > 0) return refuseSettings(refused, context);
	const plan = flags.plan === null ? null : await readPlan(flags.plan, world);
	const receipts = await readReceipts(flags.receipts, context.workFolder, world);
	const order = {
		files: current.operands,
		previous: before.operands,
		lost: [...current.refused, ...before.refused],
		rules,
		plan,
		receipts,
		...choiceOf(flags),
		wheelBudget: flags.budget,
	};
	const reader = {
		files: world.files,
		askThreads,
		onFile: (file: string, number: number, total: number) => screen.progress(`checking ${number} of ${total}: ${file}`),
	};
	const result = await runCheck(order, reader, rendererFor(context));
	screen.progress(null);
	await writeReports(result, context);
	if (line.isJson) {
		screen.print([JSON.stringify(describeCheck(result), null, 2)]);
		screen.say(formatFindings(result.findings, line.isVerbose));
	} else showResult(result, context);
	if (flags.fixTags !== null) await writeHonestWheels(result.files, current.operands, flags.fixTags, context);
	const { exitStatus } = result;
	screen.say([formatCheckTotal(result)]);
	if (exitStatus > 1) screen.say([`exit ${exitStatus}: ${exitStatuses[exitStatus as keyof typeof exitStatuses]}`]);
	return exitStatus;

	async function writeReports(found: CheckResult, { world: { environment } }: CommandContext): Promise<void> {
		const summary = environment.GITHUB_STEP_SUMMARY;
		if (summary) await world.files.appendText(summary, `${formatCheckMarkdown(found).join("\n")}\n`);
		if (flags.sarif !== null) await world.files.writeText(flags.sarif, formatSarif(found.findings, tool));
	}
}

/** `--render` brings the renderer; without it one that is there already is used, unless `--no-render`. */
function rendererFor({ line, screen, world }: CommandContext): RenderDescriptions {
	return async (texts) => {
		if (line.check.render === false) return null;
		const { rendererOf } = await import("../tools/render-descriptions.ts");
		screen.progress(`rendering ${count(texts.length, "description")}`);
		return await rendererOf(world, { isWanted: line.check.render === true })(texts);
	};
}

function choiceOf({ select, ignore, failOn }: CommandContext["line"]["check"]) {
	return { select, ignore, failOn };
}

function showResult(result: CheckResult, { line, screen }: CommandContext): void {
	const lines = formatCheck(result, { isVerbose: line.isVerbose, isQuiet: line.isQuiet });
	if (lines.length > 0) screen.print(lines);
	if (line.check.isTree) for (const file of result.files) screen.print(["", ...formatTree(file)]);
}

/** Nothing was judged: the project asks for something that cannot be followed. */
function refuseSettings(findings: CheckResult["findings"], { line, screen }: CommandContext): number {
	if (line.isJson) screen.print([JSON.stringify({ files: [], findings, ignored: [], exitStatus: 2 }, null, 2)]);
	screen.say([...formatFindings(findings, line.isVerbose), `exit 2: ${exitStatuses[2]}`]);
	return 2;
}
