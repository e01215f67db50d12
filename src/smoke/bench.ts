// The place where one wheel is tried: a clean virtual environment, an empty folder to run in, and the environment
// variables of children. Every command runs through here, within the time of the cell, and is remembered for the finding.
import { join } from "node:path";
import type { SmokeCell } from "../document/plan.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { ProcessResult, World } from "../world/ports.ts";
import { formatCommandLine } from "./command-line.ts";

export interface Bench {
	/** Holds everything of this test; kept when it fails. */
	folder: string;
	venv: string;
	/** Of the virtual environment. */
	python: string;
	/** Where probes run: empty, so that nothing can be imported but what was installed. */
	emptyFolder: string;
	/** Runs within the time that the cell has left, and shows the output as it comes. */
	run(argv: readonly string[]): Promise<ProcessResult>;
	/** The command as it can be pasted, in its folder. */
	show(argv: readonly string[]): string;
}

export async function setUpBench(cell: SmokeCell, scratch: string, world: World): Promise<Bench> {
	const folder = join(scratch, "smoke", cell.id);
	const emptyFolder = join(folder, "empty");
	const venv = join(folder, "venv");
	const bin = join(venv, world.host.system === "windows" ? "Scripts" : "bin");
	await world.files.remove(folder);
	await world.files.makeFolder(emptyFolder);
	const env = childEnvironment(
		world.environment,
		{
			VIRTUAL_ENV: venv,
			// The project's own folder stays as it is: no byte code and no pytest cache beside the tests.
			PYTHONDONTWRITEBYTECODE: "1",
			PYTEST_ADDOPTS: "-p no:cacheprovider",
		},
		{ path: [bin] },
	);
	const deadline = world.clock.monotonic() + cell.timeoutMinutes * 60;
	return {
		folder,
		venv,
		python: join(bin, world.host.system === "windows" ? "python.exe" : "python"),
		emptyFolder,
		show: (argv) => `cd ${formatCommandLine([emptyFolder])} && ${formatCommandLine(argv)}`,
		run: ([command = "", ...args]) =>
			world.processes.run({
				command,
				args,
				cwd: emptyFolder,
				env,
				timeoutSeconds: Math.max(1, deadline - world.clock.monotonic()),
				onLine: (line) => world.events.emit({ type: "output", stage: "smoke", item: cell.id, line }),
			}),
	};
}

/** The last lines, for receipts and findings. */
export function tailOf(result: ProcessResult): string {
	const ending = result.timedOut
		? ["(stopped: the time of this test is over)"]
		: result.exitStatus === null
			? ["(ended by a signal)"]
			: result.exitStatus !== 0
				? [`(exit status ${result.exitStatus})`]
				: [];
	const lines = result.output
		.trimEnd()
		.split("\n")
		.filter((line, index, all) => line !== "" || all[index - 1] !== "");
	return [...lines.slice(-20), ...ending].join("\n").trim().slice(-4000);
}
