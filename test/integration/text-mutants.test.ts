import fc from "fast-check";
import { expect, it } from "vitest";
import { judgeTextMutant, textMutants } from "../world/text-mutants.ts";

it("whatever its texts say, a distribution is judged, in plain words and with something to do", async () => {
	await fc.assert(
		fc.asyncProperty(textMutants, async (mutant) => {
			expect(await judgeTextMutant(mutant)).toBeNull();
		}),
		// The same ones every time; `npm run mutants` looks for new ones.
		{ seed: 20_261_130, numRuns: 300 },
	);
});
