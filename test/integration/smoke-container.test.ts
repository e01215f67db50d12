import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StageEvent } from "../../src/diagnostic/event.ts";
import type { Manifest } from "../../src/document/manifest.ts";
import type { Plan, SmokeCell } from "../../src/document/plan.ts";
import { parseDocument } from "../../src/document/read-document.ts";
import { workFolderAt } from "../../src/document/work-folder.ts";
import { findLocalImages } from "../../src/smoke/place.ts";
import { runSmoke } from "../../src/smoke/run.ts";
import { findInterpreters } from "../../src/tools/interpreters.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import { createHttp } from "../../src/world/http.ts";
import type { World } from "../../src/world/ports.ts";
import { createProcesses } from "../../src/world/processes.ts";
import { createSecrets } from "../../src/world/secrets.ts";
import { type FakeEngine, writeFakeEngine } from "../world/fake-container-engine.ts";
import { buildWheel, type WheelRequest } from "../world/wheel-builder.ts";

const image = "docker.io/library/python:3.9-alpine";
const id = `sha256:${"a".repeat(64)}`;
const user = `--user=${process.getuid?.()}:${process.getgid?.()}`;
const slow = 180_000;

let shared: string;
/** What stands for the image: a Python of this machine with a pip of its own. */
let inside: { path: string; python: string };
beforeAll(async () => {
	shared = mkdtempSync(join(tmpdir(), "smoke-container-"));
	const [newest] = (await findInterpreters(makeWorld([])))
		.filter(({ implementation, freeThreaded }) => implementation === "cpython" && !freeThreaded)
		.sort((a, b) => Number(b.minor.slice(2)) - Number(a.minor.slice(2)));
	if (newest === undefined) throw new Error("these tests need a Python on this machine");
	const venv = join(shared, "image");
	execFileSync(newest.path, ["-m", "venv", venv]);
	inside = { path: `${join(venv, "bin")}:/usr/bin:/bin`, python: newest.minor };
}, slow);
afterAll(() => rmSync(shared, { recursive: true, force: true }));

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(shared, "test-"));
});

function makeWorld(events: StageEvent[], environment: World["environment"] = process.env, signal?: AbortSignal): World {
	const given = signal ?? new AbortController().signal;
	// A host with glibc, whatever the tests run on: the containers are for the other C library.
	const host = { ...readHost(environment, resolve(import.meta.dirname, "../../src")), glibc: [2, 36] as const };
	return {
		files: createFiles(),
		processes: createProcesses(given, environment),
		http: createHttp(given),
		clock: createClock(given),
		host: { ...host, temporaryFolder: tmpdir() },
		secrets: createSecrets(() => {}),
		events: { emit: (event) => events.push(event) },
		environment,
		signal: given,
		identity: { requestToken: () => Promise.reject(new Error("a smoke test asked for a token")) },
	};
}

function makeImage(change: object = {}) {
	return { name: image, id, path: inside.path, libc: "musl" as const, is: "local" as const, ...change };
}

/** This machine, a runner of nobody, with the programs in `bin` first on its PATH. */
function environmentOf({ bin }: FakeEngine, more: Record<string, string | undefined> = {}) {
	const runner = { GITHUB_ACTIONS: undefined, RUNNER_ENVIRONMENT: undefined };
	return { ...process.env, ...runner, PATH: `${bin}:${process.env.PATH}`, ...more };
}

interface Scene {
	wheel?: Partial<WheelRequest>;
	cell?: Partial<SmokeCell>;
	cells?: number;
}

