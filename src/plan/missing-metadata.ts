// What to write when name and version are not where a plan reads them: PEP 621's table, the one place for every backend.
import type { Pyproject } from "../project/pyproject.ts";
import { readString } from "../project/toml.ts";

export interface Surroundings {
	setupPy: string | null;
	setupCfg: string | null;
	/** pyproject.toml files in folders below, relative. */
	projects: readonly string[];
}

export function explainMissingProject({ setupPy, setupCfg, projects }: Surroundings): string {
	const old = [...(setupPy === null ? [] : ["setup.py"]), ...(setupCfg === null ? [] : ["setup.cfg"])];
	if (old.length > 0) {
		return [
			`${old.join(" and ")} ${old.length > 1 ? "are" : "is"} not read without setuptools. Write a pyproject.toml:`,
			'[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"',
			projectTable(readMetadata(setupCfg, "name"), readMetadata(setupCfg, "version")),
		].join("\n");
	}
	if (projects.length > 0) {
		const folders = projects.map((file) => file.replace(/\/[^/]*$/, ""));
		return `Projects below: ${folders.map((folder) => `wheel-release plan ${folder}`).join(" · ")}`;
	}
	return "Run the command in the project's folder, or name it: wheel-release plan DIR";
}

export function explainMissingName(pyproject: Pyproject, setupCfg: string | null): string {
	const poetry = (key: string) => readString(pyproject.table, ["tool", "poetry", key]);
	if (poetry("name") !== null) {
		return `It stands in [tool.poetry]; poetry-core 2 reads the standard table as well:\n${projectTable(poetry("name"), poetry("version"))}`;
	}
	const name = readMetadata(setupCfg, "name");
	if (name !== null) {
		return `It stands in setup.cfg; setuptools reads the standard table as well:\n${projectTable(name, readMetadata(setupCfg, "version"))}`;
	}
	return 'Add name = "…" to [project]: letters, digits, ".", "_" and "-", starting and ending with a letter or digit.';
}

function projectTable(name: string | null, version: string | null): string {
	return `[project]\nname = "${name ?? "…"}"\nversion = "${version ?? "…"}"`;
}

/** A plain value of `[metadata]`; null for `attr:` and `file:`, which only setuptools follows. */
function readMetadata(setupCfg: string | null, key: "name" | "version"): string | null {
	const section = /^\[metadata\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(setupCfg ?? "")?.[1] ?? "";
	return new RegExp(`^${key}[ \\t]*[=:][ \\t]*([\\w.!+-]+)[ \\t]*$`, "m").exec(section)?.[1] ?? null;
}
