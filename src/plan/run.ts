// Gathers what a plan is made from: files, git, the event. Nothing of the project is executed (design: plan never runs
// project code), so a plan of a hostile pull request is safe.
import { join, relative, resolve, sep } from "node:path";
import { readSettings } from "../config/read-settings.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { hasErrors } from "../diagnostic/finding.ts";
import type { Json } from "../document/canonical-json.ts";
import { formatDocument } from "../document/format-document.ts";
import type { Plan } from "../document/plan.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import { completePyproject } from "../project/legacy-metadata.ts";
import { findNativeHint } from "../project/purity.ts";
import { hasTable, type Pyproject, parsePyproject } from "../project/pyproject.ts";
import type { World } from "../world/ports.ts";
import { chooseFrontend } from "./choose-frontend.ts";
import { decidePlan, type PlanDecision } from "./decide.ts";
import { readEventVariables, readIsFromFork } from "./event/read-event.ts";
import type { PlanFacts } from "./facts.ts";
import { loadPlanners } from "./frontend.ts";
import { explainMissingProject } from "./missing-metadata.ts";
import { findPathsThatLeadOut, readBroughtFiles } from "./read-brought-files.ts";
import { readCibuildwheel } from "./read-cibuildwheel.ts";
import { keepPlan } from "./read-kept-plan.ts";
import { readMeasured } from "./read-measured.ts";
import { findMisplacedFiles } from "./read-misplaced-files.ts";
import { readOwnTables } from "./read-own-tables.ts";
import { readPackageFiles } from "./read-package-files.ts";
import { readSourceRefs } from "./read-source.ts";
import { readTomlText } from "./read-toml-text.ts";
import { findGitFolder, readHead, readNearestTag } from "./version/read-git.ts";
import { readNotes } from "./version/read-notes.ts";
import { readVersions } from "./version/read-version.ts";
import { detectVersionTool, readToldVersion } from "./version/version-tools/version-tools.ts";

export interface PlanRequest {
	/** Absolute. */
	projectFolder: string;
	/** Another configuration file than wheel-release.toml, absolute. */
	configFile: string | null;
	tag: string | null;
	/** Where an earlier plan may lie, absolute. */
	planBefore: string;
	isRehearsal: boolean;
	/** Where receipts of earlier runs may lie; null: look at none. */
	workFolder?: WorkFolder | null;
	/** `wheel-release 0.1.0` */
	tool: string;
}

/** @throws UsageError without a project, for broken TOML and malformed tags. */
export async function runPlan(
	request: PlanRequest,
	world: World,
): Promise<PlanDecision & Pick<PlanFacts, "pyproject">> {
	const facts = await gatherFacts(request, world);
	const { pyproject, settings } = facts;
	const frontend = chooseFrontend(settings.settings.frontend, facts);
	const { targets, cuda } = settings.settings;
	const isPure = targets === null && findNativeHint(pyproject, facts.setupPy, facts.setupCfg) === null;
	const planners = await loadPlanners(frontend, { isPure, hasCuda: cuda !== null });
	try {
		return {
			...(await keepPlan(decidePlan(facts, planners), facts.measured, request.workFolder ?? null, world)),
			pyproject,
		};
	} catch (error) {
		// What is wrong with the configuration explains more than what follows from it.
		const { findings } = settings;
		if (!(error instanceof UsageError) || !hasErrors(findings)) throw error;
		return { plan: null, findings: [...findings, error.toFinding()], nothingToDo: null, pyproject };
	}
}

export async function writePlan(plan: Plan, workFolder: WorkFolder, world: World): Promise<void> {
	// Git need not be told about the folder; build backends that look at the project's own .gitignore still must be.
	const ignore = join(workFolder.root, ".gitignore");
	if (!(await world.files.exists(ignore))) await world.files.writeText(ignore, "*\n");
	await world.files.writeText(workFolder.plan, formatDocument(plan as unknown as Json));
}

/** The tools' own variables, and the macOS that wheels are for, which builds take from the job as well. */
function decidesWheels(variable: string): boolean {
	return /^(CIBW|MATURIN)_/.test(variable) || variable === "MACOSX_DEPLOYMENT_TARGET";
}

