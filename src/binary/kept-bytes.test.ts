import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BinaryError, Budget, NotKeptError, WindowKeeper, wholeBytes } from "./kept-bytes.ts";

describe("wholeBytes", () => {
	const bytes = wholeBytes(Buffer.from("0123456789"));

	it.each([
		[0, 10, "0123456789"],
		[3, 4, "3456"],
		[10, 0, ""],
	])("slices %i+%i", (offset, length, text) => {
		expect(bytes.slice(offset, length).toString()).toBe(text);
	});

	it.each([
		[0, 11],
		[10, 1],
		[-1, 2],
		[2, -1],
		[2 ** 60, 1],
		[Number.NaN, 1],
		[0.5, 1],
	])("refuses %d+%d", (offset, length) => {
		expect(() => bytes.slice(offset, length)).toThrow(BinaryError);
	});
});

describe("WindowKeeper", () => {
	it("gives what lies in its windows, however the file was cut into chunks, and says what does not", () => {
		const file = Buffer.from(Array.from({ length: 500 }, (_, index) => index % 251));
		const range = fc.tuple(fc.nat(520), fc.nat(120)).map(([start, length]) => ({ start, end: start + length }));
		const asked = fc.array(fc.tuple(fc.nat(540), fc.nat(80)), { minLength: 1, maxLength: 8 });
		const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(fc.array(range, { maxLength: 6 }), cuts, asked, (windows, sizes, questions) => {
				const keeper = new WindowKeeper(file.length);
				for (const { start, end } of windows) keeper.keep(start, end);
				for (let at = 0, turn = 0; at < file.length; turn += 1) {
					const size = sizes[turn % sizes.length] ?? 1;
					keeper.take(file.subarray(at, at + size));
					at += size;
				}
				const isKept = (at: number) => windows.some(({ start, end }) => start <= at && at < end);
				for (const [offset, length] of questions) {
					const positions = Array.from({ length }, (_, index) => offset + index);
					if (offset + length > file.length) {
						expect(() => keeper.slice(offset, length)).toThrow(BinaryError);
					} else if (positions.every(isKept)) {
						expect(keeper.slice(offset, length).equals(file.subarray(offset, offset + length))).toBe(true);
					} else {
						expect(() => keeper.slice(offset, length)).toThrow(NotKeptError);
					}
				}
			}),
		);
	});

	it("shown the file again, has the windows of before and the new one, and once freed has none", () => {
		const file = Buffer.from(Array.from({ length: 200 }, (_, index) => index));
		const keeper = new WindowKeeper(file.length);
		keeper.keep(20, 60);
		keeper.take(file);
		keeper.rewind();
		keeper.keep(50, 90);
		keeper.take(file.subarray(0, 30));
		expect(keeper.slice(20, 40).equals(file.subarray(20, 60))).toBe(true);
		expect(() => keeper.slice(55, 10)).toThrow(NotKeptError);
		keeper.take(file.subarray(30));
		expect(keeper.slice(20, 70).equals(file.subarray(20, 90))).toBe(true);
		keeper.free();
		expect(() => keeper.slice(20, 1)).toThrow(NotKeptError);
	});

	it("keeps nothing of what has passed already", () => {
		const keeper = new WindowKeeper(20);
		keeper.take(Buffer.alloc(10, 1));
		keeper.keep(5, 15);
		keeper.take(Buffer.alloc(10, 2));
		expect(keeper.slice(10, 5)).toEqual(Buffer.alloc(5, 2));
		expect(() => keeper.slice(5, 10)).toThrow(NotKeptError);
		expect(() => keeper.slice(15, 5)).toThrow("bytes 15+5 were not kept");
	});
});

it("a budget ends the work on tables that point to each other", () => {
	const budget = new Budget(10);
	budget.spend(10);
	expect(() => budget.spend(1)).toThrow("its tables point to the same bytes again and again");
});
