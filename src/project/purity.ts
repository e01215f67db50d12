// Does a project compile anything? A static reading of what its backend would see; `targets` in the configuration decides
// where the reading cannot.
import { hasTable, type Pyproject } from "./pyproject.ts";
import { readStrings } from "./toml.ts";

const nativeBackends = ["maturin", "scikit_build_core", "mesonpy", "setuptools_rust", "py_build_cmake", "enscons"];
const nativeRequirements = ["cython", "pybind11", "nanobind", "setuptools-rust", "cffi", "numpy"];

/** Why the project is taken for a native one, or null for a pure one. */
export function findNativeHint(pyproject: Pyproject, setupPy: string | null, setupCfg: string | null): string | null {
	const backend = nativeBackends.find((name) => pyproject.backend?.split(/[.:]/)[0] === name);
	if (backend) return `${pyproject.file}: build-backend "${pyproject.backend}" compiles`;
	if (hasTable(pyproject, ["tool", "setuptools", "ext-modules"]))
		return `${pyproject.file}: [tool.setuptools] ext-modules`;
	if (setupPy !== null && /\b(ext_modules|rust_extensions|cffi_modules)\s*=/.test(setupPy))
		return "setup.py: ext_modules";
	if (setupCfg !== null && /^\s*ext[-_]modules\s*=/m.test(setupCfg)) return "setup.cfg: ext_modules";
	const requirement = readStrings(pyproject.table, ["build-system", "requires"]).find((text) =>
		nativeRequirements.includes((/^[A-Za-z0-9._-]+/.exec(text)?.[0] ?? "").toLowerCase()),
	);
	return requirement ? `${pyproject.file}: [build-system] requires "${requirement}"` : null;
}
