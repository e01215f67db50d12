// Reads the documents that earlier stages left, and refuses those that do not belong together.
import { ConflictError, UsageError } from "../diagnostic/errors.ts";
import { sha256Of } from "../document/canonical-json.ts";
import type { Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import { type DocumentKind, type DocumentOf, parseDocument } from "../document/read-document.ts";
import type { Verdict } from "../document/verdict.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { World } from "../world/ports.ts";

export async function loadPlan(workFolder: WorkFolder, world: World): Promise<Plan> {
	return (await load("plan", workFolder.plan, "plan", world)).document;
}

export async function loadVerdict(workFolder: WorkFolder, plan: Plan, world: World): Promise<Verdict> {
	const { document } = await load("verdict", workFolder.verdict, "gate", world);
	refuseOtherPlan(document.planDigest, plan, "the verdict", "gate");
	return document;
}

/**
 * The manifest of the plan. `expectedSha256` is what the freezing job said about its bytes; null trusts the folder, which is
 * right on one machine only.
 */
export async function loadManifest(
	workFolder: WorkFolder,
	plan: Plan,
	expectedSha256: string | null,
	world: World,
): Promise<{ manifest: Manifest; manifestSha256: string }> {
	const { document, text } = await load("manifest", workFolder.manifest, "freeze", world);
	const manifestSha256 = sha256Of(text);
	if (expectedSha256 !== null && expectedSha256 !== manifestSha256) {
		throw new ConflictError(
			"document/digest-mismatch",
			`manifest.json has sha256 ${manifestSha256}, the job that froze said ${expectedSha256}`,
			{ file: workFolder.manifest, help: "The manifest was changed after freeze. Run freeze, smoke and gate again." },
		);
	}
	refuseOtherPlan(document.planDigest, plan, "the manifest", "freeze");
	return { manifest: document, manifestSha256 };
}

function refuseOtherPlan(digest: string, plan: Plan, what: string, stage: string): void {
	if (digest === plan.digest) return;
	throw new ConflictError(
		"document/other-plan",
		`${what} belongs to plan ${digest.slice(0, 12)}…, this is plan ${plan.digest.slice(0, 12)}…`,
		{
			help: `Run the stages again from: wheel-release ${stage}`,
		},
	);
}

async function load<K extends DocumentKind>(
	kind: K,
	path: string,
	stage: string,
	world: World,
): Promise<{ document: DocumentOf<K>; text: string }> {
	const text = await world.files.readText(path);
	if (text === null) {
		throw new UsageError("document/missing", `there is no ${kind} at ${path}`, {
			help: `Make it first: wheel-release ${stage}`,
		});
	}
	return { document: parseDocument(kind, text, path), text };
}
