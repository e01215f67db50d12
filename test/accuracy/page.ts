// docs/matrix-accuracy.md: one row for each release, then every difference with its reason.
import type { Comparison } from "./compare.ts";
import type { PublicRelease } from "./release.ts";

export interface JudgedRelease extends Comparison {
	release: PublicRelease;
}

const introduction = `# How well plans predict releases

Written by \`npm run accuracy\`; a test holds it. Each row is a release of a public project: its settings at the commit of the
release were planned, once for each job of its release workflow with that job's machine and environment, and the plans' wheels
are held against the files that the index has of that version.

A planned wheel is found when a published file has the same project, version, Python, ABI, platform family, machine, and, but for
manylinux, the same platform tags. A manylinux policy is an upper bound, so a file that a repair proved for an older glibc counts;
where one Python has wheels of two policies, each plan takes its own. Every file of one side alone is listed with its reason, and a
difference without one fails the test.

Only what selects wheels was taken over, rewritten, into \`test/fixtures/projects\`: \`release.json\` has the commit, the files
that were read and the jobs, \`published.txt\` the files. A version that is dynamic there stands in \`[project]\` here. maturin
projects name their interpreters and targets in the workflow, in words that no file of the project has; here they stand in
\`wheel-release.toml\`, and in \`tables.toml\` what was true of Pythons on the day of the release.
`;

export function formatPage(judged: readonly JudgedRelease[]): string {
	return [
		introduction,
		formatTotal(judged),
		"",
		"| project | release | built by | jobs | planned | published | both |",
		"|---|---|---|---:|---:|---:|---:|",
		...judged.map(formatRow),
		"",
		"## Differences",
		"",
		...judged.flatMap(formatDifferences),
	].join("\n");
}

function formatTotal(judged: readonly JudgedRelease[]): string {
	const sum = (count: (row: JudgedRelease) => number) => judged.reduce((total, row) => total + count(row), 0);
	const [planned, published, both] = [sum((row) => row.planned), sum((row) => row.published), sum((row) => row.both)];
	const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
	return [
		`**${judged.length} releases, ${published} files: ${both} (${share(both, published)}) were planned.**`,
		`${planned - both} of ${planned} planned files (${share(planned - both, planned)}) were not published.`,
	].join(" ");
}

function formatRow({ release, planned, published, both }: JudgedRelease): string {
	const { project, version, repository, commit, tool, runs } = release;
	const place = `[${commit.slice(0, 8)}](https://github.com/${repository}/tree/${commit})`;
	return `| ${project} | ${version}, ${place} | ${tool} | ${runs.length} | ${planned} | ${published} | ${both} |`;
}

function formatDifferences({ release, explained, unexplained }: JudgedRelease): string[] {
	if (explained.length + unexplained.length === 0) return [];
	return [
		`### ${release.project} ${release.version}`,
		"",
		...explained.map(
			({ side, reason, files }) =>
				`- **${files.length} ${side === "planned" ? "planned, not published" : "published, not planned"}** (${shorten(files, release)}): ${reason}`,
		),
		...unexplained.map(({ side, file }) => `- **no reason known**, ${side} only: \`${file}\``),
		"",
	];
}

/** Three of them, without what they all have in common. */
function shorten(files: readonly string[], { version }: PublicRelease): string {
	const tags = files.map(
		(file) =>
			file
				.replace(/\.whl$/, "")
				.split(`-${version}-`)
				.at(-1) ?? file,
	);
	const shown = tags.slice(0, 3).map((tag) => `\`${tag}\``);
	return tags.length > shown.length ? `${shown.join(", ")} …` : shown.join(", ");
}
