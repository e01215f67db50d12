// Where a CUDA wheel is compiled: runner, container image, the packages that bring the toolkit, and the host compiler that
// `nvcc` accepts there. On Linux the image is manylinux_2_28 with NVIDIA's packages for EL 8; on Windows the runner image
// decides which Visual Studio there is.
import { type HostedRunner, runnerOf, usualRunner } from "../../data/runners.ts";
import { rowOf, type Table } from "../../data/table.ts";
import { type TargetWord, targets } from "../../data/targets.ts";
import type { RunsOn } from "../../document/fields.ts";
import { formatRunner } from "../../document/format-runner.ts";
import type { Exclusion } from "../../document/plan.ts";
import type { AskedToolkit } from "./request.ts";

export interface CudaHost {
	runner: RunsOn;
	/** Null on Windows. */
	image: string | null;
	/** `2_28`; null where platform tags are exact. */
	policy: string | null;
	packages: readonly string[];
	hostCompiler: string | null;
	/** In GB; null for a runner that the table does not know. */
	memory: number | null;
}

/** What the configuration says about hosts. */
export interface HostChoices {
	/** `cuda.runners.build` */
	runner: RunsOn | null;
	/** `runners` by target word */
	runners: Readonly<Record<string, RunsOn>>;
	/** `cuda.image`: an image that has its toolkit. */
	image: string | null;
	usesTorch: boolean;
	/** Hosted runners, by label. */
	table: Table<HostedRunner>;
}

/** Visual Studio 2019's toolset, which the image with Visual Studio 2022 has beside its own: the newest before 1940. */
const olderToolset = { name: "MSVC 14.29", msvc: 1929 };

export function decideHost(
	word: TargetWord,
	toolkit: AskedToolkit,
	choices: HostChoices,
): CudaHost | { refusal: Exclusion } {
	return targets[word].family === "win" ? decideWindows(word, toolkit, choices) : decideLinux(word, toolkit, choices);
}

function decideLinux(word: TargetWord, { version, row }: AskedToolkit, choices: HostChoices): CudaHost {
	const { architecture, runner: usual } = targets[word];
	const runner = chooseRunner(word, choices) ?? usual;
	const hasToolkit = choices.image !== null;
	const image = choices.image?.replaceAll("{toolkit}", version).replaceAll("{arch}", architecture);
	return {
		runner,
		image: image ?? `quay.io/pypa/manylinux_2_28_${architecture}`,
		policy: policyOf(image ?? "manylinux_2_28"),
		packages: hasToolkit ? [] : [...row.rpms, ...(choices.usesTorch ? torchHeaders(version) : [])],
		hostCompiler: hasToolkit ? null : row.gccToolset,
		memory: memoryOf(runner, choices.table),
	};
}

/** torch's headers include those of the CUDA libraries that it uses itself. */
function torchHeaders(version: string): string[] {
	const dashed = version.replace(".", "-");
	return [
		...["cuda-nvrtc-devel", "cuda-profiler-api"],
		...["libcublas-devel", "libcusolver-devel", "libcusparse-devel"],
	].map((name) => `${name}-${dashed}`);
}

/** glibc that wheels from an image may need; images of others are named after the distribution they start from. */
function policyOf(image: string): string {
	const [, major, minor] = /manylinux_?(\d+)_(\d+)/.exec(image) ?? [];
	if (major !== undefined) return `${major}_${minor}`;
	if (image.includes("manylinux2014")) return "2_17";
	if (/(rocky|alma|centos-?stream|ubi|rhel)(linux)?-?9/.test(image)) return "2_34";
	if (image.includes("ubuntu22.04")) return "2_35";
	if (image.includes("ubuntu24.04")) return "2_39";
	return "2_28";
}

function decideWindows(
	word: TargetWord,
	toolkit: AskedToolkit,
	choices: HostChoices,
): CudaHost | { refusal: Exclusion } {
	const [oldest, newest] = toolkit.row.msvc;
	const fits = (row: HostedRunner | null) => row?.msvc !== null && row !== null && row.msvc <= newest;
	const usual = targets[word].runner;
	const runner =
		chooseRunner(word, choices) ?? (fits(rowOf(choices.table, usual)) ? usual : windowsWithOlderStudio(word));
	const row = typeof runner === "string" ? runnerOf(choices.table, runner) : null;
	const hasOlderToolset = row?.msvc !== null && row !== null && row.msvc < 1950;
	if (row?.msvc && !fits(row) && !(hasOlderToolset && olderToolset.msvc >= oldest)) {
		return { refusal: refuseStudio(word, toolkit, formatRunner(runner), row.msvc) };
	}
	return {
		runner,
		image: null,
		policy: null,
		packages: windowsPackages(toolkit.version, choices.usesTorch),
		hostCompiler: row?.msvc && !fits(row) ? olderToolset.name : null,
		memory: memoryOf(runner, choices.table),
	};
}

function windowsWithOlderStudio(word: TargetWord): RunsOn {
	return word === "win_arm64" ? (usualRunner("windows", "arm64") ?? "windows-11-arm") : "windows-2022";
}

function refuseStudio(word: TargetWord, { version, row }: AskedToolkit, label: string, msvc: number): Exclusion {
	return {
		what: `CUDA ${version} on ${label}`,
		code: "cuda/host-compiler",
		reason: `nvcc ${version} accepts _MSC_VER ${row.msvc[0]} to ${row.msvc[1]}, and the Visual Studio of ${label} is ${msvc}; nearest: the runner windows-2022 for ${word}, or toolkit 13.2`,
	};
}

/** Components of NVIDIA's installer; 13.0 split the compiler. */
function windowsPackages(version: string, usesTorch: boolean): string[] {
	const isSplit = Number(version.split(".")[0]) >= 13;
	return [
		...["nvcc", "cudart", "thrust", "visual_studio_integration"],
		...(isSplit ? ["crt", "nvvm", "nvptxcompiler"] : []),
		...(usesTorch ? ["nvrtc_dev", "cublas_dev", "cusolver_dev", "cusparse_dev", "cuda_profiler_api"] : []),
	].map((name) => `${name}_${version}`);
}

/** One label serves every platform only when it is a runner of one's own: a hosted one is of a single system. */
function chooseRunner(word: TargetWord, { runner, runners, table }: HostChoices): RunsOn | null {
	const own = runners[word] ?? null;
	if (runner === null) return own;
	const row = typeof runner === "string" ? runnerOf(table, runner) : null;
	const target = targets[word];
	const system = target.family === "win" ? "windows" : "linux";
	return row === null || (row.system === system && row.machine === target.architecture) ? runner : own;
}

/** GitHub gives 4 GB to a core; standard runners of public repositories have 4 cores. */
function memoryOf(runner: RunsOn, table: Table<HostedRunner>): number | null {
	const row = typeof runner === "string" ? runnerOf(table, runner) : null;
	if (row === null) return null;
	return 4 * (row.isLarger ? row.cores : 4);
}
