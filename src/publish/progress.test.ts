import { describe, expect, it } from "vitest";
import { CancelledError, ConflictError, IncompleteError, RemoteError } from "../diagnostic/errors.ts";
import { formatWait, withProgress } from "./progress.ts";

const progress = { live: ["a.whl", "b.whl"], total: 8, title: "PyPI" };

it.each([
	[0.2, "Trying again in 1 s,"],
	[30, "Trying again in 30 s,"],
	[120, "Trying again in 2 min,"],
])("a wait of %d s says for what, until when, and that nothing is lost", (seconds, words) => {
	const text = formatWait("PyPI is in read-only mode (403)", seconds, new Date("2026-11-22T15:10:20Z"), progress);
	expect(text).toContain(words);
	expect(text).toMatch(
		/^PyPI is in read-only mode \(403\)\. .* giving up at 15:10 UTC\. Nothing is lost: 2 of 8 files are on PyPI\.$/,
	);
});

describe("an early end says what is live", () => {
	it.each([
		[new ConflictError("publish/conflict", "other bytes", { help: "look" }), 6],
		[new IncompleteError("publish/incomplete", "time is over"), 5],
		[new RemoteError("publish/refused", "no", { status: 400, serverText: "no", help: "fix" }), 4],
		[new RemoteError("world/no-connection", "broken", { retryable: true }), 5],
	])("%s", (error, exitStatus) => {
		const told = withProgress(error, progress) as RemoteError;
		expect(told).toMatchObject({ code: error.code, message: error.message, exitStatus, cause: error });
		expect(told.help).toContain("2 of 8 files are on PyPI:\n  a.whl\n  b.whl");
		if (error.help !== undefined) expect(told.help).toContain(error.help);
	});

	it("and Ctrl-C is answered in one line", () => {
		const told = withProgress(new CancelledError("world/cancelled", "stopped"), progress) as CancelledError;
		expect(told.message).toBe("Stopped. 2 of 8 files are on PyPI and right; run the same command to finish.");
		expect(told.exitStatus).toBe(130);
	});

	it("and a bug of ours stays what it is", () => {
		const bug = new TypeError("x");
		expect(withProgress(bug, progress)).toBe(bug);
	});
});
