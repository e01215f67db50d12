import { expect, it } from "vitest";
import { buildElf } from "../../../test/world/elf-writer.ts";
import { buildMacho } from "../../../test/world/macho-writer.ts";
import { buildWasm } from "../../../test/world/wasm-writer.ts";
import { buildWheel } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import { checkDistribution } from "../run.ts";
import { describeTruth } from "../truth.ts";

const android = (androidApi: number) =>
	buildElf({ machine: "aarch64", androidApi, alignment: 16_384, needed: ["libc.so", "libpython3.14.so"] });
const soft = buildElf({ machine: "armv7l", flags: 0x05000200, needed: ["libc.so"], androidApi: 21 });
const device = buildMacho({ platform: 2, minimum: [13, 0] });
const simulator = (minimum: readonly [number, number]) => buildMacho({ platform: 7, minimum });
const intel = buildMacho({ machine: "x86_64", platform: 7, minimum: [13, 0] });

/** Tag of the name, contents of the module; the honest tag, the floor, what is found. */
it.each<[string, Uint8Array, string | null, string | null, string[]]>([
	["android_24_arm64_v8a", android(24), "android_24_arm64_v8a", "Android API 24", []],
	["android_24_arm64_v8a", android(21), "android_21_arm64_v8a", "Android API 21", []],
	["android_21_arm64_v8a", android(24), "android_24_arm64_v8a", "Android API 24", ["binary/android-api"]],
	["android_21_armeabi_v7a", soft, "android_21_armeabi_v7a", "Android API 21", []],
	["ios_13_0_arm64_iphoneos", device, "ios_13_0_arm64_iphoneos", "iOS 13.0", []],
	// Linkers write 14.0 for simulators on Apple's processors, whatever was asked for.
	["ios_13_0_arm64_iphonesimulator", simulator([14, 0]), "ios_13_0_arm64_iphonesimulator", "iOS 14.0", []],
	[
		"ios_13_0_arm64_iphonesimulator",
		simulator([15, 0]),
		"ios_15_0_arm64_iphonesimulator",
		"iOS 15.0",
		["binary/ios-minimum"],
	],
	["ios_13_0_x86_64_iphonesimulator", intel, "ios_13_0_x86_64_iphonesimulator", "iOS 13.0", []],
	["ios_13_0_arm64_iphoneos", simulator([13, 0]), null, null, ["binary/machine"]],
	["pyodide_2024_0_wasm32", buildWasm(), null, null, ["binary/not-judged"]],
	["pyemscripten_2026_0_wasm32", buildWasm(), null, null, ["binary/not-judged"]],
])("%s", async (tag, module, honestTag, floor, codes) => {
	const { fileName, bytes } = buildWheel({
		name: "mypkg",
		version: "1.0",
		isPure: false,
		fileName: `mypkg-1.0-cp314-cp314-${tag}.whl`,
		files: { "mypkg/__init__.py": "", "mypkg/_core.so": module },
	});
	const { facts, findings } = await checkDistribution(fileName, memorySource(bytes));
	if (facts === null) throw new Error("not read");
	expect(describeTruth(facts, null)).toMatchObject({ honestTag, floor });
	expect(findings.map(({ code }) => code).filter((code) => code.startsWith("binary/"))).toEqual(codes);
});
