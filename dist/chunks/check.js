import { n as isRemote, t as answerCheck } from "./check-answer.js";
import { a as weighTorchRange, c as chooseFindings, i as provenMinors, l as findUnusedIgnores, n as findMismatch, o as withDeclared, r as judgeTogether, s as checkRuleWords, t as checkCoverage } from "./coverage.js";
import { _ as isGraft, b as listSome, c as isGraftedCuda, g as contentsOf, u as noGpuCode, v as moduleNameOf, x as show, y as choose } from "./run.js";
import { A as sortFindings, D as countFindings, E as formatSize, L as UsageError, M as ConflictError, _ as exitStatusOf, a as cutText, f as codeSpan, i as formatFindings, k as hasErrors, o as fitColumns, s as formatColumns, u as wrapText, v as exitStatuses, w as count, y as workFolderAt } from "./start.js";
import { $t as parseVersion, A as readPackageFiles, Bt as formatTagSet, Ht as parseTagSet, Ot as comparePolicies, R as fileRulesOf, Rt as parseWheelFilename, Xt as formatVersion, Yt as formatPublicVersion, in as normalizeName, j as readSettings, k as readTomlText, kt as parsePlatformTag, zt as expandTagSet } from "./planning.js";
import { d as parseRequirement } from "./maturin.js";
import { t as formatFindingsMarkdown } from "./findings-markdown.js";
import { t as codes } from "./codes.js";
import { r as openZip } from "./entry-points.js";
import { n as parseRecord } from "./read-distribution.js";
const { basename, dirname, join, resolve } = process.getBuiltinModule("node:path");
const { createHash, randomUUID } = process.getBuiltinModule("node:crypto");
const { Worker } = process.getBuiltinModule("node:worker_threads");
const { crc32, deflateRawSync } = process.getBuiltinModule("node:zlib");
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
// src/check/previous.ts
const growthWorthAWord = 1.2;
/** The wheel of the last release that this one replaces: same kind and tags; else any of the same kind. */
function findCounterpart(file, previous) {
	const { facts } = file;
	if (facts === null) return null;
	const ofKind = previous.filter((old) => old.kind === file.kind && old.facts?.filename.name === facts.filename.name);
	if (facts.kind === "sdist") return ofKind[0] ?? null;
	const tags = (other) => other?.kind === "wheel" ? [
		other.filename.pythonTags,
		other.filename.abiTags,
		other.filename.platformTags
	].join("-") : "";
	return ofKind.find((old) => tags(old.facts) === tags(facts)) ?? null;
}
function comparePrevious(files, previous) {
	return files.flatMap((file) => {
		const old = findCounterpart(file, previous) ?? previous.find(({ kind, facts }) => kind === file.kind && facts?.filename.name === file.facts?.filename.name);
		if (old === void 0 || old === null || file.facts === null || old.facts === null) return [];
		return [
			...compareRequirements(file.facts, old.facts),
			...compareEntryPoints(file.facts, old.facts),
			...compareSizes(file, old),
			...file.facts.kind === "wheel" && old.facts.kind === "wheel" ? compareContents(file.facts, old.facts) : []
		];
	});
}
function compareRequirements(now, before) {
	const names = (facts) => new Set((facts.metadata?.requiresDist ?? []).flatMap((text) => parseRequirement(text)?.name ?? []).map(normalizeName));
	const kept = names(now);
	const gone = [...names(before)].filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [{
		code: "distribution/vanished",
		level: "warning",
		file: now.fileName,
		message: `the last release (${before.fileName}) required ${listSome(gone)}; this one does not`,
		help: "If that is meant, all is well. A [project] table without `dependencies` silences those of setup.py and setup.cfg."
	}];
}
function compareEntryPoints(now, before) {
	if (now.kind === "sdist" || before.kind === "sdist") return [];
	const kept = new Set(now.entryPoints.map(({ group, name }) => `${group}: ${name}`));
	const gone = before.entryPoints.map(({ group, name }) => `${group}: ${name}`).filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [{
		code: "distribution/vanished",
		level: "warning",
		file: now.fileName,
		message: `the last release (${before.fileName}) had the entry points ${listSome(gone)}; this one has not`,
		help: "Users call them by name. Put them into [project.scripts] or [project.entry-points] again, or announce it."
	}];
}
function compareSizes(now, before) {
	if (now.size < before.size * growthWorthAWord || now.size - before.size < 5e5) return [];
	const old = new Map((before.facts?.members ?? []).map(({ name, size }) => [name, size]));
	const grown = (now.facts?.members ?? []).map(({ name, size }) => ({
		name,
		more: size - (old.get(name) ?? 0)
	})).sort((a, b) => b.more - a.more).slice(0, 3).map(({ name, more }) => `${name} (+${formatSize(more)})`);
	return [{
		code: "distribution/grown",
		level: "notice",
		file: now.facts?.fileName,
		message: `${formatSize(now.size)}, ${Math.round((now.size / before.size - 1) * 100)} % more than ${before.facts?.fileName}: ${listSome(grown)}`,
		help: "wheel-release check --tree lists all members with their sizes."
	}];
}
// src/pipeline/check-files.ts
const worthThreads = 8388608;
const hugeFile = 268435456;
/** In the order of the requests. */
async function readFiles(requests, reader) {
	const sizes = await Promise.all(requests.map(({ path }) => sizeOf(path, reader.files)));
	if (sizes.some((size) => size > hugeFile)) setFlagsFromString("--optimize-for-size");
	const answers = requests.length > 1 && sizes.reduce((sum, size) => sum + size, 0) > worthThreads ? await readOnThreads(requests, sizes, reader) : await readHere(requests, reader);
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
async function runCheck(order, reader) {
	const { files, refused } = await readFiles(order.files, reader);
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
	const tag = shortTag(truth?.honestTag ?? promised) ?? promised;
	if (!isFalse && tag === "linux" && promised !== "linux") return `${shortTag(promised)} !`;
	if (!isFalse) return `${tag} ✓`;
	return findings.some(({ code }) => code === "binary/glibc-floor" || code === "binary/macos-minimum") && truth?.floor != null ? `needs ${truth.floor} ✗` : `${tag} ✗`;
}
/** Without the architecture, which the file name says already. */
function shortTag(tag) {
	return tag?.replace(/(?<!^win)_(?:x86_64|aarch64|arm64|universal2|i686|armv7l|ppc64le|s390x|riscv64)$/, "") ?? null;
}
/** `86 89 90+ptx`, `86, 90 partly`: what every kernel container has, then what some of them lack. */
function describeGpu({ truth }) {
	const files = Object.values(truth?.gpu ?? {});
	if (files.length === 0) return "–";
	const every = new Set(files.flatMap(({ inEveryContainer }) => inEveryContainer));
	const partly = [...new Set(files.flatMap(({ sass, ptx }) => [...sass, ...ptx]))].filter((code) => !every.has(code));
	const words = [...every].map(codeWord).join(" ");
	if (partly.length === 0) return words || "none";
	return `${words}${words === "" ? "" : ", "}${partly.map(codeWord).join(" ")} partly`;
}
function codeWord(code) {
	return code.replace(/^sm_/, "").replace(/^compute_(.*)$/, "$1+ptx");
}
/** `1.1 MB (+3 %)` against the same wheel of the last release. */
function describeSize({ size }, ratio) {
	if (ratio === void 0 || Math.abs(ratio) < .005) return formatSize(size);
	return `${formatSize(size)} (${ratio > 0 ? "+" : "−"}${Math.round(Math.abs(ratio) * 100)} %)`;
}
// src/report/check-table.ts
const width = 100;
const indent = " ".repeat(10);
/** Of one kind so many are told in full; later ones on one line each. */
const fullOfKind = 3;
/** More notices than this are counted instead of shown. */
const mostNotices = 12;
function formatCheck(result, { isVerbose, isQuiet }) {
	const { files, findings } = result;
	const notices = findings.filter(({ level }) => level === "notice");
	const counted = !isVerbose && notices.length > mostNotices ? notices : [];
	const tell = createTeller(isVerbose, new Set(counted));
	const [heading = "", ...rows] = isQuiet ? [] : tableRows(result);
	const told = new Set(files.flatMap((file) => file.findings));
	return [
		...heading === "" ? [] : [heading],
		...files.flatMap((file, index) => [...isQuiet ? file.findings.length > 0 ? [cutText(file.file, width)] : [] : [rows[index] ?? ""], ...file.findings.flatMap((finding) => tell(finding, false))]),
		...spaced(findings.filter((finding) => !told.has(finding)).flatMap((finding) => tell(finding, true))),
		...spaced([
			...formatCounted(counted),
			...formatIgnored(result),
			...formatSboms(result)
		])
	];
}
/** `3 errors, 1 warning · 138 files, 2 findings ignored` */
function formatCheckTotal({ files, findings, ignored, exitStatus }) {
	const left = ignored.length > 0 ? `, ${count(ignored.length, "finding")} ignored` : "";
	const refused = exitStatus === 1 ? " · refused" : "";
	return `${countFindings(findings)} · ${count(files.length, "file")}${left}${refused}`;
}
function tableRows(result) {
	const { files, changes, cells } = result;
	const folder = sharedFolder(files.map(({ file }) => file));
	const rows = files.map((file) => [
		`${markOf(file)} ${file.file.slice(folder.length)}`,
		describeSize(file, changes.get(file.file)),
		describeTag(file),
		file.truth?.stableAbi ?? "–",
		describeGpu(file),
		cells === null ? file.sha256.slice(0, 12) : cells.get(file.file) ?? "not planned"
	]);
	return fitColumns([[
		folder,
		"size",
		"truth of the tag",
		"stable ABI",
		"GPU code",
		cells === null ? "sha256" : "cell of the plan"
	], ...rows], {
		width,
		cut: [
			{
				column: 4,
				least: 8
			},
			{
				column: 0,
				least: 28
			},
			{
				column: 5,
				least: 12
			},
			{
				column: 2,
				least: 10
			},
			{
				column: 1,
				least: 8
			},
			{
				column: 0,
				least: 10
			}
		],
		right: [1],
		middle: [0]
	});
}
/** `dist/`, named once above the column instead of in every row. */
function sharedFolder(files) {
	const folders = new Set(files.map((file) => file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)));
	const [folder = ""] = folders;
	return folders.size === 1 ? folder : "";
}
function createTeller(isVerbose, hidden) {
	const seen = /* @__PURE__ */ new Map();
	return (finding, isPlaced) => {
		if (hidden.has(finding)) return [];
		const before = seen.get(finding.code) ?? 0;
		seen.set(finding.code, before + 1);
		const place = isPlaced && finding.file ? `${finding.file}${finding.line ? `:${finding.line}` : ""}: ` : "";
		const text = `${finding.code}  ${place}${finding.message}`;
		const start = `  ${finding.level.padEnd(8)}`;
		if (!isVerbose && before >= fullOfKind) return [cutText(`${start}${text.split("\n", 1)[0]}`, width)];
		const lines = text.split("\n").flatMap((line) => wrapHard(line, width - indent.length));
		const help = (finding.help ?? "").split("\n").flatMap(wrapProse).filter((line) => line !== "");
		return [`${start}${lines[0] ?? ""}`, ...[...lines.slice(1), ...help].map((line) => `${indent}${line}`.trimEnd())];
	};
}
/** Words that are longer than a line are broken as well: they are paths and symbols, nothing to be pasted. */
function wrapHard(text, most) {
	return wrapText(text, most).flatMap((line) => line.match(new RegExp(`.{1,${most}}`, "gu")) ?? [line]);
}
/** A sentence may be broken over lines; what is there to be pasted may not. */
function wrapProse(line) {
	return /[.:;]$/.test(line) ? wrapText(line, width - indent.length) : [line];
}
/** `61 notices: 35 binary/debug-sections, 14 contents/duplicate-files; --verbose shows them` */
function formatCounted(findings) {
	if (findings.length === 0) return [];
	const kinds = [...Map.groupBy(findings, ({ code }) => code)].map(([code, group]) => ({
		code,
		size: group.length
	})).sort((a, b) => b.size - a.size).map(({ code, size }) => `${size} ${code}`);
	return wrapText(`${count(findings.length, "notice")}: ${kinds.join(", ")}; --verbose shows them`, width);
}
/** Each rule once, with its reason and how often it was used. */
function formatIgnored({ ignored }) {
	return [...Map.groupBy(ignored, ({ by }) => by)].flatMap(([{ rule, file, reason }, rows]) => {
		const codes = [...new Set(rows.map(({ finding }) => finding.code))].join(", ");
		const where = file === null ? "" : ` in ${file}`;
		const why = reason === null ? "by --ignore" : `because: ${reason}`;
		const what = codes === rule ? rule : `${codes} (${rule})`;
		return wrapText(`ignored ${rows.length} × ${what}${where} ${why}`, width);
	});
}
function formatSboms({ files }) {
	const having = files.filter(({ facts }) => (facts?.contents?.sboms ?? []).some(({ format }) => format !== null));
	return having.length === 0 ? [] : [`bills of materials (PEP 770) in ${having.length} of ${count(files.length, "file")}`];
}
function spaced(lines) {
	return lines.length === 0 ? [] : ["", ...lines];
}
// src/report/check-markdown.ts
function formatCheckMarkdown(result) {
	const { files, changes, cells, ignored, findings } = result;
	const header = [
		"",
		"file",
		"size",
		"tag",
		"floor",
		"stable ABI",
		"GPU code",
		...cells === null ? [] : ["cell"],
		"sha256"
	];
	const rows = files.map((file) => [
		markOf(file),
		codeSpan(file.file),
		describeSize(file, changes.get(file.file)),
		describeTag(file),
		file.truth?.floor ?? "–",
		file.truth?.stableAbi ?? "–",
		describeGpu(file),
		...cells === null ? [] : [codeSpan(cells.get(file.file) ?? "not planned")],
		codeSpan(file.sha256)
	]);
	const reasons = Map.groupBy(ignored, ({ by }) => by);
	return [
		`### ${result.exitStatus === 0 ? "✓" : "✗"} check: ${formatCheckTotal(result)}`,
		"",
		row(header),
		row(header.map((name) => name === "size" ? "--:" : "---")),
		...rows.map(row),
		"",
		formatFindingsMarkdown(findings),
		...[...reasons].map(([{ rule, reason }, used]) => `- ignored ${used.length} × ${codeSpan(rule)}: ${codeSpan(reason ?? "on the command line")}`)
	];
}
function row(cells) {
	return `| ${cells.join(" | ")} |`;
}
// src/report/member-tree.ts
function formatTree(file) {
	const root = {
		size: 0,
		files: 0,
		children: /* @__PURE__ */ new Map()
	};
	for (const { name, size } of file.facts?.members ?? []) add(root, name.split("/"), size);
	const rows = [[file.file, formatSize(root.size)], ...listRows(root, "")];
	return formatColumns(rows, [1]);
}
function add(node, parts, size) {
	node.size += size;
	node.files += 1;
	const [first, ...rest] = parts;
	if (first === void 0) return;
	const child = node.children.get(first) ?? {
		size: 0,
		files: 0,
		children: /* @__PURE__ */ new Map()
	};
	node.children.set(first, child);
	if (rest.length > 0) add(child, rest, size);
	else child.size += size;
}
function listRows(node, indent) {
	const children = [...node.children].sort(([a, left], [b, right]) => right.size - left.size || (a < b ? -1 : 1));
	return children.flatMap(([name, child], index) => {
		const isLast = index === children.length - 1;
		const isFolder = child.children.size > 0;
		return [[`${indent}${isLast ? "└─ " : "├─ "}${name}${isFolder ? "/" : ""}`, formatSize(child.size)], ...listRows(child, `${indent}${isLast ? "   " : "│  "}`)];
	});
}
// src/report/sarif.ts
const levels = {
	error: "error",
	warning: "warning",
	notice: "note"
};
/** @param tool `wheel-release 1.2.3` */
function formatSarif(findings, tool) {
	const [name = "wheel-release", version = "0"] = tool.split(" ");
	const used = [...new Set(findings.map(({ code }) => code))].sort();
	const document = {
		$schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name,
				version,
				informationUri: "https://github.com/wheel-release/wheel-release",
				rules: used.map((code) => ({
					id: code,
					shortDescription: { text: codes[code].what },
					fullDescription: { text: codes[code].why },
					help: { text: codes[code].fix }
				}))
			} },
			results: findings.map((finding) => ({
				ruleId: finding.code,
				ruleIndex: used.indexOf(finding.code),
				level: levels[finding.level],
				message: { text: finding.help ? `${finding.message}\n${finding.help}` : finding.message },
				locations: [{ physicalLocation: {
					artifactLocation: { uri: encodeURI(finding.file ?? ".") },
					region: { startLine: finding.line ?? 1 }
				} }]
			}))
		}]
	};
	return `${JSON.stringify(document, null, 2)}\n`;
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
// src/check/honest-tags.ts
const aliases = {
	"2_5": "manylinux1",
	"2_12": "manylinux2010",
	"2_17": "manylinux2014"
};
/** `cp39-abi3-manylinux_2_34_x86_64`; null when the name is honest already, or when no better one is known. */
function honestTags({ filename }, truth) {
	const honest = truth.honestTag;
	if (honest === null || honest.startsWith("linux_")) return null;
	const { family, policy, architecture } = parsePlatformTag(honest);
	if (filename.platformTags.map(parsePlatformTag).every((tag) => tag.architecture === architecture && tag.family === family && (policy === null || tag.policy === null || comparePolicies(tag.policy, policy) >= 0)) || filename.platformTags.includes(honest)) return null;
	return withPlatform(filename, honest);
}
/** The tags that the files keep where they are older than every promise of the name; null when the name says it already. */
function lowerTags({ filename }, { honestTag }) {
	const honest = honestTag === null ? null : parsePlatformTag(honestTag);
	if (honest === null || honestTag === null || honest.policy === null) return null;
	const { family, policy, architecture } = honest;
	return filename.platformTags.map(parsePlatformTag).every((tag) => tag.family === family && tag.architecture === architecture && tag.policy !== null && comparePolicies(tag.policy, policy) > 0) ? withPlatform(filename, honestTag) : null;
}
function withPlatform(filename, honest) {
	const { family, policy, architecture } = parsePlatformTag(honest);
	const alias = family === "manylinux" && policy !== null ? aliases[policy.join("_")] : void 0;
	const platform = alias === void 0 ? honest : `${honest}.${alias}_${architecture}`;
	return [
		filename.pythonTags.join("."),
		filename.abiTags.join("."),
		platform
	].join("-");
}
// src/archive/zip-writer.ts
const limit = 4294967295;
const mostMembers = 65534;
const versionNeeded = 20;
const versionMadeBy = 788;
/** The bytes of the archive, in order. @throws UsageError for an archive that would need ZIP64. */
async function* writeZip(members) {
	const central = [];
	let offset = 0;
	if (members.length > mostMembers) throw tooLarge(`${members.length} members`);
	for (const member of members) {
		if (Math.max(member.size, member.packedSize, offset) >= limit) throw tooLarge("4 GiB");
		const name = Buffer.from(member.name, "utf8");
		const header = localHeader(member, name);
		central.push(centralHeader(member, name, offset));
		yield header;
		for await (const chunk of member.packed()) yield chunk;
		offset += header.length + member.packedSize;
	}
	const directory = Buffer.concat(central);
	if (offset + directory.length >= limit) throw tooLarge("4 GiB");
	yield directory;
	yield endRecord(members.length, directory.length, offset);
}
/** General-purpose flags: bit 11 says that the name is UTF-8. */
function flagsOf(name) {
	return name.some((byte) => byte > 127) ? 2048 : 0;
}
function localHeader(member, name) {
	const header = Buffer.alloc(30);
	header.writeUInt32LE(67324752, 0);
	header.writeUInt16LE(versionNeeded, 4);
	writeShared(header, 6, member, name);
	return Buffer.concat([header, name]);
}
function centralHeader(member, name, offset) {
	const header = Buffer.alloc(46);
	header.writeUInt32LE(33639248, 0);
	header.writeUInt16LE(versionMadeBy, 4);
	header.writeUInt16LE(versionNeeded, 6);
	writeShared(header, 8, member, name);
	header.writeUInt32LE(member.externalAttributes >>> 0, 38);
	header.writeUInt32LE(offset, 42);
	return Buffer.concat([header, name]);
}
/** The fields that both headers have, in the same order, from the flags to the length of the name. */
function writeShared(header, at, member, name) {
	header.writeUInt16LE(flagsOf(name), at);
	header.writeUInt16LE(member.method === "stored" ? 0 : 8, at + 2);
	header.writeUInt32LE(member.dosTime >>> 0, at + 4);
	header.writeUInt32LE(member.crc32 >>> 0, at + 8);
	header.writeUInt32LE(member.packedSize, at + 12);
	header.writeUInt32LE(member.size, at + 16);
	header.writeUInt16LE(name.length, at + 20);
}
function endRecord(count, size, offset) {
	const record = Buffer.alloc(22);
	record.writeUInt32LE(101010256, 0);
	record.writeUInt16LE(count, 8);
	record.writeUInt16LE(count, 10);
	record.writeUInt32LE(size, 12);
	record.writeUInt32LE(offset, 16);
	return record;
}
function tooLarge(what) {
	return new UsageError("archive/too-large", `an archive of ${what} cannot be written here; no index would take it`);
}
// src/distribution/retag.ts
const limits = {
	METADATA: 16777216,
	WHEEL: 65536,
	RECORD: 33554432
};
const firstDay = 2162688;
/** @throws UsageError for a name, tags or a label that are none, ArchiveError for an archive that is not plain. */
async function retagWheel(fileName, source, change) {
	const old = parseWheelFilename(fileName);
	if ("problem" in old) throw new UsageError("distribution/file-name", `${fileName} ${old.problem}`);
	const next = applyChange(old, change);
	const zip = await openZip(source);
	const folders = {
		from: prefixOf(old),
		to: prefixOf(next.filename)
	};
	const info = `${folders.from}.dist-info`;
	const metadata = rewriteMetadata(await readText(zip, `${info}/METADATA`, limits.METADATA), change.name, next.filename);
	const wheel = rewriteWheel(await readText(zip, `${info}/WHEEL`, limits.WHEEL), next.filename);
	const record = parseRecord(await readText(zip, `${info}/RECORD`, limits.RECORD));
	if ("problem" in record) throw new UsageError("distribution/record-format", `${info}/RECORD: ${record.problem}`);
	const rename = (path) => renamePath(path, folders.from, folders.to);
	const written = /* @__PURE__ */ new Map([[`${folders.to}.dist-info/METADATA`, Buffer.from(metadata)], [`${folders.to}.dist-info/WHEEL`, Buffer.from(wheel)]]);
	written.set(`${folders.to}.dist-info/RECORD`, Buffer.from(formatRecord(record, rename, written)));
	const members = zip.members.map((member) => packMember(zip, member, rename(member.name), written));
	return {
		fileName: formatName(next.filename),
		bytes: writeZip(members)
	};
}
function applyChange(old, change) {
	const tags = change.tags === void 0 ? old : parseTagSet(change.tags);
	if (tags === null) throw invalid(`"${change.tags}" is not python-abi-platform`);
	const buildTag = change.buildTag === void 0 ? old.buildTag : change.buildTag;
	if (buildTag !== null && !/^\d[A-Za-z0-9_.]*$/.test(buildTag)) throw invalid(`the build tag "${buildTag}" does not start with a digit`);
	const version = change.local === void 0 ? old.version : withLocal(old, change.local);
	const name = change.name ?? null;
	if (name !== null && !/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name)) throw invalid(`"${name}" is not a project name`);
	return { filename: {
		...old,
		pythonTags: tags.pythonTags,
		abiTags: tags.abiTags,
		platformTags: tags.platformTags,
		buildTag,
		version,
		versionText: change.local === void 0 ? old.versionText : formatVersion(version).replaceAll("-", "_"),
		name: name === null ? old.name : normalizeName(name),
		nameText: name === null ? old.nameText : normalizeName(name).replaceAll("-", "_")
	} };
}
function withLocal(old, local) {
	const text = `${formatPublicVersion(old.version)}${local === null ? "" : `+${local}`}`;
	const version = parseVersion(text);
	if (version === null) throw invalid(`"${local}" is not a local version label (PEP 440: letters, digits, dots)`);
	return version;
}
function prefixOf({ nameText, versionText }) {
	return `${nameText}-${versionText}`;
}
function formatName(wheel) {
	const build = wheel.buildTag === null ? [] : [wheel.buildTag];
	return `${[
		wheel.nameText,
		wheel.versionText,
		...build,
		formatTagSet(wheel)
	].join("-")}.whl`;
}
function renamePath(path, from, to) {
	for (const folder of [".dist-info/", ".data/"]) if (path.startsWith(`${from}${folder}`)) return `${to}${path.slice(from.length)}`;
	return path;
}
async function readText(zip, name, maxBytes) {
	const member = zip.find(name);
	if (member === null) throw new UsageError("distribution/missing-file", `the wheel has no ${name}`);
	return Buffer.from(await zip.read(member, { maxBytes })).toString("utf8");
}
/** Name and Version stand once each, in the header; the description is left alone. */
function rewriteMetadata(text, name, next) {
	const end = /\r?\n\r?\n/.exec(text);
	const header = end === null ? text : text.slice(0, end.index);
	const body = end === null ? "" : text.slice(end.index);
	return replaceField(name === void 0 ? header : replaceField(header, "Name", name), "Version", formatVersion(next.version)) + body;
}
function replaceField(header, field, value) {
	return header.replace(new RegExp(`^(${field}[ \\t]*:)[^\\r\\n]*`, "im"), (_, start) => `${start} ${value}`);
}
function rewriteWheel(text, next) {
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const kept = text.split(/\r?\n/).filter((line) => line !== "" && !/^(Tag|Build)[ \t]*:/i.test(line));
	const build = next.buildTag === null ? [] : [`Build: ${next.buildTag}`];
	const tags = expandTagSet(next).map((tag) => `Tag: ${tag}`);
	return [
		...kept,
		...tags,
		...build,
		""
	].join(newline);
}
function formatRecord(rows, rename, written) {
	return `${rows.map(({ path, hash, size }) => {
		const name = rename(path);
		const bytes = written.get(name);
		const cells = bytes === void 0 ? [hash === null ? "" : `${hash.algorithm}=${hash.digest}`, size === null ? "" : String(size)] : [`sha256=${createHash("sha256").update(bytes).digest("base64url")}`, String(bytes.length)];
		return [quote(name), ...cells].join(",");
	}).join("\n")}\n`;
}
/** As Python's csv module writes. */
function quote(cell) {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll("\"", "\"\"")}"` : cell;
}
function packMember(zip, member, name, written) {
	const { method, crc32: sum, packedSize, size, dosTime, externalAttributes } = member;
	const bytes = written.get(name);
	if (bytes === void 0) return {
		name,
		method,
		crc32: sum,
		packedSize,
		size,
		dosTime,
		externalAttributes,
		packed: () => zip.packed(member)
	};
	const packed = deflateRawSync(bytes, { level: 9 });
	return {
		name,
		method: "deflated",
		crc32: crc32(bytes),
		packedSize: packed.length,
		size: bytes.length,
		dosTime: Math.max(dosTime, firstDay),
		externalAttributes,
		async *packed() {
			yield packed;
		}
	};
}
function invalid(what) {
	return new UsageError("distribution/retag", what, { help: "Example: --tags cp39-abi3-manylinux_2_28_x86_64 --build-tag 1 --local cu126 --name mypkg-cu12" });
}
// src/cli/check-fix-tags.ts
async function writeHonestWheels(files, operands, folder, { line, screen, world }) {
	for (const file of files) {
		const path = operands.find((operand) => operand.file === file.file)?.path;
		const change = decideRetag(file, line.check.retag);
		if (path === void 0 || file.kind !== "wheel") continue;
		if (change === null) {
			screen.say([`= ${file.file}: its tags are honest, nothing to write${sayLower(file)}`]);
			continue;
		}
		const source = await world.files.open(path);
		try {
			const wheel = await retagWheel(basename(path), source, change);
			const target = join(folder, wheel.fileName);
			if (await world.files.exists(target)) throw new ConflictError("distribution/retag-exists", `${target} exists already`, { help: "Nothing was overwritten. Remove it, or give another folder." });
			await world.files.writeBytes(target, wheel.bytes);
			screen.say([`✓ ${file.file} → ${target}`]);
		} finally {
			await source.close();
		}
	}
}
/** A tag that serves older systems too, where the files keep it. */
function sayLower({ facts, truth }) {
	const lower = facts?.kind !== "wheel" || truth === null ? null : lowerTags(facts, truth);
	return lower === null ? "" : `; older systems could have it as well: --tags ${lower}`;
}
function decideRetag(file, given) {
	if (file.facts?.kind !== "wheel" || file.truth === null) return null;
	const tags = given.tags ?? honestTags(file.facts, file.truth) ?? void 0;
	const change = {
		...given,
		...tags === void 0 ? {} : { tags }
	};
	return Object.keys(change).length === 0 ? null : change;
}
// src/cli/check-json.ts
function describeCheck({ files, findings, ignored, cells, changes, exitStatus }) {
	return {
		files: files.map((file) => describeFile(file, cells, changes)),
		findings,
		ignored: ignored.map(({ finding, by }) => ({
			...finding,
			rule: by.rule,
			reason: by.reason
		})),
		exitStatus
	};
}
function describeFile({ facts, truth, findings, ...file }, cells, changes) {
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
		growth: changes.get(file.file) ?? null,
		findings
	};
}
// src/cli/check-operands.ts
/** Each file once, in the order they were named. @throws UsageError for nothing, and for a folder without distributions. */
async function expandOperands(operands, cwd, files) {
	if (operands.length === 0) throw new UsageError("config/unknown-option", "check needs at least one file", { help: "wheel-release check dist/*" });
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
	return [...requests.values()];
}
const distributions = ["**/*.whl", "**/*.tar.gz"];
const mostFiles = 2e4;
async function expand(operand, cwd, files) {
	if (isRemote(operand)) return [operand];
	if (await files.isFolder(resolve(cwd, operand)).catch(() => false)) {
		const found = await files.glob(resolve(cwd, operand), distributions, mostFiles);
		return found.length > 0 ? found.map((name) => joinAsWritten(operand, name)) : [operand];
	}
	if (!/[*?[\]{}]/.test(operand) || await files.exists(resolve(cwd, operand))) return [operand];
	const pattern = process.platform === "win32" ? operand.replaceAll("\\", "/") : operand;
	const fixed = fixedFolder(pattern);
	const found = await files.glob(resolve(cwd, fixed), [pattern.slice(fixed === "" ? 0 : fixed.length + 1)], mostFiles);
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
// src/cli/check-project.ts
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
	const { parseDocument } = await import("./read-document.js").then(({ n: parseDocument }) => ({ parseDocument }));
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
	const { parseDocument } = await import("./read-document.js").then(({ n: parseDocument }) => ({ parseDocument }));
	const places = await world.files.isFolder(path) ? [join(path, "plan.json"), workFolderAt(join(path, ".wheel-release")).plan] : [path];
	for (const place of places) {
		const text = await world.files.readText(place);
		if (text !== null) return parseDocument("plan", text, place);
	}
	throw new UsageError("document/missing", `there is no plan at ${places.join(" or ")}`, { help: "Make one: wheel-release plan. Or name it: wheel-release check --plan DIR/plan.json FILE…" });
}
// src/cli/check.ts
async function checkFiles(context) {
	const { line, world } = context;
	const flags = line.check;
	checkRuleWords(flags.select ?? [], "--select");
	checkRuleWords(flags.ignore, "--ignore");
	const cwd = process.cwd();
	const named = await expandOperands(line.operands, cwd, world.files);
	const last = flags.previous.length === 0 ? [] : await expandOperands(flags.previous, cwd, world.files);
	if (![...named, ...last].some(({ file }) => isRemote(file))) return await checkLocal({
		operands: named,
		refused: []
	}, {
		operands: last,
		refused: []
	}, context);
	const { fetchAll } = await import("./check-remote.js");
	const folder = join(world.host.temporaryFolder, `wheel-release-check-${randomUUID()}`);
	try {
		return await checkLocal(await fetchAll(named, folder, world), await fetchAll(last, folder, world), context);
	} finally {
		await world.files.remove(folder);
	}
}
async function checkLocal(current, before, context) {
	const { line, screen, world, tool } = context;
	const flags = line.check;
	const { rules, findings: refused } = await readFileRules(process.cwd(), line.configFile, world);
	if (refused.length > 0) return refuseSettings(refused, context);
	const plan = flags.plan === null ? null : await readPlan(flags.plan, world);
	const receipts = await readReceipts(flags.receipts, context.workFolder, world);
	const result = await runCheck({
		files: current.operands,
		previous: before.operands,
		lost: [...current.refused, ...before.refused],
		rules,
		plan,
		receipts,
		...choiceOf(flags),
		wheelBudget: flags.budget
	}, {
		files: world.files,
		askThreads,
		onFile: (file, number, total) => screen.progress(`checking ${number} of ${total}: ${file}`)
	});
	screen.progress(null);
	await writeReports(result, context);
	if (line.isJson) {
		screen.print([JSON.stringify(describeCheck(result), null, 2)]);
		screen.say(formatFindings(result.findings, line.isVerbose));
	} else showResult(result, context);
	if (flags.fixTags !== null) await writeHonestWheels(result.files, current.operands, flags.fixTags, context);
	const { exitStatus } = result;
	screen.say([formatCheckTotal(result)]);
	if (exitStatus > 1) screen.say([`exit ${exitStatus}: ${exitStatuses[exitStatus]}`]);
	return exitStatus;
	async function writeReports(found, { world: { environment } }) {
		const summary = environment.GITHUB_STEP_SUMMARY;
		if (summary) await world.files.appendText(summary, `${formatCheckMarkdown(found).join("\n")}\n`);
		if (flags.sarif !== null) await world.files.writeText(flags.sarif, formatSarif(found.findings, tool));
	}
}
function choiceOf({ select, ignore, failOn }) {
	return {
		select,
		ignore,
		failOn
	};
}
function showResult(result, { line, screen }) {
	const lines = formatCheck(result, {
		isVerbose: line.isVerbose,
		isQuiet: line.isQuiet
	});
	if (lines.length > 0) screen.print(lines);
	if (line.check.isTree) for (const file of result.files) screen.print(["", ...formatTree(file)]);
}
/** Nothing was judged: the project asks for something that cannot be followed. */
function refuseSettings(findings, { line, screen }) {
	if (line.isJson) screen.print([JSON.stringify({
		files: [],
		findings,
		ignored: [],
		exitStatus: 2
	}, null, 2)]);
	screen.say([...formatFindings(findings, line.isVerbose), `exit 2: ${exitStatuses[2]}`]);
	return 2;
}
export { checkFiles };
