// Our static reading of generated crates against the real cargo, asked as maturin asks it.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readCargo } from "../../../src/plan/read-cargo.ts";
import { detectBindings } from "../../../src/project/cargo-bindings.ts";
import { parsePyproject } from "../../../src/project/pyproject.ts";
import { createFiles } from "../../../src/world/files.ts";
import type { World } from "../../../src/world/ports.ts";
import type { OracleRow } from "../oracle.ts";
import { type CargoCase, generateCase } from "./cargo-case.ts";
import { Choices } from "./random.ts";

const run = promisify(execFile);
const world = { files: createFiles() } as unknown as World;

export async function compareCargoFeatures(count: number, say: (line: string) => void): Promise<OracleRow> {
	const disagreements: string[] = [];
	const shapes = new Map<string, number>();
	let cases = 0;
	let refused = 0;
	for (let seed = 1; cases < count; seed += 1) {
		const made = generateCase(new Choices(seed));
		const folder = await mkdtemp(join(tmpdir(), "wheel-release-cargo-"));
		try {
			for (const [file, text] of Object.entries(made.files)) {
				await mkdir(dirname(join(folder, file)), { recursive: true });
				await writeFile(join(folder, file), text);
			}
			const theirs = await askCargo(folder, made);
			if (theirs === null) {
				refused += 1;
				continue;
			}
			cases += 1;
			for (const shape of [theirs.how, theirs.features.includes("abi3") ? "with a stable ABI" : "without"])
				shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
			const ours = await readOurs(folder, made);
			if (ours !== theirs.features) disagreements.push(`seed ${seed}: ours ${ours}, cargo's ${theirs.features}`);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}
	say(`  ${[...shapes].map(([how, number]) => `${number} × ${how}`).join(", ")}; ${refused} that cargo refuses`);
	const version = (await run("cargo", ["--version"])).stdout.trim();
	return { what: `cargo features of pyo3 (${version})`, cases, agreed: cases - disagreements.length, disagreements };
}

async function readOurs(folder: string, { files, request, target }: CargoCase): Promise<string> {
	const pyproject = parsePyproject(files["project/pyproject.toml"] ?? "", "pyproject.toml");
	const { cargo: crate } = await readCargo(pyproject, join(folder, "project"), world);
	if (crate === null) return "no crate";
	const { kind, features } = detectBindings(crate, request, null, target);
	return describe(kind === "pyo3", features);
}

/** maturin's own steps: `cargo metadata`, and in a workspace of several members `cargo tree`. Null: cargo refuses. */
async function askCargo(folder: string, made: CargoCase): Promise<{ features: string; how: string } | null> {
	const manifest = /manifest-path = "(.*)"/.exec(made.files["project/pyproject.toml"] ?? "")?.[1] ?? "Cargo.toml";
	const options = [
		"--offline",
		"--manifest-path",
		join(folder, "project", manifest),
		...made.request.features.flatMap((feature) => ["--features", feature]),
		...(made.request.all ? ["--all-features"] : []),
		...(made.request.usesDefault ? [] : ["--no-default-features"]),
	];
	const filter = made.target === null ? [] : ["--filter-platform", made.target];
	const metadata = await askText(["metadata", "--format-version", "1", ...options, ...filter], folder);
	if (metadata === null) return null;
	const { resolve, packages, workspace_members } = JSON.parse(metadata) as Metadata;
	const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
	const reached = new Set<string>();
	for (const open = [resolve.root]; open.length > 0; ) {
		for (const { pkg } of nodes.get(open.pop() ?? "")?.deps ?? []) {
			if (reached.has(pkg)) continue;
			reached.add(pkg);
			open.push(pkg);
		}
	}
	const named = packages.filter(({ id, name }) => reached.has(id) && /^pyo3(-ffi)?$/.test(name));
	const features = named.flatMap(({ id }) => nodes.get(id)?.features ?? []);
	if (workspace_members.length < 2 || named.length === 0)
		return { features: describe(named.length > 0, features), how: "cargo metadata" };
	const target = ["--target", made.target ?? "all"];
	const format = ["--edges", "normal,build,dev", "--prefix", "none", "--format", "{p}|{f}"];
	const tree = await askText(["tree", ...format, ...options, ...target], folder);
	if (tree === null) return null;
	const lines = tree.split("\n").filter((line) => /^pyo3(-ffi)? /.test(line));
	const scoped = lines.flatMap((line) => (/\|([^ ]*)/.exec(line)?.[1] ?? "").split(","));
	return { features: describe(lines.length > 0, scoped), how: "cargo tree" };
}

interface Metadata {
	packages: { id: string; name: string }[];
	workspace_members: string[];
	resolve: { root: string; nodes: { id: string; features: string[]; deps: { pkg: string }[] }[] };
}

async function askText(args: string[], cwd: string): Promise<string | null> {
	try {
		return (await run("cargo", args, { cwd, maxBuffer: 1 << 26 })).stdout;
	} catch {
		return null;
	}
}

function describe(isThere: boolean, features: Iterable<string>): string {
	const known = [...new Set(features)].filter((name) => /^(abi3|extension)/.test(name)).sort();
	return isThere ? `pyo3 with ${known.join(" ") || "nothing"}` : "no pyo3";
}
