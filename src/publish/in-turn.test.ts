import { expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

it("no more than the limit runs at once, and a lower limit is kept from then on", async () => {
	let running = 0;
	let limit = 3;
	const most: number[] = [];
	await inTurn(
		[1, 2, 3, 4, 5, 6, 7, 8],
		() => limit,
		async (item) => {
			running += 1;
			most.push(running);
			if (item === 4) limit = 1;
			await pause();
			running -= 1;
		},
	);
	expect(Math.max(...most.slice(0, 5))).toBe(3);
	expect(most.slice(-2)).toEqual([1, 1]);
});

it("after a failure nothing new starts and what runs is waited for", async () => {
	const done: number[] = [];
	const work = async (item: number) => {
		if (item === 2) throw new Error("second");
		await pause();
		done.push(item);
	};
	await expect(inTurn([1, 2, 3, 4, 5, 6], () => 3, work)).rejects.toThrow("second");
	expect(done).toEqual([1, 3]);
});
