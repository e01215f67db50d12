// A musllinux cell through the committed bundle. In a real container where Docker or Podman runs an image with a musl Python
// (`docker pull docker.io/library/python:3.13-alpine`, or one made here called localhost/musl-python:3.11), else with a
// strict stand-in for the engine: one way or the other the same test runs.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { machine, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smokeImageOf } from "../../src/data/smoke-images.ts";
import { formatDocument } from "../../src/document/format-document.ts";
import { parseDocument } from "../../src/document/read-document.ts";
import { workFolderAt } from "../../src/document/work-folder.ts";
import { parseInterpreter } from "../../src/python/interpreter.ts";
import { writeFakeEngine } from "../world/fake-container-engine.ts";
import { makeCell, makeDistribution, makeManifest, makePlan, makeSmokeCell } from "../world/plan-builder.ts";
import { buildWheel } from "../world/wheel-builder.ts";
import { runCli, startCli } from "./command-line.ts";

interface Setting {
	/** The stand-in can neither hide the network nor make a folder read-only. */
	isReal: boolean;
	image: string;
	python: string;
	/** The stand-in runs a Python for glibc, whose pip takes no musllinux wheel. */
	tags: string;
	PATH: string;
	/** Containers that were left behind. */
	leftOver(): unknown[];
}

let folder: string;
let setting: Setting;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "smoke-container-e2e-"));
	setting = findRealImage() ?? makeStandIn();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function alpineImageOf(python: string): string {
	const interpreter = parseInterpreter(python);
	return (interpreter && smokeImageOf({ libc: "musl", machine: "x86_64", interpreter })) ?? "";
}

function findRealImage(): Setting | null {
	const images = ["3.13", "3.14", "3.12", "3.11", "3.10", "3.9"].map((python) => ({
		python,
		image: alpineImageOf(python),
	}));
	images.push({ python: "3.11", image: "localhost/musl-python:3.11" });
	// The first that answers is the one that the product takes.
	const engine = ["docker", "podman"].find((program) => spawnSync(program, ["info"]).status === 0);
	if (engine === undefined) return null;
	const runs = (image: string) =>
		spawnSync(engine, ["image", "inspect", image]).status === 0 &&
		spawnSync(engine, ["run", "--rm", "--network=none", "--entrypoint=python3", image, "-c", "pass"]).status === 0;
	const found = images.find(({ image }) => runs(image));
	if (found === undefined) return null;
	const tags = `py3-none-musllinux_1_2_${machine()}`;
	return { isReal: true, ...found, tags, PATH: process.env.PATH ?? "", leftOver: () => listContainers(engine) };
}

function listContainers(engine: string): string[] {
	const list = execFileSync(engine, ["ps", "--all", "--format", "{{.Names}}"], { encoding: "utf8" });
	return list.split("\n").filter((name) => name.startsWith("wheel-release-"));
}

function makeStandIn(): Setting {
	const venv = join(folder, "image");
	execFileSync("python3", ["-m", "venv", venv]);
	const ask = ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"];
	const python = execFileSync(join(venv, "bin", "python3"), ask, { encoding: "utf8" }).trim();
	const image = alpineImageOf(python);
	const path = `${join(venv, "bin")}:/usr/bin:/bin`;
	const id = `sha256:${"a".repeat(64)}`;
	const images = [{ name: image, id, path, libc: "musl" as const, is: "local" as const }];
	const { bin, running } = writeFakeEngine(folder, "docker", { images });
	const PATH = `${bin}:${process.env.PATH}`;
	return { isReal: false, image, python, tags: "py3-none-any", PATH, leftOver: running };
}

/** Loaded by the probe of an entry point, which no network reaches. */
const noNetwork = `import os
assert os.listdir("/sys/class/net") == ["lo"], os.listdir("/sys/class/net")
def main():
    return 0
`;

const tests = `import my_pkg, os, tempfile
assert os.listdir() == []
tempfile.TemporaryFile().close()
open("made", "w").close()
assert "GITHUB_TOKEN" not in os.environ
`;

const readOnly = `for folder in (os.path.dirname(__file__), os.path.dirname(os.__file__)):
    try:
        open(os.path.join(folder, "stray"), "w")
    except OSError:
        continue
    raise SystemExit(folder + " can be written")
`;

