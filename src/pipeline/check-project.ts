// What the project around says about its files: settings of the current folder, and a plan to hold them against.
import { join } from "node:path";
import { fileRulesOf } from "../config/file-rules.ts";
import { readSettings } from "../config/read-settings.ts";
import { ConflictError, UsageError } from "../diagnostic/errors.ts";
import { type Finding, hasErrors } from "../diagnostic/finding.ts";
import type { FileRules } from "../document/file-rules.ts";
import type { Plan } from "../document/plan.ts";
import type { SmokeReceipt } from "../document/smoke-receipt.ts";
import { type WorkFolder, workFolderAt } from "../document/work-folder.ts";
import { readPackageFiles } from "../plan/read-package-files.ts";
import { readTomlText } from "../plan/read-toml-text.ts";
import type { World } from "../world/ports.ts";

/** @param configFile instead of wheel-release.toml, absolute. @returns findings only when the settings cannot be followed */
export async function readFileRules(
	folder: string,
	configFile: string | null,
	world: World,
): Promise<{ rules: FileRules | null; findings: Finding[] }> {
	const ownFile = configFile ?? "wheel-release.toml";
	const [pyproject, own] = await Promise.all([
		readTomlText(join(folder, "pyproject.toml"), "pyproject.toml", world),
		readTomlText(configFile ?? join(folder, ownFile), ownFile, world),
	]);
	if (configFile !== null && own === null) {
		throw new UsageError("config/unknown-option", `the configuration file ${configFile} does not exist`);
	}
	// A folder whose project says nothing about us is not judged: only the files are asked about.
	if (own === null && !pyproject?.includes("wheel-release")) return { rules: null, findings: [] };
	const read = await readSettings(
		pyproject === null ? null : { file: "pyproject.toml", text: pyproject },
		own === null ? null : { file: ownFile, text: own },
	);
	if (hasErrors(read.findings)) return { rules: null, findings: read.findings };
	const files = await readPackageFiles(read.settings.check.packages, folder, world);
	return { rules: fileRulesOf(read, files), findings: [] };
}

/**
 * Smoke receipts that were named, and those of the work folder; of the latter, what cannot be read proves nothing.
 * @throws UsageError for a named one that is not there, ConflictError for one that is no receipt
 */
export async function readReceipts(
	named: readonly string[],
	workFolder: WorkFolder,
	world: World,
): Promise<SmokeReceipt[]> {
	const found = (await world.files.list(workFolder.smokeReceipts))
		.filter(({ name, kind }) => kind === "file" && name.endsWith(".json"))
		.map(({ name }) => join(workFolder.smokeReceipts, name));
	if (named.length + found.length === 0) return [];
	const { parseDocument } = await import("../document/read-document.ts");
	const receipts: SmokeReceipt[] = [];
	for (const path of named) {
		const text = await world.files.readText(path);
		if (text === null) throw new UsageError("document/missing", `there is no smoke receipt at ${path}`);
		receipts.push(parseDocument("smoke-receipt", text, path));
	}
	for (const path of found) {
		try {
			receipts.push(parseDocument("smoke-receipt", (await world.files.readText(path)) ?? "", path));
		} catch (error) {
			if (!(error instanceof ConflictError)) throw error;
		}
	}
	return receipts;
}

/** @param path of a plan.json, of a work folder or of a project */
export async function readPlan(path: string, world: World): Promise<Plan> {
	const { parseDocument } = await import("../document/read-document.ts");
	const isFolder = await world.files.isFolder(path);
	const places = isFolder ? [join(path, "plan.json"), workFolderAt(join(path, ".wheel-release")).plan] : [path];
	for (const place of places) {
		const text = await world.files.readText(place);
		if (text !== null) return parseDocument("plan", text, place);
	}
	throw new UsageError("document/missing", `there is no plan at ${places.join(" or ")}`, {
		help: "Make one: wheel-release plan. Or name it: wheel-release check --plan DIR/plan.json FILE…",
	});
}
