// The Rust toolchain that maturin compiles with: is it there, new enough for the crate, and does it have the target?
import semver from "semver";
import { EnvironmentError } from "../diagnostic/errors.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";

export interface RustToolchain {
	/** `1.95.0` */
	version: string;
	/** Installed targets; null when rustup does not manage the toolchain. */
	targets: string[] | null;
}

/** Null without cargo or rustc on PATH. */
export async function readRust(world: World): Promise<RustToolchain | null> {
	if ((await world.processes.find("cargo")) === null) return null;
	const env = childEnvironment(world.environment);
	const ask = (command: string, args: string[]) =>
		world.processes.ask({ command, args, cwd: world.host.temporaryFolder, env });
	const [version, targets] = await Promise.all([
		ask("rustc", ["--version"]),
		ask("rustup", ["target", "list", "--installed"]),
	]);
	const coerced = semver.coerce(version);
	return coerced
		? { version: coerced.version, targets: targets?.split(/\s+/).filter((word) => word !== "") ?? null }
		: null;
}

/** @throws EnvironmentError when there is no Rust, or one that is older than the crate's `rust-version`. */
export function requireRust(rust: RustToolchain | null, crateNeeds: string | null): RustToolchain {
	if (rust === null) {
		throw new EnvironmentError("build/no-rust", "maturin compiles with cargo, and there is no cargo on PATH", {
			help: "Install Rust: https://rustup.rs",
		});
	}
	const needed = semver.coerce(crateNeeds);
	if (needed && semver.lt(rust.version, needed)) {
		throw new EnvironmentError(
			"build/rust-too-old",
			`the crate needs Rust ${needed.version}, this is ${rust.version}`,
			{
				help: "rustup update stable",
			},
		);
	}
	return rust;
}

/** On a hosted runner a missing target is added; a developer's machine is left as it is, with the command to run. */
export async function ensureRustTarget(rust: RustToolchain, target: string, world: World): Promise<void> {
	const wanted = target === "universal2-apple-darwin" ? ["x86_64-apple-darwin", "aarch64-apple-darwin"] : [target];
	const missing = rust.targets === null ? [] : wanted.filter((name) => !rust.targets?.includes(name));
	if (missing.length === 0) return;
	if (world.host.runnerKind !== "local") {
		const env = childEnvironment(world.environment);
		const args = ["target", "add", ...missing];
		const result = await world.processes.run({
			command: "rustup",
			args,
			cwd: world.host.temporaryFolder,
			env,
			timeoutSeconds: 600,
		});
		if (result.exitStatus === 0) return;
	}
	throw new EnvironmentError("build/no-rust-target", `the Rust target ${missing.join(" and ")} is not installed`, {
		help: `rustup target add ${missing.join(" ")}`,
	});
}
