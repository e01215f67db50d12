// Whether a native project that maturin does not build asks for the stable ABI, and from which Python on: each backend has
// a place of its own to say so. What only code decides (`Extension(py_limited_api=True)` alone) is not known here.
import type { Pyproject } from "./pyproject.ts";
import { readPath, readString } from "./toml.ts";
import { readBdistWheel } from "./wheel-tag.ts";

export interface LimitedApi {
	/** `3.9`; `current`: the Python that builds sets the floor. */
	floor: string | "current";
	/** False: `py3-none` wheels, which use no Python ABI at all. */
	usesAbi3: boolean;
	/** Where it stands. */
	place: string;
}

export function readLimitedApi(
	pyproject: Pyproject,
	setupPy: string | null,
	setupCfg: string | null,
): LimitedApi | null {
	const backend = pyproject.backend?.split(/[.:]/)[0] ?? "setuptools";
	if (backend === "scikit_build_core") return readScikitBuild(pyproject);
	if (backend === "mesonpy") {
		const isOn = readPath(pyproject.table, ["tool", "meson-python", "limited-api"]) === true;
		return isOn
			? { floor: "current", usesAbi3: true, place: `${pyproject.file} [tool.meson-python] limited-api` }
			: null;
	}
	const option = readBdistWheel(pyproject, setupCfg, "py_limited_api");
	if (option) return fromTag(option.value, option.place);
	const literal = /["']?\bpy_limited_api["']?\s*[:=]\s*["'](cp3\d+)["']/.exec(setupPy ?? "")?.[1];
	return literal === undefined ? null : fromTag(literal, "setup.py py_limited_api");
}

/** `wheel.py-api`: `cp312` from 3.12 on, and `py3` for wheels that any Python takes. */
function readScikitBuild(pyproject: Pyproject): LimitedApi | null {
	const tag = readString(pyproject.table, ["tool", "scikit-build", "wheel", "py-api"]);
	if (tag === null || tag === "") return null;
	const place = `${pyproject.file} [tool.scikit-build] wheel.py-api`;
	return /^py3/.test(tag) ? { floor: "current", usesAbi3: false, place } : fromTag(tag, place);
}

function fromTag(tag: string, place: string): LimitedApi | null {
	const minor = /^cp3(\d+)$/.exec(tag.trim())?.[1];
	return minor === undefined ? null : { floor: `3.${minor}`, usesAbi3: true, place };
}
