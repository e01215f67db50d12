import { F as ConflictError, I as EnvironmentError } from "./start.js";
import { t as readDistribution } from "./read-distribution.js";
import { En as normalizeName, Lt as formatCommandLine, Ot as childEnvironment, Rt as splitCommandLine, gn as compareVersions, nt as formatDocument, xn as parseVersion } from "./planning.js";
import { n as prepareTools } from "./environment.js";
import { S as string, b as record, x as strictObject } from "./zod.js";
import { t as findInterpreters } from "./interpreters.js";
import { r as engineEnvironment } from "./container-engine.js";
import { a as runInContainer, c as startTimer, i as levelOf, l as tailOf, o as formatRunArguments, r as indent, s as setUpFolder, t as createPlaceFinder, u as variablesOf } from "./place.js";
import { o as parseRequirement } from "./maturin.js";
const { dirname, join } = process.getBuiltinModule("node:path");
const { pathToFileURL } = process.getBuiltinModule("node:url");
// src/smoke/installer.ts
/** @param interpreter to make the environment of */
function installByUv(uv, interpreter, { venv, python }) {
	const into = [
		uv,
		"pip",
		"install",
		"--python",
		python
	];
	return {
		makeEnvironment: [
			uv,
			"venv",
			"--no-project",
			"--python",
			interpreter,
			venv
		],
		installDependencies: (file) => [
			...into,
			"--only-binary",
			":all:",
			"-r",
			file
		],
		installFrozen: (file) => [
			...into,
			"--no-index",
			"--no-deps",
			"--require-hashes",
			"--no-cache",
			"--link-mode",
			"copy",
			"-r",
			file
		],
		check: [
			uv,
			"pip",
			"check",
			"--python",
			python
		]
	};
}
/** @param interpreter that has pip 22.3 or newer, the first with `--python` */
function installByPip(interpreter, { venv, python }) {
	const pip = [
		interpreter,
		"-I",
		"-m",
		"pip",
		"--python",
		python
	];
	const into = [
		...pip,
		"install",
		"--no-cache-dir",
		"--no-compile",
		"--progress-bar",
		"off"
	];
	return {
		makeEnvironment: [
			interpreter,
			"-I",
			"-m",
			"venv",
			"--without-pip",
			venv
		],
		installDependencies: (file) => [
			...into,
			"--only-binary",
			":all:",
			"-r",
			file
		],
		installFrozen: (file) => [
			...into,
			"--no-index",
			"--no-deps",
			"--require-hashes",
			"-r",
			file
		],
		check: [...pip, "check"]
	};
}
// src/smoke/container-bench.ts
/** A bench in containers, one per command, over one folder of this machine. */
async function setUpContainerBench(cell, scratch, { engine, image, python }, shown, world) {
	const bench = await setUpFolder(cell, scratch, world);
	const home = join(bench.folder, "home");
	await world.files.makeFolder(home);
	const outside = engineEnvironment(world.environment);
	const certificates = await copyCertificates(outside, bench, world);
	const timer = startTimer(cell, world);
	const mounts = [
		{
			path: shown.wheelPath,
			isWritable: false
		},
		...cell.command?.includes("{project}") ? [{
			path: shown.projectFolder,
			isWritable: false
		}] : [],
		{
			path: bench.folder,
			isWritable: true
		}
	];
	const variables = childEnvironment({
		...pick(world.environment, plainVariables),
		PATH: image.path
	}, {
		...variablesOf(bench),
		HOME: home
	}, { path: [dirname(bench.python)] });
	const commandOf = (argv, reach) => ({
		image: image.id,
		userOptions: engine.userOptions,
		network: reach === "nothing" ? "none" : chooseNetwork(outside),
		mounts,
		variables: {
			...variables,
			...reach === "network" ? certificates : {}
		},
		inherited: reach === "network" ? Object.keys(outside).filter((name) => isWayOut(name)) : [],
		folder: bench.emptyFolder,
		argv
	});
	return {
		...bench,
		installer: installByPip(python, bench),
		show: (argv, reach) => formatCommandLine([
			engine.program,
			"run",
			...formatRunArguments(commandOf(argv, reach))
		]),
		run: (argv, reach) => runInContainer(commandOf(argv, reach), engine, timer(), world)
	};
}
/** Of this process, into every container: what test runners look at, and nothing that is a secret anywhere. */
const plainVariables = [
	"CI",
	"GITHUB_ACTIONS",
	"NO_COLOR",
	"FORCE_COLOR",
	"TZ"
];
function pick(environment, names) {
	return Object.fromEntries(names.map((name) => [name, environment[name]]));
}
/** The configured index and the way to it. The values may hold a password, so they never stand on a command line. */
function isWayOut(name) {
	return /^(PIP_INDEX_URL|PIP_DEFAULT_TIMEOUT|PIP_TIMEOUT|PIP_RETRIES|PIP_PROXY|(HTTP|HTTPS|ALL|NO)_PROXY)$/i.test(name);
}
/** An index or a proxy of this very machine is reached in its own network only. */
function chooseNetwork(outside) {
	return Object.entries(outside).some(([name, value]) => isWayOut(name) && /^\w+:\/\/([^/@]*@)?(localhost|127(\.\d+){3}|\[::1\])([:/]|$)/i.test(value)) ? "host" : null;
}
/** An image trusts the public authorities; a company's proxy has one of its own, which this machine knows as a file. */
async function copyCertificates(outside, { folder }, world) {
	const given = outside.PIP_CERT ?? outside.REQUESTS_CA_BUNDLE ?? outside.SSL_CERT_FILE;
	const text = given === void 0 ? null : await world.files.readText(given);
	if (text === null) return {};
	const path = join(folder, "certificates.pem");
	await world.files.writeText(path, text);
	return {
		PIP_CERT: path,
		SSL_CERT_FILE: path
	};
}
// src/smoke/decide.ts
/** Why this version cannot run a planned test; a test that is not run never counts as one that passed. */
function explainUnable(cell) {
	const wants = [
		...cell.torch === null ? [] : [`torch ${cell.torch} beside the wheel`],
		...cell.gpuArch === null ? [] : [`a GPU (sm_${cell.gpuArch})`],
		...cell.presets.length === 0 ? [] : [`the preset ${cell.presets.join(", ")}`]
	];
	if (wants.length === 0) return null;
	return {
		code: "smoke/not-supported",
		level: levelOf(cell),
		message: `${cell.id} needs ${joinAnd(wants)}, which this version of wheel-release cannot provide; it was not run`,
		help: "Test it by a job of your own before the release, and plan without it: cuda.gpu-tests, cuda.torch and smoke.presets decide."
	};
}
function joinAnd(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
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
		message: [`${probe.name} failed: ${file} on ${interpreter.implementation} ${interpreter.version} (${cell.id})`, ...indent(probe.outputTail)].join("\n"),
		help: ["Try it again:", ...probe.commands.map((command) => `  ${command}`)].join("\n")
	}));
}
// src/smoke/host-bench.ts
/** A bench on this machine: commands run with the network it has, and with the variables that children may see. */
async function setUpHostBench(cell, scratch, { uv, interpreter }, world) {
	const bench = await setUpFolder(cell, scratch, world);
	const env = childEnvironment(world.environment, variablesOf(bench), { path: [dirname(bench.python)] });
	const timer = startTimer(cell, world);
	return {
		...bench,
		installer: installByUv(uv, interpreter, bench),
		show: (argv) => `cd ${formatCommandLine([bench.emptyFolder])} && ${formatCommandLine(argv)}`,
		run: ([command = "", ...args]) => world.processes.run({
			command,
			args,
			cwd: bench.emptyFolder,
			env,
			...timer()
		})
	};
}
// src/smoke/install.ts
/** One probe, `install`; it holds the commands that make the environment again. */
async function installWheel(request, bench, world) {
	const { frozen, wheel } = request;
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
	const { installer } = bench;
	const commands = [[installer.makeEnvironment, "nothing"]];
	if (requirements.length > 0) commands.push([installer.installDependencies(dependencies), "network"]);
	commands.push([installer.installFrozen(own), "nothing"]);
	let seconds = 0;
	const shown = [];
	for (const [argv, reach] of commands) {
		shown.push(bench.show(argv, reach));
		const result = await bench.run(argv, reach);
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
	const probes = [await runProbe("dependencies", bench.installer.check, bench)];
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
async function runProbe(name, argv, bench, reach = "nothing") {
	const result = await bench.run(argv, reach);
	return probeOf(name, bench.show(argv, reach), result, result.exitStatus === 0 ? null : tailOf(result));
}
function probeOf(name, command, result, failure) {
	return {
		name,
		outcome: failure === null ? "passed" : "failed",
		seconds: result.seconds,
		outputTail: failure ?? "",
		commands: [command]
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
	const result = await bench.run(argv, "nothing");
	const shown = bench.show(argv, "nothing");
	if (result.exitStatus !== 0) return probeOf("version", shown, result, tailOf(result));
	const answer = result.stdout.split(/\r?\n/).findLast((line) => line.startsWith("{\"metadata\": "));
	if (answer === void 0) return probeOf("version", shown, result, `no answer\n${tailOf(result)}`);
	const told = ToldVersions.parse(JSON.parse(answer));
	return probeOf("version", shown, result, judgeVersions(wheel.version, told));
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
		return await runProbe("command", argv, bench, "network");
	} catch (error) {
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-program") throw error;
		return probeOf("command", bench.show(argv, "network"), { seconds: 0 }, error.message);
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
	const findPlace = createPlaceFinder(interpreters, world);
	const session = {
		...request,
		uv: uvIn(tools.bin, world),
		findPlace,
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
		...torch === null ? {} : { torch },
		probes: probes.map(({ commands: _, ...probe }) => probe),
		runnerKind: world.host.runnerKind,
		startedAt,
		seconds
	};
	await world.files.writeText(session.workFolder.smokeReceipt(cell.id), formatDocument(receipt));
	const findings = describeFailures(cell, frozen.file, interpreter, probes);
	const isPassed = findings.length === 0;
	world.events.emit({
		...describeOutcome(cell, place, probes),
		seconds
	});
	return {
		findings,
		isPassed
	};
}
function describeOutcome(cell, { interpreter, container }, probes) {
	const failed = probes.filter((probe) => probe.outcome === "failed").map(({ name }) => name);
	const passed = probes.filter((probe) => probe.outcome === "passed").map(({ name }) => name);
	return {
		type: "item-finished",
		stage: "smoke",
		item: cell.id,
		outcome: failed.length === 0 ? "done" : "failed",
		details: [`Python ${interpreter.version}${container === null ? "" : ` in ${container.image.name}`}`, kindsOf(passed).join(", ")],
		...failed.length === 0 ? {} : { reason: `failed: ${failed.join(", ")}` }
	};
}
/** What was tried, in words for one line; the receipt names each probe. */
function kindsOf(probes) {
	const shown = probes.filter((name) => !["install", "dependencies"].includes(name));
	return [...new Set(shown.map((name) => name.replace(/^(import|entry point) .*/, "$1")))];
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
		reason: finding.message.split("\n")[0] ?? ""
	});
	return {
		findings: [finding],
		isPassed: false
	};
}
async function testWheel(cell, frozen, { interpreter, container }, session) {
	const { world, uv, workFolder, projectFolder } = session;
	const path = join(workFolder.dist, frozen.file);
	await requireFrozenBytes(path, frozen, world);
	const wheel = await readWheel(path, frozen, world);
	const { scratch } = workFolder;
	const bench = container === null ? await setUpHostBench(cell, scratch, {
		uv,
		interpreter: interpreter.path
	}, world) : await setUpContainerBench(cell, scratch, container, {
		wheelPath: path,
		projectFolder
	}, world);
	const command = cell.command === null ? null : splitCommandLine(cell.command);
	const extraRequirements = command !== null && choosesPytest(command) ? ["pytest"] : [];
	const sha256 = await requireFrozenBytes(path, frozen, world);
	const install = await installWheel({
		frozen,
		path,
		wheel,
		extraRequirements
	}, bench, world);
	const probes = [install];
	if (install.outcome === "passed") probes.push(...await tryWheel({
		cell,
		wheel,
		wheelPath: path,
		projectFolder
	}, bench));
	const torch = wheel.requiresDist.some((text) => /^torch\b(?![-_.])/i.test(text)) ? await readTorchVersion(bench) : null;
	if (probes.every((probe) => probe.outcome === "passed")) await world.files.remove(bench.folder);
	return {
		probes,
		sha256,
		torch
	};
}
/** Null where it was not installed: a wheel may ask for it in an extra alone. */
async function readTorchVersion(bench) {
	const { exitStatus, stdout } = await bench.run([
		bench.python,
		"-I",
		"-c",
		"import importlib.metadata; print(importlib.metadata.version('torch'))"
	], "nothing");
	return exitStatus === 0 ? stdout.trim().split(/\r?\n/).at(-1) ?? null : null;
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
			name: facts.filename.name,
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
