// Our verdict about Linux wheels against auditwheel's own code: policy, symbol policy, external libraries and forbidden
// symbols of every policy. Over the real wheels of the corpus, and over small ones made at random.
//   npm run oracle -- auditwheel [--cases 600] [--seed 1]
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpusFolder, readCorpus } from "../../bench/corpus.ts";
import { createFiles } from "../../src/world/files.ts";
import { writeAccuracySection } from "./accuracy-page.ts";
import { askAuditwheel } from "./auditwheel/ask.ts";
import { compileWheels } from "./auditwheel/compiled.ts";
import { makeWheel } from "./auditwheel/generated.ts";
import { judgeOurselves, type Verdict } from "./auditwheel/our-verdict.ts";
import { formatAuditwheelSection, type JudgedWheel } from "./auditwheel/page.ts";
import { createRandom } from "./cibuildwheel/random.ts";
import type { Oracle, OracleRow } from "./oracle.ts";
import { auditwheelVersion } from "./pinned-tools.ts";

const files = createFiles();

export const oracle: Oracle = async function* ({ options, say }) {
	const count = Number(options.get("cases") ?? 600);
	const random = createRandom(Number(options.get("seed") ?? 1));
	const folder = await mkdtemp(join(tmpdir(), "auditwheel-oracle-"));
	try {
		const made = Array.from({ length: count }, (_, index) => makeWheel(random, index));
		for (const { fileName, bytes } of made) await writeFile(join(folder, fileName), bytes);
		const generated = await compare(
			`wheels made at random (auditwheel ${auditwheelVersion})`,
			made.map(({ fileName }) => join(folder, fileName)),
			(index) => JSON.stringify(made[index]?.recipe),
		);
		yield generated;
		const compiled = await compare(
			`wheels with what gcc and its linker made (auditwheel ${auditwheelVersion})`,
			await compileWheels(join(folder, "compiled"), say),
		);
		yield compiled;
		const linux = (await readCorpus()).filter(({ file }) => /linux[^-]*\.whl$/.test(file));
		const there = new Set(await readdir(corpusFolder()).catch(() => []));
		const found = linux.filter(({ file }) => there.has(file));
		if (found.length < linux.length) say(`  ${found.length} of ${linux.length} real wheels are here: npm run corpus`);
		const real = await compare(
			`real wheels of the corpus (auditwheel ${auditwheelVersion})`,
			found.map(({ file }) => join(corpusFolder(), file)),
		);
		yield real;
		if (found.length === linux.length && !options.has("cases")) {
			await writeAccuracySection(
				"auditwheel",
				formatAuditwheelSection(auditwheelVersion, [real, compiled, generated], real.verdicts),
			);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

interface ComparedRow extends OracleRow {
	verdicts: JudgedWheel[];
}

async function compare(
	what: string,
	paths: readonly string[],
	recipe: (index: number) => string | undefined = () => undefined,
): Promise<ComparedRow> {
	const theirs = await askAuditwheel(paths);
	const verdicts: ComparedRow["verdicts"] = [];
	const disagreements: string[] = [];
	for (const [index, path] of paths.entries()) {
		const source = await files.open(path);
		const ours = await judgeOurselves(path, source).finally(() => source.close());
		const answer = theirs[index] ?? { error: "no answer" };
		const their = "error" in answer ? null : answer;
		const file = path.split(/[/\\]/).at(-1) ?? "";
		verdicts.push({ file, ours, theirs: their });
		if (spell(ours) === spell(their)) continue;
		const said = "error" in answer ? answer.error : firstDifference(ours, answer);
		disagreements.push([`${file}: ${said}`, recipe(index)].filter((part) => part !== undefined).join(" "));
	}
	return { what, cases: paths.length, agreed: paths.length - disagreements.length, disagreements, verdicts };
}

/** The same text for the same verdict, whatever the order of its parts. */
function spell(verdict: Verdict | null): string {
	if (verdict === null) return "no verdict";
	const policies = Object.entries(verdict.policies).sort(([a], [b]) => (a < b ? -1 : 1));
	const { overall, symbols, isIsaHigh, usesFpectl } = verdict;
	return JSON.stringify({ overall, symbols, isIsaHigh, usesFpectl, policies });
}

function firstDifference(ours: Verdict | null, theirs: Verdict): string {
	if (ours === null) return `ours none, theirs ${theirs.overall}`;
	for (const key of ["overall", "symbols", "isIsaHigh", "usesFpectl"] as const) {
		if (ours[key] !== theirs[key]) return `${key}: ours ${ours[key]}, theirs ${theirs[key]}`;
	}
	for (const [policy, their] of Object.entries(theirs.policies)) {
		const our = ours.policies[policy];
		if (JSON.stringify(our) !== JSON.stringify(their)) {
			return `${policy}: ours ${JSON.stringify(our)}, theirs ${JSON.stringify(their)}`;
		}
	}
	return "other policies";
}
