// The 24 ways to write a configuration wrong (the corpus's CFG rows; where a row is about YAML, its counterpart in TOML).
// Each ends with its exit status within two seconds, says what, where and what to write, runs nothing and writes no plan.
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { defaultOptions } from "../../src/pipeline/request.ts";
import { runStage } from "../../src/pipeline/run-stage.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";

const project = '[project]\nname = "my-pkg"\nversion = "1.0"\nrequires-python = ">=3.9"\n';
const ours = `${project}[tool.wheel-release]\n`;
const native = `[build-system]\nbuild-backend = "maturin"\n${ours}`;
const cibuildwheel = `[build-system]\nrequires = ["setuptools", "pybind11"]\nbuild-backend = "setuptools.build_meta"\n${ours}frontend = "cibuildwheel"\n[tool.cibuildwheel]\n`;
const abi3Crate =
	'[package]\nname = "core"\nversion = "0.9.1"\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }\n';

type Files = Record<string, string | Uint8Array>;
interface Row {
	name: string;
	files: Files;
	exit?: number;
	code: string;
	/** In the message or the help. */
	says: RegExp;
	line?: number;
}

function pyproject(text: string | Uint8Array): Files {
	return { "pyproject.toml": text };
}

const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(project, "utf16le")]);
const latin1 = Buffer.from(`${project}description = "caf\u00e9"\n`, "latin1");
const token = `pypi-AgEIcHlwaS5vcmcCJ${"D4fYx".repeat(20)}`;

