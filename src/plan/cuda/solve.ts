// The solver: toolkits × architectures × torch × Python × platform → the wheels that can be, and for everything else the
// rule that forbids it. Each pair of axes is judged once; the product is then only counted, so a plan of ten thousand
// combinations costs little more than its wheels.
import { type Arch, compareArchs, type GpuCode } from "../../cuda/arch.ts";
import type { ArchList } from "../../cuda/arch-list.ts";
import type { Tables } from "../../data/tables.ts";
import type { TargetWord } from "../../data/targets.ts";
import type { Exclusion } from "../../document/plan.ts";
import type { CudaAxes, WheelTag } from "./axes.ts";
import { foldWheels, listCodes } from "./fold.ts";
import { decideHost } from "./host.ts";
import type { AskedToolkit, AskedTorch } from "./request.ts";
import { refuseArch, refusePlatform, refuseToolkitOnPlatform } from "./toolkit-rules.ts";
import { pairTorch, refuseTorchArch, refuseTorchPython } from "./torch-rules.ts";

/** A wheel that can be built, before it has a name. */
export interface CudaWheel {
	platform: TargetWord;
	tag: WheelTag;
	toolkit: AskedToolkit;
	/** With the toolkit of torch's own wheels that it is built against; null for plain CUDA. */
	torch: (AskedTorch & { cuda: string }) | null;
	archs: ArchList;
}

export interface CudaSolution {
	wheels: CudaWheel[];
	/** Each with the number of combinations that it takes with it. */
	exclusions: Exclusion[];
	/** Combinations of all axes, architectures included. */
	candidates: number;
	/** Of those, the ones that no rule forbids; another wheel may stand in for some. */
	legal: number;
}

export function solveCuda(axes: CudaAxes, tables: Tables): CudaSolution {
	const count = startCount();
	const asked = listCodes(axes.request.archs);
	const toolkits = axes.request.toolkits.map((toolkit) => judgeArchs(toolkit, asked, axes, tables));
	const combinations = toolkits.length * asked.length * Math.max(1, axes.request.torch.length);
	const legal = axes.platforms.flatMap(({ word, tags }) => {
		const refusal = refusePlatform(word);
		if (refusal === null) return solvePlatform(word, tags, toolkits, axes, tables, count);
		count.add(refusal, combinations * tags.length);
		return [];
	});
	const counted = legal.reduce((sum, wheel) => sum + countAsked(wheel.archs, axes), 0);
	const { wheels, redundant } = foldWheels(legal, axes);
	for (const { wheel, exclusion } of redundant) count.add(exclusion, countAsked(wheel.archs, axes));
	return {
		wheels: axes.splitsArchs ? wheels.flatMap(splitByArch) : wheels,
		exclusions: count.list(),
		candidates: axes.platforms.reduce((sum, { tags }) => sum + combinations * tags.length, 0),
		legal: counted,
	};
}

/** What a toolkit compiles of what was asked. */
interface JudgedToolkit {
	toolkit: AskedToolkit;
	codes: readonly GpuCode[];
	refusals: readonly Exclusion[];
}

function judgeArchs(toolkit: AskedToolkit, asked: readonly GpuCode[], axes: CudaAxes, tables: Tables): JudgedToolkit {
	const judged = asked.map((code) => ({ code, refusal: refuseArch(toolkit, code, axes.request, tables) }));
	return {
		toolkit,
		codes: judged.flatMap(({ code, refusal }) => (refusal ? [] : code)),
		refusals: judged.flatMap(({ refusal }) => refusal ?? []),
	};
}

