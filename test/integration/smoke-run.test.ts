import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StageEvent } from "../../src/diagnostic/event.ts";
import type { Manifest } from "../../src/document/manifest.ts";
import type { Plan, SmokeCell } from "../../src/document/plan.ts";
import { parseDocument } from "../../src/document/read-document.ts";
import { workFolderAt } from "../../src/document/work-folder.ts";
import { runSmoke } from "../../src/smoke/run.ts";
import { findInterpreters, type Interpreter } from "../../src/tools/interpreters.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import { createHttp } from "../../src/world/http.ts";
import type { World } from "../../src/world/ports.ts";
import { createProcesses } from "../../src/world/processes.ts";
import { createSecrets } from "../../src/world/secrets.ts";
import { type BuiltDistribution, buildWheel, type WheelRequest } from "../world/wheel-builder.ts";

let shared: string;
let pythons: string[];
let found: Interpreter[];
beforeAll(async () => {
	shared = await mkdtemp(join(tmpdir(), "smoke-"));
	found = (await findInterpreters(makeWorld([]))).filter(({ implementation, minor, freeThreaded }) => {
		// uv makes environments for 3.7 and later; importlib.metadata came with 3.8.
		return implementation === "cpython" && !freeThreaded && Number(minor.split(".")[1]) >= 8;
	});
	pythons = [...new Set(found.map(({ minor }) => minor))].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
	expect(pythons.length, "these tests need two Pythons on this machine").toBeGreaterThanOrEqual(2);
});
afterAll(async () => {
	await rm(shared, { recursive: true, force: true });
});

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(shared, "test-"));
});

function makeWorld(
	events: StageEvent[],
	{
		environment = process.env,
		signal = new AbortController().signal,
	}: Partial<Pick<World, "environment" | "signal">> = {},
): World {
	const host = readHost(environment, resolve(import.meta.dirname, "../../src"));
	return {
		files: createFiles(),
		processes: createProcesses(signal, environment),
		http: createHttp(signal),
		clock: createClock(signal),
		host: { ...host, temporaryFolder: tmpdir() },
		secrets: createSecrets(() => {}),
		events: { emit: (event) => events.push(event) },
		environment,
		signal,
		identity: { requestToken: () => Promise.reject(new Error("a smoke test asked for a token")) },
	};
}

interface Scene {
	wheel?: Partial<WheelRequest>;
	/** Default: the oldest and the newest. */
	on?: string[];
	cell?: Partial<SmokeCell>;
}

