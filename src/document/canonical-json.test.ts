import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, digestOf, type Json, sha256Of } from "./canonical-json.ts";

describe("canonicalJson", () => {
	it.each<[string, Json, string]>([
		[
			"members in the order of their UTF-16 code units",
			{ "\u20ac": 1, b: 2, "": 3, "\u{1f600}": 4 },
			'{"":3,"b":2,"€":1,"😀":4}',
		],
		["members that are undefined left out", { a: undefined, b: [], c: {}, d: undefined }, '{"b":[],"c":{}}'],
		[
			"members around lists and objects",
			{ a: 1, b: { d: [1, { f: 2, e: 1 }], c: 0 }, z: "x" },
			'{"a":1,"b":{"c":0,"d":[1,{"e":1,"f":2}]},"z":"x"}',
		],
		["numbers as ECMAScript writes them", [1e21, 1e-7, -0, 4.5], "[1e+21,1e-7,0,4.5]"],
		["scalars alone", null, "null"],
	])("writes %s", (_, value, text) => {
		expect(canonicalJson(value)).toBe(text);
	});

	it("writes any JSON as sorting every object and JSON.stringify do", () => {
		const sorted = (value: unknown): unknown =>
			Array.isArray(value)
				? value.map(sorted)
				: value !== null && typeof value === "object"
					? Object.fromEntries(
							Object.entries(value)
								.sort(([a], [b]) => (a < b ? -1 : 1))
								.map(([key, member]) => [key, sorted(member)]),
						)
					: value;
		// Keys like "1" come first in any object of JavaScript, whatever was sorted.
		const key = fc.string().filter((text) => !/^\d+$/.test(text) && text !== "__proto__");
		const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
			tree: fc.oneof(
				{ depthSize: "small" },
				fc.jsonValue({ maxDepth: 0 }) as fc.Arbitrary<Json>,
				fc.array(tie("tree"), { maxLength: 4 }),
				fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
			),
		}));
		fc.assert(fc.property(tree, (value) => canonicalJson(value) === JSON.stringify(sorted(value))));
	});
});

it("digests a document without its digest, however long it is", () => {
	const rows = Array.from({ length: 4000 }, (_, index) => ({
		name: `row ${index}`,
		files: ["a", "b"],
		deep: { z: 1, a: null },
	}));
	const document = { rows, digest: "x", kind: "plan" };
	expect(digestOf(document)).toBe(sha256Of(canonicalJson({ rows, kind: "plan" })));
});
