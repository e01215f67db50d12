// Differential tests against the tools whose behaviour we promise: npm run oracle -- NAME [NAME…] [--option VALUE].
// Each file of test/oracle/ is one oracle; it compares many generated cases and says how many agreed.
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Oracle } from "../test/oracle/oracle.ts";

const folder = resolve(import.meta.dirname, "../test/oracle");
const known = (await readdir(folder, { withFileTypes: true }))
	.filter((entry) => entry.isFile() && entry.name.endsWith(".oracle.ts"))
	.map((entry) => entry.name.slice(0, -".oracle.ts".length))
	.sort();

const names: string[] = [];
const options = new Map<string, string>();
for (let args = process.argv.slice(2); args.length > 0; ) {
	const [word = "", value = ""] = args;
	if (word.startsWith("--")) options.set(word.slice(2), value);
	else names.push(word);
	args = args.slice(word.startsWith("--") ? 2 : 1);
}
const unknown = names.filter((name) => !known.includes(name));
if (names.length === 0 || unknown.length > 0) {
	console.error(`usage: npm run oracle -- NAME…   with NAME one of: ${known.join(", ")}`);
	process.exit(2);
}

let failed = 0;
for (const name of names) {
	console.log(`\n== ${name}`);
	const { oracle } = (await import(join(folder, `${name}.oracle.ts`))) as { oracle: Oracle };
	for await (const row of oracle({ options, say: (line) => console.log(line) })) {
		const count = `${row.agreed} of ${row.cases} agreed`;
		console.log(`${row.agreed === row.cases ? "✓" : "✗"} ${row.what}: ${count}`);
		for (const line of row.disagreements.slice(0, 20)) console.log(`    ${line}`);
		if (row.agreed !== row.cases) failed += 1;
	}
}
console.log(failed === 0 ? "\nevery case agreed" : `\n${failed} comparisons disagree`);
process.exitCode = failed === 0 ? 0 : 1;
