import { h as isBomb, r as windowSource, s as signatures, v as toBuffer } from "./entry-points.js";
import { c as judgeSdistFolders, l as judgeWheelFile, y as fault } from "./contents.js";
const { constants, crc32, createInflateRaw } = process.getBuiltinModule("node:zlib");
// src/index/refusals/archive/python-error.ts
var PythonError = class extends Error {
	name;
	constructor(name, message) {
		super(message);
		this.name = name;
	}
};
function badZip(message) {
	return new PythonError("BadZipFile", message);
}
/** To know would take more time or memory than it is worth; not an error of Python's. */
var TooMuchError = class extends Error {};
// src/index/refusals/archive/python-zip-end.ts
const endSize = 22;
const end64Size = 56;
const locator64Size = 20;
const longestComment = 65535;
const directoryHeaderSize = 46;
/** At most `length` bytes: fewer at the end of the file. */
async function readUpTo(source, offset, length) {
	const end = Math.min(source.size, offset + length);
	return end <= offset ? Buffer.alloc(0) : toBuffer(await source.read(offset, end - offset));
}
/** Null: no end record. @throws PythonError */
async function findPythonEnd(source) {
	if (source.size < endSize) return null;
	const last = await readUpTo(source, source.size - endSize, endSize);
	if (last.readUInt32LE(0) === signatures.end && last.readUInt16LE(20) === 0) return withEnd64(source, parseEnd(last, source.size - endSize));
	const start = Math.max(source.size - longestComment - endSize, 0);
	const tail = await readUpTo(source, start, 65557);
	const found = tail.lastIndexOf(Buffer.from("PK", "latin1"));
	if (found < 0 || found + endSize > tail.length) return null;
	return withEnd64(source, parseEnd(tail.subarray(found), start + found));
}
/** Python's zipfile.is_zipfile. */
async function isPythonZip(source) {
	const end = await findPythonEnd(source).catch(() => null);
	if (end === null) return false;
	if (end.count === 0 && end.directorySize === 0 && end.directoryOffset === 0) return true;
	if (end.disk !== end.directoryDisk || end.directorySize < directoryHeaderSize) return false;
	const start = startOfDirectory(end);
	if (start < 0) return false;
	const first = await readUpTo(source, start, directoryHeaderSize);
	return first.length === directoryHeaderSize && first.readUInt32LE(0) === signatures.central;
}
/** Counted back from the end: what stands before the archive moves all offsets. */
function startOfDirectory({ location, directorySize }) {
	return location - directorySize;
}
function parseEnd(bytes, location) {
	return {
		disk: bytes.readUInt16LE(4),
		directoryDisk: bytes.readUInt16LE(6),
		count: bytes.readUInt16LE(10),
		directorySize: bytes.readUInt32LE(12),
		directoryOffset: bytes.readUInt32LE(16),
		location
	};
}
async function withEnd64(source, end) {
	const locatorStart = end.location - locator64Size;
	if (locatorStart < 0) return end;
	const locator = await readUpTo(source, locatorStart, locator64Size);
	if (locator.readUInt32LE(0) !== signatures.locator64) return end;
	if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) throw badZip("several disks");
	const expected = locatorStart - end64Size;
	const told = Number(locator.readBigUInt64LE(8));
	if (told > expected) throw badZip("Corrupt zip64 end of central directory locator");
	const toldRecord = await readUpTo(source, told, end64Size);
	const isTold = told === expected || isEnd64(toldRecord);
	const record = isTold ? toldRecord : await readUpTo(source, expected, end64Size);
	const extraSize = isTold ? expected - told : 0;
	if (!isEnd64(record)) throw badZip("Zip64 end of central directory record not found");
	const [directorySize, directoryOffset] = [Number(record.readBigUInt64LE(40)), Number(record.readBigUInt64LE(48))];
	const size = Number(record.readBigUInt64LE(4));
	if (directoryOffset + directorySize !== told || size + 12 !== end64Size + extraSize) throw badZip("Corrupt zip64 end of central directory record");
	return {
		disk: record.readUInt32LE(16),
		directoryDisk: record.readUInt32LE(20),
		count: Number(record.readBigUInt64LE(32)),
		directorySize,
		directoryOffset,
		location: expected - extraSize
	};
}
function isEnd64(record) {
	return record.length === end64Size && record.readUInt32LE(0) === signatures.end64;
}
// src/index/refusals/archive/python-gzip.ts
const pieceSize = 16384;
const longestHeader = 131072;
/**
* @param most bytes that may be unpacked
* @throws PythonError where Python would raise it, not before; TooMuchError
*/
async function* readPythonGzip(source, most = Number.POSITIVE_INFINITY) {
	let total = 0;
	for await (const chunk of unpackMembers(source)) {
		total += chunk.length;
		if (total > most) throw new TooMuchError();
		yield chunk;
	}
}
async function* unpackMembers(source) {
	for (let offset = 0; offset < source.size;) {
		offset = await skipHeader(source, offset);
		const state = {
			checksum: 0,
			size: 0
		};
		offset = yield* inflateMember(source, offset, state);
		const trailer = await readUpTo(source, offset, 8);
		if (trailer.length < 8) throw endedEarly();
		if (trailer.readUInt32LE(0) !== state.checksum) throw new PythonError("OSError", "CRC check failed");
		if (trailer.readUInt32LE(4) !== state.size % 2 ** 32) throw new PythonError("OSError", "Incorrect length");
		offset = await skipZeros(source, offset + 8);
	}
}
async function skipHeader(source, start) {
	const header = await readUpTo(source, start, longestHeader);
	if (header[0] !== 31 || header[1] !== 139) throw new PythonError("OSError", "Not a gzipped file");
	if (header.length < 10) throw endedEarly();
	if (header[2] !== 8) throw new PythonError("OSError", "Unknown compression method");
	const flags = header.readUInt8(3);
	let end = 10;
	if ((flags & 4) !== 0) {
		if (header.length < end + 2) throw endedEarly();
		end += 2 + header.readUInt16LE(end);
	}
	for (const text of [8, 16]) {
		if ((flags & text) === 0) continue;
		const zero = header.indexOf(0, end);
		end = zero < 0 ? header.length : zero + 1;
	}
	if ((flags & 2) !== 0) end += 2;
	if (end > header.length) throw endedEarly();
	return start + end;
}
/** Returns where the compressed data end. */
async function* inflateMember(source, start, state) {
	const inflate = createInflateRaw();
	const ready = [];
	let failure = null;
	inflate.on("data", (chunk) => ready.push(chunk));
	const failed = new Promise((resolve) => {
		inflate.on("error", (error) => {
			failure ??= error;
			resolve();
		});
	});
	try {
		for (let fed = 0;;) {
			const piece = await readUpTo(source, start + fed, pieceSize);
			if (piece.length === 0) throw endedEarly();
			fed += piece.length;
			await Promise.race([failed, new Promise((resolve) => inflate.write(piece, () => resolve()))]);
			for (const chunk of ready.splice(0)) {
				state.checksum = crc32(chunk, state.checksum);
				state.size += chunk.length;
				yield chunk;
			}
			if (failure !== null) throw new PythonError("zlib.error", String(failure));
			if (inflate.bytesWritten < fed) return start + inflate.bytesWritten;
		}
	} finally {
		inflate.destroy();
	}
}
async function skipZeros(source, start) {
	for (let offset = start;;) {
		const piece = await readUpTo(source, offset, pieceSize);
		const other = piece.findIndex((byte) => byte !== 0);
		if (other >= 0) return offset + other;
		if (piece.length === 0) return offset;
		offset += piece.length;
	}
}
function endedEarly() {
	return new PythonError("EOFError", "Compressed file ended before the end-of-stream marker was reached");
}
// src/index/refusals/archive/python-tar-header.ts
/** `end`: a block of zeros. `subsequent`: of the header behind a record. */
var HeaderError = class extends Error {
	kind;
	constructor(kind, message) {
		super(message);
		this.kind = kind;
	}
};
function badHeader(message) {
	return new HeaderError("invalid", message);
}
const blockSize$1 = 512;
/** @throws HeaderError */
function parsePythonHeader(block, mayBeOldFolder) {
	if (block.length === 0) throw new HeaderError("empty", "empty header");
	if (block.length !== blockSize$1) throw new HeaderError("truncated", "truncated header");
	if (block.every((byte) => byte === 0)) throw new HeaderError("end", "end of file header");
	if (!hasChecksum(block)) throw badHeader("bad checksum");
	const written = String.fromCharCode(block.readUInt8(156));
	const short = text(block, 0, 100);
	for (const [start, end] of [
		[100, 108],
		[108, 116],
		[116, 124],
		[136, 148],
		[329, 337],
		[337, 345]
	]) parsePythonNumber(block.subarray(start, end));
	const size = parsePythonNumber(block.subarray(124, 136));
	const type = mayBeOldFolder && written === "\0" && short.endsWith("/") ? "5" : written;
	const name = type === "5" ? rstripSlashes(short) : short;
	const prefix = text(block, 345, 500);
	return {
		type,
		name: prefix !== "" && ![
			"L",
			"K",
			"S"
		].includes(type) ? `${prefix}/${name}` : name,
		size,
		isLongSparse: type === "S" && block[482] !== 0
	};
}
function rstripSlashes(name) {
	return name.replace(/\/+$/, "");
}
/** With all bytes as they are, or as some old tars did, with signs. */
function hasChecksum(block) {
	const told = parsePythonNumber(block.subarray(148, 156));
	let [unsigned, signed] = [256, 256];
	for (const [index, byte] of block.entries()) {
		if (index >= 148 && index < 156) continue;
		unsigned += byte;
		signed += byte < 128 ? byte : byte - 256;
	}
	return told === unsigned || told === signed;
}
/** Octal digits as Python's int takes them, or GNU's binary numbers. @throws HeaderError */
function parsePythonNumber(field) {
	const first = field.readUInt8(0);
	if (first === 128 || first === 255) {
		let value = 0n;
		for (const byte of field.subarray(1)) value = value * 256n + BigInt(byte);
		return Number(first === 128 ? value : value - 256n ** BigInt(field.length - 1));
	}
	const digits = text(field, 0, field.length).replace(/^[\s\x1c-\x1f]+|[\s\x1c-\x1f]+$/g, "");
	if (digits === "") return 0;
	const [, sign = "", octal] = /^([+-]?)(?:0[oO]_?)?([0-7]+(?:_[0-7]+)*)$/.exec(digits) ?? [];
	if (octal === void 0) throw badHeader("invalid header");
	return Number.parseInt(sign.replace("+", "") + octal.replaceAll("_", ""), 8);
}
function text(block, start, end) {
	return block.toString("utf8", start, end).split("\0", 1)[0] ?? "";
}
// src/index/refusals/archive/python-tar.ts
const blockSize = 512;
const longestRecord = 16777216;
/** Opens it and, as tarfile does when it opens one, reads the first member. @throws PythonError */
async function openPythonTar(chunks) {
	const tar = new PythonTar(chunks);
	await tar.next();
	return tar;
}
var PythonTar = class {
	#stream;
	#members = [];
	#global = /* @__PURE__ */ new Map();
	/** Of the next header. */
	#offset = 0;
	#isLoaded = false;
	constructor(chunks) {
		this.#stream = new PieceReader(chunks);
	}
	async list() {
		while (!this.#isLoaded) await this.next();
		return this.#members;
	}
	async next() {
		if (this.#offset > this.#stream.offset) {
			await this.#stream.skip(this.#offset - 1 - this.#stream.offset);
			if ((await this.#stream.read(1)).length === 0) throw new PythonError("ReadError", "unexpected end of data");
		}
		try {
			const { name, isSparse } = await this.#readMember(true);
			this.#members.push({
				name,
				isSparse
			});
		} catch (error) {
			if (error instanceof PythonError && error.name === "zlib.error") throw new PythonError("ReadError", error.message);
			if (!(error instanceof HeaderError)) throw error;
			if (error.kind === "subsequent" || this.#offset === 0 && error.kind !== "end") throw new PythonError("ReadError", error.message);
			this.#isLoaded = true;
		}
	}
	async #readMember(mayBeOldFolder) {
		const header = parsePythonHeader(await this.#stream.read(blockSize), mayBeOldFolder);
		const headerEnd = this.#stream.offset;
		if (header.type === "L" || header.type === "K") return {
			...await this.#afterName(header),
			headerEnd
		};
		if (header.type === "g") return this.#afterRecords(header, this.#global);
		if (header.type === "x" || header.type === "X") return {
			...await this.#afterRecords(header, new Map(this.#global)),
			headerEnd
		};
		if (header.type === "S") return {
			...await this.#sparse(header),
			headerEnd
		};
		this.#offset = headerEnd + (hasData(header) ? blocks(header.size) : 0);
		return {
			...apply(header, this.#global),
			isSparse: false,
			headerEnd
		};
	}
	async #afterName(header) {
		const body = await this.#readBody(header);
		const next = await this.#readNext();
		if (header.type === "L") next.name = body.toString("utf8").split("\0", 1)[0] ?? "";
		if (next.type === "5") next.name = next.name.replace(/\/$/, "");
		return next;
	}
	async #afterRecords(header, records) {
		const body = await this.#readBody(header);
		for (const [key, value] of parseRecords(body)) records.set(key, value);
		const next = await this.#readNext();
		const isFirst = records.get("GNU.sparse.major") === "1" && records.get("GNU.sparse.minor") === "0";
		const isSparse = records.has("GNU.sparse.map") || records.has("GNU.sparse.size") || isFirst;
		if (isFirst && !records.has("GNU.sparse.map") && !records.has("GNU.sparse.size")) await this.#stream.read(blockSize);
		if (header.type === "g") return {
			...next,
			isSparse: next.isSparse || isSparse
		};
		const size = records.get("size");
		if (size !== void 0) {
			const given = /^\s*[+-]?\d+\s*$/.test(size) ? Number(size) : 0;
			this.#offset = next.headerEnd + (hasData(next) ? blocks(given) : 0);
		}
		return {
			...next,
			...apply(next, records),
			isSparse: next.isSparse || isSparse
		};
	}
	/** The blocks of its map follow; the map itself is of no interest. */
	async #sparse(header) {
		for (let isLong = header.isLongSparse; isLong;) {
			const block = await this.#stream.read(blockSize);
			if (block.length < blockSize) throw new PythonError("other", "IndexError");
			isLong = block[504] !== 0;
		}
		this.#offset = this.#stream.offset + blocks(header.size);
		return {
			...header,
			isSparse: true
		};
	}
	async #readBody({ size }) {
		const length = blocks(size);
		if (length > longestRecord) throw new PythonError("other", "more than is read here");
		return this.#stream.read(length);
	}
	async #readNext() {
		try {
			return await this.#readMember(false);
		} catch (error) {
			if (error instanceof HeaderError) throw new HeaderError("subsequent", error.message);
			throw error;
		}
	}
};
function apply(header, records) {
	const path = records.get("GNU.sparse.name") ?? records.get("path");
	const name = path === void 0 ? header.name : rstripSlashes(path);
	return {
		...header,
		name: header.type === "5" ? rstripSlashes(name) : name
	};
}
function hasData({ type }) {
	return ![
		"1",
		"2",
		"3",
		"4",
		"5",
		"6"
	].includes(type);
}
function blocks(size) {
	if (size < 0) throw badHeader("invalid offset");
	return Math.ceil(size / blockSize) * blockSize;
}
function parseRecords(body) {
	const records = [];
	for (let start = 0; start < body.length && body[start] !== 0;) {
		const digits = /^([0-9]{1,20}) /.exec(body.toString("latin1", start, start + 21))?.[1];
		const end = start + Number(digits ?? 0);
		if (digits === void 0 || end - start < 5 || end > body.length || body[end - 1] !== 10) throw badHeader("invalid header");
		const record = body.subarray(start + digits.length + 1, end - 1);
		const equals = record.indexOf("=");
		if (equals <= 0) throw badHeader("invalid header");
		records.push([record.toString("utf8", 0, equals), record.toString("utf8", equals + 1)]);
		start = end;
	}
	return records;
}
/** Hands out a stream of chunks in pieces, shorter ones at its end. */
var PieceReader = class {
	#chunks;
	#rest = Buffer.alloc(0);
	offset = 0;
	constructor(chunks) {
		this.#chunks = chunks;
	}
	async read(length) {
		const pieces = [];
		for (let missing = length; missing > 0;) {
			const piece = await this.#take(missing);
			if (piece === null) break;
			pieces.push(piece);
			missing -= piece.length;
		}
		return Buffer.concat(pieces);
	}
	async skip(length) {
		for (let missing = length; missing > 0;) {
			const piece = await this.#take(missing);
			if (piece === null) break;
			missing -= piece.length;
		}
	}
	/** Null at the end. */
	async #take(most) {
		while (this.#rest.length === 0) {
			const { value, done } = await this.#chunks.next();
			if (done === true) return null;
			this.#rest = value;
		}
		const piece = this.#rest.subarray(0, most);
		this.#rest = this.#rest.subarray(piece.length);
		this.offset += piece.length;
		return piece;
	}
};
// src/index/refusals/archive/python-zip.ts
const headerSize = 46;
const localSize = 30;
const newestVersion = 63;
const sentinel32$1 = 4294967295;
const mostBytes = 16777216;
const mostPacked = 2 * mostBytes;
const mostDirectory = 104857600;
const flag = {
	encrypted: 1,
	patched: 32,
	strongEncryption: 64,
	utf8: 2048
};
/** In the order of the directory; names may repeat. @throws PythonError, TooMuchError */
async function listPythonZip(source) {
	const end = await findPythonEnd(source);
	if (end === null) throw badZip("File is not a zip file");
	const start = startOfDirectory(end);
	if (start < 0) throw badZip("Bad offset for central directory");
	const moved = start - end.directoryOffset;
	if (Math.min(end.directorySize, source.size - start) > mostDirectory) throw new TooMuchError();
	const directory = await readUpTo(source, start, end.directorySize);
	const members = [];
	for (let offset = 0; offset < end.directorySize;) {
		if (offset + headerSize > directory.length) throw badZip("Truncated central directory");
		const { member, next } = parseHeader(directory, offset);
		members.push({
			...member,
			offset: member.offset + moved
		});
		offset = next;
	}
	let following = start;
	for (const member of [...members].sort((a, b) => a.offset - b.offset).reverse()) {
		member.end = following;
		following = member.offset;
	}
	return members;
}
function parseHeader(directory, start) {
	if (directory.readUInt32LE(start) !== signatures.central) throw badZip("Bad magic number for central directory");
	const nameStart = start + headerSize;
	const nameEnd = nameStart + directory.readUInt16LE(start + 28);
	const extraEnd = nameEnd + directory.readUInt16LE(start + 30);
	const nameBytes = directory.subarray(nameStart, nameEnd);
	const flags = directory.readUInt16LE(start + 8);
	const writtenName = decodeName(nameBytes, flags);
	if (directory.readUInt8(start + 6) > newestVersion) throw new PythonError("other", "zip file version");
	const member = {
		name: untilZero(writtenName),
		writtenName,
		flags,
		method: directory.readUInt16LE(start + 10),
		crc32: directory.readUInt32LE(start + 16),
		packedSize: directory.readUInt32LE(start + 20),
		size: directory.readUInt32LE(start + 24),
		offset: directory.readUInt32LE(start + 42),
		end: 0
	};
	readExtra(member, directory.subarray(nameEnd, extraEnd), crc32(nameBytes));
	return {
		member,
		next: extraEnd + directory.readUInt16LE(start + 32)
	};
}
/** What stands there last counts; the rest of a field that is not whole is passed over. */
function readExtra(member, extra, nameChecksum) {
	for (let offset = 0; extra.length - offset >= 4;) {
		const end = offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw badZip("Corrupt extra field");
		const field = extra.subarray(offset + 4, end);
		const id = extra.readUInt16LE(offset);
		if (id === 1) readZip64(member, field);
		if (id === 28789) readUnicodePath(member, field, nameChecksum);
		offset = end;
	}
}
function readZip64(member, field) {
	let offset = 0;
	for (const key of [
		"size",
		"packedSize",
		"offset"
	]) {
		if (member[key] !== sentinel32$1) continue;
		if (offset + 8 > field.length) throw badZip("Corrupt zip64 extra field");
		member[key] = Number(field.readBigUInt64LE(offset));
		offset += 8;
	}
}
function readUnicodePath(member, field, nameChecksum) {
	if (field.length < 5) throw badZip("Corrupt unicode path extra field (0x7075)");
	if (field.readUInt8(0) !== 1 || field.readUInt32LE(1) !== nameChecksum) return;
	const name = decodeUtf8(field.subarray(5));
	if (name === null) throw badZip("Corrupt unicode path extra field (0x7075): invalid utf-8 bytes");
	if (name !== "") member.name = untilZero(name);
}
/** Null: there is none of that name. @throws PythonError */
async function readPythonMember(source, members, name) {
	const member = members.findLast((each) => each.name === name);
	if (member === void 0) return null;
	if (member.offset < 0) throw new PythonError("other", "negative seek value");
	const header = await readUpTo(source, member.offset, localSize);
	if (header.length !== localSize) throw badZip("Truncated file header");
	if (header.readUInt32LE(0) !== signatures.local) throw badZip("Bad magic number for file header");
	const nameSize = header.readUInt16LE(26);
	const start = member.offset + localSize + nameSize + header.readUInt16LE(28);
	if ((member.flags & (flag.patched | flag.strongEncryption)) !== 0) throw new PythonError("other", "patched data or strong encryption");
	if (decodeName(await readUpTo(source, member.offset + localSize, nameSize), header.readUInt16LE(6)) !== member.writtenName) throw badZip("File name in directory and header differ");
	if (start + member.packedSize > member.end && member.end !== member.offset) throw badZip("Overlapped entries");
	if ((member.flags & flag.encrypted) !== 0) throw new PythonError("other", "File is encrypted");
	if (member.size > mostBytes) throw new PythonError("other", "more than is read here");
	const packed = await readUpTo(source, start, Math.min(member.packedSize, mostPacked));
	const bytes = (member.method === 0 ? packed : await inflate(packed, member.size)).subarray(0, member.size);
	if (start + member.packedSize > source.size && bytes.length < member.size) throw new PythonError("EOFError", name);
	if (crc32(bytes) !== member.crc32) throw badZip("Bad CRC-32");
	return bytes;
}
/** No more than `size` bytes; fewer when the packed data end early. */
async function inflate(packed, size) {
	const stream = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
	stream.end(packed);
	const chunks = [];
	let total = 0;
	try {
		for await (const chunk of stream) {
			chunks.push(chunk);
			total += chunk.length;
			if (total >= size) break;
		}
	} catch (error) {
		throw new PythonError("zlib.error", error instanceof Error ? error.message : String(error));
	}
	return Buffer.concat(chunks);
}
function decodeName(bytes, flags) {
	if ((flags & flag.utf8) === 0) return decodeCp437(bytes);
	const name = decodeUtf8(bytes);
	if (name === null) throw new PythonError("other", "UnicodeDecodeError");
	return name;
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
const upperHalf = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
function decodeCp437(bytes) {
	return bytes.toString("latin1").replace(/[\u0080-\u00ff]/g, (byte) => upperHalf[byte.charCodeAt(0) - 128] ?? "");
}
function untilZero(name) {
	return name.split("\0", 1)[0] ?? "";
}
// src/index/refusals/archive/zip-framing.ts
/** What PyPI says of the records; null when it takes them. @throws PythonError */
async function findFramingFault(source, members) {
	try {
		return await walk(new Cursor(source), new Map(members.map((member) => [member.writtenName, member])));
	} catch (error) {
		if (error instanceof FramingError) return error.message;
		throw error;
	}
}
var FramingError = class extends Error {};
const malformed = "Malformed zip file";
const sentinel32 = 4294967295;
const windowSize = 262144;
const farthest = 2 ** 63;
/** Reads on from where it stands; may stand behind the end, as a file may. */
var Cursor = class {
	#source;
	#window = Buffer.alloc(0);
	#windowStart = 0;
	offset = 0;
	constructor(source) {
		this.#source = source;
	}
	get isAtEnd() {
		return this.offset === this.#source.size;
	}
	/** A promise only where bytes have to be fetched: an archive may have tens of thousands of records. */
	take(length) {
		const start = this.offset - this.#windowStart;
		if (start < 0 || start + length > this.#window.length) return this.#fetch(length);
		this.offset += length;
		return this.#window.subarray(start, start + length);
	}
	async #fetch(length) {
		this.#window = await readUpTo(this.#source, this.offset, Math.max(length, windowSize));
		this.#windowStart = this.offset;
		if (this.#window.length < length) throw new FramingError(malformed);
		this.offset += length;
		return this.#window.subarray(0, length);
	}
	skip(length) {
		if (this.offset + length >= farthest) throw new PythonError("OSError", "Invalid argument");
		this.offset += length;
	}
};
async function walk(cursor, known) {
	const locals = /* @__PURE__ */ new Set();
	const centrals = /* @__PURE__ */ new Set();
	const seen = {
		start: null,
		count: 0,
		size: 0
	};
	let told = null;
	let hasEnd64 = false;
	let hasLocator = false;
	for (;;) {
		const start = cursor.offset;
		const signature = (await cursor.take(4)).readUInt32LE(0);
		if (signature === signatures.local) {
			const name = await readLocal(cursor, known);
			if (locals.has(name)) return "Duplicate filename in local headers";
			locals.add(name);
		} else if (signature === signatures.central) {
			seen.start ??= start;
			seen.count += 1;
			const { name, size } = await readCentral(cursor);
			seen.size += size;
			if (centrals.has(name)) return "Duplicate filename in central directory";
			if (!locals.has(name)) return "Missing filename in local headers";
			centrals.add(name);
		} else if (signature === signatures.end64) {
			hasEnd64 = true;
			told = await readEnd64(cursor);
		} else if (signature === signatures.locator64) {
			await cursor.take(16);
			hasLocator = true;
		} else if (signature === signatures.end) {
			if (hasEnd64 && !hasLocator) return malformed;
			const end = await readEnd(cursor);
			const { count, offset, size } = hasLocator && told !== null ? told : end;
			if (count !== seen.count) return "Mismatched central directory records";
			if (offset !== (seen.start ?? start)) return "Mismatched central directory offset";
			if (size !== seen.size) return "Mismatched central directory size";
			return cursor.isAtEnd ? null : "Trailing data";
		} else return "Unknown record signature";
	}
}
/** Bytes of the name, as a key. */
async function readLocal(cursor, known) {
	const fixed = await cursor.take(26);
	const name = await cursor.take(fixed.readUInt16LE(22));
	const extra = await cursor.take(fixed.readUInt16LE(24));
	checkCharacters(name);
	const figures = {
		packedSize: fixed.readUInt32LE(14),
		size: fixed.readUInt32LE(18)
	};
	applyExtra(extra, figures, fixed.readUInt16LE(4) === 0);
	if ((fixed.readUInt16LE(2) & 8) !== 0) throw new FramingError("ZIP contains a data descriptor");
	const text = decodeUtf8(name);
	if (text === null) throw new FramingError("Filename not unicode");
	const expected = known.get(text);
	if (expected === void 0) throw new FramingError("Filename not in central directory");
	if (expected.packedSize !== figures.packedSize) throw new FramingError("Mis-matched data size");
	if (expected.size !== figures.size) throw new FramingError("Mis-matched file size");
	cursor.skip(figures.packedSize);
	return name.toString("latin1");
}
function applyExtra(extra, figures, isStored) {
	const seen = /* @__PURE__ */ new Set();
	for (let offset = 0; offset < extra.length;) {
		const end = extra.length - offset < 4 ? Number.POSITIVE_INFINITY : offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw new FramingError(malformed);
		const id = extra.readUInt16LE(offset);
		const field = extra.subarray(offset + 4, end);
		if (id === 1 || id === 28789) {
			if (seen.has(id)) throw new FramingError("Invalid duplicate extra in local file");
			seen.add(id);
		}
		if (id === 1) applyZip64(field, figures, isStored);
		if (id === 28789) {
			checkCharacters(field.subarray(5));
			if (decodeUtf8(field.subarray(5)) === null) throw new FramingError("Filename not valid UTF-8");
		}
		offset = end;
	}
}
/** The packed size is always taken from here, the other one where the header refers to it. */
function applyZip64(field, figures, isStored) {
	if (![
		0,
		8,
		16,
		24,
		28
	].includes(field.length)) throw new FramingError(malformed);
	if (field.length === 0) {
		if (figures.packedSize === sentinel32 || figures.size === sentinel32) throw new FramingError(malformed);
		return;
	}
	if (field.length === 8 && !isStored) throw new FramingError(malformed);
	const size = Number(field.readBigUInt64LE(0));
	figures.packedSize = field.length === 8 ? size : Number(field.readBigUInt64LE(8));
	if (figures.size === sentinel32) figures.size = size;
}
async function readCentral(cursor) {
	const fixed = await cursor.take(42);
	if (fixed.readUInt16LE(28) !== 0) throw new FramingError("Comment in central directory");
	const name = await cursor.take(fixed.readUInt16LE(24));
	const extra = await cursor.take(fixed.readUInt16LE(26));
	checkCharacters(name);
	return {
		name: name.toString("latin1"),
		size: 46 + name.length + extra.length
	};
}
async function readEnd(cursor) {
	const fixed = await cursor.take(18);
	if (fixed.readUInt16LE(4) !== fixed.readUInt16LE(6)) throw new FramingError(malformed);
	cursor.skip(fixed.readUInt16LE(16));
	return {
		count: fixed.readUInt16LE(6),
		size: fixed.readUInt32LE(8),
		offset: fixed.readUInt32LE(12)
	};
}
async function readEnd64(cursor) {
	const fixed = await cursor.take(52);
	const at = (offset) => Number(fixed.readBigUInt64LE(offset));
	if (at(20) !== at(28)) throw new FramingError(malformed);
	if (at(0) !== 44) throw new FramingError("ZIP64 extensible data not allowed");
	return {
		count: at(28),
		size: at(36),
		offset: at(44)
	};
}
function checkCharacters(name) {
	if (name.some((byte) => byte < 32 || byte === 127)) throw new FramingError("Invalid character in filename");
}
// src/index/refusals/archive/pypi-archive.ts
/**
* The archive, or why PyPI does not take it: step 23, in its order.
* @param mostUnpacked of a tar file @throws TooMuchError
*/
async function openPypiArchive(fileName, source, mostUnpacked) {
	const ahead = windowSource(source);
	try {
		return fileName.endsWith(".tar.gz") ? await openTar(fileName, ahead, mostUnpacked) : await openZip(fileName, ahead);
	} catch (error) {
		if (error instanceof PythonError) return fault("view-ends", { error: error.name });
		throw error;
	}
}
function isFault(value) {
	return "id" in value;
}
async function openZip(fileName, source) {
	const members = await unless("BadZipFile", listPythonZip(source));
	const isZip = await isPythonZip(source);
	if (isZip && await isTar(source)) return fault("zip-and-tar");
	if (!isZip) return fault("not-zip");
	if (members === null) return fault("archive-unreadable");
	const total = members.reduce((sum, { size }) => sum + size, 0);
	if (isBomb(total, source.size)) return fault("compression-ratio");
	if (members.some(({ method }) => method !== 0 && method !== 8)) return fault("compression-type");
	try {
		const archive = describeZip(source, members);
		const missing = await judgeKnownFile(fileName, source, members);
		if (missing !== null) return missing;
		const problem = await findFramingFault(source, members);
		return problem === null ? archive : fault("zip-structure", { problem });
	} catch (error) {
		if (error instanceof PythonError && error.name === "BadZipFile") return fault("archive-unreadable");
		throw error;
	}
}
/** WHEEL of a wheel, PKG-INFO of an sdist; PyPI reads the file as well. */
async function judgeKnownFile(fileName, source, members) {
	const names = members.map(({ name }) => name);
	const isWheel = fileName.endsWith(".whl");
	const missing = isWheel ? judgeWheelFile({
		fileName,
		names: new Set(names)
	}) : judgeSdistFolders({
		fileName,
		names
	});
	if (missing !== null) return missing;
	await readPythonMember(source, members, names.find((name) => name.endsWith(isWheel ? ".dist-info/WHEEL" : "/PKG-INFO")) ?? "");
	return null;
}
function describeZip(source, members) {
	return {
		names: members.map(({ name }) => name),
		async read(name) {
			try {
				return await readPythonMember(source, members, name);
			} catch (error) {
				if (error instanceof PythonError) return fault("view-ends", { error: error.name });
				throw error;
			}
		}
	};
}
async function openTar(fileName, source, mostUnpacked) {
	const chunks = readPythonGzip(source, mostUnpacked);
	try {
		const tar = await openGzippedTar(chunks);
		if (await isPythonZip(source) && (tar !== null || await isTar(source))) return fault("zip-and-tar");
		if (tar === null) return fault(await isTar(source) ? "archive-unreadable" : "not-tar");
		return await listTar(fileName, tar);
	} finally {
		await chunks.return();
	}
}
async function listTar(fileName, tar) {
	try {
		const members = await tar.list();
		const names = members.map(({ name }) => name);
		const folders = judgeSdistFolders({
			fileName,
			names
		});
		if (folders?.id === "view-ends") return folders;
		if (members.some(({ isSparse }) => isSparse)) return fault("tar-structure", { problem: sparse });
		if (folders !== null) return folders;
		return {
			names,
			read: async (name) => names.includes(name) ? /* @__PURE__ */ new Uint8Array(0) : null
		};
	} catch (error) {
		if (error instanceof PythonError && [
			"ReadError",
			"EOFError",
			"zlib.error"
		].includes(error.name)) return fault("archive-unreadable");
		throw error;
	}
}
const sparse = "Sparse members are not allowed";
/** Null: it is no gzipped tar file. */
async function openGzippedTar(chunks) {
	try {
		return await openPythonTar(chunks);
	} catch (error) {
		if (error instanceof PythonError && [
			"ReadError",
			"OSError",
			"zlib.error"
		].includes(error.name)) return null;
		throw error;
	}
}
/** Python's tarfile.is_tarfile, which also looks into other compressions; those are told by their first bytes alone. */
async function isTar(source) {
	const start = await readUpTo(source, 0, 512);
	if (/^(?:425a68|fd377a585a00|28b52ffd)/.test(start.toString("hex", 0, 6))) return true;
	const gzipped = readPythonGzip(source);
	try {
		if (await openGzippedTar(gzipped) !== null) return true;
	} finally {
		await gzipped.return();
	}
	return await openGzippedTar(plain(source)) !== null;
}
async function* plain(source) {
	const size = 65536;
	for (let offset = 0; offset < source.size; offset += size) yield await readUpTo(source, offset, size);
}
async function unless(name, work) {
	try {
		return await work;
	} catch (error) {
		if (error instanceof PythonError && error.name === name) return null;
		throw error;
	}
}
export { openPypiArchive as n, TooMuchError as r, isFault as t };
