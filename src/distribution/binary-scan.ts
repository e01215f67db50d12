// Native code inside a distribution: which members are ELF, Mach-O or PE files, and what each says. Files of ordinary size
// are read in memory; of a library of a gigabyte only the windows that matter are kept while it streams past.
import { type ElfFacts, listElfWindows, readElf } from "../binary/elf.ts";
import { isElf } from "../binary/elf-headers.ts";
import { BinaryError, type KeptBytes, NotKeptError, WindowKeeper, wholeBytes } from "../binary/kept-bytes.ts";
import { isMacho, type MachoFacts, readMacho } from "../binary/macho.ts";
import { isPe, type PeFacts, readPe } from "../binary/pe.ts";
import { type FatbinContainer, FatbinFinder, type FatbinProblem } from "../cuda/fatbin.ts";
import { CubinInspector } from "../cuda/payload.ts";
import type { MemberScan, StartScan } from "./member-scan.ts";

type BinaryFacts = ElfFacts | MachoFacts | PeFacts;

/** One native file of a distribution. */
export interface NativeFile {
	path: string;
	/** In bytes. */
	size: number;
	/** Null when it is damaged; `problem` says how. */
	facts: BinaryFacts | null;
	problem: string | null;
	/** Embedded GPU code as found in the bytes; which section each container lies in is for the judge. */
	fatbins: { containers: FatbinContainer[]; problems: FatbinProblem[]; toolkits: string[] };
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
const wholeSizes = { ordinary: 48 * 1024 * 1024, huge: 12 * 1024 * 1024 } as const;
/** How much of the segments of a large file is kept on suspicion. */
const keptOfSegments = 16 * 1024 * 1024;
const headSize = 64 * 1024;

class BinaryScan implements MemberScan {
	readonly #member: { path: string; size: number; isWhole: boolean };
	readonly #done: (file: NativeFile) => void;
	/** Undefined before the first chunk; null when the member is no native file. */
	#reading: Reading | null | undefined;

	constructor(member: { path: string; size: number; isWhole: boolean }, done: (file: NativeFile) => void) {
		this.#member = member;
		this.#done = done;
	}

	take(chunk: Buffer): void {
		if (this.#reading === undefined) this.#reading = startReading(chunk, this.#member);
		this.#reading?.take(chunk);
	}

	end(): "done" | "again" {
		const reading = this.#reading;
		if (reading === undefined || reading === null) return "done";
		const result = reading.read();
		if (result === "again") return "again";
		if (result.facts !== null || result.problem !== null) {
			const { path, size } = this.#member;
			this.#done({ path, size, ...result, fatbins: reading.fatbins() });
		}
		return "done";
	}
}

type Read = (bytes: KeptBytes) => BinaryFacts | null;

function startReading(first: Buffer, { size, isWhole }: { size: number; isWhole: boolean }): Reading | null {
	const read = chooseReader(first);
	if (read === null) return null;
	return isWhole ? new WholeReading(read, size) : new WindowReading(read, size, listWindows(first, size));
}

function chooseReader(first: Buffer): Read | null {
	if (isElf(first)) return readElf;
	if (isMacho(first)) return readMacho;
	return isPe(first) ? readPe : null;
}

interface Reading {
	take(chunk: Buffer): void;
	read(): "again" | Pick<NativeFile, "facts" | "problem">;
	fatbins(): NativeFile["fatbins"];
}

abstract class FatbinReading {
	readonly #inspector = new CubinInspector();
	readonly #finder = new FatbinFinder(this.#inspector);

	protected find(chunk: Buffer): void {
		this.#finder.take(chunk);
	}

	fatbins(): NativeFile["fatbins"] {
		this.#finder.end();
		const { containers, problems } = this.#finder;
		return { containers, problems, toolkits: [...this.#inspector.toolkits].sort() };
	}
}

class WholeReading extends FatbinReading implements Reading {
	readonly #read: Read;
	readonly #bytes: Buffer;
	#filled = 0;

	constructor(read: Read, size: number) {
		super();
		this.#read = read;
		this.#bytes = Buffer.allocUnsafe(size);
	}

	take(chunk: Buffer): void {
		chunk.copy(this.#bytes, this.#filled);
		this.#filled += chunk.length;
	}

	read(): Pick<NativeFile, "facts" | "problem"> {
		this.find(this.#bytes);
		return orProblem(() => this.#read(wholeBytes(this.#bytes)));
	}
}

class WindowReading extends FatbinReading implements Reading {
	readonly #read: Read;
	readonly #size: number;
	#windows: { start: number; end: number }[];
	#keeper: WindowKeeper;
	#isFirstRound = true;

	constructor(read: Read, size: number, windows: { start: number; end: number }[]) {
		super();
		this.#read = read;
		this.#size = size;
		this.#windows = windows;
		this.#keeper = keep(size, windows);
	}

	take(chunk: Buffer): void {
		this.#keeper.take(chunk);
		if (this.#isFirstRound) this.find(chunk);
	}

	read(): "again" | Pick<NativeFile, "facts" | "problem"> {
		this.#isFirstRound = false;
		try {
			return orProblem(() => this.#read(this.#keeper));
		} catch (error) {
			if (!(error instanceof NotKeptError)) throw error;
			this.#windows = [...this.#windows, { start: error.offset, end: error.offset + error.length }];
			this.#keeper = keep(this.#size, this.#windows);
			return "again";
		}
	}
}

function keep(size: number, windows: readonly { start: number; end: number }[]): WindowKeeper {
	const keeper = new WindowKeeper(size);
	for (const { start, end } of windows) keeper.keep(start, end);
	return keeper;
}

/** What is kept in the first round: the head, and of an ELF file what its program headers name. */
function listWindows(first: Buffer, size: number): { start: number; end: number }[] {
	const head = { start: 0, end: Math.min(headSize, size) };
	if (!isElf(first)) return [head];
	try {
		return [head, ...listElfWindows({ ...wholeBytes(first), size }, keptOfSegments)];
	} catch (error) {
		if (error instanceof BinaryError || error instanceof NotKeptError) return [head];
		throw error;
	}
}

function orProblem(read: () => BinaryFacts | null): Pick<NativeFile, "facts" | "problem"> {
	try {
		return { facts: read(), problem: null };
	} catch (error) {
		if (!(error instanceof BinaryError)) throw error;
		return { facts: null, problem: error.message };
	}
}
