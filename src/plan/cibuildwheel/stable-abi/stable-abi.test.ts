import { describe, expect, it } from "vitest";
import { parseToml } from "../../../project/toml.ts";
import { type AbiAnswer, askedPython } from "./asked-python.ts";
import { readMesonAbi } from "./meson.ts";
import { readPyBuildCmakeAbi } from "./py-build-cmake.ts";
import { readScikitBuildAbi } from "./scikit-build.ts";
import { readSetuptoolsAbi } from "./setuptools.ts";

const ask = (identifier: string, settings: Record<string, string> = {}, variables: Record<string, string> = {}) =>
	askedPython(`${identifier}-manylinux_x86_64`, new Map(Object.entries(settings)), new Map(Object.entries(variables)));
const shown = ({ tags, doubt }: AbiAnswer) => (tags ? `${tags.pythonTag}-${tags.abiTag}` : doubt ? "doubt" : "own");

describe("scikit-build-core", () => {
	const toml = (lines: string) => parseToml(`[tool.scikit-build]\n${lines}`, "pyproject.toml");

	it.each([
		['wheel.py-api = "cp312"', "cp312", "cp312-abi3"],
		['wheel.py-api = "cp312"', "cp315", "cp312-abi3"],
		['wheel.py-api = "cp312"', "cp311", "own"],
		['wheel.py-api = "cp312"', "cp314t", "own"],
		['wheel.py-api = "cp312"', "pp311", "own"],
		['wheel.py-api = "py3"', "cp314t", "py3-none"],
		['wheel.py-api = "py2.py3"', "pp311", "py2.py3-none"],
		['wheel.py-api = "cp315.cp315t"', "cp315t", "cp315-abi3.abi3t"],
		['wheel.py-api = "cp315.cp315t"', "cp315", "cp315-abi3"],
		['wheel.py-api = "cp315t"', "cp315t", "cp315-abi3t"],
		["", "cp312", "own"],
	])("with %s on %s gives %s", (lines, identifier, tags) => {
		expect(shown(readScikitBuildAbi(toml(lines), ask(identifier)))).toBe(tags);
	});

	it.each([
		['if.python-version = ">=3.12"', "cp312", "cp312-abi3"],
		['if.python-version = ">=3.12"', "cp311", "own"],
		['if.abi-flags = "^$"', "cp314", "cp312-abi3"],
		['if.platform-system = "win32"', "cp312", "own"],
		['if.not.implementation-name = "pypy"', "cp312", "cp312-abi3"],
		['if.any = { python-version = "<3", platform-system = "linux" }', "cp312", "cp312-abi3"],
		["if.env.STABLE = true", "cp312", "own"],
		["if.failed = true", "cp312", "own"],
	])("heeds an override with %s on %s", (condition, identifier, tags) => {
		const table = toml(`[[tool.scikit-build.overrides]]\n${condition}\nwheel.py-api = "cp312"`);
		expect(shown(readScikitBuildAbi(table, ask(identifier)))).toBe(tags);
	});

	it("lets configuration settings win over the table, and the variable over both", () => {
		const table = toml('wheel.py-api = "cp310"');
		expect(shown(readScikitBuildAbi(table, ask("cp312", { "wheel.py-api": "cp312" })))).toBe("cp312-abi3");
		const both = ask("cp312", { "wheel.py-api": "cp312" }, { SKBUILD_WHEEL_PY_API: "cp311" });
		expect(shown(readScikitBuildAbi(table, both))).toBe("cp311-abi3");
	});
});

describe("meson-python", () => {
	const table = parseToml("[tool.meson-python]\nlimited-api = true\n", "pyproject.toml");

	it.each([
		["cp39", {}, "cp39-abi3"],
		["cp314t", {}, "doubt"],
		["cp315t", {}, "cp315-abi3.abi3t"],
		["pp311", {}, "own"],
		["cp314t", { "setup-args": "-Dpython.allow_limited_api=false" }, "own"],
	])("tags %s with %j as %s", (identifier, settings, tags) => {
		expect(shown(readMesonAbi(table, ask(identifier, settings)))).toBe(tags);
	});
});

