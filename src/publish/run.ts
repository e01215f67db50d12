// Publish: make the index hold exactly the frozen files. Desired state, no journal: look, compare by hash, send what is
// missing, look again. Everything about our own files is checked before the first request; one foreign byte under one of
// our names, and nothing is sent.
import { EnvironmentError } from "../diagnostic/errors.ts";
import type { StageOutcome } from "../diagnostic/event.ts";
import { type Finding, hasErrors } from "../diagnostic/finding.ts";
import { openLedger } from "../document/keep-ledger.ts";
import { checkIdentity } from "../trust/exchange.ts";
import type { World } from "../world/ports.ts";
import { judgeDocuments } from "./decide.ts";
import { readFrozen } from "./frozen.ts";
import { withProgress } from "./progress.ts";
import { look, type Publication, type PublishRequest, refuseConflicts, startPublication } from "./publication.ts";
import { sendMissing } from "./send-missing.ts";
import { judgeSurroundings } from "./surroundings.ts";

export type { PublishRequest } from "./publication.ts";

/** @param random for the spread of waits; tests give their own. */
export async function runPublish(
	request: PublishRequest,
	world: World,
	random: () => number = Math.random,
): Promise<StageOutcome> {
	const { plan, manifest, destination, verdict } = request;
	refuseSurroundings(request, world);
	const findings = judgeDocuments(plan, manifest, request.manifestSha256, verdict);
	if (hasErrors(findings))
		return { findings, summary: "nothing was uploaded: the gate has not passed for these files" };
	const frozen = await readFrozen(manifest, request.workFolder, world.files);
	if (hasErrors(frozen.findings)) return { findings: frozen.findings, summary: "nothing was uploaded" };
	const ledger = await openLedger(world, request.workFolder.ledger, {
		project: manifest.project,
		version: manifest.version,
		distributions: manifest.distributions,
		destination: destination.name,
	});
	const publication = startPublication(request, world, ledger, random);
	try {
		const before = await look(publication);
		refuseConflicts(publication, before);
		const missing = before.filter(({ state }) => state === "absent").map(({ distribution }) => distribution.file);
		if (missing.length === 0) return nothingToDo(publication);
		if (request.dryRun) return await dryRun(publication, missing);
		return await sendMissing(publication, frozen.items, missing);
	} catch (error) {
		throw withProgress(error, publication.progress());
	}
}

function refuseSurroundings({ destination }: PublishRequest, { environment, host }: World): void {
	const [first, ...others] = judgeSurroundings(environment, host, destination);
	if (first === undefined) return;
	const all = [first, ...others];
	throw new EnvironmentError(first.code, all.map(({ message }) => message).join("\n"), {
		help: all.map(({ help }) => help).join("\n"),
	});
}

function nothingToDo({ request, world }: Publication): StageOutcome {
	const { distributions } = request.manifest;
	for (const { file } of distributions) {
		world.events.emit({
			type: "item-finished",
			stage: "publish",
			item: file,
			outcome: "unchanged",
			details: ["same bytes"],
		});
	}
	return {
		findings: [],
		summary: `nothing to do: all ${distributions.length} files are on ${request.destination.title} with these bytes`,
		didNothing: true,
		outputs: { uploaded: "0", present: String(distributions.length) },
	};
}

/** Stops before the mint: a mint alone would already create the project of a pending publisher (facts: pypi §2.6). */
async function dryRun(publication: Publication, missing: readonly string[]): Promise<StageOutcome> {
	const findings: Finding[] = [];
	try {
		await checkIdentity(publication.exchange);
	} catch (error) {
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-id-token") throw error;
		findings.push({
			code: "publish/no-identity-in-dry-run",
			level: "notice",
			message: "the claims of the publishing job were not checked: no identity token can be asked for here",
		});
	}
	const { title } = publication.request.destination;
	return {
		findings,
		summary: `dry run: ${missing.length} of ${publication.progress().total} files would go to ${title}; nothing was minted or uploaded`,
		outputs: { uploaded: "0", present: String(publication.live.size) },
	};
}
