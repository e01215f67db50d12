// What a Windows DLL says: machine, the DLLs it imports and delay-imports with their symbols, sections (Microsoft's "PE
// Format" specification). Only what a wheel's judge needs; resources and relocations are passed by.
import { fieldsOf, stringAt } from "./elf-headers.ts";
import { BinaryError, Budget, type KeptBytes } from "./kept-bytes.ts";

export interface PeFacts {
	format: "pe";
	/** As platform tags spell it after `win_`; `x86` for win32; null for others. */
	machine: "amd64" | "x86" | "arm64" | null;
	machineName: string;
	isDll: boolean;
	imports: PeImport[];
	delayImports: PeImport[];
	/** Names that the file exports. */
	exports: string[];
	sections: readonly PeSection[];
	/** True for code that only .NET runs. */
	isManaged: boolean;
}

interface PeImport {
	/** As written: `python312.dll`. */
	library: string;
	/** Imported by name; ordinals are left out. */
	symbols: string[];
}

interface PeSection {
	name: string;
	address: number;
	virtualSize: number;
	offset: number;
	size: number;
}

const machines: ReadonlyMap<number, PeFacts["machine"]> = new Map([
	[0x8664, "amd64"],
	[0x14c, "x86"],
	[0xaa64, "arm64"],
	// ARM64EC and ARM64X images run on ARM64 only as a whole.
	[0xa641, "arm64"],
	[0xa64e, "arm64"],
]);
// The Windows loader takes 96 sections.
const most = { sections: 96, libraries: 4096, symbols: 200_000 } as const;

export function isPe(start: Uint8Array): boolean {
	return start.byteLength >= 64 && start[0] === 0x4d && start[1] === 0x5a;
}

/** Null for an MS-DOS program or anything else that only begins with MZ. @throws BinaryError for a damaged file. */
export function readPe(bytes: KeptBytes): PeFacts | null {
	const at = bytes.slice(0, 64).readUInt32LE(60);
	if (at + 24 > bytes.size || bytes.slice(at, 4).toString("latin1") !== "PE\0\0") return null;
	const header = fieldsOf(bytes.slice(at + 4, 20), true, false);
	const optionalSize = header.u16(16);
	const optional = bytes.slice(at + 24, optionalSize);
	const sections = readSections(bytes, at + 24 + optionalSize, header.u16(2));
	const is64 = optional.length >= 2 && optional.readUInt16LE(0) === 0x20b;
	// Names and thunks stand once in an honest file; some linkers let a few share a place.
	const image: Image = { bytes, sections, is64, budget: new Budget(8 * bytes.size + 64 * 1024) };
	const directory = (index: number) => readDirectory(optional, image.is64, index);
	const machine = machines.get(header.u16(0)) ?? null;
	return {
		format: "pe",
		machine,
		machineName: machine ?? `machine 0x${header.u16(0).toString(16)}`,
		isDll: (header.u16(18) & 0x2000) !== 0,
		imports: readImports(image, directory(1), { size: 20, name: 12, thunks: [0, 16] }, () => 0),
		// Without the bit "relative", as linkers of the nineties wrote them, addresses begin with that of the image.
		delayImports: readImports(image, directory(13), { size: 32, name: 4, thunks: [16, 12] }, (row) =>
			(row.readUInt32LE(0) & 1) === 0 && optional.length >= 32 && !is64 ? optional.readUInt32LE(28) : 0,
		),
		exports: readExports(image, directory(0)),
		sections,
		isManaged: directory(14) !== 0,
	};
}

/** The windows of a large file that readPe will look at, from its first bytes: the sections that the directories lie in. */
export function listPeWindows(start: KeptBytes, wanted: number): { start: number; end: number }[] {
	const at = start.slice(0, 64).readUInt32LE(60);
	const header = fieldsOf(start.slice(at + 4, 20), true, false);
	const optionalSize = header.u16(16);
	const optional = start.slice(at + 24, optionalSize);
	const sections = readSections(start, at + 24 + optionalSize, header.u16(2));
	const is64 = optional.length >= 2 && optional.readUInt16LE(0) === 0x20b;
	return [0, 1, 13].flatMap((index) => {
		const address = readDirectory(optional, is64, index);
		const section = sections.find((row) => row.address <= address && address < row.address + row.size);
		if (address === 0 || section === undefined) return [];
		const end = section.offset + section.size;
		if (section.size <= wanted) return [{ start: section.offset, end }];
		// Names and thunks stand around their table.
		const middle = section.offset + address - section.address;
		return [{ start: Math.max(section.offset, middle - wanted / 4), end: Math.min(end, middle + (wanted * 3) / 4) }];
	});
}

