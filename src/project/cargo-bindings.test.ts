import { describe, expect, it } from "vitest";
import { makeCrate } from "../../test/world/crate-builder.ts";
import type { Crate } from "./cargo.ts";
import { detectBindings, readStableAbis } from "./cargo-bindings.ts";
import type { FeatureRequest } from "./cargo-features.ts";

const plain: FeatureRequest = { features: [], all: false, usesDefault: true };
const linux = "x86_64-unknown-linux-gnu";
const detect = (crate: Crate, request: Partial<FeatureRequest> = {}, target: string | null = linux) =>
	detectBindings(crate, { ...plain, ...request }, null, target);
const floorOf = (crate: Crate, request: Partial<FeatureRequest> = {}, target = linux) =>
	readStableAbis(detect(crate, request, target).features).abi3;

describe("the stable-ABI floor of a crate", () => {
	it.each([
		['[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }', "3.9"],
		['[dependencies.pyo3]\nversion = "0.29"\nfeatures = ["extension-module", "abi3-py310"]', "3.10"],
		['[dependencies]\npyo3-ffi = { version = "0.29", features = ["abi3-py311"] }', "3.11"],
		['[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py312", "abi3-py39"] }', "3.9"],
		['[dependencies]\npyo3 = { version = "0.29", features = ["abi3"] }', "current"],
		['[dependencies]\npyo3 = "0.29"', null],
		['[dependencies]\nserde = "1"', null],
		[
			'[dependencies]\npyo3 = "0.29"\n[features]\ndefault = ["stable"]\nstable = ["pyo3/abi3", "pyo3/abi3-py310"]',
			"3.10",
		],
		[
			'[dependencies]\npyo3 = { version = "0.29", optional = true }\n[features]\ndefault = ["py"]\npy = ["dep:pyo3", "pyo3?/abi3-py39"]',
			"3.9",
		],
		['[dependencies]\npyo3 = { version = "0.29", optional = true, features = ["abi3-py39"] }', null],
		[
			'[dependencies]\npyo3 = { version = "0.29", optional = true, features = ["abi3-py39"] }\n[features]\ndefault = ["pyo3"]',
			"3.9",
		],
		['[dependencies]\npyo3 = "0.29"\n[features]\nstable = ["pyo3/abi3-py310"]', null],
		['[dependencies]\nsnake = { package = "pyo3", version = "0.29", features = ["abi3-py39"] }', "3.9"],
		[
			'[dependencies]\nsnake = { package = "pyo3", version = "0.29" }\n[features]\ndefault = ["snake/abi3-py310"]',
			"3.10",
		],
		['[dependencies]\npyo3 = "0.29"\n[features]\ndefault = ["a"]\na = ["b"]\nb = ["a"]', null],
		[
			'[dependencies]\npyo3 = "0.29"\n[dev-dependencies]\npyo3 = { version = "0.29", features = ["abi3-py312"] }',
			"3.12",
		],
	])("of %j is %s", (text, expected) => {
		expect(floorOf(makeCrate(text))).toBe(expected);
	});

	it("follows the features that maturin turns on, one by one, all, or without the default ones", () => {
		const text =
			'[dependencies]\npyo3 = "0.29"\n[features]\ndefault = ["pyo3/abi3-py312"]\nstable = ["pyo3/abi3-py310"]\nold = ["pyo3/abi3-py38"]';
		expect(floorOf(makeCrate(text), { features: ["stable"] })).toBe("3.10");
		expect(floorOf(makeCrate(text), { features: ["stable, old"] })).toBe("3.8");
		expect(floorOf(makeCrate(text), { all: true })).toBe("3.8");
		expect(floorOf(makeCrate(text), { usesDefault: false })).toBe(null);
		expect(floorOf(makeCrate('[dependencies]\npyo3 = "0.29"'), { features: ["pyo3/abi3-py39"] })).toBe("3.9");
	});

	it("takes what the workspace shares, with the member's own features added", () => {
		const text = '[dependencies]\npyo3 = { workspace = true, features = ["abi3-py310"] }';
		const shared = (dependency: string) =>
			`[workspace]\nmembers = ["py", "x"]\n[workspace.dependencies]\n${dependency}\n`;
		const members = ["../x/Cargo.toml"];
		expect(floorOf(makeCrate(text, { workspace: shared('pyo3 = "0.29"'), members }))).toBe("3.10");
		expect(
			floorOf(makeCrate(text, { workspace: shared('pyo3 = { version = "0.29", features = ["abi3-py39"] }'), members })),
		).toBe("3.9");
		expect(
			floorOf(
				makeCrate("[dependencies]\npyo3.workspace = true", {
					workspace: shared('pyo3 = { version = "0.29", features = ["abi3-py39"] }'),
					members,
				}),
			),
		).toBe("3.9");
	});

	it("is found in a path dependency that turns it on", () => {
		const text = '[dependencies]\nhelper = { path = "helper", features = ["stable"] }\npyo3 = "0.29"';
		const helper =
			'[package]\nname = "helper"\nversion = "0.1.0"\n[dependencies]\npyo3 = "0.29"\n[features]\nstable = ["pyo3/abi3-py311"]';
		expect(floorOf(makeCrate(text, { packages: { "helper/Cargo.toml": helper } }))).toBe("3.11");
	});

	it("may differ by platform in a workspace, where maturin asks cargo tree; alone, every platform counts", () => {
		const text =
			'[dependencies]\npyo3 = "0.29"\n[target."cfg(windows)".dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }';
		const workspace = '[workspace]\nmembers = ["py", "x"]\nresolver = "2"\n';
		const member = makeCrate(text, { workspace, members: ["../x/Cargo.toml"] });
		expect(floorOf(member, {}, "x86_64-pc-windows-msvc")).toBe("3.9");
		expect(floorOf(member)).toBe(null);
		expect(floorOf(makeCrate(text))).toBe("3.9");
	});

	it("of abi3t is never below 3.15 (PEP 803)", () => {
		expect(readStableAbis(new Set(["abi3t-py314"]))).toEqual({ abi3: null, abi3t: "3.15" });
		expect(readStableAbis(new Set(["abi3-py39", "abi3", "abi3t", "abi3t-py315"]))).toEqual({
			abi3: "3.9",
			abi3t: "3.15",
		});
		expect(readStableAbis(new Set(["abi3t"]))).toEqual({ abi3: null, abi3t: "current" });
	});
});

