#!/usr/bin/env node
// src/cli/keep-compiled.ts
/**
* To be called before the rest is loaded, so it loads nothing itself: the folder is the same on every system. `plan` has one of
* its own (compiled-code.ts says why).
*/
function keepCompiledCode(entryFolder, command) {
	const { basename, isAbsolute, join } = process.getBuiltinModule("node:path");
	if (process.env.CI !== void 0 || basename(entryFolder) === "cli") return;
	const { homedir } = process.getBuiltinModule("node:os");
	const xdg = process.env.XDG_CACHE_HOME ?? "";
	const folder = join(isAbsolute(xdg) ? xdg : join(homedir(), ".cache"), "wheel-release", "compiled", command === "plan" ? "plan" : "others");
	process.getBuiltinModule("node:module").enableCompileCache(folder);
}
// src/cli/main.ts
if (Number(process.versions.node.split(".")[0]) < 24) {
	console.error(`wheel-release needs Node 24 or newer, this is ${process.versions.node}.`);
	console.error("Install it from https://nodejs.org, or run it through: npx --package node@24 --package wheel-release wheel-release");
	process.exit(3);
}
keepCompiledCode(import.meta.dirname, process.argv[2]);
const { runCommandLine } = await import("./chunks/start.js").then((chunk) => ({ runCommandLine: chunk.t }));
await runCommandLine(process.argv.slice(2), import.meta.dirname);
process.exit();
export {};
