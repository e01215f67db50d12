#!/usr/bin/env node
import { keepCompiledCode } from "./keep-compiled.ts";

// Nothing newer than ES2015 may stand in this file: it must still parse on the Node that it turns away.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
	console.error(`wheel-release needs Node 24 or newer, this is ${process.versions.node}.`);
	console.error(
		"Install it from https://nodejs.org, or run it through: npx --package node@24 --package wheel-release wheel-release",
	);
	process.exit(3);
}
keepCompiledCode(import.meta.dirname, process.argv[2]);
const { runCommandLine } = await import("./command-line.ts");
await runCommandLine(process.argv.slice(2), import.meta.dirname);
// All is written; taking the heap apart would be the last thing that a user waits for.
process.exit();
