import { l as isBomb, n as parseEntryPoints, o as signatures, r as openZip, s as readTarGz, u as toBuffer } from "./entry-points.js";
import { L as UsageError } from "./start.js";
import { n as parseSdistFilename } from "./sdist-filename.js";
import { Rt as parseWheelFilename } from "./planning.js";
const { createHash } = process.getBuiltinModule("node:crypto");
const { crc32, inflateRawSync, zstdDecompressSync } = process.getBuiltinModule("node:zlib");
// src/binary/kept-bytes.ts
/** Thrown when a header points outside of the file: whoever reads turns it into "this binary is damaged". */
var BinaryError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "BinaryError";
	}
};
/** A range that a large file's reader needs and that was not kept. */
var NotKeptError = class extends Error {
	offset;
	length;
	constructor(offset, length) {
		super(`bytes ${offset}+${length} were not kept`);
		this.name = "NotKeptError";
		this.offset = offset;
		this.length = length;
	}
};
/** Bounds the work on a file whose tables point to the same bytes again and again. */
var Budget = class {
	#left;
	constructor(bytes) {
		this.#left = bytes;
	}
	/** @throws BinaryError when more was read than any honest file makes a reader read. */
	spend(bytes) {
		this.#left -= bytes;
		if (this.#left < 0) throw new BinaryError("its tables point to the same bytes again and again");
	}
};
/** A file that is in memory as a whole. */
function wholeBytes(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		size: buffer.length,
		slice(offset, length) {
			checkRange(offset, length, buffer.length);
			return buffer.subarray(offset, offset + length);
		}
	};
}
/** Collects windows of a file as its chunks arrive in order. */
var WindowKeeper = class {
	size;
	#windows = [];
	#position = 0;
	constructor(size) {
		this.size = size;
	}
	/** Keeps `start` to `end` from now on; what lies before the current position is lost already. */
	keep(start, end) {
		const free = subtract({
			start: Math.max(start, this.#position),
			end: Math.min(end, this.size)
		}, this.#windows);
		for (const range of free) this.#windows.push({
			...range,
			bytes: Buffer.alloc(range.end - range.start),
			filled: 0
		});
		this.#windows.sort((a, b) => a.start - b.start);
	}
	/** The next bytes of the file. */
	take(chunk) {
		const [start, end] = [this.#position, this.#position + chunk.byteLength];
		for (const window of this.#windows) {
			const from = Math.max(start, window.start);
			const to = Math.min(end, window.end);
			if (from >= to) continue;
			window.bytes.set(chunk.subarray(from - start, to - start), from - window.start);
			window.filled = to - window.start;
		}
		this.#position = end;
	}
	slice(offset, length) {
		checkRange(offset, length, this.size);
		const pieces = [];
		for (let at = offset; at < offset + length;) {
			const window = this.#windows.find((row) => row.start <= at && at < row.start + row.filled);
			if (window === void 0) throw new NotKeptError(offset, length);
			const end = Math.min(offset + length, window.start + window.filled);
			pieces.push(window.bytes.subarray(at - window.start, end - window.start));
			at = end;
		}
		return pieces.length === 1 && pieces[0] !== void 0 ? pieces[0] : Buffer.concat(pieces);
	}
};
function checkRange(offset, length, size) {
	if (Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0) {
		if (offset + length <= size) return;
	}
	throw new BinaryError(`a header points to bytes ${offset}+${length} of ${size}`);
}
function subtract(range, taken) {
	let free = range.start < range.end ? [range] : [];
	for (const { start, end } of taken) free = free.flatMap((part) => end <= part.start || start >= part.end ? [part] : [{
		start: part.start,
		end: Math.min(start, part.end)
	}, {
		start: Math.max(end, part.start),
		end: part.end
	}].filter((rest) => rest.start < rest.end));
	return free;
}
// src/binary/elf-headers.ts
const segmentTypes = {
	load: 1,
	dynamic: 2,
	interpreter: 3,
	note: 4,
	stack: 1685382481
};
const sectionTypes = { noBits: 8 };
const mostSections = 65535;
function isElf(start) {
	return start.byteLength >= 20 && start[0] === 127 && start[1] === 69 && start[2] === 76 && start[3] === 70;
}
/** @throws BinaryError when it is no ELF file of a known class. */
function readElfHeader(bytes) {
	const ident = bytes.slice(0, 20);
	if (!isElf(ident)) throw new BinaryError("it has no ELF header");
	const [elfClass, order] = [ident[4], ident[5]];
	if (elfClass !== 1 && elfClass !== 2 || order !== 1 && order !== 2) throw new BinaryError(`unknown ELF class ${elfClass} or byte order ${order}`);
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
			count: fields.u16(at + 4)
		},
		sectionHeaders: {
			offset: is64 ? fields.word(40) : fields.u32(32),
			entrySize: fields.u16(at + 6),
			count: fields.u16(at + 8),
			nameIndex: fields.u16(at + 10)
		}
	};
}
function readSegments(bytes, header) {
	const { offset, count, entrySize } = header.programHeaders;
	if (count === 0 || offset === 0) return [];
	const needed = header.is64 ? 56 : 32;
	if (entrySize < needed) throw new BinaryError(`program headers of ${entrySize} bytes`);
	const table = bytes.slice(offset, count * entrySize);
	return Array.from({ length: count }, (_, index) => {
		const fields = fieldsOf(table.subarray(index * entrySize, index * entrySize + needed), header.isLittleEndian, header.is64);
		return header.is64 ? {
			type: fields.u32(0),
			flags: fields.u32(4),
			offset: fields.word(8),
			address: fields.word(16),
			fileSize: fields.word(32)
		} : {
			type: fields.u32(0),
			offset: fields.u32(4),
			address: fields.u32(8),
			fileSize: fields.u32(16),
			flags: fields.u32(24)
		};
	});
}
/** Empty when the file carries no section headers (sstrip). */
function readSections$1(bytes, header) {
	const { offset, entrySize } = header.sectionHeaders;
	if (offset === 0) return [];
	const needed = header.is64 ? 64 : 40;
	if (entrySize < needed) throw new BinaryError(`section headers of ${entrySize} bytes`);
	const first = readSection(bytes.slice(offset, needed), header);
	const count = header.sectionHeaders.count === 0 ? first.size : header.sectionHeaders.count;
	const nameIndex = header.sectionHeaders.nameIndex === 65535 ? first.link : header.sectionHeaders.nameIndex;
	if (count > mostSections) throw new BinaryError(`${count} sections`);
	const table = bytes.slice(offset, count * entrySize);
	const sections = Array.from({ length: count }, (_, index) => readSection(table.subarray(index * entrySize, index * entrySize + needed), header));
	const strings = sections[nameIndex];
	if (strings === void 0) return sections;
	const names = new Names(bytes.slice(strings.offset, strings.size));
	return sections.map((section) => ({
		...section,
		name: names.at(section.nameOffset)
	}));
}
function readSection(bytes, header) {
	const fields = fieldsOf(bytes, header.isLittleEndian, header.is64);
	const shared = {
		name: "",
		nameOffset: fields.u32(0),
		type: fields.u32(4)
	};
	return header.is64 ? {
		...shared,
		flags: fields.word(8),
		address: fields.word(16),
		offset: fields.word(24),
		size: fields.word(32),
		link: fields.u32(40),
		entrySize: fields.word(56)
	} : {
		...shared,
		flags: fields.u32(8),
		address: fields.u32(12),
		offset: fields.u32(16),
		size: fields.u32(20),
		link: fields.u32(24),
		entrySize: fields.u32(36)
	};
}
/** @throws BinaryError for reads past the record, and for 64-bit figures that no file can hold. */
function fieldsOf(bytes, isLittleEndian, is64) {
	const check = (at, length) => {
		if (at + length > bytes.length) throw new BinaryError("a record is cut off");
	};
	const u32 = (at) => {
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
			return high * 2 ** 32 + low;
		}
	};
}
/**
* A string table that is read many times. Linkers let names share their ends, so the sum of all may exceed the table; a
* table without ends, asked a million times, must not cost a million readings of it.
*/
var Names = class {
	bytes;
	#budget;
	constructor(bytes) {
		this.bytes = bytes;
		this.#budget = new Budget(16 * bytes.length + 1048576);
	}
	/** @throws BinaryError when names overlap beyond all measure. */
	at(offset) {
		const name = stringAt(this.bytes, offset);
		this.#budget.spend(name.length + 1);
		return name;
	}
};
/** A string that ends with a zero byte; what is not ASCII comes back as Latin-1. */
function stringAt(table, offset) {
	if (offset >= table.length) return "";
	const end = table.indexOf(0, offset);
	return table.toString("latin1", offset, end < 0 ? table.length : end);
}
// src/binary/elf-dynamic.ts
const tags = {
	needed: 1,
	stringTable: 5,
	stringSize: 10,
	soname: 14,
	rpath: 15,
	textRelocations: 22,
	runpath: 29,
	flags: 30
};
const bindings = {
	local: 0,
	weak: 2,
	unique: 10
};
const symbolTypes$1 = { function: 2 };
const mostSymbols = 8e6;
function readDynamic(bytes, header, segments, sections) {
	const table = readDynamicTable(bytes, header, segments);
	const strings = new Names(readDynamicStrings(bytes, table, segments));
	const texts = (tag) => table.filter((row) => row.tag === tag).map((row) => strings.at(row.value));
	const flags = table.find((row) => row.tag === tags.flags)?.value ?? 0;
	const versions = readVersionNeeds(bytes, header, sections);
	return {
		needed: texts(tags.needed),
		soname: texts(tags.soname)[0] ?? null,
		rpath: texts(tags.rpath)[0] ?? null,
		runpath: texts(tags.runpath)[0] ?? null,
		hasTextRelocations: table.some((row) => row.tag === tags.textRelocations) || (flags & 4) !== 0,
		versionNeeds: versions.needs,
		...readSymbols$1(bytes, header, sections, versions.byIndex, texts(tags.needed).some(extendsTorch))
	};
}
function readDynamicTable(bytes, header, segments) {
	const segment = segments.find((row) => row.type === segmentTypes.dynamic);
	if (segment === void 0) return [];
	const size = header.is64 ? 16 : 8;
	const table = bytes.slice(segment.offset, segment.fileSize);
	const fields = fieldsOf(table, header.isLittleEndian, header.is64);
	const rows = [];
	for (let at = 0; at + size <= table.length; at += size) {
		const tag = fields.word(at);
		if (tag === 0) break;
		rows.push({
			tag,
			value: fields.word(at + size / 2)
		});
	}
	return rows;
}
function readDynamicStrings(bytes, table, segments) {
	const address = table.find((row) => row.tag === tags.stringTable)?.value;
	if (address === void 0) return Buffer.alloc(0);
	const size = table.find((row) => row.tag === tags.stringSize)?.value ?? 0;
	const offset = fileOffset$1(address, segments);
	if (offset === null) throw new BinaryError("the string table lies in no segment");
	return bytes.slice(offset, Math.min(size, bytes.size - offset));
}
function fileOffset$1(address, segments) {
	const segment = segments.find((row) => row.type === segmentTypes.load && row.address <= address && address < row.address + row.fileSize);
	return segment === void 0 ? null : segment.offset + address - segment.address;
}
/** `.gnu.version_r`: a list per library, whose entries carry the index that `.gnu.version` uses. */
function readVersionNeeds(bytes, header, sections) {
	const section = sections.find((row) => row.name === ".gnu.version_r");
	const strings = section && sections[section.link];
	const byIndex = /* @__PURE__ */ new Map();
	const needs = [];
	if (section === void 0 || strings === void 0) return {
		needs,
		byIndex
	};
	const table = bytes.slice(section.offset, section.size);
	const names = new Names(bytes.slice(strings.offset, strings.size));
	const fields = fieldsOf(table, header.isLittleEndian, header.is64);
	const budget = new Budget(table.length);
	if (table.length === 0) return {
		needs,
		byIndex
	};
	for (let at = 0;;) {
		budget.spend(16);
		const library = names.at(fields.u32(at + 4));
		const versions = [];
		let entry = at + fields.u32(at + 8);
		for (let count = fields.u16(at + 2); count > 0; count -= 1) {
			budget.spend(16);
			const version = names.at(fields.u32(entry + 8));
			versions.push(version);
			byIndex.set(fields.u16(entry + 6) & 32767, {
				version,
				library
			});
			const step = fields.u32(entry + 12);
			if (step === 0) break;
			entry += step;
		}
		needs.push({
			library,
			versions
		});
		const next = fields.u32(at + 12);
		if (next === 0) break;
		at += next;
	}
	return {
		needs,
		byIndex
	};
}
/** Libraries that add to torch's namespaces of their own: a name that they define is not missing. */
function extendsTorch(soname) {
	return /^lib(torch|c10)/.test(soname);
}
function readSymbols$1(bytes, header, sections, versions, keepsExports) {
	const imports = [];
	const exports = [];
	const moduleInits = [];
	const pythonSymbols = /* @__PURE__ */ new Set();
	const versionTable = sections.find((row) => row.name === ".gnu.version");
	const indexes = versionTable === void 0 ? null : fieldsOf(bytes.slice(versionTable.offset, versionTable.size), header.isLittleEndian, header.is64);
	const isUniqueLocal = wasBuiltByGcc(bytes, sections);
	const notePython = (names, at, binding) => {
		if (isPythonName(names.bytes, at) && !isLocal(binding, isUniqueLocal)) pythonSymbols.add(names.at(at));
	};
	visitSymbols(bytes, header, sections, ".dynsym", (names, at, info, section, index) => {
		notePython(names, at, info >> 4);
		if (section !== 0) {
			if (keepsExports && exports.length < mostExports && isMangled(names.bytes, at)) exports.push(names.at(at));
			if ((info & 15) === symbolTypes$1.function && startsModule(names.bytes, at)) moduleInits.push(names.at(at));
			return;
		}
		const version = versions.get((indexes?.u16(index * 2) ?? 0) & 32767);
		imports.push({
			name: names.at(at),
			version: version?.version ?? null,
			library: version?.library ?? null,
			isWeak: info >> 4 === bindings.weak
		});
	});
	unlessNotKept(() => visitSymbols(bytes, header, sections, ".symtab", (names, at, info) => notePython(names, at, info >> 4)));
	return {
		imports,
		exports,
		moduleInits,
		pythonSymbols: [...pythonSymbols].sort()
	};
}
function visitSymbols(bytes, header, sections, name, visit) {
	const section = sections.find((row) => row.name === name);
	const strings = section && sections[section.link];
	if (section === void 0 || strings === void 0 || section.type === sectionTypes.noBits) return;
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
function isPythonName(names, at) {
	const start = names[at] === underscore ? at + 1 : at;
	return names[start] === upperP && names[start + 1] === lowerY;
}
function isMangled(names, at) {
	return names[at] === underscore && names[at + 1] === upperZ;
}
const [underscore, upperP, lowerY, upperZ] = [
	95,
	80,
	121,
	90
];
const mostExports = 5e4;
const initPrefixes = [
	"PyInit_",
	"init",
	"_cffi_pypyinit_"
].map((text) => Buffer.from(text));
function startsModule(names, at) {
	return initPrefixes.some((prefix) => {
		const end = at + prefix.length;
		return names[at] === prefix[0] && end <= names.length && names.compare(prefix, 0, prefix.length, at, end) === 0;
	});
}
function isLocal(binding, isUniqueLocal) {
	return binding === bindings.local || binding === bindings.unique && isUniqueLocal;
}
/** GCC's STB_GNU_UNIQUE symbols stay within the process: another kind of local. */
function wasBuiltByGcc(bytes, sections) {
	const comment = sections.find((row) => row.name === ".comment");
	if (comment === void 0 || comment.type === sectionTypes.noBits) return false;
	return unlessNotKept(() => bytes.slice(comment.offset, comment.size).includes("GCC")) ?? true;
}
/** What only refines the answer is not worth another reading of a library of hundreds of megabytes. */
function unlessNotKept(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof NotKeptError) return null;
		throw error;
	}
}
// src/binary/elf.ts
/** @throws BinaryError for a damaged file, NotKeptError when a window is missing. */
function readElf(bytes) {
	const header = readElfHeader(bytes);
	const segments = readSegments(bytes, header);
	const sections = readSections$1(bytes, header);
	const machine = readMachine(header);
	return {
		format: "elf",
		machine,
		machineName: machine ?? `e_machine ${header.machine}, ${header.is64 ? 64 : 32} bit`,
		isaLevel: machine === "x86_64" ? readIsaLevel(bytes, header, sections) : null,
		kind: header.type === 3 ? "shared" : header.type === 2 ? "executable" : header.type === 1 ? "object" : "other",
		interpreter: readInterpreter(bytes, segments),
		hasExecutableStack: segments.some((row) => row.type === segmentTypes.stack && (row.flags & 1) !== 0),
		debugBytes: sumDebug(sections),
		...readDynamic(bytes, header, segments, sections),
		sections,
		hasSectionHeaders: sections.length > 0
	};
}
/**
* The windows of a large ELF file that readElf will look at, from its first bytes: headers, dynamic table, segments that
* hold symbols, section headers with the names before them.
*/
function listElfWindows(start, wanted) {
	const header = readElfHeader(start);
	const table = header.sectionHeaders;
	const windows = [{
		start: Math.max(0, table.offset - 131072),
		end: table.offset + (table.count + 1) * table.entrySize
	}];
	let left = wanted;
	const segments = readSegments(start, header);
	const dynamic = segments.find((row) => row.type === segmentTypes.dynamic);
	if (dynamic !== void 0) windows.push(rangeOf(dynamic, dynamic.fileSize));
	const data = segments.filter((row) => row.type === segmentTypes.load && (row.flags & 1) === 0);
	for (const segment of data.sort((a, b) => a.fileSize - b.fileSize)) {
		const length = Math.min(segment.fileSize, left);
		left -= length;
		windows.push(rangeOf(segment, length));
	}
	return windows;
}
function rangeOf(segment, length) {
	return {
		start: segment.offset,
		end: segment.offset + length
	};
}
const machines$2 = /* @__PURE__ */ new Map([
	["3 32 little", "i686"],
	["62 64 little", "x86_64"],
	["183 64 little", "aarch64"],
	["40 32 little", "armv7l"],
	["21 64 little", "ppc64le"],
	["21 64 big", "ppc64"],
	["22 64 big", "s390x"],
	["243 64 little", "riscv64"],
	["258 64 little", "loongarch64"]
]);
function readMachine(header) {
	const key = `${header.machine} ${header.is64 ? 64 : 32} ${header.isLittleEndian ? "little" : "big"}`;
	const machine = machines$2.get(key) ?? null;
	if (machine !== "armv7l") return machine;
	const isHardFloat = (header.flags & 1024) !== 0;
	return header.flags >>> 24 === 5 && isHardFloat ? machine : null;
}
function readInterpreter(bytes, segments) {
	const segment = segments.find((row) => row.type === segmentTypes.interpreter);
	return segment === void 0 ? null : stringAt(bytes.slice(segment.offset, segment.fileSize), 0);
}
function sumDebug(sections) {
	return sections.filter((row) => row.type !== sectionTypes.noBits && /^\.(z?debug_|symtab$|strtab$|gdb_index$)/.test(row.name)).reduce((sum, row) => sum + row.size, 0);
}
const propertyNote = {
	type: 5,
	isaNeeded: 3221258242
};
/** `.note.gnu.property`: x86 ISA level that the file needs (x86-64 psABI, "program property"). */
function readIsaLevel(bytes, header, sections) {
	const section = sections.find((row) => row.name === ".note.gnu.property");
	if (section === void 0 || section.type === sectionTypes.noBits) return null;
	const note = bytes.slice(section.offset, section.size);
	const fields = fieldsOf(note, header.isLittleEndian, header.is64);
	const align = header.is64 ? 8 : 4;
	for (let at = 0; at + 12 <= note.length;) {
		const [nameSize, size, type] = [
			fields.u32(at),
			fields.u32(at + 4),
			fields.u32(at + 8)
		];
		const start = at + 12 + roundUp(nameSize, 4);
		if (type === propertyNote.type && note.toString("latin1", at + 12, at + 15) === "GNU") for (let row = start; row + 8 <= Math.min(start + size, note.length);) {
			const [property, length] = [fields.u32(row), fields.u32(row + 4)];
			if (property === propertyNote.isaNeeded && length === 4) return highestLevel(fields.u32(row + 8));
			row += 8 + roundUp(length, align);
		}
		at = start + roundUp(size, align);
	}
	return null;
}
function highestLevel(bits) {
	if ((bits & 8) !== 0) return 4;
	if ((bits & 4) !== 0) return 3;
	return (bits & 2) !== 0 ? 2 : null;
}
function roundUp(value, step) {
	return Math.ceil(value / step) * step;
}
// src/binary/macho.ts
const magics = {
	fat: 3405691582,
	fat64: 3405691583,
	thin32: 4277009102,
	thin64: 4277009103
};
const mostSlices = 16;
const mostCommands = 1e4;
function isMacho(start) {
	if (start.byteLength < 8) return false;
	const bytes = Buffer.from(start.buffer, start.byteOffset, 8);
	const [big, little] = [bytes.readUInt32BE(0), bytes.readUInt32LE(0)];
	return [big, little].some((magic) => magic === magics.thin32 || magic === magics.thin64) || (big === magics.fat || big === magics.fat64) && bytes.readUInt32BE(4) <= mostSlices;
}
/** @throws BinaryError for a damaged file. */
function readMacho(bytes) {
	return {
		format: "macho",
		slices: (listSlices(bytes) ?? [{
			offset: 0,
			length: bytes.size
		}]).map(({ offset, length }) => readSlice(bytes, offset, length))
	};
}
/**
* The windows of a large file that readMacho will look at, from its first bytes: the symbols of a thin file, which lie at
* its end, or the heads of a universal one's slices.
*/
function listMachoWindows(start) {
	const slices = listSlices(start);
	if (slices !== null) return slices.map(({ offset }) => ({
		start: offset,
		end: offset + keptHead
	}));
	const windows = [];
	const { fields, commandsAt, isLittle, is64 } = readHeader((offset, size) => start.slice(offset, size));
	eachCommand(start.slice(commandsAt, fields.u32(20)), fields.u32(16), isLittle, is64, (type, bytes) => {
		if (type !== commands.symbols) return;
		const table = fieldsOf(bytes, isLittle, is64);
		const [symbols, count, strings, stringSize] = [
			8,
			12,
			16,
			20
		].map((at) => table.u32(at));
		windows.push({
			start: symbols,
			end: symbols + count * 16
		}, {
			start: strings,
			end: strings + stringSize
		});
	});
	return windows;
}
const keptHead = 65536;
/** Null for a thin file. */
function listSlices(bytes) {
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
		return {
			offset,
			length
		};
	});
}
const commands = {
	symbols: 2,
	library: 12,
	weakLibrary: 2147483672,
	reexport: 2147483679,
	lazyLibrary: 32,
	upwardLibrary: 2147483683,
	id: 13,
	rpath: 2147483676,
	signature: 29,
	minMacos: 36,
	minIos: 37,
	minTvos: 47,
	minWatchos: 48,
	buildVersion: 50,
	segment32: 1,
	segment64: 25
};
const libraryCommands = [
	commands.library,
	commands.weakLibrary,
	commands.reexport,
	commands.lazyLibrary,
	commands.upwardLibrary
];
const machines$1 = /* @__PURE__ */ new Map([
	[16777223, "x86_64"],
	[16777228, "arm64"],
	[7, "i386"],
	[18, "ppc"],
	[16777234, "ppc64"]
]);
const kinds = /* @__PURE__ */ new Map([
	[1, "object"],
	[2, "executable"],
	[6, "library"],
	[8, "bundle"]
]);
const platforms = [
	"",
	"macos",
	"ios",
	"tvos",
	"watchos",
	"bridgeos",
	"maccatalyst",
	"iossimulator"
];
function readSlice(bytes, start, length) {
	const slice = (offset, size) => {
		if (offset < 0 || offset + size > length) throw new BinaryError(`a header points to bytes ${offset}+${size} of ${length}`);
		return bytes.slice(start + offset, size);
	};
	const { fields: header, commandsAt, isLittle, is64 } = readHeader(slice);
	const machine = machines$1.get(header.u32(4)) ?? null;
	const facts = {
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
		debugBytes: 0
	};
	let hasSymbols = false;
	eachCommand(slice(commandsAt, header.u32(20)), header.u32(16), isLittle, is64, (type, command) => {
		if (type === commands.symbols && hasSymbols) throw new BinaryError("it has two symbol tables");
		hasSymbols ||= type === commands.symbols;
		readCommand(command, isLittle, is64, slice, facts);
	});
	return facts;
}
function readHeader(slice) {
	const magic = slice(0, 4);
	const isLittle = [magics.thin32, magics.thin64].some((value) => value === magic.readUInt32LE(0));
	const value = isLittle ? magic.readUInt32LE(0) : magic.readUInt32BE(0);
	if (value !== magics.thin32 && value !== magics.thin64) throw new BinaryError("it has no Mach-O header");
	const is64 = value === magics.thin64;
	const commandsAt = is64 ? 32 : 28;
	return {
		fields: fieldsOf(slice(0, commandsAt), isLittle, is64),
		commandsAt,
		isLittle,
		is64
	};
}
function eachCommand(table, count, isLittle, is64, visit) {
	if (count > mostCommands) throw new BinaryError(`${count} load commands`);
	const fields = fieldsOf(table, isLittle, is64);
	for (let at = 0, left = count; left > 0; left -= 1) {
		const size = fields.u32(at + 4);
		if (size < 8 || at + size > table.length) throw new BinaryError("a load command is cut off");
		visit(fields.u32(at), table.subarray(at, at + size));
		at += size;
	}
}
function readCommand(bytes, isLittle, is64, slice, facts) {
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
		if (stringAt(bytes, 8).slice(0, 16) === "__DWARF") facts.debugBytes += fields.word(command === commands.segment64 ? 48 : 36);
	} else if (command === commands.symbols) readSymbols(slice, {
		offset: fields.u32(8),
		count: fields.u32(12),
		strings: fields.u32(16),
		stringSize: fields.u32(20)
	}, isLittle, is64, facts);
}
/** `0x000a0c00` is 10.12. */
function versionOf(packed) {
	return [packed >>> 16, packed >>> 8 & 255];
}
const symbolTypes = {
	external: 1,
	section: 14,
	debug: 224
};
function readSymbols(slice, table, isLittle, is64, facts) {
	const size = is64 ? 16 : 12;
	const symbols = slice(table.offset, table.count * size);
	const names = new Names(slice(table.strings, table.stringSize));
	const fields = fieldsOf(symbols, isLittle, is64);
	const pythonSymbols = /* @__PURE__ */ new Set();
	for (let index = 0; index < table.count; index += 1) {
		const type = symbols[index * size + 4] ?? 0;
		if ((type & symbolTypes.external) === 0 || (type & symbolTypes.debug) !== 0) continue;
		const at = fields.u32(index * size);
		if ((type & symbolTypes.section) === symbolTypes.section) {
			const first = names.bytes[at + 1];
			if (first === 80 || first === 105) {
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
// src/binary/pe.ts
const machines = /* @__PURE__ */ new Map([
	[34404, "amd64"],
	[332, "x86"],
	[43620, "arm64"],
	[42561, "arm64"],
	[42574, "arm64"]
]);
const most$1 = {
	sections: 96,
	libraries: 4096,
	symbols: 2e5
};
function isPe(start) {
	return start.byteLength >= 64 && start[0] === 77 && start[1] === 90;
}
/** Null for an MS-DOS program or anything else that only begins with MZ. @throws BinaryError for a damaged file. */
function readPe(bytes) {
	const at = bytes.slice(0, 64).readUInt32LE(60);
	if (at + 24 > bytes.size || bytes.slice(at, 4).toString("latin1") !== "PE\0\0") return null;
	const header = fieldsOf(bytes.slice(at + 4, 20), true, false);
	const optionalSize = header.u16(16);
	const optional = bytes.slice(at + 24, optionalSize);
	const sections = readSections(bytes, at + 24 + optionalSize, header.u16(2));
	const is64 = optional.length >= 2 && optional.readUInt16LE(0) === 523;
	const image = {
		bytes,
		sections,
		is64,
		budget: new Budget(8 * bytes.size + 65536)
	};
	const directory = (index) => readDirectory(optional, image.is64, index);
	const machine = machines.get(header.u16(0)) ?? null;
	return {
		format: "pe",
		machine,
		machineName: machine ?? `machine 0x${header.u16(0).toString(16)}`,
		isDll: (header.u16(18) & 8192) !== 0,
		imports: readImports(image, directory(1), {
			size: 20,
			name: 12,
			thunks: [0, 16]
		}, () => 0),
		delayImports: readImports(image, directory(13), {
			size: 32,
			name: 4,
			thunks: [16, 12]
		}, (row) => (row.readUInt32LE(0) & 1) === 0 && optional.length >= 32 && !is64 ? optional.readUInt32LE(28) : 0),
		exports: readExports(image, directory(0)),
		sections,
		isManaged: directory(14) !== 0
	};
}
/** The windows of a large file that readPe will look at, from its first bytes: the sections that the directories lie in. */
function listPeWindows(start, wanted) {
	const at = start.slice(0, 64).readUInt32LE(60);
	const header = fieldsOf(start.slice(at + 4, 20), true, false);
	const optionalSize = header.u16(16);
	const optional = start.slice(at + 24, optionalSize);
	const sections = readSections(start, at + 24 + optionalSize, header.u16(2));
	const is64 = optional.length >= 2 && optional.readUInt16LE(0) === 523;
	return [
		0,
		1,
		13
	].flatMap((index) => {
		const address = readDirectory(optional, is64, index);
		const section = sections.find((row) => row.address <= address && address < row.address + row.size);
		if (address === 0 || section === void 0) return [];
		const end = section.offset + section.size;
		if (section.size <= wanted) return [{
			start: section.offset,
			end
		}];
		const middle = section.offset + address - section.address;
		return [{
			start: Math.max(section.offset, middle - wanted / 4),
			end: Math.min(end, middle + wanted * 3 / 4)
		}];
	});
}
function readSections(bytes, offset, count) {
	if (count > most$1.sections) throw new BinaryError(`${count} sections`);
	const table = bytes.slice(offset, count * 40);
	const fields = fieldsOf(table, true, false);
	return Array.from({ length: count }, (_, index) => ({
		name: stringAt(table.subarray(index * 40, index * 40 + 8), 0),
		virtualSize: fields.u32(index * 40 + 8),
		address: fields.u32(index * 40 + 12),
		size: fields.u32(index * 40 + 16),
		offset: fields.u32(index * 40 + 20)
	}));
}
/** Relative virtual address of a data directory; 0 when there is none. */
function readDirectory(optional, is64, index) {
	const start = is64 ? 112 : 96;
	if (optional.length < start + 8 * (index + 1)) return 0;
	return index < optional.readUInt32LE(start - 4) ? optional.readUInt32LE(start + 8 * index) : 0;
}
function readImports(image, directory, layout, baseOf) {
	if (directory === 0) return [];
	const imports = [];
	for (let at = directory; imports.length < most$1.libraries; at += layout.size) {
		const row = readAt(image, at, layout.size);
		if (row.every((byte) => byte === 0)) return imports;
		const name = row.readUInt32LE(layout.name);
		if (name === 0) return imports;
		const thunks = row.readUInt32LE(layout.thunks[0]) || row.readUInt32LE(layout.thunks[1]);
		const base = baseOf(row);
		const symbols = thunks === 0 ? [] : readThunks(image, thunks - base, base);
		imports.push({
			library: textAt(image, name - base),
			symbols
		});
	}
	throw new BinaryError(`more than ${most$1.libraries} imported libraries`);
}
function readThunks(image, start, base) {
	const size = image.is64 ? 8 : 4;
	const names = [];
	for (let at = start, count = 0; count < most$1.symbols; at += size, count += 1) {
		const row = readAt(image, at, size);
		const low = row.readUInt32LE(0);
		const isOrdinal = ((image.is64 ? row.readUInt32LE(4) : low) & 2147483648) !== 0;
		if (low === 0 && !isOrdinal) return names;
		if (!isOrdinal) names.push(textAt(image, low - base + 2));
	}
	throw new BinaryError(`more than ${most$1.symbols} imported symbols`);
}
function readExports(image, directory) {
	if (directory === 0) return [];
	const table = readAt(image, directory, 40);
	const count = table.readUInt32LE(24);
	if (count > most$1.symbols) throw new BinaryError(`${count} exported symbols`);
	const names = readAt(image, table.readUInt32LE(32), count * 4);
	return Array.from({ length: count }, (_, index) => textAt(image, names.readUInt32LE(index * 4)));
}
function fileOffset(image, address) {
	const section = image.sections.find((row) => row.address <= address && address < row.address + Math.max(row.virtualSize, row.size));
	if (section === void 0) throw new BinaryError(`the address 0x${address.toString(16)} lies in no section`);
	const within = address - section.address;
	return {
		offset: section.offset + within,
		left: Math.max(0, section.size - within)
	};
}
function readAt(image, address, length) {
	if (length === 0) return Buffer.alloc(0);
	image.budget.spend(length);
	const { offset, left } = fileOffset(image, address);
	if (length > left) throw new BinaryError("a table reaches past its section");
	return image.bytes.slice(offset, length);
}
function textAt(image, address) {
	const { offset, left } = fileOffset(image, address);
	const text = stringAt(image.bytes.slice(offset, Math.min(left, 4096, image.bytes.size - offset)), 0);
	image.budget.spend(text.length + 1);
	return text;
}
// src/binary/large-windows.ts
/** How much of the segments of a large file is kept on suspicion. */
const keptOfSegments = 16777216;
/** @param head the first bytes of a file of `size` bytes */
function listLargeWindows(head, size) {
	const own = {
		start: 0,
		end: head.length
	};
	const bytes = {
		...wholeBytes(head),
		size
	};
	try {
		if (isElf(head)) return [own, ...listElfWindows(bytes, keptOfSegments)];
		if (isMacho(head)) return [own, ...listMachoWindows(bytes)];
		return isPe(head) ? [own, ...listPeWindows(bytes, keptOfSegments)] : [own];
	} catch (error) {
		if (error instanceof BinaryError || error instanceof NotKeptError) return [own];
		throw error;
	}
}
// src/cuda/fatbin.ts
const magic = Buffer.from([
	80,
	237,
	85,
	186,
	1,
	0,
	16,
	0
]);
const smallestEntryHeader = 64;
const largestEntryHeader = 65536;
const most = {
	entries: 1e6,
	containers: 2e5,
	problems: 100
};
/** Larger payloads are not kept for anybody. */
const keptPayload = 262144;
const flags = {
	lz4: 8192,
	zstd: 32768,
	lto: 65536,
	arch: 1048576,
	family: 2097152
};
/** Takes the bytes of a section in order and collects its containers. */
var FatbinWalker = class {
	containers = [];
	problem = null;
	/** False once something that is no container was met: the section, or what looked like one, has ended. */
	isOpen = true;
	/** Position in the file of the next byte. */
	position;
	#inspect;
	#state = { at: "container" };
	#pending = [];
	#pendingLength = 0;
	#skip = 0;
	#entries = 0;
	constructor(position, inspect) {
		this.position = position;
		this.#inspect = inspect;
	}
	take(chunk) {
		let rest = chunk;
		while (this.isOpen && rest.length > 0) {
			if (this.#skip > 0) {
				const skipped = Math.min(this.#skip, rest.length);
				this.#skip -= skipped;
				this.position += skipped;
				rest = rest.subarray(skipped);
				continue;
			}
			const wanted = this.#wanted();
			const piece = rest.subarray(0, wanted - this.#pendingLength);
			rest = rest.subarray(piece.length);
			const isComplete = this.#pendingLength + piece.length === wanted;
			this.#pending.push(isComplete ? piece : Buffer.from(piece));
			this.#pendingLength += piece.length;
			this.position += piece.length;
			if (!isComplete) return;
			const [first] = this.#pending;
			const bytes = this.#pending.length === 1 && first !== void 0 ? first : Buffer.concat(this.#pending);
			this.#pending = [];
			this.#pendingLength = 0;
			try {
				this.#step(bytes);
			} catch (error) {
				if (!(error instanceof BinaryError)) throw error;
				this.#fail(error.message);
			}
		}
	}
	/** To be called at the end of the section. */
	end() {
		if (!this.isOpen) return;
		this.isOpen = false;
		if (!(this.#state.at === "container" && this.#pending.every((piece) => piece.every((byte) => byte === 0))) || this.#skip > 0) this.#fail("the section ends within a container");
	}
	#wanted() {
		const state = this.#state;
		if (state.at === "container" || state.at === "size") return 8;
		if (state.at === "entry") return smallestEntryHeader;
		if (state.at === "extension") return state.headerSize - smallestEntryHeader;
		return state.size;
	}
	#step(bytes) {
		const state = this.#state;
		if (state.at === "container") this.#startContainer(bytes);
		else if (state.at === "size") this.#readContainerSize(bytes, state.container);
		else if (state.at === "entry") this.#startEntry(bytes, state);
		else if (state.at === "extension") this.#readEntry(Buffer.concat([state.header, bytes]), state);
		else {
			this.#inspect.look(bytes, state.entry, state.uncompressed);
			this.#next(state.container, state.left - state.size);
		}
	}
	#startContainer(bytes) {
		if (bytes.every((byte) => byte === 0)) return;
		if (!bytes.equals(magic)) {
			this.isOpen = false;
			return;
		}
		if (this.containers.length >= most.containers) throw new BinaryError(`more than ${most.containers} containers`);
		const container = {
			offset: this.position - 8,
			entries: [],
			source: null
		};
		this.containers.push(container);
		this.#state = {
			at: "size",
			container
		};
	}
	#readContainerSize(bytes, container) {
		const size = readSize(bytes, 0);
		if (size === null) throw new BinaryError("a container has an impossible size");
		this.#next(container, size);
	}
	#startEntry(bytes, state) {
		const headerSize = bytes.readUInt32LE(4);
		if (headerSize < smallestEntryHeader || headerSize > largestEntryHeader || headerSize > state.left) throw new BinaryError(`an entry header of ${headerSize} bytes`);
		if (headerSize === smallestEntryHeader) {
			this.#readEntry(bytes, state);
			return;
		}
		this.#state = {
			at: "extension",
			left: state.left,
			container: state.container,
			header: Buffer.from(bytes),
			headerSize
		};
	}
	#readEntry(header, state) {
		this.#entries += 1;
		const size = readSize(header, 8);
		const left = state.left - header.length;
		if (size === null || size > left) throw new BinaryError("an entry reaches past its container");
		if (this.#entries > most.entries) throw new BinaryError(`more than ${most.entries} entries`);
		const entry = parseEntry(header, size);
		state.container.entries.push(entry);
		state.container.source ??= readSource(header);
		const uncompressed = readSize(header, 56) ?? 0;
		if (size > 0 && size <= keptPayload && this.#inspect.wants(entry, uncompressed)) {
			this.#state = {
				at: "payload",
				left,
				container: state.container,
				entry,
				size,
				uncompressed
			};
			return;
		}
		this.#skip = size;
		this.#next(state.container, left - size);
	}
	#next(container, left) {
		if (left >= smallestEntryHeader) this.#state = {
			at: "entry",
			left,
			container
		};
		else {
			this.#skip += left;
			this.#state = { at: "container" };
		}
	}
	#fail(what) {
		this.problem = {
			offset: this.position,
			what
		};
		this.isOpen = false;
	}
};
/** Null for what no file can hold. */
function readSize(bytes, at) {
	const value = bytes.readBigUInt64LE(at);
	return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}
