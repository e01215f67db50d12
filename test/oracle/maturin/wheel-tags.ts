// Every wheel of a plan, asked of the real maturin: `pep517 write-dist-info` says which tags a build with this target and
// this interpreter would have, without compiling. Linux policies are the build's own flag and are compared by real builds.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Cell, Plan } from "../../../src/document/plan.ts";
import { defaultOptions } from "../../../src/pipeline/request.ts";
import { runStage } from "../../../src/pipeline/run-stage.ts";
import { expandTagSet, parseTagSet } from "../../../src/python/tag.ts";
import { makeProject } from "../../world/project-folder.ts";
import type { OracleRow } from "../oracle.ts";
import { Choices } from "./random.ts";

const run = promisify(execFile);

export async function compareWheelTags(
	maturin: string,
	count: number,
	say: (line: string) => void,
): Promise<OracleRow> {
	const disagreements: string[] = [];
	const kinds = new Map<string, number>();
	let cases = 0;
	for (let seed = 1; cases < count; seed += 1) {
		const choices = new Choices(seed);
		using project = makeProject(generateProject(choices));
		const world = project.openWorld();
		const request = { ...defaultOptions, tool: "oracle" };
		const { path: projectFolder, workFolder } = project;
		const { exitStatus, findings } = await runStage(
			{ stage: "plan", projectFolder, workFolder, options: request },
			world,
		);
		const text = await world.files.readText(workFolder.plan);
		await world.close();
		if (exitStatus !== 0 || text === null) {
			disagreements.push(`seed ${seed}: no plan: ${findings.map(({ message }) => message).join("; ")}`);
			cases += 1;
			continue;
		}
		for (const cell of (JSON.parse(text) as Plan).cells) {
			cases += 1;
			const kind = cell.expect.abiTag.replace(/^cp3\d+(t?)$/, "own$1");
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
			const theirs = await askMaturin(maturin, projectFolder, cell, choices);
			const ours = comparable(expandExpected(cell), cell);
			if (ours !== comparable(theirs, cell))
				disagreements.push(`seed ${seed} ${cell.id}: ours ${ours}, maturin's ${theirs.join(" ")}`);
		}
	}
	say(`  ${[...kinds].map(([kind, number]) => `${number} × ${kind}`).join(", ")}`);
	const version = (await run(maturin, ["--version"])).stdout.trim();
	return { what: `wheel tags (${version})`, cases, agreed: cases - disagreements.length, disagreements };
}

/** Tags in WHEEL. A cell without an interpreter of its own is asked with any that its tag admits. */
async function askMaturin(maturin: string, folder: string, cell: Cell, choices: Choices): Promise<string[]> {
	const out = await mkdtemp(join(tmpdir(), "wheel-release-dist-info-"));
	const floor = Number(/^cp3(\d+)$/.exec(cell.expect.pythonTag)?.[1] ?? 9);
	const any = `3.${choices.pick([9, 10, 11, 12, 13, 14, 15].filter((minor) => minor >= floor))}`;
	const python = cell.buildPython ?? (cell.expect.abiTag === "none" ? null : any);
	const interpreter = python === null ? [] : ["--interpreter", python.replace(/^3/, "python3")];
	try {
		const args = ["pep517", "write-dist-info", "--metadata-directory", out, "--target", cell.rustTarget ?? ""];
		const env = { ...process.env, ...cell.environment };
		const { stdout } = await run(maturin, [...args, ...interpreter, "--offline"], { cwd: folder, env });
		const wheel = await readFile(join(out, stdout.trim().split("\n").at(-1)?.split("/").at(-1) ?? "", "WHEEL"), "utf8");
		return [...wheel.matchAll(/^Tag: (.*)$/gm)].map(([, tag = ""]) => tag);
	} catch (cause) {
		const { stderr } = cause as { stderr?: string };
		return [`refused: ${stderr?.trim().split("\n").slice(-3).join(" ") ?? String(cause)}`];
	} finally {
		await rm(out, { recursive: true, force: true });
	}
}

function expandExpected({ expect }: Cell): string[] {
	const set = parseTagSet(`${expect.pythonTag}-${expect.abiTag}-${expect.platformTag}`);
	return set === null ? ["no tags"] : expandTagSet(set);
}

/** Without the Linux platform, which this question does not answer. */
function comparable(tags: readonly string[], { expect }: Cell): string {
	const isLinux = expect.family === "manylinux" || expect.family === "musllinux";
	return [...new Set(tags.map((tag) => (isLinux ? tag.replace(/-[^-]+$/, "") : tag)))].sort().join(" ");
}

