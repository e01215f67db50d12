// What maturin 1.16.0, cargo and rustc do, against what the plan says they will do.
import { join, resolve } from "node:path";
import { prepareTools } from "../../src/tools/environment.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import { createProcesses } from "../../src/world/processes.ts";
import { compareCargoFeatures } from "./maturin/cargo-features.ts";
import { compareGenerateCi } from "./maturin/generate-ci.ts";
import { compareRealBuilds } from "./maturin/real-builds.ts";
import { compareTargetCfg } from "./maturin/target-cfg.ts";
import { compareWheelTags } from "./maturin/wheel-tags.ts";
import type { Oracle } from "./oracle.ts";

export const oracle: Oracle = async function* ({ options, say }) {
	const count = (name: string, usual: number) => Number(options.get(name) ?? usual);
	const maturin = await prepareMaturin();
	yield await compareTargetCfg();
	yield await compareGenerateCi(maturin, count("ci", 120), say);
	yield await compareWheelTags(maturin, count("tags", 300), say);
	yield await compareCargoFeatures(count("features", 240), say);
	yield await compareRealBuilds(say);
};

/** The maturin that builds the wheels, from its lock. */
async function prepareMaturin(): Promise<string> {
	const signal = new AbortController().signal;
	const tools = await prepareTools("maturin", {
		files: createFiles(),
		processes: createProcesses(signal),
		clock: createClock(signal),
		host: readHost(process.env, resolve(import.meta.dirname, "../../src")),
		environment: process.env,
	});
	return join(tools.bin, "maturin");
}
