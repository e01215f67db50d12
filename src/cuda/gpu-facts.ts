// What the GPU code of one file can run on, container by container: never a union, because every kernel of a translation
// unit that lacks an architecture fails on it (docs/cuda.md).
import { gpus } from "../data/cuda/gpus.ts";
import { toolkits } from "../data/cuda/toolkits.ts";
import { compareDotted } from "../data/table.ts";
import { compareArchs, type GpuCode, parseArch } from "./arch.ts";
import { type Coverage, coverDevice, weakestCoverage } from "./coverage.ts";
import { type NeededDriver, neededDriver } from "./driver.ts";
import type { CodeContainer, CodeProblem } from "./gpu-code.ts";

export interface GpuFacts {
	/** In the order of the file. */
	containers: { source: string | null; entries: { arch: string; compression: string; stub: boolean }[] }[];
	/** Machine code and PTX of the containers that have kernels: `sm_86`, `compute_89`. */
	sass: string[];
	ptx: string[];
	/** Of those, what no container lacks. */
	inEveryContainer: string[];
	/** `12.6`; several when a library of another toolkit is linked in, or when PTX alone leaves it open. */
	toolkit: string[];
	/** By compute capability. */
	coverage: Record<string, Coverage | "no-gpu-code">;
	/** Oldest driver; null when the code does not tell its toolkit. */
	driver: NeededDriver | null;
	/** True for relocatable code that was never linked for the device: nothing of it can be loaded. */
	isUnlinked: boolean;
	/** True for code that stands in the file as data, for the program to choose from and to load by itself. */
	isData: boolean;
	problems: CodeProblem[];
}

interface FoundCode {
	containers: readonly CodeContainer[];
	problems: readonly CodeProblem[];
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
export function judgeGpuCode(found: FoundCode, sections: readonly Section[]): GpuFacts | null {
	const { linked, unlinked, data } = sortBySection(found, sections);
	const isData = !hasCode(linked) && unlinked.containers.length === 0 && hasCode(data);
	const isUnlinked = linked.containers.length === 0 && unlinked.containers.length > 0;
	// What a device link left behind is told beside data that the program loads.
	const chosen = isUnlinked ? unlinked : isData ? join(linked, data) : linked;
	if (chosen.containers.length === 0 && chosen.problems.length === 0) return null;
	const judged = chosen.containers.map(codesOf).filter((codes) => codes.length > 0);
	const all = uniqueCodes(judged.flat());
	const names = (kind: GpuCode["kind"]) => all.filter((code) => code.kind === kind).map(formatCode);
	const [sass, ptx] = [names("sass"), names("ptx")];
	const made = toolkitsOf(chosen.containers);
	const cover = (capability: string) => (isUnlinked ? "none" : coverage(capability, judged, isData));
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
		toolkit: made.toolkits,
		coverage: Object.fromEntries(Object.keys(gpus).map((capability) => [capability, cover(capability)])),
		driver: neededDriver(made.forDriver, { sass: sass.length > 0, ptx: ptx.length > 0 }),
		isUnlinked,
		isData,
		problems: [...chosen.problems],
	};
}

interface Sorted {
	containers: CodeContainer[];
	problems: CodeProblem[];
}

function sortBySection({ containers, problems }: FoundCode, sections: readonly Section[]) {
	const sectionAt = (offset: number) =>
		sections.find((row) => offset >= row.offset && offset < row.offset + row.size) ?? null;
	const isIn =
		(names: ReadonlySet<string>) =>
		({ offset }: { offset: number }) =>
			names.has(sectionAt(offset)?.name ?? "");
	const isTooLong = ({ offset, size }: CodeContainer) => {
		const section = sectionAt(offset);
		return section !== null && offset + size > section.offset + section.size;
	};
	const [inLoadable, inRelocatable] = [isIn(loadable), isIn(relocatable)];
	const isAnywhere = sections.length === 0;
	// Without section headers nothing tells fatbins of the two kinds apart. Behind a damaged place of a section its
	// payloads look like loose code; they are none.
	const fatbins = containers.filter(({ form }) => form === "fatbin");
	const linked: Sorted = {
		containers: fatbins.filter((row) => isAnywhere || inLoadable(row)),
		problems: [
			...problems.filter((row) => isAnywhere || inLoadable(row)),
			...fatbins
				.filter((row) => inLoadable(row) && isTooLong(row) && !problems.some(({ offset }) => offset === row.offset))
				.map(({ offset }) => ({ offset, what: "a container reaches past its section" })),
		],
	};
	const unlinked: Sorted = { containers: fatbins.filter(inRelocatable), problems: problems.filter(inRelocatable) };
	const rest = containers.filter((row) =>
		isAnywhere ? row.form !== "fatbin" : !inLoadable(row) && !inRelocatable(row),
	);
	// What looks like a damaged container among data may be anything.
	const data: Sorted = { containers: rest.filter(({ entries }) => entries.length > 0), problems: [] };
	return { linked, unlinked, data };
}

function join(a: Sorted, b: Sorted): Sorted {
	const containers = [...a.containers, ...b.containers].sort((left, right) => left.offset - right.offset);
	return { containers, problems: [...a.problems, ...b.problems] };
}

function hasCode({ containers }: Sorted): boolean {
	return containers.some((container) => codesOf(container).length > 0);
}

interface Made {
	/** For readers. */
	toolkits: string[];
	/** What the driver must keep up with. */
	forDriver: string[];
}

/** Machine code says which made it; PTX alone says the version of its language, which one or two toolkits write. */
function toolkitsOf(containers: readonly CodeContainer[]): Made {
	const told = [...new Set(containers.flatMap((container) => container.toolkits))].sort(compareDotted);
	if (told.length > 0) return { toolkits: told, forDriver: told };
	const versions = new Set(containers.flatMap(({ entries }) => entries.map(({ ptxIsa }) => ptxIsa)));
	const byVersion = [...versions].map((version) =>
		Object.keys(toolkits)
			.filter((toolkit) => toolkits[toolkit]?.ptxIsa === version)
			.sort(compareDotted),
	);
	return {
		toolkits: byVersion.flat().sort(compareDotted),
		// The driver of the oldest compiles what the later ones write in the same language.
		forDriver: byVersion.flatMap((row) => row.slice(0, 1)),
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
		isData: false,
		problems: [],
	};
}

function coverage(
	capability: string,
	judged: readonly (readonly GpuCode[])[],
	isData: boolean,
): Coverage | "no-gpu-code" {
	const device = parseArch(capability);
	if (device === null || judged.length === 0) return "no-gpu-code";
	// The runtime needs every container; a program chooses among its data.
	if (isData) return coverDevice(device, judged.flat());
	return weakestCoverage(judged.map((codes) => coverDevice(device, codes)));
}

/** Code of one container, without what a device link leaves behind. */
function codesOf({ entries }: CodeContainer): GpuCode[] {
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
