import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCell } from "../../../test/world/plan-builder.ts";
import { resolveSettings } from "../../config/resolve.ts";
import type { PartialSettings } from "../../config/settings.ts";
import { finalPythons } from "../../data/pythons.ts";
import { builtInTables } from "../../data/tables.ts";
import type { Cell, CudaFacts, SmokeCell } from "../../document/plan.ts";
import { findUntested } from "../judge.ts";
import { planSmokeCells } from "./plan-smoke-cells.ts";

const pythons = finalPythons(builtInTables.pythons);

interface Asked {
	settings?: PartialSettings;
	requiresPython?: string | null;
	pythons?: string[];
}

function plan(cells: readonly Cell[], asked: Asked = {}) {
	const settings = resolveSettings(asked.settings ?? {});
	const context = {
		pythons: asked.pythons ?? pythons,
		requiresPython: asked.requiresPython ?? null,
		tables: builtInTables,
		imports: new Map(),
		measured: new Map(),
	};
	return planSmokeCells(cells, context, { settings, places: { "smoke.budget": { file: "pyproject.toml", line: 7 } } });
}

/** `cp39-abi3-manylinux_2_17_x86_64` */
function wheel(tags: string, change: Partial<Cell> = {}): Cell {
	const [pythonTag = "", abiTag = "", platformTag = ""] = tags.split("-");
	const [family = "other", architecture = null] = familyOf(platformTag);
	const target = /^(many|musl)linux/.test(platformTag)
		? platformTag.replace(/_\d+_\d+/, "")
		: platformTag.replace(/^macosx_\d+_\d+/, "macosx");
	return makeCell({
		id: `${pythonTag}-${abiTag}-${target}`,
		target,
		expect: { ...makeCell().expect, pythonTag, abiTag, platformTag, family, architecture },
		...change,
	});
}

function familyOf(tag: string): [Cell["expect"]["family"], string | null] {
	if (tag === "any") return ["any", null];
	if (tag === "win32") return ["win", "x86"];
	const groups = /^(?<family>manylinux|musllinux|macosx|win)(?:_\d+_\d+)?_(?<machine>\w+)$/.exec(tag)?.groups;
	return groups === undefined ? ["other", null] : [groups.family as "win", groups.machine ?? null];
}

const cuda: CudaFacts = {
	toolkit: "12.6",
	archs: ["86", "90a"],
	ptx: ["90"],
	hostCompiler: null,
	packages: [],
	minimumDriver: null,
	torch: null,
	route: "suffix",
	variantLabel: null,
};
const minors = ["2.8", "2.9", "2.10", "2.11"];
const torch = { range: ">=2.8,<2.12", build: "2.8", index: "cu126", usesCxx11Abi: true, minors };

const show = (smoke: SmokeCell) =>
	[
		smoke.python,
		smoke.torch,
		smoke.system,
		smoke.architecture,
		smoke.runner,
		smoke.image?.split("/").slice(1).join("/"),
	]
		.filter((part) => part !== null && part !== undefined)
		.join(" ");

