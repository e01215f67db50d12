// The GPU code that nvcc embeds: a section of containers, one per translation unit, each with entries per architecture.
// NVIDIA does not document the layout; it was measured on nvcc 11.8 to 13.1 (docs/cuda.md) and is walked by headers alone,
// piece by piece, so that a section of hundreds of megabytes costs no memory.

import { BinaryError } from "../binary/kept-bytes.ts";

/** One piece of code for one architecture. */
export interface FatbinEntry {
	/** `sm_86` for machine code, `compute_89` for PTX, with `a` or `f` where the code is special to one chip or family. */
	arch: string;
	kind: "sass" | "ptx" | "lto" | "other";
	compression: "none" | "lz4" | "zstd";
	/** As stored, in bytes. */
	size: number;
	/** True for machine code without a kernel, as a device link leaves it; null when it was not looked into. */
	isStub: boolean | null;
}

export interface FatbinContainer {
	/** Where it starts in the file. */
	offset: number;
	entries: FatbinEntry[];
	/** Source file, where the entry names one (`-lineinfo`, `-G`). */
	source: string | null;
}

/** Looks into the payloads that it wants; all others pass by unseen. */
export interface PayloadInspector {
	/** @param uncompressedSize 0 where the payload is not compressed */
	wants(entry: FatbinEntry, uncompressedSize: number): boolean;
	look(payload: Buffer, entry: FatbinEntry, uncompressedSize: number): void;
}

const magic = Buffer.from([0x50, 0xed, 0x55, 0xba, 0x01, 0x00, 0x10, 0x00]);
const smallestEntryHeader = 64;
const largestEntryHeader = 64 * 1024;
// The largest libraries known have a few thousand containers; the caps are of one file and bound the work on hostile ones.
const most = { entries: 1_000_000, containers: 200_000, problems: 100 } as const;
/** Larger payloads are not kept for anybody. */
const keptPayload = 256 * 1024;
const flags = { lz4: 0x2000, zstd: 0x8000, lto: 0x10000, arch: 0x100000, family: 0x200000 } as const;

/** Why a section could not be walked to its end. */
export interface FatbinProblem {
	/** In the file. */
	offset: number;
	what: string;
}

type State =
	| { at: "container" }
	| { at: "size"; container: FatbinContainer }
	| { at: "entry"; left: number; container: FatbinContainer }
	| { at: "extension"; left: number; container: FatbinContainer; header: Buffer; headerSize: number }
	| { at: "payload"; left: number; container: FatbinContainer; entry: FatbinEntry; size: number; uncompressed: number };

/** Takes the bytes of a section in order and collects its containers. */
export class FatbinWalker {
	readonly containers: FatbinContainer[] = [];
	problem: FatbinProblem | null = null;
	/** False once something that is no container was met: the section, or what looked like one, has ended. */
	isOpen = true;
	/** Position in the file of the next byte. */
	position: number;
	readonly #inspect: PayloadInspector;
	#state: State = { at: "container" };
	#pending: Buffer[] = [];
	#pendingLength = 0;
	#skip = 0;
	#entries = 0;

	constructor(position: number, inspect: PayloadInspector) {
		this.position = position;
		this.#inspect = inspect;
	}

