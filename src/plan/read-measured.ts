// How long the cells and tests took when they last ran: their receipts lie in the work folder.
import { join } from "node:path";
import { ConflictError } from "../diagnostic/errors.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { World } from "../world/ports.ts";

/** Seconds by the id of a cell or of a test. Receipts that cannot be read say nothing. */
export async function readMeasured(
	workFolder: WorkFolder,
	{ files }: Pick<World, "files">,
): Promise<Map<string, number>> {
	const [cells, tests] = await Promise.all([
		files.list(join(workFolder.root, "cells")),
		files.list(workFolder.smokeReceipts),
	]);
	const builds = cells
		.filter(({ kind }) => kind === "folder")
		.map(({ name }) => seconds("build-receipt", workFolder.buildReceipt(name), files));
	const smokes = tests
		.filter(({ name }) => name.endsWith(".json"))
		.map(({ name }) => seconds("smoke-receipt", join(workFolder.smokeReceipts, name), files));
	return new Map((await Promise.all([...builds, ...smokes])).filter((row) => row !== null));
}

async function seconds(
	kind: "build-receipt" | "smoke-receipt",
	path: string,
	files: World["files"],
): Promise<[string, number] | null> {
	const text = await files.readText(path);
	if (text === null) return null;
	const { parseDocument } = await import("../document/read-document.ts");
	try {
		const receipt = parseDocument(kind, text, path);
		return [receipt.kind === "build-receipt" ? receipt.cell : receipt.smokeCell, receipt.seconds];
	} catch (error) {
		if (error instanceof ConflictError) return null;
		throw error;
	}
}
