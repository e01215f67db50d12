// Sends what the index lacks: wheels some at a time, the sdist when all wheels are in, then one more look.
import type { StageOutcome } from "../diagnostic/event.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import { fetchProjectFiles } from "../index/project-files.ts";
import { mintToken } from "../trust/exchange.ts";
import { uploadOrder } from "./decide.ts";
import { inTurn } from "./in-turn.ts";
import { formatProgress } from "./progress.ts";
import { look, type Publication, refuseConflicts } from "./publication.ts";
import { keepTokens } from "./tokens.ts";
import { type UploadItem, uploadFile } from "./upload.ts";

/** Uploads at the same time while all is well; more gain nothing, because PyPI locks the project for each. */
const parallelUploads = 3;

export async function sendMissing(
	publication: Publication,
	items: readonly UploadItem[],
	missing: readonly string[],
): Promise<StageOutcome> {
	const { request, world, patience } = publication;
	const { destination, manifest } = request;
	const presentBefore = publication.live.size;
	const tokens = keepTokens(() => mintToken(publication.exchange), world.clock.monotonic);
	let parallel = parallelUploads;
	let isOver = false;
	const job = {
		destination,
		http: world.http,
		patience,
		tokens,
		look: () => fetchProjectFiles(world.http, destination, manifest.project, patience),
		onTrouble: () => {
			parallel = 1;
		},
		isOver: () => isOver,
	};
	const uploadOne = async (item: UploadItem): Promise<void> => {
		const { file, size } = item.distribution;
		const started = world.clock.monotonic();
		world.events.emit({ type: "item-started", stage: "publish", item: file });
		try {
			await uploadFile(item, job);
		} catch (error) {
			isOver = true;
			throw error;
		}
		publication.live.add(file);
		await publication.ledger.record({ [file]: "published" });
		const seconds = world.clock.monotonic() - started;
		const details = [formatSize(size)];
		world.events.emit({ type: "item-finished", stage: "publish", item: file, outcome: "done", details, seconds });
	};
	const queue = uploadOrder(items.map(({ distribution }) => distribution))
		.filter(({ file }) => missing.includes(file))
		.flatMap(({ file }) => items.filter(({ distribution }) => distribution.file === file));
	const isSdist = ({ distribution }: UploadItem) => distribution.kind === "sdist";
	await inTurn(
		queue.filter((item) => !isSdist(item)),
		() => parallel,
		uploadOne,
	);
	await inTurn(queue.filter(isSdist), () => 1, uploadOne);
	refuseConflicts(publication, await look(publication));
	const mints = tokens.minted() === 1 ? "token minted once" : `token minted ${tokens.minted()} times`;
	return {
		findings: [],
		summary: `${queue.length} ${queue.length === 1 ? "file" : "files"} uploaded, ${mints}; ${formatProgress(publication.progress())}`,
		outputs: { uploaded: String(queue.length), present: String(presentBefore) },
	};
}
