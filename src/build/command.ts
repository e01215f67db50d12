// The command that builds a cell, as a value: argument lists, never a shell line.
import type { Cell, Plan, SdistCell } from "../document/plan.ts";
import type { ToolSetName } from "../tools/tool-set.ts";
import type { Host } from "../world/ports.ts";
import { decideCibuildwheel } from "./cibuildwheel.ts";
import { fillCommand } from "./own-command.ts";

/** One process of a build. */
export interface BuildCommand {
	/** Of the tool environment, or its Python; without a tool set: a path, or a name that is looked up on PATH. */
	program: string;
	args: string[];
	/** Null for a command of the project's own. */
	toolSet: ToolSetName | null;
	/** Variables beside those every child gets. */
	env: Record<string, string>;
	/** The wheel that comes out must be repaired by auditwheel to have a true tag. */
	needsRepair: boolean;
}

export interface BuildPlaces {
	/** Of the project, absolute. */
	project: string;
	/** Folder the frontend writes to, empty before. */
	out: string;
	/** Shared by all cells, so that crates are compiled once per target. */
	cargoTarget: string;
	/** The interpreter of the cell's `buildPython`, when it must be a certain one. */
	interpreter: string | null;
	hasCargoLock: boolean;
	/** `[tool.maturin] profile`, which `--release` would overrule. */
	cargoProfile: string | null;
	/** Of the caller: cibuildwheel's own variables are left in force. */
	environment: Readonly<Record<string, string | undefined>>;
	/** What Linux wheels are built in; null when the cell needs none. */
	containerEngine: "docker" | "podman" | null;
}

/** Null for what is brought along instead of built. */
export function decideBuildCommand(
	cell: Cell | SdistCell,
	plan: Plan,
	host: Host,
	places: BuildPlaces,
): BuildCommand | null {
	if (cell.frontend === "none") return null;
	if (cell.frontend === "command" && "expect" in cell) {
		const filled = fillCommand(cell.command ?? [], { ...places, python: places.interpreter });
		return { ...filled, toolSet: null, env: { ...plan.versionInBuild.environment }, needsRepair: false };
	}
	if (cell.frontend === "maturin") return decideMaturin(cell, host, places);
	if (cell.frontend === "cibuildwheel" && "expect" in cell) return decideCibuildwheel(cell, plan, places);
	return decidePep517(cell, plan, host, places);
}

/**
 * True when maturin compiles for another machine or C library than the host's. It then knows the layout of every CPython by
 * name, `python3.12`, and refuses the path of an interpreter, which would be one of the wrong machine. (A Mac's two
 * machines run each other's interpreters.)
 */
export function isCrossCompiled(cell: Cell, host: Host): boolean {
	if (cell.frontend !== "maturin" || host.system === "macos") return false;
	const { architecture } = cell.expect;
	// A 32-bit Python runs on Windows of 64 bits, and maturin asks it (is_cross_compiling).
	if (host.system === "windows" && architecture === "x86" && host.machine === "amd64") return false;
	if (architecture !== host.machine) return true;
	return host.system === "linux" && (cell.expect.family === "musllinux") !== (host.glibc === null);
}

/** Run in the project's folder, where maturin finds the crate itself; naming it could lose pyproject.toml (project_layout.rs). */
function decideMaturin(cell: Cell | SdistCell, host: Host, places: BuildPlaces): BuildCommand {
	const common = {
		program: "maturin",
		toolSet: "maturin",
		needsRepair: false,
		env: { CARGO_TARGET_DIR: places.cargoTarget },
	} as const;
	if (!("expect" in cell)) return { ...common, args: ["sdist", "--out", places.out] };
	const isLinux = cell.expect.family === "manylinux" || cell.expect.family === "musllinux";
	return {
		...common,
		args: [
			"build",
			...(places.cargoProfile === null ? ["--release"] : []),
			...(places.hasCargoLock ? ["--locked"] : []),
			// zig links against the glibc of the policy, so the tag is true on any host (and musl needs no container).
			...(host.system === "linux" && isLinux ? ["--zig"] : []),
			...(isLinux ? ["--compatibility", readPolicy(cell.expect.platformTag)] : []),
			...(cell.rustTarget ? ["--target", cell.rustTarget] : []),
			...(places.interpreter ? ["--interpreter", places.interpreter] : []),
			"--out",
			places.out,
		],
	};
}

/** `manylinux_2_17` of `manylinux_2_17_x86_64`: named, so that neither the project's table nor the host chooses another. */
function readPolicy(platformTag: string): string {
	return /^(many|musl)linux_\d+_\d+/.exec(platformTag)?.[0] ?? "pypi";
}

function decidePep517(cell: Cell | SdistCell, plan: Plan, host: Host, places: BuildPlaces): BuildCommand {
	const build = (args: string[]): BuildCommand => ({
		program: "python",
		toolSet: "build",
		args: ["-m", "build", "--installer", "uv", ...args, "--outdir", places.out, "."],
		env: { ...plan.versionInBuild.environment },
		needsRepair: false,
	});
	if (!("expect" in cell)) return build(["--sdist"]);
	// Without --wheel, build makes the sdist first and the wheel from it: proof that the sdist is complete.
	if (cell.buildPython === null) return build(plan.sdist ? [] : ["--wheel"]);
	// build runs backends with its own interpreter only; uv's frontend takes any (PEP 517 both).
	return {
		program: "uv",
		toolSet: "build",
		args: ["build", "--wheel", "--python", places.interpreter ?? "", "--out-dir", places.out, "."],
		env: { ...plan.versionInBuild.environment },
		needsRepair: host.system === "linux" && cell.expect.family === "manylinux",
	};
}
