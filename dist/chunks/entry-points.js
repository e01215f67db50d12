import { wn as trimSpace } from "./planning.js";
import { R as ReleaseError } from "./start.js";
// src/archive/byte-source.ts
/** Bytes that are in memory already. */
function memorySource(bytes) {
	return {
		size: bytes.byteLength,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > bytes.byteLength) throw new RangeError(`bytes ${offset}+${length} of ${bytes.byteLength}`);
			return bytes.subarray(offset, offset + length);
		}
	};
}
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
	["303730373", "a cpio archive"],
	["c771", "a cpio archive"],
	["78617221", "a xar archive"],
	["213c617263683e", "an ar archive"],
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
// src/archive/zip-words.ts
const signatures = {
	local: 67324752,
	central: 33639248,
	end: 101010256,
	end64: 101075792,
	locator64: 117853008
};
/** In a field of 32 bits: the figure is too large for it and stands in a ZIP64 field. */
const sentinel32 = 4294967295;
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
// src/distribution/entry-points.ts
function parseEntryPoints(text) {
	const points = [];
	const seen = /* @__PURE__ */ new Set();
	const groups = /* @__PURE__ */ new Set();
	let group = null;
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		const content = trimSpace(line);
		if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
		const header = /^\[(?<group>.+)\]/.exec(content)?.groups?.group;
		if (header !== void 0) {
			group = header;
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
export { memorySource as _, readUInt64 as a, structureError as c, ArchiveError as d, archiveLimits as f, quoteName as g, isBomb as h, prefixError as i, zipAdvice as l, checkRatio as m, parseEntryPoints as n, sentinel32 as o, checkMemberCount as p, windowSource as r, signatures as s, isScriptGroup as t, describeKind as u, toBuffer as v };
