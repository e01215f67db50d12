// The workflow runner as the action talks to it. @actions/core is loaded here alone, and late: it costs more time than
// all of our own start. Lines of child processes are data (security rule S25): between stop-commands and a random token
// nothing is a command, and `##[`, which older runners look for anywhere in a line, is broken up as well.
import { randomBytes } from "node:crypto";
import type { FindingLevel } from "../diagnostic/finding.ts";
import { plainLine } from "./terminal-text.ts";

export interface AnnotationPlace {
	title: string;
	/** Relative to the repository. */
	file?: string | undefined;
	line?: number | undefined;
}

export interface Runner {
	/** A line of our own. */
	line(text: string): void;
	/** A line that somebody else wrote. */
	childLine(text: string): void;
	/** Lines until the next one are folded away under the title. */
	openGroup(title: string): void;
	closeGroup(): void;
	annotate(level: FindingLevel, message: string, place: AnnotationPlace): void;
	setOutput(name: string, value: string): void;
	mask(value: string): void;
	/** Markdown, cut to what the runner accepts: a longer summary would be dropped whole. */
	writeSummary(markdown: string): Promise<void>;
	/** For the post step of the same job. */
	saveState(name: string, value: string): void;
	readState(name: string): string;
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands (step isolation and limits) */
export const largestSummary = 1024 * 1024;

export async function loadRunner(write: (text: string) => void = writeToStdout): Promise<Runner> {
	const core = await import("@actions/core");
	let stopToken: string | null = null;

	/** Commands work again; each of ours must come after this. */
	function resume(): void {
		if (stopToken !== null) write(`::${stopToken}::\n`);
		stopToken = null;
	}

	return {
		line(text) {
			resume();
			for (const line of text.split(/\r\n|\r|\n/)) write(`${neutralizeLine(line)}\n`);
		},
		childLine(text) {
			if (stopToken === null) {
				stopToken = randomBytes(16).toString("hex");
				write(`::stop-commands::${stopToken}\n`);
			}
			for (const line of text.split(/\r\n|\r|\n/)) write(`${breakLegacyCommand(line)}\n`);
		},
		openGroup(title) {
			resume();
			core.startGroup(title);
		},
		closeGroup() {
			resume();
			core.endGroup();
		},
		annotate(level, message, { title, file, line }) {
			resume();
			const place = {
				title,
				...(file === undefined ? {} : { file }),
				...(line === undefined ? {} : { startLine: line }),
			};
			core[level](message, place);
		},
		setOutput(name, value) {
			resume();
			core.setOutput(name, value);
		},
		mask(value) {
			resume();
			core.setSecret(value);
		},
		async writeSummary(markdown) {
			await core.summary.addRaw(cutSummary(markdown)).write();
		},
		saveState(name, value) {
			core.saveState(name, value);
		},
		readState: (name) => core.getState(name),
	};
}

/** A line of ours that may quote somebody: it must not begin like a command, nor draw. */
export function neutralizeLine(line: string): string {
	return breakLegacyCommand(plainLine(line).replace(/^(\s*):(?=:)/, "$1: "));
}

function breakLegacyCommand(line: string): string {
	return line.replaceAll("##[", "## [");
}

export function cutSummary(markdown: string): string {
	const note = "\n\n… cut here: a summary holds 1 MiB. The rest is in the log.\n";
	const room = largestSummary - Buffer.byteLength(note);
	if (Buffer.byteLength(markdown) <= largestSummary) return markdown;
	// At a line end, so that no table row, fence or character is cut in two.
	const cut = Buffer.from(markdown).subarray(0, room).toString("utf8");
	return `${cut.slice(0, cut.lastIndexOf("\n"))}${note}`;
}

function writeToStdout(text: string): void {
	process.stdout.write(text);
}
