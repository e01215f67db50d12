// The nightly hunt: npm run mutants -- 100000 [--seed N]. Mutants of valid wheels and sdists go through `check`; none may
// crash, hang, read past an end or fill the memory, and what is taken must look the same to Python's zipfile and tarfile. Of whole
// ones with changed texts each finding must be a line with something to do.
import { parseArgs } from "node:util";
import fc from "fast-check";
import { type Mutant, mutants } from "../test/world/archive-mutants.ts";
import { judgeMutant } from "../test/world/judge-mutant.ts";
import { compareWithPython } from "../test/world/python-archives.ts";
import { judgeTextMutant, textMutants } from "../test/world/text-mutants.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const count = Number(positionals[0] ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
	console.error("usage: npm run mutants -- [COUNT] [--seed N]");
	process.exit(2);
}

/** A mutant is a kilobyte or two; more than this for one of them is a hang. */
const mostMilliseconds = 2000;
const mostMemory = 512 * 1024 * 1024;
const batchSize = 5000;
/** For so many changed archives one whole one with a changed text, which takes longer to judge. */
const textShare = 10;

const started = performance.now();
const tally = { accepted: 0, refused: 0 };
let slowest = 0;
console.log(`${count} mutants, seed ${seed}`);
for (let done = 0; done < count; ) {
	const size = Math.min(batchSize, count - done);
	const accepted: Mutant[] = [];
	// A failure is made small and printed with the seed and the path that bring it back.
	await fc.assert(
		fc.asyncProperty(mutants(6), async (mutant) => {
			const from = performance.now();
			const verdict = await judgeMutant(mutant);
			const took = performance.now() - from;
			slowest = Math.max(slowest, took);
			if (took > mostMilliseconds) throw new Error(`it took ${Math.round(took)} ms`);
			tally[verdict] += 1;
			if (verdict === "accepted") accepted.push(mutant);
		}),
		{ numRuns: size, seed: seed + done, verbose: true },
	);
	await fc.assert(
		fc.asyncProperty(textMutants, async (mutant) => {
			const problem = await judgeTextMutant(mutant);
			if (problem !== null) throw new Error(problem);
		}),
		{ numRuns: Math.ceil(size / textShare), seed: seed + done, verbose: true },
	);
	const differences = await compareWithPython(accepted);
	if (differences.length > 0) throw new Error(`Python sees something else:\n${differences.slice(0, 5).join("\n")}`);
	done += size;
	const rate = Math.round((1000 * done) / (performance.now() - started));
	console.log(
		`${done}: ${tally.accepted} taken, ${tally.refused} refused, ${rate} a second, slowest ${slowest.toFixed(0)} ms`,
	);
}
const memory = process.resourceUsage().maxRSS * 1024;
console.log(`no crash, no hang, no read past an end; at most ${Math.round(memory / 2 ** 20)} MiB of memory`);
if (memory > mostMemory) throw new Error(`more memory than ${mostMemory / 2 ** 20} MiB was used`);
