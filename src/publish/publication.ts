// One publication while it runs: what was asked for, what is live by now, how long there is, and one look at the index.
import { IncompleteError } from "../diagnostic/errors.ts";
import type { OpenLedger } from "../document/keep-ledger.ts";
import type { Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import type { Verdict } from "../document/verdict.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { Destination } from "../index/destination.ts";
import { type Patience, persist } from "../index/persist.ts";
import { fetchProjectFiles } from "../index/project-files.ts";
import type { ExchangeRequest } from "../trust/exchange.ts";
import type { World } from "../world/ports.ts";
import { type Reconciled, reconcile } from "./decide.ts";
import { formatWait, type Progress } from "./progress.ts";
import { conflict } from "./upload.ts";

export interface PublishRequest {
	plan: Plan;
	manifest: Manifest;
	/** Of the manifest's bytes, from a job output; the caller has compared it with them. */
	manifestSha256: string;
	verdict: Verdict;
	workFolder: WorkFolder;
	destination: Destination;
	/** Everything but minting and uploading. */
	dryRun?: boolean;
	/** Default 3600. */
	deadlineSeconds?: number;
	/** False when the project publishes without a GitHub environment on purpose (security rule S8). Default true. */
	requireEnvironment?: boolean;
}

export interface Publication {
	request: PublishRequest;
	world: World;
	ledger: OpenLedger;
	patience: Patience;
	exchange: ExchangeRequest;
	/** Files that the index has; grows. */
	live: Set<string>;
	progress: () => Progress;
}

export function startPublication(
	request: PublishRequest,
	world: World,
	ledger: OpenLedger,
	random: () => number,
): Publication {
	const { destination, manifest } = request;
	const { clock, events } = world;
	const deadline = clock.monotonic() + (request.deadlineSeconds ?? 3600);
	const live = new Set<string>();
	const progress = () => ({ live: [...live].sort(), total: manifest.distributions.length, title: destination.title });
	const patience: Patience = {
		clock,
		random,
		deadline,
		onWait(why, seconds) {
			const until = new Date(clock.now().getTime() + (deadline - clock.monotonic()) * 1000);
			events.emit({ type: "waiting", stage: "publish", message: formatWait(why, seconds, until, progress()) });
		},
	};
	const { http, identity, secrets } = world;
	const requireEnvironment = request.requireEnvironment ?? true;
	const exchange = { ...patience, http, identity, secrets, destination, project: manifest.project, requireEnvironment };
	return { request, world, ledger, patience, exchange, live, progress };
}

/** What the index has of this release, however long it takes to say so; recorded in the ledger. */
export async function look(publication: Publication): Promise<Reconciled[]> {
	const { manifest, destination } = publication.request;
	const observed = await persist(
		publication.patience,
		() => fetchProjectFiles(publication.world.http, destination, manifest.project, publication.patience),
		(why, cause) =>
			new IncompleteError("publish/incomplete", `${destination.title} could not be read: ${why}`, {
				cause,
				help: "Nothing new was uploaded. Run the same command again.",
			}),
	);
	const rows = reconcile(manifest.distributions, observed);
	for (const { distribution, state } of rows) if (state === "present") publication.live.add(distribution.file);
	// What we uploaded a moment ago may not be shown yet; it is no less published.
	const news = rows.filter(({ distribution, state }) => state !== "absent" || !publication.live.has(distribution.file));
	await publication.ledger.record(
		Object.fromEntries(news.map(({ distribution, state }) => [distribution.file, state])),
	);
	return rows;
}

export function refuseConflicts(publication: Publication, rows: readonly Reconciled[]): void {
	const others = rows.filter(({ state }) => state === "conflict");
	if (others.length === 0) return;
	throw conflict(
		others.map(({ distribution, remoteSha256 }) => ({
			file: distribution.file,
			local: distribution.sha256,
			remote: remoteSha256 ?? "none",
		})),
		publication.request.destination,
	);
}
