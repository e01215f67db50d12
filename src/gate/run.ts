import type { StageOutcome } from "../diagnostic/event.ts";
import type { Json } from "../document/canonical-json.ts";
import { formatDocument } from "../document/format-document.ts";
import type { Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import { parseDocument } from "../document/read-document.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { World } from "../world/ports.ts";
import { decideGate } from "./decide.ts";

export interface GateRequest {
	plan: Plan;
	manifest: Manifest;
	manifestSha256: string;
	workFolder: WorkFolder;
}

/** Writes verdict.json, also when it refuses. */
export async function runGate(request: GateRequest, world: World): Promise<StageOutcome> {
	const { plan, workFolder } = request;
	const receipts = [];
	for (const smoke of plan.smokeCells) {
		const path = workFolder.smokeReceipt(smoke.id);
		const text = await world.files.readText(path);
		if (text !== null) receipts.push(parseDocument("smoke-receipt", text, path));
	}
	const verdict = decideGate({ ...request, receipts });
	await world.files.writeText(workFolder.verdict, formatDocument(verdict as unknown as Json));
	const passed = verdict.tests.filter((test) => test.state === "passed").length;
	const missing = plan.leftOut.filter((row) => row.kind === "build").length;
	return {
		findings: verdict.findings,
		summary: [
			verdict.findings.some((finding) => finding.level === "error") ? "refuses" : "passes",
			`for ${request.manifest.distributions.length} files and ${passed} of ${verdict.tests.length} tests`,
			...(missing > 0 ? [`a real release also waits for ${missing} more`] : []),
		]
			.join(", ")
			.replace(", for", " for"),
		outputs: {
			"should-publish": String(verdict.shouldPublish && !isDevOnly(plan)),
			"should-publish-dev": String(verdict.shouldPublish && isDevOnly(plan)),
		},
	};
}

/** A dev version goes to TestPyPI, never to PyPI; a job that publishes releases must not start for it. */
function isDevOnly({ destinations }: Plan): boolean {
	return destinations.includes("testpypi") && !destinations.includes("pypi");
}
