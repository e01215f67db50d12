// Asks packaging and this project the same questions and compares the answers.
import { spawn } from "node:child_process";
import fc from "fast-check";
import type { PythonEnvironment } from "../../world/python-environment.ts";
import type { Question } from "./question.ts";

export const packagingVersion = "26.3";
export const packagingTools = [`packaging==${packagingVersion}`];

const frame = `
import json, re, sys
from packaging.markers import InvalidMarker, Marker
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.tags import InvalidTag, parse_tag
from packaging.utils import (InvalidName, InvalidSdistFilename, InvalidWheelFilename, canonicalize_name,
                             parse_sdist_filename, parse_wheel_filename)
from packaging.version import InvalidVersion, Version

REFUSALS = (InvalidVersion, InvalidSpecifier, InvalidTag, InvalidName, InvalidWheelFilename, InvalidSdistFilename,
            InvalidRequirement, InvalidMarker)
`;
const loop = `
for line in sys.stdin:
    kind, *given = json.loads(line)
    try:
        answer = globals()[kind](*given)
    except REFUSALS:
        answer = None
    print(json.dumps(answer))
`;

export interface Comparison {
	cases: number;
	/** How many packaging takes for well-formed. */
	accepted: number;
	disagreements: { input: unknown[]; theirs: unknown; ours: unknown }[];
}

export async function compareWithPackaging(
	question: Question,
	count: number,
	seed: number,
	environment: PythonEnvironment,
): Promise<Comparison> {
	const inputs = fc.sample(question.inputs, { seed, numRuns: count });
	const answers = await ask(question, inputs, environment);
	const canonical = question.canonical ?? ((answer: unknown) => answer);
	const comparison: Comparison = { cases: inputs.length, accepted: 0, disagreements: [] };
	for (const [index, input] of inputs.entries()) {
		const theirs = canonical(answers[index]);
		const ours = canonical(question.ours(...input));
		if (theirs !== null) comparison.accepted += 1;
		if (JSON.stringify(theirs) !== JSON.stringify(ours)) comparison.disagreements.push({ input, theirs, ours });
	}
	return comparison;
}

/** One line in, one line out, so that a hundred thousand questions cost one process. */
function ask(question: Question, inputs: readonly unknown[][], environment: PythonEnvironment): Promise<unknown[]> {
	const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
	const script = frame + question.python + loop;
	const child = spawn(environment.python, ["-I", "-X", "utf8", "-c", script], { stdio: ["pipe", "pipe", "pipe"] });
	let output = "";
	let complaint = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		output += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		complaint += text;
	});
	child.once("error", reject);
	child.once("close", (status) => {
		if (status !== 0) return reject(new Error(`packaging ended with ${status}:\n${complaint}`));
		resolve(
			output
				.trimEnd()
				.split("\n")
				.map((line): unknown => JSON.parse(line)),
		);
	});
	// A script that fails closes its end; why, it says on stderr.
	child.stdin.on("error", () => {});
	child.stdin.end(inputs.map((input) => `${JSON.stringify([question.kind, ...input])}\n`).join(""));
	return promise;
}
