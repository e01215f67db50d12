// What the machine code itself says: the toolkit that made it, and whether there is a kernel in it at all. Cubins are ELF
// files; since toolkit 12.8 they may be packed with zstd, before that with LZ4 (docs/cuda.md).
import { zstdDecompressSync } from "node:zlib";
import { readElfHeader, readSections } from "../binary/elf-headers.ts";
import { BinaryError, wholeBytes } from "../binary/kept-bytes.ts";
import type { FatbinEntry, PayloadInspector } from "./fatbin.ts";

/** What a device link leaves in a container without kernels has at most this many bytes; with a kernel it can be smaller. */
const largestStub = 4096;
/** How many payloads are opened to learn the toolkit: one file is built with one, two when a library was linked in. */
const toolkitSamples = 8;
/** Beyond so many small payloads no more are opened: no compiler leaves that many stubs. */
const mostOpened = 20_000;

/** Marks stubs, and collects the toolkits that say so. */
export class CubinInspector implements PayloadInspector {
	readonly toolkits = new Set<string>();
	#samples = 0;

	wants(entry: FatbinEntry, uncompressedSize: number): boolean {
		if (entry.kind !== "sass") return false;
		entry.isStub = false;
		const isSmall = Math.max(entry.size, uncompressedSize) <= largestStub && this.#samples < mostOpened;
		return isSmall || this.#samples < toolkitSamples;
	}

	look(payload: Buffer, entry: FatbinEntry, uncompressedSize: number): void {
		this.#samples += 1;
		const facts = readCubin(payload, entry, uncompressedSize);
		if (facts === null) return;
		entry.isStub = !facts.hasKernel;
		if (facts.toolkit !== null) this.toolkits.add(facts.toolkit);
	}
}

interface CubinFacts {
	/** `12.6`; null when it does not say. */
	toolkit: string | null;
	/** False for what a device link leaves behind: sections of bookkeeping and no code. */
	hasKernel: boolean;
}

const largestCubin = 64 * 1024 * 1024;

/** Null when the payload cannot be read; nothing is guessed then. */
function readCubin(payload: Buffer, entry: FatbinEntry, uncompressedSize: number): CubinFacts | null {
	try {
		const bytes = unpack(payload, entry, uncompressedSize);
		if (bytes === null) return null;
		const whole = wholeBytes(bytes);
		const header = readElfHeader(whole);
		const sections = readSections(whole, header);
		return {
			toolkit: readToolkit(bytes),
			hasKernel: sections.some(({ name, size }) => name.startsWith(".text.") && size > 0),
		};
	} catch (error) {
		if (error instanceof BinaryError || isZlibError(error)) return null;
		throw error;
	}
}

function unpack(payload: Buffer, { compression }: FatbinEntry, size: number): Buffer | null {
	if (compression === "none") return payload;
	if (size <= 0 || size > largestCubin) return null;
	if (compression === "lz4") return unpackLz4(payload, size);
	return zstdDecompressSync(payload, { maxOutputLength: size });
}

/** Up to toolkit 12.9 the ELF version says it (`0x7e` is 12.6); later a note with the words of `nvcc --version`. */
function readToolkit(bytes: Buffer): string | null {
	const version = bytes.readUInt32LE(20);
	if (version >= 100 && version < 200) return `${Math.floor(version / 10)}.${version % 10}`;
	const at = bytes.indexOf("Cuda compilation tools, release ");
	if (at < 0) return null;
	return /release (\d{1,2}\.\d{1,2})/.exec(bytes.toString("latin1", at, at + 48))?.[1] ?? null;
}

/** The LZ4 block format: literals and matches in turns (github.com/lz4/lz4, doc/lz4_Block_format.md). */
function unpackLz4(packed: Buffer, size: number): Buffer | null {
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
		// The copy may overlap what it writes: byte by byte.
		for (let index = 0; index < match; index += 1) out[to + index] = out[to - distance + index] ?? 0;
		to += match;
	}
	return to === size ? out : null;
}

function readLength(bytes: Buffer, start: number): { value: number; next: number } {
	let value = 0;
	let next = start;
	for (; next < bytes.length; ) {
		const byte = bytes[next] ?? 0;
		next += 1;
		value += byte;
		if (byte !== 255) break;
	}
	return { value, next };
}

function isZlibError(error: unknown): boolean {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return (
		code.startsWith("ZSTD_") || code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE" || code.startsWith("ERR_ZLIB")
	);
}
