import { r as windowSource } from "./entry-points.js";
import { s as readDirectory } from "./read-distribution.js";
import { n as isRemote } from "./check-answer.js";
import { B as UsageError, F as ConflictError, R as ReleaseError, z as RemoteError } from "./start.js";
const { join } = process.getBuiltinModule("node:path");
const { randomUUID } = process.getBuiltinModule("node:crypto");
// src/pipeline/check-remote.ts
const mostBytes = 4 * 2 ** 30;
const worthALook = 8388608;
/** Operands as files of this machine; what could not be had is an answer as well. @param folder the caller removes it */
async function fetchAll(operands, folder, world, openHttpSource) {
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
				path: await fetchOne(url, folder, world, openHttpSource)
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
async function fetchOne(url, folder, world, openHttpSource) {
	const shown = url.origin + url.pathname;
	const name = url.pathname.split("/").at(-1)?.replaceAll("%2B", "+") ?? "";
	if (!/^[A-Za-z0-9][A-Za-z0-9._+!-]*\.(?:whl|tar\.gz)$/.test(name)) throw new UsageError("world/not-a-file", `${shown} does not end in the name of a wheel or an sdist`, { help: "Name the file itself, as a Simple index links it: https://HOST/…/NAME-1.0-py3-none-any.whl" });
	const sha256 = /^#sha256=([0-9a-f]{64})$/.exec(url.hash)?.[1];
	url.hash = "";
	if (name.endsWith(".whl")) await lookAtEnd(() => openHttpSource(world.http, url.href));
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
async function lookAtEnd(open) {
	try {
		const source = await open();
		if (source.size > worthALook) await readDirectory(windowSource(source));
	} catch (error) {
		if (!(error instanceof RemoteError && error.code === "world/no-ranges")) throw error;
	}
}
export { fetchAll };
