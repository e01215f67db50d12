import { dirname, join } from "node:path";
import type { SmokeCell } from "../document/plan.ts";
import { formatCommandLine } from "../project/command-line.ts";
import { type ContainerEngine, engineEnvironment } from "../tools/container-engine.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import { type Bench, type BenchFolder, type Reach, setUpFolder, startTimer, variablesOf } from "./bench.ts";
import { type ContainerCommand, formatRunArguments, type Mount } from "./container-command.ts";
import { type ContainerImage, runInContainer } from "./container-engine.ts";
import { installByPip } from "./installer.ts";

export interface Container {
	engine: ContainerEngine;
	image: ContainerImage;
	/** Path of its Python, inside. */
	python: string;
}

/** What a container sees of this machine beside the folder of the bench, read-only. */
interface Shown {
	wheelPath: string;
	projectFolder: string;
}

/** A bench in containers, one per command, over one folder of this machine. */
export async function setUpContainerBench(
	cell: SmokeCell,
	scratch: string,
	{ engine, image, python }: Container,
	shown: Shown,
	world: World,
): Promise<Bench> {
	const bench = await setUpFolder(cell, scratch, world);
	const home = join(bench.folder, "home");
	await world.files.makeFolder(home);
	const outside = engineEnvironment(world.environment);
	const certificates = await copyCertificates(outside, bench, world);
	const timer = startTimer(cell, world);
	const mounts: Mount[] = [
		{ path: shown.wheelPath, isWritable: false },
		...(cell.command?.includes("{project}") ? [{ path: shown.projectFolder, isWritable: false }] : []),
		{ path: bench.folder, isWritable: true },
	];
	const variables = childEnvironment(
		{ ...pick(world.environment, plainVariables), PATH: image.path },
		{ ...variablesOf(bench), HOME: home },
		{ path: [dirname(bench.python)] },
	);
	const commandOf = (argv: readonly string[], reach: Reach): ContainerCommand => ({
		image: image.id,
		userOptions: engine.userOptions,
		network: reach === "nothing" ? "none" : chooseNetwork(outside),
		mounts,
		variables: { ...variables, ...(reach === "network" ? certificates : {}) },
		inherited: reach === "network" ? Object.keys(outside).filter((name) => isWayOut(name)) : [],
		folder: bench.emptyFolder,
		argv,
	});
	return {
		...bench,
		installer: installByPip(python, bench),
		show: (argv, reach) => formatCommandLine([engine.program, "run", ...formatRunArguments(commandOf(argv, reach))]),
		run: (argv, reach) => runInContainer(commandOf(argv, reach), engine, timer(), world),
	};
}

/** Of this process, into every container: what test runners look at, and nothing that is a secret anywhere. */
const plainVariables = ["CI", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "TZ"];

function pick(environment: World["environment"], names: readonly string[]): World["environment"] {
	return Object.fromEntries(names.map((name) => [name, environment[name]]));
}

/** The configured index and the way to it. The values may hold a password, so they never stand on a command line. */
function isWayOut(name: string): boolean {
	return /^(PIP_INDEX_URL|PIP_DEFAULT_TIMEOUT|PIP_TIMEOUT|PIP_RETRIES|PIP_PROXY|(HTTP|HTTPS|ALL|NO)_PROXY)$/i.test(
		name,
	);
}

/** An index or a proxy of this very machine is reached in its own network only. */
function chooseNetwork(outside: Readonly<Record<string, string>>): string | null {
	const isLoopback = Object.entries(outside).some(
		([name, value]) => isWayOut(name) && /^\w+:\/\/([^/@]*@)?(localhost|127(\.\d+){3}|\[::1\])([:/]|$)/i.test(value),
	);
	return isLoopback ? "host" : null;
}

/** An image trusts the public authorities; a company's proxy has one of its own, which this machine knows as a file. */
async function copyCertificates(
	outside: Readonly<Record<string, string>>,
	{ folder }: BenchFolder,
	world: World,
): Promise<Record<string, string>> {
	const given = outside.PIP_CERT ?? outside.REQUESTS_CA_BUNDLE ?? outside.SSL_CERT_FILE;
	const text = given === undefined ? null : await world.files.readText(given);
	if (text === null) return {};
	const path = join(folder, "certificates.pem");
	await world.files.writeText(path, text);
	return { PIP_CERT: path, SSL_CERT_FILE: path };
}
