// Libraries of other projects: a search path leads out of the wheel into a folder that a dependency fills (PyQt6 and
// PyQt6-Qt6, cadquery-ocp and vtk). What lies there is not known here, so the library must bear the dependency's name.
import { posix } from "node:path";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { requiredNames } from "./provider.ts";

/** @returns true for a library that a file looks for in `folder`, seen from site-packages, and that a dependency may have there */
export function dependencyFinder(wheel: WheelFacts): (library: string, folder: string) => boolean {
	const isNamed = dependencyNames(wheel);
	// Wheels of ten thousand files are asked about few such libraries, or none.
	let own: ReadonlySet<string> | null = null;
	// All projects of cmeel share one folder, where each finds the libraries of the others.
	const isCmeel = requiredNames(wheel).has("cmeel");
	return (library, folder) => {
		const place = placeOf(folder).replace(/\/$/, "");
		if (isCmeel && place.startsWith("cmeel.prefix/")) return true;
		if (place === "" || place.startsWith("..") || !isNamed(library)) return false;
		own ??= new Set(wheel.members.flatMap(({ name }) => foldersOf(name)));
		return !own.has(place);
	};
}

/** @returns true for a library that bears the name of a declared dependency */
export function dependencyNames(wheel: WheelFacts): (library: string) => boolean {
	const words = [...requiredNames(wheel)].flatMap(wordsOf);
	return (library) => {
		const stem = stemOf(library);
		return words.some((word) => stem.includes(word) || (stem.length > 2 && word.includes(stem)));
	};
}

/** `pyqt6-qt6` is pyqt6, qt6 and both together; `libcudf-cu12` is cudf. */
function wordsOf(name: string): string[] {
	const parts = name.split("-").filter((part) => !/^(cu\d+|python|py|libs?)$/.test(part));
	return [...parts, parts.join("")].map((word) => word.replace(/^lib/, "")).filter((word) => word.length > 2);
}

/** `libQt6Core.so.6` is qt6core, `libarrow.2600.dylib` arrow. */
function stemOf(library: string): string {
	const name = posix.basename(library).toLowerCase();
	return (/^(?:lib)?([^.]*)/.exec(name)?.[1] ?? "").replaceAll(/[-_]/g, "");
}

function foldersOf(path: string): string[] {
	// Split, not climbed: a hostile name may begin with "/", whose parent is itself.
	const parts = placeOf(path).split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** `.data/platlib` and `.data/purelib` are unpacked into site-packages itself. */
function placeOf(path: string): string {
	return path.replace(/^[^/]+\.data\/(?:platlib|purelib)\//, "");
}