describe("a wheel is tested on the ends of its range", () => {
	it.each<[string, string[]]>([
		["cp39-abi3-manylinux_2_17_x86_64", ["3.9 linux x86_64 ubuntu-24.04", "3.15 linux x86_64 ubuntu-24.04"]],
		["cp312-cp312-manylinux_2_28_aarch64", ["3.12 linux aarch64 ubuntu-24.04-arm"]],
		["cp314-cp314t-manylinux_2_28_x86_64", ["3.14t linux x86_64 ubuntu-24.04"]],
		["cp315-abi3.abi3t-win_amd64", ["3.15 windows amd64 windows-2025", "3.15t windows amd64 windows-2025"]],
		["pp311-pypy311_pp73-manylinux_2_28_x86_64", ["pypy3.11 linux x86_64 ubuntu-24.04"]],
		["pp311-pypy311_pp73-win_amd64", ["pypy3.11 windows amd64 windows-2025"]],
		[
			"cp311-abi3-musllinux_1_2_aarch64",
			[
				"3.11 linux aarch64 ubuntu-24.04-arm library/python:3.11-alpine",
				"3.15 linux aarch64 ubuntu-24.04-arm library/python:3.15-alpine",
			],
		],
		["cp314-cp314t-musllinux_1_2_x86_64", ["3.14t linux x86_64 ubuntu-24.04 pypa/musllinux_1_2_x86_64:latest"]],
		[
			"cp313-abi3-manylinux_2_17_s390x",
			["3.13 linux s390x ubuntu-24.04 s390x/python:3.13-slim", "3.15 linux s390x ubuntu-24.04 s390x/python:3.15-slim"],
		],
		["cp313-cp313-musllinux_1_2_armv7l", ["3.13 linux armv7l ubuntu-24.04-arm arm32v7/python:3.13-alpine"]],
		["cp313-cp313-manylinux_2_17_i686", ["3.13 linux i686 ubuntu-24.04 i386/python:3.13-slim"]],
		["cp313-cp313-macosx_10_13_universal2", ["3.13 macos arm64 macos-15", "3.13 macos x86_64 macos-15-intel"]],
		["cp313-cp313-macosx_10_13_x86_64", ["3.13 macos x86_64 macos-15-intel"]],
		["cp313-cp313-win32", ["3.13 windows x86 windows-2025"]],
		["cp39-abi3-win_arm64", ["3.11 windows arm64 windows-11-arm", "3.15 windows arm64 windows-11-arm"]],
		[
			"py3-none-any",
			[
				...["3.9 linux ubuntu-24.04", "3.9 macos macos-15", "3.9 windows windows-2025"],
				...["3.15 linux ubuntu-24.04", "3.15 macos macos-15", "3.15 windows windows-2025"],
			],
		],
		["cp313-cp313-linux_x86_64", ["3.13 linux x86_64 ubuntu-24.04"]],
		["cp313-cp313-linux_armv7l", ["3.13 linux armv7l ubuntu-24.04-arm arm32v7/python:3.13-slim"]],
		[
			"cp313-cp313-macosx_10_12_x86_64.macosx_11_0_arm64.macosx_10_12_universal2",
			["3.13 macos arm64 macos-15", "3.13 macos x86_64 macos-15-intel"],
		],
		[
			"cp313-cp313-manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64",
			["3.13 linux x86_64 ubuntu-24.04", "3.13 linux x86_64 ubuntu-24.04 library/python:3.13-alpine"],
		],
		["py3-none-macosx_11_0_arm64", ["3.9 macos arm64 macos-15", "3.15 macos arm64 macos-15"]],
		["cp316-cp316-manylinux_2_28_x86_64", ["3.16 linux x86_64 ubuntu-24.04"]],
		["cp38-cp38-manylinux_2_17_x86_64", ["3.8 linux x86_64 ubuntu-24.04"]],
	])("%s", (tags, expected) => {
		const made = plan([wheel(tags)]);
		expect(made.smokeCells.map(show)).toEqual(expected);
		expect(new Set(made.smokeCells.map(({ id }) => id)).size).toBe(expected.length);
		expect(findUntested(made.cells, made.smokeCells)).toEqual([]);
	});

	it("for as long as an earlier release took, where that is known", () => {
		const [cell] = [wheel("cp313-cp313-win_amd64")];
		const context = { pythons, requiresPython: null, tables: builtInTables, imports: new Map() };
		const settings = { settings: resolveSettings({}), places: {} };
		const measured = new Map([["cp313-cp313-win_amd64-py3.13", 500]]);
		const minutesOf = (known: Map<string, number>) =>
			planSmokeCells([cell], { ...context, measured: known }, settings).smokeCells.map((smoke) => [
				smoke.predictedMinutes,
				smoke.predictedCost,
			]);
		expect(minutesOf(new Map())).toEqual([[3, 0.03]]);
		expect(minutesOf(measured)).toEqual([[10, 0.1]]);
	});

	it("emulated where no runner has its processor, and then slower", () => {
		const [native, emulated] = plan([
			wheel("cp313-cp313-manylinux_2_17_x86_64"),
			wheel("cp313-cp313-manylinux_2_17_ppc64le"),
		]).smokeCells;
		expect([native?.isEmulated, emulated?.isEmulated]).toEqual([false, true]);
		expect(emulated?.predictedMinutes).toBeGreaterThan(native?.predictedMinutes ?? 0);
	});

	it("and says so when its floor cannot be had any more", () => {
		const made = plan([wheel("cp36-abi3-manylinux_2_17_x86_64")]);
		expect(made.smokeCells.map(({ python, why }) => [python, why])).toEqual([
			["3.9", "oldest Python that takes the wheel; its floor 3.6 cannot be had any more"],
			["3.15", "newest Python that takes the wheel"],
		]);
		expect(made.exclusions).toEqual([
			{
				what: "cp36-abi3-manylinux_x86_64 on Python 3.6",
				code: "plan/no-interpreter",
				reason:
					"the wheel claims Python 3.6 and newer, but no runner has an interpreter that old: 3.9 is the oldest it is tested on",
			},
		]);
		expect(plan([wheel("cp36-abi3-win_amd64")], { requiresPython: ">=3.9" }).exclusions).toEqual([]);
	});

	it("on Pythons of its own when the configured ones miss it", () => {
		const cells = ["cp312-cp312-win_amd64", "cp313-cp313-win_amd64"].map((tags) => wheel(tags));
		const made = plan(cells, { settings: { smoke: { pythons: "3.12" } } });
		expect(made.smokeCells.map(({ python, why }) => [python, why])).toEqual([
			["3.12", "asked for"],
			["3.13", 'newest Python that takes the wheel; smoke.pythons = "3.12" has none that does'],
		]);
	});

	it("on a free-threaded Python when that is asked for", () => {
		const made = plan([wheel("py3-none-win_amd64")], { settings: { smoke: { pythons: "max,3.14t" } } });
		expect(made.smokeCells.map(({ python }) => python)).toEqual(["3.15", "3.14t"]);
	});

	it("on a runner of the project's own that can load it, and on no other", () => {
		const runners = { manylinux_aarch64: "ubuntu-24.04", manylinux_x86_64: ["self-hosted", "big"] };
		const made = plan([wheel("cp313-cp313-manylinux_2_17_aarch64"), wheel("cp313-cp313-manylinux_2_17_x86_64")], {
			settings: { runners },
		});
		expect(made.smokeCells.map(({ runner }) => runner)).toEqual(["ubuntu-24.04-arm", ["self-hosted", "big"]]);
	});
});

