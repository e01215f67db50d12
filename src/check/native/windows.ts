// Windows wheels: the Python DLL that a module asks for against the tags, debug builds, and DLLs that users may not have.
import type { PeFacts } from "../../binary/pe.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";
import { checkWindowsLibraries } from "./windows-libraries.ts";

type PeFile = NativeWheel["pe"][number];

export function checkWindows(native: NativeWheel): Finding[] {
	if (!native.platforms.some(({ family }) => family === "win")) return [];
	return [...checkPythonDll(native), ...checkDebug(native), ...checkRuntime(native), ...checkWindowsLibraries(native)];
}

const pythonDll = /^python(3\d*)(t?)(_d)?\.dll$/i;

function importedLibraries({ imports, delayImports }: PeFacts): string[] {
	return [...imports, ...delayImports].map(({ library }) => library);
}

/** `cp313-cp313` asks for python313.dll, `cp39-abi3` for python3.dll, free-threaded ones for python313t.dll. */
function checkPythonDll(native: NativeWheel): Finding[] {
	const { pythonTags, abiTags } = native.wheel.filename;
	const isStable = abiTags.includes("abi3") || abiTags.includes("abi3t");
	const allowed = new Set([
		// Modules of the stable ABI may stand in any wheel.
		"3",
		...(isStable ? ["3t"] : []),
		...abiTags.flatMap((tag) => /^cp(3\d+t?)$/.exec(tag)?.[1] ?? []),
		...(abiTags.includes("none")
			? []
			: pythonTags.flatMap((tag) => (isStable ? [] : (/^cp(3\d+)$/.exec(tag)?.[1] ?? [])))),
	]);
	if (allowed.size === 1) return [];
	const wrong = native.pe.flatMap(({ path, facts }) => {
		if (!isExtensionName(path)) return [];
		const asked = importedLibraries(facts).find((library) => {
			const [, version = "", threads = ""] = pythonDll.exec(library) ?? [];
			return version !== "" && !allowed.has(`${version}${threads}`.toLowerCase());
		});
		return asked === undefined ? [] : [{ path, asked }];
	});
	const [first] = wrong;
	if (first === undefined) return [];
	return [
		{
			code: "binary/python-dll",
			level: "error",
			message: `${show(first.path)}${wrong.length > 1 ? ` and ${wrong.length - 1} more` : ""} loads ${show(first.asked)}; the tag ${pythonTags.join(".")}-${abiTags.join(".")} asks for python${[...allowed].sort().join(" or python")}.dll`,
			help: isStable
				? "Build with Py_LIMITED_API so that the linker takes python3.lib."
				: "Build the wheel with the Python that its tag names.",
		},
	];
}

const debugLibrary = /^(vcruntime\d+(_\d)?d|msvcp\d+d|ucrtbased|python3\d*t?_d)\.dll$/i;

function checkDebug(native: NativeWheel): Finding[] {
	const wrong = filesThat(native.pe, (library) => debugLibrary.test(library));
	const [first] = wrong;
	if (first === undefined) return [];
	return [
		{
			code: "binary/debug-runtime",
			level: "error",
			message: `${show(first.path)} loads ${show(first.library)}, a debug library that only compilers bring`,
			help: "Build the release configuration (/MD, not /MDd).",
		},
	];
}

// CPython ships vcruntime140 and its twin; the C++ library is not among them.
const notShipped = /^(msvcp140(_\d|_atomic_wait|_codecvt_ids)?|concrt140|vcomp140)\.dll$/i;

function checkRuntime(native: NativeWheel): Finding[] {
	const carried = new Set(native.pe.map(({ path }) => (path.split("/").at(-1) ?? "").toLowerCase()));
	const wrong = filesThat(native.pe, (library) => notShipped.test(library) && !carried.has(library.toLowerCase()));
	const libraries = [...new Set(wrong.map(({ library }) => library.toLowerCase()))];
	if (libraries.length === 0) return [];
	return [
		{
			code: "binary/cpp-runtime",
			level: "notice",
			message: `${listSome(libraries)} ${libraries.length === 1 ? "is" : "are"} needed and not in the wheel; Python does not bring them, fresh Windows installations lack them`,
			help: "Let delvewheel repair copy them into the wheel (cibuildwheel 4 does so by default).",
		},
	];
}

function filesThat(files: readonly PeFile[], is: (library: string) => boolean): { path: string; library: string }[] {
	return files.flatMap(({ path, facts }) => {
		const library = importedLibraries(facts).find(is);
		return library === undefined ? [] : [{ path, library }];
	});
}
