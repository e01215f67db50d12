// Which tags a build backend gives a wheel without native code. Each has a rule of its own for Python 2; read from hatchling
// 1.33.0, pdm-backend 2.5.0, poetry-core 2.5.0, flit-core 4.2.0, setuptools 84.2.1 and uv-build 0.13.6, and compared with
// them by `npm run oracle -- backends`.
import { parseSpecifierSet, specifierContains } from "../python/specifier.ts";
import { parseVersion } from "../python/version.ts";
import type { Pyproject } from "./pyproject.ts";
import { readSetupCfg } from "./setup-cfg.ts";
import { readPath } from "./toml.ts";

export interface PureTag {
	/** `py3`, `py2.py3`, or what the project sets. */
	pythonTag: string;
	/** `any`, or what the project sets. */
	platformTag: string;
	/** Where the project sets them; null for the backend's own rule. */
	setBy: string | null;
}

type Backend = "hatchling" | "pdm" | "poetry" | "flit" | "setuptools" | "other";

export function choosePureTag(pyproject: Pyproject, setupCfg: string | null): PureTag {
	const backend = backendOf(pyproject.backend);
	if (backend === "setuptools") return readSetuptoolsTag(pyproject, setupCfg);
	const pythonTag = supportsPython2(backend, pyproject.requiresPython ?? "") ? "py2.py3" : "py3";
	return { pythonTag, platformTag: "any", setBy: null };
}

/** An option of setuptools' bdist_wheel, from setup.cfg or `[tool.distutils.bdist_wheel]`, with where it stands. */
function readBdistWheel(
	pyproject: Pyproject,
	setupCfg: string | null,
	key: string,
): { value: string; place: string } | null {
	const found = setupCfg === null ? null : readSetupCfg(setupCfg, "bdist_wheel", key);
	if (found) return { value: found.value, place: `setup.cfg:${found.line} [bdist_wheel] ${key}` };
	for (const spelling of [key, key.replaceAll("_", "-")]) {
		const value = readPath(pyproject.table, ["tool", "distutils", "bdist_wheel", spelling]);
		if (value !== undefined && value !== null)
			return { value: String(value), place: `${pyproject.file} [tool.distutils.bdist_wheel] ${spelling}` };
	}
	return null;
}

/** PEP 517: no backend means setuptools; so do wrappers around it and most backends that lie in the project itself. */
function backendOf(backend: string | null): Backend {
	const name = backend?.split(/[.:]/)[0] ?? "setuptools";
	if (name === "hatchling") return "hatchling";
	if (name === "pdm") return "pdm";
	if (name === "poetry" || name === "poetry_dynamic_versioning") return "poetry";
	if (name === "flit_core" || name === "flit" || name === "flit_scm") return "flit";
	return name === "setuptools" || name === "pbr" || name === "jupyter_packaging" ? "setuptools" : "other";
}

function supportsPython2(backend: Backend, requiresPython: string): boolean {
	const set = parseSpecifierSet(requiresPython);
	const contains = (version: string) => {
		const parsed = parseVersion(version);
		return parsed !== null && (set === null || specifierContains(set, parsed));
	};
	const minors = [0, 1, 2, 3, 4, 5, 6, 7];
	switch (backend) {
		case "hatchling":
		case "poetry":
			// A high patch release stands for its minor version.
			return minors.some((minor) => contains(`2.${minor}.100`));
		case "pdm":
			return contains("2.7");
		case "flit":
			return !requiresPython.split(",").some((part) => /^\s*(>=?|~=|===?)?\s*[3-9]/.test(part));
		default:
			return false;
	}
}

function readSetuptoolsTag(pyproject: Pyproject, setupCfg: string | null): PureTag {
	const universal =
		readBdistWheel(pyproject, setupCfg, "universal") ??
		(setupCfg === null ? null : asOption(readSetupCfg(setupCfg, "wheel", "universal"), "[wheel] universal"));
	const python = readBdistWheel(pyproject, setupCfg, "python_tag");
	const platform = readBdistWheel(pyproject, setupCfg, "plat_name");
	const isUniversal = universal !== null && /^(y|yes|t|true|on|1)$/i.test(universal.value);
	return {
		pythonTag: isUniversal ? "py2.py3" : (python?.value ?? "py3"),
		platformTag: platform?.value.toLowerCase().replace(/[-. ]/g, "_") ?? "any",
		setBy: (isUniversal ? universal.place : python?.place) ?? platform?.place ?? null,
	};
}

function asOption(found: { line: number; value: string } | null, name: string) {
	return found && { value: found.value, place: `setup.cfg:${found.line} ${name}` };
}
