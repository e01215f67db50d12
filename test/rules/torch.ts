import { buildElf } from "../world/elf-writer.ts";
import { makePlan, makeSmokeReceipt } from "../world/plan-builder.ts";
import { buildWheel, type WheelRequest } from "../world/wheel-builder.ts";
import { type Brought, type RulePair, type RulePairs, wheelPair } from "./rule-pair.ts";

// Names that real torch minors have or lack (src/data/torch-symbols.json).
const oldString = "_ZN3c105ErrorC2ENS_14SourceLocationESs";
const newString = "_ZN3c105ErrorC2ENS_14SourceLocationENSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE";
const since28 = "_ZN3c104cuda9SetDeviceEab";
const from210to213 = "_ZN3c104cuda29c10_cuda_check_implementationEiPKcS2_jb";
const always = "_ZNK3c106IValue23reportToTensorTypeErrorEv";
const shimSince210 = "torch_call_dispatcher";

function extension(imports: readonly string[], requires: string, version = "1.0"): WheelRequest {
	const module = buildElf({
		needed: ["libc.so.6", "libtorch.so", "libc10.so"],
		exports: ["PyInit__C"],
		imports: ["_PyLong_AsByteArray", ...imports],
	});
	return {
		name: "mypkg",
		version,
		tags: "cp312-cp312-manylinux_2_28_x86_64",
		isPure: false,
		files: { "mypkg/__init__.py": "", "mypkg/_C.so": module },
		metadata: [["Requires-Dist", requires]],
	};
}

function pair(
	level: RulePair["level"],
	says: RegExp,
	bad: readonly [imports: readonly string[], requires: string, version?: string],
	good: readonly [imports: readonly string[], requires: string, version?: string],
): RulePair {
	return wheelPair(level, says, extension(...bad), extension(...good));
}

/** The same wheel with tests of both ends, or of one. */
function tested(minors: readonly string[]): Brought {
	const file = buildWheel(extension([always], "torch>=2.8,<2.11"));
	const receipts = minors.map((torch) =>
		makeSmokeReceipt(makePlan(), "any", { file: file.fileName, sha256: file.sha256, torch }),
	);
	return { files: [file], receipts };
}

export const pairs: RulePairs = {
	"torch/abi-range": [
		pair(
			"error",
			/mypkg\/_C\.so uses 2 names of libtorch's C\+\+ interface.*METADATA allows torch 2\.8 to 2\.10/,
			[[always, since28], "torch>=2.8,<2.11"],
			[[always, since28], "torch==2.10.*"],
		),
		pair(
			"error",
			/METADATA allows torch 2\.9 to 2\.15 and later/,
			[[always], "torch>=2.9"],
			[[shimSince210], "torch>=2.10"],
		),
		{
			level: "error",
			says: /METADATA allows torch 2\.8 to 2\.10/,
			bad: () => tested(["2.8.0"]),
			good: () => tested(["2.8.0", "2.10.0"]),
		},
	],
	"torch/undefined-symbol": [
		pair(
			"error",
			/mypkg\/_C\.so needs _ZN3c104cuda29c10_cuda_check\w+, which torch 2\.9 does not have.*torch 2\.10 to 2\.13 have all/,
			[[from210to213], "torch==2.9.*"],
			[[from210to213], "torch==2.10.*"],
		),
		pair(
			"error",
			/needs torch_call_dispatcher, which torch 2\.9 does not have/,
			[[shimSince210], "torch>=2.9"],
			[[shimSince210], "torch>=2.10"],
		),
		pair(
			"warning",
			/needs _ZN2at16from_next_winterEv, which no torch from 2\.4 to 2\.\d+ has/,
			[[always, "_ZN2at16from_next_winterEv"], "torch==2.10.*"],
			[[always], "torch==2.10.*"],
		),
	],
	"torch/cxx11-abi": [
		pair(
			"error",
			/mypkg\/_C\.so uses the old C\+\+ ABI; torch 2\.9, which METADATA allows/,
			[[oldString, always], "torch==2.9.1"],
			[[newString, always], "torch==2.9.1"],
		),
		pair(
			"error",
			/the name says cxx11abiFALSE, but mypkg\/_C\.so uses the new C\+\+ ABI/,
			[[newString], "torch==2.8.0", "1.0+cu12torch2.8cxx11abifalse"],
			[[newString], "torch==2.8.0", "1.0+cu12torch2.8cxx11abitrue"],
		),
	],
	"torch/local-version": [
		pair(
			"error",
			/METADATA requires torch==2\.9\.0\+cpu; no index but torch's own has that/,
			[[always], "torch==2.9.0+cpu"],
			[[always], "torch==2.9.0"],
		),
		// A wheel that cannot go to PyPI either may have an index that has both.
		pair(
			"warning",
			/METADATA requires torch==2\.9\.0\+cpu/,
			[[always], "torch==2.9.0+cpu", "1.0+cpu"],
			[[always], "torch==2.9.0", "1.0+cpu"],
		),
	],
};
