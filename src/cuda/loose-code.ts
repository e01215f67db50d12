// GPU code that stands in a file as plain data, for the program to load by itself (cuModuleLoadData): cubins and PTX texts,
// as Triton, CuPy and programs with NVRTC output keep them.
import { cubinHeaderSize, readCubinHeader } from "./cubin.ts";
import type { CodeContainer, CodeEntry, CodeReader, PayloadInspector } from "./gpu-code.ts";
import { PieceReader } from "./piece-reader.ts";
import { hasPtxKernel, readPtxHeader } from "./ptx.ts";

/** Of a cubin, this much is looked at. */
const keptCubin = 128 * 1024;
const largestCubin = 1024 * 1024 * 1024;

export class CubinReader extends PieceReader implements CodeReader {
	readonly containers: CodeContainer[] = [];
	readonly problem = null;
	readonly unread = Buffer.alloc(0);
	readonly #inspect: PayloadInspector;
	#start: { header: Buffer; size: number } | null = null;

	constructor(position: number, inspect: PayloadInspector) {
		super(position);
		this.#inspect = inspect;
	}

	end(): void {
		this.isOpen = false;
	}

	protected wanted(): number {
		if (this.#start === null) return cubinHeaderSize;
		return Math.min(this.#start.size, keptCubin) - cubinHeaderSize;
	}

	protected step(bytes: Buffer): void {
		if (this.#start === null) {
			const size = readCubinHeader(bytes)?.size ?? 0;
			if (size <= cubinHeaderSize || size > largestCubin) this.isOpen = false;
			else this.#start = { header: Buffer.from(bytes), size };
			return;
		}
		const { header, size } = this.#start;
		const start = Buffer.concat([header, bytes]);
		const arch = readCubinHeader(start)?.arch ?? "";
		const entry: CodeEntry = { ...loose, arch, kind: "sass", size, unpackedSize: size };
		const container = containerOf("cubin", this.position - start.length, entry);
		// A large one shows what it has of its beginning; more is not kept.
		if (this.#inspect.wants(entry, container) > 0) this.#inspect.look(start, entry, container);
		this.containers.push(container);
		this.closeAfter(size - start.length);
	}

	/** Data that only begins like a cubin. */
	protected fail(): void {
		this.isOpen = false;
	}
}

const ptxHeaderLength = 64;
/** A text this long has a kernel. */
const largestPtxStub = 256 * 1024;

/** PTX text up to the zero byte that ends it. */
export class PtxReader implements CodeReader {
	readonly containers: CodeContainer[] = [];
	readonly problem = null;
	readonly unread = Buffer.alloc(0);
	isOpen = true;
	position: number;
	readonly #offset: number;
	#text: Buffer = Buffer.alloc(0);
	#entry: CodeEntry | null = null;

	constructor(position: number) {
		this.position = position;
		this.#offset = position;
	}

	take(chunk: Buffer): void {
		let rest = chunk;
		if (this.#entry === null) rest = this.#takeHeader(rest);
		if (!this.isOpen || this.#entry === null) return;
		const zero = rest.indexOf(0);
		const piece = zero < 0 ? rest : rest.subarray(0, zero);
		if (this.#entry.isStub === true) {
			const room = Math.max(0, largestPtxStub - this.#text.length);
			this.#text = Buffer.concat([this.#text, piece.subarray(0, room)]);
			if (hasPtxKernel(this.#text) || this.#text.length >= largestPtxStub) {
				this.#entry.isStub = false;
				this.#text = Buffer.alloc(0);
			}
		}
		this.#entry.size += piece.length;
		this.#entry.unpackedSize = this.#entry.size;
		this.position += zero < 0 ? rest.length : zero + 1;
		if (zero >= 0) this.isOpen = false;
	}

	end(): void {
		this.isOpen = false;
	}

	/** @returns what comes after the header */
	#takeHeader(chunk: Buffer): Buffer {
		const room = chunk.subarray(0, ptxHeaderLength - this.#text.length);
		const zero = room.indexOf(0);
		const piece = zero < 0 ? room : room.subarray(0, zero + 1);
		this.#text = Buffer.concat([this.#text, piece]);
		this.position += piece.length;
		if (zero >= 0 || this.#text.length === ptxHeaderLength) this.#readHeader();
		// A text that ends this early has no kernel.
		if (zero >= 0) this.isOpen = false;
		return chunk.subarray(piece.length);
	}

	#readHeader(): void {
		const header = readPtxHeader(this.#text.toString("latin1"));
		if (header === null) {
			this.isOpen = false;
			return;
		}
		const { arch, isa } = header;
		this.#entry = { ...loose, arch, kind: "ptx", ptxIsa: isa, size: this.#text.length, isStub: true };
		this.containers.push(containerOf("ptx", this.#offset, this.#entry));
	}
}

const loose = { compression: "none", size: 0, unpackedSize: 0, ptxIsa: null, isStub: null } as const;

function containerOf(form: CodeContainer["form"], offset: number, entry: CodeEntry): CodeContainer {
	return { form, offset, size: entry.size, entries: [entry], source: null, toolkits: [] };
}
