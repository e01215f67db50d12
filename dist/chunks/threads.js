import { En as normalizeName, Mt as readTomlText, Nt as readPackageFiles, Pt as readSettings, hn as specifierContains, mn as parseSpecifierSet, qt as fileRulesOf, xn as parseVersion } from "./planning.js";
import { A as countFindings, B as UsageError, D as count, F as ConflictError, M as hasErrors, N as sortFindings, c as fitColumns, f as wrapProse, h as codeSpan, k as formatSize, m as codeBlock, p as wrapText, s as cutText, u as textWidth, v as stripInvisible, x as exitStatusOf, y as workFolderAt, z as RemoteError } from "./start.js";
import { C as contentsOf, E as choose, T as moduleNameOf, g as isGraftedCuda, v as noGpuCode, w as isGraft } from "./run.js";
import { o as parseRequirement } from "./maturin.js";
import { a as show, i as listSome } from "./refused-finding.js";
import { n as isRemote, t as answerCheck } from "./check-answer.js";
import { n as isOfRule } from "./rule-words.js";
import { t as codes } from "./codes.js";
import { a as provenMinors, i as judgeTogether, l as chooseFindings, n as findMismatch, o as weighTorchRange, r as checkDescriptions, s as withDeclared, t as checkCoverage, u as findUnusedIgnores } from "./coverage.js";
const { dirname, isAbsolute, join, relative, resolve, sep } = process.getBuiltinModule("node:path");
const { createHash, randomUUID } = process.getBuiltinModule("node:crypto");
const { Worker } = process.getBuiltinModule("node:worker_threads");
const { pathToFileURL } = process.getBuiltinModule("node:url");
const { availableParallelism } = process.getBuiltinModule("node:os");
const { setFlagsFromString } = process.getBuiltinModule("node:v8");
// src/check/planned-files.ts
function holdAgainstPlan(files, plan) {
	const cells = /* @__PURE__ */ new Map();
	const findings = [];
	const taken = /* @__PURE__ */ new Map();
	for (const file of files) {
		const { facts } = file;
		if (facts === null) continue;
		const found = facts.kind === "sdist" ? findSdist(facts.fileName, plan) : findCell(file, plan, taken);
		if ("finding" in found) {
			findings.push({
				...found.finding,
				file: facts.fileName
			});
			continue;
		}
		const before = taken.get(found.id);
		if (before !== void 0) findings.push({
			...duplicate(found.id, before),
			file: facts.fileName
		});
		else taken.set(found.id, facts.fileName);
		cells.set(file.file, found.id);
		const cuda = plan.cells.find(({ id }) => id === found.id)?.cuda ?? null;
		if (cuda !== null) {
			const own = Object.entries(file.truth?.gpu ?? {}).filter(([path]) => !isGraftedCuda(path));
			findings.push(...checkCoverage(cuda, Object.fromEntries(own)).map((finding) => ({
				...finding,
				file: facts.fileName
			})));
		}
	}
	return {
		cells,
		findings: [...findings, ...findMissing(plan, taken)]
	};
}
function findSdist(fileName, plan) {
	if (plan.sdist?.file === fileName) return { id: plan.sdist.id };
	return { finding: unplanned(plan.sdist === null ? "the plan has no sdist" : `the plan's sdist is ${plan.sdist.file}`) };
}
/** The cell that the wheel is; else why it is none, told against the cell that is nearest to it. */
function findCell(file, plan, taken) {
	const { facts } = file;
	if (facts?.kind !== "wheel") return { finding: unplanned("it is no wheel") };
	const judged = plan.cells.map((cell) => ({
		cell,
		mismatch: findMismatch(cell.expect, facts.filename, facts.fileName)
	}));
	const fitting = judged.filter(({ mismatch }) => mismatch === null).map(({ cell }) => cell);
	const [first] = fitting;
	if (first !== void 0) return { id: (fitting.find(({ id }) => !taken.has(id)) ?? first).id };
	const [nearest] = judged.sort((a, b) => likeness(b.cell, file) - likeness(a.cell, file));
	if (nearest?.mismatch == null || likeness(nearest.cell, file) < 3) return { finding: unplanned("no cell expects such a wheel") };
	return { finding: otherWheel(nearest.cell, nearest.mismatch) };
}
/** How many of name, Python tag, ABI tag, platform family and architecture are the cell's. */
function likeness({ expect }, { facts }) {
	if (facts?.kind !== "wheel") return 0;
	const { filename } = facts;
	const platform = filename.platformTags.join(".");
	return [
		filename.nameText === expect.name,
		filename.pythonTags.join(".") === expect.pythonTag,
		filename.abiTags.join(".") === expect.abiTag,
		platform.includes(expect.family),
		expect.architecture === null || platform.includes(expect.architecture)
	].filter(Boolean).length;
}
function otherWheel({ id }, { kind, reason }) {
	return kind === "glibc-floor" ? {
		code: "freeze/glibc-floor",
		level: "error",
		message: `cell ${id}: ${reason}; users of older distributions would get no wheel`,
		help: "Build with zig or in the manylinux image of the planned policy."
	} : {
		code: "freeze/other-wheel",
		level: "error",
		message: `it is not the planned wheel of cell ${id}: ${reason}`,
		help: "Mend the build so that it gives the planned name, or change the settings and plan again."
	};
}
function unplanned(why) {
	return {
		code: "freeze/unplanned",
		level: "error",
		message: `the file is not in the plan: ${why}`,
		help: "Remove the file, or plan it; nothing unplanned is published."
	};
}
function duplicate(cell, before) {
	return {
		code: "freeze/duplicate-name",
		level: "error",
		message: `cell ${cell} has a file already: ${show(before)}`,
		help: "Keep one of the two."
	};
}
function findMissing(plan, taken) {
	return [...plan.cells.map(({ id, expect }) => ({
		id,
		what: `${expect.pythonTag}-${expect.abiTag}-${expect.platformTag}`
	})), ...plan.sdist === null ? [] : [{
		id: plan.sdist.id,
		what: plan.sdist.file
	}]].filter(({ id }) => !taken.has(id)).map(({ id, what }) => ({
		code: "freeze/missing",
		level: "error",
		message: `cell ${id} has no file: ${what} is planned and not here`,
		help: `Name it as well, or build it: wheel-release build --cell ${id}`
	}));
}
// src/check/contents/new-contents.ts
function compareContents(now, before) {
	const [current, last] = [contentsOf(now), contentsOf(before)];
	return [
		...newStartUpCode(current, last),
		...newTopLevel(current, last),
		...newLargeFiles(current, last)
	].map((finding) => ({
		...finding,
		file: now.fileName
	}));
}
function newStartUpCode(now, before) {
	const old = new Set(listStartUpCode(before));
	const added = listStartUpCode(now).filter((path) => !old.has(path));
	if (added.length === 0) return [];
	return [{
		code: "contents/new-start-up-code",
		level: "error",
		message: `${listSome(added)} ${choose(added.length, "runs", "run")} at every start of Python, and the last release (${before.wheel.fileName}) had nothing like it`,
		help: "Look at who added it. If it is meant: [tool.wheel-release.check] ignore = [{ rule = \"contents/new-start-up-code\", reason = \"…\" }]"
	}];
}
function listStartUpCode({ wheel, library }) {
	return [...(wheel.contents?.startUp ?? []).filter(({ code }) => code !== null).map(({ path }) => path), ...library.map(({ name }) => name).filter((name) => /(?:^|\/)(?:site|user)customize\.py$/.test(name))];
}
function newTopLevel({ top }, before) {
	const names = (map) => [...map.keys()].filter((name) => !isGraft(name) && !/\.(?:pth|start)$/.test(name)).map((name) => moduleNameOf(name) ?? name);
	const old = new Set(names(before.top));
	const added = [...new Set(names(top))].filter((name) => !old.has(name));
	if (added.length === 0 || old.size === 0) return [];
	return [{
		code: "contents/new-top-level",
		level: "warning",
		message: `the wheel installs ${listSome(added)} at the top of site-packages, which the last release (${before.wheel.fileName}) did not`,
		help: "Leave it out if it was packed by mistake; else announce it."
	}];
}
const worthAWord = 1e6;
function newLargeFiles({ wheel, files }, before) {
	const old = new Set(before.files.map(identify));
	const native = new Set((wheel.native ?? []).map(({ path }) => path));
	const isOdd = ({ name, size }) => size >= worthAWord && (/\.(?:[cm]?js|wasm|jar|exe)$/i.test(name) || native.has(name) && !isModule(name));
	const added = files.filter((file) => isOdd(file) && !old.has(identify(file)));
	const [first] = added;
	if (first === void 0) return [];
	return [{
		code: "contents/new-large-file",
		level: "warning",
		message: `${show(first.name)} (${formatSize(first.size)})${added.length > 1 ? ` and ${added.length - 1} more` : ""} ${choose(added.length, "is", "are")} new since the last release (${before.wheel.fileName})`,
		help: "Look at what made it. If it is meant, all is well."
	}];
}
/** Without what changes from build to build: version numbers, the tag of the Python, the hash of a grafted copy. */
function identify({ name }) {
	return name.replace(/-[0-9a-f]{8,32}(?=[.-])/g, "").replace(/\d+/g, "");
}
function isModule(name) {
	return /\.(?:so|pyd)$/.test(name);
}
// src/check/previous-metadata.ts
const comparisons = [
	compareRequirements,
	compareExtras,
	compareEntryPoints,
	compareModules,
	compareTyping,
	comparePythons
];
function compareMetadata(now, before) {
	return comparisons.flatMap((compare) => compare(now, before).map((loss) => ({
		code: "distribution/vanished",
		file: now.fileName,
		...loss
	})));
}
function compareRequirements(now, before) {
	const [all, always] = [requiredNames(now, false), requiredNames(now, true)];
	const gone = [...requiredNames(before, false)].filter((name) => !all.has(name));
	const demoted = [...requiredNames(before, true)].filter((name) => all.has(name) && !always.has(name));
	return [...gone.length === 0 ? [] : [warn(`${last(before)} required ${listSome(gone)}; this one does not`, "If that is meant, all is well. A [project] table without `dependencies` silences those of setup.py and setup.cfg.")], ...demoted.length === 0 ? [] : [warn(`${last(before)} required ${listSome(demoted)} of everybody; this one does for an extra alone`, "If that is meant, announce it. What is imported without the extra belongs into [project] dependencies.")]];
}
/** @param isAlways leaves out what an extra asks for */
function requiredNames({ metadata }, isAlways) {
	const counting = (metadata?.requiresDist ?? []).flatMap((text) => parseRequirement(text) ?? []).filter(({ marker }) => !isAlways || !/\bextra\b/.test(marker ?? ""));
	return new Set(counting.map(({ name }) => normalizeName(name)));
}
function compareExtras(now, before) {
	const extras = ({ metadata }) => new Set((metadata?.providesExtra ?? []).map(normalizeName));
	const kept = extras(now);
	const gone = [...extras(before)].filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [warn(`${last(before)} had the ${choose(gone.length, "extra", "extras")} ${listSome(gone)}; this one has not`, `pip install "${now.filename.nameText}[${gone[0]}]" goes on with a warning and installs less. Put it into [project.optional-dependencies] again, or announce it.`)];
}
function compareEntryPoints(now, before) {
	if (now.kind === "sdist" || before.kind === "sdist") return [];
	const kept = new Set(now.entryPoints.map(({ group, name }) => `${group}: ${name}`));
	const gone = before.entryPoints.map(({ group, name }) => `${group}: ${name}`).filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [warn(`${last(before)} had the entry points ${listSome(gone)}; this one has not`, "Users call them by name. Put them into [project.scripts] or [project.entry-points] again, or announce it.")];
}
function compareModules(now, before) {
	if (now.kind === "sdist" || before.kind === "sdist") return [];
	const modules = (wheel) => new Set([...contentsOf(wheel).top].filter(([name, { isFolder }]) => !isGraft(name) && (isFolder || moduleNameOf(name) !== null)).map(([name]) => moduleNameOf(name) ?? name));
	const kept = modules(now);
	const gone = [...modules(before)].filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [warn(`${last(before)} installed ${listSome(gone)} at the top of site-packages; this one does not`, "Who imports it gets ModuleNotFoundError. If it was packed by mistake, all is well; else add it to the packages of the build backend.")];
}
function compareTyping(now, before) {
	const marker = ({ members }) => members.find(({ name }) => /(?:^|\/)py\.typed$/.test(name))?.name;
	const was = marker(before);
	if (was === void 0 || now.kind !== before.kind || marker(now) !== void 0) return [];
	return [warn(`${last(before)} had ${was}; this one has no py.typed, so type checkers no longer believe its annotations (PEP 561)`, "Put py.typed into the package data of the build backend again.")];
}
function comparePythons(now, before) {
	const [is, was] = [now.metadata?.requiresPython ?? null, before.metadata?.requiresPython ?? null];
	const gone = knownMinors.filter((minor) => allowsPython(was, minor) && !allowsPython(is, minor));
	if (gone.length === 0) return [];
	return [{
		level: "notice",
		message: `${last(before)} was for Python ${was ?? "of any version"}, this one is for ${is}: users of ${listSome(gone)} stay at the last release`,
		help: "If that is meant, all is well; say it in the release notes."
	}];
}
const knownMinors = Array.from({ length: 14 }, (_, index) => `3.${index + 6}`);
/** @param minor `3.12`; a patch release that nobody excludes by name. */
function allowsPython(requiresPython, minor) {
	const set = requiresPython === null ? [] : parseSpecifierSet(requiresPython);
	const version = parseVersion(`${minor}.99`);
	return set === null || version === null || specifierContains(set, version);
}
function last({ fileName }) {
	return `the last release (${fileName})`;
}
function warn(message, help) {
	return {
		level: "warning",
		message,
		help
	};
}
// src/check/previous-coverage.ts
/** A later Python, which only wheels for all Pythons serve. */
const later = "later";
function compareCoverage(files, previous) {
	const [current, last] = [wheelsByProject(files), wheelsByProject(previous)];
	return [...current].flatMap(([name, now]) => {
		const before = last.get(name) ?? [];
		return (now.length > 1 || now.some(({ filename }) => filename.platformTags.includes("any"))) && before.length > 0 ? compareWheels(now, before) : [];
	});
}
function compareWheels(now, before) {
	const requires = now[0]?.metadata?.requiresPython ?? null;
	const pythons = listPythons([...now, ...before]).filter((python) => python === later || allowsPython(requires, minorOf(python)));
	const version = before[0]?.filename.versionText ?? "";
	const gone = [];
	const lost = /* @__PURE__ */ new Map();
	for (const platform of new Set(before.flatMap(listPlatforms))) {
		const unserved = pythons.filter((python) => serves(before, platform, python) && !serves(now, platform, python));
		if (unserved.length === 0) continue;
		if (!now.some((wheel) => isFor(wheel, platform))) gone.push(platform);
		else lost.set(unserved.join(), [...lost.get(unserved.join()) ?? [], platform]);
	}
	const isUniversal = ({ filename }) => filename.platformTags.includes("any");
	return [
		...before.some(isUniversal) && !now.some(isUniversal) ? [tell(`the last release (${version}) had a wheel for every platform (any); this one has wheels for ${listSome([...new Set(now.flatMap(listPlatforms))])} alone`, "Users elsewhere compile the sdist from now on. If the project has native code now, build for them as well, or announce it.")] : [],
		...gone.length === 0 ? [] : [tell(`the last release (${version}) had wheels for ${listSome(gone)}; this one has none`, "Users there compile the sdist, or stay at the last release. Name all files of this release, build the missing ones, or announce it.")],
		...[...lost].map(([words, platforms]) => describeLost(words.split(","), platforms, version))
	];
}
function describeLost(pythons, platforms, version) {
	const named = pythons.filter((python) => python !== later).map(nameOf);
	return tell(`the last release (${version}) had wheels ${[...named.length === 0 ? [] : [`for ${listSome(named)}`], ...named.length < pythons.length ? ["for all Pythons to come (stable ABI)"] : []].join(" and ")} on ${listSome(platforms)}; this one has none, and Requires-Python does not say so`, "Users there compile the sdist. Build these wheels as well, or raise requires-python.");
}
function tell(message, help) {
	return {
		code: "distribution/vanished",
		level: "warning",
		message,
		help
	};
}
function wheelsByProject(files) {
	const wheels = files.flatMap(({ facts }) => facts?.kind === "wheel" ? [facts] : []);
	return Map.groupBy(wheels, ({ filename }) => filename.name);
}
/** `Linux x86_64`, `Alpine aarch64`, `macOS arm64`, `Windows amd64`; of others the tag. */
function listPlatforms({ filename }) {
	return filename.platformTags.flatMap((tag) => {
		if (tag === "any" || tag === "linux") return [];
		const { system = "", arch = "" } = /^(?<system>manylinux|musllinux|linux|macosx|win)(?:(?<=manylinux)(?:1|20\d\d))?(?:_\d+)*_?(?<arch>.*)$/.exec(tag)?.groups ?? {};
		if (system === "") return [tag];
		const name = {
			manylinux: "Linux",
			linux: "Linux",
			musllinux: "Alpine",
			macosx: "macOS",
			win: "Windows"
		}[system];
		return arch === "universal2" ? [`${name} arm64`, `${name} x86_64`] : [`${name} ${arch === "32" ? "x86" : arch}`];
	});
}
function isFor(wheel, platform) {
	return wheel.filename.platformTags.includes("any") || listPlatforms(wheel).includes(platform);
}
/** Every Python that a wheel names: `cp312`, `cp313t`, `pp311`; and `later` where a wheel serves those. */
function listPythons(wheels) {
	const named = wheels.flatMap(({ filename }) => [...filename.pythonTags.filter((tag) => /^(?:cp3|pp3)\d+$/.test(tag)), ...filename.abiTags.filter((tag) => /^cp3\d+t$/.test(tag))]);
	return [...[...new Set(named)].sort(byMinor), later];
}
function serves(wheels, platform, python) {
	return wheels.some((wheel) => isFor(wheel, platform) && servesPython(wheel, python));
}
function servesPython({ filename: { pythonTags, abiTags } }, python) {
	const isThreaded = python.endsWith("t");
	const isPyPy = python.startsWith("pp");
	return pythonTags.some((tag) => {
		const isFrom = python === later || numberOf(python) >= numberOf(tag);
		if (tag.startsWith("py")) return abiTags.includes("none") && isFrom;
		if (isPyPy || tag.startsWith("pp")) return tag === python;
		if (abiTags.includes("abi3") && isFrom && !isThreaded) return true;
		if (abiTags.includes("abi3t") && isFrom) return true;
		return tag === python.replace(/t$/, "") && isThreaded === abiTags.some((abi) => /^cp3\d+t$/.test(abi));
	});
}
/** 12 of `cp312`, `cp312t` and `py312`; 0 of `py3`. */
function numberOf(tag) {
	return Number(/^[a-z]+3(\d+)/.exec(tag)?.[1] ?? 0);
}
function byMinor(a, b) {
	return numberOf(a) - numberOf(b) || (a < b ? -1 : 1);
}
function minorOf(python) {
	return `3.${numberOf(python)}`;
}
function nameOf(python) {
	return `${python.startsWith("pp") ? "PyPy" : "Python"} ${minorOf(python)}${python.endsWith("t") ? "t" : ""}`;
}
// src/check/previous.ts
const growthWorthAWord = 1.2;
/** The file of the last release that this one replaces: an sdist, or a wheel for the same Pythons and platform. */
function findCounterpart({ facts }, previous) {
	if (facts === null) return null;
	const alike = previous.filter((old) => old.kind === facts.kind && old.facts?.filename.name === facts.filename.name);
	if (facts.kind === "sdist") return alike[0] ?? null;
	const keys = [({ filename }) => keyOf(filename, filename.platformTags), (wheel) => keyOf(wheel.filename, listPlatforms(wheel))];
	for (const key of keys) {
		const found = alike.find((old) => old.facts?.kind === "wheel" && key(old.facts) === key(facts));
		if (found !== void 0) return found;
	}
	return null;
}
function keyOf({ pythonTags, abiTags }, platforms) {
	return [
		pythonTags,
		abiTags,
		platforms
	].map((tags) => [...tags].sort().join(".")).join("-");
}
/** What all wheels of a release have lost alike is told of the first. */
function comparePrevious(files, previous) {
	const told = /* @__PURE__ */ new Set();
	return [...files.flatMap((file) => {
		const old = findCounterpart(file, previous) ?? previous.find(({ kind, facts }) => kind === file.kind && facts?.filename.name === file.facts?.filename.name);
		if (old === void 0 || old === null || file.facts === null || old.facts === null) return [];
		const [now, before] = [file.facts, old.facts];
		const lost = compareMetadata(now, before).filter(({ message }) => {
			const words = `${now.filename.name}: ${message.replaceAll(before.fileName, "")}`;
			const isNew = !told.has(words);
			told.add(words);
			return isNew;
		});
		const contents = now.kind === "wheel" && before.kind === "wheel" ? compareContents(now, before) : [];
		return [
			...lost,
			...compareSizes(file, old),
			...contents
		];
	}), ...compareCoverage(files, previous)];
}
function compareSizes(now, before) {
	if (now.size < before.size * growthWorthAWord || now.size - before.size < 5e5) return [];
	const old = new Map((before.facts?.members ?? []).map(({ name, size }) => [withoutRelease(name), size]));
	const grown = (now.facts?.members ?? []).map(({ name, size }) => ({
		name,
		more: size - (old.get(withoutRelease(name)) ?? 0)
	})).filter(({ more }) => more > (now.size - before.size) / 100).sort((a, b) => b.more - a.more).slice(0, 3).map(({ name, more }) => `${name} (+${formatSize(more)})`);
	const times = now.size / before.size;
	const growth = times < 2 ? `${Math.round((times - 1) * 100)} % more than` : `${times.toFixed(1)} times the size of`;
	return [{
		code: "distribution/grown",
		level: "notice",
		file: now.facts?.fileName,
		message: `${formatSize(now.size)}, ${growth} ${before.facts?.fileName}${grown.length === 0 ? "" : `: ${listSome(grown)}`}`,
		help: "If that was not meant: wheel-release check --tree lists all members with their sizes."
	}];
}
/** Folders that are named after the version: `mypkg-1.0.dist-info/`, and the one folder of an sdist. */
function withoutRelease(name) {
	return name.replace(/^[^/]+-\d[^/]*?(\.dist-info|\.data)?\//, "$1/");
}
// src/pipeline/check-files.ts
const worthThreads = 8388608;
const hugeFile = 268435456;
/**
* A library of half a gigabyte must not need a large machine. With many files, the same would cost a quarter of their time.
* No word of the language does it, and V8 may drop these: then it is as it would be without.
*/
function preferMemory() {
	setFlagsFromString("--optimize-for-size");
	setFlagsFromString("--semi-space-growth-factor=1");
}
/** In the order of the requests. */
async function readFiles(requests, reader) {
	const sizes = await Promise.all(requests.map(({ path }) => sizeOf(path, reader.files)));
	const isWorthThreads = requests.length > 1 && sizes.reduce((sum, size) => sum + size, 0) > worthThreads;
	if (!isWorthThreads && sizes.some((size) => size > hugeFile)) preferMemory();
	const answers = isWorthThreads ? await readOnThreads(requests, sizes, reader) : await readHere(requests, reader);
	const files = [];
	const refused = [];
	for (const answer of answers) if (answer.kind === "checked") files.push(answer.checked);
	else if (answer.kind === "refused") refused.push(answer);
	else throw new Error(`a file could not be checked: ${answer.stack}`);
	return {
		files,
		refused
	};
}
async function readOnThreads(requests, sizes, { askThreads, onFile }) {
	const order = [...requests.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
	const sorted = order.map((index) => requests[index]);
	const answers = await askThreads(sorted, workerEntry(), (index) => onFile(sorted[index]?.file ?? "", index + 1, sorted.length));
	const back = [];
	for (const [place, index] of order.entries()) back[index] = answers[place];
	return back;
}
async function readHere(requests, { files, onFile }) {
	const answers = [];
	for (const [index, request] of requests.entries()) {
		onFile(request.file, index + 1, requests.length);
		answers.push(await answerCheck(request, files));
	}
	return answers;
}
/** src/cli/ in development; beside the chunks in a release. */
function workerEntry() {
	const here = import.meta.url;
	return here.endsWith(".ts") ? new URL("../cli/check-worker.ts", here) : new URL("../check-worker.js", here);
}
async function sizeOf(path, files) {
	try {
		const source = await files.open(path);
		await source.close();
		return source.size;
	} catch {
		return 0;
	}
}
// src/pipeline/check.ts
/** @param render of descriptions; without a renderer they are not rendered, which the result says */
async function runCheck(order, reader, render = async () => null) {
	const { files: read, refused } = await readFiles(order.files, reader);
	const { files, states } = order.select?.some((rule) => isOfRule("metadata/description", rule)) ?? true ? await checkDescriptions(read, (texts) => render(texts, order.rules?.render === true)) : {
		files: read,
		states: []
	};
	const last = await readFiles(order.previous, {
		...reader,
		onFile: () => {}
	});
	const rules = withBudget(order.rules, order.wheelBudget);
	const planned = order.plan === null ? {
		cells: null,
		findings: []
	} : holdAgainstPlan(files, order.plan);
	const own = files.map((file) => new Set(weighTorch(file, ownFindings(file, rules), order, planned.cells)));
	const found = [
		...own.flatMap((set) => [...set]),
		...judgeTogether(files, rules),
		...comparePrevious(files, last.files),
		...planned.findings,
		...[
			...order.lost,
			...refused,
			...last.refused
		].map(({ finding }) => finding)
	];
	const failOn = order.failOn ?? rules?.failOn ?? "error";
	const words = order.ignore.map((rule) => ({
		rule,
		file: null,
		reason: null
	}));
	const chosen = chooseFindings(found, {
		select: order.select,
		ignore: [...words, ...rules?.ignore ?? []],
		failOn
	});
	const unused = rules === null || order.select !== null ? [] : findUnusedIgnores(chosen, rules, files.flatMap(({ facts }) => facts?.fileName ?? []));
	const findings = sortFindings([...chosen.findings, ...unused]);
	return {
		files: files.map((file, index) => ({
			...file,
			findings: findings.filter((finding) => own[index]?.has(finding) || !own.some((set) => set.has(finding)) && isAbout(finding, file))
		})),
		findings,
		ignored: chosen.ignored,
		cells: planned.cells,
		changes: changesOf(files, last.files),
		descriptions: new Map(files.flatMap(({ file }, index) => states[index] ? [[file, states[index]]] : [])),
		exitStatus: Math.max(chosen.isRefused ? 1 : exitStatusOf(findings), ...[
			...order.lost,
			...refused,
			...last.refused
		].map((row) => row.exitStatus))
	};
}
function withBudget(rules, wheelBudget) {
	if (wheelBudget === null) return rules;
	return {
		...rules ?? {
			failOn: null,
			ignore: [],
			source: null,
			topLevel: null,
			files: null,
			releaseBudget: null
		},
		wheelBudget
	};
}
function ownFindings({ findings, facts }, rules) {
	const declared = rules?.topLevel ?? null;
	return declared === null || facts?.kind !== "wheel" ? findings : withDeclared(findings, facts, declared);
}
/** What tests have shown, or the plan will, about a range over several torch minors. */
function weighTorch({ file, sha256, truth }, findings, { receipts, plan }, cells) {
	const own = cells?.get(file);
	const planned = plan?.smokeCells.flatMap(({ cell, torch }) => cell === own && torch !== null ? [torch] : []);
	return weighTorchRange(findings, truth?.torch ?? null, provenMinors(sha256, receipts), planned);
}
function isAbout({ file }, { file: named, facts }) {
	return file !== void 0 && (file === named || file === (facts?.fileName ?? named.split(/[/\\]/).at(-1)));
}
function changesOf(files, previous) {
	return new Map(files.flatMap((file) => {
		const old = findCounterpart(file, previous);
		return old === null || old.size === 0 ? [] : [[file.file, file.size / old.size - 1]];
	}));
}
// src/pipeline/check-operands.ts
/** Each file once (build tools such as Bazel leave links to files), in the order they were named. @throws UsageError for nothing, and for a folder without distributions. */
async function expandOperands(operands, cwd, files) {
	if (operands.length === 0) throw new UsageError("config/unknown-option", "check needs at least one file", { help: "wheel-release check dist/*" });
	if (operands.includes("")) throw new UsageError("config/unknown-option", "check was given an empty file name (\"\")", { help: "A variable of the shell was not set, or a command printed nothing." });
	if (operands.includes("-")) throw new UsageError("config/unknown-option", "check reads files, not standard input (\"-\")", { help: "The name of a distribution says what it promises: save it under its name. A file called -: ./-" });
	const named = await Promise.all(operands.map((operand) => expand(operand, cwd, files)));
	const requests = /* @__PURE__ */ new Map();
	for (const file of named.flat()) {
		const path = resolve(cwd, file);
		if (!requests.has(path)) requests.set(path, {
			file,
			path
		});
	}
	const judged = [...requests.values()].filter(({ file }) => !companion.test(file));
	return judged.length > 0 ? judged : [...requests.values()];
}
const companion = /\.(?:whl|tar\.gz|zip)\.(?:asc|sig|sigstore(?:\.json)?|(?:[\w-]+\.)*attestation)$/;
const distributions = ["**/*.whl", "**/*.tar.gz"];
const mostFiles = 2e4;
async function expand(operand, cwd, files) {
	if (isRemote(operand)) return [operand];
	if (await files.isFolder(resolve(cwd, operand)).catch(() => false)) {
		const found = await files.glob(resolve(cwd, operand), distributions, mostFiles, true);
		return found.length > 0 ? found.map((name) => joinAsWritten(operand, name)) : [operand];
	}
	if (!/[*?[\]{}]/.test(operand) || await files.exists(resolve(cwd, operand))) return [operand];
	const pattern = process.platform === "win32" ? operand.replaceAll("\\", "/") : operand;
	const fixed = fixedFolder(pattern);
	const found = await files.glob(resolve(cwd, fixed), [pattern.slice(fixed === "" ? 0 : fixed.length + 1)], mostFiles, true);
	return found.length > 0 ? found.map((name) => joinAsWritten(fixed, name)) : [operand];
}
/** What stands before the first folder with a wildcard: `C:/dist` of `C:/dist/*.whl`. */
function fixedFolder(pattern) {
	const folder = dirname(pattern.slice(0, pattern.search(/[*?[\]{}]/) + 1));
	return folder === "." ? "" : folder;
}
function joinAsWritten(folder, name) {
	return folder === "" || folder === "." ? name : join(folder, name);
}
// src/pipeline/check-project.ts
/** @param configFile instead of wheel-release.toml, absolute. @returns findings only when the settings cannot be followed */
async function readFileRules(folder, configFile, world) {
	const ownFile = configFile ?? "wheel-release.toml";
	const [pyproject, own] = await Promise.all([readTomlText(join(folder, "pyproject.toml"), "pyproject.toml", world), readTomlText(configFile ?? join(folder, ownFile), ownFile, world)]);
	if (configFile !== null && own === null) throw new UsageError("config/unknown-option", `the configuration file ${configFile} does not exist`);
	if (own === null && !pyproject?.includes("wheel-release")) return {
		rules: null,
		findings: []
	};
	const read = await readSettings(pyproject === null ? null : {
		file: "pyproject.toml",
		text: pyproject
	}, own === null ? null : {
		file: ownFile,
		text: own
	});
	if (hasErrors(read.findings)) return {
		rules: null,
		findings: read.findings
	};
	const files = await readPackageFiles(read.settings.check.packages, folder, world);
	return {
		rules: fileRulesOf(read, files),
		findings: []
	};
}
/**
* Smoke receipts that were named, and those of the work folder; of the latter, what cannot be read proves nothing.
* @throws UsageError for a named one that is not there, ConflictError for one that is no receipt
*/
async function readReceipts(named, workFolder, world) {
	const found = (await world.files.list(workFolder.smokeReceipts)).filter(({ name, kind }) => kind === "file" && name.endsWith(".json")).map(({ name }) => join(workFolder.smokeReceipts, name));
	if (named.length + found.length === 0) return [];
	const { parseDocument } = await import("./read-document.js").then((chunk) => ({ parseDocument: chunk.n }));
	const receipts = [];
	for (const path of named) {
		const text = await world.files.readText(path);
		if (text === null) throw new UsageError("document/missing", `there is no smoke receipt at ${path}`);
		receipts.push(parseDocument("smoke-receipt", text, path));
	}
	for (const path of found) try {
		receipts.push(parseDocument("smoke-receipt", await world.files.readText(path) ?? "", path));
	} catch (error) {
		if (!(error instanceof ConflictError)) throw error;
	}
	return receipts;
}
/** @param path of a plan.json, of a work folder or of a project */
async function readPlan(path, world) {
	const { parseDocument } = await import("./read-document.js").then((chunk) => ({ parseDocument: chunk.n }));
	const places = await world.files.isFolder(path) ? [join(path, "plan.json"), workFolderAt(join(path, ".wheel-release")).plan] : [path];
	for (const place of places) {
		const text = await world.files.readText(place);
		if (text !== null) return parseDocument("plan", text, place);
	}
	throw new UsageError("document/missing", `there is no plan at ${places.join(" or ")}`, { help: "Make one: wheel-release plan. Or name it: wheel-release check --plan DIR/plan.json FILE…" });
}
// src/pipeline/check-question.ts
/** @param use what is done with the answer, while files from servers are still there */
async function answerQuestion(question, world, tools, use) {
	const { folder, operands, previous } = question;
	const named = await expandOperands(operands, folder, world.files);
	const last = previous.length === 0 ? [] : await expandOperands(previous, folder, world.files);
	if (![...named, ...last].some(({ file }) => isRemote(file))) return await use(await judge({
		operands: named,
		refused: []
	}, {
		operands: last,
		refused: []
	}, question, world, tools));
	const { fetchAll } = await import("./check-remote.js");
	const temporary = join(world.host.temporaryFolder, `wheel-release-check-${randomUUID()}`);
	try {
		return await use(await judge(await fetchAll(named, temporary, world, tools.openHttpSource), await fetchAll(last, temporary, world, tools.openHttpSource), question, world, tools));
	} finally {
		await world.files.remove(temporary);
	}
}
async function judge(current, before, question, world, { askThreads, onFile, render }) {
	const { folder, configFile, workFolder, select, ignore, failOn, wheelBudget } = question;
	const { rules, findings: refused } = await readFileRules(folder, configFile, world);
	if (refused.length > 0) return {
		result: notJudged(refused),
		requests: [],
		isJudged: false
	};
	const plan = question.plan === null ? null : await readPlan(question.plan, world);
	const receipts = await readReceipts(question.receipts, workFolder, world);
	return {
		result: await runCheck({
			files: current.operands,
			previous: before.operands,
			lost: [...current.refused, ...before.refused],
			rules,
			plan,
			receipts,
			select,
			ignore,
			failOn,
			wheelBudget
		}, {
			files: world.files,
			askThreads,
			onFile
		}, render),
		requests: current.operands,
		isJudged: true
	};
}
/** The project asks for something that cannot be followed. */
function notJudged(findings) {
	return {
		files: [],
		findings,
		ignored: [],
		cells: null,
		changes: /* @__PURE__ */ new Map(),
		descriptions: /* @__PURE__ */ new Map(),
		exitStatus: 2
	};
}
// src/report/check-json.ts
function describeCheck(result) {
	const { files, findings, ignored, exitStatus } = result;
	return {
		files: files.map((file) => describeFile(file, result)),
		findings,
		ignored: ignored.map(({ finding, by }) => ({
			...finding,
			rule: by.rule,
			reason: by.reason
		})),
		exitStatus
	};
}
function describeFile({ facts, truth, findings, ...file }, { cells, changes, descriptions }) {
	return {
		...file,
		tags: facts?.kind === "wheel" ? facts.filename.platformTags : [],
		honestTag: truth?.honestTag ?? null,
		floor: truth?.floor ?? null,
		stableAbi: truth?.stableAbi ?? null,
		gpu: file.kind === "native" ? Object.values(truth?.gpu ?? {})[0] ?? noGpuCode() : truth?.gpu ?? {},
		driver: truth?.driver ?? null,
		torch: truth?.torch ?? null,
		sboms: facts?.contents?.sboms ?? [],
		cell: cells?.get(file.file) ?? null,
		description: descriptions.get(file.file) ?? null,
		growth: changes.get(file.file) ?? null,
		findings
	};
}
// src/report/addresses.ts
const productAddress = "https://github.com/wheel-release/wheel-release";
/** Rooms with a page of their own in docs/rules/; all codes stand in docs/codes.md. */
const pages = [
	"archive",
	"distribution",
	"metadata",
	"binary",
	"torch",
	"contents"
];
/** The page that explains a code, at its heading. */
function explainAddress(code) {
	const [room = ""] = code.split("/");
	const page = pages.includes(room) ? `rules/${room}.md` : "codes.md";
	return `${productAddress}/blob/main/docs/${page}#${code.replace("/", "")}`;
}
// src/report/check-places.ts
/** The findings, each with its file as the user named it. */
function placeFindings({ files, findings }) {
	const about = new Map(files.flatMap(({ file, findings }) => findings.map((finding) => [finding, file])));
	return findings.map((finding) => {
		const file = about.get(finding) ?? finding.file;
		return file === void 0 ? finding : {
			...finding,
			file
		};
	});
}
/**
* A URI relative to the repository. Of a distribution without its version: an alert stays the same one when the next release
* has it too, and nobody takes the file for a text whose lines can be hashed.
*/
function stableAddress(named, file, { folder, root }) {
	const name = file?.file ?? named;
	if (name === void 0) return "pyproject.toml";
	const parts = /^https?:\/\//i.test(name) ? [name.split("/").at(-1) ?? name] : splitPath(resolve(folder, name), root);
	if (parts === null) return pathToFileURL(resolve(folder, name)).href;
	return [...parts.slice(0, -1), nameWithoutVersion(file) ?? parts.at(-1) ?? ""].map(encodePart).join("/");
}
/** Null for what lies outside of the repository. */
function splitPath(path, root) {
	const inside = relative(root, path);
	const parts = inside.split(sep);
	return inside === "" || isAbsolute(inside) || parts[0] === ".." ? null : parts;
}
function nameWithoutVersion(file) {
	if (file?.facts?.kind === "sdist") return `${file.facts.filename.nameText}.tar.gz`;
	if (file?.facts?.kind !== "wheel") return null;
	const { nameText, pythonTags, abiTags, platformTags } = file.facts.filename;
	return `${nameText}-${[
		pythonTags,
		abiTags,
		platformTags
	].map((tags) => tags.join(".")).join("-")}.whl`;
}
function encodePart(text) {
	return encodeURIComponent(stripInvisible(text).toWellFormed()).replaceAll("%2B", "+");
}
// src/report/check-words.ts
/** `✗` for what is refused, `!` for what a warning is about. */
function markOf({ findings }) {
	if (hasErrors(findings)) return "✗";
	return findings.some(({ level }) => level === "warning") ? "!" : "✓";
}
/** Findings by which the platform tag is not true. */
const tagCodes = [
	"binary/glibc-floor",
	"binary/isa-level",
	"binary/machine",
	"binary/macos-minimum",
	"binary/missing-library",
	"binary/pure-tag"
];
/** `manylinux_2_17 ✓`, `needs glibc 2.34 ✗`, `any ✓`, `sdist`. */
function describeTag({ kind, truth, facts, findings }) {
	if (kind === "sdist") return "sdist";
	if (facts?.kind !== "wheel") return shortTag(truth?.honestTag ?? null) ?? "–";
	const isFalse = findings.some(({ code, level }) => level === "error" && tagCodes.includes(code));
	const [promised = "any"] = facts.filename.platformTags;
	const honest = truth?.honestTag ?? promised;
	const tag = shortTag(honest.includes(".") ? promised : honest) ?? promised;
	if (!isFalse && tag === "linux" && promised !== "linux") return `${shortTag(promised)} !`;
	if (!isFalse) return `${tag} ✓`;
	return findings.some(({ code }) => code === "binary/glibc-floor" || code === "binary/macos-minimum") && truth?.floor != null ? `needs ${truth.floor} ✗` : `${tag} ✗`;
}
/** Without the architecture, which the file name says already. */
function shortTag(tag) {
	return tag?.replace(/(?<!^win)_(?:x86_64|aarch64|arm64|universal2|i686|armv7l|ppc64le|s390x|riscv64)$/, "") ?? null;
}
/** `86 89 90+ptx`, `86, 90 partly`: what every kernel container has, then what some containers of a file lack. */
function describeGpu({ truth }) {
	const files = Object.values(truth?.gpu ?? {});
	if (files.length === 0) return "–";
	const linked = files.filter(({ isUnlinked }) => !isUnlinked);
	const all = new Set(linked.flatMap(({ sass, ptx }) => [...sass, ...ptx]));
	const partly = new Set(linked.filter(({ isData }) => !isData).flatMap(({ sass, ptx, inEveryContainer }) => [...sass, ...ptx].filter((code) => !inEveryContainer.includes(code))));
	const words = inOrder([...all].filter((code) => !partly.has(code))).join(" ");
	if (partly.size === 0) return words || "none";
	return `${words}${words === "" ? "" : ", "}${inOrder(partly).join(" ")} partly`;
}
/** By compute capability, PTX behind the code of the same one. */
function inOrder(codes) {
	return [...codes].map(codeWord).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length);
}
function codeWord(code) {
	return code.replace(/^sm_/, "").replace(/^compute_(.*)$/, "$1+ptx");
}
/** `1.1 MB (+3 %)` against the same wheel of the last release. */
function describeSize({ size }, ratio) {
	if (ratio === void 0 || Math.abs(ratio) < .005) return formatSize(size);
	return `${formatSize(size)} (${ratio > 0 ? "+" : "−"}${Math.round(Math.abs(ratio) * 100)} %)`;
}
/** `dist/`, named once above the column instead of in every row. */
function sharedFolder(files) {
	const folders = new Set(files.map((file) => file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)));
	const [folder = ""] = folders;
	return folders.size === 1 ? folder : "";
}
// src/report/check-rows.ts
const leastName = 30;
/** The heading, and for each file a line; below it the GPU code where the table has no room for it. */
function formatCheckRows({ files, changes, cells }, width) {
	const folder = sharedFolder(files.map(({ file }) => file));
	const marks = files.map(markOf);
	const names = files.map(({ file }) => file.slice(folder.length).replace(/[\t\r\n]/g, " "));
	const gpu = {
		head: "GPU code",
		least: 14,
		cells: files.map(describeGpu)
	};
	const digest = {
		head: "sha256",
		least: 8,
		cells: files.map(({ sha256 }) => sha256.slice(0, 12))
	};
	const planned = {
		head: "cell of the plan",
		least: 12,
		cells: files.map(({ file }) => cells?.get(file) ?? "not planned")
	};
	const always = [
		{
			head: "size",
			least: 8,
			cells: files.map((file) => describeSize(file, changes.get(file.file)))
		},
		{
			head: "truth of the tag",
			least: 19,
			cells: files.map(describeTag)
		},
		...[{
			head: "stable ABI",
			least: 8,
			cells: files.map(({ truth }) => truth?.stableAbi ?? "–")
		}].filter(saysSomething)
	];
	const longest = Math.max(textWidth(folder), ...names.map((name) => textWidth(name) + 2));
	const room = (columns) => width - columns.reduce((sum, column) => sum + 2 + widthOf(column), 0);
	const choices = [
		[
			...always,
			...[gpu].filter(saysSomething),
			cells === null ? digest : planned
		],
		[
			...always,
			...[gpu].filter(saysSomething),
			...cells === null ? [] : [planned]
		],
		[...always, ...cells === null ? [] : [planned]]
	];
	const columns = choices.find((choice) => room(choice) >= longest) ?? choices.at(-1) ?? always;
	const nameWidth = Math.max(leastName, room(columns)) - 2;
	const lines = files.map((_, index) => [`${marks[index]} ${shortenFileName(names[index] ?? "", nameWidth)}`, ...columns.map((column) => column.cells[index] ?? "")]);
	const byNeed = columns.map(({ least }, index) => ({
		column: index + 1,
		least
	})).reverse();
	const [heading = "", ...table] = fitColumns([[folder, ...columns.map(({ head }) => head)], ...lines], {
		width,
		cut: [...byNeed, {
			column: 0,
			least: 10
		}],
		right: [1],
		middle: [0]
	});
	const isBelow = saysSomething(gpu) && !columns.includes(gpu);
	return {
		heading,
		rows: table.map((line, index) => {
			const codes = gpu.cells[index] ?? "–";
			return isBelow && codes !== "–" ? [line, cutText(`  GPU code ${codes}`, width)] : [line];
		})
	};
}
function saysSomething({ cells }) {
	return cells.some((cell) => cell !== "–");
}
function widthOf({ head, cells }) {
	return Math.max(textWidth(head), ...cells.map(textWidth));
}
/** `mypkg…cp312-cp312-manylinux_2_17_x86_64.whl`; what is still too long is left to the table. */
function shortenFileName(name, width) {
	const parts = /^(?<project>[^-]+)-[^-]+(?:-\d[^-]*)?-(?<tags>[^-]+-[^-]+)-(?<platform>[^-]+)\.whl$/.exec(name)?.groups;
	if (parts === void 0 || textWidth(name) <= width) return name;
	const { project = "", tags = "", platform = "" } = parts;
	const [first = "", ...aliases] = platform.split(".");
	const whole = `${project}…${tags}-${platform}.whl`;
	if (textWidth(whole) <= width || aliases.length === 0) return cutProject(project, `${tags}-${platform}.whl`, width);
	return cutProject(project, `${tags}-${first}….whl`, width);
}
function cutProject(project, rest, width) {
	return `${[...project].slice(0, Math.max(4, width - textWidth(rest) - 1)).join("")}…${rest}`;
}
// src/report/check-table.ts
/** Of what is no terminal; also what a sentence may take on a wider one. */
const plainWidth = 100;
const narrowest = 60;
const widest = 140;
const indent = " ".repeat(10);
/** Of one kind so many are told in full; later ones, and what was told of another file, on one line each. */
const fullOfKind = 3;
/** More notices than this are counted instead of shown. */
const mostNotices = 12;
function formatCheck(result, { isVerbose, isQuiet, columns = plainWidth }) {
	const width = Math.min(widest, Math.max(narrowest, columns));
	const proseWidth = Math.min(plainWidth, width);
	const { files, findings } = result;
	const notices = findings.filter(({ level }) => level === "notice");
	const counted = !isVerbose && notices.length > mostNotices ? notices : [];
	const tell = createTeller(isVerbose, new Set(counted), proseWidth);
	const { heading, rows } = isQuiet ? {
		heading: "",
		rows: []
	} : formatCheckRows(result, width);
	const told = new Set(files.flatMap((file) => file.findings));
	const own = [...heading === "" || files.length === 0 ? [] : [heading], ...files.flatMap((file, index) => [...isQuiet ? file.findings.length > 0 ? [cutText(file.file, width)] : [] : rows[index] ?? [], ...file.findings.flatMap((finding) => tell(finding, false))])];
	const others = findings.filter((finding) => !told.has(finding)).flatMap((finding) => tell(finding, true));
	return [
		...own,
		...own.length === 0 ? others : spaced(others),
		...spaced([
			...formatCounted(counted),
			...formatIgnored$1(result),
			...formatSboms(result),
			...isQuiet ? [] : formatSkipped(result)
		].flatMap((line) => wrapText(line, proseWidth)))
	];
}
/** `3 errors, 1 warning · 138 files, 2 findings ignored` */
function formatCheckTotal({ files, findings, ignored, exitStatus }) {
	const left = ignored.length > 0 ? `, ${count(ignored.length, "finding")} ignored` : "";
	const refused = exitStatus === 1 ? " · refused" : "";
	return `${countFindings(findings)} · ${count(files.length, "file")}${left}${refused}`;
}
function createTeller(isVerbose, hidden, width) {
	const seen = /* @__PURE__ */ new Map();
	const told = /* @__PURE__ */ new Set();
	return (finding, isPlaced) => {
		if (hidden.has(finding)) return [];
		const before = seen.get(finding.code) ?? 0;
		seen.set(finding.code, before + 1);
		const isNamed = finding.file === void 0 || finding.message.includes(finding.file);
		const place = isPlaced && !isNamed ? `${finding.file}${finding.line ? `:${finding.line}` : ""}: ` : "";
		const text = `${finding.code}  ${place}${finding.message}`;
		const start = `  ${finding.level.padEnd(8)}`;
		const isTold = told.has(`${finding.code} ${finding.message}`);
		told.add(`${finding.code} ${finding.message}`);
		if (!isVerbose && (isTold || before >= fullOfKind)) return [cutText(`${start}${text.split("\n", 1)[0]}`, width)];
		const lines = text.split("\n").flatMap((line) => wrapHard(line, width - indent.length));
		const help = (finding.help ?? "").split("\n").flatMap((line) => wrapProse(line, width - indent.length)).filter((line) => line !== "");
		return [`${start}${lines[0] ?? ""}`, ...[...lines.slice(1), ...help].map((line) => `${indent}${line}`.trimEnd())];
	};
}
/** Words that are longer than a line are broken as well: they are paths and symbols, nothing to be pasted. */
function wrapHard(text, most) {
	return wrapText(text, most).flatMap((line) => line.match(new RegExp(`.{1,${most}}`, "gu")) ?? [line]);
}
/** `61 notices: 35 binary/debug-sections, 14 contents/duplicate-files; --verbose shows them` */
function formatCounted(findings) {
	if (findings.length === 0) return [];
	const kinds = [...Map.groupBy(findings, ({ code }) => code)].map(([code, group]) => ({
		code,
		size: group.length
	})).sort((a, b) => b.size - a.size).map(({ code, size }) => `${size} ${code}`);
	return [`${count(findings.length, "notice")}: ${kinds.join(", ")}; --verbose shows them`];
}
/** Each rule once, with its reason and how often it was used. */
function formatIgnored$1({ ignored }) {
	return [...Map.groupBy(ignored, ({ by }) => by)].map(([{ rule, file, reason }, rows]) => {
		const codes = [...new Set(rows.map(({ finding }) => finding.code))].join(", ");
		const where = file === null ? "" : ` in ${file}`;
		const why = reason === null ? "by --ignore" : `because: ${reason}`;
		const what = codes === rule ? rule : `${codes} (${rule})`;
		return `ignored ${rows.length} × ${what}${where} ${why}`;
	});
}
function formatSboms({ files }) {
	const having = files.filter(({ facts }) => (facts?.contents?.sboms ?? []).some(({ format }) => format !== null));
	return having.length === 0 ? [] : [`bills of materials (PEP 770) in ${having.length} of ${count(files.length, "file")}`];
}
/** Once for all files, and only where a description could be refused. */
function formatSkipped({ descriptions, files }) {
	const skipped = [...descriptions.values()].filter((state) => state === "skipped").length;
	if (skipped === 0) return [];
	return [`description not rendered in ${skipped} of ${count(files.length, "file")}: reStructuredText, of which PyPI refuses what it cannot render; --render (in a workflow: render: true) tries it with PyPI's renderer`];
}
function spaced(lines) {
	return lines.length === 0 ? [] : ["", ...lines];
}
// src/report/check-markdown.ts
/** A summary holds 1 MiB; nobody reads as much. */
const mostRows = 300;
const mostGroups = 60;
const mostFilesNamed = 3;
const longestMessage$1 = 1e3;
/** What to do is said of so many of one kind. */
const helpedOfKind = 3;
/** A code block that is wider is scrolled. */
const proseWidth = 110;
function formatCheckMarkdown(result) {
	const { files, findings, ignored, exitStatus } = result;
	const folder = sharedFolder(files.map(({ file }) => file));
	const notices = findings.filter(({ level }) => level === "notice");
	return [
		`### ${exitStatus === 0 ? "✓" : "✗"} check: ${formatCheckTotal(result)}`,
		...section(formatFiles(result, folder)),
		...section(formatGroups(result, folder, ["error", "warning"])),
		...section(fold(countFindings(notices), notices.length === 0 ? [] : formatGroups(result, folder, ["notice"]))),
		...section(formatIgnored(ignored)),
		...section(fold("sha256 of the files", files.length === 0 ? [] : [codeBlock(sumsOf(files))]))
	];
}
function formatFiles({ files, changes, cells }, folder) {
	if (files.length === 0) return [];
	const columns = [
		{
			head: "",
			cell: markOf
		},
		{
			head: folder === "" ? "file" : `file in ${codeSpan(folder)}`,
			cell: ({ file }) => codeSpan(file.slice(folder.length))
		},
		{
			head: "size",
			isRight: true,
			cell: (file) => unbroken(describeSize(file, changes.get(file.file)))
		},
		{
			head: "truth of the tag",
			cell: (file) => unbroken(describeTag(file))
		},
		{
			head: "floor",
			nothing: "–",
			cell: ({ truth }) => unbroken(truth?.floor ?? "–")
		},
		{
			head: "stable ABI",
			nothing: "–",
			cell: ({ truth }) => unbroken(truth?.stableAbi ?? "–")
		},
		...cells === null ? [] : [{
			head: "cell of the plan",
			cell: ({ file }) => codeSpan(cells.get(file) ?? "not planned")
		}],
		{
			head: "sha256",
			cell: ({ sha256 }) => codeSpan(sha256.slice(0, 12))
		},
		{
			head: "GPU code",
			nothing: "–",
			cell: describeGpu
		}
	].filter(({ nothing, cell }) => nothing === void 0 || files.some((file) => cell(file) !== nothing));
	return [
		row(columns.map(({ head }) => head)),
		row(columns.map(({ isRight }) => isRight ? "--:" : "---")),
		...files.slice(0, mostRows).map((file) => row(columns.map(({ cell }) => cell(file)))),
		...files.length > mostRows ? ["", `and ${count(files.length - mostRows, "more file")}; the log lists all`] : []
	];
}
/** A table that is too wide is scrolled; a size or version over two lines is hard to read. */
function unbroken(text) {
	return text.replaceAll(" ", "\xA0");
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** Findings that say the same, each with the files they are about. */
function formatGroups(result, folder, levels) {
	const placed = placeFindings(result).filter(({ level }) => levels.includes(level));
	const groups = [...Map.groupBy(placed, ({ level, code, message, help }) => [
		level,
		code,
		message,
		help
	].join("\0")).values()];
	const rest = groups.slice(mostGroups).reduce((sum, group) => sum + group.length, 0);
	const helped = /* @__PURE__ */ new Map();
	const told = /* @__PURE__ */ new Set();
	return [...groups.slice(0, mostGroups).flatMap((group) => {
		const [finding] = group;
		if (finding === void 0) return [];
		const { code, help = "" } = finding;
		const number = (helped.get(code) ?? 0) + 1;
		helped.set(code, number);
		const isTold = help !== "" && number <= helpedOfKind && !told.has(help);
		told.add(help);
		return formatGroup(finding, group, folder, isTold ? help : null);
	}), ...rest > 0 ? [`- and ${rest} more; the log lists all`] : []];
}
function formatGroup(finding, group, folder, help) {
	const { level, code, message } = finding;
	const places = [...new Set(group.flatMap(({ file, line }) => file === void 0 ? [] : [placeOf(file, line, folder)]))];
	const named = places.slice(0, mostFilesNamed).map((place) => codeSpan(place, { isInTable: false })).join(", ");
	const more = places.length > mostFilesNamed ? ` and ${places.length - mostFilesNamed} more` : "";
	return [`- **${level}** [${code}](${explainAddress(code)})${places.length === 0 ? "" : ` in ${named}${more}`}<br>${codeSpan(message, {
		most: longestMessage$1,
		isInTable: false
	})}`, ...help !== null ? codeBlock(help.split("\n").flatMap((line) => wrapProse(line, proseWidth)).join("\n")).split("\n").map((line) => `  ${line}`) : []];
}
function placeOf(file, line, folder) {
	const shown = file.startsWith(folder) ? file.slice(folder.length) : file;
	return line === void 0 ? shown : `${shown}:${line}`;
}
function formatIgnored(ignored) {
	return [...Map.groupBy(ignored, ({ by }) => by)].map(([{ rule, reason }, used]) => `- ignored ${used.length} × ${codeSpan(rule)}: ${reason === null ? "in this run alone" : codeSpan(reason)}`);
}
/** As sha256sum prints them. */
function sumsOf(files) {
	return files.slice(0, mostRows).map(({ sha256, file }) => `${sha256}  ${file.replace(/[\r\n]/g, "?")}`).join("\n");
}
function fold(title, lines) {
	return lines.length === 0 ? [] : [
		`<details><summary>${title}</summary>`,
		"",
		...lines,
		"",
		"</details>"
	];
}
function section(lines) {
	return lines.length === 0 ? [] : ["", ...lines];
}
// src/report/sarif.ts
const levels = {
	error: "error",
	warning: "warning",
	notice: "note"
};
const severities = {
	error: "error",
	warning: "warning",
	notice: "recommendation"
};
/** Code scanning refuses a run with more; findings are sorted worst first. */
const mostResults = 25e3;
/** Of a message: what is longer belongs into the log. */
const longestMessage = 4e3;
/** @param tool `wheel-release 1.2.3` */
function formatSarif({ files, findings }, tool, folders) {
	const [name = "wheel-release", version = "0"] = tool.split(" ");
	const shown = findings.slice(0, mostResults);
	const used = [...new Set(shown.map(({ code }) => code))].sort();
	const about = new Map(files.flatMap((file) => file.findings.map((finding) => [finding, file])));
	const seen = /* @__PURE__ */ new Map();
	const results = shown.map((finding) => {
		const file = about.get(finding) ?? null;
		const uri = stableAddress(finding.file, file, folders);
		const hash = fingerprint(finding, uri, file?.facts?.filename.versionText ?? null);
		const number = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, number);
		return {
			ruleId: finding.code,
			ruleIndex: used.indexOf(finding.code),
			level: levels[finding.level],
			message: { text: messageOf(finding, file?.facts?.fileName ?? null) },
			locations: [{ physicalLocation: {
				artifactLocation: { uri },
				region: {
					startLine: finding.line ?? 1,
					startColumn: 1,
					endLine: finding.line ?? 1,
					endColumn: 1
				}
			} }],
			partialFingerprints: { primaryLocationLineHash: `${hash}:${number}` }
		};
	});
	const document = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name,
				semanticVersion: version,
				informationUri: productAddress,
				rules: describeRules(used, shown)
			} },
			columnKind: "utf16CodeUnits",
			results
		}]
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}
function describeRules(used, findings) {
	return used.map((code) => {
		const { what, why, fix } = codes[code];
		const level = findings.find((finding) => finding.code === code)?.level ?? "warning";
		const helpUri = explainAddress(code);
		return {
			id: code,
			name: code.replace(/(?:^|[/-])([a-z0-9])/g, (_, letter) => letter.toUpperCase()),
			shortDescription: { text: what },
			fullDescription: { text: why },
			helpUri,
			help: {
				text: `${what}\n\nWhy it matters: ${why}\n\nWhat to do: ${fix}\n\n${helpUri}`,
				markdown: `${what}\n\n**Why it matters.** ${why}\n\n**What to do.** ${fix}\n\n[${code}](${helpUri})`
			},
			defaultConfiguration: { level: levels[level] },
			properties: {
				tags: ["python", "packaging"],
				precision: "very-high",
				"problem.severity": severities[level]
			}
		};
	});
}
/** The first sentence becomes the title of an alert; the name of the file has no version in its address. */
function messageOf({ message, help }, fileName) {
	const lines = [
		message,
		...fileName === null ? [] : [`File: ${fileName}`],
		...help ? [help] : []
	];
	const text = stripInvisible(lines.join("\n")).replaceAll("](", "] (");
	return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}
