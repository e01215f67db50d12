import { n as readTarGz, t as openZip } from "./zip.js";
import { s as UsageError } from "./errors.js";
import { c as parseSdistFilename, r as parseWheelFilename } from "./wheel-filename.js";
import { createHash } from "node:crypto";
// src/distribution/header-block.ts
/** The headers, or the 1-based line that is none. */
function parseHeaderBlock(text) {
	const fields = [];
	let offset = 0;
	for (let line = 1; offset < text.length; line += 1) {
		const newline = text.indexOf("\n", offset);
		const end = newline < 0 ? text.length : newline;
		const content = text.slice(offset, end).replace(/\r$/, "");
		offset = end + 1;
		if (content === "") return {
			fields,
			body: text.slice(offset)
		};
		if (/[\r\0]/.test(content)) return { badLine: line };
		const last = fields.at(-1);
		if (/^[ \t]/.test(content)) {
			if (last === void 0) return { badLine: line };
			last[1] += `\n${content}`;
			continue;
		}
		const separator = content.indexOf(":");
		if (separator < 1 || !/^[!-9;-~]+$/.test(content.slice(0, separator))) return { badLine: line };
		fields.push([content.slice(0, separator), content.slice(separator + 1).replace(/^[ \t]+/, "")]);
	}
	return {
		fields,
		body: null
	};
}
/** All values of a key; keys are compared without regard to case. */
function listValues(block, key) {
	const wanted = key.toLowerCase();
	return block.fields.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value.trim());
}
function firstValue(block, key) {
	return listValues(block, key)[0] ?? null;
}
// src/distribution/core-metadata.ts
/** Fields that may stand once only; the rest may be repeated. */
const singleFields = [
	"Metadata-Version",
	"Name",
	"Version",
	"Summary",
	"Description",
	"Description-Content-Type",
	"Keywords",
	"Home-page",
	"Download-URL",
	"Author",
	"Author-email",
	"Maintainer",
	"Maintainer-email",
	"License",
	"License-Expression",
	"Requires-Python"
];
function parseCoreMetadata(text) {
	const block = parseHeaderBlock(text);
	if ("badLine" in block) return { problem: `line ${block.badLine} is neither "Field: value" nor its continuation` };
	const single = (key) => firstValue(block, key) || null;
	return {
		metadataVersion: single("Metadata-Version"),
		name: single("Name"),
		version: single("Version"),
		summary: single("Summary"),
		requiresPython: single("Requires-Python"),
		requiresDist: listValues(block, "Requires-Dist"),
		providesExtra: listValues(block, "Provides-Extra"),
		licenseFiles: listValues(block, "License-File"),
		description: block.body?.trim() ? block.body : unindent(single("Description")),
		fields: block.fields
	};
}
/** Old writers put the description into a field, each line after the first behind eight spaces or spaces and a `|`. */
function unindent(description) {
	return description?.replace(/\n(?: {7}\|| {8}|\t)/g, "\n") ?? null;
}
// src/distribution/entry-points.ts
function parseEntryPoints(text) {
	const points = [];
	const seen = /* @__PURE__ */ new Set();
	let group = null;
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		const content = line.trim();
		if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
		const header = /^\[(?<group>[^\]]+)\]$/.exec(content)?.groups?.group;
		if (header !== void 0) {
			group = header.trim();
			continue;
		}
		const separator = content.indexOf("=");
		if (group === null || separator < 1) return { problem: `line ${index + 1} is neither [group] nor name = object` };
		const name = content.slice(0, separator).trim();
		const key = JSON.stringify([group, name]);
		if (seen.has(key)) return { problem: `line ${index + 1} gives "${name}" of [${group}] a second time` };
		seen.add(key);
		points.push({
			group,
			name,
			value: content.slice(separator + 1).trim(),
			line: index + 1
		});
	}
	return points;
}
/** Scripts that the installer makes; their names become file names. */
function isScriptGroup(group) {
	return group === "console_scripts" || group === "gui_scripts";
}
// src/distribution/import-names.ts
const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** `name.py`, `name.abi3.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd` */
const moduleFile = /^(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:\.py|(?:\.[A-Za-z0-9_-]+)?\.(?:so|pyd))$/;
/**
* Import names that a wheel provides, sorted: top-level modules and packages, and for a namespace package (no
* `__init__`) the packages inside it, as `google.protobuf`.
*/
function listImportNames(members) {
	const root = makeFolder();
	for (const { name } of members) addFile(root, installedPath(name));
	const packages = [...root.folders].flatMap(([name, folder]) => listPackages(name, folder));
	return [.../* @__PURE__ */ new Set([...root.modules, ...packages])].filter((name) => name !== "__init__").sort();
}
/** Null for what is not installed into site-packages. */
function installedPath(name) {
	const parts = name.split("/");
	if (parts[0]?.endsWith(".dist-info")) return null;
	if (!parts[0]?.endsWith(".data")) return parts;
	return parts[1] === "purelib" || parts[1] === "platlib" ? parts.slice(2) : null;
}
function addFile(root, path) {
	const module = moduleFile.exec(path?.at(-1) ?? "")?.groups?.name;
	if (path === null || module === void 0) return;
	let folder = root;
	for (const part of path.slice(0, -1)) {
		if (!identifier.test(part) || part === "__pycache__") return;
		const next = folder.folders.get(part) ?? makeFolder();
		folder.folders.set(part, next);
		folder = next;
	}
	folder.modules.add(module);
}
function listPackages(name, folder) {
	if (folder.modules.has("__init__")) return [name];
	const inside = [...folder.folders].flatMap(([child, below]) => listPackages(`${name}.${child}`, below));
	if (inside.length > 0) return inside;
	return folder.modules.size > 0 ? [name] : [];
}
function makeFolder() {
	return {
		modules: /* @__PURE__ */ new Set(),
		folders: /* @__PURE__ */ new Map()
	};
}
// src/distribution/record.ts
function parseRecord(text) {
	const rows = [];
	for (const [index, cells] of parseCsv(text).entries()) {
		if (cells.length === 1 && cells[0] === "") continue;
		const row = parseRow(cells);
		if (typeof row === "string") return { problem: `row ${index + 1} ${row}` };
		rows.push(row);
	}
	return rows;
}
function parseRow(cells) {
	const [path = "", hashText = "", sizeText = ""] = cells;
	if (cells.length !== 3 || path === "") return "does not have the three cells path, hash, size";
	const hash = /^(?<algorithm>[a-z0-9_]+)=(?<digest>[A-Za-z0-9_-]+)$/.exec(hashText)?.groups;
	if (hashText !== "" && hash === void 0) return "has no algorithm=digest in its second cell";
	if (!/^\d{0,15}$/.test(sizeText)) return "has no size in its third cell";
	return {
		path,
		hash: hash === void 0 ? null : {
			algorithm: hash.algorithm ?? "",
			digest: hash.digest ?? ""
		},
		size: sizeText === "" ? null : Number(sizeText)
	};
}
/** As Python's csv module reads with its defaults: cells in quotes may hold commas, newlines and doubled quotes. */
function parseCsv(text) {
	const rows = [];
	let row = [];
	const cell = /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)/gy;
	while (cell.lastIndex < text.length || row.length > 0) {
		const match = cell.exec(text);
		if (match === null) return [...rows, [...row, text]];
		row.push(match[1]?.replaceAll("\"\"", "\"") ?? match[2] ?? "");
		if (match[3] === ",") continue;
		rows.push(row);
		row = [];
		if (match[3] === "") break;
	}
	return rows;
}
// src/distribution/wheel-metadata.ts
function parseWheelMetadata(text) {
	const block = parseHeaderBlock(text);
	if ("badLine" in block) return { problem: `line ${block.badLine} is not "Field: value"` };
	const wheelVersion = firstValue(block, "Wheel-Version");
	if (wheelVersion === null || !/^\d+\.\d+$/.test(wheelVersion)) return { problem: "Wheel-Version is missing or no version" };
	const root = firstValue(block, "Root-Is-Purelib")?.toLowerCase();
	if (root !== "true" && root !== "false") return { problem: "Root-Is-Purelib is neither true nor false" };
	return {
		wheelVersion,
		generator: firstValue(block, "Generator"),
		isPure: root === "true",
		tags: listValues(block, "Tag"),
		buildTag: firstValue(block, "Build")
	};
}
// src/distribution/read-distribution.ts
const mebibyte = 1048576;
const limits = {
	METADATA: mebibyte,
	WHEEL: 65536,
	RECORD: 32 * mebibyte,
	"entry_points.txt": mebibyte
};
/**
* Facts about the distribution called `fileName`.
* @throws UsageError when the name is that of neither a wheel nor an sdist, ArchiveError when the archive is unreadable.
*/
async function readDistribution(fileName, source, options = {}) {
	if (fileName.endsWith(".whl")) return readWheel(fileName, expectFilename(fileName, parseWheelFilename(fileName)), source, options);
	return readSdist(fileName, expectFilename(fileName, parseSdistFilename(fileName)), source);
}
function expectFilename(fileName, filename) {
	if (!("problem" in filename)) return filename;
	throw new UsageError("distribution/file-name", `${fileName} ${filename.problem}`, { file: fileName });
}
async function readWheel(fileName, filename, source, options) {
	const zip = await openZip(source);
	const infoFolders = listInfoFolders(zip);
	const expected = `${filename.nameText}-${filename.versionText}.dist-info`;
	const folder = infoFolders.includes(expected) ? expected : infoFolders[0] ?? expected;
	const problems = [];
	async function readInfo(name, code, parse) {
		const member = zip.find(`${folder}/${name}`);
		if (member === null) return {
			text: null,
			value: null
		};
		const bytes = await zip.read(member, { maxBytes: limits[name] });
		return parseText(`${folder}/${name}`, bytes, code, parse, problems);
	}
	const metadata = await readInfo("METADATA", "distribution/metadata", parseCoreMetadata);
	const wheel = await readInfo("WHEEL", "distribution/wheel-version", parseWheelMetadata);
	const record = await readInfo("RECORD", "distribution/record-format", parseRecord);
	const entryPoints = await readInfo("entry_points.txt", "distribution/entry-point", parseEntryPoints);
	const members = await listMembers(zip, options.hashMembers === true);
	return {
		kind: "wheel",
		fileName,
		size: source.size,
		filename,
		infoFolders,
		members,
		metadataText: metadata.text,
		metadata: metadata.value,
		wheel: wheel.value,
		record: record.value,
		entryPoints: entryPoints.value ?? [],
		topLevelModules: listImportNames(members),
		problems
	};
}
async function readSdist(fileName, filename, source) {
	const expected = `${filename.nameText}-${filename.versionText}`;
	let kept = null;
	const tar = await readTarGz(source, (name) => {
		if (!/^[^/]+\/PKG-INFO$/.test(name) || kept !== null && !name.startsWith(`${expected}/`)) return null;
		kept = name;
		return limits.METADATA;
	});
	const topFolders = [...new Set(tar.members.map(({ name }) => name.split("/")[0] ?? ""))].sort();
	const folder = topFolders.includes(expected) ? expected : topFolders[0] ?? expected;
	const bytes = tar.contents.get(`${folder}/PKG-INFO`);
	const problems = [];
	const metadata = bytes === void 0 ? {
		text: null,
		value: null
	} : parseText(`${folder}/PKG-INFO`, bytes, "distribution/metadata", parseCoreMetadata, problems);
	return {
		kind: "sdist",
		fileName,
		size: source.size,
		filename,
		topFolders,
		members: tar.members.filter(({ kind }) => kind !== "folder").map(({ name, size, kind }) => ({
			name,
			size,
			kind,
			sha256: null
		})),
		metadataText: metadata.text,
		metadata: metadata.value,
		problems
	};
}
function listInfoFolders(zip) {
	const folders = zip.members.map(({ name }) => name.split("/")[0] ?? "").filter((name) => name.endsWith(".dist-info"));
	return [...new Set(folders)].sort();
}
async function listMembers(zip, isHashed) {
	const members = [];
	for (const member of zip.members) {
		if (member.isFolder) continue;
		const hash = createHash("sha256");
		if (isHashed) for await (const chunk of zip.stream(member)) hash.update(chunk);
		members.push({
			name: member.name,
			size: member.size,
			kind: "file",
			sha256: isHashed ? hash.digest("base64url") : null
		});
	}
	return members;
}
function parseText(name, bytes, code, parse, problems) {
	const text = decodeUtf8(bytes);
	if (text === null) {
		problems.push({
			code,
			message: `${name} is not UTF-8`
		});
		return {
			text: null,
			value: null
		};
	}
	const value = parse(text);
	if (typeof value === "object" && value !== null && "problem" in value) {
		problems.push({
			code,
			message: `${name}: ${value.problem}`
		});
		return {
			text,
			value: null
		};
	}
	return {
		text,
		value
	};
}
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}
export { listValues as i, isScriptGroup as n, singleFields as r, readDistribution as t };
