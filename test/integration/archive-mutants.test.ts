import fc from "fast-check";
import { expect, it } from "vitest";
import { type Mutant, mutants } from "../world/archive-mutants.ts";
import { judgeMutant } from "../world/judge-mutant.ts";
import { oddWheels } from "../world/odd-wheels.ts";
import { compareWithPython } from "../world/python-archives.ts";
import { oddSdists, tarCaseFileName } from "../world/tar-cases.ts";
import { caseFileName } from "../world/zip-cases.ts";

it("3,000 mutants are refused or taken, never a crash; what is taken, Python reads alike", async () => {
	const accepted: Mutant[] = [];
	let refused = 0;
	await fc.assert(
		fc.asyncProperty(mutants(), async (mutant) => {
			if ((await judgeMutant(mutant)) === "accepted") accepted.push(mutant);
			else refused += 1;
		}),
		// The same ones every time; `npm run mutants` looks for new ones.
		{ numRuns: 3000, seed: 20_261_122 },
	);
	// Both ways must have been taken often, or nothing was tried.
	expect(refused).toBeGreaterThan(1000);
	expect(accepted.length).toBeGreaterThan(50);
	expect(await compareWithPython(accepted)).toEqual([]);
});

it("archives that are odd, Python reads alike", async () => {
	const odd = [
		...oddWheels.map(([, make]) => ({ fileName: caseFileName, bytes: make() })),
		...oddSdists.map(([, make]) => ({ fileName: tarCaseFileName, bytes: make() })),
	];
	expect(await compareWithPython(odd)).toEqual([]);
});
