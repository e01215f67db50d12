// A pull request from a fork, with a configuration that builds one wheel on a machine of the project's own.
import { describe, expect, it } from "vitest";
import { planMatrices } from "../../src/plan/jobs/matrices.ts";
import { githubVariables as github, planProject as plan } from "../world/plan-project.ts";
import { makeProject } from "../world/project-folder.ts";

const files = {
	"pyproject.toml":
		'[build-system]\nbuild-backend = "maturin"\n[project]\nname = "my-pkg"\nversion = "1.2.0"\nrequires-python = ">=3.9"\n[tool.wheel-release]\ntargets = ["manylinux_x86_64", "manylinux_aarch64"]\n[tool.wheel-release.runners]\nmanylinux_aarch64 = ["self-hosted", "arm64"]\n',
	"Cargo.toml":
		'[package]\nname = "core"\nversion = "0.9.1"\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }\n',
};

describe("runners of the project's own", () => {
	it.each([
		["owner/my-pkg", ["build", "build-gpu", "smoke"], 0],
		["stranger/my-pkg", ["build", "smoke"], 1],
	])("a pull request from %s", async (source, jobs, cut) => {
		using project = makeProject(files, { isRepository: true });
		const payload = { pull_request: { head: { repo: { full_name: source } } } };
		const variables = github(project, "pull_request", "refs/pull/1/merge", payload);
		const { plan: made, result } = await plan(project, {}, { ...variables, GITHUB_REPOSITORY: "owner/my-pkg" });
		expect(result.findings.filter(({ level }) => level === "error")).toEqual([]);
		expect(made && Object.keys(planMatrices(made)).filter((name) => !name.startsWith("smoke-gpu"))).toEqual(jobs);
		expect(made?.leftOut.filter(({ kind }) => kind === "build")).toHaveLength(cut);
		if (cut > 0) expect(made?.leftOut[0]?.reason).toContain("never run for a pull request from a fork");
	});
});
