// `npm run rehearse`: the whole release of the examples on this machine, with the CLI as users get it. Arguments go to
// the CLI. Without a Rust toolchain only the pure example is rehearsed, and that is said.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const hasRust = spawnSync("cargo", ["--version"], { stdio: "ignore" }).status === 0;
const examples = hasRust ? ["abi3-maturin", "pure-conda"] : ["pure-conda"];
if (!hasRust)
	console.log(
		"No Rust toolchain here (cargo is not on PATH), so examples/abi3-maturin is not rehearsed: https://rustup.rs\n",
	);

for (const example of examples) {
	console.log(`── examples/${example}\n`);
	const cli = join(root, "dist", "cli.js");
	const args = [cli, "rehearse", join(root, "examples", example), ...process.argv.slice(2)];
	const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
	if (status !== 0) process.exit(status ?? 70);
	console.log("");
}
