import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatArch } from "../../cuda/arch.ts";
import { builtInTables as tables } from "../../data/tables.ts";
import type { TargetWord } from "../../data/targets.ts";
import type { CudaAxes, WheelTag } from "./axes.ts";
import { readCudaRequest } from "./request.ts";
import { type CudaSolution, solveCuda } from "./solve.ts";

interface Question {
	toolkits: string[];
	archs: string[];
	ptx?: string;
	torch?: string[] | undefined;
	pythons?: string[];
	platforms?: TargetWord[];
	change?: Partial<CudaAxes>;
}

function solve({ toolkits, archs, ptx, torch, pythons, platforms, change }: Question): CudaSolution {
	const { request, findings } = readCudaRequest({ toolkits, archs, ptx, torch }, tables, () => ({}));
	if (request === null) throw new Error(findings.map(({ message }) => message).join("\n"));
	return solveCuda(axesOf(request, pythons ?? ["3.12"], platforms ?? ["manylinux_x86_64"], change), tables);
}

function axesOf(
	request: CudaAxes["request"],
	pythons: readonly string[],
	words: readonly TargetWord[],
	change: Partial<CudaAxes> = {},
): CudaAxes {
	const tags = pythons.map(tagOf);
	return {
		request,
		platforms: words.map((word) => ({ word, tags })),
		hosts: {
			runner: null,
			runners: {},
			image: null,
			usesTorch: request.torch.length > 0,
			table: tables.runners,
		},
		torchAbi: "classic",
		pairing: "exact",
		keepsMinors: false,
		splitsArchs: false,
		...change,
	};
}

/** `3.12`, `3.13t`, `abi3` from 3.10 on, `none` */
function tagOf(python: string): WheelTag {
	if (python === "none") return { python: "py3", abi: "none", interpreter: null, isStableAbi: false };
	if (python === "abi3") return { python: "cp310", abi: "abi3", interpreter: "3.10", isStableAbi: true };
	const tag = `cp${python.replace(".", "").replace("t", "")}`;
	return { python: tag, abi: `cp${python.replace(".", "")}`, interpreter: python, isStableAbi: false };
}

/** `12.6 torch 2.8: 86 89 +89` */
function wheels(solution: CudaSolution): string[] {
	return solution.wheels.map(({ toolkit, torch, archs }) =>
		[
			`${toolkit.version}${torch ? ` torch ${torch.minor}` : ""}:`,
			...archs.sass.map(formatArch),
			...archs.ptx.map((arch) => `+${formatArch(arch)}`),
		].join(" "),
	);
}

const reasons = (solution: CudaSolution) =>
	solution.exclusions.map(({ what, code, reason }) => `${what}: ${code}: ${reason}`);

