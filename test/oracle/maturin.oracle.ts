// What maturin 1.16.0, cargo and rustc do, against what the plan says they will do.
import { compareCargoFeatures } from "./maturin/cargo-features.ts";
import { compareTargetCfg } from "./maturin/target-cfg.ts";
import type { Oracle } from "./oracle.ts";

export const oracle: Oracle = async function* ({ options, say }) {
	yield await compareTargetCfg();
	yield await compareCargoFeatures(Number(options.get("cases") ?? 240), say);
};
