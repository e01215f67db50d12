// The rehearsal index as everybody else's programs see it: pip, uv and twine, unchanged, with no word of ours in between.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { listing, mintToken, startIndex, type TestIndex, upload } from "../integration/rehearsal-setup.ts";
import {
	makeEmptyEnvironment,
	type PythonEnvironment,
	preparePythonEnvironment,
	type RunResult,
} from "../world/python-environment.ts";
import { type BuiltDistribution, buildSdist, buildWheel } from "../world/wheel-builder.ts";

let tools: PythonEnvironment;

beforeAll(async () => {
	tools = await preparePythonEnvironment(["pip==26.3", "twine==7.0.0", "uv==0.13.9"]);
});

// With a dependency, so that an installer has to read metadata.
const wheel = buildWheel({ name: "demo", version: "1.0", metadata: [["Requires-Dist", "demo-base>=2"]] });
const base = buildWheel({ name: "demo-base", version: "2.1" });
const sdist = buildSdist({ name: "demo", version: "1.0" });
const otherBytes = buildWheel({ name: "demo", version: "1.0", files: { "demo/__init__.py": "changed = True\n" } });

const projects = { publisher: { projects: ["demo", "demo-base"] }, clock: { now: () => new Date() } };

async function startFilledIndex(): Promise<TestIndex> {
	const index = await startIndex(projects);
	const token = await mintToken(index);
	for (const distribution of [wheel, base]) {
		const name = distribution === base ? "demo-base" : "demo";
		expect(await upload(index, token, distribution, { fields: { name } })).toMatchObject({ status: 200 });
	}
	return index;
}

async function inFolder(...distributions: BuiltDistribution[]): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "clients-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	for (const { fileName, bytes } of distributions) await writeFile(join(folder, fileName), bytes);
	return folder;
}

async function emptyEnvironment(): Promise<PythonEnvironment> {
	const environment = await makeEmptyEnvironment();
	onTestFinished(() => rm(environment.folder, { recursive: true, force: true }));
	return environment;
}

async function lockFile(): Promise<string> {
	const folder = await inFolder();
	const path = join(folder, "requirements.txt");
	await writeFile(path, `demo==1.0 --hash=sha256:${wheel.sha256}\ndemo-base==2.1 --hash=sha256:${base.sha256}\n`);
	return path;
}

async function installedVersions(environment: PythonEnvironment): Promise<string> {
	const code = "import demo, demo_base; print(demo.__version__, demo_base.__version__)";
	return (await environment.run("python", ["-c", code])).output.trim();
}

function askedForMetadata(index: TestIndex): boolean {
	return index.log.some(({ path, status }) => path.endsWith(`${wheel.fileName}.metadata`) && status === 200);
}

describe("pip", () => {
	async function pip(index: TestIndex, environment: PythonEnvironment, args: readonly string[]): Promise<RunResult> {
		const common = ["--isolated", "install", "--no-cache-dir", "--index-url", `${index.url}simple/`];
		return tools.run("python", ["-m", "pip", "--python", environment.python, ...common, ...args]);
	}

	it("installs by hash", async () => {
		const index = await startFilledIndex();
		const environment = await emptyEnvironment();
		const result = await pip(index, environment, ["--require-hashes", "-r", await lockFile()]);
		expect(result.output).toContain("Successfully installed demo-1.0 demo-base-2.1");
		expect(await installedVersions(environment)).toBe("1.0 2.1");
	});

	it("reads the dependencies of a wheel beside it", async () => {
		const index = await startFilledIndex();
		const environment = await emptyEnvironment();
		expect(await pip(index, environment, ["demo"])).toMatchObject({ exitStatus: 0 });
		expect(askedForMetadata(index)).toBe(true);
		expect(await installedVersions(environment)).toBe("1.0 2.1");
	});

	it("installs nothing when the hash is another", async () => {
		const index = await startFilledIndex();
		const environment = await emptyEnvironment();
		const path = await lockFile();
		await writeFile(path, `demo==1.0 --hash=sha256:${"0".repeat(64)}\n`);
		const result = await pip(index, environment, ["--no-deps", "--require-hashes", "-r", path]);
		expect(result.exitStatus).toBe(1);
		expect(result.output).toContain("DO NOT MATCH THE HASHES");
	});

	it("finds nothing of a project that is not there", async () => {
		const index = await startFilledIndex();
		const result = await pip(index, await emptyEnvironment(), ["nobodys-project"]);
		expect(result.exitStatus).toBe(1);
		expect(result.output).toContain("No matching distribution found for nobodys-project");
		expect(index.log.find(({ path }) => path === "/simple/nobodys-project/")?.status).toBe(404);
	});
});

