// The skeleton of an ELF file: header, program headers, section headers (System V ABI, chapter 4 and 5; elf(5)). 32 and
// 64 bit, both byte orders: wheels exist for s390x and armv7l too.
import { BinaryError, Budget, type KeptBytes } from "./kept-bytes.ts";

export interface ElfHeader {
	is64: boolean;
	isLittleEndian: boolean;
	/** e_machine */
	machine: number;
	/** e_type: 2 executable, 3 shared object or PIE, 1 object file. */
	type: number;
	flags: number;
	programHeaders: { offset: number; count: number; entrySize: number };
	sectionHeaders: { offset: number; count: number; entrySize: number; nameIndex: number };
}

export interface ElfSegment {
	type: number;
	flags: number;
	offset: number;
	address: number;
	fileSize: number;
	/** p_align */
	align: number;
}

export interface ElfSection {
	name: string;
	type: number;
	flags: number;
	address: number;
	offset: number;
	size: number;
	/** Index of the section that this one's strings or symbols are in. */
	link: number;
	entrySize: number;
}

export const segmentTypes = { load: 1, dynamic: 2, interpreter: 3, note: 4, stack: 0x6474e551 } as const;
export const sectionTypes = { noBits: 8 } as const;

// A file with more is no shared library that anybody links; the cap bounds the work on hostile ones.
const mostSections = 65_535;

export function isElf(start: Uint8Array): boolean {
	return start.byteLength >= 20 && start[0] === 0x7f && start[1] === 0x45 && start[2] === 0x4c && start[3] === 0x46;
}

/** @throws BinaryError when it is no ELF file of a known class. */
export function readElfHeader(bytes: KeptBytes): ElfHeader {
	const ident = bytes.slice(0, 20);
	if (!isElf(ident)) throw new BinaryError("it has no ELF header");
	const [elfClass, order] = [ident[4], ident[5]];
	if ((elfClass !== 1 && elfClass !== 2) || (order !== 1 && order !== 2)) {
		throw new BinaryError(`unknown ELF class ${elfClass} or byte order ${order}`);
	}
	const is64 = elfClass === 2;
	const fields = fieldsOf(bytes.slice(0, is64 ? 64 : 52), order === 1, is64);
	const at = is64 ? 52 : 40;
	return {
		is64,
		isLittleEndian: order === 1,
		type: fields.u16(16),
		machine: fields.u16(18),
		flags: fields.u32(at - 4),
		programHeaders: {
			offset: is64 ? fields.word(32) : fields.u32(28),
			entrySize: fields.u16(at + 2),
			count: fields.u16(at + 4),
		},
		sectionHeaders: {
			offset: is64 ? fields.word(40) : fields.u32(32),
			entrySize: fields.u16(at + 6),
			count: fields.u16(at + 8),
			nameIndex: fields.u16(at + 10),
		},
	};
}

export function readSegments(bytes: KeptBytes, header: ElfHeader): ElfSegment[] {
	const { offset, count, entrySize } = header.programHeaders;
	if (count === 0 || offset === 0) return [];
	const needed = header.is64 ? 56 : 32;
	if (entrySize < needed) throw new BinaryError(`program headers of ${entrySize} bytes`);
	const table = bytes.slice(offset, count * entrySize);
	return Array.from({ length: count }, (_, index) => {
		const fields = fieldsOf(
			table.subarray(index * entrySize, index * entrySize + needed),
			header.isLittleEndian,
			header.is64,
		);
		return header.is64
			? {
					type: fields.u32(0),
					flags: fields.u32(4),
					offset: fields.word(8),
					address: fields.word(16),
					fileSize: fields.word(32),
					align: fields.word(48),
				}
			: {
					type: fields.u32(0),
					offset: fields.u32(4),
					address: fields.u32(8),
					fileSize: fields.u32(16),
					flags: fields.u32(24),
					align: fields.u32(28),
				};
	});
}

