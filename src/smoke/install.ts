// Security rule S28, in three steps that never meet: dependencies from the configured index alone; then our own file, by
// path and hash, without any index; then the check that all fits together.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FrozenDistribution } from "../document/manifest.ts";
import { parseRequirement } from "../python/requirement.ts";
import type { World } from "../world/ports.ts";
import { type Bench, tailOf } from "./bench.ts";
import type { TriedProbe, WheelToTest } from "./decide.ts";

export interface InstallRequest {
	uv: string;
	/** Interpreter of the environment. */
	interpreter: string;
	frozen: FrozenDistribution;
	/** Of the frozen file. */
	path: string;
	wheel: WheelToTest;
	/** Beside the wheel's own dependencies, for the user's command. */
	extraRequirements: readonly string[];
}

/** One probe, `install`; it holds the commands that make the environment again. */
export async function installWheel(request: InstallRequest, bench: Bench, world: World): Promise<TriedProbe> {
	const { uv, frozen, wheel } = request;
	const dependencies = join(bench.folder, "dependencies.txt");
	const own = join(bench.folder, "wheel.txt");
	const malformed = wheel.requiresDist.filter((requirement) => parseRequirement(requirement) === null);
	if (malformed.length > 0) {
		const outputTail = malformed.map((text) => `Requires-Dist: ${text}: not a dependency specifier`).join("\n");
		return { name: "install", outcome: "failed", seconds: 0, outputTail, commands: [] };
	}
	const requirements = [...wheel.requiresDist, ...request.extraRequirements];
	await world.files.writeText(dependencies, `${requirements.join("\n")}\n`);
	const url = pathToFileURL(request.path).href;
	await world.files.writeText(own, `${wheel.name} @ ${url} --hash=sha256:${frozen.sha256}\n`);

	const into = [uv, "pip", "install", "--python", bench.python];
	const commands = [
		[uv, "venv", "--no-project", "--python", request.interpreter, bench.venv],
		...(requirements.length > 0 ? [[...into, "--only-binary", ":all:", "-r", dependencies]] : []),
		// Without a cache, so that what is unpacked is what is hashed.
		[...into, "--no-index", "--no-deps", "--require-hashes", "--no-cache", "--link-mode", "copy", "-r", own],
	];
	let seconds = 0;
	const shown: string[] = [];
	for (const argv of commands) {
		shown.push(bench.show(argv));
		const result = await bench.run(argv);
		seconds += result.seconds;
		if (result.exitStatus === 0) continue;
		return { name: "install", outcome: "failed", seconds, outputTail: tailOf(result), commands: shown };
	}
	return { name: "install", outcome: "passed", seconds, outputTail: "", commands: shown };
}
