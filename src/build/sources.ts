import { join } from "node:path";
import { canonicalJson, sha256Of } from "../document/canonical-json.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";

const generatedFolders = [
	"target",
	"build",
	"dist",
	"node_modules",
	"__pycache__",
	".git",
	".venv",
	".wheel-release",
	".pytest_cache",
];

/**
 * sha256 over names and contents of the project's files: those that git tracks or would add; without git, all but the
 * folders that tools generate.
 */
export async function digestSources(folder: string, world: World): Promise<string> {
	const files = (await listGitFiles(folder, world)) ?? (await listPlainFiles(folder, world));
	const entries: Record<string, string> = {};
	for (const file of files) {
		const hash = await world.files.hash(join(folder, ...file.split("/")));
		if (hash) entries[file] = hash.sha256;
	}
	return sha256Of(canonicalJson(entries));
}

async function listGitFiles(folder: string, world: World): Promise<string[] | null> {
	const list = async (kind: string[]) => {
		const args = ["ls-files", "-z", ...kind, "--", "."];
		const listed = await world.processes.ask({
			command: "git",
			args,
			cwd: folder,
			env: childEnvironment(world.environment),
		});
		return listed?.split("\0").filter((name) => name !== "") ?? null;
	};
	const [tracked, others] = await Promise.all([list(["--cached"]), list(["--others", "--exclude-standard"])]);
	// What is tracked counts whatever it is called; what a build left behind does not.
	return tracked && others && [...new Set([...tracked, ...others.filter(isSource)])].sort();
}

async function listPlainFiles(folder: string, world: World, below = ""): Promise<string[]> {
	const files: string[] = [];
	for (const { name, kind } of await world.files.list(join(folder, below))) {
		if (!isSource(name)) continue;
		if (kind === "file") files.push(below + name);
		else if (kind === "folder") files.push(...(await listPlainFiles(folder, world, `${below}${name}/`)));
	}
	return files.sort();
}

function isSource(file: string): boolean {
	return !file.split("/").some((part) => generatedFolders.includes(part) || part.endsWith(".egg-info"));
}

/** Commit time in seconds for SOURCE_DATE_EPOCH, so that the same commit gives the same archives; null without git. */
export async function readCommitTime(folder: string, world: World): Promise<string | null> {
	const env = childEnvironment(world.environment);
	const args = ["log", "-1", "--format=%ct"];
	const time = (await world.processes.ask({ command: "git", args, cwd: folder, env }))?.trim();
	return time !== undefined && /^\d+$/.test(time) ? time : null;
}
