import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/action/main.ts
const productFolder = basename(import.meta.dirname) === "action" ? dirname(import.meta.dirname) : import.meta.dirname;
const version = readVersion();
process.stdout.write(`wheel-release ${version} on Node ${process.versions.node}\n`);
const cancelled = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => cancelled.abort());
const [{ loadRunner }, { runAction }, { describeThrown }] = await Promise.all([
	import("./chunks/runner2.js").then((chunk) => ({ cutSummary: chunk.t, largestSummary: chunk.n, loadRunner: chunk.r, neutralizeLine: chunk.i })),
	import("./chunks/run-action.js"),
	import("./chunks/start.js").then((chunk) => ({ describeThrown: chunk.b, exitStatusOf: chunk.x, exitStatuses: chunk.S }))
]);
const runner = await loadRunner();
const exitStatus = await runAction({
	environment: process.env,
	productFolder,
	version,
	signal: cancelled.signal,
	runner
}).catch((error) => {
	const { exitStatus, finding, stack } = describeThrown(error);
	runner.annotate("error", finding?.message ?? stack ?? "", { title: finding?.code ?? "wheel-release" });
	return exitStatus;
});
process.stdout.write("", () => process.exit(exitStatus));
/** dist/package.json carries the version of the bundle; in development the repository's does. */
function readVersion() {
	const folder = basename(productFolder) === "src" ? dirname(productFolder) : productFolder;
	return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}
export {};
