// The GPU code that nvcc embeds: a section of containers, one per translation unit, each with entries per architecture
// (docs/cuda.md). It is walked by headers alone, piece by piece, so that a section of hundreds of megabytes costs no memory.
import { BinaryError } from "../binary/kept-bytes.ts";
import { parseEntry, readSize, readSource, smallestEntryHeader } from "./fatbin-entry.ts";
import type { CodeContainer, CodeEntry, CodeProblem, CodeReader, PayloadInspector } from "./gpu-code.ts";
import { PieceReader } from "./piece-reader.ts";

/** Magic number, version 1, header of 16 bytes. */
export const containerMagic = Buffer.from([0x50, 0xed, 0x55, 0xba, 0x01, 0x00, 0x10, 0x00]);
const largestEntryHeader = 64 * 1024;
// The largest libraries known have a few thousand containers; the caps are of one file and bound the work on hostile ones.
export const mostCode = { entries: 1_000_000, containers: 200_000 } as const;

interface InContainer {
	container: CodeContainer;
	/** Bytes of the container that are still to come. */
	left: number;
}

type State =
	| { at: "container" }
	| { at: "size"; container: CodeContainer }
	| ({ at: "entry" } & InContainer)
	| ({ at: "extension"; header: Buffer; headerSize: number } & InContainer)
	| ({ at: "payload"; entry: CodeEntry; shown: number; size: number } & InContainer);

/** Takes the bytes of a section in order and collects its containers. */
export class FatbinWalker extends PieceReader implements CodeReader {
	readonly containers: CodeContainer[] = [];
	problem: CodeProblem | null = null;
	/** What was read and is no part of it. */
	unread: Buffer = Buffer.alloc(0);
	readonly #inspect: PayloadInspector;
	#state: State = { at: "container" };
	#entries = 0;

	constructor(position: number, inspect: PayloadInspector) {
		super(position);
		this.#inspect = inspect;
	}

	end(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		if (this.#state.at !== "container" || !this.isBetween) this.fail("the section ends within a container");
	}

	protected wanted(): number {
		const state = this.#state;
		if (state.at === "container" || state.at === "size") return 8;
		if (state.at === "entry") return smallestEntryHeader;
		if (state.at === "extension") return state.headerSize - smallestEntryHeader;
		return state.shown;
	}

	protected step(bytes: Buffer): void {
		const state = this.#state;
		if (state.at === "container") this.#startContainer(bytes);
		else if (state.at === "size") this.#readContainerSize(bytes, state.container);
		else if (state.at === "entry") this.#startEntry(bytes, state);
		else if (state.at === "extension") this.#readEntry(Buffer.concat([state.header, bytes]), state);
		else {
			this.#show(bytes, state);
		}
	}

	protected fail(what: string): void {
		this.problem = { offset: this.containers.at(-1)?.offset ?? this.position, what };
		this.isOpen = false;
	}

	#startContainer(bytes: Buffer): void {
		// Zero padding in steps of eight bytes stands between containers.
		if (bytes.every((byte) => byte === 0)) return;
		if (!bytes.equals(containerMagic)) {
			if (this.containers.length > 0) this.unread = Buffer.from(bytes);
			this.isOpen = false;
			return;
		}
		if (this.containers.length >= mostCode.containers) {
			throw new BinaryError(`more than ${mostCode.containers} containers`);
		}
		const container: CodeContainer = {
			form: "fatbin",
			offset: this.position - containerMagic.length,
			size: 0,
			entries: [],
			source: null,
			toolkits: [],
		};
		this.containers.push(container);
		this.#state = { at: "size", container };
	}

	#readContainerSize(bytes: Buffer, container: CodeContainer): void {
		const size = readSize(bytes, 0);
		if (size === null) throw new BinaryError("a container has an impossible size");
		container.size = size + 2 * containerMagic.length;
		this.#next(container, size);
	}

	#startEntry(bytes: Buffer, { container, left }: InContainer): void {
		const headerSize = bytes.readUInt32LE(4);
		if (headerSize < smallestEntryHeader || headerSize > largestEntryHeader || headerSize > left) {
			throw new BinaryError(`an entry header of ${headerSize} bytes`);
		}
		if (headerSize === smallestEntryHeader) this.#readEntry(bytes, { container, left });
		else this.#state = { at: "extension", left, container, header: Buffer.from(bytes), headerSize };
	}

	#readEntry(header: Buffer, { container, left: before }: InContainer): void {
		this.#entries += 1;
		const size = readSize(header, 8);
		const left = before - header.length;
		if (size === null || size > left) throw new BinaryError("an entry reaches past its container");
		if (this.#entries > mostCode.entries) throw new BinaryError(`more than ${mostCode.entries} entries`);
		const entry = parseEntry(header, size);
		container.entries.push(entry);
		container.source ??= readSource(header);
		const shown = Math.min(this.#inspect.wants(entry, container), entry.size);
		if (shown > 0) {
			this.#state = { at: "payload", left, container, entry, shown, size };
			return;
		}
		this.skip(size);
		this.#next(container, left - size);
	}

	#show(bytes: Buffer, state: Extract<State, { at: "payload" }>): void {
		const { entry, container } = state;
		const size = state.size - state.shown;
		const shown = Math.min(this.#inspect.look(bytes, entry, container), size);
		if (shown > 0) {
			this.#state = { ...state, left: state.left - state.shown, size, shown };
			return;
		}
		this.skip(size);
		this.#next(container, state.left - state.size);
	}

	#next(container: CodeContainer, left: number): void {
		if (left >= smallestEntryHeader) {
			this.#state = { at: "entry", left, container };
			return;
		}
		this.skip(left);
		this.#state = { at: "container" };
	}
}
