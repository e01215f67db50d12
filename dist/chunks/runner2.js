import { n as plainLine } from "./terminal-text.js";
const { randomBytes } = process.getBuiltinModule("node:crypto");
// src/world/runner.ts
/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands (step isolation and limits) */
const largestSummary = 1048576;
async function loadRunner(write = writeToStdout) {
	const core = await import("./core.js").then((chunk) => ({ ExitCode: chunk.t, addPath: chunk.n, debug: chunk.r, endGroup: chunk.i, error: chunk.a, exportVariable: chunk.o, getBooleanInput: chunk.s, getIDToken: chunk.c, getInput: chunk.l, getMultilineInput: chunk.u, getState: chunk.d, group: chunk.f, info: chunk.p, isDebug: chunk.m, markdownSummary: chunk.D, notice: chunk.h, platform: chunk.C, saveState: chunk.g, setCommandEcho: chunk._, setFailed: chunk.v, setOutput: chunk.y, setSecret: chunk.b, startGroup: chunk.x, summary: chunk.O, toPlatformPath: chunk.w, toPosixPath: chunk.T, toWin32Path: chunk.E, warning: chunk.S }));
	let stopToken = null;
	/** Commands work again; each of ours must come after this. */
	function resume() {
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
				...file === void 0 ? {} : { file },
				...line === void 0 ? {} : { startLine: line }
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
		readState: (name) => core.getState(name)
	};
}
/** A line of ours that may quote somebody: it must not begin like a command, nor draw. */
function neutralizeLine(line) {
	return breakLegacyCommand(plainLine(line).replace(/^(\s*):(?=:)/, "$1: "));
}
function breakLegacyCommand(line) {
	return line.replaceAll("##[", "## [");
}
function cutSummary(markdown) {
	const note = "\n\n… cut here: a summary holds 1 MiB. The rest is in the log.\n";
	const room = largestSummary - Buffer.byteLength(note);
	if (Buffer.byteLength(markdown) <= 1048576) return markdown;
	const cut = Buffer.from(markdown).subarray(0, room).toString("utf8");
	return `${cut.slice(0, cut.lastIndexOf("\n"))}${note}`;
}
function writeToStdout(text) {
	process.stdout.write(text);
}
export { neutralizeLine as i, largestSummary as n, loadRunner as r, cutSummary as t };
