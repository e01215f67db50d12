import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import type { BuildReceipt } from "../document/build-receipt.ts";
import { sha256Of } from "../document/canonical-json.ts";
import { digestCell } from "../document/cell-digest.ts";
import type { Cell, SdistCell } from "../document/plan.ts";
import { decideFreeze, type FoundFile } from "./decide.ts";

const plan = makePlan();
const cell = plan.cells[0]?.id ?? "";
const file = "my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl";

function receipt(change: Partial<BuildReceipt> = {}, planned: Cell | SdistCell = makeCell()): BuildReceipt {
	return {
		schema: 1,
		kind: "build-receipt",
		cellDigest: digestCell(plan, planned),
		cell: planned.id,
		files: [{ file, size: 3, sha256: sha256Of("abc") }],
		inputDigest: "0".repeat(64),
		tools: [],
		runnerKind: "github-hosted",
		startedAt: "2026-11-22T00:00:00.000Z",
		seconds: 1,
		...change,
	};
}

/** A file with the receipt that fits it. */
function found(change: Partial<FoundFile> = {}, planned: Cell | SdistCell = makeCell()): FoundFile {
	const named = change.file ?? file;
	return {
		cell: planned.id,
		file: named,
		size: 3,
		sha256: sha256Of("abc"),
		receipt: receipt({ files: [{ file: named, size: 3, sha256: sha256Of("abc") }] }, planned),
		runnerKind: "github-hosted",
		facts: null,
		findings: [],
		...change,
	};
}

describe("decideFreeze", () => {
	it("freezes what was planned, with expanded tags and where it came from", () => {
		expect(
			decideFreeze(plan, [found({ file: file.replace("manylinux_2_17", "manylinux2014_x86_64.manylinux_2_17") })]),
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
		["a cell made two files", [found(), found({ file: "x.whl" })], ["freeze/unplanned"]],
		[
			"a cell nobody planned left a file",
			[found(), found({}, makeCell({ id: "cp39-abi3-win_amd64" }))],
			["freeze/unplanned"],
		],
		["the tag is not the planned one", [found({ file: file.replace("abi3", "cp39") })], ["freeze/other-wheel"]],
		["the host's glibc got into the tag", [found({ file: file.replace("2_17", "2_34") })], ["freeze/glibc-floor"]],
		["nobody knows who made the file", [found({ receipt: null })], ["freeze/no-receipt"]],
		[
			"its receipt names another file",
			[found({ receipt: receipt({ files: [{ file: "x.whl", size: 3, sha256: sha256Of("abc") }] }) })],
			["freeze/no-receipt"],
		],
		["the file is no wheel", [found({ file: "notes.txt" })], ["freeze/other-wheel"]],
	])("refuses when %s", (_, files, codes) => {
		expect(decideFreeze(plan, files).findings.map((finding) => finding.code)).toEqual(codes);
	});

	it("names a file that two cells made", () => {
		const [a, b] = [makeCell(), makeCell({ id: "cp39-abi3-other" })];
		const twice = makePlan({ cells: [a, b] });
		const files = [found(), found({}, b)];
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
		expect(() => decideFreeze(plan, [found({ receipt: receipt({ cellDigest: "2".repeat(64) }) })])).toThrow(
			expect.objectContaining({ code: "document/other-plan", exitStatus: 6 }),
		);
	});

	it("takes files that another event built at the same commit, and none of another commit (from-run)", () => {
		const dispatched = makePlan({ event: "dispatch", destinations: [] });
		expect(dispatched.digest).not.toBe(plan.digest);
		expect(decideFreeze(dispatched, [found()]).findings).toEqual([]);
		const later = makePlan({ commit: "1".repeat(40) });
		expect(() => decideFreeze(later, [found()])).toThrow(expect.objectContaining({ code: "document/other-plan" }));
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
		expect(decideFreeze(withSdist, [found({ file: sdist.file, facts }, sdist)]).findings).toMatchObject([
			{ code: "freeze/work-folder-inside" },
		]);
		expect(decideFreeze(withSdist, [found({ file: "My-Pkg-1.0.tar.gz" }, sdist)]).findings).toMatchObject([
			{ code: "freeze/other-wheel" },
		]);
	});
});
