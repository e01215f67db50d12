// Finds GPU code in the bytes of a file whose sections are not known yet: the headers of a large file come last. What is
// met is read by the reader of its form; which section it lies in is for the judge.
import { containerMagic, FatbinWalker, mostCode } from "./fatbin.ts";
import type { CodeContainer, CodeProblem, CodeReader, PayloadInspector } from "./gpu-code.ts";
import { CubinReader, PtxReader } from "./loose-code.ts";
import { ptxStart } from "./ptx.ts";

const mostProblems = 100;
/** Beginnings of code that turn out to be none: an honest file has a handful. */
const mostMistakes = 100_000;

interface Form {
	/**
	 * Seven bytes at most, a rare one first: Node looks for them by jumping from one first byte to the next, and for longer
	 * ones by another method that is many times slower.
	 */
	needle: Buffer;
	/** Where the needle stands in it. */
	needleAt: number;
	start(position: number, inspect: PayloadInspector): CodeReader;
}

const forms: readonly Form[] = [
	{
		needle: containerMagic.subarray(1, 6),
		needleAt: 1,
		start: (position, inspect) => new FatbinWalker(position, inspect),
	},
	{
		// ELF, 64 bits, little endian.
		needle: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]),
		needleAt: 0,
		start: (position, inspect) => new CubinReader(position, inspect),
	},
	{ needle: Buffer.from(ptxStart.slice(0, 5)), needleAt: 0, start: (position) => new PtxReader(position) },
];
/** What is kept of one chunk for the next. */
const longestStart = 6;

export class CodeFinder {
	readonly containers: CodeContainer[] = [];
	readonly problems: CodeProblem[] = [];
	readonly #inspect: PayloadInspector;
	#entries = 0;
	#mistakes = 0;
	#reader: CodeReader | null = null;
	/** In the file, of the next chunk. */
	#position = 0;
	/** Last bytes of what was searched: a beginning may lie across chunks. */
	#tail: Buffer = Buffer.alloc(0);

	constructor(inspect: PayloadInspector) {
		this.#inspect = inspect;
	}

	take(chunk: Buffer): void {
		if (this.#isFull()) return;
		const tail = this.#beginsIn(chunk) ? this.#tail : Buffer.alloc(0);
		let bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
		let start = this.#position - tail.length;
		this.#tail = Buffer.alloc(0);
		this.#position += chunk.length;
		const next = forms.map(() => -1);
		let at = 0;
		while (at < bytes.length && !this.#isFull()) {
			if (this.#reader === null) {
				const found = this.#find(bytes, at, next);
				if (found === null) {
					this.#tail = Buffer.from(bytes.subarray(Math.max(at, bytes.length - longestStart + 1)));
					return;
				}
				at = found.at;
				this.#reader = found.form.start(start + at, this.#inspect);
			}
			const before = this.#reader.position;
			this.#reader.take(bytes.subarray(at));
			at += this.#reader.position - before;
			if (this.#reader.isOpen) continue;
			const { unread } = this.#reader;
			this.#close(this.#reader);
			at -= unread.length;
			if (at >= 0) continue;
			// It began in the chunk before.
			bytes = Buffer.concat([unread.subarray(0, -at), bytes]);
			start += at;
			next.fill(-1);
			at = 0;
		}
	}

	/** May something begin in the tail? Seldom; to join each chunk with it would copy the whole file. */
	#beginsIn(chunk: Buffer): boolean {
		if (this.#tail.length === 0 || chunk.length < longestStart) return true;
		const seam = Buffer.concat([this.#tail, chunk.subarray(0, longestStart)]);
		return forms.some(({ needle }) => seam.includes(needle));
	}

	end(): void {
		if (this.#reader === null) return;
		this.#reader.end();
		this.#close(this.#reader);
	}

	/** @param next where each needle comes next, as far as that is known: each byte is searched once per needle */
	#find(bytes: Buffer, from: number, next: number[]): { at: number; form: Form } | null {
		let first: { at: number; form: Form } | null = null;
		for (const [index, form] of forms.entries()) {
			if ((next[index] ?? -1) < from) {
				const at = bytes.indexOf(form.needle, from + form.needleAt);
				next[index] = at < 0 ? bytes.length : at - form.needleAt;
			}
			const at = next[index] ?? bytes.length;
			if (at < bytes.length && (first === null || at < first.at)) first = { at, form };
		}
		return first;
	}

	/** Once there is more than any compiler makes, nothing further is looked for. */
	#isFull(): boolean {
		const { containers, problems } = this;
		return (
			containers.length >= mostCode.containers ||
			problems.length >= mostProblems ||
			this.#entries > mostCode.entries ||
			this.#mistakes > mostMistakes
		);
	}

	#close({ containers, problem }: CodeReader): void {
		this.#reader = null;
		for (const container of containers) {
			this.containers.push(container);
			this.#entries += container.entries.length;
		}
		if (containers.length === 0) this.#mistakes += 1;
		if (problem !== null) this.problems.push(problem);
	}
}
