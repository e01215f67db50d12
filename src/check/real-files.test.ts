// Levels that real releases have taught: a verdict about a file that PyPI took and pip installs must be true of it.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { buildElf } from "../../test/world/elf-writer.ts";
import { buildPe } from "../../test/world/pe-writer.ts";
import { buildSdist, buildWheel, type WheelRequest } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import { checkDistribution } from "./run.ts";
import { describeTruth } from "./truth.ts";

const elf = buildElf({ needed: ["libc.so.6"] });
const pe = buildPe({});

async function levelsOf({ fileName, bytes }: { fileName: string; bytes: Uint8Array }, code: string) {
	const { findings } = await checkDistribution(fileName, memorySource(bytes));
	return findings.filter((finding) => finding.code === code).map(({ level }) => level);
}

const linux = "py3-none-manylinux_2_28_x86_64";

it.each<[string, string, Partial<WheelRequest>, string[]]>([
	[
		"debuggers for several systems (debugpy)",
		"binary/pure-tag",
		{ files: { "a/l.so": elf, "a/w.pyd": pe } },
		["warning"],
	],
	["a module for one system under any", "binary/pure-tag", { files: { "a/l.so": elf } }, ["error"]],
	[
		"NVIDIA's own libraries",
		"cuda/no-gpu-code",
		{ name: "nvidia-nvtx-cu12", tags: linux, files: { "nvidia/nvtx/lib/libnvToolsExt.so.1": elf } },
		[],
	],
	[
		"a CUDA wheel that fell back",
		"cuda/no-gpu-code",
		{ name: "a-cu12", tags: linux, files: { "a/l.so": elf } },
		["warning"],
	],
	[
		"an extension of a torch before the table",
		"torch/undefined-symbol",
		{
			tags: linux,
			files: { "a/_C.so": buildElf({ needed: ["libtorch.so"], imports: ["_ZN2at16from_last_winterEv"] }) },
			metadata: [["Requires-Dist", "torch==1.8.0"]],
		},
		[],
	],
])("%s: %s", async (_, code, request, levels) => {
	expect(await levelsOf(buildWheel({ name: "a", version: "1.0", ...request }), code)).toEqual(levels);
});

it("a static program under manylinux and musllinux keeps both", async () => {
	const tags = "py3-none-manylinux_2_17_x86_64.musllinux_1_1_x86_64";
	const { fileName, bytes } = buildWheel({ name: "a", version: "1.0", tags, files: { "a/tool": buildElf({}) } });
	const { facts, findings } = await checkDistribution(fileName, memorySource(bytes));
	expect(facts === null ? null : describeTruth(facts, null).honestTag).toBe("manylinux_2_5_x86_64");
	expect(findings.filter(({ code }) => code.startsWith("binary/"))).toEqual([]);
});

it.each<[string, string[]]>([
	["ruamel_yaml-1.0", []],
	["ruamel.yaml-1.0", ["warning"]],
])("an sdist around the folder %s", async (topFolder, levels) => {
	const sdist = buildSdist({ name: "ruamel_yaml", version: "1.0", topFolder, files: { "setup.py": "" } });
	expect(await levelsOf(sdist, "distribution/layout")).toEqual(levels);
});

it("hashes in hexadecimal digits are the right ones in the wrong spelling (gmsh)", async () => {
	const hex = createHash("sha256").update("x = 1\n").digest("hex");
	const recordText = `a.py,sha256=${hex},6\na-1.0.dist-info/METADATA,,\na-1.0.dist-info/WHEEL,,\na-1.0.dist-info/RECORD,,\n`;
	const wheel = buildWheel({ name: "a", version: "1.0", files: { "a.py": "x = 1\n" }, recordText });
	expect(await levelsOf(wheel, "distribution/record-format")).toEqual(["warning"]);
	const { findings } = await checkDistribution(wheel.fileName, memorySource(wheel.bytes));
	expect(findings.map(({ message }) => message).join()).not.toContain("other contents");
});

it.each<[string, Partial<WheelRequest>, string, string[]]>([
	[
		"functions of its own that are called like Python's (igraph)",
		{
			tags: "cp39-abi3-manylinux_2_28_x86_64",
			files: { "a/_a.abi3.so": buildElf({ exports: ["PyLong_AsInt_OutArg"] }) },
		},
		"binary/stable-abi",
		[],
	],
	[
		"functions of nobody",
		{
			tags: "cp39-abi3-manylinux_2_28_x86_64",
			files: { "a/_a.abi3.so": buildElf({ imports: ["PyLong_AsInt_OutArg"] }) },
		},
		"binary/stable-abi",
		["error"],
	],
	[
		"types of a single module (ciso8601)",
		{ files: { "a.py": "", "a/__init__.pyi": "", "a/py.typed": "" } },
		"contents/no-modules",
		[],
	],
	[
		"a licence in the package itself (onnxruntime)",
		{ files: { "a/__init__.py": "", "a/LICENSE": "x" }, metadata: [["License-Expression", "MIT"]] },
		"contents/no-license",
		[],
	],
	[
		"a licence of something vendored",
		{ files: { "a/__init__.py": "", "a/vendor/x/LICENSE": "x" }, metadata: [["License-Expression", "MIT"]] },
		"contents/no-license",
		["notice"],
	],
	["and nothing beside it", { files: { "a.py": "", "a/__init__.pyi": "" } }, "contents/several-top-levels", []],
	["types of no module", { files: { "a.py": "", "b/__init__.pyi": "" } }, "contents/no-modules", ["warning"]],
	[
		"a module that is linked to a dependency for one Python",
		{
			tags: "cp313-cp313-manylinux_2_28_x86_64",
			files: {
				"cmeel.prefix/lib/_a.so": buildElf({
					needed: ["libboost_python313.so.1"],
					runpath: "$ORIGIN",
					imports: ["PyLong_FromLong"],
					exports: ["PyInit__a"],
				}),
			},
			metadata: [["Requires-Dist", "cmeel"]],
		},
		"binary/could-be-abi3",
		[],
	],
	[
		"libraries of cmeel's shared folder (pin)",
		{
			tags: linux,
			files: {
				"cmeel.prefix/lib/python3.13/site-packages/a/_a.so": buildElf({
					needed: ["libeigenpy.so"],
					runpath: "$ORIGIN/../../..",
					exports: ["PyInit__a"],
				}),
			},
			metadata: [["Requires-Dist", "cmeel"]],
		},
		"binary/missing-library",
		[],
	],
])("%s", async (_, request, code, levels) => {
	expect(await levelsOf(buildWheel({ name: "a", version: "1.0", ...request }), code)).toEqual(levels);
});
