// The CUDA that the name of a wheel promises.
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { formatVersion } from "../../python/version.ts";

/** `{ major: 12, minor: 6 }` of `1.4+cu126`, `{ major: 12, minor: null }` of `mypkg-cu12` and `1.4+cu12torch2.8`. */
export interface CudaLabel {
	text: string;
	major: number;
	minor: number | null;
}

export function cudaLabelOf({ filename }: WheelFacts): CudaLabel | null {
	const local = formatVersion(filename.version).split("+")[1] ?? "";
	const [inVersion, major, minor] = /(?:^|[._-])cu(\d{2})(\d)?(?:$|\D)/.exec(local) ?? [];
	if (inVersion !== undefined) {
		return { text: `+${local}`, major: Number(major), minor: minor === undefined ? null : Number(minor) };
	}
	const inName = /-(?:cu|cuda)(\d{2})(?:x|$|-)/.exec(filename.name);
	return inName === null ? null : { text: filename.name, major: Number(inName[1]), minor: null };
}
