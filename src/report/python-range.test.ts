import { expect, it } from "vitest";
import { formatPythons, formatPythonTags } from "./python-range.ts";

it.each([
	[["cp311", "cp312", "cp313", "cp314", "cp314t", "cp315"], "cp311 … cp315, cp314t"],
	[["cp39", "cp310", "cp312"], "cp39, cp310, cp312"],
	[["cp39", "cp310", "cp311", "cp313", "cp314", "cp315", "pp311"], "cp39 … cp311, cp313 … cp315, pp311"],
	[["cp39-abi3", "cp314t", "cp315t"], "cp39-abi3, cp314t, cp315t"],
	[["cp315", "cp39", "cp39"], "cp39, cp315"],
	[["py3-none"], "py3-none"],
	[[], ""],
])("%j is %s", (tags, text) => {
	expect(formatPythonTags(tags)).toBe(text);
});

it("writes versions in the same way", () => {
	expect(formatPythons(["3.9", "3.14t", "3.10", "3.11", "3.15"])).toBe("3.9 … 3.11, 3.15, 3.14t");
});