describe("a wheel that nothing can load", () => {
	it.each([
		["cp313-cp313-ios_13_0_arm64_iphoneos", "no runner loads ios_13_0_arm64_iphoneos wheels"],
		["cp314-cp314-pyemscripten_2026_0_wasm32", "no runner loads"],
		["graalpy312-graalpy250_312_native-manylinux_2_28_x86_64", "no interpreter that can be had takes it"],
		["cp37-cp37m-manylinux_2_17_x86_64", "no interpreter that can be had takes it"],
		["cp39-cp39-win_arm64", "Python 3.9, which takes it, cannot be had for arm64"],
		[
			"pp311-pypy311_pp73-musllinux_1_2_x86_64",
			"Python pypy3.11, which takes it, cannot be had in a musl image for x86_64",
		],
		["cp313-cp313t-musllinux_1_2_x86_64", "cannot be had in a musl image"],
	])("%s is no reason to stop, and named", (tags, reason) => {
		const made = plan([wheel(tags)]);
		expect(made.smokeCells).toEqual([]);
		expect(made.cells).toMatchObject([{ policy: "best-effort", why: expect.stringContaining(reason) }]);
		expect(made.exclusions).toMatchObject([{ code: "plan/untestable-wheel", reason: expect.stringContaining(reason) }]);
		expect(findUntested(made.cells, made.smokeCells)).toEqual([]);
	});
});

