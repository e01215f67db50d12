// Runs actionlint and zizmor over every workflow file that this repository has or ships: npm run workflow
// Both are installed once, by exact version, into the user's cache folder. One line per tool, then the count.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const actionlintVersion = "v1.7.12";
const zizmorVersion = "1.32.0";

// actionlint 1.7.12 is older than these two words of GitHub's syntax (2026-07-30 and 2026-05-07); the official parser,
// which test/workflows/ runs, knows both.
const unknownToActionlint = ['specifying action "\\$/', 'reusable workflow call "\\$/', 'unexpected key "queue"'];

const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "wheel-release", "lint");
const isWindows = process.platform === "win32";
const workflows = globSync([".github/workflows/*.yml", "workflows-templates/*.yml"]).sort();
const everything = [...workflows, ...globSync(["action.yml", ".github/dependabot.yml"])];

const verdicts = [
	lint("actionlint", workflows, installActionlint, (tool) => [
		tool,
		"-no-color",
		...unknownToActionlint.flatMap((message) => ["-ignore", message]),
		...workflows,
	]),
	lint("zizmor", everything, installZizmor, (tool) => [
		tool,
		"--offline",
		"--persona=auditor",
		"--no-progress",
		"--quiet",
		...everything,
	]),
];
const failed = verdicts.filter((isGood) => !isGood).length;
console.log(`${verdicts.length - failed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed === 0 ? 0 : 1;

function lint(
	name: string,
	files: readonly string[],
	install: () => string,
	commandLine: (tool: string) => string[],
): boolean {
	if (files.length === 0) throw new Error(`${name}: no workflow files here; run this from the top of the repository`);
	const [command = "", ...args] = commandLine(install());
	const result = spawnSync(command, args, { encoding: "utf8" });
	const isGood = result.status === 0;
	console.log(`${name}: ${isGood ? "no finding" : "FINDINGS"} in ${files.length} files`);
	if (!isGood) console.log(`${result.stdout}${result.stderr}${result.error?.message ?? ""}`);
	return isGood;
}

function installActionlint(): string {
	const folder = join(cacheFolder, `actionlint-${actionlintVersion}`);
	const tool = join(folder, isWindows ? "actionlint.exe" : "actionlint");
	if (!existsSync(tool)) {
		mkdirSync(folder, { recursive: true });
		run("go", ["install", `github.com/rhysd/actionlint/cmd/actionlint@${actionlintVersion}`], { GOBIN: folder });
	}
	return tool;
}

function installZizmor(): string {
	const folder = join(cacheFolder, `zizmor-${zizmorVersion}`);
	const programs = join(folder, isWindows ? "Scripts" : "bin");
	const tool = join(programs, isWindows ? "zizmor.exe" : "zizmor");
	if (!existsSync(tool)) {
		run(isWindows ? "python" : "python3", ["-m", "venv", folder]);
		run(join(programs, "python"), ["-m", "pip", "install", "--quiet", `zizmor==${zizmorVersion}`]);
	}
	return tool;
}

/** Without PIP_FIND_LINKS, which may put a file of this machine in front of the index. */
function run(command: string, args: readonly string[], extra: Record<string, string> = {}): void {
	const { PIP_FIND_LINKS: _, ...environment } = process.env;
	const result = spawnSync(command, args, { encoding: "utf8", env: { ...environment, ...extra } });
	if (result.status !== 0) {
		throw new Error(`${command} ${args.join(" ")} failed: ${result.error?.message ?? result.stderr}`);
	}
}
