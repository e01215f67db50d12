// Native code inside a distribution: which members are ELF, Mach-O or PE files, and what each says. Files of ordinary size
// are read in memory; of a library of a gigabyte only the windows that matter are kept while it streams past.
import { type ElfFacts, readElf } from "../binary/elf.ts";
import { isElf } from "../binary/elf-headers.ts";
import { BinaryError, type KeptBytes, NotKeptError, WindowKeeper, wholeBytes } from "../binary/kept-bytes.ts";
import { allocateLarge, freeLarge } from "../binary/large-buffer.ts";
import { listLargeWindows, type Range } from "../binary/large-windows.ts";
import { type MachoFacts, readMacho } from "../binary/macho.ts";
import { isMacho } from "../binary/macho-headers.ts";
import { isPe, type PeFacts, readPe } from "../binary/pe.ts";
import { isWasm, readWasm, type WasmFacts } from "../binary/wasm.ts";
import { CodeFinder } from "../cuda/code-finder.ts";
import type { CodeContainer, CodeProblem } from "../cuda/gpu-code.ts";
import { CodeInspector } from "../cuda/payload.ts";
import { type MemberScan, mostRounds, type StartScan } from "./member-scan.ts";

type BinaryFacts = ElfFacts | MachoFacts | PeFacts | WasmFacts;

/** One native file of a distribution. */
export interface NativeFile {
	path: string;
	/** In bytes. */
	size: number;
	/** Null when it is damaged; `problem` says how. */
	facts: BinaryFacts | null;
	problem: string | null;
	/** GPU code as found in the bytes; which section each container lies in is for the judge. */
	gpuCode: { containers: CodeContainer[]; problems: CodeProblem[] };
}

/** Collects native files; `files` is complete when every member has been shown. */
export class BinaryCollector {
	readonly files: NativeFile[] = [];
	readonly #wholeSize: number;

	/** @param distributionSize in bytes, as packed: of a huge one less is held at a time */
	constructor(distributionSize: number) {
		this.#wholeSize = distributionSize > hugeDistribution ? wholeSizes.huge : wholeSizes.ordinary;
	}

