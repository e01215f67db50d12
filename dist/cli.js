#!/usr/bin/env node
// src/cli/main.ts
if (Number(process.versions.node.split(".")[0]) < 24) {
	console.error(`wheel-release needs Node 24 or newer, this is ${process.versions.node}.`);
	console.error("Install it from https://nodejs.org, or run it through: npx --package node@24 --package wheel-release wheel-release");
	process.exit(3);
}
const { runCommandLine } = await import("./chunks/start.js").then((chunk) => ({ runCommandLine: chunk.t }));
await runCommandLine(process.argv.slice(2), import.meta.dirname);
export {};
