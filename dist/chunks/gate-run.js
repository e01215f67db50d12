import { nt as formatDocument } from "./planning.js";
import { n as parseDocument } from "./read-document.js";
import { M as hasErrors } from "./start.js";
// src/gate/decide.ts
function decideGate({ plan, manifest, manifestSha256, receipts }) {
	const findings = [...checkFrozen(plan, manifest)];
	const tests = plan.smokeCells.map((smoke) => {
		const receipt = receipts.find((candidate) => candidate.smokeCell === smoke.id && candidate.planDigest === plan.digest);
		const state = judgeTest(smoke, receipt, manifest);
		const finding = describeTest(smoke, state, receipt);
		if (finding) findings.push(finding);
		return {
			smokeCell: smoke.id,
			state
		};
	});
	findings.push(...findUntested(plan));
	return {
		schema: 1,
		kind: "verdict",
		planDigest: plan.digest,
		manifestSha256,
		shouldPublish: !hasErrors(findings) && plan.destinations.length > 0,
		tests,
		findings
	};
}
function judgeTest(smoke, receipt, manifest) {
	if (receipt === void 0) return "missing";
	const frozen = manifest.distributions.find((distribution) => distribution.cell === smoke.cell);
	if (frozen === void 0 || frozen.sha256 !== receipt.sha256 || frozen.file !== receipt.file) return "other-bytes";
	return receipt.probes.every((probe) => probe.outcome === "passed") ? "passed" : "failed";
}
function describeTest(smoke, state, receipt) {
	const level = smoke.policy === "required" ? "error" : "warning";
	if (state === "passed") return null;
	if (state === "missing") return {
		code: "gate/test-missing",
		level,
		message: `${smoke.id} was not run`,
		help: `wheel-release smoke --cell ${smoke.id}`
	};
	if (state === "other-bytes") return {
		code: "gate/other-bytes",
		level: "error",
		message: `${smoke.id} installed ${receipt?.file} with sha256 ${receipt?.sha256}, which is not the frozen file`,
		help: "Run smoke again on the frozen files."
	};
	const failed = receipt?.probes.filter((probe) => probe.outcome === "failed").map((probe) => probe.name) ?? [];
	return {
		code: "gate/test-failed",
		level,
		message: `${smoke.id} failed: ${failed.join(", ")}`,
		help: `The receipt smoke/${smoke.id}.json holds the end of the output; run it again: wheel-release smoke --cell ${smoke.id}`
	};
}
function checkFrozen(plan, manifest) {
	const planned = [...plan.cells.map((cell) => cell.id), ...plan.sdist ? [plan.sdist.id] : []];
	const frozen = manifest.distributions.map((distribution) => distribution.cell);
	const absent = planned.filter((id) => !frozen.includes(id));
	const extra = frozen.filter((id) => !planned.includes(id));
	if (manifest.planDigest === plan.digest && absent.length === 0 && extra.length === 0) return [];
	return [{
		code: "gate/not-frozen",
		level: "error",
		message: `the manifest is not the planned release: ${manifest.planDigest === plan.digest ? [...absent.map((id) => `${id} is missing`), ...extra.map((id) => `${id} is not planned`)].join(", ") : "it was written for another plan"}`,
		help: "wheel-release freeze"
	}];
}
/** Nothing reaches an index that was not exercised; a rehearsal says what its host cannot test, and goes on. */
function findUntested(plan) {
	const untested = plan.cells.filter((cell) => !plan.smokeCells.some((smoke) => smoke.cell === cell.id));
	const isCut = plan.leftOut.length > 0;
	return untested.map(({ id, policy }) => ({
		code: "gate/untested",
		level: isCut ? "notice" : policy === "required" ? "error" : "warning",
		message: `no test exercises ${id}${isCut ? " on this host; the release tests it on its own runner" : ": the plan has none for it"}`,
		help: isCut ? void 0 : "Test on a Python that takes this wheel, smoke = { pythons = \"min,max\" } in [tool.wheel-release], or leave the wheel out."
	}));
}
// src/gate/run.ts
/** Writes verdict.json, also when it refuses. */
async function runGate(request, world) {
	const { plan, workFolder } = request;
	const receipts = [];
	for (const smoke of plan.smokeCells) {
		const path = workFolder.smokeReceipt(smoke.id);
		const text = await world.files.readText(path);
		if (text !== null) receipts.push(parseDocument("smoke-receipt", text, path));
	}
	const verdict = decideGate({
		...request,
		receipts
	});
	await world.files.writeText(workFolder.verdict, formatDocument(verdict));
	const passed = verdict.tests.filter((test) => test.state === "passed").length;
	const missing = plan.leftOut.filter((row) => row.kind === "build").length;
	return {
		findings: verdict.findings,
		summary: [
			verdict.findings.some((finding) => finding.level === "error") ? "refuses" : "passes",
			`for ${request.manifest.distributions.length} files and ${passed} of ${verdict.tests.length} tests`,
			...missing > 0 ? [`a real release also waits for ${missing} more`] : []
		].join(", ").replace(", for", " for"),
		outputs: {
			"should-publish": String(verdict.shouldPublish && !isDevOnly(plan)),
			"should-publish-dev": String(verdict.shouldPublish && isDevOnly(plan))
		}
	};
}
/** A dev version goes to TestPyPI, never to PyPI; a job that publishes releases must not start for it. */
function isDevOnly({ destinations }) {
	return destinations.includes("testpypi") && !destinations.includes("pypi");
}
export { runGate };
