// What a WebAssembly module says about the libraries that it is loaded with (WebAssembly tool conventions,
// DynamicLinking.md, the custom section "dylink.0"). Its imports are Emscripten's matter and are passed by.
import { BinaryError, type KeptBytes } from "./kept-bytes.ts";

export interface WasmFacts {
	format: "wasm";
	/** False for a program: only what begins with "dylink.0" can be loaded into another module. */
	isLibrary: boolean;
	needed: string[];
}

export function isWasm(start: Uint8Array): boolean {
	return start.byteLength >= 8 && start[0] === 0 && start[1] === 0x61 && start[2] === 0x73 && start[3] === 0x6d;
}

const customSection = 0;
const neededSubsection = 2;
/** Libraries are named by a few hundred bytes; other custom sections, which are larger, are none of ours. */
const mostSectionBytes = 1024 * 1024;

/** @throws BinaryError for a damaged file, NotKeptError when a window is missing. */
export function readWasm(bytes: KeptBytes): WasmFacts {
	const [version] = bytes.slice(4, 1);
	if (version !== 1) throw new BinaryError(`unknown WebAssembly version ${version}`);
	const facts: WasmFacts = { format: "wasm", isLibrary: false, needed: [] };
	if (bytes.size === 8) return facts;
	// The section comes first, or the module is no library.
	const head = new Cursor(bytes.slice(8, Math.min(bytes.size - 8, 16)));
	if (head.byte() !== customSection) return facts;
	const size = head.number();
	if (size > mostSectionBytes) return facts;
	const section = new Cursor(bytes.slice(8 + head.at, size));
	if (section.text() !== "dylink.0") return facts;
	facts.isLibrary = true;
	while (!section.isAtEnd) {
		const type = section.byte();
		const part = new Cursor(section.take(section.number()));
		if (type !== neededSubsection) continue;
		for (let left = part.number(); left > 0; left -= 1) facts.needed.push(part.text());
	}
	return facts;
}

class Cursor {
	readonly #bytes: Buffer;
	at = 0;

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}

	get isAtEnd(): boolean {
		return this.at >= this.#bytes.length;
	}

	byte(): number {
		const value = this.#bytes[this.at];
		if (value === undefined) throw new BinaryError("a section is cut off");
		this.at += 1;
		return value;
	}

	/** LEB128, 32 bit, without a sign. */
	number(): number {
		let value = 0;
		for (let shift = 0; shift < 35; shift += 7) {
			const byte = this.byte();
			value += (byte & 0x7f) * 2 ** shift;
			if ((byte & 0x80) === 0) return value;
		}
		throw new BinaryError("a number has more than 32 bits");
	}

	take(length: number): Buffer {
		if (length > this.#bytes.length - this.at) throw new BinaryError("a section is cut off");
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}

	text(): string {
		return this.take(this.number()).toString("utf8");
	}
}
