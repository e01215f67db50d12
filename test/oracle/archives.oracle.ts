// Archives against Python's zipfile and tarfile: npm run oracle -- archives [--mutants N]. The real distributions of the corpus
// (npm run corpus) must be taken, and must look the same to both; so must every odd archive and every mutant that is taken.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { corpusFolder, readCorpus } from "../../bench/corpus.ts";
import { ArchiveError } from "../../src/archive/archive-error.ts";
import { memorySource } from "../../src/archive/byte-source.ts";
import { openZip } from "../../src/archive/zip.ts";
import { type Mutant, mutants } from "../world/archive-mutants.ts";
import { judgeMutant } from "../world/judge-mutant.ts";
import { oddWheels } from "../world/odd-wheels.ts";
import { compareWithPython } from "../world/python-archives.ts";
import { oddSdists, tarCaseFileName } from "../world/tar-cases.ts";
import { caseFileName } from "../world/zip-cases.ts";
import type { Oracle, OracleRow } from "./oracle.ts";

// Both sides hold a whole file in memory.
const largestFile = 64 * 1024 * 1024;

export const oracle: Oracle = async function* ({ options, say }) {
	yield await compareCorpus(say);
	const odd = [
		...oddWheels.map(([, make]) => ({ fileName: caseFileName, bytes: make() })),
		...oddSdists.map(([, make]) => ({ fileName: tarCaseFileName, bytes: make() })),
	];
	yield await compare("odd archives", odd);
	const wanted = Number(options.get("mutants") ?? 10_000);
	const accepted: Mutant[] = [];
	for (const mutant of fc.sample(mutants(), wanted)) {
		if ((await judgeMutant(mutant)) === "accepted") accepted.push(mutant);
	}
	yield await compare(`mutants that are taken, of ${wanted}`, accepted);
};

async function compareCorpus(say: (line: string) => void): Promise<OracleRow> {
	const row = { what: "real distributions", cases: 0, agreed: 0, disagreements: [] as string[] };
	const generators = new Map<string, number>();
	for (const { file, size } of await readCorpus()) {
		if (size > largestFile) continue;
		const bytes = await readFile(join(corpusFolder(), file));
		row.cases += 1;
		const differences = await compareWithPython([{ fileName: file, bytes }]).catch((error: unknown) => {
			if (error instanceof ArchiveError) return [`${file}: ${error.message}`];
			throw error;
		});
		row.agreed += differences.length === 0 ? 1 : 0;
		row.disagreements.push(...differences.map((difference) => difference.slice(0, 500)));
		const generator = await readGenerator(file, bytes);
		generators.set(generator, (generators.get(generator) ?? 0) + 1);
	}
	say(`written by: ${[...generators].map(([name, count]) => `${name} ${count}`).join(", ")}`);
	return row;
}

async function compare(what: string, archives: readonly Mutant[]): Promise<OracleRow> {
	const disagreements = await compareWithPython(archives);
	return { what, cases: archives.length, agreed: archives.length - disagreements.length, disagreements };
}

/** The first word of `Generator:` in WHEEL. */
async function readGenerator(file: string, bytes: Uint8Array): Promise<string> {
	if (!file.endsWith(".whl")) return "sdists";
	const zip = await openZip(memorySource(bytes));
	const member = zip.members.find(({ name }) => name.endsWith(".dist-info/WHEEL"));
	if (member === undefined) return "unknown";
	const text = Buffer.from(await zip.read(member, { maxBytes: 65_536 })).toString();
	return /^Generator: *([^\s(]+)/m.exec(text)?.[1] ?? "unknown";
}