describe("a CUDA wheel", () => {
	const cell = wheel("cp39-abi3-manylinux_2_28_x86_64", { cuda });

	it("meets a GPU of each architecture it has machine code for", () => {
		const gpu = plan([cell]).smokeCells.filter(({ gpuArch }) => gpuArch !== null);
		expect(
			gpu.map(({ python, gpuArch, runner, presets, policy }) => [python, gpuArch, runner, presets, policy]),
		).toEqual([
			["3.15", "86", ["self-hosted", "gpu", "sm86"], ["cuda"], "required"],
			["3.15", "90", ["self-hosted", "gpu", "sm90"], ["cuda"], "required"],
		]);
		expect(gpu.map(({ id }) => id)).toEqual([
			"cp39-abi3-manylinux_x86_64-py3.15-sm86",
			"cp39-abi3-manylinux_x86_64-py3.15-sm90",
		]);
	});

	it("is imported without a GPU too, which only the GPU tests can excuse", () => {
		const plain = (gpuTests: "required" | "hold" | "off") =>
			plan([cell], { settings: { cuda: { "gpu-tests": gpuTests } } })
				.smokeCells.filter(({ gpuArch }) => gpuArch === null)
				.map(({ python, policy }) => `${python} ${policy}`);
		expect(plain("required")).toEqual(["3.9 best-effort", "3.15 best-effort"]);
		expect(plain("hold")).toEqual(["3.9 required", "3.15 required"]);
		expect(plain("off")).toEqual(["3.9 required", "3.15 required"]);
	});

	it("has the policy and the runners that are configured", () => {
		const runners = { smoke: { group: "gpus", labels: ["linux", "sm_{arch}"] } };
		const made = plan([cell], { settings: { cuda: { "gpu-tests": "hold", runners } } });
		const gpu = made.smokeCells.filter(({ gpuArch }) => gpuArch !== null);
		expect(gpu.map(({ policy, runner }) => [policy, runner])).toEqual([
			["hold", { group: "gpus", labels: ["linux", "sm_86"] }],
			["hold", { group: "gpus", labels: ["linux", "sm_90"] }],
		]);
	});

	it("meets none when GPU tests are off, and the plan says so", () => {
		const made = plan([cell], { settings: { cuda: { "gpu-tests": "off" } } });
		expect(made.smokeCells.every(({ gpuArch }) => gpuArch === null)).toBe(true);
		expect(made.exclusions).toMatchObject([{ what: "tests on sm_86, sm_90a", code: "plan/gpu-tests-off" }]);
	});

	it("of another system asks for a runner of it", () => {
		const windows = wheel("cp39-abi3-win_amd64", { cuda: { ...cuda, archs: ["86"] } });
		expect(plan([windows]).smokeCells.at(-1)?.runner).toEqual(["self-hosted", "gpu", "sm86", "windows"]);
	});
});

