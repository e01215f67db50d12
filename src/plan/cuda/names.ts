// What a CUDA wheel is called, by the way it reaches its users. An index takes one file per name, version and tag, so
// wheels that differ in CUDA alone must differ in one of those: in the project name (PyPI takes it), in the local version
// (an index of one's own takes it), or in a variant label (PEP 825, a draft that no index of the public takes).
import { formatArch } from "../../cuda/arch.ts";
import { cudaLabel } from "../../data/cuda/torch.ts";
import type { CudaRoute } from "../../document/plan.ts";
import { majorOf } from "./request.ts";
import type { CudaWheel } from "./solve.ts";

export interface CudaName {
	/** As the project writes its own, with the suffix. */
	project: string;
	/** With the local part. */
	version: string;
	/** PEP 825; null on the other routes. */
	variantLabel: string | null;
	/** `cu126`, `cu12-torch28`: what tells its cells from those of the other CUDA wheels. */
	word: string;
}

/** Which facts a name must carry so that no two wheels share it. */
export interface NameParts {
	/** CUDA majors that the plan builds with more than one toolkit. */
	majorsWithMinors: ReadonlySet<string>;
	namesTorch: boolean;
	namesArch: boolean;
}

export function decideNameParts(wheels: readonly CudaWheel[], splitsArchs: boolean): NameParts {
	const toolkits = Map.groupBy(new Set(wheels.map(({ toolkit }) => toolkit.version)), majorOf);
	return {
		majorsWithMinors: new Set([...toolkits].flatMap(([major, versions]) => (versions.length > 1 ? major : []))),
		namesTorch: [...Map.groupBy(wheels, ({ toolkit }) => toolkit.version).values()].some(
			(group) => new Set(group.map(({ torch }) => torch?.minor)).size > 1,
		),
		namesArch: splitsArchs,
	};
}

export function nameCudaWheel(
	wheel: CudaWheel,
	route: CudaRoute,
	parts: NameParts,
	project: string,
	version: string,
): CudaName {
	const { toolkit, torch } = wheel;
	const cuda = cudaLabel(toolkit.version);
	const arch = parts.namesArch ? [`sm${[...wheel.archs.sass, ...wheel.archs.ptx].slice(0, 1).map(formatArch)}`] : [];
	const torchWord = parts.namesTorch && torch ? `torch${torch.minor}` : null;
	switch (route) {
		case "suffix": {
			const major = majorOf(toolkit.version);
			const short = parts.majorsWithMinors.has(major) ? cuda : `cu${major}`;
			const words = [short, ...(torchWord ? [torchWord.replace(".", "")] : []), ...arch];
			return { project: [project, ...words].join("-"), version, variantLabel: null, word: words.join("-") };
		}
		case "index": {
			// One segment as far as possible: `cu126torch2.8` is what the wheels of flash-attention taught people to read.
			const local = [`${cuda}${torchWord ?? ""}`, ...arch].join(".");
			return { project, version: `${version}+${local}`, variantLabel: null, word: local };
		}
		case "variant": {
			const label = [cuda, ...(torchWord ? [torchWord] : []), ...arch].join("_");
			return { project, version, variantLabel: label, word: label };
		}
	}
}