describe("uv pip", () => {
	async function uv(index: TestIndex, environment: PythonEnvironment, args: readonly string[]): Promise<RunResult> {
		const common = ["--no-config", "--no-cache", "--python", environment.python];
		return tools.run("uv", ["pip", "install", ...common, "--default-index", `${index.url}simple/`, ...args]);
	}

	it("installs by hash", async () => {
		const index = await startFilledIndex();
		const environment = await emptyEnvironment();
		const result = await uv(index, environment, ["--require-hashes", "-r", await lockFile()]);
		expect(result).toMatchObject({ exitStatus: 0 });
		expect(await installedVersions(environment)).toBe("1.0 2.1");
	});

	it("reads the dependencies of a wheel beside it", async () => {
		const index = await startFilledIndex();
		const environment = await emptyEnvironment();
		expect(await uv(index, environment, ["demo"])).toMatchObject({ exitStatus: 0 });
		expect(askedForMetadata(index)).toBe(true);
		expect(await installedVersions(environment)).toBe("1.0 2.1");
	});
});

const uploaders = {
	"twine upload": async (index: TestIndex, token: string, folder: string, files: readonly string[]) =>
		tools.run("twine", ["upload", "--non-interactive", "--disable-progress-bar", ...files], {
			cwd: folder,
			env: {
				HOME: folder,
				TWINE_REPOSITORY_URL: `${index.url}legacy/`,
				TWINE_USERNAME: "__token__",
				TWINE_PASSWORD: token,
			},
		}),
	"uv publish": async (index: TestIndex, token: string, folder: string, files: readonly string[]) =>
		tools.run("uv", ["publish", "--no-config", "--trusted-publishing", "never", ...files], {
			cwd: folder,
			env: { HOME: folder, UV_PUBLISH_URL: `${index.url}legacy/`, UV_PUBLISH_TOKEN: token },
		}),
};

describe.each(Object.entries(uploaders))("%s", (_, send) => {
	it("uploads a wheel and an sdist with a token of our issuer", async () => {
		const index = await startIndex(projects);
		const folder = await inFolder(wheel, sdist);
		const result = await send(index, await mintToken(index), folder, [wheel.fileName, sdist.fileName]);
		expect(result).toMatchObject({ exitStatus: 0 });
		const page = await listing(index);
		expect(page?.files.map(({ filename, hashes }) => [filename, hashes.sha256])).toEqual([
			[wheel.fileName, wheel.sha256],
			[sdist.fileName, sdist.sha256],
		]);
		const json = await (await fetch(`${index.url}pypi/demo/1.0/json`)).json();
		expect(json).toMatchObject({ info: { name: "demo", summary: "A distribution for tests" } });
	});

	it("may upload the same file again", async () => {
		const index = await startIndex(projects);
		const token = await mintToken(index);
		const folder = await inFolder(wheel);
		await send(index, token, folder, [wheel.fileName]);
		expect(await send(index, token, folder, [wheel.fileName])).toMatchObject({ exitStatus: 0 });
		expect(index.log.filter(({ path }) => path === "/legacy/").map(({ status }) => status)).toEqual([200, 200]);
		expect((await listing(index))?.files).toHaveLength(1);
	});

	it("shows why other bytes are refused", async () => {
		const index = await startIndex(projects);
		const token = await mintToken(index);
		await send(index, token, await inFolder(wheel), [wheel.fileName]);
		const result = await send(index, token, await inFolder(otherBytes), [wheel.fileName]);
		expect(result.exitStatus).not.toBe(0);
		expect(result.output.replace(/\s+/g, " ")).toContain(
			`File already exists ('${wheel.fileName}', with blake2_256 hash '`,
		);
		expect((await listing(index))?.files[0]?.hashes.sha256).toBe(wheel.sha256);
	});

	it("shows why a token is refused", async () => {
		const index = await startIndex(projects);
		const result = await send(index, `pypi-${"x".repeat(128)}`, await inFolder(wheel), [wheel.fileName]);
		expect(result.exitStatus).not.toBe(0);
		expect(result.output.replace(/\s+/g, " ")).toContain("Invalid or non-existent authentication information.");
	});
});

describe("uv publish --check-url", () => {
	it("finds in the listing that nothing is left to upload", async () => {
		const index = await startFilledIndex();
		const folder = await inFolder(wheel);
		const before = index.log.filter(({ method }) => method === "POST").length;
		const args = ["publish", "--no-config", "--no-cache", "--trusted-publishing", "never", "--check-url"];
		const result = await tools.run("uv", [...args, `${index.url}simple/`, wheel.fileName], {
			cwd: folder,
			env: { UV_PUBLISH_URL: `${index.url}legacy/`, UV_PUBLISH_TOKEN: await mintToken(index) },
		});
		expect(result).toMatchObject({ exitStatus: 0 });
		// The mint alone.
		expect(index.log.filter(({ method }) => method === "POST")).toHaveLength(before + 1);
	});
});
