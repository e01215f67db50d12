// torch releases: for which CPythons and CUDA toolkits its own index has wheels, and what its ABI is. Only CUDA wheels are
// listed per platform; CPU wheels exist for all. torch's own index has one folder per toolkit: 12.6 is in `cu126`.
// A range of torch minors newer than the last row is planned like the last row, with a warning.
import type { Dated, Table } from "../table.ts";

export interface TorchRelease extends Dated {
	/** Month of the first release of the minor. */
	released: string;
	/** CPythons with wheels, `3.13t` free-threaded. */
	pythons: readonly string[];
	/** Of those, the ones that have Linux wheels only. */
	linuxOnlyPythons: readonly string[];
	/** Beside those: torch has wheels and calls them experimental. */
	experimentalPythons: readonly string[];
	/** Toolkits with wheels, by platform. */
	cuda: Readonly<Record<"manylinux_x86_64" | "manylinux_aarch64" | "win_amd64", readonly string[]>>;
	/** Toolkit of the Linux wheel on PyPI; null when it was not to be read anywhere. */
	pypiCuda: string | null;
	/** Toolkits whose wheels use the C++ ABI from before C++11 (`_GLIBCXX_USE_CXX11_ABI=0`); all others use the new one. */
	oldAbiCuda: readonly string[];
	/** SASS in its wheels by toolkit, where known. */
	archs: Readonly<Record<string, readonly string[]>>;
	/** Least C++ standard that its headers compile with. */
	cxxStandard: 17 | 20;
	/** Extensions may use the stable ABI: usable since 2.9, what projects build on since 2.10. */
	stableAbi: "none" | "usable" | "recommended";
	/** Fields that nobody could read in a source of torch's own; read the wheel before relying on them. */
	unverified: readonly ("pythons" | "cuda" | "pypiCuda")[];
}

/** CPythons by the tags of the wheels on PyPI, and its CUDA by torch/version.py in them. */
const wheels = "the wheels on PyPI, their tags and torch/version.py";
const matrix = {
	source: `pytorch/test-infra tools/scripts/generate_binary_build_matrix.py, its history; data.pyg.org listing; pytorch issues and pull requests; ${wheels}`,
	asOf: "2026-11-30",
};

const upTo90 = words("50 60 70 75 80 86 90");
const cu128WithVolta = words("70 75 80 86 90 100 120");
const cu128 = words("75 80 86 90 100 120");
const cu13 = words("75 80 86 90 100 120");

const noExtras = { linuxOnlyPythons: [], experimentalPythons: [], unverified: [] } as const;
const old = { cxxStandard: 17, stableAbi: "none", archs: {} } as const;
const newAbi = { oldAbiCuda: [], cxxStandard: 17, stableAbi: "none" } as const;
const since210 = { oldAbiCuda: [], cxxStandard: 17, stableAbi: "recommended" } as const;
/** Headers need C++20 since 2.13 (pytorch pull request 187075). */
const since213 = { ...since210, cxxStandard: 20 } as const;

