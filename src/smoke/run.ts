// Installs the frozen wheels, by hash, each into a clean environment of the planned Python, and tries them; where this
// machine has another C library, in a container. Tests are never skipped as unchanged. What failed is collected over all cells; one receipt each says what was installed and tried.
import { join } from "node:path";
import { ConflictError } from "../diagnostic/errors.ts";
import type { StageOutcome } from "../diagnostic/event.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { readDistribution } from "../distribution/read-distribution.ts";
import { formatDocument } from "../document/format-document.ts";
import type { FrozenDistribution, Manifest } from "../document/manifest.ts";
import type { Plan, SmokeCell } from "../document/plan.ts";
import type { SmokeReceipt } from "../document/smoke-receipt.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import { splitCommandLine } from "../project/command-line.ts";
import { prepareTools } from "../tools/environment.ts";
import { findInterpreters } from "../tools/interpreters.ts";
import type { World } from "../world/ports.ts";
import type { Bench } from "./bench.ts";
import { setUpContainerBench } from "./container-bench.ts";
import { choosesPytest, describeFailures, explainUnable, type TriedProbe, type WheelToTest } from "./decide.ts";
import { setUpHostBench } from "./host-bench.ts";
import { installWheel } from "./install.ts";
import { createPlaceFinder, type FoundPlace, type Place } from "./place.ts";
import { tryWheel } from "./probes.ts";

/** More at once would only make tests fight for the cores. */
const atOnce = 2;

export interface SmokeRequest {
	plan: Plan;
	manifest: Manifest;
	workFolder: WorkFolder;
	/** Absolute. */
	projectFolder: string;
	/** Ids of smoke cells; all when absent. */
	only?: string[];
}

interface Session extends SmokeRequest {
	uv: string;
	findPlace(cell: SmokeCell): Promise<FoundPlace>;
	world: World;
}

interface CellOutcome {
	findings: Finding[];
	isPassed: boolean;
}

export async function runSmoke(request: SmokeRequest, world: World): Promise<StageOutcome> {
	const { plan, only } = request;
	const cells = plan.smokeCells.filter((cell) => only === undefined || only.includes(cell.id));
	if (cells.length === 0) return { findings: [], summary: "no tests planned here", didNothing: true };
	const [tools, interpreters] = await Promise.all([prepareTools("install", world), findInterpreters(world)]);
	const findPlace = createPlaceFinder(interpreters, world);
	const session: Session = { ...request, uv: uvIn(tools.bin, world), findPlace, world };
	const outcomes = await inTurn(cells, (cell) => testCell(cell, session));
	const passed = outcomes.filter((outcome) => outcome.isPassed).length;
	return {
		findings: outcomes.flatMap((outcome) => outcome.findings),
		summary:
			passed === cells.length
				? `${passed} ${passed === 1 ? "test" : "tests"} passed`
				: `${passed} of ${cells.length} tests passed`,
	};
}

function uvIn(bin: string, { host }: World): string {
	return join(bin, host.system === "windows" ? "uv.exe" : "uv");
}

/** Results in the order of the items. After a failure nothing new is started, and what runs is waited for. */
async function inTurn<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
	const results = new Map<number, R>();
	let next = 0;
	let failure: { error: unknown } | null = null;
	async function work(): Promise<void> {
		while (failure === null && next < items.length) {
			const index = next++;
			try {
				results.set(index, await act(items[index] as T));
			} catch (error) {
				failure ??= { error };
			}
		}
	}
	await Promise.all(Array.from({ length: atOnce }, work));
	if (failure !== null) throw (failure as { error: unknown }).error;
	return items.map((_, index) => results.get(index) as R);
}

async function testCell(cell: SmokeCell, session: Session): Promise<CellOutcome> {
	const { world, manifest } = session;
	world.events.emit({ type: "item-started", stage: "smoke", item: cell.id });
	const frozen = manifest.distributions.find((distribution) => distribution.cell === cell.cell);
	if (frozen === undefined) return leaveOut(cell, notFrozen(cell), world);
	const unable = explainUnable(cell);
	if (unable !== null) return leaveOut(cell, unable, world);
	const found = await session.findPlace(cell);
	if ("finding" in found) return leaveOut(cell, found.finding, world);

	const startedAt = world.clock.now().toISOString();
	const started = world.clock.monotonic();
	const { place } = found;
	const { interpreter } = place;
	const { probes, sha256, torch } = await testWheel(cell, frozen, place, session);
	const seconds = world.clock.monotonic() - started;
	const receipt: SmokeReceipt = {
		schema: 1,
		kind: "smoke-receipt",
		planDigest: session.plan.digest,
		smokeCell: cell.id,
		file: frozen.file,
		sha256,
		interpreter: {
			implementation: interpreter.implementation,
			version: interpreter.version,
			machine: interpreter.machine,
			system: interpreter.system,
		},
		...(torch === null ? {} : { torch }),
		probes: probes.map(({ commands: _, ...probe }) => probe),
		runnerKind: world.host.runnerKind,
		startedAt,
		seconds,
	};
	await world.files.writeText(session.workFolder.smokeReceipt(cell.id), formatDocument(receipt));
	const findings = describeFailures(cell, frozen.file, interpreter, probes);
	const isPassed = findings.length === 0;
	world.events.emit({ ...describeOutcome(cell, place, probes), seconds });
	return { findings, isPassed };
}

