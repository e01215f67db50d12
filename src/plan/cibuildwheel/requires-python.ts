// Which Pythons the project is for, as cibuildwheel finds out: the first of a variable, [project] requires-python, setup.cfg
// and a literal in setup.py that says anything.
import { ConfigParserError, readConfigOption } from "../../project/config-parser.ts";
import { readSetupPythonRequires } from "../../project/setup-python-requires.ts";
import { isTable, readPath, type TomlTable } from "../../project/toml.ts";
import { parseSpecifierSet, type SpecifierSet } from "../../python/specifier.ts";
import { pythonText } from "./python-text.ts";
import { Refusal } from "./refusal.ts";

/** The project's files; null for one that is not there. */
export interface ProjectFiles {
	pyproject: TomlTable | null;
	setupCfg: string | null;
	setupPy: string | null;
}

export interface RequiredPython {
	text: string;
	/** `pyproject.toml`, `CIBW_PROJECT_REQUIRES_PYTHON`. */
	source: string;
	set: SpecifierSet;
}

/** Null: every Python. @throws Refusal for what is no version specifier */
export function readRequiredPython(
	files: ProjectFiles,
	environment: Readonly<Record<string, string | undefined>>,
): RequiredPython | null {
	const found = find(files, environment.CIBW_PROJECT_REQUIRES_PYTHON);
	if (found === null) return null;
	const set = parseSpecifierSet(found.text);
	if (set === null) throw new Refusal(1, `${found.source}: "${found.text}" is not a version specifier`);
	return { ...found, set };
}

function find(files: ProjectFiles, variable: string | undefined): { text: string; source: string } | null {
	if (variable) return { text: variable, source: "CIBW_PROJECT_REQUIRES_PYTHON" };
	const project = files.pyproject?.project;
	const declared = isTable(project) ? readPath(project, ["requires-python"]) : undefined;
	if (declared !== undefined) return { text: pythonText(declared), source: "pyproject.toml" };
	const configured = files.setupCfg === null ? null : readSetupCfg(files.setupCfg);
	if (configured !== null) return { text: configured, source: "setup.cfg" };
	const literal = files.setupPy === null ? null : readSetupPythonRequires(files.setupPy);
	return literal === null ? null : { text: literal, source: "setup.py" };
}

function readSetupCfg(text: string): string | null {
	try {
		return readConfigOption(text, "options", "python_requires");
	} catch (error) {
		if (error instanceof ConfigParserError) throw new Refusal(1, `setup.cfg: ${error.message}`);
		throw error;
	}
}
