// What pip and uv really take from an index with the wheels of a case, and what we say.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decidePick, type Installer } from "../../../src/pick/decide.ts";
import { readOffer } from "../../../src/pick/offer.ts";
import { type Interpreter, interpreterWord, parseInterpreter } from "../../../src/python/interpreter.ts";
import { expandPlatforms } from "../../../src/python/pip-platforms.ts";
import { supportedPlatforms } from "../../../src/python/supported-platforms.ts";
import type { PythonEnvironment } from "../../world/python-environment.ts";
import { buildWheel } from "../../world/wheel-builder.ts";
import type { Case, UvCase } from "./cases.ts";

export interface Choice {
	question: string;
	/** Null: nothing fits. */
	ours: string | null;
	theirs: string | null;
}

export async function choosePip(asked: Case, environment: PythonEnvironment): Promise<Choice> {
	const given = asked.target.pip;
	const interpreter =
		asked.implementation === "pp"
			? named("pp311")
			: readInterpreter(asked.minor, asked.isFreeThreaded && asked.minor >= 13);
	return withIndex(asked, async (folder, files) => {
		const { output, exitStatus } = await environment.run("python", [
			...["-I", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"],
			...["--index-url", pathToFileURL(folder).href, "--only-binary", ":all:", "--dest", join(folder, "taken")],
			...[
				"--python-version",
				`3.${interpreter.minor}.99`,
				"--implementation",
				asked.implementation,
				"--abi",
				interpreter.abi,
			],
			...given.flatMap((word) => ["--platform", word]),
			"demo",
		]);
		if (exitStatus !== 0 && !/No matching distribution/.test(output)) throw new Error(output);
		const theirs = exitStatus === 0 ? ((await readdir(join(folder, "taken")))[0] ?? null) : null;
		const ours = decideOurs(files, { interpreter, platforms: expandPlatforms(given) });
		return { question: describe(asked, interpreter, given.join(",")), ours, theirs };
	});
}

/** uv knows builds with the GIL alone when it installs for another system, and takes linux_x86_64 last. */
export async function chooseUv(asked: UvCase, environment: PythonEnvironment): Promise<Choice> {
	const { word, system } = asked.target.uv;
	const interpreter = readInterpreter(asked.minor, false);
	return withIndex(asked, async (folder, files) => {
		const taken = join(folder, "taken");
		const { output, exitStatus } = await environment.run("uv", [
			...["pip", "install", "--quiet", "--no-deps", "--no-cache", "--no-config", "--only-binary", ":all:"],
			...["--index-url", pathToFileURL(folder).href, "--target", taken, "--python", environment.python],
			...["--python-version", `3.${interpreter.minor}.99`, "--python-platform", word, "demo"],
		]);
		if (exitStatus !== 0 && !/No solution found/.test(output)) throw new Error(output);
		const theirs = exitStatus === 0 ? await readFile(join(taken, "demo", "file.txt"), "utf8") : null;
		const platforms = supportedPlatforms(system, { isLinuxFirst: false });
		return {
			question: describe(asked, interpreter, word),
			ours: decideOurs(files, { interpreter, platforms }),
			theirs,
		};
	});
}

function readInterpreter(minor: number, isFreeThreaded: boolean): Interpreter {
	return named(`cp3${minor}${isFreeThreaded ? "t" : ""}`);
}

function named(word: string): Interpreter {
	const interpreter = parseInterpreter(word);
	if (interpreter === null) throw new Error(`${word} should be an interpreter`);
	return interpreter;
}

interface IndexFile {
	fileName: string;
	bytes: Uint8Array;
	requiresPython: string | null;
}

function decideOurs(files: readonly IndexFile[], installer: Installer): string | null {
	const offers = files.map(({ fileName, requiresPython }) => readOffer({ file: fileName, fileName, requiresPython }));
	return decidePick(offers, installer).accepted[0]?.offer.file ?? null;
}

/** An index and not a plain folder, because only links tell Requires-Python before a file is opened. */
async function withIndex<T>(asked: Case, act: (folder: string, files: IndexFile[]) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), "wheel-release-choices-"));
	try {
		await mkdir(join(folder, "demo"));
		const files = asked.wheels.map((wheel) => buildFile(wheel, asked.requires[wheel.version] ?? null));
		const links = files.map(({ fileName, requiresPython }) => {
			const attribute = requiresPython === null ? "" : ` data-requires-python="${requiresPython.replace(">", "&gt;")}"`;
			return `<a href="${fileName}"${attribute}>${fileName}</a>`;
		});
		const page = `<!DOCTYPE html><html><body>${links.join("<br>")}</body></html>`;
		await writeFile(join(folder, "demo", "index.html"), page);
		await Promise.all(files.map(({ fileName, bytes }) => writeFile(join(folder, "demo", fileName), bytes)));
		return await act(folder, files);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Its one module tells which file it came from. */
function buildFile({ version, tags, buildTag }: Case["wheels"][number], requiresPython: string | null): IndexFile {
	const named = { name: "demo", version, tags, ...(buildTag === null ? {} : { buildTag }) };
	const { fileName } = buildWheel(named);
	const metadata = requiresPython === null ? [] : [["Requires-Python", requiresPython] as const];
	const { bytes } = buildWheel({ ...named, metadata, files: { "demo/file.txt": fileName } });
	return { fileName, bytes, requiresPython };
}

function describe({ wheels, requires }: Case, interpreter: Interpreter, who: string): string {
	const rows = wheels.map(({ version, tags, buildTag }) => [version, buildTag, tags].filter(Boolean).join(" "));
	return `${interpreterWord(interpreter)} on ${who} of ${rows.join("; ")}, Requires-Python ${JSON.stringify(requires)}`;
}
