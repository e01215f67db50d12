import { M as pythonInImage, gn as compareVersions, xn as parseVersion } from "./planning.js";
import { C as tuple, S as string, f as array, g as looseObject } from "./zod.js";
import { a as findContainerEngine, n as engineCall, o as parseJson, t as askEngine } from "./container-engine.js";
import { n as interpreterQuestion, r as readInterpreter } from "./interpreters.js";
const { join } = process.getBuiltinModule("node:path");
const { randomUUID } = process.getBuiltinModule("node:crypto");
// src/smoke/bench.ts
async function setUpFolder(cell, scratch, world) {
	const folder = join(scratch, "smoke", cell.id);
	const emptyFolder = join(folder, "empty");
	const venv = join(folder, "venv");
	await world.files.remove(folder);
	await world.files.makeFolder(emptyFolder);
	const isWindows = world.host.system === "windows";
	return {
		folder,
		venv,
		python: join(venv, isWindows ? "Scripts/python.exe" : "bin/python"),
		emptyFolder
	};
}
/** Variables of every command, wherever it runs. */
function variablesOf({ venv }) {
	return {
		VIRTUAL_ENV: venv,
		PYTHONDONTWRITEBYTECODE: "1",
		PYTEST_ADDOPTS: "-p no:cacheprovider"
	};
}
/** Starts the time of a cell: what a command may still take, and where its output goes. */
function startTimer(cell, world) {
	const deadline = world.clock.monotonic() + cell.timeoutMinutes * 60;
	return () => ({
		timeoutSeconds: Math.max(1, deadline - world.clock.monotonic()),
		onLine: (line) => world.events.emit({
			type: "output",
			stage: "smoke",
			item: cell.id,
			line
		})
	});
}
/** The last lines, for receipts and findings. */
function tailOf(result) {
	const ending = result.timedOut ? ["(stopped: the time of this test is over)"] : result.exitStatus === null ? ["(ended by a signal)"] : result.exitStatus !== 0 ? [`(exit status ${result.exitStatus})`] : [];
	return [...result.output.trimEnd().split("\n").filter((line, index, all) => line !== "" || all[index - 1] !== "").slice(-20), ...ending].join("\n").trim().slice(-4e3);
}
// src/smoke/container-command.ts
/** What follows `docker run` or `podman run`. */
function formatRunArguments(command) {
	const [program = "", ...args] = command.argv;
	return [
		"--rm",
		"--pull=never",
		...command.network === null ? [] : [`--network=${command.network}`],
		"--read-only",
		"--tmpfs=/tmp:rw,exec,nosuid,nodev,mode=1777",
		"--cap-drop=ALL",
		"--security-opt=no-new-privileges",
		"--security-opt=label=disable",
		...command.userOptions,
		...command.mounts.map(formatMount),
		...Object.entries(command.variables).map(([name, value]) => `--env=${name}=${value}`),
		...command.inherited.map((name) => `--env=${name}`),
		...command.folder === null ? [] : [`--workdir=${command.folder}`],
		`--entrypoint=${program}`,
		command.image,
		...args
	];
}
function formatMount({ path, isWritable }) {
	return `--mount=${[
		"type=bind",
		`source=${path}`,
		`target=${path}`,
		...isWritable ? [] : ["readonly"]
	].map((field) => /[",]/.test(field) ? `"${field.replaceAll("\"", "\"\"")}"` : field).join(",")}`;
}
// src/smoke/container-engine.ts
const Inspected = tuple([looseObject({
	Id: string(),
	RepoDigests: array(string()).nullish(),
	Config: looseObject({ Env: array(string()).nullish() })
})]);
/** The image as this machine has it; null when it does not. */
async function findImage(name, { program }, world) {
	const parsed = Inspected.safeParse(parseJson(await askEngine(program, [
		"image",
		"inspect",
		name
	], world)));
	if (!parsed.success) return null;
	const [{ Id: id, RepoDigests, Config }] = parsed.data;
	const path = Config.Env?.find((variable) => variable.startsWith("PATH="))?.slice(5);
	return {
		name,
		id,
		digest: RepoDigests?.[0] ?? null,
		path: path ?? "/usr/local/bin:/usr/bin:/bin"
	};
}
function pullImage(name, { program }, world) {
	return world.processes.run({
		...engineCall(program, world),
		args: ["pull", name],
		timeoutSeconds: 600
	});
}
async function runInContainer(command, { program }, options, world) {
	const name = `wheel-release-${randomUUID()}`;
	const end = async () => {
		await world.processes.ask({
			...engineCall(program, world),
			args: ["kill", name]
		});
		await world.processes.ask({
			...engineCall(program, world),
			args: [
				"rm",
				"--force",
				name
			]
		});
	};
	let cancelled = null;
	const cancel = () => {
		cancelled = end();
	};
	world.signal.addEventListener("abort", cancel, { once: true });
	let hasEnded = false;
	try {
		const args = [
			"run",
			`--name=${name}`,
			...formatRunArguments(command)
		];
		const result = await world.processes.run({
			...engineCall(program, world),
			args,
			...options
		});
		hasEnded = result.exitStatus !== null;
		return result;
	} finally {
		world.signal.removeEventListener("abort", cancel);
		await cancelled;
		if (!hasEnded) await end();
	}
}
// src/smoke/decide-place.ts
/** The interpreter for a test, or the finding that says why there is none. */
function chooseInterpreter(cell, interpreters, host) {
	const level = levelOf(cell);
	const able = interpreters.filter((interpreter) => isAble(cell, interpreter));
	if (able.length === 0 && !isHostAble(cell, host)) return { finding: {
		code: "smoke/cannot-run-here",
		level,
		message: `${cell.id} needs ${describeNeed(cell)}; this machine is ${describeHost(host)}`,
		help: explainWhere(cell, host)
	} };
	const [interpreter] = able.filter((one) => nameOf(one) === cell.python).sort((a, b) => newestFirst(a.version, b.version));
	if (interpreter !== void 0) return { interpreter };
	const there = [...new Set(able.map(nameOf))].sort((a, b) => newestFirst(b, a));
	return { finding: {
		code: "smoke/no-interpreter",
		level,
		message: `${cell.id} needs Python ${cell.python}; this machine has ${there.join(", ") || "none for this wheel"}`,
		help: `Install it: uv python install ${cell.python}\nor test on others: smoke = { pythons = "${there.filter((name) => /^3/.test(name)).join(",") || "min,max"}" }`
	} };
}
/** The image in which a test can run on this host though its own interpreters cannot; null when there is none. */
function chooseImage(cell, host) {
	if (host.system !== "linux" || cell.system !== "linux") return null;
	const isNative = cell.architecture === null || cell.architecture === host.machine;
	const is32Bit = cell.architecture === "i686" && host.machine === "x86_64";
	return isNative || is32Bit || cell.isEmulated ? cell.image : null;
}
/** @param output of the try to fetch it; empty when there was none */
function describeMissingImage(cell, image, program, output) {
	const how = output === "" ? "which this machine does not have" : `which ${program} could not fetch`;
	return {
		code: "smoke/no-image",
		level: levelOf(cell),
		message: [`${cell.id} runs in the container image ${image}, ${how}`, ...indent(output)].join("\n"),
		help: `Fetch it, then run wheel-release smoke again:\n  ${program} pull ${image}`
	};
}
/** @param interpreter what Python says in the image; null when none answers, and then `output` says why */
function acceptImage(cell, image, interpreter, output) {
	if (interpreter !== null && nameOf(interpreter) === cell.python && isAble(cell, interpreter)) return { interpreter };
	const has = interpreter === null ? "has no python3 that answers" : `has ${interpreter.implementation} ${interpreter.minor}${interpreter.freeThreaded ? "t" : ""} for ${describePlace(interpreter)}`;
	return { finding: {
		code: "smoke/wrong-image",
		level: levelOf(cell),
		message: [`${cell.id} needs Python ${cell.python} for ${describeNeed(cell)}; the container image ${image} ${has}`, ...interpreter === null ? indent(output) : []].join("\n"),
		help: interpreter === null && cell.isEmulated ? "An image of another processor needs QEMU: docker run --privileged --rm tonistiigi/binfmt --install all" : "Fetch the image again, and see what gave another one this name."
	} };
}
/** Lines of output below a message. */
function indent(text) {
	return text === "" ? [] : text.split("\n").map((line) => `  ${line}`);
}
function levelOf(cell) {
	return cell.policy === "required" ? "error" : "warning";
}
function explainWhere(cell, host) {
	const runner = `Run it on the planned runner: ${Array.isArray(cell.runner) ? cell.runner.join(" + ") : cell.runner}`;
	if (cell.family !== "musllinux") return runner;
	if (cell.image === null) return `No container image of Python ${cell.python} with musl is known: choose others by smoke.pythons`;
	return chooseImage(cell, host) === null ? runner : `Install Docker or Podman and start it; the test then runs in ${cell.image}\nor ${runner.replace(/^R/, "r")}`;
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
function describePlace({ system, libc, machine }) {
	return `${system}${libc === null ? "" : ` with ${libc}`}, ${machine}`;
}
function describeHost({ system, machine, glibc }) {
	return `${system}${system === "linux" ? ` with ${glibc === null ? "musl" : `glibc ${glibc.join(".")}`}` : ""}, ${machine}`;
}
/** As a plan calls it: `3.12`, `3.14t`, `pypy3.11`. */
function nameOf({ implementation, minor, freeThreaded }) {
	return `${implementation === "cpython" ? "" : implementation}${minor}${freeThreaded ? "t" : ""}`;
}
function newestFirst(a, b) {
	const [left, right] = [a, b].map((text) => parseVersion(text.replace(/^[a-z]+|t$/g, "")));
	return left && right ? compareVersions(right, left) : 0;
}
// src/smoke/place.ts
/** Finds the places of one run of the stage: the engine is asked once, and an image is fetched once. */
function createPlaceFinder(interpreters, world) {
	let engine = null;
	const images = /* @__PURE__ */ new Map();
	return async (cell) => {
		const choice = chooseInterpreter(cell, interpreters, world.host);
		if ("interpreter" in choice) return { place: {
			interpreter: choice.interpreter,
			container: null
		} };
		const name = chooseImage(cell, world.host);
		if (name === null) return choice;
		engine ??= findContainerEngine(world);
		const found = await engine;
		if (found === null) return choice;
		const key = `${name} ${pythonInImage(name, cell.python)}`;
		const fetched = images.get(key) ?? fetchImage(name, found, cell, world);
		images.set(key, fetched);
		const { image, interpreter, output } = await fetched;
		if (image === null) return { finding: describeMissingImage(cell, name, found.program, output) };
		const accepted = acceptImage(cell, name, interpreter, output);
		if ("finding" in accepted) return accepted;
		return { place: {
			...accepted,
			container: {
				engine: found,
				image,
				python: accepted.interpreter.path
			}
		} };
	};
}
/** Names of the images that are on this machine already. */
async function findLocalImages(names, world) {
	const engine = names.length === 0 ? null : await findContainerEngine(world);
	if (engine === null) return [];
	return (await Promise.all(names.map((name) => findImage(name, engine, world)))).flatMap((image) => image === null ? [] : [image.name]);
}
/** On a machine of one's own nothing is fetched unasked: the finding says the command. */
async function fetchImage(name, engine, cell, world) {
	let image = await findImage(name, engine, world);
	let output = "";
	if (image === null && world.host.runnerKind !== "local") {
		output = tailOf(await pullImage(name, engine, world));
		image = await findImage(name, engine, world);
	}
	if (image === null) return {
		image,
		interpreter: null,
		output
	};
	if (image.digest !== null) world.events.emit({
		type: "output",
		stage: "smoke",
		item: cell.id,
		line: `${name} is ${image.digest}`
	});
	const answer = await runInContainer({
		image: image.id,
		userOptions: engine.userOptions,
		network: "none",
		mounts: [],
		variables: {},
		inherited: [],
		folder: null,
		argv: [
			pythonInImage(name, cell.python),
			"-I",
			"-c",
			interpreterQuestion
		]
	}, engine, { timeoutSeconds: 120 }, world);
	const interpreter = answer.exitStatus === 0 ? readInterpreter(answer.stdout) : null;
	return {
		image,
		interpreter,
		output: tailOf(answer)
	};
}
export { runInContainer as a, startTimer as c, levelOf as i, tailOf as l, findLocalImages as n, formatRunArguments as o, indent as r, setUpFolder as s, createPlaceFinder as t, variablesOf as u };
