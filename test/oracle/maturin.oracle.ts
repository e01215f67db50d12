// What maturin 1.16.0, cargo and rustc do, against what the plan says they will do.
import { compareCargoFeatures } from "./maturin/cargo-features.ts";
import { compareGenerateCi } from "./maturin/generate-ci.ts";
import { compareRealBuilds } from "./maturin/real-builds.ts";
import { compareTargetCfg } from "./maturin/target-cfg.ts";
import { compareWheelTags } from "./maturin/wheel-tags.ts";
import type { Oracle } from "./oracle.ts";
import { prepareTool } from "./prepare-tool.ts";

export const oracle: Oracle = async function* ({ options, say }) {
	const count = (name: string, usual: number) => Number(options.get(name) ?? usual);
	const maturin = await prepareTool("maturin", "maturin");
	yield await compareTargetCfg();
	yield await compareGenerateCi(maturin, count("ci", 120), say);
	yield await compareWheelTags(maturin, count("tags", 300), say);
	yield await compareCargoFeatures(count("features", 240), say);
	yield await compareRealBuilds(say);
};
