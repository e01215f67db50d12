import { ArchiveError } from "./archive-error.ts";

export const blockSize = 512;

/** How many bytes of zeros follow a member of `size` bytes. */
export function paddingOf(size: number): number {
	return (blockSize - (size % blockSize)) % blockSize;
}

/** Hands out a stream of chunks in pieces of any length. */
export class BlockReader {
	readonly #chunks: AsyncIterator<Buffer, void, undefined>;
	#rest: Buffer = Buffer.alloc(0);

	constructor(chunks: AsyncGenerator<Buffer, void, undefined>) {
		this.#chunks = chunks;
	}

	/** What comes next, still to be read: fewer bytes than that when no more are left. */
	async peek(length: number): Promise<Buffer> {
		while (this.#rest.length < length) {
			const { value } = await this.#chunks.next();
			if (value === undefined) break;
			this.#rest = Buffer.concat([this.#rest, value]);
		}
		return this.#rest.subarray(0, length);
	}

	/** @throws ArchiveError when fewer are left */
	async read(length: number): Promise<Buffer> {
		const pieces: Buffer[] = [];
		for (let missing = length; missing > 0; ) {
			const piece = await this.#take(missing);
			pieces.push(piece);
			missing -= piece.length;
		}
		return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
	}

	/** @param see is shown what is skipped */
	async skip(length: number, see?: (piece: Buffer) => void): Promise<void> {
		for (let missing = length; missing > 0; ) {
			const piece = await this.#take(missing);
			see?.(piece);
			missing -= piece.length;
		}
	}

	/** After the first block of zeros only more of them may follow, and at least one. */
	async expectZeros(): Promise<void> {
		let total = 0;
		for (let chunk = await this.#next(); chunk !== null; chunk = await this.#next()) {
			if (!isZero(chunk)) {
				throw new ArchiveError("archive/structure", "bytes follow the end of the tar archive", {
					help: "Two archives were joined; readers stop at the first end or go on. Build it again: python -m build --sdist",
				});
			}
			total += chunk.length;
			this.#rest = Buffer.alloc(0);
		}
		if (total < blockSize) throw cutOff();
	}

	/** Between one byte and `most`. */
	async #take(most: number): Promise<Buffer> {
		const chunk = await this.#next();
		if (chunk === null) throw cutOff();
		const piece = chunk.subarray(0, most);
		this.#rest = chunk.subarray(piece.length);
		return piece;
	}

	/** Not an empty one. */
	async #next(): Promise<Buffer | null> {
		while (this.#rest.length === 0) {
			const { value } = await this.#chunks.next();
			if (value === undefined) return null;
			this.#rest = value;
		}
		return this.#rest;
	}
}

const zeros = Buffer.alloc(64 * 1024);

export function isZero(bytes: Buffer): boolean {
	for (let start = 0; start < bytes.length; start += zeros.length) {
		const piece = bytes.subarray(start, start + zeros.length);
		if (!piece.equals(zeros.subarray(0, piece.length))) return false;
	}
	return true;
}

function cutOff(): ArchiveError {
	return new ArchiveError("archive/structure", "the tar archive is cut off: it ends without two blocks of zeros", {
		help: "The build was stopped, or the disk was full. Build it again: python -m build --sdist",
	});
}
