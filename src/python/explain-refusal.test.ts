import { expect, it } from "vitest";
import { explainRefusal } from "./explain-refusal.ts";
import { parseInterpreter } from "./interpreter.ts";
import { expandPlatforms } from "./pip-platforms.ts";
import { supportedPlatforms } from "./supported-platforms.ts";
import { createTagRanker } from "./supported-tags.ts";
import { parseTagSet } from "./tag.ts";

const rhel8 = supportedPlatforms({ kind: "linux", machine: "x86_64", libc: { name: "glibc", version: [2, 28] } });
const alpine = supportedPlatforms({ kind: "linux", machine: "x86_64", libc: { name: "musl", version: [1, 2] } });
const macos13 = supportedPlatforms({ kind: "macos", machine: "arm64", version: [13, 0] });
const intelMac = supportedPlatforms({ kind: "macos", machine: "x86_64", version: [13, 0] });
const named = expandPlatforms(["manylinux_2_28_x86_64"]);

it.each<[string, string, readonly string[], string]>([
	["cp312-cp312-manylinux_2_34_x86_64", "cp312", rhel8, "needs glibc 2.34, this user has 2.28"],
	["cp312-cp312-musllinux_1_2_x86_64", "cp312", rhel8, "for Linux with musl (Alpine), this user has Linux with glibc"],
	[
		"cp312-cp312-manylinux_2_17_x86_64",
		"cp312",
		alpine,
		"for Linux with glibc, this user has Linux with musl (Alpine)",
	],
	["cp312-cp312-musllinux_1_3_x86_64", "cp312", alpine, "needs musl 1.3, this user has 1.2"],
	["cp312-cp312-manylinux_2_17_aarch64", "cp312", rhel8, "for aarch64, this user has x86_64"],
	["cp312-cp312-win_amd64", "cp312", rhel8, "for Windows, this user has Linux"],
	["cp312-cp312-win32", "cp312", ["win_amd64"], "for 32-bit Windows, this user has amd64"],
	["cp312-cp312-win_amd64", "cp312", ["win32"], "for amd64, this user has 32-bit Windows"],
	["cp312-cp312-macosx_14_0_arm64", "cp312", macos13, "needs macOS 14.0, this user has 13.0"],
	["cp312-cp312-macosx_11_0_arm64", "cp312", intelMac, "for arm64, this user has x86_64"],
	["cp312-cp312-macosx_14_0_universal2", "cp312", intelMac, "needs macOS 14.0, this user has 13.0"],
	[
		"cp312-cp312-macosx_11_3_arm64",
		"cp312",
		macos13,
		'"macosx_11_3_arm64": from macOS 11 on installers take tags with the minor 0 alone',
	],
	[
		"cp312-cp312-manylinux_2_17_x86_64",
		"cp312",
		named,
		'"manylinux_2_17_x86_64" is not among the platforms asked for, and each has to be named',
	],
	["cp312-cp312-linux_x86_64", "cp312", named, '"linux_x86_64" is not among the platforms asked for'],
	["cp312-cp312-solaris_2_11", "cp312", rhel8, '"solaris_2_11" is no platform that installers know'],
	["cp311-cp311-manylinux_2_17_x86_64", "cp312", rhel8, "for CPython 3.11 alone, this user has 3.12"],
	["cp313-abi3-manylinux_2_17_x86_64", "cp312", rhel8, "stable ABI from Python 3.13 on, this user has 3.12"],
	[
		"cp39-abi3-manylinux_2_17_x86_64",
		"cp314t",
		rhel8,
		"a free-threaded Python never takes abi3 wheels, this user has 3.14t: it needs cp314-cp314t",
	],
	[
		"cp39-abi3-manylinux_2_17_x86_64",
		"cp315t",
		rhel8,
		"a free-threaded Python never takes abi3 wheels, this user has 3.15t: it needs cp315-cp315t or abi3t",
	],
	[
		"cp315-abi3t-manylinux_2_17_x86_64",
		"cp315",
		rhel8,
		"abi3t alone is for free-threaded Pythons (PEP 803), this user has 3.15: it needs abi3.abi3t or abi3",
	],
	["cp314-cp314-manylinux_2_17_x86_64", "cp314t", rhel8, "for the build of 3.14 with the GIL, this user has 3.14t"],
	["cp314-cp314t-manylinux_2_17_x86_64", "cp314", rhel8, "for the free-threaded 3.14t, this user has 3.14"],
	["cp39-abi3-manylinux_2_17_x86_64", "pp311", rhel8, "for CPython's stable ABI, this user has PyPy 3.11"],
	["pp311-pypy311_pp73-manylinux_2_17_x86_64", "cp311", rhel8, "for PyPy 3.11, this user has 3.11"],
	["py313-none-any", "cp312", rhel8, "needs Python 3.13 or newer, this user has 3.12"],
	["py2-none-any", "cp312", rhel8, "for Python 2, this user has 3.12"],
	["cp27-cp27mu-manylinux1_x86_64", "cp312", rhel8, "for Python 2, this user has 3.12"],
	["cp39.cp311-cp39.cp311-manylinux_2_17_x86_64", "cp312", rhel8, "for CPython 3.11 alone, this user has 3.12"],
	["cp312-cp312d-manylinux_2_17_x86_64", "cp312", rhel8, "for a debug build of Python, this user has 3.12"],
	["cp39-none-any", "cp312", rhel8, "for CPython 3.9 alone, this user has 3.12"],
	[
		"cp312-cp312-any",
		"cp312",
		rhel8,
		'a wheel for any platform is taken with the ABI tag "none" and py3, an older py3XY or the user\'s own cp312',
	],
	[
		"cp313-cp313-manylinux_2_34_x86_64",
		"cp312",
		rhel8,
		"for CPython 3.13 alone, this user has 3.12; needs glibc 2.34, this user has 2.28",
	],
])("%s on %s", (text, word, platforms, reason) => {
	const tags = parseTagSet(text);
	const interpreter = parseInterpreter(word);
	if (tags === null || interpreter === null) throw new Error(`${text} on ${word} should be words`);
	expect(createTagRanker(interpreter, platforms)(tags)).toBe(null);
	expect(explainRefusal(tags, interpreter, platforms)).toBe(reason);
});
