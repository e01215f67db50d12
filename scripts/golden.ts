// `npm run golden [-- --check]`: the plan of each project of examples/, and of each of test/fixtures/golden/ (settings alone),
// as people read it and as JSON, under test/golden/.
// Made without git, environment and clock of this machine, so that the same sources give the same plan everywhere.
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Json } from "../src/document/canonical-json.ts";
import { formatDocument } from "../src/document/format-document.ts";
import type { Plan } from "../src/document/plan.ts";
import { runPlan } from "../src/plan/run.ts";
import { formatFindings } from "../src/report/finding-text.ts";
import { formatPlanReasons } from "../src/report/plan-reasons.ts";
import { formatPlanTable } from "../src/report/plan-table.ts";
import { createWorld } from "../src/world/create-world.ts";
import type { World } from "../src/world/ports.ts";

const root = join(import.meta.dirname, "..");
const goldenFolder = join(root, "test", "golden");

/** The day on which all golden plans are made. */
const today = new Date("2026-11-22T12:00:00.000Z");

/** Left behind by builds and editors; no source of a project. */
const leftovers = new Set([".wheel-release", "target", "dist", "build", "wheelhouse", "__pycache__", ".venv"]);

const projects = new Map(
	[join(root, "examples"), join(root, "test", "fixtures", "golden")]
		.flatMap((parent) => readdirSync(parent, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory())
		.map(({ name, parentPath }) => [name, join(parentPath, name)]),
);

export const exampleNames: readonly string[] = [...projects.keys()].sort();

/** Name of the file in test/golden/ → its text. */
export async function makeGolden(example: string): Promise<Map<string, string>> {
	const folder = mkdtempSync(join(tmpdir(), "wheel-release-golden-"));
	try {
		cpSync(projects.get(example) ?? "", folder, {
			recursive: true,
			filter: (path) => !leftovers.has(basename(path)),
		});
		const { plan, lines } = await planRelease(folder);
		return new Map([
			[`${example}.txt`, `${lines.join("\n")}\n`],
			...(plan ? [[`${example}.json`, formatDocument(plan as unknown as Json)] as const] : []),
		]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The release that the tag of the version would start. */
async function planRelease(folder: string): Promise<{ plan: Plan | null; lines: string[] }> {
	const world = openWorld();
	const request = {
		projectFolder: folder,
		configFile: null,
		tag: null,
		isRehearsal: false,
		planBefore: join(folder, ".wheel-release", "plan.json"),
		tool: "wheel-release",
	};
	try {
		const first = (await runPlan(request, world)).plan;
		const tag = first?.tagPattern.replace("{version}", first.version) ?? null;
		const { plan, findings } = await runPlan({ ...request, tag }, world);
		const shown = findings.length > 0 ? [...formatFindings(findings, true), ""] : [];
		return {
			plan,
			lines: [...shown, ...(plan ? [...formatPlanTable(plan, true), "", ...formatPlanReasons(plan)] : [])],
		};
	} finally {
		await world.close();
	}
}

function openWorld(): World & { close(): Promise<void> } {
	const world = createWorld({
		environment: {},
		productFolder: join(root, "src"),
		signal: new AbortController().signal,
		eventLog: join(tmpdir(), "wheel-release-golden-events.jsonl"),
		onEvent: () => {},
		announceSecret: () => {},
		python: null,
	});
	return {
		...world,
		clock: { ...world.clock, now: () => today },
		processes: { ...world.processes, ask: async () => null, find: async () => null },
	};
}

if (import.meta.main) {
	const isCheck = process.argv.includes("--check");
	const made = new Map((await Promise.all(exampleNames.map(makeGolden))).flatMap((files) => [...files]));
	const stale = globSync("*", { cwd: goldenFolder }).filter((file) => !made.has(file));
	let differing = 0;
	for (const [file, text] of made) {
		const path = join(goldenFolder, file);
		if (readText(path) === text) continue;
		differing += 1;
		console.log(isCheck ? `✗ ${file} differs` : `✎ ${file} written`);
		if (isCheck) continue;
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	for (const file of stale) {
		console.log(`${isCheck ? "✗" : "✎"} ${file} belongs to no example`);
		if (!isCheck) rmSync(join(goldenFolder, file));
	}
	console.log(
		`${made.size} golden files of ${exampleNames.length} projects, ${differing + stale.length} ${isCheck ? "differ" : "changed"}`,
	);
	if (isCheck && differing + stale.length > 0) process.exitCode = 1;
}

function readText(path: string): string | null {
	try {
		return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
	} catch {
		return null;
	}
}
