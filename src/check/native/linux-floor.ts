// Linux wheels: is the platform tag honest? The policy that the files keep (binary/linux-policy.ts) against the one that
// the file name promises; what stands in the way is named with the symbol and the library.
import type { Blocker, LinuxVerdict } from "../../binary/linux-policy.ts";
import { buildImageFor } from "../../data/build-images.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { comparePolicies, parsePlatformTag } from "../../python/platform-tag.ts";
import { listSome, show } from "../rule.ts";
import { judgeWheel } from "./linux-verdict.ts";
import { isLinux, type NativeWheel } from "./native-wheel.ts";

export function checkLinuxFloor(native: NativeWheel): Finding[] {
	if (!native.platforms.some(isLinux)) return [];
	const verdict = judgeWheel(native);
	if (verdict === null) return [];
	const promised = lowestPromise(native);
	if (promised === null) return [];
	const row = verdict.policies.find(({ name }) => isSamePolicy(name, promised));
	// Policies between two that auditwheel knows: the next older one is what can be proven.
	const blockers = (row ?? newestNotNewer(verdict, promised))?.blockers ?? verdict.policies[0]?.blockers ?? [];
	const floor = blockers.filter(({ kind }) => kind === "symbol-version");
	return [
		...(floor.length > 0 ? [glibcFloor(floor, promised, verdict, native.wheel.fileName)] : []),
		...blockers.filter(({ kind }) => kind === "forbidden-symbol" || kind === "fpectl").map(forbidden),
		...isaLevels(blockers),
	];
}

/** `[2, 17]` of `manylinux_2_17_x86_64.manylinux2014_x86_64`; null for musl and for plain linux tags. */
function lowestPromise({ platforms }: NativeWheel): readonly [number, number] | null {
	const promised = platforms.flatMap(({ family, policy }) =>
		family === "manylinux" && policy !== null ? [policy] : [],
	);
	return promised.sort(comparePolicies)[0] ?? null;
}

function policyOf(name: string): readonly [number, number] {
	return parsePlatformTag(`${name}_x86_64`).policy ?? [0, 0];
}

function isSamePolicy(name: string, promised: readonly [number, number]): boolean {
	return comparePolicies(policyOf(name), promised) === 0;
}

function newestNotNewer(verdict: LinuxVerdict, promised: readonly [number, number]) {
	return verdict.policies.findLast(({ name }) => comparePolicies(policyOf(name), promised) <= 0);
}

function glibcFloor(
	blockers: Blocker[],
	promised: readonly [number, number],
	verdict: LinuxVerdict,
	fileName: string,
): Finding {
	const versions = blockers.filter((row) => row.kind === "symbol-version");
	const worst = versions.sort((a, b) => compareVersionText(b.version, a.version))[0];
	const symbols = worst?.symbols.length ? ` (${listSome(worst.symbols)})` : "";
	const others = versions.length > 1 ? `, and ${versions.length - 1} more like this` : "";
	const honest = verdict.floor === null ? "no policy allows that" : `honest is ${verdict.floor}_${verdict.machine}`;
	return {
		code: "binary/glibc-floor",
		level: "error",
		message: `${show(worst?.path ?? "")} needs ${worst?.version}${symbols}${others}; the tag promises manylinux_${promised.join("_")}, so pip installs it on systems where it does not load (${honest})`,
		help:
			verdict.floor === null
				? `Build it in an image of the policy: ${buildImageFor(promised, verdict.machine)}.`
				: `Build it in the image ${buildImageFor(promised, verdict.machine)}. Or let the tag tell the truth:\nwheel-release check --fix-tags OUT ${fileName}`,
	};
}

/** GLIBC_2.4 is older than GLIBC_2.34. */
function compareVersionText(a: string, b: string): number {
	const [left, right] = [a, b].map((text) => (text.match(/\d+/g) ?? []).map(Number));
	for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
		const order = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (order !== 0) return order;
	}
	return 0;
}

function forbidden(blocker: Blocker): Finding {
	if (blocker.kind === "fpectl") {
		return {
			code: "binary/forbidden-symbol",
			level: "error",
			message: `${show(blocker.path)} uses PyFPE_jbuf, which interpreters of today do not have (PEP 513)`,
			help: "Build it with an interpreter without fpectl: Python 3.7 or newer.",
		};
	}
	const { path, library, symbols } =
		blocker.kind === "forbidden-symbol" ? blocker : { path: "", library: "", symbols: [] };
	return {
		code: "binary/forbidden-symbol",
		level: "error",
		message: `${show(path)} uses ${listSome(symbols)} of ${show(library)}, which that library does not promise to have`,
		help: `Link ${show(library)} statically, or graft it: auditwheel repair`,
	};
}

function isaLevels(blockers: readonly Blocker[]): Finding[] {
	const found = blockers.filter((row) => row.kind === "isa-level");
	const [first] = found;
	if (first === undefined) return [];
	const highest = Math.max(...found.map(({ level }) => level));
	return [
		{
			code: "binary/isa-level",
			level: "error",
			message: `${show(first.path)}${found.length > 1 ? ` and ${found.length - 1} more say that they need` : " says that it needs"} x86-64-v${highest}; the tag promises every x86_64 processor`,
			help: "Compile for the baseline (-march=x86-64) and choose faster code at run time.",
		},
	];
}
