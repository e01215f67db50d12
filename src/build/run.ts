// Builds the cells of a plan that this machine was asked for: one file each, in a folder of its own, with a receipt beside
// it. A cell whose inputs and output have not changed is left as it is.
import { basename, join } from "node:path";
import { ConflictError, EnvironmentError } from "../diagnostic/errors.ts";
import type { StageOutcome } from "../diagnostic/event.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { BuildReceipt } from "../document/build-receipt.ts";
import { digestCell } from "../document/cell-digest.ts";
import type { Cell, Plan, SdistCell } from "../document/plan.ts";
import { formatDocument, parseDocument } from "../document/read-document.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import { prepareTools, type ToolEnvironment } from "../tools/environment.ts";
import { findInterpreters } from "../tools/interpreters.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import { type BuildCommand, decideBuildCommand, isCrossCompiled } from "./command.ts";
import { chooseOutput, describeFailure, digestInputs, isUpToDate } from "./decide.ts";
import { ensureRustTarget, readRust, requireRust } from "./rust.ts";
import { digestSources, readCommitTime } from "./sources.ts";

export interface BuildRequest {
	plan: Plan;
	/** Absolute. */
	projectFolder: string;
	workFolder: WorkFolder;
	/** Cell ids, or null for all cells of the plan. */
	only: readonly string[] | null;
	/** Build even what is unchanged. */
	isForced: boolean;
}

/** What all cells of one call share. */
interface BuildSession extends BuildRequest {
	world: World;
	sourceDigest: string;
	commitTime: string | null;
	hasCargoLock: boolean;
	rustVersion: string | null;
}

export async function runBuild(request: BuildRequest, world: World): Promise<StageOutcome> {
	const cells = [...request.plan.cells, ...(request.plan.sdist ? [request.plan.sdist] : [])].filter(
		(cell) => request.only === null || request.only.includes(cell.id),
	);
	const session = await openSession(request, cells, world);
	if (request.only === null) await removeForeignCells(request, world);
	const findings: Finding[] = [];
	let unchanged = 0;
	for (const cell of cells) {
		const result = await buildCell(cell, session);
		if (result === "unchanged") unchanged += 1;
		else if (result !== "built") findings.push(...result);
	}
	await world.files.remove(join(request.workFolder.scratch, "build"));
	const built = cells.length - unchanged - findings.length;
	return {
		findings,
		summary: [
			`${built} built`,
			...(unchanged ? [`${unchanged} unchanged`] : []),
			...(findings.length ? [`${findings.length} failed`] : []),
		].join(", "),
		didNothing: unchanged === cells.length,
	};
}

/** Folders of cells that an earlier plan had and this one has not: freeze would rightly call their files unplanned. */
async function removeForeignCells({ plan, workFolder }: BuildRequest, world: World): Promise<void> {
	const planned = [...plan.cells.map((cell) => cell.id), ...(plan.sdist ? [plan.sdist.id] : [])];
	for (const entry of await world.files.list(join(workFolder.root, "cells"))) {
		if (!planned.includes(entry.name)) await world.files.remove(workFolder.cell(entry.name));
	}
}

async function openSession(
	request: BuildRequest,
	cells: readonly (Cell | SdistCell)[],
	world: World,
): Promise<BuildSession> {
	const rust = cells.some((cell) => cell.frontend === "maturin")
		? requireRust(await readRust(world), request.plan.project.crate?.rustVersion ?? null)
		: null;
	for (const cell of cells)
		if (rust && "rustTarget" in cell && cell.rustTarget) await ensureRustTarget(rust, cell.rustTarget, world);
	const crateFolder = request.plan.project.crate?.file.replace(/[^/]*$/, "") ?? "";
	const [sourceDigest, commitTime, hasCargoLock] = await Promise.all([
		digestSources(request.projectFolder, world),
		readCommitTime(request.projectFolder, world),
		world.files.exists(join(request.projectFolder, crateFolder, "Cargo.lock")),
	]);
	return { ...request, world, sourceDigest, commitTime, hasCargoLock, rustVersion: rust?.version ?? null };
}

