// DLLs that a Windows wheel loads: Windows's own, Python's, those in the wheel, those of a declared dependency. The loader
// looks for them by name alone, wherever they lie; what is nowhere makes the import fail (delvewheel's question).
import { posix } from "node:path";
import { cudaLibraries } from "../../data/cuda/libraries.ts";
import { isWindowsDll } from "../../data/windows-dlls.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import { dependencyNames } from "./beside.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";
import { requiredNames } from "./provider.ts";

export function checkWindowsLibraries(native: NativeWheel): Finding[] {
	const carried = new Set(native.wheel.members.map(({ name }) => posix.basename(name).toLowerCase()));
	const isGiven = givenTo(native);
	const loaded = loadedByModules(native);
	const lost = new Map<string, { library: string; users: string[]; stopsImport: boolean }>();
	for (const file of native.pe) {
		const { imports, delayImports } = file.facts;
		for (const { library } of [...imports, ...delayImports]) {
			const key = library.toLowerCase();
			if (carried.has(key) || isGiven(key)) continue;
			const stopsImport = loaded.has(file.path) && imports.some((row) => row.library === library);
			const known = lost.get(key);
			lost.set(key, {
				library,
				users: [...(known?.users ?? []), file.path],
				stopsImport: stopsImport || known?.stopsImport === true,
			});
		}
	}
	const rows = [...lost.values()];
	return [
		...describe(
			rows.filter(({ stopsImport }) => stopsImport),
			true,
			native,
		),
		...describe(
			rows.filter(({ stopsImport }) => !stopsImport),
			false,
			native,
		),
	];
}

// Python's own and those of its installers; the Visual C++ run times have a rule of their own (binary/cpp-runtime).
const python = /^(python\d*t?(_d)?|libpypy[\d.]*-c|python-native|tcl\d+t?|tk\d+t?|tcl9tk90)\.dll$/;
const visualC =
	/^(vcruntime\d.*|vccorlib\d.*|msvcp[\d_].*|msvcr(t|\d.*)|concrt\d.*|mfc(m(ifc)?)?\d.*|vcamp\d.*|vcomp\d*|ucrtbase(d|_.*)?)\.dll$/;
// Come with drivers or with the machine's MPI, never with a wheel.
const ofMachine = /^(nvcuda|nvml|nvapi(64)?|opencl|vulkan-1|msmpi|impi|libze_loader|ze_loader|amdhip64.*)\.dll$/;
const pywin32 = /^(pythoncom|pywintypes)\d+\.dll$/;

function givenTo(native: NativeWheel): (library: string) => boolean {
	const required = requiredNames(native.wheel);
	const isNamed = dependencyNames(native.wheel);
	const provided = Object.values(cudaLibraries).flatMap(({ dlls, providers }) =>
		Object.values(providers).some((name) => required.has(name) || required.has("torch") || required.has("cuda-toolkit"))
			? dlls
			: [],
	);
	const patterns = provided.map((dll) => new RegExp(`^${dll.replaceAll(".", "\\.").replaceAll("*", ".*")}$`, "i"));
	return (library) =>
		isWindowsDll(library) ||
		python.test(library) ||
		visualC.test(library) ||
		ofMachine.test(library) ||
		(pywin32.test(library) && required.has("pywin32")) ||
		patterns.some((pattern) => pattern.test(library)) ||
		isNamed(library);
}

/** Files that Windows loads with some module of Python, delayed ones apart. */
function loadedByModules({ pe }: NativeWheel): Set<string> {
	const byName = new Map(pe.map((file) => [posix.basename(file.path).toLowerCase(), file]));
	const loaded = new Set<string>();
	const open = pe.filter(({ path, facts }) => isExtensionName(path) && facts.exports.some(startsModule));
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (loaded.has(file.path)) continue;
		loaded.add(file.path);
		open.push(...file.facts.imports.flatMap(({ library }) => byName.get(library.toLowerCase()) ?? []));
	}
	return loaded;
}

function startsModule(name: string): boolean {
	return name.startsWith("PyInit_");
}

function describe(
	rows: readonly { library: string; users: string[] }[],
	stopsImport: boolean,
	{ wheel }: NativeWheel,
): Finding[] {
	const [first] = rows;
	if (first === undefined) return [];
	const users = new Set(rows.flatMap((row) => row.users));
	const who = `${show(first.users[0] ?? "")}${users.size > 1 ? ` and ${users.size - 1} more need` : " needs"}`;
	const verb = rows.length === 1 ? "is" : "are";
	const it = rows.length === 1 ? "it" : "them";
	// On Windows no file says where its libraries lie; what has no dependencies can have them from nobody.
	const isCertain = stopsImport && (wheel.metadata?.requiresDist ?? []).length === 0;
	const unless = isCertain ? "" : stopsImport ? `, unless a dependency brings ${it}` : "";
	const whatElse = stopsImport ? "" : `; no module needs ${it} to be imported, so what matters is who loads that file`;
	return [
		{
			code: "binary/missing-library",
			level: isCertain ? "error" : "warning",
			message: `${who} ${listSome(rows.map(({ library }) => library))}, which ${verb} neither in the wheel nor a part of Windows or Python${unless}${whatElse}`,
			help: `Let the repair copy ${it} into the wheel: delvewheel repair --add-path FOLDER ${wheel.fileName}; or require the project that brings ${it}.`,
		},
	];
}
