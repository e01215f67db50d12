// Levels that real releases have taught: a verdict about a file that PyPI took and pip installs must be true of it.
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
