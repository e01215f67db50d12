// Resolves src/tools/*.in into the hash-locked, universal lists src/tools/*.txt that prepareTools installs from.
// Run it after a change of an .in file, or with --upgrade for newer versions: npm run tools -- --upgrade
// The packages that tables are generated from (scripts/data/packages.in) are locked along with them.
// It uses the uv of the locked `install` set itself, so that the same input gives the same list on every machine.
import { join, resolve } from "node:path";
import { prepareTools } from "../src/tools/environment.ts";
import { toolSets } from "../src/tools/tool-set.ts";
import { childEnvironment } from "../src/world/child-environment.ts";
import { createClock } from "../src/world/clock.ts";
import { createFiles } from "../src/world/files.ts";
import { readHost } from "../src/world/host.ts";
import { createProcesses } from "../src/world/processes.ts";
import { lockDataPackages } from "./data-packages.ts";

const signal = new AbortController().signal;
const productFolder = resolve(import.meta.dirname, "../src");
const world = {
	files: createFiles(),
	processes: createProcesses(signal),
	clock: createClock(signal),
	host: readHost(process.env, productFolder),
	environment: process.env,
};

const { bin } = await prepareTools("install", world);
for (const set of toolSets) {
	const result = await world.processes.run({
		command: join(bin, "uv"),
		args: [
			...["pip", "compile", `${set}.in`, "--output-file", `${set}.txt`],
			...["--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-emit-index-url"],
			...process.argv.slice(2).filter((argument) => argument === "--upgrade"),
		],
		cwd: join(productFolder, "tools"),
		env: childEnvironment(process.env, {}, { path: [bin] }),
		timeoutSeconds: 300,
	});
	if (result.exitStatus !== 0) throw new Error(`uv could not resolve ${set}.in:\n${result.output}`);
	console.log(`src/tools/${set}.txt: ${result.stdout.match(/^[a-z].*==/gim)?.length ?? 0} tools`);
}
console.log(`scripts/data/packages.txt: ${await lockDataPackages()} packages`);
