import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPe, type PeRequest } from "../../test/world/pe-writer.ts";
import { BinaryError, wholeBytes } from "./kept-bytes.ts";
import { isPe, readPe } from "./pe.ts";

const read = (request: PeRequest) => readPe(wholeBytes(buildPe(request)));

describe("readPe", () => {
	it.each(["amd64", "x86", "arm64"] as const)("reads a module for %s", (machine) => {
		const facts = read({
			machine,
			imports: { "python313.dll": ["PyLong_FromLong", "#7", "PyLong_AsLong"], "KERNEL32.dll": ["Sleep"] },
			delayImports: { "nvcuda.dll": ["cuInit"] },
			exports: ["PyInit_core", "helper"],
			sections: { ".nv_fatb": new Uint8Array(100) },
		});
		expect(facts).toMatchObject({
			format: "pe",
			machine,
			machineName: machine,
			isDll: true,
			// Ordinals have no names.
			imports: [
				{ library: "python313.dll", symbols: ["PyLong_FromLong", "PyLong_AsLong"] },
				{ library: "KERNEL32.dll", symbols: ["Sleep"] },
			],
			delayImports: [{ library: "nvcuda.dll", symbols: ["cuInit"] }],
			exports: ["PyInit_core", "helper"],
			isManaged: false,
		});
		expect(facts?.sections.map(({ name, virtualSize }) => [name, virtualSize])).toContainEqual([".nv_fatb", 100]);
	});

	it.each<[string, PeRequest, object | null]>([
		["a program", { isExecutable: true }, { isDll: false }],
		["code for .NET", { isManaged: true }, { isManaged: true }],
		["a file without tables", {}, { imports: [], delayImports: [], exports: [] }],
		[
			"delay imports of old linkers",
			{ machine: "x86", isDelayByAddress: true, delayImports: { "a.dll": ["f"] } },
			{ delayImports: [{ library: "a.dll", symbols: ["f"] }] },
		],
		["ARM64EC as ARM64", { machine: "arm64", machineCode: 0xa641 }, { machine: "arm64" }],
		["a machine that no tag names", { machineCode: 0x1c4 }, { machine: null, machineName: "machine 0x1c4" }],
		["nothing of a program for MS-DOS", { isDosOnly: true }, null],
	])("tells %s", (_, request, expected) => {
		const facts = read(request);
		if (expected === null) expect(facts).toBe(null);
		else expect(facts).toMatchObject(expected);
	});

	it("knows PE files by their first bytes", () => {
		expect(isPe(buildPe())).toBe(true);
		expect(isPe(Buffer.from("MZ"))).toBe(false);
		expect(isPe(Buffer.alloc(100))).toBe(false);
	});

	it("says what is wrong with damaged files, and never reads past their end", () => {
		const whole = buildPe({
			imports: { "python313.dll": ["PyLong_FromLong"], "b.dll": ["g", "#1"] },
			delayImports: { "late.dll": ["h"] },
			exports: ["PyInit_x"],
		});
		const mutants = fc.record({
			length: fc.oneof(fc.constant(whole.length), fc.integer({ min: 64, max: whole.length })),
			// Where the headers and tables are, and values that are small, large and negative.
			changes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)), { maxLength: 6 }),
		});
		fc.assert(
			fc.property(mutants, ({ length, changes }) => {
				const bytes = Buffer.from(whole);
				for (const [at, value] of changes) bytes[at] = value;
				try {
					readPe(wholeBytes(bytes.subarray(0, length)));
				} catch (error) {
					expect(error).toBeInstanceOf(BinaryError);
				}
			}),
			{ numRuns: 3000 },
		);
	});
});
