// `check` beside what others know of the files: receipts of tests, the plan of a real release, the last release.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostic/finding.ts";
import type { Plan } from "../../src/document/plan.ts";
import { buildElf } from "../world/elf-writer.ts";
import { makePlan, makeSmokeReceipt } from "../world/plan-builder.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";
import { type BuiltDistribution, buildSdist, buildWheel, type WheelRequest } from "../world/wheel-builder.ts";

const root = resolve(import.meta.dirname, "../..");
const cli = join(root, "src", "cli", "main.ts");

interface Answer {
	exitStatus: number;
	findings: Finding[];
	files: { file: string; cell: string | null; growth: number | null }[];
}

async function checkJson(args: readonly string[], cwd: string): Promise<Answer & { code: number }> {
	const { code, stdout } = await new Promise<{ code: number; stdout: string }>((done) => {
		const child = execFile(process.execPath, [cli, "check", "--json", ...args], { cwd }, (_, stdout) =>
			done({ code: child.exitCode ?? -1, stdout }),
		);
	});
	return { ...JSON.parse(stdout), code };
}

function put(project: ProjectFolder, folder: string, built: readonly BuiltDistribution[]): void {
	mkdirSync(join(project.path, folder), { recursive: true });
	for (const { fileName, bytes } of built) writeFileSync(join(project.path, folder, fileName), bytes);
}

const brief = ({ findings }: Answer) => findings.map(({ level, code }) => `${level} ${code}`);

describe("check --receipt: tests prove a range of torch", () => {
	const module = buildElf({
		needed: ["libc.so.6", "libtorch.so", "libc10.so"],
		imports: ["_ZN3c104cuda9SetDeviceEab"],
		exports: ["PyInit__C"],
	});
	const extension = buildWheel({
		...{ name: "ext", version: "1.0", tags: "cp312-cp312-manylinux_2_28_x86_64", isPure: false },
		files: { "ext/__init__.py": "", "ext/_C.so": module },
		metadata: [["Requires-Dist", "torch>=2.8,<2.11"]],
	});
	const receipt = (torch: string, change: object = {}) =>
		JSON.stringify({
			...makeSmokeReceipt(makePlan(), "any"),
			file: extension.fileName,
			sha256: extension.sha256,
			torch,
			...change,
		});

	it.each<[string, string[], string[]]>([
		["without any it is refused", [], ["error torch/abi-range"]],
		["both ends, passed", [receipt("2.8.0+cpu"), receipt("2.10.2")], []],
		[
			"another file of that name",
			[receipt("2.8.0", { sha256: "0".repeat(64) }), receipt("2.10.0")],
			["error torch/abi-range"],
		],
	])("%s", async (_, receipts, codes) => {
		using project = makeProject({});
		put(project, "dist", [extension]);
		const named = receipts.flatMap((text, index) => {
			project.write(`receipts/${index}.json`, text);
			return ["--receipt", `receipts/${index}.json`];
		});
		const answer = await checkJson(["--select", "torch", ...named, "dist"], project.path);
		expect(brief(answer)).toEqual(codes);
		expect(answer.code).toBe(codes.length === 0 ? 0 : 1);
	});

	it("those of the work folder count without being named; one that is none is refused when named", async () => {
		using project = makeProject({});
		put(project, "dist", [extension]);
		for (const minor of ["2.8.0", "2.10.0"]) project.write(`.wheel-release/smoke/torch-${minor}.json`, receipt(minor));
		project.write(".wheel-release/smoke/broken.json", "{");
		expect(brief(await checkJson(["--select", "torch", "dist"], project.path))).toEqual([]);
		const named = await checkJson(["--receipt", ".wheel-release/smoke/broken.json", "dist"], project.path);
		expect([named.code, brief(named)]).toEqual([6, ["error document/invalid"]]);
	});
});

