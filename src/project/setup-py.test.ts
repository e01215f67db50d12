import { describe, expect, it } from "vitest";
import { findSetupArgument, hasSetupArgument } from "./setup-py.ts";

const version = (text: string) => findSetupArgument(text, "setup.py", "version");

describe("the version of a setup.py", () => {
	it.each([
		["a literal", 'from setuptools import setup\nsetup(name="x", version="1.2.3")\n', 2, "1.2.3"],
		[
			"a literal on a line of its own",
			"setup(\n    name='x',\n    version='1.2.3',  # bumped by hand\n)\n",
			3,
			"1.2.3",
		],
		[
			"behind nested arguments",
			'setup(ext_modules=[Extension("a", define=[("version", "9")])], version="1.2.3")',
			1,
			"1.2.3",
		],
		["a name assigned at the top", 'VERSION = "1.2.3"\n\nsetuptools.setup(version=VERSION)\n', 1, "1.2.3"],
		["inside a condition", 'if __name__ == "__main__":\n    setup(version="1.2.3")\n', 2, "1.2.3"],
		["behind a string with brackets", 'setup(description="version=\'9\' (beta)", version = "1.2.3")', 1, "1.2.3"],
		["behind a comment with brackets", "setup(\n  # version='9' )\n  version='1.2.3')", 3, "1.2.3"],
		["behind text of three quotes", 'setup(long="""a "quoted) version=""" , version="1.2.3")', 1, "1.2.3"],
		[
			"collected with dict()",
			'def main():\n    args = dict(\n        version="1.2.3",\n    )\n    setup(**args)',
			3,
			"1.2.3",
		],
		["collected in a literal", 'ARGS = {"name": "x", "version": "1.2.3"}\nsetup(**ARGS)', 1, "1.2.3"],
		["added to what is collected", 'a = dict(name="x")\na.update(version="1.2.3")\nsetup(**a)', 2, "1.2.3"],
		["set on what is collected", "kwds = {}\nkwds['version'] = '1.2.3'\nsetup(name='x', **kwds)", 2, "1.2.3"],
		["given beside what is collected", 'a = {"version": "9"}\nsetup(version="1.2.3", **a)', 2, "1.2.3"],
		["with Windows line ends", "setup(\r\n  version='1.2.3',\r\n)\r\n", 2, "1.2.3"],
	])("%s", (_, text, line, expected) => {
		expect(version(text)).toMatchObject({ file: "setup.py", line, version: expected });
	});

	it.each([
		["a call", "setup(version=get_version())"],
		["a sum", 'setup(version="1.2" + suffix)'],
		["an attribute", "setup(version=about.VERSION)"],
		["a name that is computed", "VERSION = read('VERSION')\nsetup(version=VERSION)"],
		["an f-string", "setup(version=f'{major}.2')"],
		["computed in a dict", 'a = dict(version=read("VERSION"))\nsetup(**a)'],
		["a dict for another call", 'a = dict(version="1.2.3")\nrun(**a)\nsetup(name="x")'],
		["deeper in a dict", 'a = {"options": {"version": "1.2.3"}}\nsetup(**a)'],
		["set to a call", "a = {}\na['version'] = '1.2.3'.strip()\nsetup(**a)"],
		["in another call", "cythonize(version='1.2.3')\nsetup(name='x')"],
		["nowhere", "setup(use_scm_version=True)"],
		["an endless string", 'setup(version="1.2.3'],
		["no call at all", "version = '1.2.3'"],
	])("is unknown: %s", (_, text) => {
		expect(version(text)).toBeNull();
	});

	it("keeps the literal as it is written, to be written over", () => {
		expect(version("setup(version='1.2.3')")?.literal).toBe("'1.2.3'");
	});
});

it("knows an argument whatever its value", () => {
	expect(hasSetupArgument("setup(use_scm_version={'local_scheme': f})", "use_scm_version")).toBe(true);
	expect(hasSetupArgument("setup(options={'use_scm_version': 1})", "use_scm_version")).toBe(false);
});

it("reads a hostile setup.py in no time", () => {
	const started = performance.now();
	version(`setup(${"(".repeat(100_000)}`);
	version(`setup(${"a".repeat(500_000)}`);
	version(`setup(${'"""'.repeat(100_001)}`);
	version("setup(\n".repeat(3000));
	version(`a = {\n${"setup(**a)\n".repeat(3000)}`);
	version(`setup(${Array.from({ length: 3000 }, (_, index) => `**a${index}`).join()})`);
	expect(performance.now() - started).toBeLessThan(2000);
});