function solvePlatform(
	word: TargetWord,
	tags: readonly WheelTag[],
	toolkits: readonly JudgedToolkit[],
	axes: CudaAxes,
	tables: Tables,
	count: Count,
): CudaWheel[] {
	const torches = judgeTorches(word, tags, axes, tables);
	return toolkits.flatMap((judged) => {
		const host = decideHost(word, judged.toolkit, axes.hosts);
		const refusal = refuseToolkitOnPlatform(word, judged.toolkit) ?? ("refusal" in host ? host.refusal : null);
		const asked = judged.codes.length + judged.refusals.length;
		if (refusal) {
			count.add(refusal, tags.length * asked * torches.length);
			return [];
		}
		return torches.flatMap(({ torch, pythons }) => {
			const pair = torch && pairTorch(word, judged.toolkit, torch, axes.pairing, axes.request, tables);
			if (pair && "refusal" in pair) {
				count.add(pair.refusal, tags.length * asked);
				return [];
			}
			const built = torch && pair && { ...torch, cuda: pair.cuda };
			const { archs, unusable } = usableArchs(judged.codes, built, axes);
			return tags.flatMap((tag, index): CudaWheel[] => {
				const python = pythons[index];
				if (python) {
					count.add(python, asked);
					return [];
				}
				for (const exclusion of [...judged.refusals, ...unusable]) count.add(exclusion, 1);
				return isEmpty(archs) ? [] : [{ platform: word, tag, toolkit: judged.toolkit, torch: built, archs }];
			});
		});
	});
}

/** Plain CUDA is one torch that is none: it takes every Python. */
function judgeTorches(word: TargetWord, tags: readonly WheelTag[], { request }: CudaAxes, tables: Tables) {
	if (request.torch.length === 0) return [{ torch: null, pythons: [] }];
	return request.torch.map((torch) => ({
		torch,
		pythons: tags.map((tag) => refuseTorchPython(word, torch, tag, tables)),
	}));
}

function usableArchs(codes: readonly GpuCode[], torch: CudaWheel["torch"], axes: CudaAxes) {
	const judged = codes.map((code) => ({ code, refusal: torch && refuseTorchArch(torch, torch.cuda, code.arch) }));
	return {
		archs: toArchList(
			judged.flatMap(({ code, refusal }) => (refusal ? [] : code)),
			axes,
		),
		unusable: judged.flatMap(({ refusal }) => refusal ?? []),
	};
}

function toArchList(codes: readonly GpuCode[], { request }: CudaAxes): ArchList {
	const of = (kind: GpuCode["kind"]) => codes.filter((code) => code.kind === kind).map((code) => code.arch);
	const sass = of("sass");
	// PTX of an `a` architecture runs nowhere else, so it is no answer for newer GPUs.
	const newest = request.embedsNewestPtx ? sass.findLast((arch) => arch.suffix === "") : undefined;
	return { sass, ptx: withArch(of("ptx"), newest) };
}

function withArch(archs: readonly Arch[], more: Arch | undefined): readonly Arch[] {
	const isListed = more === undefined || archs.some((arch) => compareArchs(arch, more) === 0);
	return isListed ? archs : [...archs, more].sort(compareArchs);
}

/** PTX goes with the newest machine code: the other wheels serve the GPUs they are named after. */
function splitByArch(wheel: CudaWheel): CudaWheel[] {
	const { sass, ptx } = wheel.archs;
	if (sass.length < 2) return [wheel];
	return sass.map((arch, index) => ({ ...wheel, archs: { sass: [arch], ptx: index === sass.length - 1 ? ptx : [] } }));
}

function isEmpty({ sass, ptx }: ArchList): boolean {
	return sass.length + ptx.length === 0;
}

/** PTX of the newest architecture follows from the others and is no axis. */
function countAsked({ sass, ptx }: ArchList, { request }: CudaAxes): number {
	return sass.length + ptx.filter((arch) => request.archs.ptx.some((asked) => compareArchs(asked, arch) === 0)).length;
}

interface Count {
	add(exclusion: Exclusion, combinations: number): void;
	list(): Exclusion[];
}

/** Equal sentences are one exclusion, however many platforms and pairs they come from. */
function startCount(): Count {
	const byObject = new Map<Exclusion, number>();
	return {
		add(exclusion, combinations) {
			if (combinations > 0) byObject.set(exclusion, (byObject.get(exclusion) ?? 0) + combinations);
		},
		list() {
			const merged = Map.groupBy(byObject, ([{ what, reason }]) => `${what}: ${reason}`);
			return [...merged.values()].flatMap((group) => {
				const [exclusion] = group[0] ?? [];
				const combinations = group.reduce((sum, [, number]) => sum + number, 0);
				return exclusion ? [{ ...exclusion, combinations }] : [];
			});
		},
	};
}
