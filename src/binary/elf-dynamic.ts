// What the loader of an ELF file is told: needed libraries, search paths, symbols and the versions they must have (gABI
// chapter 5; GNU symbol versioning, as glibc's sysdeps/generic/dl-lookup and LSB Core 10.7 describe it).
import {
	type ElfHeader,
	type ElfSection,
	type ElfSegment,
	fieldsOf,
	Names,
	sectionTypes,
	segmentTypes,
} from "./elf-headers.ts";
import { BinaryError, Budget, type KeptBytes, NotKeptError } from "./kept-bytes.ts";

/** A symbol that another library must provide. */
export interface ImportedSymbol {
	name: string;
	/** `GLIBC_2.34`, and the library it is asked of; null without a version. */
	version: string | null;
	library: string | null;
	isWeak: boolean;
}

export interface ElfDynamic {
	needed: string[];
	soname: string | null;
	rpath: string | null;
	runpath: string | null;
	hasTextRelocations: boolean;
	/** Per library: every version asked of it. */
	versionNeeds: { library: string; versions: string[] }[];
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

const tags = {
	needed: 1,
	stringTable: 5,
	stringSize: 10,
	soname: 14,
	rpath: 15,
	textRelocations: 22,
	runpath: 29,
	flags: 30,
};
const bindings = { local: 0, weak: 2, unique: 10 } as const;
const symbolTypes = { function: 2 } as const;
// Enough for the largest libraries known (libtorch: about 400,000); a table that says more is not believed.
const mostSymbols = 8_000_000;

export function readDynamic(
	bytes: KeptBytes,
	header: ElfHeader,
	segments: readonly ElfSegment[],
	sections: readonly ElfSection[],
): ElfDynamic {
	const table = readDynamicTable(bytes, header, segments);
	const strings = new Names(readDynamicStrings(bytes, table, segments));
	const texts = (tag: number) => table.filter((row) => row.tag === tag).map((row) => strings.at(row.value));
	const flags = table.find((row) => row.tag === tags.flags)?.value ?? 0;
	const versions = readVersionNeeds(bytes, header, sections);
	return {
		needed: texts(tags.needed),
		soname: texts(tags.soname)[0] ?? null,
		rpath: texts(tags.rpath)[0] ?? null,
		runpath: texts(tags.runpath)[0] ?? null,
		hasTextRelocations: table.some((row) => row.tag === tags.textRelocations) || (flags & 4) !== 0,
		versionNeeds: versions.needs,
		...readSymbols(bytes, header, sections, versions.byIndex, texts(tags.needed).some(extendsTorch)),
	};
}

interface DynamicRow {
	tag: number;
	value: number;
}

function readDynamicTable(bytes: KeptBytes, header: ElfHeader, segments: readonly ElfSegment[]): DynamicRow[] {
	const segment = segments.find((row) => row.type === segmentTypes.dynamic);
	if (segment === undefined) return [];
	const size = header.is64 ? 16 : 8;
	const table = bytes.slice(segment.offset, segment.fileSize);
	const fields = fieldsOf(table, header.isLittleEndian, header.is64);
	const rows: DynamicRow[] = [];
	for (let at = 0; at + size <= table.length; at += size) {
		const tag = fields.word(at);
		if (tag === 0) break;
		rows.push({ tag, value: fields.word(at + size / 2) });
	}
	return rows;
}

function readDynamicStrings(bytes: KeptBytes, table: readonly DynamicRow[], segments: readonly ElfSegment[]): Buffer {
	const address = table.find((row) => row.tag === tags.stringTable)?.value;
	if (address === undefined) return Buffer.alloc(0);
	const size = table.find((row) => row.tag === tags.stringSize)?.value ?? 0;
	const offset = fileOffset(address, segments);
	if (offset === null) throw new BinaryError("the string table lies in no segment");
	return bytes.slice(offset, Math.min(size, bytes.size - offset));
}

function fileOffset(address: number, segments: readonly ElfSegment[]): number | null {
	const segment = segments.find(
		(row) => row.type === segmentTypes.load && row.address <= address && address < row.address + row.fileSize,
	);
	return segment === undefined ? null : segment.offset + address - segment.address;
}

interface VersionNeeds {
	needs: ElfDynamic["versionNeeds"];
	byIndex: ReadonlyMap<number, { version: string; library: string }>;
}

/** `.gnu.version_r`: a list per library, whose entries carry the index that `.gnu.version` uses. */
function readVersionNeeds(bytes: KeptBytes, header: ElfHeader, sections: readonly ElfSection[]): VersionNeeds {
	const section = sections.find((row) => row.name === ".gnu.version_r");
	const strings = section && sections[section.link];
	const byIndex = new Map<number, { version: string; library: string }>();
	const needs: ElfDynamic["versionNeeds"] = [];
	if (section === undefined || strings === undefined) return { needs, byIndex };
	const table = bytes.slice(section.offset, section.size);
	const names = new Names(bytes.slice(strings.offset, strings.size));
	const fields = fieldsOf(table, header.isLittleEndian, header.is64);
	// Each record stands once in an honest table.
	const budget = new Budget(table.length);
	if (table.length === 0) return { needs, byIndex };
	for (let at = 0; ; ) {
		budget.spend(16);
		const library = names.at(fields.u32(at + 4));
		const versions: string[] = [];
		let entry = at + fields.u32(at + 8);
		for (let count = fields.u16(at + 2); count > 0; count -= 1) {
			budget.spend(16);
			const version = names.at(fields.u32(entry + 8));
			versions.push(version);
			byIndex.set(fields.u16(entry + 6) & 0x7fff, { version, library });
			const step = fields.u32(entry + 12);
			if (step === 0) break;
			entry += step;
		}
		needs.push({ library, versions });
		const next = fields.u32(at + 12);
		if (next === 0) break;
		at += next;
	}
	return { needs, byIndex };
}

/** Libraries that add to torch's namespaces of their own: a name that they define is not missing. */
function extendsTorch(soname: string): boolean {
	return /^lib(torch|c10)/.test(soname);
}

type Symbols = Pick<ElfDynamic, "imports" | "exports" | "moduleInits" | "pythonSymbols">;

function readSymbols(
	bytes: KeptBytes,
	header: ElfHeader,
	sections: readonly ElfSection[],
	versions: VersionNeeds["byIndex"],
	keepsExports: boolean,
): Symbols {
	const imports: ImportedSymbol[] = [];
	const exports: string[] = [];
	const moduleInits: string[] = [];
	const pythonSymbols = new Set<string>();
	const versionTable = sections.find((row) => row.name === ".gnu.version");
	const indexes =
		versionTable === undefined
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
