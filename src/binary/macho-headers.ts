// The skeleton of a Mach-O file: the slices of a universal one, the header, the load commands (Apple's <mach-o/fat.h> and
// <mach-o/loader.h>). What the commands say is macho.ts.
import { type Fields, fieldsOf } from "./elf-headers.ts";
import { BinaryError, type KeptBytes } from "./kept-bytes.ts";

const magics = { fat: 0xcafebabe, fat64: 0xcafebabf, thin32: 0xfeedface, thin64: 0xfeedfacf } as const;
const mostSlices = 16;
const mostCommands = 10_000;

export const loadCommands = {
	symbols: 0x2,
	library: 0xc,
	weakLibrary: 0x80000018,
	reexport: 0x8000001f,
	lazyLibrary: 0x20,
	upwardLibrary: 0x80000023,
	id: 0xd,
	rpath: 0x8000001c,
	signature: 0x1d,
	minMacos: 0x24,
	minIos: 0x25,
	minTvos: 0x2f,
	minWatchos: 0x30,
	buildVersion: 0x32,
	segment32: 0x1,
	segment64: 0x19,
} as const;
/** Bytes of one slice, which reach no further than it. */
export type Slice = (offset: number, size: number) => Buffer;

export function isMacho(start: Uint8Array): boolean {
	if (start.byteLength < 8) return false;
	const bytes = Buffer.from(start.buffer, start.byteOffset, 8);
	const [big, little] = [bytes.readUInt32BE(0), bytes.readUInt32LE(0)];
	const isThin = [big, little].some((magic) => magic === magics.thin32 || magic === magics.thin64);
	// 0xcafebabe is also Java's: a class file has its version where a fat header has the number of slices.
	return isThin || ((big === magics.fat || big === magics.fat64) && bytes.readUInt32BE(4) <= mostSlices);
}

/** Null for a thin file. */
export function listSlices(bytes: KeptBytes): { offset: number; length: number }[] | null {
	const magic = bytes.slice(0, 4).readUInt32BE(0);
	if (magic !== magics.fat && magic !== magics.fat64) return null;
	const is64 = magic === magics.fat64;
	const count = bytes.slice(4, 4).readUInt32BE(0);
	if (count === 0 || count > mostSlices) throw new BinaryError(`${count} slices`);
	const size = is64 ? 32 : 20;
	const table = fieldsOf(bytes.slice(8, count * size), false, is64);
	return Array.from({ length: count }, (_, index) => {
		const offset = table.word(index * size + 8);
		const length = table.word(index * size + (is64 ? 16 : 12));
		if (offset + length > bytes.size) throw new BinaryError("a slice reaches past the end of the file");
		return { offset, length };
	});
}

export function readHeader(slice: Slice): { fields: Fields; commandsAt: number; isLittle: boolean; is64: boolean } {
	const magic = slice(0, 4);
	const isLittle = [magics.thin32, magics.thin64].some((value) => value === magic.readUInt32LE(0));
	const value = isLittle ? magic.readUInt32LE(0) : magic.readUInt32BE(0);
	if (value !== magics.thin32 && value !== magics.thin64) throw new BinaryError("it has no Mach-O header");
	const is64 = value === magics.thin64;
	const commandsAt = is64 ? 32 : 28;
	return { fields: fieldsOf(slice(0, commandsAt), isLittle, is64), commandsAt, isLittle, is64 };
}

export function eachCommand(
	table: Buffer,
	count: number,
	isLittle: boolean,
	is64: boolean,
	visit: (type: number, command: Buffer) => void,
): void {
	if (count > mostCommands) throw new BinaryError(`${count} load commands`);
	const fields = fieldsOf(table, isLittle, is64);
	for (let at = 0, left = count; left > 0; left -= 1) {
		const size = fields.u32(at + 4);
		if (size < 8 || at + size > table.length) throw new BinaryError("a load command is cut off");
		visit(fields.u32(at), table.subarray(at, at + size));
		at += size;
	}
}
