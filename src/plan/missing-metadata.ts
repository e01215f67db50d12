// What to write when the name is not where a plan reads it: PEP 621's table, the one place for every backend.

/** @param projects pyproject.toml files in folders below, relative */
export function explainMissingProject(projects: readonly string[]): string {
	if (projects.length === 0) return "Run the command in the project's folder, or name it: wheel-release plan DIR";
	const folders = projects.map((file) => file.replace(/\/[^/]*$/, ""));
	return `Projects below: ${folders.map((folder) => `wheel-release plan ${folder}`).join(" · ")}`;
}

export function explainMissingName(setupPy: string | null): string {
	const computed = setupPy === null ? "" : "setup.py does not state it as a literal, and it is not run to find out. ";
	return `${computed}Add name = "…" to [project]: letters, digits, ".", "_" and "-", starting and ending with a letter or digit.`;
}
