import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { memorySource } from "./byte-source.ts";
import { gunzip } from "./gzip.ts";

/** What comes out, or why it was refused. */
async function unpack(packed: Buffer, heldSize: number): Promise<string> {
	const chunks: Buffer[] = [];
	try {
		for await (const chunk of gunzip(memorySource(packed), { heldSize })) chunks.push(Buffer.from(chunk));
	} catch (error) {
		return `refused: ${(error as Error).message}`;
	}
	return Buffer.concat(chunks).toString("latin1");
}

const text = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));

it("gives back what was packed, in one go and as a stream", async () => {
	await fc.assert(
		fc.asyncProperty(text, async (bytes) => {
			const packed = gzipSync(bytes);
			expect(await unpack(packed, 1 << 20)).toBe(bytes.toString("latin1"));
			expect(await unpack(packed, 0)).toBe(bytes.toString("latin1"));
		}),
	);
});

it("says the same of what is damaged, cut off or joined, in one go and as a stream", async () => {
	const damage = fc.oneof(
		fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => (packed: Buffer) => {
			const place = at % packed.length;
			packed[place] = (packed[place] ?? 0) ^ bits;
			return packed;
		}),
		fc.nat().map((length) => (packed: Buffer) => packed.subarray(0, length % packed.length)),
		text.map((rest) => (packed: Buffer) => Buffer.concat([packed, rest])),
		text.map((rest) => (packed: Buffer) => Buffer.concat([packed, gzipSync(rest)])),
	);
	await fc.assert(
		fc.asyncProperty(text, damage, async (bytes, harm) => {
			const packed = harm(gzipSync(bytes));
			expect(await unpack(packed, 1 << 20)).toBe(await unpack(packed, 0));
		}),
		{ numRuns: 300 },
	);
});
