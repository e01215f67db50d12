// The stable ABI: does an abi3 wheel keep its promise, symbol by symbol, and could a wheel for one Python be one for all?
import { indexStableAbi, judgeStableAbi } from "../../binary/stable-abi.ts";
import table from "../../data/stable-abi.json" with { type: "json" };
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";
import { findOtherPython } from "./python-symbols.ts";

/** What Python's symbols each module asks for. */
export function listModules(native: NativeWheel): { path: string; symbols: string[] }[] {
	const found = [
		...native.elf.map(({ path, facts }) => ({ path, symbols: facts.pythonSymbols })),
		...native.macho.map(({ path, facts }) => ({ path, symbols: facts.slices.flatMap((slice) => slice.pythonSymbols) })),
		...native.pe.map(({ path, facts }) => ({
			path,
			symbols: facts.imports.flatMap(({ symbols }) => symbols).filter((name) => /^_?Py/.test(name)),
		})),
	];
	return found
		.filter(({ path }) => isExtensionName(path))
		.map(({ path, symbols }) => ({ path, symbols: [...new Set(symbols)].sort() }));
}

let index: ReadonlyMap<string, number> | null = null;

function stableAbiIndex(): ReadonlyMap<string, number> {
	index ??= indexStableAbi(table);
	return index;
}

/** Minor of the oldest Python that has every symbol that the modules use. */
export function stableFloorOf(modules: ReturnType<typeof listModules>, promised: number): number {
	return Math.max(promised, ...modules.map(({ symbols }) => judgeStableAbi(symbols, promised, stableAbiIndex()).floor));
}

/** Minor of the Python that an abi3 wheel promises to start with; null for other wheels. */
export function promisedFloor({ pythonTags, abiTags }: NativeWheel["wheel"]["filename"]): number | null {
	if (!abiTags.includes("abi3") && !abiTags.includes("abi3t")) return null;
	const floors = pythonTags.flatMap((tag) => Number(/^cp3(\d+)$/.exec(tag)?.[1] ?? Number.NaN));
	// Of several the newest: abi3audit decides so too.
	const known = floors.filter((floor) => !Number.isNaN(floor));
	return known.length === 0 ? null : Math.max(...known);
}

export function checkStableAbi(native: NativeWheel): Finding[] {
	const modules = listModules(native);
	if (modules.length === 0) return [];
	const symbols = stableAbiIndex();
	const promised = promisedFloor(native.wheel.filename);
	if (promised === null) return suggestAbi3(native, modules, symbols);
	const elsewhere = findOtherPython(native);
	return modules.flatMap(({ path, symbols: names }): Finding[] => {
		const other = elsewhere.get(path);
		// PEP 793's way to start a module; abi3audit does not know it yet.
		const asked = names.filter((name) => !name.startsWith("PyModExport_") && !other?.names.has(name));
		const verdict = judgeStableAbi(asked, promised, symbols);
		const findings: Finding[] = [];
		if (verdict.foreign.length > 0) {
			const libraries = other?.libraries ?? [];
			const unless =
				libraries.length === 0
					? ""
					: `, unless ${listSome(libraries)} of a dependency defines ${verdict.foreign.length === 1 ? "it" : "them"}`;
			findings.push({
				code: "binary/stable-abi",
				level: libraries.length === 0 ? "error" : "warning",
				message: `${show(path)} uses ${listSome(verdict.foreign)}, which ${verdict.foreign.length === 1 ? "is" : "are"} not of the stable ABI${unless}`,
				help: "Compile with Py_LIMITED_API defined, so that the compiler refuses them; or release one wheel per Python.",
			});
		}
		if (verdict.late.length > 0) {
			const since = verdict.late.map(({ name, since: minor }) => `${name} (3.${minor})`);
			findings.push({
				code: "binary/stable-abi-floor",
				level: "error",
				message: `${show(path)} uses ${listSome(since)}, newer than Python 3.${promised} that the tag promises: it may not load there`,
				help: `Set Py_LIMITED_API to 3.${promised} for the compiler, or call the wheel cp3${verdict.floor}-abi3.`,
			});
		}
		return findings;
	});
}

/** A notice, once per wheel: one wheel instead of one per Python saves every user of the next Python a compiler. */
function suggestAbi3(
	native: NativeWheel,
	modules: readonly { path: string; symbols: string[] }[],
	symbols: ReadonlyMap<string, number>,
): Finding[] {
	const { abiTags } = native.wheel.filename;
	const [tag = ""] = abiTags;
	const own = /^cp3(\d+)$/.exec(tag)?.[1];
	if (abiTags.length !== 1 || own === undefined || modules.every((module) => module.symbols.length === 0)) return [];
	// What a library of a dependency asks of Python is not known here (libboost_python313).
	if ([...findOtherPython(native).values()].some(({ libraries }) => libraries.length > 0)) return [];
	const verdicts = modules.map((module) => judgeStableAbi(module.symbols, 2, symbols));
	if (verdicts.some(({ foreign }) => foreign.length > 0)) return [];
	const floor = Math.max(...verdicts.map((verdict) => verdict.floor));
	return [
		{
			code: "binary/could-be-abi3",
			level: "notice",
			message: `all that the modules of this wheel ask of Python is in the stable ABI of Python 3.${floor}; compiled for it, one cp3${Math.max(floor, 9)}-abi3 wheel would serve all later Pythons`,
			help: "Compile with Py_LIMITED_API and tell the build backend (setuptools: py_limited_api; maturin: abi3-py39).",
		},
	];
}
