// What is tried with an installed wheel. Each import has a process of its own: one that crashes hides no other, and none
// can lean on what another imported.
import { z } from "zod";
import { EnvironmentError } from "../diagnostic/errors.ts";
import type { SmokeCell } from "../document/plan.ts";
import { splitCommandLine } from "../project/command-line.ts";
import type { ProcessResult } from "../world/ports.ts";
import { type Bench, type Reach, tailOf } from "./bench.ts";
import { chooseProbes, judgeVersions, type TriedProbe, type WheelToTest } from "./decide.ts";

export interface ProbeRequest {
	cell: SmokeCell;
	wheel: WheelToTest;
	/** For `{wheel}` of the command. */
	wheelPath: string;
	/** For `{project}` of the command. */
	projectFolder: string;
}

export async function tryWheel(request: ProbeRequest, bench: Bench): Promise<TriedProbe[]> {
	const { cell, wheel } = request;
	const choice = chooseProbes(cell, wheel);
	const probes = [await runProbe("dependencies", bench.installer.check, bench)];
	for (const name of choice.imports) {
		probes.push(await runProbe(`import ${name}`, [...isolated(bench), `import ${name}`], bench));
	}
	const failed = new Set(probes.filter((probe) => probe.outcome === "failed").map((probe) => probe.name));
	const importable = choice.versioned.filter((name) => !failed.has(`import ${name}`));
	probes.push(await tryVersion(wheel, importable, bench));
	for (const { group, name } of choice.scripts) {
		const load = `from importlib.metadata import distribution; [e] = [e for e in distribution(${quote(wheel.name)}).entry_points if (e.group, e.name) == (${quote(group)}, ${quote(name)})]; e.load()`;
		probes.push(await runProbe(`entry point ${name}`, [...isolated(bench), load], bench));
	}
	if (cell.command !== null) probes.push(await tryCommand(cell.command, request, bench));
	return probes;
}

// -I: neither the folder it runs in, nor the user's site-packages, nor PYTHON* variables.
function isolated(bench: Bench): string[] {
	return [bench.python, "-I", "-c"];
}

/** As a Python string. */
function quote(text: string): string {
	return JSON.stringify(text);
}

async function runProbe(
	name: string,
	argv: readonly string[],
	bench: Bench,
	reach: Reach = "nothing",
): Promise<TriedProbe> {
	const result = await bench.run(argv, reach);
	return probeOf(name, bench.show(argv, reach), result, result.exitStatus === 0 ? null : tailOf(result));
}

function probeOf(
	name: string,
	command: string,
	result: Pick<ProcessResult, "seconds">,
	failure: string | null,
): TriedProbe {
	return {
		name,
		outcome: failure === null ? "passed" : "failed",
		seconds: result.seconds,
		outputTail: failure ?? "",
		commands: [command],
	};
}

const ToldVersions = z.strictObject({ metadata: z.string(), modules: z.record(z.string(), z.string()) });

const askVersions = `
import importlib, importlib.metadata, json, sys
told = {name: getattr(importlib.import_module(name), "__version__", None) for name in sys.argv[2:]}
modules = {name: version for name, version in told.items() if isinstance(version, str)}
print(json.dumps({"metadata": importlib.metadata.version(sys.argv[1]), "modules": modules}))`;

async function tryVersion(wheel: WheelToTest, modules: readonly string[], bench: Bench): Promise<TriedProbe> {
	const argv = [...isolated(bench), askVersions.trim(), wheel.name, ...modules];
	const result = await bench.run(argv, "nothing");
	const shown = bench.show(argv, "nothing");
	if (result.exitStatus !== 0) return probeOf("version", shown, result, tailOf(result));
	// Modules may print too, while they are imported and at the exit.
	const answer = result.stdout.split(/\r?\n/).findLast((line) => line.startsWith('{"metadata": '));
	if (answer === undefined) return probeOf("version", shown, result, `no answer\n${tailOf(result)}`);
	const told = ToldVersions.parse(JSON.parse(answer));
	return probeOf("version", shown, result, judgeVersions(wheel.version, told));
}

async function tryCommand(command: string, request: ProbeRequest, bench: Bench): Promise<TriedProbe> {
	const words = splitCommandLine(command);
	if (words === null || words.length === 0) {
		const outputTail = `smoke.command is ${words === null ? "missing a closing quote" : "empty"}: ${command}`;
		return { name: "command", outcome: "failed", seconds: 0, outputTail, commands: [] };
	}
	const argv = words.map((word) =>
		word.replaceAll("{project}", request.projectFolder).replaceAll("{wheel}", request.wheelPath),
	);
	try {
		// The user's own tests have the network here, as they have it on every other machine.
		return await runProbe("command", argv, bench, "network");
	} catch (error) {
		// The command is the project's: a program it names and this machine lacks is its failure.
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-program") throw error;
		return probeOf("command", bench.show(argv, "network"), { seconds: 0 }, error.message);
	}
}
