import { a as readUInt64, c as structureError$1, d as ArchiveError, f as archiveLimits, g as quoteName, h as isBomb, i as prefixError, l as zipAdvice, m as checkRatio, n as parseEntryPoints, p as checkMemberCount, r as windowSource, s as signatures, u as describeKind, v as toBuffer } from "./entry-points.js";
import { B as UsageError } from "./start.js";
import { on as parseWheelFilename, wn as trimSpace } from "./planning.js";
import { n as isImportable } from "./identifier.js";
import { n as parseSdistFilename } from "./sdist-filename.js";
const { createHash, hash } = process.getBuiltinModule("node:crypto");
const { constants, crc32, createInflateRaw, inflateRawSync, zstdDecompressSync } = process.getBuiltinModule("node:zlib");
const { Readable, pipeline } = process.getBuiltinModule("node:stream");
// src/binary/large-buffer.ts
/** Below this, pages of its own cost more than they give. */
const large = 1048576;
/** Its contents are not set. */
function allocateLarge(size) {
	return size < large ? Buffer.allocUnsafeSlow(size) : Buffer.from(new ArrayBuffer(size, { maxByteLength: size }));
}
/** The buffer, and all others that look at the same memory, are empty from now on. */
function freeLarge({ buffer }) {
	if (!(buffer instanceof ArrayBuffer)) return;
	if (buffer.resizable) buffer.resize(0);
	else buffer.transfer(0);
}
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
			bytes: allocateLarge(range.end - range.start),
			filled: 0
		});
		this.#windows.sort((a, b) => a.start - b.start);
	}
	/** The file is shown again from its start; what is kept already stays. */
	rewind() {
		this.#position = 0;
	}
	/** Nothing is read any more. */
	free() {
		for (const { bytes } of this.#windows) freeLarge(bytes);
		this.#windows.length = 0;
	}
	/** The next bytes of the file. */
	take(chunk) {
		const [start, end] = [this.#position, this.#position + chunk.byteLength];
		for (const window of this.#windows) {
			const from = Math.max(start, window.start);
			const to = Math.min(end, window.end);
			if (from >= to) continue;
			window.bytes.set(chunk.subarray(from - start, to - start), from - window.start);
			window.filled = Math.max(window.filled, to - window.start);
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
			fileSize: fields.word(32),
			align: fields.word(48)
		} : {
			type: fields.u32(0),
			offset: fields.u32(4),
			address: fields.u32(8),
			fileSize: fields.u32(16),
			flags: fields.u32(24),
			align: fields.u32(28)
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
// src/binary/elf-loader-tables.ts
const tags$1 = {
	hash: 4,
	strings: 5,
	symbols: 6,
	stringSize: 10,
	gnuHash: 1879047925,
	versions: 1879048176,
	needs: 1879048190
};
const mostNeedBytes = 1048576;
/** Chains are a few entries long. */
const chainBytes = 4096;
/** `.dynstr`, `.dynsym`, `.gnu.version` and `.gnu.version_r`; without symbols when nothing says how many there are. */
function listLoaderTables(bytes, header, segments, rows) {
	const at = (tag) => {
		const row = rows.find((candidate) => candidate.tag === tag);
		return row === void 0 ? null : fileOffset$1(row.value, segments);
	};
	const [strings, symbols, versions, needs] = [
		tags$1.strings,
		tags$1.symbols,
		tags$1.versions,
		tags$1.needs
	].map(at);
	const count = countSymbols(bytes, header, at(tags$1.hash), at(tags$1.gnuHash)) ?? 0;
	if (strings == null) return [];
	const size = rows.find(({ tag }) => tag === tags$1.stringSize)?.value ?? 0;
	const entrySize = header.is64 ? 24 : 16;
	const tables = [table(".dynstr", strings, size)];
	if (symbols != null) tables.push(table(".dynsym", symbols, count * entrySize));
	if (versions != null) tables.push(table(".gnu.version", versions, count * 2));
	if (needs != null) tables.push(table(".gnu.version_r", needs, Math.min(mostNeedBytes, bytes.size - needs)));
	return tables;
}
/** Strings stand first. */
function table(name, offset, size) {
	return {
		name,
		type: 1,
		flags: 0,
		address: 0,
		offset,
		size,
		link: 0,
		entrySize: 0
	};
}
/** Where the byte of an address lies in the file; null when no segment has it. */
function fileOffset$1(address, segments) {
	const segment = segments.find((row) => row.type === segmentTypes.load && row.address <= address && address < row.address + row.fileSize);
	return segment === void 0 ? null : segment.offset + address - segment.address;
}
/** Nothing says it plainly: DT_HASH has a chain per symbol, DT_GNU_HASH the last one at the end of a chain. */
function countSymbols(bytes, header, hash, gnuHash) {
	if (hash !== null) {
		const isWide = header.machine === 22 && header.is64;
		const fields = fieldsOf(bytes.slice(hash, isWide ? 16 : 8), header.isLittleEndian, header.is64);
		return isWide ? fields.word(8) : fields.u32(4);
	}
	if (gnuHash === null) return null;
	const start = fieldsOf(bytes.slice(gnuHash, 16), header.isLittleEndian, header.is64);
	const [bucketCount, first, bloomSize] = [
		start.u32(0),
		start.u32(4),
		start.u32(8)
	];
	const buckets = gnuHash + 16 + bloomSize * (header.is64 ? 8 : 4);
	const fields = fieldsOf(bytes.slice(buckets, bucketCount * 4), header.isLittleEndian, header.is64);
	let last = 0;
	for (let index = 0; index < bucketCount; index += 1) last = Math.max(last, fields.u32(index * 4));
	if (last < first) return first;
	return lastOfChain(bytes, header, buckets + bucketCount * 4 + (last - first) * 4, last) + 1;
}
/** The last entry of a chain is odd. */
function lastOfChain(bytes, header, start, first) {
	for (let index = first, at = start;;) {
		const chain = bytes.slice(at, Math.max(4, Math.min(chainBytes, bytes.size - at)));
		const fields = fieldsOf(chain, header.isLittleEndian, header.is64);
		for (let offset = 0; offset + 4 <= chain.length; offset += 4, index += 1) if ((fields.u32(offset) & 1) !== 0) return index;
		at += chain.length - chain.length % 4;
	}
}
// src/binary/elf-symbols.ts
const bindings = {
	local: 0,
	weak: 2,
	unique: 10
};
const symbolTypes$1 = { function: 2 };
const mostSymbols = 8e6;
function readSymbols$1(bytes, header, sections, versions, keepsExports) {
	const imports = [];
	const exports = [];
	const moduleInits = [];
	const pythonSymbols = /* @__PURE__ */ new Set();
	const versionTable = sections.find((row) => row.name === ".gnu.version");
	const indexes = versionTable === void 0 || versionTable.type === sectionTypes.noBits ? null : fieldsOf(bytes.slice(versionTable.offset, versionTable.size), header.isLittleEndian, header.is64);
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
function readDynamic(bytes, header, segments, sections) {
	const table = readDynamicTable(bytes, header, segments);
	const tables = sections.length > 0 ? sections : listLoaderTables(bytes, header, segments, table);
	const strings = new Names(readDynamicStrings(bytes, table, segments));
	const texts = (tag) => table.filter((row) => row.tag === tag).map((row) => strings.at(row.value));
	const flags = table.find((row) => row.tag === tags.flags)?.value ?? 0;
	const versions = readVersionNeeds(bytes, header, tables);
	return {
		needed: texts(tags.needed),
		soname: texts(tags.soname)[0] ?? null,
		rpath: texts(tags.rpath)[0] ?? null,
		runpath: texts(tags.runpath)[0] ?? null,
		hasTextRelocations: table.some((row) => row.tag === tags.textRelocations) || (flags & 4) !== 0,
		versionNeeds: versions.needs,
		...readSymbols$1(bytes, header, tables, versions.byIndex, texts(tags.needed).some(extendsTorch))
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
/** `.gnu.version_r`: a list per library, whose entries carry the index that `.gnu.version` uses. */
function readVersionNeeds(bytes, header, sections) {
	const section = sections.find((row) => row.name === ".gnu.version_r");
	const strings = section && sections[section.link];
	const byIndex = /* @__PURE__ */ new Map();
	const needs = [];
	if (section === void 0 || strings === void 0 || section.type === sectionTypes.noBits) return {
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
// src/binary/elf-notes.ts
const property = {
	type: 5,
	isaNeeded: 3221258242
};
/** `.note.gnu.property`: x86 ISA level that the file needs (x86-64 psABI, "program property"). */
function readIsaLevel(bytes, header, sections) {
	const section = sections.find((row) => row.name === ".note.gnu.property");
	if (section === void 0 || section.type === sectionTypes.noBits || section.size > 65536) return null;
	const align = header.is64 ? 8 : 4;
	for (const note of listNotes(bytes.slice(section.offset, section.size), header, align)) {
		if (note.owner !== "GNU" || note.type !== property.type) continue;
		const fields = fieldsOf(note.contents, header.isLittleEndian, header.is64);
		for (let at = 0; at + 8 <= note.contents.length;) {
			const [type, length] = [fields.u32(at), fields.u32(at + 4)];
			if (type === property.isaNeeded && length === 4) return highestLevel(fields.u32(at + 8));
			at += 8 + roundUp(length, align);
		}
	}
	return null;
}
/** The NDK's start files say for which API level they were made (bionic, libc/arch-common/bionic/crtbrand.S). */
function readAndroidApi(bytes, header, segments) {
	for (const segment of segments.filter((row) => row.type === segmentTypes.note && row.fileSize <= 65536)) for (const note of listNotes(bytes.slice(segment.offset, segment.fileSize), header, 4)) {
		if (note.owner !== "Android" || note.type !== 1 || note.contents.length < 4) continue;
		return fieldsOf(note.contents, header.isLittleEndian, header.is64).u32(0);
	}
	return null;
}
function listNotes(table, header, align) {
	const fields = fieldsOf(table, header.isLittleEndian, header.is64);
	const notes = [];
	for (let at = 0; at + 12 <= table.length;) {
		const [nameSize, size, type] = [
			fields.u32(at),
			fields.u32(at + 4),
			fields.u32(at + 8)
		];
		const start = at + 12 + roundUp(nameSize, 4);
		const owner = table.toString("latin1", at + 12, at + 12 + Math.max(0, nameSize - 1));
		notes.push({
			owner,
			type,
			contents: table.subarray(start, Math.max(start, Math.min(start + size, table.length)))
		});
		at = start + roundUp(size, align);
	}
	return notes;
}
function highestLevel(bits) {
	if ((bits & 8) !== 0) return 4;
	if ((bits & 4) !== 0) return 3;
	return (bits & 2) !== 0 ? 2 : null;
}
function roundUp(value, step) {
	return Math.ceil(value / step) * step;
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
		machineCode: header.machine,
		isaLevel: machine === "x86_64" ? readIsaLevel(bytes, header, sections) : null,
		kind: header.type === 3 ? "shared" : header.type === 2 ? "executable" : header.type === 1 ? "object" : "other",
		interpreter: readInterpreter(bytes, segments),
		hasExecutableStack: segments.some((row) => row.type === segmentTypes.stack && (row.flags & 1) !== 0),
		loadAlignment: smallestAlignment(segments),
		androidApi: readAndroidApi(bytes, header, segments),
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
	const notes = segments.filter((row) => row.type === segmentTypes.note && row.fileSize <= 65536);
	windows.push(...notes.map((row) => rangeOf(row, row.fileSize)));
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
function smallestAlignment(segments) {
	const loaded = segments.filter((row) => row.type === segmentTypes.load).map((row) => row.align);
	return loaded.length === 0 ? null : Math.min(...loaded);
}
function sumDebug(sections) {
	return sections.filter((row) => row.type !== sectionTypes.noBits && /^\.(z?debug_|symtab$|strtab$|gdb_index$)/.test(row.name)).reduce((sum, row) => sum + row.size, 0);
}
// src/binary/macho-headers.ts
const magics = {
	fat: 3405691582,
	fat64: 3405691583,
	thin32: 4277009102,
	thin64: 4277009103
};
const mostSlices = 16;
const mostCommands = 1e4;
const loadCommands = {
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
function isMacho(start) {
	if (start.byteLength < 8) return false;
	const bytes = Buffer.from(start.buffer, start.byteOffset, 8);
	const [big, little] = [bytes.readUInt32BE(0), bytes.readUInt32LE(0)];
	return [big, little].some((magic) => magic === magics.thin32 || magic === magics.thin64) || (big === magics.fat || big === magics.fat64) && bytes.readUInt32BE(4) <= mostSlices;
}
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
function readHeader$1(slice) {
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
// src/binary/macho.ts
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
	const { fields, commandsAt, isLittle, is64 } = readHeader$1((offset, size) => start.slice(offset, size));
	eachCommand(start.slice(commandsAt, fields.u32(20)), fields.u32(16), isLittle, is64, (type, bytes) => {
		if (type !== loadCommands.symbols) return;
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
const libraryCommands = [
	loadCommands.library,
	loadCommands.weakLibrary,
	loadCommands.reexport,
	loadCommands.lazyLibrary,
	loadCommands.upwardLibrary
];
/** Commands of linkers before LC_BUILD_VERSION. */
const minimumCommands = /* @__PURE__ */ new Map([
	[loadCommands.minMacos, "macos"],
	[loadCommands.minIos, "ios"],
	[loadCommands.minTvos, "tvos"],
	[loadCommands.minWatchos, "watchos"]
]);
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
	"iossimulator",
	"tvossimulator",
	"watchossimulator",
	"driverkit",
	"visionos",
	"visionossimulator"
];
function readSlice(bytes, start, length) {
	const slice = (offset, size) => {
		if (offset < 0 || offset + size > length) throw new BinaryError(`a header points to bytes ${offset}+${size} of ${length}`);
		return bytes.slice(start + offset, size);
	};
	const { fields: header, commandsAt, isLittle, is64 } = readHeader$1(slice);
	const machine = machines$1.get(header.u32(4)) ?? null;
	const facts = {
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
		debugBytes: 0
	};
	let hasSymbols = false;
	eachCommand(slice(commandsAt, header.u32(20)), header.u32(16), isLittle, is64, (type, command) => {
		if (type === loadCommands.symbols && hasSymbols) throw new BinaryError("it has two symbol tables");
		hasSymbols ||= type === loadCommands.symbols;
		readCommand(command, isLittle, is64, slice, facts);
	});
	return facts;
}
function readCommand(bytes, isLittle, is64, slice, facts) {
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
	else if (oldStyle !== void 0) {
		facts.platform ??= oldStyle;
		facts.minimum ??= versionOf(fields.u32(8));
	} else if (command === loadCommands.buildVersion) {
		if (facts.platform === "macos") return;
		const platform = fields.u32(8);
		facts.platform = platforms[platform] ?? `platform ${platform}`;
		facts.minimum = versionOf(fields.u32(12));
	} else if (command === loadCommands.segment32 || command === loadCommands.segment64) {
		if (stringAt(bytes, 8).slice(0, 16) === "__DWARF") facts.debugBytes += fields.word(command === loadCommands.segment64 ? 48 : 36);
	} else if (command === loadCommands.symbols) readSymbols(slice, {
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
	const directory = (index) => readDirectory$1(optional, image.is64, index);
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
		const address = readDirectory$1(optional, is64, index);
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
function readDirectory$1(optional, is64, index) {
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
/** How much of the segments of a large file is kept on suspicion; libtorch_cuda.so, with patched paths, needs 21 MB. */
const keptOfSegments = 25165824;
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
// src/binary/wasm.ts
function isWasm(start) {
	return start.byteLength >= 8 && start[0] === 0 && start[1] === 97 && start[2] === 115 && start[3] === 109;
}
const customSection = 0;
const neededSubsection = 2;
/** Libraries are named by a few hundred bytes; other custom sections, which are larger, are none of ours. */
const mostSectionBytes = 1048576;
/** @throws BinaryError for a damaged file, NotKeptError when a window is missing. */
function readWasm(bytes) {
	const [version] = bytes.slice(4, 1);
	if (version !== 1) throw new BinaryError(`unknown WebAssembly version ${version}`);
	const facts = {
		format: "wasm",
		isLibrary: false,
		needed: []
	};
	if (bytes.size === 8) return facts;
	const head = new Cursor(bytes.slice(8, Math.min(bytes.size - 8, 16)));
	if (head.byte() !== customSection) return facts;
	const size = head.number();
	if (size > mostSectionBytes) return facts;
	const section = new Cursor(bytes.slice(8 + head.at, size));
	if (section.text() !== "dylink.0") return facts;
	facts.isLibrary = true;
	while (!section.isAtEnd) {
		const type = section.byte();
		const part = new Cursor(section.take(section.number()));
		if (type !== neededSubsection) continue;
		for (let left = part.number(); left > 0; left -= 1) facts.needed.push(part.text());
	}
	return facts;
}
var Cursor = class {
	#bytes;
	at = 0;
	constructor(bytes) {
		this.#bytes = bytes;
	}
	get isAtEnd() {
		return this.at >= this.#bytes.length;
	}
	byte() {
		const value = this.#bytes[this.at];
		if (value === void 0) throw new BinaryError("a section is cut off");
		this.at += 1;
		return value;
	}
	/** LEB128, 32 bit, without a sign. */
	number() {
		let value = 0;
		for (let shift = 0; shift < 35; shift += 7) {
			const byte = this.byte();
			value += (byte & 127) * 2 ** shift;
			if ((byte & 128) === 0) return value;
		}
		throw new BinaryError("a number has more than 32 bits");
	}
	take(length) {
		if (length > this.#bytes.length - this.at) throw new BinaryError("a section is cut off");
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}
	text() {
		return this.take(this.number()).toString("utf8");
	}
};
// src/cuda/fatbin-entry.ts
const flags = {
	oldLz4: 4096,
	lz4: 8192,
	zstd: 32768,
	lto: 65536,
	arch: 1048576,
	family: 2097152
};
/** @param header at least its 64 fixed bytes @param size of the payload behind it */
function parseEntry(header, size) {
	const code = header.readUInt16LE(0);
	const bits = header.readUInt32LE(40);
	const has = (flag) => (bits & flag) !== 0;
	const kind = kindOf(code, has(flags.lto));
	const word = {
		sass: "sm",
		ptx: "compute",
		lto: "lto",
		other: `kind${code}`
	}[kind];
	const suffix = has(flags.arch) ? "a" : has(flags.family) ? "f" : "";
	const compression = has(flags.zstd) ? "zstd" : has(flags.lz4) || has(flags.oldLz4) ? "lz4" : "none";
	return {
		arch: `${word}_${header.readUInt32LE(28)}${suffix}`,
		kind,
		compression,
		size: compression === "none" ? size : packedSize(header, size),
		unpackedSize: compression === "none" ? size : readSize(header, 56) ?? 0,
		ptxIsa: kind === "ptx" ? `${header.readUInt16LE(26)}.${header.readUInt16LE(24)}` : null,
		isStub: null
	};
}
/** 1 PTX, 2 an ELF cubin, 4 an old one, 8 NVVM's intermediate code, 16 a cubin in NVIDIA's newer encoding. */
function kindOf(code, isLto) {
	if (code === 8 || isLto) return "lto";
	if (code === 1) return "ptx";
	return code === 2 || code === 4 || code === 16 ? "sass" : "other";
}
/** Payloads are padded to eight bytes; what belongs to the compressed stream stands in a field of its own. */
function packedSize(header, size) {
	const packed = header.readUInt32LE(16);
	return packed === 0 || packed > size ? size : packed;
}
/** Source file, for code with line numbers. */
function readSource(header) {
	const [offset, length] = [header.readUInt32LE(32), header.readUInt32LE(36)];
	if (offset === 0 || length === 0 || offset + length > header.length) return null;
	return header.toString("utf8", offset, offset + length).split("\0")[0] || null;
}
/** Null for what no file can hold. */
function readSize(bytes, at) {
	const value = bytes.readBigUInt64LE(at);
	return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}
// src/cuda/piece-reader.ts
var PieceReader = class {
	isOpen = true;
	/** In the file, of the next byte. */
	position;
	#pending = [];
	#pendingLength = 0;
	#skip = 0;
	#isLast = false;
	constructor(position) {
		this.position = position;
	}
	/** The next piece comes after so many bytes. */
	skip(bytes) {
		this.#skip += bytes;
	}
	/** After so many bytes there is nothing more to read. */
	closeAfter(bytes) {
		this.skip(bytes);
		this.#isLast = true;
		if (this.#skip === 0) this.isOpen = false;
	}
	/** True when the stream stands where a piece begins, or within zeros before one. */
	get isBetween() {
		return this.#skip === 0 && this.#pending.every((piece) => piece.every((byte) => byte === 0));
	}
	take(chunk) {
		let rest = chunk;
		while (this.isOpen && rest.length > 0) if (this.#skip > 0) rest = this.#pass(rest);
		else rest = this.#gather(rest);
	}
	#pass(rest) {
		const passed = Math.min(this.#skip, rest.length);
		this.#skip -= passed;
		this.position += passed;
		if (this.#skip === 0 && this.#isLast) this.isOpen = false;
		return rest.subarray(passed);
	}
	#gather(rest) {
		const wanted = this.wanted();
		const piece = rest.subarray(0, wanted - this.#pendingLength);
		const isComplete = this.#pendingLength + piece.length === wanted;
		this.#pending.push(isComplete ? piece : Buffer.from(piece));
		this.#pendingLength += piece.length;
		this.position += piece.length;
		if (isComplete) {
			const [first] = this.#pending;
			const bytes = this.#pending.length === 1 && first !== void 0 ? first : Buffer.concat(this.#pending);
			this.#pending = [];
			this.#pendingLength = 0;
			try {
				this.step(bytes);
			} catch (error) {
				if (!(error instanceof BinaryError)) throw error;
				this.fail(error.message);
			}
		}
		return rest.subarray(piece.length);
	}
};
// src/cuda/fatbin.ts
/** Magic number, version 1, header of 16 bytes. */
const containerMagic = Buffer.from([
	80,
	237,
	85,
	186,
	1,
	0,
	16,
	0
]);
const largestEntryHeader = 65536;
const mostCode = {
	entries: 1e6,
	containers: 2e5
};
/** Takes the bytes of a section in order and collects its containers. */
var FatbinWalker = class extends PieceReader {
	containers = [];
	problem = null;
	/** What was read and is no part of it. */
	unread = Buffer.alloc(0);
	#inspect;
	#state = { at: "container" };
	#entries = 0;
	constructor(position, inspect) {
		super(position);
		this.#inspect = inspect;
	}
	end() {
		if (!this.isOpen) return;
		this.isOpen = false;
		if (this.#state.at !== "container" || !this.isBetween) this.fail("the section ends within a container");
	}
	wanted() {
		const state = this.#state;
		if (state.at === "container" || state.at === "size") return 8;
		if (state.at === "entry") return 64;
		if (state.at === "extension") return state.headerSize - 64;
		return state.shown;
	}
	step(bytes) {
		const state = this.#state;
		if (state.at === "container") this.#startContainer(bytes);
		else if (state.at === "size") this.#readContainerSize(bytes, state.container);
		else if (state.at === "entry") this.#startEntry(bytes, state);
		else if (state.at === "extension") this.#readEntry(Buffer.concat([state.header, bytes]), state);
		else this.#show(bytes, state);
	}
	fail(what) {
		this.problem = {
			offset: this.containers.at(-1)?.offset ?? this.position,
			what
		};
		this.isOpen = false;
	}
	#startContainer(bytes) {
		if (bytes.every((byte) => byte === 0)) return;
		if (!bytes.equals(containerMagic)) {
			if (this.containers.length > 0) this.unread = Buffer.from(bytes);
			this.isOpen = false;
			return;
		}
		if (this.containers.length >= mostCode.containers) throw new BinaryError(`more than ${mostCode.containers} containers`);
		const container = {
			form: "fatbin",
			offset: this.position - containerMagic.length,
			size: 0,
			entries: [],
			source: null,
			toolkits: []
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
		container.size = size + 2 * containerMagic.length;
		this.#next(container, size);
	}
	#startEntry(bytes, { container, left }) {
		const headerSize = bytes.readUInt32LE(4);
		if (headerSize < 64 || headerSize > largestEntryHeader || headerSize > left) throw new BinaryError(`an entry header of ${headerSize} bytes`);
		if (headerSize === 64) this.#readEntry(bytes, {
			container,
			left
		});
		else this.#state = {
			at: "extension",
			left,
			container,
			header: Buffer.from(bytes),
			headerSize
		};
	}
	#readEntry(header, { container, left: before }) {
		this.#entries += 1;
		const size = readSize(header, 8);
		const left = before - header.length;
		if (size === null || size > left) throw new BinaryError("an entry reaches past its container");
		if (this.#entries > mostCode.entries) throw new BinaryError(`more than ${mostCode.entries} entries`);
		const entry = parseEntry(header, size);
		container.entries.push(entry);
		container.source ??= readSource(header);
		const shown = Math.min(this.#inspect.wants(entry, container), entry.size);
		if (shown > 0) {
			this.#state = {
				at: "payload",
				left,
				container,
				entry,
				shown,
				size
			};
			return;
		}
		this.skip(size);
		this.#next(container, left - size);
	}
	#show(bytes, state) {
		const { entry, container } = state;
		const size = state.size - state.shown;
		const shown = Math.min(this.#inspect.look(bytes, entry, container), size);
		if (shown > 0) {
			this.#state = {
				...state,
				left: state.left - state.shown,
				size,
				shown
			};
			return;
		}
		this.skip(size);
		this.#next(container, state.left - state.size);
	}
	#next(container, left) {
		if (left >= 64) {
			this.#state = {
				at: "entry",
				left,
				container
			};
			return;
		}
		this.skip(left);
		this.#state = { at: "container" };
	}
};
const machine = 190;
const toolkitWords = "Cuda compilation tools, release ";
/** One for each object that was linked in. */
const mostNotes = 4096;
/** Null for anything but a cubin. */
function readCubinHeader(bytes) {
	if (bytes.length < 64 || !isElf(bytes) || bytes[4] !== 2 || bytes[5] !== 1) return null;
	const header = readElfHeader(wholeBytes(bytes));
	if (header.machine !== machine) return null;
	const [isOld, flags] = [bytes[8] === 7, header.flags];
	const sm = isOld ? flags & 255 : flags >> 8 & 255;
	const { programHeaders, sectionHeaders } = header;
	const size = Math.max(64, programHeaders.offset + programHeaders.count * programHeaders.entrySize, sectionHeaders.offset + sectionHeaders.count * sectionHeaders.entrySize);
	return {
		arch: `sm_${sm}${isOld && (flags & 2048) !== 0 ? "a" : suffixOf(bytes, sm) ?? ""}`,
		size
	};
}
/** The note of ABI 8 has the options of ptxas: `-arch sm_100f -m 64`. */
function suffixOf(bytes, sm) {
	const at = bytes.indexOf(`-arch sm_${sm}`);
	if (at < 0) return null;
	return /^[af]?/.exec(bytes.toString("latin1", at + `-arch sm_${sm}`.length).slice(0, 1))?.[0] ?? null;
}
/** `12.6` by the header, up to ABI 7; null where it does not tell. */
function readCubinVersion(bytes) {
	if (bytes.length < 64) return null;
	const version = bytes.readUInt32LE(20);
	return version >= 100 && version < 200 ? `${Math.floor(version / 10)}.${version % 10}` : null;
}
/** By the notes in some part of a cubin; several where a device link brought code of others in. */
function findToolkits(bytes) {
	const found = /* @__PURE__ */ new Set();
	for (let at = bytes.indexOf(toolkitWords), count = 0; at >= 0 && count < mostNotes; count += 1) {
		const toolkit = /release (\d{1,2}\.\d{1,2}),/.exec(bytes.toString("latin1", at, at + 48))?.[1];
		if (toolkit !== void 0) found.add(toolkit);
		at = bytes.indexOf(toolkitWords, at + 32);
	}
	return [...found];
}
/** False for what a device link leaves behind: sections of bookkeeping and no code. Null when it cannot be read. */
function hasKernel(bytes) {
	try {
		const whole = wholeBytes(bytes);
		return readSections$1(whole, readElfHeader(whole)).some(({ name, size }) => name.startsWith(".text.") && size > 0);
	} catch (error) {
		if (error instanceof BinaryError) return null;
		throw error;
	}
}
// src/cuda/ptx.ts
const ptxStart = ".version";
/** Null for text that does not begin as PTX does. */
function readPtxHeader(text) {
	const groups = /^\.version[ \t]+(?<isa>\d{1,2}\.\d{1,2})\s+(?:\/\/[^\n]*\n\s*)*\.target[ \t]+sm_(?<arch>\d{2,3}[af]?)\b/.exec(text)?.groups;
	return groups === void 0 ? null : {
		arch: `compute_${groups.arch}`,
		isa: groups.isa ?? ""
	};
}
/** False for a module without code of its own: declarations and variables alone. */
function hasPtxKernel(text) {
	return text.includes(".entry") || text.includes(".func");
}
// src/cuda/loose-code.ts
/** Of a cubin, this much is looked at. */
const keptCubin = 131072;
const largestCubin = 1073741824;
var CubinReader = class extends PieceReader {
	containers = [];
	problem = null;
	unread = Buffer.alloc(0);
	#inspect;
	#start = null;
	constructor(position, inspect) {
		super(position);
		this.#inspect = inspect;
	}
	end() {
		this.isOpen = false;
	}
	wanted() {
		if (this.#start === null) return 64;
		return Math.min(this.#start.size, keptCubin) - 64;
	}
	step(bytes) {
		if (this.#start === null) {
			const size = readCubinHeader(bytes)?.size ?? 0;
			if (size <= 64 || size > largestCubin) this.isOpen = false;
			else this.#start = {
				header: Buffer.from(bytes),
				size
			};
			return;
		}
		const { header, size } = this.#start;
		const start = Buffer.concat([header, bytes]);
		const arch = readCubinHeader(start)?.arch ?? "";
		const entry = {
			...loose,
			arch,
			kind: "sass",
			size,
			unpackedSize: size
		};
		const container = containerOf("cubin", this.position - start.length, entry);
		if (this.#inspect.wants(entry, container) > 0) this.#inspect.look(start, entry, container);
		this.containers.push(container);
		this.closeAfter(size - start.length);
	}
	/** Data that only begins like a cubin. */
	fail() {
		this.isOpen = false;
	}
};
const ptxHeaderLength = 64;
/** A text this long has a kernel. */
const largestPtxStub = 262144;
/** PTX text up to the zero byte that ends it. */
var PtxReader = class {
	containers = [];
	problem = null;
	unread = Buffer.alloc(0);
	isOpen = true;
	position;
	#offset;
	#text = Buffer.alloc(0);
	#entry = null;
	constructor(position) {
		this.position = position;
		this.#offset = position;
	}
	take(chunk) {
		let rest = chunk;
		if (this.#entry === null) rest = this.#takeHeader(rest);
		if (!this.isOpen || this.#entry === null) return;
		const zero = rest.indexOf(0);
		const piece = zero < 0 ? rest : rest.subarray(0, zero);
		if (this.#entry.isStub === true) {
			const room = Math.max(0, largestPtxStub - this.#text.length);
			this.#text = Buffer.concat([this.#text, piece.subarray(0, room)]);
			if (hasPtxKernel(this.#text) || this.#text.length >= largestPtxStub) {
				this.#entry.isStub = false;
				this.#text = Buffer.alloc(0);
			}
		}
		this.#entry.size += piece.length;
		this.#entry.unpackedSize = this.#entry.size;
		this.position += zero < 0 ? rest.length : zero + 1;
		if (zero >= 0) this.isOpen = false;
	}
	end() {
		this.isOpen = false;
	}
	/** @returns what comes after the header */
	#takeHeader(chunk) {
		const room = chunk.subarray(0, ptxHeaderLength - this.#text.length);
		const zero = room.indexOf(0);
		const piece = zero < 0 ? room : room.subarray(0, zero + 1);
		this.#text = Buffer.concat([this.#text, piece]);
		this.position += piece.length;
		if (zero >= 0 || this.#text.length === ptxHeaderLength) this.#readHeader();
		if (zero >= 0) this.isOpen = false;
		return chunk.subarray(piece.length);
	}
	#readHeader() {
		const header = readPtxHeader(this.#text.toString("latin1"));
		if (header === null) {
			this.isOpen = false;
			return;
		}
		const { arch, isa } = header;
		this.#entry = {
			...loose,
			arch,
			kind: "ptx",
			ptxIsa: isa,
			size: this.#text.length,
			isStub: true
		};
		this.containers.push(containerOf("ptx", this.#offset, this.#entry));
	}
};
const loose = {
	compression: "none",
	size: 0,
	unpackedSize: 0,
	ptxIsa: null,
	isStub: null
};
function containerOf(form, offset, entry) {
	return {
		form,
		offset,
		size: entry.size,
		entries: [entry],
		source: null,
		toolkits: []
	};
}
// src/cuda/code-finder.ts
const mostProblems = 100;
/** Beginnings of code that turn out to be none: an honest file has a handful. */
const mostMistakes = 1e5;
const forms = [
	{
		needle: containerMagic.subarray(1, 6),
		needleAt: 1,
		start: (position, inspect) => new FatbinWalker(position, inspect)
	},
	{
		needle: Buffer.from([
			127,
			69,
			76,
			70,
			2,
			1
		]),
		needleAt: 0,
		start: (position, inspect) => new CubinReader(position, inspect)
	},
	{
		needle: Buffer.from(ptxStart.slice(0, 5)),
		needleAt: 0,
		start: (position) => new PtxReader(position)
	}
];
/** What is kept of one chunk for the next. */
const longestStart = 6;
var CodeFinder = class {
	containers = [];
	problems = [];
	#inspect;
	#entries = 0;
	#mistakes = 0;
	#reader = null;
	/** In the file, of the next chunk. */
	#position = 0;
	/** Last bytes of what was searched: a beginning may lie across chunks. */
	#tail = Buffer.alloc(0);
	constructor(inspect) {
		this.#inspect = inspect;
	}
	take(chunk) {
		if (this.#isFull()) return;
		const tail = this.#beginsIn(chunk) ? this.#tail : Buffer.alloc(0);
		let bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
		let start = this.#position - tail.length;
		this.#tail = Buffer.alloc(0);
		this.#position += chunk.length;
		const next = forms.map(() => -1);
		let at = 0;
		while (at < bytes.length && !this.#isFull()) {
			if (this.#reader === null) {
				const found = this.#find(bytes, at, next);
				if (found === null) {
					this.#tail = Buffer.from(bytes.subarray(Math.max(at, bytes.length - longestStart + 1)));
					return;
				}
				at = found.at;
				this.#reader = found.form.start(start + at, this.#inspect);
			}
			const before = this.#reader.position;
			this.#reader.take(bytes.subarray(at));
			at += this.#reader.position - before;
			if (this.#reader.isOpen) continue;
			const { unread } = this.#reader;
			this.#close(this.#reader);
			at -= unread.length;
			if (at >= 0) continue;
			bytes = Buffer.concat([unread.subarray(0, -at), bytes]);
			start += at;
			next.fill(-1);
			at = 0;
		}
	}
	/** May something begin in the tail? Seldom; to join each chunk with it would copy the whole file. */
	#beginsIn(chunk) {
		if (this.#tail.length === 0 || chunk.length < longestStart) return true;
		const seam = Buffer.concat([this.#tail, chunk.subarray(0, longestStart)]);
		return forms.some(({ needle }) => seam.includes(needle));
	}
	end() {
		if (this.#reader === null) return;
		this.#reader.end();
		this.#close(this.#reader);
	}
	/** @param next where each needle comes next, as far as that is known: each byte is searched once per needle */
	#find(bytes, from, next) {
		let first = null;
		for (const [index, form] of forms.entries()) {
			if ((next[index] ?? -1) < from) {
				const at = bytes.indexOf(form.needle, from + form.needleAt);
				next[index] = at < 0 ? bytes.length : at - form.needleAt;
			}
			const at = next[index] ?? bytes.length;
			if (at < bytes.length && (first === null || at < first.at)) first = {
				at,
				form
			};
		}
		return first;
	}
	/** Once there is more than any compiler makes, nothing further is looked for. */
	#isFull() {
		const { containers, problems } = this;
		return containers.length >= mostCode.containers || problems.length >= mostProblems || this.#entries > mostCode.entries || this.#mistakes > mostMistakes;
	}
	#close({ containers, problem }) {
		this.#reader = null;
		for (const container of containers) {
			this.containers.push(container);
			this.#entries += container.entries.length;
		}
		if (containers.length === 0) this.#mistakes += 1;
		if (problem !== null) this.problems.push(problem);
	}
};
// src/cuda/unpack.ts
/** nvcc's frames have a window as large as their content; the decoder allocates no more than 64 MiB for it. */
const zstdWindowLog = 26;
/**
* The first `limit` (one or more) bytes, or fewer, valid until the next call; null where it cannot be unpacked.
* @param packed its first bytes, maybe all of them
*/
function unpackStart(packed, entry, limit) {
	if (entry.compression === "none") return packed.subarray(0, limit);
	return entry.compression === "lz4" ? unpackLz4(packed, limit) : unpackZstd(packed, entry.unpackedSize, limit);
}
let last = null;
function unpackZstd(packed, declared, limit) {
	if (last?.buffer instanceof ArrayBuffer) last.buffer.transfer(0);
	last = null;
	try {
		last = zstdDecompressSync(packed, {
			maxOutputLength: limit,
			chunkSize: Math.max(65536, Math.min(limit, declared)) + 1,
			finishFlush: constants.ZSTD_e_continue,
			params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog }
		});
		return last;
	} catch (error) {
		if (isZlibError(error)) return null;
		throw error;
	}
}
let room = Buffer.alloc(0);
/** The LZ4 block format: literals and matches in turns (github.com/lz4/lz4, doc/lz4_Block_format.md). */
function unpackLz4(packed, limit) {
	const size = Math.min(limit, packed.length * 256);
	if (room.length < size) room = Buffer.alloc(size);
	const out = room.subarray(0, size);
	let [from, to] = [0, 0];
	while (from < packed.length && to < out.length) {
		const token = packed[from] ?? 0;
		const literals = readLength(packed, from + 1, token >> 4);
		from = literals.next;
		const available = Math.min(literals.value, packed.length - from, out.length - to);
		packed.copy(out, to, from, from + available);
		from += literals.value;
		to += available;
		if (available < literals.value || to >= out.length || from + 2 > packed.length) break;
		const distance = packed.readUInt16LE(from);
		if (distance === 0 || distance > to) return null;
		const match = readLength(packed, from + 2, token & 15);
		from = match.next;
		const end = Math.min(out.length, to + match.value + 4);
		for (; to < end; to += 1) out[to] = out[to - distance] ?? 0;
	}
	return out.subarray(0, to);
}
/** Four bits, and as many bytes more as are 255. */
function readLength(bytes, start, nibble) {
	let value = nibble;
	let next = start;
	for (let byte = nibble === 15 ? 255 : 0; byte === 255 && next < bytes.length; next += 1) {
		byte = bytes[next] ?? 0;
		value += byte;
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
// src/cuda/payload.ts
/** Larger code has a kernel: variables of headers like thrust's make 12 KiB without one. */
const largestStub = 131072;
/** Of larger cubins the beginning is looked at, for what it says of its toolkit behind the tables of symbols. */
const head = {
	packed: 524288,
	unpacked: 4194304,
	plain: 131072
};
/** Beyond this much in one file no more is opened. */
const most = {
	opened: 5e4,
	heads: 32,
	unpacked: 536870912
};
/** Marks code without kernels, and collects the toolkits that say so. */
var CodeInspector = class {
	#opened = 0;
	#heads = 0;
	#unpacked = 0;
	/** Of a large cubin that is shown piece by piece, the end of the piece before; null before its first. */
	#before = null;
	wants(entry, container) {
		if (entry.kind !== "sass" && entry.kind !== "ptx") return 0;
		entry.isStub = false;
		this.#before = null;
		if (this.#opened >= most.opened || this.#unpacked >= most.unpacked || entry.size === 0) return 0;
		this.#opened += 1;
		if (entry.unpackedSize <= largestStub) return Math.min(entry.size, largestStub);
		if (entry.kind === "ptx" || container.toolkits.length > 0 || this.#heads >= most.heads) return 0;
		this.#heads += 1;
		return entry.compression === "none" ? head.plain : head.packed;
	}
	look(payload, entry, container) {
		const isSmall = entry.unpackedSize <= largestStub;
		if (!isSmall && entry.compression === "none") return this.#lookOn(payload, container);
		const limit = isSmall ? largestStub : head.unpacked;
		const bytes = unpackStart(payload, entry, limit);
		if (entry.compression !== "none") this.#unpacked += bytes?.length ?? limit;
		if (bytes === null) return 0;
		if (entry.kind === "ptx") {
			entry.isStub = !hasPtxKernel(bytes);
			return 0;
		}
		addToolkits(container, readToolkits(bytes));
		if (isSmall) entry.isStub = hasKernel(bytes) === false;
		return 0;
	}
	/** The note stands behind symbols and debug information, anywhere in the file. */
	#lookOn(piece, container) {
		const before = this.#before;
		const found = before === null ? readToolkits(piece) : findToolkits(Buffer.concat([before, piece]));
		addToolkits(container, found);
		this.#before = Buffer.from(piece.subarray(-48));
		return found.length > 0 ? 0 : head.plain;
	}
};
function readToolkits(bytes) {
	const version = readCubinVersion(bytes);
	return version === null ? findToolkits(bytes) : [version];
}
function addToolkits(container, toolkits) {
	container.toolkits = [.../* @__PURE__ */ new Set([...container.toolkits, ...toolkits])];
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
	huge: 4194304
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
				gpuCode: reading.gpuCode()
			});
		}
		return "done";
	}
	#gather(chunk) {
		const { size, isWhole } = this.#member;
		if (chunk.length === size && isWhole) {
			const read = chooseReader(chunk);
			this.#reading = read === null ? null : new AtOnceReading(read, chunk);
			return;
		}
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
function startReading(head, { path, size, isWhole }) {
	const read = chooseReader(head);
	if (read === null || read === readWasm && !/\.so(\.\d+)*$/.test(path)) return null;
	return isWhole ? new WholeReading(read, size) : new WindowReading(read, size, listLargeWindows(head, size));
}
function chooseReader(first) {
	if (isElf(first)) return readElf;
	if (isMacho(first)) return readMacho;
	if (isPe(first)) return readPe;
	return isWasm(first) ? readWasm : null;
}
var GpuCodeReading = class {
	#finder = new CodeFinder(new CodeInspector());
	find(chunk) {
		this.#finder.take(chunk);
	}
	gpuCode() {
		this.#finder.end();
		return {
			containers: this.#finder.containers,
			problems: this.#finder.problems
		};
	}
};
/** Of a file that comes as one piece, which is valid during this call only: all of it is read at once. */
var AtOnceReading = class extends GpuCodeReading {
	#result;
	#gpuCode;
	constructor(read, bytes) {
		super();
		this.find(bytes);
		this.#gpuCode = super.gpuCode();
		this.#result = orProblem(() => read(wholeBytes(bytes)));
	}
	take() {
		throw new RangeError("nothing follows a file that is complete");
	}
	read() {
		return this.#result;
	}
	gpuCode() {
		return this.#gpuCode;
	}
};
var WholeReading = class extends GpuCodeReading {
	#read;
	#bytes;
	#filled = 0;
	#gpuCode = {
		containers: [],
		problems: []
	};
	constructor(read, size) {
		super();
		this.#read = read;
		this.#bytes = allocateLarge(size);
	}
	take(chunk) {
		chunk.copy(this.#bytes, this.#filled);
		this.#filled += chunk.length;
	}
	read() {
		const bytes = this.#bytes.subarray(0, this.#filled);
		this.find(bytes);
		const result = orProblem(() => this.#read(wholeBytes(bytes)));
		this.#gpuCode = super.gpuCode();
		freeLarge(bytes);
		return result;
	}
	gpuCode() {
		return this.#gpuCode;
	}
};
var WindowReading = class extends GpuCodeReading {
	#read;
	#windows;
	#keeper;
	#round = 1;
	constructor(read, size, windows) {
		super();
		this.#read = read;
		this.#windows = windows;
		this.#keeper = new WindowKeeper(size);
		for (const { start, end } of windows) this.#keeper.keep(start, end);
	}
	take(chunk) {
		this.#keeper.take(chunk);
		if (this.#round === 1) this.find(chunk);
	}
	read() {
		try {
			const result = orProblem(() => this.#read(this.#keeper));
			this.#keeper.free();
			return result;
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
		this.#keeper.rewind();
		this.#keeper.keep(missing.start, missing.end);
		return "again";
	}
};
/** Of what is asked for anew, this much on either side. */
const margin = 262144;
/** Of one file; libtorch_cpu.so, with the largest tables of all, needs about 60 MiB. */
const mostKept = 268435456;
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
// src/archive/inflate-held.ts
const smallestChunk = 64;
/**
* All of a deflate stream in one go, which takes half the time of a stream; with how many bytes of `packed` it ended.
* @param size as declared; the error that zlib throws when it is more has the code ERR_BUFFER_TOO_LARGE
*/
function inflateHeld(packed, size) {
	const options = {
		info: true,
		chunkSize: Math.max(smallestChunk, size + 1),
		maxOutputLength: Math.max(1, size)
	};
	const { buffer, engine } = inflateRawSync(packed, options);
	return {
		bytes: buffer,
		consumed: engine.bytesWritten
	};
}
// src/archive/gzip.ts
const chunkSize$1 = 262144;
const largestHeld = 67108864;
const fixedSize = 10;
const trailerSize = 8;
const longestHeader = 131072;
const advice$1 = {
	build: "An sdist is a gzipped tar file. Build it with the project's build backend: python -m build --sdist",
	copy: "A copy, a download or an upload ended half way. Take the file from where it was built, and compare its sha256.",
	appended: "A signing tool, a copy in text mode or a joined download added them. Take the file as the build wrote it.",
	joined: "Files were joined (cat a.gz b.gz, bgzip). Readers differ in whether they go on: pack the tar file once, with gzip."
};
/** Whether its header has a checksum of its own, which uv 0.13 takes for compressed data. */
async function hasHeaderSum(source) {
	return source.size >= fixedSize && (toBuffer(await source.read(0, fixedSize)).readUInt8(3) & 2) !== 0;
}
/** The unpacked bytes, checked against the checksum and the length at the end. @throws ArchiveError */
async function* gunzip(source, { heldSize = largestHeld } = {}) {
	const start = await readHeader(source);
	const inflated = await inflateAtOnce$1(source, start, heldSize) ?? inflateStream$1(source, start);
	let [unpacked, checksum] = [0, 0];
	for await (const chunk of inflated.chunks) {
		unpacked += chunk.length;
		checkRatio(unpacked, source.size);
		checksum = crc32(chunk, checksum);
		yield chunk;
	}
	const end = start + inflated.consumed() + trailerSize;
	if (end > source.size) throw cutOff$1();
	const trailer = toBuffer(await source.read(end - trailerSize, trailerSize));
	if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== unpacked % 2 ** 32) throw new ArchiveError("archive/damaged", "the gzip data do not have the checksum and length they declare", { help: advice$1.copy });
	if (end < source.size) await refuseRest(source, end);
}
/** Half the time of a stream. Null for what is larger, and for what is damaged: the stream says how. */
async function inflateAtOnce$1(source, start, heldSize) {
	const declared = toBuffer(await source.read(source.size - 4, 4)).readUInt32LE(0);
	if (source.size > heldSize || declared > heldSize || declared > source.size * archiveLimits.ratio) return null;
	const packed = await source.read(start, source.size - start);
	try {
		const { bytes, consumed } = inflateHeld(packed, declared);
		return {
			chunks: [bytes],
			consumed: () => consumed
		};
	} catch {
		return null;
	}
}
function inflateStream$1(source, start) {
	const inflate = createInflateRaw({ chunkSize: chunkSize$1 });
	pipeline(Readable.from(readChunks$1(source, start)), inflate, () => {});
	async function* chunks() {
		try {
			yield* inflate;
		} catch (error) {
			throw inflateError$1(error);
		}
	}
	return {
		chunks: chunks(),
		consumed: () => inflate.bytesWritten
	};
}
/** Where the compressed data start. */
async function readHeader(source) {
	const header = toBuffer(await source.read(0, Math.min(longestHeader, source.size)));
	if (header.length === 0) throw unknown("the file is empty", advice$1.copy);
	if (header[0] !== 31 || header[1] !== 139) throw unknown(`this is not a gzipped tar file but ${describeKind(header.subarray(0, 512))}`, advice$1.build);
	if (header.length < 18) throw cutOff$1();
	if (header[2] !== 8) throw unknown(`the gzip file uses compression ${header[2]}, not deflate`, advice$1.build);
	const flags = header.readUInt8(3);
	if ((flags & 224) !== 0) throw unknown("the gzip header has flags that no reader knows", advice$1.build);
	let start = fixedSize;
	if ((flags & 4) !== 0) start += 2 + (start + 2 <= header.length ? header.readUInt16LE(start) : 0);
	for (const flag of [8, 16]) {
		if ((flags & flag) === 0) continue;
		const zero = header.indexOf(0, start);
		start = zero < 0 ? Number.POSITIVE_INFINITY : zero + 1;
	}
	if ((flags & 2) !== 0) start += 2;
	if (start + trailerSize > source.size) throw cutOff$1();
	if ((flags & 2) !== 0) checkHeaderSum(header.subarray(0, start));
	return start;
}
/** The lower half of the checksum over all before it. zlib asks for it, Python does not. */
function checkHeaderSum(header) {
	const end = header.length - 2;
	if (end >= 0 && header.readUInt16LE(end) === (crc32(header.subarray(0, end)) & 65535)) return;
	throw new ArchiveError("archive/damaged", "the gzip header does not have the checksum it declares", { help: advice$1.copy });
}
async function* readChunks$1(source, start) {
	for (let offset = start; offset < source.size; offset += chunkSize$1) yield await source.read(offset, Math.min(chunkSize$1, source.size - offset));
}
async function refuseRest(source, end) {
	const rest = source.size - end;
	const start = await source.read(end, Math.min(512, rest));
	const kind = describeKind(start);
	if (kind === "a gzip file") throw new ArchiveError("archive/structure", `${rest} bytes of a second gzip member follow the first`, { help: advice$1.joined });
	const what = rest === 1 ? "1 byte follows" : `${rest} bytes follow`;
	throw new ArchiveError("archive/structure", `${what} the end of the gzip data (${kind})`, { help: advice$1.appended });
}
function inflateError$1(error) {
	if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) return error;
	if (error.code === "Z_BUF_ERROR") return cutOff$1(error);
	return new ArchiveError("archive/damaged", "the gzip data make no sense (deflate)", {
		help: advice$1.copy,
		cause: error
	});
}
function cutOff$1(cause) {
	return new ArchiveError("archive/damaged", "the gzip file is cut off", {
		help: advice$1.copy,
		cause
	});
}
function unknown(message, help) {
	return new ArchiveError("archive/unknown-format", message, { help });
}
// src/archive/member-name.ts
const longestComponent = 255;
const advice = {
	encoding: "Old Windows tools write names in their own code page. Build the distribution again, or rename the file.",
	escape: "A build script packed with absolute or `..` paths. Pack relative to the folder that is distributed.",
	hidden: "Look at the name byte by byte: such characters make a file look like another one. Rename it.",
	long: "No file system takes such a name. Shorten it, most often a generated folder inside folders.",
	plain: "Write the name as folder/folder/file, with no empty parts, and build again.",
	separator: "A zip written on Windows by hand or by .NET before 4.6.1. Build it with a Python build backend.",
	windows: "Rename the file; nobody could install it on Windows, or only under another name."
};
/**
* The name as text.
* @throws ArchiveError when it is not UTF-8, has control characters, or is not a plain relative path.
*/
function decodeMemberName(bytes) {
	const name = decodeUtf8$1(bytes);
	const problem = findProblem$1(name, bytes.byteLength);
	if (problem !== null) throw nameError(name, problem);
	return name;
}
function nameError(name, { what, help }) {
	return new ArchiveError("archive/member-name", `the name ${quoteName(name)} ${what}`, { help });
}
const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i;
/** Why a plain relative path is another one, or none, on Windows; null when it is the same there. */
function findWindowsProblem(name) {
	const { windows: help } = advice;
	for (const part of name.split("/")) {
		if (windowsDevice.test(part)) return {
			what: `has the part ${quoteName(part)}, which is a device on Windows`,
			help
		};
		if (part.includes(":")) return {
			what: "has a colon, behind which Windows sees a drive or a hidden stream",
			help
		};
	}
	return null;
}
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** UTF-8 without replacement characters. @throws ArchiveError */
function decodeUtf8$1(bytes) {
	try {
		return utf8.decode(bytes);
	} catch (cause) {
		const shown = quoteName(Buffer.from(bytes).toString("latin1"));
		const details = {
			help: advice.encoding,
			cause
		};
		throw new ArchiveError("archive/member-name", `the name ${shown} (shown as Latin-1) is not UTF-8`, details);
	}
}
function findProblem$1(name, byteLength) {
	if (name === "") return {
		what: "is empty",
		help: advice.plain
	};
	if (byteLength > archiveLimits.nameBytes) return {
		what: `is longer than ${archiveLimits.nameBytes} bytes`,
		help: advice.long
	};
	if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name)) return {
		what: "has control characters",
		help: advice.hidden
	};
	if (/[\u202a-\u202e\u2066-\u2069]/.test(name)) return {
		what: "has characters that change the direction of text",
		help: advice.hidden
	};
	if (name.includes("\\")) return {
		what: "has a backslash, which separates folders on Windows only",
		help: advice.separator
	};
	if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return {
		what: "is an absolute path",
		help: advice.escape
	};
	return findPartProblem(name.replace(/\/$/, "").split("/"));
}
function findPartProblem(parts) {
	if (parts.includes("")) return {
		what: "has an empty part",
		help: advice.plain
	};
	if (parts.includes("..")) return {
		what: "has a part \"..\", which leads out of its folder",
		help: advice.escape
	};
	if (parts.includes(".")) return {
		what: "has a part \".\"",
		help: advice.plain
	};
	if (parts.some((part) => /^[. ]+$/.test(part))) return {
		what: "has a part of dots and spaces alone, which Windows reads as another folder",
		help: advice.escape
	};
	if (parts.some((part) => Buffer.byteLength(part) > longestComponent)) return {
		what: `has a part longer than ${longestComponent} bytes`,
		help: advice.long
	};
	return null;
}
// src/archive/name-collisions.ts
const help$3 = "One would overwrite the other. A zip updated in place (zip -u, wheel repair scripts) keeps old copies; two generators may write one file. Build in an empty folder, and rename one where both are meant.";
/**
* Every name once, and none that is a file here and a folder there. Names of folders end in a slash.
* @param options folders of a tar may be listed again: nothing is overwritten
*/
function checkNamesAreUnique(names, options = {}) {
	const files = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	/** Folders that other members lie in, and one that does. */
	const parents = /* @__PURE__ */ new Map();
	for (const name of names) {
		const path = fold(name.endsWith("/") ? name.slice(0, -1) : name);
		const [own, other] = name.endsWith("/") ? [folders, files] : [files, folders];
		const twin = own.get(path);
		const isAllowed = own === folders && (options.foldersMayRepeat === true || twin !== name);
		if (twin !== void 0 && !isAllowed) throw collision(twin, name);
		const opposite = other.get(path);
		if (opposite !== void 0) throw duplicate(`${quoteName(opposite)} and ${quoteName(name)} are a file and a folder`);
		own.set(path, name);
		for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
			const parent = path.slice(0, end);
			if (parents.has(parent)) break;
			parents.set(parent, name);
		}
	}
	for (const [path, name] of files) {
		const inside = parents.get(path);
		if (inside === void 0) continue;
		throw duplicate(`${quoteName(name)} is a file, and ${quoteName(inside)} lies in it as in a folder`);
	}
}
function collision(one, other) {
	if (one === other) return duplicate(`the archive holds ${quoteName(one)} twice`);
	const [a, b] = [dropEnds(one), dropEnds(other)];
	if (a === b) return duplicate(`${quoteName(one)} and ${quoteName(other)} are one file on Windows, which drops dots and spaces at the end`);
	if (a.normalize("NFC") === b.normalize("NFC")) return duplicate(`the archive holds ${quoteName(one)} twice, in two Unicode forms (NFC, NFD) that macOS takes for one`);
	return duplicate(`${quoteName(one)} and ${quoteName(other)} are one file on Windows and macOS, which ignore letter case`);
}
/** The same for all names that some file system takes for one. */
function fold(name) {
	if (/^[\x21-\x7e]*$/.test(name)) {
		const lower = name.toLowerCase();
		return lower.includes("./") || lower.endsWith(".") ? dropEnds(lower) : lower;
	}
	return dropEnds(name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC"));
}
function dropEnds(name) {
	return name.replace(/[. ]+(?=\/|$)/g, "");
}
function duplicate(message) {
	return new ArchiveError("archive/duplicate-member", message, { help: help$3 });
}
// src/archive/pax.ts
const usedKeys = [
	"path",
	"size",
	"linkpath"
];
const longestShown = 40;
const help$2 = "Build the sdist with the project's build backend: python -m build --sdist";
/**
* @param see is shown every record
* @throws ArchiveError for records that readers could read in two ways
*/
function parsePaxRecords(body, see) {
	const records = /* @__PURE__ */ new Map();
	const all = [];
	let offset = 0;
	while (offset < body.length) {
		const digits = /^([1-9]\d{0,8}) /.exec(body.toString("latin1", offset, offset + 10))?.[1];
		const end = offset + Number(digits ?? 0);
		const separator = body.indexOf("=", offset);
		const keyStart = offset + (digits?.length ?? 0) + 1;
		if (!(digits !== void 0 && end <= body.length && body[end - 1] === 10) || separator <= keyStart || separator >= end) throw new ArchiveError("archive/damaged", "a PAX record of the tar is malformed", { help: help$2 });
		const key = body.toString("utf8", keyStart, separator);
		if (key.startsWith("GNU.sparse.")) throw new ArchiveError("archive/member-kind", "the tar holds a sparse file, which PyPI refuses", { help: "bsdtar makes them of files with holes (--no-read-sparse turns it off), GNU tar with --sparse. Build the sdist with its build backend: python -m build --sdist" });
		all.push([key, body.toString("utf8", separator + 1, Math.min(end - 1, separator + 1 + longestShown))]);
		if (isUsed(key)) {
			if (records.has(key)) throw twice(key);
			records.set(key, body.subarray(separator + 1, end - 1));
		}
		offset = end;
	}
	see(all);
	return records;
}
/** Readers differ in which of two counts. */
function twice(key) {
	return new ArchiveError("archive/structure", `a member of the tar has two records of its ${key}`, { help: help$2 });
}
function isUsed(key) {
	return usedKeys.includes(key);
}
/** How many bytes of zeros follow a member of `size` bytes. */
function paddingOf(size) {
	return (512 - size % 512) % 512;
}
/** Hands out a stream of chunks in pieces of any length. */
var BlockReader = class {
	#chunks;
	#rest = Buffer.alloc(0);
	constructor(chunks) {
		this.#chunks = chunks;
	}
	/** What comes next, still to be read: fewer bytes than that when no more are left. */
	async peek(length) {
		while (this.#rest.length < length) {
			const { value } = await this.#chunks.next();
			if (value === void 0) break;
			this.#rest = Buffer.concat([this.#rest, value]);
		}
		return this.#rest.subarray(0, length);
	}
	/** @throws ArchiveError when fewer are left */
	async read(length) {
		const pieces = [];
		for (let missing = length; missing > 0;) {
			const piece = await this.#take(missing);
			pieces.push(piece);
			missing -= piece.length;
		}
		return pieces.length === 1 && pieces[0] !== void 0 ? pieces[0] : Buffer.concat(pieces);
	}
	/** @param see is shown what is skipped */
	async skip(length, see) {
		for (let missing = length; missing > 0;) {
			const piece = await this.#take(missing);
			see?.(piece);
			missing -= piece.length;
		}
	}
	/** After the first block of zeros only more of them may follow, and at least one. */
	async expectZeros() {
		let total = 0;
		for (let chunk = await this.#next(); chunk !== null; chunk = await this.#next()) {
			if (!isZero(chunk)) throw new ArchiveError("archive/structure", "bytes follow the end of the tar archive", { help: "Two archives were joined; readers stop at the first end or go on. Build it again: python -m build --sdist" });
			total += chunk.length;
			this.#rest = Buffer.alloc(0);
		}
		if (total < 512) throw cutOff();
	}
	/** Between one byte and `most`. */
	async #take(most) {
		const chunk = await this.#next();
		if (chunk === null) throw cutOff();
		const piece = chunk.subarray(0, most);
		this.#rest = chunk.subarray(piece.length);
		return piece;
	}
	/** Not an empty one. */
	async #next() {
		while (this.#rest.length === 0) {
			const { value } = await this.#chunks.next();
			if (value === void 0) return null;
			this.#rest = value;
		}
		return this.#rest;
	}
};
const zeros = Buffer.alloc(65536);
function isZero(bytes) {
	for (let start = 0; start < bytes.length; start += zeros.length) {
		const piece = bytes.subarray(start, start + zeros.length);
		if (!piece.equals(zeros.subarray(0, piece.length))) return false;
	}
	return true;
}
function cutOff() {
	return new ArchiveError("archive/structure", "the tar archive is cut off: it ends without two blocks of zeros", { help: "The build was stopped, or the disk was full. Build it again: python -m build --sdist" });
}
// src/archive/tar-header.ts
const types = {
	"\0": "file",
	"0": "file",
	"1": "link",
	"2": "link",
	"5": "folder",
	x: "attributes",
	g: "global",
	L: "name",
	K: "link-name"
};
const refusedTypes = {
	"3": "a device",
	"4": "a device",
	"6": "a named pipe",
	"7": "a contiguous file, which only some systems know",
	D: "a list of a GNU backup",
	M: "a part of a file on another volume",
	S: "a sparse file, which PyPI refuses",
	V: "the label of a volume"
};
const help$1 = {
	build: "Build the sdist with the project's build backend: python -m build --sdist",
	kind: "Leave it out of the sdist (MANIFEST.in, or the exclude list of the build backend)."
};
/** Null for a block of zeros: the end of the archive. */
function parseTarHeader(block) {
	if (isZero(block)) return null;
	if (!isTarHeader(block)) throw damaged$1("a tar header does not have the checksum it declares");
	const typeFlag = String.fromCharCode(block.readUInt8(156));
	const short = untilZero(block.subarray(0, 100));
	const type = typeFlag === "\0" && short.at(-1) === 47 ? "folder" : types[typeFlag];
	if (type === void 0) {
		const what = refusedTypes[typeFlag] ?? `a member of the unknown type ${quoteName(typeFlag)}`;
		throw new ArchiveError("archive/member-kind", `${quoteName(short.toString("latin1"))} is ${what}`, { help: help$1.kind });
	}
	checkNumbers(block);
	return {
		type,
		isHardLink: typeFlag === "1",
		name: type === "file" || type === "folder" || type === "link" ? joinName(block, short) : "",
		linkName: untilZero(block.subarray(157, 257)).toString("latin1"),
		size: parseSize(block)
	};
}
/** Does the block have the checksum of a tar header? POSIX: the sum of all bytes, with its own eight read as spaces. */
function isTarHeader(block) {
	if (block.length !== 512) return false;
	let total = 256;
	for (let index = 0; index < 512; index += 1) if (index < 148 || index >= 156) total += block[index] ?? 0;
	return parseOctal(block.toString("latin1", 148, 156)) === total;
}
/** Bytes 345 to 500 are a prefix of the name in ustar; GNU's format has times there, and Python reads them as a prefix too. */
function joinName(block, short) {
	const prefix = untilZero(block.subarray(345, 500));
	if (prefix.length === 0) return short.toString("latin1");
	if (block.toString("latin1", 257, 263) !== "ustar\0") {
		const name = quoteName(short.toString("latin1"));
		throw new ArchiveError("archive/structure", `the header of ${name} gives its name a prefix that only some readers see`, { help: help$1.build });
	}
	return Buffer.concat([
		prefix,
		Buffer.from("/"),
		short
	]).toString("latin1");
}
function untilZero(bytes) {
	const end = bytes.indexOf(0);
	return end < 0 ? bytes : bytes.subarray(0, end);
}
const numberFields = [
	[100, 108],
	[108, 116],
	[116, 124],
	[136, 148],
	[329, 337],
	[337, 345]
];
function checkNumbers(block) {
	for (const [start, end] of numberFields) {
		const isBinary = [128, 255].includes(block.readUInt8(start));
		const text = block.toString("latin1", start, end);
		if (!isBinary && parseOctal(text) === null) throw damaged$1(`a tar header has ${quoteName(text)} where a number belongs`);
	}
}
function parseSize(block) {
	if (block.readUInt8(124) >= 128) throw new ArchiveError("archive/too-large", "a member of the tar declares a size that needs more than eleven octal digits", { help: help$1.build });
	const text = block.toString("latin1", 124, 136);
	const size = parseOctal(text);
	if (size === null) throw damaged$1(`a tar header has ${quoteName(text)} where a size belongs`);
	return size;
}
/** Digits, with spaces before them and spaces or zeros behind; an empty field is 0. Null for anything else. */
function parseOctal(text) {
	const digits = /^ *([0-7]*)[\0 ]*$/.exec(text)?.[1];
	if (digits === void 0) return null;
	return digits === "" ? 0 : Number.parseInt(digits, 8);
}
function damaged$1(message) {
	return new ArchiveError("archive/damaged", message, { help: help$1.build });
}
// src/archive/tar-links.ts
/** @param files of the archive, by name, and which member each is @throws ArchiveError */
function checkLinks(links, files) {
	for (const link of links) {
		const problem = findProblem(link, files);
		if (problem === null) continue;
		throw new ArchiveError("archive/member-kind", `${quoteName(link.name)} is a link to ${quoteName(link.target)}, ${problem}`, { help: "Replace the link by the file it points to, or leave it out of the sdist." });
	}
}
function findProblem({ name, target, isHard, index }, files) {
	const place = files.get(target);
	if (isHard && place === void 0) return "which is no file of the archive";
	if (isHard) return (place ?? 0) < index ? null : "which comes later in the archive";
	if (target.startsWith("/") || target.includes("\\") || /^[A-Za-z]:/.test(target)) return "which is outside of the archive";
	const parts = target.replace(/\/$/, "").split("/");
	const ups = parts.lastIndexOf("..") + 1;
	if (parts.slice(0, ups).some((part) => part !== "..")) return "which goes back up behind a folder";
	if (ups > 0 && name.split("/").length - 1 - ups < 1) return "which is outside of the archive";
	return isPlain(parts.slice(ups).filter((part) => part !== ".").join("/")) ? null : "which is no plain path";
}
function isPlain(path) {
	if (path === "") return true;
	try {
		decodeMemberName(Buffer.from(path));
		return true;
	} catch (error) {
		if (error instanceof ArchiveError) return false;
		throw error;
	}
}
// src/archive/tar-strictness.ts
var StrictReader = class {
	#format = null;
	#note = null;
	get notes() {
		return this.#note === null ? [] : [this.#note];
	}
	/** @param block a header with a right checksum, of a member or of a record */
	seeHeader(block) {
		if (this.#note !== null) return;
		const format = formats[block.toString("latin1", 257, 265)] ?? null;
		this.refuse(findHeaderProblem(block, format, this.#format));
		this.#format ??= format;
	}
	/** @param keys of one PAX record, in its order; values of times and numbers */
	seeRecords(records) {
		if (this.#note === null) this.refuse(findRecordProblem(records));
	}
	refuse(problem) {
		if (problem === null) return;
		this.#note = {
			code: "archive/not-for-uv",
			message: `${problem}: pip and PyPI read such a tar, uv does not`,
			help: "Build the sdist with the project's build backend: python -m build --sdist"
		};
	}
};
const formats = {
	"ustar\x0000": "POSIX",
	"ustar  \0": "GNU"
};
const numbers = [
	[
		"mode",
		100,
		108
	],
	[
		"owner",
		108,
		116
	],
	[
		"group",
		116,
		124
	],
	[
		"time",
		136,
		148
	]
];
function findHeaderProblem(block, format, expected) {
	const name = quoteName(block.toString("latin1", 0, 100).replace(/\0.*$/s, ""));
	if (format === null) return `the header of ${name} is of the format before ustar (v7)`;
	if (expected !== null && expected !== format) return `the headers before ${name} are of ${expected} tar, its own of ${format} tar`;
	for (const [what, start, end] of numbers) {
		const text = block.toString("latin1", start, end);
		if (!(/^(?:[0-7]+[\0 ]+|\0+)$/.test(text) || format === "GNU" && text.startsWith(""))) return `the ${what} in the header of ${name} is negative or not written as the standard says`;
	}
	const isUnended = [block.subarray(265, 297), block.subarray(297, 329)].some((text) => !text.includes(0));
	return format === "POSIX" && isUnended ? `the name of owner or group in the header of ${name} has no end` : null;
}
const plainKeys = [...[
	"atime",
	"charset",
	"comment",
	"ctime",
	"gid",
	"gname",
	"hdrcharset",
	"linkpath",
	"mtime",
	"path",
	"size"
], ...["uid", "uname"]];
const namespaces = [
	"realtime",
	"security",
	"SCHILY",
	"LIBARCHIVE"
];
function findRecordProblem(records) {
	const seen = /* @__PURE__ */ new Set();
	for (const [key, value] of records) {
		const [namespace = "", ...rest] = key.split(".");
		if (!(plainKeys.includes(key) || rest.join(".") !== "" && namespaces.includes(namespace))) return `a PAX record of the tar has the key ${quoteName(key)}`;
		if (seen.has(key)) return `a PAX record of the tar has the key ${quoteName(key)} twice`;
		seen.add(key);
		const isTime = [
			"atime",
			"ctime",
			"mtime"
		].includes(key);
		const isNumber = ["gid", "uid"].includes(key);
		if (isTime && !/^(?:\d+(?:\.\d+)?)?$/.test(value)) return `a PAX record of the tar has the ${key} ${quoteName(value)}`;
		if (isNumber && !/^\d*$/.test(value)) return `a PAX record of the tar has the ${key} ${quoteName(value)}`;
	}
	return null;
}
// src/archive/tar.ts
const longestRecord = 1048576;
const help = "Build the sdist with the project's build backend: python -m build --sdist";
/**
* Reads the whole archive once.
* @throws ArchiveError for everything that is not one plain, complete .tar.gz, and when a wanted file is larger than that.
*/
async function readTarGz(source, reading = {}) {
	const unpacked = gunzip(source);
	try {
		const strict = new StrictReader();
		if (await hasHeaderSum(source)) strict.refuse("the gzip header has a checksum of its own");
		const archive = await readMembers(new BlockReader(unpacked), reading, strict);
		await refuseZip(source);
		return archive;
	} finally {
		await unpacked.return();
	}
}
async function readMembers(blocks, { wants, watch }, strict) {
	const members = [];
	const links = [];
	const contents = /* @__PURE__ */ new Map();
	let attributes = /* @__PURE__ */ new Map();
	let isPending = false;
	refuseOther(await blocks.peek(512));
	for (;;) {
		const block = await blocks.read(512);
		const header = parseTarHeader(block);
		if (header === null) break;
		strict.seeHeader(block);
		if (header.type !== "file" && header.type !== "folder" && header.type !== "link") {
			for (const [key, value] of await readRecord(blocks, header, strict)) {
				if (attributes.has(key)) throw twice(key);
				attributes.set(key, value);
			}
			isPending = header.type !== "global";
			continue;
		}
		const member = describe(header, header.type, attributes);
		if (member.kind === "link") links.push(describeLink(header, member.name, attributes, members.length));
		[attributes, isPending] = [/* @__PURE__ */ new Map(), false];
		members.push(member);
		checkMemberCount(members.length);
		const limit = member.kind === "file" ? wants?.(member.name) ?? null : null;
		if (limit !== null && member.size > limit) throw tooLarge(member, limit);
		if (limit !== null) contents.set(member.name, await blocks.read(member.size));
		else await pass(blocks, member, watch);
		await skipPadding(blocks, member.size);
	}
	if (isPending) throw structureError("the tar ends with a record about a member that is not there");
	await blocks.expectZeros();
	checkNamesAreUnique(members.map(({ name, kind }) => kind === "folder" ? `${name}/` : name), { foldersMayRepeat: true });
	checkLinks(links, new Map(members.flatMap(({ name, kind }, index) => kind === "file" ? [[name, index]] : [])));
	return {
		members,
		notes: [...members.flatMap(({ name }) => noteWindows(name)).slice(0, 1), ...strict.notes],
		contents
	};
}
/** cpio, shell archives, a text: what some program packs with gzip, or a tar file packed twice. */
function refuseOther(start) {
	if (isTarHeader(start) || start.toString("latin1", 257, 262) === "ustar" || start.length > 0 && isZero(start)) return;
	const message = `the gzip file holds no tar file but ${start.length === 0 ? "nothing" : describeKind(start)}`;
	throw new ArchiveError("archive/unknown-format", message, { help });
}
async function pass(blocks, member, watch) {
	const watcher = member.kind === "file" && member.size > 0 ? watch?.(member) ?? null : null;
	await blocks.skip(member.size, watcher === null ? void 0 : (piece) => watcher.take(piece));
	watcher?.end();
}
function describe(header, kind, attributes) {
	const path = decodeMemberName(attributes.get("path") ?? Buffer.from(header.name, "latin1"));
	const name = path.replace(/\/$/, "");
	if (kind !== "folder" && path !== name) throw structureError(`${quoteName(path)} is a ${kind} whose name ends like a folder's`);
	const size = attributes.get("size")?.toString("latin1") ?? String(header.size);
	if (size !== String(header.size)) throw structureError(`${quoteName(name)} has two sizes: ${quoteName(size)} in its PAX record, ${header.size} in its header`);
	if (kind !== "file" && header.size !== 0) throw structureError(`${quoteName(name)} is a ${kind} that declares ${header.size} bytes of data`);
	return {
		name,
		kind,
		size: header.size
	};
}
function describeLink(header, name, attributes, index) {
	return {
		name,
		target: (attributes.get("linkpath") ?? Buffer.from(header.linkName, "latin1")).toString("utf8"),
		isHard: header.isHardLink,
		index
	};
}
/** What a record says about the next member, or about nothing that matters. */
async function readRecord(blocks, { type, size }, strict) {
	if (size > longestRecord) {
		const message = `a record of the tar has ${size} bytes; at most ${longestRecord} are read`;
		throw new ArchiveError("archive/too-large", message, { help });
	}
	const body = await blocks.read(size);
	await skipPadding(blocks, size);
	const see = (records) => strict.seeRecords(records);
	if (type === "attributes") return parsePaxRecords(body, see);
	if (type === "global") {
		const [key] = parsePaxRecords(body, see).keys();
		if (key !== void 0) throw structureError(`a global PAX record of the tar sets the ${key} of every member`);
		return /* @__PURE__ */ new Map();
	}
	const name = untilZero(body);
	if (!isZero(body.subarray(name.length))) throw structureError("a GNU record of the tar has bytes behind the end of the name");
	return /* @__PURE__ */ new Map([[type === "name" ? "path" : "linkpath", name]]);
}
async function skipPadding(blocks, size) {
	await blocks.skip(paddingOf(size));
}
/** PyPI's test: a zip file is what ends like one (`zipfile.is_zipfile`). */
async function refuseZip(source) {
	const length = Math.min(source.size, 65557);
	const tail = Buffer.from(await source.read(source.size - length, length));
	const start = tail.lastIndexOf(Buffer.from("PK", "latin1"));
	if (start >= 0 && start + 22 <= length && start + 22 + tail.readUInt16LE(start + 20) === length) throw structureError("the file is a gzipped tar file and a zip file in one, which PyPI refuses");
}
function noteWindows(name) {
	const problem = findWindowsProblem(name);
	if (problem === null) return [];
	return [{
		code: "archive/member-name",
		message: `the name ${quoteName(name)} ${problem.what}`,
		help: problem.help
	}];
}
function structureError(message) {
	return new ArchiveError("archive/structure", message, { help });
}
function tooLarge(member, limit) {
	const message = `${member.name} has ${member.size} bytes; at most ${limit} are read of such a file`;
	return new ArchiveError("archive/too-large", message, { help });
}
// src/archive/unpack.ts
const chunkSize = 65536;
/** Each chunk costs a change of threads; larger ones leave the caches of a processor. */
const inflatedAtOnce = 262144;
const packedAtOnce = 262144;
async function readPacked(source, member, maxBytes, heldSize) {
	if (member.size > maxBytes) throw new ArchiveError("archive/too-large", `${member.name} has ${member.size} bytes; at most ${maxBytes} are read of such a file`, { help: "Something wrote data where a short text belongs. Look at the file, and build again." });
	const chunks = [];
	for await (const chunk of streamPacked(source, member, {
		heldSize,
		isTransient: false
	})) chunks.push(chunk);
	const [first] = chunks;
	return chunks.length === 1 && first !== void 0 ? first : Buffer.concat(chunks);
}
async function* streamPacked(source, member, unpacking) {
	let size = 0;
	let crc = 0;
	for await (const chunk of unpack(source, member, unpacking)) {
		size += chunk.byteLength;
		if (size > member.size) throw isLarger(member);
		crc = crc32(chunk, crc);
		yield chunk;
	}
	if (size !== member.size) throw damaged(member, `unpacks to ${size} bytes, not to the ${member.size} it declares`);
	if (crc !== member.crc32) throw damaged(member, `has the checksum ${hex$1(crc)}, not the ${hex$1(member.crc32)} that it declares`);
}
function unpack(source, member, { heldSize, isTransient }) {
	if (member.method === "stored") return readChunks(source, member);
	return member.packedSize <= heldSize && member.size <= heldSize ? inflateAtOnce(source, member, isTransient) : inflateStream(source, member, isTransient);
}
/** The packed bytes, piece by piece. */
async function* readChunks(source, member) {
	const end = member.dataOffset + member.packedSize;
	for (let offset = member.dataOffset; offset < end; offset += chunkSize) yield await source.read(offset, Math.min(chunkSize, end - offset));
}
async function* inflateAtOnce(source, member, isTransient) {
	const packed = await source.read(member.dataOffset, member.packedSize);
	const { bytes, consumed } = refuseDamage(member, () => inflateHeld(packed, member.size));
	checkConsumed(member, consumed);
	yield bytes;
	if (isTransient && bytes.byteLength >= Buffer.poolSize) release(bytes);
}
async function* inflateStream(source, member, isTransient) {
	const inflate = createInflateRaw({ chunkSize: inflatedAtOnce });
	feed(inflate, source, member).catch((error) => inflate.destroy(error));
	try {
		for await (const chunk of inflate) {
			yield chunk;
			const isFilled = chunk.byteOffset + chunk.byteLength === chunk.buffer.byteLength;
			if (isTransient && isFilled) release(chunk);
		}
	} catch (error) {
		throw inflateError(member, error);
	}
	checkConsumed(member, inflate.bytesWritten);
}
/** Two pieces of memory for all packed bytes: one is read while the other is inflated. */
async function feed(inflate, source, member) {
	const rooms = [Buffer.allocUnsafeSlow(packedAtOnce), Buffer.allocUnsafeSlow(packedAtOnce)];
	const end = member.dataOffset + member.packedSize;
	let inflated = Promise.resolve();
	for (let offset = member.dataOffset, turn = 0; offset < end; offset += packedAtOnce, turn += 1) {
		const packed = await source.read(offset, Math.min(packedAtOnce, end - offset), rooms[turn % 2 === 0 ? 0 : 1]);
		await inflated;
		inflated = write(inflate, packed);
		inflated.catch(() => {});
	}
	await inflated;
	inflate.end();
}
/** Resolves when the bytes are inflated, and their memory may be used again. */
function write(inflate, packed) {
	return new Promise((resolve, reject) => {
		inflate.write(packed, (error) => error ? reject(error) : resolve());
	});
}
/** The collector counts buffers late: without this, reading a library of half a gigabyte takes twice the memory. */
function release({ buffer }) {
	if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
function checkConsumed(member, consumed) {
	if (consumed === member.packedSize) return;
	throw damaged(member, `has ${member.packedSize - consumed} bytes behind the end of its compressed data, which some readers take for more`);
}
function refuseDamage(member, inflate) {
	try {
		return inflate();
	} catch (error) {
		throw inflateError(member, error);
	}
}
function inflateError(member, error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code === "ERR_BUFFER_TOO_LARGE") return isLarger(member);
	if (code === "Z_BUF_ERROR") return damaged(member, "ends in the middle of its compressed data", error);
	return code.startsWith("Z_") ? damaged(member, "holds compressed data that make no sense (deflate)", error) : error;
}
function isLarger(member) {
	return damaged(member, `unpacks to more than the ${member.size} bytes that it declares`);
}
function hex$1(checksum) {
	return checksum.toString(16).padStart(8, "0");
}
function damaged(member, what, cause) {
	return new ArchiveError("archive/damaged", `${member.name} ${what}`, {
		help: zipAdvice.edited,
		cause
	});
}
// src/archive/zip-end.ts
const endSize$1 = 22;
const end64Size = 56;
const locator64Size = 20;
const sentinel16 = 65535;
/** @throws ArchiveError when there is no end record, more than one, or something behind it. */
async function readEnd(source) {
	const tailSize = Math.min(source.size, 65633);
	const tailStart = source.size - tailSize;
	const tail = toBuffer(await source.read(tailStart, tailSize));
	const endStart = findEnd(tail) ?? await refuseWithoutEnd(source);
	const record = tail.subarray(endStart);
	const at64 = findEnd64(tail, endStart, tailStart);
	const end = parseEnd(record, at64 !== null);
	const commentSize = record.length - endSize$1;
	if (at64 === null) {
		const { count, centralSize, centralOffset } = end;
		if (count === null || centralSize === null || centralOffset === null) throw structureError$1("the end record refers to a ZIP64 end record, and there is none", zipAdvice.rewrite);
		return {
			count,
			centralSize,
			centralOffset,
			start: tailStart + endStart,
			commentSize
		};
	}
	const end64 = parseEnd64(tail.subarray(at64, at64 + end64Size));
	for (const key of [
		"count",
		"centralSize",
		"centralOffset"
	]) {
		if (end[key] === null || end[key] === end64[key]) continue;
		throw structureError$1(`the end record says ${words$1[key]} ${end[key]}, the ZIP64 end record ${end64[key]}`, zipAdvice.rewrite);
	}
	return {
		...end64,
		start: tailStart + at64,
		commentSize
	};
}
const words$1 = {
	count: "count",
	centralSize: "directory size",
	centralOffset: "directory offset"
};
/** Where the end record starts within the last bytes of the file; null when there is none at all. */
function findEnd(tail) {
	const signature = Buffer.from("PK", "latin1");
	let last = null;
	for (let start = tail.lastIndexOf(signature); start >= 0; start = tail.lastIndexOf(signature, start - 1)) {
		if (tail.length - start >= endSize$1) {
			last ??= start;
			if (start + endSize$1 + tail.readUInt16LE(start + 20) === tail.length) return checkComment(tail, start);
		}
		if (start === 0) break;
	}
	if (last === null) return null;
	const end = last + endSize$1 + tail.readUInt16LE(last + 20);
	if (end > tail.length) throw structureError$1(`the zip file is cut off: ${end - tail.length} bytes of its comment are missing`, zipAdvice.copy);
	const kind = describeKind(tail.subarray(end, end + 512));
	const rest = tail.length - end;
	const what = rest === 1 ? "1 byte follows" : `${rest} bytes follow`;
	throw structureError$1(`${what} the end of the zip file (${kind})`, zipAdvice.appended);
}
function checkComment(tail, start) {
	if (!/PK[\x01-\x08]/.test(tail.toString("latin1", start + endSize$1))) return start;
	throw structureError$1("the comment at the end of the zip file holds records of another zip file", zipAdvice.joined);
}
async function refuseWithoutEnd(source) {
	if (source.size === 0) throw new ArchiveError("archive/unknown-format", "the file is empty", { help: zipAdvice.copy });
	const kind = describeKind(await source.read(0, Math.min(512, source.size)));
	if (kind === "a zip file") throw new ArchiveError("archive/unknown-format", "the zip file is cut off: it starts as one, but its end is missing", { help: zipAdvice.copy });
	throw new ArchiveError("archive/unknown-format", `this is not a zip file but ${kind}`, { help: "A wheel is a zip file. Take the file that the build wrote, not a page or a pointer that leads to it." });
}
/** Null where a figure did not fit and stands in the ZIP64 record instead. */
function parseEnd(bytes, hasEnd64) {
	const [disk, directoryDisk] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
	const isOther = (number) => number !== 0 && !(hasEnd64 && number === sentinel16);
	if (isOther(disk) || isOther(directoryDisk)) throw otherDisk();
	const count = bytes.readUInt16LE(10);
	if (bytes.readUInt16LE(8) !== count) throw twoCounts(bytes.readUInt16LE(8), count);
	return {
		count: count === sentinel16 ? null : count,
		centralSize: unlessSentinel(bytes.readUInt32LE(12)),
		centralOffset: unlessSentinel(bytes.readUInt32LE(16))
	};
}
/** Where the ZIP64 end record starts within `tail`; null when the archive has none. */
function findEnd64(tail, endStart, tailStart) {
	const locatorStart = endStart - locator64Size;
	if (!hasSignature(tail, locatorStart, "locator64")) {
		if (!hasSignature(tail, endStart - end64Size, "end64")) return null;
		throw structureError$1("a ZIP64 end record stands there without its locator", zipAdvice.rewrite);
	}
	const locator = tail.subarray(locatorStart, endStart);
	if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) throw otherDisk();
	const start = readUInt64(locator, 8) - tailStart;
	if (start + end64Size > locatorStart || !hasSignature(tail, start, "end64")) {
		const place = readUInt64(locator, 8);
		throw structureError$1(`the ZIP64 locator points to byte ${place}, where no ZIP64 end record stands`, zipAdvice.rewrite);
	}
	if (readUInt64(tail, start + 4) !== 44) throw structureError$1("the ZIP64 end record carries extensible data, which PyPI refuses", zipAdvice.rewrite);
	if (start + end64Size !== locatorStart) throw structureError$1("bytes stand between the ZIP64 end record and its locator", zipAdvice.rewrite);
	return start;
}
function parseEnd64(bytes) {
	if (bytes.readUInt32LE(16) !== 0 || bytes.readUInt32LE(20) !== 0) throw otherDisk();
	const count = readUInt64(bytes, 32);
	if (readUInt64(bytes, 24) !== count) throw twoCounts(readUInt64(bytes, 24), count);
	return {
		count,
		centralSize: readUInt64(bytes, 40),
		centralOffset: readUInt64(bytes, 48)
	};
}
function hasSignature(tail, start, kind) {
	return start >= 0 && start + 4 <= tail.length && tail.readUInt32LE(start) === signatures[kind];
}
function otherDisk() {
	return structureError$1("the archive says that it continues on another disk", zipAdvice.rewrite);
}
function twoCounts(here, all) {
	return structureError$1(`the end record counts ${here} members on this disk and ${all} in all`, zipAdvice.rewrite);
}
function unlessSentinel(figure) {
	return figure === 4294967295 ? null : figure;
}
// src/archive/zip-extra.ts
const zip64Id = 1;
const unicodePathId = 28789;
const unicodePathStart = 5;
/** The figures as they are meant. @throws ArchiveError for fields that leave two readings. */
function applyExtraFields(name, extra, figures) {
	const fields = parseExtraFields(name, extra);
	const unicodePath = fields.get(unicodePathId);
	if (unicodePath !== void 0 && decodeMemberName(unicodePath.subarray(unicodePathStart)) !== name) {
		const message = `${name} carries a second, different name (Unicode path field)`;
		throw new ArchiveError("archive/member-name", message, { help: zipAdvice.edited });
	}
	const zip64 = fields.get(zip64Id);
	const refuse = (what) => structureError$1(`the ZIP64 field of ${name} ${what}`, zipAdvice.rewrite);
	if (zip64 !== void 0 && zip64.length % 8 !== 0) throw refuse(`has ${zip64.length} bytes, not a multiple of 8`);
	const given = zip64 === void 0 ? [] : splitUInt64(zip64);
	if (![
		figures.size,
		figures.packedSize,
		figures.offset
	].includes(4294967295)) return repeatFigures(figures, given, refuse);
	if (zip64 === void 0) throw refuse("is missing, though its header refers to it");
	return figures.offset === null ? fillLocal(figures, given, refuse) : fillCentral(figures, given, refuse);
}
/** Writers that reserve the field (Bazel's) leave it empty, or repeat what fits into the header: then all must be the same. */
function repeatFigures(figures, given, refuse) {
	const all = [
		figures.size,
		figures.packedSize,
		...figures.offset === null ? [] : [figures.offset]
	];
	if (given.length > all.length) throw refuse(`has ${given.length * 8} bytes, more than there are figures`);
	if (given.length === 1 && !figures.isStored) throw refuse("gives one size of a compressed member");
	if (given.some((figure, index) => figure !== all[index])) throw refuse("says other sizes than its header");
	return figures;
}
/** In a local header both sizes must stand in the field, also of a stored member: there uv refuses one alone, PyPI does not. */
function fillLocal(figures, given, refuse) {
	const [size, packedSize] = given;
	if (size === void 0 || packedSize === void 0 || given.length > 2) throw refuse(`has ${given.length * 8} bytes where two sizes belong`);
	const isOther = (figure, field) => figure !== 4294967295 && figure !== field;
	if (isOther(figures.size, size) || isOther(figures.packedSize, packedSize)) throw refuse("says other sizes than its header");
	return {
		...figures,
		size,
		packedSize
	};
}
/** In the directory only what did not fit stands in the field, in this order. */
function fillCentral(figures, given, refuse) {
	const rest = [...given];
	const take = (figure) => figure === 4294967295 ? rest.shift() ?? NaN : figure;
	const filled = {
		...figures,
		size: take(figures.size),
		packedSize: take(figures.packedSize),
		offset: take(figures.offset ?? 0)
	};
	const isShort = [
		filled.size,
		filled.packedSize,
		filled.offset
	].some(Number.isNaN);
	if (isShort || rest.length > 0) throw refuse(`has ${given.length * 8} bytes, ${isShort ? "fewer" : "more"} than its header refers to`);
	return filled;
}
function splitUInt64(bytes) {
	return Array.from({ length: bytes.length / 8 }, (_, index) => readUInt64(bytes, index * 8));
}
function parseExtraFields(name, extra) {
	const fields = /* @__PURE__ */ new Map();
	let offset = 0;
	while (offset < extra.length) {
		const end = extra.length - offset < 4 ? Number.POSITIVE_INFINITY : offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw structureError$1(`the extra fields of ${name} are cut off`, zipAdvice.rewrite);
		const id = extra.readUInt16LE(offset);
		if (fields.has(id) && (id === zip64Id || id === unicodePathId)) throw structureError$1(`${name} has its ${id === zip64Id ? "ZIP64 field" : "Unicode path field"} twice, and readers differ in which counts`, zipAdvice.edited);
		fields.set(id, extra.subarray(offset + 4, end));
		offset = end;
	}
	return fields;
}
// src/archive/zip-headers.ts
const centralHeaderSize$1 = 46;
/** The entry at `offset` of the central directory, and where the next one starts; null when none starts there. */
function parseCentralHeader(directory, offset) {
	if (directory.length - offset < centralHeaderSize$1 || directory.readUInt32LE(offset) !== signatures.central) return null;
	const extraStart = offset + centralHeaderSize$1 + directory.readUInt16LE(offset + 28);
	const next = extraStart + directory.readUInt16LE(offset + 30);
	if (next > directory.length) throw structureError$1("an entry of the central directory is cut off", zipAdvice.edited);
	const flags = directory.readUInt16LE(offset + 8);
	const name = parseName(directory.subarray(offset + centralHeaderSize$1, extraStart), flags);
	if (directory.readUInt16LE(offset + 32) !== 0) throw structureError$1(`${name} has a comment in the central directory, which PyPI refuses`, zipAdvice.rewrite);
	if (directory.readUInt16LE(offset + 34) !== 0) throw structureError$1(`${name} says that it lies on another disk`, zipAdvice.rewrite);
	checkVersion(name, directory.readUInt8(offset + 6));
	checkFlags(name, flags);
	const method = parseMethod(name, directory.readUInt16LE(offset + 10));
	const figures = applyExtraFields(name, directory.subarray(extraStart, next), {
		isStored: method === "stored",
		size: directory.readUInt32LE(offset + 24),
		packedSize: directory.readUInt32LE(offset + 20),
		offset: directory.readUInt32LE(offset + 42)
	});
	return {
		header: {
			name,
			method,
			crc32: directory.readUInt32LE(offset + 16),
			packedSize: figures.packedSize,
			size: figures.size,
			localOffset: figures.offset ?? 0,
			dosTime: directory.readUInt32LE(offset + 12),
			system: directory.readUInt8(offset + 5),
			externalAttributes: directory.readUInt32LE(offset + 38)
		},
		next
	};
}
/** Length of name and extra fields behind a local header; null when this is none. */
function localTailLength(fixed) {
	if (fixed.readUInt32LE(0) !== signatures.local) return null;
	return fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
}
function parseLocalHeader(fixed, tail) {
	const nameLength = fixed.readUInt16LE(26);
	const flags = fixed.readUInt16LE(6);
	const name = parseName(tail.subarray(0, nameLength), flags);
	checkVersion(name, fixed.readUInt8(4));
	checkFlags(name, flags);
	const method = parseMethod(name, fixed.readUInt16LE(8));
	const { size, packedSize } = applyExtraFields(name, tail.subarray(nameLength), {
		isStored: method === "stored",
		size: fixed.readUInt32LE(22),
		packedSize: fixed.readUInt32LE(18),
		offset: null
	});
	return {
		name,
		method,
		crc32: fixed.readUInt32LE(14),
		packedSize,
		size
	};
}
const newestVersion = 63;
function checkVersion(name, version) {
	if (version <= newestVersion) return;
	const message = `${name} asks for a reader of zip ${version / 10}; there is none beyond ${newestVersion / 10}`;
	throw structureError$1(message, zipAdvice.edited);
}
const flag = {
	encrypted: 1,
	descriptor: 8,
	patched: 32,
	strongEncryption: 64,
	utf8: 2048,
	maskedHeaders: 8192
};
function checkFlags(name, flags) {
	if ((flags & -2055) === 0) return;
	const has = (bits) => (flags & bits) !== 0;
	if (has(flag.encrypted | flag.strongEncryption | flag.maskedHeaders)) throw kindError(`${name} is encrypted${has(flag.strongEncryption) ? " (strong encryption)" : ""}`, "No installer asks for a password. Pack it without one.");
	if (has(flag.patched)) throw kindError(`${name} is a patch to another file, not a file`, zipAdvice.rewrite);
	if (has(flag.descriptor)) {
		const message = `the sizes of ${name} stand behind its data (a data descriptor), which PyPI refuses`;
		throw new ArchiveError("archive/data-descriptor", message, { help: zipAdvice.streamed });
	}
	throw kindError(`${name} has flags that no reader knows (${flags.toString(2)})`, zipAdvice.rewrite);
}
function kindError(message, help) {
	return new ArchiveError("archive/member-kind", message, { help });
}
function parseName(bytes, flags) {
	if ((flags & flag.utf8) === 0 && bytes.some((byte) => byte > 127)) {
		const message = `the name ${quoteName(bytes.toString("latin1"))} (shown as Latin-1) is not ASCII and not marked as UTF-8`;
		throw new ArchiveError("archive/member-name", message, { help: "Old Windows and macOS archive tools write such names. Build the distribution with its build backend." });
	}
	const name = decodeMemberName(bytes);
	const problem = findWindowsProblem(name);
	if (problem !== null) throw nameError(name, problem);
	return name;
}
/** APPNOTE 4.4.5. */
const otherMethods = {
	9: "deflate64",
	12: "bzip2",
	14: "LZMA",
	93: "zstd",
	95: "xz",
	98: "PPMd",
	99: "AES encryption"
};
function parseMethod(name, method) {
	if (method === 0) return "stored";
	if (method === 8) return "deflated";
	const word = otherMethods[method] === void 0 ? `method ${method}` : `${otherMethods[method]} (method ${method})`;
	throw new ArchiveError("archive/compression", `${name} is packed with ${word}; pip and PyPI read stored and deflate only`, { help: "Newer archive tools choose it by themselves. Build the wheel with its build backend, or repack it with deflate." });
}
// src/archive/zip-kind.ts
const kindNames = {
	1: "a named pipe",
	2: "a device",
	4: "a folder",
	6: "a device",
	8: "a file",
	10: "a symbolic link",
	12: "a socket"
};
const unixSystems = [3, 19];
const setIdBits = 3072;
const dosFolder = 16;
function checkKind({ name, method, size, packedSize, system, externalAttributes }) {
	const isFolder = name.endsWith("/");
	if (isFolder && size !== 0) throw structureError$1(`the folder ${name} carries ${size} bytes of data`, zipAdvice.rewrite);
	if (method === "stored" && size !== packedSize) throw structureError$1(`${name} is stored, with two sizes: ${size} and ${packedSize}`, zipAdvice.edited);
	const mode = externalAttributes >>> 16;
	const kind = mode >>> 12;
	const isMeant = unixSystems.includes(system) || kind === 10;
	if (isMeant && ![0, isFolder ? 4 : 8].includes(kind)) throw kindError(`${name} is ${kindNames[kind] ?? `of the unknown kind ${kind}`}, not ${isFolder ? "a folder" : "a file"}`, kind === 10 ? links : others);
	if (isMeant && !isFolder && (mode & setIdBits) !== 0) throw kindError(`${name} would run as another user (mode ${(mode & 4095).toString(8)})`, setId);
	if (!isFolder && (externalAttributes & dosFolder) !== 0) throw kindError(`${name} is a folder by its attributes and a file by its name`, zipAdvice.rewrite);
}
const links = "Installers write a link as a small file with its target in it. Pack what it points to (zip without -y, cp -L).";
const others = "A wheel holds files alone. Leave it out, and make it at run time where the program needs it.";
const setId = "No installer keeps such a mode, and no wheel should ask for it: chmod u-s,g-s FILE before packing.";
// src/archive/zip-locals.ts
/** Where the packed bytes of each member start, by name. */
async function findDataOffsets(source, headers, centralOffset) {
	const dataOffsets = /* @__PURE__ */ new Map();
	const place = {
		source,
		offset: 0,
		limit: centralOffset,
		before: null
	};
	const sorted = [...headers].sort((a, b) => a.localOffset - b.localOffset);
	for (const [index, header] of sorted.entries()) {
		if (header.localOffset !== place.offset) throw await misplaced(place, header);
		const twin = sorted[index + 1];
		if (twin?.localOffset === place.offset) throw sharing(header.name, twin.name);
		const fixed = place.offset + 30 > centralOffset ? null : await read(place, 30);
		const tailLength = fixed === null ? null : localTailLength(fixed);
		if (fixed === null || tailLength === null) throw missing(header);
		const end = place.offset + tailLength + header.packedSize;
		if (end > centralOffset) throw structureError$1(`${header.name} reaches into the central directory`, zipAdvice.edited);
		checkSame(header, parseLocalHeader(fixed, await read(place, tailLength)));
		dataOffsets.set(header.name, place.offset);
		place.offset = end;
		place.before = header.name;
	}
	if (place.offset !== centralOffset) throw await misplaced(place, null);
	return dataOffsets;
}
async function read(place, length) {
	const bytes = toBuffer(await place.source.read(place.offset, length));
	place.offset += length;
	return bytes;
}
/** @param next the next member by offset; null: the central directory comes next */
async function misplaced({ source, offset, limit, before }, next) {
	const end = next?.localOffset ?? limit;
	if (end < offset) return sharing(before ?? "", next?.name ?? "");
	if (next !== null && end >= limit) return missing(next);
	const gap = toBuffer(await source.read(offset, Math.min(512, end - offset)));
	if (gap.length >= 30 && gap.readUInt32LE(0) === signatures.local) {
		const where = before === null ? "at the start of the file" : `behind ${before}`;
		return structureError$1(`a member ${where} is missing in the central directory: readers from the start see it, others do not`, zipAdvice.edited);
	}
	if (before === null) return prefixError(end - offset, gap);
	return structureError$1(`${end - offset} bytes stand between ${before} and ${next?.name ?? "the central directory"}`, zipAdvice.edited);
}
function missing({ name, localOffset }) {
	const message = `the central directory lists ${name}, but no member starts at its offset ${localOffset}`;
	return structureError$1(message, zipAdvice.edited);
}
function sharing(one, other) {
	return structureError$1(`${one} and ${other} share bytes: one starts before the other ends`, zipAdvice.edited);
}
const words = {
	name: "name",
	method: "compression",
	crc32: "checksum",
	packedSize: "packed size",
	size: "size"
};
function checkSame(central, local) {
	for (const key of [
		"name",
		"method",
		"crc32",
		"packedSize",
		"size"
	]) {
		if (central[key] === local[key]) continue;
		const [there, here] = key === "crc32" ? [hex(central[key]), hex(local[key])] : [central[key], local[key]];
		throw structureError$1(`${central.name} has two ${words[key]}s: ${there} in the central directory, ${here} before its data`, zipAdvice.edited);
	}
}
function hex(checksum) {
	return checksum.toString(16).padStart(8, "0");
}
// src/archive/zip.ts
const largestDirectory = 67108864;
const heldSizes = {
	ordinary: 50331648,
	huge: 4194304
};
const hugeArchive = 268435456;
/** @throws ArchiveError for everything that is not one plain, complete zip file. */
async function openZip(source, reading = {}) {
	const heldSize = reading.heldSize ?? (source.size > hugeArchive ? heldSizes.huge : heldSizes.ordinary);
	const { headers, end } = await readDirectory(source);
	const ahead = windowSource(source);
	const dataOffsets = await findDataOffsets(ahead, headers, end.centralOffset);
	const members = headers.map((header) => ({
		...header,
		isFolder: header.name.endsWith("/"),
		dataOffset: dataOffsets.get(header.name) ?? 0
	}));
	const byName = new Map(members.map((member) => [member.name, member]));
	return {
		members,
		notes: describeComment(end),
		find: (name) => byName.get(name) ?? null,
		read: (member, { maxBytes }) => readPacked(ahead, member, maxBytes, heldSize),
		stream: (member) => streamPacked(ahead, member, {
			heldSize,
			isTransient: true
		}),
		packed: (member) => readChunks(ahead, member)
	};
}
/** What the end of the file tells: enough to refuse most broken archives without reading the rest. @throws ArchiveError */
async function readDirectory(source) {
	const end = await readEnd(source);
	checkMemberCount(end.count);
	if (end.centralSize > largestDirectory) {
		const message = `the central directory has ${end.centralSize} bytes; at most ${largestDirectory} are read`;
		throw new ArchiveError("archive/too-large", message, { help: zipAdvice.edited });
	}
	if (end.centralOffset + end.centralSize !== end.start) await refuseOffset(source, end);
	const headers = parseDirectory(toBuffer(await source.read(end.centralOffset, end.centralSize)), end.count);
	for (const header of headers) checkKind(header);
	checkNamesAreUnique(headers.map(({ name }) => name));
	checkRatio(sum(headers.map(({ size }) => size)), source.size);
	const start = toBuffer(await source.read(0, Math.min(512, source.size)));
	if (start.length === 512 && isTarHeader(start)) throw structureError$1("the file is a zip file and a tar file in one, which PyPI refuses", zipAdvice.joined);
	return {
		headers,
		end
	};
}
function parseDirectory(directory, count) {
	const headers = [];
	let offset = 0;
	while (headers.length < count) {
		const entry = parseCentralHeader(directory, offset);
		if (entry === null) throw structureError$1(`the end record counts ${count} members, the central directory holds ${headers.length}`, zipAdvice.edited);
		headers.push(entry.header);
		offset = entry.next;
	}
	if (offset === directory.length) return headers;
	if (parseCentralHeader(directory, offset) !== null) throw structureError$1(`the end record counts ${count} members, the central directory holds more`, zipAdvice.edited);
	throw structureError$1(`${directory.length - offset} bytes follow the last entry of the central directory`, zipAdvice.edited);
}
/** The usual reason is another file before the archive: then all offsets are too small by its size. */
async function refuseOffset(source, { start, centralOffset, centralSize, count }) {
	const ahead = start - centralOffset - centralSize;
	if (ahead > 0 && (count === 0 || await readSignature(source, ahead) === signatures.local)) throw prefixError(ahead, await source.read(0, Math.min(512, ahead)));
	throw structureError$1(`the end record says that the central directory ends at byte ${centralOffset + centralSize}, but it ends at ${start}`, zipAdvice.edited);
}
async function readSignature(source, offset) {
	return toBuffer(await source.read(offset, 4)).readUInt32LE(0);
}
function describeComment({ commentSize }) {
	if (commentSize === 0) return [];
	return [{
		code: "archive/comment",
		message: `the zip file ends with a comment of ${commentSize} bytes, which no installer shows`,
		help: "PyPI takes it today. Leave it out: nobody expects data behind the end of the archive."
	}];
}
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
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
	return /example|sample|dummy|redacted|your|fake|x{5}|0{6}|1234567|abcdefg|asdf|^AccountKey=Eby8vdM02/i.test(secret) || new Set(body).size < Math.min(10, body.length / 2);
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
/** As many bytes are a text at a time: short texts are made, searched and forgotten within the caches of a processor. */
const pieceSize = 65536;
const starts = new RegExp(`${secretStarts}|${buildPathStarts}`, "g");
var ContentScan = class {
	#name;
	#isWhole;
	#facts;
	#isText = null;
	#left;
	/** Of what is read as a whole. */
	#kept = [];
	/** The end of what was searched, again: something may begin in it that ends behind it. */
	#rest = "";
	/** Where in it the search goes on. */
	#from = 0;
	/** How many lines ended before the chunk at hand. */
	#lines = 0;
	#found = 0;
	constructor(name, size, facts) {
		this.#name = name;
		this.#left = size;
		this.#isWhole = size <= wholeSize && (startUpName.test(name) || sbomName.test(name));
		this.#facts = facts;
	}
	take(chunk) {
		this.#isText ??= this.#begin(chunk);
		if (!this.#isText) return;
		if (this.#isWhole) this.#kept.push(Buffer.from(chunk));
		this.#left -= chunk.length;
		for (let at = 0; at < chunk.length; at += pieceSize) this.#takePiece(chunk, at);
		if (this.#left > 0) this.#lines += countLines(chunk);
	}
	end() {
		if (!this.#isText || !this.#isWhole) return "done";
		const text = Buffer.concat(this.#kept).toString("latin1");
		if (startUpName.test(this.#name)) this.#facts.startUp.push(readStartUp(this.#name, text));
		if (sbomName.test(this.#name)) this.#facts.sboms.push(readSbom(this.#name, text));
		return "done";
	}
	/** False for binary data. */
	#begin(chunk) {
		const start = chunk.subarray(0, 1024);
		if (start.includes(0)) return false;
		const text = start.toString("latin1");
		if (text.startsWith("#!") && scriptName.test(this.#name)) {
			const [line = ""] = text.slice(0, 300).split(/\r?\n/, 1);
			this.#facts.interpreters.push({
				path: this.#name,
				line
			});
		}
		return true;
	}
	#takePiece(chunk, at) {
		const end = Math.min(chunk.length, at + pieceSize);
		const text = this.#rest + chunk.toString("latin1", at, end);
		const searched = this.#left === 0 && end === chunk.length ? text.length : Math.max(this.#from, text.length - overlap);
		const start = at - this.#rest.length;
		const next = this.#search(text, searched, (index) => this.#lineAt(text, index, chunk, start));
		const kept = Math.max(0, searched - 1);
		this.#rest = text.slice(kept);
		this.#from = next - kept;
	}
	/** Where to go on: at `end`, or behind what was found and reaches past it. */
	#search(text, end, lineAt) {
		starts.lastIndex = this.#from;
		for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
			if (match.index >= end || this.#found >= mostPerMember) return end;
			const secret = readSecret(text, match.index);
			if (secret !== null) this.#note(this.#facts.secrets, {
				line: lineAt(match.index),
				...secret
			});
			const path = secret === null && !infoName.test(this.#name) ? readBuildPath(text, match.index, this.#name) : null;
			if (path !== null) this.#note(this.#facts.buildPaths, {
				line: lineAt(match.index),
				text: path
			});
			starts.lastIndex = Math.min(text.length, match.index + Math.max(1, path?.length ?? 0));
			if (starts.lastIndex > end) return starts.lastIndex;
		}
		return end;
	}
	#note(facts, fact) {
		this.#found += 1;
		facts.push({
			path: this.#name,
			...fact
		});
	}
	/** @param start where in the chunk the text begins; negative when it begins in the chunk before */
	#lineAt(text, index, chunk, start) {
		const offset = start + index;
		if (offset >= 0) return this.#lines + countLines(chunk.subarray(0, offset)) + 1;
		return this.#lines - countLines(Buffer.from(text.slice(index, -start), "latin1")) + 1;
	}
};
function countLines(bytes) {
	let lines = 0;
	for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
	return lines;
}
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
	return block.fields.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => trimSpace(value));
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
		description: block.body?.trim() ? block.body : unindent(single("Description")) ?? (block.body || null),
		fields: block.fields
	};
}
/** Old writers put the description into a field, each line after the first behind eight spaces or spaces and a `|`. */
function unindent(description) {
	return description?.replace(/\n(?: {7}\|| {8}|\t)/g, "\n") ?? null;
}
// src/distribution/entry-point-lines.ts
function findOddLine(text) {
	let last = null;
	for (const [index, content] of text.split(/\r\n|\n/).entries()) {
		const trimmed = trimSpace(content);
		const indent = trimmed === "" ? 0 : content.indexOf(trimmed);
		const odd = judgeLine(content, trimmed, last?.isEntry === true && indent > last.indent);
		if (odd !== null) return {
			line: index + 1,
			...odd
		};
		if (trimmed !== "" && !trimmed.startsWith("#")) last = {
			indent,
			isEntry: !isHeader(trimmed)
		};
	}
	return null;
}
function judgeLine(content, trimmed, isDeeper) {
	if (/[\r\v\f\u001c-\u001e\u0085\u2028\u2029]/.test(content)) return odd("has a character that ends a line for some readers alone", "Write one entry a line, and no other white space than spaces.");
	if (trimmed === "" || trimmed.startsWith("#")) return null;
	if (trimmed.startsWith(";")) return {
		problem: "starts with \";\", which importlib.metadata, and so pip, does not take for a comment",
		help: "Start comments with #, or leave them out: pip cannot install the wheel.",
		isFatal: true
	};
	if (isDeeper) return odd("is indented: some readers take it for an entry, others for a part of the one before", "Start every entry in the first column.");
	if (!trimmed.startsWith("[") || !trimmed.includes("]")) return null;
	const group = trimmed.slice(1, -1);
	if (!isHeader(trimmed) || /^[[\]]|[[\]]$/.test(group)) return odd("has something behind its brackets, which some readers pass by and others do not", "End the line with the group: [console_scripts]");
	if (group !== trimSpace(group)) return odd("has spaces inside of its brackets, which are then a part of the name", `Write it without them: [${trimSpace(group)}]`);
	if (group === "DEFAULT") return odd("opens [DEFAULT], which some readers add to every group", "Give the group the name that its readers look for.");
	return null;
}
function isHeader(trimmed) {
	return trimmed.startsWith("[") && trimmed.endsWith("]") && trimmed.length > 2;
}
function odd(problem, help) {
	return {
		problem,
		help,
		isFatal: false
	};
}
// src/distribution/import-names.ts
/** `name.py`, `name.abi3.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd` */
const moduleFile = /^(?<name>[^.]+)(?:\.py|(?:\.[A-Za-z0-9_-]+)?\.(?:so|pyd))$/;
/**
* Import names that a wheel provides, sorted: top-level modules and packages, and for a namespace package (no
* `__init__`) the packages inside it, as `google.protobuf`.
*/
function listImportNames(members) {
	const root = makeFolder();
	for (const { name } of members) addFile(root, installedPath(name));
	const packages = listBelow(root).flatMap(([name, folder]) => listPackages(name, folder));
	return [.../* @__PURE__ */ new Set([...root.modules, ...packages])].filter((name) => name !== "__init__").sort();
}
/** Parts of the path below site-packages; null for what is not installed there. */
function installedPath(name) {
	const parts = name.split("/");
	if (parts[0]?.endsWith(".dist-info")) return null;
	if (!parts[0]?.endsWith(".data")) return parts;
	return parts[1] === "purelib" || parts[1] === "platlib" ? parts.slice(2) : null;
}
function addFile(root, path) {
	const module = moduleFile.exec(path?.at(-1) ?? "")?.groups?.name;
	if (path === null || module === void 0 || !isImportable(module)) return;
	let folder = root;
	for (const part of path.slice(0, -1)) {
		if (!isImportable(part) || part === "__pycache__") return;
		const next = folder.folders.get(part) ?? makeFolder();
		folder.folders.set(part, next);
		folder = next;
	}
	folder.modules.add(module);
}
function listPackages(name, folder) {
	if (folder.modules.has("__init__")) return [name];
	const inside = listBelow(folder).flatMap(([child, below]) => listPackages(`${name}.${child}`, below));
	if (inside.length > 0) return inside;
	return folder.modules.size > 0 ? [name] : [];
}
/** Beside `name.py` a folder `name` is found only when it has an `__init__`. */
function listBelow({ modules, folders }) {
	return [...folders].filter(([name, { modules: inside }]) => !modules.has(name) || inside.has("__init__"));
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
		if (cells.length === 1 && cells[0] === "") return { problem: `row ${index + 1} is empty, over which PyPI's server fails (500)` };
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
	if (entryPoints.value !== null) problems.push(...describeOddLine(entryPoints.text ?? ""));
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
	let open = scans.map((start) => start(member)).filter((scan) => scan !== null);
	let digest = null;
	let pieces = null;
	for (let round = 1;; round += 1) {
		for await (const chunk of zip.stream(member)) {
			if (round === 1 && chunk.byteLength === member.size) digest = hash("sha256", chunk, "base64url");
			else if (round === 1) {
				pieces ??= createHash("sha256");
				pieces.update(chunk);
			}
			for (const scan of open) scan.take(toBuffer(chunk));
		}
		open = open.filter((scan) => scan.end() === "again");
		if (open.length === 0 || round === 8) return digest ?? (pieces ?? createHash("sha256")).digest("base64url");
	}
}
function describeOddLine(text) {
	const odd = findOddLine(text);
	if (odd === null) return [];
	const { line, problem, help, isFatal } = odd;
	return [{
		code: "distribution/entry-point",
		message: `entry_points.txt line ${line} ${problem}`,
		help,
		...isFatal ? {} : { level: "warning" }
	}];
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
export { listValues as a, readTarGz as c, firstValue as i, BinaryCollector as l, parseRecord as n, openZip as o, installedPath as r, readDirectory as s, readDistribution as t, isNativeCode as u };