function setUp({ wheel: request = {}, cell = {}, cells = 1 }: Scene = {}) {
	const wheel = buildWheel({ name: "demo", version: "1.0", ...request });
	const workFolder = workFolderAt(join(folder, "project, with comma", ".wheel-release"));
	mkdirSync(workFolder.dist, { recursive: true });
	writeFileSync(join(workFolder.dist, wheel.fileName), wheel.bytes);
	const smokeCells = Array.from(
		{ length: cells },
		(_, index): SmokeCell => ({
			id: `musl-${index}`,
			cell: "musl",
			python: inside.python,
			architecture: readHost({}, "").machine,
			family: "musllinux",
			system: "linux",
			runner: "ubuntu-24.04",
			isEmulated: false,
			torch: null,
			gpuArch: null,
			presets: [],
			image,
			imports: [],
			command: null,
			timeoutMinutes: 5,
			predictedMinutes: 1,
			predictedCost: 0.006,
			policy: "required",
			why: "a test",
			...cell,
		}),
	);
	const digest = "0".repeat(64);
	const frozen = { file: wheel.fileName, size: wheel.bytes.length, sha256: wheel.sha256, kind: "wheel", cell: "musl" };
	// The stage reads these members of the two documents and no other.
	const plan = { digest, smokeCells } as Plan;
	const manifest = { planDigest: digest, distributions: [{ ...frozen, tags: [], runnerKind: "local" }] };
	return {
		request: {
			plan,
			manifest: manifest as unknown as Manifest,
			workFolder,
			projectFolder: join(folder, "project, with comma"),
		},
		wheel,
		workFolder,
	};
}

function readReceipt(workFolder: ReturnType<typeof workFolderAt>, cell = "musl-0") {
	const path = workFolder.smokeReceipt(cell);
	return parseDocument("smoke-receipt", readFileSync(path, "utf8"), path);
}

/** The containers that an engine was asked for. */
function readRuns(engine: FakeEngine) {
	return engine
		.calls()
		.filter(([command]) => command === "run")
		.map((args) => {
			const read = (option: string) => args.find((one) => one.startsWith(`--${option}=`))?.slice(option.length + 3);
			const ran = [read("entrypoint") ?? "", ...args.slice(args.indexOf(id) + 1)];
			return { args, ran, network: read("network") ?? "the engine's own" };
		});
}

const idle = { PIP_INDEX_URL: undefined, UV_DEFAULT_INDEX: undefined, UV_INDEX_URL: undefined };

