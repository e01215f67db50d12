// Entry of the action (action.yml, main): reads the process once and hands it on.
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const productFolder = basename(import.meta.dirname) === "action" ? dirname(import.meta.dirname) : import.meta.dirname;
const version = readVersion();
process.stdout.write(`wheel-release ${version} on Node ${process.versions.node}\n`);

const cancelled = new AbortController();
// The runner sends SIGINT when a job is cancelled, SIGTERM 7.5 s later, and kills after another 2.5 s.
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => cancelled.abort());

// Loaded after the first line: a step says what it is before it costs anything.
const [{ loadRunner }, { runAction }, { describeThrown }] = await Promise.all([
	import("../world/runner.ts"),
	import("./run-action.ts"),
	import("../pipeline/exit-status.ts"),
]);
const runner = await loadRunner();
const start = { environment: process.env, productFolder, version, signal: cancelled.signal, runner };
const exitStatus = await runAction(start).catch((error: unknown) => {
	// The report itself, or the event log, could not be written.
	const { exitStatus, finding, stack } = describeThrown(error);
	runner.annotate("error", finding?.message ?? stack ?? "", { title: finding?.code ?? "wheel-release" });
	return exitStatus;
});
// Connections that libraries keep alive would hold the process open (nodejs/node#56645).
process.stdout.write("", () => process.exit(exitStatus));

/** dist/package.json carries the version of the bundle; in development the repository's does. */
function readVersion(): string {
	const folder = basename(productFolder) === "src" ? dirname(productFolder) : productFolder;
	const file: { version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	return file.version;
}