describe("toolkits and architectures", () => {
	it.each([
		["12.6", "120", "cuda/arch-too-new", "sm_120 needs toolkit 12.8 or newer; nearest: toolkit 12.8"],
		["12.0", "103", "cuda/arch-too-new", "sm_103 needs toolkit 12.9 or newer; nearest: toolkit 12.9"],
		["12.6", "100f", "cuda/arch-too-new", "sm_100f needs toolkit 12.9 or newer; nearest: toolkit 12.9"],
		["11.8", "90a", "cuda/arch-too-new", "sm_90a needs toolkit 12.0 or newer; nearest: toolkit 12.0"],
		["13.3", "107", "cuda/arch-too-new", "sm_107 needs toolkit 13.4 or newer; nearest: toolkit 13.4"],
		["13.0", "70", "cuda/arch-removed", "toolkits after 12.9 compile no sm_70 (Volta) any more; nearest: toolkit 12.9"],
		[
			"13.0",
			"61",
			"cuda/arch-removed",
			"toolkits after 12.9 compile no sm_61 (Pascal) any more; nearest: toolkit 12.9",
		],
		[
			"12.0",
			"35",
			"cuda/arch-removed",
			"toolkits after 11.8 compile no sm_35 (Kepler) any more; nearest: toolkit 11.8",
		],
		[
			"13.0",
			"101a",
			"cuda/arch-removed",
			"toolkits after 12.9 call sm_101a sm_110a; nearest: sm_110a, or toolkit 12.9",
		],
	])("CUDA %s does not compile sm_%s", (toolkit, arch, code, reason) => {
		const solution = solve({ toolkits: [toolkit], archs: ["75", arch] });
		expect(reasons(solution)).toEqual([`CUDA ${toolkit} × sm_${arch}: ${code}: ${reason}`]);
		expect(wheels(solution)).toEqual([`${toolkit}: 75 +75`]);
	});

	it("names a toolkit of the plan as the nearest one", () => {
		const solution = solve({ toolkits: ["12.6", "13.0"], archs: ["90", "120"] });
		expect(reasons(solution)).toEqual([
			"CUDA 12.6 × sm_120: cuda/arch-too-new: sm_120 needs toolkit 12.8 or newer; nearest: toolkit 13.0, which this plan has",
		]);
	});

	it("a table with an older toolkit refuses sm_89 for it", () => {
		const older = { ...tables.toolkits["11.8"], archs: ["80", "86", "87"] };
		const extended = { ...tables, toolkits: { "11.7": older as never, ...tables.toolkits } };
		const { request } = readCudaRequest({ toolkits: ["11.7"], archs: ["86", "89"] }, extended, () => ({}));
		if (request === null) throw new Error("refused");
		const solution = solveCuda(axesOf(request, ["3.12"], ["manylinux_x86_64"]), extended);
		expect(reasons(solution)).toEqual([
			"CUDA 11.7 × sm_89: cuda/arch-too-new: sm_89 needs toolkit 11.8 or newer; nearest: toolkit 11.8",
		]);
	});

	it("embeds PTX of the newest architecture of each wheel, never of an `a` one", () => {
		expect(wheels(solve({ toolkits: ["12.6", "13.0"], archs: ["86", "90a", "120"] }))).toEqual([
			"12.6: 86 90a +86",
			"13.0: 86 90a 120 +120",
		]);
		expect(wheels(solve({ toolkits: ["13.0"], archs: ["86"], ptx: "none" }))).toEqual(["13.0: 86"]);
		expect(wheels(solve({ toolkits: ["13.0"], archs: ["86"], ptx: "80,90" }))).toEqual(["13.0: 86 +80 +90"]);
		expect(wheels(solve({ toolkits: ["13.0"], archs: ["86,89,+ptx89"] }))).toEqual(["13.0: 86 89 +89"]);
	});
});

describe("plain CUDA is built once per major", () => {
	it("with the newest minor of each", () => {
		const solution = solve({ toolkits: ["11.8", "12.4", "12.6", "13.0"], archs: ["86", "89"] });
		expect(wheels(solution)).toEqual(["11.8: 86 89 +89", "12.6: 86 89 +89", "13.0: 86 89 +89"]);
		expect(reasons(solution)).toEqual([
			"CUDA 12.4: cuda/minor-covered: redundant beside CUDA 12.6, whose wheel runs with every driver of CUDA 12 because it has machine code for 8.6, 8.9",
		]);
	});

	it("except where a GPU is served by PTX alone, which an older driver cannot compile", () => {
		expect(wheels(solve({ toolkits: ["12.4", "12.6"], archs: ["86"], ptx: "75" }))).toEqual([
			"12.4: 86 +75",
			"12.6: 86 +75",
		]);
	});

	it("or with each toolkit, when that is asked for", () => {
		expect(
			wheels(solve({ toolkits: ["12.4", "12.6"], archs: ["86"], ptx: "none", change: { keepsMinors: true } })),
		).toEqual(["12.4: 86", "12.6: 86"]);
	});
});

