// GPU code as nvcc embeds it, in memory and without a toolkit: containers, cubins, PTX, in every compression. The layout is
// that of facts measured on nvcc 11.8 to 13.5; test/fixtures/cuda has the real thing for what a writer cannot prove.
import { zstdCompressSync } from "node:zlib";

export interface EntryRequest {
	/** `sm_86`, `compute_90a`, `sm_100f`, `lto_80`. */
	arch: string;
	/** How many kernels are in it; one unless told, none is a stub. */
	kernels?: number;
	compression?: "none" | "lz4" | "zstd";
	/** That made it; 13.0 unless told. */
	toolkit?: string;
	/** Source file, as -lineinfo keeps it. */
	source?: string;
	/** Instead of what follows from the rest. */
	payload?: Buffer;
	/** Bytes of code in each kernel; 128 unless told. */
	codeSize?: number;
	/** Bytes for a debugger, before everything else of a cubin. */
	debugSize?: number;
	/** Last word about the header of the entry. */
	changeHeader?: (header: Buffer) => void;
}

const magic = Buffer.from([0x50, 0xed, 0x55, 0xba, 0x01, 0x00, 0x10, 0x00]);

/** One container, as one translation unit brings it. */
export function writeContainer(entries: readonly EntryRequest[]): Buffer {
	const body = Buffer.concat(entries.map(writeEntry));
	const size = Buffer.alloc(8);
	size.writeBigUInt64LE(BigInt(body.length));
	return Buffer.concat([magic, size, body]);
}

/** A section: containers one behind the other. */
export function writeFatbins(containers: readonly (readonly EntryRequest[])[]): Buffer {
	return Buffer.concat(containers.map(writeContainer));
}

function writeEntry(request: EntryRequest): Buffer {
	const [, word = "", number = "", suffix = ""] = /^(sm|compute|lto)_(\d+)([af]?)$/.exec(request.arch) ?? [];
	const code = request.payload ?? payloadOf(request, word);
	const compression = request.compression ?? "none";
	const packed = { none: () => code, lz4: () => packLz4(code), zstd: () => zstdCompressSync(code) }[compression]();
	const stored = Buffer.alloc(Math.ceil(packed.length / 8) * 8);
	packed.copy(stored);
	const name = request.source === undefined ? Buffer.alloc(0) : Buffer.from(`${request.source}\0`.padEnd(8, "\0"));
	const options = word === "compute" ? 8 : 0;
	const header = Buffer.alloc(Math.ceil((64 + options + name.length) / 8) * 8);
	header.writeUInt16LE({ compute: 1, sm: 2, lto: 8 }[word] ?? 0, 0);
	header.writeUInt16LE(0x0101, 2);
	header.writeUInt32LE(header.length, 4);
	header.writeBigUInt64LE(BigInt(stored.length), 8);
	if (compression !== "none") {
		header.writeUInt32LE(packed.length, 16);
		header.writeBigUInt64LE(BigInt(code.length), 56);
	}
	const [major = 0, minor = 0] = word === "compute" ? isaOf(toolkitOf(request)) : [1, isOldAbi(request) ? 7 : 8];
	header.writeUInt16LE(minor, 24);
	header.writeUInt16LE(major, 26);
	header.writeUInt32LE(Number(number), 28);
	if (name.length > 0) {
		header.writeUInt32LE(64 + options, 32);
		header.writeUInt32LE(name.length, 36);
		name.copy(header, 64 + options);
	}
	const flags =
		0x11 |
		{ none: 0, lz4: 0x2000, zstd: 0x8000 }[compression] |
		({ a: 0x100000, f: 0x200000 }[suffix] ?? 0) |
		(word === "lto" ? 0x10000 : 0);
	header.writeUInt32LE(flags, 40);
	request.changeHeader?.(header);
	return Buffer.concat([header, stored]);
}

function payloadOf(request: EntryRequest, word: string): Buffer {
	if (word === "compute") return Buffer.from(`${writePtx(request)}\0`);
	return word === "lto" ? Buffer.from("BC\xc0\xde intermediate code", "latin1") : writeCubin(request);
}

/** PTX as nvcc keeps it: without comments. */
export function writePtx(request: EntryRequest): string {
	const arch = request.arch.replace("compute_", "sm_");
	const [major, minor] = isaOf(toolkitOf(request));
	const kernels = Array.from(
		{ length: request.kernels ?? 1 },
		(_, index) => `.visible .entry kernel${index}()\n{\nret;\n}\n`,
	);
	return `\n//\n//\n.version ${major}.${minor}\n.target ${arch}\n.address_size 64\n\n${kernels.join("")}`;
}

