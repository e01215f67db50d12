// How a crate meets Python, as maturin's src/bridge/detection.rs (1.16.0) decides it: pyo3 in what the crate is built from,
// else uniffi, else a C library for cffi, else a program; and which stable ABI the features of pyo3 choose.

import type { Crate } from "./cargo.ts";
import { type FeatureRequest, type FeatureRules, resolveFeatures } from "./cargo-features.ts";
import { findLockedPath } from "./cargo-lock.ts";
import type { BindingWord } from "./maturin-table.ts";

export interface Bindings {
	/** `pyo3-bin`: a program that links Python; `none`: maturin would not know what to build. */
	kind: "pyo3" | "pyo3-bin" | "cffi" | "uniffi" | "bin" | "none";
	/** Of pyo3 or pyo3-ffi: `0.29.3` from Cargo.lock, else the requirement, `0.29`; null when neither says. */
	version: string | null;
	/** All features that are on in pyo3 and pyo3-ffi. */
	features: ReadonlySet<string>;
	/** Why the reading may be wrong, one sentence each. */
	doubts: readonly string[];
	/** Features that were asked for and do not exist: cargo refuses them. */
	unknownFeatures: readonly string[];
}

/** `3.9`, `current` when no floor is named; null when the features do not choose this stable ABI. */
export interface StableAbis {
	abi3: string | "current" | null;
	abi3t: string | "current" | null;
}

const pyo3Crates = ["pyo3", "pyo3-ffi"];
/** Registry crates whose own dependencies include pyo3; asked only where no Cargo.lock tells. */
const pyo3Dependents =
	/^(numpy|pythonize|pyo3-(log|async-runtimes|asyncio|polars|arrow|file|bytes|stub-gen|object_store|geoarrow)|arrow-pyarrow|pyo3-async)$/;

/**
 * @param forced `[tool.maturin] bindings`
 * @param rustTarget null: whatever target, as `maturin generate-ci` asks
 */
export function detectBindings(
	crate: Crate,
	request: FeatureRequest,
	forced: BindingWord | null,
	rustTarget: string | null,
): Bindings {
	const resolution = resolveFeatures(crate.graph, request, rulesFor(crate, rustTarget));
	const direct = resolution.packages.filter(({ name }) => pyo3Crates.includes(name));
	const registry = resolution.packages.filter(({ manifest }) => manifest === null).map(({ name }) => name);
	const indirect = direct.length > 0 ? null : findIndirect(crate, registry);
	const hasUniffi = resolution.packages.some(({ name }) => name === "uniffi");
	const kind = chooseKind(crate, forced, direct.length > 0 || indirect !== null, hasUniffi);
	return {
		kind,
		version: readVersion(crate, direct),
		features: new Set(direct.flatMap(({ features }) => [...features])),
		doubts: [
			...crate.missing.map((file) => `${file} is not there, so its features were not read`),
			...resolution.undecided.map((key) => `whether ${key} holds is known to the compiler alone`),
			...(!crate.hasTargets && kind === "bin"
				? [`${crate.file} has no src/lib.rs and no src/main.rs beside it, so what it builds is not known`]
				: []),
			...(indirect ? [`pyo3 comes in through ${indirect}, whose features are not on disk`] : []),
		],
		unknownFeatures: resolution.unknownFeatures,
	};
}

/** The lowest `abi3-pyXY` wins; `abi3t` starts at 3.15 (PEP 803). */
export function readStableAbis(features: ReadonlySet<string>): StableAbis {
	const read = (kind: "abi3" | "abi3t"): string | "current" | null => {
		const minors = [...features].flatMap((feature) => {
			const minor = new RegExp(`^${kind}-py3(\\d{1,3})$`).exec(feature)?.[1];
			return minor === undefined ? [] : [Number(minor)];
		});
		if (minors.length > 0) return `3.${Math.max(Math.min(...minors), kind === "abi3t" ? 15 : 0)}`;
		return features.has(kind) ? "current" : null;
	};
	return { abi3: read("abi3"), abi3t: read("abi3t") };
}

/**
 * maturin asks `cargo metadata`, which counts every target and every weak feature; in a workspace of several members it
 * asks `cargo tree` instead, which resolves as a build does (PyO3/maturin#3256).
 */
function rulesFor(crate: Crate, rustTarget: string | null): FeatureRules {
	const isAlone = crate.graph.members.size < 2;
	const targets =
		rustTarget === "universal2-apple-darwin"
			? ["aarch64-apple-darwin", "x86_64-apple-darwin"]
			: rustTarget === null
				? null
				: [rustTarget];
	return {
		targets,
		countsOtherTargets: isAlone || crate.resolver === 1 || targets === null,
		weakActivates: isAlone,
		host: isAlone || crate.resolver === 1 ? null : buildHost(rustTarget),
	};
}

/** The runner that the target is built on; Linux and Windows are built from x86_64 but for arm64's own runners. */
function buildHost(rustTarget: string | null): string {
	if (rustTarget?.endsWith("-apple-darwin")) return "aarch64-apple-darwin";
	if (rustTarget?.includes("-windows-")) return "x86_64-pc-windows-msvc";
	return "x86_64-unknown-linux-gnu";
}

function chooseKind(crate: Crate, forced: BindingWord | null, hasPyo3: boolean, hasUniffi: boolean): Bindings["kind"] {
	const isLibrary = crate.libraryTypes.includes("cdylib");
	switch (forced) {
		case "cffi":
		case "uniffi":
			return forced;
		case "bin":
			return hasPyo3 ? "pyo3-bin" : "bin";
		case "pyo3":
		case "pyo3-ffi":
			return hasPyo3 ? "pyo3" : "none";
		case null:
			if (hasPyo3) return !isLibrary && crate.hasBinary ? "pyo3-bin" : "pyo3";
			if (hasUniffi) return "uniffi";
			return isLibrary ? "cffi" : crate.hasBinary || !crate.hasTargets ? "bin" : "none";
	}
}

/** pyo3 below a crate of the registry: Cargo.lock shows the way to it, else the name of the crate does. */
function findIndirect(crate: Crate, registry: readonly string[]): string | null {
	if (crate.lock === null) return registry.find((name) => pyo3Dependents.test(name)) ?? null;
	for (const to of pyo3Crates) {
		const path = findLockedPath(crate.lock, registry, to);
		if (path) return path.slice(0, -1).join(" → ");
	}
	return null;
}

function readVersion(
	crate: Crate,
	direct: readonly { name: string; manifest: string | null; requirements: ReadonlySet<string> }[],
) {
	const local = direct.find(({ manifest }) => manifest !== null)?.manifest;
	if (local) return crate.graph.packages.get(local)?.version ?? null;
	const requirement = direct.flatMap(({ requirements }) => [...requirements])[0];
	const wanted = /\d+(\.\d+)*/.exec(requirement ?? "")?.[0] ?? null;
	const locked = (crate.lock ?? []).filter(({ name }) => pyo3Crates.includes(name)).map(({ version }) => version);
	// Another member of the workspace may lock another pyo3.
	return locked.find((version) => wanted === null || isSameSeries(version, wanted)) ?? wanted ?? locked[0] ?? null;
}

/** Cargo takes 0.x versions of one x for compatible. */
function isSameSeries(version: string, wanted: string): boolean {
	const parts = (text: string) => text.split(".").slice(0, 2).join(".");
	return parts(version) === parts(`${wanted}.0`);
}
