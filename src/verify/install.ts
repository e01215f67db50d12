// Installs the published release the way users do, into an environment that holds nothing else: dependencies from the
// configured default index, the release itself from its own index alone and by hash (security rule S28: the two indexes
// are never asked together). Then it is used.
import { join } from "node:path";
import { z } from "zod";
import type { Finding } from "../diagnostic/finding.ts";
import type { Manifest } from "../document/manifest.ts";
import type { ToolEnvironment } from "../tools/environment.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { ProcessResult, World } from "../world/ports.ts";
import { formatRequirements, judgeInstalled, type Proof } from "./decide.ts";

export const installers = ["pip", "uv"] as const;
type Installer = (typeof installers)[number];

export interface InstallRequest {
	installer: Installer;
	manifest: Manifest;
	proof: Proof;
	/** Of the index that was published to. */
	simpleUrl: string;
	/** `Requires-Dist` of the wheel. */
	dependencies: readonly string[];
	/** Import names. */
	imports: readonly string[];
	/** Empty; is filled. */
	folder: string;
	tools: ToolEnvironment;
}

/** Findings about the installed release; empty when users can install and import it. */
export async function proveInstall(request: InstallRequest, world: World): Promise<Finding[]> {
	const { installer, manifest, folder } = request;
	const windows = world.host.system === "windows";
	const environment = join(folder, "environment");
	const python = windows ? join(environment, "Scripts", "python.exe") : join(environment, "bin", "python");
	const dependencies = join(folder, "dependencies.txt");
	const release = join(folder, "release.txt");
	await world.files.writeText(dependencies, request.dependencies.map((line) => `${line}\n`).join(""));
	await world.files.writeText(release, formatRequirements(manifest));
	const steps: { what: string; command: readonly string[] }[] = [
		{
			what: "a clean environment could not be made",
			command: [request.proof.interpreter.path, "-I", "-m", "venv", "--without-pip", environment],
		},
		...(request.dependencies.length === 0
			? []
			: [
					{
						what: `${installer} could not install the dependencies from the default index`,
						command: [...frontend(request, python), "--only-binary", ":all:", "-r", dependencies],
					},
				]),
		{
			what: `${installer} could not install ${manifest.project} ${manifest.version} from ${request.simpleUrl}`,
			command: [...frontend(request, python), ...fromIndex(request), "-r", release],
		},
	];
	for (const { what, command } of steps) {
		const result = await runStep(command, request, world);
		if (result.exitStatus !== 0) return [failed(what, result)];
	}
	return inspect(python, request, world);
}

function frontend({ installer, tools }: InstallRequest, python: string): string[] {
	return installer === "pip"
		? [tools.python, "-I", "-m", "pip", "--python", python, "install"]
		: [join(tools.bin, "uv"), "pip", "install", "--python", python];
}

function fromIndex({ installer, simpleUrl }: InstallRequest): string[] {
	const held = ["--no-deps", "--require-hashes", "--only-binary", ":all:"];
	// uv lets UV_DEFAULT_INDEX of the environment win over `--index-url`, never over `--default-index`.
	return installer === "pip"
		? [...held, "--no-cache-dir", "--index-url", simpleUrl]
		: [...held, "--refresh", "--default-index", simpleUrl];
}

const Inspection = z.strictObject({
	version: z.string().nullable(),
	failedImports: z.array(z.strictObject({ name: z.string(), error: z.string() })),
});

// The import names and the project arrive as arguments: nothing of a release is ever part of the code.
const inspection = `
import importlib, importlib.metadata, json, sys
project, *names = sys.argv[1:]
try:
    version = importlib.metadata.version(project)
except importlib.metadata.PackageNotFoundError:
    version = None
failed = []
for name in names:
    try:
        importlib.import_module(name)
    except BaseException as error:
        failed.append({"name": name, "error": ("%s: %s" % (type(error).__name__, error))[:500]})
print("\\n" + json.dumps({"version": version, "failedImports": failed}))`;

async function inspect(python: string, request: InstallRequest, world: World): Promise<Finding[]> {
	const { installer, manifest, imports } = request;
	const result = await runStep([python, "-I", "-c", inspection, manifest.project, ...imports], request, world);
	const parsed = Inspection.safeParse(result.exitStatus === 0 ? lastJsonLine(result.stdout) : null);
	if (!parsed.success) return [failed(`what ${installer} installed ends the interpreter when it is imported`, result)];
	return judgeInstalled(installer, manifest, parsed.data);
}

/** Modules may print before and after the answer; one that ends the interpreter leaves none. */
function lastJsonLine(text: string): unknown {
	const line = text.split(/\r?\n/).findLast((candidate) => candidate.startsWith('{"version": '));
	try {
		return JSON.parse(line ?? "null");
	} catch {
		return null;
	}
}

function runStep(
	[command = "", ...args]: readonly string[],
	request: InstallRequest,
	world: World,
): Promise<ProcessResult> {
	return world.processes.run({
		command,
		args,
		cwd: request.folder,
		env: childEnvironment(world.environment),
		timeoutSeconds: 600,
		onLine: (line) => world.events.emit({ type: "output", stage: "verify", item: request.installer, line }),
	});
}

function failed(what: string, result: ProcessResult): Finding {
	const ending = result.timedOut ? "it did not end within 10 minutes" : `exit status ${result.exitStatus}`;
	const tail = result.output.trimEnd().split("\n").slice(-15).join("\n");
	return {
		code: "verify/install-failed",
		level: "error",
		message: `${what} (${ending}):\n${tail}`,
		help: "The published files are the frozen ones. Read the installer's words above; users see the same.",
	};
}
