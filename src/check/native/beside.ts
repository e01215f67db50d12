// Search paths that leave the wheel: into the folder of another project in site-packages, which a dependency fills. Whether
// it has the library there is that project's matter; a wheel that names the folder and requires nothing is wrong.
import type { WheelFacts } from "../../distribution/read-distribution.ts";

/** @returns true for a path, seen from site-packages, that lies in a folder which the wheel does not have */
export function placesBeside(wheel: WheelFacts): (place: string) => boolean {
	const hasDependencies = (wheel.metadata?.requiresDist ?? []).length > 0;
	const tops = new Set(wheel.members.map(({ name }) => topOf(name)));
	return (place) => {
		const top = topOf(place);
		return hasDependencies && top !== ".." && top !== "." && top !== "" && !tops.has(top);
	};
}

/** `.data/platlib` and `.data/purelib` are unpacked into site-packages itself. */
function topOf(path: string): string {
	return path.replace(/^[^/]+\.data\/(?:platlib|purelib)\//, "").split("/")[0] ?? "";
}
