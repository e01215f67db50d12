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
	const legal: CudaWheel[] = [];
	for (const { word, tags } of axes.platforms) {
		const refusal = refusePlatform(word);
		if (refusal) count.add(refusal, combinations * tags.length);
		else legal.push(...solvePlatform(word, tags, toolkits, axes, tables, count));
	}
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
	const torches = axes.request.torch.map((torch) => ({
		torch,
		refusals: tags.map((tag) => refuseTorchPython(word, torch, tag, tables)),
	}));
	return toolkits.flatMap((judged) => {
		const { toolkit, codes, refusals } = judged;
		const asked = codes.length + refusals.length;
		const host = decideHost(word, toolkit, axes.hosts);
		const refusal = refuseToolkitOnPlatform(word, toolkit) ?? ("refusal" in host ? host.refusal : null);
		if (refusal) {
			count.add(refusal, tags.length * asked * Math.max(1, torches.length));
			return [];
		}
		if (torches.length === 0) {
			for (const exclusion of refusals) count.add(exclusion, tags.length);
			const archs = toArchList(codes, axes);
			return tags.flatMap((tag) => (isEmpty(archs) ? [] : { platform: word, tag, toolkit, torch: null, archs }));
		}
		return torches.flatMap(({ torch, refusals: pythons }) => {
			const pair = pairTorch(word, toolkit, torch, axes.pairing, axes.request, tables);
			if ("refusal" in pair) {
				count.add(pair.refusal, tags.length * asked);
				return [];
			}
			const { archs, unusable } = judgeTorchArchs(torch, pair.cuda, codes, axes);
			return tags.flatMap((tag, index): CudaWheel[] => {
				const python = pythons[index];
				if (python) {
					count.add(python, asked);
					return [];
				}
				for (const exclusion of [...refusals, ...unusable]) count.add(exclusion, 1);
				return isEmpty(archs) ? [] : [{ platform: word, tag, toolkit, torch: { ...torch, cuda: pair.cuda }, archs }];
			});
		});
	});
}

function judgeTorchArchs(torch: AskedTorch, cuda: string, codes: readonly GpuCode[], axes: CudaAxes) {
	const judged = codes.map((code) => ({ code, refusal: refuseTorchArch(torch, cuda, code.arch) }));
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