/** The same for the same finding of the next release: without its version, and without sizes and counts. */
function fingerprint({ code, message }, uri, version) {
	const words = (version === null ? message : message.replaceAll(version, "")).replace(/\d+(?:\.\d+)*/g, "#");
	return createHash("sha256").update([
		code,
		uri,
		words
	].join("\0")).digest("hex").slice(0, 16);
}
// src/world/http-source.ts
/** @throws RemoteError when the server does not have it, or `world/no-ranges` when it hands out whole files only */
async function openHttpSource(http, url) {
	const shown = withoutQuery(url);
	const head = await http.send({
		method: "HEAD",
		url
	});
	const first = [405, 501].includes(head.status) ? await sendRange(http, url, {
		start: 0,
		length: 1
	}) : head;
	if (first.status !== 200 && first.status !== 206) throw notServed(first, shown);
	if (first.headers["accept-ranges"] === "none") throw noRanges(shown);
	const size = readSize(first);
	if (size === null) throw noRanges(shown);
	const version = readVersion(first);
	return {
		size,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > size) throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			if (length === 0) return /* @__PURE__ */ new Uint8Array(0);
			const answer = await sendRange(http, url, {
				start: offset,
				length
			});
			if (answer.status === 200) throw noRanges(shown);
			if (answer.status === 416 || readVersion(answer) !== version) throw changed(shown);
			if (answer.status !== 206) throw notServed(answer, shown);
			const isExact = answer.headers["content-range"] === `bytes ${offset}-${offset + length - 1}/${size}`;
			if (!isExact && readSize(answer) !== size) throw changed(shown);
			if (!isExact || answer.body.byteLength !== length) throw noRanges(shown);
			return answer.body;
		}
	};
}
async function sendRange(http, url, range) {
	const { start, length } = range;
	try {
		const headers = { range: `bytes=${start}-${start + length - 1}` };
		return await http.send({
			method: "GET",
			url,
			headers,
			maxBytes: length + mostOfAnError
		});
	} catch (error) {
		if (error instanceof RemoteError && error.code === "world/answer-too-large") throw noRanges(withoutQuery(url), error);
		throw error;
	}
}
const mostOfAnError = 65536;
function readSize({ status, headers }) {
	const text = status === 206 ? /^bytes \d+-\d+\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1] : headers["content-length"];
	return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