describe("torch", () => {
	it("11.8 with torch 2.8 and later, and 13.0 with torch 2.8, are excluded", () => {
		const solution = solve({ toolkits: ["11.8", "12.6", "13.0"], archs: ["86", "89"], torch: [">=2.8,<2.10"] });
		expect(wheels(solution)).toEqual([
			"12.6 torch 2.8: 86 89 +89",
			"12.6 torch 2.9: 86 89 +89",
			"13.0 torch 2.9: 86 89 +89",
		]);
		expect(reasons(solution)).toEqual([
			"CUDA 11.8 × torch 2.8: cuda/torch-toolkit: torch 2.8 is published for CUDA 12.6, 12.8 and 12.9, and its extensions refuse another CUDA major than torch's own; nearest: toolkit 12.6, or torch 2.7",
			"CUDA 11.8 × torch 2.9: cuda/torch-toolkit: torch 2.9 is published for CUDA 12.6, 12.8 and 13.0, and its extensions refuse another CUDA major than torch's own; nearest: toolkit 12.6, or torch 2.7",
			"CUDA 13.0 × torch 2.8: cuda/torch-toolkit: torch 2.8 is published for CUDA 12.6, 12.8 and 12.9, and its extensions refuse another CUDA major than torch's own; nearest: toolkit 12.9, or torch 2.9",
		]);
		expect(solution).toMatchObject({ candidates: 12, legal: 6 });
	});

	/** docs/cuda.md, the table of torch releases. */
	it.each([
		["11.8", ["2.4", "2.5", "2.6", "2.7"]],
		["12.1", ["2.4", "2.5"]],
		["12.4", ["2.4", "2.5", "2.6"]],
		["12.6", ["2.6", "2.7", "2.8", "2.9", "2.10", "2.11", "2.12", "2.13", "2.14"]],
		["12.8", ["2.7", "2.8", "2.9", "2.10", "2.11"]],
		["12.9", ["2.8"]],
		["13.0", ["2.9", "2.10", "2.11", "2.12", "2.13", "2.14", "2.15"]],
		["13.2", ["2.12", "2.13", "2.14", "2.15"]],
	])("CUDA %s goes with torch %j", (toolkit, minors) => {
		const solution = solve({ toolkits: [toolkit], archs: ["86"], torch: [">=2.4"] });
		expect(solution.wheels.map(({ torch }) => torch?.minor)).toEqual(minors);
	});

	it("of another minor of the same major is taken when that is asked for", () => {
		const question = { toolkits: ["12.9", "13.0"], archs: ["80", "90"], torch: [">=2.7,<=2.10"] };
		expect(wheels(solve(question))).toEqual([
			"12.9 torch 2.8: 80 90 +90",
			"13.0 torch 2.9: 80 90 +90",
			"13.0 torch 2.10: 80 90 +90",
		]);
		const paired = solve({ ...question, change: { pairing: "same-major" } });
		expect(paired.wheels.map(({ toolkit, torch }) => `${toolkit.version} ${torch?.minor} ${torch?.cuda}`)).toEqual([
			"12.9 2.7 12.8",
			"12.9 2.8 12.9",
			"12.9 2.9 12.8",
			"12.9 2.10 12.8",
			"13.0 2.9 13.0",
			"13.0 2.10 13.0",
		]);
		// A toolkit that is older than torch's own stays refused.
		expect(
			wheels(solve({ toolkits: ["12.4"], archs: ["80"], torch: ["2.8"], change: { pairing: "same-major" } })),
		).toEqual([]);
	});

	it.each([
		[
			"2.8",
			"3.14",
			"torch 2.8 has wheels for Python 3.9, 3.10, 3.11, 3.12, 3.13 and 3.13t; nearest: Python 3.13, or torch 2.9",
		],
		[
			"2.9",
			"3.9",
			"torch 2.9 has wheels for Python 3.10, 3.11, 3.12, 3.13, 3.13t, 3.14 and 3.14t; nearest: Python 3.10, or torch 2.8",
		],
		[
			"2.13",
			"3.13t",
			"torch 2.13 has wheels for Python 3.10, 3.11, 3.12, 3.13, 3.14 and 3.14t; nearest: Python 3.14t, or torch 2.12",
		],
		["2.13", "3.15", "torch 2.13 calls its wheels for Python 3.15 experimental; nearest: Python 3.14, or torch 2.15"],
	])("%s has no Python %s", (torch, python, reason) => {
		const solution = solve({ toolkits: ["12.6"], archs: ["86"], torch: [torch], pythons: [python] });
		expect(reasons(solution)).toEqual([`torch ${torch} × Python ${python}: cuda/torch-python: ${reason}`]);
		expect(solution.wheels).toEqual([]);
	});

	it("2.5 has Python 3.13 on Linux alone", () => {
		const question = { toolkits: ["12.4"], archs: ["86"], torch: ["2.5"], pythons: ["3.13"] };
		expect(solve(question).wheels).toHaveLength(1);
		expect(solve({ ...question, platforms: ["win_amd64"] }).wheels).toHaveLength(0);
	});

	it("takes stable-ABI wheels and wheels that need no Python on any", () => {
		const question = { toolkits: ["12.6"], archs: ["86"], torch: ["2.9"] };
		expect(solve({ ...question, pythons: ["abi3", "none"] }).wheels).toHaveLength(2);
	});

	it("on aarch64: 12.9 alone for 2.8, everything from 2.9 on", () => {
		const question = { archs: ["90"], platforms: ["manylinux_aarch64" as const] };
		expect(wheels(solve({ ...question, toolkits: ["12.6", "12.9"], torch: ["2.8", "2.9"] }))).toEqual([
			"12.6 torch 2.9: 90 +90",
			"12.9 torch 2.8: 90 +90",
		]);
		expect(reasons(solve({ ...question, toolkits: ["12.6"], torch: ["2.7"] }))).toEqual([
			"CUDA 12.6 × torch 2.7 on manylinux_aarch64: cuda/torch-toolkit: torch 2.7 has no CUDA wheels for manylinux_aarch64; nearest: torch 2.9, or manylinux_x86_64",
		]);
	});

	it("itself has no code for Volta any more, so an extension for it is no use", () => {
		const solution = solve({ toolkits: ["12.8"], archs: ["70", "80"], torch: ["2.10", "2.11"] });
		expect(wheels(solution)).toEqual(["12.8 torch 2.10: 70 80 +80", "12.8 torch 2.11: 80 +80"]);
		expect(reasons(solution)).toEqual([
			"torch 2.11 for CUDA 12.8 × sm_70: cuda/torch-arch: torch 2.11 itself has no code for GPUs before 7.5 with CUDA 12.8; nearest: sm_75, or toolkit 12.6",
		]);
	});

	it("with its stable ABI needs one wheel per CUDA major, built with the oldest torch and toolkit", () => {
		const solution = solve({
			toolkits: ["12.6", "12.8", "13.0"],
			archs: ["80", "90"],
			torch: [">=2.10,<2.12"],
			change: { torchAbi: "stable" },
		});
		expect(wheels(solution)).toEqual(["12.6 torch 2.10: 80 90 +90", "13.0 torch 2.10: 80 90 +90"]);
		expect(reasons(solution)).toEqual([
			"torch 2.11 for CUDA 12.6: cuda/stable-abi-covered: takes the wheel that is built with torch 2.10: the extension uses torch's stable ABI",
			"torch 2.11 for CUDA 12.8: cuda/stable-abi-covered: takes the wheel that is built with torch 2.10: the extension uses torch's stable ABI",
			"torch 2.11 for CUDA 13.0: cuda/stable-abi-covered: takes the wheel that is built with torch 2.10: the extension uses torch's stable ABI",
			"CUDA 12.8: cuda/minor-covered: redundant beside CUDA 12.6: its stable-ABI wheel loads in every torch for CUDA 12, with the same machine code",
		]);
	});

	it("with its stable ABI keeps the later toolkit where only that one compiles for a GPU", () => {
		expect(
			wheels(
				solve({ toolkits: ["12.6", "12.8"], archs: ["90", "120"], torch: ["2.10"], change: { torchAbi: "stable" } }),
			),
		).toEqual(["12.8 torch 2.10: 90 120 +120"]);
	});
});

