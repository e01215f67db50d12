// twine as a library, in one process, over wheels whose METADATA and descriptions are random.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { memorySource } from "../../../src/archive/byte-source.ts";
import { checkDescriptions } from "../../../src/check/metadata/description.ts";
import { checkDistribution } from "../../../src/check/run.ts";
import type { Finding } from "../../../src/diagnostic/finding.ts";
import type { RenderDescriptions } from "../../../src/tools/render-descriptions.ts";
import type { PythonEnvironment } from "../../world/python-environment.ts";
import { buildWheel } from "../../world/wheel-builder.ts";
import { metadataText } from "./metadata-texts.ts";

interface TwineVerdict {
	verdict: "PASSED" | "PASSED with warnings" | "FAILED" | "BROKE";
	why: string;
}

export interface Judged extends TwineVerdict {
	text: string;
	/** Of check, about METADATA and the description. */
	findings: readonly Finding[];
}

export async function judgeGenerated(
	count: number,
	seed: number,
	environment: PythonEnvironment,
): Promise<readonly Judged[]> {
	const texts = fc.sample(metadataText, { numRuns: count, seed });
	const folder = await mkdtemp(join(tmpdir(), "twine-"));
	try {
		const wheels = texts.map((text) => buildWheel({ name: "mypkg", version: "1.0", metadataText: text }));
		const paths: string[] = [];
		for (const [index, { fileName, bytes }] of wheels.entries()) {
			await mkdir(join(folder, String(index)));
			const path = join(folder, String(index), fileName);
			await writeFile(path, bytes);
			paths.push(path);
		}
		const answers = await lines(environment.python, [resolve(import.meta.dirname, "check_many.py")], paths);
		const checked = await Promise.all(
			wheels.map(({ fileName, bytes }) => checkDistribution(fileName, memorySource(bytes))),
		);
		const { files } = await checkDescriptions(checked, rendererIn(environment));
		return texts.map((text, index) => ({
			text,
			findings: (files[index]?.findings ?? []).filter(isAboutMetadata),
			...(JSON.parse(answers[index] ?? "{}") as TwineVerdict),
		}));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** What PyPI answers to, and what is said of descriptions; whether a file fits to its name and contents twine does not ask. */
function isAboutMetadata({ code, level, help }: Finding): boolean {
	if (code === "metadata/description") return true;
	return level === "error" && help?.startsWith("PyPI's answer: ") === true && !code.endsWith("-mismatch");
}

/** The product's renderer with twine's own release of the library. */
function rendererIn({ python }: PythonEnvironment): RenderDescriptions {
	return async (texts) => {
		const script = resolve(import.meta.dirname, "../../../src/tools/render-descriptions.py");
		const answers = await lines(
			python,
			["-I", script, "30"],
			texts.map((text, id) => JSON.stringify({ id, text })),
		);
		return answers.map((line) => {
			const { isRendered, problems } = JSON.parse(line) as { isRendered: boolean; problems: [] };
			return isRendered ? { kind: "rendered" } : { kind: "refused", problems };
		});
	};
}

async function lines(program: string, args: readonly string[], input: readonly string[]): Promise<string[]> {
	const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
	const ended = Promise.withResolvers<void>();
	child.once("error", ended.reject);
	child.once("close", () => ended.resolve());
	child.stdin.end(input.map((line) => `${line}\n`).join(""));
	const [output] = await Promise.all([child.stdout.setEncoding("utf8").toArray(), ended.promise]);
	const answers = output.join("").trimEnd().split("\n");
	if (answers.length !== input.length) throw new Error(`${program} answered ${answers.length} of ${input.length}`);
	return answers;
}