describe("check --plan: the release of examples/abi3-maturin", () => {
	it("says which cell each file is, and what is missing, other and too much", async () => {
		using project = makeProject({});
		cpSync(join(root, "examples", "abi3-maturin"), project.path, {
			recursive: true,
			filter: (source) => !/[\\/](?:target|\.wheel-release|__pycache__)$/.test(source),
		});
		const planned = promisify(execFile)(process.execPath, [cli, "plan", "--tag", "py-v0.3.0", "--json"], {
			cwd: project.path,
		});
		const plan: Plan = JSON.parse((await planned).stdout);
		const release = plan.cells.map(({ expect: { pythonTag, abiTag, platformTag } }) =>
			wheel({ tags: `${pythonTag}-${abiTag}-${platformTag}` }),
		);
		const sdist = buildSdist({ name: "latency_sketch", version: "0.3.0", metadata: [["Requires-Python", ">=3.9"]] });
		put(project, "whole", [...release, sdist]);
		const whole = await checkJson(["--plan", ".", "--select", "freeze", "whole"], project.path);
		expect(brief(whole)).toEqual([]);
		expect(whole.files.map(({ cell }) => cell).sort()).toEqual(
			[...plan.cells.map(({ id }) => id), plan.sdist?.id].sort(),
		);

		const [first, ...others] = release;
		const newer = wheel({ tags: "cp39-abi3-manylinux_2_28_x86_64" });
		put(project, "partial", [newer, ...others, wheel({ tags: "cp312-cp312-win_arm64" })]);
		const partial = await checkJson(
			["--plan", ".wheel-release/plan.json", "--select", "freeze", "partial"],
			project.path,
		);
		expect(first?.fileName).toContain("manylinux_2_17_x86_64");
		expect(partial.code).toBe(1);
		expect(partial.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
			"freeze/unplanned the file is not in the plan: no cell expects such a wheel",
			expect.stringMatching(/^freeze\/glibc-floor cell cp39-abi3-manylinux_x86_64: .*2_28.*2_17/),
			"freeze/missing cell cp39-abi3-manylinux_x86_64 has no file: cp39-abi3-manylinux_2_17_x86_64 is planned and not here",
			"freeze/missing cell sdist has no file: latency_sketch-0.3.0.tar.gz is planned and not here",
		]);
	});

	const wheel = (request: Partial<WheelRequest>) =>
		buildWheel({ name: "latency-sketch", version: "0.3.0", metadata: [["Requires-Python", ">=3.9"]], ...request });

	it("without a plan there, it says how to make one", async () => {
		using project = makeProject({});
		put(project, "dist", [wheel({})]);
		const answer = await checkJson(["--plan", ".", "dist"], project.path);
		expect([answer.code, brief(answer)]).toEqual([2, ["error document/missing"]]);
		expect(answer.findings[0]?.help).toContain("wheel-release plan");
	});
});

describe("check --previous", () => {
	it("takes folders, tells what vanished, and gives the growth of each file", async () => {
		using project = makeProject({});
		const both = (version: string, request: Partial<WheelRequest>) =>
			["win_amd64", "macosx_11_0_arm64"].map((platform) =>
				buildWheel({ name: "mypkg", version, tags: `cp312-cp312-${platform}`, isPure: false, ...request }),
			);
		put(
			project,
			"last",
			both("0.9", {
				metadata: [
					["Requires-Dist", "numpy"],
					["Provides-Extra", "gpu"],
				],
			}),
		);
		put(
			project,
			"dist",
			both("1.0", { files: { "mypkg/__init__.py": "", "mypkg/data.txt": "x".repeat(90) } }).slice(0, 1),
		);
		put(project, "dist", [buildWheel({ name: "mypkg", version: "1.0", tags: "cp312-cp312-win32", isPure: false })]);
		const answer = await checkJson(["--previous", "last", "--select", "distribution/vanished", "dist"], project.path);
		expect(answer.findings.map(({ message }) => message.replace(/ \(.*?\)/, ""))).toEqual([
			"the last release required numpy; this one does not",
			"the last release had the extra gpu; this one has not",
			"the last release had wheels for macOS arm64; this one has none",
		]);
		expect(answer.files.map(({ growth }) => growth !== null)).toEqual([false, true]);
	});
});
