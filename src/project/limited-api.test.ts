import { expect, it } from "vitest";
import { readLimitedApi } from "./limited-api.ts";
import { parsePyproject } from "./pyproject.ts";

const read = (text: string, setupPy: string | null = null, setupCfg: string | null = null) => {
	const found = readLimitedApi(parsePyproject(text, "pyproject.toml"), setupPy, setupCfg);
	return found && `${found.usesAbi3 ? "abi3" : "none"} from ${found.floor}`;
};
const backend = (name: string) => `[build-system]\nbuild-backend = "${name}"\n`;

it.each([
	["setup.cfg", read("", null, "[bdist_wheel]\npy_limited_api = cp39\n"), "abi3 from 3.9"],
	["setup.cfg with a dash", read("", null, "[bdist_wheel]\npy-limited-api = cp310\n"), "abi3 from 3.10"],
	["pyproject.toml", read('[tool.distutils.bdist_wheel]\npy-limited-api = "cp311"\n'), "abi3 from 3.11"],
	["setup.py", read("", 'setup(options={"bdist_wheel": {"py_limited_api": "cp38"}})'), "abi3 from 3.8"],
	["an extension alone, which names no floor", read("", "Extension('a', py_limited_api=True)"), null],
	[
		"scikit-build-core",
		read(`${backend("scikit_build_core.build")}[tool.scikit-build]\nwheel.py-api = "cp312"\n`),
		"abi3 from 3.12",
	],
	[
		"scikit-build-core without any ABI",
		read(`${backend("scikit_build_core.build")}[tool.scikit-build]\nwheel.py-api = "py3"\n`),
		"none from current",
	],
	["meson-python", read(`${backend("mesonpy")}[tool.meson-python]\nlimited-api = true\n`), "abi3 from current"],
	["nobody", read(backend("mesonpy")), null],
])("finds the stable ABI that %s asks for", (_, found, expected) => {
	expect(found).toBe(expected);
});
