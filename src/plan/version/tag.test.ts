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

	it("reads back what it formats", () => {
		expect(readTag(formatTag("1.2.3rc1", "py-v{version}"), "py-v{version}")).toEqual({
			kind: "version",
			version: "1.2.3rc1",
		});
	});
});

describe("refuseTag", () => {
	it("shows invisible characters instead of printing them", () => {
		expect(() => refuseTag("v1\u202e0\n::error::x", "v{version}", "odd")).toThrow(UsageError);
		expect(() => refuseTag("v1\u202e0\n::error::x", "v{version}", "odd")).toThrow("\\u{202e}0\\u{a}::error::x");
	});
});
