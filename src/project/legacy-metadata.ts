// Name and Pythons of projects that are older than `[project]` (PEP 621): poetry's own table, setup.cfg, literals in setup.py.
import { usesSetuptools, type VersionFiles } from "./dynamic-version.ts";
import type { Pyproject } from "./pyproject.ts";
import { readSetupCfg } from "./setup-cfg.ts";
import { findSetupArgument } from "./setup-py.ts";
import { readPath, readString } from "./toml.ts";

/** The same with what the build backend reads elsewhere; as it is when there is a `[project]`. */
export function completePyproject({ pyproject, setupPy, setupCfg }: VersionFiles): Pyproject {
	const { table, backend } = pyproject;
	if (readPath(table, ["project"]) !== undefined) return pyproject;
	const poetry = readString(table, ["tool", "poetry", "name"]);
	if (poetry !== null) {
		const pythons = readString(table, ["tool", "poetry", "dependencies", "python"]);
		return { ...pyproject, name: poetry, requiresPython: pythons === null ? null : convertConstraint(pythons) };
	}
	if (!usesSetuptools(backend)) return pyproject;
	const read = (argument: string, section: string) =>
		(setupPy === null ? null : findSetupArgument(setupPy, "setup.py", argument)?.version) ??
		(setupCfg === null ? null : readSetupCfg(setupCfg, section, argument)?.value) ??
		null;
	return { ...pyproject, name: read("name", "metadata"), requiresPython: read("python_requires", "options") };
}

/** Poetry's caret and tilde as PEP 440 writes them; null for what has no other spelling. */
function convertConstraint(text: string): string | null {
	if (text.includes("|")) return null;
	const parts = text.split(",").map((part) => part.trim());
	const converted = parts.map((part) => {
		const [, operator, version = ""] = /^([~^]?)(\d+(?:\.\d+)*)$/.exec(part) ?? [];
		const numbers = version.split(".").map(Number);
		const [major = 0, minor = 0] = numbers;
		if (operator === "^") return `>=${version},<${major + 1}.0`;
		if (operator === "~") return `>=${version},<${numbers.length > 1 ? `${major}.${minor + 1}` : major + 1}`;
		if (operator === "") return `==${version}`;
		if (part === "*") return "";
		return /^\d+(\.\d+)*\.\*$/.test(part) ? `==${part}` : part;
	});
	return converted.filter((part) => part !== "").join(",") || null;
}
