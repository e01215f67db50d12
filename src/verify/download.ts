// Downloads every file of the release as an installer would, and compares its bytes with the frozen ones.
import { join } from "node:path";
import { IncompleteError, RemoteError } from "../diagnostic/errors.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { FrozenDistribution } from "../document/manifest.ts";
import type { Destination } from "../index/destination.ts";
import { type Patience, persist, tryAgain } from "../index/persist.ts";
import type { World } from "../world/ports.ts";
import type { Visibility } from "./decide.ts";
import { otherBytes } from "./visible.ts";

export interface DownloadRequest {
	visible: Visibility["right"];
	destination: Destination;
	/** Where the files are left. */
	folder: string;
	patience: Patience;
	world: Pick<World, "http" | "clock" | "events">;
}

/** @throws ConflictError when one file has other bytes. */
export async function downloadAll(request: DownloadRequest): Promise<void> {
	const { destination, world } = request;
	for (const { distribution, url } of request.visible) {
		const started = world.clock.monotonic();
		const { file } = distribution;
		const { size, sha256 } = await download(url, distribution, request);
		if (sha256 !== distribution.sha256) throw otherBytes([otherFile(distribution, `sha256 ${sha256}`)], destination);
		const seconds = world.clock.monotonic() - started;
		const details = [formatSize(size), "same bytes"];
		world.events.emit({ type: "item-finished", stage: "verify", item: file, outcome: "done", details, seconds });
	}
}

function download(url: string, distribution: FrozenDistribution, request: DownloadRequest) {
	const { destination, patience, world } = request;
	const { file, size } = distribution;
	const step = async () => {
		const saved = world.http.download(url, join(request.folder, file), { maxBytes: size });
		const result = await saved.catch((error: unknown) => {
			if (!(error instanceof RemoteError) || error.code !== "world/answer-too-large") throw error;
			throw otherBytes([otherFile(distribution, `more than ${size} bytes`)], destination);
		});
		if (result.status === 200) return result;
		// Also 404: the file store may know a new file later than the page that lists it.
		throw tryAgain("busy", `${destination.title} does not give ${url} (${result.status})`, {}, patience);
	};
	return persist(patience, step, (why, cause) => {
		return new IncompleteError("verify/not-visible", `not all files could be downloaded in time: ${why}`, {
			cause,
			help: "Run `wheel-release verify` again later.",
		});
	});
}

function otherFile({ file, sha256 }: FrozenDistribution, shown: string) {
	return { file, frozen: sha256, shown };
}
