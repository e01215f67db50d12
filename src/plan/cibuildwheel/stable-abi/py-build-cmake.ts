// py-build-cmake (0.5.1, export/tags.py): `python_abi` and the oldest CPython of the stable ABI.
import { readPath, readString, type TomlTable } from "../../../project/toml.ts";
import { type AbiAnswer, type AskedPython, ownAbi } from "./asked-python.ts";

export function readPyBuildCmakeAbi(pyproject: TomlTable, asked: AskedPython): AbiAnswer {
	const wheel = ["tool", "py-build-cmake", "wheel"];
	const abi = readString(pyproject, [...wheel, "python_abi"]);
	if (abi === "none") return { tags: { pythonTag: `cp3${asked.minor}`, abiTag: "none" } };
	const floor = Number(readPath(pyproject, [...wheel, "abi3_minimum_cpython_version"]) ?? 32);
	const isStable = abi === "abi3" && asked.implementation === "cpython" && !asked.isFreeThreaded;
	if (!isStable || Number(`3${asked.minor}`) < floor) return ownAbi;
	return { tags: { pythonTag: `cp${floor}`, abiTag: "abi3" } };
}
