import { dirname } from "node:path";
import type { SmokeCell } from "../document/plan.ts";
import { formatCommandLine } from "../project/command-line.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import { type Bench, setUpFolder, startTimer, variablesOf } from "./bench.ts";
import { installByUv } from "./installer.ts";

/** A bench on this machine: commands run with the network it has, and with the variables that children may see. */
export async function setUpHostBench(
	cell: SmokeCell,
	scratch: string,
	{ uv, interpreter }: { uv: string; interpreter: string },
	world: World,
): Promise<Bench> {
	const bench = await setUpFolder(cell, scratch, world);
	const env = childEnvironment(world.environment, variablesOf(bench), { path: [dirname(bench.python)] });
	const timer = startTimer(cell, world);
	return {
		...bench,
		installer: installByUv(uv, interpreter, bench),
		show: (argv) => `cd ${formatCommandLine([bench.emptyFolder])} && ${formatCommandLine(argv)}`,
		run: ([command = "", ...args]) => world.processes.run({ command, args, cwd: bench.emptyFolder, env, ...timer() }),
	};
}
