// Small Windows DLLs in memory, with just the tables that a loader reads. For tests of the reader and of check's rules.

export interface PeRequest {
	machine?: "amd64" | "x86" | "arm64";
	/** IMAGE_FILE_MACHINE_… instead of that of `machine`. */
	machineCode?: number;
	/** Library to symbols; `#7` is an ordinal. */
	imports?: Readonly<Record<string, readonly string[]>>;
	delayImports?: Readonly<Record<string, readonly string[]>>;
	/** Delay imports by virtual address instead of relative to the image, as old linkers wrote them. */
	isDelayByAddress?: boolean;
	exports?: readonly string[];
	/** More sections: name (8 characters at most) and contents. */
	sections?: Readonly<Record<string, Uint8Array>>;
	isExecutable?: boolean;
	/** With a CLR header, as .NET assemblies have. */
	isManaged?: boolean;
	/** Program for MS-DOS alone: no PE header behind it. */
	isDosOnly?: boolean;
}

const machines = {
	amd64: { code: 0x8664, is64: true },
	x86: { code: 0x14c, is64: false },
	arm64: { code: 0xaa64, is64: true },
} as const;
const [fileAlign, memoryAlign, headerSize, imageBase] = [512, 4096, 1024, 0x400000];

export function buildPe(request: PeRequest = {}): Buffer {
	const machine = machines[request.machine ?? "amd64"];
	const dos = Buffer.alloc(128);
	dos.write("MZ", 0, "latin1");
	if (request.isDosOnly) return dos;
	dos.writeUInt32LE(128, 60);
	const data = new DataSection(memoryAlign, machine.is64);
	const directories = Array.from({ length: 16 }, (): [number, number] => [0, 0]);
	if (request.exports) directories[0] = data.addExports(request.exports);
	if (request.imports) directories[1] = data.addImports(request.imports);
	if (request.delayImports) {
		directories[13] = data.addDelayImports(request.delayImports, request.isDelayByAddress ? imageBase : null);
	}
	if (request.isManaged) directories[14] = [data.add(Buffer.alloc(72)), 72];
	let address = memoryAlign;
	let offset = headerSize;
	const sections = [[".rdata", data.bytes()] as const, ...Object.entries(request.sections ?? {})].map(
		([name, bytes]) => {
			const section = { name, bytes: Buffer.from(bytes), address, offset };
			address += roundUp(Math.max(1, bytes.length), memoryAlign);
			offset += roundUp(bytes.length, fileAlign);
			return section;
		},
	);
	const file = Buffer.alloc(offset);
	dos.copy(file);
	const optional = encodeOptional(machine.is64, directories, address);
	coffHeader(request, machine.code, sections.length, optional.length).copy(file, 128);
	optional.copy(file, 128 + 24);
	for (const [index, section] of sections.entries()) {
		sectionHeader(section).copy(file, 128 + 24 + optional.length + index * 40);
		section.bytes.copy(file, section.offset);
	}
	return file;
}

/** Grows from a fixed address on; everything that is added gets its relative virtual address. */
class DataSection {
	readonly #parts: Buffer[] = [];
	readonly #is64: boolean;
	readonly #start: number;
	#length = 0;

	constructor(start: number, is64: boolean) {
		this.#start = start;
		this.#is64 = is64;
	}

	add(bytes: Buffer): number {
		const address = this.#start + this.#length;
		const padded = Buffer.alloc(roundUp(bytes.length, 8));
		bytes.copy(padded);
		this.#parts.push(padded);
		this.#length += padded.length;
		return address;
	}

