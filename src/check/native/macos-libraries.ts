// Libraries that a macOS wheel loads: the system's, its own, or those of a declared dependency beside it. What lies
// elsewhere is on the builder's machine alone (dyld(1), "DYNAMIC LIBRARY LOADING").
import { posix } from "node:path";
import type { MachoSlice } from "../../binary/macho.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { show } from "../rule.ts";
import { placesBeside } from "./beside.ts";
import { isLoaded } from "./macos-tags.ts";
import type { NativeWheel } from "./native-wheel.ts";
import { findProvider } from "./provider.ts";

export function checkMacosLibraries(native: NativeWheel): Finding[] {
	const own = ownFiles(native);
	const lost = new Map<string, Lost>();
	for (const { path, slice } of listSlices(native)) {
		for (const library of slice.needed) {
			if (slice.weak.includes(library) || isFound(library, path, slice, own, native)) continue;
			const known = lost.get(library);
			if (known === undefined) lost.set(library, { library, users: new Set([path]) });
			else known.users.add(path);
		}
	}
	return [...lost.values()].map((row) => describe(row, native));
}

function listSlices({ macho }: NativeWheel): { path: string; slice: MachoSlice }[] {
	return macho.flatMap(({ path, facts }) => facts.slices.filter(isLoaded).map((slice) => ({ path, slice })));
}

interface Lost {
	library: string;
	users: Set<string>;
}

interface OwnFiles {
	paths: ReadonlySet<string>;
	/** File names, and the names under which the files know themselves. */
	names: ReadonlySet<string>;
	/** True for a place in another project's folder. */
	isBeside: (place: string) => boolean;
}

function ownFiles(native: NativeWheel): OwnFiles {
	const paths = native.wheel.members.map(({ name }) => name);
	const ids = native.macho.flatMap(({ facts }) => facts.slices.flatMap(({ installName }) => installName ?? []));
	return {
		paths: new Set(paths),
		names: new Set([...paths, ...ids].map((path) => posix.basename(path))),
		isBeside: placesBeside(native.wheel),
	};
}

function isFound(library: string, user: string, slice: MachoSlice, own: OwnFiles, native: NativeWheel): boolean {
	if (/^\/(usr\/lib|System)\//.test(library)) return true;
	// dyld takes a library that is loaded already by its name, wherever it lies.
	if (own.names.has(posix.basename(library))) return true;
	if (library.startsWith("@loader_path/")) return isReachable(library, user, own);
	// The program is the interpreter: a path from there leads out of every wheel.
	if (library.startsWith("@executable_path/")) return true;
	if (!library.startsWith("@rpath/")) return false;
	if (isProvided(posix.basename(library), native)) return true;
	return slice.rpaths.some((rpath) => rpath.startsWith("@loader_path") && isReachable(`${rpath}/x`, user, own));
}

/** In the wheel, or in the folder of another project in site-packages. */
function isReachable(path: string, user: string, own: OwnFiles): boolean {
	const place = posix.normalize(path.replace(/^@loader_path/, posix.dirname(user)));
	return own.paths.has(place) || own.isBeside(place);
}

function isProvided(name: string, { wheel }: NativeWheel): boolean {
	return findProvider(name.replace(/\.dylib$/, ".so"), wheel)?.isDeclared === true;
}

function describe({ library, users }: Lost, native: NativeWheel): Finding {
	const [user = ""] = users;
	const who = `${show(user)}${users.size > 1 ? ` and ${users.size - 1} more load` : " loads"}`;
	const isAbsolute = library.startsWith("/");
	return {
		code: "binary/missing-library",
		// Who sets search paths by other means knows why; an absolute path of the builder is nobody's intention.
		level: isAbsolute ? "error" : "warning",
		message: isAbsolute
			? `${who} ${show(library)}, which users do not have`
			: `${who} ${show(library)}, which is not in the wheel, and no search path leads to a dependency`,
		help: `Let the repair copy it into the wheel: delocate-wheel -w fixed ${native.wheel.fileName}`,
	};
}
