import { UsageError } from "../diagnostic/errors.ts";
import type { StageName } from "../diagnostic/event.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import type { Destination } from "../index/destination.ts";
import { exitStatuses } from "../pipeline/exit-status.ts";
import { defaultOptions, type StageOptions, type StageResult } from "../pipeline/request.ts";
import { runStage } from "../pipeline/run-stage.ts";
import { formatFindings, formatFindingTotal } from "../report/finding-text.ts";
import { withIssuer } from "../world/issuer-world.ts";
import type { World } from "../world/ports.ts";
import type { CommandContext } from "./command.ts";

/** The command of one stage. */
export async function runStageCommand(stage: StageName, context: CommandContext): Promise<number> {
	const result = await runOneStage(stage, context);
	if (context.line.isJson) context.screen.print([JSON.stringify(result, null, 2)]);
	return endStage(result, context);
}

export async function runOneStage(stage: StageName, context: CommandContext): Promise<StageResult> {
	const { line, projectFolder, workFolder, tool } = context;
	const target = await chooseDestination(context);
	const options: StageOptions = {
		...defaultOptions,
		tool,
		tag: line.tag,
		configFile: line.configFile,
		preflight: line.preflight,
		cells: line.cells,
		isForced: line.isRebuild,
		destination: target.destination,
		manifestSha256: line.manifestSha256,
		isDryRun: line.isDryRun,
	};
	return await runStage({ stage, projectFolder, workFolder, options }, target.world);
}

/** Findings and the exit status, after whatever was shown of the stage. */
export function endStage(result: StageResult, context: CommandContext): number {
	sayFindings(result, context);
	sayExitStatus(result, context);
	return result.exitStatus;
}

/** What a refusal means for everything that comes after it. */
const refusals: Partial<Record<StageName, string>> = {
	plan: "no plan was written, nothing was built or uploaded",
	build: "nothing was uploaded",
	freeze: "nothing was uploaded",
	smoke: "nothing was uploaded",
	gate: "nothing was uploaded",
};

/** Findings worst first, and a bug with its stack. */
export function sayFindings(
	result: Pick<StageResult, "findings" | "stack" | "exitStatus" | "summary"> & { stage?: StageName },
	{ line, screen }: CommandContext,
): void {
	const { findings, stack, exitStatus } = result;
	if (stack) screen.say([stack, "", "This is a bug of wheel-release. Please report it with the lines above."]);
	if (findings.length > 0) {
		const consequence = exitStatus === 0 ? result.summary : (refusals[result.stage ?? "verify"] ?? "stopped here");
		screen.say(["", ...formatFindings(findings, line.isVerbose), formatFindingTotal(findings, consequence)]);
	}
}

/** The exit status in words when it is not 0 or 1; always the last line. */
function sayExitStatus({ exitStatus }: Pick<StageResult, "exitStatus">, { screen }: CommandContext): void {
	if (exitStatus > 1) screen.say([`exit ${exitStatus}: ${exitStatuses[exitStatus as keyof typeof exitStatuses]}`]);
}

/** A public index by name, or a rehearsal index by its file; the latter brings its own issuer of identity tokens. */
async function chooseDestination({
	line,
	world,
}: CommandContext): Promise<{ destination: Destination | null; world: World }> {
	const { index, destinationFile } = line;
	if (index !== null && destinationFile !== null) {
		throw new UsageError("config/unknown-option", "--index and --destination-file exclude each other");
	}
	if (index === null && destinationFile === null) return { destination: null, world };
	const { parseRehearsalFile, publicDestinations, rehearsalDestination } = await import("../index/destination.ts");
	if (destinationFile !== null) {
		const running = parseRehearsalFile(await world.files.readText(destinationFile), destinationFile);
		return { destination: rehearsalDestination(running.url), world: withIssuer(world, running) };
	}
	const names = Object.keys(publicDestinations);
	if (index === "pypi" || index === "testpypi") return { destination: publicDestinations[index], world };
	const nearest = findNearest(index ?? "", names);
	throw new UsageError(
		"publish/unknown-destination",
		`unknown index "${index}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
		{
			help: `Indexes: ${names.join(", ")}.`,
		},
	);
}
