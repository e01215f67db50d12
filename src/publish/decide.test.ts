import { describe, expect, it } from "vitest";
import type { FrozenDistribution, Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import type { Verdict } from "../document/verdict.ts";
import { judgeDocuments, reconcile, uploadOrder } from "./decide.ts";

const a = "a".repeat(64);
const b = "b".repeat(64);

function frozen(file: string, tags: string[] = [], sha256 = a): FrozenDistribution {
	const kind = file.endsWith(".whl") ? "wheel" : "sdist";
	return { file, size: 1, sha256, kind, tags, cell: "cell", runnerKind: "local" };
}

describe("reconcile", () => {
	const mine = frozen("w-1-py3-none-any.whl", ["py3-none-any"]);
	it.each([
		["a file that the index does not show is absent", [], "absent", null],
		["another file of the project says nothing", [{ filename: "w-2-py3-none-any.whl", sha256: a }], "absent", null],
		["the same bytes are present", [{ filename: mine.file, sha256: a }], "present", a],
		["other bytes under the name are a conflict", [{ filename: mine.file, sha256: b }], "conflict", b],
		[
			"a name that the index shows twice is a conflict as soon as one differs",
			[
				{ filename: mine.file, sha256: a },
				{ filename: mine.file, sha256: b },
			],
			"conflict",
			b,
		],
	])("%s", (_, observed, state, remoteSha256) => {
		expect(reconcile([mine], observed)).toEqual([{ distribution: mine, state, remoteSha256 }]);
	});

	it("finds the one conflict among many files", () => {
		const files = Array.from({ length: 100 }, (_, index) => frozen(`w-1-cp3${index}-x.whl`));
		const rows = reconcile(files, [{ filename: "w-1-cp399-x.whl", sha256: b }]);
		expect(rows.filter(({ state }) => state === "conflict").map(({ distribution }) => distribution.file)).toEqual([
			"w-1-cp399-x.whl",
		]);
	});
});

it("platform wheels go up first, then any wheels, the sdist last, and always in the same order", () => {
	const files = [
		frozen("w-1.tar.gz"),
		frozen("w-1-py3-none-any.whl", ["py3-none-any"]),
		frozen("w-1-cp39-abi3-win_amd64.whl", ["cp39-abi3-win_amd64"]),
		frozen("w-1-cp39-abi3-macosx_11_0_arm64.whl", ["cp39-abi3-macosx_11_0_arm64"]),
	];
	const expected = [
		"w-1-cp39-abi3-macosx_11_0_arm64.whl",
		"w-1-cp39-abi3-win_amd64.whl",
		"w-1-py3-none-any.whl",
		"w-1.tar.gz",
	];
	expect(uploadOrder(files).map(({ file }) => file)).toEqual(expected);
	expect(uploadOrder([...files].reverse()).map(({ file }) => file)).toEqual(expected);
});

describe("documents that allow an upload", () => {
	const plan = { digest: a } as Plan;
	const manifest = { project: "widget", version: "1.0" } as Manifest;
	const verdict: Verdict = {
		schema: 1,
		kind: "verdict",
		planDigest: a,
		manifestSha256: b,
		shouldPublish: true,
		tests: [],
		findings: [],
	};

	it.each([
		["a verdict that passes", verdict, []],
		["a verdict that refuses", { ...verdict, shouldPublish: false }, ["publish/not-gated"]],
		["a verdict about other files", { ...verdict, manifestSha256: a }, ["publish/not-gated"]],
		["a verdict about another plan", { ...verdict, planDigest: b }, ["publish/not-gated"]],
	])("%s", (_, judged, codes) => {
		const findings = judgeDocuments(plan, manifest, b, judged);
		expect(findings.map(({ code }) => code)).toEqual(codes);
	});

	it("quotes what the gate named", () => {
		const refused: Verdict = {
			...verdict,
			shouldPublish: false,
			findings: [{ code: "publish/not-gated", level: "error", message: "the test on 3.9 failed" }],
		};
		expect(judgeDocuments(plan, manifest, b, refused)[0]?.message).toContain("the test on 3.9 failed");
	});
});