const rows: Row[] = [
	{ name: "1 an empty file", files: pyproject(""), exit: 1, code: "plan/no-name", says: /\[project\] has no name/ },
	{
		name: "2 a bomb of nested values",
		files: pyproject(`${ours}targets = ${"[".repeat(50_000)}${"]".repeat(50_000)}\n`),
		code: "project/broken-toml",
		says: /not valid TOML/,
		line: 6,
	},
	{
		name: "3 a key twice",
		files: pyproject(`${ours}sdist = true\nsdist = false\n`),
		code: "project/broken-toml",
		says: /not valid TOML/,
		line: 7,
	},
	{
		name: "4 a tab inside a string",
		files: pyproject(`${ours}tag = "v\t{version}"\n`),
		code: "config/invalid-value",
		says: /expected "\{version\}" once/,
		line: 6,
	},
	{
		name: "5 UTF-16",
		files: pyproject(utf16),
		code: "config/not-text",
		says: /UTF-16.*TOML is UTF-8[\s\S]*iconv -f UTF-16 -t UTF-8 pyproject\.toml/,
		line: 1,
	},
	{
		name: "5 a byte order mark",
		files: pyproject(`\uFEFF${ours}`),
		code: "config/not-text",
		says: /byte order mark, which pip and build refuse/,
		line: 1,
	},
	{
		name: "6 Latin-1",
		files: pyproject(latin1),
		code: "config/not-text",
		says: /not UTF-8 \(line 5\)[\s\S]*iconv -f ISO-8859-1/,
		line: 5,
	},
	{
		name: "7 an unknown key",
		files: pyproject(`${ours}targts = ["win_amd64"]\n`),
		code: "config/unknown-key",
		says: /did you mean "targets"\?[\s\S]*Known keys of \[tool\.wheel-release\]: frontend, tag/,
		line: 6,
	},
	{
		name: "7 an unknown key of a table in a table",
		files: pyproject(
			`${ours}[tool.wheel-release.cuda]\ntoolkits = ["12.6"]\n[tool.wheel-release.cuda.runners]\nbuilt = "x"\n`,
		),
		code: "config/unknown-key",
		says: /"cuda\.runners\.built"; did you mean "build"\?[\s\S]*Known keys of \[tool\.wheel-release\.cuda\.runners\]: build, smoke/,
		line: 9,
	},
	{
		name: "7 an unknown key in a list of tables",
		files: pyproject(
			`${ours}[[tool.wheel-release.variant]]\nname = "a"\n[[tool.wheel-release.variant]]\nname = "b"\nnam = "c"\n`,
		),
		code: "config/unknown-key",
		says: /"variant\.1\.nam"; did you mean "name"\?[\s\S]*Known keys of \[\[tool\.wheel-release\.variant\]\]: name, env/,
		line: 10,
	},
	{
		name: "7 a key of cibuildwheel",
		files: pyproject(`${ours}skip = "pp*"\n`),
		code: "config/unknown-key",
		says: /that is cibuildwheel's own: \[tool\.cibuildwheel\] skip/,
		line: 6,
	},
	{
		name: "7 a table under a name that nobody reads",
		files: pyproject(`${project}[tool.wheel_release]\nsdist = false\n`),
		code: "config/misplaced-table",
		says: /\[tool\.wheel_release\]; did you mean \[tool\.wheel-release\]\?/,
		line: 5,
	},
	{
		name: "7 a header that was copied along",
		files: { ...pyproject(project), "wheel-release.toml": "[tool.wheel-release]\nsdist = false\n" },
		code: "config/misplaced-table",
		says: /the keys stand at the top, without \[tool\.wheel-release\]/,
		line: 1,
	},
	...["wheel_release.toml", ".wheel-release.toml", "wheel-release.yml"].map((file) => ({
		name: `7 a file that nobody reads: ${file}`,
		files: { ...pyproject(project), [file]: "" },
		code: "config/misplaced-table",
		says: /nobody reads .*; did you mean wheel-release\.toml\?/,
	})),
	{
		name: "7 a section of setup.cfg",
		files: { ...pyproject(project), "setup.cfg": "[metadata]\n[tool:wheel-release]\nsdist = no\n" },
		code: "config/misplaced-table",
		says: /nobody reads \[tool:wheel-release\] in setup\.cfg/,
		line: 2,
	},
	{
		name: "8 a number that should be text loses its zero",
		files: pyproject(`${ours}cuda = { toolkits = [12.10], archs = ["86"] }\n`),
		code: "config/invalid-value",
		says: /cuda\.toolkits\.0 = 12\.10: expected a string[\s\S]*Write "12\.10"\. Without quotes TOML reads 12\.10 as 12\.1\./,
		line: 6,
	},
	{
		name: "8 a word where a table belongs",
		files: pyproject(`${ours}smoke = "pytest -q"\n`),
		code: "config/invalid-value",
		says: /smoke = "pytest -q": expected a table[\s\S]*Write smoke = \{ command = "pytest -q" \}/,
		line: 6,
	},
	{
		name: "9 the Norway problem",
		files: pyproject(`${ours}sdist = no\n`),
		code: "project/broken-toml",
		says: /pyproject\.toml is not valid TOML/,
		line: 6,
	},
	{
		name: "9 a truth in quotes",
		files: pyproject(`${ours}sdist = "off"\n`),
		code: "config/invalid-value",
		says: /sdist = "off": expected true or false[\s\S]*Write sdist = false/,
		line: 6,
	},
	{
		name: "10 an octal number",
		files: pyproject(`${ours}cuda = { toolkits = ["12.6"], archs = [0o126] }\n`),
		code: "config/invalid-value",
		says: /cuda\.archs\.0 = 0o126: expected a string/,
		line: 6,
	},
	{
		name: "11 __proto__",
		files: pyproject(`${ours}__proto__ = { sdist = false }\n`),
		code: "config/unknown-key",
		says: /unknown key "__proto__"/,
		line: 6,
	},
	{
		name: "11 constructor, deeper",
		files: pyproject(`${ours}smoke = { constructor = "x" }\n`),
		code: "config/unknown-key",
		says: /unknown key "smoke\.constructor"/,
		line: 6,
	},
	{
		name: "11 __proto__ among free names",
		files: pyproject(`${ours}build = { env = { __proto__ = { a = "x" } } }\n`),
		code: "config/unknown-key",
		says: /"build\.env\.__proto__" is no name that can be used/,
		line: 6,
	},
	{
		name: "12 a string of 1 MB",
		files: pyproject(`${ours}smoke = { command = "${"x".repeat(1_000_000)}" }\n`),
		code: "config/invalid-value",
		says: /smoke\.command = "x{79}… \(1000002 characters\): expected at most 10000 characters/,
		line: 6,
	},
	{
		name: "13 10,000 entries",
		files: pyproject(`${ours}targets = [${'"win_amd64",'.repeat(10_000)}]\n`),
		code: "config/invalid-value",
		says: /expected at most 200 elements/,
		line: 6,
	},
	{
		name: "14 nothing left",
		files: pyproject(`${ours}targets = []\n`),
		code: "config/invalid-value",
		says: /targets = \[\]: expected at least 1 element/,
		line: 6,
	},
	{
		name: "14 nothing left after cibuildwheel's skip",
		files: pyproject(`${cibuildwheel}build = "cp312-*"\nskip = "cp312-*"\n`),
		code: "plan/nothing-selected",
		says: /cibuildwheel selects no build identifier on Linux, macOS or Windows/,
	},
	{
		name: "15 the same leg twice",
		files: pyproject(`${native}targets = [\n\t"win_amd64",\n\t"macosx_arm64",\n\t"win_amd64",\n]\n`),
		code: "config/repeated-entry",
		says: /targets names "win_amd64" twice, as entries 1 and 3/,
		line: 11,
	},
	{
		name: "15 the same project name twice",
		files: pyproject(`${ours}variant = [{ name = "my-pkg-cpu" }, { name = "My_Pkg.CPU" }]\n`),
		code: "config/repeated-entry",
		says: /variant names "my-pkg-cpu" twice/,
		line: 6,
	},
	{
		name: "16 what excludes each other",
		files: pyproject(`${ours}smoke = { presets = ["torch-cpu", "torch-cuda"] }\n`),
		code: "config/contradiction",
		says: /without CUDA \(torch-cpu\) and for one with it/,
		line: 6,
	},
	{
		name: "16 wheels that are there, and targets to choose",
		files: pyproject(`${ours}frontend = "none"\ntargets = ["win_amd64"]\n`),
		code: "config/contradiction",
		says: /frontend = "none" takes the wheels that are there/,
		line: 7,
	},
	{
		name: "16 an include that cibuildwheel cannot fulfil",
		files: pyproject(`${cibuildwheel}build = "cp38-*"\n`),
		code: "plan/unmatched-selector",
		says: /cp38-\*/,
		line: 11,
	},
	{
		name: "17 an unknown toolkit",
		files: pyproject(`${native}cuda = { toolkits = ["12.7"], archs = ["86"] }\n`),
		code: "tables/unknown-word",
		says: /there is no .*"12\.7"; did you mean "12\.6"\?[\s\S]*Known: 11\.8/,
		line: 8,
	},
	{
		name: "17 an unknown group of cibuildwheel",
		files: pyproject(`${cibuildwheel}enable = ["pypi"]\n`),
		code: "plan/cibuildwheel-refuses",
		says: /Unknown enable group: pypi/,
		line: 11,
	},
	{
		name: "17 a runner that is gone",
		files: { ...pyproject(`${native}runners = { manylinux_x86_64 = "ubuntu-20.04" }\n`), "Cargo.toml": abi3Crate },
		code: "plan/runner-removed",
		says: /ubuntu-20\.04/,
	},
	{
		name: "17 an unknown platform",
		files: pyproject(`${native}targets = ["manylinux_x86"]\n`),
		code: "config/invalid-value",
		says: /targets\.0 = "manylinux_x86": not one of the known words; did you mean "manylinux_x86_64"\?/,
		line: 8,
	},
	{
		name: "17 an unknown frontend",
		files: pyproject(`${ours}frontend = "cibuildwheels"\n`),
		code: "config/invalid-value",
		says: /did you mean "cibuildwheel"\?/,
		line: 6,
	},
	{
		name: "17 an unknown Python",
		files: pyproject(`${ours}smoke = { pythons = "min,newest" }\n`),
		code: "config/invalid-value",
		says: /smoke\.pythons = "min,newest": expected words like "min,max,3\.12"/,
		line: 6,
	},
	{
		name: "18 a Python that has ended",
		files: pyproject(`${ours}smoke = { pythons = "3.7,max" }\n`),
		code: "config/python-ended",
		says: /Python 3\.7 has ended.*no test can run on it/,
		line: 6,
	},
	{
		name: "19 free-threaded and abi3",
		files: { ...pyproject(`${native}smoke = { pythons = "min,3.14t" }\n`), "Cargo.toml": abi3Crate },
		code: "config/python-without-wheel",
		says: /3\.14t.*takes none of the planned wheels[\s\S]*free-threaded = true/,
		line: 8,
	},
	...["../out/*.whl", "/tmp/*.whl", "C:\\\\out\\\\*.whl", "~/out/*.whl"].map((path) => ({
		name: `20 a path outside: ${path}`,
		files: pyproject(`${ours}frontend = "none"\nwheels = ["${path}"]\n`),
		code: "config/path-outside",
		says: /the path leaves the project|an absolute path names a file of one machine only/,
		line: 7,
	})),
	{
		name: "20 a table file outside",
		files: pyproject(`${ours}tables = "../tables.toml"\n`),
		code: "config/path-outside",
		says: /the path leaves the project/,
		line: 6,
	},
	{
		name: "21 a pattern that matches nothing",
		files: pyproject(`${ours}frontend = "none"\nwheels = ["out/*.whl"]\n`),
		code: "config/no-match",
		says: /no file matches the pattern "out\/\*\.whl"/,
		line: 7,
	},
	{
		name: "22 a pasted token",
		files: pyproject(`${ours}smoke = { command = "upload ${token}" }\n`),
		code: "config/secret",
		says: /a PyPI token stands in pyproject\.toml[\s\S]*Revoke it now/,
		line: 6,
	},
	{
		name: "22 a pasted token as an unknown key's value",
		files: pyproject(`${ours}password = "${token}"\n`),
		code: "config/unknown-key",
		says: /there is no password: uploads use Trusted Publishing/,
		line: 6,
	},
	{
		name: "23 an address with a password",
		files: pyproject(`${ours}publish = { index = "https://me:opensesame@example.invalid/simple" }\n`),
		code: "config/secret",
		says: /a password in an address/,
		line: 6,
	},
	{
		name: "23 an address without encryption",
		files: pyproject(`${ours}publish = { index = "http://example.invalid/simple" }\n`),
		code: "config/plain-http",
		says: /without encryption[\s\S]*https:\/\//,
		line: 6,
	},
	{
		name: "24 an expression that nobody expands",
		files: pyproject(`${ours}[tool.wheel-release.build]\nenv = { TOKEN = "\${{ secrets.TOKEN }}" }\n`),
		code: "config/unexpanded-expression",
		says: /GitHub expands \$\{\{ \}\} in workflow files only/,
		line: 7,
	},
];

