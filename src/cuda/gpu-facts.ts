// What the GPU code of one file can run on, container by container: never a union, because every kernel of a translation
// unit that lacks an architecture fails on it (docs/cuda.md).
import { gpus } from "../data/cuda/gpus.ts";
import { compareDotted } from "../data/table.ts";
import { compareArchs, type GpuCode, parseArch } from "./arch.ts";
import { type Coverage, coverDevice, weakestCoverage } from "./coverage.ts";
import { type NeededDriver, neededDriver } from "./driver.ts";
import type { FatbinContainer, FatbinProblem } from "./fatbin.ts";

export interface GpuFacts {
	/** In the order of the file. */
	containers: { source: string | null; entries: { arch: string; compression: string; stub: boolean }[] }[];
	/** Machine code and PTX of the containers that have kernels: `sm_86`, `compute_89`. */
	sass: string[];
	ptx: string[];
	/** Of those, what no container lacks. */
	inEveryContainer: string[];
	/** `12.6`; several when a library of another toolkit is linked in. */
	toolkit: string[];
	/** By compute capability. */
	coverage: Record<string, Coverage | "no-gpu-code">;
	/** Oldest driver; null when the code does not tell its toolkit. */
	driver: NeededDriver | null;
	/** True for relocatable code that was never linked for the device: nothing of it can be loaded. */
	isUnlinked: boolean;
	problems: FatbinProblem[];
}

interface Fatbins {
	containers: readonly FatbinContainer[];
	problems: readonly FatbinProblem[];
	toolkits: readonly string[];
}

interface Section {
	name: string;
	offset: number;
	size: number;
}

// ELF names; PE keeps eight characters of them.
const loadable = new Set([".nv_fatbin", ".nv_fatb"]);
const relocatable = new Set(["__nv_relfatbin", "__nv_rel"]);

/** Null for a file without GPU code. @param sections empty when the file has no section headers */
export function judgeGpuCode(fatbins: Fatbins, sections: readonly Section[]): GpuFacts | null {
	const inside = (names: ReadonlySet<string>) => {
		const ranges = sections.filter(({ name }) => names.has(name));
		const isIn = ({ offset }: { offset: number }) =>
			ranges.some((row) => offset >= row.offset && offset < row.offset + row.size);
		return { containers: fatbins.containers.filter(isIn), problems: fatbins.problems.filter(isIn) };
	};
	const [linked, unlinked] = [inside(loadable), inside(relocatable)];
	const isUnlinked = linked.containers.length === 0 && unlinked.containers.length > 0;
	// Without section headers nothing tells the two apart.
	const chosen = sections.length === 0 ? fatbins : isUnlinked ? unlinked : linked;
	if (chosen.containers.length === 0 && chosen.problems.length === 0) return null;
	const judged = chosen.containers.map(codesOf).filter((codes) => codes.length > 0);
	const all = uniqueCodes(judged.flat());
	const names = (kind: GpuCode["kind"]) => all.filter((code) => code.kind === kind).map(formatCode);
	const [sass, ptx] = [names("sass"), names("ptx")];
	return {
		containers: chosen.containers.map(({ source, entries }) => ({
			source,
			entries: entries.map(({ arch, compression, isStub }) => ({ arch, compression, stub: isStub === true })),
		})),
		sass,
		ptx,
		inEveryContainer: all
			.map(formatCode)
			.filter((name) => judged.every((codes) => codes.some((code) => formatCode(code) === name))),
		toolkit: [...fatbins.toolkits].sort(compareDotted),
		coverage: Object.fromEntries(Object.keys(gpus).map((capability) => [capability, coverage(capability, judged)])),
		driver: neededDriver(fatbins.toolkits, { sass: sass.length > 0, ptx: ptx.length > 0 }),
		isUnlinked,
		problems: [...chosen.problems],
	};
}

/** Of a file that has no GPU code at all. */
export function noGpuCode(): GpuFacts {
	return {
		containers: [],
		sass: [],
		ptx: [],
		inEveryContainer: [],
		toolkit: [],
		coverage: Object.fromEntries(Object.keys(gpus).map((capability) => [capability, "no-gpu-code"])),
		driver: null,
		isUnlinked: false,
		problems: [],
	};
}

function coverage(capability: string, judged: readonly (readonly GpuCode[])[]): Coverage | "no-gpu-code" {
	const device = parseArch(capability);
	if (device === null || judged.length === 0) return "no-gpu-code";
	return weakestCoverage(judged.map((codes) => coverDevice(device, codes)));
}

/** Code of one container, without what a device link leaves behind. */
function codesOf({ entries }: FatbinContainer): GpuCode[] {
	return entries.filter(({ isStub }) => isStub !== true).flatMap(({ arch }) => parseCode(arch) ?? []);
}

/** `sm_86`, `compute_89`; null for intermediate code, which no device runs as it is. */
export function parseCode(name: string): GpuCode | null {
	const kind = name.startsWith("sm_") ? "sass" : name.startsWith("compute_") ? "ptx" : null;
	const arch = kind === null ? null : parseArch(name);
	return kind === null || arch === null ? null : { kind, arch };
}

function formatCode({ kind, arch }: GpuCode): string {
	return `${kind === "sass" ? "sm" : "compute"}_${arch.major}${arch.minor}${arch.suffix}`;
}

function uniqueCodes(codes: readonly GpuCode[]): GpuCode[] {
	const byName = new Map(codes.map((code) => [formatCode(code), code]));
	return [...byName.values()].sort((a, b) => compareArchs(a.arch, b.arch));
}
