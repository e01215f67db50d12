import { describe, expect, it } from "vitest";
import { type TargetWord, targets } from "../../data/targets.ts";
import { readMaturinTable } from "../../project/maturin-table.ts";
import { parsePyproject } from "../../project/pyproject.ts";
import { choosePlatform } from "./platform.ts";

const choose = (word: TargetWord, table = "", variable?: string) =>
	choosePlatform(targets[word], readMaturinTable(parsePyproject(`[tool.maturin]\n${table}`, "pyproject.toml")), {
		...(variable === undefined ? {} : { MACOSX_DEPLOYMENT_TARGET: variable }),
	});

describe("the platform of a wheel", () => {
	it.each([
		["manylinux_x86_64", "", "manylinux_2_17_x86_64"],
		["manylinux_riscv64", "", "manylinux_2_31_riscv64"],
		["musllinux_aarch64", "", "musllinux_1_2_aarch64"],
		["win32", "", "win32"],
		["win_arm64", "", "win_arm64"],
		["manylinux_x86_64", 'compatibility = "manylinux_2_28"', "manylinux_2_28_x86_64"],
		["manylinux_aarch64", 'manylinux = "2_34"', "manylinux_2_34_aarch64"],
		["manylinux_x86_64", 'compatibility = "manylinux2014"', "manylinux_2_17_x86_64"],
		["manylinux_riscv64", 'compatibility = "2_28"', "manylinux_2_31_riscv64"],
		["musllinux_x86_64", 'compatibility = "2_28"', "musllinux_1_2_x86_64"],
		["musllinux_x86_64", 'compatibility = "musllinux_1_1"', "musllinux_1_1_x86_64"],
		["manylinux_x86_64", 'compatibility = "musllinux_1_1"', "manylinux_2_17_x86_64"],
		["manylinux_x86_64", 'compatibility = "pypi"', "manylinux_2_17_x86_64"],
		["manylinux_x86_64", 'compatibility = "off"', "manylinux_2_17_x86_64"],
	] as const)("%s with %j is %s", (word, table, tag) => {
		expect(choose(word, table).platformTag).toBe(tag);
	});

	it("keeps Rust's own glibc when an older one is asked for, and says so", () => {
		expect(choose("manylinux_x86_64", 'compatibility = "manylinux2010"')).toEqual({
			platformTag: "manylinux_2_17_x86_64",
			policyCeiling: "2_17",
			note: "Rust needs glibc 2.17 there, so manylinux_2_12 cannot be kept",
		});
	});

	it.each([
		["macosx_x86_64", undefined, "", "macosx_10_12_x86_64"],
		["macosx_arm64", undefined, "", "macosx_11_0_arm64"],
		["macosx_x86_64", "10.9", "", "macosx_10_12_x86_64"],
		["macosx_x86_64", "10.14", "", "macosx_10_14_x86_64"],
		["macosx_arm64", "10.14", "", "macosx_11_0_arm64"],
		["macosx_arm64", "12.3", "", "macosx_12_0_arm64"],
		["macosx_x86_64", "13.0", 'target.x86_64-apple-darwin.macos-deployment-target = "10.13"', "macosx_10_13_x86_64"],
		["macosx_arm64", undefined, 'target.aarch64-apple-darwin.macosx-deployment-target = "14.2"', "macosx_14_2_arm64"],
		["macosx_universal2", undefined, "", "macosx_10_12_universal2.macosx_10_12_x86_64.macosx_11_0_arm64"],
		["macosx_universal2", "13.0", "", "macosx_13_0_arm64.macosx_13_0_universal2.macosx_13_0_x86_64"],
	] as const)("%s with MACOSX_DEPLOYMENT_TARGET %s and %j is %s", (word, variable, table, tag) => {
		expect(choose(word, table, variable).platformTag).toBe(tag);
	});
});
