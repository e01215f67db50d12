// Every value of a plan says where it came from: our table, the tables of the tools, Cargo.toml, the environment, defaults.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultOptions } from "../../src/pipeline/request.ts";
import { runStage } from "../../src/pipeline/run-stage.ts";
import { makeProject } from "../world/project-folder.ts";

const crate =
	'[package]\nname = "core"\nversion = "1.0.0"\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }\n';
const project =
	'[build-system]\nrequires = ["maturin"]\nbuild-backend = "maturin"\n[project]\nname = "my-pkg"\nversion = "1.0"\nrequires-python = ">=3.9"\n';

async function settingsOf(files: Record<string, string>, environment: Record<string, string> = {}) {
	using folder = makeProject({ "Cargo.toml": crate, ...files });
	const world = folder.openWorld(environment);
	const options = { ...defaultOptions, tool: "wheel-release test" };
	const { plan, findings } = await runStage(
		{ stage: "plan", projectFolder: folder.path, workFolder: folder.workFolder, options },
		world,
	);
	await world.close();
	expect(findings.filter(({ level }) => level === "error")).toEqual([]);
	return new Map(plan?.settings.map(({ key, value, source }) => [key, `${value} | ${source}`]));
}

describe("where a value came from", () => {
	it("without any configuration is the default, and the frontend says what it became", async () => {
		const settings = await settingsOf({ "pyproject.toml": project });
		expect(settings.get("frontend")).toBe("auto: maturin | default");
		expect(settings.get("tag")).toBe("v{version} | default");
		expect(settings.get("smoke.pythons")).toBe("min,max | default");
	});

	it("is a line of pyproject.toml, of our table or of a tool's", async () => {
		const settings = await settingsOf({
			"pyproject.toml": `${project}[tool.maturin]\nlocked = true\n[tool.wheel-release]\nsdist = false\ntargets = [\n\t"manylinux_x86_64",\n]\n[tool.wheel-release.runners]\nmanylinux_x86_64 = ["self-hosted", "linux"]\n[tool.wheel-release.policy]\n"cp39-*" = "hold"\n`,
		});
		expect(Object.fromEntries(settings)).toMatchObject({
			"build-system.build-backend": "maturin | pyproject.toml:3",
			"project.requires-python": ">=3.9 | pyproject.toml:7",
			"tool.maturin.locked": "true | pyproject.toml:9",
			sdist: "false | pyproject.toml:11",
			targets: '["manylinux_x86_64"] | pyproject.toml:12',
			"runners.manylinux_x86_64": '["self-hosted","linux"] | pyproject.toml:16',
			"policy.cp39-*": "hold | pyproject.toml:18",
			"Cargo.toml.dependencies.pyo3.features": '["abi3-py39"] | Cargo.toml:5',
		});
	});

	it("is a line of wheel-release.toml when that holds the configuration", async () => {
		const settings = await settingsOf({
			"pyproject.toml": project,
			"wheel-release.toml": '\nsmoke = { pythons = [\n"max"] }\n',
		});
		expect(settings.get("smoke.pythons")).toBe("max | wheel-release.toml:2");
	});

	it("is another file that --config names, as a path of the project and not of this machine", async () => {
		using folder = makeProject({
			"pyproject.toml": project,
			"Cargo.toml": crate,
			"ci/release.toml": "sdist = false\n",
		});
		const world = folder.openWorld();
		const options = {
			...defaultOptions,
			tool: "wheel-release test",
			configFile: join(folder.path, "ci", "release.toml"),
		};
		const { plan } = await runStage(
			{ stage: "plan", projectFolder: folder.path, workFolder: folder.workFolder, options },
			world,
		);
		await world.close();
		expect(plan?.settings.find(({ key }) => key === "sdist")?.source).toBe("ci/release.toml:1");
		expect(JSON.stringify(plan)).not.toContain(folder.path);
	});

	it("is the environment for the tools' own variables, and never shows a token", async () => {
		const settings = await settingsOf(
			{ "pyproject.toml": project },
			{ MATURIN_PEP517_ARGS: "--locked", MATURIN_PYPI_TOKEN: "pypi-AgEIcHlwaS5vcmcCJ", OTHER: "x" },
		);
		expect(settings.get("MATURIN_PEP517_ARGS")).toBe("--locked | environment");
		expect(JSON.stringify([...settings])).not.toContain("AgEI");
		expect(settings.has("OTHER")).toBe(false);
	});
});