async function gatherFacts(request: PlanRequest, world: World): Promise<PlanFacts> {
	const { projectFolder } = request;
	const read = (name: string) => world.files.readText(join(projectFolder, name));
	const ownFile =
		request.configFile === null
			? "wheel-release.toml"
			: relative(projectFolder, request.configFile).split(sep).join("/");
	const [pyprojectText, ownText, setupPy, setupCfg, event, gitFolder] = await Promise.all([
		readTomlText(join(projectFolder, "pyproject.toml"), "pyproject.toml", world),
		readTomlText(resolve(projectFolder, ownFile), ownFile, world),
		read("setup.py"),
		read("setup.cfg"),
		readEventVariables(world),
		findGitFolder(projectFolder, world),
	]);
	// Git works while the files are read; should they be wrong, that is what has to be told.
	const answered = readHead(gitFolder, (request.tag ?? event.tag) !== null, world);
	answered.catch(() => undefined);
	if (request.configFile !== null && ownText === null) {
		throw new UsageError("config/unknown-option", `the configuration file ${request.configFile} does not exist`);
	}
	if (pyprojectText === null && setupPy === null && setupCfg === null) {
		const projects = await world.files.glob(projectFolder, ["*/pyproject.toml", "*/*/pyproject.toml"]);
		throw new UsageError("plan/no-project", `no pyproject.toml in ${projectFolder}`, {
			help: explainMissingProject(projects),
		});
	}
	// PEP 517: without the file setuptools builds, from setup.py and setup.cfg.
	const stated = parsePyproject(pyprojectText ?? "", "pyproject.toml");
	const pyproject = completePyproject({ pyproject: stated, setupPy, setupCfg });
	const written = await readSettings(stated, ownText === null ? null : { file: ownFile, text: ownText });
	const brought = await readBroughtFiles(written, projectFolder, world);
	const misplaced = await findMisplacedFiles(projectFolder, setupCfg, world);
	const ledOut = await findPathsThatLeadOut(written.paths, projectFolder, world);
	const own = await readOwnTables(written, [...written.findings, ...ledOut], projectFolder, world);
	const settings = {
		...written,
		findings: [...written.findings, ...misplaced, ...ledOut, ...brought.findings, ...own.findings],
	};
	const files = { pyproject, setupPy, setupCfg };
	const versionTool = detectVersionTool(files);
	const frontend = chooseFrontend(settings.settings.frontend, files);
	const [cargo, { head, problem }, nearest, versions, releaseNotes, sourceRefs, cibuildwheel] = await Promise.all([
		findCargo(pyproject, projectFolder, world, settings.settings.frontend === "maturin"),
		answered,
		readNearestTag(gitFolder, versionTool, world),
		readVersions(files, projectFolder, world),
		readNotes(settings.settings.publish["release-notes"], projectFolder, world),
		readSourceRefs(settings.settings.variants, projectFolder, world),
		frontend === "cibuildwheel"
			? readCibuildwheel(settings.settings.cibuildwheel, projectFolder, world, pyproject.backend === "maturin")
			: null,
	]);
	const folder = gitFolder?.folder ?? ".";
	return {
		tool: request.tool,
		folder,
		pyproject,
		settings,
		setupPy,
		setupCfg,
		...cargo,
		...versions,
		versionTool,
		toldVersion: readToldVersion(versionTool, pyproject.name, world.environment),
		git: head && { ...head, ...nearest },
		gitProblem: problem,
		event,
		isFromFork: await readIsFromFork(world),
		releaseNotes,
		planBefore: event.kind === "local" ? await readPlanBefore(request.planBefore, world) : null,
		sourceRefs,
		requestedTag: request.tag,
		broughtFiles: brought.files,
		packageFiles: await readPackageFiles(settings.settings.check.packages, projectFolder, world),
		ignoresWorkFolder: await ignoresWorkFolder(projectFolder, folder, world),
		isRehearsal: request.isRehearsal,
		tables: own.tables,
		measured: request.workFolder ? await readMeasured(request.workFolder, world) : new Map(),
		environment: Object.fromEntries(Object.entries(world.environment).filter(([name]) => decidesWheels(name))),
		cibuildwheel,
		now: world.clock.now(),
	};
}

/** Crates are read for maturin alone, and so is what reads them. */
async function findCargo(
	pyproject: Pyproject,
	folder: string,
	world: World,
	isAsked: boolean,
): Promise<Pick<PlanFacts, "cargo" | "virtualManifest">> {
	const mayHaveOne = isAsked || pyproject.backend === "maturin" || hasTable(pyproject, ["tool", "maturin"]);
	if (!mayHaveOne) return { cargo: null, virtualManifest: null };
	const { readCargo } = await import("./read-cargo.ts");
	return readCargo(pyproject, folder, world, isAsked);
}

/** Of an earlier plan only what a dev version needs; a plan that cannot be read says nothing. */
async function readPlanBefore(file: string, { files }: World): Promise<PlanFacts["planBefore"]> {
	const text = await files.readText(file);
	// Its first lines are ours (formatDocument): members of the document itself stand two spaces in.
	const [version, commit] = ["version", "commit"].map(
		(key) => new RegExp(`^ {2}"${key}": "([^"]+)"`, "m").exec(text ?? "")?.[1],
	);
	return version === undefined || commit === undefined ? null : { version, commit };
}

/** Looks into the .gitignore of the project and of every folder up to the top of the repository. */
async function ignoresWorkFolder(projectFolder: string, folder: string, world: World): Promise<boolean> {
	const depth = folder === "." ? 0 : folder.split("/").length;
	for (let up = 0; up <= depth; up += 1) {
		const text = await world.files.readText(join(projectFolder, ...Array(up).fill(".."), ".gitignore"));
		if (text !== null && /^\/?(\*\*\/)?\.wheel-release\/?\s*$/m.test(text)) return true;
	}
	return false;
}
