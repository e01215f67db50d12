// Which Pythons each PyO3 builds for, read from the build scripts of pyo3-ffi: the constants that refuse a build, not the
// metadata beside them (0.28 calls 3.15 supported there and only warns about it here). Fetched by cargo, which checks the
// registry's hashes; needs cargo on PATH.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { formatTable } from "../format-table.ts";

const versions = [
	"0.16.6",
	"0.17.3",
	"0.18.3",
	"0.19.2",
	"0.20.3",
	"0.21.2",
	"0.22.6",
	"0.23.5",
	"0.24.2",
	"0.25.1",
	"0.26.0",
	"0.27.2",
	"0.28.3",
	"0.29.3",
	"0.30.1",
];

export async function generate(): Promise<Map<string, string>> {
	const home = await mkdtemp(join(tmpdir(), "wheel-release-cargo-home-"));
	try {
		const rows = [];
		for (const version of versions) rows.push(await readRow(version, home));
		const table = { source: "pyo3-ffi build.rs and Cargo.toml of each version", asOf: "2026-11-22", rows };
		return new Map([["src/data/maturin/pyo3.json", formatTable(table, 2)]]);
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

async function readRow(version: string, home: string): Promise<object> {
	const folder = await fetchCrate(version, home);
	const [script, manifest] = await Promise.all([
		readFile(join(folder, "build.rs"), "utf8"),
		readFile(join(folder, "Cargo.toml"), "utf8"),
	]);
	const bound = boundsOf(script);
	const floors = [...manifest.matchAll(/^abi3-py3(\d+) =/gm)].map(([, minor]) => Number(minor)).sort((a, b) => a - b);
	return {
		pyo3: version.split(".").slice(0, 2).join("."),
		cpython: bound("CPYTHON") ?? [bound("MINIMUM")?.[0] ?? null, null],
		pypy: bound("PYPY"),
		graalpy: bound("GRAALPY")?.[0] ?? null,
		freeThreaded: freeThreadedFrom(version, bound("FREE_THREADED")?.[0] ?? null),
		abi3Floors: [floors[0] ?? null, floors.at(-1) ?? null],
		abi3t: /^abi3t-py315 =/m.test(manifest),
		rust: /^rust-version = "(.*)"/m.exec(manifest)?.[1] ?? null,
	};
}

/** Minor versions, `[min, max]`, of a `SUPPORTED_VERSIONS_X` or of one constant whose name contains the word. */
function boundsOf(script: string): (word: string) => [number | null, number | null] | null {
	const flat = script.replace(/\s+/g, " ");
	const named = new Map(
		[...flat.matchAll(/const (\w+): PythonVersion = PythonVersion \{ major: 3, minor: (\d+),? \}/g)].map(
			([, name = "", minor]) => [name, Number(minor)],
		),
	);
	const alias = [...flat.matchAll(/const (\w+): PythonVersion = (PY_3_\d+);/g)];
	for (const [, name = "", to = ""] of alias) named.set(name, named.get(to) ?? Number(to.slice("PY_3_".length)));
	const minorOf = (text: string | undefined) =>
		Number(/minor: (\d+)/.exec(text ?? "")?.[1] ?? named.get((text ?? "").trim()) ?? Number.NaN) || null;
	return (word) => {
		const struct = new RegExp(
			`SUPPORTED_VERSIONS_${word}: SupportedVersions = SupportedVersions \\{ min: (PythonVersion \\{[^}]*\\}|\\w+), max: (PythonVersion \\{[^}]*\\}|[\\w.]+),? \\}`,
		).exec(flat);
		if (struct) return [minorOf(struct[1]), minorOf(struct[2])];
		const constant = [...named].find(([name]) => name.includes(word));
		return constant ? [constant[1], null] : null;
	};
}

/** PyO3 0.23 was the first that builds for free-threaded Pythons (its changelog); 0.29 states the oldest one. */
function freeThreadedFrom(version: string, stated: number | null): number | null {
	return stated ?? (Number(version.split(".")[1]) >= 23 ? 13 : null);
}

async function fetchCrate(version: string, home: string): Promise<string> {
	const work = join(home, version);
	await mkdir(join(work, "src"), { recursive: true });
	await writeFile(join(work, "src/lib.rs"), "");
	const manifest = `[package]\nname = "fetch"\nversion = "0.0.0"\n[workspace]\n[dependencies]\npyo3-ffi = "=${version}"\n`;
	await writeFile(join(work, "Cargo.toml"), manifest);
	await promisify(execFile)("cargo", ["fetch", "--quiet"], { cwd: work, env: { ...process.env, CARGO_HOME: home } });
	const registry = join(home, "registry/src");
	const [index = ""] = await readdir(registry);
	return join(registry, index, `pyo3-ffi-${version}`);
}
