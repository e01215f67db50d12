import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareTools } from "../../src/tools/environment.ts";
import { findPython } from "../../src/tools/find-python.ts";
import { findInterpreters } from "../../src/tools/interpreters.ts";
import { toolSets } from "../../src/tools/tool-set.ts";
import { childEnvironment } from "../../src/world/child-environment.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import { createProcesses } from "../../src/world/processes.ts";

const source = resolve(import.meta.dirname, "../../src");
const isWindows = process.platform === "win32";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "tools-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

function makeWorld({
	signal = new AbortController().signal,
	environment = process.env,
	productFolder = source,
	python = null as string | null,
} = {}) {
	return {
		files: createFiles(),
		processes: createProcesses(signal, environment),
		clock: createClock(signal),
		host: { ...readHost(environment, productFolder, python), cacheFolder: folder, temporaryFolder: tmpdir() },
		environment,
	};
}

function environmentsIn(digest: string): string[] {
	return readdirSync(join(folder, "tools", digest)).filter((name) => name.startsWith("env-"));
}

describe("a tool environment", () => {
	it("is made once, runs the locked tools, and is found again without installing", async () => {
		const world = makeWorld();
		const made = await prepareTools("install", world);
		expect(made.versions.map(({ name }) => name)).toEqual(["pip", "uv"]);
		const lock = readFileSync(join(source, "tools/install.txt"), "utf8");
		for (const { name, version } of made.versions) expect(lock).toContain(`${name}==${version} `);

		// The scripts beside the tools name their interpreter by path, so they run only where they were made.
		for (const program of ["uv", "pip"]) {
			const { exitStatus, stdout } = await world.processes.run({
				command: program,
				args: ["--version"],
				cwd: folder,
				env: childEnvironment({}, {}, { path: [made.bin] }),
				timeoutSeconds: 60,
			});
			expect(exitStatus).toBe(0);
			expect(stdout).toContain(made.versions.find(({ name }) => name === program)?.version);
		}

		// Of a world in which nothing can be started, only a ready environment can come.
		const nothing = { ...world, processes: { ...world.processes, run: () => Promise.reject(new Error("started")) } };
		expect(await prepareTools("install", nothing)).toEqual(made);
	}, 120_000);

	it("is whole for both of two callers that want it at the same time", async () => {
		const [one, two] = await Promise.all([prepareTools("install", makeWorld()), prepareTools("install", makeWorld())]);
		for (const { python } of [one, two]) {
			const { stdout } = await makeWorld().processes.run({
				command: python,
				args: ["-I", "-c", "import pip, uv; print('both')"],
				cwd: folder,
				env: childEnvironment(process.env),
				timeoutSeconds: 60,
			});
			expect(stdout.trim()).toBe("both");
		}
		expect([one.folder, two.folder]).toContain((await prepareTools("install", makeWorld())).folder);
	}, 120_000);

	it("that was broken off is made again, and its remains go once they are old", async () => {
		const controller = new AbortController();
		const making = prepareTools("install", makeWorld({ signal: controller.signal }));
		const outcome = expect(making).rejects.toMatchObject({ code: "world/cancelled" });
		await wait(1500);
		controller.abort();
		await outcome;
		const made = await prepareTools("install", makeWorld());
		mkdirSync(join(dirname(made.folder), "env-1000-00ff"));
		// The interpreter went away, as after an upgrade of Python.
		rmSync(made.python);
		const again = await prepareTools("install", makeWorld());
		expect(existsSync(made.folder), "it is young, somebody may be making it").toBe(true);
		expect(again.folder).not.toBe(made.folder);
		expect(environmentsIn(made.lockDigest)).not.toContain("env-1000-00ff");
	}, 120_000);

	it("is refused when a file is not the one that was locked", async () => {
		const productFolder = join(folder, "product");
		await cp(join(source, "tools"), join(productFolder, "tools"), { recursive: true });
		const path = join(productFolder, "tools/install.txt");
		writeFileSync(path, readFileSync(path, "utf8").replaceAll(/sha256:[0-9a-f]{8}/g, "sha256:00000000"));
		const making = prepareTools("install", makeWorld({ productFolder }));
		await expect(making).rejects.toMatchObject({
			code: "tools/install-failed",
			exitStatus: 3,
			message: expect.stringMatching(/DO NOT MATCH THE HASHES/),
		});
		const [digest = ""] = readdirSync(join(folder, "tools"));
		expect(environmentsIn(digest)).toEqual([]);
	}, 120_000);

	it("of another Python is made when --python names one, beside the first", async () => {
		const others = (await findInterpreters(makeWorld())).filter(({ minor }) => Number(minor.split(".")[1]) >= 11);
		const [one, two] = others.map(({ path }) => path);
		if (one === undefined || two === undefined) throw new Error("this test needs two Pythons of 3.11 or newer");
		const made = [
			await prepareTools("install", makeWorld({ python: one })),
			await prepareTools("install", makeWorld({ python: two })),
		];
		expect(made[0]?.folder).not.toBe(made[1]?.folder);
		expect(await prepareTools("install", makeWorld({ python: one }))).toEqual(made[0]);
		expect(made).toContainEqual(await prepareTools("install", makeWorld()));
	}, 120_000);

	it("of a damaged installation names the missing list", async () => {
		await expect(prepareTools("build", makeWorld({ productFolder: folder }))).rejects.toMatchObject({
			code: "tools/no-lock",
			file: join(folder, "tools", "build.txt"),
		});
	});

	it.each(toolSets)("the list %s holds hashes and no address, and matches what is wanted", (set) => {
		const lock = readFileSync(join(source, `tools/${set}.txt`), "utf8");
		expect(lock).not.toMatch(/https?:|--index|--find-links| @ /);
		const entries = lock.split(/^(?=[a-z])/m);
		for (const entry of entries) expect(entry).toMatch(/--hash=sha256:[0-9a-f]{64}/);
		const wanted = readFileSync(join(source, `tools/${set}.in`), "utf8").split("\n");
		for (const line of wanted.filter((text) => /^[a-z]/.test(text))) {
			const [requirement = "", marker] = line.split(" ; ");
			const [name, version = ""] = requirement.split("==");
			const entry = entries.find((text) => text.startsWith(`${name}==${version}`));
			expect(entry, line).toBeDefined();
			if (marker) expect(entry).toContain(`; ${marker}`);
		}
	});
});

