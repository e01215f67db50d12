import { nn as trimSpace } from "./planning.js";
import { F as ReleaseError } from "./start.js";
const { crc32, createInflateRaw, inflateRawSync } = process.getBuiltinModule("node:zlib");
const { Readable, pipeline } = process.getBuiltinModule("node:stream");
// src/archive/byte-source.ts
/** The same bytes, not a copy. */
function toBuffer(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
// src/archive/archive-error.ts
const longestMessage = 500;
/** An archive that installers could read in different ways, or not at all. Callers turn it into a finding. */
var ArchiveError = class extends ReleaseError {
	exitStatus = 1;
	/** @param details help: which tools write such a thing, and what to do about it */
	constructor(code, message, details = {}) {
		super(code, message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message, details);
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
const shownCharacters = 120;
/** Text out of an archive, for a message: nothing in it can hide, reorder or end the line, and it has an end. */
function quoteName(name) {
	const shown = name.length > shownCharacters ? `${name.slice(0, shownCharacters)}…` : name;
	return JSON.stringify(shown).replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function isBomb(unpacked, packed) {
	return unpacked > archiveLimits.unpackedBytes && unpacked > packed * archiveLimits.ratio;
}
function checkRatio(unpacked, packed) {
	if (!isBomb(unpacked, packed)) return;
	throw new ArchiveError("archive/too-large", `the archive unpacks to ${unpacked} bytes or more from ${packed}: more than ${archiveLimits.ratio} times its size`, { help: "Find what shrinks that much (zeros, test data, a log) and leave it out, or make it when it is first used." });
}
function checkMemberCount(count) {
	if (count <= archiveLimits.members) return;
	throw new ArchiveError("archive/too-large", `the archive has ${count} members; at most ${archiveLimits.members} are read`, { help: "A folder of caches, of test data or a whole environment got in. Leave it out, or put it into one data file." });
}
// src/archive/file-kind.ts
const signatures$1 = [
	["504b0304", "a zip file"],
	["504b0506", "an empty zip file"],
	["1f8b", "a gzip file"],
	["425a68", "a bzip2 file"],
	["fd377a585a00", "an xz file"],
	["28b52ffd", "a zstd file"],
	["377abcaf271c", "a 7z archive"],
	["526172211a07", "a RAR archive"],
	["7f454c46", "an ELF file"],
	["4d5a", "a Windows program"],
	["cffaedfe", "a Mach-O file"],
	["cafebabe", "a Mach-O file"],
	["25504446", "a PDF file"],
	["efbbbf", "a text file"]
];
/** @param start some hundred bytes from the start of the file */
function describeKind(start) {
	const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
	const hex = bytes.toString("hex", 0, 8);
	const known = signatures$1.find(([signature]) => hex.startsWith(signature));
	if (known !== void 0) return known[1];
	if (bytes.toString("latin1", 257, 262) === "ustar") return "a tar file without compression";
	if (bytes.every((byte) => byte === 0)) return "a file of zeros";
	const text = bytes.toString("latin1");
	if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return "a web page";
	if (text.startsWith("version https://git-lfs")) return "a pointer of Git LFS";
	if (text.startsWith("{")) return "a JSON text";
	return /^[\t\n\r -~]*$/.test(text) ? "a text file" : `a file that starts with the bytes ${hex}`;
}
// src/archive/gzip.ts
const chunkSize$1 = 262144;
const fixedSize = 10;
const trailerSize = 8;
const longestHeader = 131072;
const advice$1 = {
	build: "An sdist is a gzipped tar file. Build it with the project's build backend: python -m build --sdist",
	copy: "A copy, a download or an upload ended half way. Take the file from where it was built, and compare its sha256.",
	joined: "Files were joined (cat a.gz b.gz, bgzip). Readers differ in whether they go on: pack the tar file once, with gzip."
};
/** The unpacked bytes, checked against the checksum and the length at the end. @throws ArchiveError */
async function* gunzip(source) {
	const start = await readHeader(source);
	const inflate = createInflateRaw({ chunkSize: chunkSize$1 });
	pipeline(Readable.from(readChunks$1(source, start)), inflate, () => {});
	let [unpacked, checksum] = [0, 0];
	try {
		for await (const chunk of inflate) {
			unpacked += chunk.length;
			checkRatio(unpacked, source.size);
			checksum = crc32(chunk, checksum);
			yield chunk;
		}
	} catch (error) {
		throw inflateError$1(error);
	}
	const end = start + inflate.bytesWritten + trailerSize;
	if (end > source.size) throw cutOff$1();
	const trailer = toBuffer(await source.read(end - trailerSize, trailerSize));
	if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== unpacked % 2 ** 32) throw new ArchiveError("archive/damaged", "the gzip data do not have the checksum and length they declare", { help: advice$1.copy });
	if (end < source.size) await refuseRest(source, end);
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
	return start;
}
async function* readChunks$1(source, start) {
	for (let offset = start; offset < source.size; offset += chunkSize$1) yield await source.read(offset, Math.min(chunkSize$1, source.size - offset));
}
async function refuseRest(source, end) {
	const rest = source.size - end;
	const kind = describeKind(await source.read(end, Math.min(512, rest)));
	if (kind === "a gzip file") throw new ArchiveError("archive/structure", `${rest} bytes of a second gzip member follow the first`, { help: advice$1.joined });
	throw new ArchiveError("archive/structure", `${rest} bytes follow the end of the gzip data (${kind})`, { help: advice$1.copy });
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
	const name = decodeUtf8(bytes);
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
/** UTF-8 without replacement characters. @throws ArchiveError */
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
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
const help$2 = "Build the sdist with the project's build backend: python -m build --sdist";
/** @throws ArchiveError for records that readers could read in two ways */
function parsePaxRecords(body) {
	const records = /* @__PURE__ */ new Map();
	let offset = 0;
	while (offset < body.length) {
		const digits = /^([1-9]\d{0,8}) /.exec(body.toString("latin1", offset, offset + 10))?.[1];
		const end = offset + Number(digits ?? 0);
		const separator = body.indexOf("=", offset);
		const keyStart = offset + (digits?.length ?? 0) + 1;
		if (!(digits !== void 0 && end <= body.length && body[end - 1] === 10) || separator <= keyStart || separator >= end) throw new ArchiveError("archive/damaged", "a PAX record of the tar is malformed", { help: help$2 });
		const key = body.toString("utf8", keyStart, separator);
		if (key.startsWith("GNU.sparse.")) throw new ArchiveError("archive/member-kind", "the tar holds a sparse file, which PyPI refuses", { help: "GNU tar's --sparse made it. Build the sdist with the project's build backend: python -m build --sdist" });
		if (isUsed(key)) {
			if (records.has(key)) throw twice(key);
			records.set(key, body.subarray(separator + 1, end - 1));
		}
		offset = end;
	}
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
	for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) total += byte;
	return parseOctal(block.toString("latin1", 148, 156)) === total;
}
/** Bytes 345 to 500 are a prefix of the name in ustar; GNU's format has times there, and Python reads them as a prefix too. */
function joinName(block, short) {
	const prefix = untilZero(block.subarray(345, 500));
	if (prefix.length === 0) return short.toString("latin1");
	if (block.toString("latin1", 257, 263) !== "ustar\0") throw new ArchiveError("archive/structure", `the header of ${quoteName(short.toString("latin1"))} gives its name a prefix that only some readers see`, { help: help$1.build });
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
/** @param files names of the files of the archive @throws ArchiveError */
function checkLinks(links, files) {
	for (const link of links) {
		const problem = findProblem(link, files);
		if (problem === null) continue;
		throw new ArchiveError("archive/member-kind", `${quoteName(link.name)} is a link to ${quoteName(link.target)}, ${problem}`, { help: "Replace the link by the file it points to, or leave it out of the sdist." });
	}
}
function findProblem({ name, target, isHard }, files) {
	if (isHard) return files.has(target) ? null : "which is no file of the archive";
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
		const archive = await readMembers(new BlockReader(unpacked), reading);
		await refuseZip(source);
		return archive;
	} finally {
		await unpacked.return();
	}
}
async function readMembers(blocks, { wants, watch }) {
	const members = [];
	const links = [];
	const contents = /* @__PURE__ */ new Map();
	let attributes = /* @__PURE__ */ new Map();
	let isPending = false;
	for (;;) {
		const header = parseTarHeader(await blocks.read(512));
		if (header === null) break;
		if (header.type !== "file" && header.type !== "folder" && header.type !== "link") {
			for (const [key, value] of await readRecord(blocks, header)) {
				if (attributes.has(key)) throw twice(key);
				attributes.set(key, value);
			}
			isPending = header.type !== "global";
			continue;
		}
		const member = describe(header, header.type, attributes);
		if (member.kind === "link") links.push(describeLink(header, member.name, attributes));
		[attributes, isPending] = [/* @__PURE__ */ new Map(), false];
		members.push(member);
		checkMemberCount(members.length);
		const limit = member.kind === "file" ? wants?.(member.name) ?? null : null;
		if (limit !== null && member.size > limit) throw tooLarge(member, limit);
		if (limit !== null) contents.set(member.name, await blocks.read(member.size));
		else await pass(blocks, member, watch);
		await skipPadding(blocks, member.size);
	}
	if (isPending) throw structureError$1("the tar ends with a record about a member that is not there");
	await blocks.expectZeros();
	checkNamesAreUnique(members.map(({ name, kind }) => kind === "folder" ? `${name}/` : name), { foldersMayRepeat: true });
	checkLinks(links, new Set(members.filter(({ kind }) => kind === "file").map(({ name }) => name)));
	return {
		members,
		notes: members.flatMap(({ name }) => noteWindows(name)).slice(0, 1),
		contents
	};
}
async function pass(blocks, member, watch) {
	const watcher = member.kind === "file" && member.size > 0 ? watch?.(member) ?? null : null;
	await blocks.skip(member.size, watcher === null ? void 0 : (piece) => watcher.take(piece));
	watcher?.end();
}
function describe(header, kind, attributes) {
	const path = decodeMemberName(attributes.get("path") ?? Buffer.from(header.name, "latin1"));
	const name = path.replace(/\/$/, "");
	if (kind !== "folder" && path !== name) throw structureError$1(`${quoteName(path)} is a ${kind} whose name ends like a folder's`);
	const size = attributes.get("size")?.toString("latin1") ?? String(header.size);
	if (size !== String(header.size)) throw structureError$1(`${quoteName(name)} has two sizes: ${quoteName(size)} in its PAX record, ${header.size} in its header`);
	if (kind !== "file" && header.size !== 0) throw structureError$1(`${quoteName(name)} is a ${kind} that declares ${header.size} bytes of data`);
	return {
		name,
		kind,
		size: header.size
	};
}
function describeLink(header, name, attributes) {
	return {
		name,
		target: (attributes.get("linkpath") ?? Buffer.from(header.linkName, "latin1")).toString("utf8"),
		isHard: header.isHardLink
	};
}
/** What a record says about the next member, or about nothing that matters. */
async function readRecord(blocks, { type, size }) {
	if (size > longestRecord) throw new ArchiveError("archive/too-large", `a record of the tar has ${size} bytes; at most ${longestRecord} are read`, { help });
	const body = await blocks.read(size);
	await skipPadding(blocks, size);
	if (type === "attributes") return parsePaxRecords(body);
	if (type === "global") {
		const [key] = parsePaxRecords(body).keys();
		if (key !== void 0) throw structureError$1(`a global PAX record of the tar sets the ${key} of every member`);
		return /* @__PURE__ */ new Map();
	}
	const name = untilZero(body);
	if (!isZero(body.subarray(name.length))) throw structureError$1("a GNU record of the tar has bytes behind the end of the name");
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
	if (start >= 0 && start + 22 <= length && start + 22 + tail.readUInt16LE(start + 20) === length) throw structureError$1("the file is a gzipped tar file and a zip file in one, which PyPI refuses");
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
function structureError$1(message) {
	return new ArchiveError("archive/structure", message, { help });
}
function tooLarge(member, limit) {
	return new ArchiveError("archive/too-large", `${member.name} has ${member.size} bytes; at most ${limit} are read of such a file`, { help });
}
// src/archive/zip-words.ts
const signatures = {
	local: 67324752,
	central: 33639248,
	end: 101010256,
	end64: 101075792,
	locator64: 117853008
};
const repack = "python -m wheel unpack FILE, then python -m wheel pack FOLDER";
const zipAdvice = {
	appended: "A signing tool, a copy in text mode or a joined download added them. Take the file as the build wrote it.",
	copy: "A copy, a download or an upload ended half way. Take the file from where it was built, and compare its sha256.",
	edited: `A tool changed the file after it was built and left its parts at odds. Build it again, or repack it: ${repack}`,
	joined: "Two zip files were put into one. Readers that search from the end see another archive than readers from the start.",
	prefix: "Self-extracting, signing and zipapp tools put bytes there. A wheel starts with its first member: build it again.",
	rewrite: `The tool that wrote it follows the format loosely. Rewrite it with one that does: ${repack}`,
	streamed: `It was written through a pipe (zip -, Go's archive/zip, Java, Python to a socket). Repack it: ${repack}`
};
function structureError(message, help) {
	return new ArchiveError("archive/structure", message, { help });
}
/** @param start the first of those bytes, some hundred at most */
function prefixError(length, start) {
	return structureError(`${length} bytes stand before the zip file (${describeKind(start)})`, zipAdvice.prefix);
}
function readUInt64(bytes, offset) {
	const value = bytes.readBigUInt64LE(offset);
	if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
	throw structureError("a size or offset is larger than any file", zipAdvice.edited);
}
// src/archive/unpack.ts
const chunkSize = 65536;
const packedAtOnce = 262144;
const smallSize = 4194304;
const smallestChunk = 64;
async function readPacked(source, member, maxBytes) {
	if (member.size > maxBytes) throw new ArchiveError("archive/too-large", `${member.name} has ${member.size} bytes; at most ${maxBytes} are read of such a file`, { help: "Something wrote data where a short text belongs. Look at the file, and build again." });
	const chunks = [];
	for await (const chunk of streamPacked(source, member, false)) chunks.push(chunk);
	const [first] = chunks;
	return chunks.length === 1 && first !== void 0 ? first : Buffer.concat(chunks);
}
/** @param isTransient each chunk is valid only until the next is asked for, and its memory is given back then */
async function* streamPacked(source, member, isTransient) {
	let size = 0;
	let crc = 0;
	for await (const chunk of unpack(source, member, isTransient)) {
		size += chunk.byteLength;
		if (size > member.size) throw isLarger(member);
		crc = crc32(chunk, crc);
		yield chunk;
	}
	if (size !== member.size) throw damaged(member, `unpacks to ${size} bytes, not to the ${member.size} it declares`);
	if (crc !== member.crc32) throw damaged(member, `has the checksum ${hex$1(crc)}, not the ${hex$1(member.crc32)} that it declares`);
}
function unpack(source, member, isTransient) {
	if (member.method === "stored") return readChunks(source, member);
	return member.packedSize <= smallSize && member.size <= smallSize ? inflateAtOnce(source, member, isTransient) : inflateStream(source, member, isTransient);
}
/** The packed bytes, piece by piece. */
async function* readChunks(source, member) {
	const end = member.dataOffset + member.packedSize;
	for (let offset = member.dataOffset; offset < end; offset += chunkSize) yield await source.read(offset, Math.min(chunkSize, end - offset));
}
async function* inflateAtOnce(source, member, isTransient) {
	const packed = await source.read(member.dataOffset, member.packedSize);
	const size = {
		chunkSize: Math.max(smallestChunk, member.size + 1),
		maxOutputLength: Math.max(1, member.size)
	};
	const { buffer, engine } = refuseDamage(member, () => inflateRawSync(packed, {
		info: true,
		...size
	}));
	checkConsumed(member, engine.bytesWritten);
	yield buffer;
	if (isTransient && buffer.byteLength >= Buffer.poolSize) release(buffer);
}
async function* inflateStream(source, member, isTransient) {
	const inflate = createInflateRaw({ chunkSize });
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
// src/archive/window-source.ts
/** Reads ahead, so that many small reads that follow each other cost few reads of `source`. */
function windowSource(source, windowBytes = 262144) {
	let start = 0;
	let bytes = /* @__PURE__ */ new Uint8Array(0);
	return {
		size: source.size,
		async read(offset, length, room) {
			if (room !== void 0 || length > windowBytes) return await source.read(offset, length, room);
			if (offset < start || offset + length > start + bytes.byteLength) {
				const read = await source.read(offset, Math.max(length, Math.min(windowBytes, source.size - offset)));
				[start, bytes] = [offset, read];
				return read.subarray(0, length);
			}
			return bytes.subarray(offset - start, offset - start + length);
		}
	};
}
// src/archive/zip-end.ts
const endSize = 22;
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
	const commentSize = record.length - endSize;
	if (at64 === null) {
		const { count, centralSize, centralOffset } = end;
		if (count === null || centralSize === null || centralOffset === null) throw structureError("the end record refers to a ZIP64 end record, and there is none", zipAdvice.rewrite);
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
		throw structureError(`the end record says ${words$1[key]} ${end[key]}, the ZIP64 end record ${end64[key]}`, zipAdvice.rewrite);
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
		if (tail.length - start >= endSize) {
			last ??= start;
			if (start + endSize + tail.readUInt16LE(start + 20) === tail.length) return checkComment(tail, start);
		}
		if (start === 0) break;
	}
	if (last === null) return null;
	const end = last + endSize + tail.readUInt16LE(last + 20);
	if (end > tail.length) throw structureError(`the zip file is cut off: ${end - tail.length} bytes of its comment are missing`, zipAdvice.copy);
	const kind = describeKind(tail.subarray(end, end + 512));
	throw structureError(`${tail.length - end} bytes follow the end of the zip file (${kind})`, zipAdvice.appended);
}
function checkComment(tail, start) {
	if (!/PK[\x01-\x08]/.test(tail.toString("latin1", start + endSize))) return start;
	throw structureError("the comment at the end of the zip file holds records of another zip file", zipAdvice.joined);
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
		throw structureError("a ZIP64 end record stands there without its locator", zipAdvice.rewrite);
	}
	const locator = tail.subarray(locatorStart, endStart);
	if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) throw otherDisk();
	const start = readUInt64(locator, 8) - tailStart;
	if (start + end64Size > locatorStart || !hasSignature(tail, start, "end64")) throw structureError(`the ZIP64 locator points to byte ${readUInt64(locator, 8)}, where no ZIP64 end record stands`, zipAdvice.rewrite);
	if (readUInt64(tail, start + 4) !== 44) throw structureError("the ZIP64 end record carries extensible data, which PyPI refuses", zipAdvice.rewrite);
	if (start + end64Size !== locatorStart) throw structureError("bytes stand between the ZIP64 end record and its locator", zipAdvice.rewrite);
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
	return structureError("the archive says that it continues on another disk", zipAdvice.rewrite);
}
function twoCounts(here, all) {
	return structureError(`the end record counts ${here} members on this disk and ${all} in all`, zipAdvice.rewrite);
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
	if (unicodePath !== void 0 && decodeMemberName(unicodePath.subarray(unicodePathStart)) !== name) throw new ArchiveError("archive/member-name", `${name} carries a second, different name (Unicode path field)`, { help: zipAdvice.edited });
	const zip64 = fields.get(zip64Id);
	const refuse = (what) => structureError(`the ZIP64 field of ${name} ${what}`, zipAdvice.rewrite);
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
/** In a local header both sizes must stand in the field; of a stored member one is enough. */
function fillLocal(figures, given, refuse) {
	const [size, packedSize = figures.isStored ? size : void 0] = given;
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
		if (end > extra.length) throw structureError(`the extra fields of ${name} are cut off`, zipAdvice.rewrite);
		const id = extra.readUInt16LE(offset);
		if (fields.has(id) && (id === zip64Id || id === unicodePathId)) throw structureError(`${name} has its ${id === zip64Id ? "ZIP64 field" : "Unicode path field"} twice, and readers differ in which counts`, zipAdvice.edited);
		fields.set(id, extra.subarray(offset + 4, end));
		offset = end;
	}
	return fields;
}
// src/archive/zip-headers.ts
const centralHeaderSize = 46;
/** The entry at `offset` of the central directory, and where the next one starts; null when none starts there. */
function parseCentralHeader(directory, offset) {
	if (directory.length - offset < centralHeaderSize || directory.readUInt32LE(offset) !== signatures.central) return null;
	const extraStart = offset + centralHeaderSize + directory.readUInt16LE(offset + 28);
	const next = extraStart + directory.readUInt16LE(offset + 30);
	if (next > directory.length) throw structureError("an entry of the central directory is cut off", zipAdvice.edited);
	const flags = directory.readUInt16LE(offset + 8);
	const name = parseName(directory.subarray(offset + centralHeaderSize, extraStart), flags);
	if (directory.readUInt16LE(offset + 32) !== 0) throw structureError(`${name} has a comment in the central directory, which PyPI refuses`, zipAdvice.rewrite);
	if (directory.readUInt16LE(offset + 34) !== 0) throw structureError(`${name} says that it lies on another disk`, zipAdvice.rewrite);
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
	throw structureError(`${name} asks for a reader of zip ${version / 10}; there is none beyond ${newestVersion / 10}`, zipAdvice.edited);
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
	if (has(flag.descriptor)) throw new ArchiveError("archive/data-descriptor", `the sizes of ${name} stand behind its data (a data descriptor), which PyPI refuses`, { help: zipAdvice.streamed });
	throw kindError(`${name} has flags that no reader knows (${flags.toString(2)})`, zipAdvice.rewrite);
}
function kindError(message, help) {
	return new ArchiveError("archive/member-kind", message, { help });
}
function parseName(bytes, flags) {
	if ((flags & flag.utf8) === 0 && bytes.some((byte) => byte > 127)) throw new ArchiveError("archive/member-name", `the name ${quoteName(bytes.toString("latin1"))} (shown as Latin-1) is not ASCII and not marked as UTF-8`, { help: "Old Windows and macOS archive tools write such names. Build the distribution with its build backend." });
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
	throw new ArchiveError("archive/compression", `${name} is packed with ${otherMethods[method] === void 0 ? `method ${method}` : `${otherMethods[method]} (method ${method})`}; pip and PyPI read stored and deflate only`, { help: "Newer archive tools choose it by themselves. Build the wheel with its build backend, or repack it with deflate." });
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
	if (isFolder && size !== 0) throw structureError(`the folder ${name} carries ${size} bytes of data`, zipAdvice.rewrite);
	if (method === "stored" && size !== packedSize) throw structureError(`${name} is stored, with two sizes: ${size} and ${packedSize}`, zipAdvice.edited);
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
		if (end > centralOffset) throw structureError(`${header.name} reaches into the central directory`, zipAdvice.edited);
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
	if (gap.length >= 30 && gap.readUInt32LE(0) === signatures.local) return structureError(`a member ${before === null ? "at the start of the file" : `behind ${before}`} is missing in the central directory: readers from the start see it, others do not`, zipAdvice.edited);
	if (before === null) return prefixError(end - offset, gap);
	return structureError(`${end - offset} bytes stand between ${before} and ${next?.name ?? "the central directory"}`, zipAdvice.edited);
}
function missing({ name, localOffset }) {
	return structureError(`the central directory lists ${name}, but no member starts at its offset ${localOffset}`, zipAdvice.edited);
}
function sharing(one, other) {
	return structureError(`${one} and ${other} share bytes: one starts before the other ends`, zipAdvice.edited);
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
		throw structureError(`${central.name} has two ${words[key]}s: ${there} in the central directory, ${here} before its data`, zipAdvice.edited);
	}
}
function hex(checksum) {
	return checksum.toString(16).padStart(8, "0");
}
// src/archive/zip.ts
const largestDirectory = 67108864;
/** @throws ArchiveError for everything that is not one plain, complete zip file. */
async function openZip(source) {
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
		read: (member, { maxBytes }) => readPacked(ahead, member, maxBytes),
		stream: (member) => streamPacked(ahead, member, true),
		packed: (member) => readChunks(ahead, member)
	};
}
/** What the end of the file tells: enough to refuse most broken archives without reading the rest. @throws ArchiveError */
async function readDirectory(source) {
	const end = await readEnd(source);
	checkMemberCount(end.count);
	if (end.centralSize > largestDirectory) throw new ArchiveError("archive/too-large", `the central directory has ${end.centralSize} bytes; at most ${largestDirectory} are read`, { help: zipAdvice.edited });
	if (end.centralOffset + end.centralSize !== end.start) await refuseOffset(source, end);
	const headers = parseDirectory(toBuffer(await source.read(end.centralOffset, end.centralSize)), end.count);
	for (const header of headers) checkKind(header);
	checkNamesAreUnique(headers.map(({ name }) => name));
	checkRatio(sum(headers.map(({ size }) => size)), source.size);
	const start = toBuffer(await source.read(0, Math.min(512, source.size)));
	if (start.length === 512 && isTarHeader(start)) throw structureError("the file is a zip file and a tar file in one, which PyPI refuses", zipAdvice.joined);
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
		if (entry === null) throw structureError(`the end record counts ${count} members, the central directory holds ${headers.length}`, zipAdvice.edited);
		headers.push(entry.header);
		offset = entry.next;
	}
	if (offset === directory.length) return headers;
	if (parseCentralHeader(directory, offset) !== null) throw structureError(`the end record counts ${count} members, the central directory holds more`, zipAdvice.edited);
	throw structureError(`${directory.length - offset} bytes follow the last entry of the central directory`, zipAdvice.edited);
}
/** The usual reason is another file before the archive: then all offsets are too small by its size. */
async function refuseOffset(source, { start, centralOffset, centralSize, count }) {
	const ahead = start - centralOffset - centralSize;
	if (ahead > 0 && (count === 0 || await readSignature(source, ahead) === signatures.local)) throw prefixError(ahead, await source.read(0, Math.min(512, ahead)));
	throw structureError(`the end record says that the central directory ends at byte ${centralOffset + centralSize}, but it ends at ${start}`, zipAdvice.edited);
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
// src/distribution/entry-points.ts
function parseEntryPoints(text) {
	const points = [];
	const seen = /* @__PURE__ */ new Set();
	const groups = /* @__PURE__ */ new Set();
	let group = null;
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		const content = trimSpace(line);
		if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
		const header = /^\[(?<group>[^\]]+)\]$/.exec(content)?.groups?.group;
		if (header !== void 0) {
			group = trimSpace(header);
			if (groups.has(group)) return { problem: `line ${index + 1} opens [${group}] a second time` };
			groups.add(group);
			continue;
		}
		const separator = content.indexOf("=");
		if (group === null || separator < 1) return { problem: `line ${index + 1} is neither [group] nor name = object` };
		const name = trimSpace(content.slice(0, separator));
		const key = JSON.stringify([group, name]);
		if (seen.has(key)) return { problem: `line ${index + 1} gives "${name}" of [${group}] a second time` };
		seen.add(key);
		points.push({
			group,
			name,
			value: trimSpace(content.slice(separator + 1)),
			line: index + 1
		});
	}
	return points;
}
/** Scripts that the installer makes; their names become file names. */
function isScriptGroup(group) {
	return group === "console_scripts" || group === "gui_scripts";
}
export { windowSource as a, ArchiveError as c, readDirectory as i, isBomb as l, parseEntryPoints as n, signatures as o, openZip as r, readTarGz as s, isScriptGroup as t, toBuffer as u };
