// Modules that are called after another Python than the wheel is for: `_core.cpython-311-x86_64-linux-gnu.so` in a cp312
// wheel. Python looks for its own suffixes alone (importlib's EXTENSION_SUFFIXES, PEP 3149), so the import fails although the
// file is there: the wheel was renamed or retagged, or files of an earlier build were packed.
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";

export function checkOtherPython(native: NativeWheel): Finding[] {
	const promised = promisedPythons(native);
	if (promised.length === 0) return [];
	const paths = [...native.elf, ...native.macho, ...native.pe].map(({ path }) => path).filter(isExtensionName);
	const modules = [...Map.groupBy(paths, stemOf).values()].map((files) => ({ files, pythons: files.map(pythonOf) }));
	const named = modules.filter(({ pythons }) => pythons.some((python) => python !== null));
	const lost = named.flatMap(({ files, pythons }) => {
		// A name without a version is taken by every Python, `.abi3` by most.
		if (pythons.includes(null)) return [];
		const missing = promised.filter((python) => !pythons.includes(python));
		const isFamily = promised.includes("abi3") && pythons.length > 1;
		return missing.length === 0 || isFamily ? [] : files.slice(0, 1);
	});
	const left = named.flatMap(({ files, pythons }) =>
		lost.some((path) => files.includes(path))
			? []
			: files.filter((_, index) => pythons[index] !== null && !promised.includes(pythons[index] ?? "")),
	);
	return [
		...(lost.length === 0 ? [] : [notFound(lost, promised)]),
		...(left.length === 0 || promised.includes("abi3") ? [] : [leftOver(left)]),
	];
}

/** `["312"]`, `["314t"]`, `["abi3"]`; nothing for wheels that fit any Python, PyPy's and GraalPy's. */
function promisedPythons({ wheel }: NativeWheel): string[] {
	const { abiTags } = wheel.filename;
	if (abiTags.some((tag) => tag === "abi3" || tag === "abi3t")) return ["abi3"];
	const pythons = abiTags.map((tag) => /^cp(3\d+t?)m?$/.exec(tag)?.[1] ?? null);
	return pythons.some((python) => python === null) ? [] : pythons.filter((python) => python !== null);
}

const suffix = /\.(?:cpython-(?<unix>3\d+t?)[dm]?(?:-[\w-]+)?\.so|cp(?<windows>3\d+t?)-win\w*\.pyd)$/;

/** `311` of `_core.cpython-311-darwin.so`; null for names that any Python takes, and those of other implementations. */
function pythonOf(path: string): string | null {
	const groups = suffix.exec(path)?.groups;
	return groups?.unix ?? groups?.windows ?? null;
}

function stemOf(path: string): string {
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	return `${folder}${path.slice(folder.length).split(".")[0]}`;
}

function notFound(paths: readonly string[], promised: readonly string[]): Finding {
	const who = promised.includes("abi3") ? "a Python of the stable ABI" : `Python ${promised.map(spell).join(" or ")}`;
	return {
		code: "binary/other-python",
		level: "error",
		message: `${listSome(paths)} ${paths.length === 1 ? "is" : "are"} called after Python ${[...new Set(paths.map((path) => spell(pythonOf(path) ?? "")))].join(" and ")}; ${who}, which the tag promises, does not find ${paths.length === 1 ? "it" : "them"}`,
		help: promised.includes("abi3")
			? "Name the module .abi3.so (setuptools: py_limited_api=True), or release one wheel per Python."
			: "Build the wheel with the Python that its tag names, in a clean folder. Another tag alone does not make it fit.",
	};
}

function leftOver(paths: readonly string[]): Finding {
	return {
		code: "binary/other-python",
		level: "warning",
		message: `${listSome(paths)} ${paths.length === 1 ? "is" : "are"} of another Python than the wheel and never imported`,
		help: "Files of an earlier build were packed: build in a clean folder (rm -rf build).",
	};
}

/** `3.12` of `312`, `3.14t` of `314t` */
function spell(python: string): string {
	return show(`${python.slice(0, 1)}.${python.slice(1)}`);
}
