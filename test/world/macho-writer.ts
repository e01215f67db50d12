// Small Mach-O files in memory, thin or universal, with just the load commands that check reads.

export interface MachoRequest {
	machine?: keyof typeof machines;
	/** MH_BUNDLE unless told. */
	kind?: "library" | "bundle" | "executable" | "object" | "symbols";
	/** Oldest system, by LC_BUILD_VERSION, or, with `isOldStyle`, LC_VERSION_MIN_MACOSX. */
	minimum?: readonly [number, number];
	isOldStyle?: boolean;
	/** PLATFORM_…: 1 macOS unless told, 2 iOS, 7 its simulator. */
	platform?: number;
	needed?: readonly string[];
	weak?: readonly string[];
	installName?: string;
	rpaths?: readonly string[];
	isSigned?: boolean;
	/** Undefined symbols, without the underscore. */
	imports?: readonly string[];
	/** Functions that are defined and seen from outside. */
	exports?: readonly string[];
	/** Defined, and seen by nobody. */
	locals?: readonly string[];
	/** Size of the segment __DWARF. */
	debugBytes?: number;
}

const machines = {
	x86_64: { cpu: 0x01000007, is64: true, isLittle: true },
	arm64: { cpu: 0x0100000c, is64: true, isLittle: true },
	i386: { cpu: 7, is64: false, isLittle: true },
	ppc: { cpu: 18, is64: false, isLittle: false },
	arm64_32: { cpu: 0x0200000c, is64: false, isLittle: true },
} as const;
const kinds = { object: 1, executable: 2, library: 6, bundle: 8, symbols: 10 } as const;

/** One thin file. */
export function buildMacho(request: MachoRequest = {}): Buffer {
	const machine = machines[request.machine ?? "arm64"];
	const put = numbersOf(machine.isLittle, machine.is64);
	const headerSize = machine.is64 ? 32 : 28;
	const strings = new Strings();
	const symbols = Buffer.concat([
		...(request.locals ?? []).map((name) => symbol(put, strings.add(`_${name}`), 0x0e, 1)),
		...(request.exports ?? []).map((name) => symbol(put, strings.add(`_${name}`), 0x0f, 1)),
		...(request.imports ?? []).map((name) => symbol(put, strings.add(`_${name}`), 0x01, 0)),
	]);
	const count = [request.locals, request.exports, request.imports].reduce(
		(sum, names) => sum + (names?.length ?? 0),
		0,
	);
	const commands = (symbolsAt: number): Buffer[] => [
		...(request.minimum === undefined ? [] : [versionCommand(put, request, request.minimum)]),
		...(request.installName === undefined ? [] : [pathCommand(put, 0xd, request.installName, 24)]),
		...(request.needed ?? []).map((name) => pathCommand(put, 0xc, name, 24)),
		...(request.weak ?? []).map((name) => pathCommand(put, 0x80000018, name, 24)),
		...(request.rpaths ?? []).map((name) => pathCommand(put, 0x8000001c, name, 12)),
		...(request.debugBytes === undefined ? [] : [segment(put, "__DWARF", request.debugBytes)]),
		command(put, 0x2, [put.u32(symbolsAt), put.u32(count), put.u32(symbolsAt + symbols.length), put.u32(strings.size)]),
		...(request.isSigned ? [command(put, 0x1d, [put.u32(symbolsAt), put.u32(0)])] : []),
	];
	const size = Buffer.concat(commands(0)).length;
	const table = commands(headerSize + size);
	const header = [
		0xfeedface + (machine.is64 ? 1 : 0),
		machine.cpu,
		0,
		kinds[request.kind ?? "bundle"],
		table.length,
		size,
		0x85,
	];
	return Buffer.concat([
		...header.map(put.u32),
		...(machine.is64 ? [put.u32(0)] : []),
		...table,
		symbols,
		strings.bytes(),
	]);
}

/** A universal file; its header is big-endian always. */
export function buildFatMacho(slices: readonly MachoRequest[], is64 = false): Buffer {
	const put = numbersOf(false, true);
	const parts = slices.map(buildMacho);
	const rowSize = is64 ? 32 : 20;
	let offset = roundUp(8 + parts.length * rowSize);
	const start = offset;
	const rows = parts.map((part, index) => {
		const { cpu } = machines[slices[index]?.machine ?? "arm64"];
		const place = is64
			? [put.word(offset), put.word(part.length), put.u32(3), put.u32(0)]
			: [put.u32(offset), put.u32(part.length), put.u32(3)];
		offset += roundUp(part.length);
		return Buffer.concat([put.u32(cpu), put.u32(0), ...place]);
	});
	const header = Buffer.concat([put.u32(is64 ? 0xcafebabf : 0xcafebabe), put.u32(parts.length), ...rows]);
	const padded = parts.map((part) => Buffer.concat([part, Buffer.alloc(roundUp(part.length) - part.length)]));
	return Buffer.concat([header, Buffer.alloc(start - header.length), ...padded]);
}

type Put = ReturnType<typeof numbersOf>;

function numbersOf(isLittle: boolean, is64: boolean) {
	const number = (size: number, value: number) => {
		const bytes = Buffer.alloc(size);
		if (size === 8) isLittle ? bytes.writeBigUInt64LE(BigInt(value)) : bytes.writeBigUInt64BE(BigInt(value));
		else isLittle ? bytes.writeUIntLE(value, 0, size) : bytes.writeUIntBE(value, 0, size);
		return bytes;
	};
	return {
		u8: (value: number) => number(1, value),
		u16: (value: number) => number(2, value),
		u32: (value: number) => number(4, value),
		word: (value: number) => number(is64 ? 8 : 4, value),
		is64,
	};
}

class Strings {
	#text = " \0";

	add(text: string): number {
		const at = this.#text.length;
		this.#text += `${text}\0`;
		return at;
	}

	get size(): number {
		return this.#text.length;
	}

	bytes(): Buffer {
		return Buffer.from(this.#text, "latin1");
	}
}

function symbol(put: Put, name: number, type: number, section: number): Buffer {
	return Buffer.concat([put.u32(name), put.u8(type), put.u8(section), put.u16(0), put.word(0)]);
}

function command(put: Put, type: number, fields: readonly Buffer[]): Buffer {
	const body = Buffer.concat(fields);
	const size = roundUp(8 + body.length);
	return Buffer.concat([put.u32(type), put.u32(size), body, Buffer.alloc(size - 8 - body.length)]);
}

/** A command that ends with a path; `at` is where the path begins. */
function pathCommand(put: Put, type: number, path: string, at: number): Buffer {
	return command(put, type, [put.u32(at), Buffer.alloc(at - 12), Buffer.from(`${path}\0`)]);
}

function versionCommand(put: Put, request: MachoRequest, [major, minor]: readonly [number, number]): Buffer {
	const version = put.u32(major * 65536 + minor * 256);
	if (request.isOldStyle) return command(put, 0x24, [version, version]);
	return command(put, 0x32, [put.u32(request.platform ?? 1), version, version, put.u32(0)]);
}

function segment(put: Put, name: string, fileSize: number): Buffer {
	const label = Buffer.alloc(16);
	label.write(name);
	const body = [label, put.word(0), put.word(fileSize), put.word(0), put.word(fileSize)];
	return command(put, put.is64 ? 0x19 : 0x1, [...body, put.u32(0), put.u32(0), put.u32(0), put.u32(0)]);
}

function roundUp(value: number): number {
	return Math.ceil(value / 8) * 8;
}
