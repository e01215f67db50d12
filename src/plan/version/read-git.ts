// Asks git about the commit that is planned: two short processes side by side, one more for a project whose version comes from
// git, and none outside a repository.
import { dirname, join, relative, sep } from "node:path";
import { EnvironmentError } from "../../diagnostic/errors.ts";
import { childEnvironment } from "../../world/child-environment.ts";
import type { World } from "../../world/ports.ts";
import { type GitFacts, parseDescription, parseStatus, parseTags, statusArguments, tagArguments } from "./git-facts.ts";
import type { VersionTool } from "./version-tools/version-tool.ts";

/** Where the repository is, as far as files tell. */
export interface GitFolder {
	/** Absolute. */
	top: string;
	/** The project's folder relative to `top`, `/`-separated; `.` at the top. */
	folder: string;
	isShallow: boolean;
}

/** What git said; `problem` when there is a repository that it does not read. */
export interface GitHead {
	head: Pick<GitFacts, "commit" | "branch" | "dirtyFiles" | "isShallow" | "tags"> | null;
	problem: string | null;
}

/** Null outside a repository. @param projectFolder absolute */
export async function findGitFolder(projectFolder: string, { files }: World): Promise<GitFolder | null> {
	const ancestors = [projectFolder];
	for (let above = dirname(projectFolder); above !== ancestors.at(-1); above = dirname(above)) ancestors.push(above);
	const found = await Promise.all(ancestors.map((folder) => files.exists(join(folder, ".git"))));
	const top = ancestors[found.indexOf(true)];
	if (top === undefined) return null;
	const folder = relative(top, projectFolder).split(sep).join("/") || ".";
	return { top, folder, isShallow: await isShallow(join(top, ".git"), files) };
}

/** @param isTagNamed whether a tag was given; else the tags that lead to HEAD are listed */
export async function readHead(found: GitFolder | null, isTagNamed: boolean, world: World): Promise<GitHead> {
	if (found === null) return { head: null, problem: null };
	try {
		const [status, tags] = await Promise.all([
			askGit(found.top, statusArguments, world),
			askGit(found.top, tagArguments(isTagNamed), world),
		]);
		if (status.problem !== null) return { head: null, problem: status.problem };
		const head = parseStatus(status.stdout);
		const { isShallow } = found;
		return { head: head && { ...head, isShallow, tags: parseTags(tags.stdout) }, problem: null };
	} catch (error) {
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-program") throw error;
		return { head: null, problem: "there is no program git on this machine" };
	}
}

/** What the project's version tool asks git for, when it has one. */
export async function readNearestTag(
	found: GitFolder | null,
	tool: Pick<VersionTool, "nearestTag" | "needsCommitTime"> | null,
	world: World,
): Promise<Pick<GitFacts, "described" | "commitTime">> {
	if (found === null || tool === null || (await world.processes.find("git")) === null) {
		return { described: null, commitTime: null };
	}
	const matches = tool.nearestTag.flatMap((pattern) => ["--match", pattern]);
	const [description, time] = await Promise.all([
		askGit(found.top, ["describe", "--tags", "--long", "--abbrev=40", ...matches], world),
		tool.needsCommitTime ? askGit(found.top, ["show", "-s", "--format=%ct", "HEAD"], world) : null,
	]);
	return { described: parseDescription(description.stdout), commitTime: Number(time?.stdout.trim()) || null };
}

/** A folder of its own, or the file of a worktree or submodule that names one (gitrepository-layout(5)). */
async function isShallow(gitPath: string, files: World["files"]): Promise<boolean> {
	const entries = await files.list(gitPath);
	if (entries.length > 0) return entries.some((entry) => entry.name === "shallow");
	const pointer = /^gitdir: (.+)$/m.exec((await files.readText(gitPath)) ?? "")?.[1];
	if (pointer === undefined) return false;
	const gitFolder = join(...absoluteFrom(dirname(gitPath), pointer));
	const common = (await files.readText(join(gitFolder, "commondir")))?.trim();
	return files.exists(join(...absoluteFrom(gitFolder, common ?? "."), "shallow"));
}

function absoluteFrom(folder: string, path: string): string[] {
	return /^([A-Za-z]:)?[\\/]/.test(path) ? [path] : [folder, path];
}

async function askGit(
	cwd: string,
	args: readonly string[],
	world: World,
): Promise<{ stdout: string; problem: string | null }> {
	const env = { ...childEnvironment(world.environment), LC_ALL: "C" };
	const { exitStatus, stdout, output } = await world.processes.run({
		command: "git",
		args,
		cwd,
		env,
		timeoutSeconds: 60,
	});
	const problem = exitStatus === 0 ? null : (output.trim().split("\n").at(0) ?? `git ended with ${exitStatus}`);
	return { stdout: exitStatus === 0 ? stdout : "", problem };
}
