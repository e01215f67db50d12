// The symbols of an ELF file: those that another library must provide, those of Python's, those that start a module (gABI
// chapter 4, "Symbol Table").
import { type ElfHeader, type ElfSection, fieldsOf, Names, sectionTypes } from "./elf-headers.ts";
import { BinaryError, type KeptBytes, NotKeptError } from "./kept-bytes.ts";

/** A symbol that another library must provide. */
export interface ImportedSymbol {
	name: string;
	/** `GLIBC_2.34`, and the library it is asked of; null without a version. */
	version: string | null;
	library: string | null;
	isWeak: boolean;
}

export interface ElfSymbols {
	imports: ImportedSymbol[];
	/** Functions defined here whose name starts a Python module (`PyInit_…`, `init…`, `_cffi_pypyinit_…`). */
	moduleInits: string[];
	/**
	 * C++ names defined here, of libraries that are linked to torch, up to a number; of all others none are kept, as there
	 * may be hundreds of thousands.
	 */
	exports: string[];
	/** Names that start with `Py` or `_Py`, of the symbol tables that a stable-ABI check looks at, local ones apart. */
	pythonSymbols: string[];
}

const bindings = { local: 0, weak: 2, unique: 10 } as const;
const symbolTypes = { function: 2 } as const;
// Enough for the largest libraries known (libtorch: about 400,000); a table that says more is not believed.
const mostSymbols = 8_000_000;

export function readSymbols(
	bytes: KeptBytes,
	header: ElfHeader,
	sections: readonly ElfSection[],
	versions: ReadonlyMap<number, { version: string; library: string }>,
	keepsExports: boolean,
): ElfSymbols {
	const imports: ImportedSymbol[] = [];
	const exports: string[] = [];
	const moduleInits: string[] = [];
	const pythonSymbols = new Set<string>();
	const versionTable = sections.find((row) => row.name === ".gnu.version");
	const indexes =
		versionTable === undefined || versionTable.type === sectionTypes.noBits
			? null
			: fieldsOf(bytes.slice(versionTable.offset, versionTable.size), header.isLittleEndian, header.is64);
	const isUniqueLocal = wasBuiltByGcc(bytes, sections);
	const notePython = (names: Names, at: number, binding: number) => {
		if (isPythonName(names.bytes, at) && !isLocal(binding, isUniqueLocal)) pythonSymbols.add(names.at(at));
	};
	visitSymbols(bytes, header, sections, ".dynsym", (names, at, info, section, index) => {
		notePython(names, at, info >> 4);
		if (section !== 0) {
			if (keepsExports && exports.length < mostExports && isMangled(names.bytes, at)) exports.push(names.at(at));
			if ((info & 15) === symbolTypes.function && startsModule(names.bytes, at)) moduleInits.push(names.at(at));
			return;
		}
		const version = versions.get((indexes?.u16(index * 2) ?? 0) & 0x7fff);
		imports.push({
			name: names.at(at),
			version: version?.version ?? null,
			library: version?.library ?? null,
			isWeak: info >> 4 === bindings.weak,
		});
	});
	// Functions of the interpreter that were linked in show only here (abi3audit looks at both tables as well).
	unlessNotKept(() =>
		visitSymbols(bytes, header, sections, ".symtab", (names, at, info) => notePython(names, at, info >> 4)),
	);
	return { imports, exports, moduleInits, pythonSymbols: [...pythonSymbols].sort() };
}

/** Called once per named symbol: string table, where the name starts in it, st_info, st_shndx, index. */
type VisitSymbol = (names: Names, at: number, info: number, section: number, index: number) => void;

// Hundreds of thousands of symbols: no object is made for one, and names are compared as bytes.
function visitSymbols(
	bytes: KeptBytes,
	header: ElfHeader,
	sections: readonly ElfSection[],
	name: string,
	visit: VisitSymbol,
): void {
	const section = sections.find((row) => row.name === name);
	const strings = section && sections[section.link];
	if (section === undefined || strings === undefined || section.type === sectionTypes.noBits) return;
	const size = header.is64 ? 24 : 16;
	const count = Math.floor(section.size / size);
	if (count > mostSymbols) throw new BinaryError(`${count} symbols`);
	const table = bytes.slice(section.offset, section.size);
	const names = new Names(bytes.slice(strings.offset, strings.size));
	const fields = fieldsOf(table, header.isLittleEndian, header.is64);
	const [infoAt, sectionAt] = header.is64 ? [4, 6] : [12, 14];
	for (let index = 1; index < count; index += 1) {
		const at = index * size;
		const nameOffset = fields.u32(at);
		if (nameOffset === 0 || nameOffset >= names.bytes.length) continue;
		visit(names, nameOffset, table[at + infoAt] ?? 0, fields.u16(at + sectionAt), index);
	}
}

function isPythonName(names: Buffer, at: number): boolean {
	const start = names[at] === underscore ? at + 1 : at;
	return names[start] === upperP && names[start + 1] === lowerY;
}

function isMangled(names: Buffer, at: number): boolean {
	return names[at] === underscore && names[at + 1] === upperZ;
}

const [underscore, upperP, lowerY, upperZ] = [0x5f, 0x50, 0x79, 0x5a];
const mostExports = 50_000;
const initPrefixes = ["PyInit_", "init", "_cffi_pypyinit_"].map((text) => Buffer.from(text));

function startsModule(names: Buffer, at: number): boolean {
	return initPrefixes.some((prefix) => {
		const end = at + prefix.length;
		return names[at] === prefix[0] && end <= names.length && names.compare(prefix, 0, prefix.length, at, end) === 0;
	});
}

function isLocal(binding: number, isUniqueLocal: boolean): boolean {
	return binding === bindings.local || (binding === bindings.unique && isUniqueLocal);
}

/** GCC's STB_GNU_UNIQUE symbols stay within the process: another kind of local. */
function wasBuiltByGcc(bytes: KeptBytes, sections: readonly ElfSection[]): boolean {
	const comment = sections.find((row) => row.name === ".comment");
	if (comment === undefined || comment.type === sectionTypes.noBits) return false;
	return unlessNotKept(() => bytes.slice(comment.offset, comment.size).includes("GCC")) ?? true;
}

/** What only refines the answer is not worth another reading of a library of hundreds of megabytes. */
function unlessNotKept<T>(read: () => T): T | null {
	try {
		return read();
	} catch (error) {
		if (error instanceof NotKeptError) return null;
		throw error;
	}
}