interface Image {
	bytes: KeptBytes;
	sections: readonly PeSection[];
	is64: boolean;
	budget: Budget;
}

function readSections(bytes: KeptBytes, offset: number, count: number): PeSection[] {
	if (count > most.sections) throw new BinaryError(`${count} sections`);
	const table = bytes.slice(offset, count * 40);
	const fields = fieldsOf(table, true, false);
	return Array.from({ length: count }, (_, index) => ({
		name: stringAt(table.subarray(index * 40, index * 40 + 8), 0),
		virtualSize: fields.u32(index * 40 + 8),
		address: fields.u32(index * 40 + 12),
		size: fields.u32(index * 40 + 16),
		offset: fields.u32(index * 40 + 20),
	}));
}

/** Relative virtual address of a data directory; 0 when there is none. */
function readDirectory(optional: Buffer, is64: boolean, index: number): number {
	const start = is64 ? 112 : 96;
	if (optional.length < start + 8 * (index + 1)) return 0;
	const count = optional.readUInt32LE(start - 4);
	return index < count ? optional.readUInt32LE(start + 8 * index) : 0;
}

function readImports(
	image: Image,
	directory: number,
	layout: { size: number; name: number; thunks: readonly [number, number] },
	baseOf: (row: Buffer) => number,
): PeImport[] {
	if (directory === 0) return [];
	const imports: PeImport[] = [];
	for (let at = directory; imports.length < most.libraries; at += layout.size) {
		const row = readAt(image, at, layout.size);
		if (row.every((byte) => byte === 0)) return imports;
		const name = row.readUInt32LE(layout.name);
		if (name === 0) return imports;
		const thunks = row.readUInt32LE(layout.thunks[0]) || row.readUInt32LE(layout.thunks[1]);
		const base = baseOf(row);
		const symbols = thunks === 0 ? [] : readThunks(image, thunks - base, base);
		imports.push({ library: textAt(image, name - base), symbols });
	}
	throw new BinaryError(`more than ${most.libraries} imported libraries`);
}

function readThunks(image: Image, start: number, base: number): string[] {
	const size = image.is64 ? 8 : 4;
	const names: string[] = [];
	for (let at = start, count = 0; count < most.symbols; at += size, count += 1) {
		const row = readAt(image, at, size);
		const low = row.readUInt32LE(0);
		const isOrdinal = ((image.is64 ? row.readUInt32LE(4) : low) & 0x80000000) !== 0;
		if (low === 0 && !isOrdinal) return names;
		if (!isOrdinal) names.push(textAt(image, low - base + 2));
	}
	throw new BinaryError(`more than ${most.symbols} imported symbols`);
}

function readExports(image: Image, directory: number): string[] {
	if (directory === 0) return [];
	const table = readAt(image, directory, 40);
	const count = table.readUInt32LE(24);
	if (count > most.symbols) throw new BinaryError(`${count} exported symbols`);
	const names = readAt(image, table.readUInt32LE(32), count * 4);
	return Array.from({ length: count }, (_, index) => textAt(image, names.readUInt32LE(index * 4)));
}

function fileOffset(image: Image, address: number): { offset: number; left: number } {
	const section = image.sections.find(
		(row) => row.address <= address && address < row.address + Math.max(row.virtualSize, row.size),
	);
	if (section === undefined) throw new BinaryError(`the address 0x${address.toString(16)} lies in no section`);
	const within = address - section.address;
	return { offset: section.offset + within, left: Math.max(0, section.size - within) };
}

function readAt(image: Image, address: number, length: number): Buffer {
	if (length === 0) return Buffer.alloc(0);
	image.budget.spend(length);
	const { offset, left } = fileOffset(image, address);
	if (length > left) throw new BinaryError("a table reaches past its section");
	return image.bytes.slice(offset, length);
}

function textAt(image: Image, address: number): string {
	const { offset, left } = fileOffset(image, address);
	const text = stringAt(image.bytes.slice(offset, Math.min(left, 4096, image.bytes.size - offset)), 0);
	image.budget.spend(text.length + 1);
	return text;
}
