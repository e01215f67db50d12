// The bytes of a file that a reader may look at: all of them, or, of a member too large to hold, the windows that were
// kept while it streamed past. A reader that asks for what was not kept is told so, and never reads past the end.
import { allocateLarge, freeLarge } from "./large-buffer.ts";

/** Thrown when a header points outside of the file: whoever reads turns it into "this binary is damaged". */
export class BinaryError extends Error {
	constructor(message: string) {
		super(message);
		this.name = "BinaryError";
	}
}

/** A range that a large file's reader needs and that was not kept. */
export class NotKeptError extends Error {
	readonly offset: number;
	readonly length: number;

	constructor(offset: number, length: number) {
		super(`bytes ${offset}+${length} were not kept`);
		this.name = "NotKeptError";
		this.offset = offset;
		this.length = length;
	}
}

/** Bounds the work on a file whose tables point to the same bytes again and again. */
export class Budget {
	#left: number;

	constructor(bytes: number) {
		this.#left = bytes;
	}

	/** @throws BinaryError when more was read than any honest file makes a reader read. */
	spend(bytes: number): void {
		this.#left -= bytes;
		if (this.#left < 0) throw new BinaryError("its tables point to the same bytes again and again");
	}
}

export interface KeptBytes {
	/** Of the whole file. */
	readonly size: number;
	/** @throws BinaryError outside of the file, NotKeptError where nothing was kept. */
	slice(offset: number, length: number): Buffer;
}

/** A file that is in memory as a whole. */
export function wholeBytes(bytes: Uint8Array): KeptBytes {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		size: buffer.length,
		slice(offset, length) {
			checkRange(offset, length, buffer.length);
			return buffer.subarray(offset, offset + length);
		},
	};
}

interface Window {
	readonly start: number;
	readonly end: number;
	readonly bytes: Buffer;
	/** How much of it has been seen. */
	filled: number;
}

/** Collects windows of a file as its chunks arrive in order. */
export class WindowKeeper implements KeptBytes {
	readonly size: number;
	readonly #windows: Window[] = [];
	#position = 0;

	constructor(size: number) {
		this.size = size;
	}

	/** Keeps `start` to `end` from now on; what lies before the current position is lost already. */
	keep(start: number, end: number): void {
		const from = Math.max(start, this.#position);
		const to = Math.min(end, this.size);
		const free = subtract({ start: from, end: to }, this.#windows);
		for (const range of free) {
			this.#windows.push({ ...range, bytes: allocateLarge(range.end - range.start), filled: 0 });
		}
		this.#windows.sort((a, b) => a.start - b.start);
	}

	/** The file is shown again from its start; what is kept already stays. */
	rewind(): void {
		this.#position = 0;
	}

	/** Nothing is read any more. */
	free(): void {
		for (const { bytes } of this.#windows) freeLarge(bytes);
		this.#windows.length = 0;
	}

	/** The next bytes of the file. */
	take(chunk: Uint8Array): void {
		const [start, end] = [this.#position, this.#position + chunk.byteLength];
		for (const window of this.#windows) {
			const from = Math.max(start, window.start);
			const to = Math.min(end, window.end);
			if (from >= to) continue;
			window.bytes.set(chunk.subarray(from - start, to - start), from - window.start);
			window.filled = Math.max(window.filled, to - window.start);
		}
		this.#position = end;
	}

	slice(offset: number, length: number): Buffer {
		checkRange(offset, length, this.size);
		const pieces: Buffer[] = [];
		for (let at = offset; at < offset + length; ) {
			const window = this.#windows.find((row) => row.start <= at && at < row.start + row.filled);
			if (window === undefined) throw new NotKeptError(offset, length);
			const end = Math.min(offset + length, window.start + window.filled);
			pieces.push(window.bytes.subarray(at - window.start, end - window.start));
			at = end;
		}
		return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
	}
}

function checkRange(offset: number, length: number, size: number): void {
	if (Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0) {
		if (offset + length <= size) return;
	}
	throw new BinaryError(`a header points to bytes ${offset}+${length} of ${size}`);
}

function subtract(
	range: { start: number; end: number },
	taken: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
	let free = range.start < range.end ? [range] : [];
	for (const { start, end } of taken) {
		free = free.flatMap((part) =>
			end <= part.start || start >= part.end
				? [part]
				: [
						{ start: part.start, end: Math.min(start, part.end) },
						{ start: Math.max(end, part.start), end: part.end },
					].filter((rest) => rest.start < rest.end),
		);
	}
	return free;
}
