// One job freezes: it gathers the files of all cells, holds them against the plan, checks each, and writes the manifest.
// From here on only these bytes exist; nothing is extracted and nothing of the project runs.
import { join } from "node:path";
import { weighTorchRange } from "../check/gpu/torch-proof.ts";
import { checkDescriptions } from "../check/metadata/description.ts";
import { checkDistribution } from "../check/run.ts";
import type { StageOutcome } from "../diagnostic/event.ts";
import { countFindings, hasErrors } from "../diagnostic/finding.ts";
import { sha256Of } from "../document/canonical-json.ts";
import { formatDocument } from "../document/format-document.ts";
import type { Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import { parseDocument } from "../document/read-document.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import { rendererOf } from "../tools/render-descriptions.ts";
import type { World } from "../world/ports.ts";
import { applyRules } from "./apply-rules.ts";
import { decideFreeze, type FoundFile } from "./decide.ts";

export interface FreezeRequest {
	plan: Plan;
	workFolder: WorkFolder;
}

/** Writes dist/ and manifest.json when no error was found; the output `manifest-sha256` is how later jobs trust it. */
export async function runFreeze({ plan, workFolder }: FreezeRequest, world: World): Promise<StageOutcome> {
	const gathered = await gatherFiles(plan, workFolder, world);
	// A renderer that is there is used; one is only brought where the project asks for it.
	const { files: found } = await checkDescriptions(
		gathered,
		rendererOf(world, { isWanted: plan.fileRules?.render === true }),
	);
	const decision = decideFreeze(plan, found);
	const findings = applyRules(plan, found, decision.findings);
	const count = decision.distributions.length;
	if (hasErrors(findings))
		return { findings, summary: `${count} of ${countPlanned(plan)} files fit the plan, nothing frozen` };

	const manifest: Manifest = {
		schema: 1,
		kind: "manifest",
		planDigest: plan.digest,
		project: plan.project.normalizedName,
		version: plan.version,
		distributions: decision.distributions,
		findings,
	};
	const text = formatDocument(manifest);
	const isUnchanged =
		(await world.files.readText(workFolder.manifest)) === text && (await holdsExactly(manifest, workFolder, world));
	if (!isUnchanged) await freezeFiles(manifest, text, workFolder, world);
	const digest = sha256Of(text);
	return {
		findings,
		summary: `${count} files, manifest ${digest.slice(0, 12)}…, check: ${countFindings(findings)}`,
		didNothing: isUnchanged,
		outputs: { "manifest-sha256": digest },
	};
}

async function gatherFiles(plan: Plan, workFolder: WorkFolder, world: World): Promise<FoundFile[]> {
	const found: FoundFile[] = [];
	const cellsFolder = join(workFolder.root, "cells");
	for (const folder of await world.files.list(cellsFolder)) {
		if (folder.kind !== "folder") continue;
		const receiptPath = workFolder.buildReceipt(folder.name);
		const receiptText = await world.files.readText(receiptPath);
		const receipt = receiptText === null ? null : parseDocument("build-receipt", receiptText, receiptPath);
		for (const entry of await world.files.list(workFolder.cell(folder.name))) {
			if (entry.name === "receipt.json") continue;
			found.push(
				await readFile(
					join(workFolder.cell(folder.name), entry.name),
					{ cell: folder.name, file: entry.name, receipt },
					plan,
					world,
				),
			);
		}
	}
	return found;
}

async function readFile(
	path: string,
	named: Pick<FoundFile, "cell" | "file" | "receipt">,
	plan: Plan,
	world: World,
): Promise<FoundFile> {
	const hash = await world.files.hash(path);
	const source = await world.files.open(path);
	try {
		const { facts, findings, torch } = await checkDistribution(named.file, source);
		const tested = plan.smokeCells.flatMap(({ cell, torch }) => (cell === named.cell && torch !== null ? [torch] : []));
		return {
			...named,
			size: hash?.size ?? 0,
			sha256: hash?.sha256 ?? "",
			runnerKind: named.receipt?.runnerKind ?? world.host.runnerKind,
			facts,
			// Nothing was tested yet: what the plan will test is all that speaks for a range over several torch minors.
			findings: weighTorchRange(findings, torch?.truth ?? null, [], tested),
		};
	} finally {
		await source.close();
	}
}

async function holdsExactly(manifest: Manifest, workFolder: WorkFolder, world: World): Promise<boolean> {
	const names = (await world.files.list(workFolder.dist)).map((entry) => entry.name);
	if (names.length !== manifest.distributions.length) return false;
	for (const { file, sha256 } of manifest.distributions) {
		if ((await world.files.hash(join(workFolder.dist, file)))?.sha256 !== sha256) return false;
	}
	return true;
}

async function freezeFiles(manifest: Manifest, text: string, workFolder: WorkFolder, world: World): Promise<void> {
	// The manifest goes first and comes last: a crash in between leaves no manifest that names half of the files.
	await world.files.remove(workFolder.manifest);
	await world.files.remove(workFolder.dist);
	for (const { cell, file } of manifest.distributions) {
		await world.files.copy(join(workFolder.cell(cell), file), join(workFolder.dist, file));
	}
	await world.files.writeText(workFolder.manifest, text);
}

function countPlanned(plan: Plan): number {
	return plan.cells.length + (plan.sdist ? 1 : 0);
}
