// What native files ask of torch: which names, of which ABI, and which torch minors have them all.
import type { ElfFacts } from "../binary/elf.ts";
import type { MachoFacts } from "../binary/macho.ts";
import type { PeFacts } from "../binary/pe.ts";
import type { WasmFacts } from "../binary/wasm.ts";
import { abiOfSymbol, cxx11AbiOf, isTorchOwn, type TorchAbi } from "./torch-names.ts";
import type { TorchSymbols } from "./torch-symbols.ts";

export interface NativeCode {
	path: string;
	facts: ElfFacts | MachoFacts | PeFacts | WasmFacts | null;
}

/** One file that uses torch. */
export interface TorchUse {
	path: string;
	abi: TorchAbi;
	/** Names of libtorch's C++ interface, and of its stable C interface. */
	unstable: string[];
	stable: string[];
	/** True since torch 2.7; null where no name tells. */
	cxx11: boolean | null;
	/** Of the names that can be looked up, those that a minor lacks; minors that have all are left out. */
	missing: { minor: string; names: string[] }[];
	/** Names of torch's namespaces that no minor has. */
	unknown: string[];
}

/** Worth reading the table of symbols for. */
export function isLinkedToTorch({ facts }: NativeCode): boolean {
	return neededBy(facts).some((name) => /(^|\/)(lib)?(torch|c10)(_\w+)?\.(so|dylib|dll)/i.test(name));
}

/** True for the files of torch itself. */
export function isTorchItself({ path }: NativeCode): boolean {
	return /(^|\/)(libtorch(_cpu)?\.(so|dylib)|torch_cpu\.dll)$/i.test(path);
}

export function listTorchUses(files: readonly NativeCode[], symbols: TorchSymbols): TorchUse[] {
	const defined = new Set(files.flatMap(({ facts }) => (facts?.format === "elf" ? facts.exports : [])));
	return files.flatMap((file) => useOf(file, defined, symbols) ?? []);
}

function useOf({ path, facts }: NativeCode, defined: ReadonlySet<string>, symbols: TorchSymbols): TorchUse | null {
	const asked = importsOf(facts).filter((name) => !defined.has(name));
	const by = (abi: TorchAbi) => asked.filter((name) => abiOfSymbol(name) === abi);
	const [unstable, stable] = [by("unstable"), by("stable")];
	if (unstable.length === 0 && stable.length === 0) return null;
	// C++ names are spelled in another way by each system's compiler; the table has those of Linux, and C names are the same.
	const isLinux = facts?.format === "elf" && (facts.machine === "x86_64" || facts.machine === "aarch64");
	const looked = isLinux ? [...unstable, ...stable].filter(isTorchOwn) : stable;
	const minorsOf = new Map(looked.map((name) => [name, new Set(symbols.minorsOf(name))]));
	const known = looked.filter((name) => (minorsOf.get(name)?.size ?? 0) > 0);
	return {
		path,
		abi: unstable.length > 0 ? "unstable" : "stable",
		unstable,
		stable,
		cxx11: cxx11Of(unstable.filter(isTorchOwn)),
		missing: symbols.minors
			.map((minor) => ({ minor, names: known.filter((name) => !minorsOf.get(name)?.has(minor)) }))
			.filter(({ names }) => names.length > 0),
		unknown: looked.filter((name) => minorsOf.get(name)?.size === 0),
	};
}

function importsOf(facts: NativeCode["facts"]): string[] {
	if (facts === null) return [];
	if (facts.format === "elf") return facts.imports.flatMap(({ name, isWeak }) => (isWeak ? [] : [name]));
	if (facts.format === "macho") return [...new Set(facts.slices.flatMap(({ imports }) => imports))];
	if (facts.format === "wasm") return [];
	return [...facts.imports, ...facts.delayImports].flatMap(({ symbols }) => symbols);
}

function neededBy(facts: NativeCode["facts"]): string[] {
	if (facts === null) return [];
	if (facts.format === "elf") return facts.needed;
	if (facts.format === "macho") return facts.slices.flatMap(({ needed }) => needed);
	if (facts.format === "wasm") return facts.needed;
	return [...facts.imports, ...facts.delayImports].map(({ library }) => library);
}

/** What most names say: one odd template must not decide. */
function cxx11Of(names: readonly string[]): boolean | null {
	const told = names.map(cxx11AbiOf).filter((abi) => abi !== null);
	const fresh = told.filter((abi) => abi).length;
	return told.length === 0 ? null : fresh * 2 >= told.length;
}
