// The oldest manylinux or musllinux policy that a wheel keeps (PEP 600, PEP 656), and everything that keeps it from an
// older one. The rules are auditwheel's; its answers are the oracle (docs/check-accuracy.md).

import type { LinuxMachine } from "./elf.ts";
import type { ImportedSymbol } from "./elf-symbols.ts";
import { findLibc, isPythonExtension, type Libc, resolveLibraries, type WheelElf } from "./linux-libraries.ts";

/** The compact tables of src/data/auditwheel-policies.json, one C library. */
export interface PolicyTable {
	/** Oldest first. */
	readonly policies: readonly { readonly name: string; readonly machines: readonly string[] }[];
	/** Library → index of the first policy that takes it as given. */
	readonly libraries: Readonly<Record<string, number>>;
	/** Library → symbol → index of the last policy that forbids it. */
	readonly forbidden: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** Machine → namespace (`GLIBC`) → version → index of the first policy that allows it. */
	readonly symbols: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

/** Why a policy is not kept. */
export type Blocker =
	| { kind: "symbol-version"; path: string; library: string; version: string; symbols: string[] }
	| {
			kind: "library";
			path: string;
			library: string;
			/** True when a Python module cannot be imported without it. */
			stopsImport: boolean;
	  }
	| { kind: "forbidden-symbol"; path: string; library: string; symbols: string[] }
	| { kind: "isa-level"; path: string; level: number }
	| { kind: "fpectl"; path: string };

export interface LinuxVerdict {
	libc: Libc;
	machine: LinuxMachine;
	/** `manylinux_2_17`; null when not even the newest policy is kept (only `linux_…` would be honest). */
	policy: string | null;
	/** Like `policy`, by symbol versions alone: what the C library of the user must be. */
	floor: string | null;
	/** Of the policies that the machine has, oldest first: what speaks against each; empty for those that are kept. */
	policies: { name: string; blockers: Blocker[] }[];
	/** Files for another machine or C library than the wheel's, which were left out. */
	foreign: WheelElf[];
}

/** True for a library that comes from elsewhere than the wheel and the system: not held against the file that asks for it. */
type Excluded = (soname: string, users: readonly WheelElf[]) => boolean;

/**
 * @param claimed what the file name says; null where it says nothing, and the files decide
 * @returns null when no file is an ELF file of a known machine
 */
export function judgeLinux(
	files: readonly WheelElf[],
	claimed: { libc: Libc | null; machine: LinuxMachine | null },
	tables: Readonly<Record<Libc, PolicyTable>>,
	excluded: Excluded = () => false,
): LinuxVerdict | null {
	const machine = claimed.machine ?? files.find(({ facts }) => facts.machine !== null)?.facts.machine ?? null;
	if (machine === null) return null;
	const sameMachine = files.filter(({ facts }) => facts.machine === machine);
	const libc = claimed.libc ?? sameMachine.map(findLibc).find((found) => found !== null) ?? "glibc";
	const isOurs = (elf: WheelElf) => {
		if (elf.facts.machine !== machine) return false;
		const own = findLibc(elf);
		return own === null || own === libc;
	};
	const ours = files.filter(isOurs);
	if (ours.length === 0) return null;
	const table = libc === "musl" ? newestOnly(tables.musl) : tables.glibc;
	const found = [...listVersionBlockers(ours, machine, table), ...listLoadBlockers(ours, libc, table, excluded)];
	const policies = table.policies.flatMap(({ name, machines }, index) =>
		machines.includes(machine)
			? [{ name, blockers: found.filter((row) => index < row.firstKept).map((row) => row.blocker) }]
			: [],
	);
	return {
		libc,
		machine,
		policy: policies.find(({ blockers }) => blockers.length === 0)?.name ?? null,
		floor: policies.find(({ blockers }) => blockers.every(({ kind }) => kind !== "symbol-version"))?.name ?? null,
		policies,
		foreign: files.filter((elf) => !isOurs(elf)),
	};
}

/** musl has no symbol versions: which version a file needs cannot be told, only whether it keeps the rules. */
function newestOnly(table: PolicyTable): PolicyTable {
	return { ...table, policies: table.policies.slice(-1), libraries: mapValues(table.libraries, () => 0) };
}

/** A blocker and the index of the oldest policy that it does not block; Infinity when it blocks all. */
interface RankedBlocker {
	firstKept: number;
	blocker: Blocker;
}

function listVersionBlockers(files: readonly WheelElf[], machine: LinuxMachine, table: PolicyTable): RankedBlocker[] {
	const allowed = table.symbols[machine] ?? {};
	return files.flatMap(({ path, facts }) =>
		facts.versionNeeds.flatMap(({ library, versions }) => {
			if (isLoader(library)) return [];
			return versions.flatMap((version): RankedBlocker[] => {
				const [namespace = "", ...rest] = version.split("_");
				const known = allowed[namespace];
				if (known === undefined) return [];
				const firstKept = known[rest.join("_")] ?? Number.POSITIVE_INFINITY;
				if (firstKept === 0) return [];
				const symbols = facts.imports.filter((row) => row.version === version && row.library === library);
				return [
					{ firstKept, blocker: { kind: "symbol-version", path, library, version, symbols: symbols.map(nameOf) } },
				];
			});
		}),
	);
}

/** What the loader would ask of the user's system, and what the policies say about it. */
function listLoadBlockers(
	files: readonly WheelElf[],
	libc: Libc,
	table: PolicyTable,
	excluded: Excluded,
): RankedBlocker[] {
	const all = new Map(files.map((elf) => [elf.path, elf]));
	const needed = new Set(files.flatMap(({ facts }) => facts.needed));
	// A library that another file of the wheel needs is seen through that file.
	const roots = files.filter((elf) => isPythonExtension(elf) || !needed.has(elf.path.split("/").at(-1) ?? ""));
	return roots.flatMap((root) => [
		...listExternal(root, all, libc, table, excluded),
		...listForbidden(root, table),
		...listMachineBlockers(root),
	]);
}

function listExternal(
	root: WheelElf,
	all: ReadonlyMap<string, WheelElf>,
	libc: Libc,
	table: PolicyTable,
	excluded: Excluded,
): RankedBlocker[] {
	const libraries = resolveLibraries(root, all);
	const users = new Map<string, { path: string; firstKept: number }>();
	// Per policy, because a library that the policy takes as given is not followed any further. Policies between two that
	// begin to take a library say the same.
	const starts = [...new Set([0, ...Object.values(table.libraries)])].sort((a, b) => a - b);
	for (const [place, index] of starts.entries()) {
		const firstKept = starts[place + 1] ?? Number.POSITIVE_INFINITY;
		const open = [root];
		const seen = new Set<string>();
		for (let user = open.pop(); user !== undefined; user = open.pop()) {
			for (const soname of user.facts.needed) {
				if (seen.has(soname) || isLoader(soname) || excluded(soname, [user, root])) continue;
				seen.add(soname);
				const given = table.libraries[libc === "musl" ? muslName(soname) : soname] ?? Number.POSITIVE_INFINITY;
				if (given <= index) continue;
				const library = libraries.get(soname)?.elf ?? null;
				if (library !== null) open.push(library);
				else users.set(soname, { path: user.path, firstKept });
			}
		}
	}
	const stopsImport = isPythonExtension(root);
	return [...users].map(([library, { path, firstKept }]) => ({
		firstKept,
		blocker: { kind: "library", path, library, stopsImport },
	}));
}

function listForbidden({ path, facts }: WheelElf, table: PolicyTable): RankedBlocker[] {
	return facts.needed.flatMap((library): RankedBlocker[] => {
		const forbidden = table.forbidden[library];
		if (forbidden === undefined) return [];
		const used = facts.imports.filter((row) => !row.isWeak && Object.hasOwn(forbidden, row.name)).map(nameOf);
		const last = Math.max(...used.map((name) => forbidden[name] ?? -1));
		return used.length === 0
			? []
			: [{ firstKept: last + 1, blocker: { kind: "forbidden-symbol", path, library, symbols: used.sort() } }];
	});
}

const fpectl = new Set(["PyFPE_jbuf", "PyFPE_dummy", "PyFPE_counter"]);

function listMachineBlockers(elf: WheelElf): RankedBlocker[] {
	const { path, facts } = elf;
	const all = Number.POSITIVE_INFINITY;
	const blockers: RankedBlocker[] = [];
	if (facts.isaLevel !== null) {
		blockers.push({ firstKept: all, blocker: { kind: "isa-level", path, level: facts.isaLevel } });
	}
	// PEP 513: interpreters built without fpectl do not have these.
	if (isPythonExtension(elf) && facts.imports.some(({ name }) => fpectl.has(name))) {
		blockers.push({ firstKept: all, blocker: { kind: "fpectl", path } });
	}
	return blockers;
}

/** The loader itself is always there. */
function isLoader(soname: string): boolean {
	return soname.includes("ld-linux") || soname === "ld64.so.2" || soname === "ld64.so.1";
}

/** The tables say `libc.so`; each machine spells its own (`libc.musl-x86_64.so.1`), and that spelling alone is taken. */
function muslName(soname: string): string {
	if (soname === "libc.so") return "";
	return /^libc\.musl-\w+\.so\.1$/.test(soname) ? "libc.so" : soname;
}

function nameOf(symbol: ImportedSymbol): string {
	return symbol.name;
}

function mapValues(
	record: Readonly<Record<string, number>>,
	change: (value: number) => number,
): Record<string, number> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
