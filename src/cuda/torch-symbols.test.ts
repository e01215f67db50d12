import fc from "fast-check";
import { describe, expect, it } from "vitest";
import data from "../data/torch-symbols.json" with { type: "json" };
import { hashTorchName, packTorchSymbols, readTorchSymbols, type TorchSymbolData } from "./torch-symbols.ts";

const symbols = readTorchSymbols(data as unknown as TorchSymbolData);

describe("the table of torch's symbols", () => {
	// Read with nm from the libraries of torch's own wheels.
	it.each([
		["_ZN2at7Context21alertNotDeterministicERKN3c1017basic_string_viewIcEE", ["2.4", "2.5"]],
		["_ZN3c104cuda9SetDeviceEa", ["2.4", "2.5", "2.6", "2.7"]],
		["_ZN3c104cuda9SetDeviceEab", ["2.8", "2.9", "2.10", "2.11", "2.12", "2.13", "2.14", "2.15"]],
		["_ZN3c104cuda29c10_cuda_check_implementationEiPKcS2_jb", ["2.10", "2.11", "2.12", "2.13"]],
		["_ZN3c105ErrorC2ENS_14SourceLocationESs", ["2.4", "2.5", "2.6"]],
		["torch_call_dispatcher", ["2.10", "2.11", "2.12", "2.13", "2.14", "2.15"]],
		["_ZN2at6TensorD1Ev_of_nobody", []],
		["", []],
	])("%s", (name, minors) => {
		expect(symbols.minorsOf(name)).toEqual(minors);
	});

	it("knows at least three minors, is small, and takes a foreign name for one of torch's almost never", () => {
		expect(symbols.minors.length).toBeGreaterThanOrEqual(3);
		expect(JSON.stringify(data).length).toBeLessThan(400_000);
		const names = data.groups.reduce((sum, [, count]) => sum + (count ?? 0), 0);
		expect(names).toBeGreaterThan(80_000);
		expect(names / 2 ** 32).toBeLessThan(1 / 45_000);
		const foreign = Array.from({ length: 20_000 }, (_, index) => `_ZN2at12nobody_${index}Ev`);
		expect(foreign.filter((name) => symbols.minorsOf(name).length > 0).length).toBeLessThan(5);
	});

	it("says of every name what was put in", () => {
		const tables = fc.dictionary(fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 7 }), { maxKeys: 60 });
		fc.assert(
			fc.property(tables, (table) => {
				const minors = ["2.8", "2.9", "2.10"];
				// Two names of one hash would share their minors.
				const unique = new Map(Object.entries(table).map(([name, mask]) => [hashTorchName(name), { name, mask }]));
				const masks = new Map([...unique.values()].map(({ name, mask }) => [name, mask]));
				const read = readTorchSymbols(packTorchSymbols(minors, masks));
				for (const [name, mask] of masks) {
					expect(read.minorsOf(name)).toEqual(minors.filter((_, index) => (mask & (1 << index)) !== 0));
				}
			}),
		);
	});
});