/** A project after freeze, with one wheel whose test runs in a container. */
function makeFrozenProject(name: string, command: string) {
	const path = join(folder, name);
	const workFolder = workFolderAt(join(path, ".wheel-release"));
	const wheel = buildWheel({
		name: "my-pkg",
		version: "1.0",
		tags: setting.tags,
		isPure: false,
		files: {
			"my_pkg/__init__.py": "__version__ = '1.0'\n",
			"my_pkg/cli.py": setting.isReal ? noNetwork : "def main():\n    return 0\n",
		},
		entryPoints: { console_scripts: { "my-tool": "my_pkg.cli:main" } },
	});
	const { expect: manylinux } = makeCell();
	const cell = makeCell({
		id: "musllinux",
		target: `musllinux_${machine()}`,
		expect: { ...manylinux, family: "musllinux", architecture: machine() },
	});
	const { image, python } = setting;
	const smokeCell = makeSmokeCell(cell, { id: "musllinux-py", python, image, command });
	const plan = makePlan({
		cells: [cell],
		smokeCells: [smokeCell],
		releases: [{ name: "my-pkg", version: "1.0", cells: [cell.id], route: null, extras: [] }],
	});
	const { fileName: file, sha256, bytes } = wheel;
	const frozen = makeDistribution(cell.id, { file, sha256, size: bytes.length, tags: [setting.tags] });
	mkdirSync(join(path, "tests"), { recursive: true });
	mkdirSync(workFolder.dist, { recursive: true });
	writeFileSync(join(path, "pyproject.toml"), "[project]\nname = 'my-pkg'\nversion = '1.0'\n");
	writeFileSync(join(workFolder.dist, file), bytes);
	writeFileSync(workFolder.plan, formatDocument(plan));
	writeFileSync(workFolder.manifest, formatDocument(makeManifest(plan, [frozen])));
	return { path, workFolder, wheel };
}

it("a musllinux wheel passes its test in a container, and with it the gate", async () => {
	const { path, workFolder, wheel } = makeFrozenProject("good", "python {project}/tests/smoke.py");
	writeFileSync(join(path, "tests", "smoke.py"), setting.isReal ? tests + readOnly : tests);
	const env = { PATH: setting.PATH, GITHUB_TOKEN: "secret" };
	const smoke = await runCli(["smoke"], path, env);
	expect(smoke.exitStatus, smoke.stdout + smoke.stderr).toBe(0);
	expect(smoke.stderr + smoke.stdout).toContain(setting.image);
	const receipt = workFolder.smokeReceipt("musllinux-py");
	const { sha256, interpreter, probes } = parseDocument("smoke-receipt", readFileSync(receipt, "utf8"), receipt);
	expect(sha256).toBe(wheel.sha256);
	expect(interpreter).toMatchObject({ implementation: "cpython", system: "linux", machine: machine() });
	expect(interpreter.version.startsWith(`${setting.python}.`)).toBe(true);
	expect(probes.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
		"install passed",
		"dependencies passed",
		"import my_pkg passed",
		"version passed",
		"entry point my-tool passed",
		"command passed",
	]);
	const gate = await runCli(["gate"], path, env);
	expect(gate.exitStatus, gate.stdout + gate.stderr).toBe(0);
	expect(JSON.parse(readFileSync(workFolder.verdict, "utf8"))).toMatchObject({ shouldPublish: true });
	// The project is as it was, and what containers wrote could be removed.
	expect(readdirSync(path).sort()).toEqual([".wheel-release", "pyproject.toml", "tests"]);
	expect(readdirSync(join(workFolder.scratch, "smoke"))).toEqual([]);
	expect(setting.leftOver()).toEqual([]);
});

it("a failing test in a container refuses the release and leaves the environment, owned by the user", async () => {
	const { path, workFolder } = makeFrozenProject(
		"bad",
		`python -c "open('made', 'w').close(); raise SystemExit('not on musl')"`,
	);
	const smoke = await runCli(["smoke"], path, { PATH: setting.PATH });
	expect(smoke.exitStatus).toBe(1);
	expect(smoke.stdout).toContain("not on musl");
	expect(smoke.stdout).toMatch(/Try it again:\n\s+(docker|podman) run --rm /);
	const made = statSync(join(workFolder.scratch, "smoke", "musllinux-py", "empty", "made"));
	expect(made.uid).toBe(process.getuid?.());
	expect((await runCli(["gate"], path)).exitStatus).toBe(1);
	expect(setting.leftOver()).toEqual([]);
});

it("Ctrl-C ends the container too", async () => {
	const { path } = makeFrozenProject("slow", `python -c "import time; print('sleeping', flush=True); time.sleep(600)"`);
	const running = startCli(["smoke", "--verbose"], path, { PATH: setting.PATH });
	await running.waitFor("sleeping");
	running.interrupt();
	expect((await running.done).exitStatus).toBe(130);
	expect(setting.leftOver()).toEqual([]);
});

it("without an engine that answers, the finding says what to install", async () => {
	const { path, workFolder } = makeFrozenProject("alone", "python -c pass");
	const deaf = join(folder, "deaf");
	const { bin } = writeFakeEngine(deaf, "docker", { answers: false });
	writeFakeEngine(deaf, "podman", { answers: false });
	const smoke = await runCli(["smoke"], path, { PATH: `${bin}:${process.env.PATH}` });
	expect(smoke.exitStatus).toBe(1);
	expect(smoke.stdout).toContain("smoke/cannot-run-here");
	expect(smoke.stdout).toContain(`Install Docker or Podman and start it; the test then runs in ${setting.image}`);
	expect(() => statSync(workFolder.smokeReceipt("musllinux-py"))).toThrow("ENOENT");
});
