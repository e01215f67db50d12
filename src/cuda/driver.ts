// Which driver a file with GPU code needs (docs/cuda.md): machine code runs on every driver of its CUDA major; PTX is
// compiled by the driver, which must be as new as the toolkit that wrote it. The two promises do not combine.
import { toolkits } from "../data/cuda/toolkits.ts";
import { compareDotted } from "../data/table.ts";

interface DriverVersions {
	linux: string;
	/** Null where NVIDIA ships no driver with that toolkit (13.0 and later). */
	windows: string | null;
}

export interface NeededDriver {
	/** For GPUs that have machine code in the file; null without any. */
	sass: DriverVersions | null;
	/** For GPUs that are served by PTX alone; null without any. */
	ptx: DriverVersions | null;
}

/** Null when no toolkit is known. @param made toolkits that compiled it, `12.6` */
export function neededDriver(made: readonly string[], has: { sass: boolean; ptx: boolean }): NeededDriver | null {
	const newest = [...made].sort(compareDotted).at(-1);
	const row = newest === undefined ? undefined : toolkits[newest];
	if (row === undefined || (!has.sass && !has.ptx)) return null;
	return { sass: has.sass ? row.minorCompatibleDriver : null, ptx: has.ptx ? row.driver : null };
}

/** What all files of a wheel need together. */
export function newestDriver(drivers: readonly NeededDriver[]): NeededDriver | null {
	if (drivers.length === 0) return null;
	return { sass: newest(drivers.map(({ sass }) => sass)), ptx: newest(drivers.map(({ ptx }) => ptx)) };
}

function newest(versions: readonly (DriverVersions | null)[]): DriverVersions | null {
	const known = versions.filter((version) => version !== null);
	return known.sort((a, b) => compareDotted(a.linux, b.linux)).at(-1) ?? null;
}
