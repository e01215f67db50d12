import { i as judgeTogether, l as chooseFindings, n as findMismatch, o as weighTorchRange, r as checkDescriptions, s as withDeclared, t as checkCoverage, u as findUnusedIgnores } from "./coverage.js";
import { _ as listGpuFiles, t as checkDistribution } from "./run.js";
import { A as countFindings, D as count, F as ConflictError, M as hasErrors, j as findingLevels } from "./start.js";
import { An as sha256Of, in as expandTags, nt as formatDocument, on as parseWheelFilename } from "./planning.js";
import { n as parseDocument } from "./read-document.js";
import { n as rendererOf } from "./render-descriptions2.js";
import { t as digestCell } from "./cell-digest.js";
const { join } = process.getBuiltinModule("node:path");
// src/freeze/apply-rules.ts
/** @param decided about the files and the plan, those of each file's own check among them */
function applyRules(plan, found, decided) {
	const rules = plan.fileRules ?? null;
	const files = found.map(({ facts, size }) => ({
		kind: facts?.kind ?? "other",
		size,
		facts
	}));
	const declared = rules?.topLevel ?? null;
	const all = [
		...declared === null ? decided : found.reduce((all, file) => redeclare(all, file, declared), decided),
		...found.flatMap((file) => checkGpuCode(plan, file)),
		...judgeTogether(files, rules)
	];
	if (rules === null) return all;
	const failOn = rules.failOn ?? "error";
	const broken = all.filter(isAboutPlan);
	const judged = all.filter((finding) => !isAboutPlan(finding));
	const ignore = rules.ignore.filter(({ rule }) => rule.split("/")[0] !== "freeze");
	const chosen = chooseFindings(judged, {
		select: null,
		ignore,
		failOn
	});
	const groups = Map.groupBy(chosen.ignored, ({ by }) => by);
	return [
		...broken,
		...chosen.findings.map((finding) => raise(finding, failOn)),
		...[...groups].map(([by, rows]) => ignoredNotice(by, rows)),
		...findUnusedIgnores(chosen, {
			...rules,
			ignore
		}, found.map(({ file }) => file))
	];
}
function isAboutPlan({ code }) {
	return code.startsWith("freeze/");
}
/** What the plan promises GPUs, kernel container by kernel container. */
function checkGpuCode(plan, { cell, file, facts }) {
	const cuda = plan.cells.find(({ id }) => id === cell)?.cuda ?? null;
	if (cuda === null || facts?.kind !== "wheel" || facts.native === null) return [];
	const gpu = Object.fromEntries(listGpuFiles(facts.native).map((row) => [row.path, row.gpu]));
	return checkCoverage(cuda, gpu).map((finding) => ({
		...finding,
		file
	}));
}
function redeclare(findings, { file, facts }, topLevel) {
	if (facts?.kind !== "wheel") return [...findings];
	return [...findings.filter((finding) => finding.file !== file), ...withDeclared(findings.filter((finding) => finding.file === file), facts, topLevel)];
}
/** A stage is refused by errors: what the project calls a failure becomes one. */
function raise(finding, failOn) {
	return findingLevels.indexOf(finding.level) <= findingLevels.indexOf(failOn) ? {
		...finding,
		level: "error"
	} : finding;
}
function ignoredNotice({ rule, reason }, rows) {
	const files = [...new Set(rows.flatMap(({ finding }) => finding.file ?? []))];
	return {
		code: "freeze/ignored",
		level: "notice",
		message: `${count(rows.length, "finding")} of ${rule} let pass in ${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}: ${reason ?? "no reason given"}`,
		help: "It is written in [tool.wheel-release.check] ignore."
	};
}
// src/freeze/decide.ts
/** @throws ConflictError when a receipt is of another plan or commit, or describes other bytes. */
function decideFreeze(plan, found) {
	const cells = new Map(plan.cells.map((cell) => [cell.id, cell]));
	if (plan.sdist) cells.set(plan.sdist.id, plan.sdist);
	const findings = [];
	const distributions = [];
	for (const [id, cell] of cells) {
		const files = found.filter((file) => file.cell === id);
		for (const file of files) refuseForeignReceipt(plan, cell, file);
		const [file] = files;
		if (file === void 0) findings.push(missing(cell));
		else if (files.length > 1) findings.push(...files.slice(1).map(unplanned));
		else {
			findings.push(...checkReceipt(file), ...checkAgainstPlan(cell, file), ...file.findings);
			distributions.push(freezeFile(file));
		}
	}
	findings.push(...found.filter((file) => !cells.has(file.cell)).map(unplanned), ...findDuplicates(distributions));
	distributions.sort((a, b) => a.file < b.file ? -1 : 1);
	return {
		distributions,
		findings
	};
}
function refuseForeignReceipt(plan, cell, { receipt, file, sha256 }) {
	if (receipt === null) return;
	if (receipt.cellDigest !== digestCell(plan, cell)) throw new ConflictError("document/other-plan", `the files of cell ${cell.id} were built for another plan or commit`, { help: `Build them for this one: wheel-release build --cell ${cell.id}` });
	const said = receipt.files.find((entry) => entry.file === file);
	if (said && said.sha256 !== sha256) throw new ConflictError("freeze/other-bytes", `${file} has sha256 ${sha256}, its build receipt says ${said.sha256}`, {
		file,
		help: `The file was changed after it was built. Build it again: wheel-release build --cell ${cell.id} --rebuild`
	});
}
/** Who made the file, with what, is known from its receipt alone. */
function checkReceipt({ cell, file, receipt }) {
	if (receipt?.files.some((entry) => entry.file === file)) return [];
	return [{
		code: "freeze/no-receipt",
		level: "error",
		message: `${file} lies in the folder of cell ${cell}, and ${receipt === null ? "there is no build receipt" : "its build receipt does not name it"}`,
		file,
		help: `Let the build stage make or bring it: wheel-release build --cell ${cell} --rebuild`
	}];
}
function checkAgainstPlan(cell, found) {
	const { file, cell: id } = found;
	if (!("expect" in cell)) {
		if (found.facts?.members.some((member) => member.name.split("/")[1] === ".wheel-release")) return [workFolderInside(file)];
		return file === cell.file ? [] : [{
			...other(file, `the sdist is ${file}, planned is ${cell.file} (PEP 625)`),
			code: "freeze/other-wheel"
		}];
	}
	const name = parseWheelFilename(file);
	if ("problem" in name) return [other(file, name.problem)];
	const mismatch = findMismatch(cell.expect, name, file);
	if (mismatch === null) return [];
	if (mismatch.kind === "other-wheel") return [other(file, `cell ${id}: ${mismatch.reason}`)];
	return [{
		code: "freeze/glibc-floor",
		level: "error",
		message: `cell ${id}: ${mismatch.reason}; users of older distributions would get no wheel`,
		file,
		help: "Build with zig or in the manylinux image of the planned policy, and look at what was linked: auditwheel show FILE"
	}];
}
function freezeFile({ file, size, sha256, cell, runnerKind }) {
	const name = file.endsWith(".whl") ? parseWheelFilename(file) : null;
	const tags = name === null || "problem" in name ? [] : expandTags(name);
	return {
		file,
		size,
		sha256,
		kind: name === null ? "sdist" : "wheel",
		tags,
		cell,
		runnerKind
	};
}
function workFolderInside(file) {
	return {
		code: "freeze/work-folder-inside",
		level: "error",
		message: `${file} contains .wheel-release/, the files of this release run`,
		file,
		help: "Build backends leave out what .gitignore lists: echo .wheel-release/ >> .gitignore, then build again."
	};
}
function missing(cell) {
	const what = "expect" in cell ? `${cell.expect.pythonTag}-${cell.expect.abiTag}-${cell.expect.platformTag}` : cell.file;
	return {
		code: "freeze/missing",
		level: "error",
		message: `cell ${cell.id} has no file: ${what} was planned and not built`,
		help: `Look at its build, then run it again: wheel-release build --cell ${cell.id}`
	};
}
function unplanned({ cell, file }) {
	return {
		code: "freeze/unplanned",
		level: "error",
		message: `${file} (cell ${cell}) is not in the plan`,
		file,
		help: "Remove the file, or plan it; nothing unplanned is published."
	};
}
function other(file, reason) {
	return {
		code: "freeze/other-wheel",
		level: "error",
		message: `${file} is not the planned wheel: ${reason}`,
		file,
		help: "Mend the build so that it gives the planned name, or change the plan's settings and plan again."
	};
}
function findDuplicates(distributions) {
	const first = /* @__PURE__ */ new Map();
	return distributions.flatMap(({ file, cell }) => {
		const before = first.get(file);
		first.set(file, cell);
		if (before === void 0) return [];
		return [{
			code: "freeze/duplicate-name",
			level: "error",
			message: `the cells ${before} and ${cell} both made ${file}`,
			file,
			help: "Remove one of the two targets."
		}];
	});
}
// src/freeze/run.ts
/** Writes dist/ and manifest.json when no error was found; the output `manifest-sha256` is how later jobs trust it. */
async function runFreeze({ plan, workFolder }, world) {
	const gathered = await gatherFiles(plan, workFolder, world);
	const { files: found } = await checkDescriptions(gathered, rendererOf(world, { isWanted: plan.fileRules?.render === true }));
	const decision = decideFreeze(plan, found);
	const findings = applyRules(plan, found, decision.findings);
	const count = decision.distributions.length;
	if (hasErrors(findings)) return {
		findings,
		summary: `${count} of ${countPlanned(plan)} files fit the plan, nothing frozen`
	};
	const manifest = {
		schema: 1,
		kind: "manifest",
		planDigest: plan.digest,
		project: plan.project.normalizedName,
		version: plan.version,
		distributions: decision.distributions,
		findings
	};
	const text = formatDocument(manifest);
	const isUnchanged = await world.files.readText(workFolder.manifest) === text && await holdsExactly(manifest, workFolder, world);
	if (!isUnchanged) await freezeFiles(manifest, text, workFolder, world);
	const digest = sha256Of(text);
	return {
		findings,
		summary: `${count} files, manifest ${digest.slice(0, 12)}…, check: ${countFindings(findings)}`,
		didNothing: isUnchanged,
		outputs: { "manifest-sha256": digest }
	};
}
async function gatherFiles(plan, workFolder, world) {
	const found = [];
	const cellsFolder = join(workFolder.root, "cells");
	for (const folder of await world.files.list(cellsFolder)) {
		if (folder.kind !== "folder") continue;
		const receiptPath = workFolder.buildReceipt(folder.name);
		const receiptText = await world.files.readText(receiptPath);
		const receipt = receiptText === null ? null : parseDocument("build-receipt", receiptText, receiptPath);
		for (const entry of await world.files.list(workFolder.cell(folder.name))) {
			if (entry.name === "receipt.json") continue;
			found.push(await readFile(join(workFolder.cell(folder.name), entry.name), {
				cell: folder.name,
				file: entry.name,
				receipt
			}, plan, world));
		}
	}
	return found;
}
async function readFile(path, named, plan, world) {
	const hash = await world.files.hash(path);
	const source = await world.files.open(path);
	try {
		const { facts, findings, torch } = await checkDistribution(named.file, source);
		const tested = plan.smokeCells.flatMap(({ cell, torch }) => cell === named.cell && torch !== null ? [torch] : []);
		return {
			...named,
			size: hash?.size ?? 0,
			sha256: hash?.sha256 ?? "",
			runnerKind: named.receipt?.runnerKind ?? world.host.runnerKind,
			facts,
			findings: weighTorchRange(findings, torch?.truth ?? null, [], tested)
		};
	} finally {
		await source.close();
	}
}
async function holdsExactly(manifest, workFolder, world) {
	if ((await world.files.list(workFolder.dist)).map((entry) => entry.name).length !== manifest.distributions.length) return false;
	for (const { file, sha256 } of manifest.distributions) if ((await world.files.hash(join(workFolder.dist, file)))?.sha256 !== sha256) return false;
	return true;
}
async function freezeFiles(manifest, text, workFolder, world) {
	await world.files.remove(workFolder.manifest);
	await world.files.remove(workFolder.dist);
	for (const { cell, file } of manifest.distributions) await world.files.copy(join(workFolder.cell(cell), file), join(workFolder.dist, file));
	await world.files.writeText(workFolder.manifest, text);
}
function countPlanned(plan) {
	return plan.cells.length + (plan.sdist ? 1 : 0);
}
export { runFreeze };
