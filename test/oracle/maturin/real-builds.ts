// Crates that are really planned and built here, for the Rust targets that are installed: what maturin leaves behind must
// be the planned wheels.
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { parseWheelFilename } from "../../../src/distribution/wheel-filename.ts";
import { findMismatch } from "../../../src/document/match-wheel.ts";
import type { Plan } from "../../../src/document/plan.ts";
import { defaultOptions } from "../../../src/pipeline/request.ts";
import { runStage } from "../../../src/pipeline/run-stage.ts";
import { makeProject } from "../../world/project-folder.ts";
import type { OracleRow } from "../oracle.ts";

const run = promisify(execFile);

const head =
	'[build-system]\nrequires = ["maturin>=1.16,<2"]\nbuild-backend = "maturin"\n[project]\nname = "core"\nversion = "1.0"\n';
const crate = '[package]\nname = "core"\nversion = "1.0.0"\nedition = "2021"\n';
const settings = (targets: string, more = "") => `[tool.wheel-release]\nsdist = false\ntargets = [${targets}]\n${more}`;
const module = "use pyo3::prelude::*;\n#[pymodule]\nfn core(_m: &Bound<'_, PyModule>) -> PyResult<()> { Ok(()) }\n";

const projects: Record<string, Record<string, string>> = {
	"a program, for glibc 2.28 and for musl": {
		"pyproject.toml": `${head}[tool.maturin]\ncompatibility = "manylinux_2_28"\n${settings('"manylinux_x86_64", "manylinux_aarch64", "musllinux_x86_64"')}`,
		"Cargo.toml": crate,
		"src/main.rs": 'fn main() { println!("core"); }\n',
	},
	"a pyo3 crate without a stable ABI, for a free-threaded Python as well": {
		"pyproject.toml": `${head}requires-python = ">=3.14,<3.15"\n${settings('"manylinux_aarch64"', "free-threaded = true\n")}`,
		"Cargo.toml": `${crate}[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = "=0.29.3"\n`,
		"src/lib.rs": module,
	},
};

export async function compareRealBuilds(say: (line: string) => void): Promise<OracleRow> {
	const disagreements: string[] = [];
	const installed = (await run("rustup", ["target", "list", "--installed"])).stdout.split(/\s+/);
	let cases = 0;
	for (const [what, files] of Object.entries(projects)) {
		using project = makeProject(files);
		const world = project.openWorld();
		const place = { projectFolder: project.path, workFolder: project.workFolder };
		const options = { ...defaultOptions, tool: "oracle" };
		await runStage({ stage: "plan", ...place, options }, world);
		const plan = JSON.parse((await world.files.readText(project.workFolder.plan)) ?? "null") as Plan;
		const [cells, others] = [true, false].map((isHere) =>
			plan.cells.filter(({ rustTarget }) => installed.includes(rustTarget ?? "") === isHere),
		);
		for (const { rustTarget } of others ?? []) say(`  left out: rustup target add ${rustTarget}`);
		const built = await runStage(
			{ stage: "build", ...place, options: { ...options, cells: (cells ?? []).map(({ id }) => id) } },
			world,
		);
		await world.close();
		for (const cell of cells ?? []) {
			cases += 1;
			const folder = project.workFolder.cell(cell.id);
			const file = built.exitStatus === 0 ? readdirSync(folder).find((name) => name.endsWith(".whl")) : undefined;
			const name = file === undefined ? null : parseWheelFilename(file);
			say(`  ${what}: ${file ?? "nothing"}`);
			const mismatch =
				name && !("problem" in name) ? findMismatch(cell.expect, name, file ?? "")?.reason : "there is no wheel";
			if (mismatch)
				disagreements.push(
					`${cell.id} of ${what}: ${mismatch} ${built.findings.map(({ message }) => message).join(" ")}`,
				);
		}
	}
	return { what: "wheels that were really built", cases, agreed: cases - disagreements.length, disagreements };
}
