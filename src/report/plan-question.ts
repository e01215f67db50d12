// What a word after `plan --explain` can mean: a cell, a test, a file, a setting, a code, or any part of a tag
// (`cp313t`, `3.13`, `win_arm64`, `cp312-manylinux_x86_64`), a toolkit (`11.8`, `cu126`), a GPU (`sm_86`), a torch.
import { parseSdistFilename } from "../distribution/sdist-filename.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import type { Cell, Exclusion, Plan, Release, SmokeCell } from "../document/plan.ts";
import { type Interpreter, interpreterWord, parseInterpreter } from "../python/interpreter.ts";
import { canonicalPlatformTag, parsePlatformTag } from "../python/platform-tag.ts";
import { normalizeName } from "../python/project-name.ts";

/** A part of a tag that wheels can have; null: any. */
export interface WheelQuestion {
	interpreter: Interpreter | null;
	/** `abi3`, `cp314t` when it was said. */
	abi: string | null;
	/** A target word or a platform tag. */
	platform: string | null;
}

export type Question =
	| { kind: "cell"; cell: Cell }
	| { kind: "smoke"; smoke: SmokeCell }
	| { kind: "sdist" }
	| { kind: "setting"; keys: string[] }
	| { kind: "code"; code: string; exclusions: Exclusion[] }
	| { kind: "release"; release: Release }
	| { kind: "file"; file: string; problem: string }
	| { kind: "runner"; label: string }
	| { kind: "extra"; name: string }
	| { kind: "cuda"; word: string; toolkit: string | null; arch: string | null; torch: string | null }
	| { kind: "wheels"; wheels: WheelQuestion }
	| { kind: "exclusion"; exclusions: Exclusion[] };

/** Null when nobody can tell what is meant. */
export function readQuestion(text: string, plan: Plan): Question | null {
	const word = text.trim();
	for (const read of readers) {
		const question = read(word, plan);
		if (question) return question;
	}
	return null;
}

type Reader = (word: string, plan: Plan) => Question | null;

/** From what can be only one thing to what can be many. */
const readers: readonly Reader[] = [
	readId,
	readSetting,
	readCode,
	readFile,
	readRelease,
	readCuda,
	readWheels,
	readRunner,
	readWhat,
];

function readId(word: string, plan: Plan): Question | null {
	const cell = plan.cells.find(({ id }) => id === word);
	if (cell) return { kind: "cell", cell };
	const smoke = plan.smokeCells.find(({ id }) => id === word);
	if (smoke) return { kind: "smoke", smoke };
	const owner = plan.cells.find(({ buildIdentifiers }) => buildIdentifiers.includes(word));
	if (owner) return { kind: "cell", cell: owner };
	return word === "sdist" ? { kind: "sdist" } : null;
}

/** `smoke.pythons`, or a table of settings: `smoke`. */
function readSetting(word: string, plan: Plan): Question | null {
	const keys = plan.settings.map(({ key }) => key);
	const own = keys.filter((key) => key === word || key.startsWith(`${word}.`));
	return own.length > 0 ? { kind: "setting", keys: own } : null;
}

function readCode(word: string, plan: Plan): Question | null {
	if (!/^[a-z]+\/[a-z0-9-]+$/.test(word)) return null;
	const exclusions = plan.exclusions.filter(({ code }) => code === word);
	return exclusions.length > 0 ? { kind: "code", code: word, exclusions } : null;
}

function readFile(word: string, plan: Plan): Question | null {
	const file = word.split(/[/\\]/).at(-1) ?? word;
	if (file.endsWith(".tar.gz")) {
		if (plan.sdist?.file === file) return { kind: "sdist" };
		const sdist = parseSdistFilename(file);
		return {
			kind: "file",
			file,
			problem: "problem" in sdist ? `it ${sdist.problem}` : "the sdist of this plan has another name",
		};
	}
	if (!file.endsWith(".whl")) return null;
	const wheel = parseWheelFilename(file);
	if ("problem" in wheel) return { kind: "file", file, problem: `it ${wheel.problem}` };
	const named = plan.cells.filter((cell) => normalizeName(cell.expect.name) === normalizeName(wheel.name));
	if (named.length === 0)
		return { kind: "file", file, problem: `no release of this plan is called ${normalizeName(wheel.name)}` };
	const cell = named.find(({ expect }) => isSameWheel(expect, wheel));
	if (cell) return { kind: "cell", cell };
	const interpreter = parseInterpreter(wheel.pythonTags[0] ?? "");
	return {
		kind: "wheels",
		wheels: { interpreter, abi: wheel.abiTags.join("."), platform: wheel.platformTags[0] ?? null },
	};
}

/** A lower manylinux policy than the planned one is the planned wheel as well. */
function isSameWheel(
	expect: Cell["expect"],
	wheel: { pythonTags: readonly string[]; abiTags: readonly string[]; platformTags: readonly string[] },
): boolean {
	if (expect.pythonTag !== wheel.pythonTags.join(".") || expect.abiTag !== wheel.abiTags.join(".")) return false;
	const planned = expect.platformTag.split(".").map(canonicalPlatformTag);
	if (wheel.platformTags.map(canonicalPlatformTag).some((tag) => planned.includes(tag))) return true;
	const parsed = wheel.platformTags.map(parsePlatformTag)[0];
	return (
		expect.policyCeiling !== null && parsed?.family === expect.family && parsed.architecture === expect.architecture
	);
}

