import { c as checkRuleWords } from "./coverage.js";
import { B as UsageError, D as count, F as ConflictError, R as ReleaseError, S as exitStatuses, i as formatFindings, k as formatSize, l as formatColumns } from "./start.js";
import { a as formatCheck, c as describeCheck, i as formatCheckMarkdown, l as answerQuestion, n as openHttpSource, o as formatCheckTotal, r as formatSarif, t as askThreads } from "./threads.js";
import { En as normalizeName, Xt as comparePolicies, Zt as parsePlatformTag, _n as formatPublicVersion, cn as formatTagSet, on as parseWheelFilename, sn as expandTagSet, un as parseTagSet, vn as formatVersion, xn as parseVersion } from "./planning.js";
import { o as promisedMacos } from "./run.js";
import { n as parseRecord, o as openZip } from "./read-distribution.js";
const { basename, join } = process.getBuiltinModule("node:path");
const { createHash } = process.getBuiltinModule("node:crypto");
const { styleText } = process.getBuiltinModule("node:util");
const { crc32, deflateRawSync } = process.getBuiltinModule("node:zlib");
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
// src/cli/check-colour.ts
const colours = {
	"✗": "red",
	error: "red",
	"!": "yellow",
	warning: "yellow",
	"✓": "green",
	notice: "cyan"
};
/** The mark of a file, or the level of a finding, at the start of the line. */
function paintLine(line, stream) {
	const [, indent = "", word = "", rest = ""] = /^( *)(\S+)(.*)$/s.exec(line) ?? [];
	const isMark = indent === "" && /^[✗!✓]$/.test(word) && rest.startsWith(" ");
	const isLevel = indent === "  " && /^(?:error|warning|notice)$/.test(word);
	const colour = isMark || isLevel ? colours[word] : void 0;
	return colour === void 0 ? line : `${indent}${styleText(colour, word, { stream })}${rest}`;
}
// src/check/honest-tags.ts
const aliases = {
	"2_5": "manylinux1",
	"2_12": "manylinux2010",
	"2_17": "manylinux2014"
};
/** `cp39-abi3-manylinux_2_34_x86_64`; null when the name is honest already, or when no better one is known. */
function honestTags({ filename }, { honestTag }) {
	if (honestTag === null || honestTag.startsWith("linux_")) return null;
	const kept = expand(honestTag.split("."));
	const [first] = kept;
	const judged = expand(filename.platformTags).filter(({ family }) => family === first?.family);
	return judged.length > 0 && judged.every((promise) => kept.some(({ machine, policy }) => machine === promise.machine && isWithin(promise, policy))) ? null : withPlatform(filename, honestTag);
}
/** The tags that the files keep where they are older than every promise of the name; null when the name says it already. */
function lowerTags({ filename }, { honestTag }) {
	const kept = honestTag === null ? [] : expand(honestTag.split("."));
	const promised = expand(filename.platformTags);
	if (honestTag === null || promised.length === 0) return null;
	return promised.every((promise) => promise.family !== "musllinux" && kept.some(({ family, machine, policy }) => family === promise.family && machine === promise.machine && policy !== null && promise.policy !== null && comparePolicies(promise.policy, policy) > 0)) ? withPlatform(filename, honestTag) : null;
}
/** One row per machine: `macosx_10_9_universal2` promises two. */
function expand(tags) {
	const platforms = tags.map(parsePlatformTag);
	const macos = [...promisedMacos(platforms)].map(([machine, policy]) => ({
		family: "macosx",
		machine,
		policy
	}));
	const others = platforms.filter(({ family }) => family !== "macosx");
	return [...macos, ...others.map(({ family, architecture, policy }) => ({
		family,
		machine: architecture,
		policy
	}))];
}
function isWithin({ family, policy }, kept) {
	return family === "musllinux" || kept === null || policy === null || comparePolicies(policy, kept) >= 0;
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
	const metadata = rewriteMetadata(await readText(zip, `${info}/METADATA`, limits.METADATA, "latin1"), change, next.filename);
	const wheel = rewriteWheel(await readText(zip, `${info}/WHEEL`, limits.WHEEL, "latin1"), next.filename);
	const record = parseRecord(await readText(zip, `${info}/RECORD`, limits.RECORD, "utf8"));
	if ("problem" in record) throw new UsageError("distribution/record-format", `${info}/RECORD: ${record.problem}`);
	const rename = (path) => renamePath(path, folders.from, folders.to);
	const written = /* @__PURE__ */ new Map([[`${folders.to}.dist-info/METADATA`, Buffer.from(metadata, "latin1")], [`${folders.to}.dist-info/WHEEL`, Buffer.from(wheel, "latin1")]]);
	const isKept = (path) => path !== `${info}/RECORD.jws` && path !== `${info}/RECORD.p7s`;
	const rows = record.filter(({ path }) => isKept(path));
	written.set(`${folders.to}.dist-info/RECORD`, Buffer.from(formatRecord(rows, rename, written)));
	const members = zip.members.filter(({ name }) => isKept(name)).map((member) => packMember(zip, member, rename(member.name), written));
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
/** @param encoding latin1 keeps every byte, whatever it means, through a change of other lines */
async function readText(zip, name, maxBytes, encoding) {
	const member = zip.find(name);
	if (member === null) throw new UsageError("distribution/missing-file", `the wheel has no ${name}`);
	return Buffer.from(await zip.read(member, { maxBytes })).toString(encoding);
}
/** Name and Version stand once each, in the header; the description is left alone. */
function rewriteMetadata(text, { name, local }, next) {
	const end = /\r?\n\r?\n/.exec(text);
	const header = end === null ? text : text.slice(0, end.index);
	const body = end === null ? "" : text.slice(end.index);
	const named = name === void 0 ? header : replaceField(header, "Name", name);
	return (local === void 0 ? named : replaceField(named, "Version", formatVersion(next.version))) + body;
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
	let failure = null;
	for (const file of files) {
		const path = operands.find((operand) => operand.file === file.file)?.path;
		const change = decideRetag(file, line.check.retag);
		if (path === void 0 || file.kind !== "wheel") continue;
		if (change === null) {
			screen.say([`= ${file.file}: ${sayKept(file)}`]);
			continue;
		}
		const source = await world.files.open(path);
		try {
			const wheel = await retagWheel(basename(path), source, change);
			const target = join(folder, wheel.fileName);
			if (await world.files.exists(target)) throw new ConflictError("distribution/retag-exists", `${target} exists already`, { help: "Nothing was overwritten. Remove it, or give another folder." });
			await world.files.writeBytes(target, wheel.bytes);
			screen.say([`✓ ${file.file} → ${target}`]);
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			if (failure !== null) screen.say([`✗ ${file.file}: ${error.message}`]);
			failure ??= error;
		} finally {
			await source.close();
		}
	}
	if (failure !== null) throw failure;
}
/** Why a wheel keeps its name. */
function sayKept(file) {
	const { facts, truth } = file;
	const promised = facts?.kind === "wheel" ? facts.filename.platformTags : [];
	if (truth?.honestTag?.startsWith("linux_") && !promised.some((tag) => tag.startsWith("linux_"))) return "no manylinux or musllinux tag is true of it, whatever its name; repair it first: auditwheel repair";
	return `its tags are honest, nothing to write${sayLower(file)}`;
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
// src/cli/check.ts
async function checkFiles(context) {
	const { line, screen, world, workFolder } = context;
	const { select, ignore, failOn, plan, receipts, previous, budget: wheelBudget } = line.check;
	checkRuleWords(select ?? [], "--select");
	checkRuleWords(ignore, "--ignore");
	const question = {
		operands: line.operands,
		previous,
		folder: process.cwd(),
		configFile: line.configFile,
		plan,
		receipts,
		workFolder,
		select,
		ignore,
		failOn,
		wheelBudget
	};
	const tools = {
		openHttpSource,
		askThreads,
		onFile: (file, number, total) => screen.progress(`checking ${number} of ${total}: ${file}`),
		render: rendererFor(context)
	};
	return await answerQuestion(question, world, tools, async (answered) => {
		screen.progress(null);
		return answered.isJudged ? await tell(answered, context) : refuseSettings(answered.result, context);
	});
}
/** `--render` brings the renderer; without it one that is there already is used, unless `--no-render`. */
function rendererFor({ line, screen, world }) {
	return async (texts, isWanted) => {
		if (line.check.render === false) return null;
		const { rendererOf } = await import("./render-descriptions2.js").then((chunk) => ({ rendererOf: chunk.n }));
		screen.progress(`rendering ${count(texts.length, "description")}`);
		return await rendererOf(world, { isWanted: line.check.render === true })(texts, isWanted);
	};
}
async function tell({ result, requests }, context) {
	const { line, screen } = context;
	await writeReports(result, context);
	if (line.isJson) {
		screen.print([JSON.stringify(describeCheck(result), null, 2)]);
		screen.say(formatFindings(result.findings, line.isVerbose));
	} else showResult(result, context);
	if (line.check.fixTags !== null) await writeHonestWheels(result.files, requests, line.check.fixTags, context);
	const { exitStatus } = result;
	screen.say([formatCheckTotal(result)]);
	if (exitStatus > 1) screen.say([`exit ${exitStatus}: ${exitStatuses[exitStatus]}`]);
	return exitStatus;
}
async function writeReports(result, { line, world, tool }) {
	const { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: workspace } = world.environment;
	if (summary) await world.files.appendText(summary, `${formatCheckMarkdown(result).join("\n")}\n`);
	if (line.check.sarif === null) return;
	const places = {
		folder: process.cwd(),
		root: workspace ?? process.cwd()
	};
	await world.files.writeText(line.check.sarif, formatSarif(result, tool, places));
}
function showResult(result, { line, screen }) {
	const { isVerbose, isQuiet } = line;
	const { columns } = screen;
	const lines = formatCheck(result, {
		isVerbose,
		isQuiet,
		...columns === null ? {} : { columns }
	});
	if (lines.length > 0) screen.print(lines, (text) => paintLine(text, process.stdout));
	if (line.check.isTree) for (const file of result.files) screen.print(["", ...formatTree(file)]);
}
/** Nothing was judged: the project asks for something that cannot be followed. */
function refuseSettings(result, { line, screen }) {
	if (line.isJson) screen.print([JSON.stringify(describeCheck(result), null, 2)]);
	screen.say([...formatFindings(result.findings, line.isVerbose), `exit 2: ${exitStatuses[2]}`]);
	return 2;
}
export { checkFiles };
