// What a Mach-O file says: per slice the machine, the oldest macOS, needed libraries, search paths, whether it is signed
// (Apple's <mach-o/loader.h> and <mach-o/fat.h>). Universal files are a list of slices.
import { type Fields, fieldsOf, Names, stringAt } from "./elf-headers.ts";
import { BinaryError, type KeptBytes } from "./kept-bytes.ts";

export interface MachoSlice {
	/** As platform tags spell it; null for others. */
	machine: "x86_64" | "arm64" | "i386" | "ppc" | "ppc64" | null;
	/** For messages when `machine` is null. */
	machineName: string;
	kind: "library" | "bundle" | "executable" | "object" | "other";
	/** macOS and its oldest version, `[10, 12]`; null when the file does not say, or is for another system. */
	minimumMacos: readonly [number, number] | null;
	/** `macos`, `ios`, `iossimulator`…; null when the file does not say. */
	platform: string | null;
	needed: string[];
	/** LC_ID_DYLIB */
	installName: string | null;
	rpaths: string[];
	isSigned: boolean;
	/** Names without the leading underscore that start with `Py` or `_Py`, external and not defined here. */
	pythonSymbols: string[];
	/** Undefined external symbols, without the leading underscore. */
	imports: string[];
	/** Starting functions of modules that are defined here. */
	moduleInits: string[];
	debugBytes: number;
}

export interface MachoFacts {
	format: "macho";
	slices: MachoSlice[];
}

const magics = { fat: 0xcafebabe, fat64: 0xcafebabf, thin32: 0xfeedface, thin64: 0xfeedfacf } as const;
const mostSlices = 16;
const mostCommands = 10_000;

export function isMacho(start: Uint8Array): boolean {
	if (start.byteLength < 8) return false;
	const bytes = Buffer.from(start.buffer, start.byteOffset, 8);
	const [big, little] = [bytes.readUInt32BE(0), bytes.readUInt32LE(0)];
	const isThin = [big, little].some((magic) => magic === magics.thin32 || magic === magics.thin64);
	// 0xcafebabe is also Java's: a class file has its version where a fat header has the number of slices.
	return isThin || ((big === magics.fat || big === magics.fat64) && bytes.readUInt32BE(4) <= mostSlices);
}

/** @throws BinaryError for a damaged file. */
export function readMacho(bytes: KeptBytes): MachoFacts {
	const slices = listSlices(bytes) ?? [{ offset: 0, length: bytes.size }];
	return { format: "macho", slices: slices.map(({ offset, length }) => readSlice(bytes, offset, length)) };
}

/**
 * The windows of a large file that readMacho will look at, from its first bytes: the symbols of a thin file, which lie at
 * its end, or the heads of a universal one's slices.
 */
export function listMachoWindows(start: KeptBytes): { start: number; end: number }[] {
	const slices = listSlices(start);
	if (slices !== null) return slices.map(({ offset }) => ({ start: offset, end: offset + keptHead }));
	const windows: { start: number; end: number }[] = [];
	const { fields, commandsAt, isLittle, is64 } = readHeader((offset, size) => start.slice(offset, size));
	eachCommand(start.slice(commandsAt, fields.u32(20)), fields.u32(16), isLittle, is64, (type, bytes) => {
		if (type !== commands.symbols) return;
		const table = fieldsOf(bytes, isLittle, is64);
		const [symbols, count, strings, stringSize] = [8, 12, 16, 20].map((at) => table.u32(at)) as [
			number,
			number,
			number,
			number,
		];
		windows.push({ start: symbols, end: symbols + count * 16 }, { start: strings, end: strings + stringSize });
	});
	return windows;
}

const keptHead = 64 * 1024;