async function plan(folder: ProjectFolder) {
	const world = folder.openWorld();
	const result = await runStage(
		{
			stage: "plan",
			projectFolder: folder.path,
			workFolder: folder.workFolder,
			options: { ...defaultOptions, tool: "wheel-release test" },
		},
		world,
	);
	await world.close();
	return result;
}

describe("a configuration that is wrong", () => {
	it.each(rows)("$name", async ({ files, exit = 2, code, says, line }) => {
		using folder = makeProject({});
		for (const [file, content] of Object.entries(files)) folder.write(file, content);
		const started = process.cpuUsage();
		const result = await plan(folder);
		expect(cpuMilliseconds(started)).toBeLessThan(2000);
		expect(result.stack).toBeUndefined();
		const found = result.findings.find((finding) => finding.code === code);
		expect(found, JSON.stringify(result.findings, null, 1).slice(0, 2000)).toBeDefined();
		expect(`${found?.message}\n${found?.help}`).toMatch(says);
		if (line !== undefined) expect(found).toMatchObject({ level: "error", line });
		expect(result.exitStatus).toBe(exit);
		expect(JSON.stringify(result)).not.toContain(token);
		expect(readdirSync(folder.workFolder.root)).toEqual(["events.jsonl"]);
	});

	it("never shows a pasted token, in no file and on no screen", async () => {
		using folder = makeProject({ "pyproject.toml": `${ours}tag = "${token}"\npassword = "${token}"\n` });
		const { code, stdout, stderr } = await command(["plan", "--json"], folder);
		expect(code).toBe(2);
		expect(stdout + stderr).not.toContain(token);
		expect(stdout + stderr).not.toContain(token.slice(0, 30));
		expect(await folder.openWorld().files.readText(folder.workFolder.events)).not.toContain(token.slice(0, 30));
	});

	it("20 follows no link out of the project", async () => {
		using outside = makeProject({ "my_pkg-1.0-py3-none-any.whl": "", "tables.toml": "" });
		using folder = makeProject({
			"pyproject.toml": `${ours}frontend = "none"\nwheels = ["out/*.whl"]\ntables = "tables.toml"\n`,
		});
		symlinkSync(outside.path, join(folder.path, "out"));
		symlinkSync(join(outside.path, "tables.toml"), join(folder.path, "tables.toml"));
		const { exitStatus, findings } = await plan(folder);
		expect(exitStatus).toBe(2);
		expect(findings.filter(({ code }) => code === "config/path-outside")).toMatchObject([
			{ line: 7, message: expect.stringContaining("a link on the way leads out of the project") },
			{ line: 8 },
		]);
	});

	it("21 stops looking when a pattern catches far too much", async () => {
		using folder = makeProject({ "pyproject.toml": `${ours}frontend = "none"\nwheels = ["**/*"]\n` });
		for (let part = 0; part < 30; part += 1) {
			mkdirSync(join(folder.path, `part${part}`));
			for (let file = 0; file < 200; file += 1) writeFileSync(join(folder.path, `part${part}`, `f${file}`), "");
		}
		const started = process.cpuUsage();
		const { exitStatus, findings } = await plan(folder);
		expect(cpuMilliseconds(started)).toBeLessThan(2000);
		expect({ exitStatus, code: findings[0]?.code, line: findings[0]?.line }).toEqual({
			exitStatus: 2,
			code: "config/too-many-files",
			line: 7,
		});
	});
});

