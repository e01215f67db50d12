import { describe, expect, it } from "vitest";
import {
	makeCell,
	makeDistribution,
	makeManifest,
	makePlan,
	makeSmokeCell,
	makeSmokeReceipt,
} from "../../test/world/plan-builder.ts";
import { decideGate } from "./decide.ts";

const plan = makePlan();
const test = plan.smokeCells[0]?.id ?? "";
const gate = (change: Partial<Parameters<typeof decideGate>[0]>) =>
	decideGate({
		plan,
		manifest: makeManifest(plan),
		manifestSha256: "0".repeat(64),
		receipts: [makeSmokeReceipt(plan, test)],
		...change,
	});

describe("decideGate", () => {
	it("lets a release pass when planned = frozen = tested", () => {
		expect(gate({})).toMatchObject({
			shouldPublish: true,
			tests: [{ smokeCell: test, state: "passed" }],
			findings: [],
		});
	});

	it("refuses a test that was never run", () => {
		expect(gate({ receipts: [] })).toMatchObject({
			shouldPublish: false,
			findings: [{ code: "gate/test-missing", level: "error" }],
		});
	});

	it("takes the receipt of another plan for no receipt", () => {
		const other = makePlan({ version: "2.0" });
		expect(gate({ receipts: [makeSmokeReceipt(other, test)] }).tests).toEqual([{ smokeCell: test, state: "missing" }]);
	});

	it("refuses a failed probe and names it", () => {
		const probes = [{ name: "import my_pkg", outcome: "failed" as const, seconds: 0, outputTail: "ImportError" }];
		expect(gate({ receipts: [makeSmokeReceipt(plan, test, { probes })] })).toMatchObject({
			shouldPublish: false,
			findings: [{ code: "gate/test-failed", message: expect.stringContaining("import my_pkg") }],
		});
	});

	it("refuses a test of other bytes than the frozen ones", () => {
		expect(gate({ receipts: [makeSmokeReceipt(plan, test, { sha256: "1".repeat(64) })] })).toMatchObject({
			shouldPublish: false,
			tests: [{ state: "other-bytes" }],
			findings: [{ code: "gate/other-bytes", level: "error" }],
		});
	});

	it.each([
		["lacks a planned file", []],
		[
			"holds an unplanned file",
			[makeDistribution(makeCell().id), makeDistribution("cp39-abi3-win_amd64", { file: "b.whl" })],
		],
	])("refuses a manifest that %s", (_, distributions) => {
		expect(gate({ manifest: makeManifest(plan, distributions) })).toMatchObject({
			shouldPublish: false,
			findings: expect.arrayContaining([expect.objectContaining({ code: "gate/not-frozen" })]),
		});
	});

	it("warns only when the policy of a failed test is best-effort", () => {
		const cell = makeCell({ policy: "best-effort" });
		const lenient = makePlan({ cells: [cell], smokeCells: [makeSmokeCell(cell, { policy: "best-effort" })] });
		const verdict = decideGate({
			plan: lenient,
			manifest: makeManifest(lenient),
			manifestSha256: "0".repeat(64),
			receipts: [],
		});
		expect(verdict).toMatchObject({ shouldPublish: true, findings: [{ code: "gate/test-missing", level: "warning" }] });
	});

	it("publishes nothing from a plan without a destination", () => {
		const branch = makePlan({ destinations: [], event: "branch", tag: null });
		const verdict = decideGate({
			plan: branch,
			manifest: makeManifest(branch),
			manifestSha256: "0".repeat(64),
			receipts: [makeSmokeReceipt(branch, test)],
		});
		expect(verdict).toMatchObject({ shouldPublish: false, findings: [] });
	});

	it("refuses a release with a wheel that no test exercises", () => {
		const untested = makePlan({ smokeCells: [] });
		const verdict = gate({ plan: untested, manifest: makeManifest(untested), receipts: [] });
		expect(verdict).toMatchObject({ shouldPublish: false, findings: [{ code: "gate/untested", level: "error" }] });
	});

	it("only says so in a rehearsal, whose host cannot test every wheel it builds", () => {
		const leftOut = [{ id: test, kind: "smoke" as const, reason: "no such Python" }];
		const cut = makePlan({ smokeCells: [], leftOut });
		const verdict = gate({ plan: cut, manifest: makeManifest(cut), receipts: [] });
		expect(verdict).toMatchObject({ shouldPublish: true, findings: [{ code: "gate/untested", level: "notice" }] });
	});
});
