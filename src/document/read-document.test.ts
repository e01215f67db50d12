import { describe, expect, it } from "vitest";
import { makeManifest, makePlan } from "../../test/world/plan-builder.ts";
import { canonicalJson } from "./canonical-json.ts";
import { formatDocument } from "./format-document.ts";
import { parseDocument } from "./read-document.ts";

const plan = makePlan();

describe("parseDocument", () => {
	it("reads what formatDocument wrote", () => {
		expect(parseDocument("plan", formatDocument(plan), "plan.json")).toEqual(plan);
		const manifest = makeManifest(plan);
		expect(parseDocument("manifest", formatDocument(manifest), "manifest.json")).toEqual(manifest);
	});

	it.each([
		["is not JSON", "{"],
		["is another document", formatDocument(makeManifest(plan))],
		["has an unknown field", JSON.stringify({ ...plan, extra: 1 })],
		["is of a newer schema", JSON.stringify({ ...plan, schema: 2 })],
		[
			"names a cell with a path in it",
			JSON.stringify({ ...plan, cells: plan.cells.map((cell) => ({ ...cell, id: "../x" })) }),
		],
	])("refuses a plan that %s (exit 6)", (_, text) => {
		expect(() => parseDocument("plan", text, "plan.json")).toThrow(
			expect.objectContaining({ code: "document/invalid", exitStatus: 6, file: "plan.json" }),
		);
	});

	it("refuses a plan that was edited, by its own digest", () => {
		expect(() => parseDocument("plan", JSON.stringify({ ...plan, version: "1.1" }), "plan.json")).toThrow(
			expect.objectContaining({ code: "document/digest-mismatch", exitStatus: 6 }),
		);
	});

	it.each(["../x.whl", "a/b.whl", "a\\b.whl", "C:x.whl", "", ".", "..", "-x.whl", "x\u0000.whl", "x\n.whl"])(
		"refuses the file name %j in a manifest",
		(file) => {
			const manifest = makeManifest(plan);
			const text = JSON.stringify({ ...manifest, distributions: [{ ...manifest.distributions[0], file }] });
			expect(() => parseDocument("manifest", text, "manifest.json")).toThrow(
				expect.objectContaining({ code: "document/invalid" }),
			);
		},
	);

	it.each(["A".repeat(64), "0".repeat(63), "sha256:x"])("refuses the hash %s", (sha256) => {
		const manifest = makeManifest(plan);
		const text = JSON.stringify({ ...manifest, distributions: [{ ...manifest.distributions[0], sha256 }] });
		expect(() => parseDocument("manifest", text, "manifest.json")).toThrow(
			expect.objectContaining({ code: "document/invalid" }),
		);
	});
});

describe("canonicalJson", () => {
	it.each([
		[{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
		[
			{ "\u20ac": 1, "\r": 2, "1": 3, "\u{1f600}": 4, "\ufb33": 5 },
			'{"\\r":2,"1":3,"\u20ac":1,"\u{1f600}":4,"\ufb33":5}',
		],
		[
			{ n: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001] },
			'{"n":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
		],
		[{ gone: undefined, kept: 1 }, '{"kept":1}'],
	])("of %j follows RFC 8785", (value, expected) => {
		expect(canonicalJson(value)).toBe(expected);
	});
});
