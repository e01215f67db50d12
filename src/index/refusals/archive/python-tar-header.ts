// One header of a tar file as Python's tarfile reads it (CPython 3.14).
export interface PythonHeader {
	type: string;
	name: string;
	size: number;
	/** Of a GNU sparse file: more blocks of its map follow. */
	isLongSparse: boolean;
}

/** `end`: a block of zeros. `subsequent`: of the header behind a record. */
export class HeaderError extends Error {
	readonly kind: "empty" | "end" | "invalid" | "subsequent" | "truncated";

	constructor(kind: HeaderError["kind"], message: string) {
		super(message);
		this.kind = kind;
	}
}

export function badHeader(message: string): HeaderError {
	return new HeaderError("invalid", message);
}

const blockSize = 512;

/** @throws HeaderError */
export function parsePythonHeader(block: Buffer, mayBeOldFolder: boolean): PythonHeader {
	if (block.length === 0) throw new HeaderError("empty", "empty header");
	if (block.length !== blockSize) throw new HeaderError("truncated", "truncated header");
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
		[337, 345],
	] as const) {
		parsePythonNumber(block.subarray(start, end));
	}
	const size = parsePythonNumber(block.subarray(124, 136));
	const type = mayBeOldFolder && written === "\0" && short.endsWith("/") ? "5" : written;
	const name = type === "5" ? rstripSlashes(short) : short;
	const prefix = text(block, 345, 500);
	const hasPrefix = prefix !== "" && !["L", "K", "S"].includes(type);
	return {
		type,
		name: hasPrefix ? `${prefix}/${name}` : name,
		size,
		isLongSparse: type === "S" && block[482] !== 0,
	};
}

export function rstripSlashes(name: string): string {
	return name.replace(/\/+$/, "");
}

/** With all bytes as they are, or as some old tars did, with signs. */
function hasChecksum(block: Buffer): boolean {
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
function parsePythonNumber(field: Buffer): number {
	const first = field.readUInt8(0);
	if (first === 0x80 || first === 0xff) {
		let value = 0n;
		for (const byte of field.subarray(1)) value = value * 256n + BigInt(byte);
		return Number(first === 0x80 ? value : value - 256n ** BigInt(field.length - 1));
	}
	const digits = text(field, 0, field.length).replace(/^[\s\x1c-\x1f]+|[\s\x1c-\x1f]+$/g, "");
	if (digits === "") return 0;
	const [, sign = "", octal] = /^([+-]?)(?:0[oO]_?)?([0-7]+(?:_[0-7]+)*)$/.exec(digits) ?? [];
	if (octal === undefined) throw badHeader("invalid header");
	return Number.parseInt(sign.replace("+", "") + octal.replaceAll("_", ""), 8);
}

function text(block: Buffer, start: number, end: number): string {
	return block.toString("utf8", start, end).split("\0", 1)[0] ?? "";
}
