import { expect, it } from "vitest";
import type { StageEvent } from "../diagnostic/event.ts";
import { createEventLines } from "./event-lines.ts";

/** What is written to the runner, a word per call. */
function draw(events: StageEvent[]): string[] {
	const calls: string[] = [];
	const show = createEventLines({
		line: (text) => calls.push(`line ${text}`),
		childLine: (text) => calls.push(`child ${text}`),
		openGroup: (title) => calls.push(`open ${title}`),
		closeGroup: () => calls.push("close"),
	});
	for (const event of events) show(event);
	return calls;
}

function output(item: string, line: string): StageEvent {
	return { type: "output", stage: "build", item, line };
}

it("folds what a tool prints under its item and says in one line how it ended", () => {
	expect(
		draw([
			{ type: "stage-started", stage: "build" },
			output("one", "compiling"),
			output("one", "linking"),
			{
				type: "item-finished",
				stage: "build",
				item: "one",
				outcome: "done",
				details: ["maturin 1.16.0"],
				seconds: 28.4,
			},
			{ type: "stage-finished", stage: "build", summary: "1 built", seconds: 28.5 },
		]),
	).toEqual([
		"open build one",
		"child compiling",
		"child linking",
		"close",
		"line ✓ one   maturin 1.16.0   28.4 s",
		"line build: 1 built (28.5 s)",
	]);
});

it("opens a group of its own for each item, also when their lines alternate", () => {
	expect(draw([output("one", "a"), output("two", "b")])).toEqual([
		"open build one",
		"child a",
		"close",
		"open build two",
		"child b",
	]);
});

it("says what was left out and why, and for what it waits", () => {
	expect(
		draw([
			{
				type: "item-finished",
				stage: "smoke",
				item: "mac",
				outcome: "left-out",
				details: [],
				reason: "no such machine",
			},
			{ type: "waiting", stage: "publish", message: "the index is in read-only mode" },
		]),
	).toEqual(["line – mac   no such machine", "line the index is in read-only mode"]);
});
