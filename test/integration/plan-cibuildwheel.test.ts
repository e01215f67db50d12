import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/document/plan.ts";
import { planProject } from "../world/plan-project.ts";
import { makeProject } from "../world/project-folder.ts";

const head = (more = "") =>
	`[build-system]
build-backend = "setuptools.build_meta"
requires = ["setuptools", "cython"]
[project]
name = "my-ext"
version = "1.0"
requires-python = ">=3.13"
${more}`;

async function plan(pyproject: string, files: Record<string, string> = {}, environment: Record<string, string> = {}) {
	using project = makeProject({ "pyproject.toml": pyproject, ...files });
	const { plan: made, result } = await planProject(project, {}, environment);
	const findings = result.findings.map(({ code, level, message }) => `${level} ${code} ${message}`);
	return { plan: made, findings, exitStatus: result.exitStatus, all: result.findings };
}

const files = (made: Plan | null) =>
	(made?.cells ?? []).map(({ expect: wheel }) => `${wheel.pythonTag}-${wheel.abiTag}-${wheel.platformTag}`);

describe("a native project without any configuration", () => {
	it("gets what cibuildwheel selects on one hosted runner of each kind", async () => {
		const { plan: made, findings } = await plan(head());
		expect(findings).toEqual([]);
		expect(made?.frontend).toBe("cibuildwheel");
		const cp314 = made?.cells.filter(({ id }) => id.startsWith("cp314-cp314-")) ?? [];
		expect(cp314.map(({ expect: wheel, runner }) => `${wheel.platformTag} on ${runner}`)).toEqual([
			"manylinux_2_28_x86_64 on ubuntu-24.04",
			"manylinux_2_28_aarch64 on ubuntu-24.04-arm",
			"musllinux_1_2_x86_64 on ubuntu-24.04",
			"musllinux_1_2_aarch64 on ubuntu-24.04-arm",
			"macosx_10_15_x86_64 on macos-15-intel",
			"macosx_11_0_arm64 on macos-15",
			"win32 on windows-2025",
			"win_amd64 on windows-2025",
			"win_arm64 on windows-11-arm",
		]);
		expect(cp314[0]).toMatchObject({
			buildIdentifiers: ["cp314-manylinux_x86_64"],
			expect: { family: "manylinux", architecture: "x86_64", policyCeiling: "2_28" },
		});
		expect(cp314[0]?.image).toMatch(/^quay\.io\/pypa\/manylinux_2_28_x86_64@sha256:[0-9a-f]{64}$/);
		expect(made?.cells).toHaveLength(9 * 5);
	});

	it("says of every other identifier which rule turned it away", async () => {
		const { plan: made } = await plan(head('[tool.cibuildwheel]\nbuild = "cp314-*"\nskip = "*-musllinux_*"\n'));
		const why = (what: string) => made?.exclusions.find((row) => row.what === what);
		expect(why("cp39-manylinux_x86_64")).toMatchObject({
			code: "plan/python-not-allowed",
			reason: 'pyproject.toml: requires-python ">=3.13" does not allow Python 3.9',
		});
		expect(why("cp314-manylinux_ppc64le")).toMatchObject({ code: "plan/arch-not-requested" });
		expect(why("cp313-macosx_arm64")).toMatchObject({ code: "plan/build-pattern" });
		expect(why("cp314-musllinux_aarch64")).toMatchObject({
			code: "plan/skip-pattern",
			reason: 'skip has "*-musllinux_*"',
		});
		expect(why("gp313_253-win_amd64")).toMatchObject({ code: "plan/group-not-enabled" });
		expect(why("cp314-ios_arm64_iphoneos")).toMatchObject({ code: "plan/platform-not-planned" });
	});
});

describe("a stable-ABI wheel", () => {
	const abi3 = head('[tool.distutils.bdist_wheel]\npy-limited-api = "cp313"\n[tool.cibuildwheel]\nskip = "cp31?t-*"\n');

	it("is built once for each platform, and tested by cibuildwheel on the later Pythons", async () => {
		const { plan: made, findings } = await plan(`${abi3}archs = "native"\n`);
		expect(findings).toEqual([]);
		expect(made?.project.abi3Floor).toBe("3.13");
		expect(files(made)).toEqual([
			"cp313-abi3-manylinux_2_28_x86_64",
			"cp313-abi3-manylinux_2_28_aarch64",
			"cp313-abi3-musllinux_1_2_x86_64",
			"cp313-abi3-musllinux_1_2_aarch64",
			"cp313-abi3-macosx_10_13_x86_64",
			"cp313-abi3-macosx_11_0_arm64",
			"cp313-abi3-win_amd64",
			"cp313-abi3-win_arm64",
		]);
		expect(made?.cells[0]?.buildIdentifiers).toEqual([
			"cp313-manylinux_x86_64",
			"cp314-manylinux_x86_64",
			"cp315-manylinux_x86_64",
		]);
		expect(made?.exclusions).toContainEqual({
			what: "cp315-win_amd64",
			code: "plan/covered-by-abi3",
			reason: "takes the cp313-abi3 wheel that cp313-win_amd64 builds; cibuildwheel runs its tests on it",
		});
	});

	it("is refused where setuptools refuses it", async () => {
		const { findings, exitStatus } = await plan(abi3.replace(/skip.*\n/, ""));
		expect(exitStatus).toBe(1);
		expect(findings.filter((finding) => finding.startsWith("error"))).toEqual([
			"error plan/stable-abi-doubt setuptools refuses py_limited_api on free-threaded Pythons before 3.15; skip cp314t-*",
		]);
	});

	it("is built once although two containers would make it twice", async () => {
		const { plan: made } = await plan(
			`${abi3}archs = "native"\n[[tool.cibuildwheel.overrides]]\nselect = "cp314-*"\nbefore-all = "echo"\n`,
		);
		expect(made?.cells[0]?.buildIdentifiers).toEqual(["cp313-manylinux_x86_64", "cp315-manylinux_x86_64"]);
		expect(made?.exclusions).toContainEqual(
			expect.objectContaining({ what: "cp314-manylinux_x86_64", code: "plan/duplicate-wheel" }),
		);
	});
});