export const torchReleases: Table<TorchRelease> = {
	"2.4": {
		released: "2024-07",
		pythons: words("3.8 3.9 3.10 3.11 3.12"),
		cuda: linuxAndWindows(["11.8", "12.1", "12.4"], []),
		pypiCuda: "12.1",
		oldAbiCuda: ["11.8", "12.1", "12.4"],
		...old,
		...noExtras,
		...matrix,
	},
	"2.5": {
		released: "2024-10",
		pythons: words("3.9 3.10 3.11 3.12 3.13"),
		cuda: linuxAndWindows(["11.8", "12.1", "12.4"], []),
		pypiCuda: "12.4",
		oldAbiCuda: ["11.8", "12.1", "12.4"],
		...old,
		...noExtras,
		linuxOnlyPythons: ["3.13"],
		...matrix,
	},
	"2.6": {
		released: "2025-01",
		pythons: words("3.9 3.10 3.11 3.12 3.13"),
		cuda: linuxAndWindows(["11.8", "12.4", "12.6"], []),
		pypiCuda: "12.4",
		// cu126 alone had the new ABI (Dao-AILab/flash-attention#1644).
		oldAbiCuda: ["11.8", "12.4"],
		...old,
		archs: { "12.6": upTo90 },
		...noExtras,
		...matrix,
	},
	"2.7": {
		released: "2025-04",
		pythons: words("3.9 3.10 3.11 3.12 3.13 3.13t"),
		cuda: linuxAndWindows(["11.8", "12.6", "12.8"], []),
		pypiCuda: "12.6",
		...newAbi,
		archs: { "12.6": upTo90, "12.8": cu128WithVolta },
		...noExtras,
		...matrix,
	},
	"2.8": {
		released: "2025-08",
		pythons: words("3.9 3.10 3.11 3.12 3.13 3.13t"),
		cuda: linuxAndWindows(["12.6", "12.8", "12.9"], ["12.9"]),
		pypiCuda: "12.8",
		...newAbi,
		archs: { "12.6": upTo90, "12.8": cu128WithVolta },
		...noExtras,
		...matrix,
	},
	"2.9": {
		released: "2025-10",
		pythons: words("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere(["12.6", "12.8", "13.0"]),
		pypiCuda: "12.8",
		...newAbi,
		stableAbi: "usable",
		archs: { "12.6": upTo90, "12.8": cu128WithVolta, "13.0": cu13 },
		...noExtras,
		...matrix,
	},
	"2.10": {
		released: "2026-01",
		pythons: words("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere(["12.6", "12.8", "13.0"]),
		pypiCuda: "12.8",
		...since210,
		archs: { "12.6": upTo90, "12.8": cu128WithVolta, "13.0": cu13 },
		...noExtras,
		...matrix,
	},
	"2.11": {
		released: "2026-03",
		pythons: words("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere(["12.6", "12.8", "13.0"]),
		pypiCuda: "13.0",
		...since210,
		archs: { "12.6": upTo90, "12.8": cu128, "13.0": cu13 },
		...noExtras,
		...matrix,
	},
	"2.12": {
		released: "2026-05",
		pythons: words("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere(["12.6", "13.0", "13.2"]),
		pypiCuda: "13.0",
		...since210,
		archs: { "12.6": upTo90, "13.0": cu13, "13.2": cu13 },
		...noExtras,
		...matrix,
	},
	"2.13": {
		released: "2026-07",
		pythons: words("3.10 3.11 3.12 3.13 3.14 3.14t"),
		cuda: everywhere(["12.6", "13.0", "13.2"]),
		pypiCuda: "13.0",
		...since213,
		archs: { "12.6": upTo90, "13.0": cu13, "13.2": cu13 },
		...noExtras,
		experimentalPythons: ["3.15"],
		...matrix,
	},
	"2.14": {
		released: "2026-08",
		pythons: words("3.10 3.11 3.12 3.13 3.14 3.14t"),
		// cu134 is in the test channel only.
		cuda: everywhere(["12.6", "13.0", "13.2"]),
		pypiCuda: "13.0",
		...since213,
		archs: { "12.6": upTo90, "13.0": cu13, "13.2": cu13 },
		...noExtras,
		experimentalPythons: ["3.15", "3.15t"],
		...matrix,
	},
	"2.15": {
		released: "2026-10",
		pythons: words("3.11 3.12 3.13 3.14 3.14t 3.15 3.15t"),
		// cu132 is what PyPI has. cu126 is gone (pytorch/test-infra pull request 8739, 2026-09-06); cu134 is unclear.
		cuda: everywhere(["13.0", "13.2"]),
		pypiCuda: "13.2",
		...since213,
		archs: { "13.0": cu13, "13.2": cu13 },
		...noExtras,
		unverified: ["cuda"],
		source: `${wheels}; pytorch issue 190385`,
		asOf: "2026-11-30",
	},
};

/** `12.6` → `cu126`, the folder of torch's own index and the usual local version label. */
export function cudaLabel(toolkit: string): string {
	return `cu${toolkit.replace(".", "")}`;
}

function words(text: string): string[] {
	return text.split(" ");
}

function everywhere(toolkits: readonly string[]): TorchRelease["cuda"] {
	return linuxAndWindows(toolkits, toolkits);
}

function linuxAndWindows(toolkits: readonly string[], aarch64: readonly string[]): TorchRelease["cuda"] {
	return { manylinux_x86_64: toolkits, manylinux_aarch64: aarch64, win_amd64: toolkits };
}
