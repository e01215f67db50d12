import { s as UsageError } from "./errors.js";
import { t as findNearest } from "./nearest.js";
import { c as formatPlanTable, d as smokeMatrix, f as defaultOptions, i as runStage, n as publicDestinations, o as loadPlan, r as rehearsalDestination, s as formatPlanReasons, t as RehearsalFile, u as buildMatrix } from "./destination.js";
import { r as exitStatuses } from "./exit-status2.js";
import { n as formatFindingTotal, r as formatFindings } from "./finding-text.js";
import { t as createIdentityProvider } from "./identity.js";
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
		if (line.isJson) screen.print([JSON.stringify(plan, null, 2)]);
		else if (line.isMatrix) screen.print([JSON.stringify({
			build: buildMatrix(plan),
			smoke: smokeMatrix(plan)
		}, null, 2)]);
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
	if (line.destinationFile !== null) return openRehearsal(await readRehearsalFile(line.destinationFile, world), world);
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
function openRehearsal(running, world) {
	const variables = {
		ACTIONS_ID_TOKEN_REQUEST_URL: running.idTokenRequestUrl,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: running.idTokenRequestToken
	};
	const identity = createIdentityProvider(world.http, variables, world.secrets);
	return {
		destination: rehearsalDestination(running.url),
		world: {
			...world,
			identity
		}
	};
}
async function readRehearsalFile(path, world) {
	const text = await world.files.readText(path);
	const result = RehearsalFile.safeParse(text === null ? null : parseJson(text));
	if (result.success) return result.data;
	throw new UsageError("publish/unknown-destination", `${path} is not the file of a running rehearsal index`, { help: "Start one: wheel-release rehearse --serve (it prints where its file is)" });
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
export { runStageCommand as n, sayFindings as r, openRehearsal as t };
