import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../../test/world/plan-builder.ts";
import { publicDestinations } from "../../index/destination.ts";
import { decidePreflight } from "./decide.ts";
import type { PlannedRelease, PreflightFacts } from "./facts.ts";
import { plannedFiles } from "./planned-files.ts";
import type { IndexedFile, IndexedProject } from "./project-index.ts";
import { wantsPreflight } from "./wants-preflight.ts";

const now = new Date("2026-11-22T12:00:00Z");
const linux = "cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64";
const windows = "cp39-abi3-win_amd64";
const mib = 1024 * 1024;

function file(tags: string, change: Partial<IndexedFile> = {}): IndexedFile {
	const version = change.version ?? "1.0";
	return {
		filename: tags === "sdist" ? `my_pkg-${version}.tar.gz` : `my_pkg-${version}-${tags}.whl`,
		version,
		size: mib,
		uploadTime: "2026-11-20T10:00:00.000000Z",
		isYanked: false,
		provenance: null,
		...change,
	};
}

function indexed(change: Partial<IndexedProject> = {}): IndexedProject {
	return { status: "active", statusReason: null, files: [], links: [], ...change };
}

/** A release of one Linux wheel, one Windows wheel and an sdist. */
function judge(project: IndexedProject | null, change: Partial<PreflightFacts> & Partial<PlannedRelease> = {}) {
	const { version = "1.0", publisher = null, ...facts } = change;
	const base = makeCell();
	const windowsExpect = {
		...base.expect,
		family: "win",
		architecture: "amd64",
		policyCeiling: null,
		platformTag: "win_amd64",
	};
	const cells = [
		makeCell({ expect: { ...base.expect, version } }),
		makeCell({ id: windows, expect: { ...windowsExpect, version } as typeof base.expect }),
	];
	const sdist = { ...sdistOf(version) };
	const plan = makePlan({ version, cells, sdist });
	const files = plannedFiles(plan, [...cells.map(({ id }) => id), "sdist"]);
	return decidePreflight({
		now,
		index: publicDestinations.pypi,
		releases: [{ name: "my-pkg", version, files, project, publisher }],
		metadata: { file: "pyproject.toml", classifiers: [], links: [] },
		job: null,
		...facts,
	});
}

function sdistOf(version: string) {
	return {
		id: "sdist",
		frontend: "maturin",
		file: `my_pkg-${version}.tar.gz`,
		source: null,
		runner: "ubuntu-24.04",
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: 0,
		why: "test",
	} as const;
}

const job = { owner: "orbit-labs", repository: "my-pkg", workflow: "release.yml" };

describe("preflight has nothing to say", () => {
	it("about a project in good order that lacks this version", () => {
		const files = [file(linux, { version: "0.9", uploadTime: "2020-01-01T00:00:00.000000Z" })];
		expect(judge(indexed({ files }))).toEqual([]);
	});
});

describe("the version", () => {
	it("that is partly there is a warning with what is missing and until when", () => {
		const [finding, ...more] = judge(indexed({ files: [file(linux), file("sdist")] }));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			code: "preflight/version-exists",
			level: "warning",
			message: "my-pkg 1.0 is on PyPI with 2 files: 2 of 3 planned files are there",
		});
		expect(finding?.help).toContain("Missing: cp39-abi3-win_amd64. PyPI takes them until 2026-12-04.");
	});

	it.each(["1.0.0", "1.0"])("is found as %s, because an index keeps one release for both", (version) => {
		expect(judge(indexed({ files: [file(linux, { version })] })).map(({ code }) => code)).toEqual([
			"preflight/version-exists",
		]);
	});

	it("is another one with a post-release", () => {
		expect(judge(indexed({ files: [file(linux, { version: "1.0.post1" })] }))).toEqual([]);
	});

	it("older than 14 days refuses a plan with new files, and says what to release instead", () => {
		const files = [file(linux, { uploadTime: "2026-11-08T11:59:59Z" }), file("sdist")];
		expect(judge(indexed({ files }))).toMatchObject([
			{
				code: "preflight/window-closed",
				level: "error",
				message: expect.stringContaining("1 of 3 planned files are not there: cp39-abi3-win_amd64"),
				help: expect.stringContaining("1.0.post1"),
			},
		]);
	});

	it("a second within the 14 days is not refused", () => {
		const files = [file(linux, { uploadTime: "2026-11-08T12:00:00Z" })];
		expect(judge(indexed({ files })).map(({ code }) => code)).toEqual(["preflight/version-exists"]);
	});

	it("older than 14 days is fine when everything planned is there", () => {
		const uploadTime = "2020-01-01T00:00:00Z";
		const files = ["sdist", linux, windows].map((tags) => file(tags, { uploadTime }));
		expect(judge(indexed({ files }))).toMatchObject([
			{ code: "preflight/version-exists", message: expect.stringContaining("3 of 3 planned files are there") },
		]);
	});

	it("names files that the plan does not have, and yanked ones", () => {
		const files = [file("cp38-cp38-win_amd64", { isYanked: true })];
		expect(judge(indexed({ files }))[0]?.message).toBe(
			"my-pkg 1.0 is on PyPI with 1 file: 0 of 3 planned files are there, and 1 file that this plan does not have; some of them are yanked",
		);
	});

	it.each([
		["a lower manylinux policy", "cp39-abi3-manylinux_2_12_x86_64.manylinux2010_x86_64", 1],
		["a higher manylinux policy", "cp39-abi3-manylinux_2_28_x86_64", 0],
		["another Python", "cp310-abi3-manylinux_2_17_x86_64", 0],
		["another machine", "cp39-abi3-manylinux_2_17_aarch64", 0],
	])("takes a wheel of %s for %s", (_, tags, there) => {
		expect(judge(indexed({ files: [file(tags)] }))[0]?.message).toContain(`${there} of 3 planned files are there`);
	});
});

