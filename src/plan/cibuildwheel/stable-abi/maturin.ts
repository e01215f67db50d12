// maturin as the build backend: the features of pyo3 decide, for the one interpreter that cibuildwheel hands it.
import { findPyo3Range } from "../../../data/maturin/pyo3.ts";
import type { Crate } from "../../../project/cargo.ts";
import { detectBindings } from "../../../project/cargo-bindings.ts";
import { readMaturinTable } from "../../../project/maturin-table.ts";
import type { Pyproject } from "../../../project/pyproject.ts";
import { chooseWheels } from "../../maturin/wheels.ts";
import { type AbiAnswer, type AskedPython, ownAbi } from "./asked-python.ts";

/** @param rustTarget that the wheel is compiled for */
export function readMaturinAbi(
	pyproject: Pyproject,
	crate: Crate,
	rustTarget: string | null,
	asked: AskedPython,
): AbiAnswer {
	const table = readMaturinTable(pyproject);
	const request = { features: table.features, all: table.allFeatures, usesDefault: !table.noDefaultFeatures };
	const bindings = detectBindings(crate, request, table.bindings, rustTarget);
	const python = `3.${asked.minor}`;
	const { wheels } = chooseWheels({
		bindings,
		// What this PyO3 cannot build for is cibuildwheel's to refuse; the tags do not depend on it.
		range: asked.isFreeThreaded ? findPyo3Range(null) : null,
		conditional: table.conditionalFeatures,
		pythons: [python],
		supported: [python],
		wantsFreeThreaded: asked.isFreeThreaded,
	});
	const [wheel] = wheels;
	if (wheel?.kind === "no-abi") return { tags: { pythonTag: wheel.pythonTag, abiTag: wheel.abiTag } };
	if (asked.implementation !== "cpython") return ownAbi;
	const stable = wheels.find(
		({ kind, abiTag }) => kind === "stable" && (!asked.isFreeThreaded || abiTag.includes("abi3t")),
	);
	return stable ? { tags: { pythonTag: stable.pythonTag, abiTag: stable.abiTag } } : ownAbi;
}
