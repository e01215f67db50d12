// twine check, which renders with the library that PyPI has: over the corpus of real distributions (npm run corpus), and over
// wheels whose descriptions are good and bad reStructuredText. Both sides render with the versions of src/tools/readme.in.
// And as a library over METADATA of random fields.
//   npm run oracle -- twine [--cases 4000] [--seed 1] [--most BYTES]
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { corpusFolder, readCorpus } from "../../bench/corpus.ts";
import { checkDescriptions } from "../../src/check/metadata/description.ts";
import { checkMetadata } from "../../src/check/metadata/rules.ts";
import type { Finding } from "../../src/diagnostic/finding.ts";
import { readDistribution } from "../../src/distribution/read-distribution.ts";
import { rendererOf } from "../../src/tools/render-descriptions.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import { createProcesses } from "../../src/world/processes.ts";
import { makeProject } from "../world/project-folder.ts";
import { type PythonEnvironment, preparePythonEnvironment } from "../world/python-environment.ts";
import { buildWheel } from "../world/wheel-builder.ts";
import { writeAccuracySection } from "./accuracy-page.ts";
import type { Oracle } from "./oracle.ts";
import { twineTools, twineVersion } from "./pinned-tools.ts";
import { compareGenerated, describeGenerated } from "./twine/compare.ts";
import { descriptions } from "./twine/descriptions.ts";
import { judgeGenerated } from "./twine/generated.ts";

export const oracle: Oracle = async function* ({ options, say }) {
	const sources = resolve(import.meta.dirname, "../../src");
	const wanted = await readFile(join(sources, "tools/readme.in"), "utf8");
	const renderer = wanted.split(/\r?\n/).filter((line) => line.includes("=="));
	const environment = await preparePythonEnvironment([...twineTools, ...renderer]);
	// twine hashes what it checks: with --most 10000000 the large ones are left out.
	const mostBytes = Number(options.get("most") ?? Number.POSITIVE_INFINITY);
	const paths: string[] = [];
	for (const { file } of await readCorpus()) {
		const path = join(corpusFolder(), file);
		const size = (await stat(path).catch(() => null))?.size ?? null;
		if (size !== null && size <= mostBytes) paths.push(path);
	}
	const corpus = await compare(paths, sources, environment);
	say(`${paths.length} files of the corpus, ${corpus.rendered} of them rendered`);

	using folder = makeProject({});
	const written = wheels().map(({ fileName, bytes }) => {
		folder.write(fileName, bytes);
		return join(folder.path, fileName);
	});
	const own = await compare(written, sources, environment);
	const count = Number(options.get("cases") ?? 4000);
	const generated = compareGenerated(await judgeGenerated(count, Number(options.get("seed") ?? 1), environment));
	await writeAccuracySection("twine", [
		`twine ${twineVersion}: which files \`twine check\` passes, passes with warnings, or fails. What it warns of are descriptions that`,
		"are missing or have no content type; `check` says the same as a notice and a warning. Both sides render reStructuredText with",
		`${renderer[0]?.replace("==", " ")}, as PyPI does.`,
		"",
		"| what | files | rendered | equal |",
		"|---|---|---|---|",
		row(`files of the corpus${Number.isFinite(mostBytes) ? ` up to ${mostBytes / 1e6} MB` : ""}`, corpus),
		row("wheels with descriptions that are good and bad reStructuredText, with and without content type", own),
		...[...corpus.disagreements, ...own.disagreements].map((line, index) => `${index === 0 ? "\n" : ""}- ${line}`),
		"",
		...describeGenerated(count, generated),
	]);
	yield* generated.rows;
	yield { what: `metadata of the corpus (twine ${twineVersion})`, ...corpus };
	yield { what: `descriptions in reStructuredText (twine ${twineVersion})`, ...own };
};

/** Each description twice: as reStructuredText, and without saying what it is. */
function wheels() {
	return descriptions.flatMap(([, description], index) =>
		["Description-Content-Type: text/x-rst; charset=UTF-8\n", ""].map((type, kind) => {
			const named = { name: `demo${index}`, version: `${kind}.0` };
			const head = `Metadata-Version: 2.4\nName: ${named.name}\nVersion: ${named.version}\n`;
			return buildWheel({ ...named, metadataText: `${head}${type}\n${description}` });
		}),
	);
}

interface Comparison {
	cases: number;
	agreed: number;
	rendered: number;
	disagreements: string[];
}

async function compare(paths: readonly string[], sources: string, environment: PythonEnvironment): Promise<Comparison> {
	const theirs = await askTwine(paths, environment);
	const { verdicts, rendered } = await judge(paths, sources);
	const disagreements = paths.flatMap((path, index) => {
		const [twine, ours] = [theirs.get(basename(path)) ?? "nothing", verdicts[index]];
		return twine === ours ? [] : [`${basename(path)}: twine ${twine}, ours ${ours}`];
	});
	return { cases: paths.length, agreed: paths.length - disagreements.length, rendered, disagreements };
}

function row(what: string, { cases, rendered, agreed }: Comparison): string {
	return `| ${what} | ${cases} | ${rendered} | ${agreed} |`;
}

async function askTwine(paths: readonly string[], environment: PythonEnvironment): Promise<Map<string, string>> {
	const { output } = await environment.run("twine", ["check", ...paths], { env: { COLUMNS: "1000" } });
	// It colours its verdicts whatever NO_COLOR says.
	const plain = output.replace(/\u001b\[[\d;]*m/g, "");
	const verdicts = plain.matchAll(/^Checking (.+?): *\n? *(PASSED with warnings|PASSED|FAILED)/gm);
	return new Map([...verdicts].map(([, path = "", verdict = ""]) => [basename(path), verdict]));
}

/** In twine's words: what it warns of are descriptions that are missing or have no type. */
async function judge(paths: readonly string[], sources: string) {
	const signal = new AbortController().signal;
	const files = createFiles();
	const world = {
		files,
		processes: createProcesses(signal),
		clock: createClock(signal),
		host: readHost(process.env, sources),
		environment: process.env,
	};
	const read = await Promise.all(
		paths.map(async (path) => {
			const source = await files.open(path);
			try {
				const facts = await readDistribution(basename(path), source);
				return { facts, findings: checkMetadata(facts) };
			} finally {
				await source.close();
			}
		}),
	);
	const judged = await checkDescriptions(read, rendererOf(world, { isWanted: true }));
	return {
		verdicts: judged.files.map(({ findings }) => verdictOf(findings)),
		rendered: judged.states.filter((state) => state !== null && state !== "skipped").length,
	};
}

function verdictOf(findings: readonly Finding[]): string {
	if (findings.some(({ level }) => level === "error")) return "FAILED";
	return findings.some(({ code }) => code === "metadata/description") ? "PASSED with warnings" : "PASSED";
}