describe("a musllinux wheel on a machine with glibc", () => {
	it(
		"is installed and tried in a container, with the probes and the receipt of any other test",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
			const { request, wheel, workFolder } = setUp({
				wheel: {
					files: { "demo/__init__.py": "__version__ = '1.0'\n", "demo/cli.py": "def main():\n    return 0\n" },
					entryPoints: { console_scripts: { "demo-tool": "demo.cli:main" } },
				},
				cell: { command: `python -c "import demo, os; assert os.listdir() == []; print('run', demo.__file__)"` },
			});
			const events: StageEvent[] = [];
			const outcome = await runSmoke(request, makeWorld(events, environmentOf(engine)));
			expect(outcome).toEqual({ findings: [], summary: "1 test passed" });
			const receipt = readReceipt(workFolder);
			expect(receipt).toMatchObject({ smokeCell: "musl-0", file: wheel.fileName, sha256: wheel.sha256 });
			expect(receipt.interpreter).toMatchObject({ implementation: "cpython", system: "linux" });
			expect(receipt.probes.map(({ name, outcome: how }) => `${name} ${how}`)).toEqual([
				"install passed",
				"dependencies passed",
				"import demo passed",
				"version passed",
				"entry point demo-tool passed",
				"command passed",
			]);
			expect(events).toContainEqual(
				expect.objectContaining({
					type: "item-finished",
					outcome: "done",
					details: expect.arrayContaining([`Python ${receipt.interpreter.version} in ${image}`]),
				}),
			);
			const lines = events.flatMap((event) => (event.type === "output" ? [event.line] : []));
			expect(lines).toContain(`${image} is docker.io/library/python@sha256:${"d".repeat(64)}`);
			expect(lines).toContainEqual(expect.stringMatching(/^run .*musl-0\/venv\/lib\/.*demo\/__init__\.py$/));
			// Nothing is left of a test that passed, and no container runs on.
			expect(await createFiles().list(join(workFolder.scratch, "smoke"))).toEqual([]);
			expect(engine.running()).toEqual([]);
		},
		slow,
	);

	it(
		"meets no network but for dependencies and the user's command, no rights, and only what it needs of the machine",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
			const { request, workFolder, wheel } = setUp({ cell: { command: "python -c pass {project} {wheel}" } });
			const { findings } = await runSmoke(request, makeWorld([], environmentOf(engine, idle)));
			expect(findings).toEqual([]);
			const runs = readRuns(engine);
			expect(runs.map(({ network, ran }) => `${network}: ${ran.slice(0, 3).join(" ")}`)).toEqual([
				"none: python3 -I -c",
				...Array.from({ length: 3 }, () => expect.stringMatching(/^none: .*image\/bin\/python3 -I -m$/)),
				expect.stringMatching(/^none: .*venv\/bin\/python -I -c$/),
				expect.stringMatching(/^none: .*venv\/bin\/python -I -c$/),
				"the engine's own: python -c pass",
			]);
			expect(runs[2]?.ran).toEqual(expect.arrayContaining(["--no-index", "--no-deps", "--require-hashes"]));
			expect(runs.at(-1)?.ran).toEqual([
				...["python", "-c", "pass"],
				request.projectFolder,
				join(workFolder.dist, wheel.fileName),
			]);
			for (const { args } of runs) {
				expect(args).toEqual(
					expect.arrayContaining([
						"--rm",
						"--pull=never",
						"--read-only",
						"--cap-drop=ALL",
						"--security-opt=no-new-privileges",
						user,
						id,
					]),
				);
				expect(args.join(" ")).not.toMatch(/privileged|docker\.sock|cap-add/);
			}
			const mounts = runs.at(-1)?.args.filter((argument) => argument.startsWith("--mount="));
			expect(mounts?.map((mount) => [mount.includes(",readonly"), mount.match(/"source=(.*?)"/)?.[1]])).toEqual([
				[true, join(workFolder.dist, wheel.fileName)],
				[true, request.projectFolder],
				[false, join(workFolder.scratch, "smoke", "musl-0")],
			]);
		},
		slow,
	);

	it(
		"keeps the project out of sight when its command does not name it",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
			const { request } = setUp({ cell: { command: "python -c pass" } });
			expect((await runSmoke(request, makeWorld([], environmentOf(engine)))).findings).toEqual([]);
			expect(
				readRuns(engine).flatMap(({ args }) => args.filter((one) => one.includes(`source=${request.projectFolder}"`))),
			).toEqual([]);
		},
		slow,
	);

	it(
		"sees neither secrets nor the rest of this process's environment",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
			const { request } = setUp({
				cell: { command: `python -c "import json, os; print('seen', json.dumps(dict(os.environ)))"` },
			});
			const events: StageEvent[] = [];
			const index = "https://user:hunter2@index.example.invalid/simple/";
			const environment = environmentOf(engine, {
				...idle,
				PIP_INDEX_URL: index,
				GITHUB_TOKEN: "secret",
				ACTIONS_ID_TOKEN_REQUEST_URL: "secret",
				DOCKER_CONFIG: "/nowhere",
				PYTHONPATH: "/nowhere",
				CI: "true",
			});
			expect((await runSmoke(request, makeWorld(events, environment))).findings).toEqual([]);
			const line = events
				.flatMap((event) => (event.type === "output" ? [event.line] : []))
				.find((one) => one.startsWith("seen "));
			const seen = JSON.parse(line?.slice("seen ".length) ?? "{}") as Record<string, string>;
			const proxies = /^(http|https|all|no)_proxy$/i;
			const own = [
				"CI",
				"HOME",
				"HOSTNAME",
				"PATH",
				"VIRTUAL_ENV",
				"PYTHONDONTWRITEBYTECODE",
				"PYTEST_ADDOPTS",
				"PYTHONUTF8",
			];
			const pip = ["PIP_CONFIG_FILE", "PIP_DISABLE_PIP_VERSION_CHECK", "PIP_NO_INPUT", "PIP_INDEX_URL", "UV_NO_CONFIG"];
			const settings = ["PIP_CERT", "SSL_CERT_FILE", "PIP_DEFAULT_TIMEOUT", "PIP_TIMEOUT", "PIP_RETRIES", "PIP_PROXY"];
			const python = ["LC_CTYPE", "TZ", "NO_COLOR", "FORCE_COLOR"];
			const known = new Set([...own, ...pip, ...settings, ...python]);
			expect(Object.keys(seen).filter((name) => !known.has(name) && !proxies.test(name))).toEqual([]);
			expect(seen).toMatchObject({
				CI: "true",
				PIP_INDEX_URL: index,
				HOME: expect.stringMatching(/musl-0\/home$/),
			});
			// On a command line everybody on the machine could read it.
			expect(JSON.stringify(engine.calls())).not.toMatch(/hunter2|secret/);
		},
		slow,
	);

	it(
		"gets its dependencies from the configured index, in the network of this machine when the index is here",
		async () => {
			const dependency = buildWheel({ name: "demo-dep", version: "1.5", files: { "demo_dep.py": "x = 1\n" } });
			const asked: string[] = [];
			const server = createServer((message, response) => {
				asked.push(message.url ?? "");
				if (message.url === `/files/${dependency.fileName}`) return void response.end(dependency.bytes);
				if (message.url !== "/simple/demo-dep/") return void response.writeHead(404).end();
				response.setHeader("content-type", "text/html");
				response.end(`<a href="/files/${dependency.fileName}#sha256=${dependency.sha256}">${dependency.fileName}</a>`);
			});
			await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
			try {
				const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
				const { request } = setUp({
					wheel: { metadata: [["Requires-Dist", "demo-dep>=1"]], files: { "demo/__init__.py": "import demo_dep\n" } },
				});
				const index = `http://127.0.0.1:${(server.address() as { port: number }).port}/simple/`;
				const more = { ...idle, UV_DEFAULT_INDEX: index, PIP_EXTRA_INDEX_URL: `${index}extra/`, NO_PROXY: "127.0.0.1" };
				expect((await runSmoke(request, makeWorld([], environmentOf(engine, more)))).findings).toEqual([]);
				expect([...new Set(asked)].sort()).toEqual([`/files/${dependency.fileName}`, "/simple/demo-dep/"]);
				const [install] = readRuns(engine).filter(({ network }) => network !== "none");
				expect(install).toMatchObject({ network: "host", ran: expect.arrayContaining(["--only-binary", ":all:"]) });
			} finally {
				server.closeAllConnections();
				await new Promise((done) => server.close(done));
			}
		},
		slow,
	);

	it(
		"that fails says what failed and how to see it again in the same container",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
			const { request } = setUp({ wheel: { files: { "demo/__init__.py": "import demo._missing\n" } } });
			const environment = environmentOf(engine);
			const { findings } = await runSmoke(request, makeWorld([], environment));
			expect(findings.map(({ code }) => code)).toEqual(["smoke/probe-failed"]);
			expect(findings[0]?.message).toContain("No module named 'demo._missing'");
			const command = findings[0]?.help?.split("\n")[1]?.trim() ?? "";
			expect(command).toMatch(/^docker run --rm /);
			const { PATH } = environment;
			const again = await makeWorld([]).processes.run({
				command: "sh",
				args: ["-c", command],
				cwd: folder,
				env: { PATH },
				timeoutSeconds: 60,
			});
			expect(again.output).toContain("No module named 'demo._missing'");
		},
		slow,
	);
});

