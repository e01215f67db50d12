// What is found of GPU code in the bytes of a file, whatever form it has there: the words that its readers share.

/** One piece of code for one architecture. */
export interface CodeEntry {
	/** `sm_86` for machine code, `compute_89` for PTX, with `a` or `f` where the code is special to one chip or family. */
	arch: string;
	kind: "sass" | "ptx" | "lto" | "other";
	compression: "none" | "lz4" | "zstd";
	/** As stored, in bytes. */
	size: number;
	/** Uncompressed, as the entry says it; the same as `size` where it is not compressed. */
	unpackedSize: number;
	/** Version of the PTX language, `8.4`; null for other code. */
	ptxIsa: string | null;
	/** True for code without a kernel, as a device link or a file of host code leaves it; null when it was not looked into. */
	isStub: boolean | null;
}

/** What one translation unit brings: a fatbin of nvcc, or a cubin or PTX text that the program loads by itself. */
export interface CodeContainer {
	form: "fatbin" | "cubin" | "ptx";
	/** Where it starts in the file. */
	offset: number;
	/** As it says itself, in bytes; 0 until that is read. */
	size: number;
	entries: CodeEntry[];
	/** Source file, where the entry names one (`-lineinfo`, `-G`). */
	source: string | null;
	/** Toolkits that its machine code names: `12.6`. */
	toolkits: string[];
}

/** Why a fatbin could not be walked to its end. */
export interface CodeProblem {
	/** In the file, of the container. */
	offset: number;
	what: string;
}

/** Looks into the beginning of the payloads that it wants; all others pass by unseen. */
export interface PayloadInspector {
	/** How many bytes of its payload to show; 0 for none. */
	wants(entry: CodeEntry, container: CodeContainer): number;
	/**
	 * @param payload as many bytes as were wanted, valid during this call only
	 * @returns how many of the following bytes to show next; 0 for no more
	 */
	look(payload: Buffer, entry: CodeEntry, container: CodeContainer): number;
}

/** Reads code that was met in a stream, from its first byte on. */
export interface CodeReader {
	readonly containers: readonly CodeContainer[];
	readonly problem: CodeProblem | null;
	/** False once something was met that is no code: it has ended. */
	readonly isOpen: boolean;
	/** In the file, of the next byte. */
	readonly position: number;
	/** Last bytes that were taken and are no part of the code; none while it is open. */
	readonly unread: Buffer;
	take(chunk: Buffer): void;
	/** To be called at the end of the file. */
	end(): void;
}