function setUp({ wheel: request = {}, on = [pythons[0] ?? "", pythons.at(-1) ?? ""], cell = {} }: Scene = {}) {
	const wheel: BuiltDistribution = buildWheel({ name: "demo", version: "1.0", ...request });
	const workFolder = workFolderAt(join(folder, ".wheel-release"));
	mkdirSync(workFolder.dist, { recursive: true });
	writeFileSync(join(workFolder.dist, wheel.fileName), wheel.bytes);
	const smokeCells = on.map(
		(python): SmokeCell => ({
			id: `any-py${python}`,
			cell: "any",
			python,
			architecture: null,
			family: "any",
			system: readHost({}, "").system,
			runner: "ubuntu-24.04",
			isEmulated: false,
			torch: null,
			gpuArch: null,
			presets: [],
			image: null,
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
	// The stage reads these members of the two documents and no other.
	const plan = { digest, smokeCells } as Plan;
	const manifest = {
		planDigest: digest,
		distributions: [
			{
				file: wheel.fileName,
				size: wheel.bytes.length,
				sha256: wheel.sha256,
				kind: "wheel",
				tags: [],
				cell: "any",
				runnerKind: "local",
			},
		],
	} as unknown as Manifest;
	const projectFolder = join(folder, "project with space");
	mkdirSync(projectFolder);
	return { request: { plan, manifest, workFolder, projectFolder }, wheel, workFolder, projectFolder };
}

function readReceipt(workFolder: ReturnType<typeof workFolderAt>, id: string) {
	const path = workFolder.smokeReceipt(id);
	return parseDocument("smoke-receipt", readFileSync(path, "utf8"), path);
}

const slow = 180_000;

it(
	"refuses a test that this version cannot run, and writes no receipt that could pass for one",
	async () => {
		const { request, workFolder } = setUp({ cell: { presets: ["torch-cpu"], torch: "2.8" } });
		const outcome = await runSmoke(request, makeWorld([]));
		expect(outcome.findings.map(({ code, level }) => `${level} ${code}`)).toEqual([
			"error smoke/not-supported",
			"error smoke/not-supported",
		]);
		expect(outcome.summary).toBe("0 of 2 tests passed");
		expect(existsSync(workFolder.smokeReceipt(`any-py${pythons[0]}`))).toBe(false);
	},
	slow,
);

describe("a wheel that works", () => {
	it(
		"is found under a name with capitals, dots and underscores, also by the oldest Python",
		async () => {
			const { request } = setUp({
				wheel: {
					name: "Foo.Bar_baz",
					files: { "foo_bar/__init__.py": "def main():\n    return 0\n" },
					entryPoints: { console_scripts: { foo: "foo_bar:main" } },
				},
			});
			expect(await runSmoke(request, makeWorld([]))).toEqual({ findings: [], summary: "2 tests passed" });
		},
		slow,
	);

	it(
		"passes on the oldest and the newest Python, and the receipts say what was installed",
		async () => {
			const { request, wheel, workFolder } = setUp({
				wheel: {
					files: {
						"demo/__init__.py": "__version__ = '1.0'\nprint('hello')\n",
						"demo/cli.py": "def main():\n    return 0\n",
					},
					entryPoints: { console_scripts: { "demo-tool": "demo.cli:main" } },
				},
				cell: {
					command: `python -c "import demo, os, sys; assert os.listdir() == [], os.listdir(); print('wheel', sys.argv[1:])" {wheel} {project}`,
				},
			});
			const events: StageEvent[] = [];
			const outcome = await runSmoke(request, makeWorld(events));
			expect(outcome).toEqual({ findings: [], summary: "2 tests passed" });
			for (const python of [pythons[0], pythons.at(-1)]) {
				const receipt = readReceipt(workFolder, `any-py${python}`);
				expect(receipt).toMatchObject({ file: wheel.fileName, sha256: wheel.sha256, planDigest: "0".repeat(64) });
				expect(receipt.interpreter.version.startsWith(`${python}.`)).toBe(true);
				expect(receipt.probes.map(({ name, outcome: how }) => `${name} ${how}`)).toEqual([
					"install passed",
					"dependencies passed",
					"import demo passed",
					"version passed",
					"entry point demo-tool passed",
					"command passed",
				]);
				const own = events.filter((event) => "item" in event && event.item === `any-py${python}`);
				expect(own[0]).toMatchObject({ type: "item-started" });
				expect(own.at(-1)).toMatchObject({ type: "item-finished", outcome: "done" });
				const printed = own.flatMap((event) => (event.type === "output" ? [event.line] : []));
				expect(printed).toContainEqual(
					expect.stringMatching(/^wheel \['.*demo-1\.0-py3-none-any\.whl', '.*project with space'\]$/),
				);
			}
			// Nothing is left of tests that passed.
			expect(await createFiles().list(join(workFolder.scratch, "smoke"))).toEqual([]);
		},
		slow,
	);

	it(
		"gets its dependencies from the configured index alone, and its own file from the frozen folder alone",
		async () => {
			const dependency = buildWheel({ name: "demo-dep", version: "1.5", files: { "demo_dep.py": "x = 1\n" } });
			const stranger = buildWheel({
				name: "demo",
				version: "9999",
				files: { "demo.py": "raise SystemExit('stranger')\n" },
			});
			const asked: string[] = [];
			const server: Server = createServer((message, response) => {
				asked.push(message.url ?? "");
				const served = [dependency, stranger].find(({ fileName }) => message.url === `/files/${fileName}`);
				if (served) return void response.end(served.bytes);
				const project = { "/simple/demo-dep/": dependency, "/simple/demo/": stranger }[message.url ?? ""];
				if (!project) return void response.writeHead(404).end();
				response.setHeader("content-type", "text/html");
				response.end(`<a href="/files/${project.fileName}#sha256=${project.sha256}">${project.fileName}</a>`);
			});
			await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
			try {
				const index = `http://127.0.0.1:${(server.address() as { port: number }).port}/simple/`;
				const { request } = setUp({
					wheel: {
						metadata: [
							["Requires-Dist", "demo-dep>=1"],
							["Requires-Dist", 'demo-absent; extra == "more"'],
						],
						files: { "demo/__init__.py": "import demo_dep\n" },
					},
					on: [pythons.at(-1) ?? ""],
				});
				const environment = {
					...process.env,
					PIP_INDEX_URL: index,
					UV_DEFAULT_INDEX: undefined,
					PIP_EXTRA_INDEX_URL: `${index}extra/`,
					UV_CACHE_DIR: join(folder, "uv-cache"),
				};
				const outcome = await runSmoke(request, makeWorld([], { environment }));
				expect(outcome.findings).toEqual([]);
				const projects = new Set(asked.map((path) => path.replace(/\.metadata$/, "")));
				expect([...projects].sort()).toEqual([`/files/${dependency.fileName}`, "/simple/demo-dep/"]);
			} finally {
				server.closeAllConnections();
				await new Promise((done) => server.close(done));
			}
		},
		slow,
	);

	it(
		"brings pytest along for a command that starts with it, and leaves the project's folder as it was",
		async () => {
			const { request, projectFolder } = setUp({
				on: [pythons.at(-1) ?? ""],
				cell: { command: "pytest -q {project}/tests" },
			});
			mkdirSync(join(projectFolder, "tests"));
			writeFileSync(
				join(projectFolder, "tests/test_demo.py"),
				"import demo\ndef test_it():\n    assert demo.__version__ == '1.0'\n",
			);
			const outcome = await runSmoke(request, makeWorld([]));
			expect(outcome.findings).toEqual([]);
			expect((await createFiles().list(projectFolder)).map(({ name }) => name)).toEqual(["tests"]);
			expect((await createFiles().list(join(projectFolder, "tests"))).map(({ name }) => name)).toEqual([
				"test_demo.py",
			]);
		},
		slow,
	);
});

describe("a wheel that does not work", () => {
	it(
		"has every failure on every Python collected, with output and the commands to see it again",
		async () => {
			const { request, workFolder } = setUp({
				wheel: {
					files: {
						"demo/__init__.py": "import demo._missing\n",
						"other.py": "__version__ = '0.9'\n",
					},
					entryPoints: { console_scripts: { other: "other:main" } },
				},
				cell: { command: `python -c "import sys; print('going down'); sys.exit(3)"`, imports: ["demo", "other"] },
			});
			const events: StageEvent[] = [];
			const outcome = await runSmoke(request, makeWorld(events));
			expect(outcome.summary).toBe("0 of 2 tests passed");
			expect(outcome.findings).toHaveLength(8);
			expect(new Set(outcome.findings.map(({ code, level }) => `${code} ${level}`))).toEqual(
				new Set(["smoke/probe-failed error"]),
			);
			const messages = outcome.findings.map(({ message }) => message);
			expect(messages[0]).toContain("import demo failed: demo-1.0-py3-none-any.whl on cpython 3.");
			expect(messages[0]).toContain("No module named 'demo._missing'");
			expect(messages[1]).toContain("other.__version__ says 0.9, not 1.0");
			expect(messages[2]).toContain("entry point other failed");
			expect(messages[3]).toContain("going down\n  (exit status 3)");
			expect(
				readReceipt(workFolder, `any-py${pythons[0]}`).probes.filter(({ outcome: how }) => how === "failed"),
			).toHaveLength(4);
			expect(events).toContainEqual(
				expect.objectContaining({
					type: "item-finished",
					outcome: "failed",
					reason: "failed: import demo, version, entry point other, command",
				}),
			);
			// What the finding says to paste fails the same way.
			const command = outcome.findings[0]?.help?.split("\n")[1]?.trim() ?? "";
			const { exitStatus, output } = await makeWorld([]).processes.run({
				command: "sh",
				args: ["-c", command],
				cwd: folder,
				env: { PATH: process.env.PATH ?? "" },
				timeoutSeconds: 60,
			});
			expect(exitStatus).toBe(1);
			expect(output).toContain("No module named 'demo._missing'");
		},
		slow,
	);

	it(
		"that cannot be installed is not probed further",
		async () => {
			const { request, workFolder } = setUp({
				wheel: { metadata: [["Requires-Dist", "demo @ https://example.invalid/; nonsense"]] },
				on: [pythons[0] ?? ""],
			});
			const outcome = await runSmoke(request, makeWorld([]));
			expect(outcome.findings).toMatchObject([
				{ code: "smoke/probe-failed", message: expect.stringContaining("not a dependency specifier") },
			]);
			expect(readReceipt(workFolder, `any-py${pythons[0]}`).probes).toHaveLength(1);
		},
		slow,
	);

	it(
		"for another Python than it is tested on is refused by the installer",
		async () => {
			const { request } = setUp({ wheel: { tags: "cp27-cp27m-manylinux1_x86_64" }, on: [pythons[0] ?? ""] });
			const outcome = await runSmoke(request, makeWorld([]));
			expect(outcome.findings).toMatchObject([{ message: expect.stringMatching(/^install failed: /) }]);
		},
		slow,
	);

	it.each([
		["no-such-program-here --x", 'there is no program "no-such-program-here"'],
		["python -c 'unclosed", "smoke.command is missing a closing quote"],
	])(
		"or a command that cannot be run: %s",
		async (command, message) => {
			const { request } = setUp({ on: [pythons[0] ?? ""], cell: { command } });
			const outcome = await runSmoke(request, makeWorld([]));
			expect(outcome.findings).toMatchObject([
				{ code: "smoke/probe-failed", message: expect.stringContaining(message) },
			]);
		},
		slow,
	);

	it(
		"or a test that does not end is stopped with the time of its cell",
		async () => {
			const { request } = setUp({
				on: [pythons[0] ?? ""],
				cell: { command: `python -c "import time; time.sleep(600)"`, timeoutMinutes: 0.1 },
			});
			const outcome = await runSmoke(request, makeWorld([]));
			expect(outcome.findings).toMatchObject([{ message: expect.stringContaining("the time of this test is over") }]);
		},
		slow,
	);

	it(
		"is a warning when the cell is best effort",
		async () => {
			const { request } = setUp({
				on: [pythons[0] ?? ""],
				cell: { command: `python -c "1/0"`, policy: "best-effort" },
			});
			expect((await runSmoke(request, makeWorld([]))).findings).toMatchObject([{ level: "warning" }]);
		},
		slow,
	);
});

describe("what must not be tested", () => {
	it(
		"a wheel with one byte changed after freeze ends with exit status 6, and nothing is installed",
		async () => {
			const { request, wheel, workFolder } = setUp();
			const path = join(workFolder.dist, wheel.fileName);
			const bytes = Buffer.from(wheel.bytes);
			bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
			writeFileSync(path, bytes);
			const running = runSmoke(request, makeWorld([]));
			await expect(running).rejects.toMatchObject({ code: "smoke/other-bytes", exitStatus: 6, file: path });
			expect(await createFiles().list(workFolder.smokeReceipts)).toEqual([]);
			expect(await createFiles().exists(join(workFolder.scratch, "smoke"))).toBe(false);
		},
		slow,
	);

	it(
		"a wheel that is gone ends the same way",
		async () => {
			const { request, wheel, workFolder } = setUp();
			await rm(join(workFolder.dist, wheel.fileName));
			await expect(runSmoke(request, makeWorld([]))).rejects.toThrow("is not there any more");
		},
		slow,
	);

	it(
		"what has no interpreter here or no frozen wheel is said, and the rest is tested",
		async () => {
			const { request, workFolder } = setUp({ on: [pythons[0] ?? "", "3.99"] });
			const [first] = request.plan.smokeCells;
			if (first === undefined) throw new Error("no cell");
			request.plan.smokeCells.push(
				{ ...first, id: "musl", family: "musllinux", architecture: "s390x" },
				{ ...first, id: "gone", cell: "gone" },
			);
			const events: StageEvent[] = [];
			const outcome = await runSmoke(request, makeWorld(events));
			expect(outcome.summary).toBe("1 of 4 tests passed");
			expect(outcome.findings.map(({ code }) => code)).toEqual([
				"smoke/no-interpreter",
				"smoke/cannot-run-here",
				"smoke/not-frozen",
			]);
			expect((await createFiles().list(workFolder.smokeReceipts)).map(({ name }) => name)).toEqual([
				`any-py${pythons[0]}.json`,
			]);
			expect(events.filter((event) => event.type === "item-finished" && event.outcome === "left-out")).toHaveLength(3);
		},
		slow,
	);

	it(
		"only the named tests run",
		async () => {
			const { request, workFolder } = setUp();
			const only = [`any-py${pythons.at(-1)}`];
			expect((await runSmoke({ ...request, only }, makeWorld([]))).summary).toBe("1 test passed");
			expect((await createFiles().list(workFolder.smokeReceipts)).map(({ name }) => name)).toEqual([`${only[0]}.json`]);
		},
		slow,
	);

	it(
		"Ctrl-C stops the tests that run, with exit status 130",
		async () => {
			const controller = new AbortController();
			const { request } = setUp({
				cell: { command: `python -c "import time; print('sleeping', flush=True); time.sleep(600)"` },
			});
			const world = makeWorld([], { signal: controller.signal });
			world.events = {
				emit: (event) => (event.type === "output" && event.line === "sleeping" ? controller.abort() : undefined),
			};
			await expect(runSmoke(request, world)).rejects.toMatchObject({ code: "world/cancelled", exitStatus: 130 });
		},
		slow,
	);
});
