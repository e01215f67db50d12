import { n as ConflictError, r as EnvironmentError } from "./errors.js";
import { d as string, l as record, u as strictObject } from "./zod.js";
import { t as readDistribution } from "./read-distribution.js";
import { t as formatDocument } from "./read-document.js";
import { t as prepareTools } from "./environment.js";
import { t as findInterpreters } from "./interpreters.js";
import { t as childEnvironment } from "./child-environment.js";
import { d as compareVersions, g as parseVersion, y as normalizeName } from "./wheel-filename.js";
import { t as parseRequirement } from "./requirement.js";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
// src/smoke/command-line.ts
/**
* The words of a command as a POSIX shell would split them, without any of its other powers: quotes and backslashes
* group, nothing expands. Null when a quote is not closed.
*/
function splitCommandLine(text) {
	const words = [];
	let word = null;
	let quote = null;
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (quote !== null) {
			if (character === quote) quote = null;
			else if (quote === "\"" && character === "\\" && /["\\$`]/.test(text.charAt(index + 1))) word += text.charAt(++index);
			else word += character;
		} else if (character === "\"" || character === "'") {
			quote = character;
			word ??= "";
		} else if (/\s/.test(character)) {
			if (word !== null) words.push(word);
			word = null;
		} else if (character === "\\" && index + 1 < text.length) word = (word ?? "") + text.charAt(++index);
		else word = (word ?? "") + character;
	}
	if (word !== null) words.push(word);
	return quote === null ? words : null;
}
/** The words as a line that can be pasted into a POSIX shell. */
function formatCommandLine(words) {
	return words.map((word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
}
// src/smoke/bench.ts
async function setUpBench(cell, scratch, world) {
	const folder = join(scratch, "smoke", cell.id);
	const emptyFolder = join(folder, "empty");
	const venv = join(folder, "venv");
	const bin = join(venv, world.host.system === "windows" ? "Scripts" : "bin");
	await world.files.remove(folder);
	await world.files.makeFolder(emptyFolder);
	const env = childEnvironment(world.environment, {
		VIRTUAL_ENV: venv,
		PYTHONDONTWRITEBYTECODE: "1",
		PYTEST_ADDOPTS: "-p no:cacheprovider"
	}, { path: [bin] });
	const deadline = world.clock.monotonic() + cell.timeoutMinutes * 60;
	return {
		folder,
		venv,
		python: join(bin, world.host.system === "windows" ? "python.exe" : "python"),
		emptyFolder,
		show: (argv) => `cd ${formatCommandLine([emptyFolder])} && ${formatCommandLine(argv)}`,
		run: ([command = "", ...args]) => world.processes.run({
			command,
			args,
			cwd: emptyFolder,
			env,
			timeoutSeconds: Math.max(1, deadline - world.clock.monotonic()),
			onLine: (line) => world.events.emit({
				type: "output",
				stage: "smoke",
				item: cell.id,
				line
			})
		})
	};
}
/** The last lines, for receipts and findings. */
function tailOf(result) {
	const ending = result.timedOut ? ["(stopped: the time of this test is over)"] : result.exitStatus === null ? ["(ended by a signal)"] : result.exitStatus !== 0 ? [`(exit status ${result.exitStatus})`] : [];
	return [...result.output.trimEnd().split("\n").filter((line, index, all) => line !== "" || all[index - 1] !== "").slice(-20), ...ending].join("\n").trim().slice(-4e3);
}
// src/smoke/decide.ts
/** The interpreter for a test, or the finding that says why there is none. */
function chooseInterpreter(cell, interpreters, host) {
	const level = levelOf(cell);
	const able = interpreters.filter((interpreter) => isAble(cell, interpreter));
	if (able.length === 0 && !isHostAble(cell, host)) return { finding: {
		code: "smoke/cannot-run-here",
		level,
		message: `${cell.id} needs ${describeNeed(cell)}; this machine is ${describeHost(host)}`,
		help: `Run it on the planned runner: ${Array.isArray(cell.runner) ? cell.runner.join(" + ") : cell.runner}`
	} };
	const [interpreter] = able.filter((one) => one.implementation === "cpython" && nameOf(one) === cell.python).sort((a, b) => newestFirst(a.version, b.version));
	if (interpreter !== void 0) return { interpreter };
	const there = [...new Set(able.map(nameOf))].sort((a, b) => newestFirst(b, a));
	return { finding: {
		code: "smoke/no-interpreter",
		level,
		message: `${cell.id} needs Python ${cell.python}; this machine has ${there.join(", ") || "none for this wheel"}`,
		help: `Install it: uv python install ${cell.python}\nor test on others: smoke = { pythons = "${there.join(",") || "min,max"}" }`
	} };
}
function isAble(cell, interpreter) {
	if (interpreter.system !== cell.system) return false;
	if (cell.architecture !== null && interpreter.machine !== cell.architecture) return false;
	if (cell.family === "musllinux") return interpreter.libc === "musl";
	return cell.family !== "manylinux" || interpreter.libc === "glibc";
}
/** Whether an interpreter could be installed here that runs the wheel. */
function isHostAble(cell, host) {
	if (host.system !== cell.system) return false;
	if (cell.architecture !== null && host.machine !== cell.architecture) return false;
	if (cell.family === "musllinux") return host.glibc === null;
	return cell.family !== "manylinux" || host.glibc !== null;
}
function describeNeed(cell) {
	const libc = cell.family === "musllinux" ? " with musl" : cell.family === "manylinux" ? " with glibc" : "";
	return [cell.system + libc, ...cell.architecture === null ? [] : [cell.architecture]].join(", ");
}
function describeHost({ system, machine, glibc }) {
	return `${system}${system === "linux" ? ` with ${glibc === null ? "musl" : `glibc ${glibc.join(".")}`}` : ""}, ${machine}`;
}
function nameOf(interpreter) {
	return `${interpreter.minor}${interpreter.freeThreaded ? "t" : ""}`;
}
function newestFirst(a, b) {
	const [left, right] = [parseVersion(a.replace(/t$/, "")), parseVersion(b.replace(/t$/, ""))];
	return left && right ? compareVersions(right, left) : 0;
}
/** What is tried with a wheel beside the user's own command. */
function chooseProbes(cell, wheel) {
	const imports = cell.imports.length > 0 ? cell.imports : wheel.topLevelModules;
	return {
		imports,
		versioned: cell.imports.length > 0 || imports.length === 1 ? imports : imports.filter((module) => normalizeName(module) === normalizeName(wheel.name)),
		scripts: wheel.entryPoints.filter(({ group }) => group === "console_scripts" || group === "gui_scripts").filter(({ value }) => !value.includes("[")).map(({ group, name }) => ({
			group,
			name
		}))
	};
}
/** What is wrong with the versions that the installed wheel tells; null when all are that of the release. */
function judgeVersions(expected, told) {
	const wrong = [["the installed metadata", told.metadata], ...moduleVersions(told.modules)].filter(([, version]) => !isSameVersion(expected, version));
	return wrong.length === 0 ? null : wrong.map(([who, version]) => `${who} says ${version}, not ${expected}`).join("\n");
}
function moduleVersions(modules) {
	return Object.entries(modules).map(([name, version]) => [`${name}.__version__`, version]);
}
function isSameVersion(a, b) {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left !== null && right !== null ? compareVersions(left, right) === 0 : a === b;
}
/** pytest is no dependency of a wheel, yet the usual command. */
function choosesPytest(command) {
	const [program = "", option, module] = command;
	return /^(pytest|py\.test)$/.test(program) || /^python3?$/.test(program) && option === "-m" && module === "pytest";
}
/** A finding for each probe that failed. */
function describeFailures(cell, file, interpreter, probes) {
	return probes.filter((probe) => probe.outcome === "failed").map((probe) => ({
		code: "smoke/probe-failed",
		level: levelOf(cell),
		message: [`${probe.name} failed: ${file} on ${interpreter.implementation} ${interpreter.version} (${cell.id})`, ...probe.outputTail.split("\n").map((line) => `  ${line}`)].join("\n"),
		help: ["Try it again:", ...probe.commands.map((command) => `  ${command}`)].join("\n")
	}));
}
function levelOf(cell) {
	return cell.policy === "required" ? "error" : "warning";
}
// src/smoke/install.ts
/** One probe, `install`; it holds the commands that make the environment again. */
async function installWheel(request, bench, world) {
	const { uv, frozen, wheel } = request;
	const dependencies = join(bench.folder, "dependencies.txt");
	const own = join(bench.folder, "wheel.txt");
	const malformed = wheel.requiresDist.filter((requirement) => parseRequirement(requirement) === null);
	if (malformed.length > 0) return {
		name: "install",
		outcome: "failed",
		seconds: 0,
		outputTail: malformed.map((text) => `Requires-Dist: ${text}: not a dependency specifier`).join("\n"),
		commands: []
	};
	const requirements = [...wheel.requiresDist, ...request.extraRequirements];
	await world.files.writeText(dependencies, `${requirements.join("\n")}\n`);
	const url = pathToFileURL(request.path).href;
	await world.files.writeText(own, `${wheel.name} @ ${url} --hash=sha256:${frozen.sha256}\n`);
	const into = [
		uv,
		"pip",
		"install",
		"--python",
		bench.python
	];
	const commands = [
		[
			uv,
			"venv",
			"--no-project",
			"--python",
			request.interpreter,
			bench.venv
		],
		...requirements.length > 0 ? [[
			...into,
			"--only-binary",
			":all:",
			"-r",
			dependencies
		]] : [],
		[
			...into,
			"--no-index",
			"--no-deps",
			"--require-hashes",
			"--no-cache",
			"--link-mode",
			"copy",
			"-r",
			own
		]
	];
	let seconds = 0;
	const shown = [];
	for (const argv of commands) {
		shown.push(bench.show(argv));
		const result = await bench.run(argv);
		seconds += result.seconds;
		if (result.exitStatus === 0) continue;
		return {
			name: "install",
			outcome: "failed",
			seconds,
			outputTail: tailOf(result),
			commands: shown
		};
	}
	return {
		name: "install",
		outcome: "passed",
		seconds,
		outputTail: "",
		commands: shown
	};
}
// src/smoke/probes.ts
async function tryWheel(request, bench) {
	const { cell, wheel } = request;
	const choice = chooseProbes(cell, wheel);
	const probes = [await runProbe("dependencies", [
		request.uv,
		"pip",
		"check",
		"--python",
		bench.python
	], bench)];
	for (const name of choice.imports) probes.push(await runProbe(`import ${name}`, [...isolated(bench), `import ${name}`], bench));
	const failed = new Set(probes.filter((probe) => probe.outcome === "failed").map((probe) => probe.name));
	const importable = choice.versioned.filter((name) => !failed.has(`import ${name}`));
	probes.push(await tryVersion(wheel, importable, bench));
	for (const { group, name } of choice.scripts) {
		const load = `from importlib.metadata import distribution; [e] = [e for e in distribution(${quote(wheel.name)}).entry_points if (e.group, e.name) == (${quote(group)}, ${quote(name)})]; e.load()`;
		probes.push(await runProbe(`entry point ${name}`, [...isolated(bench), load], bench));
	}
	if (cell.command !== null) probes.push(await tryCommand(cell.command, request, bench));
	return probes;
}
function isolated(bench) {
	return [
		bench.python,
		"-I",
		"-c"
	];
}
/** As a Python string. */
function quote(text) {
	return JSON.stringify(text);
}
async function runProbe(name, argv, bench) {
	const result = await bench.run(argv);
	return probeOf(name, argv, bench, result, result.exitStatus === 0 ? null : tailOf(result));
}
function probeOf(name, argv, bench, result, failure) {
	return {
		name,
		outcome: failure === null ? "passed" : "failed",
		seconds: result.seconds,
		outputTail: failure ?? "",
		commands: [bench.show(argv)]
	};
}
const ToldVersions = strictObject({
	metadata: string(),
	modules: record(string(), string())
});
const askVersions = `
import importlib, importlib.metadata, json, sys
told = {name: getattr(importlib.import_module(name), "__version__", None) for name in sys.argv[2:]}
modules = {name: version for name, version in told.items() if isinstance(version, str)}
print(json.dumps({"metadata": importlib.metadata.version(sys.argv[1]), "modules": modules}))`;
async function tryVersion(wheel, modules, bench) {
	const argv = [
		...isolated(bench),
		askVersions.trim(),
		wheel.name,
		...modules
	];
	const result = await bench.run(argv);
	if (result.exitStatus !== 0) return probeOf("version", argv, bench, result, tailOf(result));
	const answer = result.stdout.split(/\r?\n/).findLast((line) => line.startsWith("{\"metadata\": "));
	if (answer === void 0) return probeOf("version", argv, bench, result, `no answer\n${tailOf(result)}`);
	const told = ToldVersions.parse(JSON.parse(answer));
	return probeOf("version", argv, bench, result, judgeVersions(wheel.version, told));
}
async function tryCommand(command, request, bench) {
	const words = splitCommandLine(command);
	if (words === null || words.length === 0) return {
		name: "command",
		outcome: "failed",
		seconds: 0,
		outputTail: `smoke.command is ${words === null ? "missing a closing quote" : "empty"}: ${command}`,
		commands: []
	};
	const argv = words.map((word) => word.replaceAll("{project}", request.projectFolder).replaceAll("{wheel}", request.wheelPath));
	try {
		return await runProbe("command", argv, bench);
	} catch (error) {
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-program") throw error;
		return probeOf("command", argv, bench, { seconds: 0 }, error.message);
	}
}
// src/smoke/run.ts
/** More at once would only make tests fight for the cores. */
const atOnce = 2;
async function runSmoke(request, world) {
	const { plan, only } = request;
	const cells = plan.smokeCells.filter((cell) => only === void 0 || only.includes(cell.id));
	if (cells.length === 0) return {
		findings: [],
		summary: "no tests planned here",
		didNothing: true
	};
	const [tools, interpreters] = await Promise.all([prepareTools("install", world), findInterpreters(world)]);
	const session = {
		...request,
		uv: uvIn(tools.bin, world),
		interpreters,
		world
	};
	const outcomes = await inTurn(cells, (cell) => testCell(cell, session));
	const passed = outcomes.filter((outcome) => outcome.isPassed).length;
	return {
		findings: outcomes.flatMap((outcome) => outcome.findings),
		summary: passed === cells.length ? `${passed} ${passed === 1 ? "test" : "tests"} passed` : `${passed} of ${cells.length} tests passed`
	};
}
function uvIn(bin, { host }) {
	return join(bin, host.system === "windows" ? "uv.exe" : "uv");
}
/** Results in the order of the items. After a failure nothing new is started, and what runs is waited for. */
async function inTurn(items, act) {
	const results = /* @__PURE__ */ new Map();
	let next = 0;
	let failure = null;
	async function work() {
		while (failure === null && next < items.length) {
			const index = next++;
			try {
				results.set(index, await act(items[index]));
			} catch (error) {
				failure ??= { error };
			}
		}
	}
	await Promise.all(Array.from({ length: atOnce }, work));
	if (failure !== null) throw failure.error;
	return items.map((_, index) => results.get(index));
}
async function testCell(cell, session) {
	const { world, manifest } = session;
	world.events.emit({
		type: "item-started",
		stage: "smoke",
		item: cell.id
	});
	const frozen = manifest.distributions.find((distribution) => distribution.cell === cell.cell);
	if (frozen === void 0) return leaveOut(cell, notFrozen(cell), world);
	const choice = chooseInterpreter(cell, session.interpreters, world.host);
	if ("finding" in choice) return leaveOut(cell, choice.finding, world);
	const startedAt = world.clock.now().toISOString();
	const started = world.clock.monotonic();
	const { interpreter } = choice;
	const { probes, sha256 } = await testWheel(cell, frozen, interpreter, session);
	const seconds = world.clock.monotonic() - started;
	const receipt = {
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
			system: interpreter.system
		},
		probes: probes.map(({ commands: _, ...probe }) => probe),
		runnerKind: world.host.runnerKind,
		startedAt,
		seconds
	};
	await world.files.writeText(session.workFolder.smokeReceipt(cell.id), formatDocument(receipt));
	const findings = describeFailures(cell, frozen.file, interpreter, probes);
	const isPassed = findings.length === 0;
	world.events.emit({
		...describeOutcome(cell, interpreter, probes),
		seconds
	});
	return {
		findings,
		isPassed
	};
}
function describeOutcome(cell, interpreter, probes) {
	const failed = probes.filter((probe) => probe.outcome === "failed").map(({ name }) => name);
	const passed = probes.filter((probe) => probe.outcome === "passed").map(({ name }) => name);
	return {
		type: "item-finished",
		stage: "smoke",
		item: cell.id,
		outcome: failed.length === 0 ? "done" : "failed",
		details: [`Python ${interpreter.version}`, passed.filter((name) => !["install", "dependencies"].includes(name)).join(", ")],
		...failed.length === 0 ? {} : { reason: `failed: ${failed.join(", ")}` }
	};
}
function notFrozen(cell) {
	return {
		code: "smoke/not-frozen",
		level: "error",
		message: `${cell.id} tests the wheel of ${cell.cell}, which is not frozen`,
		help: "wheel-release freeze"
	};
}
function leaveOut(cell, finding, world) {
	world.events.emit({
		type: "item-finished",
		stage: "smoke",
		item: cell.id,
		outcome: "left-out",
		details: [],
		reason: finding.message
	});
	return {
		findings: [finding],
		isPassed: false
	};
}
async function testWheel(cell, frozen, interpreter, session) {
	const { world, uv, workFolder, projectFolder } = session;
	const path = join(workFolder.dist, frozen.file);
	await requireFrozenBytes(path, frozen, world);
	const wheel = await readWheel(path, frozen, world);
	const bench = await setUpBench(cell, workFolder.scratch, world);
	const command = cell.command === null ? null : splitCommandLine(cell.command);
	const extraRequirements = command !== null && choosesPytest(command) ? ["pytest"] : [];
	const sha256 = await requireFrozenBytes(path, frozen, world);
	const install = await installWheel({
		uv,
		interpreter: interpreter.path,
		frozen,
		path,
		wheel,
		extraRequirements
	}, bench, world);
	const probes = [install];
	if (install.outcome === "passed") probes.push(...await tryWheel({
		cell,
		uv,
		wheel,
		wheelPath: path,
		projectFolder
	}, bench));
	if (probes.every((probe) => probe.outcome === "passed")) await world.files.remove(bench.folder);
	return {
		probes,
		sha256
	};
}
/** The sha256 of the bytes that are there, which are those of the manifest. */
async function requireFrozenBytes(path, frozen, world) {
	const found = await world.files.hash(path);
	if (found?.sha256 === frozen.sha256) return found.sha256;
	const what = found === null ? "is not there any more" : `has sha256 ${found.sha256}`;
	throw new ConflictError("smoke/other-bytes", `${frozen.file} ${what}; frozen was ${frozen.sha256}`, {
		file: path,
		help: "Find out what changed it, then run wheel-release freeze and every later stage again."
	});
}
async function readWheel(path, frozen, world) {
	const source = await world.files.open(path);
	try {
		const facts = await readDistribution(frozen.file, source);
		if (facts.kind !== "wheel") throw new Error(`${frozen.file} is planned to be tested but is no wheel`);
		return {
			name: facts.metadata?.name ?? facts.filename.nameText,
			version: facts.metadata?.version ?? facts.filename.versionText,
			topLevelModules: facts.topLevelModules,
			entryPoints: facts.entryPoints,
			requiresDist: facts.metadata?.requiresDist ?? []
		};
	} finally {
		await source.close();
	}
}
export { runSmoke };
