import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildElf, type ElfRequest } from "../../test/world/elf-writer.ts";
import { readElf } from "./elf.ts";
import { BinaryError, wholeBytes } from "./kept-bytes.ts";

const damagedRequest: ElfRequest = {
	needed: ["libc.so.6"],
	imports: ["a@GLIBC_2.2.5:libc.so.6"],
	exports: ["PyInit_x"],
};
const read = (request: ElfRequest) => readElf(wholeBytes(buildElf(request)));

describe("readElf", () => {
	it.each(["x86_64", "aarch64", "i686", "s390x", "ppc64le", "armv7l", "riscv64"] as const)(
		"reads a library for %s",
		(machine) => {
			const facts = read({
				machine,
				needed: ["libc.so.6", "libm.so.6"],
				soname: "libx.so.1",
				runpath: "$ORIGIN/../x.libs",
				imports: ["pthread_create@GLIBC_2.34:libc.so.6", "pow@GLIBC_2.29:libm.so.6", "PyLong_FromLong", "maybe?"],
				exports: ["PyInit_core", "helper"],
			});
			expect(facts).toMatchObject({
				machine,
				kind: "shared",
				needed: ["libc.so.6", "libm.so.6"],
				soname: "libx.so.1",
				runpath: "$ORIGIN/../x.libs",
				rpath: null,
				moduleInits: ["PyInit_core"],
				pythonSymbols: ["PyInit_core", "PyLong_FromLong"],
				versionNeeds: [
					{ library: "libc.so.6", versions: ["GLIBC_2.34"] },
					{ library: "libm.so.6", versions: ["GLIBC_2.29"] },
				],
			});
			expect(facts.imports).toEqual([
				{ name: "pthread_create", version: "GLIBC_2.34", library: "libc.so.6", isWeak: false },
				{ name: "pow", version: "GLIBC_2.29", library: "libm.so.6", isWeak: false },
				{ name: "PyLong_FromLong", version: null, library: null, isWeak: false },
				{ name: "maybe", version: null, library: null, isWeak: true },
			]);
		},
	);

	it.each<[string, ElfRequest, object]>([
		["an executable stack", { hasExecutableStack: true }, { hasExecutableStack: true }],
		["text relocations", { hasTextRelocations: true }, { hasTextRelocations: true }],
		["the ISA level of its note", { isaLevel: 3 }, { isaLevel: 3 }],
		["no level without a note", {}, { isaLevel: null, hasExecutableStack: false, hasTextRelocations: false }],
		["what a debugger reads", { sections: { ".debug_info": new Uint8Array(5000) } }, { debugBytes: 5000 }],
		["inlined functions of Python", { inlined: ["_PyLong_New"] }, { pythonSymbols: ["_PyLong_New"] }],
		["Android's API level", { androidApi: 24 }, { androidApi: 24 }],
		["no API level elsewhere", {}, { androidApi: null }],
		["how its segments are aligned", { alignment: 4096 }, { loadAlignment: 4096 }],
		["the number of its machine", { machine: "s390x" }, { machineCode: 22, machineName: "s390x" }],
		["RPATH and RUNPATH apart", { rpath: "$ORIGIN/a", runpath: "/b" }, { rpath: "$ORIGIN/a", runpath: "/b" }],
		[
			"local and unique symbols of GCC as none of Python's",
			{ localSymbols: ["PyLocal"], uniqueSymbols: ["PyUnique"], sections: { ".comment": Buffer.from("GCC: 14") } },
			{ pythonSymbols: [] },
		],
		["unique symbols of others", { uniqueSymbols: ["PyUnique"] }, { pythonSymbols: ["PyUnique"] }],
		[
			"C++ names of torch's users",
			{ needed: ["libtorch.so"], exports: ["_ZN5torchE", "plain"] },
			{ exports: ["_ZN5torchE"] },
		],
		["no C++ names of others", { exports: ["_ZN5torchE"] }, { exports: [] }],
		[
			"modules of PyPy's cffi and Python 2",
			{ exports: ["_cffi_pypyinit_x", "initx"] },
			{ moduleInits: ["_cffi_pypyinit_x", "initx"] },
		],
		["the interpreter", { interpreter: "/lib/ld-musl-x86_64.so.1" }, { interpreter: "/lib/ld-musl-x86_64.so.1" }],
		["soft-float ARM as no machine", { machine: "armv7l", flags: 0x05000200 }, { machine: null }],
		[
			"the loader's tables without section headers",
			{ needed: ["liba.so"], isStripped: true },
			{ needed: ["liba.so"], hasSectionHeaders: false },
		],
	])("tells %s", (_, request, expected) => {
		expect(read(request)).toMatchObject(expected);
	});

	it.each(
		(["x86_64", "i686", "s390x", "ppc64le"] as const).flatMap((machine) =>
			[false, true].map((hasGnuHash) => [machine, hasGnuHash] as const),
		),
	)(
		"finds all tables of a file for %s without section headers as the loader does, GNU hash: %s",
		(machine, hasGnuHash) => {
			const request: ElfRequest = {
				machine,
				hasGnuHash,
				needed: ["libc.so.6"],
				imports: ["pthread_create@GLIBC_2.34:libc.so.6", "PyLong_FromLong", "maybe?"],
				exports: ["PyInit_core"],
			};
			const { sections: _, hasSectionHeaders: __, ...whole } = read(request);
			expect(whole.versionNeeds).toHaveLength(1);
			const { sections, hasSectionHeaders, ...stripped } = read({ ...request, isStripped: true });
			expect(stripped).toEqual(whole);
			expect({ sections, hasSectionHeaders }).toEqual({ sections: [], hasSectionHeaders: false });
		},
	);

	it("reads nothing from sections that a file for debuggers has by name alone", () => {
		const file = buildElf({ imports: ["a@GLIBC_2.34:libc.so.6"], exports: ["PyInit_x"] });
		const start = Number(file.readBigUInt64LE(40));
		// Header of section n: 64 bytes, sh_type at 4.
		for (let at = start + 64; at + 64 <= file.length; at += 64) file.writeUInt32LE(8, at + 4);
		expect(readElf(wholeBytes(file))).toMatchObject({ versionNeeds: [], imports: [], moduleInits: [] });
	});

	it("ends on tables that point back to themselves", () => {
		const file = buildElf({ imports: ["a@GLIBC_2.2.5:libc.so.6", "b@GLIBC_2.3:libm.so.6"] });
		const facts = readElf(wholeBytes(file));
		const table = facts.sections.find(({ name }) => name === ".gnu.version_r");
		if (table === undefined) throw new Error("no versions");
		// vn_next and vna_next of 1: hundreds of overlapping records instead of two.
		for (let at = table.offset; at + 16 <= table.offset + table.size; at += 16) file.writeUInt32LE(1, at + 12);
		file.writeUInt16LE(0xffff, table.offset + 2);
		expect(() => readElf(wholeBytes(file))).toThrow(BinaryError);
	});

	it("says what is wrong with damaged files, and never reads past their end", () => {
		const whole = buildElf(damagedRequest);
		const mutants = fc.record({
			length: fc.integer({ min: 0, max: whole.length }),
			changes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
		});
		const stripped = buildElf({ ...damagedRequest, isStripped: true, hasGnuHash: true });
		for (const file of [whole, stripped]) {
			fc.assert(
				fc.property(mutants, ({ length, changes }) => {
					const bytes = Buffer.from(file);
					for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
					try {
						readElf(wholeBytes(bytes.subarray(0, length)));
					} catch (error) {
						expect(error).toBeInstanceOf(BinaryError);
					}
				}),
				{ numRuns: 2500 },
			);
		}
	});
});
