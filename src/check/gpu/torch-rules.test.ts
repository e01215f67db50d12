// Torch extensions: small wheels around ELF files with names that real torch minors have or lack.
import { describe, expect, it } from "vitest";
import { buildElf, type ElfRequest } from "../../../test/world/elf-writer.ts";
import { buildMacho } from "../../../test/world/macho-writer.ts";
import { buildPe } from "../../../test/world/pe-writer.ts";
import { buildWheel } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import type { SmokeReceipt } from "../../document/smoke-receipt.ts";
import { checkDistribution } from "../run.ts";
import { provenMinors, weighTorchRange } from "./torch-proof.ts";

const until26 = "_ZN3c105ErrorC2ENS_14SourceLocationESs";
const since27 = "_ZN3c105ErrorC2ENS_14SourceLocationENSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE";
const since28 = "_ZN3c104cuda9SetDeviceEab";
const from210to213 = "_ZN3c104cuda29c10_cuda_check_implementationEiPKcS2_jb";
const always = "_ZNK3c106IValue23reportToTensorTypeErrorEv";
const shimSince210 = "torch_call_dispatcher";

interface Case {
	imports: readonly string[];
	requires?: readonly string[];
	version?: string;
	elf?: ElfRequest;
	files?: Record<string, Uint8Array>;
}

async function check({ imports, requires = [], version = "1.0", elf, files }: Case) {
	const module = buildElf({
		needed: ["libc.so.6", "libtorch.so", "libc10.so"],
		imports,
		exports: ["PyInit__C"],
		...elf,
	});
	const { fileName, bytes } = buildWheel({
		name: "ext",
		version,
		tags: "cp312-cp312-manylinux_2_28_x86_64",
		files: { "ext/_C.so": module, ...files },
		metadata: requires.map((text) => ["Requires-Dist", text] as const),
	});
	const { findings, torch } = await checkDistribution(fileName, memorySource(bytes));
	return { torch, findings: findings.filter(({ code }) => code.startsWith("torch/")) };
}

const said = ({ findings }: Awaited<ReturnType<typeof check>>) =>
	findings.map(({ level, code, message }) => `${level} ${code} ${message}`);