describe("the size", () => {
	const past = (version: string, size: number, tags = linux) =>
		file(tags, { version, size, uploadTime: "2026-01-01T00:00:00Z" });

	it("that grew from release to release is foretold before it is refused", () => {
		const files = [past("0.8", 60 * mib), past("0.9", 80 * mib)];
		expect(judge(indexed({ files }))).toMatchObject([
			{
				code: "preflight/file-size",
				level: "warning",
				message: expect.stringMatching(/^cp39-abi3-manylinux_x86_64 will be about 111\.8 MB, judged by my_pkg-0\.9-/),
			},
		]);
	});

	it("counts final releases, where there are any", () => {
		const files = [past("0.8", 60 * mib), past("1.0rc1", 99 * mib)];
		expect(judge(indexed({ files }))).toEqual([]);
	});

	it("above the usual limit is fine for a project that was allowed it before", () => {
		expect(judge(indexed({ files: [past("0.9", 300 * mib)] }))).toEqual([]);
	});

	it("of the whole project is held against 10 GiB", () => {
		const dev = Array.from({ length: 101 }, (_, index) => past(`0.1.dev${index}`, 100 * mib, windows));
		expect(judge(indexed({ files: [...dev, past("0.9", 90 * mib, linux)] }))).toMatchObject([
			{ code: "preflight/project-size", message: expect.stringContaining("usual limit of 10.74 GB") },
		]);
	});

	it("of a project far above 10 GiB is not our business: its limit was raised", () => {
		const files = Array.from({ length: 110 }, (_, index) => past(`0.${index}`, 100 * mib, windows));
		expect(judge(indexed({ files })).map(({ code }) => code)).toEqual([]);
	});
});

describe("the name", () => {
	it("that the index does not know needs a pending publisher, with its values and page", () => {
		const [finding] = judge(null, { job });
		expect(finding).toMatchObject({ code: "preflight/new-project", level: "notice" });
		expect(finding?.help).toContain("workflow     release.yml");
		expect(finding?.help).toContain("project_name=my-pkg");
		expect(finding?.help).not.toContain("for a project that exists");
	});

	it.each([
		["links elsewhere", ["https://github.com/someone/else"], ["https://github.com/orbit-labs/my-pkg"], 1],
		["links here", ["https://www.github.com/Orbit-Labs/my-pkg.git"], ["https://github.com/orbit-labs/my-pkg/"], 0],
		["links to no repository", ["https://my-pkg.example"], ["https://github.com/orbit-labs/my-pkg"], 0],
		["links to a sponsor page alone", ["https://github.com/sponsors/x"], ["https://github.com/a/b"], 0],
	])("of a project that %s", (_, theirs, links, findings) => {
		const metadata = { file: "pyproject.toml", classifiers: [], links };
		const found = judge(indexed({ links: theirs }), { metadata });
		expect(found.map(({ code }) => code)).toEqual(Array(findings).fill("preflight/name-taken"));
	});

	it.each([
		["the same workflow", { repository: "Orbit-Labs/my-pkg", workflow: "release.yml", environment: "pypi" }, 0],
		["another file", { repository: "orbit-labs/my-pkg", workflow: "wheels.yml", environment: null }, 1],
		["another repository", { repository: "someone/my-pkg", workflow: "release.yml", environment: null }, 1],
	])("last published by %s", (_, by, findings) => {
		const found = judge(indexed(), { job, publisher: { version: "0.9", by } });
		expect(found.map(({ code }) => code)).toEqual(Array(findings).fill("preflight/publisher-differs"));
	});
});

describe("the status", () => {
	it.each([
		["archived", "preflight/project-archived"],
		["quarantined", "preflight/project-quarantined"],
	])("%s refuses the plan in the index's words", (status, code) => {
		expect(judge(indexed({ status, statusReason: "because" }))).toMatchObject([
			{ code, level: "error", message: expect.stringContaining(": because") },
		]);
	});

	it("of a kind that we do not know refuses nothing", () => {
		expect(judge(indexed({ status: "deprecated" }))).toEqual([]);
	});
});

describe("a classifier", () => {
	const withClassifier = (text: string) =>
		judge(indexed(), { metadata: { file: "pyproject.toml", classifiers: [{ text, line: 7 }], links: [] } });

	it.each([
		[
			"Programming Language :: Pyton :: 3",
			"preflight/invalid-classifier",
			'Write "Programming Language :: Python :: 3".',
		],
		["Natural Language :: Ukranian", "preflight/invalid-classifier", 'Write "Natural Language :: Ukrainian".'],
		["Private :: Do Not Upload", "preflight/private-project", "Remove it to publish"],
	])("%s is refused with its line", (text, code, help) => {
		expect(withClassifier(text)).toMatchObject([
			{ code, level: "error", file: "pyproject.toml", line: 7, help: expect.stringContaining(help) },
		]);
	});

	it("of the list is fine", () => {
		expect(withClassifier("Programming Language :: Rust")).toEqual([]);
	});
});

describe("preflight is wanted", () => {
	it.each([
		["tag", null, true],
		["dispatch", null, true],
		["pull-request", null, false],
		["schedule", null, false],
		["local", null, false],
		["local", true, true],
		["tag", false, false],
	] as const)("for %s with the flag %s: %s", (event, flag, expected) => {
		expect(wantsPreflight(event, flag)).toBe(expected);
	});
});
