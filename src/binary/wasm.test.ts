import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildWasm } from "../../test/world/wasm-writer.ts";
import { BinaryError, wholeBytes } from "./kept-bytes.ts";
import { isWasm, readWasm } from "./wasm.ts";

describe("readWasm", () => {
	it("reads the libraries of a side module", () => {
		const file = buildWasm({ needed: ["libssl.so", "libopenblas.so"] });
		expect(isWasm(file)).toBe(true);
		expect(readWasm(wholeBytes(file))).toEqual({
			format: "wasm",
			isLibrary: true,
			needed: ["libssl.so", "libopenblas.so"],
		});
	});

	it("knows a program, and a module without anything, by what they lack", () => {
		expect(readWasm(wholeBytes(buildWasm({ isProgram: true })))).toMatchObject({ isLibrary: false, needed: [] });
		expect(readWasm(wholeBytes(buildWasm().subarray(0, 8)))).toMatchObject({ isLibrary: false });
	});

	it("does not look through a custom section of megabytes", () => {
		const large = Buffer.concat([
			Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 0x80, 0x80, 0x80, 1]),
			Buffer.alloc(2 ** 21),
		]);
		expect(readWasm(wholeBytes(large))).toMatchObject({ isLibrary: false, needed: [] });
	});

	it("reads long names", () => {
		const names = Array.from({ length: 40 }, (_, index) => `lib${"x".repeat(index * 5)}.so`);
		expect(readWasm(wholeBytes(buildWasm({ needed: names }))).needed).toEqual(names);
	});

	it("says what is wrong with damaged files, and never reads past their end", () => {
		const whole = buildWasm({ needed: ["libssl.so"] });
		const mutants = fc.record({
			length: fc.oneof(fc.constant(whole.length), fc.integer({ min: 8, max: whole.length })),
			changes: fc.array(fc.tuple(fc.integer({ min: 4, max: 40 }), fc.nat(255)), { maxLength: 6 }),
		});
		fc.assert(
			fc.property(mutants, ({ length, changes }) => {
				const bytes = Buffer.from(whole);
				for (const [at, value] of changes) bytes[at] = value;
				try {
					readWasm(wholeBytes(bytes.subarray(0, length)));
				} catch (error) {
					expect(error).toBeInstanceOf(BinaryError);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});
