// Bytes that arrive in chunks of any size, handed on in the pieces that a reader of records asks for. Nothing is kept but
// the piece that is not complete yet.
import { BinaryError } from "../binary/kept-bytes.ts";

export abstract class PieceReader {
	isOpen = true;
	/** In the file, of the next byte. */
	position: number;
	#pending: Buffer[] = [];
	#pendingLength = 0;
	#skip = 0;
	#isLast = false;

	constructor(position: number) {
		this.position = position;
	}

	/** How many bytes the next piece has; one or more. */
	protected abstract wanted(): number;
	/** One piece, valid during this call only. @throws BinaryError where it makes no sense. */
	protected abstract step(bytes: Buffer): void;
	protected abstract fail(what: string): void;

	/** The next piece comes after so many bytes. */
	protected skip(bytes: number): void {
		this.#skip += bytes;
	}

	/** After so many bytes there is nothing more to read. */
	protected closeAfter(bytes: number): void {
		this.skip(bytes);
		this.#isLast = true;
		if (this.#skip === 0) this.isOpen = false;
	}

	/** True when the stream stands where a piece begins, or within zeros before one. */
	protected get isBetween(): boolean {
		return this.#skip === 0 && this.#pending.every((piece) => piece.every((byte) => byte === 0));
	}

	take(chunk: Buffer): void {
		let rest = chunk;
		while (this.isOpen && rest.length > 0) {
			if (this.#skip > 0) rest = this.#pass(rest);
			else rest = this.#gather(rest);
		}
	}

	#pass(rest: Buffer): Buffer {
		const passed = Math.min(this.#skip, rest.length);
		this.#skip -= passed;
		this.position += passed;
		if (this.#skip === 0 && this.#isLast) this.isOpen = false;
		return rest.subarray(passed);
	}

	#gather(rest: Buffer): Buffer {
		const wanted = this.wanted();
		const piece = rest.subarray(0, wanted - this.#pendingLength);
		const isComplete = this.#pendingLength + piece.length === wanted;
		this.#pending.push(isComplete ? piece : Buffer.from(piece));
		this.#pendingLength += piece.length;
		this.position += piece.length;
		if (isComplete) {
			const [first] = this.#pending;
			const bytes = this.#pending.length === 1 && first !== undefined ? first : Buffer.concat(this.#pending);
			this.#pending = [];
			this.#pendingLength = 0;
			try {
				this.step(bytes);
			} catch (error) {
				if (!(error instanceof BinaryError)) throw error;
				this.fail(error.message);
			}
		}
		return rest.subarray(piece.length);
	}
}