describe("platforms", () => {
	it.each([
		["musllinux_x86_64", "NVIDIA has no toolkit and no driver library for musl; nearest: manylinux_x86_64"],
		["macosx_arm64", "NVIDIA has had no toolkit for macOS since 10.2; nearest: manylinux_x86_64 or win_amd64"],
	] as const)("%s has no CUDA", (word, reason) => {
		const solution = solve({ toolkits: ["12.6", "13.0"], archs: ["86", "89"], platforms: [word] });
		expect(solution.exclusions).toEqual([{ what: `CUDA on ${word}`, code: "cuda/platform", reason, combinations: 4 }]);
	});

	it("Windows on Arm has toolkits from 13.4 on", () => {
		const solution = solve({ toolkits: ["12.9", "13.4"], archs: ["120"], platforms: ["win_arm64"] });
		expect(wheels(solution)).toEqual(["13.4: 120 +120"]);
	});

	it("the Visual Studio of a configured runner refuses older toolkits", () => {
		const hosts = { runner: "windows-2025", runners: {}, image: null, usesTorch: false, table: tables.runners };
		const solution = solve({
			toolkits: ["12.6", "13.2"],
			archs: ["86"],
			platforms: ["win_amd64"],
			change: { hosts },
		});
		expect(wheels(solution)).toEqual(["13.2: 86 +86"]);
		expect(reasons(solution)).toEqual([
			"CUDA 12.6 on windows-2025: cuda/host-compiler: nvcc 12.6 accepts _MSC_VER 1910 to 1949, and the Visual Studio of windows-2025 is 1950; nearest: the runner windows-2022 for win_amd64, or toolkit 13.2",
		]);
	});
});

