import { expect, it } from "vitest";
import { buildWheel, type WheelRequest } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import { checkDistribution } from "./run.ts";

const script = (value: string): Partial<WheelRequest> => ({ entryPoints: { console_scripts: { mypkg: value } } });
const plugin = (value: string): Partial<WheelRequest> => ({ entryPoints: { pytest11: { mypkg: value } } });
const files = (...names: string[]): Partial<WheelRequest> => ({
	files: Object.fromEntries(names.map((name) => [name, ""])),
});
const requires = { metadata: [["Requires-Dist", "other"]] } as const;
const package_ = "mypkg/__init__.py";

async function judge(request: Partial<WheelRequest>): Promise<string[]> {
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0", ...request });
	const { findings } = await checkDistribution(fileName, memorySource(bytes));
	return findings
		.filter(({ code }) => code === "distribution/entry-point")
		.map(({ level, message }) => `${level} ${message}`);
}

it.each<[string, Partial<WheelRequest>]>([
	["a module", { ...script("mypkg.cli:main"), ...files(package_, "mypkg/cli.py") }],
	["a package", { ...script("mypkg.cli:main"), ...files(package_, "mypkg/cli/__init__.py") }],
	["a folder of modules", { ...script("mypkg.cli.run:main"), ...files(package_, "mypkg/cli/run.py") }],
	[
		"a compiled module",
		{ ...script("mypkg.cli:main"), ...files(package_, "mypkg/cli.cpython-312-x86_64-linux-gnu.so") },
	],
	["a module in bytecode", { ...script("mypkg.cli:main"), ...files(package_, "mypkg/cli.pyc") }],
	["a module alone", { ...script("mypkg:main"), ...files("mypkg.py") }],
	["a module below .data", { ...script("mypkg.cli:main"), ...files(package_, "mypkg-1.0.data/platlib/mypkg/cli.py") }],
	["a module of a dependency", { ...script("other.cli:main"), ...files(package_), ...requires }],
	["a package that others fill as well", { ...script("shared.cli:main"), ...files("shared/mine.py"), ...requires }],
	["what a .pth file adds", { ...script("mypkg.cli:main"), ...files(package_, "more.pth") }],
	["an object with extras", { ...script("mypkg.cli:main [fast]"), ...files(package_, "mypkg/cli.py") }],
])("lets a command lead to %s", async (_what, request) => {
	expect(await judge(request)).toEqual([]);
});

it.each<[string, Partial<WheelRequest>, string]>([
	["a module that is not there", { ...script("mypkg.cli:main"), ...files(package_) }, "error"],
	["a module of another name", { ...script("mypkg.cli:main"), ...files(package_, "mypkg/clis.py") }, "error"],
	["data of that name", { ...script("mypkg.cli:main"), ...files(package_, "mypkg/cli.json") }, "error"],
	["a module below a module", { ...script("mypkg.cli:main"), ...files("mypkg.py") }, "error"],
	["another package, and nothing is required", { ...script("my_pkg.cli:main"), ...files(package_) }, "error"],
	["a plugin that is not there", { ...plugin("mypkg.plugin"), ...files(package_) }, "warning"],
])("tells of %s", async (_what, request, level) => {
	expect(await judge(request)).toEqual([expect.stringMatching(`^${level} entry_points.txt line 2: .* mypkg needs`)]);
});

it("tells once of several commands that need one module", async () => {
	const entryPoints = { console_scripts: { one: "mypkg.cli:one", two: "mypkg.cli:two" } };
	expect(await judge({ entryPoints, ...files(package_) })).toEqual([
		"error entry_points.txt line 2: the commands one, two need the module mypkg.cli, which the wheel does not install",
	]);
});
