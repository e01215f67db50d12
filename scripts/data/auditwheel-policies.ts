// auditwheel's policies (PEP 600, PEP 656) without their repetitions: each newer policy allows what the older one did, so
// a version or library is named once, with the first policy that allows it, and a forbidden symbol once, with the last
// policy that forbids it. Both rules are proven here on every value before anything is written.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataContext } from "../data-packages.ts";
import { formatTable } from "../format-table.ts";

const version = "6.8.2";

interface Policy {
	name: string;
	aliases: string[];
	priority: number;
	/** By machine, then by symbol namespace (`GLIBC`). */
	symbol_versions: Record<string, Record<string, string[]>>;
	lib_whitelist: string[];
	/** Forbidden symbols by library. */
	blacklist: Record<string, string[]>;
}

export async function generate(context: DataContext): Promise<Map<string, string>> {
	const folder = join(await context.packageFolder("auditwheel", version), "auditwheel/policy");
	const read = async (libc: string): Promise<Policy[]> =>
		JSON.parse(await readFile(join(folder, `${libc}-policy.json`), "utf8"));
	const table = {
		source: `auditwheel ${version} auditwheel/policy/*-policy.json`,
		manylinux: compact(await read("manylinux")),
		musllinux: compact(await read("musllinux")),
		android: compact(await read("android")),
	};
	return new Map([["src/data/auditwheel-policies.json", formatTable(table, 3)]]);
}

/** Oldest policy first; `linux`, which allows nothing and forbids nothing, is left out. */
function compact(all: readonly Policy[]): object {
	const policies = all.filter(({ name }) => name !== "linux").sort((a, b) => b.priority - a.priority);
	return {
		policies: policies.map(({ name, aliases, priority, symbol_versions }) => ({
			name,
			aliases,
			priority,
			machines: Object.keys(symbol_versions).sort(),
		})),
		libraries: since(policies.map(({ lib_whitelist }) => lib_whitelist)),
		forbidden: forbiddenSymbols(policies),
		symbols: symbolVersions(policies),
	};
}

/** Machine → namespace → version → index of the first policy of that machine's own that allows it. */
function symbolVersions(policies: readonly Policy[]): object {
	const machines = [...new Set(policies.flatMap(({ symbol_versions }) => Object.keys(symbol_versions)))].sort();
	return Object.fromEntries(
		machines.map((machine) => {
			const own = policies.map(({ symbol_versions }) => symbol_versions[machine]);
			const namespaces = [...new Set(own.flatMap((versions) => Object.keys(versions ?? {})))].sort();
			// A policy that the machine does not have says nothing about it.
			const rows = namespaces.map((name) => [name, since(own.map((versions) => versions && (versions[name] ?? [])))]);
			return [machine, Object.fromEntries(rows)];
		}),
	);
}

/** Library → symbol → index of the last policy that forbids it. */
function forbiddenSymbols(policies: readonly Policy[]): object {
	const newestFirst = [...policies].reverse();
	const libraries = [...new Set(policies.flatMap(({ blacklist }) => Object.keys(blacklist)))].sort();
	return Object.fromEntries(
		libraries.map((library) => {
			const fromNewest = since(newestFirst.map(({ blacklist }) => blacklist[library] ?? []));
			return [
				library,
				Object.fromEntries(Object.entries(fromNewest).map(([symbol, index]) => [symbol, policies.length - 1 - index])),
			];
		}),
	);
}

/** Value → index of the first list that has it. Every later list must have it too, else the short form would lie. */
function since(lists: readonly (readonly string[] | undefined)[]): Record<string, number> {
	const first: Record<string, number> = {};
	for (const [index, list] of lists.entries()) {
		for (const value of list ?? []) first[value] ??= index;
		const missing = list && Object.keys(first).filter((value) => !list.includes(value));
		if (missing !== undefined && missing.length > 0) {
			throw new Error(`policy ${index} takes ${missing.join(", ")} back; the compact form cannot say that`);
		}
	}
	return first;
}
