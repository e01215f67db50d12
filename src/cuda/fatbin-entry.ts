// The header of one entry of a fatbin container. NVIDIA does not document the layout; it was measured on nvcc 11.8 to 13.5
// and is compared with cuobjdump (npm run oracle -- cuda).
import type { CodeEntry } from "./gpu-code.ts";

export const smallestEntryHeader = 64;
const flags = { oldLz4: 0x1000, lz4: 0x2000, zstd: 0x8000, lto: 0x10000, arch: 0x100000, family: 0x200000 } as const;

/** @param header at least its 64 fixed bytes @param size of the payload behind it */
export function parseEntry(header: Buffer, size: number): CodeEntry {
	const code = header.readUInt16LE(0);
	const bits = header.readUInt32LE(40);
	const has = (flag: number) => (bits & flag) !== 0;
	const kind = kindOf(code, has(flags.lto));
	const word = { sass: "sm", ptx: "compute", lto: "lto", other: `kind${code}` }[kind];
	const suffix = has(flags.arch) ? "a" : has(flags.family) ? "f" : "";
	const compression = has(flags.zstd) ? "zstd" : has(flags.lz4) || has(flags.oldLz4) ? "lz4" : "none";
	return {
		arch: `${word}_${header.readUInt32LE(28)}${suffix}`,
		kind,
		compression,
		size: compression === "none" ? size : packedSize(header, size),
		unpackedSize: compression === "none" ? size : (readSize(header, 56) ?? 0),
		ptxIsa: kind === "ptx" ? `${header.readUInt16LE(26)}.${header.readUInt16LE(24)}` : null,
		isStub: null,
	};
}

/** 1 PTX, 2 an ELF cubin, 4 an old one, 8 NVVM's intermediate code, 16 a cubin in NVIDIA's newer encoding. */
function kindOf(code: number, isLto: boolean): CodeEntry["kind"] {
	if (code === 8 || isLto) return "lto";
	if (code === 1) return "ptx";
	return code === 2 || code === 4 || code === 0x10 ? "sass" : "other";
}

/** Payloads are padded to eight bytes; what belongs to the compressed stream stands in a field of its own. */
function packedSize(header: Buffer, size: number): number {
	const packed = header.readUInt32LE(16);
	return packed === 0 || packed > size ? size : packed;
}

/** Source file, for code with line numbers. */
export function readSource(header: Buffer): string | null {
	const [offset, length] = [header.readUInt32LE(32), header.readUInt32LE(36)];
	if (offset === 0 || length === 0 || offset + length > header.length) return null;
	return header.toString("utf8", offset, offset + length).split("\0")[0] || null;
}

/** Null for what no file can hold. */
export function readSize(bytes: Buffer, at: number): number | null {
	const value = bytes.readBigUInt64LE(at);
	return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}
