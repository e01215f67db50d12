// The wheels of a plan as rows that people read: each release with its kind, platforms together, and wheels of one platform
// and machine that differ only in their Python in one row. Terminal, job summary and pages draw the same rows.
import { targets } from "../data/targets.ts";
import { formatRunner } from "../document/format-runner.ts";
import type { Cell, CudaFacts, Plan, Release } from "../document/plan.ts";
import { formatPythonTags } from "./python-range.ts";

export interface PlanRow {
	/** `Linux` */
	platform: string;
	/** `x86_64`; empty where it makes no difference. */
	architecture: string;
	/** One wheel: its tag, `cp39-abi3-manylinux_2_17_x86_64`. Several: their Pythons. */
	wheels: string;
	/** `cp311 … cp315, cp314t` */
	pythons: string;
	/** Oldest glibc, musl or macOS: `2.28`. */
	floor: string;
	runner: string;
	minutes: number;
	/** US dollars in a private repository. */
	cost: number;
	/** What is special: `redundant`, `emulated`, `best-effort`. */
	notes: string[];
	/** The cells of the row, in the order of the plan. */
	cells: Cell[];
}

/** The wheels of one release, or of one CUDA kind of it. */
export interface PlanSection {
	release: Release | null;
	cuda: CudaFacts | null;
	rows: PlanRow[];
}

/** @param isFolded false: a row for each wheel */
export function listSections(plan: Plan, isFolded = true): PlanSection[] {
	const owners = new Map(plan.releases.flatMap((release) => release.cells.map((id) => [id, release] as const)));
	const ownerOf = (cell: Cell) =>
		owners.get(cell.id) ?? plan.releases.find(({ name }) => name === cell.release) ?? null;
	const kindOf = (cell: Cell) => JSON.stringify([ownerOf(cell)?.name, ownerOf(cell)?.version, cudaKind(cell.cuda)]);
	return [...Map.groupBy(plan.cells, kindOf).values()].map((cells) => {
		const [first] = cells as [Cell, ...Cell[]];
		return { release: ownerOf(first), cuda: first.cuda, rows: listRows(cells, isFolded) };
	});
}

/** What makes CUDA wheels another kind; the packages and compilers of an image do not. */
function cudaKind(cuda: CudaFacts | null): unknown {
	return cuda && [cuda.toolkit, cuda.archs, cuda.ptx, cuda.torch, cuda.route];
}

function listRows(cells: readonly Cell[], isFolded: boolean): PlanRow[] {
	// A platform stands together wherever its first wheel stands.
	const platforms = [...Map.groupBy(cells, platformTitle).values()];
	return platforms.flatMap((own) => {
		const machines = [...Map.groupBy(own, (cell) => cell.expect.architecture).values()].flat();
		const kinds = isFolded ? Map.groupBy(machines, differsInPythonOnly) : Map.groupBy(machines, (cell) => cell.id);
		return [...kinds.values()].map(toRow);
	});
}

function differsInPythonOnly(cell: Cell): string {
	return JSON.stringify([cell.expect.family, cell.expect.architecture, cell.runner, cell.isEmulated, cell.policy]);
}

function toRow(cells: Cell[]): PlanRow {
	const [first] = cells as [Cell, ...Cell[]];
	const pythons = formatPythonTags(cells.map(pythonPart));
	return {
		platform: platformTitle(first),
		architecture: first.expect.architecture ?? "",
		wheels: cells.length === 1 ? shortTag(first) : pythons,
		pythons,
		floor: describeFloors(cells),
		runner: formatRunner(first.runner),
		minutes: cells.reduce((sum, cell) => sum + cell.predictedMinutes, 0),
		cost: cells.reduce((sum, cell) => sum + cell.predictedCost, 0),
		notes: [
			...(cells.every((cell) => cell.why.startsWith("redundant")) ? ["redundant"] : []),
			...(first.isEmulated ? ["emulated"] : []),
			...(first.policy === "required" ? [] : [first.policy]),
		],
		cells,
	};
}

/** `cp39-abi3-manylinux_2_17_x86_64`; of several platform tags the one that names the machine. */
function shortTag(cell: Cell): string {
	const { pythonTag, abiTag, platformTag } = cell.expect;
	return `${pythonTag}-${abiTag}-${ownPlatform(cell)}${platformTag.includes(".") ? " …" : ""}`;
}

function ownPlatform({ expect }: Cell): string {
	const platforms = expect.platformTag.split(".");
	const own = platforms.filter((tag) => tag.endsWith(`_${expect.architecture}`)).sort(byNumbers);
	return own.at(-1) ?? platforms[0] ?? "";
}

/** `cp312`, `cp314t`, `cp39-abi3`, `py3-none`: as short as it stays clear. */
function pythonPart({ expect }: Cell): string {
	const { pythonTag, abiTag } = expect;
	if (abiTag === pythonTag || abiTag.startsWith("pypy") || abiTag.startsWith("graalpy")) return pythonTag;
	return abiTag === `${pythonTag}t` ? abiTag : `${pythonTag}-${abiTag}`;
}

/** Oldest glibc, musl or macOS, of the oldest and the newest wheel: `2.28`, `10.9 … 10.13`; empty elsewhere. */
function describeFloors(cells: readonly Cell[]): string {
	const floors = cells.flatMap((cell) => {
		const [, major, minor] = /^(?:manylinux|musllinux|macosx)_(\d+)_(\d+)_/.exec(ownPlatform(cell)) ?? [];
		return major === undefined ? [] : [`${major}.${minor}`];
	});
	const sorted = [...new Set(floors)].sort(byNumbers);
	return sorted.length > 1 ? `${sorted[0]} … ${sorted.at(-1)}` : (sorted[0] ?? "");
}

/** By the numbers in two texts. A collator of ICU does the same and takes longer to make than everything else here. */
function byNumbers(a: string, b: string): number {
	const [left, right] = [a, b].map((text) => text.split(/(\d+)/));
	for (const [index, part] of (left ?? []).entries()) {
		const other = right?.[index] ?? "";
		if (part === other) continue;
		return index % 2 === 1 && other !== "" ? Number(part) - Number(other) : part < other ? -1 : 1;
	}
	return (left ?? []).length - (right ?? []).length;
}

const families: Readonly<Record<Cell["expect"]["family"], string>> = {
	any: "any",
	manylinux: "Linux",
	musllinux: "Alpine",
	macosx: "macOS",
	win: "Windows",
	other: "other",
};

/** How people call the operating system of a wheel. */
export function platformTitle({ target, expect }: Cell): string {
	if (Object.hasOwn(targets, target)) return targets[target as keyof typeof targets].title;
	const known = /(android|ios|pyodide|pyemscripten|emscripten)_/.exec(expect.platformTag)?.[1];
	if (known !== undefined) return known === "ios" ? "iOS" : known === "android" ? "Android" : "Pyodide";
	return families[expect.family];
}
