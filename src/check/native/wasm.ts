// Wheels of WebAssembly (PEP 783, Pyodide): that their modules are WebAssembly, and what of them is not judged here.
import type { Finding } from "../../diagnostic/finding.ts";
import { isWasmTag } from "../../python/mobile-tag.ts";
import { listSome } from "../rule.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";

export function checkWasm(native: NativeWheel): Finding[] {
	const tags = native.wheel.filename.platformTags;
	const modules = native.wasm.filter(({ path }) => isExtensionName(path));
	if (!tags.some(isWasmTag)) {
		return modules.length === 0 ? [] : [otherSystem(modules, tags, "Build each wheel in a clean folder.")];
	}
	const foreign = [...native.elf, ...native.macho, ...native.pe].filter(({ path }) => isExtensionName(path));
	const programs = modules.filter(({ facts }) => !facts.isLibrary);
	return [
		...(foreign.length === 0
			? []
			: [otherSystem(foreign, tags, "Build them with Emscripten: pyodide build, or cibuildwheel --platform pyodide.")]),
		...(programs.length === 0 ? [] : [notLoadable(programs)]),
		...(modules.length === 0 ? [] : [notJudged(modules)]),
	];
}

function otherSystem(files: readonly { path: string }[], tags: readonly string[], help: string): Finding {
	const names = files.map(({ path }) => path);
	return {
		code: "binary/machine",
		level: "error",
		message: `${listSome(names)} ${names.length === 1 ? "is a module" : "are modules"} of another operating system than ${tags.join(".")}`,
		help,
	};
}

function notLoadable(files: readonly { path: string }[]): Finding {
	return {
		code: "binary/damaged",
		level: "error",
		message: `${listSome(files.map(({ path }) => path))} cannot be loaded by Python: WebAssembly without the section dylink.0 is a program, no library`,
		help: "Link it as a side module: emcc -sSIDE_MODULE=2.",
	};
}

function notJudged(modules: NativeWheel["wasm"]): Finding {
	const carried = new Set(modules.map(({ path }) => path.split("/").at(-1) ?? ""));
	const needed = [...new Set(modules.flatMap(({ facts }) => facts.needed))].filter((name) => !carried.has(name));
	const libraries =
		needed.length === 0 ? "" : ` They need ${listSome(needed)}, which the Python they run in must have.`;
	return {
		code: "binary/not-judged",
		level: "notice",
		message: `${modules.length === 1 ? "1 module is" : `${modules.length} modules are`} WebAssembly: whether the Emscripten and the Python of the tag have the names that they import is not looked at.${libraries}`,
		help: "Import it once in Pyodide of that version: cibuildwheel's test-command does.",
	};
}
