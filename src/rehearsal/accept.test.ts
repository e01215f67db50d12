import { describe, expect, it } from "vitest";
import { chooseType, prefersJson } from "./accept.ts";

const offered = ["text/html", "application/vnd.pypi.simple.v1+html", "application/vnd.pypi.simple.v1+json"] as const;
const json = "application/vnd.pypi.simple.v1+json";

describe("chooseType", () => {
	it.each([
		[undefined, "text/html"],
		["*/*", "text/html"],
		["text/*", "text/html"],
		["application/*", "application/vnd.pypi.simple.v1+html"],
		[json, json],
		// What pip and uv send.
		[`${json}, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01`, json],
		[`${json};q=1,application/vnd.pypi.simple.v1+html;q=0.2,text/html;q=0.01`, json],
		[`${json};q=0.1, text/html`, "text/html"],
		[`${json};q=0, */*;q=0.1`, "text/html"],
		["TEXT/HTML", "text/html"],
		["image/png", null],
		["text/html;q=nonsense", null],
	])("of %s takes %s", (accept, type) => {
		expect(chooseType(accept, offered)).toBe(type);
	});
});

describe("prefersJson", () => {
	it.each([
		[undefined, false],
		["*/*", false],
		["text/html,application/xhtml+xml,*/*;q=0.8", false],
		["application/json", true],
		["application/json;q=0.9, text/plain;q=0.8, text/html;q=0.7", true],
	])("%s: %s", (accept, isJson) => {
		expect(prefersJson(accept)).toBe(isJson);
	});
});
