import { describe, expect, it } from "vitest";
import {
	compareVersions,
	formatPublicVersion,
	formatVersion,
	hasLocal,
	isPrerelease,
	parseVersion,
	publicPart,
	type Version,
} from "./version.ts";

function read(text: string): Version {
	const version = parseVersion(text);
	if (version === null) throw new Error(`${text} should be a version`);
	return version;
}

describe("a version is written one way only", () => {
	// The normalisations that PEP 440 lists.
	it.each([
		["1.0", "1.0"],
		["01.002", "1.2"],
		["V1.0", "1.0"],
		["  1.0\n", "1.0"],
		["1!2.0", "1!2.0"],
		["0!2.0", "2.0"],
		["1.0-1", "1.0.post1"],
		["1.0.post", "1.0.post0"],
		["1.0rev3", "1.0.post3"],
		["1.0-r4", "1.0.post4"],
		["1.0-rc.1", "1.0rc1"],
		["1.0ALPHA", "1.0a0"],
		["1.0preview2", "1.0rc2"],
		["1.0c2", "1.0rc2"],
		["1.0.DEV", "1.0.dev0"],
		["1.0a1.post2.dev3", "1.0a1.post2.dev3"],
		["1.0+Ubuntu-01_x", "1.0+ubuntu.1.x"],
		["1.0.0", "1.0.0"],
		["2026.11.99999999999999999999", "2026.11.99999999999999999999"],
	])("%j is %s", (text, canonical) => {
		expect(formatVersion(read(text))).toBe(canonical);
	});
});

describe("what is not a version is refused", () => {
	it.each([
		"",
		".",
		"1.",
		"1..0",
		"v",
		"1.0+",
		"1.0+a..b",
		"1.0-",
		"1.0 .1",
		"1.0;curl",
		"1.0$(id)",
		"1.0`id`",
		"x1.0",
		"-1",
		"١.٢",
		"1.0\u200b",
		"\ufeff1.0",
		"1.0po\u017ft1",
		"1.0.post1.post2",
		"1.0.dev1a1",
		`1.${"0".repeat(2000)}`,
	])("%j", (text) => {
		expect(parseVersion(text)).toBeNull();
	});
});

it("versions sort as PEP 440 orders its own examples", () => {
	const inOrder = [
		"1.dev0",
		"1.0.dev456",
		"1.0a1",
		"1.0a2.dev456",
		"1.0a12.dev456",
		"1.0a12",
		"1.0b1.dev456",
		"1.0b2",
		"1.0b2.post345.dev456",
		"1.0b2.post345",
		"1.0rc1.dev456",
		"1.0rc1",
		"1.0",
		"1.0+abc.5",
		"1.0+abc.7",
		"1.0+5",
		"1.0.post456.dev34",
		"1.0.post456",
		"1.0.15",
		"1.1.dev1",
		"1!0.1",
	];
	const shuffled = [...inOrder].sort();
	expect(shuffled.sort((a, b) => compareVersions(read(a), read(b)))).toEqual(inOrder);
});

it("trailing zeros do not make another version", () => {
	expect(compareVersions(read("1.0.0"), read("1"))).toBe(0);
});

it("a development release counts as a pre-release", () => {
	expect(["1.0", "1.0.post1", "1.0a1", "1.0.dev1", "1.0+x"].filter((text) => isPrerelease(read(text)))).toEqual([
		"1.0a1",
		"1.0.dev1",
	]);
});

it("the local version label can be told apart from the public version", () => {
	const version = read("1.4.0+cu126");
	expect(hasLocal(version)).toBe(true);
	expect(hasLocal(publicPart(version))).toBe(false);
	expect(formatPublicVersion(version)).toBe("1.4.0");
});
