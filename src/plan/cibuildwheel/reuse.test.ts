import { describe, expect, it } from "vitest";
import { parseTagSet } from "../../python/tag.ts";
import { servesIdentifier } from "./reuse.ts";

describe("a wheel that was built before", () => {
	it.each([
		["cp39-abi3-manylinux_2_28_x86_64", "cp312-manylinux_x86_64", true],
		["cp39-abi3-manylinux_2_28_x86_64", "cp312-musllinux_x86_64", false],
		["cp312-abi3-macosx_10_13_universal2", "cp311-macosx_universal2", false],
		["cp39-abi3-win_amd64", "cp314t-win_amd64", false],
		["cp39-abi3-win_amd64", "pp311-win_amd64", false],
		["cp315-abi3.abi3t-win_amd64", "cp315t-win_amd64", false],
		["cp315-abi3.abi3t-win_amd64", "cp315-win_amd64", true],
		["py3-none-macosx_11_0_arm64", "cp314t-macosx_arm64", true],
		["py3-none-macosx_11_0_arm64", "pp311-macosx_arm64", true],
		["cp312-cp312-win32", "cp312-win32", false],
		["cp313-abi3-pyemscripten_2025_0_wasm32", "cp314-pyodide_wasm32", false],
	])("%s serves %s: %s", (wheel, identifier, serves) => {
		const tags = parseTagSet(wheel);
		expect(tags && servesIdentifier(tags, identifier)).toBe(serves);
	});
});