describe.skipIf(isWindows)("looking for the Python of the tools", () => {
	function fakePython(path: string, version: string): string {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `#!/bin/sh\necho ${version}\necho ${path}\n`);
		chmodSync(path, 0o755);
		return path;
	}

	it("takes setup-python's before the PATH's, and the PATH's when that one is too old", async () => {
		const location = join(folder, "setup");
		const onPath = fakePython(join(folder, "bin/python3"), "3.12.1");
		const environment = { PATH: [dirname(onPath), "/bin", "/usr/bin"].join(delimiter), pythonLocation: location };
		const setup = fakePython(join(location, "bin/python3"), "3.13.0");
		expect(await findPython(makeWorld({ environment }))).toEqual({ path: setup, version: "3.13.0" });
		fakePython(setup, "3.10.9");
		expect(await findPython(makeWorld({ environment }))).toEqual({ path: onPath, version: "3.12.1" });
	});

	it("uses no other one when --python names one, and says what is wrong with it", async () => {
		const old = fakePython(join(folder, "python3.9"), "3.9.18");
		await expect(findPython(makeWorld({ python: old }))).rejects.toMatchObject({
			code: "tools/no-python",
			exitStatus: 3,
			message: `no Python 3.11 or newer: --python ${old} is 3.9.18`,
			help: expect.stringContaining("- uses: actions/setup-python@"),
		});
	});

	it("tells everything it tried when there is none", async () => {
		const environment = { PATH: folder };
		await expect(findPython(makeWorld({ environment }))).rejects.toThrow("python3 does not run, python does not run");
	});
});

describe.skipIf(isWindows)("looking for interpreters to test with", () => {
	it("finds the one on the PATH once, however many names lead to it, and nothing that does not run", async () => {
		const { path } = await findPython(makeWorld());
		const bin = join(folder, "bin");
		mkdirSync(bin);
		for (const [name, text] of [
			["python3", `exec ${path} "$@"`],
			["python3.99", "echo not an interpreter"],
			["python3.98", "exit 1"],
			["python3-config", `exec ${path} "$@"`],
		]) {
			writeFileSync(join(bin, name ?? ""), `#!/bin/sh\n${text}\n`);
			chmodSync(join(bin, name ?? ""), 0o755);
		}
		const environment = {
			HOME: folder,
			PATH: [bin, join(folder, "absent"), bin].join(delimiter),
			PYENV_ROOT: join(folder, "pyenv"),
			RUNNER_TOOL_CACHE: join(folder, "cache"),
			XDG_DATA_HOME: folder,
		};
		// The tool cache and uv lead to the same interpreter.
		for (const home of ["cache/Python/3.11.7/x64", "uv/python/cpython-3.11", "pyenv/versions/3.11.7"]) {
			mkdirSync(join(folder, home, "bin"), { recursive: true });
			for (const name of ["python", "python3"]) {
				writeFileSync(join(folder, home, "bin", name), `#!/bin/sh\nexec ${path} "$@"\n`);
				chmodSync(join(folder, home, "bin", name), 0o755);
			}
		}
		const interpreters = await findInterpreters(makeWorld({ environment }));
		expect(interpreters).toHaveLength(1);
		expect(interpreters[0]).toMatchObject({ implementation: "cpython", freeThreaded: false });
		expect(interpreters[0]?.version).toMatch(/^3\.\d+\.\d+/);
		expect(interpreters[0]?.version.startsWith(`${interpreters[0].minor}.`)).toBe(true);
	});
});