describe("setuptools", () => {
	const inCode = [
		["options", 'setup(options={"bdist_wheel": {"py_limited_api": "cp39"}})'],
		["a member", 'opts = {"bdist_wheel": {}}\nopts["bdist_wheel"]["py_limited_api"] = "cp39"\nsetup(options=opts)'],
		["a name", 'FLOOR = "cp39"\nsetup(options={"bdist_wheel": {"py_limited_api": FLOOR}})'],
		["get_tag", 'class abi3(bdist_wheel):\n    def get_tag(self):\n        return "cp39", "abi3", self.plat\nsetup()'],
	];

	it.each(inCode)("is asked by %s in setup.py, for interpreters with a GIL", (_, setupPy) => {
		const files = { pyproject: {}, setupCfg: null, setupPy };
		expect(["cp39", "cp313", "cp314t", "pp311"].map((id) => shown(readSetuptoolsAbi(files, ask(id))))).toEqual([
			"cp39-abi3",
			"cp39-abi3",
			"own",
			"own",
		]);
	});

	it.each([
		[
			"pyproject.toml",
			{ pyproject: parseToml('[tool.distutils.bdist_wheel]\npy-limited-api = "cp310"', "x"), setupCfg: null },
		],
		["setup.cfg", { pyproject: {}, setupCfg: "[bdist_wheel]\npy_limited_api = cp310\n" }],
	])("is asked by %s for every interpreter, and refuses some", (_, given) => {
		const files = { ...given, setupPy: null };
		expect(["cp310", "cp39", "cp314t", "cp315t"].map((id) => shown(readSetuptoolsAbi(files, ask(id))))).toEqual([
			"cp310-abi3",
			"doubt",
			"doubt",
			"cp310-abi3.abi3t",
		]);
	});

	const conditional = (...lines: string[]) => ({ pyproject: {}, setupCfg: null, setupPy: lines.join("\n") });
	const asks = (floor: string) => `    options = {"bdist_wheel": {"py_limited_api": "${floor}"}}`;

	it.each([
		["a name of the system", "if WINDOWS:", "cp37 cp36"],
		["two names of systems", "if not (LINUX or MACOS):", "cp37 cp36"],
		["what is unknown as well", "if setuptools and IS_WINDOWS and not Py_GIL_DISABLED:", "cp37 cp36"],
		["sys.platform", 'if sys.platform == "win32":', "cp37 cp36"],
		["sys.platform.startswith", 'if sys.platform.startswith(("win", "cygwin")):', "cp37 cp36"],
		["sys.platform among others", 'if sys.platform not in ("linux", "darwin"):', "cp37 cp36"],
		["platform.system()", 'system = platform.system().lower()\nif system == "windows":', "cp37 cp36"],
		["os.name", 'on_nt = os.name == "nt"\nif on_nt:', "cp37 cp36"],
		["an older Python", "if sys.version_info[:2] < (3, 9):", "cp36 cp36"],
		["this Python", "if sys.version_info >= (3, 9) and platform.python_implementation() == 'CPython':", "cp37 cp37"],
		["this minor", "if sys.version_info.minor >= 0x0a:", "cp37 cp37"],
		["what nobody knows", "if os.environ.get('STABLE'):", "cp37 cp37"],
		["names in a circle", "A = B\nB = A\nif A:", "cp37 cp37"],
	])("is asked under the condition of %s", (_, condition, floors) => {
		const files = conditional(condition, asks("cp37"), "else:", asks("cp36"), "setup(options=options)");
		const found = ["win_amd64", "manylinux_x86_64"].map((platform) =>
			readSetuptoolsAbi(files, askedPython(`cp312-${platform}`, new Map(), new Map())),
		);
		expect(found.map(({ tags }) => tags?.pythonTag).join(" ")).toBe(floors);
	});

	it("is asked for another floor by newer Pythons", () => {
		const files = conditional(
			"class abi3(bdist_wheel):",
			"    def get_tag(self):",
			"        python, abi, plat = super().get_tag()",
			'        if python.startswith("cp") and sys.version_info >= (3, 13):',
			'            return "cp313", "abi3", plat',
			'        elif python.startswith("cp") and sys.version_info >= (3, 11):',
			'            return "cp311", "abi3", plat',
			"        return python, abi, plat",
		);
		expect(["cp310", "cp311", "cp312", "cp313", "cp314"].map((id) => shown(readSetuptoolsAbi(files, ask(id))))).toEqual(
			["own", "cp311-abi3", "cp311-abi3", "cp313-abi3", "cp313-abi3"],
		);
	});

	it.each([
		['FLOOR = "cp39" if LINUX else False', "cp39-abi3"],
		['FLOOR = "cp39" if sys.platform == "darwin" else None', "own"],
	])("is asked by a value with a condition: %s", (line, tags) => {
		const files = conditional(line, 'setup(options={"bdist_wheel": {"py_limited_api": FLOOR}})');
		expect(shown(readSetuptoolsAbi(files, ask("cp312")))).toBe(tags);
	});

	it("is asked by a configuration setting of one identifier", () => {
		const files = { pyproject: {}, setupCfg: null, setupPy: null };
		expect(shown(readSetuptoolsAbi(files, ask("cp312", { "--build-option": "--py-limited-api=cp312" })))).toBe(
			"cp312-abi3",
		);
		expect(shown(readSetuptoolsAbi(files, ask("cp311")))).toBe("own");
	});

	it("is not asked by a computed value", () => {
		const files = {
			pyproject: {},
			setupCfg: null,
			setupPy: 'setup(options={"bdist_wheel": {"py_limited_api": floor()}})',
		};
		expect(shown(readSetuptoolsAbi(files, ask("cp312")))).toBe("own");
	});
});

describe("py-build-cmake", () => {
	const table = parseToml(
		'[tool.py-build-cmake.wheel]\npython_abi = "abi3"\nabi3_minimum_cpython_version = 312\n',
		"x",
	);

	it.each([
		["cp312", "cp312-abi3"],
		["cp311", "own"],
		["cp314t", "own"],
	])("tags %s as %s", (identifier, tags) => {
		expect(shown(readPyBuildCmakeAbi(table, ask(identifier)))).toBe(tags);
	});
});
