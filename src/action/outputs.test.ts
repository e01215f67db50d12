import { expect, it } from "vitest";
import { outputsOf } from "./outputs.ts";

it.each([
	[{ uploaded: "3", present: "5" }, [["published", "8"]]],
	[{ uploaded: "0", present: "8" }, [["published", "8"]]],
	[
		{ version: "1.0", "should-publish": "false" },
		[
			["version", "1.0"],
			["should-publish", "false"],
		],
	],
	[{ "something-internal": "x" }, []],
])("makes of %j the outputs %j", (told, outputs) => {
	expect(outputsOf(told)).toEqual(outputs);
});
