import { describe, expect, it } from "vitest";
import { formatUsersMarkdown, formatUsersTable, type UserRow } from "./users-table.ts";

const pythons = ["3.9", "3.10", "3.11", "3.12", "3.14t", "PyPy 3.11"];

function rowsOf(title: string, answer: (python: string) => Partial<UserRow>, project = "my-pkg"): UserRow[] {
	return pythons.map((python) => ({
		project,
		title,
		python,
		gets: "wheel",
		tag: null,
		reason: null,
		...answer(python),
	}));
}

const compiles = { gets: "sdist" as const };
const abi3 = (platform: string) => (python: string) =>
	/^3\.\d+$/.test(python) ? { tag: `cp39-abi3-${platform}` } : compiles;
const ownWheels = (python: string): Partial<UserRow> => {
	if (python === "3.9") return { gets: "nothing", reason: "Requires-Python >=3.10" };
	if (python === "3.14t") return { tag: "cp314-cp314t-win_amd64" };
	const word = `cp${python.replace(".", "")}`;
	return python.startsWith("PyPy") ? compiles : { tag: `${word}-${word}-win_amd64` };
};

const rows = [
	...rowsOf("Debian 11", abi3("manylinux_2_17_x86_64")),
	...rowsOf("Debian 12", abi3("manylinux_2_17_x86_64")),
	...rowsOf("macOS 13 arm64", () => compiles),
	...rowsOf("macOS 26 arm64", () => compiles),
	...rowsOf("Ubuntu 24.04", abi3("manylinux_2_17_x86_64")),
	...rowsOf("Windows x64", ownWheels),
];

describe("the table of users", () => {
	it("puts together who gets the same", () => {
		expect(formatUsersTable(rows).join("\n")).toMatchInlineSnapshot(`
			"  users                       Python            gets
			  Debian 11/12, Ubuntu 24.04  3.9–3.12          cp39-abi3-manylinux_2_17_x86_64
			                              3.14t, PyPy 3.11  the sdist, to compile
			  macOS 13/26 arm64           every Python      the sdist, to compile
			  Windows x64                 3.9               nothing: Requires-Python >=3.10
			                              3.10–3.12         cp3XY-cp3XY-win_amd64
			                              3.14t             cp3XY-cp3XYt-win_amd64
			                              PyPy 3.11         the sdist, to compile"
		`);
	});

	it("fits 100 columns, whatever the tags and titles", () => {
		const wide = [
			...Array.from({ length: 40 }, (_, index) =>
				rowsOf(`a system with a long name ${index} and more`, () => compiles),
			),
			rowsOf("another one", () => ({ tag: `cp39-abi3-${"macosx_10_12_universal2.".repeat(4)}` })),
			rowsOf("x".repeat(60), () => compiles),
		].flat();
		for (const line of formatUsersTable(wide)) expect(line.length).toBeLessThanOrEqual(100);
	});

	it("names the projects when there are several", () => {
		const two = [...rowsOf("Alpine", () => compiles), ...rowsOf("Alpine", () => compiles, "my-pkg-cu12")];
		expect(formatUsersTable(two)).toEqual([
			"my-pkg",
			"  users   Python        gets",
			"  Alpine  every Python  the sdist, to compile",
			"",
			"my-pkg-cu12",
			"  users   Python        gets",
			"  Alpine  every Python  the sdist, to compile",
		]);
	});

	it("says the same in a job summary", () => {
		expect(formatUsersMarkdown(rows)).toMatchInlineSnapshot(`
			"| users | Python | gets |
			|---|---|---|
			| Debian 11/12, Ubuntu 24.04 | 3.9–3.12 | \`cp39-abi3-manylinux_2_17_x86_64\` |
			|  | 3.14t, PyPy 3.11 | \`the sdist, to compile\` |
			| macOS 13/26 arm64 | every Python | \`the sdist, to compile\` |
			| Windows x64 | 3.9 | \`nothing: Requires-Python >=3.10\` |
			|  | 3.10–3.12 | \`cp3XY-cp3XY-win_amd64\` |
			|  | 3.14t | \`cp3XY-cp3XYt-win_amd64\` |
			|  | PyPy 3.11 | \`the sdist, to compile\` |"
		`);
	});
});
