import { s as UsageError } from "./errors.js";
import { t as findNearest } from "./nearest.js";
import { a as runStage, c as formatPlanReasons, d as buildMatrix, f as smokeMatrix, i as rehearsalDestination, l as formatPlanTable, n as parseRehearsalFile, p as defaultOptions, r as publicDestinations, s as loadPlan, t as withIssuer } from "./issuer-world.js";
import { r as exitStatuses } from "./exit-status2.js";
import { n as formatFindingTotal, r as formatFindings } from "./finding-text.js";
// src/cli/stage.ts
/** The command of one stage. */
async function runStageCommand(stage, context) {
	const { line, projectFolder, workFolder, tool } = context;
	const target = await chooseDestination(context);
	const options = {
		...defaultOptions,
		tool,
		tag: line.tag,
		configFile: line.configFile,
		cells: line.cells,
		isForced: line.isRebuild,
		destination: target.destination,
		manifestSha256: line.manifestSha256,
		isDryRun: line.isDryRun
	};
	const result = await runStage({
		stage,
		projectFolder,
		workFolder,
		options
	}, target.world);
	await showResult(result, context);
	sayExitStatus(result, context);
	return result.exitStatus;
}
/** Findings, then what the stage is about; with --json one document. */
async function showResult(result, context) {
	const { line, screen, workFolder, world } = context;
	if (result.stage === "plan" && result.exitStatus === 0 && result.didNothing !== true) {
		const plan = await loadPlan(workFolder, world);
		if (line.isMatrix) screen.print([JSON.stringify({
			build: buildMatrix(plan),
			smoke: smokeMatrix(plan)
		}, null, 2)]);
		else if (line.isJson) screen.print([JSON.stringify(plan, null, 2)]);
		else screen.print([
			"",
			...formatPlanTable(plan),
			...line.isExplain ? ["", ...formatPlanReasons(plan)] : []
		]);
	} else if (line.isJson) screen.print([JSON.stringify(result, null, 2)]);
	sayFindings(result, context);
}
/** Findings worst first, and a bug with its stack. */
function sayFindings(result, { line, screen }) {
	const { findings, stack, exitStatus } = result;
	if (stack) screen.say([
		stack,
		"",
		"This is a bug of wheel-release. Please report it with the lines above."
	]);
	if (findings.length > 0) {
		const consequence = exitStatus === 0 ? result.summary : "stopped here";
		screen.say([
			"",
			...formatFindings(findings, line.isVerbose),
			formatFindingTotal(findings, consequence)
		]);
	}
}
/** The exit status in words when it is not 0 or 1; always the last line. */
function sayExitStatus({ exitStatus }, { screen }) {
	if (exitStatus > 1) screen.say([`exit ${exitStatus}: ${exitStatuses[exitStatus]}`]);
}
/** A public index by name, or a rehearsal index by its file; the latter brings its own issuer of identity tokens. */
async function chooseDestination({ line, world }) {
	if (line.index !== null && line.destinationFile !== null) throw new UsageError("config/unknown-option", "--index and --destination-file exclude each other");
	if (line.destinationFile !== null) {
		const running = parseRehearsalFile(await world.files.readText(line.destinationFile), line.destinationFile);
		return {
			destination: rehearsalDestination(running.url),
			world: withIssuer(world, running)
		};
	}
	if (line.index === null) return {
		destination: null,
		world
	};
	const names = Object.keys(publicDestinations);
	if (line.index === "pypi" || line.index === "testpypi") return {
		destination: publicDestinations[line.index],
		world
	};
	const nearest = findNearest(line.index, names);
	throw new UsageError("publish/unknown-destination", `unknown index "${line.index}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `Indexes: ${names.join(", ")}.` });
}
export { sayFindings as n, runStageCommand as t };
