import { t as decideAgreement } from "./agreement.js";
import { C as findNearest, D as sortFindings, E as hasErrors, I as UsageError, S as formatSize, _ as exitStatusOf, b as count, f as codeSpan, j as ConflictError, o as fitColumns, s as formatColumns } from "./start.js";
import { l as listSome } from "./run.js";
import { t as codes } from "./codes.js";
import { Jt as parsePlatformTag, an as parseWheelFilename, bn as normalizeName, dn as formatPublicVersion, fn as formatVersion, hn as parseVersion, ln as parseTagSet, on as expandTagSet, qt as comparePolicies, sn as formatTagSet, tt as sayFindings } from "./planning.js";
import { i as parseRequirement } from "./maturin.js";
import { t as answerCheck } from "./check-answer.js";
import { r as openZip } from "./entry-points.js";
import { n as parseRecord } from "./read-distribution.js";
const { basename, join, resolve } = process.getBuiltinModule("node:path");
const { createHash } = process.getBuiltinModule("node:crypto");
const { Worker } = process.getBuiltinModule("node:worker_threads");
const { crc32, deflateRawSync } = process.getBuiltinModule("node:zlib");
const { availableParallelism } = process.getBuiltinModule("node:os");
const { setFlagsFromString } = process.getBuiltinModule("node:v8");
// src/check/budget.ts
/** PyPI's own limit for a file when none was raised for the project (warehouse/constants.py). */
const defaultFileLimit = 104857600;
/** A wheel above the project's budget is an error; above PyPI's limit a warning, because limits can be raised on request. */
function checkBudget(file, budget) {
	if (file.facts === null) return [];
	const largest = [...file.facts.members].sort((a, b) => b.size - a.size).slice(0, 3).map(({ name, size }) => `${name} (${formatSize(size)})`);
	if (budget !== null && file.size > budget && file.kind === "wheel") return [{
		code: "distribution/budget",
		level: "error",
		file: file.facts.fileName,
		message: `${formatSize(file.size)} is over the budget of ${formatSize(budget)}; largest: ${listSome(largest)}`,
		help: "Strip debug symbols, leave data out, compress GPU code (-Xfatbin -compress-all), or raise budget = { wheel = … }."
	}];
	if (file.size <= defaultFileLimit) return [];
	return [{
		code: "distribution/file-limit",
		level: "warning",
		file: file.facts.fileName,
		message: `${formatSize(file.size)} is over PyPI's limit of 100 MiB for a file; largest: ${listSome(largest)}`,
		help: "It is refused unless the limit of the project was raised (ask at github.com/pypi/support)."
	}];
}
// src/check/choose.ts
function chooseFindings(findings, choice) {
	const kept = [];
	const ignored = [];
	for (const finding of findings) {
		if (choice.select !== null && !choice.select.some((rule) => isOf(finding.code, rule))) continue;
		const by = choice.ignore.find((row) => isOf(finding.code, row.rule) && fits(finding.file, row.file));
		if (by === void 0) kept.push(finding);
		else ignored.push({
			finding,
			by
		});
	}
	const counting = choice.failOn === "notice" ? [
		"error",
		"warning",
		"notice"
	] : choice.failOn === "warning" ? ["error", "warning"] : ["error"];
	return {
		findings: kept,
		ignored,
		isRefused: kept.some(({ level }) => counting.includes(level))
	};
}
/** @throws UsageError for a word that is neither a code nor a room, with the nearest one. */
function checkRuleWords(words, where) {
	const known = Object.keys(codes);
	const rooms = new Set(known.map((code) => code.split("/")[0] ?? ""));
	for (const word of words) {
		if (rooms.has(word) || known.includes(word)) continue;
		const nearest = findNearest(word, [...known, ...rooms]);
		throw new UsageError("config/unknown-option", `${where} "${word}" is no rule${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: "Rules are called like binary/glibc-floor, groups of them by the part before the slash. docs/rules/ lists all." });
	}
}
function isOf(code, rule) {
	return code === rule || code.startsWith(`${rule}/`);
}
function fits(file, pattern) {
	if (pattern === null) return true;
	const source = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${source.join(".*")}$`).test((file ?? "").split("/").at(-1) ?? "");
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
			...compareSizes(file, old)
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
// src/report/check-table.ts
const header = [
	"",
	"size",
	"truth of the tag",
	"stable ABI",
	"GPU code",
	"sha256"
];
function formatCheckTable(files, changes) {
	const folder = sharedFolder(files.map(({ file }) => file));
	const rows = files.map((file) => [
		`${markOf(file)} ${file.file.slice(folder.length)}`,
		`${formatSize(file.size)}${describeChange(changes.get(file.file))}`,
		describeTag(file),
		file.truth?.stableAbi ?? "–",
		describeGpu(file),
		file.sha256.slice(0, 12)
	]);
	return fitColumns([[folder, ...header.slice(1)], ...rows], {
		width: 100,
		cut: [{
			column: 0,
			least: 24
		}, {
			column: 4,
			least: 8
		}],
		right: [1]
	});
}
/** `dist/`, named once above the column instead of in every row. */
function sharedFolder(files) {
	const folders = new Set(files.map((file) => file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)));
	const [folder = ""] = folders;
	return folders.size === 1 ? folder : "";
}
/** The same for a job summary. */
function formatCheckMarkdown(files, changes) {
	return [
		"| | wheel | size | tag | floor | stable ABI | GPU code | sha256 |",
		"|---|---|--:|---|---|---|---|---|",
		...files.map((file) => {
			return `| ${[
				markOf(file),
				codeSpan(file.file),
				`${formatSize(file.size)}${describeChange(changes.get(file.file))}`,
				describeTag(file),
				file.truth?.floor ?? "–",
				file.truth?.stableAbi ?? "–",
				describeGpu(file),
				codeSpan(file.sha256.slice(0, 16))
			].join(" | ")} |`;
		})
	];
}
function markOf({ findings }) {
	if (hasErrors(findings)) return "✗";
	return findings.some(({ level }) => level === "warning") ? "!" : "✓";
}
function describeTag({ kind, truth, facts }) {
	if (kind === "sdist") return "sdist";
	if (truth?.honestTag == null) return facts?.kind === "wheel" && truth?.floor == null ? "any" : "–";
	return facts?.kind === "wheel" && truth.floor !== null && facts.filename.platformTags.every((tag) => tag !== truth.honestTag) ? `${truth.floor}` : truth.honestTag.replace(/_(x86_64|aarch64|arm64|universal2|i686)$/, "");
}
function describeGpu({ truth }) {
	const files = Object.values(truth?.gpu ?? {});
	if (files.length === 0) return "–";
	return [...new Set(files.flatMap(({ inEveryContainer }) => inEveryContainer))].map((code) => code.replace(/^sm_/, "").replace(/^compute_(.*)$/, "$1+ptx")).join(" ");
}
/** ` (+3 %)` against the same wheel of the last release. */
function describeChange(ratio) {
	if (ratio === void 0 || Math.abs(ratio) < .005) return "";
	return ` (${ratio > 0 ? "+" : "−"}${Math.round(Math.abs(ratio) * 100)} %)`;
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
/** @param entry file of the worker; it answers every message with one message */
async function askThreads(requests, entry) {
	const answers = Array(requests.length);
	let next = 0;
	const size = Math.min(availableParallelism(), requests.length);
	await Promise.all(Array.from({ length: size }, async () => {
		const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
		try {
			for (let index = next++; index < requests.length; index = next++) answers[index] = await ask(worker, requests[index]);
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
			screen.say([`= ${file.file}: its tags are honest, nothing to write`]);
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
function decideRetag(file, given) {
	if (file.facts?.kind !== "wheel" || file.truth === null) return null;
	const tags = given.tags ?? honestTags(file.facts, file.truth) ?? void 0;
	const change = {
		...given,
		...tags === void 0 ? {} : { tags }
	};
	return Object.keys(change).length === 0 ? null : change;
}
// src/cli/check.ts
const worthThreads = 8388608;
const hugeFile = 268435456;
async function checkFiles(context) {
	const { line, screen, world, tool } = context;
	const flags = line.check;
	checkRuleWords(flags.select ?? [], "--select");
	checkRuleWords(flags.ignore, "--ignore");
	const operands = await expandOperands(line.operands, context);
	const { files, refused } = await checkAll(operands, context);
	const last = await checkAll(flags.previous.map((path) => ({
		file: path,
		path
	})), context);
	const previous = last.files;
	const found = [
		...files.flatMap((file) => [...file.findings, ...checkBudget(file, flags.budget)]),
		...decideAgreement(files.flatMap(({ facts }) => facts ?? [])),
		...comparePrevious(files, previous),
		...[...refused, ...last.refused].map(({ finding }) => finding)
	];
	const ignore = flags.ignore.map((rule) => ({
		rule,
		file: null,
		reason: null
	}));
	const chosen = chooseFindings(found, {
		select: flags.select,
		ignore,
		failOn: flags.failOn ?? "error"
	});
	const findings = sortFindings(chosen.findings);
	const exitStatus = Math.max(chosen.isRefused ? 1 : exitStatusOf(findings), ...[...refused, ...last.refused].map((row) => row.exitStatus));
	const summary = world.environment.GITHUB_STEP_SUMMARY;
	if (summary) {
		const lines = formatCheckMarkdown(files, changesOf(files, previous));
		await world.files.appendText(summary, `${lines.join("\n")}\n`);
	}
	if (flags.sarif !== null) await world.files.writeText(flags.sarif, formatSarif(findings, tool));
	if (line.isJson) screen.print([JSON.stringify(describe(files, findings, chosen.ignored, exitStatus), null, 2)]);
	else {
		const kept = new Set(chosen.findings);
		const shown = files.map((file) => ({
			...file,
			findings: file.findings.filter((finding) => kept.has(finding))
		}));
		screen.print(formatCheckTable(shown, changesOf(files, previous)));
		if (flags.isTree) for (const file of files) screen.print(["", ...formatTree(file)]);
	}
	if (flags.fixTags !== null) await writeHonestWheels(files, operands, flags.fixTags, context);
	const left = chosen.ignored.length > 0 ? `, ${count(chosen.ignored.length, "finding")} ignored` : "";
	sayFindings({
		findings,
		exitStatus,
		summary: `${count(operands.length, "file")}${left}`
	}, context);
	return exitStatus;
}
/** Patterns that no shell has expanded (Windows), each name once. @throws UsageError for nothing, and for folders. */
async function expandOperands(operands, { world }) {
	if (operands.length === 0) throw new UsageError("config/unknown-option", "check needs at least one file", { help: "wheel-release check dist/*" });
	const cwd = process.cwd();
	const expanded = await Promise.all(operands.map(async (operand) => {
		if (!/[*?]/.test(operand) || await world.files.exists(resolve(cwd, operand))) return [operand];
		const found = await world.files.glob(cwd, [operand.replaceAll("\\", "/")]);
		return found.length > 0 ? found : [operand];
	}));
	return [...new Set(expanded.flat())].map((file) => ({
		file,
		path: resolve(cwd, file)
	}));
}
async function checkAll(operands, context) {
	const sizes = await Promise.all(operands.map(({ path }) => sizeOf(path, context)));
	if (sizes.some((size) => size > hugeFile)) setFlagsFromString("--optimize-for-size");
	const answers = operands.length > 1 && sizes.reduce((sum, size) => sum + size, 0) > worthThreads ? await askThreads(operands, workerEntry()) : await checkHere(operands, context);
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
async function checkHere(operands, { world }) {
	const answers = [];
	for (const operand of operands) answers.push(await answerCheck(operand, world.files));
	return answers;
}
/** src/cli/ in development; beside the chunks in a release. */
function workerEntry() {
	const here = import.meta.url;
	return here.endsWith(".ts") ? new URL("./check-worker.ts", here) : new URL("../check-worker.js", here);
}
async function sizeOf(path, { world }) {
	try {
		const source = await world.files.open(path);
		await source.close();
		return source.size;
	} catch {
		return 0;
	}
}
function changesOf(files, previous) {
	return new Map(files.flatMap((file) => {
		const old = findCounterpart(file, previous);
		return old === null || old.size === 0 ? [] : [[file.file, file.size / old.size - 1]];
	}));
}
function describe(files, findings, ignored, exitStatus) {
	return {
		files: files.map(({ facts, truth, findings: own, ...file }) => ({
			...file,
			tags: facts?.kind === "wheel" ? facts.filename.platformTags : [],
			honestTag: truth?.honestTag ?? null,
			floor: truth?.floor ?? null,
			stableAbi: truth?.stableAbi ?? null,
			gpu: file.kind === "native" ? Object.values(truth?.gpu ?? {})[0] ?? null : truth?.gpu ?? {},
			findings: own.filter((finding) => findings.includes(finding))
		})),
		findings,
		ignored: ignored.map(({ finding, by }) => ({
			...finding,
			rule: by.rule,
			reason: by.reason
		})),
		exitStatus
	};
}
export { checkFiles };
