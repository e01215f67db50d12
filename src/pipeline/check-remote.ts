// `check https://…/NAME.whl`: the file is fetched into a temporary folder and judged there. Of a large wheel the end is read
// first, by ranges: most broken archives are known from it, without half a gigabyte on the way.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { ByteSource } from "../archive/byte-source.ts";
import { windowSource } from "../archive/window-source.ts";
import { readDirectory } from "../archive/zip.ts";
import { type CheckRequest, isRemote } from "../check/check-answer.ts";
import { ConflictError, ReleaseError, RemoteError, UsageError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Http, World } from "../world/ports.ts";

const mostBytes = 4 * 2 ** 30;
const worthALook = 8 * 1024 * 1024;

/** Ranges of a file on a server, as world/http-source.ts reads them. */
export type OpenHttpSource = (http: Http, url: string) => Promise<ByteSource>;

/** Operands as files of this machine; what could not be had is an answer as well. @param folder the caller removes it */
export async function fetchAll(
	operands: readonly CheckRequest[],
	folder: string,
	world: World,
	openHttpSource: OpenHttpSource,
): Promise<Fetched> {
	const fetched: Fetched = { operands: [], refused: [] };
	for (const operand of operands) {
		if (!isRemote(operand.file)) {
			fetched.operands.push(operand);
			continue;
		}
		const url = new URL(operand.file);
		// Without the query: signed URLs are secrets (security rule S17).
		const file = url.origin + url.pathname;
		try {
			fetched.operands.push({ file, path: await fetchOne(url, folder, world, openHttpSource) });
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			fetched.refused.push({ finding: { ...error.toFinding(), file }, exitStatus: error.exitStatus });
		}
	}
	return fetched;
}

export interface Fetched {
	operands: CheckRequest[];
	refused: { finding: Finding; exitStatus: number }[];
}

/** @throws ReleaseError, also for what the end of a wheel tells */
async function fetchOne(url: URL, folder: string, world: World, openHttpSource: OpenHttpSource): Promise<string> {
	const shown = url.origin + url.pathname;
	const name = url.pathname.split("/").at(-1)?.replaceAll("%2B", "+") ?? "";
	if (!/^[A-Za-z0-9][A-Za-z0-9._+!-]*\.(?:whl|tar\.gz)$/.test(name)) {
		throw new UsageError("world/not-a-file", `${shown} does not end in the name of a wheel or an sdist`, {
			help: "Name the file itself, as a Simple index links it: https://HOST/…/NAME-1.0-py3-none-any.whl",
		});
	}
	const sha256 = /^#sha256=([0-9a-f]{64})$/.exec(url.hash)?.[1];
	url.hash = "";
	if (name.endsWith(".whl")) await lookAtEnd(() => openHttpSource(world.http, url.href));
	const path = join(folder, randomUUID(), name);
	const { status, sha256: fetched } = await world.http.download(url.href, path, { maxBytes: mostBytes });
	if (status !== 200) {
		throw new RemoteError("world/not-served", `${shown}: the server answers ${status}, not the file`, {
			status,
			retryable: status === 429 || status >= 500,
			help: "Check the URL; open it in a browser.",
		});
	}
	if (sha256 !== undefined && sha256 !== fetched) {
		throw new ConflictError("world/other-bytes", `${name} has the sha256 ${fetched}, not the ${sha256} of its URL`, {
			help: "What the server hands out is not what the link was made for. Do not use it.",
		});
	}
	return path;
}

async function lookAtEnd(open: () => Promise<ByteSource>): Promise<void> {
	try {
		const source = await open();
		if (source.size > worthALook) await readDirectory(windowSource(source));
	} catch (error) {
		// Then the whole file will tell.
		if (!(error instanceof RemoteError && error.code === "world/no-ranges")) throw error;
	}
}