/** Null for a thin file. */
function listSlices(bytes: KeptBytes): { offset: number; length: number }[] | null {
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

const commands = {
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
const libraryCommands: readonly number[] = [
	commands.library,
	commands.weakLibrary,
	commands.reexport,
	commands.lazyLibrary,
	commands.upwardLibrary,
];

const machines: ReadonlyMap<number, MachoSlice["machine"]> = new Map([
	[0x01000007, "x86_64"],
	[0x0100000c, "arm64"],
	[7, "i386"],
	[18, "ppc"],
	[0x01000012, "ppc64"],
]);
const kinds: ReadonlyMap<number, MachoSlice["kind"]> = new Map([
	[1, "object"],
	[2, "executable"],
	[6, "library"],
	[8, "bundle"],
]);
// <mach-o/loader.h>, PLATFORM_*
const platforms = ["", "macos", "ios", "tvos", "watchos", "bridgeos", "maccatalyst", "iossimulator"];

type Slice = (offset: number, size: number) => Buffer;

function readSlice(bytes: KeptBytes, start: number, length: number): MachoSlice {
	const slice: Slice = (offset, size) => {
		if (offset < 0 || offset + size > length)
			throw new BinaryError(`a header points to bytes ${offset}+${size} of ${length}`);
		return bytes.slice(start + offset, size);
	};
	const { fields: header, commandsAt, isLittle, is64 } = readHeader(slice);
	const machine = machines.get(header.u32(4)) ?? null;
	const facts: MachoSlice = {
		machine,
		machineName: machine ?? `cputype 0x${header.u32(4).toString(16)}`,
		kind: kinds.get(header.u32(12)) ?? "other",
		minimumMacos: null,
		platform: null,
		needed: [],
		installName: null,
		rpaths: [],
		isSigned: false,
		pythonSymbols: [],
		imports: [],
		moduleInits: [],
		debugBytes: 0,
	};
	let hasSymbols = false;
	eachCommand(slice(commandsAt, header.u32(20)), header.u32(16), isLittle, is64, (type, command) => {
		if (type === commands.symbols && hasSymbols) throw new BinaryError("it has two symbol tables");
		hasSymbols ||= type === commands.symbols;
		readCommand(command, isLittle, is64, slice, facts);
	});
	return facts;
}

function readHeader(slice: Slice): { fields: Fields; commandsAt: number; isLittle: boolean; is64: boolean } {
	const magic = slice(0, 4);
	const isLittle = [magics.thin32, magics.thin64].some((value) => value === magic.readUInt32LE(0));
	const value = isLittle ? magic.readUInt32LE(0) : magic.readUInt32BE(0);
	if (value !== magics.thin32 && value !== magics.thin64) throw new BinaryError("it has no Mach-O header");
	const is64 = value === magics.thin64;
	const commandsAt = is64 ? 32 : 28;
	return { fields: fieldsOf(slice(0, commandsAt), isLittle, is64), commandsAt, isLittle, is64 };
}

function eachCommand(
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

function readCommand(
	bytes: Buffer,
	isLittle: boolean,
	is64: boolean,
	slice: (offset: number, size: number) => Buffer,
	facts: MachoSlice,
): void {
	const fields = fieldsOf(bytes, isLittle, is64);
	const command = fields.u32(0);
	if (libraryCommands.includes(command)) facts.needed.push(stringAt(bytes, fields.u32(8)));
	else if (command === commands.id) facts.installName = stringAt(bytes, fields.u32(8));
	else if (command === commands.rpath) facts.rpaths.push(stringAt(bytes, fields.u32(8)));
	else if (command === commands.signature) facts.isSigned = true;
	else if (command === commands.minMacos) {
		facts.platform ??= "macos";
		facts.minimumMacos = versionOf(fields.u32(8));
	} else if (command === commands.minIos) facts.platform ??= "ios";
	else if (command === commands.minTvos) facts.platform ??= "tvos";
	else if (command === commands.minWatchos) facts.platform ??= "watchos";
	else if (command === commands.buildVersion) {
		const platform = fields.u32(8);
		facts.platform = platforms[platform] ?? `platform ${platform}`;
		if (facts.platform === "macos") facts.minimumMacos = versionOf(fields.u32(12));
	} else if (command === commands.segment32 || command === commands.segment64) {
		const name = stringAt(bytes, 8).slice(0, 16);
		if (name === "__DWARF") facts.debugBytes += fields.word(command === commands.segment64 ? 48 : 36);
	} else if (command === commands.symbols) {
		readSymbols(
			slice,
			{ offset: fields.u32(8), count: fields.u32(12), strings: fields.u32(16), stringSize: fields.u32(20) },
			isLittle,
			is64,
			facts,
		);
	}
}

/** `0x000a0c00` is 10.12. */
function versionOf(packed: number): readonly [number, number] {
	return [packed >>> 16, (packed >>> 8) & 0xff];
}

const symbolTypes = { external: 0x01, section: 0x0e, debug: 0xe0 } as const;

function readSymbols(
	slice: (offset: number, size: number) => Buffer,
	table: { offset: number; count: number; strings: number; stringSize: number },
	isLittle: boolean,
	is64: boolean,
	facts: MachoSlice,
): void {
	const size = is64 ? 16 : 12;
	const symbols = slice(table.offset, table.count * size);
	const names = new Names(slice(table.strings, table.stringSize));
	const fields = fieldsOf(symbols, isLittle, is64);
	const pythonSymbols = new Set<string>();
	for (let index = 0; index < table.count; index += 1) {
		const type = symbols[index * size + 4] ?? 0;
		if ((type & symbolTypes.external) === 0 || (type & symbolTypes.debug) !== 0) continue;
		const at = fields.u32(index * size);
		const isDefined = (type & symbolTypes.section) === symbolTypes.section;
		if (isDefined) {
			// Only the functions that start a module matter of what is defined here.
			const first = names.bytes[at + 1];
			if (first === 0x50 || first === 0x69) {
				const name = names.at(at + 1);
				if (/^(PyInit_|init)/.test(name)) facts.moduleInits.push(name);
			}
			continue;
		}
		const name = names.at(at + 1);
		facts.imports.push(name);
		if (/^_?Py/.test(name)) pythonSymbols.add(name);
	}
	facts.pythonSymbols = [...pythonSymbols].sort();
}
