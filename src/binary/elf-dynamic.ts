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
import { type DynamicRow, fileOffset, listLoaderTables } from "./elf-loader-tables.ts";
import { type ElfSymbols, readSymbols } from "./elf-symbols.ts";
import { BinaryError, Budget, type KeptBytes } from "./kept-bytes.ts";

export interface ElfDynamic extends ElfSymbols {
	needed: string[];
	soname: string | null;
	rpath: string | null;
	runpath: string | null;
	hasTextRelocations: boolean;
	/** Per library: every version asked of it. */
	versionNeeds: { library: string; versions: string[] }[];
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

export function readDynamic(
	bytes: KeptBytes,
	header: ElfHeader,
	segments: readonly ElfSegment[],
	sections: readonly ElfSection[],
): ElfDynamic {
	const table = readDynamicTable(bytes, header, segments);
	const tables = sections.length > 0 ? sections : listLoaderTables(bytes, header, segments, table);
	const strings = new Names(readDynamicStrings(bytes, table, segments));
	const texts = (tag: number) => table.filter((row) => row.tag === tag).map((row) => strings.at(row.value));
	const flags = table.find((row) => row.tag === tags.flags)?.value ?? 0;
	const versions = readVersionNeeds(bytes, header, tables);
	return {
		needed: texts(tags.needed),
		soname: texts(tags.soname)[0] ?? null,
		rpath: texts(tags.rpath)[0] ?? null,
		runpath: texts(tags.runpath)[0] ?? null,
		hasTextRelocations: table.some((row) => row.tag === tags.textRelocations) || (flags & 4) !== 0,
		versionNeeds: versions.needs,
		...readSymbols(bytes, header, tables, versions.byIndex, texts(tags.needed).some(extendsTorch)),
	};
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
	// Files with debug symbols alone keep the headers of what was cut out of them.
	if (section === undefined || strings === undefined || section.type === sectionTypes.noBits) return { needs, byIndex };
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
