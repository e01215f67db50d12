import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildFatMacho, buildMacho, type MachoRequest } from "../../test/world/macho-writer.ts";
import { BinaryError, wholeBytes } from "./kept-bytes.ts";
import { type MachoSlice, readMacho } from "./macho.ts";
import { isMacho } from "./macho-headers.ts";

const read = (request: MachoRequest): MachoSlice => {
	const [slice] = readMacho(wholeBytes(buildMacho(request))).slices;
	if (slice === undefined) throw new Error("no slice");
	return slice;
};

describe("readMacho", () => {
	it.each(["x86_64", "arm64", "i386", "ppc"] as const)("reads a module for %s", (machine) => {
		const slice = read({
			machine,
			minimum: [10, 12],
			needed: ["/usr/lib/libSystem.B.dylib", "@rpath/libfoo.1.dylib"],
			weak: ["/usr/lib/libnew.dylib"],
			rpaths: ["@loader_path/../lib", "/usr/local/lib"],
			installName: "@rpath/core.so",
			imports: ["PyLong_FromLong", "_PyLong_New", "malloc"],
			exports: ["PyInit_core", "helper"],
			locals: ["PyInit_hidden"],
			isSigned: true,
			debugBytes: 4096,
		});
		expect(slice).toEqual({
			machine,
			machineName: machine,
			kind: "bundle",
			minimum: [10, 12],
			platform: "macos",
			needed: ["/usr/lib/libSystem.B.dylib", "@rpath/libfoo.1.dylib", "/usr/lib/libnew.dylib"],
			weak: ["/usr/lib/libnew.dylib"],
			installName: "@rpath/core.so",
			rpaths: ["@loader_path/../lib", "/usr/local/lib"],
			isSigned: true,
			pythonSymbols: ["PyLong_FromLong", "_PyLong_New"],
			imports: ["PyLong_FromLong", "_PyLong_New", "malloc"],
			moduleInits: ["PyInit_core"],
			debugBytes: 4096,
		});
	});

	it.each<[string, MachoRequest, Partial<MachoSlice>]>([
		[
			"the old command for the oldest macOS",
			{ isOldStyle: true, minimum: [10, 9] },
			{ minimum: [10, 9], platform: "macos" },
		],
		["no oldest system where none is told", {}, { minimum: null, platform: null }],
		["iOS", { platform: 2, minimum: [13, 0] }, { minimum: [13, 0], platform: "ios" }],
		["the simulator", { platform: 7, minimum: [14, 0] }, { minimum: [14, 0], platform: "iossimulator" }],
		["a platform it has no name for", { platform: 99, minimum: [1, 0] }, { platform: "platform 99" }],
		["a machine that no tag names", { machine: "arm64_32" }, { machine: null, machineName: "cputype 0x200000c" }],
		["code without a signature", { isSigned: false }, { isSigned: false }],
		...(["library", "bundle", "executable", "object"] as const).map(
			(kind): [string, MachoRequest, Partial<MachoSlice>] => [`the kind ${kind}`, { kind }, { kind }],
		),
	])("tells %s", (_, request, expected) => {
		expect(read(request)).toMatchObject(expected);
	});

	it.each([false, true])("reads each slice of a universal file, 64 bit: %s", (is64) => {
		const file = buildFatMacho(
			[
				{ machine: "x86_64", minimum: [10, 9] },
				{ machine: "arm64", minimum: [11, 0] },
			],
			is64,
		);
		expect(isMacho(file)).toBe(true);
		expect(readMacho(wholeBytes(file)).slices.map(({ machine, minimum }) => [machine, minimum])).toEqual([
			["x86_64", [10, 9]],
			["arm64", [11, 0]],
		]);
	});

	it("takes no Java class for a universal file", () => {
		// Java 8: major version 52 where the number of slices would be.
		expect(isMacho(Buffer.from("cafebabe00000034", "hex"))).toBe(false);
		expect(isMacho(Buffer.from("cafebabe", "hex"))).toBe(false);
	});

	it("refuses slices that reach past the file, and loops of tables that repeat each other", () => {
		const file = buildFatMacho([{ machine: "arm64" }]);
		file.writeUInt32BE(file.length, 8 + 12);
		expect(() => readMacho(wholeBytes(file))).toThrow("a slice reaches past the end of the file");
		file.writeUInt32BE(0, 4);
		expect(() => readMacho(wholeBytes(file))).toThrow("0 slices");
	});

	it("says what is wrong with damaged files, and never reads past their end", () => {
		const thin = buildMacho({
			minimum: [11, 0],
			needed: ["/usr/lib/libz.dylib"],
			imports: ["a"],
			exports: ["PyInit_x"],
		});
		const whole = buildFatMacho([{ machine: "x86_64" }, { machine: "arm64", imports: ["PyLong_New"] }]);
		for (const file of [thin, whole]) {
			fc.assert(
				fc.property(mutationsOf(file), ({ length, changes }) => {
					const bytes = Buffer.from(file);
					for (const [at, value] of changes) bytes[at] = value;
					expectFactsOrProblem(() => readMacho(wholeBytes(bytes.subarray(0, length))));
				}),
				{ numRuns: 1500 },
			);
		}
	});
});

function mutationsOf(file: Buffer) {
	return fc.record({
		length: fc.oneof(fc.constant(file.length), fc.integer({ min: 0, max: file.length })),
		changes: fc.array(fc.tuple(fc.nat(file.length - 1), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)), { maxLength: 6 }),
	});
}

function expectFactsOrProblem(readFacts: () => unknown): void {
	try {
		readFacts();
	} catch (error) {
		expect(error).toBeInstanceOf(BinaryError);
	}
}
