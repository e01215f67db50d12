import { describe, expect, it } from "vitest";
import { readTorchRange, sayMinors } from "./torch-range.ts";

describe("which torch METADATA allows", () => {
	it.each<[string[], string[], boolean]>([
		[["torch==2.9.1"], ["2.9"], false],
		[["torch (==2.4.1)"], ["2.4"], false],
		[["torch==2.9.*"], ["2.9"], false],
		[["torch~=2.9.0"], ["2.9"], false],
		[["torch>=2.8,<2.10"], ["2.8", "2.9"], false],
		[["torch>2.13"], ["2.13", "2.14", "2.15"], true],
		[["torch>=2.15"], ["2.15"], true],
		[["torch>=2.14,<3"], ["2.14", "2.15"], true],
		[["torch==2.9.0+cpu"], ["2.9"], false],
		[["Torch==2.8.0; sys_platform == 'linux'", "torch==2.9.0; sys_platform == 'darwin'"], ["2.8", "2.9"], false],
		[["torch==2.9.*", 'torch>=2; extra == "dev"'], ["2.9"], false],
		[['torch==2.9.*; extra == "gpu"'], ["2.9"], false],
		[["torchvision", "torch-scatter"], Array.from({ length: 12 }, (_, index) => `2.${index + 4}`), true],
		[["torch==1.13.1"], [], false],
	])("%j: %j", (requiresDist, minors, isOpen) => {
		expect(readTorchRange(requiresDist)).toMatchObject({ minors, isOpen });
	});

	it.each([
		[["2.8"], "2.8"],
		[["2.8", "2.9"], "2.8 and 2.9"],
		[["2.8", "2.9", "2.10"], "2.8 to 2.10"],
		[["2.4", "2.8", "2.9", "2.10", "2.15"], "2.4, 2.8 to 2.10 and 2.15"],
		[[], ""],
	])("says %j as %s", (minors, text) => {
		expect(sayMinors(minors)).toBe(text);
	});
});
