/** Rules whose pair is still to be written; a rule leaves the list with its pair. */
export const toWrite: readonly string[] = [
	"cuda/damaged",
	"cuda/partial-code",
	"cuda/coverage",
	"cuda/not-linked",
	"cuda/toolkit",
	"cuda/no-gpu-code",
	"cuda/runtime-major",
	"torch/abi-range",
	"torch/undefined-symbol",
	"torch/cxx11-abi",
	"torch/local-version",
];
