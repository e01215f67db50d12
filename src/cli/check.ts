// `wheel-release check FILE…`: every finding of every file, whether they agree with each other, with the plan and with the
// last release, and what the files really are.
import { checkRuleWords } from "../check/choose.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CheckResult } from "../document/check-result.ts";
import { type Answered, answerQuestion } from "../pipeline/check-question.ts";
import { exitStatuses } from "../pipeline/exit-status.ts";
import { describeCheck } from "../report/check-json.ts";
import { formatCheckMarkdown } from "../report/check-markdown.ts";
import { formatCheck, formatCheckTotal } from "../report/check-table.ts";
import { formatFindings } from "../report/finding-text.ts";
import { formatTree } from "../report/member-tree.ts";
import { formatSarif } from "../report/sarif.ts";
import type { RenderDescriptions } from "../tools/render-descriptions.ts";
import { openHttpSource } from "../world/http-source.ts";
import { askThreads } from "../world/threads.ts";
import { paintLine } from "./check-colour.ts";
import { writeHonestWheels } from "./check-fix-tags.ts";
import type { CommandContext } from "./command.ts";

export async function checkFiles(context: CommandContext): Promise<number> {
	const { line, screen, world, workFolder } = context;
	const { select, ignore, failOn, plan, receipts, previous, budget: wheelBudget } = line.check;
	checkRuleWords(select ?? [], "--select");
	checkRuleWords(ignore, "--ignore");
	const question = {
		...{ operands: line.operands, previous, folder: process.cwd(), configFile: line.configFile },
		...{ plan, receipts, workFolder, select, ignore, failOn, wheelBudget },
	};
	const tools = {
		openHttpSource,
		askThreads,
		onFile: (file: string, number: number, total: number) => screen.progress(`checking ${number} of ${total}: ${file}`),
		render: rendererFor(context),
	};
	return await answerQuestion(question, world, tools, async (answered) => {
		screen.progress(null);
		return answered.isJudged ? await tell(answered, context) : refuseSettings(answered.result, context);
	});
}

/** `--render` brings the renderer; without it one that is there already is used, unless `--no-render`. */
function rendererFor({ line, screen, world }: CommandContext): RenderDescriptions {
	return async (texts, isWanted) => {
		if (line.check.render === false) return null;
		const { rendererOf } = await import("../tools/render-descriptions.ts");
		screen.progress(`rendering ${count(texts.length, "description")}`);
		return await rendererOf(world, { isWanted: line.check.render === true })(texts, isWanted);
	};
}

async function tell({ result, requests }: Answered, context: CommandContext): Promise<number> {
	const { line, screen } = context;
	await writeReports(result, context);
	if (line.isJson) {
		screen.print([JSON.stringify(describeCheck(result), null, 2)]);
		screen.say(formatFindings(result.findings, line.isVerbose));
	} else showResult(result, context);
	if (line.check.fixTags !== null) await writeHonestWheels(result.files, requests, line.check.fixTags, context);
	const { exitStatus } = result;
	screen.say([formatCheckTotal(result)]);
	if (exitStatus > 1) screen.say([`exit ${exitStatus}: ${exitStatuses[exitStatus as keyof typeof exitStatuses]}`]);
	return exitStatus;
}

async function writeReports(result: CheckResult, { line, world, tool }: CommandContext): Promise<void> {
	const { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: workspace } = world.environment;
	if (summary) await world.files.appendText(summary, `${formatCheckMarkdown(result).join("\n")}\n`);
	if (line.check.sarif === null) return;
	const places = { folder: process.cwd(), root: workspace ?? process.cwd() };
	await world.files.writeText(line.check.sarif, formatSarif(result, tool, places));
}

function showResult(result: CheckResult, { line, screen }: CommandContext): void {
	const { isVerbose, isQuiet } = line;
	const { columns } = screen;
	const lines = formatCheck(result, { isVerbose, isQuiet, ...(columns === null ? {} : { columns }) });
	if (lines.length > 0) screen.print(lines, (text) => paintLine(text, process.stdout));
	if (line.check.isTree) for (const file of result.files) screen.print(["", ...formatTree(file)]);
}

/** Nothing was judged: the project asks for something that cannot be followed. */
function refuseSettings(result: CheckResult, { line, screen }: CommandContext): number {
	if (line.isJson) screen.print([JSON.stringify(describeCheck(result), null, 2)]);
	screen.say([...formatFindings(result.findings, line.isVerbose), `exit 2: ${exitStatuses[2]}`]);
	return 2;
}