function describeOutcome(cell: SmokeCell, { interpreter, container }: Place, probes: readonly TriedProbe[]) {
	const failed = probes.filter((probe) => probe.outcome === "failed").map(({ name }) => name);
	const passed = probes.filter((probe) => probe.outcome === "passed").map(({ name }) => name);
	return {
		type: "item-finished" as const,
		stage: "smoke" as const,
		item: cell.id,
		outcome: failed.length === 0 ? ("done" as const) : ("failed" as const),
		details: [
			`Python ${interpreter.version}${container === null ? "" : ` in ${container.image.name}`}`,
			kindsOf(passed).join(", "),
		],
		...(failed.length === 0 ? {} : { reason: `failed: ${failed.join(", ")}` }),
	};
}

/** What was tried, in words for one line; the receipt names each probe. */
function kindsOf(probes: readonly string[]): string[] {
	const shown = probes.filter((name) => !["install", "dependencies"].includes(name));
	return [...new Set(shown.map((name) => name.replace(/^(import|entry point) .*/, "$1")))];
}

function notFrozen(cell: SmokeCell): Finding {
	return {
		code: "smoke/not-frozen",
		level: "error",
		message: `${cell.id} tests the wheel of ${cell.cell}, which is not frozen`,
		help: "wheel-release freeze",
	};
}

function leaveOut(cell: SmokeCell, finding: Finding, world: World): CellOutcome {
	world.events.emit({
		type: "item-finished",
		stage: "smoke",
		item: cell.id,
		outcome: "left-out",
		details: [],
		reason: finding.message.split("\n")[0] ?? "",
	});
	return { findings: [finding], isPassed: false };
}

async function testWheel(
	cell: SmokeCell,
	frozen: FrozenDistribution,
	{ interpreter, container }: Place,
	session: Session,
): Promise<{ probes: TriedProbe[]; sha256: string; torch: string | null }> {
	const { world, uv, workFolder, projectFolder } = session;
	const path = join(workFolder.dist, frozen.file);
	await requireFrozenBytes(path, frozen, world);
	const wheel = await readWheel(path, frozen, world);
	const { scratch } = workFolder;
	const bench =
		container === null
			? await setUpHostBench(cell, scratch, { uv, interpreter: interpreter.path }, world)
			: await setUpContainerBench(cell, scratch, container, { wheelPath: path, projectFolder }, world);
	const command = cell.command === null ? null : splitCommandLine(cell.command);
	const extraRequirements = command !== null && choosesPytest(command) ? ["pytest"] : [];
	// Again, right before the install: reading and setting up take time.
	const sha256 = await requireFrozenBytes(path, frozen, world);
	const install = await installWheel({ frozen, path, wheel, extraRequirements }, bench, world);
	const probes = [install];
	if (install.outcome === "passed") {
		probes.push(...(await tryWheel({ cell, wheel, wheelPath: path, projectFolder }, bench)));
	}
	const torch = wheel.requiresDist.some((text) => /^torch\b(?![-_.])/i.test(text))
		? await readTorchVersion(bench)
		: null;
	// The environment of a failed test is kept: its finding shows commands that run in it.
	if (probes.every((probe) => probe.outcome === "passed")) await world.files.remove(bench.folder);
	return { probes, sha256, torch };
}

/** Null where it was not installed: a wheel may ask for it in an extra alone. */
async function readTorchVersion(bench: Bench): Promise<string | null> {
	const ask = "import importlib.metadata; print(importlib.metadata.version('torch'))";
	const { exitStatus, stdout } = await bench.run([bench.python, "-I", "-c", ask], "nothing");
	return exitStatus === 0 ? (stdout.trim().split(/\r?\n/).at(-1) ?? null) : null;
}

/** The sha256 of the bytes that are there, which are those of the manifest. */
async function requireFrozenBytes(path: string, frozen: FrozenDistribution, world: World): Promise<string> {
	const found = await world.files.hash(path);
	if (found?.sha256 === frozen.sha256) return found.sha256;
	const what = found === null ? "is not there any more" : `has sha256 ${found.sha256}`;
	throw new ConflictError("smoke/other-bytes", `${frozen.file} ${what}; frozen was ${frozen.sha256}`, {
		file: path,
		help: "Find out what changed it, then run wheel-release freeze and every later stage again.",
	});
}

async function readWheel(path: string, frozen: FrozenDistribution, world: World): Promise<WheelToTest> {
	const source = await world.files.open(path);
	try {
		const facts = await readDistribution(frozen.file, source);
		if (facts.kind !== "wheel") throw new Error(`${frozen.file} is planned to be tested but is no wheel`);
		return {
			// Python before 3.10 finds an installed project by its normalized name only.
			name: facts.filename.name,
			version: facts.metadata?.version ?? facts.filename.versionText,
			topLevelModules: facts.topLevelModules,
			entryPoints: facts.entryPoints,
			requiresDist: facts.metadata?.requiresDist ?? [],
		};
	} finally {
		await source.close();
	}
}
