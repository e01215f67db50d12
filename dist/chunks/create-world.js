import { t as createLineReader } from "./terminal-text.js";
import { a as ReleaseError, i as IncompleteError, o as RemoteError, r as EnvironmentError, s as UsageError, t as CancelledError } from "./errors.js";
import { t as createIdentityProvider } from "./identity.js";
import { constants, createReadStream, existsSync, promises } from "node:fs";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import querystring from "node:querystring";
import { homedir, tmpdir } from "node:os";
import { Agent as Agent$1, request as request$1 } from "node:https";
import { setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import { spawn } from "node:child_process";
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
		events: join(root, "events.jsonl"),
		logs: join(root, "logs"),
		index: (id) => join(root, "index", id),
		scratch: join(root, "scratch")
	};
}
// src/world/clock.ts
function createClock(signal) {
	return {
		now: () => /* @__PURE__ */ new Date(),
		monotonic: () => performance.now() / 1e3,
		async sleep(seconds) {
			try {
				await setTimeout$1(seconds * 1e3, void 0, { signal });
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
// src/world/durable-file.ts
/** `fill` writes and flushes the temporary file; its result is handed on once the file stands in its place. */
async function replaceFile(fs, path, fill) {
	const folder = dirname(path);
	const temporary = join(folder, `.${basename(path).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
	await fs.mkdir(folder, { recursive: true });
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
const refused = {
	EACCES: "permission denied",
	EPERM: "the operation is not permitted",
	EROFS: "the file system is read-only",
	ENOTDIR: "a part of the path is a file, not a folder",
	EEXIST: "a part of the path is a file, not a folder",
	EISDIR: "it is a folder, not a file",
	ELOOP: "too many links lead to each other",
	ENAMETOOLONG: "the name is too long for this file system"
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
	if (errno === "ENOENT" && verb === "read") return new UsageError("world/no-file", `there is no file ${path}`, details);
	if (errno in refused || errno === "ENOENT") {
		const reason = refused[errno] ?? "its folder cannot be made: the file system is read-only, or a link leads nowhere";
		return verb === "write" ? new EnvironmentError("world/not-writable", `cannot write ${path}: ${reason}`, {
			...details,
			help: "Give this user write permission there, or use another folder with --work DIR."
		}) : new EnvironmentError("world/not-readable", `cannot read ${path}: ${reason}`, {
			...details,
			help: "Give this user read permission for it."
		});
	}
	return cause;
}
// src/world/files.ts
function createFiles(fs = promises) {
	return {
		readText: (path) => orNullWhenMissing(path, () => fs.readFile(path, "utf8")),
		writeText: (path, text) => writing(path, () => replaceFile(fs, path, (temporary) => writeFlushed(fs, temporary, text))),
		copy: (from, to) => writing(to, () => replaceFile(fs, to, (temporary) => copyFlushed(fs, from, temporary))),
		async appendText(path, text) {
			await writing(path, async () => {
				await fs.mkdir(dirname(path), { recursive: true });
				await fs.appendFile(path, text, "utf8");
			});
		},
		hash: (path) => orNullWhenMissing(path, () => hashFile(path)),
		open: (path) => reading(path, () => openSource(fs, path)),
		async list(folder) {
			return (await orNullWhenMissing(folder, () => fs.readdir(folder, { withFileTypes: true })) ?? []).map((entry) => ({
				name: entry.name,
				kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other"
			})).sort((a, b) => a.name < b.name ? -1 : 1);
		},
		async glob(folder, patterns) {
			const found = /* @__PURE__ */ new Set();
			await reading(folder, async () => {
				for await (const entry of fs.glob([...patterns], {
					cwd: folder,
					withFileTypes: true
				})) {
					if (!entry.isFile()) continue;
					const path = join(entry.parentPath, entry.name);
					found.add(path.slice(join(folder, sep).length).split(sep).join("/"));
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
		exists: async (path) => await orNullWhenMissing(path, () => fs.stat(path)) !== null
	};
}
async function writeFlushed(fs, path, text) {
	const handle = await fs.open(path, "wx");
	try {
		await handle.writeFile(text, "utf8");
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
async function hashFile(path) {
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
async function openSource(fs, path) {
	const handle = await fs.open(path, "r");
	const { size } = await handle.stat();
	return {
		size,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > size) throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			const bytes = new Uint8Array(length);
			for (let done = 0; done < length;) {
				const { bytesRead } = await reading(path, () => handle.read(bytes, done, length - done, offset + done));
				if (bytesRead === 0) throw new RangeError(`${path} became shorter while it was read`);
				done += bytesRead;
			}
			return bytes;
		},
		close: () => handle.close()
	};
}
async function orNullWhenMissing(path, act) {
	try {
		return await act();
	} catch (cause) {
		if (cause.code === "ENOENT") return null;
		throw fileError(cause, "read", path);
	}
}
async function reading(path, act) {
	try {
		return await act();
	} catch (cause) {
		throw fileError(cause, "read", path);
	}
}
async function writing(path, act) {
	try {
		await act();
	} catch (cause) {
		throw fileError(cause, "write", path);
	}
}
// src/world/host.ts
function readHost(environment, productFolder, python = null) {
	const system = systemOf(process.platform);
	return {
		system,
		machine: machineOf(system, process.arch),
		glibc: system === "linux" ? readGlibc() : null,
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
// src/world/http-request.ts
const pieceSize = 65536;
/** No progress in either direction for the idle time. */
var IdleError = class extends Error {};
/** Resolves with the head of the answer. */
function openExchange(request$2, url, agent, signal) {
	return new Promise((resolve, reject) => {
		const idleSeconds = request$2.idleSeconds ?? 60;
		const client = (url.protocol === "https:" ? request$1 : request)(url, {
			method: request$2.method,
			agent,
			signal,
			headers: {
				"accept-encoding": "identity",
				...request$2.headers,
				...request$2.body ? { "content-length": String(request$2.body.length) } : {}
			}
		});
		let answered = false;
		let bodySent = request$2.body === void 0;
		const idle = setTimeout(() => {
			client.destroy(new IdleError(`nothing was sent or received for ${idleSeconds} s`));
		}, idleSeconds * 1e3);
		const fail = (error) => {
			clearTimeout(idle);
			client.destroy();
			reject(error);
		};
		client.on("error", (error) => {
			if (!answered) fail(error);
		});
		client.on("response", (response) => {
			answered = true;
			idle.refresh();
			resolve({
				response,
				progress: () => idle.refresh(),
				finish() {
					clearTimeout(idle);
					if (!bodySent || !response.complete) client.destroy();
				}
			});
		});
		if (!request$2.body) {
			client.end();
			return;
		}
		sendBody(client, request$2.body, () => idle.refresh(), () => answered).then((whole) => {
			bodySent = whole;
		}, (error) => {
			if (!answered) fail(error);
		});
	});
}
/** True when the whole body was handed to the connection; false when an answer came first. */
async function sendBody(client, body, onProgress, isAnswered) {
	let sent = 0;
	for await (const chunk of body.chunks()) for (let start = 0; start < chunk.length; start += pieceSize) {
		if (client.destroyed || isAnswered()) return false;
		const piece = chunk.subarray(start, start + pieceSize);
		sent += piece.length;
		if (sent > body.length) throw new RangeError(`the body is longer than the ${body.length} bytes announced`);
		if (!client.write(piece)) await drained(client);
		await setImmediate();
		onProgress();
	}
	if (client.destroyed || isAnswered()) return false;
	if (sent !== body.length) throw new RangeError(`the body has ${sent} bytes, ${body.length} were announced`);
	client.end();
	return true;
}
function drained(client) {
	return new Promise((resolve) => {
		const done = () => {
			for (const event of [
				"drain",
				"response",
				"close"
			]) client.off(event, done);
			resolve();
		};
		for (const event of [
			"drain",
			"response",
			"close"
		]) client.once(event, done);
	});
}
// src/world/http.ts
const defaultMaxBytes = 67108864;
/** Keeps connections open between requests; `close` ends them. */
function createHttp(signal, environment = process.env) {
	const plain = new Agent({ keepAlive: true });
	const secure = new Agent$1({
		keepAlive: true,
		minVersion: "TLSv1.2",
		proxyEnv: { ...environment }
	});
	async function exchange(request, read) {
		const url = checkUrl(request.url);
		const agent = url.protocol === "https:" ? secure : plain;
		try {
			const opened = await openExchange(request, url, agent, signal);
			try {
				return await read(opened);
			} finally {
				opened.finish();
			}
		} catch (cause) {
			throw signal.aborted ? new CancelledError("world/cancelled", `stopped while waiting for ${url.host}`, { cause }) : connectionError(cause, request.method, url);
		}
	}
	return {
		send: (request) => exchange(request, async (opened) => ({
			...headOf(opened),
			body: await readBody(opened, request.maxBytes ?? defaultMaxBytes, request.url)
		})),
		download: (url, path, { maxBytes }) => exchange({
			method: "GET",
			url
		}, (opened) => saveBody(opened, {
			url,
			path,
			maxBytes
		})),
		close() {
			plain.destroy();
			secure.destroy();
		}
	};
}
/** Security rules S24 and S27: https without credentials; plain http to the rehearsal index only. */
function checkUrl(text) {
	const url = URL.parse(text);
	const refuse = (problem) => new UsageError("world/insecure-url", `${problem}: "${url === null ? text : shown(url)}"`, { help: "Use an https URL without user name and password." });
	if (url === null) throw refuse("this is no URL");
	if (url.username !== "" || url.password !== "") throw refuse("the URL holds a user name or password");
	if (url.protocol === "https:") return url;
	if (url.protocol === "http:" && url.hostname === "127.0.0.1") return url;
	throw refuse("the URL is not https");
}
/** Without query and credentials: signed URLs are secrets (S17). */
function shown(url) {
	return url.origin + url.pathname;
}
function headOf({ response }) {
	const headers = Object.entries(response.headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]);
	return {
		status: response.statusCode ?? 0,
		headers: Object.fromEntries(headers)
	};
}
async function readBody(opened, maxBytes, url) {
	const chunks = [];
	for await (const chunk of readChunks(opened, maxBytes, url)) chunks.push(chunk);
	return Buffer.concat(chunks);
}
async function* readChunks({ response, progress }, maxBytes, url) {
	let size = 0;
	for await (const chunk of response) {
		progress();
		size += chunk.length;
		if (size > maxBytes) throw new RemoteError("world/answer-too-large", `${shown(new URL(url))} sent more than ${maxBytes} bytes`, { status: response.statusCode ?? 0 });
		yield chunk;
	}
}
/** Only an answer 200 is written; of any other the status is handed back, and no file is made. */
async function saveBody(opened, request) {
	const { url, path, maxBytes } = request;
	const status = opened.response.statusCode ?? 0;
	if (status !== 200) {
		await readBody(opened, defaultMaxBytes, url);
		return {
			status,
			size: 0,
			sha256: createHash("sha256").digest("hex")
		};
	}
	return replaceFile(promises, path, async (temporary) => {
		const hash = createHash("sha256");
		const handle = await promises.open(temporary, "wx");
		let size = 0;
		try {
			for await (const chunk of readChunks(opened, maxBytes, url)) {
				hash.update(chunk);
				size += chunk.length;
				await handle.writeFile(chunk);
			}
			await handle.sync();
		} finally {
			await handle.close();
		}
		return {
			status,
			size,
			sha256: hash.digest("hex")
		};
	}).catch((cause) => {
		throw fileError(cause, "write", path);
	});
}
const words = {
	ENOTFOUND: "the host name is unknown",
	EAI_AGAIN: "the name service does not answer",
	ECONNREFUSED: "the connection was refused",
	ECONNRESET: "the connection was broken",
	EPIPE: "the connection was broken",
	ETIMEDOUT: "the connection timed out",
	EHOSTUNREACH: "there is no way to the host",
	ENETUNREACH: "there is no network"
};
function connectionError(cause, method, url) {
	if (cause instanceof ReleaseError || cause instanceof RangeError) return cause;
	const { code = "", message } = cause;
	if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(code)) return new EnvironmentError("world/untrusted-certificate", `${url.host} shows a certificate that is not trusted: ${message}`, {
		help: "Behind a company proxy, point NODE_EXTRA_CA_CERTS at the file with its certificate.",
		cause
	});
	const why = cause instanceof IdleError ? message : words[code] ?? message;
	return new RemoteError("world/no-connection", `${method} ${shown(url)}: no complete answer, ${why}`, {
		retryable: true,
		cause
	});
}
// src/world/find-program.ts
/** Absolute path of the program that `name` means, or null. Relative entries of the PATH do not count: they change with the folder. */
async function findProgram(name, search) {
	const windows = search.system === "win32";
	const endings = windows ? windowsEndings(name, search.extensions) : [""];
	const folders = isAbsolute(name) ? [""] : search.path.split(windows ? ";" : ":").filter((folder) => isAbsolute(folder));
	if (!isAbsolute(name) && /[\\/]/.test(name)) return null;
	for (const folder of folders) for (const ending of endings) {
		const candidate = folder === "" ? name + ending : join(folder, name + ending);
		if (await isProgram(candidate, windows)) return candidate;
	}
	return null;
}
function windowsEndings(name, extensions = ".COM;.EXE") {
	const known = extensions.toLowerCase().split(";").filter((ending) => ending === ".exe" || ending === ".com");
	return known.some((ending) => name.toLowerCase().endsWith(ending)) ? [""] : known;
}
async function isProgram(path, windows) {
	try {
		if (!(await promises.stat(path)).isFile()) return false;
		await promises.access(path, windows ? constants.F_OK : constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
// src/world/query.ts
/** Asks a program through @actions/exec, which is made for short answers: no line callbacks, no time-out, no group. */
async function askProgram(query, search) {
	const program = await findProgram(query.command, search);
	if (program === null) return null;
	const { getExecOutput } = await import("./exec2.js");
	const { exitCode, stdout } = await getExecOutput(JSON.stringify(program), [...query.args], {
		cwd: query.cwd,
		env: { ...query.env },
		silent: true,
		ignoreReturnCode: true
	});
	return exitCode === 0 ? stdout : null;
}
// src/world/processes.ts
const outputLimit = 65536;
const stdoutLimit = 67108864;
/** From the polite signal to the hard one. */
const graceSeconds = 5;
/** A child that ended may leave others behind which hold its pipes open; so long they may finish writing. */
const lingerSeconds = 2;
function createProcesses(signal, environment = process.env) {
	return {
		run: (request) => runProcess(request, signal),
		ask: (query) => askProgram(query, searchIn(query.env)),
		find: (name) => findProgram(name, searchIn(environment))
	};
}
function searchIn(environment) {
	const read = (wanted) => Object.entries(environment).find(([name]) => name === wanted || name.toUpperCase() === wanted)?.[1];
	return {
		path: read("PATH") ?? "",
		system: process.platform,
		extensions: read("PATHEXT")
	};
}
async function runProcess(request, signal) {
	throwIfCancelled(request, signal);
	const program = await findProgram(request.command, searchIn(request.env));
	if (program === null) throw noProgram(request.command);
	const started = performance.now();
	const child = spawn(program, [...request.args], {
		cwd: request.cwd,
		env: { ...request.env },
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		shell: false,
		windowsHide: true,
		detached: process.platform !== "win32"
	});
	const text = collect(child, request.onLine);
	let timedOut = false;
	let ending = null;
	const end = () => {
		ending ??= endGroup(child);
	};
	const timer = setTimeout(() => {
		timedOut = true;
		end();
	}, request.timeoutSeconds * 1e3);
	signal.addEventListener("abort", end, { once: true });
	try {
		const exitStatus = await waitFor(child, request);
		if (ending !== null) await ending;
		throwIfCancelled(request, signal);
		return {
			exitStatus: timedOut ? null : exitStatus,
			timedOut,
			...text(),
			seconds: (performance.now() - started) / 1e3
		};
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", end);
	}
}
/** Reads both streams to lines and keeps what the result needs. */
function collect(child, onLine) {
	const stdout = [];
	let stdoutSize = 0;
	let output = "";
	const take = (line) => {
		output += `${line}\n`;
		if (output.length > 2 * outputLimit) output = output.slice(-65536);
		onLine?.(line);
	};
	for (const stream of [child.stdout, child.stderr]) {
		const reader = createLineReader(take);
		stream?.on("data", (chunk) => {
			if (stream === child.stdout && stdoutSize < stdoutLimit) {
				stdout.push(chunk);
				stdoutSize += chunk.length;
			}
			reader.push(chunk);
		});
		stream?.on("close", () => reader.end());
	}
	return () => ({
		stdout: Buffer.concat(stdout).toString("utf8"),
		output: output.slice(-65536)
	});
}
/** Exit status once the child ended and its pipes are closed; null when a signal ended it. */
function waitFor(child, request) {
	return new Promise((resolve, reject) => {
		let linger;
		child.once("error", (cause) => {
			clearTimeout(linger);
			reject([
				"ENOENT",
				"EACCES",
				"ENOEXEC"
			].includes(cause.code ?? "") && existsSync(request.cwd) ? noProgram(request.command, cause) : cause);
		});
		child.once("exit", () => {
			linger = setTimeout(() => {
				signalGroup(child, "SIGKILL");
				child.stdout?.destroy();
				child.stderr?.destroy();
			}, lingerSeconds * 1e3);
		});
		child.once("close", (status) => {
			clearTimeout(linger);
			resolve(status);
		});
	});
}
async function endGroup(child) {
	signalGroup(child, "SIGTERM");
	const deadline = performance.now() + graceSeconds * 1e3;
	while (performance.now() < deadline) {
		if (!isGroupAlive(child)) return;
		await setTimeout$1(20);
	}
	signalGroup(child, "SIGKILL");
}
function signalGroup(child, signal) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		spawn("taskkill", [
			"/pid",
			String(child.pid),
			"/T",
			"/F"
		], {
			stdio: "ignore",
			windowsHide: true
		}).on("error", () => child.kill());
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch (cause) {
		if (cause.code !== "ESRCH") throw cause;
	}
}
function isGroupAlive(child) {
	if (child.pid === void 0) return false;
	if (process.platform === "win32") return child.exitCode === null && child.signalCode === null;
	try {
		process.kill(-child.pid, 0);
		return true;
	} catch {
		return false;
	}
}
function throwIfCancelled(request, signal) {
	if (signal.aborted) throw new CancelledError("world/cancelled", `stopped while ${request.command} was running`);
}
function noProgram(command, cause) {
	return new EnvironmentError("world/no-program", `there is no program "${command}" that this machine can run`, {
		help: `Install ${command}, or add its folder to the PATH.`,
		cause
	});
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
	const http = createHttp(signal, environment);
	const events = createEventLog(files, options.eventLog, clock, secrets, options.onEvent);
	return {
		files,
		processes: createProcesses(signal, environment),
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
export { fileError as n, workFolderAt as r, createWorld as t };
