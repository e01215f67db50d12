import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SmokeReceipt } from "../src/document/smoke-receipt.ts";
import { workFolderAt } from "../src/document/work-folder.ts";
import { rehearsalDestination } from "../src/index/destination.ts";
import { startRehearsalIndex } from "../src/rehearsal/index-server.ts";
import { prepareTools } from "../src/tools/environment.ts";
import { findInterpreters } from "../src/tools/interpreters.ts";
import { childEnvironment } from "../src/world/child-environment.ts";
import { createWorld } from "../src/world/create-world.ts";
import type { World } from "../src/world/ports.ts";
import type { Benchmark, Setting } from "./benchmark.ts";
import { describeByHand, type HandIndex, type HandTools, releaseByHand } from "./release-by-hand.ts";
import { timeProcess } from "./run-process.ts";

const project = join("examples", "abi3-maturin");
const twine = "twine==7.0.0";
const peer = "bare tools";

export const rehearse: Benchmark = {
	name: "rehearse",
	story:
		"A whole release of `examples/abi3-maturin` on this machine: a wheel and an sdist built, the wheel tested on two " +
		"Pythons, both uploaded, installed again with pip and with uv. Crates are compiled and packages are in the caches of " +
		"both sides; the rehearsal index is empty each time. By hand, the index is already up and its token minted.",
	rounds: 9,
	warmUps: 1,
	prepare,
};

async function prepare(): Promise<Setting> {
	const folder = await mkdtemp(join(tmpdir(), "wheel-release-bench-"));
	const world = createWorld({
		environment: process.env,
		productFolder: resolve("dist"),
		signal: new AbortController().signal,
		eventLog: join(folder, "events.jsonl"),
		onEvent: () => {},
		announceSecret: () => {},
		python: null,
	});
	const close = async () => {
		await world.close();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		const work = join(folder, "work");
		// Prepares the tools of both sides, and tells which Pythons this machine tests on.
		await runRehearsal(work);
		const tools = await prepareByHand(work, folder, world);
		return { contenders: listContenders(work, folder, tools, world), close };
	} catch (error) {
		await close();
		throw error;
	}
}

function listContenders(work: string, folder: string, tools: HandTools, world: World): Setting["contenders"] {
	const goal = {
		text: "≤ 10 % or ≤ 3 s more",
		isMet: (ours: number, theirs: number) => ours <= theirs * 1.1 || ours - theirs <= 3000,
	};
	return [
		{
			title: peer,
			commands: describeByHand(tools),
			measure: () => measureByHand(join(folder, "by-hand"), tools, world),
			against: null,
		},
		{
			title: "`wheel-release rehearse`",
			commands: ["node dist/cli.js rehearse examples/abi3-maturin --rebuild"],
			measure: async () => {
				// Else the second rehearsal of the same bytes has nothing to publish.
				await rm(join(work, "index"), { recursive: true, force: true });
				return runRehearsal(work);
			},
			against: { peer, goal },
		},
	];
}

async function runRehearsal(work: string): Promise<number> {
	const args = ["dist/cli.js", "rehearse", project, "--rebuild", "--work", work];
	return await timeProcess(process.execPath, { arguments: args });
}

async function measureByHand(folder: string, tools: HandTools, world: World): Promise<number> {
	await rm(folder, { recursive: true, force: true });
	const index = await startRehearsalIndex({
		folder: join(folder, "index"),
		clock: world.clock,
		publisher: { projects: [], pendingProject: "latency-sketch" },
	});
	try {
		const { uploadUrl, simpleUrl, oidcUrl, audience } = rehearsalDestination(index.url);
		const token = await mintToken(index.idTokenRequestUrl, index.idTokenRequestToken, oidcUrl, audience);
		const handIndex: HandIndex = { uploadUrl, simpleUrl, token };
		const started = performance.now();
		await releaseByHand(join(folder, "release"), tools, handIndex);
		return performance.now() - started;
	} finally {
		await index.close();
	}
}

/** The two requests of a Trusted Publishing exchange. */
async function mintToken(requestUrl: string, bearer: string, oidcUrl: string, audience: string): Promise<string> {
	const headers = { authorization: `Bearer ${bearer}` };
	const identity = await fetch(`${requestUrl}&audience=${audience}`, { headers });
	const { value } = (await identity.json()) as { value: string };
	const body = JSON.stringify({ token: value });
	const minted = await fetch(`${oidcUrl}mint-token`, { method: "POST", body });
	const { token } = (await minted.json()) as { token?: string };
	if (token === undefined) throw new Error(`the rehearsal index minted no token: HTTP ${minted.status}`);
	return token;
}

async function prepareByHand(work: string, folder: string, world: World): Promise<HandTools> {
	const [maturin, install] = [await prepareTools("maturin", world), await prepareTools("install", world)];
	const twineFolder = join(folder, "twine");
	const uv = join(install.bin, "uv");
	const env = childEnvironment(
		process.env,
		{
			CARGO_TARGET_DIR: join(folder, "cargo"),
			PYTHONDONTWRITEBYTECODE: "1",
			PYTEST_ADDOPTS: "-p no:cacheprovider",
		},
		{ path: [maturin.bin, install.bin, join(twineFolder, "bin")] },
	);
	await timeProcess(uv, { arguments: ["venv", "--no-project", "--python", install.python, twineFolder], env });
	await timeProcess(uv, { arguments: ["pip", "install", "--python", twineFolder, twine], env });
	const tested = await testedVersions(work);
	const interpreters = (await findInterpreters(world))
		.filter(({ version, implementation }) => implementation === "cpython" && tested.has(version))
		.sort((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }));
	if (interpreters.length === 0) throw new Error("the rehearsal tested on no Python of this machine");
	return { env, python: install.python, project: resolve(project), interpreters };
}

/** Python versions of the smoke receipts. */
async function testedVersions(work: string): Promise<Set<string>> {
	const { smokeReceipts } = workFolderAt(work);
	const texts = (await readdir(smokeReceipts)).map((file) => readFile(join(smokeReceipts, file), "utf8"));
	return new Set((await Promise.all(texts)).map((text) => SmokeReceipt.parse(JSON.parse(text)).interpreter.version));
}
