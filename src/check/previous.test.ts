import { describe, expect, it } from "vitest";
import { buildSdist, buildWheel, type SdistRequest, type WheelRequest } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import { readDistribution } from "../distribution/read-distribution.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { comparePrevious, findCounterpart } from "./previous.ts";

async function read({ fileName, bytes, sha256 }: ReturnType<typeof buildWheel>): Promise<CheckedFile> {
	const facts = await readDistribution(fileName, memorySource(bytes));
	return { file: fileName, kind: facts.kind, size: bytes.length, sha256, findings: [], truth: null, facts };
}

const wheel = (request: Partial<WheelRequest>, version: string) =>
	read(buildWheel({ name: "mypkg", version, isPure: request.tags === undefined, ...request }));
const sdist = (request: Partial<SdistRequest>, version: string) =>
	read(buildSdist({ name: "mypkg", version, ...request }));

/** `level message`, of wheels of 1.0 beside those of 0.9. */
async function compare(now: Partial<WheelRequest>[], before: Partial<WheelRequest>[]): Promise<string[]> {
	const [files, previous] = await Promise.all([
		Promise.all(now.map((request) => wheel(request, "1.0"))),
		Promise.all(before.map((request) => wheel(request, "0.9"))),
	]);
	return comparePrevious(files, previous).map(({ level, message }) => `${level} ${message}`);
}

const metadata = (...fields: [string, string][]): Partial<WheelRequest> => ({ metadata: fields });
const holding = (...names: string[]): Partial<WheelRequest> => ({
	files: Object.fromEntries(names.map((name) => [name, ""])),
});
const old = "the last release (mypkg-0.9-py3-none-any.whl)";

describe("what one wheel promised and the next does not", () => {
	it.each<[string, Partial<WheelRequest>, Partial<WheelRequest>, string[]]>([
		["nothing", {}, {}, []],
		[
			"a requirement",
			metadata(["Requires-Dist", "numpy>=1"], ["Requires-Dist", "SciPy"]),
			metadata(["Requires-Dist", "scipy<2; python_version < '4'"]),
			[`warning ${old} required numpy; this one does not`],
		],
		[
			"a requirement of everybody, which an extra has taken over",
			metadata(["Requires-Dist", "torch"]),
			metadata(["Provides-Extra", "gpu"], ["Requires-Dist", "torch; extra == 'gpu'"]),
			[`warning ${old} required torch of everybody; this one does for an extra alone`],
		],
		[
			"extras, but not their spelling",
			metadata(["Provides-Extra", "gpu"], ["Provides-Extra", "test_all"]),
			metadata(["Provides-Extra", "Test-All"]),
			[`warning ${old} had the extra gpu; this one has not`],
		],
		[
			"commands and plug-ins",
			{
				entryPoints: { console_scripts: { tool: "mypkg:main", kept: "mypkg:main" }, "mypkg.plugins": { a: "mypkg:a" } },
			},
			{ entryPoints: { console_scripts: { kept: "mypkg.cli:main" } } },
			[`warning ${old} had the entry points console_scripts: tool, mypkg.plugins: a; this one has not`],
		],
		[
			"modules at the top, but no libraries that a repair had grafted",
			holding("mypkg/__init__.py", "mypkg_old/__init__.py", "_mypkg.py", "mypkg.libs/libz.so"),
			holding("mypkg/__init__.py"),
			[`warning ${old} installed mypkg_old, _mypkg at the top of site-packages; this one does not`],
		],
		[
			"its types",
			holding("mypkg/__init__.py", "mypkg/py.typed"),
			holding("mypkg/__init__.py"),
			[
				`warning ${old} had mypkg/py.typed; this one has no py.typed, so type checkers no longer believe its annotations (PEP 561)`,
			],
		],
		[
			"Pythons, by Requires-Python",
			metadata(["Requires-Python", ">=3.8"]),
			metadata(["Requires-Python", ">=3.10,!=3.11.0"]),
			[
				`notice ${old} was for Python >=3.8, this one is for >=3.10,!=3.11.0: users of 3.8, 3.9 stay at the last release`,
			],
		],
		[
			"Requires-Python that nobody can read",
			metadata(["Requires-Python", "3"]),
			metadata(["Requires-Python", "3"]),
			[],
		],
	])("%s", async (_, before, now, lines) => {
		expect(await compare([now], [before])).toEqual(lines);
	});
});

