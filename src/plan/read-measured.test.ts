import { expect, it } from "vitest";
import { makePlan, makeSmokeReceipt } from "../../test/world/plan-builder.ts";
import { makeProject } from "../../test/world/project-folder.ts";
import type { Json } from "../document/canonical-json.ts";
import { formatDocument } from "../document/format-document.ts";
import { createFiles } from "../world/files.ts";
import { sealPlan } from "./decide.ts";
import { keepPlan } from "./read-kept-plan.ts";
import { readMeasured } from "./read-measured.ts";

const buildReceipt = (cell: string, seconds: number) => ({
	schema: 1,
	kind: "build-receipt",
	cellDigest: "0".repeat(64),
	cell,
	files: [{ file: "a.whl", size: 1, sha256: "1".repeat(64) }],
	inputDigest: "2".repeat(64),
	tools: [],
	runnerKind: "github-hosted",
	startedAt: "2026-11-22T00:00:00.000Z",
	seconds,
});

it("reads the seconds of every build and test that left a receipt, and passes over broken ones", async () => {
	using project = makeProject({});
	const world = { files: createFiles() };
	const plan = makePlan();
	const [smoke] = plan.smokeCells;
	project.write(".wheel-release/cells/a/receipt.json", JSON.stringify(buildReceipt("a", 83)));
	project.write(".wheel-release/cells/b/receipt.json", "{");
	project.write(".wheel-release/cells/c/notes.txt", "");
	project.write(
		`.wheel-release/smoke/${smoke?.id}.json`,
		JSON.stringify(makeSmokeReceipt(plan, smoke?.id ?? "", { seconds: 12 })),
	);
	expect([...(await readMeasured(project.workFolder, world))]).toEqual([
		["a", 83],
		[smoke?.id, 12],
	]);
});

it("finds nothing where nothing ran", async () => {
	using project = makeProject({});
	const world = { files: createFiles() };
	expect(await readMeasured(project.workFolder, world)).toEqual(new Map());
});

it("keeps the plan of the work folder when a new one only guesses other minutes", async () => {
	using project = makeProject({});
	const world = { files: createFiles() };
	const before = makePlan();
	await world.files.writeText(project.workFolder.plan, formatDocument(before as unknown as Json));
	const { digest: _, ...rest } = before;
	const slower = sealPlan({ ...rest, cells: rest.cells.map((cell) => ({ ...cell, predictedMinutes: 77 })) });
	const other = sealPlan({ ...rest, version: "9.9" });
	const keep = async (plan: typeof before, measured = new Map([["a", 1]])) =>
		(await keepPlan({ plan, findings: [], nothingToDo: null }, measured, project.workFolder, world)).plan?.digest;
	expect(await keep(slower)).toBe(before.digest);
	expect(await keep(other)).toBe(other.digest);
	expect(await keep(slower, new Map())).toBe(slower.digest);
});
