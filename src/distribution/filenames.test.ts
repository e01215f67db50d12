import { describe, expect, it } from "vitest";
import { formatSdistFilename, parseSdistFilename } from "./sdist-filename.ts";
import { expandTags, formatWheelFilename, parseWheelFilename } from "./wheel-filename.ts";

it("a wheel file name tells name, version, build tag and tags", () => {
	const wheel = parseWheelFilename("My_Pkg-1.0_rc1+cu_126-2a-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl");
	if ("problem" in wheel) throw new Error(wheel.problem);
	expect(wheel).toMatchObject({ nameText: "My_Pkg", versionText: "1.0_rc1+cu_126", name: "my-pkg", buildTag: "2a" });
	expect(expandTags(wheel)).toEqual(["cp39-abi3-manylinux_2_17_x86_64", "cp39-abi3-manylinux2014_x86_64"]);
	expect(formatWheelFilename(wheel)).toBe(
		"my_pkg-1.0rc1+cu.126-2a-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
	);
});

describe("what is not a wheel file name is refused in words", () => {
	it.each([
		["x-1.0-py3-none-any.WHL", "does not end in .whl"],
		["x-1.whl", "has 2 parts between dashes, expected name-version-python-abi-platform.whl"],
		["x-1.0-1-2-py3-none-any.whl", "has 7 parts between dashes, expected name-version-python-abi-platform.whl"],
		["x__y-1.0-py3-none-any.whl", 'starts with "x__y", which is not a project name spelled for a file name'],
		["../x-1.0-py3-none-any.whl", 'starts with "../x", which is not a project name spelled for a file name'],
		["x-one-py3-none-any.whl", 'has "one" where a PEP 440 version is expected'],
		["x-1.0-cp313-py3-none-any.whl", 'has the build tag "cp313", which does not start with a digit'],
		["x-1.0-py3-none-a..b.whl", 'has "py3-none-a..b" where python-abi-platform tags are expected'],
	])("%s", (fileName, problem) => {
		expect(parseWheelFilename(fileName)).toEqual({ problem });
	});
});

it("older sdist names are read, and only the PEP 625 spelling is written", () => {
	const sdist = parseSdistFilename("My-Old.Project-1.0-rc1.tar.gz");
	expect(sdist).toEqual({ problem: 'has "rc1" where a PEP 440 version is expected' });
	const older = parseSdistFilename("My-Old.Project-1.0.0rc1.tar.gz");
	if ("problem" in older) throw new Error(older.problem);
	expect(older).toMatchObject({ nameText: "My-Old.Project", versionText: "1.0.0rc1", name: "my-old-project" });
	expect(formatSdistFilename(older)).toBe("my_old_project-1.0.0rc1.tar.gz");
});

it.each(["x-1.0.zip", "x.tar.gz", "-1.0.tar.gz", "x-.tar.gz"])("%s is not an sdist file name", (fileName) => {
	expect(parseSdistFilename(fileName)).toHaveProperty("problem");
});
