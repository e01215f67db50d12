import type { CodeEntry } from "../code-entry.ts";

export const cudaTruthCodes = {
	"cuda/damaged": {
		what: "The embedded GPU code of a file cannot be walked to its end.",
		why: "What cannot be read cannot be promised; the driver may refuse it too.",
		fix: "Build the file again; if it is from a brand-new toolkit, report it.",
	},
	"cuda/partial-code": {
		what: "Some translation units of a file have code for an architecture and others do not.",
		why: "Kernels of the others stop with “no kernel image is available for execution on the device”.",
		fix: "Give every .cu file the same arch list.",
	},
	"cuda/coverage": {
		what: "A kernel container of a CUDA wheel has no code that a planned GPU could run.",
		why: "The wheel installs and imports; the first launch of one of these kernels stops with “no kernel image is available”.",
		fix: "Give every .cu file the arch list of the plan.",
	},
	"cuda/not-linked": {
		what: "The file has relocatable GPU code that was never linked for the device.",
		why: "The driver loads nothing of it: every kernel launch fails.",
		fix: "Add the device link step, or compile without -rdc=true.",
	},
	"cuda/toolkit": {
		what: "The GPU code was compiled by another CUDA toolkit than the name of the wheel says.",
		why: "Users choose by the name; the driver that it implies may be too old for this code.",
		fix: "Fix CUDA_HOME and PATH of the build job, or the name.",
	},
	"cuda/no-gpu-code": {
		what: "A wheel that is called CUDA has no GPU code.",
		why: "Most often the build did not find nvcc and fell back to the CPU without failing.",
		fix: "Make the build fail without CUDA (FORCE_CUDA=1), or say that none is expected.",
	},
	"cuda/runtime-major": {
		what: "A file loads the run time of another CUDA major version than the name of the wheel says.",
		why: "It is not there: the import fails, or two CUDA versions meet in one process.",
		fix: "Build and link with the toolkit of the name.",
	},
} as const satisfies Record<string, CodeEntry>;
