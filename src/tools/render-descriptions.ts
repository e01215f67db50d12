// Descriptions in reStructuredText, rendered by readme_renderer in an environment of its own, as PyPI's server does it. One
// process renders all of them; one that it does not survive costs that description alone.
import { join } from "node:path";
import { z } from "zod";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import { findTools, prepareTools, type ToolEnvironment } from "./environment.ts";

export interface RenderProblem {
	/** Of the description, 1-based. */
	line: number | null;
	/** In docutils' words. */
	message: string;
}

export type RenderOutcome =
	| { kind: "rendered" }
	/** PyPI would refuse it. Without problems: nothing was left to show. */
	| { kind: "refused"; problems: readonly RenderProblem[] }
	/** The renderer itself failed, and nobody knows what PyPI's would do. */
	| { kind: "failed"; reason: string }
	| { kind: "skipped" };

/** Renders all, in their order; null when there is no renderer. @param isWanted by the project, which then gets one made */
export type RenderDescriptions = (texts: readonly string[], isWanted?: boolean) => Promise<RenderOutcome[] | null>;

type RenderWorld = Pick<World, "files" | "processes" | "host" | "environment" | "clock">;

const Answer = z.strictObject({
	id: z.int(),
	isRendered: z.boolean(),
	problems: z.array(z.strictObject({ line: z.int().nullable(), message: z.string() })),
	crash: z.string().nullable(),
});

/** A readme takes less than one; PyPI's server gives up after 240. */
const secondsTogether = 300;
/** In characters; a readme has ten thousand. */
const mostText = 32 * 1024 * 1024;
/** After so many that ended the process the rest is left alone. */
const mostEnded = 3;

/** @param options `isWanted` makes the environment when there is none yet */
export function rendererOf(
	world: RenderWorld,
	{ isWanted, secondsEach = 30 }: { isWanted: boolean; secondsEach?: number },
): RenderDescriptions {
	return async (texts, isWantedHere = false) => {
		if (texts.length === 0) return [];
		const tools = isWanted || isWantedHere ? await prepareTools("readme", world) : await findTools("readme", world);
		return tools === null ? null : renderDescriptions(texts, tools, world, secondsEach);
	};
}

/** For whoever asks for the same text again and again, as an index does whose files come one by one. */
export function rememberRendering(render: RenderDescriptions): RenderDescriptions {
	const known = new Map<string, RenderOutcome>();
	return async (texts) => {
		const news = texts.filter((text) => !known.has(text));
		const outcomes = news.length === 0 ? [] : await render(news);
		if (outcomes === null) return null;
		for (const [index, outcome] of outcomes.entries()) known.set(news[index] ?? "", outcome);
		return texts.map((text) => known.get(text) ?? { kind: "skipped" });
	};
}

async function renderDescriptions(
	texts: readonly string[],
	tools: ToolEnvironment,
	world: RenderWorld,
	seconds: number,
): Promise<RenderOutcome[]> {
	const outcomes = new Map<number, RenderOutcome>();
	const waiting = limitTogether(texts);
	for (let ended = 0; waiting.length > 0 && ended < mostEnded; ended += 1) {
		const answers = await ask(waiting, tools, world, seconds);
		for (const [id, outcome] of answers.outcomes) outcomes.set(id, outcome);
		waiting.splice(0, answers.outcomes.size);
		const [lost] = waiting.splice(0, 1);
		if (lost !== undefined) outcomes.set(lost.id, { kind: "failed", reason: answers.ending });
	}
	return texts.map((_, id) => outcomes.get(id) ?? { kind: "skipped" });
}

interface Text {
	id: number;
	text: string;
}

function limitTogether(texts: readonly string[]): Text[] {
	let size = 0;
	return texts.flatMap((text, id) => {
		size += text.length;
		return size > mostText ? [] : [{ id, text }];
	});
}

/** Those that the process got to before it ended, in their order. */
async function ask(texts: readonly Text[], { python }: ToolEnvironment, world: RenderWorld, seconds: number) {
	const result = await world.processes.run({
		command: python,
		args: ["-I", join(world.host.productFolder, "tools", "render-descriptions.py"), String(seconds)],
		cwd: world.host.temporaryFolder,
		// docutils reads its settings from ~/.docutils and ./docutils.conf too, where files could be let in again.
		env: childEnvironment(world.environment, { DOCUTILSCONFIG: "" }),
		timeoutSeconds: secondsTogether,
		input: texts.map((text) => `${JSON.stringify(text)}\n`).join(""),
	});
	const outcomes = new Map<number, RenderOutcome>();
	for (const [index, line] of result.stdout.split("\n").entries()) {
		const answer = Answer.safeParse(jsonOrNull(line)).data;
		if (answer === undefined || answer.id !== texts[index]?.id) break;
		outcomes.set(answer.id, outcomeOf(answer));
	}
	const ending = result.output.includes("Timeout (") || result.timedOut ? tookTooLong(seconds) : lastWords(result);
	return { outcomes, ending };
}

function outcomeOf({ isRendered, problems, crash }: z.infer<typeof Answer>): RenderOutcome {
	if (isRendered) return { kind: "rendered" };
	return crash === null ? { kind: "refused", problems } : { kind: "failed", reason: crash };
}

function tookTooLong(seconds: number): string {
	return `it took longer than ${seconds} s`;
}

function lastWords({ exitStatus, output }: { exitStatus: number | null; output: string }): string {
	const line = output.trimEnd().split("\n").at(-1) ?? "";
	return `the renderer ended with ${exitStatus === null ? "a signal" : `exit status ${exitStatus}`}${line === "" ? "" : `: ${line}`}`;
}

/** What a process that was ended in the middle of a line leaves. */
function jsonOrNull(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
