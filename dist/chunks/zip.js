import { a as ReleaseError } from "./errors.js";
import { Readable, pipeline } from "node:stream";
import { crc32, createGunzip, createInflateRaw, inflateRawSync } from "node:zlib";
// src/archive/archive-error.ts
/** An archive that installers could read in different ways, or not at all. Callers turn it into a finding. */
var ArchiveError = class extends ReleaseError {
	exitStatus = 1;
	constructor(code, message, details = {}) {
		super(code, message, details);
	}
};
/** How much of a hostile archive is looked at (security rule S23). */
const archiveLimits = {
	members: 5e4,
	nameBytes: 4096,
	/** PyPI refuses what unpacks to more than this and is also packed more tightly than `ratio`. */
	unpackedBytes: 67108864,
	ratio: 50
};
function checkRatio(unpacked, packed) {
	if (unpacked <= archiveLimits.unpackedBytes || unpacked <= packed * archiveLimits.ratio) return;
	throw new ArchiveError("archive/too-large", `the archive unpacks to ${unpacked} bytes or more from ${packed}: more than ${archiveLimits.ratio} times its size`);
}
function checkMemberCount(count) {
	if (count <= archiveLimits.members) return;
	throw new ArchiveError("archive/too-large", `the archive has ${count} members; at most ${archiveLimits.members} are read`);
}
// src/archive/member-name.ts
const longestComponent = 255;
/**
* The name as text.
* @throws ArchiveError when it is not UTF-8, has control characters, or is not a plain relative path.
*/
function decodeMemberName(bytes) {
	const name = decodeUtf8(bytes);
	const problem = findNameProblem(name, bytes.byteLength);
	if (problem !== null) throw new ArchiveError("archive/member-name", `the name ${JSON.stringify(name)} ${problem}`);
	return name;
}
/** Every name once, and none that is a file here and a folder there. Names of folders end in a slash. */
function checkNamesAreUnique(names) {
	const seen = /* @__PURE__ */ new Set();
	for (const name of names) {
		const path = name.replace(/\/$/, "");
		if (seen.has(path)) throw new ArchiveError("archive/duplicate-member", `the archive holds ${JSON.stringify(path)} twice`);
		seen.add(path);
	}
	const sorted = names.map((name) => name.replaceAll("/", "\0")).sort();
	for (const [index, name] of sorted.entries()) {
		if (name.endsWith("\0") || !sorted[index + 1]?.startsWith(`${name}\0`)) continue;
		throw new ArchiveError("archive/duplicate-member", `${JSON.stringify(name.replaceAll("\0", "/"))} is a file and holds others as a folder does`);
	}
}
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (cause) {
		throw new ArchiveError("archive/member-name", `a name is not UTF-8: ${Buffer.from(bytes).toString("latin1")}`, { cause });
	}
}
function findNameProblem(name, byteLength) {
	if (byteLength > archiveLimits.nameBytes) return `is longer than ${archiveLimits.nameBytes} bytes`;
	if (/[\u0000-\u001f\u007f]/.test(name)) return "has control characters";
	if (name.includes("\\")) return "has a backslash, which is a folder separator on Windows only";
	if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "is an absolute path";
	const components = name.replace(/\/$/, "").split("/");
	if (components.includes("")) return "has an empty part";
	if (components.includes(".") || components.includes("..")) return "has a part \".\" or \"..\"";
	if (components.some((part) => Buffer.byteLength(part) > longestComponent)) return `has a part longer than ${longestComponent} bytes`;
	return null;
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
/** Null for a block of zeros: the end of the archive. */
function parseTarHeader(block) {
	if (block.every((byte) => byte === 0)) return null;
	if (parseOctal(block, 148, 8) !== checksum(block)) throw new ArchiveError("archive/damaged", "a tar header does not have the checksum it declares");
	const typeFlag = String.fromCharCode(block.readUInt8(156));
	const type = types[typeFlag];
	if (type === void 0) throw new ArchiveError("archive/member-kind", `the tar holds a member of type ${JSON.stringify(typeFlag)}`);
	const size = type === "link" || type === "folder" ? 0 : parseOctal(block, 124, 12);
	const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? untilZero(block.subarray(345, 500)) : Buffer.alloc(0);
	const short = untilZero(block.subarray(0, 100));
	const bytes = prefix.length === 0 ? short : Buffer.concat([
		prefix,
		Buffer.from("/"),
		short
	]);
	return {
		type,
		name: type !== "file" && type !== "folder" && type !== "link" ? "" : bytes.toString("latin1"),
		size
	};
}
/** The name a member goes by, from its own header or from the record before it. */
function decodeTarName(name) {
	return decodeMemberName(typeof name === "string" ? Buffer.from(name, "latin1") : name);
}
const usedAttributes = ["path", "size"];
/** `<length> <key>=<value>\n`, over and over: those that change what a member is. */
function parsePaxRecords(body) {
	const records = /* @__PURE__ */ new Map();
	let offset = 0;
	while (offset < body.length) {
		const digits = /^(\d{1,9}) /.exec(body.toString("latin1", offset, offset + 10))?.[1];
		const end = offset + Number(digits ?? 0);
		const separator = body.indexOf("=", offset);
		if (digits === void 0 || separator < 0 || separator >= end || end > body.length || body[end - 1] !== 10) throw new ArchiveError("archive/damaged", "a PAX record of the tar is malformed");
		const key = body.toString("utf8", offset + digits.length + 1, separator);
		if (key.startsWith("GNU.sparse.")) throw new ArchiveError("archive/member-kind", "the tar holds a sparse file, which the index refuses");
		if (usedAttributes.includes(key)) records.set(key, body.subarray(separator + 1, end - 1));
		offset = end;
	}
	return records;
}
function untilZero(bytes) {
	const end = bytes.indexOf(0);
	return end < 0 ? bytes : bytes.subarray(0, end);
}
function parseOctal(block, offset, length) {
	const text = block.toString("latin1", offset, offset + length).replace(/[\0 ]+$/, "").replace(/^ +/, "");
	if (!/^[0-7]{0,12}$/.test(text)) throw new ArchiveError("archive/damaged", `a tar header has ${JSON.stringify(text)} where a number belongs`);
	return text === "" ? 0 : Number.parseInt(text, 8);
}
/** POSIX: the sum of all bytes, with the checksum's own eight read as spaces. */
function checksum(block) {
	let total = 256;
	for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) total += byte;
	return total;
}
// src/archive/tar.ts
const chunkSize$1 = 262144;
const longestRecord = 1048576;
/**
* Reads the whole archive once. `wants` says for each file how many bytes of it may be kept, or null to pass it by.
* @throws ArchiveError for everything that is not one plain, complete .tar.gz, and when a wanted file is larger than that.
*/
async function readTarGz(source, wants) {
	const unpacked = gunzip(source);
	try {
		return await readMembers(new BlockReader(unpacked), wants);
	} finally {
		await unpacked.return();
	}
}
async function readMembers(blocks, wants) {
	const members = [];
	const contents = /* @__PURE__ */ new Map();
	let globals = /* @__PURE__ */ new Map();
	let attributes = /* @__PURE__ */ new Map();
	for (;;) {
		const header = parseTarHeader(await blocks.read(512));
		if (header === null) break;
		if (header.type === "file" || header.type === "folder" || header.type === "link") {
			const member = describe(header, header.type, new Map([...globals, ...attributes]));
			attributes = /* @__PURE__ */ new Map();
			members.push(member);
			checkMemberCount(members.length);
			const limit = member.kind === "file" ? wants(member.name) : null;
			if (limit !== null && member.size > limit) throw tooLarge(member, limit);
			if (limit !== null) contents.set(member.name, await blocks.read(member.size));
			else await blocks.skip(member.size);
			await blocks.skip(padding(member.size));
			continue;
		}
		const body = await readRecord(blocks, header);
		if (header.type === "global") globals = new Map([...globals, ...parsePaxRecords(body)]);
		else if (header.type === "attributes") attributes = new Map([...attributes, ...parsePaxRecords(body)]);
		else if (header.type === "name") attributes.set("path", untilZero(body));
	}
	await blocks.expectZeros();
	checkNamesAreUnique(members.map(({ name, kind }) => kind === "folder" ? `${name}/` : name));
	return {
		members,
		contents
	};
}
function describe(header, kind, attributes) {
	const name = decodeTarName(attributes.get("path") ?? header.name).replace(/\/$/, "");
	const size = attributes.get("size");
	if (size === void 0 || kind !== "file") return {
		name,
		kind,
		size: header.size
	};
	if (!/^\d{1,15}$/.test(size.toString("latin1"))) throw new ArchiveError("archive/damaged", `the PAX record of ${name} has no number as its size`);
	return {
		name,
		kind,
		size: Number(size.toString("latin1"))
	};
}
async function readRecord(blocks, header) {
	if (header.size > longestRecord) throw new ArchiveError("archive/too-large", `a record of the tar has ${header.size} bytes`);
	const body = await blocks.read(header.size);
	await blocks.skip(padding(header.size));
	return body;
}
function padding(size) {
	return (512 - size % 512) % 512;
}
function tooLarge(member, limit) {
	return new ArchiveError("archive/too-large", `${member.name} has ${member.size} bytes; at most ${limit} are read of such a file`);
}
async function* gunzip(source) {
	const magic = source.size < 18 ? null : await source.read(0, 2);
	if (magic?.[0] !== 31 || magic[1] !== 139) throw new ArchiveError("archive/unknown-format", "this is not a gzip file");
	const stream = createGunzip({ chunkSize: chunkSize$1 });
	pipeline(Readable.from(readChunks$1(source)), stream, () => {});
	let unpacked = 0;
	try {
		for await (const chunk of stream) {
			unpacked += chunk.length;
			checkRatio(unpacked, source.size);
			yield chunk;
		}
	} catch (error) {
		if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) throw error;
		throw new ArchiveError("archive/damaged", `the gzip data are damaged: ${error.message}`, { cause: error });
	}
	if (stream.bytesWritten !== source.size) throw new ArchiveError("archive/structure", "bytes follow the end of the gzip data");
}
async function* readChunks$1(source) {
	for (let offset = 0; offset < source.size; offset += chunkSize$1) yield await source.read(offset, Math.min(chunkSize$1, source.size - offset));
}
/** Hands out a stream of chunks in pieces of any length. */
var BlockReader = class {
	#chunks;
	#rest = Buffer.alloc(0);
	constructor(chunks) {
		this.#chunks = chunks;
	}
	async read(length) {
		const pieces = [];
		for await (const piece of this.#take(length)) pieces.push(piece);
		return pieces.length === 1 && pieces[0] !== void 0 ? pieces[0] : Buffer.concat(pieces);
	}
	async skip(length) {
		for await (const _piece of this.#take(length));
	}
	/** After the first block of zeros only more of them may follow, and at least one. */
	async expectZeros() {
		let total = 0;
		for (;;) {
			const chunk = await this.#next();
			if (chunk === null) break;
			if (chunk.some((byte) => byte !== 0)) throw new ArchiveError("archive/structure", "bytes follow the end of the tar archive");
			total += chunk.length;
		}
		if (total < 512) throw new ArchiveError("archive/structure", "the tar archive is cut off");
	}
	async *#take(length) {
		let missing = length;
		while (missing > 0) {
			const chunk = await this.#next();
			if (chunk === null) throw new ArchiveError("archive/structure", "the tar archive is cut off");
			const piece = chunk.subarray(0, missing);
			this.#rest = chunk.subarray(piece.length);
			missing -= piece.length;
			yield piece;
		}
	}
	async #next() {
		if (this.#rest.length > 0) {
			const rest = this.#rest;
			this.#rest = Buffer.alloc(0);
			return rest;
		}
		const { value } = await this.#chunks.next();
		return value ?? null;
	}
};
// src/archive/unpack.ts
const chunkSize = 262144;
const smallSize = 4194304;
async function readPacked(source, member, maxBytes) {
	if (member.size > maxBytes) throw new ArchiveError("archive/too-large", `${member.name} has ${member.size} bytes; at most ${maxBytes} are read of such a file`);
	const chunks = [];
	for await (const chunk of streamPacked(source, member)) chunks.push(chunk);
	const [first] = chunks;
	return chunks.length === 1 && first !== void 0 ? first : Buffer.concat(chunks);
}
async function* streamPacked(source, member) {
	let size = 0;
	let crc = 0;
	for await (const chunk of unpack(source, member)) {
		size += chunk.byteLength;
		if (size > member.size) throw damaged(member, `unpacks to more than the ${member.size} bytes it declares`);
		crc = crc32(chunk, crc);
		yield chunk;
	}
	if (size !== member.size) throw damaged(member, `unpacks to ${size} bytes, not to the ${member.size} it declares`);
	if (crc !== member.crc32) throw damaged(member, "does not have the checksum it declares");
}
function unpack(source, member) {
	if (member.method === "stored") return readChunks(source, member);
	return member.packedSize <= smallSize && member.size <= smallSize ? inflateAtOnce(source, member) : inflateStream(source, member);
}
async function* readChunks(source, member) {
	const end = member.dataOffset + member.packedSize;
	for (let offset = member.dataOffset; offset < end; offset += chunkSize) yield await source.read(offset, Math.min(chunkSize, end - offset));
}
async function* inflateAtOnce(source, member) {
	const packed = await source.read(member.dataOffset, member.packedSize);
	const { buffer, engine } = refuseDamage(member, () => inflateRawSync(packed, {
		info: true,
		maxOutputLength: Math.max(1, member.size)
	}));
	checkConsumed(member, engine.bytesWritten);
	yield buffer;
}
async function* inflateStream(source, member) {
	const inflate = createInflateRaw({ chunkSize });
	pipeline(Readable.from(readChunks(source, member)), inflate, () => {});
	try {
		for await (const chunk of inflate) yield chunk;
	} catch (error) {
		throw isZlibError(error) ? damaged(member, "cannot be inflated", error) : error;
	}
	checkConsumed(member, inflate.bytesWritten);
}
function checkConsumed(member, consumed) {
	if (consumed === member.packedSize) return;
	throw damaged(member, `has ${member.packedSize - consumed} bytes behind the end of its compressed data`);
}
function refuseDamage(member, inflate) {
	try {
		return inflate();
	} catch (error) {
		if (!isZlibError(error)) throw error;
		throw damaged(member, `cannot be inflated to the ${member.size} bytes it declares`, error);
	}
}
/** Z_DATA_ERROR and its kin, or ERR_BUFFER_TOO_LARGE where more came out than was declared. */
function isZlibError(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE";
}
function damaged(member, what, cause) {
	return new ArchiveError("archive/damaged", `${member.name} ${what}`, { cause });
}
// src/archive/window-source.ts
/** Reads ahead, so that many small reads that follow each other cost few reads of `source`. */
function windowSource(source, windowBytes = 65536) {
	let start = 0;
	let bytes = /* @__PURE__ */ new Uint8Array(0);
	return {
		size: source.size,
		async read(offset, length) {
			if (offset < start || offset + length > start + bytes.byteLength) {
				bytes = await source.read(offset, Math.min(Math.max(length, windowBytes), Math.max(length, source.size - offset)));
				start = offset;
			}
			return bytes.subarray(offset - start, offset - start + length);
		}
	};
}
const centralHeaderSize = 46;
const signatures = {
	local: 67324752,
	central: 33639248,
	end: 101010256,
	end64: 101075792,
	locator64: 117853008
};
const sentinel16 = 65535;
const sentinel32 = 4294967295;
const descriptorFlag = 8;
const utf8Flag = 2048;
/** Where the end record starts within `tail`, the last bytes of the file. */
function findEnd(tail) {
	const start = tail.lastIndexOf(Buffer.from("PK", "latin1"));
	if (start < 0 || tail.length - start < 22) throw new ArchiveError("archive/unknown-format", "this is not a zip file: the end record is missing or cut off");
	if (start + 22 + tail.readUInt16LE(start + 20) !== tail.length) throw structureError("bytes follow the end record, or its comment is cut off");
	if (/PK[\x01-\x08]/.test(tail.toString("latin1", start + 22))) throw structureError("the comment of the end record looks like zip records");
	return start;
}
/** Null where a figure did not fit and stands in the ZIP64 record instead. */
function parseEnd(bytes) {
	const count = bytes.readUInt16LE(10);
	if (bytes.readUInt16LE(4) !== 0 || bytes.readUInt16LE(6) !== 0 || bytes.readUInt16LE(8) !== count) throw structureError("the archive says that it continues on another disk");
	return {
		count: count === sentinel16 ? null : count,
		centralSize: unlessSentinel(bytes.readUInt32LE(12)),
		centralOffset: unlessSentinel(bytes.readUInt32LE(16))
	};
}
/** `bytes` is what stands before the end record: the ZIP64 end record and its locator, or something else. */
function parseEnd64(bytes, offset) {
	const locator = bytes.subarray(56);
	if (bytes.length < 76 || locator.readUInt32LE(0) !== signatures.locator64) return null;
	if (bytes.readUInt32LE(0) !== signatures.end64 || readUInt64(locator, 8) !== offset) throw structureError("the ZIP64 locator does not point to the record before it");
	if (readUInt64(bytes, 4) !== 44) throw structureError("the ZIP64 end record carries extensible data");
	const count = readUInt64(bytes, 32);
	if ([
		bytes.readUInt32LE(16),
		bytes.readUInt32LE(20),
		locator.readUInt32LE(4)
	].some((disk) => disk !== 0) || locator.readUInt32LE(16) !== 1 || readUInt64(bytes, 24) !== count) throw structureError("the archive says that it continues on another disk");
	return {
		count,
		centralSize: readUInt64(bytes, 40),
		centralOffset: readUInt64(bytes, 48)
	};
}
/** The entry at `offset` of the central directory, and where the next one starts. */
function parseCentralHeader(directory, offset) {
	if (directory.length - offset < centralHeaderSize || directory.readUInt32LE(offset) !== signatures.central) throw structureError("the central directory holds fewer entries than the end record says");
	const nameLength = directory.readUInt16LE(offset + 28);
	const extraStart = offset + centralHeaderSize + nameLength;
	const next = extraStart + directory.readUInt16LE(offset + 30);
	if (next > directory.length) throw structureError("an entry of the central directory is cut off");
	const flags = directory.readUInt16LE(offset + 8);
	const name = parseName(directory.subarray(offset + centralHeaderSize, extraStart), flags);
	if (directory.readUInt16LE(offset + 32) !== 0) throw structureError(`${name} has a comment in the central directory`);
	if (directory.readUInt16LE(offset + 34) !== 0) throw structureError(`${name} says that it lies on another disk`);
	checkFlags(name, flags);
	const [size, packedSize, localOffset] = applyZip64(name, directory.subarray(extraStart, next), [
		directory.readUInt32LE(offset + 24),
		directory.readUInt32LE(offset + 20),
		directory.readUInt32LE(offset + 42)
	]);
	const isUnix = directory.readUInt8(offset + 5) === 3;
	return {
		header: {
			name,
			method: parseMethod(name, directory.readUInt16LE(offset + 10)),
			crc32: directory.readUInt32LE(offset + 16),
			packedSize: packedSize ?? 0,
			size: size ?? 0,
			localOffset: localOffset ?? 0,
			unixKind: isUnix ? directory.readUInt16LE(offset + 40) >> 12 : 0
		},
		next
	};
}
/** Length of name and extra fields behind a local header. */
function localTailLength(fixed) {
	if (fixed.readUInt32LE(0) !== signatures.local) throw structureError("a member has no local header");
	return fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
}
function parseLocalHeader(fixed, tail) {
	const nameLength = fixed.readUInt16LE(26);
	const flags = fixed.readUInt16LE(6);
	const name = parseName(tail.subarray(0, nameLength), flags);
	checkFlags(name, flags);
	const [size, packedSize] = applyZip64(name, tail.subarray(nameLength), [fixed.readUInt32LE(22), fixed.readUInt32LE(18)]);
	return {
		name,
		method: parseMethod(name, fixed.readUInt16LE(8)),
		crc32: fixed.readUInt32LE(14),
		packedSize: packedSize ?? 0,
		size: size ?? 0
	};
}
function structureError(message) {
	return new ArchiveError("archive/structure", message);
}
function parseName(bytes, flags) {
	if ((flags & utf8Flag) === 0 && bytes.some((byte) => byte > 127)) throw new ArchiveError("archive/member-name", `the name ${JSON.stringify(bytes.toString("latin1"))} is not ASCII and does not say that it is UTF-8`);
	return decodeMemberName(bytes);
}
function checkFlags(name, flags) {
	if ((flags & descriptorFlag) !== 0) throw new ArchiveError("archive/data-descriptor", `the sizes of ${name} stand behind its data (data descriptor)`);
	if ((flags & -2055) !== 0) throw new ArchiveError("archive/member-kind", `${name} is encrypted or patched (flags ${flags.toString(2)})`);
}
function parseMethod(name, method) {
	if (method === 0) return "stored";
	if (method === 8) return "deflated";
	throw new ArchiveError("archive/compression", `${name} is compressed with method ${method}, not stored or deflated`);
}
/** Takes each figure that did not fit into 32 bits from the ZIP64 extra field. */
function applyZip64(name, extra, figures) {
	const fields = parseExtraFields(name, extra);
	const unicodePath = fields.get(28789);
	if (unicodePath !== void 0 && decodeMemberName(unicodePath.subarray(5)) !== name) throw new ArchiveError("archive/member-name", `${name} carries a second, different name (Unicode path field)`);
	const zip64 = fields.get(1);
	const given = zip64 === void 0 || zip64.length % 8 !== 0 ? [] : splitUInt64(zip64);
	if (given.length * 8 !== (zip64?.length ?? 0)) throw structureError(`the ZIP64 field of ${name} is cut off`);
	const isLarge = figures.includes(sentinel32);
	const wanted = isLarge ? figures.filter((figure) => figure === sentinel32).length : Math.min(given.length, 3);
	if (given.length !== wanted || !isLarge && given.some((figure, index) => figure !== figures[index])) throw structureError(`the ZIP64 field of ${name} does not fit its header`);
	return isLarge ? figures.map((figure) => figure === sentinel32 ? given.shift() ?? 0 : figure) : [...figures];
}
function splitUInt64(bytes) {
	return Array.from({ length: bytes.length / 8 }, (_, index) => readUInt64(bytes, index * 8));
}
function parseExtraFields(name, extra) {
	const fields = /* @__PURE__ */ new Map();
	let offset = 0;
	while (offset < extra.length) {
		const end = extra.length - offset < 4 ? Number.POSITIVE_INFINITY : offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw structureError(`the extra fields of ${name} are cut off`);
		const id = extra.readUInt16LE(offset);
		if (fields.has(id) && (id === 1 || id === 28789)) throw structureError(`${name} has one extra field twice`);
		fields.set(id, extra.subarray(offset + 4, end));
		offset = end;
	}
	return fields;
}
function unlessSentinel(figure) {
	return figure === sentinel32 ? null : figure;
}
function readUInt64(bytes, offset) {
	const value = bytes.readBigUInt64LE(offset);
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw structureError("a size or offset is larger than any file");
	return Number(value);
}
const largestDirectory = 67108864;
/** @throws ArchiveError for everything that is not one plain, complete zip file. */
async function openZip(source) {
	const { end, recordsStart } = await readEnd(source);
	checkMemberCount(end.count);
	if (end.centralOffset + end.centralSize !== recordsStart) throw structureError("the central directory is not where the end record says, or something lies behind it");
	const headers = await readDirectory(source, end);
	checkNamesAreUnique(headers.map(({ name }) => name));
	checkRatio(sum(headers.map(({ size }) => size)), source.size);
	const members = await readLocalHeaders(source, headers, end.centralOffset);
	const byName = new Map(members.map((member) => [member.name, member]));
	return {
		members,
		find: (name) => byName.get(name) ?? null,
		read: (member, { maxBytes }) => readPacked(source, member, maxBytes),
		stream: (member) => streamPacked(source, member)
	};
}
async function readEnd(source) {
	const tailSize = Math.min(source.size, 65633);
	const tail = toBuffer(await source.read(source.size - tailSize, tailSize));
	const endStart = findEnd(tail);
	const end = parseEnd(tail.subarray(endStart));
	const start64 = endStart - 56 - 20;
	const offset64 = source.size - tailSize + start64;
	const end64 = start64 < 0 ? null : parseEnd64(tail.subarray(start64, endStart), offset64);
	for (const key of [
		"count",
		"centralSize",
		"centralOffset"
	]) {
		if (end64 === null && end[key] === null) throw structureError("the ZIP64 end record is missing");
		if (end64 !== null && end[key] !== null && end[key] !== end64[key]) throw structureError("the end record and the ZIP64 end record disagree");
	}
	if (end64 !== null) return {
		end: end64,
		recordsStart: offset64
	};
	return {
		end,
		recordsStart: source.size - tailSize + endStart
	};
}
async function readDirectory(source, end) {
	if (end.centralSize > largestDirectory) throw new ArchiveError("archive/too-large", `the central directory has ${end.centralSize} bytes`);
	const directory = toBuffer(await source.read(end.centralOffset, end.centralSize));
	const headers = [];
	let offset = 0;
	while (headers.length < end.count) {
		const { header, next } = parseCentralHeader(directory, offset);
		checkKind(header);
		headers.push(header);
		offset = next;
	}
	if (offset !== directory.length) throw structureError("the central directory holds more entries than the end record says");
	return headers;
}
/** Members must follow each other from the first byte up to the central directory, without a gap or an overlap. */
async function readLocalHeaders(source, headers, centralOffset) {
	const ahead = windowSource(source);
	const dataOffsets = /* @__PURE__ */ new Map();
	let offset = 0;
	for (const header of [...headers].sort((a, b) => a.localOffset - b.localOffset)) {
		if (header.localOffset !== offset) throw structureError(offset === 0 ? "bytes stand before the first member" : `${header.name} does not start where the member before it ends`);
		const fixed = await readWithin(ahead, offset, 30, centralOffset);
		const tailLength = localTailLength(fixed);
		checkSame(header, parseLocalHeader(fixed, await readWithin(ahead, offset + 30, tailLength, centralOffset)));
		const dataOffset = offset + 30 + tailLength;
		dataOffsets.set(header.name, dataOffset);
		offset = dataOffset + header.packedSize;
	}
	if (offset !== centralOffset) throw structureError("bytes stand between the last member and the central directory");
	return headers.map((header) => ({
		...header,
		isFolder: header.name.endsWith("/"),
		dataOffset: dataOffsets.get(header.name) ?? 0
	}));
}
async function readWithin(source, offset, length, limit) {
	if (offset + length > limit) throw structureError("a member reaches into the central directory");
	return toBuffer(await source.read(offset, length));
}
function checkSame(central, local) {
	for (const key of [
		"name",
		"method",
		"crc32",
		"packedSize",
		"size"
	]) if (central[key] !== local[key]) throw structureError(`the central directory and the local header of ${central.name} disagree about its ${key}: ${central[key]} and ${local[key]}`);
}
function checkKind(header) {
	const isFolder = header.name.endsWith("/");
	if (isFolder && header.size !== 0) throw structureError(`the folder ${header.name} carries data`);
	if (header.method === "stored" && header.size !== header.packedSize) throw structureError(`${header.name} is stored with two different sizes`);
	if (!(isFolder ? [0, 4] : [0, 8]).includes(header.unixKind)) throw new ArchiveError("archive/member-kind", `${header.name} is a link or a device, not a file`);
}
function toBuffer(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}
export { readTarGz as n, ArchiveError as r, openZip as t };
