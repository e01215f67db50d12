import { describe, expect, it } from "vitest";
import { matchesTarget } from "./cargo-cfg.ts";

const linux = "x86_64-unknown-linux-gnu";
const musl = "aarch64-unknown-linux-musl";
const mac = "aarch64-apple-darwin";
const windows = "i686-pc-windows-msvc";

describe("a dependency table for one platform", () => {
	it.each([
		["cfg(unix)", [linux, musl, mac]],
		["cfg(windows)", [windows]],
		["cfg(not(windows))", [linux, musl, mac]],
		['cfg(target_os = "macos")', [mac]],
		['cfg(target_env = "musl")', [musl]],
		['cfg(target_env="gnu")', [linux]],
		['cfg(any(target_arch = "aarch64", target_pointer_width = "32"))', [musl, mac, windows]],
		['cfg(all(unix, not(target_os = "macos"), target_arch = "x86_64"))', [linux]],
		['cfg(target_vendor = "pc")', [windows]],
		['cfg(target_family = "unix")', [linux, musl, mac]],
		['cfg( all( unix , target_endian = "little", ) )', [linux, musl, mac]],
		["cfg(all())", [linux, musl, mac, windows]],
		["cfg(any())", []],
		[linux, [linux]],
	])("%s holds for %j", (key, expected) => {
		expect([linux, musl, mac, windows].filter((triple) => matchesTarget(key, triple))).toEqual(expected);
	});

	it.each([
		["a flag of one's own", "cfg(tokio_unstable)"],
		["a CPU feature", 'cfg(target_feature = "avx2")'],
		["no expression", "cfg(unix"],
		["what is left over", "cfg(unix unix)"],
		["an operator that does not exist", "cfg(xor(unix, windows))"],
	])("is undecided for %s", (_, key) => {
		expect(matchesTarget(key, linux)).not.toBe(true);
	});

	it("is decided by its other operands where they suffice", () => {
		expect(matchesTarget("cfg(any(unix, tokio_unstable))", linux)).toBe(true);
		expect(matchesTarget("cfg(all(windows, tokio_unstable))", linux)).toBe(false);
		expect(matchesTarget("cfg(all(unix, tokio_unstable))", linux)).toBe(null);
		expect(matchesTarget("cfg(not(tokio_unstable))", linux)).toBe(null);
	});

	it.each([
		[
			"armv7-unknown-linux-gnueabihf",
			'cfg(all(target_arch = "arm", target_pointer_width = "32", target_abi = "eabihf"))',
		],
		["s390x-unknown-linux-gnu", 'cfg(target_endian = "big")'],
		["powerpc64le-unknown-linux-gnu", 'cfg(all(target_arch = "powerpc64", target_endian = "little"))'],
		["riscv64gc-unknown-linux-gnu", 'cfg(target_arch = "riscv64")'],
		["i686-unknown-linux-gnu", 'cfg(target_arch = "x86")'],
		["wasm32-unknown-emscripten", 'cfg(all(unix, target_family = "wasm"))'],
		["aarch64-linux-android", 'cfg(target_os = "android")'],
	])("knows %s", (triple, key) => {
		expect(matchesTarget(key, triple)).toBe(true);
	});
});
