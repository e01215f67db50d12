// Which tags real build backends give a pure wheel, against what the plan expects of it.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseWheelFilename } from "../../src/distribution/wheel-filename.ts";
import { parsePyproject } from "../../src/project/pyproject.ts";
import { choosePureTag } from "../../src/project/wheel-tag.ts";
import { makeProject } from "../world/project-folder.ts";
import type { Oracle } from "./oracle.ts";
import { prepareTool } from "./prepare-tool.ts";

const run = promisify(execFile);

const backends = [
	["hatchling==1.33.0", "hatchling.build", ""],
	["pdm-backend==2.5.0", "pdm.backend", ""],
	["flit-core==4.2.0", "flit_core.buildapi", ""],
	["poetry-core==2.5.0", "poetry.core.masonry.api", ""],
	["setuptools==84.2.1", "setuptools.build_meta", ""],
	["uv-build==0.13.6", "uv_build", '[tool.uv.build-backend]\nmodule-root = ""\n'],
] as const;

const ranges = [
	"",
	">=3.9",
	">=3",
	">3",
	">=2.7",
	"<4",
	"==3.*",
	"~=3.9",
	">=3.9,<3.13",
	">=2.7,!=3.0.*,!=3.1.*",
	"!=2.7.*,!=2.6.*",
];

const setuptoolsOptions = [
	["[bdist_wheel]\nuniversal = 1\n", ""],
	["[wheel]\nuniversal = true\n", ""],
	["[bdist_wheel]\nuniversal = 0\n", ""],
	["[bdist_wheel]\npython-tag = py38\n", ""],
	["[bdist_wheel]\npython_tag = py38.py39\nbuild-number = 3\n", ""],
	["[bdist_wheel]\nplat-name = manylinux2014-x86_64\n", ""],
	["", "[tool.distutils.bdist_wheel]\nuniversal = true\n"],
	["", '[tool.distutils.bdist_wheel]\npython-tag = "py39"\n'],
	["[metadata]\nuniversal = 1\n", ""],
] as const;

export const oracle: Oracle = async function* () {
	const uv = await prepareTool("build", "uv");
	for (const [requirement, backend, more] of backends) {
		const head = `[build-system]\nrequires = ["${requirement}"]\nbuild-backend = "${backend}"\n[project]\nname = "my-pkg"\nversion = "1.0"\ndescription = "x"\n`;
		const cases = ranges.map((range) => ({
			pyproject: `${head}${range === "" ? "" : `requires-python = "${range}"\n`}${more}`,
			setupCfg: null as string | null,
		}));
		if (backend === "setuptools.build_meta")
			for (const [setupCfg, table] of setuptoolsOptions) cases.push({ pyproject: `${head}${table}`, setupCfg });
		const disagreements: string[] = [];
		for (const { pyproject, setupCfg } of cases) {
			const ours = choosePureTag(parsePyproject(pyproject, "pyproject.toml"), setupCfg);
			const expected = `${ours.pythonTag}-none-${ours.platformTag}`;
			const theirs = await build(uv, pyproject, setupCfg);
			const shown = `${/requires-python = .*/.exec(pyproject)?.[0] ?? "no requires-python"} ${setupCfg ?? ""}`;
			if (expected !== theirs) disagreements.push(`${shown}: ours ${expected}, theirs ${theirs}`);
		}
		yield {
			what: `tags of pure wheels by ${requirement}`,
			cases: cases.length,
			agreed: cases.length - disagreements.length,
			disagreements,
		};
	}
};

async function build(uv: string, pyproject: string, setupCfg: string | null): Promise<string> {
	using project = makeProject({
		"pyproject.toml": pyproject,
		"README.md": "x",
		"my_pkg/__init__.py": '"""x"""\n',
		...(setupCfg === null ? {} : { "setup.cfg": setupCfg }),
	});
	const out = await mkdtemp(join(tmpdir(), "wheel-release-backend-"));
	try {
		await run(uv, ["build", "--wheel", "--quiet", "--out-dir", out, project.path]);
		const file = (await readdir(out)).find((name) => name.endsWith(".whl")) ?? "";
		const name = parseWheelFilename(file);
		return "problem" in name
			? file
			: [name.pythonTags, name.abiTags, name.platformTags].map((tags) => tags.join(".")).join("-");
	} catch (cause) {
		return `refused: ${(cause as { stderr?: string }).stderr?.trim().split("\n").at(-1)}`;
	} finally {
		await rm(out, { recursive: true, force: true });
	}
}
