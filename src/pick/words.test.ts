import { describe, expect, it } from "vitest";
import { typicalUsers, usersPythons } from "../data/users.ts";
import { parseInterpreter } from "../python/interpreter.ts";
import { supportedPlatforms } from "../python/supported-platforms.ts";
import { readInstaller } from "./words.ts";

const nobody = { interpreter: null, platforms: null, user: null };

describe("who asks", () => {
	it("is an interpreter on the platforms that pip's --platform would mean", () => {
		expect(
			readInstaller({ ...nobody, interpreter: "3.12", platforms: "manylinux_2_28_x86_64, manylinux2014_x86_64" }),
		).toEqual({
			interpreter: parseInterpreter("cp312"),
			platforms: ["manylinux_2_28_x86_64", "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"],
		});
	});

	it.each(["debian-12", "Debian 12", "debian12", "bookworm"])("is the user %s with the Python it has", (user) => {
		const installer = readInstaller({ ...nobody, user });
		expect(installer?.interpreter).toEqual(parseInterpreter("cp311"));
		expect(installer?.platforms.slice(0, 2)).toEqual(["linux_x86_64", "manylinux_2_36_x86_64"]);
	});

	it("is that user with another Python on request", () => {
		expect(readInstaller({ ...nobody, user: "macos-15", interpreter: "cp314t" })?.interpreter.abi).toBe("cp314t");
	});

	it("may be nobody in particular", () => {
		expect(readInstaller(nobody)).toBe(null);
	});

	it.each([
		[{ interpreter: "cp31O", platforms: "win_amd64" }, 'unknown interpreter "cp31O"; did you mean "cp310"?'],
		[{ interpreter: "cp312", platforms: "win_amd46" }, 'unknown platform "win_amd46"; did you mean "win_amd64"?'],
		[
			{ interpreter: "cp312", platforms: "manylinux_2_28_x86-64,manylinux_28_x86_64" },
			'unknown platform "manylinux_28_x86_64"; did you mean "manylinux_2_28_x86_64"?',
		],
		[{ user: "debain-12" }, 'unknown user "debain-12"; did you mean "debian-12"?'],
		[{ user: "beos" }, 'unknown user "beos"'],
		[{ interpreter: "cp312" }, "--platforms is missing: an installer is a Python on a system"],
		[{ platforms: "win32" }, "--interpreter is missing: an installer is a Python on a system"],
		[{ user: "alpine", platforms: "win32" }, "--user and --platforms exclude each other"],
		[{ interpreter: "cp312", platforms: "," }, "--platforms names no platform"],
	])("%j is refused: %s", (words, message) => {
		expect(() => readInstaller({ ...nobody, ...words })).toThrow(expect.objectContaining({ message, exitStatus: 2 }));
	});
});

describe("the table of typical users", () => {
	it("has names that mean one user each", () => {
		const words = typicalUsers.flatMap(({ name, aliases }) => [name, ...aliases]);
		expect(new Set(words).size).toBe(words.length);
		expect(new Set(typicalUsers.map(({ title }) => title)).size).toBe(typicalUsers.length);
	});

	it.each(typicalUsers)(
		"has a Python and platforms for $name, a source and a date",
		({ python, system, source, asOf }) => {
			expect(parseInterpreter(python)).not.toBe(null);
			expect(supportedPlatforms(system)).not.toEqual([]);
			expect(source).not.toBe("");
			expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
		},
	);

	it.each(usersPythons)("knows the interpreter %s", (word) => {
		expect(parseInterpreter(word)).not.toBe(null);
	});
});