const allTargets = [
	"manylinux_aarch64",
	"manylinux_riscv64",
	"musllinux_x86_64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win32",
	"win_amd64",
	"win_arm64",
];

function generateProject(choices: Choices): Record<string, string> {
	const kind = choices.pick(["pyo3", "pyo3", "pyo3", "pyo3", "program", "cffi", "uniffi", "tool"]);
	// Of programs, write-dist-info and the build itself disagree: the build tags them for one Python, whatever the features.
	const chosen = choices.pick([
		[],
		["abi3"],
		["abi3-py39"],
		["abi3-py38", "abi3-py311"],
		["abi3-py312"],
		["abi3-py39", "abi3t-py315"],
		["abi3t-py315"],
	]);
	const abi = kind === "pyo3" ? chosen : [];
	const forwards = choices.chance(0.4);
	const dependency = `pyo3 = { path = "stub"${forwards || abi.length === 0 ? "" : `, features = [${quote(abi)}]`} }`;
	const features =
		forwards && abi.length > 0 ? `[features]\ndefault = [${quote(abi.map((name) => `pyo3/${name}`))}]\n` : "";
	const library = kind === "cffi" || kind === "uniffi" || kind === "pyo3" ? '[lib]\ncrate-type = ["cdylib"]\n' : "";
	const dependencies =
		kind === "uniffi" ? 'uniffi = { path = "uniffi" }' : kind === "cffi" || kind === "tool" ? "" : dependency;
	const conditional =
		kind === "pyo3" && abi.length === 0 && choices.chance(0.4)
			? choices.pick([
					'features = [{ feature = "pyo3/abi3-py311", python-version = ">=3.11" }, { feature = "pyo3/abi3-py38", python-version = "<3.11" }]\n',
					'features = [{ feature = "pyo3/abi3-py312", python-version = ">=3.12", python-implementation = "CPython" }]\n',
					'features = [{ feature = "pyo3/abi3-py312", python-implementation = "pypy" }]\n',
				])
			: "";
	const deployment = choices.chance(0.3)
		? `[tool.maturin.target.${choices.pick(["x86_64-apple-darwin", "aarch64-apple-darwin"])}]\nmacos-deployment-target = "${choices.pick(["10.13", "12.0", "13.0"])}"\n`
		: "";
	const variable = choices.chance(0.4)
		? `[tool.wheel-release.build.env]\nMACOSX_DEPLOYMENT_TARGET = "${choices.pick(["10.9", "10.14", "11.0", "12.3"])}"\n`
		: "";
	// For cffi on Windows maturin wants a python.exe to run.
	const possible = kind === "cffi" ? allTargets.filter((word) => !word.startsWith("win")) : allTargets;
	const targets = choices.some(possible, 0.3);
	const requires = choices.pick(["", ">=3.9", ">=3.11", ">=3.10,<3.14", ">=3.14"]);
	return {
		"pyproject.toml": `[build-system]
requires = ["maturin>=1.16,<2"]
build-backend = "maturin"
[project]
name = "core"
version = "1.0"
${requires === "" ? "" : `requires-python = "${requires}"\n`}[tool.maturin]
${conditional}${deployment}[tool.wheel-release]
targets = [${quote(targets.length > 0 ? targets : ["macosx_arm64"])}]
free-threaded = ${choices.chance(0.4)}
pypy = ${choices.chance(0.3)}
${variable}`,
		"Cargo.toml": `[package]\nname = "core"\nversion = "1.0.0"\nedition = "2021"\n${library}[dependencies]\n${dependencies}\n${features}`,
		[kind === "program" || kind === "tool" ? "src/main.rs" : "src/lib.rs"]: "",
		"stub/Cargo.toml": `[package]\nname = "pyo3"\nversion = "0.29.3"\nedition = "2021"\n[features]\nabi3 = []\nabi3t = []\nabi3t-py315 = ["abi3t"]\n${[8, 9, 11, 12].map((minor) => `abi3-py3${minor} = ["abi3"]`).join("\n")}\n`,
		"stub/src/lib.rs": "",
		"uniffi/Cargo.toml": '[package]\nname = "uniffi"\nversion = "0.29.0"\nedition = "2021"\n',
		"uniffi/src/lib.rs": "",
	};
}

function quote(values: readonly string[]): string {
	return values.map((value) => `"${value}"`).join(", ");
}