describe("the range of torch in METADATA against the names that the code asks for", () => {
	it.each<[string, Case]>([
		["one minor that has them all", { imports: [since28, from210to213], requires: ["torch==2.10.0"] }],
		["one minor, as a range of patches", { imports: [since28], requires: ["torch>=2.9.0,<2.10"] }],
		["the stable ABI from its newest function on", { imports: [shimSince210], requires: ["torch>=2.10"] }],
		[
			"torch without any code of ours",
			{ imports: ["malloc"], requires: ["torch>=2.4"], elf: { needed: ["libc.so.6"] } },
		],
		["weak names, which need not be there", { imports: [always, `${until26}?`], requires: ["torch==2.10.0"] }],
		[
			"names that another file of the wheel defines",
			{
				imports: [always, "_ZN5torch5mylib3runERKN2at6TensorE"],
				requires: ["torch==2.10.0"],
				files: {
					"ext/libmylib.so": buildElf({
						needed: ["libtorch.so"],
						exports: ["_ZN5torch5mylib3runERKN2at6TensorE"],
						imports: [always],
					}),
				},
			},
		],
	])("nothing about %s", async (_, request) => {
		expect(said(await check(request))).toEqual([]);
	});

	it.each<[string, Case, string[]]>([
		[
			"a range over several minors",
			{ imports: [always, since28], requires: ["torch>=2.8,<2.11"] },
			[
				"error torch/abi-range ext/_C.so uses 2 names of libtorch's C++ interface, which changes with every minor; METADATA allows torch 2.8 to 2.10 (torch>=2.8,<2.11); by its names it fits torch 2.8 to 2.15",
			],
		],
		[
			"no requirement at all",
			{ imports: [since28, from210to213] },
			[
				"error torch/abi-range ext/_C.so uses 2 names of libtorch's C++ interface, which changes with every minor; METADATA requires no torch at all, so any may be there; by its names it fits torch 2.10 to 2.13",
			],
		],
		[
			"a minor that lacks a name, which torch has it",
			{ imports: [since28, from210to213], requires: ["torch==2.9.*"] },
			[
				`error torch/undefined-symbol ext/_C.so needs ${from210to213}, which torch 2.9 does not have and METADATA allows (torch==2.9.*); torch 2.10 to 2.13 have all of its names`,
			],
		],
		[
			"modules that were compiled against two torches",
			{ imports: ["_ZN3c104cuda9SetDeviceEa", since28], requires: ["torch==2.8.0"] },
			[
				"error torch/undefined-symbol ext/_C.so needs _ZN3c104cuda9SetDeviceEa, which torch 2.8 does not have and METADATA allows (torch==2.8.0); no torch known has all of its names",
			],
		],
		[
			"a function of the stable ABI that is newer than the range",
			{ imports: [shimSince210], requires: ["torch>=2.9"] },
			[
				"error torch/undefined-symbol ext/_C.so needs torch_call_dispatcher, which torch 2.9 does not have and METADATA allows (torch>=2.9); torch 2.10 to 2.15 have all of its names",
			],
		],
		[
			"a name that no torch has",
			{ imports: [always, "_ZN2at16from_next_winterEv"], requires: ["torch==2.15.0"] },
			[
				"warning torch/undefined-symbol ext/_C.so needs _ZN2at16from_next_winterEv, which no torch from 2.4 to 2.15 has",
			],
		],
		[
			"the torch of the name, where METADATA says nothing (flash-attention's way)",
			{ imports: [since27, since28], version: "1.0+cu12torch2.7cxx11abitrue", requires: ["torch"] },
			[
				`error torch/undefined-symbol ext/_C.so needs ${since28}, which torch 2.7 does not have and the name of the wheel says; torch 2.8 to 2.15 have all of its names`,
				"error torch/abi-range ext/_C.so uses 2 names of libtorch's C++ interface, which changes with every minor; METADATA allows torch 2.4 to 2.15 and later (torch); by its names it fits torch 2.8 to 2.15",
			],
		],
	])("%s", async (_, request, expected) => {
		expect(said(await check(request)).filter((line) => !line.includes("cxx11-abi"))).toEqual(expected);
	});

	it("a local version label, which no index but torch's own has", async () => {
		expect(
			said(await check({ imports: ["malloc"], requires: ["torch==2.9.0+cpu"], elf: { needed: ["libc.so.6"] } })),
		).toEqual([
			"error torch/local-version METADATA requires torch==2.9.0+cpu; no index but torch's own has that, so pip does not find it on PyPI",
		]);
		// A wheel with a label of its own goes to an index of its own, where torch's may be beside it.
		const own = await check({ imports: [since28], requires: ["torch==2.9.0+cu126"], version: "1.0+cu126" });
		expect(own.findings).toMatchObject([{ code: "torch/local-version", level: "warning" }]);
	});
});

describe("the C++ ABI", () => {
	it.each<[string, Case, string[]]>([
		[
			"old names for a torch that has the new ones",
			{ imports: [until26, always], requires: ["torch==2.9.1"] },
			[
				"error torch/cxx11-abi ext/_C.so uses the old C++ ABI; torch 2.9, which METADATA allows (torch==2.9.1), has the new one",
			],
		],
		[
			"new names for PyPI's torch 2.6",
			{ imports: [since27, always], requires: ["torch==2.6.0"] },
			[
				"error torch/cxx11-abi ext/_C.so uses the new C++ ABI; torch 2.6, which METADATA allows (torch==2.6.0), has the old one",
			],
		],
		[
			"new names for torch 2.6 of cu126, which has them",
			{ imports: [since27], requires: ["torch==2.6.0"], version: "1.0+cu126" },
			[],
		],
		["old names for PyPI's torch 2.5", { imports: [until26, always], requires: ["torch==2.5.1"] }, []],
		[
			"a name that says FALSE around new names (flash-attention#1783)",
			{ imports: [since27], version: "1.0+cu12torch2.8cxx11abifalse", requires: ["torch==2.8.0"] },
			["error torch/cxx11-abi the name says cxx11abiFALSE, but ext/_C.so uses the new C++ ABI"],
		],
	])("%s", async (_, request, expected) => {
		const lines = said(await check(request)).filter((line) => !line.includes("torch/undefined-symbol"));
		expect(lines).toEqual(expected);
	});

	it("of torch 2.6 and cu126 says nothing about names that PyPI's build lacks for that reason alone", async () => {
		expect(said(await check({ imports: [since27], requires: ["torch==2.6.0"], version: "1.0+cu126" }))).toEqual([]);
	});
});

