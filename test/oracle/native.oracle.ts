// Our readers of ELF, Mach-O and PE files against others: pyelftools, LIEF and pefile, field by field. Over all native files
// of the corpus and over small ones made at random.
//   npm run oracle -- native [--cases 400] [--seed 1] [--folder DIR with more wheels] [--largest BYTES]
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpusFolder, readCorpus } from "../../bench/corpus.ts";
import { createFiles } from "../../src/world/files.ts";
import { writeAccuracySection } from "./accuracy-page.ts";
import { createRandom } from "./cibuildwheel/random.ts";
import { askReaders, type NativeAnswer } from "./native/ask.ts";
import { makeNativeFile } from "./native/generated.ts";
import { readBare, readWheel } from "./native/our-facts.ts";
import type { Oracle, OracleRow } from "./oracle.ts";
import { nativeReaderTools } from "./pinned-tools.ts";

const files = createFiles();

export const oracle: Oracle = async function* ({ options, say }) {
	const count = Number(options.get("cases") ?? 400);
	const largest = Number(options.get("largest") ?? 40e6);
	const random = createRandom(Number(options.get("seed") ?? 1));
	const folder = await mkdtemp(join(tmpdir(), "native-oracle-"));
	try {
		const made = Array.from({ length: count }, (_, index) => join(folder, `${index}.bin`));
		for (const path of made) await writeFile(path, makeNativeFile(random));
		const generated = mergeRows("made at random", await compare(made, largest));
		yield* generated;
		const more = options.get("folder");
		const wheels = more === undefined ? await corpusWheels(say) : await listWheels(more);
		const real = mergeRows("of real wheels", await compare(wheels, largest));
		yield* real;
		if (more === undefined && !options.has("cases")) {
			await writeAccuracySection("native readers", formatSection([...real, ...generated], wheels.length));
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

async function corpusWheels(say: (line: string) => void): Promise<string[]> {
	const wheels = (await readCorpus()).filter(({ file }) => file.endsWith(".whl") && !file.endsWith("-none-any.whl"));
	const there = new Set(await readdir(corpusFolder()).catch(() => []));
	const found = wheels.filter(({ file }) => there.has(file));
	if (found.length < wheels.length) say(`  ${found.length} of ${wheels.length} real wheels are here: npm run corpus`);
	return found.map(({ file }) => join(corpusFolder(), file));
}

async function listWheels(folder: string): Promise<string[]> {
	return (await readdir(folder)).filter((name) => name.endsWith(".whl")).map((name) => join(folder, name));
}

interface Compared {
	format: string;
	fields: number;
	/** One line per field that differs. */
	differences: string[];
}

/** One row per native file. */
async function compare(paths: readonly string[], largest: number): Promise<Compared[]> {
	const rows: Compared[] = [];
	let index = 0;
	for await (const theirs of askReaders(paths, largest)) {
		const path = paths[index++] ?? "";
		const source = await files.open(path);
		const ours = await (path.endsWith(".whl") ? readWheel(path, source) : readBare(path, source)).finally(() =>
			source.close(),
		);
		const file = path.split(/[/\\]/).at(-1) ?? "";
		for (const [name, their] of Object.entries(theirs)) rows.push(compareFile(`${file} ${name}`, ours[name], their));
	}
	if (index < paths.length) throw new Error(`the readers stopped at ${paths[index]}`);
	return rows;
}

function compareFile(what: string, our: NativeAnswer | undefined, their: NativeAnswer): Compared {
	const format = String(their.format ?? our?.format ?? "unread");
	if (our === undefined) return { format, fields: 1, differences: [`${what}: ours nothing, theirs ${format}`] };
	const [own, other] = [flatten(our), flatten(their)];
	const fields = [...new Set([...Object.keys(own), ...Object.keys(other)])];
	const differences = fields
		.filter((field) => own[field] !== other[field])
		.map((field) => `${what} ${field}: ours ${own[field]}, theirs ${other[field]}`);
	return { format, fields: fields.length, differences };
}

/** `slices.0.needed` → its JSON. */
function flatten(answer: NativeAnswer): Record<string, string> {
	const { slices, ...rest } = answer as { slices?: NativeAnswer[] } & NativeAnswer;
	const own = Object.entries(rest).map(([field, value]) => [field, JSON.stringify(value)]);
	const inner = (slices ?? []).flatMap((slice, index) =>
		Object.entries(slice).map(([field, value]) => [`slices.${index}.${field}`, JSON.stringify(value)]),
	);
	return Object.fromEntries([...own, ...inner]);
}

interface FormatRow extends OracleRow {
	format: string;
	fields: number;
}

const readers: Readonly<Record<string, string>> = { elf: "pyelftools", macho: "lief", pe: "pefile" };

function mergeRows(where: string, rows: readonly Compared[]): FormatRow[] {
	return [...Map.groupBy(rows, ({ format }) => format)].map(([format, group]) => ({
		format,
		what: `${format} files ${where} (${nativeReaderTools.find((tool) => tool.startsWith(readers[format] ?? "-")) ?? "no reader"})`,
		cases: group.length,
		agreed: group.filter(({ differences }) => differences.length === 0).length,
		disagreements: group.flatMap(({ differences }) => differences),
		fields: group.reduce((sum, { fields }) => sum + fields, 0),
	}));
}

function formatSection(rows: readonly FormatRow[], wheels: number): string[] {
	return [
		`\`npm run oracle -- native\`: every native file up to 40 MB of ${wheels} wheels, and small ones made at random, read by others`,
		"and by `check`, and compared field by field: machine, needed libraries, search paths, symbol versions, imports, exports,",
		"delay imports, executable stacks, text relocations, alignment, oldest system, signatures, sections.",
		"",
		"| what | files | fields | equal in everything |",
		"|---|---|---|---|",
		...rows.map((row) => `| ${row.what} | ${row.cases} | ${row.fields} | ${row.agreed} |`),
		"",
		...rows.flatMap(({ disagreements }) => disagreements.slice(0, 20).map((line) => `- ${line.slice(0, 300)}`)),
	];
}
