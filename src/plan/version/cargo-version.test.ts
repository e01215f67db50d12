import { describe, expect, it } from "vitest";
import { cargoToPythonVersion } from "./cargo-version.ts";

describe("the version that maturin makes of a crate's", () => {
	// As `maturin sdist` 1.16.0 names its file.
	it.each([
		["1.0.0", "1.0.0"],
		["1.0.0-alpha.1", "1.0.0a1"],
		["1.0.0-alpha", "1.0.0a0"],
		["1.0.0-beta2", "1.0.0b2"],
		["1.0.0-rc.1", "1.0.0rc1"],
		["1.0.0-pre.1", "1.0.0rc1"],
		["1.0.0-dev.3", "1.0.0.dev3"],
		["1.0.0-dev", "1.0.0.dev0"],
		["1.0.0-alpha.1.dev.2", "1.0.0a1.dev2"],
		["1.0.0-post.1", "1.0.0.post1"],
		["1.0.0-1", "1.0.0.post1"],
		["1.0.0+build.5", "1.0.0+build.5"],
		["1.0.0-rc.1+abc", "1.0.0rc1+abc"],
		["1.0.0-nightly", null],
		["1.0.0-a.1.b.2", null],
	])("%s is %s", (crate, expected) => {
		expect(cargoToPythonVersion(crate)).toBe(expected);
	});
});
