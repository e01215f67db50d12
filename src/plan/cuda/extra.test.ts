import { describe, expect, it } from "vitest";
import type { Release } from "../../document/plan.ts";
import { parsePyproject } from "../../project/pyproject.ts";
import { decideExtras } from "./extra.ts";

const release = (name: string): Release => ({ name, version: "1.4.0", cells: [], route: "suffix", extras: [] });
const suffixed = [11, 12, 13].map((major) => ({ release: release(`my-pkg-cu${major}`), major }));

function decide(optional: string, change: Partial<Parameters<typeof decideExtras>[0]> = {}) {
	const text = `[project]\nname = "my-pkg"\nversion = "1.4.0"\n${optional}`;
	return decideExtras({
		pyproject: parsePyproject(text, "pyproject.toml"),
		configured: null,
		project: "my-pkg",
		version: "1.4.0",
		suffixed,
		locate: (path) => ({ file: "pyproject.toml", line: path.length }),
		...change,
	});
}

const extra = (line: string) => `[project.optional-dependencies]\ntest = ["pytest"]\n${line}\n`;

describe("the extra that brings the CUDA distribution", () => {
	it.each([
		['gpu = ["my-pkg-cu12==1.4.0"]', "my-pkg-cu12==1.4.0"],
		['gpu = ["My_Pkg.CU13 == 1.4"]', "my-pkg-cu13==1.4.0"],
		['gpu = ["numpy", "my-pkg-cu11===1.4.0; sys_platform == \'linux\'"]', "my-pkg-cu11==1.4.0"],
	])("is what pyproject.toml says: %s", (line, requires) => {
		expect(decide(extra(line))).toEqual({ extras: [{ name: "gpu", requires }], exclusions: [], findings: [] });
	});

	it("may have other names, one per CUDA major", () => {
		const { extras, findings } = decide(
			extra('cu12 = ["my-pkg-cu12==1.4.0"]\ncu13 = ["my-pkg-cu13==1.4.0"]\ngpu = ["my-pkg-cu12==1.4.0"]'),
		);
		expect(findings).toEqual([]);
		expect(extras.map(({ name, requires }) => `${name} ${requires}`)).toEqual([
			"cu12 my-pkg-cu12==1.4.0",
			"cu13 my-pkg-cu13==1.4.0",
			"gpu my-pkg-cu12==1.4.0",
		]);
	});

	it.each([
		'gpu = ["my-pkg-cu12==1.3.0"]',
		'gpu = ["my-pkg-cu12>=1.4.0"]',
		'gpu = ["my-pkg-cu12"]',
		'gpu = ["my-pkg-cu12==1.4.*"]',
		'gpu = ["cupy-cuda12x"]',
	])("is a finding with its line and the fix when it says something else: %s", (line) => {
		const { findings } = decide(extra(line));
		expect(findings).toMatchObject([
			{
				code: "cuda/extra-disagrees",
				level: "error",
				file: "pyproject.toml",
				line: 6,
				help: 'Write gpu = ["my-pkg-cu12==1.4.0"] in [project.optional-dependencies].',
			},
		]);
	});

	it("is a finding when the release has no such distribution", () => {
		expect(decide(extra('gpu = ["my-pkg-cu126==1.4.0"]')).findings).toMatchObject([
			{
				code: "cuda/extra-disagrees",
				line: 6,
				message: '[gpu] requires "my-pkg-cu126==1.4.0", which is no distribution of this release',
				help: 'Write gpu = ["my-pkg-cu11==1.4.0"] in [project.optional-dependencies]; there are my-pkg-cu11==1.4.0, my-pkg-cu12==1.4.0, my-pkg-cu13==1.4.0.',
			},
		]);
	});

	it("is not planned when several distributions could be it", () => {
		const torches = ["my-pkg-cu12-torch28", "my-pkg-cu12-torch29"].map((name) => ({
			release: release(name),
			major: 12,
		}));
		expect(decide("", { suffixed: torches })).toMatchObject({
			extras: [],
			findings: [],
			exclusions: [{ what: "my-pkg[gpu]", code: "cuda/extra-ambiguous" }],
		});
		expect(decide(extra('gpu = ["my-pkg-cu12-torch29==1.4.0"]'), { suffixed: torches }).extras).toHaveLength(1);
	});

	it("is asked for when pyproject.toml has none: of the oldest CUDA major that is maintained", () => {
		const { extras, findings } = decide("");
		expect(extras).toEqual([{ name: "gpu", requires: "my-pkg-cu12==1.4.0" }]);
		expect(findings).toMatchObject([{ code: "cuda/extra-missing", level: "warning", line: 1 }]);
		expect(findings[0]?.help).toContain('gpu = ["my-pkg-cu12==1.4.0"]');
		expect(decide("", { configured: "cuda" }).findings).toMatchObject([{ level: "error", line: 2 }]);
	});

	it("cannot be read when it is dynamic", () => {
		expect(decide('dynamic = ["optional-dependencies"]\n').findings).toEqual([]);
	});
});

describe("without a distribution of its own", () => {
	it("no extra is promised, and the plan says why", () => {
		const { extras, exclusions, findings } = decide("", { suffixed: [] });
		expect({ extras, findings }).toEqual({ extras: [], findings: [] });
		expect(exclusions).toEqual([
			{
				what: "my-pkg[gpu]",
				code: "cuda/extra-needs-suffix",
				reason:
					'an extra cannot choose another wheel of the same name; [gpu] needs route = ["suffix"], as my-pkg-cu12==1.4.0',
			},
		]);
	});

	it.each(['gpu = ["my-pkg-cu12==1.4.0"]', 'gpu = ["my-pkg==1.4.0+cu126"]'])("%s is refused", (line) => {
		expect(decide(extra(line), { suffixed: [] }).findings).toMatchObject([
			{ code: "cuda/extra-needs-suffix", level: "error", line: 6 },
		]);
	});

	it("an extra that is configured is refused, and one of something else is left alone", () => {
		expect(decide("", { suffixed: [], configured: "gpu" }).findings).toHaveLength(1);
		expect(decide(extra('gpu = ["cupy-cuda12x"]'), { suffixed: [] }).findings).toEqual([]);
	});
});
