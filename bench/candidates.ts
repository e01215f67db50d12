// A project whose configuration multiplies into many combinations: toolkits × architectures × torch × Pythons × platforms.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Without CUDA it has a wheel for each of these. */
const targets = ["manylinux_x86_64", "manylinux_aarch64", "win_amd64"];
/** CPython 3.11 to 3.15 and the free-threaded 3.14 and 3.15. */
const pythons = 7;
const toolkits = ["12.6", "12.8", "12.9", "13.0", "13.2"];
const archs = ["75", "80", "86", "87", "88", "89", "90", "100", "103", "110", "120", "121"];
/** One minor of torch each. */
const torch = ["2.7", "2.8", "2.9", "2.10", "2.11", "2.12", "2.13", "2.14", "2.15"];

export const candidates = toolkits.length * archs.length * torch.length * pythons * targets.length;

export async function writeCandidates(folder: string): Promise<void> {
	const list = (words: readonly string[]) => JSON.stringify(words);
	const pyproject = [
		"[build-system]",
		'requires = ["maturin>=1.9,<2"]',
		'build-backend = "maturin"',
		"",
		"[project]",
		'name = "orbit-sketch"',
		'version = "1.0.0"',
		'requires-python = ">=3.11"',
		"",
		"[tool.wheel-release]",
		`targets = ${list(targets)}`,
		"free-threaded = true",
		// More tests than that are more jobs than GitHub runs.
		"smoke = { budget = 600 }",
		"",
		"[tool.wheel-release.cuda]",
		`toolkits = ${list(toolkits)}`,
		`archs = ${list(archs)}`,
		`torch = ${list(torch.map((minor) => `==${minor}.*`))}`,
		'route = ["index"]',
		'per = "toolkit"',
		"",
	];
	const cargo = [
		"[package]",
		'name = "orbit-sketch"',
		'version = "1.0.0"',
		'edition = "2024"',
		"",
		"[lib]",
		'crate-type = ["cdylib"]',
		"",
		"[dependencies]",
		'pyo3 = "0.29"',
		"",
	];
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "pyproject.toml"), pyproject.join("\n"));
	await writeFile(join(folder, "Cargo.toml"), cargo.join("\n"));
	await writeFile(join(folder, ".gitignore"), ".wheel-release/\n");
}