describe("a container that does not end", () => {
	const sleeping = { command: `python -c "import time; print('sleeping', flush=True); time.sleep(600)"` };

	it(
		"is killed when the time of its test is over",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
			const { request } = setUp({ cell: { ...sleeping, timeoutMinutes: 0.1 } });
			const { findings } = await runSmoke(request, makeWorld([], environmentOf(engine)));
			expect(findings).toMatchObject([{ message: expect.stringContaining("the time of this test is over") }]);
			expect(engine.running()).toEqual([]);
		},
		slow,
	);

	it(
		"is killed by Ctrl-C, with exit status 130",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage()] });
			const { request } = setUp({ cell: sleeping });
			const controller = new AbortController();
			const world = makeWorld([], environmentOf(engine), controller.signal);
			let wasRunning: number[] = [];
			world.events = {
				emit: (event) => {
					if (event.type !== "output" || event.line !== "sleeping") return;
					wasRunning = engine.running();
					controller.abort();
				},
			};
			await expect(runSmoke(request, world)).rejects.toMatchObject({ code: "world/cancelled", exitStatus: 130 });
			expect(wasRunning).toHaveLength(1);
			expect(engine.running()).toEqual([]);
		},
		slow,
	);
});

describe("the engine", () => {
	it.each([
		["docker of root", "docker", false, [user]],
		["a docker without root, whose root is this user", "docker", true, ["--user=0:0"]],
		["podman of root", "podman", false, [user]],
		["podman without root, which keeps this user's id", "podman", true, ["--userns=keep-id", user]],
	] as const)(
		"is %s, and what it writes is this user's",
		async (_, kind, isRootless, options) => {
			const silent = writeFakeEngine(folder, "docker", { answers: false });
			const engine = writeFakeEngine(folder, kind, { kind, isRootless, images: [makeImage()] });
			const { request } = setUp();
			expect((await runSmoke(request, makeWorld([], environmentOf(silent)))).summary).toBe("1 test passed");
			for (const { args } of readRuns(engine)) {
				expect(args.filter((argument) => argument.startsWith("--user"))).toEqual(options);
			}
		},
		slow,
	);

	it(
		"that does not answer is said, with what to install, and nothing is tried",
		async () => {
			const silent = writeFakeEngine(folder, "docker", { answers: false });
			writeFakeEngine(folder, "podman", { answers: false });
			const { request, workFolder } = setUp();
			const outcome = await runSmoke(request, makeWorld([], environmentOf(silent)));
			expect(outcome.summary).toBe("0 of 1 tests passed");
			expect(outcome.findings).toMatchObject([
				{
					code: "smoke/cannot-run-here",
					help: expect.stringContaining(`Install Docker or Podman and start it; the test then runs in ${image}`),
				},
			]);
			expect(await createFiles().list(workFolder.smokeReceipts)).toEqual([]);
		},
		slow,
	);
});