it("one wheel per architecture, with the PTX in the newest, when that is asked for", () => {
	expect(wheels(solve({ toolkits: ["12.6"], archs: ["86", "89"], change: { splitsArchs: true } }))).toEqual([
		"12.6: 86",
		"12.6: 89 +89",
	]);
});

// An independent reading of the same tables, one combination at a time.
function isLegal(
	word: TargetWord,
	toolkit: string,
	arch: string,
	torch: string | null,
	python: string,
	stableFloor: string | null,
): boolean {
	if (word.startsWith("musllinux") || word.startsWith("macosx")) return false;
	if (word === "win_arm64" && Number(toolkit.split(".")[0]) * 100 + Number(toolkit.split(".")[1]) < 1304) return false;
	if (!tables.toolkits[toolkit]?.archs.includes(arch)) return false;
	if (torch === null) return true;
	const row = tables.torch[torch];
	const offered = row?.cuda[word as "win_amd64"] ?? [];
	if (row === undefined || !offered.includes(toolkit)) return false;
	const usable = row.pythons.filter((one) => word.startsWith("manylinux") || !row.linuxOnlyPythons.includes(one));
	if (python !== "none") {
		const minor = (text: string) => Number(text.replace("t", "").split(".")[1]);
		const fits =
			stableFloor === null
				? usable.includes(python)
				: usable.some((one) => !one.endsWith("t") && minor(one) >= minor(stableFloor));
		if (!fits) return false;
	}
	const number = (text: string) => Number(/^\d+/.exec(text)?.[0]);
	const own = row.archs[toolkit] ?? [];
	return own.length === 0 || number(arch) >= Math.min(...own.map(number));
}

it("agrees with a reading of the tables, one combination at a time", () => {
	const some = <T>(values: readonly T[], maxLength = 5) =>
		fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });
	const archs = [...new Set(Object.values(tables.toolkits).flatMap((row) => row.archs))];
	const question = fc.record({
		toolkits: some(Object.keys(tables.toolkits), 8),
		archs: some(archs, 8),
		torch: fc.option(some(Object.keys(tables.torch), 6), { nil: undefined }),
		pythons: some(["3.9", "3.10", "3.12", "3.13", "3.13t", "3.14", "3.14t", "3.15", "abi3", "none"]),
		platforms: some<TargetWord>(
			["manylinux_x86_64", "manylinux_aarch64", "win_amd64", "win_arm64", "musllinux_x86_64"],
			3,
		),
	});
	let legalAtAll = 0;
	fc.assert(
		fc.property(question, (asked) => {
			const unfolded = solve({ ...asked, ptx: "none", change: { keepsMinors: true } });
			const expected = new Set<string>();
			let candidates = 0;
			for (const word of asked.platforms)
				for (const toolkit of asked.toolkits)
					for (const torch of asked.torch ?? [null])
						for (const python of asked.pythons)
							for (const arch of asked.archs) {
								candidates += 1;
								const floor = python === "abi3" ? "3.10" : null;
								if (isLegal(word, toolkit, arch, torch, python === "abi3" ? "3.10" : python, floor))
									expected.add([word, toolkit, torch, tagOf(python).abi, tagOf(python).python, arch].join(" "));
							}
			const solved = unfolded.wheels.flatMap(({ platform, toolkit, torch, tag, archs: list }) =>
				list.sass.map((arch) =>
					[platform, toolkit.version, torch?.minor ?? null, tag.abi, tag.python, formatArch(arch)].join(" "),
				),
			);
			expect(new Set(solved)).toEqual(expected);
			expect(solved).toHaveLength(expected.size);
			expect(unfolded).toMatchObject({ candidates, legal: expected.size });
			// Everything else has its reason, once.
			const excluded = unfolded.exclusions.reduce((sum, { combinations }) => sum + (combinations ?? 0), 0);
			expect(excluded).toBe(candidates - expected.size);
			legalAtAll += expected.size;
			// Folding never takes a GPU away from a major.
			const folded = solve({ ...asked, ptx: "none" });
			const served = (solution: CudaSolution) =>
				new Set(
					solution.wheels.flatMap(({ platform, toolkit, torch, tag, archs: list }) =>
						list.sass.map((arch) =>
							[platform, toolkit.version.split(".")[0], torch?.minor, tag.abi, tag.python, formatArch(arch)].join(" "),
						),
					),
				);
			expect(served(folded)).toEqual(served(unfolded));
		}),
		{ numRuns: 300 },
	);
	expect(legalAtAll).toBeGreaterThan(1000);
});
