import { expect, it } from "vitest";
import { buildFatMacho, buildMacho, type MachoRequest } from "../../../test/world/macho-writer.ts";
import { buildWheel } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import { checkDistribution } from "../run.ts";
import { describeTruth } from "../truth.ts";

type Minimum = readonly [number, number];
const x86 = (minimum: Minimum): MachoRequest => ({ machine: "x86_64", minimum, isSigned: true });
const arm = (minimum: Minimum): MachoRequest => ({ machine: "arm64", minimum, isSigned: true });
const old = (minimum: Minimum): MachoRequest => ({ machine: "i386", minimum });
const universal = [x86([10, 12]), arm([11, 0])];

/** Tag of the name, slices of the module; then the honest tag, and what is said. */
it.each<[string, MachoRequest[], string, (string | RegExp)[]]>([
	["macosx_10_12_universal2", universal, "macosx_10_12_universal2", []],
	["macosx_11_0_arm64", universal, "macosx_10_12_universal2", []],
	["macosx_10_12_x86_64", [x86([10, 12]), arm([12, 0])], "macosx_10_12_x86_64.macosx_12_0_arm64", []],
	["macosx_10_12_x86_64.macosx_12_0_arm64", [x86([10, 12]), arm([12, 0])], "macosx_10_12_x86_64.macosx_12_0_arm64", []],
	[
		"macosx_10_12_universal2",
		[x86([10, 12]), arm([12, 0])],
		"macosx_10_12_x86_64.macosx_12_0_arm64",
		[
			"error binary/macos-minimum",
			/needs macOS 12\.0; the tag promises 11\.0, so pip installs it/,
			/tell the truth \(macosx_10_12_x86_64\.macosx_12_0_arm64\)/,
		],
	],
	[
		"macosx_13_0_arm64",
		[arm([13, 3])],
		"macosx_13_0_arm64",
		["warning binary/macos-minimum", /needs macOS 13\.3; the tag promises 13\.0, and tags/, /macOS 13\.0 to 13\.2 get/],
	],
	[
		"macosx_11_0_arm64",
		[arm([11, 1])],
		"macosx_11_0_arm64",
		["warning binary/macos-minimum", /^Users of macOS 11\.0 get this wheel/m],
	],
	[
		"macosx_10_9_x86_64",
		[x86([10, 13])],
		"macosx_10_13_x86_64",
		["error binary/macos-minimum", /MACOSX_DEPLOYMENT_TARGET=10\.9 .*\(macosx_10_13_x86_64\)/],
	],
	["macosx_10_6_intel", [old([10, 6]), x86([10, 6])], "macosx_10_6_intel", []],
	["macosx_10_6_intel", [x86([10, 6])], "macosx_10_6_x86_64", ["error binary/machine", /has no code for i386, which/]],
	["macosx_10_9_universal2", [x86([10, 9])], "macosx_10_9_x86_64", ["error binary/machine", /has no code for arm64/]],
])("%s over %j", async (tag, slices, honestTag, said) => {
	const [first = {}] = slices;
	const module = slices.length > 1 ? buildFatMacho(slices) : buildMacho(first);
	// Symbols for debuggers are neither loaded nor signed.
	const symbols = buildMacho({ machine: "arm64", kind: "symbols", minimum: [26, 0] });
	const { fileName, bytes } = buildWheel({
		name: "mypkg",
		version: "1.0",
		fileName: `mypkg-1.0-cp312-cp312-${tag}.whl`,
		files: { "mypkg/_core.so": module, "mypkg/_core.so.dSYM/Contents/Resources/DWARF/_core.so": symbols },
	});
	const { facts, findings } = await checkDistribution(fileName, memorySource(bytes));
	if (facts === null) throw new Error("not read");
	expect(describeTruth(facts, null).honestTag).toBe(honestTag);
	const lines = findings
		.filter(({ code }) => code.startsWith("binary/"))
		.map(({ level, code, message, help }) => `${level} ${code} ${message}\n${help}`);
	expect(lines).toHaveLength(said.length === 0 ? 0 : 1);
	for (const words of said) expect(lines[0]).toMatch(typeof words === "string" ? new RegExp(`^${words}`) : words);
});
