import { Ot as childEnvironment } from "./planning.js";
import { S as string, f as array, m as int, p as boolean, x as strictObject } from "./zod.js";
import { n as prepareTools, t as findTools } from "./environment.js";
const { join } = process.getBuiltinModule("node:path");
// src/tools/render-descriptions.ts
const Answer = strictObject({
	id: int(),
	isRendered: boolean(),
	problems: array(strictObject({
		line: int().nullable(),
		message: string()
	})),
	crash: string().nullable()
});
/** A readme takes less than one; PyPI's server gives up after 240. */
const secondsTogether = 300;
/** In characters; a readme has ten thousand. */
const mostText = 33554432;
/** After so many that ended the process the rest is left alone. */
const mostEnded = 3;
/** @param options `isWanted` makes the environment when there is none yet */
function rendererOf(world, { isWanted, secondsEach = 30 }) {
	return async (texts, isWantedHere = false) => {
		if (texts.length === 0) return [];
		const tools = isWanted || isWantedHere ? await prepareTools("readme", world) : await findTools("readme", world);
		return tools === null ? null : renderDescriptions(texts, tools, world, secondsEach);
	};
}
/** For whoever asks for the same text again and again, as an index does whose files come one by one. */
function rememberRendering(render) {
	const known = /* @__PURE__ */ new Map();
	return async (texts) => {
		const news = texts.filter((text) => !known.has(text));
		const outcomes = news.length === 0 ? [] : await render(news);
		if (outcomes === null) return null;
		for (const [index, outcome] of outcomes.entries()) known.set(news[index] ?? "", outcome);
		return texts.map((text) => known.get(text) ?? { kind: "skipped" });
	};
}
async function renderDescriptions(texts, tools, world, seconds) {
	const outcomes = /* @__PURE__ */ new Map();
	const waiting = limitTogether(texts);
	for (let ended = 0; waiting.length > 0 && ended < mostEnded; ended += 1) {
		const answers = await ask(waiting, tools, world, seconds);
		for (const [id, outcome] of answers.outcomes) outcomes.set(id, outcome);
		waiting.splice(0, answers.outcomes.size);
		const [lost] = waiting.splice(0, 1);
		if (lost !== void 0) outcomes.set(lost.id, {
			kind: "failed",
			reason: answers.ending
		});
	}
	return texts.map((_, id) => outcomes.get(id) ?? { kind: "skipped" });
}
function limitTogether(texts) {
	let size = 0;
	return texts.flatMap((text, id) => {
		size += text.length;
		return size > mostText ? [] : [{
			id,
			text
		}];
	});
}
/** Those that the process got to before it ended, in their order. */
async function ask(texts, { python }, world, seconds) {
	const result = await world.processes.run({
		command: python,
		args: [
			"-I",
			join(world.host.productFolder, "tools", "render-descriptions.py"),
			String(seconds)
		],
		cwd: world.host.temporaryFolder,
		env: childEnvironment(world.environment, { DOCUTILSCONFIG: "" }),
		timeoutSeconds: secondsTogether,
		input: texts.map((text) => `${JSON.stringify(text)}\n`).join("")
	});
	const outcomes = /* @__PURE__ */ new Map();
	for (const [index, line] of result.stdout.split("\n").entries()) {
		const answer = Answer.safeParse(jsonOrNull(line)).data;
		if (answer === void 0 || answer.id !== texts[index]?.id) break;
		outcomes.set(answer.id, outcomeOf(answer));
	}
	return {
		outcomes,
		ending: result.output.includes("Timeout (") || result.timedOut ? tookTooLong(seconds) : lastWords(result)
	};
}
function outcomeOf({ isRendered, problems, crash }) {
	if (isRendered) return { kind: "rendered" };
	return crash === null ? {
		kind: "refused",
		problems
	} : {
		kind: "failed",
		reason: crash
	};
}
function tookTooLong(seconds) {
	return `it took longer than ${seconds} s`;
}
function lastWords({ exitStatus, output }) {
	const line = output.trimEnd().split("\n").at(-1) ?? "";
	return `the renderer ended with ${exitStatus === null ? "a signal" : `exit status ${exitStatus}`}${line === "" ? "" : `: ${line}`}`;
}
/** What a process that was ended in the middle of a line leaves. */
function jsonOrNull(line) {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
export { rendererOf as n, rememberRendering as t };
