// Which GPUs and drivers a CUDA wheel serves, for people.
import { formatArch, formatCapability, parseArch } from "../../cuda/arch.ts";
import type { ArchList } from "../../cuda/arch-list.ts";
import { type Coverage, coverDevice } from "../../cuda/coverage.ts";
import { compareDotted } from "../../data/table.ts";
import type { Tables } from "../../data/tables.ts";
import { listCodes, reliesOnPtx } from "./fold.ts";
import type { AskedToolkit } from "./request.ts";

/** `machine code for 8.6 (RTX 30xx) and 8.9 (RTX 40xx), PTX for 9.0 and newer` */
export function describeCoverage(archs: ArchList, tables: Tables): string {
	const codes = listCodes(archs);
	const capabilities = Object.keys(tables.gpus).sort(compareDotted);
	const served = Map.groupBy(capabilities, (capability): Coverage => {
		const device = parseArch(capability);
		return device ? coverDevice(device, codes) : "none";
	});
	const name = (capability: string) => {
		const example = tables.gpus[capability]?.examples[0];
		return example === undefined ? capability : `${capability} (${example})`;
	};
	const native = served.get("native") ?? archs.sass.map((arch) => formatCapability({ ...arch, suffix: "" }));
	const oldestPtx = served.get("ptx")?.[0];
	return [
		...(archs.sass.length > 0 ? [`machine code for ${joinWords(native.map(name))}`] : []),
		...(served.has("binary") ? [`which ${joinWords((served.get("binary") ?? []).map(name))} run too`] : []),
		...(archs.ptx.length > 0 ? [`PTX of ${archs.ptx.map(formatArch).join(", ")}${rest(oldestPtx)}`] : []),
	].join(", ");
}

function rest(oldestPtx: string | undefined): string {
	return oldestPtx === undefined ? "" : ` for others from ${oldestPtx} on`;
}

/** Null where NVIDIA names no driver: on Windows the toolkit comes without one since 13.0. */
export function minimumDriver(
	{ row }: AskedToolkit,
	archs: ArchList,
	asked: ArchList,
	system: "linux" | "windows",
): string | null {
	return reliesOnPtx(archs, asked) ? row.driver[system] : row.minorCompatibleDriver[system];
}

function joinWords(words: readonly string[]): string {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