/** Empty when the file carries no section headers (sstrip). */
export function readSections(bytes: KeptBytes, header: ElfHeader): ElfSection[] {
	const { offset, entrySize } = header.sectionHeaders;
	if (offset === 0) return [];
	const needed = header.is64 ? 64 : 40;
	if (entrySize < needed) throw new BinaryError(`section headers of ${entrySize} bytes`);
	const first = readSection(bytes.slice(offset, needed), header);
	// Counts that do not fit stand in the first entry (gabi, e_shnum and e_shstrndx).
	const count = header.sectionHeaders.count === 0 ? first.size : header.sectionHeaders.count;
	const nameIndex = header.sectionHeaders.nameIndex === 0xffff ? first.link : header.sectionHeaders.nameIndex;
	if (count > mostSections) throw new BinaryError(`${count} sections`);
	const table = bytes.slice(offset, count * entrySize);
	const sections = Array.from({ length: count }, (_, index) =>
		readSection(table.subarray(index * entrySize, index * entrySize + needed), header),
	);
	const strings = sections[nameIndex];
	if (strings === undefined) return sections;
	const names = new Names(bytes.slice(strings.offset, strings.size));
	return sections.map((section) => ({ ...section, name: names.at(section.nameOffset) }));
}

function readSection(bytes: Buffer, header: ElfHeader): ElfSection & { nameOffset: number } {
	const fields = fieldsOf(bytes, header.isLittleEndian, header.is64);
	const shared = { name: "", nameOffset: fields.u32(0), type: fields.u32(4) };
	return header.is64
		? {
				...shared,
				flags: fields.word(8),
				address: fields.word(16),
				offset: fields.word(24),
				size: fields.word(32),
				link: fields.u32(40),
				entrySize: fields.word(56),
			}
		: {
				...shared,
				flags: fields.u32(8),
				address: fields.u32(12),
				offset: fields.u32(16),
				size: fields.u32(20),
				link: fields.u32(24),
				entrySize: fields.u32(36),
			};
}

/** Numbers out of one record, in the file's byte order. `word` is as wide as the file's class. */
export interface Fields {
	u8(at: number): number;
	u16(at: number): number;
	u32(at: number): number;
	word(at: number): number;
}

/** @throws BinaryError for reads past the record, and for 64-bit figures that no file can hold. */
export function fieldsOf(bytes: Buffer, isLittleEndian: boolean, is64: boolean): Fields {
	const check = (at: number, length: number) => {
		if (at + length > bytes.length) throw new BinaryError("a record is cut off");
	};
	const u32 = (at: number) => {
		check(at, 4);
		return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
	};
	return {
		u8(at) {
			check(at, 1);
			return bytes.readUInt8(at);
		},
		u16(at) {
			check(at, 2);
			return isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
		},
		u32,
		word(at) {
			if (!is64) return u32(at);
			const [high, low] = isLittleEndian ? [u32(at + 4), u32(at)] : [u32(at), u32(at + 4)];
			// What is too large to be a number is also outside of every file: the range check refuses it.
			return high * 2 ** 32 + low;
		},
	};
}

/**
 * A string table that is read many times. Linkers let names share their ends, so the sum of all may exceed the table; a
 * table without ends, asked a million times, must not cost a million readings of it.
 */
export class Names {
	readonly bytes: Buffer;
	readonly #budget: Budget;

	constructor(bytes: Buffer) {
		this.bytes = bytes;
		this.#budget = new Budget(16 * bytes.length + 1024 * 1024);
	}

	/** @throws BinaryError when names overlap beyond all measure. */
	at(offset: number): string {
		const name = stringAt(this.bytes, offset);
		this.#budget.spend(name.length + 1);
		return name;
	}
}

/** A string that ends with a zero byte; what is not ASCII comes back as Latin-1. */
export function stringAt(table: Buffer, offset: number): string {
	if (offset >= table.length) return "";
	const end = table.indexOf(0, offset);
	return table.toString("latin1", offset, end < 0 ? table.length : end);
}
