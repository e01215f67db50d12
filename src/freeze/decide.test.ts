import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import type { BuildReceipt } from "../document/build-receipt.ts";
import { sha256Of } from "../document/canonical-json.ts";
import { decideFreeze, type FoundFile } from "./decide.ts";

const plan = makePlan();
const cell = plan.cells[0]?.id ?? "";
const file = "my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl";

function receipt(change: Partial<BuildReceipt> = {}): BuildReceipt {
	return {
		schema: 1,
		kind: "build-receipt",
		planDigest: plan.digest,
		cell,
		files: [{ file, size: 3, sha256: sha256Of("abc") }],
		inputDigest: "0".repeat(64),
		tools: [],
		runnerKind: "github-hosted",
		startedAt: "2026-11-22T00:00:00.000Z",
		seconds: 1,
		...change,
	};
}

function found(change: Partial<FoundFile> = {}): FoundFile {
	return {
		cell,
		file,
		size: 3,
		sha256: sha256Of("abc"),
		receipt: receipt(),
		runnerKind: "github-hosted",
		facts: null,
		findings: [],
		...change,
	};
}

describe("decideFreeze", () => {
	it("freezes what was planned, with expanded tags and where it came from", () => {
		expect(
			decideFreeze(plan, [
				found({ file: file.replace("manylinux_2_17", "manylinux2014_x86_64.manylinux_2_17"), receipt: null }),
			]),
		).toEqual({
			distributions: [
				expect.objectContaining({
					kind: "wheel",
					cell,
					runnerKind: "github-hosted",
					tags: ["cp39-abi3-manylinux2014_x86_64", "cp39-abi3-manylinux_2_17_x86_64"],
				}),
			],
			findings: [],
		});
	});

	it.each([
		["nothing was built", [], ["freeze/missing"]],
		["a cell made two files", [found(), found({ file: "x.whl", receipt: null })], ["freeze/unplanned"]],
		[
			"a cell nobody planned left a file",
			[found(), found({ cell: "cp39-abi3-win_amd64", receipt: null })],
			["freeze/unplanned"],
		],
		[
			"the tag is not the planned one",
			[found({ file: file.replace("abi3", "cp39"), receipt: null })],
			["freeze/other-wheel"],
		],
		[
			"the host's glibc got into the tag",
			[found({ file: file.replace("2_17", "2_34"), receipt: null })],
			["freeze/glibc-floor"],
		],
		["the file is no wheel", [found({ file: "notes.txt", receipt: null })], ["freeze/other-wheel"]],
	])("refuses when %s", (_, files, codes) => {
		expect(decideFreeze(plan, files).findings.map((finding) => finding.code)).toEqual(codes);
	});

	it("names a file that two cells made", () => {
		const [a, b] = [makeCell(), makeCell({ id: "cp39-abi3-other" })];
		const twice = makePlan({ cells: [a, b] });
		const files = [found({ receipt: null }), found({ cell: b.id, receipt: null })];
		expect(decideFreeze(twice, files).findings).toMatchObject([
			{ code: "freeze/duplicate-name", message: expect.stringContaining(`${a.id} and ${b.id}`) },
		]);
	});

	it("stops at a file that is not the one its receipt describes (exit 6)", () => {
		expect(() => decideFreeze(plan, [found({ sha256: "1".repeat(64) })])).toThrow(
			expect.objectContaining({ code: "freeze/other-bytes", exitStatus: 6 }),
		);
	});

	it("stops at files that were built for another plan (exit 6)", () => {
		expect(() => decideFreeze(plan, [found({ receipt: receipt({ planDigest: "2".repeat(64) }) })])).toThrow(
			expect.objectContaining({ code: "document/other-plan", exitStatus: 6 }),
		);
	});

	it("refuses an sdist with the release's own files in it, and one with another name", () => {
		const sdist = {
			id: "sdist",
			frontend: "build",
			file: "my_pkg-1.0.tar.gz",
			source: null,
			runner: "ubuntu-24.04",
			timeoutMinutes: 1,
			predictedMinutes: 1,
			predictedCost: 0,
			why: "",
		} as const;
		const withSdist = makePlan({ cells: [], smokeCells: [], sdist });
		const facts = {
			kind: "sdist",
			members: [{ name: "my_pkg-1.0/.wheel-release/plan.json", size: 1 }],
		} as unknown as FoundFile["facts"];
		expect(
			decideFreeze(withSdist, [found({ cell: "sdist", file: sdist.file, receipt: null, facts })]).findings,
		).toMatchObject([{ code: "freeze/work-folder-inside" }]);
		expect(
			decideFreeze(withSdist, [found({ cell: "sdist", file: "My-Pkg-1.0.tar.gz", receipt: null })]).findings,
		).toMatchObject([{ code: "freeze/other-wheel" }]);
	});
});
