import { describe, expect, it } from "vitest";
import { readSetupPythonRequires } from "./setup-python-requires.ts";

describe("python_requires in setup.py", () => {
	it.each([
		["a call of the module", "setup(name='x', python_requires='>=3.9')", ">=3.9"],
		["two literals side by side", "setup(python_requires='>=3' '.9')", ">=3.9"],
		["a call that is kept", "result = setup(python_requires='>=3.9')", ">=3.9"],
		["the main guard", "if __name__ == '__main__':\n    setup(python_requires='>=3.9')", ">=3.9"],
		["the last of several", "setup(python_requires='>=3.9')\nsetup(python_requires='>=3.10')", ">=3.10"],
	])("is read from %s", (_, source, found) => {
		expect(readSetupPythonRequires(source)).toBe(found);
	});

	it.each([
		["a variable", "setup(python_requires=NEEDS)"],
		["an expression", "setup(python_requires='>=' + '3.9')"],
		["an f-string", "setup(python_requires=f'>=3.{minor}')"],
		["a function", "def main():\n    setup(python_requires='>=3.9')\nmain()"],
		["another call", "setup(**dict(python_requires='>=3.9'))"],
		["another condition", "if True:\n    setup(python_requires='>=3.9')"],
		["a comment", "# setup(python_requires='>=3.9')\nsetup()"],
		["a text", "'''setup(python_requires='>=3.9')'''\nsetup()"],
		["Python 2", "print 'hello'\nsetup(python_requires='>=3.9')"],
		["a broken file", "setup(python_requires='>=3.9'"],
		["an empty text", "setup(python_requires='')"],
	])("is not read from %s", (_, source) => {
		expect(readSetupPythonRequires(source)).toBeNull();
	});
});
