// Damaged libraries of real toolkits: whatever the bytes say of sizes, kinds and compression, the answer comes, soon, and
// promises no more code than the file can hold.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { gpuFactsOf } from "../../src/check/gpu/gpu-files.ts";
import { BinaryCollector, type NativeFile } from "../../src/distribution/binary-scan.ts";

const folder = resolve(import.meta.dirname, "../fixtures/cuda");
const files = readdirSync(folder)
	.sort()
	.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
/** Where a fatbin begins, if there is one. */
const starts = new Map(
	files.map(({ name, bytes }) => [name, Math.max(0, bytes.indexOf("50ed55ba01001000", 0, "hex"))]),
);

function read(bytes: Buffer, chunkSize: number): NativeFile | null {
	const collector = new BinaryCollector(bytes.length);
	const scan = collector.start({ name: "library.so", size: bytes.length });
	do {
		for (let at = 0; at < bytes.length; at += chunkSize) scan?.take(bytes.subarray(at, at + chunkSize));
	} while (scan?.end() === "again");
	return collector.files[0] ?? null;
}

it("mutants of real libraries", () => {
	const edit = fc.tuple(fc.nat(2000), fc.constantFrom(0, 1, 0x10, 0x7f, 0x80, 0xff), fc.integer({ min: 1, max: 8 }));
	const request = fc.record({
		file: fc.constantFrom(...files),
		edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
		cut: fc.option(fc.nat(), { nil: null }),
		chunkSize: fc.constantFrom(100, 4096, 1024 * 1024),
	});
	fc.assert(
		fc.property(request, ({ file, edits, cut, chunkSize }) => {
			const bytes = Buffer.from(file.bytes);
			for (const [offset, value, length] of edits) {
				const at = (starts.get(file.name) ?? 0) + offset;
				bytes.fill(value, Math.min(at, bytes.length), Math.min(at + length, bytes.length));
			}
			const native = read(cut === null ? bytes : bytes.subarray(0, cut % bytes.length), chunkSize);
			const facts = native === null ? null : gpuFactsOf(native);
			const entries = facts?.containers.flatMap((container) => container.entries) ?? [];
			// An entry has a header of 64 bytes at least.
			expect(entries.length).toBeLessThan(bytes.length / 64);
			expect(Object.values(facts?.coverage ?? {})).not.toContain(undefined);
		}),
		{ numRuns: 1500 },
	);
});
