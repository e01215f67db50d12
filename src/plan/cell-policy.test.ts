import { expect, it } from "vitest";
import { planProject } from "../../test/world/plan-project.ts";
import { makeProject } from "../../test/world/project-folder.ts";

const crate =
	'[package]\nname = "p"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = "0.29"\n';
const plan = async (policy: string) => {
	using project = makeProject({
		"pyproject.toml": `[build-system]\nrequires = ["maturin>=1.9,<2"]\nbuild-backend = "maturin"\n[project]\nname = "p"\nversion = "1.0"\nrequires-python = ">=3.14"\n[tool.wheel-release]\ntargets = ["win_amd64", "win_arm64"]\n[tool.wheel-release.policy]\n${policy}`,
		"Cargo.toml": crate,
		"src/lib.rs": "",
	});
	const { result, plan: made } = await planProject(project);
	return {
		policies: Object.fromEntries((made?.cells ?? []).map(({ id, policy: own }) => [id, own])),
		tests: Object.fromEntries((made?.smokeCells ?? []).map(({ cell, policy: own }) => [cell, own])),
		findings: result.findings.map(({ code, line, message }) => `${code}:${line}: ${message}`),
	};
};

it("is that of the last pattern that matches the wheel, for its tests as well", async () => {
	const { policies, tests, findings } = await plan('"cp315-*" = "best-effort"\n"*-win_arm64" = "hold"\n');
	expect(policies).toEqual({
		"cp314-cp314-win_amd64": "required",
		"cp315-cp315-win_amd64": "best-effort",
		"cp314-cp314-win_arm64": "hold",
		"cp315-cp315-win_arm64": "hold",
	});
	expect(tests).toEqual(policies);
	expect(findings).toEqual([]);
});

it("is not misspelt without a word", async () => {
	expect((await plan('"cp314-cp314-win_arm46" = "hold"\n')).findings).toEqual([
		'plan/policy-matches-nothing:11: the pattern "cp314-cp314-win_arm46" of `policy` matches no wheel of this plan; did you mean "cp314-cp314-win_arm64"?',
	]);
});