async function buildCell(cell: Cell | SdistCell, session: BuildSession): Promise<"built" | "unchanged" | Finding[]> {
	const { world, workFolder, plan } = session;
	const started = world.clock.monotonic();
	const startedAt = world.clock.now().toISOString();
	world.events.emit({ type: "item-started", stage: "build", item: cell.id });
	const out = join(workFolder.scratch, "build", cell.id);
	const interpreter = await chooseInterpreter(cell, world);
	const command = decideBuildCommand(cell, plan, world.host, {
		out,
		interpreter,
		cargoTarget: join(workFolder.scratch, "cargo"),
		hasCargoLock: session.hasCargoLock,
	});
	const tools = command ? await prepareTools(command.toolSet, world) : null;
	const inputDigest = digestInputs({
		cell,
		sourceDigest: command ? session.sourceDigest : await digestBroughtFile(cell, session),
		tools: [tools?.lockDigest ?? "none", session.rustVersion ?? "no rust", interpreter ?? "any python"],
		environment: { ...command?.env },
	});
	const finish = (outcome: "done" | "unchanged" | "failed", details: string[]) => {
		const seconds = world.clock.monotonic() - started;
		world.events.emit({ type: "item-finished", stage: "build", item: cell.id, outcome, details, seconds });
	};

	const cellDigest = digestCell(plan, cell);
	const receipt = await readReceipt(cell, session);
	if (!session.isForced && isUpToDate(receipt, inputDigest, await hashOutputs(receipt, cell, session))) {
		// Committing what was built already gives the cell another digest and the file no other bytes.
		if (receipt && receipt.cellDigest !== cellDigest) await writeReceipt({ ...receipt, cellDigest }, session);
		finish("unchanged", describeFiles(receipt, command));
		return "unchanged";
	}
	await world.files.remove(workFolder.cell(cell.id));
	await world.files.remove(out);
	await world.files.makeFolder(out);
	const made = command && tools ? await runCommand(cell, command, tools, out, session) : await bringFile(cell, session);
	if ("finding" in made) {
		finish("failed", []);
		return [made.finding];
	}
	const file = basename(made.path);
	await world.files.copy(made.path, join(workFolder.cell(cell.id), file));
	const hash = await world.files.hash(join(workFolder.cell(cell.id), file));
	const written: BuildReceipt = {
		schema: 1,
		kind: "build-receipt",
		cellDigest,
		cell: cell.id,
		files: [{ file, size: hash?.size ?? 0, sha256: hash?.sha256 ?? "" }],
		inputDigest,
		tools: [
			...(tools?.versions ?? []),
			...(session.rustVersion ? [{ name: "rust", version: session.rustVersion }] : []),
		],
		runnerKind: world.host.runnerKind,
		startedAt,
		seconds: world.clock.monotonic() - started,
	};
	await writeReceipt(written, session);
	finish("done", describeFiles(written, command));
	return "built";
}

async function runCommand(
	cell: Cell | SdistCell,
	command: BuildCommand,
	tools: ToolEnvironment,
	out: string,
	session: BuildSession,
): Promise<{ path: string } | { finding: Finding }> {
	const { world, workFolder, projectFolder } = session;
	const log = join(workFolder.logs, `build-${cell.id}.log`);
	await world.files.remove(log);
	const program = command.program === "python" ? tools.python : join(tools.bin, command.program);
	const env = childEnvironment(
		world.environment,
		{
			...command.env,
			...("environment" in cell ? cell.environment : {}),
			...(session.commitTime ? { SOURCE_DATE_EPOCH: session.commitTime } : {}),
		},
		{ path: [tools.bin] },
	);
	const run = async (program: string, args: string[]) => {
		const result = await world.processes.run({
			command: program,
			args,
			cwd: projectFolder,
			env,
			timeoutSeconds: cell.timeoutMinutes * 60,
			onLine: (line) => world.events.emit({ type: "output", stage: "build", item: cell.id, line }),
		});
		await world.files.appendText(log, `$ ${[program, ...args].join(" ")}\n${result.output}\n`);
		if (result.exitStatus === 0) return null;
		const shown = [command.program, ...args.map((arg) => (arg.includes(" ") ? JSON.stringify(arg) : arg))];
		return { finding: describeFailure(cell, shown, lastLines(result.output, 20), log, result.timedOut) };
	};

	const failed = await run(program, command.args);
	if (failed) return failed;
	const chosen = chooseOutput(cell, await listFiles(out, world));
	if ("finding" in chosen) return chosen;
	if (!command.needsRepair) return { path: join(out, chosen.file) };
	const repaired = join(out, "repaired");
	const unrepaired = await run(tools.python, [
		"-m",
		"auditwheel",
		"repair",
		"--plat",
		"auto",
		"--wheel-dir",
		repaired,
		join(out, chosen.file),
	]);
	if (unrepaired) return unrepaired;
	const final = chooseOutput(cell, await listFiles(repaired, world));
	return "finding" in final ? final : { path: join(repaired, final.file) };
}

