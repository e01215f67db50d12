// Asks git about the commit that is planned: at most three short processes side by side, and none outside a repository.
import { dirname, join, relative, sep } from "node:path";
import { EnvironmentError } from "../../diagnostic/errors.ts";
import { childEnvironment } from "../../world/child-environment.ts";
import type { World } from "../../world/ports.ts";
import { type GitFacts, parseDescription, parseStatus, parseTags, statusArguments, tagArguments } from "./git-facts.ts";

/** What else than HEAD and its tags somebody needs to know. */
export interface GitQuestion {
	/** Whether a tag was given; else the tags that lead to HEAD are listed. */
	isTagNamed: boolean;
	/** Patterns of tag names, as `git describe --match` takes them; null when nobody asks for the nearest tag. */
	nearestTag: readonly string[] | null;
	needsCommitTime: boolean;
}

/** Where the repository is, as far as files tell. */
export interface GitFolder {
	/** Absolute. */
	top: string;
	/** The project's folder relative to `top`, `/`-separated; `.` at the top. */
	folder: string;
	isShallow: boolean;
}

/** What git said; `problem` when there is a repository that it does not read. */
export interface GitAnswer {
	git: GitFacts | null;
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

export async function readGit(found: GitFolder, question: GitQuestion, world: World): Promise<GitAnswer> {
	const ask = (args: readonly string[]) => askGit(found.top, args, world);
	const { nearestTag } = question;
	const matches = (nearestTag ?? []).flatMap((pattern) => ["--match", pattern]);
	try {
		const [status, tags, description, time] = await Promise.all([
			ask(statusArguments),
			ask(tagArguments(question.isTagNamed)),
			nearestTag === null ? null : ask(["describe", "--tags", "--long", "--abbrev=40", ...matches]),
			question.needsCommitTime ? ask(["show", "-s", "--format=%ct", "HEAD"]) : null,
		]);
		if (status.problem !== null) return { git: null, problem: status.problem };
		const head = parseStatus(status.stdout);
		if (head === null) return { git: null, problem: null };
		const git: GitFacts = {
			...head,
			isShallow: found.isShallow,
			tags: parseTags(tags.stdout),
			described: parseDescription(description?.stdout ?? ""),
			commitTime: time === null ? null : Number(time.stdout.trim()) || null,
		};
		return { git, problem: null };
	} catch (error) {
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-program") throw error;
		return { git: null, problem: "there is no program git on this machine" };
	}
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
