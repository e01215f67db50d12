// CUDA toolkits: what each compiles for, with which host compilers, and which drivers run the result. There is no 12.7.
// The third digit of a release (13.4.1) is a build number, not a count of updates: rows are keyed by major.minor alone.
// New minors appear about every three months; a newer one than the last row is planned like the last row, with a warning.
import type { Dated, Table } from "../table.ts";

export interface Toolkit extends Dated {
	/** What `nvcc` takes after `sm_` and `compute_`: `86`, `90a` (exactly this one), `100f` (its family). */
	archs: readonly string[];
	/** Version of the PTX language it writes; a driver that is older than that cannot compile it. */
	ptxIsa: string;
	/** Driver of the toolkit's release: what PTX needs. Null where NVIDIA ships none with it (Windows, since 13.0). */
	driver: { linux: string; windows: string | null };
	/** Oldest driver of the major version: enough when the binary has SASS for the GPU (minor version compatibility). */
	minorCompatibleDriver: { linux: string; windows: string };
	/** Newest host compilers it accepts, by major version. */
	gcc: number;
	clang: number;
	/** `_MSC_VER` that it accepts, both ends included. */
	msvc: readonly [number, number];
	/** Toolset of manylinux_2_28 and 2_34 (their own gcc is 14) to compile with; null: their own. */
	gccToolset: string | null;
	/** Packages that bring nvcc and its runtime into an image with `dnf`. */
	rpms: readonly string[];
	/** The same on Ubuntu, from NVIDIA's network repository. */
	debs: readonly string[];
}

const compilers =
	"NVIDIA release notes and crt/host_config.h; spack-packages build_systems/cuda.py (1d335f8b); 13.0 measured with nvcc 13.0.88";
const notes = { source: `${compilers}; drivers: release notes, table 3`, asOf: "2026-08" };

const maxwellToHopper = words("50 52 53 60 61 62 70 72 75 80 86 87 89 90");
const since120 = [...maxwellToHopper, "90a"];
const since128 = [...since120, ...words("100 100a 101 101a 120 120a")];
const since129 = [...since120, ...words("100 100a 100f 101 101a 101f 103 103a 103f 120 120a 120f 121 121a 121f")];
const since130 = words(
	"75 80 86 87 88 89 90 90a 100 100a 100f 103 103a 103f 110 110a 110f 120 120a 120f 121 121a 121f",
);
const since134 = words(
	"75 80 86 87 88 89 90 90a 100 100a 100f 103 103a 103f 107 107a 110 110a 110f 120 120a 120f 121 121a 121f",
);

const major11 = { minorCompatibleDriver: { linux: "450.80.02", windows: "452.39" } };
const major12 = { minorCompatibleDriver: { linux: "525.60.13", windows: "527.41" } };
const major13 = { minorCompatibleDriver: { linux: "580.65.06", windows: "580" } };

