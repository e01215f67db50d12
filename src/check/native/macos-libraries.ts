// Libraries that a macOS wheel loads: the system's, its own, or those of a declared dependency beside it. What lies
// elsewhere is on the builder's machine alone (dyld(1), "DYNAMIC LIBRARY LOADING").
import { posix } from "node:path";
import type { MachoSlice } from "../../binary/macho.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import { dependencyFinder } from "./beside.ts";
import { isLoaded } from "./macos-tags.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";
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
	const loaded = loadedByModules(native);
	const isAbsolute = ({ library }: Lost) => library.startsWith("/");
	return [
		...[...lost.values()].filter(isAbsolute).map((row) => describeAbsolute(row, loaded, native)),
		...describeUnreachable(
			[...lost.values()].filter((row) => !isAbsolute(row)),
			native,
		),
	];
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
	isOfDependency: ReturnType<typeof dependencyFinder>;
}

function ownFiles(native: NativeWheel): OwnFiles {
	const paths = native.wheel.members.map(({ name }) => name);
	const ids = native.macho.flatMap(({ facts }) => facts.slices.flatMap(({ installName }) => installName ?? []));
	return {
		paths: new Set(paths),
		names: new Set([...paths, ...ids].map((path) => posix.basename(path))),
		isOfDependency: dependencyFinder(native.wheel),
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
	const rest = library.slice("@rpath/".length);
	return slice.rpaths.some((rpath) => rpath.startsWith("@loader_path") && isReachable(`${rpath}/${rest}`, user, own));
}

/** In the wheel, or in the folder of another project in site-packages. */
function isReachable(path: string, user: string, own: OwnFiles): boolean {
	const place = posix.normalize(path.replace(/^@loader_path/, posix.dirname(user)));
	return own.paths.has(place) || own.isOfDependency(path, posix.dirname(place));
}

function isProvided(name: string, { wheel }: NativeWheel): boolean {
	return findProvider(name.replace(/\.dylib$/, ".so"), wheel)?.isDeclared === true;
}

/** Files that Python loads with some module; the rest are programs, and plugins that are loaded when somebody asks. */
function loadedByModules(native: NativeWheel): Set<string> {
	const byName = new Map(native.macho.map((file) => [posix.basename(file.path), file]));
	const loaded = new Set<string>();
	const open = native.macho.filter(({ path }) => isExtensionName(path));
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (loaded.has(file.path)) continue;
		loaded.add(file.path);
		const needed = file.facts.slices.flatMap((slice) => slice.needed);
		open.push(...needed.flatMap((library) => byName.get(posix.basename(library)) ?? []));
	}
	return loaded;
}

function describeAbsolute({ library, users }: Lost, loaded: ReadonlySet<string>, native: NativeWheel): Finding {
	const [user = ""] = [...users].sort((a, b) => Number(loaded.has(b)) - Number(loaded.has(a)));
	const stopsImport = loaded.has(user);
	const who = `${show(user)}${users.size > 1 ? ` and ${users.size - 1} more load` : " loads"}`;
	return {
		code: "binary/missing-library",
		level: stopsImport ? "error" : "warning",
		message: `${who} ${show(library)}, which users do not have${stopsImport ? "" : "; no Python module is linked to it, so what matters is who loads that file (ctypes, dlopen)"}`,
		help: help(native),
	};
}

/** One story, however many there are; and no error, as who sets search paths by other means knows why. */
function describeUnreachable(rows: readonly Lost[], native: NativeWheel): Finding[] {
	const users = new Set(rows.flatMap((row) => [...row.users]));
	const [first] = rows;
	if (first === undefined) return [];
	const [user = ""] = first.users;
	const who = `${show(user)}${users.size > 1 ? ` and ${users.size - 1} more load` : " loads"}`;
	const libraries = listSome(rows.map(({ library }) => library));
	return [
		{
			code: "binary/missing-library",
			level: "warning",
			message: `${who} ${libraries}, which ${rows.length > 1 ? "are" : "is"} not in the wheel, and no search path leads to a dependency`,
			help: help(native),
		},
	];
}

function help({ wheel }: NativeWheel): string {
	return `Let the repair copy it into the wheel: delocate-wheel -w fixed ${wheel.fileName}`;
}
