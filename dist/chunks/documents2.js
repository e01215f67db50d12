import { B as UsageError, F as ConflictError } from "./start.js";
import { An as sha256Of } from "./planning.js";
import { n as parseDocument } from "./read-document.js";
// src/pipeline/documents.ts
async function loadPlan(workFolder, world) {
	return (await load("plan", workFolder.plan, "plan", world)).document;
}
async function loadVerdict(workFolder, plan, world) {
	const { document } = await load("verdict", workFolder.verdict, "gate", world);
	refuseOtherPlan(document.planDigest, plan, "the verdict", "gate");
	return document;
}
/**
* The manifest of the plan. `expectedSha256` is what the freezing job said about its bytes; null trusts the folder, which is
* right on one machine only.
*/
async function loadManifest(workFolder, plan, expectedSha256, world) {
	const { document, text } = await load("manifest", workFolder.manifest, "freeze", world);
	const manifestSha256 = sha256Of(text);
	if (expectedSha256 !== null && expectedSha256 !== manifestSha256) throw new ConflictError("document/digest-mismatch", `manifest.json has sha256 ${manifestSha256}, the job that froze said ${expectedSha256}`, {
		file: workFolder.manifest,
		help: "The manifest was changed after freeze. Run freeze, smoke and gate again."
	});
	refuseOtherPlan(document.planDigest, plan, "the manifest", "freeze");
	return {
		manifest: document,
		manifestSha256
	};
}
function refuseOtherPlan(digest, plan, what, stage) {
	if (digest === plan.digest) return;
	throw new ConflictError("document/other-plan", `${what} belongs to plan ${digest.slice(0, 12)}…, this is plan ${plan.digest.slice(0, 12)}…`, { help: `Run the stages again from: wheel-release ${stage}` });
}
async function load(kind, path, stage, world) {
	const text = await world.files.readText(path);
	if (text === null) throw new UsageError("document/missing", `there is no ${kind} at ${path}`, { help: `Make it first: wheel-release ${stage}` });
	return {
		document: parseDocument(kind, text, path),
		text
	};
}
export { loadPlan as n, loadVerdict as r, loadManifest as t };
