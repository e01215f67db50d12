// From arguments to an exit status. Reads everything about the process (arguments, environment, terminal) once, hands values on.
import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../diagnostic/errors.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { workFolderAt } from "../document/work-folder.ts";
import { describeThrown } from "../pipeline/exit-status.ts";
import { formatFinding } from "../report/finding-text.ts";
import { stripInvisible } from "../report/untrusted-text.ts";
import { claimFolder } from "../world/claim.ts";
import { createWorld } from "../world/create-world.ts";
import { fileError } from "../world/file-error.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { formatHelp } from "./help.ts";
import { type CommandLine, commonFlags, parseCommandLine } from "./options.ts";
import { createScreen } from "./screen.ts";

/** Sets process.exitCode; never throws. @param entryFolder of the file that was started: dist/, or src/cli in development */
export async function runCommandLine(args: readonly string[], entryFolder: string): Promise<void> {
	const productFolder = basename(entryFolder) === "cli" ? dirname(entryFolder) : entryFolder;
	const output = watchOutput();
	try {
		process.exitCode = await run(args, productFolder);
	} catch (error) {
		const { exitStatus, finding } = describeThrown(error);
		if (args.includes("--json"))
			print(`${JSON.stringify({ exitStatus, findings: finding ? [finding] : [] }, null, 2)}\n`);
		process.exitCode = sayThrown(error);
	}
	const lost = await output.settle();
	if (lost !== null) process.exitCode = sayThrown(lost);
}

/** What was thrown, on stderr, and the exit status that it means. */
function sayThrown(error: unknown): number {
	const { exitStatus, finding, stack } = describeThrown(error);
	const text = finding
		? formatFinding(finding).join("\n")
		: `${stack}\n\nThis is a bug of wheel-release. Please report it with the lines above.`;
	process.stderr.write(`${stripInvisible(text)}\nexit ${exitStatus}\n`);
	return exitStatus;
}

/** A reader that has had enough (head, less) ends nobody's release; output that cannot be kept is told at the end. */
function watchOutput(): { settle(): Promise<unknown> } {
	let failure: unknown = null;
	process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
		if (cause.code !== "EPIPE") failure ??= fileError(cause, "write", "standard output");
	});
	process.stderr.on("error", () => {});
	return {
		async settle() {
			await Promise.all(
				[process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write("", done))),
			);
			return failure;
		},
	};
}

async function run(args: readonly string[], productFolder: string): Promise<number> {
	const line = parseCommandLine(args, process.cwd());
	const version = readVersion(productFolder);
	if (line.isVersion) return print(`wheel-release ${version}\n`);
	if (line.command === null || line.isHelp) {
		return print(
			formatHelp(line.command === null ? null : findCommand(line.command)),
			line.command === null && !line.isHelp ? 2 : 0,
		);
	}
	const command = findCommand(line.command);
	refuseForeignFlags(command, line);
	if (command.takesFolder && line.operands.length > 1) {
		throw new UsageError("config/unknown-option", `${command.name} takes one folder, got ${line.operands.join(" ")}`, {
			help: `wheel-release ${command.name} ${command.usage}`,
		});
	}
	const projectFolder = resolve(process.cwd(), command.takesFolder ? (line.operands[0] ?? ".") : ".");
	const workFolder = workFolderAt(line.workFolder ?? join(projectFolder, ".wheel-release"));
	const screen = createScreen({ stdout: process.stdout, stderr: process.stderr, line });
	// An index that is served stands beside the commands that use it; a list leaves nothing behind.
	const claim =
		command.takesFolder && !line.isServe && !line.cibuildwheel.isPrint ? await claimFolder(workFolder.root) : null;
	const { signal, release } = cancelOnSignals();
	const world = createWorld({
		environment: process.env,
		productFolder,
		signal,
		eventLog: workFolder.events,
		onEvent: screen.show,
		announceSecret: () => {},
		python: line.python,
	});
	const context = { line, projectFolder, workFolder, world, screen, tool: `wheel-release ${version}` };
	let exitStatus: number;
	let log: { error: unknown } | null = null;
	try {
		exitStatus = await command.run(context);
	} finally {
		release();
		screen.end();
		log = await world.close().then(
			() => null,
			(error: unknown) => ({ error }),
		);
		await claim?.release();
	}
	// A stage that could not write either has said so; a log that failed alone is news.
	return log !== null && exitStatus === 0 ? sayThrown(log.error) : exitStatus;
}

function findCommand(name: string): Command {
	const command = commands.find((row) => row.name === name);
	if (command) return command;
	const nearest = findNearest(
		name,
		commands.map((row) => row.name),
	);
	throw new UsageError(
		"config/unknown-option",
		`unknown command "${name}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
		{
			help: `Commands: ${commands.map((row) => row.name).join(", ")}. wheel-release --help describes them.`,
		},
	);
}

function refuseForeignFlags(command: Command, line: CommandLine): void {
	const foreign = line.given.find((flag) => !command.flags.includes(flag) && !commonFlags.includes(flag));
	if (foreign === undefined) return;
	throw new UsageError("config/unknown-option", `--${foreign} does not fit "${command.name}"`, {
		help: `wheel-release ${command.name} --help`,
	});
}

/** Ctrl-C and SIGTERM abort the work in hand; a second Ctrl-C ends at once. */
function cancelOnSignals(): { signal: AbortSignal; release: () => void } {
	const controller = new AbortController();
	const cancel = () => {
		if (controller.signal.aborted) process.exit(130);
		controller.abort();
	};
	process.on("SIGINT", cancel).on("SIGTERM", cancel);
	return { signal: controller.signal, release: () => process.off("SIGINT", cancel).off("SIGTERM", cancel) };
}

function print(text: string, exitStatus = 0): number {
	process.stdout.write(text);
	return exitStatus;
}

/** dist/package.json carries the version of the bundle; in development the repository's does. */
function readVersion(productFolder: string): string {
	const folder = basename(productFolder) === "src" ? dirname(productFolder) : productFolder;
	const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
	return version;
}
