// `plan --print-build-identifiers`: what cibuildwheel's own option prints, for any host. One platform a call, as there.
import { join, resolve } from "node:path";
import { type CibuildwheelVersion, cibuildwheelVersions, loadCibuildwheelTable } from "../data/cibuildwheel/table.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import type { CibuildwheelHost } from "../plan/cibuildwheel/architectures.ts";
import { answerPrintIdentifiers, answerRealRun, type PrintRequest } from "../plan/cibuildwheel/print-identifiers.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import type { CommandContext } from "./command.ts";

export async function printBuildIdentifiers(context: CommandContext): Promise<number> {
	const { line, projectFolder, world, screen } = context;
	const { cibuildwheel: flags } = line;
	const read = (name: string) => world.files.readText(join(projectFolder, name));
	const configPath = flags.configFile?.replaceAll("{package}", projectFolder);
	const [table, host, pyproject, setupCfg, setupPy, configText] = await Promise.all([
		loadCibuildwheelTable(chooseVersion(flags.version)),
		flags.host === null ? thisHost(world) : parseHost(flags.host),
		read("pyproject.toml"),
		read("setup.cfg"),
		read("setup.py"),
		configPath ? world.files.readText(resolve(configPath)) : null,
	]);
	const request: PrintRequest = {
		table,
		host,
		environment: world.environment,
		flags,
		configFile: configPath ? { name: configPath, text: configText } : null,
		files: { pyproject, setupCfg, setupPy },
	};
	const answer = answerPrintIdentifiers(request);
	if (line.isJson)
		screen.print([
			JSON.stringify({ cibuildwheel: table.version, host, ...answer, run: answerRealRun(request) }, null, 2),
		]);
	else if (answer.identifiers.length > 0) screen.print(answer.identifiers);
	if (answer.refusal) {
		const { message, help } = answer.refusal;
		process.stderr.write([`cibuildwheel ${table.version}: ${message}`, ...(help ? [help] : []), ""].join("\n"));
	}
	return answer.exitStatus;
}

function chooseVersion(word: string | null): CibuildwheelVersion {
	const newest = cibuildwheelVersions.at(-1) ?? "4.3.5";
	if (word === null) return newest;
	const known = cibuildwheelVersions.find((version) => version === word);
	if (known) return known;
	throw new UsageError("config/unknown-option", `--cibuildwheel-version ${word}: there is no table of it`, {
		help: `Tables: ${cibuildwheelVersions.join(", ")}.`,
	});
}

const systems = ["linux", "macos", "windows"] as const;

function parseHost(word: string): CibuildwheelHost {
	const [name = "", machine = "", ...rest] = word.split("/");
	const system = systems.find((known) => known === name);
	if (system && machine !== "" && rest.length === 0) return { system, machine, runsArmv7l: false };
	const nearest = findNearest(name, systems);
	throw new UsageError("config/unknown-option", `--host ${word} is not a system, a slash and its machine`, {
		help: `${nearest && nearest !== name ? `Did you mean ${nearest}? ` : ""}Like linux/x86_64, linux/aarch64, macos/arm64, windows/AMD64.`,
	});
}

/** Python's platform.machine() gives Windows' machines in capitals. */
async function thisHost({ host, processes, environment }: World): Promise<CibuildwheelHost> {
	const machine =
		host.system === "windows" ? (host.machine === "win32" ? "x86" : host.machine.toUpperCase()) : host.machine;
	if (host.system !== "linux" || machine !== "aarch64") return { system: host.system, machine, runsArmv7l: false };
	const query = {
		command: "linux32",
		args: ["uname", "-m"],
		cwd: host.temporaryFolder,
		env: childEnvironment(environment),
	};
	return { system: host.system, machine, runsArmv7l: (await processes.ask(query))?.startsWith("armv") ?? false };
}
