import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type EntryRequest,
	writeContainer,
	writeCubin,
	writeFatbins,
	writePtx,
} from "../../test/world/fatbin-writer.ts";
import { CodeFinder } from "./code-finder.ts";
import { CodeInspector } from "./payload.ts";

function find(chunks: readonly Buffer[]) {
	const finder = new CodeFinder(new CodeInspector());
	for (const chunk of chunks) finder.take(chunk);
	finder.end();
	return { containers: finder.containers, problems: finder.problems };
}

/** `fatbin@16 sm_86`, `cubin@200 sm_90a`, `ptx@400 (compute_75)`. */
function list(bytes: Buffer): string[] {
	return find([bytes]).containers.map(
		({ form, offset, entries }) =>
			`${form}@${offset} ${entries.map(({ arch, isStub }) => (isStub === true ? `(${arch})` : arch)).join(" ")}`,
	);
}

const noise = (length: number) => Buffer.alloc(length, 0x11);

describe("code in plain data", () => {
	it.each<[string, Buffer, string[]]>([
		["a fatbin at any address", Buffer.concat([noise(13), writeContainer([{ arch: "sm_86" }])]), ["fatbin@13 sm_86"]],
		["a cubin", Buffer.concat([noise(3), writeCubin({ arch: "sm_86", toolkit: "12.4" })]), ["cubin@3 sm_86"]],
		["a cubin for one chip, ABI 7", writeCubin({ arch: "sm_90a", toolkit: "12.4" }), ["cubin@0 sm_90a"]],
		["a cubin for one chip, ABI 8", writeCubin({ arch: "sm_90a" }), ["cubin@0 sm_90a"]],
		["a cubin for a family", writeCubin({ arch: "sm_100f" }), ["cubin@0 sm_100f"]],
		["a cubin without a kernel", writeCubin({ arch: "sm_86", kernels: 0 }), ["cubin@0 (sm_86)"]],
		["PTX text", Buffer.from(`${writePtx({ arch: "compute_90a" })}\0more`), ["ptx@7 compute_90a"]],
		["PTX without a kernel", Buffer.from(`${writePtx({ arch: "compute_80", kernels: 0 })}\0`), ["ptx@7 (compute_80)"]],
		[
			"one behind the other",
			Buffer.concat([
				writeContainer([{ arch: "sm_80" }]),
				writeCubin({ arch: "sm_86" }),
				Buffer.from(`${writePtx({ arch: "compute_89" })}\0`),
				writeContainer([{ arch: "sm_90" }]),
			]),
			["fatbin@0 sm_80", "cubin@888 sm_86", "ptx@1703 compute_89", "fatbin@1784 sm_90"],
		],
		["PTX in the debugger's section of a cubin is no code of its own", debugCubin(), ["cubin@0 sm_86"]],
		["a library for the host", Buffer.from("\x7fELF\x02\x01\x01".padEnd(400, "\0")), []],
		["a compiler's templates", Buffer.from(".version %s\n.target sm_%d\n\0.version 8.0\n\0.target sm_80\0"), []],
		["the magic number alone", Buffer.from([0, 0x50, 0xed, 0x55, 0xba, 9, 9, 9, 9, 9]), []],
	])("%s", (_, bytes, expected) => {
		expect(list(bytes)).toEqual(expected);
	});
});

function debugCubin(): Buffer {
	const cubin = writeCubin({ arch: "sm_86", codeSize: 1024 });
	cubin.write(writePtx({ arch: "compute_86" }), 600);
	return cubin;
}

const entries = fc.array(
	fc.record({
		arch: fc.constantFrom("sm_80", "sm_86", "compute_89", "sm_90a", "sm_100f", "lto_80"),
		kernels: fc.integer({ min: 0, max: 3 }),
		compression: fc.constantFrom("none", "lz4", "zstd"),
		toolkit: fc.constantFrom("11.8", "12.4", "12.9", "13.0"),
	}) as fc.Arbitrary<EntryRequest>,
	{ maxLength: 4 },
);
const piece = fc.oneof(
	entries.map((row) => writeContainer(row)),
	fc.array(entries, { maxLength: 3 }).map((rows) => writeFatbins(rows)),
	fc.constantFrom("sm_86", "sm_90a").map((arch) => writeCubin({ arch })),
	fc.constantFrom("compute_86", "compute_90a").map((arch) => Buffer.from(`${writePtx({ arch })}\0`)),
	fc.integer({ min: 0, max: 40 }).map((length) => Buffer.alloc(length)),
	fc.integer({ min: 1, max: 40 }).map(noise),
	fc.constantFrom(Buffer.from("\x7fELF"), Buffer.from(".vers"), Buffer.from([0x50, 0xed, 0x55, 0xba])),
);
const file = fc.array(piece, { maxLength: 8 }).map((pieces) => Buffer.concat(pieces));

function cut(bytes: Buffer, cuts: readonly number[]): Buffer[] {
	const ends = [...new Set(cuts.map((at) => at % (bytes.length + 1)))].sort((a, b) => a - b);
	// Copies: a chunk is valid during its call only.
	return [...ends, bytes.length].map((end, index) => Buffer.from(bytes.subarray(ends[index - 1] ?? 0, end)));
}

describe("whatever the bytes are", () => {
	it("the chunks that they come in make no difference", () => {
		fc.assert(
			fc.property(file, fc.array(fc.nat(), { maxLength: 12 }), (bytes, cuts) => {
				const chunks = cut(bytes, cuts);
				const finder = new CodeFinder(new CodeInspector());
				for (const chunk of chunks) {
					finder.take(chunk);
					chunk.fill(0xee);
				}
				finder.end();
				expect({ containers: finder.containers, problems: finder.problems }).toEqual(find([bytes]));
			}),
			{ numRuns: 300 },
		);
	});

	it("mutants are read to their end without an exception", () => {
		const edit = fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2, 0x7f, 0x80, 0xff), fc.integer({ min: 1, max: 8 }));
		fc.assert(
			fc.property(file, fc.array(edit, { minLength: 1, maxLength: 6 }), fc.nat(), (bytes, edits, end) => {
				for (const [at, value, length] of edits) {
					const start = at % (bytes.length + 1);
					bytes.fill(value, start, Math.min(bytes.length, start + length));
				}
				const cutOff = bytes.subarray(0, end % (bytes.length + 1));
				const { containers } = find([cutOff]);
				for (const { offset, entries: rows } of containers) {
					expect(offset).toBeLessThan(cutOff.length);
					expect(rows.every(({ size }) => size >= 0)).toBe(true);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it.each([
		["beginnings of cubins", "\x7fELF"],
		["beginnings of PTX", ".version 8.0\n.target sm_80\n"],
		["beginnings of PTX, cut off", ".vers"],
	])("4 MB of %s are done soon", (_, text) => {
		const bytes = Buffer.from(text.repeat(Math.floor((4 * 1024 * 1024) / text.length)), "latin1");
		const start = performance.now();
		find([bytes]);
		expect(performance.now() - start).toBeLessThan(3000);
	});

	it("a file of empty containers ends at the cap", () => {
		const empty = writeContainer([]);
		const bytes = Buffer.concat(Array.from({ length: 250_000 }, () => empty));
		const { containers, problems } = find([bytes]);
		expect(containers.length).toBe(200_000);
		expect(problems[0]?.what).toContain("more than 200000 containers");
	});
});
