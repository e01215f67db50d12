// The two headers that each member of a zip file has: one before its data, one in the central directory (APPNOTE 6.3.10,
// 4.3.7 and 4.3.12). Each refuses what PyPI refuses, and what the specification leaves open.
import { ArchiveError, quoteName } from "./archive-error.ts";
import { decodeMemberName, findWindowsProblem, nameError } from "./member-name.ts";
import { applyExtraFields } from "./zip-extra.ts";
import { signatures, structureError, zipAdvice } from "./zip-words.ts";

export const localHeaderSize = 30;
const centralHeaderSize = 46;

type ZipMethod = "stored" | "deflated";

export interface ZipHeader {
	name: string;
	method: ZipMethod;
	crc32: number;
	packedSize: number;
	size: number;
}

export interface CentralHeader extends ZipHeader {
	localOffset: number;
	/** Date in the high half, time in the low one, as MS-DOS counts. */
	dosTime: number;
	/** System whose attributes these are: 3 Unix, 0 MS-DOS. */
	system: number;
	/** As written: the mode of Unix in the high half, the attributes of MS-DOS in the low one. */
	externalAttributes: number;
}

/** The entry at `offset` of the central directory, and where the next one starts; null when none starts there. */
export function parseCentralHeader(directory: Buffer, offset: number): { header: CentralHeader; next: number } | null {
	if (directory.length - offset < centralHeaderSize || directory.readUInt32LE(offset) !== signatures.central)
		return null;
	const extraStart = offset + centralHeaderSize + directory.readUInt16LE(offset + 28);
	const next = extraStart + directory.readUInt16LE(offset + 30);
	if (next > directory.length) throw structureError("an entry of the central directory is cut off", zipAdvice.edited);
	const flags = directory.readUInt16LE(offset + 8);
	const name = parseName(directory.subarray(offset + centralHeaderSize, extraStart), flags);
	if (directory.readUInt16LE(offset + 32) !== 0) {
		throw structureError(`${name} has a comment in the central directory, which PyPI refuses`, zipAdvice.rewrite);
	}
	if (directory.readUInt16LE(offset + 34) !== 0) {
		throw structureError(`${name} says that it lies on another disk`, zipAdvice.rewrite);
	}
	checkVersion(name, directory.readUInt8(offset + 6));
	checkFlags(name, flags);
	const method = parseMethod(name, directory.readUInt16LE(offset + 10));
	const figures = applyExtraFields(name, directory.subarray(extraStart, next), {
		isStored: method === "stored",
		size: directory.readUInt32LE(offset + 24),
		packedSize: directory.readUInt32LE(offset + 20),
		offset: directory.readUInt32LE(offset + 42),
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
			externalAttributes: directory.readUInt32LE(offset + 38),
		},
		next,
	};
}

/** Length of name and extra fields behind a local header; null when this is none. */
export function localTailLength(fixed: Buffer): number | null {
	if (fixed.readUInt32LE(0) !== signatures.local) return null;
	return fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
}

export function parseLocalHeader(fixed: Buffer, tail: Buffer): ZipHeader {
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
		offset: null,
	});
	return { name, method, crc32: fixed.readUInt32LE(14), packedSize, size };
}

// 6.3, the newest of the specification; Python refuses what asks for more, in its own words.
const newestVersion = 63;

function checkVersion(name: string, version: number): void {
	if (version <= newestVersion) return;
	const message = `${name} asks for a reader of zip ${version / 10}; there is none beyond ${newestVersion / 10}`;
	throw structureError(message, zipAdvice.edited);
}

const flag = {
	encrypted: 1 << 0,
	descriptor: 1 << 3,
	patched: 1 << 5,
	strongEncryption: 1 << 6,
	utf8: 1 << 11,
	maskedHeaders: 1 << 13,
} as const;

// Bits 1 and 2 tell how hard deflate tried, bit 11 that the name is UTF-8.
const harmlessFlags = 0b1000_0000_0110;

function checkFlags(name: string, flags: number): void {
	if ((flags & ~harmlessFlags) === 0) return;
	const has = (bits: number): boolean => (flags & bits) !== 0;
	if (has(flag.encrypted | flag.strongEncryption | flag.maskedHeaders)) {
		const how = has(flag.strongEncryption) ? " (strong encryption)" : "";
		throw kindError(`${name} is encrypted${how}`, "No installer asks for a password. Pack it without one.");
	}
	if (has(flag.patched)) throw kindError(`${name} is a patch to another file, not a file`, zipAdvice.rewrite);
	if (has(flag.descriptor)) {
		const message = `the sizes of ${name} stand behind its data (a data descriptor), which PyPI refuses`;
		throw new ArchiveError("archive/data-descriptor", message, { help: zipAdvice.streamed });
	}
	throw kindError(`${name} has flags that no reader knows (${flags.toString(2)})`, zipAdvice.rewrite);
}

export function kindError(message: string, help: string): ArchiveError {
	return new ArchiveError("archive/member-kind", message, { help });
}

function parseName(bytes: Buffer, flags: number): string {
	// Without the flag a name is in the writer's own code page: two readers would see two names.
	if ((flags & flag.utf8) === 0 && bytes.some((byte) => byte > 0x7f)) {
		const shown = quoteName(bytes.toString("latin1"));
		const message = `the name ${shown} (shown as Latin-1) is not ASCII and not marked as UTF-8`;
		const help = "Old Windows and macOS archive tools write such names. Build the distribution with its build backend.";
		throw new ArchiveError("archive/member-name", message, { help });
	}
	const name = decodeMemberName(bytes);
	const problem = findWindowsProblem(name);
	if (problem !== null) throw nameError(name, problem);
	return name;
}

/** APPNOTE 4.4.5. */
const otherMethods: Record<number, string> = {
	9: "deflate64",
	12: "bzip2",
	14: "LZMA",
	93: "zstd",
	95: "xz",
	98: "PPMd",
	99: "AES encryption",
};

function parseMethod(name: string, method: number): ZipMethod {
	if (method === 0) return "stored";
	if (method === 8) return "deflated";
	const word = otherMethods[method] === undefined ? `method ${method}` : `${otherMethods[method]} (method ${method})`;
	throw new ArchiveError(
		"archive/compression",
		`${name} is packed with ${word}; pip and PyPI read stored and deflate only`,
		{
			help: "Newer archive tools choose it by themselves. Build the wheel with its build backend, or repack it with deflate.",
		},
	);
}
