// Real releases, and the file that pip takes of each for fifteen kinds of users: stable ABI beside exact wheels, build tags,
// aliases of manylinux, universal2 beside thin, free-threaded Pythons, PyPy, 32-bit ARM, riscv64, phones.
import { expect, it } from "vitest";
import vectors from "../../test/vectors/pick-releases.json" with { type: "json" };
import { parseInterpreter } from "../python/interpreter.ts";
import { expandPlatforms } from "../python/pip-platforms.ts";
import { decidePick } from "./decide.ts";
import { readOffer } from "./offer.ts";

const asked = vectors.asked as [string, string[]][];

it.each(vectors.releases)("$files.0: what pip takes", ({ files, requires, takes }) => {
	const offers = files.map((file) => readOffer({ file, fileName: file, requiresPython: requires }));
	const ours = asked.map(([word, platforms]) => {
		const interpreter = parseInterpreter(word);
		if (interpreter === null) throw new Error(`${word} should be an interpreter`);
		const { accepted } = decidePick(offers, { interpreter, platforms: expandPlatforms(platforms) });
		return accepted[0]?.offer.file ?? null;
	});
	expect(ours).toEqual(takes.map((index) => (index === null ? null : files[index])));
});