it("is asked of sdists as well, and told once where wheels have lost the same", async () => {
	const before = { metadata: [["Requires-Dist", "numpy"]] as [string, string][] };
	const files = [
		await wheel({ tags: "cp312-cp312-win_amd64" }, "1.0"),
		await wheel({ tags: "cp313-cp313-win_amd64" }, "1.0"),
	];
	const previous = [await wheel({ ...before, tags: "cp312-cp312-win_amd64" }, "0.9"), await sdist(before, "0.9")];
	const found = comparePrevious([...files, await sdist({}, "1.0")], previous);
	expect(found.map(({ code, file }) => [code, file])).toEqual([
		["distribution/vanished", "mypkg-1.0-cp312-cp312-win_amd64.whl"],
	]);
	const [alone] = comparePrevious([await sdist({}, "1.0")], previous);
	expect(alone?.message).toBe("the last release (mypkg-0.9.tar.gz) required numpy; this one does not");
});

it("compares files of one project alone", async () => {
	const other = await read(buildWheel({ name: "other", version: "0.9", metadata: [["Requires-Dist", "numpy"]] }));
	expect(comparePrevious([await wheel({}, "1.0")], [other])).toEqual([]);
});

describe("for whom there was a wheel", () => {
	const tags = (...all: string[]) => all.map((one): Partial<WheelRequest> => ({ tags: one }));
	const since = (rest: string) => `warning the last release (0.9) had wheels ${rest}`;
	const linux = "manylinux_2_17_x86_64";

	it.each<[string, string[], string[], string[]]>([
		[
			"the same, whatever the policy",
			["cp312-cp312-manylinux2014_x86_64", "cp312-cp312-win_amd64"],
			[`cp312-cp312-${linux}`, "cp312-cp312-win_amd64"],
			[],
		],
		[
			"a platform",
			[
				`cp312-cp312-${linux}`,
				"cp312-cp312-macosx_11_0_arm64",
				"cp312-cp312-musllinux_1_2_aarch64",
				"cp312-cp312-win32",
			],
			[`cp312-cp312-${linux}`, "cp313-cp313-win32", "cp312-cp312-win32"],
			[since("for macOS arm64, Alpine aarch64; this one has none")],
		],
		[
			"half of a universal2 wheel",
			["cp312-cp312-macosx_10_13_universal2", `cp312-cp312-${linux}`],
			["cp312-cp312-macosx_11_0_arm64", `cp312-cp312-${linux}`],
			[since("for macOS x86_64; this one has none")],
		],
		[
			"one architecture each instead of universal2",
			["cp312-cp312-macosx_10_13_universal2"],
			["cp312-cp312-macosx_11_0_arm64", "cp312-cp312-macosx_10_13_x86_64"],
			[],
		],
		[
			"a Python, a free-threaded one and PyPy",
			[`cp312-cp312-${linux}`, `cp313-cp313-${linux}`, `cp313-cp313t-${linux}`, `pp311-pypy311_pp73-${linux}`],
			[`cp313-cp313-${linux}`, `cp314-cp314-${linux}`],
			[
				since(
					"for PyPy 3.11, Python 3.12, Python 3.13t on Linux x86_64; this one has none, and Requires-Python does not say so",
				),
			],
		],
		[
			"the stable ABI",
			[`cp39-abi3-${linux}`],
			[`cp312-cp312-${linux}`, `cp313-cp313-${linux}`, `cp39-cp39-${linux}`],
			[
				since(
					"for all Pythons to come (stable ABI) on Linux x86_64; this one has none, and Requires-Python does not say so",
				),
			],
		],
		[
			"older Pythons of the stable ABI",
			[`cp39-abi3-${linux}`, "cp39-abi3-win_amd64"],
			[`cp311-abi3-${linux}`, "cp311-abi3-win_amd64"],
			[since("for Python 3.9 on Linux x86_64, Windows amd64; this one has none, and Requires-Python does not say so")],
		],
		[
			"the stable ABI instead of many",
			[`cp310-cp310-${linux}`, `cp311-cp311-${linux}`],
			[`cp310-abi3-${linux}`, "cp310-abi3-win_amd64"],
			[],
		],
		[
			"abi3t serves all",
			[`cp313-cp313t-${linux}`, `cp39-abi3-${linux}`],
			[`cp39-abi3.abi3t-${linux}`, "cp39-abi3-win_amd64"],
			[],
		],
		["a wheel for everybody", [`cp312-cp312-${linux}`, "cp312-cp312-win32"], ["py3-none-any"], []],
		[
			"a wheel for everybody, that only some get now",
			["py3-none-any"],
			[`cp312-cp312-${linux}`, "cp312-cp312-win32"],
			[
				"warning the last release (0.9) had a wheel for every platform (any); this one has wheels for Linux x86_64, Windows x86 alone",
			],
		],
	])("%s", async (_, before, now, lines) => {
		expect(await compare(tags(...now), tags(...before))).toEqual(lines);
	});

	it("one wheel alone is no release", async () => {
		expect(await compare(tags(`cp312-cp312-${linux}`), tags(`cp312-cp312-${linux}`, "cp312-cp312-win32"))).toEqual([]);
	});

	it("a Python that Requires-Python has left is no loss", async () => {
		const now = tags(`cp312-cp312-${linux}`, `cp313-cp313-${linux}`).map((one) => ({
			...one,
			...metadata(["Requires-Python", ">=3.12"]),
		}));
		const before = tags(`cp311-cp311-${linux}`, `cp312-cp312-${linux}`).map((one) => ({
			...one,
			...metadata(["Requires-Python", ">=3.12"]),
		}));
		expect(await compare(now, before)).toEqual([]);
	});
});

