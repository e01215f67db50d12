import { buildElf } from "../world/elf-writer.ts";
import { type EntryRequest, writeFatbins } from "../world/fatbin-writer.ts";
import { makeCell, makePlan } from "../world/plan-builder.ts";
import type { WheelRequest } from "../world/wheel-builder.ts";
import { type RulePair, type RulePairs, wheel, wheelPair } from "./rule-pair.ts";

interface Library {
	/** `sm_86 compute_86` for each translation unit. */
	units?: readonly string[];
	/** Of all its code. */
	more?: Partial<EntryRequest>;
	section?: string;
	needed?: readonly string[];
	change?: (code: Buffer) => Buffer;
}

const tags = "cp312-cp312-manylinux_2_28_x86_64";

function library({ units = ["sm_86 sm_89"], more = {}, section = ".nv_fatbin", needed = [], change }: Library): Buffer {
	const code = writeFatbins(
		units.map((unit) =>
			unit
				.split(" ")
				.filter(Boolean)
				.map((arch) => ({ arch, ...more })),
		),
	);
	return buildElf({
		needed: ["libc.so.6", ...needed],
		exports: ["PyInit__C"],
		imports: ["_PyLong_AsByteArray"],
		sections: units.length === 0 ? {} : { [section]: change?.(code) ?? code },
	});
}

function around(request: Library, version = "1.0"): Partial<WheelRequest> {
	return {
		tags,
		version,
		isPure: false,
		files: { "mypkg/__init__.py": "", "mypkg/_C.so": library(request) },
		// The run time comes from it.
		metadata: [
			["Requires-Dist", "nvidia-cuda-runtime-cu12"],
			["Requires-Dist", "nvidia-cuda-runtime"],
		],
	};
}

function pair(level: RulePair["level"], says: RegExp, bad: Library, good: Library, version?: string): RulePair {
	return wheelPair(level, says, around(bad, version), around(good, version));
}

const cell = makeCell({
	cuda: {
		toolkit: "13.0",
		archs: ["86", "89"],
		ptx: ["89"],
		hostCompiler: null,
		packages: [],
		minimumDriver: null,
		torch: null,
		route: null,
		variantLabel: null,
	},
	expect: {
		...makeCell().expect,
		name: "mypkg",
		pythonTag: "cp312",
		abiTag: "cp312",
		policyCeiling: "2_28",
		platformTag: "manylinux_2_28_x86_64",
	},
});

function planned(
	level: RulePair["level"],
	says: RegExp,
	bad: Library,
	good: Library,
	more?: Partial<RulePair>,
): RulePair {
	const plan = makePlan({ cells: [cell], smokeCells: [] });
	const brought = (request: Library) => ({ ...wheel(around(request)), plan });
	return { level, says, bad: () => brought(bad), good: () => brought(good), ...more };
}

const whole = { units: ["sm_86 sm_89 compute_89", "sm_86 sm_89 compute_89"] };

export const pairs: RulePairs = {
	"cuda/damaged": [
		pair(
			"warning",
			/mypkg\/_C\.so cannot be read from byte \d+ on: a container reaches past its section/,
			{
				change: (code) => code.subarray(0, code.length - 64),
			},
			{},
		),
		pair(
			"warning",
			/an entry header of 0 bytes/,
			{ units: ["sm_86", "sm_86"], more: { changeHeader: (header) => header.writeUInt32LE(0, 4) } },
			{ units: ["sm_86", "sm_86"] },
		),
	].map((row, index) => (index === 1 ? { ...row, times: 2 } : row)),
	"cuda/partial-code": [
		pair(
			"warning",
			/mypkg\/_C\.so: container 2 of 2 kernel containers lacks sm_90, which others have/,
			{ units: ["sm_86 sm_90", "sm_86"] },
			{ units: ["sm_86 sm_90", "sm_86 sm_90"] },
		),
		pair(
			"notice",
			/container 2 of 2 kernel containers lacks sm_89/,
			{ units: ["sm_86 sm_89", "sm_86"] },
			{ units: ["sm_86", "sm_86"] },
		),
	],
	"cuda/coverage": [
		planned(
			"error",
			/mypkg\/_C\.so: kernel container number 2 \(1 of 2\) has no code for sm_86 and no PTX/,
			{ units: ["sm_86 sm_89 compute_89", "sm_89 compute_89"] },
			whole,
			{ besides: ["cuda/partial-code"] },
		),
		planned(
			"error",
			/has no PTX of compute_89 or older/,
			{ units: ["sm_86 sm_89"] },
			{ units: ["sm_86 sm_89 compute_80"] },
		),
	],
	"cuda/not-linked": pair(
		"error",
		/mypkg\/_C\.so has relocatable GPU code alone \(-rdc=true\)/,
		{ section: "__nv_relfatbin" },
		{ section: ".nv_fatbin" },
	),
	"cuda/toolkit": [
		pair(
			"error",
			/mypkg\/_C\.so was compiled by CUDA 13\.0; the name says \+cu126/,
			{ more: { toolkit: "13.0" } },
			{ more: { toolkit: "12.6" } },
			"1.0+cu126",
		),
		planned(
			"error",
			/mypkg\/_C\.so was compiled by CUDA 12\.8; the plan says 13\.0/,
			{ ...whole, more: { toolkit: "12.8" } },
			whole,
		),
	],
	"cuda/no-gpu-code": [
		pair("warning", /the name says \+cu130, but no file of the wheel has GPU code/, { units: [] }, {}, "1.0+cu130"),
		planned("warning", /the plan promises GPU code for sm_86, sm_89, compute_89, and no file/, { units: [] }, whole),
	],
	"cuda/runtime-major": pair(
		"error",
		/mypkg\/_C\.so loads libcudart\.so\.13; the name says \+cu126/,
		{ needed: ["libcudart.so.13"], more: { toolkit: "12.6" } },
		{ needed: ["libcudart.so.12"], more: { toolkit: "12.6" } },
		"1.0+cu126",
	),
};
