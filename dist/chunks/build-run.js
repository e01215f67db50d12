import { F as ConflictError, I as EnvironmentError, k as formatSize } from "./start.js";
import { t as digestCell } from "./cell-digest.js";
import { a as findContainerEngine, i as engineVariablesOf } from "./container-engine.js";
import { n as prepareTools } from "./environment.js";
import { t as findInterpreters } from "./interpreters.js";
import { An as sha256Of, On as canonicalJson, Ot as childEnvironment, Zt as parsePlatformTag, it as cibuildwheelVersions, nt as formatDocument, on as parseWheelFilename, tt as parsePyproject, un as parseTagSet } from "./planning.js";
import { n as parseDocument } from "./read-document.js";
import { i as readMaturinTable } from "./maturin.js";
import { n as readRust, r as requireRust, t as ensureRustTarget } from "./rust.js";
const { basename, isAbsolute, join, sep } = process.getBuiltinModule("node:path");
// src/build/cibuildwheel.ts
/** @throws EnvironmentError when the plan was made for another version than the locked one */
function decideCibuildwheel(cell, plan, places) {
	checkVersion(plan);
	const configFile = readSetting(plan, "cibuildwheel.config-file");
	const common = [
		"--output-dir",
		places.out,
		...configFile === null ? [] : ["--config-file", configFile],
		"."
	];
	const [only, ...others] = cell.buildIdentifiers;
	const isOne = only !== void 0 && others.length === 0;
	return {
		program: "cibuildwheel",
		toolSet: "cibuildwheel",
		args: isOne ? [
			"--only",
			only,
			...common
		] : [
			"--platform",
			systemOf(cell),
			"--archs",
			"all",
			...common
		],
		env: {
			...plan.versionInBuild.environment,
			...isOne ? {} : selectOf(cell, places.environment),
			...cell.image === null ? {} : containerVariables(cell, plan, places),
			...inheritOf(cell, isOne, places.environment)
		},
		needsRepair: false
	};
}
/** `--only` turns on every group and leaves out `skip` by itself; several identifiers need the same said. */
function selectOf({ buildIdentifiers }, environment) {
	const enable = /* @__PURE__ */ new Set([...(environment.CIBW_ENABLE ?? "").split(/\s+/).filter((word) => word !== ""), "all"]);
	return {
		CIBW_BUILD: buildIdentifiers.join(" "),
		CIBW_SKIP: "",
		CIBW_ENABLE: [...enable].join(" ")
	};
}
/** A container sees nothing of this machine's environment but what `environment-pass` names. */
function containerVariables(cell, plan, places) {
	const { environment, containerEngine } = places;
	const chosen = environment.CIBW_CONTAINER_ENGINE_LINUX ?? environment.CIBW_CONTAINER_ENGINE;
	return {
		...engineVariablesOf(environment),
		[`${imageVariable(cell)}_LINUX`]: cell.image ?? "",
		[passVariable]: [.../* @__PURE__ */ new Set([
			...(environment[passVariable] ?? "").split(/\s+/).filter((name) => name !== ""),
			...Object.keys(plan.versionInBuild.environment),
			...Object.keys(cell.environment).filter((name) => !name.startsWith("CIBW_")),
			"SOURCE_DATE_EPOCH"
		])].join(" "),
		...containerEngine === "podman" && chosen === void 0 ? { CIBW_CONTAINER_ENGINE: "podman" } : {}
	};
}
const passVariable = "CIBW_ENVIRONMENT_PASS_LINUX";
/**
* Ours is added to what the project passes itself (cibuildwheel 4.3: CIBW_INHERIT). Who replaces that by the same variable has
* said so, and goes on doing it.
*/
function inheritOf(cell, isOne, environment) {
	const adds = cell.image !== null && environment[passVariable] === void 0;
	const own = adds ? ["environment-pass-linux: append"] : [];
	const given = environment.CIBW_INHERIT;
	const taken = [...adds ? ["environment-pass-linux"] : [], ...isOne ? [] : ["build", "skip"]];
	const rules = [...(given === void 0 ? [] : splitRules(given).filter(({ name }) => !taken.includes(name))).map(({ rule }) => rule), ...own];
	return given === void 0 && rules.length === 0 ? {} : { CIBW_INHERIT: rules.join("; ") };
}
/** `build skip; environment: prepend` as one rule each. */
function splitRules(text) {
	return text.split(";").flatMap((field) => {
		const trimmed = field.trim();
		const at = trimmed.indexOf(":");
		if (at !== -1) return [{
			name: trimmed.slice(0, at),
			rule: trimmed
		}];
		return trimmed.split(/\s+/).flatMap((name) => name === "" ? [] : [{
			name,
			rule: name
		}]);
	});
}
/** `CIBW_MANYLINUX_X86_64_IMAGE` */
function imageVariable({ target }) {
	return `CIBW_${target.toUpperCase()}_IMAGE`;
}
function systemOf({ expect, image }) {
	if (image !== null) return "linux";
	return expect.family === "macosx" ? "macos" : "windows";
}
function checkVersion(plan) {
	const planned = readSetting(plan, "cibuildwheel.version");
	const locked = cibuildwheelVersions.at(-1);
	if (planned === null || planned === locked) return;
	throw new EnvironmentError("build/other-cibuildwheel", `the plan is for cibuildwheel ${planned}, and wheel-release installs ${locked}`, { help: "Remove cibuildwheel.version from the settings, or set it to the installed one, and plan again." });
}
function readSetting({ settings }, key) {
	return settings.find((row) => row.key === key)?.value ?? null;
}
// src/build/own-command.ts
/** The program as it is started, and its arguments; a relative path with a folder is one of the project. */
function fillCommand(command, places) {
	const values = {
		out: places.out,
		project: places.project,
		python: places.python ?? "python3"
	};
	const [program = "", ...args] = command.map((word) => word.replace(/\{(out|project|python)\}/g, (_, name) => values[name] ?? ""));
	return {
		program: /[\\/]/.test(program) && !isAbsolute(program) ? join(places.project, ...program.split(/[\\/]/)) : program,
		args
	};
}
/** Cells whose command would do the same share one run; part of a folder's name. */
function nameCommandRun(cell, interpreter) {
	const { command, environment } = cell;
	return `command-${sha256Of(canonicalJson({
		command,
		environment,
		interpreter
	})).slice(0, 12)}`;
}
/** The file of a cell among those that a command left, or why there is none. */
function chooseOwnOutput(cell, names) {
	const fitting = readWheels(names).filter(({ name }) => fits(cell.expect, name));
	const exact = fitting.filter(({ name }) => isSame(name.platformTags, cell.expect.platformTag));
	const [only] = exact.length === 1 ? exact : fitting;
	if (only !== void 0 && (fitting.length === 1 || exact.length === 1)) return { file: only.file };
	return { finding: {
		code: "build/not-one-file",
		level: "error",
		message: `the command should leave one wheel for ${cell.id} in {out}; it left ${names.length === 0 ? "nothing" : names.join(", ")}`,
		help: "Let it write its wheels into the folder {out}, with the tags of build.tags."
	} };
}
/** Null when every wheel that the command left is one of the plan. */
function findUnplannedWheels(plan, names) {
	const expected = listExpected(plan);
	const unplanned = readWheels(names).filter(({ name }) => !expected.some((expect) => fits(expect, name)));
	return unplanned.length === 0 ? null : unplannedWheel(unplanned.map(({ file }) => file));
}
function readWheels(names) {
	return names.flatMap((file) => {
		const name = parseWheelFilename(file);
		return file.endsWith(".whl") && !("problem" in name) ? [{
			file,
			name
		}] : [];
	});
}
/** What this release expects of commands, also what a rehearsal on this host leaves out. */
function listExpected(plan) {
	const cut = plan.leftOut.flatMap(({ id }) => {
		const set = parseTagSet(id);
		if (set === null) return [];
		const { family, architecture } = parsePlatformTag(set.platformTags[0] ?? "");
		return [{
			pythonTag: set.pythonTags.join("."),
			abiTag: set.abiTags.join("."),
			platformTag: set.platformTags.join("."),
			family: family === "linux" ? "other" : family,
			architecture
		}];
	});
	return [...plan.cells.map(({ expect }) => expect), ...cut];
}
/** Freeze judges the policy; here it is enough to know which cell a file is meant for. */
function fits(expect, wheel) {
	if (!isSame(wheel.pythonTags, expect.pythonTag) || !isSame(wheel.abiTags, expect.abiTag)) return false;
	if (isSame(wheel.platformTags, expect.platformTag)) return true;
	const platforms = wheel.platformTags.map(parsePlatformTag);
	return expect.family === "manylinux" && platforms.every(({ family, architecture }) => family === "manylinux" && architecture === expect.architecture);
}
function isSame(tags, compressed) {
	const expected = compressed.split(".");
	return tags.length === expected.length && expected.every((tag) => tags.includes(tag));
}
function unplannedWheel(files) {
	return {
		code: "build/unplanned-wheel",
		level: "error",
		message: `the command also made ${files.join(", ")}, which the plan does not have`,
		help: `Add ${files.length === 1 ? "its tag" : "their tags"} to build.tags in [tool.wheel-release], or let the command not make ${files.length === 1 ? "it" : "them"}.`
	};
}
// src/build/command.ts
/** Null for what is brought along instead of built. */
function decideBuildCommand(cell, plan, host, places) {
	if (cell.frontend === "none") return null;
	if (cell.frontend === "command" && "expect" in cell) return {
		...fillCommand(cell.command ?? [], {
			...places,
			python: places.interpreter
		}),
		toolSet: null,
		env: { ...plan.versionInBuild.environment },
		needsRepair: false
	};
	if (cell.frontend === "maturin") return decideMaturin(cell, host, places);
	if (cell.frontend === "cibuildwheel" && "expect" in cell) return decideCibuildwheel(cell, plan, places);
	return decidePep517(cell, plan, host, places);
}
/**
* True when maturin compiles for another machine or C library than the host's. It then knows the layout of every CPython by
* name, `python3.12`, and refuses the path of an interpreter, which would be one of the wrong machine. (A Mac's two
* machines run each other's interpreters.)
*/
function isCrossCompiled(cell, host) {
	if (cell.frontend !== "maturin" || host.system === "macos") return false;
	const { architecture } = cell.expect;
	if (host.system === "windows" && architecture === "x86" && host.machine === "amd64") return false;
	if (architecture !== host.machine) return true;
	return host.system === "linux" && cell.expect.family === "musllinux" !== (host.glibc === null);
}
/** Run in the project's folder, where maturin finds the crate itself; naming it could lose pyproject.toml (project_layout.rs). */
function decideMaturin(cell, host, places) {
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
			"--out",
			places.out
		]
	};
	const isLinux = cell.expect.family === "manylinux" || cell.expect.family === "musllinux";
	return {
		...common,
		args: [
			"build",
			...places.cargoProfile === null ? ["--release"] : [],
			...places.hasCargoLock ? ["--locked"] : [],
			...host.system === "linux" && isLinux ? ["--zig"] : [],
			...isLinux ? ["--compatibility", readPolicy(cell.expect.platformTag)] : [],
			...cell.rustTarget ? ["--target", cell.rustTarget] : [],
			...places.interpreter ? ["--interpreter", places.interpreter] : [],
			"--out",
			places.out
		]
	};
}
/** `manylinux_2_17` of `manylinux_2_17_x86_64`: named, so that neither the project's table nor the host chooses another. */
function readPolicy(platformTag) {
	return /^(many|musl)linux_\d+_\d+/.exec(platformTag)?.[0] ?? "pypi";
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
		env: { ...plan.versionInBuild.environment },
		needsRepair: false
	});
	if (!("expect" in cell)) return build(["--sdist"]);
	if (cell.buildPython === null) return build(plan.sdist ? [] : ["--wheel"]);
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
		env: { ...plan.versionInBuild.environment },
		needsRepair: host.system === "linux" && cell.expect.family === "manylinux"
	};
}
// src/build/decide.ts
function digestInputs(inputs) {
	const { cell, sourceDigest, tools, environment } = inputs;
	const { id, frontend } = cell;
	const expect = "expect" in cell ? { ...cell.expect } : { file: cell.file };
	const command = "command" in cell && cell.command ? { command: cell.command } : {};
	return sha256Of(canonicalJson({
		id,
		frontend,
		expect,
		...command,
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
// src/build/enter-version.ts
async function enterVersion(plan, projectFolder, world) {
	const { edits, tag } = plan.versionInBuild;
	const files = await prepareEdits(edits, projectFolder, world);
	if ("finding" in files) return files;
	for (const { path, after } of files.changes) await world.files.writeText(path, after);
	const isTagMade = tag !== null && await makeTag(tag, projectFolder, world);
	return { async leave() {
		for (const { path, before } of files.changes) await world.files.writeText(path, before);
		if (isTagMade) await askGit([
			"tag",
			"-d",
			tag
		], projectFolder, world);
	} };
}
async function prepareEdits(edits, projectFolder, { files }) {
	const root = await files.realPath(projectFolder);
	const changes = [];
	for (const name of new Set(edits.map(({ file }) => file))) {
		const path = await files.realPath(join(projectFolder, ...name.split("/")));
		const before = path?.startsWith(`${root}${sep}`) ? await files.readText(path) : null;
		const own = edits.filter(({ file }) => file === name);
		const after = before === null ? null : applyEdits(before, own);
		if (path === null || before === null || after === null) return { finding: otherSources(name, own) };
		changes.push({
			path,
			before,
			after
		});
	}
	return { changes };
}
/** Null when a line does not hold what the plan saw there. */
function applyEdits(text, edits) {
	const lines = text.split("\n");
	for (const { line, from, to } of edits) {
		const at = lines[line - 1];
		if (at === void 0 || !at.includes(from)) return null;
		lines[line - 1] = at.replace(from, () => to);
	}
	return lines.join("\n");
}
function otherSources(file, edits) {
	const [first] = edits;
	return {
		code: "build/other-sources",
		level: "error",
		message: `${file}:${first?.line ?? 1} does not say ${first?.from ?? ""}, as it did when the plan was made, so the planned version cannot be written there`,
		file,
		line: first?.line,
		help: "Build the commit that was planned, or plan again."
	};
}
/** False when it is there already. */
async function makeTag(tag, folder, world) {
	if (await askGit([
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/tags/${tag}`
	], folder, world) !== null) return false;
	return await askGit([
		"tag",
		"--no-sign",
		tag
	], folder, world) !== null;
}
function askGit(args, cwd, { environment, processes }) {
	return processes.ask({
		command: "git",
		args,
		cwd,
		env: childEnvironment(environment)
	});
}
// src/build/make-file.ts
async function runCommand(cell, command, tools, out, session) {
	if ("expect" in cell && tools === null) return runOwnCommand(cell, command, out, session);
	await emptyFolder(out, session.world);
	const failed = await runProcess(cell, command, command.args, tools, session);
	if (failed) return failed;
	const chosen = chooseOutput(cell, await listFiles(out, session.world));
	if ("finding" in chosen) return chosen;
	if (!command.needsRepair || tools === null) return { path: join(out, chosen.file) };
	const repaired = join(out, "repaired");
	const repair = [
		"-m",
		"auditwheel",
		"repair",
		"--plat",
		"auto",
		"--wheel-dir",
		repaired,
		join(out, chosen.file)
	];
	const unrepaired = await runProcess(cell, {
		...command,
		program: "python"
	}, repair, tools, session);
	if (unrepaired) return unrepaired;
	const final = chooseOutput(cell, await listFiles(repaired, session.world));
	return "finding" in final ? final : { path: join(repaired, final.file) };
}
/** One run serves every cell that asks for the same; what failed once is not tried again for the next cell. */
async function runOwnCommand(cell, command, out, session) {
	const known = session.commandRuns.get(out);
	if (known !== void 0 && known !== "done") return { finding: sameFailure(cell, known) };
	if (known === void 0) {
		await emptyFolder(out, session.world);
		const failed = await runProcess(cell, command, command.args, null, session);
		const unplanned = failed ? null : findUnplannedWheels(session.plan, await listFiles(out, session.world));
		session.commandRuns.set(out, failed || unplanned ? cell.id : "done");
		if (failed) return failed;
		if (unplanned) return { finding: unplanned };
	}
	const chosen = chooseOwnOutput(cell, await listFiles(out, session.world));
	return "finding" in chosen ? chosen : { path: join(out, chosen.file) };
}
/** Appends to the cell's log; null when the process ended well. */
async function runProcess(cell, command, args, tools, session) {
	const { world, workFolder, projectFolder } = session;
	const log = join(workFolder.logs, `build-${cell.id}.log`);
	if (args === command.args) await world.files.remove(log);
	const program = tools === null ? command.program : command.program === "python" ? tools.python : join(tools.bin, command.program);
	const env = childEnvironment(world.environment, {
		...command.env,
		..."environment" in cell ? cell.environment : {},
		...session.commitTime ? { SOURCE_DATE_EPOCH: session.commitTime } : {}
	}, { path: tools === null ? [] : [tools.bin] });
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
async function emptyFolder(folder, world) {
	await world.files.remove(folder);
	await world.files.makeFolder(folder);
}
function sameFailure(cell, other) {
	return {
		code: "build/failed",
		level: "error",
		message: `${cell.id} was not built: the command that makes it failed for ${other}`,
		help: `See build-${other}.log.`
	};
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
	const byProgram = /* @__PURE__ */ new Map([
		["maturin", ["maturin", "ziglang"]],
		["python", ["build"]],
		["uv", ["uv", "auditwheel"]],
		["cibuildwheel", ["cibuildwheel"]]
	]);
	const tools = (command?.toolSet ? byProgram.get(command.program) ?? [] : []).flatMap((name) => {
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
	const crate = request.plan.project.crate?.file ?? null;
	const [sourceDigest, commitTime, hasCargoLock, pyproject] = await Promise.all([
		digestSources(request.projectFolder, world),
		readCommitTime(request.projectFolder, world),
		crate !== null && findCargoLock(join(request.projectFolder, ...crate.split("/"), ".."), world),
		rust ? world.files.readText(join(request.projectFolder, "pyproject.toml")) : null
	]);
	const cargoProfile = pyproject === null ? null : readMaturinTable(parsePyproject(pyproject, "pyproject.toml")).profile;
	return {
		...request,
		world,
		sourceDigest,
		commitTime,
		hasCargoLock,
		cargoProfile,
		rustVersion: rust?.version ?? null,
		commandRuns: /* @__PURE__ */ new Map()
	};
}
/** Beside the crate, or beside the manifest of the workspace above it. */
async function findCargoLock(folder, world) {
	if (await world.files.exists(join(folder, "Cargo.lock"))) return true;
	for (let above = join(folder, "..");; above = join(above, "..")) {
		const manifest = await world.files.readText(join(above, "Cargo.toml"));
		if (manifest !== null && /^\s*\[workspace[.\]]/m.test(manifest)) return world.files.exists(join(above, "Cargo.lock"));
		if (join(above, "..") === above) return false;
	}
}
// src/build/run.ts
async function runBuild(request, world) {
	const cells = [...request.plan.cells, ...request.plan.sdist ? [request.plan.sdist] : []].filter((cell) => request.only === null || request.only.includes(cell.id));
	const session = await openSession(request, cells, world);
	if (request.only === null) await removeForeignCells(request, world);
	const version = await enterVersion(request.plan, request.projectFolder, world);
	if ("finding" in version) return {
		findings: [version.finding],
		summary: "nothing was built"
	};
	const findings = [];
	let unchanged = 0;
	try {
		for (const cell of cells) {
			const result = await buildCell(cell, session);
			if (result === "unchanged") unchanged += 1;
			else if (result !== "built") findings.push(...result);
		}
	} finally {
		await version.leave();
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
	const interpreter = await chooseInterpreter(cell, world);
	const isOwn = cell.frontend === "command" && "expect" in cell;
	const out = join(workFolder.scratch, "build", isOwn ? nameCommandRun(cell, interpreter) : cell.id);
	const command = decideBuildCommand(cell, plan, world.host, {
		out,
		project: session.projectFolder,
		interpreter,
		cargoTarget: join(workFolder.scratch, "cargo"),
		hasCargoLock: session.hasCargoLock,
		cargoProfile: session.cargoProfile,
		environment: world.environment,
		containerEngine: await chooseContainerEngine(cell, world)
	});
	const tools = command?.toolSet ? await prepareTools(command.toolSet, world) : null;
	const inputDigest = digestInputs({
		cell,
		sourceDigest: command ? session.sourceDigest : await digestBroughtFile(cell, session),
		tools: [
			tools?.lockDigest ?? "none",
			session.rustVersion ?? "no rust",
			interpreter ?? "any python"
		],
		environment: {
			...cell.frontend === "cibuildwheel" ? cibuildwheelVariables(world.environment) : {},
			...command?.env
		}
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
	const made = command ? await runCommand(cell, command, tools, out, session) : await bringFile(cell, session);
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
/** The caller's own options decide what comes out as much as the file does. */
function cibuildwheelVariables(environment) {
	const own = Object.entries(environment).filter(([name, value]) => name.startsWith("CIBW_") && value !== void 0);
	return Object.fromEntries(own);
}
/** cibuildwheel builds Linux wheels in the images of manylinux and musllinux. */
async function chooseContainerEngine(cell, world) {
	if (cell.frontend !== "cibuildwheel" || !("expect" in cell) || cell.image === null) return null;
	const engine = await findContainerEngine(world);
	if (engine) return engine.program;
	throw new EnvironmentError("build/no-container-engine", `${cell.id} is built in the container image ${cell.image}, and neither Docker nor Podman answers on this machine`, { help: "Use a hosted Linux runner, or start Docker or Podman (`docker info` must answer)." });
}
async function digestBroughtFile(cell, session) {
	return (await session.world.files.hash(join(session.projectFolder, ...(cell.source ?? "").split("/"))))?.sha256 ?? "missing";
}
/** Null: whatever interpreter the frontend finds gives the same wheel. */
async function chooseInterpreter(cell, world) {
	if (!("expect" in cell) || cell.buildPython === null) return null;
	if (isCrossCompiled(cell, world.host)) return cell.buildPython.replace(/^3/, "python3");
	const found = (await findInterpreters(world)).find(({ minor, implementation, freeThreaded, machine }) => `${implementation === "cpython" ? "" : implementation}${minor}${freeThreaded ? "t" : ""}` === cell.buildPython && (world.host.system !== "windows" || machine === cell.expect.architecture));
	if (found) return found.path;
	throw new EnvironmentError("build/no-interpreter", `${cell.id} is built with Python ${cell.buildPython}, which is not on this machine`, { help: `Install it (pyenv install ${cell.buildPython}), or add it to the job:\n- uses: actions/setup-python\n  with: {python-version: "${cell.buildPython}"}` });
}
export { runBuild };
