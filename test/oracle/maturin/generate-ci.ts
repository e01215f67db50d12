// The jobs that we say `maturin generate-ci github` makes, against those it writes.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { parse } from "yaml";
import { type CiRow, listCiRows } from "../../../src/plan/maturin/generate-ci.ts";
import { readCargo } from "../../../src/plan/read-cargo.ts";
import { detectBindings, readStableAbis } from "../../../src/project/cargo-bindings.ts";
import { readMaturinTable } from "../../../src/project/maturin-table.ts";
import { parsePyproject } from "../../../src/project/pyproject.ts";
import { makeProject } from "../../world/project-folder.ts";
import type { OracleRow } from "../oracle.ts";
import { Choices } from "./random.ts";

const run = promisify(execFile);

export async function compareGenerateCi(
	maturin: string,
	count: number,
	say: (line: string) => void,
): Promise<OracleRow> {
	const disagreements: string[] = [];
	const seen = new Map<string, number>();
	const note = (word: string) => seen.set(word, (seen.get(word) ?? 0) + 1);
	for (let seed = 1; seed <= count; seed += 1) {
		using project = makeProject(generateProject(new Choices(seed)));
		const theirs = await askMaturin(maturin, project.path);
		const ours = await describeOurs(project.path, project);
		note(theirs.startsWith("refused") ? "refused" : theirs.includes("free-threaded") ? "stable ABI" : "no stable ABI");
		if (ours !== theirs) disagreements.push(`seed ${seed}:\n      ours   ${ours}\n      theirs ${theirs}`);
	}
	say(`  ${[...seen].map(([word, number]) => `${number} × ${word}`).join(", ")}`);
	return {
		what: "jobs of maturin generate-ci github",
		cases: count,
		agreed: count - disagreements.length,
		disagreements,
	};
}

async function describeOurs(folder: string, project: ReturnType<typeof makeProject>): Promise<string> {
	const world = project.openWorld();
	const text = (await world.files.readText(`${folder}/pyproject.toml`)) ?? "";
	const pyproject = parsePyproject(text, "pyproject.toml");
	const table = readMaturinTable(pyproject);
	const { cargo } = await readCargo(pyproject, folder, world);
	await world.close();
	if (cargo === null) return "no crate";
	const request = { features: table.features, all: table.allFeatures, usesDefault: !table.noDefaultFeatures };
	const bindings = detectBindings(cargo, request, table.bindings, null);
	if (bindings.kind === "none") return "refused";
	const rows = listCiRows(pyproject.table, bindings.kind === "bin" || bindings.kind === "pyo3-bin");
	if ("problem" in rows) return "refused";
	const abis = readStableAbis(bindings.features);
	// A program's stable ABI goes unnoticed there: its features are looked at for libraries only.
	const isStable = bindings.kind === "pyo3" && (abis.abi3 ?? abis.abi3t) !== null;
	return JSON.stringify(rows.map((row) => describeRow(row, isStable)));
}

function describeRow(row: CiRow, isStable: boolean): unknown[] {
	const { platform, runner, target, pythonArchitecture, manylinux, container, dockerOptions, args } = row;
	const rest = [row.rustToolchain, row.rustupComponents, row.beforeScript];
	const fields = [manylinux, container, dockerOptions, ...rest].map((value) => value ?? "");
	return [platform, runner, target, pythonArchitecture ?? "", ...fields, args ?? "", isStable ? "free-threaded" : ""];
}

interface Job {
	strategy?: { matrix: { platform: Record<string, string>[] } };
	steps: { name?: string; uses?: string; with?: Record<string, string> }[];
}

async function askMaturin(maturin: string, folder: string): Promise<string> {
	let text: string;
	try {
		text = (await run(maturin, ["generate-ci", "github"], { cwd: folder })).stdout;
	} catch {
		return "refused";
	}
	const { jobs } = parse(text) as { jobs: Record<string, Job> };
	const rows = Object.entries(jobs).flatMap(([platform, job]) =>
		(job.strategy?.matrix.platform ?? []).map((row) => describeTheirs(platform, row, job)),
	);
	return JSON.stringify(rows);
}

function describeTheirs(platform: string, row: Record<string, string>, job: Job): unknown[] {
	const builds = job.steps.filter(({ uses }) => uses?.startsWith("PyO3/maturin-action"));
	const step = builds[0]?.with ?? {};
	const field = (name: string) => {
		const value = String(step[name] ?? "");
		const key = /^\$\{\{ matrix\.platform\.(\w+) \}\}$/.exec(value)?.[1];
		return key === undefined ? value : String(row[key] ?? "");
	};
	const fields = [
		"manylinux",
		"container",
		"docker-options",
		"rust-toolchain",
		"rustup-components",
		"before-script-linux",
	];
	const words = String(step.args ?? "")
		.replace(/^--release --out dist/, "")
		.replace("${{ matrix.platform.extra_args }}", String(row.extra_args ?? ""));
	// What maturin adds itself is not the row's.
	const args = words.replace(/--find-interpreter|--zig|-i \$\{\{ env\.PYTHON_VERSION \}\}/g, "").trim();
	const isStable = builds.some(({ with: given }) => String(given?.args).includes("-i python3.14t"));
	return [
		platform,
		row.runner,
		row.target,
		row.python_arch ?? "",
		...fields.map(field),
		args,
		isStable ? "free-threaded" : "",
	];
}

