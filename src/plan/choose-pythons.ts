// For which Pythons the wheels are: what `requires-python` allows, and of that what still gets security fixes.
import { finalPythons, stateOf } from "../data/pythons.ts";
import { rowOf } from "../data/table.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Exclusion } from "../document/plan.ts";
import { lineOf } from "../project/pyproject.ts";
import { parseSpecifierSet, specifierContains } from "../python/specifier.ts";
import { parseVersion } from "../python/version.ts";
import type { PlanFacts } from "./facts.ts";

export interface ChosenPythons {
	/** Oldest first; empty when a finding says why. */
	pythons: string[];
	/** Those that have not ended, or the newest one. */
	supported: string[];
	findings: Finding[];
}

export function choosePythons(facts: PlanFacts): ChosenPythons {
	const { pythons, findings } = readRequiresPython(facts);
	const living = pythons.filter((python) => !hasEnded(python, facts));
	return { pythons, supported: living.length > 0 ? living : pythons.slice(-1), findings };
}

function readRequiresPython({ pyproject, tables }: PlanFacts): Pick<ChosenPythons, "pythons" | "findings"> {
	const all = finalPythons(tables.pythons);
	const text = pyproject.requiresPython ?? null;
	if (text === null) return { pythons: all, findings: [] };
	const where = { file: pyproject.file, line: lineOf(pyproject, ["project", "requires-python"]) };
	const refuse = (code: Finding["code"], message: string, help: string) => ({
		pythons: [],
		findings: [{ code, level: "error", message, help, ...where } satisfies Finding],
	});
	const set = parseSpecifierSet(text);
	if (set === null) {
		return refuse(
			"plan/invalid-requires-python",
			`requires-python = "${text}" is not a version specifier`,
			'Write it like requires-python = ">=3.9".',
		);
	}
	// A late patch release stands for its minor, so that ">=3.9.2" keeps 3.9.
	const pythons = all.filter((minor) => {
		const version = parseVersion(`${minor}.99`);
		return version !== null && specifierContains(set, version, { prereleases: true });
	});
	if (pythons.length > 0) return { pythons, findings: [] };
	return refuse(
		"plan/no-python-fits",
		`requires-python = "${text}" allows none of ${all.join(", ")}`,
		'Widen it, for example requires-python = ">=3.9".',
	);
}

function hasEnded(python: string, { tables }: PlanFacts): boolean {
	const row = rowOf(tables.pythons, python);
	return row !== null && stateOf(row) === "ended";
}

/** Pythons that wheels of one Python each leave out. */
export function explainEnded(pythons: readonly string[], { tables }: PlanFacts): Exclusion[] {
	return pythons.map((python) => ({
		what: `Python ${python}`,
		code: "plan/python-end-of-life",
		reason: `ended in ${rowOf(tables.pythons, python)?.endOfLife}; its users build from the sdist`,
	}));
}
