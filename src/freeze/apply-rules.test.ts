import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import { buildSdist, buildWheel } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import { checkDistribution } from "../check/run.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { FileRules } from "../document/file-rules.ts";
import type { CudaFacts, Plan } from "../document/plan.ts";
import { applyRules } from "./apply-rules.ts";
import type { FoundFile } from "./decide.ts";

const none: FileRules = {
	failOn: null,
	ignore: [],
	source: "pyproject.toml:7",
	topLevel: null,
	files: null,
	wheelBudget: null,
	releaseBudget: null,
};

async function found(files: Record<string, string>, cell = makeCell()): Promise<FoundFile> {
	const built = buildWheel({
		...{ name: "my-pkg", version: "1.0", tags: "cp39-abi3-manylinux_2_17_x86_64", isPure: false },
		files: { "my_pkg/__init__.py": "", ...files },
	});
	const { facts, findings } = await checkDistribution(built.fileName, memorySource(built.bytes));
	const { bytes, fileName: file, sha256 } = built;
	return {
		cell: cell.id,
		file,
		size: bytes.length,
		sha256,
		receipt: null,
		runnerKind: "github-hosted",
		facts,
		findings,
	};
}

function apply(
	files: readonly FoundFile[],
	rules: Partial<FileRules> | null,
	more: readonly Finding[] = [],
	plan?: Plan,
) {
	const planned = plan ?? makePlan();
	const given = rules === null ? {} : { fileRules: { ...none, ...rules } };
	const decided = [...files.flatMap(({ findings, file }) => findings.map((row) => ({ file, ...row }))), ...more];
	return applyRules({ ...planned, ...given }, files, decided).map(({ level, code }) => `${level} ${code}`);
}

const ignoring = (rule: string, file: string | null = null) => ({ ignore: [{ rule, file, reason: "known" }] });
const stray = { "my_pkg/.DS_Store": "x" };
const missing: Finding = { code: "freeze/missing", level: "error", message: "cell x has no file" };

describe("what the project says about its files counts when they are frozen", () => {
	it("says nothing, and nothing changes", async () => {
		const file = await found(stray);
		expect(apply([file], null)).toEqual(apply([file], {}));
		expect(apply([file], null)).toEqual(["warning contents/stray-files"]);
	});

	it("lets pass with a reason, and says so", async () => {
		expect(apply([await found(stray)], ignoring("contents"))).toEqual(["notice freeze/ignored"]);
		expect(apply([await found(stray)], ignoring("contents/stray-files", "*manylinux*"))).toEqual([
			"notice freeze/ignored",
		]);
	});

	it("lets nothing pass in other files", async () => {
		expect(apply([await found(stray)], ignoring("contents/stray-files", "*win*"))).toEqual([
			"warning contents/stray-files",
		]);
	});

	it("tells an entry that nothing needs any more", async () => {
		expect(apply([await found({})], ignoring("contents/stray-files"))).toEqual(["notice config/unused-ignore"]);
	});

	it.each<[FileRules["failOn"], string]>([
		["error", "warning"],
		["warning", "error"],
		["notice", "error"],
	])("fail-on %s makes of a warning an %s", async (failOn, level) => {
		expect(apply([await found(stray)], { failOn })).toEqual([`${level} contents/stray-files`]);
	});

	it("what was let pass is no failure, whatever fail-on says", async () => {
		const rules = { failOn: "notice" as const, ...ignoring("contents") };
		expect(apply([await found(stray)], rules)).toEqual(["notice freeze/ignored"]);
	});
});

describe("the plan is the contract", () => {
	it.each(["freeze", "freeze/missing"])("no entry for %s lets pass what is not as planned", async (rule) => {
		expect(apply([await found({})], ignoring(rule), [missing])).toEqual(["error freeze/missing"]);
	});

	it("what is not as planned is told with what the files are", async () => {
		expect(apply([await found(stray)], {}, [missing])).toEqual([
			"error freeze/missing",
			"warning contents/stray-files",
		]);
	});
});

describe("budgets and contents are asked of the frozen files", () => {
	it.each<[Partial<FileRules>, string[]]>([
		[{ wheelBudget: 100 }, ["error distribution/budget"]],
		[{ wheelBudget: 1_000_000 }, []],
		[{ releaseBudget: 100 }, ["error distribution/budget"]],
		[{ topLevel: ["my_pkg"] }, []],
		[{ topLevel: ["my_pkg", "_my_pkg"] }, ["error contents/missing-top-level"]],
	])("%j", async (rules, codes) => {
		expect(apply([await found({})], rules)).toEqual(codes);
	});

	it("a module with another name is meant, once the project declares it", async () => {
		const file = await found({ "helpers/__init__.py": "" });
		expect(apply([file], {}).join()).toContain("contents/");
		expect(apply([file], { topLevel: ["my_pkg", "helpers"] })).toEqual([]);
	});

	it("distributions that disagree are told here too", async () => {
		const built = buildSdist({ name: "my-pkg", version: "1.0", metadata: [["Requires-Python", ">=3.12"]] });
		const { facts, findings } = await checkDistribution(built.fileName, memorySource(built.bytes));
		const sdist = { ...(await found({})), file: built.fileName, facts, findings };
		expect(apply([await found({}), sdist], null)).toContain("error distribution/disagreement");
	});
});

it("GPU code that the plan promises is looked for", async () => {
	const none = { packages: [], hostCompiler: null, minimumDriver: null, torch: null, route: null, variantLabel: null };
	const cell = makeCell({ cuda: { toolkit: "12.6", archs: ["86"], ptx: [], ...none } as unknown as CudaFacts });
	const plan = { ...makePlan(), cells: [cell] };
	expect(apply([await found({}, cell)], null, [], plan)).toEqual(["warning cuda/no-gpu-code"]);
	expect(apply([await found({}, makeCell({ id: "other" }))], null, [], plan)).toEqual([]);
});
