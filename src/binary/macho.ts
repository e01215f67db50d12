// What a Mach-O file says: per slice the machine, the oldest macOS, needed libraries, search paths, whether it is signed
// (Apple's <mach-o/loader.h> and <mach-o/fat.h>). Universal files are a list of slices.
import { fieldsOf, Names, stringAt } from "./elf-headers.ts";
import { BinaryError, type KeptBytes } from "./kept-bytes.ts";
import { eachCommand, listSlices, loadCommands, readHeader, type Slice } from "./macho-headers.ts";

export interface MachoSlice {
	/** As platform tags spell it; null for others. */
	machine: "x86_64" | "arm64" | "i386" | "ppc" | "ppc64" | null;
	/** For messages when `machine` is null. */
	machineName: string;
	kind: "library" | "bundle" | "executable" | "object" | "other";
	/** Oldest version of its platform, `[10, 12]`; null when the file does not say. */
	minimum: readonly [number, number] | null;
	/** `macos`, `ios`, `iossimulator`…; null when the file does not say. */
	platform: string | null;
	needed: string[];
	/** Of these, those that may be absent (LC_LOAD_WEAK_DYLIB). */
	weak: string[];
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
		if (type !== loadCommands.symbols) return;
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

const libraryCommands: readonly number[] = [
	loadCommands.library,
	loadCommands.weakLibrary,
	loadCommands.reexport,
	loadCommands.lazyLibrary,
	loadCommands.upwardLibrary,
];

/** Commands of linkers before LC_BUILD_VERSION. */
const minimumCommands: ReadonlyMap<number, string> = new Map([
	[loadCommands.minMacos, "macos"],
	[loadCommands.minIos, "ios"],
	[loadCommands.minTvos, "tvos"],
	[loadCommands.minWatchos, "watchos"],
]);

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
const platforms = [
	"",
	"macos",
	"ios",
	"tvos",
	"watchos",
	"bridgeos",
	"maccatalyst",
	"iossimulator",
	"tvossimulator",
	"watchossimulator",
	"driverkit",
	"visionos",
	"visionossimulator",
];

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
		minimum: null,
		platform: null,
		needed: [],
		weak: [],
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
		if (type === loadCommands.symbols && hasSymbols) throw new BinaryError("it has two symbol tables");
		hasSymbols ||= type === loadCommands.symbols;
		readCommand(command, isLittle, is64, slice, facts);
	});
	return facts;
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
	const oldStyle = minimumCommands.get(command);
	if (libraryCommands.includes(command)) {
		const library = stringAt(bytes, fields.u32(8));
		facts.needed.push(library);
		if (command === loadCommands.weakLibrary) facts.weak.push(library);
	} else if (command === loadCommands.id) facts.installName = stringAt(bytes, fields.u32(8));
	else if (command === loadCommands.rpath) facts.rpaths.push(stringAt(bytes, fields.u32(8)));
	else if (command === loadCommands.signature) facts.isSigned = true;
	else if (oldStyle !== undefined) {
		facts.platform ??= oldStyle;
		facts.minimum ??= versionOf(fields.u32(8));
	} else if (command === loadCommands.buildVersion) {
		// Files for two platforms at once (macOS and Catalyst) say both; here macOS counts.
		if (facts.platform === "macos") return;
		const platform = fields.u32(8);
		facts.platform = platforms[platform] ?? `platform ${platform}`;
		facts.minimum = versionOf(fields.u32(12));
	} else if (command === loadCommands.segment32 || command === loadCommands.segment64) {
		const name = stringAt(bytes, 8).slice(0, 16);
		if (name === "__DWARF") facts.debugBytes += fields.word(command === loadCommands.segment64 ? 48 : 36);
	} else if (command === loadCommands.symbols) {
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
