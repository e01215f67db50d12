// Security rule S28, in three steps that never meet: dependencies from the configured index alone; then our own file, by
// path and hash, without any index; then the check that all fits together.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FrozenDistribution } from "../document/manifest.ts";
import { parseRequirement } from "../python/requirement.ts";
import type { World } from "../world/ports.ts";
import { type Bench, type Reach, tailOf } from "./bench.ts";
import type { TriedProbe, WheelToTest } from "./decide.ts";

export interface InstallRequest {
	frozen: FrozenDistribution;
	/** Of the frozen file. */
	path: string;
	wheel: WheelToTest;
	/** Beside the wheel's own dependencies, for the user's command. */
	extraRequirements: readonly string[];
}

/** One probe, `install`; it holds the commands that make the environment again. */
export async function installWheel(request: InstallRequest, bench: Bench, world: World): Promise<TriedProbe> {
	const { frozen, wheel } = request;
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

	const { installer } = bench;
	const commands: [argv: readonly string[], reach: Reach][] = [[installer.makeEnvironment, "nothing"]];
	if (requirements.length > 0) commands.push([installer.installDependencies(dependencies), "network"]);
	commands.push([installer.installFrozen(own), "nothing"]);
	let seconds = 0;
	const shown: string[] = [];
	for (const [argv, reach] of commands) {
		shown.push(bench.show(argv, reach));
		const result = await bench.run(argv, reach);
		seconds += result.seconds;
		if (result.exitStatus === 0) continue;
		return { name: "install", outcome: "failed", seconds, outputTail: tailOf(result), commands: shown };
	}
	return { name: "install", outcome: "passed", seconds, outputTail: "", commands: shown };
}
