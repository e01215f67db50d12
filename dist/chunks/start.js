const { getCompileCacheDir } = process.getBuiltinModule("node:module");
const { createReadStream, existsSync, promises, readFileSync, statSync } = process.getBuiltinModule("node:fs");
const { basename, dirname, isAbsolute, join, resolve, sep } = process.getBuiltinModule("node:path");
const { createHash, randomBytes } = process.getBuiltinModule("node:crypto");
const { parseArgs, styleText } = process.getBuiltinModule("node:util");
const querystring = process.getBuiltinModule("node:querystring");
const { homedir, hostname, tmpdir } = process.getBuiltinModule("node:os");
const { setFlagsFromString } = process.getBuiltinModule("node:v8");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
// src/diagnostic/errors.ts
/** Common shape of everything that is thrown on purpose. */
var ReleaseError = class extends Error {
	code;
	help;
	file;
	line;
	constructor(code, message, details = {}) {
		super(message, details.cause === void 0 ? {} : { cause: details.cause });
		this.name = new.target.name;
		this.code = code;
		this.help = details.help;
		this.file = details.file;
		this.line = details.line;
	}
	/** The same facts as a value, for annotations, summaries and `--json`. */
	toFinding() {
		return {
			code: this.code,
			level: "error",
			message: this.message,
			file: this.file,
			line: this.line,
			help: this.help
		};
	}
};
/** Wrong input, flag or configuration. */
var UsageError = class extends ReleaseError {
	exitStatus = 2;
};
/** A tool, permission or token is missing, or the machine refuses: nothing about the project. */
var EnvironmentError = class extends ReleaseError {
	exitStatus = 3;
};
/** An index, GitHub or an issuer refused for good (4), or failed until the time ran out (5). */
var RemoteError = class extends ReleaseError {
	exitStatus;
	status;
	serverText;
	retryable;
	constructor(code, message, details = {}) {
		super(code, message, details);
		this.status = details.status;
		this.serverText = details.serverText;
		this.retryable = details.retryable ?? false;
		this.exitStatus = this.retryable ? 5 : 4;
	}
};
/** Work stopped half way for a reason outside the project (disk full, time over); the same command continues it. */
var IncompleteError = class extends ReleaseError {
	exitStatus = 5;
};
/** Other bytes than the ones that were planned, frozen or published. */
var ConflictError = class extends ReleaseError {
	exitStatus = 6;
};
/** Ctrl-C, SIGTERM or a cancelled job. */
var CancelledError = class extends ReleaseError {
	exitStatus = 130;
};
// src/diagnostic/finding.ts
/** How a finding counts: an error refuses the stage, a warning and a notice do not. */
const findingLevels = [
	"error",
	"warning",
	"notice"
];
/** Errors first, then warnings, then notices; within a level in the order they were found. */
function sortFindings(findings) {
	return [...findings].sort((a, b) => findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level));
}
function hasErrors(findings) {
	return findings.some((finding) => finding.level === "error");
}
/** "3 errors, 1 warning", or "no findings". */
function countFindings(findings) {
	const parts = findingLevels.map((level) => ({
		level,
		count: findings.filter((finding) => finding.level === level).length
	})).filter(({ count }) => count > 0).map(({ level, count }) => `${count} ${level}${count === 1 ? "" : "s"}`);
	return parts.length === 0 ? "no findings" : parts.join(", ");
}
// src/diagnostic/quantity.ts
/** `912 kB`, `1.1 MB`, `2.03 GB` (decimal, as indexes show them). */
function formatSize(bytes) {
	if (bytes < 1e3) return `${bytes} B`;
	if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
	if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
	return `${(bytes / 1e9).toFixed(2)} GB`;
}
/** `0.2 s`, `28.4 s`, `3 min 12 s` */
function formatSeconds(seconds) {
	if (seconds < 100) return `${seconds.toFixed(1)} s`;
	const minutes = Math.floor(seconds / 60);
	return `${minutes} min ${Math.round(seconds - minutes * 60)} s`;
}
/** `1 file`, `3 files` */
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
// src/diagnostic/nearest.ts
/** The known word nearest to an unknown one, or null when none is near enough to be what was meant. */
function findNearest(word, known) {
	const limit = Math.max(2, Math.floor(word.length / 3));
	let best = null;
	for (const candidate of known) {
		const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
		if (distance <= limit && (best === null || distance < best.distance)) best = {
			word: candidate,
			distance
		};
	}
	return best?.word ?? null;
}
/** A word that was not written to its end (`manylinux_x86`) is nearer than its length tells. */
function distanceOf(word, candidate) {
	return word.length > 3 && candidate.startsWith(word) ? 1 : editDistance(word, candidate);
}
/** Levenshtein distance, two rows at a time. */
function editDistance(a, b) {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const current = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}
// src/world/durable-file.ts
/** `fill` writes and flushes the temporary file; its result is handed on once the file stands in its place. */
async function replaceFile(fs, path, fill) {
	const folder = dirname(path);
	const temporary = join(folder, `.${basename(path).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
	await makeFolder(fs, folder);
	let result;
	try {
		result = await fill(temporary);
		await fs.rename(temporary, path);
	} catch (error) {
		await fs.rm(temporary, { force: true });
		throw error;
	}
	await flushFolder(fs, folder);
	return result;
}
/** Nearly always it is there, which the kernel says at once. */
async function makeFolder(fs, folder) {
	if (!existsSync(folder)) await fs.mkdir(folder, { recursive: true });
}
/** Makes a rename durable. Windows has no such call for folders. */
async function flushFolder(fs, folder) {
	if (process.platform === "win32") return;
	const handle = await fs.open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
// src/world/file-error.ts
const full = {
	ENOSPC: "there is no space left on the disk",
	EDQUOT: "the disk quota of this user is used up",
	EIO: "the disk reports an error"
};
const refused$1 = {
	EACCES: "permission denied",
	EPERM: "the operation is not permitted",
	EROFS: "the file system is read-only",
	ENOTDIR: "a part of the path is a file, not a folder",
	EEXIST: "a part of the path is a file, not a folder",
	EISDIR: "it is a folder, not a file",
	ELOOP: "too many links lead to each other",
	ENAMETOOLONG: "the name is too long for this file system"
};
const readHelp = {
	EISDIR: "Name a file in it.",
	ELOOP: "Remove the link, and name the file itself.",
	ENAMETOOLONG: "Check the path: so long a name cannot be there."
};
/** The error of our table for an error of the operating system; anything it does not know comes back as it is. */
function fileError(cause, verb, path) {
	const errno = cause.code ?? "";
	const details = {
		file: path,
		cause
	};
	if (errno in full) return new IncompleteError("world/disk-full", `cannot ${verb} ${path}: ${full[errno]}`, {
		...details,
		help: "Make room on that disk and run the same command again; it continues where it stopped."
	});
	if (["ENOENT", "ENOTDIR"].includes(errno) && verb === "read") {
		const help = path.includes("\ufffd") ? "The name is not UTF-8, and such names cannot be handed on. Rename the file." : "Check the spelling; relative paths start at the current folder.";
		return new UsageError("world/no-file", `there is no file ${path}`, {
			...details,
			help
		});
	}
	if (errno in refused$1 || errno === "ENOENT") {
		const reason = refused$1[errno] ?? "its folder cannot be made: the file system is read-only, or a link leads nowhere";
		return verb === "write" ? new EnvironmentError("world/not-writable", `cannot write ${path}: ${reason}`, {
			...details,
			help: "Give this user write permission there, or use another folder with --work DIR."
		}) : new EnvironmentError("world/not-readable", `cannot read ${path}: ${reason}`, {
			...details,
			help: readHelp[errno] ?? "Give this user read permission for it."
		});
	}
	return cause;
}
// src/world/regular-file.ts
/** @throws UsageError for what exists and is none */
async function expectRegularFile(fs, path) {
	const stats = await fs.stat(path);
	if (stats.isFile()) return;
	const { what, help } = describe(stats, path);
	throw new UsageError("world/not-a-file", `${path} is ${what}, not a file`, {
		file: path,
		help
	});
}
function describe(stats, path) {
	if (stats.isDirectory()) return {
		what: "a folder",
		help: `Name the files in it: ${path.replace(/[/\\]+$/, "")}/*`
	};
	const help = "Save what comes out of it to a file first, and name that file.";
	if (stats.isFIFO()) return {
		what: "a named pipe",
		help
	};
	return {
		what: stats.isSocket() ? "a socket" : "a device",
		help
	};
}
// src/world/files.ts
function createFiles(fs = promises) {
	return {
		readText: (path) => orNullWhenMissing(path, async () => readSmall(path) ?? await fs.readFile(path, "utf8")),
		writeText: (path, text) => writing(path, () => replaceFile(fs, path, async (temporary) => writeFlushed(fs, temporary, text, await modeOf(fs, path)))),
		writeBytes: (path, bytes) => writing(path, () => replaceFile(fs, path, (temporary) => writeStream(fs, temporary, bytes))),
		copy: (from, to) => writing(to, () => replaceFile(fs, to, (temporary) => copyFlushed(fs, from, temporary))),
		async appendText(path, text) {
			await writing(path, async () => {
				await makeFolder(fs, dirname(path));
				await fs.appendFile(path, text, "utf8");
			});
		},
		hash: (path) => orNullWhenMissing(path, () => hashFile(fs, path)),
		open: (path) => reading(path, () => openSource(fs, path)),
		async list(folder) {
			return ((look(folder) === null ? [] : await orNullWhenMissing(folder, () => fs.readdir(folder, { withFileTypes: true }))) ?? []).map((entry) => ({
				name: entry.name,
				kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other"
			})).sort((a, b) => a.name < b.name ? -1 : 1);
		},
		realPath: (path) => orNullWhenMissing(path, () => fs.realpath(path)),
		async glob(folder, patterns, limit = Number.POSITIVE_INFINITY, isWithLinks = false) {
			const found = /* @__PURE__ */ new Set();
			await reading(folder, async () => {
				for await (const entry of fs.glob([...patterns], {
					cwd: folder,
					withFileTypes: true
				})) {
					const path = join(entry.parentPath, entry.name);
					const isLink = isWithLinks && entry.isSymbolicLink() && !look(path)?.isDirectory();
					if (!entry.isFile() && !isLink) continue;
					found.add(path.slice(join(folder, sep).length).split(sep).join("/"));
					if (found.size > limit) break;
				}
			});
			return [...found].sort();
		},
		async makeFolder(path) {
			await writing(path, () => fs.mkdir(path, { recursive: true }));
		},
		async remove(path) {
			await writing(path, () => fs.rm(path, {
				recursive: true,
				force: true,
				maxRetries: 5,
				retryDelay: 200
			}));
		},
		async exists(path) {
			const found = look(path);
			return found !== void 0 ? found !== null : await orNullWhenMissing(path, () => fs.stat(path)) !== null;
		},
		isFolder: async (path) => (await orNullWhenMissing(path, () => fs.stat(path)))?.isDirectory() ?? false
	};
}
/**
* Most files that a plan looks for are not there. Asking the kernel at once takes a fiftieth of the time that a thread
* needs to answer, and holds nothing up. Null: there is nothing; undefined: the kernel did not say.
*/
function look(path) {
	try {
		return statSync(path, { throwIfNoEntry: false }) ?? null;
	} catch {
		return;
	}
}
const smallSize = 262144;
/** Null for what is large, or cannot be read. @throws ENOENT when there is nothing */
function readSmall(path) {
	const found = look(path);
	if (found === null) throw Object.assign(/* @__PURE__ */ new Error("no such file"), { code: "ENOENT" });
	if (!found?.isFile() || found.size > smallSize) return null;
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
}
/** Of the file that is replaced, so that a script stays executable. */
async function modeOf(fs, path) {
	const found = await orNullWhenMissing(path, () => fs.stat(path));
	return found === null ? 438 : found.mode & 511;
}
async function writeFlushed(fs, path, text, mode) {
	const handle = await fs.open(path, "wx", mode);
	try {
		await handle.writeFile(text, "utf8");
		await handle.sync();
	} finally {
		await handle.close();
	}
}
async function writeStream(fs, path, bytes) {
	const handle = await fs.open(path, "wx");
	try {
		for await (const chunk of bytes) await handle.writeFile(chunk);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
async function copyFlushed(fs, from, to) {
	await reading(from, () => fs.stat(from));
	await fs.copyFile(from, to);
	const handle = await fs.open(to, "r+");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
async function hashFile(fs, path) {
	await expectRegularFile(fs, path);
	const hash = createHash("sha256");
	let size = 0;
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
		hash.update(chunk);
		size += chunk.length;
	}
	return {
		size,
		sha256: hash.digest("hex")
	};
}
/** Somebody cut it, or it is made as it is read and has no size, as the files of /sys. */
var EndedEarly = class extends UsageError {
	constructor(path, size, end) {
		super("distribution/changed-meanwhile", `${path} ended at byte ${end}, before its ${size} bytes were read`, { help: "Wait until whatever writes it has ended, then check it again; a file of /proc or /sys is no distribution." });
	}
};
async function openSource(fs, path) {
	await expectRegularFile(fs, path);
	const handle = await fs.open(path, "r");
	const { size, mtimeMs } = await handle.stat();
	/** One read may give less than was asked for (read(2)). */
	async function fill(bytes, offset) {
		for (let done = 0; done < bytes.length;) {
			const { bytesRead } = await reading(path, () => handle.read(bytes, done, bytes.length - done, offset + done));
			if (bytesRead === 0) throw new EndedEarly(path, size, offset + done);
			done += bytesRead;
		}
	}
	return {
		size,
		async isUnchanged() {
			const now = await handle.stat();
			return now.size === size && now.mtimeMs === mtimeMs;
		},
		async sha256() {
			const hash = createHash("sha256");
			const piece = Buffer.allocUnsafeSlow(Math.min(size, hashedAtOnce));
			for (let offset = 0; offset < size; offset += piece.length) {
				const bytes = piece.subarray(0, size - offset);
				await fill(bytes, offset);
				hash.update(bytes);
			}
			return hash.digest("hex");
		},
		async read(offset, length, room) {
			if (offset < 0 || length < 0 || offset + length > size) throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			const bytes = room?.subarray(0, length) ?? Buffer.allocUnsafeSlow(length);
			await fill(bytes, offset);
			return bytes;
		},
		close: () => handle.close()
	};
}
const hashedAtOnce = 1048576;
async function orNullWhenMissing(path, act) {
	try {
		return await act();
	} catch (cause) {
		if (["ENOENT", "ENOTDIR"].includes(cause.code ?? "")) return null;
		throw cause instanceof ReleaseError ? cause : fileError(cause, "read", path);
	}
}
async function reading(path, act) {
	try {
		return await act();
	} catch (cause) {
		throw cause instanceof ReleaseError ? cause : fileError(cause, "read", path);
	}
}
async function writing(path, act) {
	try {
		await act();
	} catch (cause) {
		throw fileError(cause, "write", path);
	}
}
// src/pipeline/exit-status.ts
const exitStatuses = {
	0: "done, or nothing to do",
	1: "findings refuse it",
	2: "wrong usage or configuration",
	3: "the environment lacks something: a tool, a permission, a token",
	4: "refused for good by a remote",
	5: "incomplete, safe to run again",
	6: "conflict or integrity: other bytes",
	70: "a bug of wheel-release",
	130: "cancelled"
};
/** What is wrong with the configuration of a tool, or names what no table knows, beside all of `config/`. */
const configurationCodes = /* @__PURE__ */ new Set([
	"cuda/missing-key",
	"plan/cibuildwheel-refuses",
	"plan/maturin-option",
	"plan/nothing-selected",
	"plan/runner-removed",
	"plan/unmatched-selector",
	"tables/unknown-word"
]);
/** Findings about the configuration are wrong usage, however many others there are: nothing else was judged by it. */
function exitStatusOf(findings) {
	const errors = findings.filter((finding) => finding.level === "error");
	if (errors.length === 0) return 0;
	return errors.some((finding) => finding.code.startsWith("config/") || configurationCodes.has(finding.code)) ? 2 : 1;
}
/** What was thrown, as facts. Unknown errors are bugs of ours and keep their stack. */
function describeThrown(error) {
	if (error instanceof ReleaseError) return {
		exitStatus: error.exitStatus,
		finding: error.toFinding()
	};
	return {
		exitStatus: 70,
		finding: null,
		stack: error instanceof Error ? error.stack ?? error.message : String(error)
	};
}
// src/document/work-folder.ts
function workFolderAt(root) {
	const cells = join(root, "cells");
	const smokeReceipts = join(root, "smoke");
	return {
		root,
		plan: join(root, "plan.json"),
		cell: (id) => join(cells, id),
		buildReceipt: (id) => join(cells, id, "receipt.json"),
		dist: join(root, "dist"),
		manifest: join(root, "manifest.json"),
		smokeReceipts,
		smokeReceipt: (id) => join(smokeReceipts, `${id}.json`),
		verdict: join(root, "verdict.json"),
		ledger: join(root, "ledger.json"),
		checkJson: join(root, "check.json"),
		events: join(root, "events.jsonl"),
		logs: join(root, "logs"),
		index: (id) => join(root, "index", id),
		scratch: join(root, "scratch")
	};
}
// src/report/untrusted-text.ts
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** For a terminal: without what moves its cursor, turns its text around or cannot be seen. Lines stay lines. */
function stripInvisible(text) {
	return text.replace(/\r\n?/g, "\n").replace(invisible, "");
}
/** The same JSON, with such characters as escapes. */
function escapeInvisible(json) {
	const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return json.replace(invisible, (character) => character.split("").map(escapeUnit).join(""));
}
/** A Markdown code span that holds `text` whatever it contains; at most `most` characters, safe in a cell of a table. */
function codeSpan(text, { most = 200, isInTable = true } = {}) {
	const flat = stripInvisible(text).replace(/\n/g, " ");
	const short = flat.length > most ? `${flat.slice(0, most - 1).toWellFormed()}\u2026` : flat;
	const cut = !isInTable ? short : short.replace(/(\\?)\|/g, (_, backslash) => backslash === "" ? "\\|" : "\\ \\|");
	const longest = Math.max(0, ...(cut.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return cut === "" ? "" : longest > 0 ? `${fence} ${cut} ${fence}` : `${fence}${cut}${fence}`;
}
/** A Markdown code block that holds `text` whatever it contains. */
function codeBlock(text) {
	const clean = stripInvisible(text);
	const longest = Math.max(2, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${clean}\n${fence}`;
}
/** For an HTML page. */
function escapeHtml(text) {
	return stripInvisible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
// src/report/columns.ts
/** Rows as aligned text, two spaces between columns; columns named in `right` are aligned to the right. */
function formatColumns(rows, right = []) {
	const widths = columnWidths(rows);
	return rows.map((row) => row.map((cell, index) => {
		const gap = " ".repeat((widths[index] ?? 0) - textWidth(cell));
		if (right.includes(index)) return gap + cell;
		return index === row.length - 1 ? cell : cell + gap;
	}).join("  ").trimEnd());
}
/** Like formatColumns, but the named columns are cut, in this order and each to its least width, until a line fits. */
function fitColumns(rows, limits) {
	const widths = columnWidths(rows);
	let excess = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1) - limits.width;
	for (const { column, least } of limits.cut) {
		const width = widths[column] ?? 0;
		const taken = Math.max(0, Math.min(excess, width - least));
		widths[column] = width - taken;
		excess -= taken;
	}
	return formatColumns(rows.map((row) => row.map((cell, index) => (limits.middle?.includes(index) ? cutMiddle : cutText)(cell, widths[index] ?? 0))), limits.right);
}
/** At most `width` places, the end cut and marked. */
function cutText(text, width) {
	if (textWidth(text) <= width) return text;
	let cut = "";
	let used = 0;
	for (const character of text) {
		const size = textWidth(character);
		if (used + size > width - 1) break;
		cut += character;
		used += size;
	}
	return width < 1 ? "" : `${cut}\u2026`;
}
/** At most `width` places, the middle cut and marked; two thirds of what stays are the end. */
function cutMiddle(text, width) {
	if (textWidth(text) <= width) return text;
	const head = cutText(text, Math.max(1, Math.floor(width / 3)));
	const characters = [...text];
	let tail = "";
	let room = width - textWidth(head);
	while (characters.length > 0) {
		const character = characters.pop() ?? "";
		room -= textWidth(character);
		if (room < 0) break;
		tail = character + tail;
	}
	return head + tail;
}
/** Lines of at most `width` places, broken at spaces; a word that is longer stands alone. */
function wrapText(text, width) {
	if (textWidth(text) <= width) return [text];
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && textWidth(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}
/** Like wrapText for a sentence or a server's words; what is there to be pasted is neither and may not be broken. */
function wrapProse$1(line, width) {
	return /[.:;]$|^PyPI's answer: /.test(line) ? wrapText(line, width) : [line];
}
/** Items side by side with commas, broken between items only. */
function wrapItems(items, width) {
	return wrapText(items.map((item) => item.replaceAll(" ", "\xA0")).join(", "), width).map((line) => line.replaceAll("\xA0", " "));
}
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Nearly everything that we print: Latin letters, dashes, arrows, \u00d7, \u2265, \u2713. */
const narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u22ff\u2713\u2717]*$/;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Places in a terminal. */
function textWidth(text) {
	if (narrow.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
function columnWidths(rows) {
	const widths = [];
	for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, textWidth(cell));
	return widths;
}
// src/world/clock.ts
function createClock(signal) {
	return {
		now: () => /* @__PURE__ */ new Date(),
		monotonic: () => process.uptime(),
		async sleep(seconds) {
			try {
				await setTimeout(seconds * 1e3, void 0, { signal });
			} catch (cause) {
				if (!signal.aborted) throw cause;
				throw new CancelledError("world/cancelled", "stopped while waiting", { cause });
			}
		}
	};
}
// src/world/event-log.ts
/** JSON lines with the UTC time, in the order of the events; `onEvent` draws them. Both see no secret. */
function createEventLog(files, path, clock, secrets, onEvent) {
	let waiting = "";
	let writing = null;
	let failure = null;
	/** One append at a time; what comes meanwhile goes out together with the next. */
	async function drain() {
		while (waiting !== "" && failure === null) {
			const text = waiting;
			waiting = "";
			try {
				await files.appendText(path, text);
			} catch (error) {
				failure = { error };
			}
		}
		writing = null;
	}
	return {
		emit(event) {
			const shown = secrets.redact(event);
			if (failure === null) {
				waiting += `${JSON.stringify({
					time: clock.now().toISOString(),
					...shown
				})}\n`;
				writing ??= drain();
			}
			onEvent(shown);
		},
		async close() {
			await writing;
			if (failure !== null) throw failure.error;
		}
	};
}
// src/world/host.ts
function readHost(environment, productFolder, python = null) {
	const system = systemOf(process.platform);
	return {
		system,
		machine: machineOf(system, process.arch),
		get glibc() {
			return system === "linux" ? readGlibc() : null;
		},
		runnerKind: runnerKindOf(environment),
		homeFolder: homedir(),
		cacheFolder: cacheFolderOf(system, environment, homedir()),
		temporaryFolder: environment.RUNNER_TEMP ?? tmpdir(),
		productFolder,
		python
	};
}
function systemOf(platform) {
	if (platform === "linux") return "linux";
	if (platform === "darwin") return "macos";
	if (platform === "win32") return "windows";
	throw new EnvironmentError("world/unknown-system", `wheel-release does not run on ${platform}`, { help: "Use Linux, macOS or Windows." });
}
/** Node's name of the processor as Python's platform tags spell it (sysconfig.get_platform). */
function machineOf(system, architecture) {
	return (system === "windows" ? {
		x64: "amd64",
		arm64: "arm64",
		ia32: "win32"
	} : system === "macos" ? {
		x64: "x86_64",
		arm64: "arm64"
	} : {
		x64: "x86_64",
		arm64: "aarch64",
		ia32: "i686",
		arm: "armv7l",
		ppc64: "ppc64le"
	})[architecture] ?? architecture;
}
/** Whoever says nothing about being GitHub's own runner is treated as the less trusted kind. */
function runnerKindOf(environment) {
	if (environment.GITHUB_ACTIONS !== "true") return "local";
	return environment.RUNNER_ENVIRONMENT === "github-hosted" ? "github-hosted" : "self-hosted";
}
/** XDG Base Directory Specification: a relative value is invalid and ignored. */
function cacheFolderOf(system, environment, home) {
	const xdg = environment.XDG_CACHE_HOME;
	if (xdg !== void 0 && isAbsolute(xdg)) return join(xdg, "wheel-release");
	if (system === "windows") return join(environment.LOCALAPPDATA ?? join(home, "AppData", "Local"), "wheel-release");
	if (system === "macos") return join(home, "Library", "Caches", "wheel-release");
	return join(home, ".cache", "wheel-release");
}
/** Of the C library this process runs on; a Node for musl names none. */
function readGlibc() {
	const report = process.report;
	report.excludeNetwork = true;
	const { header } = report.getReport();
	const match = /^(\d+)\.(\d+)/.exec(header.glibcVersionRuntime ?? "");
	return match ? [Number(match[1]), Number(match[2])] : null;
}
// src/world/identity.ts
/** GitHub's identity tokens for the running job, or those of a rehearsal's issuer: both speak the same two variables. */
function createIdentityProvider(http, environment, secrets) {
	return { async requestToken(audience) {
		const requestUrl = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
		const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
		if (!requestUrl || !bearer) throw noIdToken(environment.GITHUB_ACTIONS === "true");
		secrets.hide(bearer);
		const url = new URL(requestUrl);
		url.searchParams.append("audience", audience);
		const { status, body } = await http.send({
			method: "GET",
			url: url.href,
			headers: {
				authorization: `bearer ${bearer}`,
				accept: "application/json"
			},
			maxBytes: 65536
		});
		const text = Buffer.from(body).toString("utf8");
		if (status !== 200) throw refused(`the token service answered ${status}`, status);
		const token = tokenIn(text);
		if (token === null) throw refused("the token service answered without a token", status);
		secrets.hide(token);
		return token;
	} };
}
function tokenIn(text) {
	let answer;
	try {
		answer = JSON.parse(text);
	} catch {
		return null;
	}
	const value = answer?.value;
	return typeof value === "string" && value !== "" ? value : null;
}
function refused(message, status) {
	return new RemoteError("world/id-token-refused", message, {
		status,
		retryable: status >= 500 || status === 429
	});
}
function noIdToken(isJob) {
	return isJob ? new EnvironmentError("world/no-id-token", "this job may not ask for an identity token", { help: [
		"Add to the job that publishes, and to that job alone:",
		"    permissions:",
		"      contents: read",
		"      id-token: write",
		"Jobs for pull requests from forks never get one."
	].join("\n") }) : new EnvironmentError("world/no-id-token", "there is no identity token outside of a GitHub Actions job", { help: "Publish from the release workflow, or try everything here first: wheel-release rehearse" });
}
// src/world/secrets.ts
const shortestSecret = 6;
/** `announce` is told each form once, for the runner's own masking. */
function createSecrets(announce) {
	const hidden = /* @__PURE__ */ new Set();
	let longestFirst = [];
	const redactText = (text) => longestFirst.reduce((result, form) => result.replaceAll(form, "***"), text);
	return {
		hide(value) {
			for (const form of formsOf(value)) {
				if (form.length < shortestSecret || hidden.has(form)) continue;
				hidden.add(form);
				announce(form);
			}
			longestFirst = [...hidden].sort((a, b) => b.length - a.length);
		},
		redact(value) {
			return JSON.parse(JSON.stringify(value), (_, part) => typeof part === "string" ? redactText(part) : part);
		}
	};
}
/** Of the index and the proxy that children are told: what they print is logged. */
function hideIndexPasswords(environment, secrets) {
	for (const [name, value] of Object.entries(environment)) {
		if (!/^(PIP_INDEX_URL|UV_INDEX_URL|UV_DEFAULT_INDEX|.*_PROXY)$/i.test(name)) continue;
		const password = /:\/\/[^/@:]*:([^/@]+)@/.exec(value ?? "")?.[1];
		if (password === void 0) continue;
		secrets.hide(password);
		secrets.hide(querystring.unescape(password));
	}
}
/** Masks are literal (S17): each spelling in which a token travels or could be printed is a form of its own. */
function formsOf(value) {
	return [
		value,
		...[value, `__token__:${value}`].flatMap((text) => {
			const bytes = Buffer.from(text, "utf8");
			return [bytes.toString("base64"), bytes.toString("base64url")];
		}),
		encodeURIComponent(value),
		new URLSearchParams({ v: value }).toString().slice(2),
		JSON.stringify(value).slice(1, -1)
	];
}
// src/world/create-world.ts
function createWorld(options) {
	const { environment, signal } = options;
	const files = createFiles();
	const clock = createClock(signal);
	const secrets = createSecrets(options.announceSecret);
	hideIndexPasswords(environment, secrets);
	const http = openHttpLater(signal, environment);
	const events = createEventLog(files, options.eventLog, clock, secrets, options.onEvent);
	return {
		files,
		processes: openProcessesLater(signal, environment),
		http,
		clock,
		host: readHost(environment, options.productFolder, options.python),
		secrets,
		events,
		environment,
		signal,
		identity: createIdentityProvider(http, environment, secrets),
		async close() {
			http.close();
			await events.close();
		}
	};
}
/** Node's HTTP and TLS take longer to load than a whole plan takes: they come with the first request. */
function openHttpLater(signal, environment) {
	let opened = null;
	const open = () => {
		opened ??= import("./http.js").then(({ createHttp }) => createHttp(signal, environment));
		return opened;
	};
	return {
		send: async (request) => await (await open()).send(request),
		download: async (...request) => await (await open()).download(...request),
		close: () => void opened?.then((http) => http.close())
	};
}
/** The same for child processes. */
function openProcessesLater(signal, environment) {
	const open = async () => (await import("./processes.js")).createProcesses(signal, environment);
	return {
		run: async (request) => await (await open()).run(request),
		ask: async (query) => await (await open()).ask(query),
		find: async (name) => await (await open()).find(name)
	};
}
// src/report/finding-text.ts
/** So many of one kind are shown when more are folded; hiding only a few would help nobody. */
const shownOfKind = 5;
const foldedFrom = 8;
const indent = "       ";
const width = 93;
function formatFinding(finding) {
	const place = finding.file ? `   ${finding.file}${finding.line ? `:${finding.line}` : ""}` : "";
	return [
		`${finding.level.padEnd(6)} ${finding.code}${place}`,
		...finding.message.split("\n").flatMap((line) => wrapText(line, width)).map(indented),
		...(finding.help ?? "").split("\n").flatMap(wrapProse).filter((line) => line !== "").map(indented),
		`${indent}wheel-release explain ${finding.code}`
	];
}
/** Worst first, each kind together; many of one kind are folded unless `isVerbose`. */
function formatFindings(findings, isVerbose = false) {
	return findingLevels.flatMap((level) => [...Map.groupBy(findings.filter((finding) => finding.level === level), (finding) => finding.code)].flatMap(([code, kind]) => {
		if (isVerbose || kind.length < foldedFrom) return kind.flatMap(formatFinding);
		const rest = kind.length - shownOfKind;
		return [...kind.slice(0, shownOfKind).flatMap(formatFinding), `\u2026 and ${rest} more like this (${code}); --verbose lists them`];
	}));
}
/** The last line: `3 errors, 1 warning \u00b7 nothing was built`. */
function formatFindingTotal(findings, consequence) {
	return `${countFindings(findings)} \u00b7 ${consequence}`;
}
/** A sentence may be broken over lines; what is there to be pasted may not. */
function wrapProse(line) {
	return /\S[.:;]$/.test(line) ? wrapText(line, width) : [line];
}
function indented(line) {
	return `${indent}${line}`.trimEnd();
}
// src/world/claim.ts
/** @throws IncompleteError `world/busy` while another process works there; one that was killed does not count. */
async function claimFolder(folder) {
	const lock = join(folder, "lock");
	const own = `${process.pid} ${hostname()}`;
	try {
		if (!existsSync(folder)) await promises.mkdir(folder, { recursive: true });
		if (!await createFile(lock, own)) {
			const owner = await readOwner(lock) || await setTimeout(200).then(() => readOwner(lock));
			if (isAlive(owner)) throw busy(folder, lock, owner);
			await promises.rm(lock, { force: true });
			if (!await createFile(lock, own)) throw busy(folder, lock, "");
		}
	} catch (cause) {
		throw cause instanceof IncompleteError ? cause : fileError(cause, "write", lock);
	}
	return { release: () => promises.unlink(lock).catch(() => {}) };
}
/** False when it is there already. */
async function createFile(path, text) {
	try {
		await promises.writeFile(path, text, { flag: "wx" });
		return true;
	} catch (cause) {
		if (cause.code === "EEXIST") return false;
		throw cause;
	}
}
/** Empty for the moment in which the other process has made the file and not yet written it. */
async function readOwner(lock) {
	return await promises.readFile(lock, "utf8").catch(() => "");
}
function isAlive(owner) {
	const [, pid, host] = /^(\d+) (.+)$/.exec(owner) ?? [];
	if (pid === void 0) return false;
	if (host !== hostname()) return true;
	try {
		process.kill(Number(pid), 0);
		return true;
	} catch (cause) {
		return cause.code === "EPERM";
	}
}
function busy(folder, lock, owner) {
	const [, pid, host] = /^(\d+) (.+)$/.exec(owner) ?? [];
	return new IncompleteError("world/busy", `another wheel-release${pid === void 0 ? "" : ` (process ${pid}${host === hostname() ? "" : ` on ${host}`})`} works in ${folder}`, { help: `Wait for it, or use another folder with --work DIR. If nothing runs there, delete ${lock}` });
}
// src/cli/compiled-code.ts
/**
* Node keeps what V8 compiles when it reads a file, and V8 leaves the bodies of functions for their first call: a plan calls
* a thousand of them once, and would compile them anew in every run, a sixth of its time. Here all of a file is compiled with
* it. V8 takes back only what was compiled under the same flags, so a file must come this way always or never: only where the
* cache is that of `plan` (keep-compiled.ts).
*/
async function loadWhole(load) {
	const folder = getCompileCacheDir();
	if (folder === void 0 || basename(dirname(folder)) !== "plan") return await load();
	setFlagsFromString("--no-lazy");
	try {
		return await load();
	} finally {
		setFlagsFromString("--lazy");
	}
}
// src/cli/check-flags.ts
const checkFlags = {
	select: {
		type: "string",
		multiple: true
	},
	ignore: {
		type: "string",
		multiple: true
	},
	"fail-on": { type: "string" },
	plan: { type: "string" },
	receipt: {
		type: "string",
		multiple: true
	},
	previous: {
		type: "string",
		multiple: true
	},
	budget: { type: "string" },
	tree: { type: "boolean" },
	render: { type: "boolean" },
	"no-render": { type: "boolean" },
	sarif: { type: "string" },
	"fix-tags": { type: "string" },
	tags: { type: "string" },
	"build-tag": { type: "string" },
	local: { type: "string" },
	name: { type: "string" }
};
/** @throws UsageError for words that are none. */
function readCheckFlags(values, cwd) {
	const text = (key) => typeof values[key] === "string" ? values[key] : void 0;
	const path = (key) => {
		const value = text(key);
		return value === void 0 ? null : resolve(cwd, value);
	};
	const words = (key) => [values[key] ?? []].flat().flatMap((word) => String(word).split(",")).map((word) => word.trim()).filter((word) => word !== "");
	const select = words("select");
	const optional = {
		tags: text("tags"),
		buildTag: text("build-tag"),
		local: text("local"),
		name: text("name")
	};
	if (text("fix-tags") === void 0) refuseLonely(values);
	return {
		select: select.length > 0 ? select : null,
		ignore: words("ignore"),
		failOn: readLevel(text("fail-on")),
		plan: text("plan") === void 0 ? null : resolve(cwd, text("plan") || "."),
		receipts: [values.receipt ?? []].flat().map((file) => resolve(cwd, String(file))),
		previous: [values.previous ?? []].flat().map(String),
		budget: readSize(text("budget")),
		isTree: values.tree === true,
		render: values["no-render"] === true ? false : values.render === true ? true : null,
		sarif: path("sarif"),
		fixTags: path("fix-tags"),
		retag: Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== void 0))
	};
}
/** New names are for wheels that are written. */
function refuseLonely(values) {
	const lonely = [
		"tags",
		"build-tag",
		"local",
		"name"
	].find((key) => values[key] !== void 0);
	if (lonely === void 0) return;
	throw new UsageError("config/unknown-option", `--${lonely} needs --fix-tags beside it`, { help: `wheel-release check --fix-tags OUT --${lonely} \u2026 FILE: the wheel is written again into the folder OUT.` });
}
function readLevel(text) {
	if (text === void 0) return null;
	const level = findingLevels.find((word) => word === text);
	if (level !== void 0) return level;
	const nearest = findNearest(text, [...findingLevels]);
	throw new UsageError("config/unknown-option", `--fail-on "${text}" is no level${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `Levels: ${findingLevels.join(", ")}.` });
}
const units = {
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30
};
function readSize(text) {
	if (text === void 0) return null;
	const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s?(kB|MB|GB|KiB|MiB|GiB)$/.exec(text) ?? [];
	const factor = units[unit];
	if (number !== void 0 && factor !== void 0) return Math.floor(Number(number) * factor);
	throw new UsageError("config/unknown-option", `--budget "${text}" is not a size like 60MB`);
}
// src/cli/options.ts
const flags = {
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" },
	json: { type: "boolean" },
	quiet: {
		type: "boolean",
		short: "q"
	},
	verbose: {
		type: "boolean",
		short: "v"
	},
	work: { type: "string" },
	config: { type: "string" },
	python: { type: "string" },
	tag: { type: "string" },
	explain: { type: "string" },
	diff: { type: "string" },
	matrix: { type: "boolean" },
	preflight: { type: "boolean" },
	"no-preflight": { type: "boolean" },
	cell: {
		type: "string",
		multiple: true
	},
	rebuild: { type: "boolean" },
	index: { type: "string" },
	"destination-file": { type: "string" },
	"manifest-sha256": { type: "string" },
	"dry-run": { type: "boolean" },
	serve: { type: "boolean" },
	keep: { type: "boolean" },
	port: { type: "string" },
	interpreter: { type: "string" },
	platforms: { type: "string" },
	user: { type: "string" },
	users: { type: "boolean" },
	"print-build-identifiers": { type: "boolean" },
	platform: { type: "string" },
	archs: { type: "string" },
	only: { type: "string" },
	enable: {
		type: "string",
		multiple: true
	},
	"config-file": { type: "string" },
	"cibuildwheel-version": { type: "string" },
	host: { type: "string" },
	...checkFlags
};
/** Flags that every command takes. */
const commonFlags = [
	"help",
	"version",
	"json",
	"quiet",
	"verbose",
	"work",
	"python"
];
/** What goes with `plan --print-build-identifiers`: what cibuildwheel's own option of that name looks at. */
const identifierFlags = [
	"print-build-identifiers",
	"platform",
	"archs",
	"only",
	"enable",
	"config-file",
	"cibuildwheel-version",
	"host"
];
/** @throws UsageError that names the nearest flag. */
function parseCommandLine(args, cwd) {
	const { values, positionals } = parse(bindPlan(bindExplain(args, cwd), cwd));
	const path = (text) => text === void 0 ? null : resolve(cwd, text);
	const [command = null, ...operands] = positionals;
	return {
		command,
		operands,
		isHelp: values.help ?? false,
		isVersion: values.version ?? false,
		isJson: values.json ?? false,
		isQuiet: values.quiet ?? false,
		isVerbose: values.verbose ?? false,
		workFolder: path(values.work),
		configFile: path(values.config),
		python: values.python ?? null,
		tag: values.tag ?? null,
		isExplain: values.explain !== void 0,
		question: values.explain || null,
		diff: path(values.diff),
		isMatrix: values.matrix ?? false,
		preflight: values["no-preflight"] ? false : values.preflight ?? null,
		cells: values.cell ?? null,
		isRebuild: values.rebuild ?? false,
		index: values.index ?? null,
		destinationFile: path(values["destination-file"]),
		manifestSha256: checkSha256(values["manifest-sha256"]),
		isDryRun: values["dry-run"] ?? false,
		isServe: values.serve ?? false,
		isKeep: values.keep ?? false,
		port: checkPort(values.port),
		interpreter: values.interpreter ?? null,
		platforms: values.platforms ?? null,
		user: values.user ?? null,
		isUsers: values.users ?? false,
		cibuildwheel: {
			isPrint: values["print-build-identifiers"] ?? false,
			platform: values.platform ?? null,
			archs: values.archs ?? null,
			only: values.only ?? null,
			enable: values.enable ?? [],
			configFile: values["config-file"] || null,
			version: values["cibuildwheel-version"] ?? null,
			host: values.host ?? null
		},
		check: readCheckFlags(values, cwd),
		given: Object.keys(values)
	};
}
/** The word after --explain may be missing, and then what follows is a flag or the project's folder. */
function bindExplain(args, cwd) {
	const at = args.indexOf("--explain");
	const end = args.indexOf("--");
	if (at === -1 || end !== -1 && end < at) return [...args];
	const word = args[at + 1];
	const isWord = word !== void 0 && !word.startsWith("-") && !isProjectFolder(resolve(cwd, word), word);
	return [
		...args.slice(0, at),
		`--explain=${isWord ? word : ""}`,
		...args.slice(at + (isWord ? 2 : 1))
	];
}
/** The file after `check --plan` may be missing, and then what follows is a distribution. */
function bindPlan(args, cwd) {
	const at = args.indexOf("--plan");
	const end = args.indexOf("--");
	if (at === -1 || end !== -1 && end < at) return [...args];
	const word = args[at + 1];
	const isPlan = word !== void 0 && (word.endsWith(".json") || holdsPlan(resolve(cwd, word)));
	return [
		...args.slice(0, at),
		`--plan=${isPlan ? word : ""}`,
		...args.slice(at + (isPlan ? 2 : 1))
	];
}
function holdsPlan(folder) {
	return [join(folder, "plan.json"), workFolderAt(join(folder, ".wheel-release")).plan].some((path) => existsSync(path));
}
function isProjectFolder(path, word) {
	return /^\.{1,2}$|\/$/.test(word) || existsSync(join(path, "pyproject.toml"));
}
function parse(args) {
	try {
		return parseArgs({
			args: [...args],
			options: flags,
			allowPositionals: true,
			strict: true
		});
	} catch (cause) {
		const message = cause.message;
		const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(message)?.[1];
		if (unknown === void 0) throw new UsageError("config/unknown-option", message.split(". ")[0] ?? message, {
			help: "wheel-release --help",
			cause
		});
		const file = args.find((argument) => /^-.*\.(?:whl|tar\.gz|so|pyd|dll)$/.test(argument));
		const nearest = findNearest(unknown.replace(/^-+/, ""), Object.keys(flags));
		throw new UsageError("config/unknown-option", `unknown flag ${unknown}${nearest ? `; did you mean --${nearest}?` : ""}`, {
			help: file === void 0 ? "wheel-release --help lists the flags of each command." : `If a file has that name, write it as a path: ./${file}`,
			cause
		});
	}
}
function checkSha256(text) {
	if (text === void 0) return null;
	if (/^[0-9a-f]{64}$/.test(text)) return text;
	throw new UsageError("config/unknown-option", `--manifest-sha256 "${text}" is not 64 lower-case hex digits`);
}
function checkPort(text) {
	const port = text === void 0 ? 0 : Number(text);
	if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
	throw new UsageError("config/unknown-option", `--port "${text}" is not a port number`);
}
// src/cli/commands.ts
const commands = [
	{
		name: "plan",
		usage: "[DIR]",
		about: "work out every wheel of the release, with reasons",
		flags: [
			"tag",
			"config",
			"explain",
			"diff",
			"matrix",
			"users",
			"preflight",
			"no-preflight",
			"index",
			"destination-file",
			...identifierFlags
		],
		takesFolder: true,
		run: async (context) => {
			const { planCommand } = await loadWhole(() => import("./planning.js").then((chunk) => ({ planCommand: chunk.H, showPlan: chunk.U })));
			if (!context.line.cibuildwheel.isPrint) return await planCommand(context);
			return await (await import("./print-identifiers.js")).printBuildIdentifiers(context);
		}
	},
	{
		name: "build",
		usage: "[DIR]",
		about: "build the cells of the plan",
		flags: ["cell", "rebuild"],
		takesFolder: true,
		run: stage("build")
	},
	{
		name: "freeze",
		usage: "[DIR]",
		about: "hold the built files against the plan and fix their bytes",
		flags: [],
		takesFolder: true,
		run: stage("freeze")
	},
	{
		name: "smoke",
		usage: "[DIR]",
		about: "install the frozen files and try them",
		flags: ["cell", "manifest-sha256"],
		takesFolder: true,
		run: stage("smoke")
	},
	{
		name: "gate",
		usage: "[DIR]",
		about: "decide: planned = frozen = tested?",
		flags: ["manifest-sha256"],
		takesFolder: true,
		run: stage("gate")
	},
	{
		name: "publish",
		usage: "[DIR]",
		about: "upload what the index lacks, by Trusted Publishing",
		flags: [
			"index",
			"destination-file",
			"manifest-sha256",
			"dry-run"
		],
		takesFolder: true,
		run: stage("publish")
	},
	{
		name: "verify",
		usage: "[DIR]",
		about: "wait for the index, download, compare, install",
		flags: [
			"index",
			"destination-file",
			"manifest-sha256"
		],
		takesFolder: true,
		run: stage("verify")
	},
	{
		name: "check",
		usage: "FILE\u2026",
		about: "judge wheels, sdists and native files as the index and installers would",
		flags: [
			...[
				"config",
				"select",
				"ignore",
				"fail-on",
				"plan",
				"receipt",
				"previous",
				"budget",
				"tree",
				"sarif"
			],
			...["render", "no-render"],
			...[
				"fix-tags",
				"tags",
				"build-tag",
				"local",
				"name"
			]
		],
		takesFolder: false,
		run: async (context) => (await import("./check2.js")).checkFiles(context)
	},
	{
		name: "pick",
		usage: "FILE\u2026",
		about: "which of these distributions an installer takes, and why not the others",
		flags: [
			"interpreter",
			"platforms",
			"user"
		],
		takesFolder: false,
		run: async (context) => (await import("./pick.js")).pickFiles(context)
	},
	{
		name: "rehearse",
		usage: "[DIR]",
		about: "the whole release on this machine, to an index of its own",
		flags: [
			"tag",
			"config",
			"rebuild",
			"keep",
			"serve",
			"port"
		],
		takesFolder: true,
		run: async (context) => (await import("./rehearse.js")).rehearseCommand(context)
	},
	{
		name: "explain",
		usage: "CODE",
		about: "what a finding means, why it matters, how to mend it",
		flags: [],
		takesFolder: false,
		run: async (context) => (await import("./explain.js")).explainCode(context)
	}
];
/** Loaded when it runs, so that `plan` starts without what `publish` needs. */
function stage(name) {
	return async (context) => (await import("./planning.js").then((chunk) => ({ runStageCommand: chunk.K }))).runStageCommand(name, context);
}
// src/cli/help.ts
const about = {
	help: "this text; after a command: that command",
	version: "the version",
	json: "one JSON document on stdout, progress on stderr",
	quiet: "findings and the last line only",
	verbose: "every finding, and what tools print",
	work: "DIR  where documents and files lie (default .wheel-release)",
	config: "FILE  configuration instead of wheel-release.toml",
	python: "PATH  Python that the tools are installed with (3.11 or newer)",
	tag: "TAG  plan the release of this tag",
	explain: "[WORD]  every reason; or one: cp313t, win_arm64, a cell, a setting",
	diff: "FILE  what changes against an older plan.json",
	matrix: "the job matrices as JSON",
	preflight: "ask the index what it would refuse (by itself before a release in CI)",
	"no-preflight": "ask no index",
	cell: "ID  only this cell (may be repeated)",
	rebuild: "build also what has not changed",
	index: "NAME  pypi or testpypi",
	"destination-file": "FILE  written by a running rehearsal index",
	"manifest-sha256": "HEX  refuse any other manifest.json",
	"dry-run": "everything but asking for a token and uploading",
	serve: "only run the rehearsal index, until Ctrl-C",
	keep: "one rehearsal index over all edits, as a real index would be",
	port: "NUMBER  of the rehearsal index (default: any free one)",
	interpreter: "WORD  cp312, 3.14t, pp311: the Python that asks",
	platforms: "LIST  what it runs on, as --platform of pip: manylinux_2_28_x86_64,\u2026",
	user: "NAME  a typical user instead: debian-12, alpine, macos-15, windows",
	users: "what each typical user gets",
	"print-build-identifiers": "what cibuildwheel would print, with its exit status",
	platform: "NAME  with it: linux, macos, windows, pyodide, android, ios",
	archs: "LIST  with it: auto, native, all or names",
	only: "ID  with it: one build identifier",
	enable: "GROUP  with it: pypy, cpython-prerelease, \u2026 (may be repeated)",
	"config-file": "FILE  with it: [tool.cibuildwheel] of another file",
	"cibuildwheel-version": "VERSION  with it: of the table that is asked",
	host: "SYSTEM/MACHINE  with it: where cibuildwheel would run, linux/x86_64",
	select: "RULES  only these rules or rooms: binary,distribution/record-hash",
	ignore: "RULES  all but these; for good and with a reason: [tool.wheel-release.check]",
	"fail-on": "LEVEL  error (default), warning or notice: what refuses the files",
	plan: "[FILE]  hold the files against a plan.json (default .wheel-release/plan.json)",
	receipt: "FILE  a smoke receipt (may be repeated): with which torch the file was tested",
	previous: "FILE  a distribution of the last release (may be repeated): what vanished, what grew",
	budget: "SIZE  the most that a wheel may have: 60MB",
	tree: "the members of each file with their sizes",
	render: "render descriptions with PyPI's renderer, installed once; later by itself",
	"no-render": "render no description",
	sarif: "FILE  findings for code scanning (SARIF 2.1.0)",
	"fix-tags": "DIR  write wheels again under names that are honest",
	tags: "TAGS  with --fix-tags: these instead of the honest ones",
	"build-tag": "TAG  with --fix-tags: the optional part before the tags",
	local: "LABEL  with --fix-tags: behind the + of the version",
	name: "NAME  with --fix-tags: another project"
};
function formatHelp(command) {
	const flagRows = (names) => formatColumns(names.map((name) => [`  --${name}`, about[name]]));
	if (command) return [
		`wheel-release ${command.name} ${command.usage}`,
		`  ${command.about}`,
		"",
		...flagRows([...command.flags, ...commonFlags]),
		""
	].join("\n");
	return [
		"wheel-release: from a tag to installed-and-verified wheels",
		"",
		"Commands",
		...formatColumns(commands.map((row) => [`  ${row.name} ${row.usage}`, row.about])),
		"",
		"Flags of every command",
		...flagRows(commonFlags),
		"",
		"Exit status",
		...formatColumns(Object.entries(exitStatuses).map(([status, meaning]) => [`  ${status}`, meaning]), []),
		""
	].join("\n");
}
// src/cli/screen.ts
const headingWidth = 10;
const itemWidth = 34;
const marks = {
	done: "\u2713",
	unchanged: "=",
	failed: "\u2717",
	"left-out": "\u2013"
};
function createScreen({ stdout, stderr, line }) {
	const stream = line.isJson || line.isMatrix ? stderr : stdout;
	const isLive = stream.isTTY === true && !line.isQuiet;
	const running = /* @__PURE__ */ new Map();
	let heading = null;
	let timer = null;
	let live = null;
	function clearLive() {
		if (isLive && (running.size > 0 || live !== null)) stream.write("\r\x1B[K");
	}
	function drawLive() {
		if (!isLive || running.size === 0) return;
		const now = process.uptime();
		const text = [...running].map(([item, since]) => `${item} ${Math.round(now - since)} s`).join(", ");
		stream.write(`\r\u001b[K${" ".repeat(headingWidth)}\u2026 ${text}`.slice(0, (stream.columns ?? 100) + 3));
	}
	function write(text) {
		clearLive();
		stream.write(`${text}\n`);
		drawLive();
	}
	/** One line under the heading of its stage, the time at the right. */
	function writeItem(text, seconds) {
		const label = (heading ?? "").padEnd(headingWidth);
		heading = null;
		const time = seconds === void 0 ? "" : formatSeconds(seconds);
		const gap = " ".repeat(Math.max(2, 88 - visibleLength(text) - time.length));
		write(`${styleText("bold", label, { stream })}${text}${time && gap + time}`);
	}
	function show(shown) {
		if (line.isQuiet) return;
		const event = withoutInvisible(shown);
		switch (event.type) {
			case "stage-started":
				heading = event.stage;
				break;
			case "item-started":
				clearLive();
				running.set(event.item, process.uptime());
				timer ??= isLive ? setInterval(drawLive, 1e3).unref() : null;
				drawLive();
				break;
			case "item-finished": {
				clearLive();
				running.delete(event.item);
				const colour = event.outcome === "failed" ? "red" : event.outcome === "done" ? "green" : "dim";
				const words = [
					shortenItem(event.item).padEnd(itemWidth),
					...event.details,
					...event.reason ? [event.reason] : []
				].join("  ");
				writeItem(`${styleText(colour, marks[event.outcome], { stream })} ${words}`, event.seconds);
				break;
			}
			case "stage-finished":
				running.clear();
				writeItem(event.summary, event.seconds);
				break;
			case "waiting":
				writeItem(`\u2026 ${event.message}`, void 0);
				break;
			case "output": if (line.isVerbose) write(styleText("dim", `${" ".repeat(headingWidth)}\u2502 ${event.line}`, { stream }));
		}
	}
	return {
		show,
		columns: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : null,
		progress: (text) => {
			clearLive();
			live = text === null ? null : stripInvisible(text).replaceAll("\n", " ");
			if (isLive && live !== null) stream.write(cutText(live, (stream.columns ?? 100) - 1));
		},
		print: (lines, paint = (text) => text) => {
			clearLive();
			live = null;
			const text = lines.join("\n");
			const isDocument = line.isJson || line.isMatrix;
			stdout.write(`${isDocument ? escapeInvisible(text) : stripInvisible(text).split("\n").map((row) => paint(row)).join("\n")}\n`);
		},
		say: (lines) => {
			clearLive();
			if (lines.length > 0) stream.write(`${stripInvisible(lines.join("\n"))}\n`);
		},
		end: () => {
			if (timer) clearInterval(timer);
			clearLive();
		}
	};
}
function withoutInvisible(event) {
	return JSON.parse(JSON.stringify(event), (_, part) => typeof part === "string" ? stripInvisible(part) : part);
}
/** Name and version of a wheel stand in the first line already; its tags are what tells files apart. */
function shortenItem(item) {
	return item.endsWith(".whl") ? item.replace(/^[^-]+-[^-]+-/, "\u2026") : item;
}
function visibleLength(text) {
	return text.replace(/\u001b\[[0-9;]*m/g, "").length;
}
// src/cli/command-line.ts
/** Sets process.exitCode; never throws. @param entryFolder of the file that was started: dist/, or src/cli in development */
async function runCommandLine(args, entryFolder) {
	const productFolder = basename(entryFolder) === "cli" ? dirname(entryFolder) : entryFolder;
	const output = watchOutput();
	try {
		process.exitCode = await run(args, productFolder);
	} catch (error) {
		const { exitStatus, finding } = describeThrown(error);
		if (args.includes("--json")) print(`${JSON.stringify({
			exitStatus,
			findings: finding ? [finding] : []
		}, null, 2)}\n`);
		process.exitCode = sayThrown(error);
	}
	const lost = await output.settle();
	if (lost !== null) process.exitCode = sayThrown(lost);
}
/** What was thrown, on stderr, and the exit status that it means. */
function sayThrown(error) {
	const { exitStatus, finding, stack } = describeThrown(error);
	const text = finding ? formatFinding(finding).join("\n") : `${stack}\n\nThis is a bug of wheel-release. Please report it with the lines above.`;
	process.stderr.write(`${stripInvisible(text)}\nexit ${exitStatus}\n`);
	return exitStatus;
}
/** A reader that has had enough (head, less) ends nobody's release; output that cannot be kept is told at the end. */
function watchOutput() {
	let failure = null;
	process.stdout.on("error", (cause) => {
		if (cause.code !== "EPIPE") failure ??= fileError(cause, "write", "standard output");
	});
	process.stderr.on("error", () => {});
	return { async settle() {
		await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write("", done))));
		return failure;
	} };
}
async function run(args, productFolder) {
	const line = parseCommandLine(args, process.cwd());
	const version = readVersion(productFolder);
	if (line.isVersion) return print(`wheel-release ${version}\n`);
	if (line.command === null || line.isHelp) return print(formatHelp(line.command === null ? null : findCommand(line.command)), line.command === null && !line.isHelp ? 2 : 0);
	const command = findCommand(line.command);
	refuseForeignFlags(command, line);
	if (command.takesFolder && line.operands.length > 1) throw new UsageError("config/unknown-option", `${command.name} takes one folder, got ${line.operands.join(" ")}`, { help: `wheel-release ${command.name} ${command.usage}` });
	const projectFolder = resolve(process.cwd(), command.takesFolder ? line.operands[0] ?? "." : ".");
	const workFolder = workFolderAt(line.workFolder ?? join(projectFolder, ".wheel-release"));
	const screen = createScreen({
		stdout: process.stdout,
		stderr: process.stderr,
		line
	});
	const claim = command.takesFolder && !line.isServe && !line.cibuildwheel.isPrint ? await claimFolder(workFolder.root) : null;
	const { signal, release } = cancelOnSignals();
	const world = createWorld({
		environment: process.env,
		productFolder,
		signal,
		eventLog: workFolder.events,
		onEvent: screen.show,
		announceSecret: () => {},
		python: line.python
	});
	const context = {
		line,
		projectFolder,
		workFolder,
		world,
		screen,
		tool: `wheel-release ${version}`
	};
	let exitStatus;
	let log = null;
	try {
		exitStatus = await command.run(context);
	} finally {
		release();
		screen.end();
		log = await world.close().then(() => null, (error) => ({ error }));
		await claim?.release();
	}
	return log !== null && exitStatus === 0 ? sayThrown(log.error) : exitStatus;
}
function findCommand(name) {
	const command = commands.find((row) => row.name === name);
	if (command) return command;
	const nearest = findNearest(name, commands.map((row) => row.name));
	throw new UsageError("config/unknown-option", `unknown command "${name}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `Commands: ${commands.map((row) => row.name).join(", ")}. wheel-release --help describes them.` });
}
function refuseForeignFlags(command, line) {
	const foreign = line.given.find((flag) => !command.flags.includes(flag) && !commonFlags.includes(flag));
	if (foreign === void 0) return;
	throw new UsageError("config/unknown-option", `--${foreign} does not fit "${command.name}"`, { help: `wheel-release ${command.name} --help` });
}
/** Ctrl-C and SIGTERM abort the work in hand; a second Ctrl-C ends at once. */
function cancelOnSignals() {
	const controller = new AbortController();
	const cancel = () => {
		if (controller.signal.aborted) process.exit(130);
		controller.abort();
	};
	process.on("SIGINT", cancel).on("SIGTERM", cancel);
	return {
		signal: controller.signal,
		release: () => process.off("SIGINT", cancel).off("SIGTERM", cancel)
	};
}
function print(text, exitStatus = 0) {
	process.stdout.write(text);
	return exitStatus;
}
/** dist/package.json carries the version of the bundle; in development the repository's does. */
function readVersion(productFolder) {
	const folder = basename(productFolder) === "src" ? dirname(productFolder) : productFolder;
	const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	return version;
}
export { countFindings as A, UsageError as B, createFiles as C, count as D, findNearest as E, ConflictError as F, EnvironmentError as I, IncompleteError as L, hasErrors as M, sortFindings as N, formatSeconds as O, CancelledError as P, ReleaseError as R, exitStatuses as S, replaceFile as T, escapeInvisible as _, createWorld as a, describeThrown as b, fitColumns as c, wrapItems as d, wrapProse$1 as f, escapeHtml as g, codeSpan as h, formatFindings as i, findingLevels as j, formatSize as k, formatColumns as l, codeBlock as m, identifierFlags as n, createIdentityProvider as o, wrapText as p, formatFindingTotal as r, cutText as s, runCommandLine as t, textWidth as u, stripInvisible as v, fileError as w, exitStatusOf as x, workFolderAt as y, RemoteError as z };
