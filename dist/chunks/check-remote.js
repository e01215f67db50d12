import { a as windowSource, i as readDirectory } from "./entry-points.js";
import { n as isRemote } from "./check-answer.js";
import { F as ReleaseError, I as RemoteError, L as UsageError, M as ConflictError } from "./start.js";
const { join } = process.getBuiltinModule("node:path");
const { randomUUID } = process.getBuiltinModule("node:crypto");
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
// src/cli/check-remote.ts
const mostBytes = 4 * 2 ** 30;
const worthALook = 8388608;
/** Operands as files of this machine; what could not be had is an answer as well. @param folder the caller removes it */
async function fetchAll(operands, folder, world) {
	const fetched = {
		operands: [],
		refused: []
	};
	for (const operand of operands) {
		if (!isRemote(operand.file)) {
			fetched.operands.push(operand);
			continue;
		}
		const url = new URL(operand.file);
		const file = url.origin + url.pathname;
		try {
			fetched.operands.push({
				file,
				path: await fetchOne(url, folder, world)
			});
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			fetched.refused.push({
				finding: {
					...error.toFinding(),
					file
				},
				exitStatus: error.exitStatus
			});
		}
	}
	return fetched;
}
/** @throws ReleaseError, also for what the end of a wheel tells */
async function fetchOne(url, folder, world) {
	const shown = url.origin + url.pathname;
	const name = url.pathname.split("/").at(-1)?.replaceAll("%2B", "+") ?? "";
	if (!/^[A-Za-z0-9][A-Za-z0-9._+!-]*\.(?:whl|tar\.gz)$/.test(name)) throw new UsageError("world/not-a-file", `${shown} does not end in the name of a wheel or an sdist`, { help: "Name the file itself, as a Simple index links it: https://HOST/…/NAME-1.0-py3-none-any.whl" });
	const sha256 = /^#sha256=([0-9a-f]{64})$/.exec(url.hash)?.[1];
	url.hash = "";
	await lookAtEnd(url.href, name, world);
	const path = join(folder, randomUUID(), name);
	const { status, sha256: fetched } = await world.http.download(url.href, path, { maxBytes: mostBytes });
	if (status !== 200) throw new RemoteError("world/not-served", `${shown}: the server answers ${status}, not the file`, {
		status,
		retryable: status === 429 || status >= 500,
		help: "Check the URL; open it in a browser."
	});
	if (sha256 !== void 0 && sha256 !== fetched) throw new ConflictError("world/other-bytes", `${name} has the sha256 ${fetched}, not the ${sha256} of its URL`, { help: "What the server hands out is not what the link was made for. Do not use it." });
	return path;
}
async function lookAtEnd(url, name, world) {
	if (!name.endsWith(".whl")) return;
	try {
		const source = await openHttpSource(world.http, url);
		if (source.size > worthALook) await readDirectory(windowSource(source));
	} catch (error) {
		if (!(error instanceof RemoteError && error.code === "world/no-ranges")) throw error;
	}
}
export { fetchAll };
