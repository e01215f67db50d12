// Does a project compile anything? A static reading of what its backend would see; `targets` in the configuration decides
// where the reading cannot.
import { hasTable, lineOf, type Pyproject } from "./pyproject.ts";
import { readSetupCfg } from "./setup-cfg.ts";
import { hasSetupArgument } from "./setup-py.ts";
import { isTable, readPath, readString, readStrings } from "./toml.ts";

/** Backends that compile, or at least tag their wheels for one platform. */
const nativeBackends = [
	"maturin",
	"scikit_build_core",
	"mesonpy",
	"setuptools_rust",
	"py_build_cmake",
	"enscons",
	"sipbuild",
	"cmeel",
	"pymsbuild",
	"skbuild",
];
const nativeRequirements = [
	"cython",
	"pybind11",
	"nanobind",
	"setuptools-rust",
	"cffi",
	"numpy",
	"mypy",
	"torch",
	"scikit-build",
	"cmake",
	"ninja",
	"swig",
	"pythran",
	"setuptools-golang",
	"ziglang",
];
const setupArguments = [
	"ext_modules",
	"ext_package",
	"rust_extensions",
	"cffi_modules",
	"cmake_source_dir",
	"libraries",
];

/**
 * Whether nothing can compile: the backend knows no native code, and no hook or script of the project is there to do it. False
 * also when it cannot be told.
 */
export function isSurelyPure(pyproject: Pyproject, setupPy: string | null, setupCfg: string | null): boolean {
	const backend = pyproject.backend?.split(/[.:]/)[0];
	if (findNativeHint(pyproject, setupPy, setupCfg) !== null) return false;
	if (backend === "flit_core" || backend === "uv_build") return true;
	const hooks = [
		["tool", "hatch", "build", "hooks"],
		["tool", "hatch", "build", "targets", "wheel", "hooks"],
	];
	if (backend === "hatchling") return !hooks.some((path) => hasTable(pyproject, path));
	if (backend === "poetry") return !hasTable(pyproject, ["tool", "poetry", "build"]);
	return (backend === "setuptools" || backend === undefined) && setupPy === null && pyproject.backend !== null;
}

/** Why the project is taken for a native one, or null for a pure one. */
export function findNativeHint(pyproject: Pyproject, setupPy: string | null, setupCfg: string | null): string | null {
	if (readPath(pyproject.table, ["tool", "scikit-build", "wheel", "cmake"]) === false) return null;
	const backend = nativeBackends.find((name) => pyproject.backend?.split(/[.:]/)[0] === name);
	if (backend) return `${pyproject.file}: build-backend "${pyproject.backend}" compiles`;
	return findTableHint(pyproject) ?? findSetupHint(setupPy, setupCfg) ?? findRequirementHint(pyproject);
}

/** Tables in which backends that are pure by themselves are told to compile. */
function findTableHint(pyproject: Pyproject): string | null {
	const hint = (path: string[], words: string) =>
		`${pyproject.file}${lineOf(pyproject, path) ? `:${lineOf(pyproject, path)}` : ""}: ${words}`;
	const { table } = pyproject;
	if (hasTable(pyproject, ["tool", "setuptools", "ext-modules"]))
		return hint(["tool", "setuptools", "ext-modules"], "[tool.setuptools] ext-modules");
	for (const key of ["ext-modules", "bins"]) {
		const path = ["tool", "setuptools-rust", key];
		if (hasTable(pyproject, path)) return hint(path, `[tool.setuptools-rust] ${key}`);
	}
	const hooks = ["tool", "hatch", "build"];
	for (const place of [
		[...hooks, "hooks"],
		[...hooks, "targets", "wheel", "hooks"],
	]) {
		const found = readPath(table, place);
		const name = isTable(found)
			? Object.keys(found).find((hook) => /^(cython|mypyc|cmake|cpp|rust|zig|ziglang)$/.test(hook))
			: undefined;
		if (name !== undefined) return hint([...place, name], `the hook ${name} of hatchling compiles`);
	}
	if (readPath(table, ["tool", "pdm", "build", "is-purelib"]) === false)
		return hint(["tool", "pdm", "build", "is-purelib"], "[tool.pdm.build] is-purelib = false");
	const script = readPath(table, ["tool", "poetry", "build"]);
	if (typeof script === "string" || (isTable(script) && readString(script, ["script"]) !== null))
		return hint(["tool", "poetry", "build"], "[tool.poetry.build] script");
	return null;
}

function findSetupHint(setupPy: string | null, setupCfg: string | null): string | null {
	const argument = setupPy === null ? undefined : setupArguments.find((name) => hasSetupArgument(setupPy, name));
	if (argument !== undefined) return `setup.py: ${argument}`;
	// Arguments that are collected in a dictionary first: setup(**arguments).
	const isNative =
		/\b(ext_modules|rust_extensions|cffi_modules)\b["'\]]*\s*[=:]|\b(Extension|cythonize|mypycify|CUDAExtension|CppExtension|RustExtension)\s*\(/;
	if (setupPy !== null && isNative.test(setupPy)) return "setup.py: extension modules";
	const found = setupCfg === null ? null : readSetupCfg(setupCfg, "options", "ext_modules");
	return found ? `setup.cfg:${found.line}: ext_modules` : null;
}

function findRequirementHint(pyproject: Pyproject): string | null {
	const requirement = readStrings(pyproject.table, ["build-system", "requires"]).find((text) =>
		nativeRequirements.includes((/^[A-Za-z0-9._-]+/.exec(text)?.[0] ?? "").toLowerCase()),
	);
	return requirement ? `${pyproject.file}: [build-system] requires "${requirement}"` : null;
}