/** An ELF file for the GPU: sections of bookkeeping, and one of code for each kernel. */
export function writeCubin(request: EntryRequest): Buffer {
	const [, number = "", suffix = ""] = /^sm_(\d+)([af]?)$/.exec(request.arch) ?? [];
	const toolkit = toolkitOf(request);
	const isOld = isOldAbi(request);
	const note = isOld
		? Buffer.alloc(0)
		: Buffer.from(
				`\0\0\0\0NVIDIA Corp\0ptxas\0Cuda compilation tools, release ${toolkit}, V${toolkit}.0\0-arch sm_${number}${suffix} -m 64 \0`,
			);
	const sections = [
		{ name: "", bytes: Buffer.alloc(0) },
		{ name: ".shstrtab", bytes: Buffer.alloc(0) },
		{ name: ".symtab", bytes: Buffer.alloc(48) },
		...(request.debugSize === undefined
			? []
			: [{ name: ".debug_line", bytes: Buffer.alloc(request.debugSize, "line") }]),
		...(isOld ? [] : [{ name: ".note.nv.tkinfo", bytes: note }]),
		{ name: ".nv.callgraph", bytes: Buffer.alloc(32) },
		...Array.from({ length: request.kernels ?? 1 }, (_, index) => ({
			name: `.text.kernel${index}`,
			bytes: Buffer.alloc(request.codeSize ?? 128, 0xc7),
		})),
	];
	const names = Buffer.from(sections.map(({ name }) => `${name}\0`).join(""));
	(sections[1] as { bytes: Buffer }).bytes = names;
	const offsets: number[] = [];
	let end = 64;
	for (const { bytes } of sections) {
		offsets.push(end);
		end += Math.ceil(bytes.length / 8) * 8;
	}
	const file = Buffer.alloc(end + sections.length * 64);
	file.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, isOld ? 0x33 : 0x41, isOld ? 7 : 8]);
	file.writeUInt16LE(2, 16);
	file.writeUInt16LE(190, 18);
	const [major = 0, minor = 0] = toolkit.split(".").map(Number);
	file.writeUInt32LE(isOld ? major * 10 + minor : 1, 20);
	file.writeBigUInt64LE(BigInt(end), 40);
	const sm = Number(number);
	file.writeUInt32LE(isOld ? (sm << 16) | 0x500 | (suffix === "a" ? 0x800 : 0) | sm : 0x06000000 | (sm << 8) | 4, 48);
	file.writeUInt16LE(64, 52);
	file.writeUInt16LE(64, 58);
	file.writeUInt16LE(sections.length, 60);
	file.writeUInt16LE(1, 62);
	for (const [index, { name, bytes }] of sections.entries()) {
		const row = end + index * 64;
		file.writeUInt32LE(name === "" ? 0 : names.indexOf(`${name}\0`), row);
		file.writeUInt32LE(index === 0 ? 0 : 1, row + 4);
		file.writeBigUInt64LE(BigInt(offsets[index] ?? 0), row + 24);
		file.writeBigUInt64LE(BigInt(bytes.length), row + 32);
		bytes.copy(file, offsets[index]);
	}
	return file;
}

function toolkitOf({ toolkit }: EntryRequest): string {
	return toolkit ?? "13.0";
}

/** ABI 7 until toolkit 12.9, of which sm_100 and later have ABI 8 already. */
function isOldAbi(request: EntryRequest): boolean {
	const sm = Number(/\d+/.exec(request.arch)?.[0]);
	return Number.parseFloat(toolkitOf(request)) < 13 && sm < 100;
}

function isaOf(toolkit: string): [number, number] {
	const [major = 0, minor = 0] = toolkit.split(".").map(Number);
	if (major === 11) return [7, minor];
	// 12.5 and 12.6 write the same; there is no 12.7.
	return [major - 4, major === 12 && minor > 5 ? minor - 1 : minor];
}

/** An LZ4 block: greedy matches of four bytes and more, as the format asks for (doc/lz4_Block_format.md). */
export function packLz4(bytes: Buffer): Buffer {
	const parts: Buffer[] = [];
	const seen = new Map<number, number>();
	let [literals, at] = [0, 0];
	// The last five bytes are literals, and the last match begins twelve bytes before the end.
	while (at + 12 < bytes.length) {
		const key = bytes.readUInt32LE(at);
		const before = seen.get(key);
		seen.set(key, at);
		if (before === undefined || at - before > 0xffff) {
			at += 1;
			continue;
		}
		let length = 4;
		while (at + length < bytes.length - 5 && bytes[before + length] === bytes[at + length]) length += 1;
		parts.push(sequence(bytes.subarray(literals, at), { distance: at - before, length }));
		at += length;
		literals = at;
	}
	return Buffer.concat([...parts, sequence(bytes.subarray(literals), null)]);
}

function sequence(literals: Buffer, match: { distance: number; length: number } | null): Buffer {
	const nibble = (value: number) => Math.min(15, value);
	const token = (nibble(literals.length) << 4) | (match === null ? 0 : nibble(match.length - 4));
	const distance = match === null ? [] : [match.distance & 255, match.distance >> 8];
	return Buffer.concat([
		Buffer.from([token, ...more(literals.length)]),
		literals,
		Buffer.from([...distance, ...(match === null ? [] : more(match.length - 4))]),
	]);
}

function more(length: number): number[] {
	if (length < 15) return [];
	const rest = length - 15;
	return [...Array.from({ length: Math.floor(rest / 255) }, () => 255), rest % 255];
}