function parseEntry(header, size) {
	const code = header.readUInt16LE(0);
	const bits = header.readUInt32LE(40);
	const kind = code === 1 ? "ptx" : code === 8 || (bits & flags.lto) !== 0 ? "lto" : isSassKind(code) ? "sass" : "other";
	const suffix = (bits & flags.arch) !== 0 ? "a" : (bits & flags.family) !== 0 ? "f" : "";
	return {
		arch: `${kind === "sass" ? "sm" : kind === "ptx" ? "compute" : kind === "lto" ? "lto" : `kind${code}`}_${header.readUInt32LE(28)}${suffix}`,
		kind,
		compression: (bits & flags.zstd) !== 0 ? "zstd" : (bits & (flags.lz4 | 4096)) !== 0 ? "lz4" : "none",
		size,
		isStub: null
	};
}
/** 2 an ELF cubin, 4 an old one, 16 one in NVIDIA's newer encoding. */
function isSassKind(kind) {
	return kind === 2 || kind === 4 || kind === 16;
}
function readSource(header) {
	const [offset, length] = [header.readUInt32LE(32), header.readUInt32LE(36)];
	if (offset === 0 || length === 0 || offset + length > header.length) return null;
	return header.toString("latin1", offset, offset + length).split("\0")[0] || null;
}
/** Finds containers in a stream whose sections are not known yet: headers of a large file come last. */
var FatbinFinder = class {
	containers = [];
	problems = [];
	#inspect;
	#entries = 0;
	#walker = null;
	#position = 0;
	#tail = Buffer.alloc(0);
	constructor(inspect) {
		this.#inspect = inspect;
	}
	take(chunk) {
		if (this.#isFull()) return;
		let rest = this.#tail.length > 0 ? Buffer.concat([this.#tail, chunk]) : chunk;
		let position = this.#position - this.#tail.length;
		this.#tail = Buffer.alloc(0);
		while (rest.length > 0) {
			if (this.#walker === null) {
				const at = findAligned(rest, position);
				if (at < 0) {
					this.#tail = Buffer.from(rest.subarray(Math.max(0, rest.length - magic.length + 1)));
					break;
				}
				position += at;
				rest = rest.subarray(at);
				this.#walker = new FatbinWalker(position, this.#inspect);
			}
			this.#walker.take(rest);
			if (this.#walker.isOpen) {
				position += rest.length;
				break;
			}
			const read = Math.max(1, this.#walker.position - position);
			this.#close();
			rest = rest.subarray(Math.min(read, rest.length));
			position += read;
			if (this.#isFull()) break;
		}
		this.#position += chunk.length;
	}
	/** Once there is more than any compiler makes, nothing further is looked for. */
	#isFull() {
		const { containers, problems } = this;
		return containers.length >= most.containers || problems.length >= most.problems || this.#entries > most.entries;
	}
	end() {
		this.#walker?.end();
		if (this.#walker !== null) this.#close();
	}
	#close() {
		if (this.#walker === null) return;
		for (const container of this.#walker.containers) {
			this.containers.push(container);
			this.#entries += container.entries.length;
		}
		if (this.#walker.problem !== null) this.problems.push(this.#walker.problem);
		this.#walker = null;
	}
};
function findAligned(bytes, position) {
	for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) if ((position + at) % 8 === 0) return at;
	return -1;
}
// src/cuda/payload.ts
/** What a device link leaves in a container without kernels has at most this many bytes; with a kernel it can be smaller. */
const largestStub = 4096;
/** How many payloads are opened to learn the toolkit: one file is built with one, two when a library was linked in. */
const toolkitSamples = 8;
/** Beyond so many small payloads no more are opened: no compiler leaves that many stubs. */
const mostOpened$1 = 2e4;
/** Marks stubs, and collects the toolkits that say so. */
var CubinInspector = class {
	toolkits = /* @__PURE__ */ new Set();
	#samples = 0;
	wants(entry, uncompressedSize) {
		if (entry.kind !== "sass") return false;
		entry.isStub = false;
		return Math.max(entry.size, uncompressedSize) <= largestStub && this.#samples < mostOpened$1 || this.#samples < toolkitSamples;
	}
	look(payload, entry, uncompressedSize) {
		this.#samples += 1;
		const facts = readCubin(payload, entry, uncompressedSize);
		if (facts === null) return;
		entry.isStub = !facts.hasKernel;
		if (facts.toolkit !== null) this.toolkits.add(facts.toolkit);
	}
};
const largestCubin = 67108864;
/** Null when the payload cannot be read; nothing is guessed then. */
function readCubin(payload, entry, uncompressedSize) {
	try {
		const bytes = unpack(payload, entry, uncompressedSize);
		if (bytes === null) return null;
		const whole = wholeBytes(bytes);
		const sections = readSections$1(whole, readElfHeader(whole));
		return {
			toolkit: readToolkit(bytes),
			hasKernel: sections.some(({ name, size }) => name.startsWith(".text.") && size > 0)
		};
	} catch (error) {
		if (error instanceof BinaryError || isZlibError(error)) return null;
		throw error;
	}
}
function unpack(payload, { compression }, size) {
	if (compression === "none") return payload;
	if (size <= 0 || size > largestCubin) return null;
	if (compression === "lz4") return unpackLz4(payload, size);
	return zstdDecompressSync(payload, { maxOutputLength: size });
}
/** Up to toolkit 12.9 the ELF version says it (`0x7e` is 12.6); later a note with the words of `nvcc --version`. */
function readToolkit(bytes) {
	const version = bytes.readUInt32LE(20);
	if (version >= 100 && version < 200) return `${Math.floor(version / 10)}.${version % 10}`;
	const at = bytes.indexOf("Cuda compilation tools, release ");
	if (at < 0) return null;
	return /release (\d{1,2}\.\d{1,2})/.exec(bytes.toString("latin1", at, at + 48))?.[1] ?? null;
}
/** The LZ4 block format: literals and matches in turns (github.com/lz4/lz4, doc/lz4_Block_format.md). */
function unpackLz4(packed, size) {
	const out = Buffer.alloc(size);
	let [from, to] = [0, 0];
	while (from < packed.length && to < size) {
		const token = packed[from] ?? 0;
		from += 1;
		let length = token >> 4;
		if (length === 15) {
			const more = readLength(packed, from);
			length += more.value;
			from = more.next;
		}
		if (from + length > packed.length || to + length > size) return null;
		packed.copy(out, to, from, from + length);
		from += length;
		to += length;
		if (to >= size || from + 2 > packed.length) break;
		const distance = packed.readUInt16LE(from);
		from += 2;
		let match = (token & 15) + 4;
		if (match === 19) {
			const more = readLength(packed, from);
			match += more.value;
			from = more.next;
		}
		if (distance === 0 || distance > to || to + match > size) return null;
		for (let index = 0; index < match; index += 1) out[to + index] = out[to - distance + index] ?? 0;
		to += match;
	}
	return to === size ? out : null;
}
function readLength(bytes, start) {
	let value = 0;
	let next = start;
	for (; next < bytes.length;) {
		const byte = bytes[next] ?? 0;
		next += 1;
		value += byte;
		if (byte !== 255) break;
	}
	return {
		value,
		next
	};
}
function isZlibError(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return code.startsWith("ZSTD_") || code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE" || code.startsWith("ERR_ZLIB");
}
// src/distribution/binary-scan.ts
/** Collects native files; `files` is complete when every member has been shown. */
var BinaryCollector = class {
	files = [];
	#wholeSize;
	/** @param distributionSize in bytes, as packed: of a huge one less is held at a time */
	constructor(distributionSize) {
		this.#wholeSize = distributionSize > hugeDistribution ? wholeSizes.huge : wholeSizes.ordinary;
	}
	start = ({ name, size }) => {
		if (size < smallestBinary) return null;
		return new BinaryScan({
			path: name,
			size,
			isWhole: size <= this.#wholeSize
		}, (file) => this.files.push(file));
	};
};
/** @param first the first bytes of a file, a kilobyte or more where it has them */
function isNativeCode(first) {
	return chooseReader(first) !== null;
}
const smallestBinary = 64;
const hugeDistribution = 268435456;
/** Files up to this size are held as a whole. */
const wholeSizes = {
	ordinary: 50331648,
	huge: 12582912
};
const headSize = 65536;
var BinaryScan = class {
	#member;
	#done;
	/** The first bytes, until they tell what it is: chunks may be of any size. */
	#head = [];
	#headLength = 0;
	/** Undefined while the head is gathered; null when the member is no native file. */
	#reading;
	constructor(member, done) {
		this.#member = member;
		this.#done = done;
	}
	take(chunk) {
		if (this.#reading === void 0) this.#gather(chunk);
		else this.#reading?.take(chunk);
	}
	end() {
		const reading = this.#reading;
		if (reading === void 0 || reading === null) return "done";
		const result = reading.read();
		if (result === "again") return "again";
		if (result.facts !== null || result.problem !== null) {
			const { path, size } = this.#member;
			this.#done({
				path,
				size,
				...result,
				fatbins: reading.fatbins()
			});
		}
		return "done";
	}
	#gather(chunk) {
		const { size, isWhole } = this.#member;
		if (this.#headLength === 0 && chunk.length >= smallestBinary && chooseReader(chunk) === null) {
			this.#reading = null;
			return;
		}
		this.#head.push(Buffer.from(chunk));
		this.#headLength += chunk.length;
		if (this.#headLength < (isWhole ? smallestBinary : Math.min(headSize, size))) return;
		const head = Buffer.concat(this.#head);
		this.#head = [];
		this.#reading = startReading(head, this.#member);
		this.#reading?.take(head);
	}
};
function startReading(head, { size, isWhole }) {
	const read = chooseReader(head);
	if (read === null) return null;
	return isWhole ? new WholeReading(read, size) : new WindowReading(read, size, listLargeWindows(head, size));
}
function chooseReader(first) {
	if (isElf(first)) return readElf;
	if (isMacho(first)) return readMacho;
	return isPe(first) ? readPe : null;
}
var FatbinReading = class {
	#inspector = new CubinInspector();
	#finder = new FatbinFinder(this.#inspector);
	find(chunk) {
		this.#finder.take(chunk);
	}
	fatbins() {
		this.#finder.end();
		const { containers, problems } = this.#finder;
		return {
			containers,
			problems,
			toolkits: [...this.#inspector.toolkits].sort()
		};
	}
};
var WholeReading = class extends FatbinReading {
	#read;
	#bytes;
	#filled = 0;
	constructor(read, size) {
		super();
		this.#read = read;
		this.#bytes = Buffer.allocUnsafe(size);
	}
	take(chunk) {
		chunk.copy(this.#bytes, this.#filled);
		this.#filled += chunk.length;
	}
	read() {
		const bytes = this.#bytes.subarray(0, this.#filled);
		this.find(bytes);
		return orProblem(() => this.#read(wholeBytes(bytes)));
	}
};
var WindowReading = class extends FatbinReading {
	#read;
	#size;
	#windows;
	#keeper;
	#round = 1;
	constructor(read, size, windows) {
		super();
		this.#read = read;
		this.#size = size;
		this.#windows = windows;
		this.#keeper = keep(size, windows);
	}
	take(chunk) {
		this.#keeper.take(chunk);
		if (this.#round === 1) this.find(chunk);
	}
	read() {
		try {
			return orProblem(() => this.#read(this.#keeper));
		} catch (error) {
			if (!(error instanceof NotKeptError)) throw error;
			return this.#keepMore(error);
		}
	}
	#keepMore({ offset, length }) {
		const missing = {
			start: Math.max(0, offset - margin),
			end: offset + length + margin
		};
		this.#windows = [...this.#windows, missing];
		const kept = this.#windows.reduce((sum, { start, end }) => sum + end - start, 0);
		if (this.#round >= 8 || kept > mostKept) return {
			facts: null,
			problem: "its tables are larger, or in more places, than those of any library known"
		};
		this.#round += 1;
		this.#keeper = keep(this.#size, this.#windows);
		return "again";
	}
};
/** Of what is asked for anew, this much on either side. */
const margin = 262144;
/** Of one file; libtorch_cpu.so, with the largest tables of all, needs about 60 MiB. */
const mostKept = 268435456;
function keep(size, windows) {
	const keeper = new WindowKeeper(size);
	for (const { start, end } of windows) keeper.keep(start, end);
	return keeper;
}
function orProblem(read) {
	try {
		return {
			facts: read(),
			problem: null
		};
	} catch (error) {
		if (!(error instanceof BinaryError)) throw error;
		return {
			facts: null,
			problem: error.message
		};
	}
}
// src/distribution/find-build-paths.ts
const buildFolders = [
	"/(?:home|Users)/runner/work/",
	"/__w/",
	"/(?:tmp|var/folders/[^\\s\"'<>]{1,80})/(?:build-env-|pip-(?:build|req|install|wheel|ephem))",
	"[A-Z]:(?:\\\\\\\\?|/)a(?:\\\\\\\\?|/)[\\w.-]+(?:\\\\\\\\?|/)",
	"C:(?:\\\\\\\\?|/)Users(?:\\\\\\\\?|/)runneradmin"
];
/** Finds where one may begin; source of a larger expression. */
const buildPathStarts = "/(?:home|Users)/|/__w/|/tmp/|/var/folders/|[CD]:\\\\|[CD]:/";
const buildFolder = new RegExp(buildFolders.join("|"), "y");
const homeFolder = /\/(?:home|Users)\/(?!user\/|you\/|me\/|foo\/|username\/|\w*example)[a-z_][\w.-]*\//y;
const buildDescription = /\.(?:pc|cmake|la|prl|pri|mk)$|(?:^|\/)(?:Makefile|_sysconfigdata[^/]*\.py|__config__\.py|_?build_(?:config|info)\.py|config\.h)$/;
/** The path that begins at `index`, as far as it says where; null for what nobody would call one. */
function readBuildPath(text, index, file) {
	const patterns = buildDescription.test(file) ? [buildFolder, homeFolder] : [buildFolder];
	for (const pattern of patterns) {
		pattern.lastIndex = index;
		const match = pattern.exec(text);
		if (match !== null) return match[0];
	}
	return null;
}
// src/distribution/find-secrets.ts
const token = (kind, start, body, isProven) => ({
	kind,
	start,
	pattern: new RegExp(`(?:${start})${body}`, "y"),
	...isProven === void 0 ? {} : { isProven }
});
const secretKinds = [
	{
		kind: "a private key",
		start: "-----BEGIN ",
		pattern: /-----BEGIN (?:(?!ENCRYPTED)[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?![\s\S]{0,80}ENCRYPTED)[\s\S]{1,160}?[A-Za-z0-9+/]{60,}/y
	},
	token("a PyPI token", "pypi-AgE", "[\\w-]{60,}", isMacaroon),
	token("a GitHub token", "gh[pousr]_", "[A-Za-z0-9]{36,}(?!\\w)", hasChecksum),
	token("a GitHub token", "github_pat_", "\\w{22}_\\w{59}(?!\\w)"),
	token("a GitLab token", "glpat-", "[\\w-]{20,}"),
	token("an npm token", "npm_", "[A-Za-z0-9]{36}(?!\\w)", hasChecksum),
	token("an AWS access key", "A[KS]IA", "[2-7A-Z]{16}(?![\\w+/=])"),
	token("a Slack token", "xox[abpr]-", "\\d{8,}-[\\w-]{20,}"),
	token("a Slack webhook", "hooks\\.slack\\.com/services/", "T\\w{8,}/B\\w{8,}/\\w{20,}"),
	token("a Stripe key", "[sr]k_live_", "[A-Za-z0-9]{24,}"),
	token("an Anthropic key", "sk-ant-", "\\w+-[\\w-]{80,}"),
	token("an OpenAI key", "sk-proj-", "[\\w-]{80,}"),
	token("a Hugging Face token", "hf_", "[A-Za-z]{34}(?!\\w)"),
	token("a Docker Hub token", "dckr_pat_", "[\\w-]{27}"),
	token("a DigitalOcean token", "dop_v1_", "[0-9a-f]{64}"),
	token("a SendGrid key", "SG\\.", "[\\w-]{22}\\.[\\w-]{43}"),
	token("an Azure storage key", "AccountKey=", "[A-Za-z0-9+/]{86}==")
];
/** Finds where one may begin; source of a larger expression. */
const secretStarts = secretKinds.map(({ start }) => start).join("|");
/** The secret that begins at `index` of a text; null when what stands there is none. */
function readSecret(text, index) {
	if (/[A-Za-z0-9+=]/.test(text[index - 1] ?? "")) return null;
	for (const { kind, pattern, isProven } of secretKinds) {
		pattern.lastIndex = index;
		const match = pattern.exec(text);
		if (match === null) continue;
		const proven = isProven?.(match) === true;
		return proven || !isPlaceholder(match[0]) ? {
			kind,
			isProven: proven
		} : null;
	}
	return null;
}
/** `ghp_xxxxxxxx`, `AKIAIOSFODNN7EXAMPLE`, `npm_0000…`, and the published key of Azure's emulator. */
function isPlaceholder(secret) {
	const body = secret.slice(secret.search(/[-_=.]/) + 1);
	return /example|sample|dummy|redacted|your|fake|x{5}|0{6}|1234567|abcdefg|^AccountKey=Eby8vdM02/i.test(secret) || new Set(body).size < Math.min(10, body.length / 2);
}
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** GitHub's tokens and npm's end in a checksum of what stands before it, six digits in base 62. */
function hasChecksum([secret]) {
	const body = secret.slice(secret.indexOf("_") + 1);
	if (body.length !== 36) return false;
	let rest = crc32(body.slice(0, 30));
	let digits = "";
	for (let place = 0; place < 6; place += 1) {
		digits = `${base62[rest % 62]}${digits}`;
		rest = Math.floor(rest / 62);
	}
	return digits === body.slice(30);
}
/** PyPI's tokens are macaroons: version 2, a location, an identifier. */
function isMacaroon([secret]) {
	const bytes = Buffer.from(secret.slice(5), "base64url");
	const location = bytes.subarray(3, 3 + (bytes[2] ?? 0)).toString("latin1");
	return bytes[0] === 2 && bytes[1] === 1 && /^[a-z.]+$/.test(location) && bytes[3 + location.length] === 2;
}
// src/distribution/sbom.ts
/** @param latin1 the bytes, one character each */
function readSbom(path, latin1) {
	const text = Buffer.from(latin1, "latin1").toString("utf8");
	const document = /^\s*\{/.test(text) ? parseObject(text) : null;
	if (document?.bomFormat === "CycloneDX") return {
		path,
		format: `CycloneDX ${word(document.specVersion)}`,
		components: lengthOf(document.components)
	};
	if (typeof document?.spdxVersion === "string") return {
		path,
		format: word(document.spdxVersion),
		components: lengthOf(document.packages)
	};
	if (/spdx\.org\/rdf\/3/.test(String(document?.["@context"]))) return {
		path,
		format: "SPDX 3",
		components: lengthOf(document?.["@graph"])
	};
	if (/<bom[^>]*cyclonedx\.org\/schema/.test(text)) return {
		path,
		format: "CycloneDX XML",
		components: text.match(/<component[ >]/g)?.length ?? 0
	};
	const tagged = /^SPDXVersion: *(SPDX-[\d.]{1,8})/m.exec(text)?.[1];
	if (tagged !== void 0) return {
		path,
		format: tagged,
		components: text.match(/^PackageName:/gm)?.length ?? 0
	};
	return {
		path,
		format: null,
		components: null
	};
}
function parseObject(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
function lengthOf(list) {
	return Array.isArray(list) ? list.length : 0;
}
function word(value) {
	return typeof value === "string" && /^[\w.-]{1,20}$/.test(value) ? value : "";
}
// src/distribution/content-scan.ts
/** Collects what texts say; `facts` is complete when every member has been shown. */
var ContentCollector = class {
	facts = {
		secrets: [],
		buildPaths: [],
		startUp: [],
		interpreters: [],
		sboms: []
	};
	start = ({ name, size }) => size === 0 || binaryName.test(name) || recordName.test(name) ? null : new ContentScan(name, size, this.facts);
};
const binaryName = /\.(?:so(?:\.\d+)*|pyd|dll|dylib|exe|a|lib|o|obj|png|jpe?g|gif|webp|ico|icns|gz|xz|bz2|zst|zip|whl|npz|npy|ttf|otf|woff2?|pdf|mp[34]|wasm|parquet|pyc)$/i;
const recordName = /^[^/]+\.dist-info\/RECORD$/;
const startUpName = /^(?:[^/]+\.data\/(?:purelib|platlib)\/)?[^/]+\.(?:pth|start)$/;
const scriptName = /^[^/]+\.data\/scripts\/[^/]+$/;
const infoName = /^[^/]+\.dist-info\//;
const sbomName = /^[^/]+\.dist-info\/sboms\/./;
const wholeSize = 16777216;
/** No secret that is looked for is longer; a search may end so far before the end of what has come. */
const overlap = 512;
const mostPerMember = 20;
const starts = new RegExp(`${secretStarts}|${buildPathStarts}`, "g");
var ContentScan = class {
	#name;
	#isWhole;
	#facts;
	/** Latin-1, so that any bytes are a text; null for binary data. */
	#text = "";
	#isFromStart = true;
	#found = 0;
	constructor(name, size, facts) {
		this.#name = name;
		this.#isWhole = size <= wholeSize && (startUpName.test(name) || sbomName.test(name));
		this.#facts = facts;
	}
	take(chunk) {
		const before = this.#text;
		if (before === null) return;
		if (before === "" && this.#isFromStart) {
			this.#text = chunk.subarray(0, 1024).includes(0) ? null : chunk.toString("latin1");
			if (this.#text?.startsWith("#!") && scriptName.test(this.#name)) this.#noteInterpreter(this.#text);
			return;
		}
		const text = before + chunk.toString("latin1");
		if (this.#isWhole) {
			this.#text = text;
			return;
		}
		const end = Math.max(0, text.length - overlap);
		this.#search(text, end);
		this.#text = text.slice(end);
		this.#isFromStart = false;
	}
	end() {
		const text = this.#text;
		if (text === null) return "done";
		this.#search(text, text.length);
		if (this.#isWhole && startUpName.test(this.#name)) this.#facts.startUp.push(readStartUp(this.#name, text));
		if (this.#isWhole && sbomName.test(this.#name)) this.#facts.sboms.push(readSbom(this.#name, text));
		return "done";
	}
	#search(text, end) {
		starts.lastIndex = 0;
		for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
			if (match.index >= end || this.#found >= mostPerMember) return;
			const secret = readSecret(text, match.index);
			if (secret !== null) this.#noteSecret(secret, text, match.index);
			const path = secret === null && !infoName.test(this.#name) ? readBuildPath(text, match.index, this.#name) : null;
			if (path !== null) this.#noteBuildPath(path, text, match.index);
			starts.lastIndex = match.index + Math.max(1, path?.length ?? 0);
		}
	}
	#noteSecret(secret, text, index) {
		this.#found += 1;
		this.#facts.secrets.push({
			path: this.#name,
			line: this.#lineAt(text, index),
			...secret
		});
	}
	#noteBuildPath(path, text, index) {
		this.#found += 1;
		this.#facts.buildPaths.push({
			path: this.#name,
			line: this.#lineAt(text, index),
			text: path
		});
	}
	#noteInterpreter(text) {
		this.#facts.interpreters.push({
			path: this.#name,
			line: text.slice(0, 300).split(/\r?\n/, 1)[0] ?? ""
		});
	}
	#lineAt(text, index) {
		return this.#isFromStart ? text.slice(0, index).split("\n").length : null;
	}
};
/** As site.py reads them: a `.pth` line that begins with `import` is code; every line of a `.start` file names some (PEP 829). */
function readStartUp(path, latin1) {
	const lines = Buffer.from(latin1, "latin1").toString("utf8").replace(/^\ufeff/, "").split(/\r?\n/).map((line) => line.trimEnd()).filter((line) => line.trim() !== "" && !line.startsWith("#"));
	const code = path.endsWith(".start") ? lines[0] : lines.find((line) => /^import[ \t]/.test(line));
	const folder = lines.find((line) => /^(?:\/|[A-Za-z]:[\\/]|\\\\|\.\.[\\/])/.test(line));
	return {
		path,
		code: code ?? null,
		folder: folder ?? null
	};
}
// src/distribution/header-block.ts
/** The headers, or the 1-based line that is none. */
function parseHeaderBlock(text) {
	const fields = [];
	let offset = 0;
	for (let line = 1; offset < text.length; line += 1) {
		const newline = text.indexOf("\n", offset);
		const end = newline < 0 ? text.length : newline;
		const content = text.slice(offset, end).replace(/\r$/, "");
		offset = end + 1;
		if (content === "") return {
			fields,
			body: text.slice(offset)
		};
		if (/[\r\0]/.test(content)) return { badLine: line };
		const last = fields.at(-1);
		if (/^[ \t]/.test(content)) {
			if (last === void 0) return { badLine: line };
			last[1] += `\n${content}`;
			continue;
		}
		const separator = content.indexOf(":");
		if (separator < 1 || !/^[!-9;-~]+$/.test(content.slice(0, separator))) return { badLine: line };
		fields.push([content.slice(0, separator), content.slice(separator + 1).replace(/^[ \t]+/, "")]);
	}
	return {
		fields,
		body: null
	};
}
/** All values of a key; keys are compared without regard to case. */
function listValues(block, key) {
	const wanted = key.toLowerCase();
	return block.fields.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value.trim());
}
function firstValue(block, key) {
	return listValues(block, key)[0] ?? null;
}
// src/distribution/core-metadata.ts
function parseCoreMetadata(text) {
	const block = parseHeaderBlock(text);
	if ("badLine" in block) return { problem: `line ${block.badLine} is neither "Field: value" nor its continuation` };
	const single = (key) => firstValue(block, key) || null;
	return {
		metadataVersion: single("Metadata-Version"),
		name: single("Name"),
		version: single("Version"),
		summary: single("Summary"),
		requiresPython: single("Requires-Python"),
		requiresDist: listValues(block, "Requires-Dist"),
		providesExtra: listValues(block, "Provides-Extra"),
		licenseFiles: listValues(block, "License-File"),
		description: block.body?.trim() ? block.body : unindent(single("Description")),
		fields: block.fields
	};
}
/** Old writers put the description into a field, each line after the first behind eight spaces or spaces and a `|`. */
function unindent(description) {
	return description?.replace(/\n(?: {7}\|| {8}|\t)/g, "\n") ?? null;
}
// src/distribution/import-names.ts
const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** `name.py`, `name.abi3.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd` */
const moduleFile = /^(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:\.py|(?:\.[A-Za-z0-9_-]+)?\.(?:so|pyd))$/;
/**
* Import names that a wheel provides, sorted: top-level modules and packages, and for a namespace package (no
* `__init__`) the packages inside it, as `google.protobuf`.
*/
function listImportNames(members) {
	const root = makeFolder();
	for (const { name } of members) addFile(root, installedPath(name));
	const packages = [...root.folders].flatMap(([name, folder]) => listPackages(name, folder));
	return [.../* @__PURE__ */ new Set([...root.modules, ...packages])].filter((name) => name !== "__init__").sort();
}
/** Null for what is not installed into site-packages. */
function installedPath(name) {
	const parts = name.split("/");
	if (parts[0]?.endsWith(".dist-info")) return null;
	if (!parts[0]?.endsWith(".data")) return parts;
	return parts[1] === "purelib" || parts[1] === "platlib" ? parts.slice(2) : null;
}
function addFile(root, path) {
	const module = moduleFile.exec(path?.at(-1) ?? "")?.groups?.name;
	if (path === null || module === void 0) return;
	let folder = root;
	for (const part of path.slice(0, -1)) {
		if (!identifier.test(part) || part === "__pycache__") return;
		const next = folder.folders.get(part) ?? makeFolder();
		folder.folders.set(part, next);
		folder = next;
	}
	folder.modules.add(module);
}
function listPackages(name, folder) {
	if (folder.modules.has("__init__")) return [name];
	const inside = [...folder.folders].flatMap(([child, below]) => listPackages(`${name}.${child}`, below));
	if (inside.length > 0) return inside;
	return folder.modules.size > 0 ? [name] : [];
}
function makeFolder() {
	return {
		modules: /* @__PURE__ */ new Set(),
		folders: /* @__PURE__ */ new Map()
	};
}
const deepest = 6;
const mostOpened = 32;
const endSize = 22;
const centralHeaderSize = 46;
/** Can a file that starts like this be measured? */
function isMeasurable(start) {
	return isZip(start) || isGzip(start);
}
/**
* To how much it unpacks, when that makes it a bomb; else null.
* @param size of the nested archive @param tail its last bytes: all of them, or a megabyte or more
*/
function measureBomb(size, start, tail) {
	return measure({
		size,
		start,
		tail
	}, 1, { opened: 0 });
}
function measure(nested, depth, budget) {
	const { size, start, tail } = nested;
	if (isGzip(start)) {
		const unpacked = tail.length < 4 ? 0 : tail.readUInt32LE(tail.length - 4);
		return isBomb(unpacked, size) ? unpacked : null;
	}
	const entries = listEntries(tail, size);
	const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
	if (isBomb(unpacked, size)) return unpacked;
	if (tail.length < size || depth === deepest) return null;
	for (const entry of entries) {
		if (entry.size > 4194304 || budget.opened >= mostOpened) continue;
		const inner = openEntry(tail, entry);
		if (inner === null || !isMeasurable(inner)) continue;
		budget.opened += 1;
		const found = measure({
			size: inner.length,
			start: inner,
			tail: inner
		}, depth + 1, budget);
		if (found !== null) return found;
	}
	return null;
}
/** Lenient: what is wrong with a nested archive is nobody's business here. */
function listEntries(tail, size) {
	const end = tail.lastIndexOf(Buffer.from("PK", "latin1"));
	if (end < 0 || end + endSize > tail.length) return [];
	const entries = [];
	let at = tail.readUInt32LE(end + 16) - (size - tail.length);
	while (at >= 0 && at + centralHeaderSize <= tail.length && tail.readUInt32LE(at) === signatures.central) {
		entries.push({
			method: tail.readUInt16LE(at + 10),
			packedSize: tail.readUInt32LE(at + 20),
			size: tail.readUInt32LE(at + 24),
			offset: tail.readUInt32LE(at + 42)
		});
		at += centralHeaderSize + tail.readUInt16LE(at + 28) + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
	}
	return entries;
}
/** The unpacked bytes of an entry whose name does not matter; null when they cannot be had. */
function openEntry(archive, { offset, method, packedSize, size }) {
	if (offset + 30 > archive.length) return null;
	const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
	const packed = archive.subarray(start, start + packedSize);
	if (method === 0) return packed;
	if (method !== 8) return null;
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
	} catch {
		return null;
	}
}
function isZip(start) {
	return start.length >= 4 && start.readUInt32LE(0) === signatures.local;
}
function isGzip(start) {
	return start.length >= 3 && start.readUIntBE(0, 3) === 2067208;
}
// src/distribution/nested-scan.ts
/** Looks at the archives inside of a distribution; `bombs` is complete when every member has been shown. */
var NestedArchives = class {
	bombs = [];
	start = (member) => new NestedScan(member, (unpacked) => this.bombs.push({
		name: member.name,
		size: member.size,
		unpacked
	}));
};
const tailSize = 1048576;
const startSize = 4;
var NestedScan = class {
	#size;
	#found;
	#tailStart;
	#start = Buffer.alloc(0);
	#tail = null;
	#offset = 0;
	constructor({ size }, found) {
		this.#size = size;
		this.#found = found;
		this.#tailStart = size <= 4194304 ? 0 : size - tailSize;
	}
	take(chunk) {
		if (this.#offset === 0) {
			this.#start = Buffer.from(chunk.subarray(0, startSize));
			if (isMeasurable(this.#start)) this.#tail = Buffer.alloc(this.#size - this.#tailStart);
		}
		if (this.#tail !== null) {
			const skipped = Math.max(0, this.#tailStart - this.#offset);
			if (skipped < chunk.length) chunk.copy(this.#tail, this.#offset + skipped - this.#tailStart, skipped);
		}
		this.#offset += chunk.length;
	}
	end() {
		const unpacked = this.#tail === null ? null : measureBomb(this.#size, this.#start, this.#tail);
		if (unpacked !== null) this.#found(unpacked);
		return "done";
	}
};
// src/distribution/record.ts
function parseRecord(text) {
	const rows = [];
	for (const [index, cells] of parseCsv(text).entries()) {
		if (cells.length === 1 && cells[0] === "") continue;
		const row = parseRow(cells);
		if (typeof row === "string") return { problem: `row ${index + 1} ${row}` };
		rows.push(row);
	}
	return rows;
}
function parseRow(cells) {
	const [path = "", hashText = "", sizeText = ""] = cells;
	if (cells.length !== 3 || path === "") return "does not have the three cells path, hash, size";
	const hash = /^(?<algorithm>[a-z0-9_]+)=(?<digest>[A-Za-z0-9_-]+)$/.exec(hashText)?.groups;
	if (hashText !== "" && hash === void 0) return "has no algorithm=digest in its second cell";
	if (!/^\d{0,15}$/.test(sizeText)) return "has no size in its third cell";
	return {
		path,
		hash: hash === void 0 ? null : {
			algorithm: hash.algorithm ?? "",
			digest: hash.digest ?? ""
		},
		size: sizeText === "" ? null : Number(sizeText)
	};
}
/** As Python's csv module reads with its defaults: cells in quotes may hold commas, newlines and doubled quotes. */
function parseCsv(text) {
	const rows = [];
	let row = [];
	const cell = /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)/gy;
	while (cell.lastIndex < text.length || row.length > 0) {
		const match = cell.exec(text);
		if (match === null) return [...rows, [...row, text]];
		row.push(match[1]?.replaceAll("\"\"", "\"") ?? match[2] ?? "");
		if (match[3] === ",") continue;
		rows.push(row);
		row = [];
		if (match[3] === "") break;
	}
	return rows;
}
// src/distribution/wheel-metadata.ts
function parseWheelMetadata(text) {
	const block = parseHeaderBlock(text);
	if ("badLine" in block) return { problem: `line ${block.badLine} is not "Field: value"` };
	const wheelVersion = firstValue(block, "Wheel-Version");
	if (wheelVersion === null || !/^\d+\.\d+$/.test(wheelVersion)) return { problem: "Wheel-Version is missing or no version" };
	const root = firstValue(block, "Root-Is-Purelib")?.toLowerCase();
	if (root !== "true" && root !== "false") return { problem: "Root-Is-Purelib is neither true nor false" };
	return {
		wheelVersion,
		generator: firstValue(block, "Generator"),
		isPure: root === "true",
		tags: listValues(block, "Tag"),
		buildTag: firstValue(block, "Build")
	};
}
// src/distribution/read-distribution.ts
const mebibyte = 1048576;
const limits = {
	METADATA: mebibyte,
	WHEEL: 65536,
	RECORD: 32 * mebibyte,
	"entry_points.txt": mebibyte
};
/**
* Facts about the distribution called `fileName`.
* @throws UsageError when the name is that of neither a wheel nor an sdist, ArchiveError when the archive is unreadable.
*/
async function readDistribution(fileName, source, options = {}) {
	if (fileName.endsWith(".whl")) return readWheel(fileName, expectFilename(fileName, parseWheelFilename(fileName)), source, options);
	if (!fileName.endsWith(".tar.gz")) throw notADistribution(fileName);
	return readSdist(fileName, expectFilename(fileName, parseSdistFilename(fileName)), source, options);
}
function notADistribution(fileName) {
	const isOldSdist = /\.(?:zip|tar|tgz|tar\.(?:bz2|xz|Z))$/.test(fileName);
	return new UsageError("distribution/file-name", `${fileName} is neither a wheel (.whl) nor an sdist (.tar.gz)`, {
		file: fileName,
		help: isOldSdist ? "An sdist of that kind is refused by PyPI (PEP 625). Build it again: python -m build --sdist" : "check reads wheels, sdists and native libraries: wheel-release check dist/*.whl dist/*.tar.gz"
	});
}
function expectFilename(fileName, filename) {
	if (!("problem" in filename)) return filename;
	throw new UsageError("distribution/file-name", `${fileName} ${filename.problem}`, { file: fileName });
}
async function readWheel(fileName, filename, source, options) {
	const zip = await openZip(source);
	const infoFolders = listInfoFolders(zip);
	const expected = `${filename.nameText}-${filename.versionText}.dist-info`;
	const folder = infoFolders.includes(expected) ? expected : infoFolders[0] ?? expected;
	const problems = zip.notes.map((note) => ({
		...note,
		level: "warning"
	}));
	async function readInfo(name, code, parse) {
		const member = zip.find(`${folder}/${name}`);
		if (member === null) return {
			text: null,
			value: null
		};
		const bytes = await zip.read(member, { maxBytes: limits[name] });
		return parseText(`${folder}/${name}`, bytes, code, parse, problems);
	}
	const metadata = await readInfo("METADATA", "distribution/metadata", parseCoreMetadata);
	const wheel = await readInfo("WHEEL", "distribution/wheel-version", parseWheelMetadata);
	const record = await readInfo("RECORD", "distribution/record-format", parseRecord);
	const entryPoints = await readInfo("entry_points.txt", "distribution/entry-point", parseEntryPoints);
	const native = options.readNative ? new BinaryCollector(source.size) : null;
	const nested = new NestedArchives();
	const contents = options.readContents ? new ContentCollector() : null;
	const scans = [
		nested.start,
		...native === null ? [] : [native.start],
		...contents === null ? [] : [contents.start]
	];
	const members = await listMembers(zip, options.hashMembers === true, scans);
	problems.push(...nested.bombs.map(describeBomb));
	return {
		kind: "wheel",
		fileName,
		size: source.size,
		filename,
		infoFolders,
		members,
		metadataText: metadata.text,
		metadata: metadata.value,
		wheel: wheel.value,
		record: record.value,
		entryPoints: entryPoints.value ?? [],
		topLevelModules: listImportNames(members),
		native: native?.files ?? null,
		contents: contents?.facts ?? null,
		problems
	};
}
async function readSdist(fileName, filename, source, options) {
	const expected = `${filename.nameText}-${filename.versionText}`;
	let kept = null;
	const contents = options.readContents ? new ContentCollector() : null;
	const tar = await readTarGz(source, {
		wants: (name) => {
			if (!/^[^/]+\/PKG-INFO$/.test(name) || kept !== null && !name.startsWith(`${expected}/`)) return null;
			kept = name;
			return limits.METADATA;
		},
		...contents === null ? {} : { watch: contents.start }
	});
	const topFolders = [...new Set(tar.members.map(({ name }) => name.split("/")[0] ?? ""))].sort();
	const folder = topFolders.includes(expected) ? expected : topFolders[0] ?? expected;
	const bytes = tar.contents.get(`${folder}/PKG-INFO`);
	const problems = tar.notes.map((note) => ({
		...note,
		level: "warning"
	}));
	const metadata = bytes === void 0 ? {
		text: null,
		value: null
	} : parseText(`${folder}/PKG-INFO`, bytes, "distribution/metadata", parseCoreMetadata, problems);
	return {
		kind: "sdist",
		fileName,
		size: source.size,
		filename,
		topFolders,
		members: tar.members.filter(({ kind }) => kind !== "folder").map(({ name, size, kind }) => ({
			name,
			size,
			kind,
			sha256: null
		})),
		metadataText: metadata.text,
		metadata: metadata.value,
		contents: contents?.facts ?? null,
		problems
	};
}
function listInfoFolders(zip) {
	const folders = zip.members.map(({ name }) => name.split("/")[0] ?? "").filter((name) => name.endsWith(".dist-info"));
	return [...new Set(folders)].sort();
}
async function listMembers(zip, isHashed, scans) {
	const members = [];
	for (const member of zip.members) {
		if (member.isFolder) continue;
		const { name, size } = member;
		const sha256 = isHashed ? await hashMember(zip, member, scans) : null;
		members.push({
			name,
			size,
			kind: "file",
			sha256
		});
	}
	return members;
}
async function hashMember(zip, member, scans) {
	const hash = createHash("sha256");
	let open = scans.map((start) => start(member)).filter((scan) => scan !== null);
	for (let round = 1;; round += 1) {
		for await (const chunk of zip.stream(member)) {
			if (round === 1) hash.update(chunk);
			for (const scan of open) scan.take(toBuffer(chunk));
		}
		open = open.filter((scan) => scan.end() === "again");
		if (open.length === 0 || round === 8) return hash.digest("base64url");
	}
}
function describeBomb({ name, size, unpacked }) {
	return {
		code: "archive/too-large",
		message: `${name} is an archive of ${size} bytes that unpacks to ${unpacked} or more`,
		help: "Whoever unpacks it fills a disk. Leave it out, or make it where it is needed."
	};
}
function parseText(name, bytes, code, parse, problems) {
	const text = decodeUtf8(bytes);
	if (text === null) {
		problems.push({
			code,
			message: `${name} is not UTF-8`
		});
		return {
			text: null,
			value: null
		};
	}
	const value = parse(text);
	if (typeof value === "object" && value !== null && "problem" in value) {
		problems.push({
			code,
			message: `${name}: ${value.problem}`
		});
		return {
			text,
			value: null
		};
	}
	return {
		text,
		value
	};
}
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}
export { BinaryCollector as a, listValues as i, parseRecord as n, isNativeCode as o, firstValue as r, readDistribution as t };
