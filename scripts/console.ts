// Consoles in the documentation: blocks of ```console whose answers are made by the product. Each `$` line is run in a copy
// of an example, without git, environment and clock of this machine; what it prints stands below it.
import {
	appendFileSync,
	copyFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseCommandLine } from "../src/cli/options.ts";
import { showPlan } from "../src/cli/plan.ts";
import { formatDocument } from "../src/document/format-document.ts";
import type { Plan } from "../src/document/plan.ts";
import { parseDocument } from "../src/document/read-document.ts";
import { splitCommandLine } from "../src/project/command-line.ts";
import { formatFindings, formatFindingTotal } from "../src/report/finding-text.ts";
import { leftovers, planFolder, root } from "./example-plan.ts";

/** Pages that hold consoles. */
export const consolePages = ["README.md", "docs/planning.md"];

/** The page with the answers below its commands as they are today. */
export async function renderConsoles(markdown: string): Promise<string> {
	const parts = markdown.split(/^(```console\n[\s\S]*?^```$)/m);
	for (const [index, part] of parts.entries()) {
		if (part.startsWith("```console\n")) parts[index] = await renderConsole(part);
	}
	return parts.join("");
}

async function renderConsole(block: string): Promise<string> {
	const commands = block.split("\n").filter((line) => line.startsWith("$ "));
	const folder = mkdtempSync(join(tmpdir(), "wheel-release-console-"));
	try {
		const lines: string[] = [];
		for (const command of commands) lines.push(command, ...(await answer(command.slice(2), folder)));
		return ["```console", ...lines, "```"].join("\n");
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The few commands that a page needs around `wheel-release plan`. */
async function answer(command: string, folder: string): Promise<string[]> {
	const [, cut] = /\| head -(\d+)$/.exec(command) ?? [];
	const words = splitCommandLine(command.replace(/ *\| head -\d+$/, "")) ?? [];
	const [program, ...args] = words;
	const path = (name: string | undefined) => join(folder, name ?? "");
	if (program === "cd") {
		cpSync(join(root, args[0] ?? ""), folder, { recursive: true, filter: (from) => !leftovers.has(basename(from)) });
		return [];
	}
	if (program === "echo") {
		appendFileSync(path(args.at(-1)), `${args[0]?.replaceAll("\\n", "\n")}\n`);
		return [];
	}
	if (program === "cp") {
		copyFileSync(path(args[0]), path(args[1]));
		return [];
	}
	if (program !== "wheel-release") throw new Error(`no page can run: ${command}`);
	const shown = await plan(args, folder);
	return cut === undefined ? shown : [...shown.slice(0, Number(cut)), ...(shown.length > Number(cut) ? ["…"] : [])];
}

async function plan(args: readonly string[], folder: string): Promise<string[]> {
	const line = parseCommandLine(args, folder);
	const old = line.diff === null ? null : readOld(line.diff);
	const { plan, findings } = await planFolder(folder, line.tag);
	const shown: string[] = [];
	if (plan) {
		await showPlan(plan, old, { line, screen: { print: (lines) => shown.push(...lines.join("\n").split("\n")) } });
		const place = join(folder, ".wheel-release", "plan.json");
		mkdirSync(dirname(place), { recursive: true });
		writeFileSync(place, formatDocument(plan as never));
	}
	const told =
		findings.length > 0
			? [...formatFindings(findings), formatFindingTotal(findings, "nothing was built or uploaded")]
			: [];
	while (shown[0] === "") shown.shift();
	return [...shown, ...told].map((text) => text.trimEnd());
}

function readOld(path: string): Plan {
	return parseDocument("plan", readFileSync(path, "utf8"), path);
}