describe("what is known of other systems", () => {
	it("macOS and Windows: C names against the table, C++ names as unstable", async () => {
		const macos = buildMacho({
			needed: ["@rpath/libtorch.dylib"],
			imports: [shimSince210, "_ZN2at5emptyEN3c108ArrayRefIxEE"],
		});
		const windows = buildPe({ imports: { "c10.dll": ["??0Error@c10@@QEAA@XZ"], "torch_cpu.dll": [shimSince210] } });
		for (const [tags, file, bytes] of [
			["cp312-cp312-macosx_11_0_arm64", "ext/_C.so", macos],
			["cp312-cp312-win_amd64", "ext/_C.pyd", windows],
		] as const) {
			const wheel = buildWheel({
				name: "ext",
				version: "1.0",
				tags,
				files: { [file]: bytes },
				metadata: [["Requires-Dist", "torch>=2.9,<2.11"]],
			});
			const { findings, torch } = await checkDistribution(wheel.fileName, memorySource(wheel.bytes));
			expect(torch?.truth).toMatchObject({ abi: "unstable", cxx11: null });
			expect(findings.map(({ code }) => code).filter((code) => code.startsWith("torch/"))).toEqual([
				"torch/undefined-symbol",
				"torch/abi-range",
			]);
		}
	});

	it("torch itself, and wheels that have nothing to do with it, are left alone", async () => {
		const own = await check({ imports: [always], files: { "torch/lib/libtorch_cpu.so": buildElf({}) } });
		expect(own.torch).toBe(null);
		expect((await check({ imports: [always], elf: { needed: ["libc.so.6"] } })).torch).toBe(null);
	});
});

describe("receipts of tests", () => {
	const range = { imports: [always], requires: ["torch>=2.8,<2.11"] };
	const receipt = (torch: string, outcome: "passed" | "failed" = "passed", sha256 = "a"): SmokeReceipt =>
		({
			sha256,
			torch,
			probes: [{ name: "import ext", outcome, seconds: 1, outputTail: "" }],
		}) as unknown as SmokeReceipt;

	it.each<[string, SmokeReceipt[], string[], string[]]>([
		["none: an error", [], [], ["error"]],
		["both ends passed: nothing is left", [receipt("2.8.0"), receipt("2.10.0+cu126")], [], []],
		["one end alone is no proof", [receipt("2.8.0")], [], ["error"]],
		["a failed test is no proof", [receipt("2.8.0"), receipt("2.10.0", "failed")], [], ["error"]],
		["other bytes are no proof", [receipt("2.8.0"), receipt("2.10.0", "passed", "b")], [], ["error"]],
		["the plan tests both ends: a warning", [], ["2.8", "2.10"], ["warning"]],
		["one end tested, the other planned: a warning", [receipt("2.8.1")], ["2.10"], ["warning"]],
	])("%s", async (_, receipts, planned, levels) => {
		const { findings, torch } = await check(range);
		const left = weighTorchRange(findings, torch?.truth ?? null, provenMinors("a", receipts), planned);
		expect(left.map(({ level }) => level)).toEqual(levels);
	});

	it("an open range stays a warning: nothing bounds what comes", async () => {
		const { findings, torch } = await check({ imports: [always], requires: ["torch>=2.14"] });
		const proven = provenMinors("a", [receipt("2.14.0"), receipt("2.15.0")]);
		expect(weighTorchRange(findings, torch?.truth ?? null, proven)).toMatchObject([{ level: "warning" }]);
	});
});
