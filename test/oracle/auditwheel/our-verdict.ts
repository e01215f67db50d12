// Our verdict about a wheel in the words of ask.py, so that the two can be compared as text.
import { basename } from "node:path";
import type { ByteSource } from "../../../src/archive/byte-source.ts";
import { judgeLinux, type LinuxVerdict, type PolicyTable } from "../../../src/binary/linux-policy.ts";
import { judgeWheel } from "../../../src/check/native/linux-verdict.ts";
import { linuxMachineOf, nativeWheelOf } from "../../../src/check/native/native-wheel.ts";
import policies from "../../../src/data/auditwheel-policies.json" with { type: "json" };
import { readDistribution } from "../../../src/distribution/read-distribution.ts";

export interface Verdict {
	overall: string;
	/** What check shows; absent in auditwheel's answers. */
	said?: string;
	/** By symbol versions alone. */
	symbols: string;
	isIsaHigh: boolean;
	usesFpectl: boolean;
	policies: Record<string, { libraries: string[]; forbidden: Record<string, string[]> }>;
}

const tables = {
	glibc: policies.manylinux as unknown as PolicyTable,
	musl: policies.musllinux as unknown as PolicyTable,
};

/** Null when the wheel has no Linux code. Declared dependencies are not asked: auditwheel does not know them. */
export async function judgeOurselves(path: string, source: ByteSource): Promise<Verdict | null> {
	const facts = await readDistribution(basename(path), source, { hashMembers: true, readNative: true });
	const native = nativeWheelOf(facts);
	if (native === null) return null;
	const families = new Set(native.platforms.map(({ family }) => family));
	const libc = families.has("musllinux") ? "musl" : families.has("manylinux") ? "glibc" : null;
	const verdict = judgeLinux(native.elf, { libc, machine: linuxMachineOf(native.platforms) }, tables);
	const shown = judgeWheel(native);
	return verdict === null ? null : { ...describe(verdict), said: `${shown?.policy ?? "linux"}_${verdict.machine}` };
}

function describe(verdict: LinuxVerdict): Verdict {
	const blockers = verdict.policies.flatMap((row) => row.blockers);
	const nameOf = (policy: string | null) => `${policy ?? "linux"}_${verdict.machine}`;
	return {
		overall: nameOf(verdict.policy),
		symbols: nameOf(verdict.floor),
		isIsaHigh: blockers.some(({ kind }) => kind === "isa-level"),
		usesFpectl: blockers.some(({ kind }) => kind === "fpectl"),
		policies: Object.fromEntries(verdict.policies.map((row) => [nameOf(row.name), describePolicy(row.blockers)])),
	};
}

function describePolicy(blockers: LinuxVerdict["policies"][number]["blockers"]): Verdict["policies"][string] {
	const libraries = blockers.flatMap((row) => (row.kind === "library" ? [row.library] : []));
	const forbidden = new Map<string, Set<string>>();
	for (const row of blockers) {
		if (row.kind !== "forbidden-symbol") continue;
		const symbols = forbidden.get(row.library) ?? new Set();
		for (const symbol of row.symbols) symbols.add(symbol);
		forbidden.set(row.library, symbols);
	}
	return {
		libraries: [...new Set(libraries)].sort(),
		forbidden: Object.fromEntries(
			[...forbidden].sort(([a], [b]) => (a < b ? -1 : 1)).map(([library, symbols]) => [library, [...symbols].sort()]),
		),
	};
}
