// Which Python tools the stages use, as sets that do not meet: each lives in an environment of its own, made from a
// hash-locked list beside this file (`*.in` is what is wanted, `*.txt` what scripts/lock-tools.ts resolved).
import { join } from "node:path";
import { EnvironmentError } from "../diagnostic/errors.ts";
import { sha256Of } from "../document/canonical-json.ts";
import type { World } from "../world/ports.ts";

/**
 * `maturin` builds Rust; `build` is PEP 517 and the repair of native Linux wheels; `install` is what users install with;
 * `readme` renders descriptions as PyPI does.
 */
export const toolSets = ["maturin", "build", "cibuildwheel", "install", "readme"] as const;
export type ToolSetName = (typeof toolSets)[number];

export interface ToolLock {
	path: string;
	/** Of the text with LF line ends, so that a checkout on Windows has the same environment. */
	digest: string;
	/** Normalised names of the tools in it. */
	names: string[];
}

export async function readToolLock(set: ToolSetName, world: Pick<World, "files" | "host">): Promise<ToolLock> {
	const path = join(world.host.productFolder, "tools", `${set}.txt`);
	const text = await world.files.readText(path);
	if (text === null) {
		throw new EnvironmentError("tools/no-lock", `the locked list of the ${set} tools is missing: ${path}`, {
			file: path,
			help: "This installation of wheel-release is damaged; check it out or install it again.",
		});
	}
	const lines = text.replaceAll("\r\n", "\n");
	return {
		path,
		digest: sha256Of(lines),
		names: [...lines.matchAll(/^([a-z0-9-]+)==/gm)].map(([, name = ""]) => name),
	};
}