	take(chunk: Buffer): void {
		let rest = chunk;
		while (this.isOpen && rest.length > 0) {
			if (this.#skip > 0) {
				const skipped = Math.min(this.#skip, rest.length);
				this.#skip -= skipped;
				this.position += skipped;
				rest = rest.subarray(skipped);
				continue;
			}
			const wanted = this.#wanted();
			const piece = rest.subarray(0, wanted - this.#pendingLength);
			rest = rest.subarray(piece.length);
			const isComplete = this.#pendingLength + piece.length === wanted;
			// The chunk is valid during this call only.
			this.#pending.push(isComplete ? piece : Buffer.from(piece));
			this.#pendingLength += piece.length;
			this.position += piece.length;
			if (!isComplete) return;
			const [first] = this.#pending;
			const bytes = this.#pending.length === 1 && first !== undefined ? first : Buffer.concat(this.#pending);
			this.#pending = [];
			this.#pendingLength = 0;
			try {
				this.#step(bytes);
			} catch (error) {
				if (!(error instanceof BinaryError)) throw error;
				this.#fail(error.message);
			}
		}
	}

	/** To be called at the end of the section. */
	end(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		const isBetween =
			this.#state.at === "container" && this.#pending.every((piece) => piece.every((byte) => byte === 0));
		if (!isBetween || this.#skip > 0) this.#fail("the section ends within a container");
	}

	#wanted(): number {
		const state = this.#state;
		if (state.at === "container" || state.at === "size") return 8;
		if (state.at === "entry") return smallestEntryHeader;
		if (state.at === "extension") return state.headerSize - smallestEntryHeader;
		return state.size;
	}

	#step(bytes: Buffer): void {
		const state = this.#state;
		if (state.at === "container") this.#startContainer(bytes);
		else if (state.at === "size") this.#readContainerSize(bytes, state.container);
		else if (state.at === "entry") this.#startEntry(bytes, state);
		else if (state.at === "extension") this.#readEntry(Buffer.concat([state.header, bytes]), state);
		else {
			this.#inspect.look(bytes, state.entry, state.uncompressed);
			this.#next(state.container, state.left - state.size);
		}
	}

	#startContainer(bytes: Buffer): void {
		// Zero padding in steps of eight bytes stands between containers.
		if (bytes.every((byte) => byte === 0)) return;
		if (!bytes.equals(magic)) {
			this.isOpen = false;
			return;
		}
		if (this.containers.length >= most.containers) throw new BinaryError(`more than ${most.containers} containers`);
		const container: FatbinContainer = { offset: this.position - 8, entries: [], source: null };
		this.containers.push(container);
		this.#state = { at: "size", container };
	}

	#readContainerSize(bytes: Buffer, container: FatbinContainer): void {
		const size = readSize(bytes, 0);
		if (size === null) throw new BinaryError("a container has an impossible size");
		this.#next(container, size);
	}

	#startEntry(bytes: Buffer, state: Extract<State, { at: "entry" }>): void {
		const headerSize = bytes.readUInt32LE(4);
		if (headerSize < smallestEntryHeader || headerSize > largestEntryHeader || headerSize > state.left) {
			throw new BinaryError(`an entry header of ${headerSize} bytes`);
		}
		if (headerSize === smallestEntryHeader) {
			this.#readEntry(bytes, state);
			return;
		}
		this.#state = {
			at: "extension",
			left: state.left,
			container: state.container,
			header: Buffer.from(bytes),
			headerSize,
		};
	}

	#readEntry(header: Buffer, state: { left: number; container: FatbinContainer }): void {
		this.#entries += 1;
		const size = readSize(header, 8);
		const left = state.left - header.length;
		if (size === null || size > left) throw new BinaryError("an entry reaches past its container");
		if (this.#entries > most.entries) throw new BinaryError(`more than ${most.entries} entries`);
		const entry = parseEntry(header, size);
		state.container.entries.push(entry);
		state.container.source ??= readSource(header);
		const uncompressed = readSize(header, 56) ?? 0;
		if (size > 0 && size <= keptPayload && this.#inspect.wants(entry, uncompressed)) {
			this.#state = { at: "payload", left, container: state.container, entry, size, uncompressed };
			return;
		}
		this.#skip = size;
		this.#next(state.container, left - size);
	}

	#next(container: FatbinContainer, left: number): void {
		if (left >= smallestEntryHeader) this.#state = { at: "entry", left, container };
		else {
			this.#skip += left;
			this.#state = { at: "container" };
		}
	}

	#fail(what: string): void {
		this.problem = { offset: this.position, what };
		this.isOpen = false;
	}
}

/** Null for what no file can hold. */
function readSize(bytes: Buffer, at: number): number | null {
	const value = bytes.readBigUInt64LE(at);
	return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}

