// Which wheel an installer takes: our lists of tags against packaging's and pip's own code, and our choices against what
// pip and uv really take from a folder of wheels.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Interpreter, parseInterpreter } from "../../src/python/interpreter.ts";
import { expandPlatforms } from "../../src/python/pip-platforms.ts";
import { supportedPlatforms } from "../../src/python/supported-platforms.ts";
import { supportedTags } from "../../src/python/supported-tags.ts";
import vectors from "../vectors/pick-releases.json" with { type: "json" };
import { type PythonEnvironment, preparePythonEnvironment } from "../world/python-environment.ts";
import type { Oracle, OracleRow } from "./oracle.ts";
import { isForUv, sampleCases } from "./pick/cases.ts";
import { type Choice, choosePip, chooseUv } from "./pick/choices.ts";
import { samplePipTargets, sampleSystems } from "./pick/questions.ts";

const tools = ["packaging==26.3", "pip==26.3", "uv==0.13.9"];

export const oracle: Oracle = async function* ({ options }) {
	const seed = Number(options.get("seed") ?? 4);
	const count = Number(options.get("cases") ?? 4000);
	const environment = await preparePythonEnvironment(tools);
	const systems = sampleSystems(count, seed);
	yield compareLists(
		"tags of an interpreter on a system (packaging 26.3)",
		"packaging",
		environment,
		systems,
		(system) => supportedPlatforms(system),
	);
	const targets = samplePipTargets(Math.ceil(count / 4), seed).filter(([, given]) => !isReordered(given));
	yield compareLists(
		"pip download --python-version --abi --platform (pip 26.3)",
		"pip",
		environment,
		targets,
		(given) => expandPlatforms(given),
	);
	yield compareReleases(environment);
	const folders = sampleCases(Number(options.get("folders") ?? 60), seed);
	yield await compareChoices("pip download from a folder (pip 26.3)", folders, (asked) =>
		choosePip(asked, environment),
	);
	yield await compareChoices("uv pip install from a folder (uv 0.13.9)", folders.filter(isForUv), (asked) =>
		chooseUv(asked, environment),
	);
};

/** A list that names all that it stands for keeps its order here; pip moves older aliases up. */
function isReordered(given: readonly string[]): boolean {
	return expandPlatforms(given).join() === given.join() && given.some((platform) => /^manylinux20/.test(platform));
}

function compareLists<Asked>(
	what: string,
	whose: "packaging" | "pip",
	environment: PythonEnvironment,
	questions: readonly (readonly [Interpreter, Asked])[],
	platformsOf: (asked: Asked) => string[],
): OracleRow {
	const ask = (some: readonly unknown[], ...flags: string[]): string[] =>
		JSON.parse(
			execFileSync(environment.python, ["-I", join(import.meta.dirname, "pick", "tags.py"), whose, ...flags], {
				input: JSON.stringify(some),
				encoding: "utf8",
				maxBuffer: 1 << 28,
			}),
		);
	const ours = ([interpreter, asked]: readonly [Interpreter, Asked]) =>
		supportedTags(interpreter, platformsOf(asked)).map(({ python, abi, platform }) => `${python}-${abi}-${platform}`);
	const theirs = ask(questions);
	const wrong = questions.filter((question, index) => digest(ours(question)) !== theirs[index]);
	const shown = wrong.slice(0, 5);
	const lists = shown.length === 0 ? [] : ask(shown, "--lines").map((text) => text.split("\n"));
	return {
		what,
		cases: questions.length,
		agreed: questions.length - wrong.length,
		disagreements: shown.map(
			(question, index) => `${JSON.stringify(question)}: ${firstDifference(ours(question), lists[index] ?? [])}`,
		),
	};
}

/** The committed choices of pip (src/pick/real-releases.test.ts holds us against them), asked again. */
function compareReleases(environment: PythonEnvironment): OracleRow {
	const asked = (vectors.asked as [string, string[]][]).map(([word, platforms]) => {
		const interpreter = parseInterpreter(word);
		if (interpreter === null) throw new Error(`${word} should be an interpreter`);
		return [word.slice(0, 2), interpreter.minor, interpreter.abi, platforms];
	});
	const { releases } = vectors;
	const script = join(import.meta.dirname, "pick", "releases.py");
	const theirs: (string | null)[][] = JSON.parse(
		execFileSync(environment.python, ["-I", script], {
			input: JSON.stringify({ asked, releases }),
			encoding: "utf8",
			maxBuffer: 1 << 28,
		}),
	);
	const disagreements = releases.flatMap(({ files, takes }, row) =>
		takes.flatMap((index, column) => {
			const [known, now] = [index === null ? null : (files[index] ?? null), theirs[row]?.[column] ?? null];
			return known === now ? [] : [`${files[0]} for ${vectors.asked[column]}: ${known} is committed, theirs ${now}`];
		}),
	);
	const cases = releases.length * asked.length;
	return {
		what: "files of real releases (pip 26.3)",
		cases,
		agreed: cases - disagreements.length,
		disagreements,
	};
}

async function compareChoices<Asked>(
	what: string,
	questions: readonly Asked[],
	choose: (asked: Asked) => Promise<Choice>,
): Promise<OracleRow> {
	const choices: Choice[] = [];
	for (const question of questions) choices.push(await choose(question));
	const wrong = choices.filter(({ ours, theirs }) => ours !== theirs);
	return {
		what: `${what}, ${choices.filter(({ theirs }) => theirs === null).length} with nothing to take`,
		cases: choices.length,
		agreed: choices.length - wrong.length,
		disagreements: wrong.map(({ question, ours, theirs }) => `${question}\n        ours ${ours}, theirs ${theirs}`),
	};
}

function digest(lines: readonly string[]): string {
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}

function firstDifference(ours: readonly string[], theirs: readonly string[]): string {
	const index = theirs.findIndex((line, at) => ours[at] !== line);
	const at = index < 0 ? theirs.length : index;
	return `tag ${at} is ${ours[at] ?? "absent"}, theirs ${theirs[at] ?? "absent"} (${ours.length} and ${theirs.length} tags)`;
}