describe("the image", () => {
	const github = { GITHUB_ACTIONS: "true", RUNNER_ENVIRONMENT: "github-hosted" };

	it(
		"is not fetched on a machine of one's own",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage({ is: "remote" })] });
			const { request } = setUp();
			expect((await runSmoke(request, makeWorld([], environmentOf(engine)))).findings).toMatchObject([
				{ code: "smoke/no-image", help: expect.stringContaining(`docker pull ${image}`) },
			]);
			expect(engine.calls().map(([command]) => command)).toEqual(["info", "image"]);
		},
		slow,
	);

	it(
		"is fetched once for all tests of a job that lacks it",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage({ is: "remote" })] });
			const { request } = setUp({ cells: 2 });
			expect((await runSmoke(request, makeWorld([], environmentOf(engine, github)))).summary).toBe("2 tests passed");
			expect(engine.calls().filter(([command]) => command === "pull")).toEqual([["pull", image]]);
		},
		slow,
	);

	it(
		"that cannot be fetched is said in the words of the registry",
		async () => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage({ is: "refused" })] });
			const { request } = setUp();
			const events: StageEvent[] = [];
			const outcome = await runSmoke(request, makeWorld(events, environmentOf(engine, github)));
			expect(outcome.findings).toMatchObject([
				{ code: "smoke/no-image", message: expect.stringContaining("pull access denied") },
			]);
			// One line where tests are listed; the finding has the rest.
			expect(events.at(-1)).toMatchObject({ outcome: "left-out", reason: expect.not.stringContaining("\n") });
		},
		slow,
	);

	it.each([
		["for another C library", { libc: "glibc" }, "for linux with glibc"],
		["without Python", { path: "/nowhere" }, "has no python3 that answers\n  exec: spawn python3 ENOENT"],
	])(
		"%s is refused",
		async (_, change, what) => {
			const engine = writeFakeEngine(folder, "docker", { images: [makeImage(change)] });
			const { request, workFolder } = setUp();
			expect((await runSmoke(request, makeWorld([], environmentOf(engine)))).findings).toMatchObject([
				{ code: "smoke/wrong-image", message: expect.stringContaining(what) },
			]);
			expect(await createFiles().list(workFolder.smokeReceipts)).toEqual([]);
		},
		slow,
	);

	it("that is here already is known to a rehearsal", async () => {
		const other = makeImage({ name: "docker.io/library/python:3.14-alpine", is: "remote" });
		const engine = writeFakeEngine(folder, "docker", { images: [makeImage(), other] });
		const world = makeWorld([], environmentOf(engine));
		expect(await findLocalImages([image, other.name], world)).toEqual([image]);
		expect(await findLocalImages([], world)).toEqual([]);
		expect(engine.calls().some(([command]) => command === "pull")).toBe(false);
	});
});
