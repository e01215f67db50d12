import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildElf } from "../../test/world/elf-writer.ts";
import { buildFatMacho, buildMacho } from "../../test/world/macho-writer.ts";
import { buildPe } from "../../test/world/pe-writer.ts";
import { readElf } from "./elf.ts";
import { type KeptBytes, NotKeptError, WindowKeeper, wholeBytes } from "./kept-bytes.ts";
import { listLargeWindows } from "./large-windows.ts";
import { readMacho } from "./macho.ts";
import { readPe } from "./pe.ts";

const padding = Buffer.alloc(600_000, 0x90);
const names = Array.from({ length: 3000 }, (_, index) => `function_${index}`);

const cases: readonly (readonly [string, Buffer, (bytes: KeptBytes) => unknown])[] = [
	[
		"ELF",
		buildElf({
			needed: ["libc.so.6", "libtorch.so"],
			imports: [...names, "pthread_create@GLIBC_2.34:libc.so.6", "PyLong_New"],
			exports: ["PyInit_core"],
			androidApi: 24,
			isaLevel: 2,
			sections: { ".text": padding },
		}),
		readElf,
	],
	["32-bit ELF", buildElf({ machine: "i686", imports: names, sections: { ".nv_fatbin": padding } }), readElf],
	["Mach-O", Buffer.concat([buildMacho({ minimum: [11, 0], imports: names }), padding]), readMacho],
	[
		"universal",
		buildFatMacho([
			{ machine: "x86_64", imports: names },
			{ machine: "arm64", imports: names },
		]),
		readMacho,
	],
	[
		"PE",
		buildPe({
			imports: { "a.dll": names },
			exports: names,
			delayImports: { "b.dll": ["f"] },
			sections: { ".text": padding },
		}),
		readPe,
	],
];

/** As binary-scan.ts does with members that are too large to hold. */
function readByWindows(
	file: Buffer,
	chunk: number,
	read: (bytes: KeptBytes) => unknown,
): { facts: unknown; rounds: number } {
	const windows = listLargeWindows(file.subarray(0, 64 * 1024), file.length);
	for (let rounds = 1; ; rounds += 1) {
		const keeper = new WindowKeeper(file.length);
		for (const { start, end } of windows) keeper.keep(start, end);
		for (let at = 0; at < file.length; at += chunk) keeper.take(file.subarray(at, at + chunk));
		try {
			return { facts: read(keeper), rounds };
		} catch (error) {
			if (!(error instanceof NotKeptError)) throw error;
			windows.push({ start: error.offset, end: error.offset + error.length });
		}
	}
}

describe("listLargeWindows", () => {
	it.each(cases)("%s: what the windows give is what the whole file gives", (_, file, read) => {
		const whole = read(wholeBytes(file));
		fc.assert(
			fc.property(fc.integer({ min: 1000, max: 200_000 }), (chunk) => {
				const { facts, rounds } = readByWindows(file, chunk, read);
				expect(facts).toEqual(whole);
				// Every round is one more inflation of the member.
				expect(rounds).toBeLessThanOrEqual(4);
			}),
			{ numRuns: 10 },
		);
	});

	it("keeps the head alone of what it cannot understand", () => {
		const head = Buffer.concat([buildElf().subarray(0, 64), Buffer.alloc(64, 0xff)]);
		head.writeBigUInt64LE(2n ** 50n, 32);
		expect(listLargeWindows(head, 10_000_000)).toEqual([{ start: 0, end: head.length }]);
		expect(listLargeWindows(Buffer.alloc(100), 1000)).toEqual([{ start: 0, end: 100 }]);
	});
});