describe("a torch wheel", () => {
	const withTorch = (tags: string, change: Partial<NonNullable<CudaFacts["torch"]>> = {}) =>
		wheel(tags, { id: `${tags}-torch${change.build ?? ""}`, cuda: { ...cuda, torch: { ...torch, ...change } } });

	it("meets the lowest and the highest torch of its range that have the Python", () => {
		const made = plan([withTorch("cp39-abi3-manylinux_2_28_x86_64")]);
		// torch 2.8 has Python 3.9 to 3.13, torch 2.11 has 3.10 to 3.14.
		expect(made.smokeCells.map(({ python, torch, gpuArch }) => `${python} ${torch} ${gpuArch ?? "no GPU"}`)).toEqual([
			"3.9 2.8 no GPU",
			"3.14 2.9 no GPU",
			"3.14 2.11 no GPU",
			"3.14 2.11 86",
			"3.14 2.11 90",
		]);
		expect(made.smokeCells.map(({ presets }) => presets.join())).toEqual([
			"torch",
			"torch",
			"torch",
			"torch-cuda",
			"torch-cuda",
		]);
		expect(made.exclusions).toMatchObject([
			{ what: expect.stringContaining("on Python 3.15"), code: "plan/no-torch-for-python" },
		]);
	});

	it("meets its own torch alone when there is a wheel for each minor", () => {
		const made = plan([
			withTorch("cp312-cp312-manylinux_2_28_x86_64", { build: "2.8", minors: ["2.8"] }),
			withTorch("cp312-cp312-manylinux_2_28_x86_64", { build: "2.9", minors: ["2.9"] }),
		]);
		expect(made.smokeCells.filter(({ gpuArch }) => gpuArch === null).map(({ torch }) => torch)).toEqual(["2.8", "2.9"]);
	});

	it("is not tested where its torch has no toolkit of the wheel's", () => {
		const made = plan([withTorch("cp312-cp312-manylinux_2_28_x86_64", { range: ">=2.8", index: "cu129" })]);
		expect(made.smokeCells.map(({ torch }) => torch)).toEqual(["2.8", "2.8", "2.8"]);
	});
});

describe("presets", () => {
	it("of torch are for Pythons that have one", () => {
		const cells = [wheel("cp39-abi3-win_amd64")];
		const made = plan(cells, { settings: { smoke: { presets: ["torch-cpu"] }, cuda: { torch: [">=2.9,<2.12"] } } });
		expect(made.smokeCells.map(({ python, torch }) => `${python} ${torch}`)).toEqual(["3.10 null", "3.14 null"]);
		expect(made.exclusions).toMatchObject([
			{ what: "cp39-abi3-win_amd64 on Python 3.9, 3.15", reason: expect.stringContaining("(2.9, 2.10, 2.11)") },
		]);
	});

	it("go to the tests that can run them", () => {
		const made = plan([wheel("cp312-cp312-win_amd64")], { settings: { smoke: { presets: ["torch-cpu"] } } });
		expect(made.smokeCells.map(({ presets }) => presets)).toEqual([["torch-cpu"]]);
		expect(made.findings).toEqual([]);
	});

	it("that no test can run are named", () => {
		const made = plan([wheel("cp312-cp312-win_amd64")], { settings: { smoke: { presets: ["torch-cuda"] } } });
		expect(made.findings).toMatchObject([
			{ code: "plan/idle-preset", message: "no planned test can run the preset torch-cuda" },
		]);
	});
});