function parseEntry(header: Buffer, size: number): FatbinEntry {
	const code = header.readUInt16LE(0);
	const bits = header.readUInt32LE(40);
	const kind =
		code === 1 ? "ptx" : code === 8 || (bits & flags.lto) !== 0 ? "lto" : isSassKind(code) ? "sass" : "other";
	const suffix = (bits & flags.arch) !== 0 ? "a" : (bits & flags.family) !== 0 ? "f" : "";
	return {
		arch: `${kind === "sass" ? "sm" : kind === "ptx" ? "compute" : kind === "lto" ? "lto" : `kind${code}`}_${header.readUInt32LE(28)}${suffix}`,
		kind,
		compression: (bits & flags.zstd) !== 0 ? "zstd" : (bits & (flags.lz4 | 0x1000)) !== 0 ? "lz4" : "none",
		size,
		isStub: null,
	};
}

/** 2 an ELF cubin, 4 an old one, 16 one in NVIDIA's newer encoding. */
function isSassKind(kind: number): boolean {
	return kind === 2 || kind === 4 || kind === 0x10;
}

function readSource(header: Buffer): string | null {
	const [offset, length] = [header.readUInt32LE(32), header.readUInt32LE(36)];
	if (offset === 0 || length === 0 || offset + length > header.length) return null;
	return header.toString("latin1", offset, offset + length).split("\0")[0] || null;
}

/** Finds containers in a stream whose sections are not known yet: headers of a large file come last. */
export class FatbinFinder {
	readonly containers: FatbinContainer[] = [];
	readonly problems: FatbinProblem[] = [];
	readonly #inspect: PayloadInspector;
	#entries = 0;
	#walker: FatbinWalker | null = null;
	#position = 0;
	#tail: Buffer = Buffer.alloc(0);

	constructor(inspect: PayloadInspector) {
		this.#inspect = inspect;
	}

	take(chunk: Buffer): void {
		if (this.#isFull()) return;
		let rest = this.#tail.length > 0 ? Buffer.concat([this.#tail, chunk]) : chunk;
		let position = this.#position - this.#tail.length;
		this.#tail = Buffer.alloc(0);
		while (rest.length > 0) {
			if (this.#walker === null) {
				const at = findAligned(rest, position);
				if (at < 0) {
					this.#tail = Buffer.from(rest.subarray(Math.max(0, rest.length - magic.length + 1)));
					break;
				}
				position += at;
				rest = rest.subarray(at);
				this.#walker = new FatbinWalker(position, this.#inspect);
			}
			this.#walker.take(rest);
			if (this.#walker.isOpen) {
				position += rest.length;
				break;
			}
			// The walker met something else, or nonsense: go on behind what it has read.
			const read = Math.max(1, this.#walker.position - position);
			this.#close();
			rest = rest.subarray(Math.min(read, rest.length));
			position += read;
			if (this.#isFull()) break;
		}
		this.#position += chunk.length;
	}

	/** Once there is more than any compiler makes, nothing further is looked for. */
	#isFull(): boolean {
		const { containers, problems } = this;
		return containers.length >= most.containers || problems.length >= most.problems || this.#entries > most.entries;
	}

	end(): void {
		this.#walker?.end();
		if (this.#walker !== null) this.#close();
	}

	#close(): void {
		if (this.#walker === null) return;
		for (const container of this.#walker.containers) {
			this.containers.push(container);
			this.#entries += container.entries.length;
		}
		if (this.#walker.problem !== null) this.problems.push(this.#walker.problem);
		this.#walker = null;
	}
}

// Node looks for fewer than eight bytes by jumping from one first byte to the next: with 0xed first, which is rare in machine
// code, that is twenty times faster than its search for all eight.
const rareFirst = magic.subarray(1);

function findAligned(bytes: Buffer, position: number): number {
	for (let at = bytes.indexOf(rareFirst, 1); at > 0; at = bytes.indexOf(rareFirst, at + 1)) {
		const start = at - 1;
		if ((position + start) % 8 === 0 && bytes[start] === magic[0]) return start;
	}
	return -1;
}
