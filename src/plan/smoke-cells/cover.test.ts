import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoverItem, coverAllPairs, coverPairs, type Pair } from "./cover.ts";

/** Every combination of the values, as items of one minute. */
function product(...axes: string[][]): CoverItem[] {
	const rows = axes.reduce<string[][]>(
		(rows, axis) => rows.flatMap((row) => axis.map((value) => [...row, value])),
		[[]],
	);
	return rows.map((values) => ({ values, minutes: 1, isFixed: false }));
}

const words = (pairs: readonly Pair[]) => pairs.map(({ left, right }) => `${left} ${right}`);

describe("a cover of pairs", () => {
	it("lets every two values meet in few tests", () => {
		const items = product(["w1", "w2", "w3"], ["3.9", "3.12", "3.15"], ["2.8", "2.9", "2.10"], ["sm86", "sm89", "cpu"]);
		const cover = coverAllPairs(items);
		expect(cover.missing.flat()).toEqual([]);
		// 81 combinations; nothing below 9 can cover 3 × 3 pairs of two axes.
		expect(cover.minutes).toBeLessThanOrEqual(13);
	});

	it("always has what is fixed, and names what a budget leaves out", () => {
		const items = product(["w1", "w2"], ["3.9", "3.15"]).map((item, index) => ({ ...item, isFixed: index === 3 }));
		const cover = coverPairs(items, 2);
		expect(cover.isKept).toEqual([true, false, false, true]);
		expect(cover.missing.map(words)).toEqual([[], ["w1 3.15"], ["w2 3.9"], []]);
		expect(coverPairs(items, 0).isKept).toEqual([false, false, false, true]);
	});

	it("takes the cheaper of two tests of the same pairs", () => {
		const items: CoverItem[] = [
			{ values: ["w", "3.9", null], minutes: 5, isFixed: false },
			{ values: ["w", "3.9", null], minutes: 2, isFixed: false },
		];
		expect(coverAllPairs(items).isKept).toEqual([false, true]);
		expect(coverPairs(items, 7).isKept).toEqual([true, true]);
	});
});

const anyItems = fc
	.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
	.chain((sizes) =>
		fc.array(
			fc.record({
				values: fc.tuple(
					...sizes.map((size, axis) =>
						fc.option(
							fc.nat({ max: size }).map((value) => `${"abc"[axis]}${value}`),
							{ freq: 8 },
						),
					),
				),
				minutes: fc.integer({ min: 1, max: 9 }),
				isFixed: fc.boolean(),
			}),
			{ maxLength: 60 },
		),
	);

describe("of any tests", () => {
	it("every pair of the whole is in the cover of all pairs", () => {
		fc.assert(
			fc.property(anyItems, (items) => {
				const { isKept } = coverAllPairs(items);
				const whole = new Set(items.flatMap(pairsOf));
				const kept = new Set(items.filter((_, index) => isKept[index]).flatMap(pairsOf));
				expect(kept).toEqual(whole);
			}),
			{ seed: 9 },
		);
	});

	it("a budget is kept unless what is fixed passes it, and exactly the uncovered pairs are missing", () => {
		fc.assert(
			fc.property(anyItems, fc.integer({ min: 0, max: 200 }), (items, budget) => {
				const { isKept, missing, minutes } = coverPairs(items, budget);
				const fixed = items.filter(({ isFixed }) => isFixed).reduce((sum, item) => sum + item.minutes, 0);
				expect(minutes).toBeLessThanOrEqual(Math.max(budget, fixed));
				expect(items.every(({ isFixed }, index) => !isFixed || isKept[index])).toBe(true);
				const kept = new Set(items.filter((_, index) => isKept[index]).flatMap(pairsOf));
				for (const [index, item] of items.entries()) {
					const uncovered = pairsOf(item).filter((pair) => !kept.has(pair));
					expect(words(missing[index] ?? [])).toEqual(uncovered);
				}
			}),
			{ seed: 9 },
		);
	});

	it("a budget that holds everything leaves nothing out", () => {
		fc.assert(
			fc.property(anyItems, (items) => {
				expect(coverPairs(items, 10_000).isKept.every(Boolean)).toBe(true);
			}),
			{ seed: 9 },
		);
	});
});

/** Values name their axis, so a pair of them is a pair of axes as well. */
function pairsOf({ values }: Pick<CoverItem, "values">): string[] {
	const there = values.filter((value) => value !== null);
	return there.flatMap((left, index) => there.slice(index + 1).map((right) => `${left} ${right}`));
}

it("covers ten thousand tests in a second", () => {
	const names = (letter: string, size: number) => Array.from({ length: size }, (_, index) => `${letter}${index}`);
	const items = product(names("w", 100), names("p", 10), names("t", 2), names("g", 5));
	const started = performance.now();
	expect(coverAllPairs(items).missing.flat()).toEqual([]);
	expect(performance.now() - started).toBeLessThan(3000);
});
