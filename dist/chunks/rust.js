import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_semver } from "./semver.js";
import { I as EnvironmentError } from "./start.js";
import { Ot as childEnvironment } from "./planning.js";
// src/build/rust.ts
var import_semver = /* @__PURE__ */ __toESM(require_semver(), 1);
/** Null without cargo or rustc on PATH. */
async function readRust(world) {
	if (await world.processes.find("cargo") === null) return null;
	const env = childEnvironment(world.environment);
	const ask = (command, args) => world.processes.ask({
		command,
		args,
		cwd: world.host.temporaryFolder,
		env
	});
	const [version, targets] = await Promise.all([ask("rustc", ["--version"]), ask("rustup", [
		"target",
		"list",
		"--installed"
	])]);
	const coerced = import_semver.default.coerce(version);
	return coerced ? {
		version: coerced.version,
		targets: targets?.split(/\s+/).filter((word) => word !== "") ?? null
	} : null;
}
/** @throws EnvironmentError when there is no Rust, or one that is older than the crate's `rust-version`. */
function requireRust(rust, crateNeeds) {
	if (rust === null) throw new EnvironmentError("build/no-rust", "maturin compiles with cargo, and there is no cargo on PATH", { help: "Install Rust: https://rustup.rs" });
	const needed = import_semver.default.coerce(crateNeeds);
	if (needed && import_semver.default.lt(rust.version, needed)) throw new EnvironmentError("build/rust-too-old", `the crate needs Rust ${needed.version}, this is ${rust.version}`, { help: "rustup update stable" });
	return rust;
}
/** On a hosted runner a missing target is added; a developer's machine is left as it is, with the command to run. */
async function ensureRustTarget(rust, target, world) {
	const wanted = target === "universal2-apple-darwin" ? ["x86_64-apple-darwin", "aarch64-apple-darwin"] : [target];
	const missing = rust.targets === null ? [] : wanted.filter((name) => !rust.targets?.includes(name));
	if (missing.length === 0) return;
	if (world.host.runnerKind !== "local") {
		const env = childEnvironment(world.environment);
		const args = [
			"target",
			"add",
			...missing
		];
		if ((await world.processes.run({
			command: "rustup",
			args,
			cwd: world.host.temporaryFolder,
			env,
			timeoutSeconds: 600
		})).exitStatus === 0) return;
	}
	throw new EnvironmentError("build/no-rust-target", `the Rust target ${missing.join(" and ")} is not installed`, { help: `rustup target add ${missing.join(" ")}` });
}
export { readRust as n, requireRust as r, ensureRustTarget as t };
