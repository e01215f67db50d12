// Asks an index which files a project has. One request; whether to ask again is for persist.ts.
import { RemoteError } from "../diagnostic/errors.ts";
import type { Destination } from "./destination.ts";
import { readRefusal } from "./index-response.ts";
import { type Patience, tryAgain } from "./persist.ts";
import { parseSimpleJson, type SimpleFile, simpleAccept, simpleProjectUrl } from "./simple.ts";
import { isTransientStatus } from "./wait.ts";

/** What is asked of the world; the Http of world/ports.ts fits. */
interface ReadPort {
	send(request: {
		method: "GET";
		url: string;
		headers: Record<string, string>;
	}): Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>;
}

/**
 * The files of all versions; none when the index does not know the project.
 * @throws TryAgain when the index is busy, RemoteError when its answer cannot be used.
 */
export async function fetchProjectFiles(
	http: ReadPort,
	destination: Destination,
	project: string,
	patience: Patience,
): Promise<SimpleFile[]> {
	const url = simpleProjectUrl(destination, project);
	// Harmless where it does nothing, and some caches obey it.
	const response = await http.send({
		method: "GET",
		url,
		headers: { accept: simpleAccept, "cache-control": "no-cache" },
	});
	const { status } = response;
	if (status === 404) return [];
	if (status === 200) {
		return parseSimpleJson(Buffer.from(response.body).toString("utf8"), { project, destination }).files;
	}
	const words = readRefusal(response);
	if (isTransientStatus(status)) {
		throw tryAgain("busy", `${destination.title} cannot be read now (${status}: ${words})`, response.headers, patience);
	}
	throw new RemoteError("index/unreadable", `${destination.title} does not show ${project}: ${status}: ${words}`, {
		status,
		serverText: words,
		help: `Open ${url} in a browser. A proxy on the way may answer in place of the index.`,
	});
}