function readRelease(word: string, plan: Plan): Question | null {
	const release = plan.releases.find(({ name }) => name === normalizeName(word));
	if (release) return { kind: "release", release };
	const hasExtra = plan.releases.some(({ extras }) => extras.some(({ name }) => name === word));
	return hasExtra ? { kind: "extra", name: word } : null;
}

/** `cu126`, `cuda 12.6`, `sm_86`, `torch 2.8`; a bare `12.6` or `86` only where the plan or its exclusions know it. */
function readCuda(word: string, plan: Plan): Question | null {
	const [, compact] = /^cu(\d{3})$/.exec(word) ?? [];
	const toolkit = compact
		? `${compact.slice(0, -1)}.${compact.slice(-1)}`
		: (/^(?:cuda[- ]?)?(1\d\.\d)$/i.exec(word)?.[1] ?? null);
	const arch = /^(?:sm_?|compute_?)(\d{2,3}[af]?)$/.exec(word)?.[1] ?? null;
	const torch = /^torch[ =-]*(\d+\.\d+)$/i.exec(word)?.[1] ?? null;
	if (toolkit || arch || torch) return { kind: "cuda", word, toolkit, arch, torch };
	const isArch = plan.cells.some(({ cuda }) => cuda?.archs.includes(word) || cuda?.ptx.includes(word));
	if (isArch) return { kind: "cuda", word, toolkit: null, arch: word, torch: null };
	const knowsTorch =
		plan.settings.some(({ key }) => key === "cuda.torch") || plan.cells.some(({ cuda }) => cuda?.torch?.build === word);
	return knowsTorch && /^[12]\.\d+$/.test(word) ? { kind: "cuda", word, toolkit: null, arch: null, torch: word } : null;
}

const wholeSystems = ["linux", "alpine", "macos", "windows", "manylinux", "musllinux", "macosx", "win"];

/** Up to three parts: a Python, an ABI, a platform. */
function readWheels(word: string, plan: Plan): Question | null {
	const parts = word.split(/[-\s]+/).filter((part) => part !== "" && !/^python$/i.test(part));
	const wheels: WheelQuestion = { interpreter: null, abi: null, platform: null };
	for (const part of parts) {
		const interpreter = parseInterpreter(part);
		if (interpreter && wheels.interpreter === null) wheels.interpreter = interpreter;
		else if (wheels.abi === null && (isAbi(part) || (interpreter && isAbiOf(part)))) {
			wheels.abi = part;
			if (part.endsWith("t") && interpreter) wheels.interpreter = interpreter;
		} else if (isPlatform(part, plan) && wheels.platform === null) wheels.platform = part;
		else return null;
	}
	return parts.length > 0 ? { kind: "wheels", wheels } : null;
}

function isAbi(part: string): boolean {
	return /^(abi3|abi3t|none|pypy3\d+_pp\d+|graalpy\w+_native)$/.test(part);
}

function isAbiOf(part: string): boolean {
	return /^cp3\d{1,2}t?$/.test(part);
}

const linuxMachines = "x86_64|i686|aarch64|armv7l|ppc64le|ppc64|s390x|riscv64|loongarch64";
const platformPattern = new RegExp(
	`^((many|musl)linux(_\\d+_\\d+|\\d+)?_(${linuxMachines})|macosx(_\\d+_\\d+)?_(x86_64|arm64|universal2)|win32|win_amd64|win_arm64|(ios|android|pyodide|pyemscripten)_\\w+)$`,
);

function isPlatform(part: string, plan: Plan): boolean {
	if (wholeSystems.includes(part.toLowerCase()) || platformPattern.test(part)) return true;
	return plan.cells.some(({ target, expect }) => target === part || expect.architecture === part);
}

function readRunner(word: string, plan: Plan): Question | null {
	const isRunner = [...plan.cells, ...plan.smokeCells].some(({ runner }) =>
		JSON.stringify(runner).includes(JSON.stringify(word)),
	);
	return isRunner ? { kind: "runner", label: word } : null;
}

/** Words of an exclusion: `one wheel per Python`. */
function readWhat(word: string, plan: Plan): Question | null {
	const exclusions = findExclusions(plan, [word]);
	return exclusions.length > 0 ? { kind: "exclusion", exclusions } : null;
}

/** Exclusions about something that is called by one of the words; exact ones alone when there are any. */
export function findExclusions(plan: Plan, words: readonly string[]): Exclusion[] {
	const exact = plan.exclusions.filter(({ what }) => words.includes(what));
	if (exact.length > 0) return exact;
	return plan.exclusions.filter(({ what }) => words.some((word) => mentions(what, word)));
}

/** As a whole word: `cp31` is not in `cp313`, and `3.1` not in `3.13`. */
function mentions(text: string, word: string): boolean {
	const at = word === "" ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
	if (at === -1) return false;
	const isPart = (character: string | undefined) => character !== undefined && /[A-Za-z0-9]/.test(character);
	return !isPart(text[at - 1]) && !isPart(text[at + word.length]);
}

/** Every spelling of an interpreter: `cp313t`, `3.13t`, `Python 3.13t`. */
export function spellings(interpreter: Interpreter): string[] {
	const word = interpreterWord(interpreter);
	const dotted = word.replace(/^\D+3/, "3.");
	return interpreter.implementation === "cpython"
		? [`${word}-${interpreter.abi}`, word, dotted, `Python ${dotted}`]
		: [word, interpreter.abi];
}
