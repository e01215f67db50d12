import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Interpreter, parseInterpreter } from "./interpreter.ts";
import { type System, supportedPlatforms } from "./supported-platforms.ts";
import { createTagRanker, supportedTags } from "./supported-tags.ts";
import { parseTagSet, type Tag, type TagSet } from "./tag.ts";

const glibc228: System = { kind: "linux", machine: "x86_64", libc: { name: "glibc", version: [2, 28] } };

function interpreter(word: string): Interpreter {
	const parsed = parseInterpreter(word);
	if (parsed === null) throw new Error(`${word} should be an interpreter`);
	return parsed;
}

function tagSet(text: string): TagSet {
	const set = parseTagSet(text);
	if (set === null) throw new Error(`${text} should be tags`);
	return set;
}

const write = ({ python, abi, platform }: Tag) => `${python}-${abi}-${platform}`;
const tagsOf = (word: string, platforms: readonly string[]) => supportedTags(interpreter(word), platforms).map(write);

describe("the tags that an interpreter takes", () => {
	it("are 771 for CPython 3.12 on glibc 2.28, in packaging's order", () => {
		const tags = tagsOf("cp312", supportedPlatforms(glibc228));
		expect(tags).toHaveLength(771);
		const ranks = [
			"cp312-cp312-linux_x86_64",
			"cp312-abi3-linux_x86_64",
			"cp312-none-linux_x86_64",
			"cp311-abi3-linux_x86_64",
			"py312-none-linux_x86_64",
			"cp312-none-any",
			"py30-none-any",
		].map((tag) => tags.indexOf(tag));
		expect(ranks).toEqual([0, 28, 56, 84, 364, 756, 770]);
	});

	it("have no abi3 on a free-threaded build, and abi3t on no other", () => {
		expect(tagsOf("cp315t", ["p"]).slice(0, 4)).toEqual([
			"cp315-cp315t-p",
			"cp315-abi3t-p",
			"cp315-none-p",
			"cp314-abi3t-p",
		]);
		expect(tagsOf("cp315t", ["p"]).filter((tag) => tag.includes("abi3-"))).toEqual([]);
		expect(tagsOf("cp315", ["p"]).filter((tag) => tag.includes("abi3t"))).toEqual([]);
	});

	it("have no abi3t before packaging 26.1", () => {
		const tags = supportedTags(interpreter("cp315t"), ["p"], { hasAbi3t: false }).map(write);
		expect(tags.slice(0, 3)).toEqual(["cp315-cp315t-p", "cp315-none-p", "py315-none-p"]);
	});

	it("are those of other implementations", () => {
		expect(tagsOf("pp311", ["p"]).filter((tag) => !tag.startsWith("py3"))).toEqual([
			"pp311-pypy311_pp73-p",
			"pp311-none-p",
			"pp3-none-any",
		]);
		expect(tagsOf("gp312", ["p"]).filter((tag) => !tag.startsWith("py3"))).toEqual([
			"graalpy312-graalpy250_312_native-p",
			"graalpy312-none-p",
		]);
	});
});

describe("the rank of a wheel", () => {
	it.each([
		["cp312", "cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64", "cp312-cp312-manylinux_2_17_x86_64"],
		["cp312", "cp39-abi3-manylinux_2_28_x86_64", "cp39-abi3-manylinux_2_28_x86_64"],
		["cp312", "cp315-abi3.abi3t-manylinux_2_28_x86_64", null],
		["cp315t", "cp315-abi3.abi3t-manylinux_2_28_x86_64", "cp315-abi3t-manylinux_2_28_x86_64"],
		["cp315", "cp315-abi3.abi3t-manylinux_2_28_x86_64", "cp315-abi3-manylinux_2_28_x86_64"],
		["cp312", "py2.py3-none-any", "py3-none-any"],
		["cp312", "py313-none-any", null],
		["cp312", "cp312-none-any", "cp312-none-any"],
		["cp312", "cp39-none-any", null],
		["cp312", "cp312-cp312-manylinux_2_34_x86_64", null],
		["cp312", "cp312-cp312-musllinux_1_2_x86_64", null],
		["cp314t", "cp314-cp314-manylinux_2_17_x86_64", null],
		["pp311", "cp39-abi3-manylinux_2_17_x86_64", null],
	])("on %s, %s is taken as %s", (word, text, expected) => {
		const found = createTagRanker(interpreter(word), supportedPlatforms(glibc228))(tagSet(text));
		expect(found === null ? null : write(found.tag)).toBe(expected);
	});

	it("is the index in the list", () => {
		const words = ["cp36", "cp39", "cp312", "cp314t", "cp315t", "pp311", "gp312"];
		const platforms = [supportedPlatforms(glibc228), ["win_amd64"], ["macosx_11_0_arm64", "macosx_11_0_universal2"]];
		const part = (choices: string[]) => fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(
				fc.constantFrom(...words),
				fc.constantFrom(...platforms),
				part(["cp36", "cp39", "cp312", "cp314", "cp315", "py3", "py39", "py312", "pp311", "pp3", "graalpy312"]),
				part(["cp36m", "cp39", "cp312", "cp314t", "cp315t", "abi3", "abi3t", "none", "pypy311_pp73"]),
				part([
					"any",
					"linux_x86_64",
					"manylinux2014_x86_64",
					"manylinux_2_28_x86_64",
					"win_amd64",
					"macosx_11_0_arm64",
				]),
				(word, list, pythonTags, abiTags, platformTags) => {
					const all = tagsOf(word, list);
					const ranks = pythonTags
						.flatMap((python) =>
							abiTags.flatMap((abi) => platformTags.map((p) => all.indexOf(`${python}-${abi}-${p}`))),
						)
						.filter((rank) => rank >= 0);
					const found = createTagRanker(interpreter(word), list)({ pythonTags, abiTags, platformTags });
					expect(found?.rank ?? null).toBe(ranks.length === 0 ? null : Math.min(...ranks));
					if (found !== null) expect(all[found.rank]).toBe(write(found.tag));
				},
			),
			{ seed: 4 },
		);
	});
});
