// The place where one wheel is tried: a clean virtual environment, an empty folder to run in, and nothing of this process
// but what the test needs. Every command runs through here, within the time of the cell, and is remembered for the finding.
import { join } from "node:path";
import type { SmokeCell } from "../document/plan.ts";
import type { ProcessResult, World } from "../world/ports.ts";
import type { Installer } from "./installer.ts";

/** What a command may talk to where that can be told: the configured index and what the user's own command wants, or nothing. */
export type Reach = "network" | "nothing";

export interface Bench extends BenchFolder {
	installer: Installer;
	/** Runs within the time that the cell has left, and shows the output as it comes. */
	run(argv: readonly string[], reach: Reach): Promise<ProcessResult>;
	/** The command as it can be pasted, in its folder. */
	show(argv: readonly string[], reach: Reach): string;
}

export interface BenchFolder {
	/** Holds everything of this test; kept when it fails. */
	folder: string;
	venv: string;
	/** Of the virtual environment. */
	python: string;
	/** Where probes run: empty, so that nothing can be imported but what was installed. */
	emptyFolder: string;
}

export async function setUpFolder(cell: SmokeCell, scratch: string, world: World): Promise<BenchFolder> {
	const folder = join(scratch, "smoke", cell.id);
	const emptyFolder = join(folder, "empty");
	const venv = join(folder, "venv");
	await world.files.remove(folder);
	await world.files.makeFolder(emptyFolder);
	const isWindows = world.host.system === "windows";
	return { folder, venv, python: join(venv, isWindows ? "Scripts/python.exe" : "bin/python"), emptyFolder };
}

/** Variables of every command, wherever it runs. */
export function variablesOf({ venv }: BenchFolder): Record<string, string> {
	return {
		VIRTUAL_ENV: venv,
		// The project's own folder stays as it is: no byte code and no pytest cache beside the tests.
		PYTHONDONTWRITEBYTECODE: "1",
		PYTEST_ADDOPTS: "-p no:cacheprovider",
	};
}

/** Starts the time of a cell: what a command may still take, and where its output goes. */
export function startTimer(cell: SmokeCell, world: World) {
	const deadline = world.clock.monotonic() + cell.timeoutMinutes * 60;
	return () => ({
		timeoutSeconds: Math.max(1, deadline - world.clock.monotonic()),
		onLine: (line: string) => world.events.emit({ type: "output", stage: "smoke", item: cell.id, line }),
	});
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
