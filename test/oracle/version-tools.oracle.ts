// What tools that read the version from git call a commit, against the tools themselves on real repositories.
//   npm run oracle -- version-tools [--cases 24] [--seed 1]
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { PlanFacts } from "../../src/plan/facts.ts";
import { findGitFolder, readHead, readNearestTag } from "../../src/plan/version/read-git.ts";
import { computeAlone } from "../../src/plan/version/version-tools/compute-alone.ts";
import { detectVersionTool } from "../../src/plan/version/version-tools/version-tools.ts";
import { parsePyproject } from "../../src/project/pyproject.ts";
import { formatVersion, parseVersion, publicPart } from "../../src/python/version.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";
import { type PythonEnvironment, preparePythonEnvironment } from "../world/python-environment.ts";
import type { Oracle, OracleRow } from "./oracle.ts";
import { type Configuration, configurations, type History, sampleHistories } from "./version-tools/cases.ts";

const tools = [
	"setuptools-scm==10.3.4",
	"vcs-versioning==2.6.0",
	"setuptools==82.0.1",
	"pdm-backend==2.5.0",
	"dunamai==1.26.5",
	"uv-dynamic-versioning==0.14.1",
	"poetry-dynamic-versioning==1.10.1",
	"versioningit==3.3.0",
	"versioneer==0.29",
	"setuptools-git-versioning==3.2.0",
	"packaging==26.3",
];

interface Answer {
	tool: string;
	question: string;
	ours: string | null;
	theirs: string;
}

export const oracle: Oracle = async function* ({ options, say }) {
	const environment = await preparePythonEnvironment(tools);
	const histories = sampleHistories(Number(options.get("cases") ?? 24), Number(options.get("seed") ?? 4));
	const answers: Answer[] = [];
	for (const history of histories) {
		using project = makeHistory(history);
		const theirs = askTools(project, configurations, environment);
		for (const [index, configuration] of configurations.entries()) {
			const ours = await askOurs(project, configuration);
			const question = `${JSON.stringify(history)} ${configuration.pyproject.split("\n").slice(6).join(" ")}`;
			answers.push({ tool: configuration.tool, question, ours, theirs: theirs[index] ?? "" });
		}
	}
	for (const tool of new Set(answers.map((answer) => answer.tool))) yield summarize(tool, answers, say);
};

/** Where we say that only running the tool could tell, there is nothing to compare; that is counted. */
function summarize(tool: string, all: readonly Answer[], say: (line: string) => void): OracleRow {
	const answers = all.filter((answer) => answer.tool === tool);
	const compared = answers.filter(({ ours }) => ours !== null);
	const wrong = compared.filter(({ ours, theirs }) => ours !== withoutLocal(theirs));
	const silent = answers.filter(({ ours, theirs }) => ours === null && withoutLocal(theirs) !== null);
	if (silent.length > 0)
		say(`  ${tool}: ${silent.length} left to the tool, such as ${silent[0]?.question} → ${silent[0]?.theirs}`);
	return {
		what: `${tool}: what it calls a commit`,
		cases: compared.length,
		agreed: compared.length - wrong.length,
		disagreements: wrong.map(({ question, ours, theirs }) => `${question}\n        ours ${ours}, theirs ${theirs}`),
	};
}

function withoutLocal(text: string): string | null {
	const version = parseVersion(text);
	return version && formatVersion(publicPart(version));
}

function makeHistory({ tags, distance, branch, isDirty }: History): ProjectFolder {
	const project = makeProject({ "a.txt": "1\n" }, { isRepository: true });
	project.write(".git/info/exclude", "pyproject.toml\n");
	// A minute apart: one tool goes by the age of tags.
	let minute = 0;
	const commit = () => {
		minute += 1;
		process.env.GIT_COMMITTER_DATE = `2026-11-22T03:${String(minute).padStart(2, "0")}:00Z`;
		project.git("commit", "-q", "--allow-empty", "-m", "x");
	};
	for (const tag of tags) {
		commit();
		project.git("tag", "-a", tag, "-m", tag);
	}
	for (let done = 0; done < distance; done += 1) commit();
	if (branch !== "main") project.git("checkout", "-q", "-b", branch);
	if (isDirty) project.write("a.txt", "2\n");
	return project;
}

function askTools(project: ProjectFolder, asked: readonly Configuration[], environment: PythonEnvironment): string[] {
	const lines = asked.map(({ tool, pyproject }) => JSON.stringify([tool, project.path, pyproject]));
	const { stdout, stderr, status } = spawnSync(
		environment.python,
		["-X", "utf8", join(import.meta.dirname, "version-tools", "ask.py")],
		{ input: `${lines.join("\n")}\n`, encoding: "utf8" },
	);
	if (status !== 0) throw new Error(`the version tools ended with ${status}:\n${stderr}`);
	return stdout
		.trimEnd()
		.split("\n")
		.map((line) => String(JSON.parse(line)));
}

async function askOurs(project: ProjectFolder, { pyproject }: Configuration): Promise<string | null> {
	const files = { pyproject: parsePyproject(pyproject, "pyproject.toml"), setupPy: null, setupCfg: null };
	const tool = detectVersionTool(files);
	if (tool === null) throw new Error(`no version tool in ${pyproject}`);
	const world = project.openWorld();
	const folder = await findGitFolder(project.path, world);
	const [{ head }, nearest] = await Promise.all([readHead(folder, false, world), readNearestTag(folder, tool, world)]);
	await world.close();
	if (head === null) throw new Error("the test repository is not read");
	return computeAlone(tool, { git: { ...head, ...nearest } } as PlanFacts);
}