describe("how a crate meets Python", () => {
	const cdylib = '[lib]\ncrate-type = ["cdylib"]\n';
	it.each([
		["pyo3", '[dependencies]\npyo3 = "0.29"', {}],
		["pyo3", `${cdylib}[dependencies]\npyo3 = "0.29"`, { hasBinaryFile: true }],
		["pyo3-bin", '[dependencies]\npyo3 = "0.29"', { hasBinaryFile: true }],
		["pyo3-bin", '[[bin]]\nname = "tool"\n[dependencies]\npyo3 = "0.29"', { hasLibraryFile: false }],
		["uniffi", `${cdylib}[dependencies]\nuniffi = "0.29"`, {}],
		["cffi", cdylib, {}],
		["bin", "", { hasLibraryFile: false, hasBinaryFile: true }],
		["bin", '[[bin]]\nname = "ruff"\npath = "main.rs"', { hasLibraryFile: false }],
		["none", "", {}],
		["none", "[lib]\nproc-macro = true", {}],
		["none", '[package.metadata]\n[lib]\ncrate-type = ["rlib"]', {}],
	] as const)("is %s of %j with %j", (kind, text, files) => {
		expect(detect(makeCrate(text, files)).kind).toBe(kind);
	});

	it("is what [tool.maturin] bindings says", () => {
		const forced = (word: "bin" | "cffi" | "uniffi" | "pyo3", text: string) =>
			detectBindings(makeCrate(text), plain, word, linux).kind;
		expect(forced("bin", '[dependencies]\npyo3 = "0.29"')).toBe("pyo3-bin");
		expect(forced("bin", cdylib)).toBe("bin");
		expect(forced("cffi", '[dependencies]\npyo3 = "0.29"')).toBe("cffi");
		expect(forced("pyo3", cdylib)).toBe("none");
	});

	it("follows Cargo.lock to pyo3 below a crate of the registry, and says that features stay unread", () => {
		const lock =
			'version = 4\n\n[[package]]\nname = "core"\nversion = "0.1.0"\ndependencies = [\n "numpy",\n]\n\n[[package]]\nname = "numpy"\nversion = "0.29.0"\ndependencies = [\n "pyo3",\n]\n\n[[package]]\nname = "pyo3"\nversion = "0.29.2"\n';
		const found = detect(makeCrate('[dependencies]\nnumpy = "0.29"', { lock }));
		expect(found).toMatchObject({ kind: "pyo3", version: "0.29.2" });
		expect(found.doubts).toEqual(["pyo3 comes in through numpy, whose features are not on disk"]);
		expect(detect(makeCrate('[dependencies]\nnumpy = "0.29"')).kind).toBe("pyo3");
		expect(detect(makeCrate(`${cdylib}[dependencies]\nserde = "1"`, { lock })).kind).toBe("cffi");
	});

	it("takes PyO3's version from Cargo.lock, from the requirement, or from the crate on disk", () => {
		const locked = (version: string) => `[[package]]\nname = "pyo3"\nversion = "${version}"\n`;
		const text = '[dependencies]\npyo3 = "0.22"';
		expect(detect(makeCrate(text, { lock: locked("0.22.6") })).version).toBe("0.22.6");
		expect(detect(makeCrate(text, { lock: `${locked("0.29.1")}\n${locked("0.22.6")}` })).version).toBe("0.22.6");
		expect(detect(makeCrate(text)).version).toBe("0.22");
		const fork = { "fork/Cargo.toml": '[package]\nname = "pyo3"\nversion = "0.28.9"\n' };
		expect(detect(makeCrate('[dependencies]\npyo3 = { path = "fork" }', { packages: fork })).version).toBe("0.28.9");
		const patched = makeCrate(`${text}\n[patch.crates-io]\npyo3 = { path = "fork" }`, { packages: fork });
		expect(detect(patched).version).toBe("0.28.9");
	});

	it("doubts what is not on disk or known to the compiler alone", () => {
		const missing = makeCrate('[dependencies]\npyo3 = "0.29"\nx = { path = "../x" }', { missing: ["../x/Cargo.toml"] });
		expect(detect(missing).doubts).toEqual(["../x/Cargo.toml is not there, so its features were not read"]);
		const custom = makeCrate(
			'[target."cfg(nightly)".dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }',
		);
		expect(detect(custom).doubts).toEqual(["whether cfg(nightly) holds is known to the compiler alone"]);
	});

	it("names features that cargo would refuse", () => {
		const crate = makeCrate('[dependencies]\npyo3 = "0.29"\n[features]\nstable = []');
		expect(detect(crate, { features: ["stabel", "pyo4/abi3"] }).unknownFeatures).toEqual([
			"stabel of core",
			"pyo4/abi3 of core",
		]);
	});
});
