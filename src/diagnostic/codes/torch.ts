import type { CodeEntry } from "../code-entry.ts";

export const torchCodes = {
	"torch/abi-range": {
		what: "A wheel uses libtorch's C++ interface, and METADATA allows several minors of torch.",
		why: "That interface changes with every minor: with another torch than the one it was built with, the import fails with “undefined symbol”, or memory is read as what it is not.",
		fix: "Require the minor it was built with (torch==2.9.*), use the stable ABI, or show by receipts of smoke tests that both ends of the range work.",
	},
	"torch/undefined-symbol": {
		what: "A module needs a name of libtorch that a torch which METADATA allows does not have.",
		why: "The import fails there with “undefined symbol”.",
		fix: "Require the torch that the finding names, or compile for the older one.",
	},
	"torch/cxx11-abi": {
		what: "A module was compiled for another C++ ABI than its name says, or than the torch that METADATA allows has.",
		why: "Every name with a string in it is spelled differently: the import fails with “undefined symbol”, even with the right torch.",
		fix: "Compile with the ABI of that torch (torch.compiled_with_cxx11_abi()). Since torch 2.7 it is the new one everywhere.",
	},
	"torch/local-version": {
		what: "A requirement on torch has a local version label, like torch==2.9.0+cpu.",
		why: "PyPI has no local versions: installers find nothing, and nobody can install the wheel from there.",
		fix: "Require the public version; which build it is, users choose by the index.",
	},
} as const satisfies Record<string, CodeEntry>;