describe("a budget", () => {
	const cells = ["cp39-abi3-manylinux_2_17_x86_64", "cp39-abi3-win_amd64", "cp39-abi3-macosx_11_0_arm64"].map((tags) =>
		wheel(tags),
	);
	const asked = "min,3.10,3.11,3.12,3.13,3.14,max";

	it("that holds everything changes nothing", () => {
		const smoke = { pythons: asked, budget: 1000 };
		expect(plan(cells, { settings: { smoke } })).toEqual(plan(cells, { settings: { smoke: { pythons: asked } } }));
	});

	it("keeps the ends of every wheel, and names everything else with its reason", () => {
		const whole = plan(cells, { settings: { smoke: { pythons: asked } } }).smokeCells;
		const made = plan(cells, { settings: { smoke: { pythons: asked, budget: 20 } } });
		const ends = made.smokeCells.filter(({ python }) => python === "3.9" || python === "3.15");
		expect(ends).toHaveLength(6);
		expect(made.smokeCells.reduce((sum, smoke) => sum + smoke.predictedMinutes, 0)).toBeLessThanOrEqual(20);
		expect([...made.smokeCells.map(({ id }) => id), ...made.exclusions.map(({ what }) => what)].sort()).toEqual(
			whole.map(({ id }) => id).sort(),
		);
		expect(made.exclusions[0]?.reason).toMatch(
			/^smoke\.budget = 20 has no room for it; never tested together: cp39-abi3-\S+ with Python 3\.1\d/,
		);
		expect(made.findings).toMatchObject([
			{
				code: "plan/smoke-budget",
				level: "warning",
				file: "pyproject.toml",
				line: 7,
				help: expect.stringMatching(/smoke\.budget = 49 tests every pair/),
			},
		]);
	});

	it("that is smaller than the ends is passed, said so", () => {
		const made = plan(cells, { settings: { smoke: { pythons: asked, budget: 3 } } });
		expect(made.smokeCells).toHaveLength(6);
		expect(made.findings[0]?.message).toMatch(
			/^the tests that always stay, .* take 14 minutes: more than smoke\.budget = 3;/,
		);
	});

	it("covers the pairs of torch wheels on GPUs in fewer tests than there are", () => {
		const torchCells = ["cp310", "cp311", "cp312", "cp313"].map((tag) =>
			wheel(`${tag}-${tag}-manylinux_2_28_x86_64`, { cuda: { ...cuda, archs: ["80", "86", "89"], torch } }),
		);
		const whole = plan(torchCells);
		const minutes = whole.smokeCells.reduce((sum, smoke) => sum + smoke.predictedMinutes, 0);
		const made = plan(torchCells, { settings: { smoke: { budget: minutes - 1 } } });
		expect(made.smokeCells.length).toBeLessThan(whole.smokeCells.length);
	});
});

it("every pair of the full plan is tested, or named as never tested together", () => {
	const tags = fc.constantFrom(
		...["cp39-abi3", "cp311-abi3", "cp312-cp312", "cp313-cp313", "cp314-cp314t", "py3-none", "cp315-abi3.abi3t"],
	);
	const platform = fc.constantFrom(
		...["manylinux_2_28_x86_64", "manylinux_2_17_s390x", "musllinux_1_2_x86_64", "macosx_11_0_universal2", "win_arm64"],
	);
	const wheels = fc.uniqueArray(
		fc.tuple(tags, platform, fc.constantFrom("none", "plain", "torch")).map(([tag, where, kind]) =>
			wheel(`${tag}-${where}`, {
				id: `${tag}-${where}-${kind}`,
				cuda: kind === "none" ? null : { ...cuda, torch: kind === "torch" ? torch : null },
			}),
		),
		{ selector: ({ id }) => id, minLength: 1, maxLength: 8 },
	);
	fc.assert(
		fc.property(wheels, fc.integer({ min: 1, max: 150 }), (cells, budget) => {
			const smoke = { pythons: "min,3.12,3.13,max" };
			const whole = plan(cells, { settings: { smoke } }).smokeCells;
			const made = plan(cells, { settings: { smoke: { ...smoke, budget } } });
			const kept = new Set(made.smokeCells.flatMap(pairsOf));
			const uncovered = whole.flatMap(pairsOf).filter((pair) => !kept.has(pair));
			const named = made.exclusions.filter(({ reason }) => reason.includes("never tested together"));
			expect(named.length > 0).toBe(uncovered.length > 0);
			for (const { id } of whole.filter((test) => pairsOf(test).some((pair) => !kept.has(pair)))) {
				expect(named.map(({ what }) => what)).toContain(id);
			}
			for (const cell of made.cells.filter(({ policy }) => policy === "required")) {
				expect(made.smokeCells.some((test) => test.cell === cell.id)).toBe(true);
			}
		}),
		{ seed: 11, numRuns: 60 },
	);
});

function pairsOf({ cell, python, torch, gpuArch, system, architecture }: SmokeCell): string[] {
	const values = [cell, `py${python}`, torch && `torch${torch}`, gpuArch ?? `${system}${architecture}`].filter(Boolean);
	return values.flatMap((left, index) => values.slice(index + 1).map((right) => `${left} ${right}`));
}
