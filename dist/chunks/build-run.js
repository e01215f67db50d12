import { n as ConflictError, r as EnvironmentError } from "./errors.js";
import { t as digestCell } from "./cell-digest.js";
import { t as prepareTools } from "./environment.js";
import { t as findInterpreters } from "./interpreters.js";
import { r as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { t as childEnvironment } from "./child-environment.js";
import { r as formatSize } from "./quantity.js";
import { n as parseDocument, t as formatDocument } from "./read-document.js";
import { n as readRust, r as requireRust, t as ensureRustTarget } from "./rust.js";
import { basename, join } from "node:path";
// src/build/command.ts
/** Null for what is brought along instead of built. */
function decideBuildCommand(cell, plan, host, places) {
	if (cell.frontend === "none") return null;
	if (cell.frontend === "maturin") return decideMaturin(cell, plan, host, places);
	return decidePep517(cell, plan, host, places);
}
/**
* True when maturin compiles for another machine or C library than the host's. It then knows the layout of every CPython by
* name, `python3.12`, and refuses the path of an interpreter, which would be one of the wrong machine.
*/
function isCrossCompiled(cell, host) {
	if (cell.frontend !== "maturin" || host.system !== "linux") return false;
	const isMusl = host.glibc === null;
	return cell.expect.architecture !== host.machine || cell.expect.family === "musllinux" !== isMusl;
}
function decideMaturin(cell, plan, host, places) {
	const manifest = plan.project.crate ? ["--manifest-path", join(...plan.project.crate.file.split("/"))] : [];
	const common = {
		program: "maturin",
		toolSet: "maturin",
		needsRepair: false,
		env: { CARGO_TARGET_DIR: places.cargoTarget }
	};
	if (!("expect" in cell)) return {
		...common,
		args: [
			"sdist",
			...manifest,
			"--out",
			places.out
		]
	};
	const isLinux = cell.expect.family === "manylinux" || cell.expect.family === "musllinux";
	return {
		...common,
		args: [
			"build",
			"--release",
			...manifest,
			...places.hasCargoLock ? ["--locked"] : [],
			...host.system === "linux" && isLinux ? ["--zig"] : [],
			...cell.rustTarget ? ["--target", cell.rustTarget] : [],
			...places.interpreter ? ["--interpreter", places.interpreter] : [],
			"--out",
			places.out
		]
	};
}
function decidePep517(cell, plan, host, places) {
	const build = (args) => ({
		program: "python",
		toolSet: "build",
		args: [
			"-m",
			"build",
			"--installer",
			"uv",
			...args,
			"--outdir",
			places.out,
			"."
		],
		env: versionVariables(plan),
		needsRepair: false
	});
	if (!("expect" in cell)) return build(["--sdist"]);
	if (cell.expect.family === "any") return build(plan.sdist ? [] : ["--wheel"]);
	return {
		program: "uv",
		toolSet: "build",
		args: [
			"build",
			"--wheel",
			"--python",
			places.interpreter ?? "",
			"--out-dir",
			places.out,
			"."
		],
		env: versionVariables(plan),
		needsRepair: host.system === "linux" && cell.expect.family === "manylinux"
	};
}
/**
* The planned version, for the tools that would read it from the tags: a job checks out one commit without tags, and a
* rehearsal comes before the tag. Nothing is told when a file of the project states the version.
*/
function versionVariables(plan) {
	if (!plan.versionSources.every((source) => source.file.startsWith("tag "))) return {};
	return {
		SETUPTOOLS_SCM_PRETEND_VERSION: plan.version,
		PDM_BUILD_SCM_VERSION: plan.version,
		POETRY_DYNAMIC_VERSIONING_BYPASS: plan.version
	};
}
// src/build/decide.ts
function digestInputs(inputs) {
	const { cell, sourceDigest, tools, environment } = inputs;
	const { id, frontend } = cell;
	const expect = "expect" in cell ? { ...cell.expect } : { file: cell.file };
	return sha256Of(canonicalJson({
		id,
		frontend,
		expect,
		sourceDigest,
		tools: [...tools],
		environment
	}));
}
/** True when the receipt was made from the same inputs and the files it names are still the same bytes. */
function isUpToDate(receipt, inputDigest, filesNow) {
	if (receipt === null || receipt.inputDigest !== inputDigest) return false;
	return receipt.files.every((file) => filesNow.get(file.file) === file.sha256);
}
/** The one file a frontend should have left behind for a cell, or a finding that lists what it left. */
function chooseOutput(cell, names) {
	const suffix = "expect" in cell ? ".whl" : ".tar.gz";
	const fitting = names.filter((name) => name.endsWith(suffix));
	const [only] = fitting;
	if (only !== void 0 && fitting.length === 1) return { file: only };
	return { finding: {
		code: "build/not-one-file",
		level: "error",
		message: `${cell.id} should give one ${suffix} file; the frontend left ${names.length === 0 ? "nothing" : names.join(", ")}`,
		help: "Look at the configuration of the build backend; the log of the build is in .wheel-release/logs."
	} };
}
function describeFailure(cell, command, outputTail, logFile, timedOut) {
	return {
		code: "build/failed",
		level: "error",
		message: `${cell.id} was not built: ${timedOut ? `no end after ${cell.timeoutMinutes} minutes` : "the frontend ended with an error"}\n${outputTail}`,
		help: `Reproduce it: cd ${quote(command.folder)} && ${command.words.map(quote).join(" ")}\nThe whole output: ${logFile}`
	};
}
function quote(word) {
	return /\s/.test(word) ? JSON.stringify(word) : word;
}
// src/build/make-file.ts
async function runCommand(cell, command, tools, out, session) {
	const { world, workFolder, projectFolder } = session;
	const log = join(workFolder.logs, `build-${cell.id}.log`);
	await world.files.remove(log);
	const program = command.program === "python" ? tools.python : join(tools.bin, command.program);
	const env = childEnvironment(world.environment, {
		...command.env,
		..."environment" in cell ? cell.environment : {},
		...session.commitTime ? { SOURCE_DATE_EPOCH: session.commitTime } : {}
	}, { path: [tools.bin] });
	const run = async (program, args) => {
		const result = await world.processes.run({
			command: program,
			args,
			cwd: projectFolder,
			env,
			timeoutSeconds: cell.timeoutMinutes * 60,
			onLine: (line) => world.events.emit({
				type: "output",
				stage: "build",
				item: cell.id,
				line
			})
		});
		await world.files.appendText(log, `$ ${[program, ...args].join(" ")}\n${result.output}\n`);
		if (result.exitStatus === 0) return null;
		return { finding: describeFailure(cell, {
			folder: projectFolder,
			words: [program, ...args]
		}, lastLines(result.output, 20), log, result.timedOut) };
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
		join(out, chosen.file)
	]);
	if (unrepaired) return unrepaired;
	const final = chooseOutput(cell, await listFiles(repaired, world));
	return "finding" in final ? final : { path: join(repaired, final.file) };
}
async function bringFile(cell, session) {
	const path = join(session.projectFolder, ...(cell.source ?? "").split("/"));
	if (cell.source !== null && await session.world.files.exists(path)) return { path };
	return { finding: {
		code: "build/source-missing",
		level: "error",
		message: `${cell.source} was there when the plan was made and is gone`,
		file: cell.source ?? void 0,
		help: "Put the file back, or run `wheel-release plan` again."
	} };
}
async function listFiles(folder, world) {
	return (await world.files.list(folder)).filter((entry) => entry.kind === "file").map((entry) => entry.name);
}
function lastLines(text, count) {
	return text.trimEnd().split("\n").slice(-count).join("\n");
}
// src/build/receipts.ts
/** Null also for one that cannot be read: of an older version, or damaged. Then the cell is built again. */
async function readReceipt(cell, session) {
	const path = session.workFolder.buildReceipt(cell.id);
	const text = await session.world.files.readText(path);
	try {
		return text === null ? null : parseDocument("build-receipt", text, path);
	} catch (error) {
		if (error instanceof ConflictError) return null;
		throw error;
	}
}
async function writeReceipt(receipt, session) {
	await session.world.files.writeText(session.workFolder.buildReceipt(receipt.cell), formatDocument(receipt));
}
async function hashOutputs(receipt, cell, session) {
	const hashes = /* @__PURE__ */ new Map();
	for (const { file } of receipt?.files ?? []) {
		const hash = await session.world.files.hash(join(session.workFolder.cell(cell.id), file));
		hashes.set(file, hash?.sha256 ?? null);
	}
	return hashes;
}
/** Which tools and how much came out, for one line. */
function describeFiles(receipt, command) {
	const tools = (command ? {
		maturin: ["maturin", "ziglang"],
		python: ["build"],
		uv: ["uv", "auditwheel"]
	}[command.program] : []).flatMap((name) => {
		const tool = receipt?.tools.find((candidate) => candidate.name === name);
		return tool ? [`${name.replace("ziglang", "zig")} ${tool.version}`] : [];
	});
	const sizes = (receipt?.files ?? []).map(({ size }) => formatSize(size));
	return [...tools.length > 0 ? [tools.join(", ")] : [], ...sizes];
}
// src/build/sources.ts
const generatedFolders = [
	"target",
	"build",
	"dist",
	"node_modules",
	"__pycache__",
	".git",
	".venv",
	".wheel-release",
	".pytest_cache"
];
/**
* sha256 over names and contents of the project's files: those that git tracks or would add; without git, all but the
* folders that tools generate.
*/
async function digestSources(folder, world) {
	const files = await listGitFiles(folder, world) ?? await listPlainFiles(folder, world);
	const entries = {};
	for (const file of files) {
		const hash = await world.files.hash(join(folder, ...file.split("/")));
		if (hash) entries[file] = hash.sha256;
	}
	return sha256Of(canonicalJson(entries));
}
async function listGitFiles(folder, world) {
	const list = async (kind) => {
		const args = [
			"ls-files",
			"-z",
			...kind,
			"--",
			"."
		];
		return (await world.processes.ask({
			command: "git",
			args,
			cwd: folder,
			env: childEnvironment(world.environment)
		}))?.split("\0").filter((name) => name !== "") ?? null;
	};
	const [tracked, others] = await Promise.all([list(["--cached"]), list(["--others", "--exclude-standard"])]);
	return tracked && others && [.../* @__PURE__ */ new Set([...tracked, ...others.filter(isSource)])].sort();
}
async function listPlainFiles(folder, world, below = "") {
	const files = [];
	for (const { name, kind } of await world.files.list(join(folder, below))) {
		if (!isSource(name)) continue;
		if (kind === "file") files.push(below + name);
		else if (kind === "folder") files.push(...await listPlainFiles(folder, world, `${below}${name}/`));
	}
	return files.sort();
}
function isSource(file) {
	return !file.split("/").some((part) => generatedFolders.includes(part) || part.endsWith(".egg-info"));
}
/** Commit time in seconds for SOURCE_DATE_EPOCH, so that the same commit gives the same archives; null without git. */
async function readCommitTime(folder, world) {
	const env = childEnvironment(world.environment);
	const time = (await world.processes.ask({
		command: "git",
		args: [
			"log",
			"-1",
			"--format=%ct"
		],
		cwd: folder,
		env
	}))?.trim();
	return time !== void 0 && /^\d+$/.test(time) ? time : null;
}
// src/build/session.ts
async function openSession(request, cells, world) {
	const rust = cells.some((cell) => cell.frontend === "maturin") ? requireRust(await readRust(world), request.plan.project.crate?.rustVersion ?? null) : null;
	for (const cell of cells) if (rust && "rustTarget" in cell && cell.rustTarget) await ensureRustTarget(rust, cell.rustTarget, world);
	const crateFolder = request.plan.project.crate?.file.replace(/[^/]*$/, "") ?? "";
	const [sourceDigest, commitTime, hasCargoLock] = await Promise.all([
		digestSources(request.projectFolder, world),
		readCommitTime(request.projectFolder, world),
		world.files.exists(join(request.projectFolder, crateFolder, "Cargo.lock"))
	]);
	return {
		...request,
		world,
		sourceDigest,
		commitTime,
		hasCargoLock,
		rustVersion: rust?.version ?? null
	};
}
// src/build/run.ts
async function runBuild(request, world) {
	const cells = [...request.plan.cells, ...request.plan.sdist ? [request.plan.sdist] : []].filter((cell) => request.only === null || request.only.includes(cell.id));
	const session = await openSession(request, cells, world);
	if (request.only === null) await removeForeignCells(request, world);
	const findings = [];
	let unchanged = 0;
	for (const cell of cells) {
		const result = await buildCell(cell, session);
		if (result === "unchanged") unchanged += 1;
		else if (result !== "built") findings.push(...result);
	}
	if (findings.length === 0) await world.files.remove(join(request.workFolder.scratch, "build"));
	return {
		findings,
		summary: [
			`${cells.length - unchanged - findings.length} built`,
			...unchanged ? [`${unchanged} unchanged`] : [],
			...findings.length ? [`${findings.length} failed`] : []
		].join(", "),
		didNothing: unchanged === cells.length
	};
}
/** Folders of cells that an earlier plan had and this one has not: freeze would rightly call their files unplanned. */
async function removeForeignCells({ plan, workFolder }, world) {
	const planned = [...plan.cells.map((cell) => cell.id), ...plan.sdist ? [plan.sdist.id] : []];
	for (const entry of await world.files.list(join(workFolder.root, "cells"))) if (!planned.includes(entry.name)) await world.files.remove(workFolder.cell(entry.name));
}
async function buildCell(cell, session) {
	const { world, workFolder, plan } = session;
	const started = world.clock.monotonic();
	const startedAt = world.clock.now().toISOString();
	world.events.emit({
		type: "item-started",
		stage: "build",
		item: cell.id
	});
	const out = join(workFolder.scratch, "build", cell.id);
	const interpreter = await chooseInterpreter(cell, world);
	const command = decideBuildCommand(cell, plan, world.host, {
		out,
		interpreter,
		cargoTarget: join(workFolder.scratch, "cargo"),
		hasCargoLock: session.hasCargoLock
	});
	const tools = command ? await prepareTools(command.toolSet, world) : null;
	const inputDigest = digestInputs({
		cell,
		sourceDigest: command ? session.sourceDigest : await digestBroughtFile(cell, session),
		tools: [
			tools?.lockDigest ?? "none",
			session.rustVersion ?? "no rust",
			interpreter ?? "any python"
		],
		environment: { ...command?.env }
	});
	const finish = (outcome, details) => {
		const seconds = world.clock.monotonic() - started;
		world.events.emit({
			type: "item-finished",
			stage: "build",
			item: cell.id,
			outcome,
			details,
			seconds
		});
	};
	const cellDigest = digestCell(plan, cell);
	const receipt = await readReceipt(cell, session);
	if (!session.isForced && isUpToDate(receipt, inputDigest, await hashOutputs(receipt, cell, session))) {
		if (receipt && receipt.cellDigest !== cellDigest) await writeReceipt({
			...receipt,
			cellDigest
		}, session);
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
	const written = {
		schema: 1,
		kind: "build-receipt",
		cellDigest,
		cell: cell.id,
		files: [{
			file,
			size: hash?.size ?? 0,
			sha256: hash?.sha256 ?? ""
		}],
		inputDigest,
		tools: [...tools?.versions ?? [], ...session.rustVersion ? [{
			name: "rust",
			version: session.rustVersion
		}] : []],
		runnerKind: world.host.runnerKind,
		startedAt,
		seconds: world.clock.monotonic() - started
	};
	await writeReceipt(written, session);
	finish("done", describeFiles(written, command));
	return "built";
}
async function digestBroughtFile(cell, session) {
	return (await session.world.files.hash(join(session.projectFolder, ...(cell.source ?? "").split("/"))))?.sha256 ?? "missing";
}
/** A version-specific wheel is compiled against its own interpreter; a stable-ABI wheel takes the frontend's. */
async function chooseInterpreter(cell, world) {
	if (!("expect" in cell) || cell.buildPython === null || cell.expect.abiTag === "abi3") return null;
	if (isCrossCompiled(cell, world.host)) return `python${cell.buildPython}`;
	const found = (await findInterpreters(world)).find((interpreter) => interpreter.minor === cell.buildPython && interpreter.implementation === "cpython" && !interpreter.freeThreaded);
	if (found) return found.path;
	throw new EnvironmentError("build/no-interpreter", `${cell.id} is built with Python ${cell.buildPython}, which is not on this machine`, { help: `Install it (pyenv install ${cell.buildPython}), or add it to the job:\n- uses: actions/setup-python\n  with: {python-version: "${cell.buildPython}"}` });
}
export { runBuild };
