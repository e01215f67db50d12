import { F as ConflictError, L as IncompleteError, M as hasErrors, P as CancelledError, k as formatSize, z as RemoteError } from "./start.js";
import { t as readDistribution } from "./read-distribution.js";
import { a as openLedger, i as tryAgain, n as TryAgain, r as persist, t as fetchProjectFiles } from "./project-files.js";
import { n as prepareTools } from "./environment.js";
import { S as string, f as array, x as strictObject } from "./zod.js";
import { t as findInterpreters } from "./interpreters.js";
import { o as parseRequirement } from "./maturin.js";
import { Ot as childEnvironment, Xt as comparePolicies, Zt as parsePlatformTag, gn as compareVersions, hn as specifierContains, ln as listTags, mn as parseSpecifierSet, un as parseTagSet, vn as formatVersion, xn as parseVersion } from "./planning.js";
const { join } = process.getBuiltinModule("node:path");
// src/verify/fits.ts
/** `tags` as the manifest has them: expanded, `cp39-abi3-manylinux_2_17_x86_64`. */
function fits(tags, target) {
	return tags.map(parseTagSet).filter((set) => set !== null).flatMap(listTags).some((tag) => fitsInterpreter(tag, target) && fitsPlatform(tag.platform, target));
}
function fitsInterpreter({ python, abi }, { version: [major, minor], isFreeThreaded }) {
	const parsed = /^(?<implementation>cp|py)(?<major>\d)(?<minor>\d*)$/.exec(python)?.groups;
	if (parsed === void 0 || Number(parsed.major) !== major) return false;
	const isOlder = parsed.minor === "" || Number(parsed.minor) <= minor;
	const isSame = Number(parsed.minor) === minor && parsed.minor !== "";
	if (parsed.implementation === "py") return abi === "none" && isOlder;
	if (abi === "abi3") return isOlder && !isFreeThreaded;
	if (abi === "abi3t") return isOlder && isFreeThreaded;
	return isSame && (abi === "none" || abi === `${python}${isFreeThreaded ? "t" : ""}`);
}
function fitsPlatform(tag, { system, machine, glibc }) {
	const { family, architecture, policy } = parsePlatformTag(tag);
	if (family === "any") return true;
	if (!{
		linux: [
			"manylinux",
			"musllinux",
			"linux"
		],
		macos: ["macosx"],
		windows: ["win"]
	}[system].some((known) => known === family)) return false;
	if (family === "macosx" && architecture === "universal2") return true;
	if (architecture !== machine) return false;
	if (family === "manylinux") return glibc !== null && policy !== null && comparePolicies(policy, glibc) <= 0;
	return family !== "musllinux" || glibc === null;
}
// src/verify/decide.ts
function judgeVisibility(distributions, shown) {
	const result = {
		missing: [],
		others: [],
		right: []
	};
	for (const distribution of distributions) {
		const rows = shown.filter(({ filename }) => filename === distribution.file);
		const other = rows.find(({ sha256 }) => sha256 !== distribution.sha256);
		const [row] = rows;
		if (other !== void 0) result.others.push({
			file: distribution.file,
			frozen: distribution.sha256,
			shown: other.sha256
		});
		else if (row === void 0) result.missing.push(distribution.file);
		else result.right.push({
			distribution,
			url: row.url
		});
	}
	return result;
}
/**
* The newest CPython here that some wheel of the release installs on; null when there is none. Ordinary builds come
* before free-threaded ones, wheels for a platform before `any` ones, as installers choose.
*/
function chooseProof(manifest, requiresPython, interpreters, glibc) {
	const wheels = manifest.distributions.filter(({ kind }) => kind === "wheel").sort((a, b) => Number(isForAny(a)) - Number(isForAny(b)) || (a.file < b.file ? -1 : 1));
	const candidates = interpreters.filter(({ implementation, version }) => implementation === "cpython" && allows(requiresPython, version)).sort((a, b) => Number(a.freeThreaded) - Number(b.freeThreaded) || newestFirst(a.version, b.version));
	for (const interpreter of candidates) {
		const wheel = wheels.find(({ tags }) => fits(tags, targetOf(interpreter, glibc)));
		if (wheel !== void 0) return {
			interpreter,
			wheel
		};
	}
	return null;
}
function targetOf({ version, freeThreaded, system, machine, libc }, glibc) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return {
		version: [major, minor],
		isFreeThreaded: freeThreaded,
		system,
		machine,
		glibc: libc === "musl" ? null : glibc
	};
}
function isForAny({ tags }) {
	return tags.every((tag) => tag.endsWith("-any"));
}
function allows(requiresPython, version) {
	const parsed = parseVersion(version);
	const set = parseSpecifierSet(requiresPython ?? "");
	return parsed !== null && set !== null && specifierContains(set, parsed);
}
function newestFirst(a, b) {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left === null || right === null ? 0 : compareVersions(right, left);
}
/** What must be importable once `wheel` is installed: what its tests import, or else all that it brings. */
function namesToImport(plan, wheel, topLevelModules) {
	const tested = plan.smokeCells.filter(({ cell }) => cell === wheel.cell).flatMap(({ imports }) => imports);
	return [...new Set(tested.length > 0 ? tested : topLevelModules)];
}
/** `Requires-Dist` as lines of a requirements file, and what cannot be one: a line there may also be an option (S24). */
function readDependencies(requiresDist) {
	const isLine = (text) => !/[\r\n]/.test(text) && parseRequirement(text) !== null;
	return {
		lines: requiresDist.filter(isLine),
		refused: requiresDist.filter((text) => !isLine(text))
	};
}
/** The release by name and version, held to the frozen bytes: every file by its hash, so that no other one can be taken. */
function formatRequirements({ project, version, distributions }) {
	return `${project}==${version}${distributions.map(({ sha256 }) => ` \\\n    --hash=sha256:${sha256}`).join("")}\n`;
}
/** What one installer's proof found; empty when it is as planned. */
function judgeInstalled(installer, manifest, observed) {
	const wanted = parseVersion(manifest.version);
	const installed = parseVersion(observed.version ?? "");
	const findings = [];
	if (wanted === null || installed === null || formatVersion(wanted) !== formatVersion(installed)) findings.push({
		code: "verify/other-version",
		level: "error",
		message: `${installer} installed ${manifest.project} ${observed.version ?? "without a version"}; expected ${manifest.version}`
	});
	for (const { name, error } of observed.failedImports) findings.push({
		code: "verify/install-failed",
		level: "error",
		message: `${manifest.project} ${manifest.version} was installed by ${installer}, but import ${name} fails: ${error}`,
		help: "Users see the same. The smoke test passed with these bytes, so look for what differs: dependencies and their versions."
	});
	return findings;
}
// src/verify/visible.ts
const secondsBetweenReads = 5;
/** Every frozen file with its address. @throws ConflictError as soon as the index shows other bytes. */
async function waitUntilVisible(request) {
	const { manifest, destination, http, patience } = request;
	const readsWanted = destination.name === "rehearsal" ? 1 : 2;
	let goodReads = 0;
	const read = async () => {
		const shown = await fetchProjectFiles(http, destination, manifest.project, patience).catch((error) => {
			goodReads = 0;
			throw error;
		});
		const { missing, others, right } = judgeVisibility(manifest.distributions, shown);
		if (others.length > 0) throw otherBytes(others.map((other) => ({
			...other,
			shown: `sha256 ${other.shown}`
		})), destination);
		goodReads = missing.length === 0 ? goodReads + 1 : 0;
		if (goodReads >= readsWanted) return right;
		const why = missing.length === 0 ? `${destination.title} shows all files; looking once more, because its caches may differ` : `${destination.title} does not show ${missing.length} of ${manifest.distributions.length} files yet: ${missing.join(", ")}`;
		const isAgreeing = missing.length === 0;
		throw new TryAgain(why, (failures) => isAgreeing ? secondsBetweenReads : pause(failures, patience));
	};
	return persist(patience, read, (why, cause) => notVisible(why, cause));
}
/** Between 5 and 10 seconds at first, up to 35 later. */
function pause(failures, { random }) {
	return Math.min(30, secondsBetweenReads * failures) + random() * secondsBetweenReads;
}
/** Other bytes under our name, shown by the index or downloaded from it; `shown` says in words which. */
function otherBytes(others, destination) {
	const lines = others.map(({ file, frozen, shown }) => `${file}\n  frozen here  sha256 ${frozen}\n  on the index ${shown}`);
	return new ConflictError("verify/other-bytes", `${destination.title} gives other bytes than were published:\n${lines.join("\n")}`, { help: ["This is an incident, not a delay: do not publish again before it is understood.", "Yank the release on the index and look at the project's security history."].join("\n") });
}
function notVisible(why, cause) {
	return new IncompleteError("verify/not-visible", `the index did not show the release in time: ${why}`, {
		cause,
		help: "Published is not yet visible. Run `wheel-release verify` again later; if publish did not end well, run that first."
	});
}
// src/verify/download.ts
/** @throws ConflictError when one file has other bytes. */
async function downloadAll(request) {
	const { destination, world } = request;
	for (const { distribution, url } of request.visible) {
		const started = world.clock.monotonic();
		const { file } = distribution;
		const { size, sha256 } = await download(url, distribution, request);
		if (sha256 !== distribution.sha256) throw otherBytes([otherFile(distribution, `sha256 ${sha256}`)], destination);
		const seconds = world.clock.monotonic() - started;
		const details = [formatSize(size), "same bytes"];
		world.events.emit({
			type: "item-finished",
			stage: "verify",
			item: file,
			outcome: "done",
			details,
			seconds
		});
	}
}
function download(url, distribution, request) {
	const { destination, patience, world } = request;
	const { file, size } = distribution;
	const step = async () => {
		const result = await world.http.download(url, join(request.folder, file), { maxBytes: size }).catch((error) => {
			if (!(error instanceof RemoteError) || error.code !== "world/answer-too-large") throw error;
			throw otherBytes([otherFile(distribution, `more than ${size} bytes`)], destination);
		});
		if (result.status === 200) return result;
		throw tryAgain("busy", `${destination.title} does not give ${url} (${result.status})`, {}, patience);
	};
	return persist(patience, step, (why, cause) => {
		return new IncompleteError("verify/not-visible", `not all files could be downloaded in time: ${why}`, {
			cause,
			help: "Run `wheel-release verify` again later."
		});
	});
}
function otherFile({ file, sha256 }, shown) {
	return {
		file,
		frozen: sha256,
		shown
	};
}
// src/verify/install.ts
const installers = ["pip", "uv"];
/** Findings about the installed release; empty when users can install and import it. */
async function proveInstall(request, world) {
	const { installer, manifest, folder } = request;
	const windows = world.host.system === "windows";
	const environment = join(folder, "environment");
	const python = windows ? join(environment, "Scripts", "python.exe") : join(environment, "bin", "python");
	const dependencies = join(folder, "dependencies.txt");
	const release = join(folder, "release.txt");
	await world.files.writeText(dependencies, request.dependencies.map((line) => `${line}\n`).join(""));
	await world.files.writeText(release, formatRequirements(manifest));
	const steps = [
		{
			what: "a clean environment could not be made",
			command: [
				request.proof.interpreter.path,
				"-I",
				"-m",
				"venv",
				"--without-pip",
				environment
			]
		},
		...request.dependencies.length === 0 ? [] : [{
			what: `${installer} could not install the dependencies from the default index`,
			command: [
				...frontend(request, python),
				"--only-binary",
				":all:",
				"-r",
				dependencies
			]
		}],
		{
			what: `${installer} could not install ${manifest.project} ${manifest.version} from ${request.simpleUrl}`,
			command: [
				...frontend(request, python),
				...fromIndex(request),
				"-r",
				release
			]
		}
	];
	for (const { what, command } of steps) {
		const result = await runStep(command, request, world);
		if (result.exitStatus !== 0) return [failed(what, result)];
	}
	return inspect(python, request, world);
}
function frontend({ installer, tools }, python) {
	return installer === "pip" ? [
		tools.python,
		"-I",
		"-m",
		"pip",
		"--python",
		python,
		"install"
	] : [
		join(tools.bin, "uv"),
		"pip",
		"install",
		"--python",
		python
	];
}
function fromIndex({ installer, simpleUrl }) {
	const held = [
		"--no-deps",
		"--require-hashes",
		"--only-binary",
		":all:"
	];
	return installer === "pip" ? [
		...held,
		"--no-cache-dir",
		"--index-url",
		simpleUrl
	] : [
		...held,
		"--refresh",
		"--default-index",
		simpleUrl
	];
}
const Inspection = strictObject({
	version: string().nullable(),
	failedImports: array(strictObject({
		name: string(),
		error: string()
	}))
});
const inspection = `
import importlib, importlib.metadata, json, sys
project, *names = sys.argv[1:]
try:
    version = importlib.metadata.version(project)
except importlib.metadata.PackageNotFoundError:
    version = None
failed = []
for name in names:
    try:
        importlib.import_module(name)
    except BaseException as error:
        failed.append({"name": name, "error": ("%s: %s" % (type(error).__name__, error))[:500]})
print("\\n" + json.dumps({"version": version, "failedImports": failed}))`;
async function inspect(python, request, world) {
	const { installer, manifest, imports } = request;
	const result = await runStep([
		python,
		"-I",
		"-c",
		inspection,
		manifest.project,
		...imports
	], request, world);
	const parsed = Inspection.safeParse(result.exitStatus === 0 ? lastJsonLine(result.stdout) : null);
	if (!parsed.success) return [failed(`what ${installer} installed ends the interpreter when it is imported`, result)];
	return judgeInstalled(installer, manifest, parsed.data);
}
/** Modules may print before and after the answer; one that ends the interpreter leaves none. */
function lastJsonLine(text) {
	const line = text.split(/\r?\n/).findLast((candidate) => candidate.startsWith("{\"version\": "));
	try {
		return JSON.parse(line ?? "null");
	} catch {
		return null;
	}
}
function runStep([command = "", ...args], request, world) {
	return world.processes.run({
		command,
		args,
		cwd: request.folder,
		env: childEnvironment(world.environment),
		timeoutSeconds: 600,
		onLine: (line) => world.events.emit({
			type: "output",
			stage: "verify",
			item: request.installer,
			line
		})
	});
}
function failed(what, result) {
	return {
		code: "verify/install-failed",
		level: "error",
		message: `${what} (${result.timedOut ? "it did not end within 10 minutes" : `exit status ${result.exitStatus}`}):\n${result.output.trimEnd().split("\n").slice(-15).join("\n")}`,
		help: "The published files are the frozen ones. Read the installer's words above; users see the same."
	};
}
// src/verify/run.ts
/** @param random for the spread of waits; tests give their own. */
async function runVerify(request, world, random = Math.random) {
	const folder = join(request.workFolder.scratch, `verify-${request.destination.name}`);
	await world.files.remove(folder);
	try {
		return await verify(request, world, folder, random);
	} catch (error) {
		if (!(error instanceof CancelledError)) throw error;
		throw new CancelledError("verify/cancelled", "Stopped. Verifying changes nothing; run the same command again.", { cause: error });
	} finally {
		await world.files.remove(folder);
	}
}
async function verify(request, world, folder, random) {
	const { manifest, destination } = request;
	const patience = startPatience(request, world, random);
	const ledger = await openLedger(world, request.workFolder.ledger, {
		project: manifest.project,
		version: manifest.version,
		distributions: manifest.distributions,
		destination: destination.name
	});
	const visible = await waitUntilVisible({
		manifest,
		destination,
		http: world.http,
		patience
	});
	const downloads = join(folder, "downloads");
	await downloadAll({
		visible,
		destination,
		folder: downloads,
		patience,
		world
	});
	const count = manifest.distributions.length;
	const same = `${count} ${count === 1 ? "file" : "files"} downloaded, same bytes`;
	const { findings, how } = await proveHere(request, world, folder, downloads);
	if (!hasErrors(findings)) await ledger.record(Object.fromEntries(manifest.distributions.map(({ file }) => [file, "verified"])));
	return {
		findings,
		summary: hasErrors(findings) ? `${same}; installing failed` : `${same}; ${how}`,
		outputs: { verified: String(!hasErrors(findings)) }
	};
}
function startPatience({ destination, deadlineSeconds }, world, random) {
	const { clock, events } = world;
	const seconds = deadlineSeconds ?? (destination.name === "rehearsal" ? 30 : 1800);
	const deadline = clock.monotonic() + seconds;
	const end = new Date(clock.now().getTime() + seconds * 1e3).toISOString().slice(11, 16);
	return {
		clock,
		random,
		deadline,
		onWait(why, pause) {
			const message = `${why}. ${`Trying again in ${Math.max(1, Math.round(pause))} s, giving up at ${end} UTC.`} Nothing is lost: published files stay published.`;
			events.emit({
				type: "waiting",
				stage: "verify",
				message
			});
		}
	};
}
/** Installs on this machine where that is possible. `how` says what was proven, in a few words. */
async function proveHere(request, world, folder, downloads) {
	const { plan, manifest, destination } = request;
	const interpreters = await findInterpreters(world);
	const proof = chooseProof(manifest, plan.project.requiresPython, interpreters, world.host.glibc);
	if (proof === null) return nothingFits(request, world);
	const tools = await prepareTools("install", world);
	const { dependencies, topLevelModules } = await readWheel(join(downloads, proof.wheel.file), proof, world);
	if (dependencies.refused.length > 0) return unreadableDependencies(dependencies.refused, proof);
	const imports = namesToImport(plan, proof.wheel, topLevelModules);
	const findings = [];
	for (const installer of installers) {
		const started = world.clock.monotonic();
		const found = await proveInstall({
			installer,
			manifest,
			proof,
			simpleUrl: destination.simpleUrl,
			dependencies: dependencies.lines,
			imports,
			folder: join(folder, installer),
			tools
		}, world);
		findings.push(...found);
		const tool = tools.versions.find(({ name }) => name === installer)?.version ?? "";
		world.events.emit({
			type: "item-finished",
			stage: "verify",
			item: `${installer} ${tool}`.trim(),
			outcome: found.length === 0 ? "done" : "failed",
			details: [`Python ${proof.interpreter.version}`, `import ${imports.join(", ") || "nothing"}`],
			seconds: world.clock.monotonic() - started,
			...found[0] === void 0 ? {} : { reason: found[0].message }
		});
	}
	return {
		findings,
		how: `pip and uv install ${manifest.version} by hash on Python ${proof.interpreter.version}`
	};
}
function nothingFits({ manifest }, { host, events }) {
	const reason = `no wheel of ${manifest.project} ${manifest.version} fits a Python of this machine (${host.system} ${host.machine})`;
	events.emit({
		type: "item-finished",
		stage: "verify",
		item: "install",
		outcome: "left-out",
		details: [],
		reason
	});
	return {
		findings: [{
			code: "verify/no-wheel-for-host",
			level: "notice",
			message: `${reason}; the downloads were compared`
		}],
		how: "not installed: no wheel fits this machine"
	};
}
function unreadableDependencies(refused, { wheel }) {
	return {
		findings: [{
			code: "verify/install-failed",
			level: "error",
			message: `not a dependency specifier: ${refused.map((text) => JSON.stringify(text)).join(", ")}`,
			file: wheel.file,
			help: "Installers cannot read it either. Mend the dependencies of the project and release a new version."
		}],
		how: "not installed"
	};
}
async function readWheel(path, { wheel }, { files }) {
	const source = await files.open(path);
	try {
		const facts = await readDistribution(wheel.file, source);
		const topLevelModules = facts.kind === "wheel" ? facts.topLevelModules : [];
		return {
			dependencies: readDependencies(facts.metadata?.requiresDist ?? []),
			topLevelModules
		};
	} finally {
		await source.close();
	}
}
export { runVerify };
