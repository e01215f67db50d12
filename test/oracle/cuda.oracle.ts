// `check --json` about GPU code against what nvcc was asked for and what NVIDIA's cuobjdump sees: libraries made by real
// toolkits in some fifty ways each, the libraries of the corpus's wheels, and nvcc's own word on which code runs where.
//   npm run oracle -- cuda [--toolkits DIR] [--versions 12.4,13.0] [--only WORDS]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAccuracySection } from "./accuracy-page.ts";
import { buildCase } from "./cuda/build.ts";
import { type CudaCase, cases } from "./cuda/cases.ts";
import { compareCase } from "./cuda/compare.ts";
import { compareCorpus } from "./cuda/corpus.ts";
import { compareFamilies } from "./cuda/families.ts";
import { type CudaToolkit, prepareCudaToolkits, prepareCuobjdump } from "./cuda/toolkits.ts";
import type { Oracle, OracleRow } from "./oracle.ts";

export const oracle: Oracle = async function* ({ options, say }) {
	const only = options.get("only");
	const wanted = options.get("versions")?.split(",");
	const toolkits = (await prepareCudaToolkits(options.get("toolkits") ?? null, say)).filter(
		({ version }) => wanted === undefined || wanted.includes(version),
	);
	const rows: OracleRow[] = [];
	const folder = await mkdtemp(join(tmpdir(), "cuda-oracle-"));
	try {
		for (const toolkit of toolkits) {
			const fitting = cases.filter((one) => fits(one, toolkit) && (only === undefined || one.name.includes(only)));
			const disagreements: string[] = [];
			for (const [index, one] of fitting.entries()) {
				const place = join(folder, `${toolkit.version}-${index}`);
				const said = await judge(one, toolkit, place);
				disagreements.push(...said.map((line) => `${one.name}: ${line}`));
				await rm(place, { recursive: true, force: true });
			}
			const wrong = new Set(disagreements.map((line) => line.split(": ")[0]));
			const row = {
				what: `libraries made by nvcc ${toolkit.version}`,
				cases: fitting.length,
				agreed: fitting.length - wrong.size,
				disagreements,
			};
			rows.push(row);
			yield row;
		}
		if (only !== undefined) return;
		const newest = toolkits.at(-1);
		if (newest !== undefined) {
			rows.push(await compareFamilies(newest));
			yield rows.at(-1) as OracleRow;
		}
		const tools = [await prepareCuobjdump(), ...toolkits.map(({ cuobjdump }) => cuobjdump).reverse()];
		const corpus = await compareCorpus([...new Set(tools)], join(folder, "corpus"), say);
		rows.push(corpus);
		yield corpus;
		if (wanted === undefined && toolkits.length === 4) await writeAccuracySection("GPU code", formatSection(rows));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

function fits({ from, to }: CudaCase, { version }: CudaToolkit): boolean {
	const [at, low, high] = [version, from ?? "0.0", to ?? "99.0"].map(Number.parseFloat) as [number, number, number];
	return low <= at && at <= high;
}

async function judge(one: CudaCase, toolkit: CudaToolkit, folder: string): Promise<string[]> {
	try {
		return await compareCase(one, toolkit, await buildCase(one, toolkit, folder), folder);
	} catch (error) {
		return [`not made: ${String((error as { stderr?: string }).stderr ?? error).slice(0, 300)}`];
	}
}

function formatSection(rows: readonly OracleRow[]): string[] {
	return [
		"Compared are the containers with their entries, architectures, compression, stubs and source files, `sass`, `ptx`,",
		"`inEveryContainer`, `toolkit` and `coverage` of `check --json`, with what nvcc was asked for, with what cuobjdump lists",
		"(the toolkit's own, or 13.5.37), and with what readelf finds in the code that it extracts. What cuobjdump cannot look",
		"into (data, Windows libraries, files without section headers) is compared with what was asked for alone.",
		"",
		"| what | cases | equal |",
		"|---|---|---|",
		...rows.map(({ what, cases: count, agreed }) => `| ${what} | ${count} | ${agreed} |`),
		...rows.flatMap(({ disagreements }) => disagreements.map((line) => `- ${line}`)),
	];
}
