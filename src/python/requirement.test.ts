import { describe, expect, it } from "vitest";
import { parseRequirement } from "./requirement.ts";

describe("what a dependency says", () => {
	it.each([
		["numpy", { name: "numpy", extras: [], specifier: "", url: null, marker: null }],
		[
			"Foo.Bar [a, b-c] >= 1.0 , < 2 ; python_version < '3.11' and (os_name == \"nt\" or 'x' not in extra)",
			{
				name: "Foo.Bar",
				extras: ["a", "b-c"],
				specifier: ">=1.0,<2",
				url: null,
				marker: "python_version < '3.11' and (os_name == \"nt\" or 'x' not in extra)",
			},
		],
		["foo (==1.*)", { name: "foo", extras: [], specifier: "==1.*", url: null, marker: null }],
		[
			"foo@https://example.invalid/a;b ; os_name=='nt'",
			{ name: "foo", extras: [], specifier: "", url: "https://example.invalid/a;b", marker: "os_name=='nt'" },
		],
	])("%s", (text, expected) => {
		expect(parseRequirement(text)).toEqual(expected);
	});
});

describe("what is not a dependency is refused", () => {
	it.each([
		"",
		"-foo",
		"foo bar",
		"foo >=1 <2",
		"foo ===1,>= 2",
		"foo >=1\n",
		"foo @@ 1",
		"foo[a",
		"foo[a b]",
		"foo[,]",
		"foo (>=1",
		"foo @",
		"foo; ",
		"foo; python_version",
		"foo; python_version < 3",
		"foo; nonsense < '3'",
		"foo; (os_name == 'nt'",
		`foo; ${"(".repeat(5000)}`,
	])("%j", (text) => {
		expect(parseRequirement(text)).toBeNull();
	});
});

it.each([
	["in extras", `foo[a${" ".repeat(1 << 20)}b]`],
	["in a marker", `foo; os_name ==${" ".repeat(1 << 20)}nt`],
	["behind a comparison", `foo; os_name == 'nt'${" ".repeat(1 << 20)}x`],
])("says in no time that a megabyte of spaces %s is no dependency", (_, text) => {
	const started = performance.now();
	expect(parseRequirement(text)).toBeNull();
	expect(performance.now() - started).toBeLessThan(1000);
});
