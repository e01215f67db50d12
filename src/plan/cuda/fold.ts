// Which of the possible wheels nobody needs. A driver runs every binary of its CUDA major that has machine code for its GPU
// (minor version compatibility), so plain CUDA is built once per major. PTX is compiled by the driver, and one that is older
// than the toolkit refuses it: where a GPU is served by PTX alone, every minor stays.
import { compareArchs, formatArch, formatCapability, type GpuCode } from "../../cuda/arch.ts";
import type { ArchList } from "../../cuda/arch-list.ts";
import { coverDevice } from "../../cuda/coverage.ts";
import { compareDotted } from "../../data/table.ts";
import type { Exclusion } from "../../document/plan.ts";
import type { CudaAxes } from "./axes.ts";
import { majorOf } from "./request.ts";
import type { CudaWheel } from "./solve.ts";

export interface FoldedWheels {
	wheels: CudaWheel[];
	/** One per wheel that another one stands in for. */
	redundant: { wheel: CudaWheel; exclusion: Exclusion }[];
}

export function foldWheels(wheels: readonly CudaWheel[], axes: CudaAxes): FoldedWheels {
	const unfolded = { wheels: [...wheels], redundant: [] };
	if (axes.request.torch.length === 0) return axes.keepsMinors ? unfolded : fold(wheels, newestMinor, axes);
	if (axes.torchAbi === "classic") return unfolded;
	const once = fold(wheels, oldestTorch, axes);
	if (axes.keepsMinors) return once;
	const twice = fold(once.wheels, oldestToolkit, axes);
	return { wheels: twice.wheels, redundant: [...once.redundant, ...twice.redundant] };
}

/** True when some GPU that was asked for is served by PTX alone, so that its driver must be as new as the toolkit. */
export function reliesOnPtx(archs: ArchList, asked: ArchList): boolean {
	const codes = listCodes(archs);
	return [...asked.sass, ...asked.ptx].some((device) => coverDevice(device, codes) === "ptx");
}

export function listCodes({ sass, ptx }: ArchList): GpuCode[] {
	return [
		...sass.map((arch): GpuCode => ({ kind: "sass", arch })),
		...ptx.map((arch): GpuCode => ({ kind: "ptx", arch })),
	];
}

/** A way to let one wheel of a group stand in for the others. */
interface Folding {
	groupOf(wheel: CudaWheel): string;
	/** The first one stays. */
	order(a: CudaWheel, b: CudaWheel): number;
	standsIn(kept: CudaWheel, axes: CudaAxes): boolean;
	explain(wheel: CudaWheel, kept: CudaWheel): Exclusion;
}

const newestMinor: Folding = {
	groupOf: ({ toolkit }) => majorOf(toolkit.version),
	order: (a, b) => -byToolkit(a, b),
	standsIn: (kept, { request }) => !reliesOnPtx(kept.archs, request.archs),
	explain: ({ toolkit }, kept) => ({
		what: `CUDA ${toolkit.version}`,
		code: "cuda/minor-covered",
		reason: `redundant beside CUDA ${kept.toolkit.version}, whose wheel runs with every driver of CUDA ${majorOf(kept.toolkit.version)} because it has machine code for ${kept.archs.sass.map(formatCapability).join(", ")}`,
	}),
};

const oldestTorch: Folding = {
	groupOf: ({ toolkit, torch }) => `${toolkit.version} ${torch?.range}`,
	order: (a, b) => compareDotted(a.torch?.minor ?? "0", b.torch?.minor ?? "0"),
	standsIn: () => true,
	explain: ({ toolkit, torch }, kept) => ({
		what: `torch ${torch?.minor} for CUDA ${toolkit.version}`,
		code: "cuda/stable-abi-covered",
		reason: `takes the wheel that is built with torch ${kept.torch?.minor}: the extension uses torch's stable ABI`,
	}),
};

const oldestToolkit: Folding = {
	groupOf: (wheel) => `${majorOf(wheel.toolkit.version)} ${wheel.torch?.range}`,
	order: (a, b) => b.archs.sass.length - a.archs.sass.length || byToolkit(a, b),
	standsIn: () => true,
	explain: ({ toolkit }, kept) => ({
		what: `CUDA ${toolkit.version}`,
		code: "cuda/minor-covered",
		reason: `redundant beside CUDA ${kept.toolkit.version}: its stable-ABI wheel loads in every torch for CUDA ${majorOf(kept.toolkit.version)}, with the same machine code`,
	}),
};

function fold(wheels: readonly CudaWheel[], folding: Folding, axes: CudaAxes): FoldedWheels {
	const groups = Map.groupBy(wheels, (wheel) =>
		[wheel.platform, wheel.tag.python, wheel.tag.abi, folding.groupOf(wheel)].join(" "),
	);
	const redundant: FoldedWheels["redundant"] = [];
	const explained = new Map<string, Exclusion>();
	for (const group of groups.values()) {
		const kept = group.toSorted(folding.order)[0];
		if (kept === undefined || group.length < 2 || !folding.standsIn(kept, axes)) continue;
		for (const wheel of group) {
			if (wheel === kept || !holdsAll(kept.archs, wheel.archs, axes)) continue;
			const exclusion = folding.explain(wheel, kept);
			const key = `${exclusion.what} ${exclusion.reason}`;
			explained.set(key, explained.get(key) ?? exclusion);
			redundant.push({ wheel, exclusion: explained.get(key) ?? exclusion });
		}
	}
	const dropped = new Set(redundant.map(({ wheel }) => wheel));
	return { wheels: wheels.filter((wheel) => !dropped.has(wheel)), redundant };
}

/** All machine code of `other`, and the PTX that was asked for by name; PTX of the newest architecture follows its own list. */
function holdsAll(kept: ArchList, other: ArchList, { request }: CudaAxes): boolean {
	const [sass, ptx] = [kept.sass.map(formatArch), kept.ptx.map(formatArch)];
	const named = other.ptx.filter((arch) => request.archs.ptx.some((asked) => compareArchs(asked, arch) === 0));
	return (
		other.sass.every((arch) => sass.includes(formatArch(arch))) && named.every((arch) => ptx.includes(formatArch(arch)))
	);
}

function byToolkit(a: CudaWheel, b: CudaWheel): number {
	return compareDotted(a.toolkit.version, b.toolkit.version);
}
