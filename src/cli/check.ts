// `wheel-release check FILE…`: every finding of every file, whether they agree with each other and with the last release.
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { decideAgreement } from "../check/agreement.ts";
import { checkBudget } from "../check/budget.ts";
import { checkRuleWords, chooseFindings, type IgnoredRule } from "../check/choose.ts";
import { comparePrevious, findCounterpart } from "../check/previous.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { type Finding, sortFindings } from "../diagnostic/finding.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { exitStatusOf } from "../pipeline/exit-status.ts";
import { formatCheckMarkdown, formatCheckTable } from "../report/check-table.ts";
import { formatTree } from "../report/member-tree.ts";
import { formatSarif } from "../report/sarif.ts";
import { askThreads } from "../world/threads.ts";
import { answerCheck, type CheckAnswer, type CheckRequest, isRemote } from "./check-answer.ts";
import { writeHonestWheels } from "./check-fix-tags.ts";
import type { Fetched } from "./check-remote.ts";
import type { CommandContext } from "./command.ts";
import { sayFindings } from "./stage.ts";

// Below this a second thread costs more than it gives.
const worthThreads = 8 * 1024 * 1024;
const hugeFile = 256 * 1024 * 1024;

export async function checkFiles(context: CommandContext): Promise<number> {
	const { world, line } = context;
	checkRuleWords(line.check.select ?? [], "--select");
	checkRuleWords(line.check.ignore, "--ignore");
	const named = await expandOperands(line.operands, context);
	const last = line.check.previous.map((path) => ({ file: path, path }));
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

async function checkLocal(current: Fetched, previousRelease: Fetched, context: CommandContext): Promise<number> {
	const { line, screen, world, tool } = context;
	const flags = line.check;
	const { operands } = current;
	const { files, refused } = await checkAll(current, context);
	const last = await checkAll(previousRelease, context);
	const previous = last.files;
	const found = [
		...files.flatMap((file) => [...file.findings, ...checkBudget(file, flags.budget)]),
		...decideAgreement(files.flatMap(({ facts }) => facts ?? [])),
		...comparePrevious(files, previous),
		...[...refused, ...last.refused].map(({ finding }) => finding),
	];
	const ignore: IgnoredRule[] = flags.ignore.map((rule) => ({ rule, file: null, reason: null }));
	const chosen = chooseFindings(found, { select: flags.select, ignore, failOn: flags.failOn ?? "error" });
	const findings = sortFindings(chosen.findings);
	const exitStatus = Math.max(
		chosen.isRefused ? 1 : exitStatusOf(findings),
		...[...refused, ...last.refused].map((row) => row.exitStatus),
	);
	const summary = world.environment.GITHUB_STEP_SUMMARY;
	if (summary) {
		const lines = formatCheckMarkdown(files, changesOf(files, previous));
		await world.files.appendText(summary, `${lines.join("\n")}\n`);
	}
	if (flags.sarif !== null) await world.files.writeText(flags.sarif, formatSarif(findings, tool));
	if (line.isJson) screen.print([JSON.stringify(describe(files, findings, chosen.ignored, exitStatus), null, 2)]);
	else {
		const kept = new Set(chosen.findings);
		const shown = files.map((file) => ({ ...file, findings: file.findings.filter((finding) => kept.has(finding)) }));
		if (shown.length > 0) screen.print(formatCheckTable(shown, changesOf(files, previous)));
		if (flags.isTree) for (const file of files) screen.print(["", ...formatTree(file)]);
	}
	if (flags.fixTags !== null) await writeHonestWheels(files, operands, flags.fixTags, context);
	const left = chosen.ignored.length > 0 ? `, ${count(chosen.ignored.length, "finding")} ignored` : "";
	sayFindings({ findings, exitStatus, summary: `${count(operands.length, "file")}${left}` }, context);
	return exitStatus;
}

/** Patterns that no shell has expanded (Windows), each name once. @throws UsageError for nothing, and for folders. */
async function expandOperands(operands: readonly string[], { world }: CommandContext): Promise<CheckRequest[]> {
	if (operands.length === 0) {
		throw new UsageError("config/unknown-option", "check needs at least one file", {
			help: "wheel-release check dist/*",
		});
	}
	const cwd = process.cwd();
	const expanded = await Promise.all(
		operands.map(async (operand) => {
			if (isRemote(operand) || !/[*?]/.test(operand) || (await world.files.exists(resolve(cwd, operand))))
				return [operand];
			const found = await world.files.glob(cwd, [operand.replaceAll("\\", "/")]);
			return found.length > 0 ? found : [operand];
		}),
	);
	return [...new Set(expanded.flat())].map((file) => ({ file, path: resolve(cwd, file) }));
}

async function checkAll(fetched: Fetched, context: CommandContext): Promise<Answered> {
	const { operands } = fetched;
	const sizes = await Promise.all(operands.map(({ path }) => sizeOf(path, context)));
	// Less speed for less memory: a library of half a gigabyte must not need a large machine.
	if (sizes.some((size) => size > hugeFile)) setFlagsFromString("--optimize-for-size");
	const isWorthThreads = operands.length > 1 && sizes.reduce((sum, size) => sum + size, 0) > worthThreads;
	const answers = isWorthThreads ? await askThreads(operands, workerEntry()) : await checkHere(operands, context);
	const files: CheckedFile[] = [];
	const refused = [...fetched.refused];
	for (const answer of answers as CheckAnswer[]) {
		if (answer.kind === "checked") files.push(answer.checked);
		else if (answer.kind === "refused") refused.push(answer);
		else throw new Error(`a file could not be checked: ${answer.stack}`);
	}
	return { files, refused };
}

interface Answered {
	files: CheckedFile[];
	/** Not there, not readable, changed meanwhile. */
	refused: { finding: Finding; exitStatus: number }[];
}

async function checkHere(operands: readonly CheckRequest[], { world }: CommandContext): Promise<CheckAnswer[]> {
	const answers: CheckAnswer[] = [];
	for (const operand of operands) answers.push(await answerCheck(operand, world.files));
	return answers;
}

/** src/cli/ in development; beside the chunks in a release. */
function workerEntry(): URL {
	const here = import.meta.url;
	return here.endsWith(".ts") ? new URL("./check-worker.ts", here) : new URL("../check-worker.js", here);
}

async function sizeOf(path: string, { world }: CommandContext): Promise<number> {
	try {
		const source = await world.files.open(path);
		await source.close();
		return source.size;
	} catch {
		return 0;
	}
}

function changesOf(files: readonly CheckedFile[], previous: readonly CheckedFile[]): Map<string, number> {
	return new Map(
		files.flatMap((file) => {
			const old = findCounterpart(file, previous);
			return old === null || old.size === 0 ? [] : [[file.file, file.size / old.size - 1] as const];
		}),
	);
}

function describe(
	files: readonly CheckedFile[],
	findings: readonly Finding[],
	ignored: ReturnType<typeof chooseFindings>["ignored"],
	exitStatus: number,
) {
	return {
		files: files.map(({ facts, truth, findings: own, ...file }) => ({
			...file,
			tags: facts?.kind === "wheel" ? facts.filename.platformTags : [],
			honestTag: truth?.honestTag ?? null,
			floor: truth?.floor ?? null,
			stableAbi: truth?.stableAbi ?? null,
			// Of a bare file its own facts; of a distribution by member.
			gpu: file.kind === "native" ? (Object.values(truth?.gpu ?? {})[0] ?? null) : (truth?.gpu ?? {}),
			findings: own.filter((finding) => findings.includes(finding)),
		})),
		findings,
		ignored: ignored.map(({ finding, by }) => ({ ...finding, rule: by.rule, reason: by.reason })),
		exitStatus,
	};
}
