// The jobs of `maturin generate-ci github` for this project (src/ci/github/resolve.rs and render.rs, 1.16.0): what its
// users would otherwise build. Read to say which of them this plan leaves out; the plan does not follow it.
import {
	type CiPlatform,
	ciDefaults,
	ciPlatforms,
	ciRunner,
	defaultCiPlatforms,
} from "../../data/maturin/generate-ci.ts";
import { isTable, readPath, readString, type TomlTable } from "../../project/toml.ts";

export interface CiRow {
	platform: CiPlatform;
	runner: string;
	/** As maturin-action takes it: `x86`, `armv7`, a triple. */
	target: string;
	/** Of setup-python, on Windows. */
	pythonArchitecture: string | null;
	manylinux: string | null;
	container: string | null;
	dockerOptions: string | null;
	rustToolchain: string | null;
	rustupComponents: string | null;
	beforeScript: string | null;
	args: string | null;
}

/**
 * Rows in the order of maturin's jobs, or what maturin refuses.
 * @param pyproject the whole table of pyproject.toml
 * @param isProgram true with bindings `bin`, for which there is no Emscripten build
 */
export function listCiRows(pyproject: TomlTable, isProgram: boolean): CiRow[] | { problem: string } {
	const github = readTable(readPath(pyproject, ["tool", "maturin", "generate-ci", "github"]));
	const configured = ciPlatforms.filter(
		(platform) => isTable(github[platform]) && !(platform === "emscripten" && isProgram),
	);
	const rows: CiRow[] = [];
	for (const platform of configured.length > 0 ? configured : defaultCiPlatforms) {
		const made = listPlatform(platform, readTable(github[platform]), github);
		if ("problem" in made) return made;
		rows.push(...made);
	}
	return rows;
}

function listPlatform(platform: CiPlatform, config: TomlTable, github: TomlTable): CiRow[] | { problem: string } {
	const where = `[tool.maturin.generate-ci.github.${platform}]`;
	const { targets, target: detailed } = config;
	if (targets !== undefined && detailed !== undefined)
		return { problem: `${where}: targets and [[target]] exclude each other` };
	for (const list of [targets, detailed])
		if (Array.isArray(list) && list.length === 0) return { problem: `${where}: no targets are listed` };
	const details = (Array.isArray(detailed) ? detailed : []).map(readTable);
	const names = Array.isArray(detailed)
		? details.map((row) => readString(row, ["arch"]) ?? "")
		: Array.isArray(targets)
			? targets.map(String)
			: ciDefaults[platform].targets;
	return names.map((target) => {
		const own = details.find((row) => row.arch === target) ?? {};
		const read = (key: string, fallback: string | null = null) =>
			readString(own, [key]) ?? readString(config, [key]) ?? fallback;
		return {
			platform,
			runner: read("runner", ciRunner(platform, target)) ?? "",
			target,
			pythonArchitecture: platform === "windows" ? (target === "aarch64" ? "arm64" : target) : null,
			manylinux: read("manylinux", ciDefaults[platform].manylinux),
			container: read("container"),
			dockerOptions: read("docker-options"),
			rustToolchain: read("rust-toolchain", ciDefaults[platform].rustToolchain),
			rustupComponents: read("rustup-components"),
			beforeScript: read("before-script-linux"),
			args: read("args", readString(github, ["args"])),
		};
	});
}

function readTable(value: unknown): TomlTable {
	return isTable(value) ? value : {};
}
