// docs/check-accuracy.md: one section per tool that check is held against, each written by its own oracle.
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

const page = resolve(import.meta.dirname, "../../docs/check-accuracy.md");
const introduction = `# How check compares with other tools

Written by \`npm run oracle -- NAME…\`; a run renews the section of its tool alone. The real files are those of
\`bench/corpus.json\` (\`npm run corpus\` fetches them). Every disagreement is listed with its reason.
`;

/** Puts the section called `name` where it stood, or in the order of the alphabet. */
export async function writeAccuracySection(name: string, lines: readonly string[]): Promise<void> {
	const current = (await readFile(page, "utf8").catch(() => introduction)).replaceAll("\r\n", "\n");
	await writeFile(page, putSection(current, name, lines));
}

function putSection(text: string, name: string, lines: readonly string[]): string {
	const [, ...sections] = text.split(/^(?=## )/m);
	const kept = sections.filter((section) => !section.startsWith(`## ${name}\n`));
	const all = [...kept, `## ${name}\n\n${lines.join("\n")}`].sort();
	return `${[introduction, ...all].map((section) => section.trimEnd()).join("\n\n")}\n`;
}
