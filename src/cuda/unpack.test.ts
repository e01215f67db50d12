import { zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packLz4 } from "../../test/world/fatbin-writer.ts";
import type { CodeEntry } from "./gpu-code.ts";
import { unpackStart } from "./unpack.ts";

const entry = (compression: CodeEntry["compression"]): CodeEntry => ({
	arch: "sm_86",
	kind: "sass",
	compression,
	size: 0,
	unpackedSize: 0,
	ptxIsa: null,
	isStub: null,
});
const packers = { lz4: packLz4, zstd: (bytes: Buffer) => zstdCompressSync(bytes) } as const;
/** Text with repetitions, as code has them. */
const code = fc
	.array(
		fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(new Uint8Array(300)), fc.constant(Buffer.from("ld.param"))),
	)
	.map((parts) => Buffer.concat(parts));

describe.each(["lz4", "zstd"] as const)("%s", (compression) => {
	const pack = packers[compression];

	it("gives back what was packed", () => {
		fc.assert(
			fc.property(code, (bytes) => {
				expect(unpackStart(pack(bytes), entry(compression), bytes.length + 1)?.equals(bytes)).toBe(true);
			}),
		);
	});

	it("of a part gives the beginning, or nothing", () => {
		fc.assert(
			fc.property(code, fc.nat(), (bytes, cut) => {
				const packed = pack(bytes);
				const part = unpackStart(packed.subarray(0, cut % (packed.length + 1)), entry(compression), bytes.length + 1);
				expect(part === null || bytes.subarray(0, part.length).equals(part)).toBe(true);
			}),
		);
	});

	it("of anything yields no more than the limit, and throws nothing", () => {
		fc.assert(
			fc.property(
				code,
				fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))),
				fc.integer({ min: 1, max: 5000 }),
				(bytes, edits, limit) => {
					const packed = pack(bytes);
					for (const [at, value] of edits) packed[at % packed.length] = value;
					expect(unpackStart(packed, entry(compression), limit)?.length ?? 0).toBeLessThanOrEqual(limit);
				},
			),
		);
	});
});

it("an LZ4 block stops at the limit", () => {
	const bytes = Buffer.from("abcd".repeat(10_000));
	expect(unpackStart(packLz4(bytes), entry("lz4"), 100)?.toString()).toBe("abcd".repeat(25));
});

it.each([
	["a distance of 0", Buffer.from([0x10, 0x61, 0, 0, 0])],
	["a distance before the beginning", Buffer.from([0x10, 0x61, 2, 0, 0])],
])("an LZ4 block with %s is none", (_, packed) => {
	expect(unpackStart(packed, entry("lz4"), 100)).toBeNull();
});

it("a zstd frame that asks for a window of 2 GB is refused", () => {
	// Magic number, no single segment, window descriptor 2^31, an empty last block.
	const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 0x01, 0x00, 0x00]);
	expect(unpackStart(frame, entry("zstd"), 100)).toBeNull();
});

it("what expands without end costs no more than the limit", () => {
	const bomb = zstdCompressSync(Buffer.alloc(64 * 1024 * 1024));
	expect(unpackStart(bomb, entry("zstd"), 1024)).toBeNull();
});
