import { describe, expect, it } from "vitest";
import { parseCargoManifest } from "./cargo.ts";

const floor = (text: string, features: string[] = []) =>
	parseCargoManifest(`[package]\nname = "c"\nversion = "0.1.0"\n${text}`, "Cargo.toml", features).abi3Floor;

describe("the stable-ABI floor of a crate", () => {
	it.each([
		['[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }', "3.9"],
		['[dependencies.pyo3]\nversion = "0.29"\nfeatures = ["extension-module", "abi3-py310"]', "3.10"],
		['[dependencies]\npyo3-ffi = { version = "0.29", features = ["abi3-py311"] }', "3.11"],
		['[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py312", "abi3-py39"] }', "3.9"],
		['[dependencies]\npyo3 = { version = "0.29", features = ["abi3"] }', "plain"],
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
		['[dependencies]\npyo3 = "0.29"\n[features]\nstable = ["pyo3/abi3-py310"]', null],
		[
			'[workspace.dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }\n[dependencies]\npyo3 = { workspace = true }',
			"3.9",
		],
		['[dependencies]\nsnake = { package = "pyo3", version = "0.29", features = ["abi3-py39"] }', "3.9"],
		['[dependencies]\npyo3 = "0.29"\n[features]\ndefault = ["a"]\na = ["b"]\nb = ["a"]', null],
	])("of %j is %s", (text, expected) => {
		expect(floor(text)).toBe(expected);
	});

	it("follows a feature that maturin turns on", () => {
		expect(floor('[dependencies]\npyo3 = "0.29"\n[features]\nstable = ["pyo3/abi3-py310"]', ["stable"])).toBe("3.10");
		expect(floor('[dependencies]\npyo3 = "0.29"', ["pyo3/abi3-py39"])).toBe("3.9");
	});
});

it("reads the crate's own name, version with its line, and the Rust it needs", () => {
	const cargo = parseCargoManifest(
		'[package]\nname = "core"\nversion = "0.12.4"\nrust-version = "1.83"\n',
		"rust/Cargo.toml",
		[],
	);
	expect(cargo).toMatchObject({
		name: "core",
		version: "0.12.4",
		versionLine: 3,
		rustVersion: "1.83",
		usesPyo3: false,
	});
});

it("takes from the workspace what the crate leaves to it", () => {
	const workspace = {
		file: "../../Cargo.toml",
		text: '[workspace]\n[workspace.package]\nversion = "0.7.0"\nrust-version = "1.74"\n[workspace.dependencies]\npyo3 = { version = "0.29", features = ["abi3-py310"] }\n',
	};
	const text =
		'[package]\nname = "core"\nversion.workspace = true\nrust-version = { workspace = true }\n[dependencies]\npyo3.workspace = true\n';
	expect(parseCargoManifest(text, "Cargo.toml", [], workspace)).toEqual({
		file: "Cargo.toml",
		name: "core",
		version: "0.7.0",
		versionFile: "../../Cargo.toml",
		versionLine: 3,
		rustVersion: "1.74",
		usesPyo3: true,
		abi3Floor: "3.10",
	});
	expect(parseCargoManifest(text, "Cargo.toml", [])).toMatchObject({
		version: null,
		rustVersion: null,
		abi3Floor: null,
	});
});

it("leaves a crate's own version alone when the workspace has another", () => {
	const text = '[workspace]\n[workspace.package]\nversion = "9.9.9"\n[package]\nname = "core"\nversion = "0.1.0"\n';
	expect(parseCargoManifest(text, "Cargo.toml", [])).toMatchObject({
		version: "0.1.0",
		versionFile: "Cargo.toml",
		versionLine: 6,
	});
});