/** What changes with the bytes: the ETag, or else the date. */
function readVersion({ headers }) {
	return headers.etag ?? headers["last-modified"] ?? "";
}
/** Signed URLs are secrets (S17). */
function withoutQuery(text) {
	const url = URL.parse(text);
	return url === null ? text : url.origin + url.pathname;
}
function notServed({ status, headers }, url) {
	const target = status >= 300 && status < 400 ? headers.location : void 0;
	return new RemoteError("world/not-served", `${url}: the server answers ${status}, not the file`, {
		status,
		retryable: status === 429 || status >= 500,
		help: target === void 0 ? "Check the URL; open it in a browser." : `It has moved. Use this URL: ${withoutQuery(target)}`
	});
}
function noRanges(url, cause) {
	const message = `${url}: the server hands out whole files only, no ranges of bytes`;
	return new RemoteError("world/no-ranges", message, {
		cause,
		help: "Download the file, and name it instead of the URL."
	});
}
function changed(url) {
	return new RemoteError("distribution/changed-meanwhile", `${url} changed while it was read`, { help: "Somebody replaced it on the server, or two servers differ. Try again in a minute." });
}
// src/world/threads.ts
/** Megabytes of young garbage per thread: buffers that were scanned are garbage at once and must not pile up. */
const youngGeneration = 8;
/**
* @param entry file of the worker; it answers every message with one message
* @param onStart told the index of each request that a thread begins with
*/
async function askThreads(requests, entry, onStart = () => {}) {
	const answers = Array(requests.length);
	let next = 0;
	const size = Math.min(availableParallelism(), requests.length);
	await Promise.all(Array.from({ length: size }, async () => {
		const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
		try {
			for (let index = next++; index < requests.length; index = next++) {
				onStart(index);
				answers[index] = await ask(worker, requests[index]);
			}
		} finally {
			await worker.terminate();
		}
	}));
	return answers;
}
function ask(worker, request) {
	return new Promise((resolve, reject) => {
		worker.once("message", (answer) => {
			worker.off("error", reject);
			resolve(answer);
		});
		worker.once("error", reject);
		worker.postMessage(request);
	});
}
export { formatCheck as a, describeCheck as c, formatCheckMarkdown as i, answerQuestion as l, openHttpSource as n, formatCheckTotal as o, formatSarif as r, placeFindings as s, askThreads as t };