const platforms: Record<string, readonly string[]> = {
	linux: ["x86_64", "x86", "aarch64", "armv7", "s390x", "ppc64le", "riscv64"],
	musllinux: ["x86_64", "x86", "aarch64", "armv7"],
	windows: ["x64", "x86", "aarch64"],
	macos: ["x86_64", "aarch64", "universal2-apple-darwin"],
	emscripten: ["wasm32-unknown-emscripten"],
	android: ["aarch64-linux-android", "x86_64-linux-android"],
};

function generateProject(choices: Choices): Record<string, string> {
	const kind = choices.pick(["pyo3", "pyo3", "pyo3", "pyo3", "program", "tool", "cffi", "cffi", "none"]);
	const features = choices.some(["abi3-py39", "abi3", "abi3t-py315", "extension-module"], 0.35);
	const list = features.map((name) => `"${name}"`).join(", ");
	const dependency =
		kind === "pyo3" || kind === "program" ? `[dependencies]\npyo3 = { path = "stub", features = [${list}] }\n` : "";
	const library = kind === "pyo3" || kind === "cffi" ? '[lib]\ncrate-type = ["cdylib"]\n' : "";
	const tables = choices.chance(0.3) ? "" : generateTables(choices);
	const forced = choices.chance(0.1) && kind === "pyo3" ? '[tool.maturin]\nbindings = "bin"\n' : "";
	return {
		"pyproject.toml": `[build-system]\nrequires = ["maturin>=1.16,<2"]\nbuild-backend = "maturin"\n[project]\nname = "core"\nversion = "1.0"\n${forced}${tables}`,
		"Cargo.toml": `[package]\nname = "core"\nversion = "1.0.0"\nedition = "2021"\n${library}${dependency}`,
		[kind === "program" || kind === "tool" ? "src/main.rs" : "src/lib.rs"]: "",
		"stub/Cargo.toml":
			'[package]\nname = "pyo3"\nversion = "0.29.3"\nedition = "2021"\n[features]\nabi3 = []\nabi3-py39 = ["abi3"]\nabi3t = []\nabi3t-py315 = ["abi3t"]\nextension-module = []\n',
		"stub/src/lib.rs": "",
	};
}

function generateTables(choices: Choices): string {
	const top = choices.chance(0.4) ? `args = "--features extra"\n` : "";
	const zig = choices.chance(0.2) ? "zig = true\n" : "";
	const chosen = choices.some(Object.keys(platforms), 0.4);
	const parts = chosen.map((platform) => {
		const words = platforms[platform] ?? [];
		const overrides = generateOverrides(choices, 0.25);
		const some = choices.some(words, 0.5);
		const way = choices.pick([
			"none",
			"none",
			"targets",
			"targets",
			"targets",
			"target",
			"target",
			"target",
			"both",
			"empty",
		]);
		const targets = `targets = [${some.map((word) => `"${word}"`).join(", ")}]\n`;
		const details = (some.length > 0 ? some : words.slice(0, 1))
			.map(
				(word) =>
					`[[tool.maturin.generate-ci.github.${platform}.target]]\narch = "${word}"\n${generateOverrides(choices, 0.3)}`,
			)
			.join("");
		const head = `[tool.maturin.generate-ci.github.${platform}]\n${overrides}`;
		if (way === "none") return head;
		if (way === "empty") return `${head}targets = []\n`;
		if (way === "targets") return `${head}${targets}`;
		return way === "target" ? `${head}${details}` : `${head}${targets}${details}`;
	});
	return `[tool.maturin.generate-ci.github]\n${top}${zig}${parts.join("")}`;
}

function generateOverrides(choices: Choices, probability: number): string {
	const values = {
		runner: "self-hosted",
		manylinux: "2_28",
		container: "quay.io/example/image",
		"docker-options": "-e A",
		"rust-toolchain": "nightly",
		"rustup-components": "rustfmt",
		"before-script-linux": "yum install x",
		args: "--locked",
	};
	return choices
		.some(Object.entries(values), probability)
		.map(([key, value]) => `${key} = "${value}${choices.chance(0.5) ? "" : "-b"}"\n`)
		.join("");
}
