// What tools left behind in the folder that was packed: caches of interpreters and test runners, files of editors and
// version control, intermediate files of compilers. For wheels and sdists alike.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import { listSome } from "../rule.ts";
import { choose } from "./rule.ts";

interface Member {
	readonly name: string;
	readonly size: number;
}

export function checkLeftovers(members: readonly Member[]): Finding[] {
	return [...checkBytecode(members), ...checkStrays(members), ...checkBuildFiles(members)];
}

function checkBytecode(members: readonly Member[]): Finding[] {
	const found = members.filter(({ name }) => /\.py[co]$/.test(name));
	if (found.length === 0) return [];
	return [
		{
			code: "contents/bytecode",
			level: "warning",
			message: `${listSome(found.map(({ name }) => name))} ${choose(found.length, "is", "are")} compiled for the Python of the building machine alone`,
			help: "Installers compile modules themselves. Leave __pycache__ and *.pyc out (MANIFEST.in: global-exclude *.py[cod]).",
		},
	];
}

const strayFolders = new Set(
	[
		...[
			".git",
			".hg",
			".svn",
			".bzr",
			"CVS",
			".idea",
			".vscode",
			".vs",
			".fleet",
			".zed",
			".pytest_cache",
			".mypy_cache",
		],
		...[
			".ruff_cache",
			".hypothesis",
			".ipynb_checkpoints",
			".tox",
			".nox",
			".venv",
			".eggs",
			"__MACOSX",
			"__pycache__",
		],
		...[".cache", ".coverage", "htmlcov", ".nyc_output", ".terraform", ".wheel-release", "node_modules", ".direnv"],
	].flat(),
);
// Files that a folder of sources may hold on purpose, in an sdist.
const strayFile =
	/^(?:\.DS_Store|\._.+|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.coverage(?:\..+)?|.+~|.+\.(?:swp|swo|swn|orig|rej|bak|tmp)|#.+#|\.#.+|npm-debug\.log|core\.\d+)$/i;

function checkStrays(members: readonly Member[]): Finding[] {
	const found = members.map(({ name }) => name).filter((name) => !/\.py[co]$/.test(name) && isStray(name.split("/")));
	if (found.length === 0) return [];
	return [
		{
			code: "contents/stray-files",
			level: "warning",
			message: `${listSome(found)} ${choose(found.length, "is", "are")} of an editor, an operating system, version control or a test run, not of the project`,
			help: "Remove them, or exclude them where the build backend lists the files (.gitignore, MANIFEST.in), and build in a clean checkout.",
		},
	];
}

// `cargo vendor` and JupyterLab's builder write them, and read them again: https://github.com/rust-lang/cargo/issues/4063
const meantOriginal = /^(?:Cargo\.toml|package\.json)\.orig$/;

function isStray(parts: readonly string[]): boolean {
	const file = parts.at(-1) ?? "";
	if (meantOriginal.test(file)) return false;
	return (
		strayFile.test(file) || parts.slice(0, -1).some((part, at) => strayFolders.has(part) && !isNodeItself(parts, at))
	);
}

/** `node_modules/npm`, `node_modules/corepack` beside the program node: its own parts, not what a build installed. */
function isNodeItself(parts: readonly string[], at: number): boolean {
	return parts[at] === "node_modules" && /^(?:npm|corepack)$/.test(parts[at + 1] ?? "");
}

const buildFile =
	/\.(?:o|obj|pch|gch|ilk|tlog|lastbuildstate|d\.tmp|dSYM|su|gcno|gcda)$|(?:^|\/)(?:CMakeCache\.txt|cmake_install\.cmake|compile_commands\.json|\.ninja_(?:deps|log)|config\.log|config\.status)$/;
const buildFolder =
	/(?:^|\/)(?:CMakeFiles|_skbuild|\.mesonpy-[^/]+|meson-private|target\/(?:debug|release)|[^/]+\.dSYM)\//;
// Objects that a compiler in the wheel links: crt1.o, device code.
const compilerFile = /\.data\/data\/(?:.+\/)?lib(?:64)?\/[^/]+\.(?:o|obj)$/;

function checkBuildFiles(members: readonly Member[]): Finding[] {
	const modules = new Set(
		members
			.map(({ name }) => name)
			.filter((name) => /\.pyd$/i.test(name))
			.map(stemOf),
	);
	const found = members.filter(
		({ name }) =>
			(buildFile.test(name) && !compilerFile.test(name)) ||
			buildFolder.test(name) ||
			(/\.(?:lib|exp|pdb)$/i.test(name) && modules.has(stemOf(name))),
	);
	if (found.length === 0) return [];
	const size = formatSize(found.reduce((sum, file) => sum + file.size, 0));
	return [
		{
			code: "contents/build-leftovers",
			level: "warning",
			message: `${listSome(found.map(({ name }) => name))} (${size}) ${choose(found.length, "is", "are")} left from compiling and of no use to anybody who installs it`,
			help: "Install the finished modules only (CMake: install(TARGETS …), setuptools: exclude-package-data), and build outside of the package folder.",
		},
	];
}

/** `mypkg/_core` of `mypkg/_core.cp312-win_amd64.pyd` and of `mypkg/_core.lib`. */
function stemOf(name: string): string {
	const folder = name.slice(0, name.lastIndexOf("/") + 1);
	return `${folder}${name.slice(folder.length).split(".")[0]}`.toLowerCase();
}
