import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatArch, formatCapability, parseArch } from "./arch.ts";
import { formatCmakeArchitectures, formatGencode, formatTorchArchList } from "./arch-flags.ts";
import { parseArchList } from "./arch-list.ts";

function words(texts: string[]) {
	const { list, unknown } = parseArchList(texts);
	return {
		sass: list.sass.map(formatArch).join(" "),
		ptx: list.ptx.map(formatArch).join(" "),
		...(unknown.length > 0 ? { unknown: unknown.map(({ word }) => word) } : {}),
	};
}

describe("lists of architectures", () => {
	it.each([
		[["86", "89"], "86 89", ""],
		[["86,89,+ptx89"], "86 89", "89"],
		[["8.6 8.9+PTX"], "86 89", "89"],
		[["86-real;89-real;89-virtual"], "86 89", "89"],
		[["sm_86", "compute_89"], "86", "89"],
		[["120", "9.0a", "100f", "86", "86"], "86 90a 100f 120", ""],
		[["Ampere"], "80 86", "86"],
		[["ada", "hopper+PTX"], "89 90", "89 90"],
		[["ptx80", "+ptx_75"], "", "75 80"],
	])("%j", (texts, sass, ptx) => {
		expect(words(texts)).toEqual({ sass, ptx });
	});

	it.each(["8", "sm86x", "86b", "native", "all", "8.66", "-86", "Ampre", "9.0aa", "__proto__"])(
		"%s is no architecture",
		(word) => {
			expect(words(["86", word])).toEqual({ sass: "86", ptx: "", unknown: [word] });
		},
	);
});

it("86,89,+ptx89 means the same to torch, CMake and nvcc", () => {
	const { list } = parseArchList(["86,89,+ptx89"]);
	expect(formatTorchArchList(list)).toBe("8.6 8.9+PTX");
	expect(formatCmakeArchitectures(list)).toBe("86-real;89-real;89-virtual");
	expect(formatGencode(list)).toBe(
		"-gencode arch=compute_86,code=sm_86 -gencode arch=compute_89,code=sm_89 -gencode arch=compute_89,code=compute_89",
	);
});

it("torch is told the machine code that comes with PTX", () => {
	expect(formatTorchArchList(parseArchList(["90a", "120", "+ptx80"]).list)).toBe("8.0+PTX 9.0a 12.0");
});

it("the dot stands before the last digit", () => {
	for (const [word, dotted] of [
		["86", "8.6"],
		["90a", "9.0a"],
		["120", "12.0"],
		["103f", "10.3f"],
	]) {
		const arch = parseArch(word ?? "");
		expect(arch && formatCapability(arch)).toBe(dotted);
		expect(parseArch(dotted ?? "")).toEqual(arch);
	}
});

it("what torch and CMake are told reads back as the same list", () => {
	const arch = fc.constantFrom("75", "80", "86", "89", "90", "90a", "100f", "120", "121a");
	fc.assert(
		fc.property(fc.uniqueArray(arch), fc.uniqueArray(arch), (sass, ptx) => {
			const { list } = parseArchList([...sass, ...ptx.map((word) => `+ptx${word}`)]);
			expect(parseArchList([formatCmakeArchitectures(list)]).list).toEqual(list);
			expect(parseArchList([formatTorchArchList(list)]).list.ptx).toEqual(list.ptx);
		}),
	);
});