	bytes(): Buffer {
		return Buffer.concat(this.#parts);
	}

	addExports(names: readonly string[]): [number, number] {
		const pointers = this.add(words(names.map((name) => this.add(text(name)))));
		const ordinals = this.add(Buffer.alloc(names.length * 2));
		const functions = this.add(words(names.map(() => this.#start)));
		const header = words([
			0,
			0,
			0,
			this.add(text("x.dll")),
			1,
			names.length,
			names.length,
			functions,
			pointers,
			ordinals,
		]);
		return [this.add(header), header.length];
	}

	addImports(imports: Readonly<Record<string, readonly string[]>>): [number, number] {
		const rows = Object.entries(imports).map(([library, symbols]) => {
			const thunks = this.#addThunks(symbols, 0);
			return words([thunks, 0, 0, this.add(text(library)), this.#addThunks(symbols, 0)]);
		});
		const table = Buffer.concat([...rows, Buffer.alloc(20)]);
		return [this.add(table), table.length];
	}

	addDelayImports(imports: Readonly<Record<string, readonly string[]>>, base: number | null): [number, number] {
		const shift = base ?? 0;
		const rows = Object.entries(imports).map(([library, symbols]) => {
			const names = this.#addThunks(symbols, shift) + shift;
			return words([base === null ? 1 : 0, this.add(text(library)) + shift, 0, names, names, 0, 0, 0]);
		});
		const table = Buffer.concat([...rows, Buffer.alloc(32)]);
		return [this.add(table), table.length];
	}

	#addThunks(symbols: readonly string[], shift: number): number {
		const size = this.#is64 ? 8 : 4;
		const table = Buffer.alloc((symbols.length + 1) * size);
		for (const [index, symbol] of symbols.entries()) {
			const isOrdinal = symbol.startsWith("#");
			const value = isOrdinal
				? Number(symbol.slice(1))
				: this.add(Buffer.concat([Buffer.alloc(2), text(symbol)])) + shift;
			table.writeUInt32LE(!this.#is64 && isOrdinal ? value + 0x80000000 : value, index * size);
			if (this.#is64 && isOrdinal) table.writeUInt32LE(0x80000000, index * size + 4);
		}
		return this.add(table);
	}
}

function coffHeader(request: PeRequest, code: number, sections: number, optionalSize: number): Buffer {
	const header = Buffer.alloc(24);
	header.write("PE\0\0", 0, "latin1");
	header.writeUInt16LE(request.machineCode ?? code, 4);
	header.writeUInt16LE(sections, 6);
	header.writeUInt16LE(optionalSize, 20);
	header.writeUInt16LE(request.isExecutable ? 0x0022 : 0x2022, 22);
	return header;
}

function encodeOptional(is64: boolean, directories: readonly [number, number][], imageSize: number): Buffer {
	const start = is64 ? 112 : 96;
	const header = Buffer.alloc(start + 16 * 8);
	header.writeUInt16LE(is64 ? 0x20b : 0x10b, 0);
	if (is64) header.writeBigUInt64LE(BigInt(imageBase), 24);
	else header.writeUInt32LE(imageBase, 28);
	header.writeUInt32LE(memoryAlign, 32);
	header.writeUInt32LE(fileAlign, 36);
	header.writeUInt16LE(6, 40);
	header.writeUInt16LE(6, 48);
	header.writeUInt32LE(imageSize, 56);
	header.writeUInt32LE(headerSize, 60);
	header.writeUInt16LE(2, 68);
	header.writeUInt32LE(16, start - 4);
	for (const [index, [address, size]] of directories.entries()) {
		header.writeUInt32LE(address, start + index * 8);
		header.writeUInt32LE(size, start + index * 8 + 4);
	}
	return header;
}

function sectionHeader(section: { name: string; bytes: Buffer; address: number; offset: number }): Buffer {
	const header = Buffer.alloc(40);
	header.write(section.name, 0, 8, "latin1");
	header.writeUInt32LE(section.bytes.length, 8);
	header.writeUInt32LE(section.address, 12);
	header.writeUInt32LE(roundUp(section.bytes.length, fileAlign), 16);
	header.writeUInt32LE(section.offset, 20);
	header.writeUInt32LE(0x40000040, 36);
	return header;
}

function words(values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 4);
	for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
	return bytes;
}

function text(value: string): Buffer {
	return Buffer.from(`${value}\0`, "latin1");
}

function roundUp(value: number, step: number): number {
	return Math.ceil(value / step) * step;
}
