import type { Frontend } from "../document/plan.ts";
import { findNativeHint } from "../project/purity.ts";
import { hasTable, type Pyproject } from "../project/pyproject.ts";

/**
 * What builds, when the settings leave it open: what the project already configures, else cibuildwheel for native code, else
 * `build`, which calls setuptools for a project without a build backend (PEP 517).
 */
export function chooseFrontend(
	configured: Frontend | "auto",
	{ pyproject, setupPy, setupCfg }: { pyproject: Pyproject; setupPy: string | null; setupCfg: string | null },
): Frontend {
	if (configured !== "auto") return configured;
	if (hasTable(pyproject, ["tool", "cibuildwheel"])) return "cibuildwheel";
	if (pyproject.backend === "maturin") return "maturin";
	return findNativeHint(pyproject, setupPy, setupCfg) === null ? "build" : "cibuildwheel";
}
