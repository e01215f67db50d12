// What tools left behind in the folder that was packed: caches of interpreters and test runners, files of editors and
// version control, intermediate files of compilers. For wheels and sdists alike.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import { listSome } from "../rule.ts";
import { choose } from "./rule.ts";
import { isStray } from "./stray.ts";

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

function checkStrays(members: readonly Member[]): Finding[] {
	const found = members.map(({ name }) => name).filter((name) => isStray(name));
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
