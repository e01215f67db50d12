// Puts the planned version where the build backend will look: over literals, or as a tag in the checkout. What the plan asks
// for and nothing else, and all of it is undone when the build ends.
import { join, sep } from "node:path";
import type { Finding } from "../diagnostic/finding.ts";
import type { Plan } from "../document/plan.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";

type Edit = Plan["versionInBuild"]["edits"][number];

/** `leave` undoes it; a finding when the sources are not those that were planned, and nothing was changed. */
export type EnteredVersion = { leave: () => Promise<void> } | { finding: Finding };

export async function enterVersion(plan: Plan, projectFolder: string, world: World): Promise<EnteredVersion> {
	const { edits, tag } = plan.versionInBuild;
	const files = await prepareEdits(edits, projectFolder, world);
	if ("finding" in files) return files;
	for (const { path, after } of files.changes) await world.files.writeText(path, after);
	const isTagMade = tag !== null && (await makeTag(tag, projectFolder, world));
	return {
		async leave() {
			for (const { path, before } of files.changes) await world.files.writeText(path, before);
			if (isTagMade) await askGit(["tag", "-d", tag], projectFolder, world);
		},
	};
}

interface Change {
	path: string;
	before: string;
	after: string;
}

async function prepareEdits(
	edits: readonly Edit[],
	projectFolder: string,
	{ files }: World,
): Promise<{ changes: Change[] } | { finding: Finding }> {
	const root = await files.realPath(projectFolder);
	const changes: Change[] = [];
	for (const name of new Set(edits.map(({ file }) => file))) {
		const path = await files.realPath(join(projectFolder, ...name.split("/")));
		const before = path?.startsWith(`${root}${sep}`) ? await files.readText(path) : null;
		const own = edits.filter(({ file }) => file === name);
		const after = before === null ? null : applyEdits(before, own);
		if (path === null || before === null || after === null) return { finding: otherSources(name, own) };
		changes.push({ path, before, after });
	}
	return { changes };
}

/** Null when a line does not hold what the plan saw there. */
function applyEdits(text: string, edits: readonly Edit[]): string | null {
	const lines = text.split("\n");
	for (const { line, from, to } of edits) {
		const at = lines[line - 1];
		if (at === undefined || !at.includes(from)) return null;
		// A function: `$` in the text means nothing. The lines below keep their numbers.
		lines[line - 1] = at.replace(from, () => to);
	}
	return lines.join("\n");
}

function otherSources(file: string, edits: readonly Edit[]): Finding {
	const [first] = edits;
	return {
		code: "build/other-sources",
		level: "error",
		message: `${file}:${first?.line ?? 1} does not say ${first?.from ?? ""}, as it did when the plan was made, so the planned version cannot be written there`,
		file,
		line: first?.line,
		help: "Build the commit that was planned, or plan again.",
	};
}

/** False when it is there already. */
async function makeTag(tag: string, folder: string, world: World): Promise<boolean> {
	if ((await askGit(["rev-parse", "--verify", "--quiet", `refs/tags/${tag}`], folder, world)) !== null) return false;
	return (await askGit(["tag", "--no-sign", tag], folder, world)) !== null;
}

function askGit(args: string[], cwd: string, { environment, processes }: World): Promise<string | null> {
	return processes.ask({ command: "git", args, cwd, env: childEnvironment(environment) });
}
