// Small WebAssembly modules in memory, with just the section that tells libraries from programs.

export interface WasmRequest {
	needed?: readonly string[];
	/** Without "dylink.0": nothing that can be loaded into another module. */
	isProgram?: boolean;
}

export function buildWasm({ needed = [], isProgram }: WasmRequest = {}): Buffer {
	const header = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
	// An empty section of types, as every module has.
	if (isProgram) return Buffer.concat([header, section(1, Buffer.from([0])), Buffer.alloc(64)]);
	const memory = part(1, Buffer.from([0, 0, 0, 0]));
	const libraries = part(2, Buffer.concat([number(needed.length), ...needed.map(text)]));
	const dylink = Buffer.concat([text("dylink.0"), memory, libraries]);
	return Buffer.concat([header, section(0, dylink), section(1, Buffer.from([0])), Buffer.alloc(64)]);
}

function section(id: number, contents: Buffer): Buffer {
	return Buffer.concat([Buffer.from([id]), number(contents.length), contents]);
}

const part = section;

function text(value: string): Buffer {
	const bytes = Buffer.from(value);
	return Buffer.concat([number(bytes.length), bytes]);
}

/** LEB128, without a sign. */
function number(value: number): Buffer {
	const bytes: number[] = [];
	for (let left = value; ; left >>>= 7) {
		const byte = left & 0x7f;
		if (left >>> 7 === 0) return Buffer.from([...bytes, byte]);
		bytes.push(byte | 0x80);
	}
}