it("says everything that is wrong at once, in the order of the file, and exits 2", async () => {
	using folder = makeProject({
		"pyproject.toml": `${ours}frontend = "cargo"\nsdist = "no"\n\nsmoke = { comand = "x" }\nwheels = ["../x"]\n`,
	});
	const { code, stdout } = await command(["plan"], folder);
	expect(code).toBe(2);
	expect([...stdout.matchAll(/^error {2}(\S+) +(\S+)$/gm)].map(([, kind, place]) => `${kind} ${place}`)).toEqual([
		"config/invalid-value pyproject.toml:6",
		"config/invalid-value pyproject.toml:7",
		"config/unknown-key pyproject.toml:9",
		"config/path-outside pyproject.toml:10",
	]);
	expect(stdout).toMatch(
		/4 errors, 1 warning · no plan was written, nothing was built or uploaded\nexit 2: wrong usage or configuration\n$/,
	);
	expect(stdout).not.toMatch(/^ +at /m);
});

it("judges the rest of the plan by what is right in the configuration", async () => {
	using folder = makeProject({ "pyproject.toml": `${ours}tag = "py-v{version}"\nfoo = 1\n` });
	const { stdout, code } = await command(["plan", "--tag", "py-v1.0"], folder);
	expect(code).toBe(2);
	expect(stdout).toContain("config/unknown-key");
	expect(stdout).not.toContain("plan/invalid-tag");
});

it("says what is wrong with the configuration and with the tag", async () => {
	using folder = makeProject({ "pyproject.toml": `${ours}foo = 1\n` });
	const { stdout, code } = await command(["plan", "--tag", "v1.0;x"], folder);
	expect(code).toBe(2);
	expect(stdout).toContain("config/unknown-key");
	expect(stdout).toContain("plan/invalid-tag");
});

const cli = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");

async function command(
	args: string[],
	folder: ProjectFolder,
): Promise<{ code: number; stdout: string; stderr: string }> {
	try {
		return { code: 0, ...(await promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder.path })) };
	} catch (error) {
		return error as { code: number; stdout: string; stderr: string };
	}
}

/** Of this process alone: what else the machine does makes no test red. */
function cpuMilliseconds(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1000;
}
