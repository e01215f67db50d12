import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../diagnostic/errors.ts";
import { formatTag, readTag, refuseTag } from "./tag.ts";

describe("readTag", () => {
	it.each([
		["v1.2.3", "v{version}", "1.2.3"],
		["py-v0.3.0", "py-v{version}", "0.3.0"],
		["1.4.0-release", "{version}-release", "1.4.0"],
		["v01.002", "v{version}", "1.2"],
		["v1.0-1", "v{version}", "1.0.post1"],
		["v1.0.post", "v{version}", "1.0.post0"],
		["v1!2.0", "v{version}", "1!2.0"],
		["v1.0-rc.1", "v{version}", "1.0rc1"],
		["v1.0.dev", "v{version}", "1.0.dev0"],
		["v1.0.0.0.0.0", "v{version}", "1.0.0.0.0.0"],
		["v1.0+cu126", "v{version}", "1.0+cu126"],
	])("reads %s with %s as %s", (tag, pattern, version) => {
		expect(readTag(tag, pattern)).toEqual({ kind: "version", version });
	});

	it.each(["v1.0", "crate-1.0", "", "py-"])("takes %j for a tag of something else", (tag) => {
		expect(readTag(tag, "py-v{version}")).toEqual({ kind: "other" });
	});

	it.each([
		["v1.0;curl", '";"'],
		["v1.0$(id)", '"$"'],
		["v1.0`id`", '"`"'],
		["v1.0'\"", '"\'"'],
		["v1.0&&x", '"&"'],
		["v1.0|x", '"|"'],
		["v1.0>x", '">"'],
		["v1.0%0A::set-output", '"%"'],
		["v1.0{a,b}", '"{"'],
		["v1/2", '"/"'],
		["v1.0\u00a0", "U+00A0"],
		["v١.٠", "U+0661"],
		["v1.\u200b0", "U+200B"],
		["v", "no version follows"],
		["v1..0", '"1..0" is not a version'],
	])("refuses %j and names what is wrong", (tag, reason) => {
		expect(readTag(tag, "v{version}")).toEqual({ kind: "invalid", reason: expect.stringContaining(reason) });
	});

	const version = fc
		.tuple(
			fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
			fc.constantFrom("", "a1", "b0", "rc12"),
			fc.constantFrom("", ".post3"),
			fc.constantFrom("", ".dev20261122030405"),
		)
		.map(([release, ...rest]) => [release.join("."), ...rest].join(""));
	const pattern = fc
		.tuple(fc.stringMatching(/^[a-z/_-]{0,6}$/), fc.constantFrom("", "-final", "/py"))
		.map(([before, after]) => `${before}{version}${after}`);

	it("reads back what it formats", () => {
		fc.assert(
			fc.property(version, pattern, (text, shape) => {
				expect(readTag(formatTag(text, shape), shape)).toEqual({ kind: "version", version: text });
			}),
		);
	});

	it("lets nothing through but letters, digits and the signs of versions", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
				const read = readTag(`v${text}`, "v{version}");
				if (read.kind === "version") expect(text).toMatch(/^[0-9A-Za-z.!+_-]*$/);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe("refuseTag", () => {
	it("shows invisible characters instead of printing them", () => {
		expect(() => refuseTag("v1\u202e0\n::error::x", "v{version}", "odd")).toThrow(UsageError);
		expect(() => refuseTag("v1\u202e0\n::error::x", "v{version}", "odd")).toThrow("\\u{202e}0\\u{a}::error::x");
	});
});
