import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildElf } from "../../test/world/elf-writer.ts";
import { buildMacho } from "../../test/world/macho-writer.ts";
import { buildPe } from "../../test/world/pe-writer.ts";
import { BinaryCollector } from "./binary-scan.ts";
import { mostRounds } from "./member-scan.ts";

const ordinary = 1_000_000;
const huge = 400 * 1024 * 1024;

/** What is read when the file comes in chunks of that size, which are valid during a call only. */
function scan(file: Buffer, chunkSize: number, distributionSize = ordinary) {
	const collector = new BinaryCollector(distributionSize);
	const member = collector.start({ name: "mypkg/core.so", size: file.length });
	let rounds = 0;
	do {
		for (let at = 0; at < file.length; at += chunkSize) {
			const chunk = Buffer.from(file.subarray(at, at + chunkSize));
			member?.take(chunk);
			chunk.fill(0xee);
		}
		rounds += 1;
	} while (member?.end() === "again" && rounds < mostRounds);
	return { files: collector.files, rounds };
}

const imports = Array.from({ length: 200 }, (_, index) => `function_${index}`);

describe.each([
	[
		"ELF",
		buildElf({ needed: ["libc.so.6"], imports, exports: ["PyInit_core"], sections: { ".text": Buffer.alloc(5000) } }),
	],
	["Mach-O", buildMacho({ minimum: [11, 0], imports })],
	["PE", buildPe({ imports: { "KERNEL32.dll": ["Sleep"] } })],
])("%s", (format, file) => {
	it("says the same in one piece and in many", () => {
		const { files } = scan(file, file.length);
		expect(files.map(({ facts, problem }) => [facts?.format, problem])).toEqual([
			[format === "Mach-O" ? "macho" : format.toLowerCase(), null],
		]);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: file.length }), (chunkSize) => {
				expect(scan(file, chunkSize).files).toEqual(files);
			}),
			{ numRuns: 30 },
		);
	});

	it("damaged is told alike", () => {
		const cut = file.subarray(0, file.length / 2);
		expect(scan(cut, 100).files).toEqual(scan(cut, cut.length).files);
	});
});

it("a library too large to hold says the same as one that is held, in one reading", () => {
	const file = buildElf({
		needed: ["libc.so.6"],
		imports,
		exports: ["PyInit_core"],
		sections: { ".text": Buffer.alloc(14 * 1024 * 1024, 0x90) },
	});
	const windows = scan(file, 256 * 1024, huge);
	expect(windows.files).toEqual(scan(file, file.length).files);
	expect(windows.rounds).toBe(1);
});

it("what is no native code is none", () => {
	expect(scan(Buffer.from("import os\n".repeat(100)), 64).files).toEqual([]);
	expect(scan(Buffer.from("\x7fELF"), 64).files).toEqual([]);
});
