import { join } from "node:path";
import { EnvironmentError } from "../diagnostic/errors.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";

const oldest = [3, 11] as const;

export interface FoundPython {
	/** Of the interpreter itself, past shims and launchers. */
	path: string;
	/** `3.11.7` */
	version: string;
}

interface Candidate {
	/** As the user would say it. */
	name: string;
	command: string;
	args: string[];
}

/** The Python that tool environments are made with: `--python`, then setup-python's, then what the PATH has. */
export async function findPython(world: Pick<World, "processes" | "host" | "environment">): Promise<FoundPython> {
	const tried: string[] = [];
	for (const candidate of candidatesFor(world)) {
		const found = await ask(candidate, world);
		if (found === null) {
			tried.push(`${candidate.name} does not run`);
			continue;
		}
		const [major = 0, minor = 0] = found.version.split(".").map(Number);
		if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return found;
		tried.push(`${candidate.name} is ${found.version}`);
	}
	throw new EnvironmentError("tools/no-python", `no Python ${oldest.join(".")} or newer: ${tried.join(", ")}`, {
		help: [
			"In a workflow, before this step:",
			"    - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
			"      with:",
			'        python-version: "3.13"',
			"Elsewhere install Python, or name one: --python PATH",
		].join("\n"),
	});
}

/** A named interpreter is the only candidate: whoever names one does not want another. */
function candidatesFor({ host, environment }: Pick<World, "host" | "environment">): Candidate[] {
	if (host.python !== null) return [{ name: `--python ${host.python}`, command: host.python, args: [] }];
	const windows = host.system === "windows";
	// Set by actions/setup-python.
	const location = environment.pythonLocation;
	return [
		...(location
			? [{ name: "pythonLocation", command: join(location, windows ? "python.exe" : "bin/python3"), args: [] }]
			: []),
		{ name: "python3", command: "python3", args: [] },
		{ name: "python", command: "python", args: [] },
		...(windows ? [{ name: "py -3", command: "py", args: ["-3"] }] : []),
	];
}

async function ask(
	{ command, args }: Candidate,
	world: Pick<World, "processes" | "host" | "environment">,
): Promise<FoundPython | null> {
	try {
		const { exitStatus, stdout } = await world.processes.run({
			command,
			args: [...args, "-I", "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)"],
			cwd: world.host.temporaryFolder,
			env: childEnvironment(world.environment),
			timeoutSeconds: 30,
		});
		const [version = "", path = ""] = stdout.split(/\r?\n/);
		return exitStatus === 0 && /^\d+\.\d+\.\d+$/.test(version) && path !== "" ? { version, path } : null;
	} catch (error) {
		// Not there, as `python` on many machines; a cancelled command is no answer.
		if (error instanceof EnvironmentError) return null;
		throw error;
	}
}
