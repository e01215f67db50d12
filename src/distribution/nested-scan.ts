import { isMeasurable, measureBomb, nestedWholeSize } from "../archive/nested.ts";
import type { MemberScan, StartScan } from "./member-scan.ts";

/** Looks at the archives inside of a distribution; `bombs` is complete when every member has been shown. */
export class NestedArchives {
	readonly bombs: { name: string; size: number; unpacked: number }[] = [];

	readonly start: StartScan = (member) =>
		new NestedScan(member, (unpacked) => this.bombs.push({ name: member.name, size: member.size, unpacked }));
}

// Of a larger archive its directory is kept, which stands at the end.
const tailSize = 1024 * 1024;
const startSize = 4;

class NestedScan implements MemberScan {
	readonly #size: number;
	readonly #found: (unpacked: number) => void;
	readonly #tailStart: number;
	#start: Buffer = Buffer.alloc(0);
	#tail: Buffer | null = null;
	#offset = 0;

	constructor({ size }: { size: number }, found: (unpacked: number) => void) {
		this.#size = size;
		this.#found = found;
		this.#tailStart = size <= nestedWholeSize ? 0 : size - tailSize;
	}

	take(chunk: Buffer): void {
		if (this.#offset === 0) {
			this.#start = Buffer.from(chunk.subarray(0, startSize));
			if (isMeasurable(this.#start)) this.#tail = Buffer.alloc(this.#size - this.#tailStart);
		}
		if (this.#tail !== null) {
			const skipped = Math.max(0, this.#tailStart - this.#offset);
			if (skipped < chunk.length) chunk.copy(this.#tail, this.#offset + skipped - this.#tailStart, skipped);
		}
		this.#offset += chunk.length;
	}

	end(): "done" {
		const unpacked = this.#tail === null ? null : measureBomb(this.#size, this.#start, this.#tail);
		if (unpacked !== null) this.#found(unpacked);
		return "done";
	}
}
