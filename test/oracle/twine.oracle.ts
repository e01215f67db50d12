// twine check over the corpus of real distributions (npm run corpus): which it passes, passes with warnings, or fails.
//   npm run oracle -- twine
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { corpusFolder, readCorpus } from "../../bench/corpus.ts";
import { checkMetadata } from "../../src/check/metadata/rules.ts";
import { readDistribution } from "../../src/distribution/read-distribution.ts";
import { createFiles } from "../../src/world/files.ts";
import { preparePythonEnvironment } from "../world/python-environment.ts";
import { writeAccuracySection } from "./accuracy-page.ts";
import type { Oracle } from "./oracle.ts";
import { twineTools, twineVersion } from "./pinned-tools.ts";

export const oracle: Oracle = async function* ({ options, say }) {
	const environment = await preparePythonEnvironment(twineTools);
	// twine hashes what it checks: with --most 10000000 the large ones are left out.
	const mostBytes = Number(options.get("most") ?? Number.POSITIVE_INFINITY);
	const paths: string[] = [];
	for (const { file } of await readCorpus()) {
		const path = join(corpusFolder(), file);
		const size = (await stat(path).catch(() => null))?.size ?? null;
		if (size !== null && size <= mostBytes) paths.push(path);
	}
	const { output } = await environment.run("twine", ["check", ...paths], { env: { COLUMNS: "1000" } });
	// It colours its verdicts whatever NO_COLOR says.
	const plain = output.replace(/\u001b\[[\d;]*m/g, "");
	const verdicts = new Map(
		[...plain.matchAll(/^Checking (.+?): *\n? *(PASSED with warnings|PASSED|FAILED)/gm)].map(
			([, path = "", verdict = ""]) => [basename(path), verdict],
		),
	);
	const disagreements: string[] = [];
	for (const path of paths) {
		const theirs = verdicts.get(basename(path)) ?? "nothing";
		const ours = await judge(path);
		if (ours !== theirs) disagreements.push(`${basename(path)}: twine ${theirs}, ours ${ours}`);
	}
	say(`${verdicts.size} verdicts of twine ${twineVersion}`);
	await writeAccuracySection("twine", [
		`twine ${twineVersion}: which files of the corpus \`twine check\` passes, passes with warnings, or fails. What it warns of are`,
		"descriptions that are missing or have no content type; `check` says the same as a notice and a warning.",
		"",
		"| what | files | equal |",
		"|---|---|---|",
		`| files of the corpus${Number.isFinite(mostBytes) ? ` up to ${mostBytes / 1e6} MB` : ""} | ${paths.length} | ${paths.length - disagreements.length} |`,
		...(disagreements.length > 0 ? ["", ...disagreements.map((line) => `- ${line}`)] : []),
	]);
	yield {
		what: `metadata of the corpus (twine ${twineVersion}; descriptions are not rendered here)`,
		cases: paths.length,
		agreed: paths.length - disagreements.length,
		disagreements,
	};
};

/** In twine's words: what it warns of are descriptions that are missing or have no type. */
async function judge(path: string): Promise<string> {
	const source = await createFiles().open(path);
	try {
		const facts = await readDistribution(basename(path), source);
		const findings = checkMetadata(facts);
		if (findings.some(({ level }) => level === "error")) return "FAILED";
		return findings.some(({ code }) => code === "metadata/description") ? "PASSED with warnings" : "PASSED";
	} finally {
		await source.close();
	}
}
