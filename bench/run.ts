// npm run bench [-- NAME…]: runs benchmarks against dist/ and writes their sections of docs/benchmarks.md.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findNearest } from "../src/diagnostic/nearest.ts";
import { runBenchmark } from "./benchmark.ts";
import { check } from "./check.ts";
import { checkLarge } from "./check-large.ts";
import { describeMachine } from "./machine.ts";
import { formatSection, orderSections, putSection } from "./page.ts";
import { plan } from "./plan.ts";
import { rehearse } from "./rehearse.ts";
import { solve } from "./solve.ts";
import { start } from "./start.ts";

const benchmarks = [start, plan, solve, rehearse, check, checkLarge];
const names = benchmarks.map((benchmark) => benchmark.name);

process.chdir(join(import.meta.dirname, ".."));
process.exitCode = await main(process.argv.slice(2));

async function main(wanted: string[]): Promise<number> {
	const unknown = wanted.find((name) => !names.includes(name));
	if (unknown !== undefined) {
		const nearest = findNearest(unknown, names);
		console.error(
			`No benchmark "${unknown}"${nearest ? `; did you mean "${nearest}"?` : ""} There are: ${names.join(", ")}.`,
		);
		return 2;
	}
	if (!existsSync("dist/cli.js")) {
		console.error("There is no dist/cli.js to measure. Build it first: npm run build");
		return 2;
	}
	const page = join("docs", "benchmarks.md");
	for (const benchmark of benchmarks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
		const machine = describeMachine(new Date());
		const section = formatSection(benchmark, await runBenchmark(benchmark, showProgress), machine);
		const before = existsSync(page) ? await readFile(page, "utf8") : "";
		await writeFile(page, orderSections(putSection(before, section), names));
		console.log(`\n${section}`);
	}
	return 0;
}

function showProgress(line: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r${line} `);
}