	readonly start: StartScan = ({ name, size }) => {
		if (size < smallestBinary) return null;
		return new BinaryScan({ path: name, size, isWhole: size <= this.#wholeSize }, (file) => this.files.push(file));
	};
}

/** @param first the first bytes of a file, a kilobyte or more where it has them */
export function isNativeCode(first: Buffer): boolean {
	return chooseReader(first) !== null;
}

const smallestBinary = 64;
const hugeDistribution = 256 * 1024 * 1024;
/** Files up to this size are held as a whole. */
const wholeSizes = { ordinary: 48 * 1024 * 1024, huge: 4 * 1024 * 1024 } as const;
const headSize = 64 * 1024;

class BinaryScan implements MemberScan {
	readonly #member: { path: string; size: number; isWhole: boolean };
	readonly #done: (file: NativeFile) => void;
	/** The first bytes, until they tell what it is: chunks may be of any size. */
	#head: Buffer[] = [];
	#headLength = 0;
	/** Undefined while the head is gathered; null when the member is no native file. */
	#reading: Reading | null | undefined;

	constructor(member: { path: string; size: number; isWhole: boolean }, done: (file: NativeFile) => void) {
		this.#member = member;
		this.#done = done;
	}

	take(chunk: Buffer): void {
		if (this.#reading === undefined) this.#gather(chunk);
		else this.#reading?.take(chunk);
	}

	end(): "done" | "again" {
		const reading = this.#reading;
		// A member that is shorter than it said is the archive's matter.
		if (reading === undefined || reading === null) return "done";
		const result = reading.read();
		if (result === "again") return "again";
		if (result.facts !== null || result.problem !== null) {
			const { path, size } = this.#member;
			this.#done({ path, size, ...result, gpuCode: reading.gpuCode() });
		}
		return "done";
	}

	#gather(chunk: Buffer): void {
		const { size, isWhole } = this.#member;
		if (chunk.length === size && isWhole) {
			const read = chooseReader(chunk);
			this.#reading = read === null ? null : new AtOnceReading(read, chunk);
			return;
		}
		if (this.#headLength === 0 && chunk.length >= smallestBinary && chooseReader(chunk) === null) {
			this.#reading = null;
			return;
		}
		// Valid during this call only.
		this.#head.push(Buffer.from(chunk));
		this.#headLength += chunk.length;
		if (this.#headLength < (isWhole ? smallestBinary : Math.min(headSize, size))) return;
		const head = Buffer.concat(this.#head);
		this.#head = [];
		this.#reading = startReading(head, this.#member);
		this.#reading?.take(head);
	}
}

type Read = (bytes: KeptBytes) => BinaryFacts | null;

function startReading(
	head: Buffer,
	{ path, size, isWhole }: { path: string; size: number; isWhole: boolean },
): Reading | null {
	const read = chooseReader(head);
	// WebAssembly for browsers is data here; only what is named like a library is one.
	if (read === null || (read === readWasm && !/\.so(\.\d+)*$/.test(path))) return null;
	return isWhole ? new WholeReading(read, size) : new WindowReading(read, size, listLargeWindows(head, size));
}

function chooseReader(first: Buffer): Read | null {
	if (isElf(first)) return readElf;
	if (isMacho(first)) return readMacho;
	if (isPe(first)) return readPe;
	return isWasm(first) ? readWasm : null;
}

interface Reading {
	take(chunk: Buffer): void;
	read(): "again" | Pick<NativeFile, "facts" | "problem">;
	gpuCode(): NativeFile["gpuCode"];
}

abstract class GpuCodeReading {
	readonly #finder = new CodeFinder(new CodeInspector());

	protected find(chunk: Buffer): void {
		this.#finder.take(chunk);
	}

	gpuCode(): NativeFile["gpuCode"] {
		this.#finder.end();
		return { containers: this.#finder.containers, problems: this.#finder.problems };
	}
}

/** Of a file that comes as one piece, which is valid during this call only: all of it is read at once. */
class AtOnceReading extends GpuCodeReading implements Reading {
	readonly #result: Pick<NativeFile, "facts" | "problem">;
	readonly #gpuCode: NativeFile["gpuCode"];

	constructor(read: Read, bytes: Buffer) {
		super();
		this.find(bytes);
		this.#gpuCode = super.gpuCode();
		this.#result = orProblem(() => read(wholeBytes(bytes)));
	}

	take(): void {
		throw new RangeError("nothing follows a file that is complete");
	}

	read(): Pick<NativeFile, "facts" | "problem"> {
		return this.#result;
	}

	override gpuCode(): NativeFile["gpuCode"] {
		return this.#gpuCode;
	}
}

class WholeReading extends GpuCodeReading implements Reading {
	readonly #read: Read;
	readonly #bytes: Buffer;
	#filled = 0;
	#gpuCode: NativeFile["gpuCode"] = { containers: [], problems: [] };

	constructor(read: Read, size: number) {
		super();
		this.#read = read;
		this.#bytes = allocateLarge(size);
	}

	take(chunk: Buffer): void {
		chunk.copy(this.#bytes, this.#filled);
		this.#filled += chunk.length;
	}

	read(): Pick<NativeFile, "facts" | "problem"> {
		const bytes = this.#bytes.subarray(0, this.#filled);
		this.find(bytes);
		const result = orProblem(() => this.#read(wholeBytes(bytes)));
		this.#gpuCode = super.gpuCode();
		freeLarge(bytes);
		return result;
	}

	override gpuCode(): NativeFile["gpuCode"] {
		return this.#gpuCode;
	}
}

class WindowReading extends GpuCodeReading implements Reading {
	readonly #read: Read;
	#windows: Range[];
	readonly #keeper: WindowKeeper;
	#round = 1;

	constructor(read: Read, size: number, windows: Range[]) {
		super();
		this.#read = read;
		this.#windows = windows;
		this.#keeper = new WindowKeeper(size);
		for (const { start, end } of windows) this.#keeper.keep(start, end);
	}

	take(chunk: Buffer): void {
		this.#keeper.take(chunk);
		if (this.#round === 1) this.find(chunk);
	}

	read(): "again" | Pick<NativeFile, "facts" | "problem"> {
		try {
			const result = orProblem(() => this.#read(this.#keeper));
			this.#keeper.free();
			return result;
		} catch (error) {
			if (!(error instanceof NotKeptError)) throw error;
			return this.#keepMore(error);
		}
	}

	#keepMore({ offset, length }: NotKeptError): "again" | Pick<NativeFile, "facts" | "problem"> {
		// What is asked for next stands near by, as a rule.
		const missing = { start: Math.max(0, offset - margin), end: offset + length + margin };
		this.#windows = [...this.#windows, missing];
		const kept = this.#windows.reduce((sum, { start, end }) => sum + end - start, 0);
		if (this.#round >= mostRounds || kept > mostKept) {
			return { facts: null, problem: "its tables are larger, or in more places, than those of any library known" };
		}
		this.#round += 1;
		this.#keeper.rewind();
		this.#keeper.keep(missing.start, missing.end);
		return "again";
	}
}

/** Of what is asked for anew, this much on either side. */
const margin = 256 * 1024;
/** Of one file; libtorch_cpu.so, with the largest tables of all, needs about 60 MiB. */
const mostKept = 256 * 1024 * 1024;

function orProblem(read: () => BinaryFacts | null): Pick<NativeFile, "facts" | "problem"> {
	try {
		return { facts: read(), problem: null };
	} catch (error) {
		if (!(error instanceof BinaryError)) throw error;
		return { facts: null, problem: error.message };
	}
}
