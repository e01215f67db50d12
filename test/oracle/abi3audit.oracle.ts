// Which symbols of Python's a module uses beyond its promise, against abi3audit's own code, shared object by shared object:
// real abi3 wheels of the corpus, and wheels made at random for all three systems.
//   npm run oracle -- abi3audit [--cases 300] [--seed 1]
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpusFolder, readCorpus } from "../../bench/corpus.ts";
import { createFiles } from "../../src/world/files.ts";
import { askAbi3audit } from "./abi3audit/ask.ts";
import { makeAbi3Wheel } from "./abi3audit/generated.ts";
import { judgeModules } from "./abi3audit/our-verdict.ts";
import { writeAccuracySection } from "./accuracy-page.ts";
import { createRandom } from "./cibuildwheel/random.ts";
import type { Oracle, OracleRow } from "./oracle.ts";
import { abi3auditVersion } from "./pinned-tools.ts";

const files = createFiles();

export const oracle: Oracle = async function* ({ options, say }) {
	const count = Number(options.get("cases") ?? 300);
	const random = createRandom(Number(options.get("seed") ?? 1));
	const folder = await mkdtemp(join(tmpdir(), "abi3audit-oracle-"));
	try {
		const made = Array.from({ length: count }, (_, index) => makeAbi3Wheel(random, index));
		for (const { fileName, bytes } of made) await writeFile(join(folder, fileName), bytes);
		const generated = await compare(
			"wheels made at random",
			made.map(({ fileName }) => join(folder, fileName)),
		);
		yield generated;
		const abi3 = (await readCorpus()).filter(({ file }) => /-(abi3|abi3\.abi3t)-[^-]+\.whl$/.test(file));
		const there = new Set(await readdir(corpusFolder()).catch(() => []));
		const found = abi3.filter(({ file }) => there.has(file));
		if (found.length < abi3.length) say(`  ${found.length} of ${abi3.length} real wheels are here: npm run corpus`);
		const real = await compare(
			`real abi3 wheels of the corpus`,
			found.map(({ file }) => join(corpusFolder(), file)),
		);
		yield real;
		if (found.length === abi3.length && !options.has("cases")) {
			await writeAccuracySection("abi3audit", formatSection([real, generated]));
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

interface ComparedRow extends OracleRow {
	wheels: number;
	/** Modules that break their promise, in both verdicts. */
	broken: number;
	/** Symbols that the rule lets pass though the verdict names them: `PyModExport_…`. */
	forgiven: string[];
}

async function compare(what: string, paths: readonly string[]): Promise<ComparedRow> {
	const theirs = await askAbi3audit(paths);
	let [cases, broken] = [0, 0];
	const disagreements: string[] = [];
	const forgiven: string[] = [];
	for (const [index, path] of paths.entries()) {
		const file = path.split(/[/\\]/).at(-1) ?? "";
		const source = await files.open(path);
		const ours = await judgeModules(path, source).finally(() => source.close());
		const their = theirs[index] ?? {};
		for (const name of new Set([...Object.keys(ours), ...Object.keys(their)])) {
			cases += 1;
			const our = ours[name];
			if (JSON.stringify(our) !== JSON.stringify(their[name])) {
				disagreements.push(`${file} ${name}: ours ${JSON.stringify(our)}, theirs ${JSON.stringify(their[name])}`);
			} else if (our !== undefined && !("error" in our)) {
				if (our.foreign.length > 0 || our.baseline !== our.computed) broken += 1;
				const exported = our.foreign.filter((symbol) => symbol.startsWith("PyModExport_"));
				if (exported.length > 0) forgiven.push(`${file} ${name}: ${exported.join(", ")}`);
			}
		}
	}
	const agreed = cases - disagreements.length;
	return {
		what: `modules of ${what} (abi3audit ${abi3auditVersion})`,
		wheels: paths.length,
		cases,
		agreed,
		disagreements,
		broken,
		forgiven,
	};
}

function formatSection(rows: readonly ComparedRow[]): string[] {
	const [real] = rows;
	return [
		`abi3audit ${abi3auditVersion}, asked shared object by shared object: the symbols that are not of the stable ABI, those`,
		"that are newer than the tag promises, and the Python that follows from them. The modules made at random are ELF, Mach-O",
		"and PE files with symbols of every Python, weak, local, inlined and unique ones.",
		"",
		"| what | wheels | modules | equal | of them break their promise |",
		"|---|---|---|---|---|",
		...rows.map((row) => `| ${row.what} | ${row.wheels} | ${row.cases} | ${row.agreed} | ${row.broken} |`),
		...rows.flatMap(({ disagreements }) => disagreements.map((line) => `- ${line.slice(0, 300)}`)),
		"",
		"One rule of `check` is milder than the verdict, which it shares with abi3audit: `PyModExport_…` is how a module of",
		"Python 3.15 begins (PEP 793), and names like Python's that the wheel's own files define (igraph's `PyLong_AsInt_OutArg`)",
		`are asked of nobody; neither is held against it. In the corpus of the first kind: ${real?.forgiven.length ?? 0} modules.`,
		...(real?.forgiven ?? []).map((line) => `- ${line}`),
	];
}