async function bringFile(
	cell: Cell | SdistCell,
	session: BuildSession,
): Promise<{ path: string } | { finding: Finding }> {
	const path = join(session.projectFolder, ...(cell.source ?? "").split("/"));
	if (cell.source !== null && (await session.world.files.exists(path))) return { path };
	return {
		finding: {
			code: "build/source-missing",
			level: "error",
			message: `${cell.source} was there when the plan was made and is gone`,
			file: cell.source ?? undefined,
			help: "Put the file back, or run `wheel-release plan` again.",
		},
	};
}

async function digestBroughtFile(cell: Cell | SdistCell, session: BuildSession): Promise<string> {
	const hash = await session.world.files.hash(join(session.projectFolder, ...(cell.source ?? "").split("/")));
	return hash?.sha256 ?? "missing";
}

/** A version-specific wheel is compiled against its own interpreter; a stable-ABI wheel takes the frontend's. */
async function chooseInterpreter(cell: Cell | SdistCell, world: World): Promise<string | null> {
	if (!("expect" in cell) || cell.buildPython === null || cell.expect.abiTag === "abi3") return null;
	if (isCrossCompiled(cell, world.host)) return `python${cell.buildPython}`;
	const found = (await findInterpreters(world)).find(
		(interpreter) =>
			interpreter.minor === cell.buildPython && interpreter.implementation === "cpython" && !interpreter.freeThreaded,
	);
	if (found) return found.path;
	throw new EnvironmentError(
		"build/no-interpreter",
		`${cell.id} is built with Python ${cell.buildPython}, which is not on this machine`,
		{
			help: `Install it (pyenv install ${cell.buildPython}), or add it to the job:\n- uses: actions/setup-python\n  with: {python-version: "${cell.buildPython}"}`,
		},
	);
}

/** Null also for one that cannot be read: of an older version, or damaged. Then the cell is built again. */
async function readReceipt(cell: Cell | SdistCell, session: BuildSession): Promise<BuildReceipt | null> {
	const path = session.workFolder.buildReceipt(cell.id);
	const text = await session.world.files.readText(path);
	try {
		return text === null ? null : parseDocument("build-receipt", text, path);
	} catch (error) {
		if (error instanceof ConflictError) return null;
		throw error;
	}
}

async function writeReceipt(receipt: BuildReceipt, session: BuildSession): Promise<void> {
	await session.world.files.writeText(session.workFolder.buildReceipt(receipt.cell), formatDocument(receipt));
}

async function hashOutputs(
	receipt: BuildReceipt | null,
	cell: Cell | SdistCell,
	session: BuildSession,
): Promise<Map<string, string | null>> {
	const hashes = new Map<string, string | null>();
	for (const { file } of receipt?.files ?? []) {
		const hash = await session.world.files.hash(join(session.workFolder.cell(cell.id), file));
		hashes.set(file, hash?.sha256 ?? null);
	}
	return hashes;
}

async function listFiles(folder: string, world: World): Promise<string[]> {
	return (await world.files.list(folder)).filter((entry) => entry.kind === "file").map((entry) => entry.name);
}

/** Which tools and how much came out, for one line. */
function describeFiles(receipt: BuildReceipt | null, command: BuildCommand | null): string[] {
	const byProgram = { maturin: ["maturin", "ziglang"], python: ["build"], uv: ["uv", "auditwheel"] };
	const shown = command ? byProgram[command.program] : [];
	const tools = shown.flatMap((name) => {
		const tool = receipt?.tools.find((candidate) => candidate.name === name);
		return tool ? [`${name.replace("ziglang", "zig")} ${tool.version}`] : [];
	});
	const sizes = (receipt?.files ?? []).map(({ size }) => formatSize(size));
	return [...(tools.length > 0 ? [tools.join(", ")] : []), ...sizes];
}

function lastLines(text: string, count: number): string {
	return text.trimEnd().split("\n").slice(-count).join("\n");
}