describe("what the configuration says", () => {
	it("holds with overrides, platform tables and variables, in cibuildwheel's order", async () => {
		const { plan: made } = await plan(
			head(
				[
					"[tool.cibuildwheel]",
					'build = "cp314-*"',
					'archs = "native"',
					"[tool.cibuildwheel.linux]",
					'manylinux-x86_64-image = "manylinux2014"',
					"[tool.cibuildwheel.macos]",
					'archs = "universal2"',
					'environment = { MACOSX_DEPLOYMENT_TARGET = "12.0" }',
					"[[tool.cibuildwheel.overrides]]",
					'select = "*-manylinux_aarch64"',
					'manylinux-aarch64-image = "manylinux_2_34"',
				].join("\n"),
			),
			{},
			{ CIBW_ARCHS_WINDOWS: "ARM64", CIBW_SKIP: "*musl*" },
		);
		expect(files(made)).toEqual([
			"cp314-cp314-manylinux_2_17_x86_64",
			"cp314-cp314-manylinux_2_34_aarch64",
			"cp314-cp314-macosx_12_0_universal2",
			"cp314-cp314-win_arm64",
		]);
	});

	it("is narrowed by our own targets, which win over archs", async () => {
		const { plan: made } = await plan(
			head(
				'[tool.cibuildwheel]\nbuild = "cp314-*"\n[tool.wheel-release]\ntargets = ["musllinux_x86_64", "win32", "macosx_universal2"]\n',
			),
		);
		expect(files(made)).toEqual([
			"cp314-cp314-musllinux_1_2_x86_64",
			"cp314-cp314-macosx_10_15_universal2",
			"cp314-cp314-win32",
		]);
		expect(made?.exclusions).toContainEqual(
			expect.objectContaining({ what: "cp314-manylinux_x86_64", code: "plan/not-targeted" }),
		);
	});

	it("may stand in a file of its own, for another version of cibuildwheel", async () => {
		const { plan: made } = await plan(
			head(
				'[tool.wheel-release]\nfrontend = "cibuildwheel"\ncibuildwheel = { version = "4.0.0", config-file = "ci/cibw.toml" }\n',
			),
			{ "ci/cibw.toml": '[tool.cibuildwheel]\nbuild = "cp31?-win_amd64"\n' },
		);
		expect(files(made)).toEqual(["cp313-cp313-win_amd64", "cp314-cp314-win_amd64"]);
	});

	it.each([
		[
			'enable = ["cpython-freethreading"]',
			"plan/cibuildwheel-refuses",
			9,
			"exit status 2",
			"cp314t and later need no group",
		],
		['buidl = "*"', "plan/cibuildwheel-refuses", 9, "exit status 2", "Perhaps you meant 'build'?"],
		['build = "cp38-*"', "plan/unmatched-selector", 9, "exit status 4", "the last to build it was cibuildwheel 3.x"],
		['build = "pp311-*"', "plan/unmatched-selector", 9, "exit status 2", "Add it to enable: pypy"],
		['archs = "x86-64"', "plan/cibuildwheel-refuses", 9, "exit status 2", "Words: auto"],
		[
			'linux.manylinux-x86_64-image = "manylinux1"',
			"plan/cibuildwheel-refuses",
			9,
			"exit status 4",
			"Choose a supported image",
		],
	])("%s is refused with its line and what to do", async (line, code, at, status, help) => {
		const { all, exitStatus } = await plan(head(`[tool.cibuildwheel]\n${line}\n`));
		expect(exitStatus).toBe(2);
		const finding = all.find((candidate) => candidate.code === code);
		expect(finding).toMatchObject({ level: "error", file: "pyproject.toml", line: at });
		expect(finding?.message).toContain(status);
		expect(finding?.help).toContain(help);
	});

	it("is warned about where cibuildwheel is silent", async () => {
		const { findings } = await plan(
			head(
				'[tool.cibuildwheel]\nskip = "cp27-* pp*"\n[[tool.cibuildwheel.overrides]]\nselect = "cp314-*"\nskip = "*"\nbefore-build = "x"\n',
			),
		);
		expect(findings).toEqual([
			'warning plan/unmatched-selector skip has "cp27-*", which matches no build identifier; it has no effect',
			'warning plan/unmatched-selector skip has "pp*", which matches only identifiers of groups that are not enabled; it has no effect',
			'warning plan/ignored-override-key the override for "cp314-*" sets skip, which has no effect in an override',
		]);
	});

	it("refuses a pure project, and one of which nothing is left", async () => {
		const pure = await plan(
			'[build-system]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "p"\nversion = "1"\n[tool.cibuildwheel]\n',
		);
		expect(pure.findings[0]).toMatch(/^error plan\/pure-project .*exit status 5/);
		const none = await plan(head('[tool.cibuildwheel]\nskip = "*"\n'));
		expect(none.findings[0]).toMatch(/^error plan\/nothing-selected .*exit status 3/);
	});
});
