// docs/check-messages.md: below each `$ wheel-release check …` stands what the command prints about distributions of
// distributions.ts. `npm run golden` writes the answers; a test holds the page against them.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFiles } from "../../src/cli/check.ts";
import { parseCommandLine } from "../../src/cli/options.ts";
import { createScreen } from "../../src/cli/screen.ts";
import { workFolderAt } from "../../src/document/work-folder.ts";
import { splitCommandLine } from "../../src/project/command-line.ts";
import { createWorld } from "../../src/world/create-world.ts";
import { distributions } from "./distributions.ts";

export const messagesPage = "docs/check-messages.md";

const sources = join(import.meta.dirname, "..", "..", "src");
const block = /^<!-- distributions: (?<name>[a-z0-9-]+) -->\n```console\n\$ (?<command>.+)\n[\s\S]*?^```$/gm;

/**
 * The page with the answers as they are today.
 * @param isWanted whether a command is to be run; some need the renderer of descriptions, which is not on every machine
 */
export async function renderMessages(markdown: string, isWanted = (_command: string) => true): Promise<string> {
	const answers: string[] = [];
	for (const { 0: text, groups } of markdown.matchAll(block)) {
		const { name = "", command = "" } = groups ?? {};
		if (!isWanted(command)) {
			answers.push(text);
			continue;
		}
		const answer = await inFolder(name, (folder) => answerHere(wordsOf(command), folder));
		answers.push([`<!-- distributions: ${name} -->`, "```console", `$ ${command}`, answer.trimEnd(), "```"].join("\n"));
	}
	return markdown.replace(block, () => answers.shift() ?? "");
}

/** The same by a process of its own, as users start it. */
export async function spawnMessage(name: string, command: string): Promise<string> {
	return await inFolder(name, async (folder) => {
		const { GITHUB_STEP_SUMMARY, FORCE_COLOR, ...rest } = process.env;
		const env = { ...rest, NO_COLOR: "1", XDG_CACHE_HOME: folder };
		const { promise, resolve, reject } = Promise.withResolvers<string>();
		execFile(
			process.execPath,
			[join(sources, "cli", "main.ts"), ...wordsOf(command)],
			{ cwd: folder, env },
			(error, out) =>
				// Findings refuse the files by exit status 1.
				error === null || error.code === 1 ? resolve(out) : reject(error),
		);
		return await promise;
	});
}

export function needsRenderer(words: string | readonly string[]): boolean {
	return words.includes("--render");
}

function wordsOf(command: string): string[] {
	const [program, ...args] = splitCommandLine(command) ?? [];
	if (program !== "wheel-release") throw new Error(`${messagesPage} cannot run: ${command}`);
	return args;
}

async function inFolder(name: string, work: (folder: string) => Promise<string>): Promise<string> {
	const files = distributions[name];
	if (files === undefined) throw new Error(`${messagesPage} names distributions that nobody builds: ${name}`);
	const folder = mkdtempSync(join(tmpdir(), "wheel-release-messages-"));
	try {
		for (const { fileName, bytes } of files) writeFileSync(join(folder, fileName), bytes);
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The command itself, in this process: two dozen processes would take most of a minute on a busy machine. */
async function answerHere(args: readonly string[], folder: string): Promise<string> {
	const before = process.cwd();
	process.chdir(folder);
	let printed = "";
	const stream = { isTTY: false, write: (text: string) => (printed += text) } as unknown as NodeJS.WriteStream;
	try {
		const line = parseCommandLine(args, folder);
		const screen = createScreen({ stdout: stream, stderr: stream, line });
		const workFolder = workFolderAt(join(folder, ".wheel-release"));
		const world = createWorld({
			// A renderer that is there by chance would be used.
			environment: needsRenderer(args)
				? { ...process.env, GITHUB_STEP_SUMMARY: undefined }
				: { XDG_CACHE_HOME: folder },
			productFolder: sources,
			signal: new AbortController().signal,
			eventLog: workFolder.events,
			onEvent: screen.show,
			announceSecret: () => {},
			python: null,
		});
		await checkFiles({ line, projectFolder: folder, workFolder, world, screen, tool: "wheel-release" });
		screen.end();
		await world.close();
		return printed;
	} finally {
		process.chdir(before);
	}
}