export const toolkits: Table<Toolkit> = {
	"11.8": {
		archs: ["35", "37", ...maxwellToHopper],
		ptxIsa: "7.8",
		driver: { linux: "520.61.05", windows: "520.06" },
		...major11,
		...hosts(11, 14, [1910, 1939], "gcc-toolset-11"),
		...packages("11-8"),
		...notes,
	},
	"12.0": {
		archs: since120,
		ptxIsa: "8.0",
		driver: { linux: "525.60.13", windows: "527.41" },
		...major12,
		...hosts(12, 14, [1910, 1939], "gcc-toolset-12"),
		...packages("12-0"),
		...notes,
	},
	"12.1": {
		archs: since120,
		ptxIsa: "8.1",
		driver: { linux: "530.30.02", windows: "531.14" },
		...major12,
		...hosts(12, 15, [1910, 1939], "gcc-toolset-12"),
		...packages("12-1"),
		...notes,
	},
	"12.2": {
		archs: since120,
		ptxIsa: "8.2",
		driver: { linux: "535.54.03", windows: "536.25" },
		...major12,
		...hosts(12, 16, [1910, 1939], "gcc-toolset-12"),
		...packages("12-2"),
		...notes,
	},
	"12.3": {
		archs: since120,
		ptxIsa: "8.3",
		driver: { linux: "545.23.06", windows: "545.84" },
		...major12,
		...hosts(12, 16, [1910, 1939], "gcc-toolset-12"),
		...packages("12-3"),
		...notes,
	},
	"12.4": {
		archs: since120,
		ptxIsa: "8.4",
		driver: { linux: "550.54.14", windows: "551.61" },
		...major12,
		// The bound of MSVC is common knowledge, not read in this version's header.
		...hosts(13, 17, [1910, 1949], "gcc-toolset-13"),
		...packages("12-4"),
		...notes,
	},
	"12.5": {
		archs: since120,
		ptxIsa: "8.5",
		driver: { linux: "555.42.02", windows: "555.85" },
		...major12,
		...hosts(13, 17, [1910, 1949], "gcc-toolset-13"),
		...packages("12-5"),
		...notes,
	},
	"12.6": {
		archs: since120,
		ptxIsa: "8.5",
		driver: { linux: "560.28.03", windows: "560.76" },
		...major12,
		...hosts(13, 18, [1910, 1949], "gcc-toolset-13"),
		...packages("12-6"),
		...notes,
	},
	"12.8": {
		archs: since128,
		ptxIsa: "8.7",
		driver: { linux: "570.26", windows: "570.65" },
		...major12,
		...hosts(14, 19, [1910, 1949], null),
		...packages("12-8"),
		...notes,
	},
	"12.9": {
		archs: since129,
		ptxIsa: "8.8",
		driver: { linux: "575.51.03", windows: "576.02" },
		...major12,
		...hosts(14, 19, [1910, 1949], null),
		...packages("12-9"),
		...notes,
	},
	"13.0": {
		archs: since130,
		ptxIsa: "9.0",
		driver: { linux: "580.65.06", windows: null },
		...major13,
		...hosts(15, 20, [1920, 1949], null),
		...packages("13-0"),
		...notes,
	},
	"13.1": {
		archs: since130,
		ptxIsa: "9.1",
		driver: { linux: "590.44.01", windows: null },
		...major13,
		// As for 12.4.
		...hosts(15, 21, [1920, 1949], null),
		...packages("13-1"),
		...notes,
	},
	"13.2": {
		archs: since130,
		ptxIsa: "9.2",
		driver: { linux: "595.45.04", windows: null },
		...major13,
		...hosts(15, 21, [1920, 1959], null),
		...packages("13-2"),
		...notes,
	},
	"13.3": {
		archs: since130,
		ptxIsa: "9.3",
		driver: { linux: "610.43.02", windows: null },
		...major13,
		...hosts(15, 21, [1920, 1959], null),
		...packages("13-3"),
		...notes,
	},
	"13.4": {
		archs: since134,
		ptxIsa: "9.4",
		// Not bundled any more; the notes name the branch R616 only.
		driver: { linux: "616.00", windows: null },
		...major13,
		...hosts(16, 21, [1920, 1959], null),
		...packages("13-4"),
		...notes,
		asOf: "2026-11",
	},
};

function words(text: string): string[] {
	return text.split(" ");
}

function hosts(
	gcc: number,
	clang: number,
	msvc: readonly [number, number],
	gccToolset: string | null,
): Pick<Toolkit, "gcc" | "clang" | "msvc" | "gccToolset"> {
	return { gcc, clang, msvc, gccToolset };
}

/** NVIDIA writes the version with a dash; dependencies bring crt, nvvm and nvptxcompiler, which 13.0 split off. */
function packages(version: string): Pick<Toolkit, "rpms" | "debs"> {
	return {
		rpms: [`cuda-nvcc-${version}`, `cuda-cudart-devel-${version}`],
		debs: [`cuda-nvcc-${version}`, `cuda-cudart-dev-${version}`],
	};
}
