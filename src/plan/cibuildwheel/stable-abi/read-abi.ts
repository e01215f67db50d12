// Each build backend has its own way of asking for the stable ABI.
import { targetWords } from "../../../data/targets.ts";
import type { PlanFacts } from "../../facts.ts";
import { type AbiAnswer, type AskedPython, ownAbi } from "./asked-python.ts";
import { readMesonAbi } from "./meson.ts";
import { readPyBuildCmakeAbi } from "./py-build-cmake.ts";
import { readScikitBuildAbi } from "./scikit-build.ts";
import { readSetuptoolsAbi, type SetuptoolsFiles } from "./setuptools.ts";

export function readAbi(facts: PlanFacts, files: SetuptoolsFiles, asked: AskedPython): AbiAnswer {
	const { pyproject, cargo, cibuildwheel, tables } = facts;
	const readMaturinAbi = cibuildwheel?.readMaturinAbi ?? null;
	switch (pyproject.backend?.split(/[.:]/)[0]) {
		case "scikit_build_core":
			// Its plugin for setuptools leaves the tags to setuptools.
			return pyproject.backend.includes("setuptools")
				? readSetuptoolsAbi(files, asked)
				: readScikitBuildAbi(pyproject.table, asked);
		case "mesonpy":
			return readMesonAbi(pyproject.table, asked);
		case "py_build_cmake":
			return readPyBuildCmakeAbi(pyproject.table, asked);
		case "maturin": {
			if (cargo === null || readMaturinAbi === null) return ownAbi;
			const word = targetWords.find(
				(known) => known.endsWith(asked.machine) && tables.targets[known].family === familyOf(asked),
			);
			return readMaturinAbi(pyproject, cargo, word ? tables.targets[word].rustTarget : null, asked);
		}
		case undefined:
		case "setuptools":
		case "setuptools_rust":
			return readSetuptoolsAbi(files, asked);
		default:
			return ownAbi;
	}
}

function familyOf({ platform }: AskedPython): string {
	return platform === "darwin" ? "macosx" : platform === "win32" ? "win" : "manylinux";
}