it("the counterpart of a wheel has its tags, whatever its build tag", async () => {
	const previous = [
		await wheel({ tags: "cp312-cp312-win32" }, "0.9"),
		await wheel({ tags: "cp312-cp312-win_amd64", buildTag: "2" }, "0.9"),
		await sdist({}, "0.9"),
	];
	expect(findCounterpart(await wheel({ tags: "cp312-cp312-win_amd64" }, "1.0"), previous)).toBe(previous[1]);
	expect(findCounterpart(await wheel({ tags: "cp313-cp313-win32" }, "1.0"), previous)).toBeNull();
	expect(findCounterpart(await sdist({}, "1.0"), previous)).toBe(previous[2]);
	const linux = [
		await wheel({ tags: "cp39-abi3-manylinux_2_28_x86_64" }, "0.9"),
		await wheel({ tags: "cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64" }, "0.9"),
		await wheel({ tags: "cp39-abi3-musllinux_1_2_x86_64" }, "0.9"),
	];
	const of = async (platform: string) =>
		linux.indexOf(
			(findCounterpart(await wheel({ tags: `cp39-abi3-${platform}` }, "1.0"), linux) ?? linux[9]) as CheckedFile,
		);
	expect(await of("manylinux2014_x86_64.manylinux_2_17_x86_64")).toBe(1);
	expect(await of("manylinux_2_34_x86_64")).toBe(0);
	expect(await of("musllinux_1_1_x86_64")).toBe(2);
	expect(await of("manylinux_2_17_aarch64")).toBe(-1);
});

it("growth names what grew, whatever release its folder is called after", async () => {
	const data = (size: number) => ({ files: { "mypkg/data.bin": Buffer.alloc(size, "x") } });
	const stored = {
		changeEntries: (entries: Parameters<NonNullable<WheelRequest["changeEntries"]>>[0]) =>
			entries.map((entry) => ({ ...entry, method: "stored" as const })),
	};
	const [now, before] = [
		await wheel({ ...data(3_000_000), ...stored }, "1.0"),
		await wheel({ ...data(1_000_000), ...stored }, "0.9"),
	];
	expect(comparePrevious([now], [before]).map(({ code, message }) => `${code} ${message}`)).toEqual([
		"distribution/grown 3.0 MB, 3.0 times the size of mypkg-0.9-py3-none-any.whl: mypkg/data.bin (+2.0 MB)",
	]);
});
