// What verify decides: does the index show the whole release with the right bytes, which wheel and interpreter prove it
// on this machine, and what the proof said. Pure.
import type { Finding } from "../diagnostic/finding.ts";
import type { FrozenDistribution, Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import type { SimpleFile } from "../index/simple.ts";
import { parseRequirement } from "../python/requirement.ts";
import { parseSpecifierSet, specifierContains } from "../python/specifier.ts";
import { compareVersions, formatVersion, parseVersion } from "../python/version.ts";
import { fits, type Target } from "./fits.ts";

/** A file as the index shows it. */
export type VisibleFile = Pick<SimpleFile, "filename" | "sha256" | "url">;

export interface Visibility {
	/** Frozen files that the index does not show. */
	missing: string[];
	/** Frozen names under which the index shows other bytes. */
	others: { file: string; frozen: string; shown: string }[];
	/** Frozen files that it shows with the right hash, and where. */
	right: { distribution: FrozenDistribution; url: string }[];
}

export function judgeVisibility(
	distributions: readonly FrozenDistribution[],
	shown: readonly VisibleFile[],
): Visibility {
	const result: Visibility = { missing: [], others: [], right: [] };
	for (const distribution of distributions) {
		const rows = shown.filter(({ filename }) => filename === distribution.file);
		const other = rows.find(({ sha256 }) => sha256 !== distribution.sha256);
		const [row] = rows;
		if (other !== undefined) {
			result.others.push({ file: distribution.file, frozen: distribution.sha256, shown: other.sha256 });
		} else if (row === undefined) result.missing.push(distribution.file);
		else result.right.push({ distribution, url: row.url });
	}
	return result;
}

/** An interpreter of this machine, as tools/interpreters.ts describes it. */
export interface HostInterpreter {
	path: string;
	implementation: string;
	/** `3.9.18` */
	version: string;
	freeThreaded: boolean;
	machine: string;
	system: Target["system"];
	libc: "glibc" | "musl" | null;
}

export interface Proof {
	interpreter: HostInterpreter;
	/** The wheel that the installer is expected to take. */
	wheel: FrozenDistribution;
}

/**
 * The newest CPython here that some wheel of the release installs on; null when there is none. Ordinary builds come
 * before free-threaded ones, wheels for a platform before `any` ones, as installers choose.
 */
export function chooseProof(
	manifest: Manifest,
	requiresPython: string | null,
	interpreters: readonly HostInterpreter[],
	glibc: Target["glibc"],
): Proof | null {
	const wheels = manifest.distributions
		.filter(({ kind }) => kind === "wheel")
		.sort((a, b) => Number(isForAny(a)) - Number(isForAny(b)) || (a.file < b.file ? -1 : 1));
	const candidates = interpreters
		.filter(({ implementation, version }) => implementation === "cpython" && allows(requiresPython, version))
		.sort((a, b) => Number(a.freeThreaded) - Number(b.freeThreaded) || newestFirst(a.version, b.version));
	for (const interpreter of candidates) {
		const wheel = wheels.find(({ tags }) => fits(tags, targetOf(interpreter, glibc)));
		if (wheel !== undefined) return { interpreter, wheel };
	}
	return null;
}

function targetOf({ version, freeThreaded, system, machine, libc }: HostInterpreter, glibc: Target["glibc"]) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const isMusl = libc === "musl";
	return {
		version: [major, minor],
		isFreeThreaded: freeThreaded,
		system,
		machine,
		glibc: isMusl ? null : glibc,
	} as const;
}

function isForAny({ tags }: FrozenDistribution): boolean {
	return tags.every((tag) => tag.endsWith("-any"));
}

function allows(requiresPython: string | null, version: string): boolean {
	const parsed = parseVersion(version);
	const set = parseSpecifierSet(requiresPython ?? "");
	return parsed !== null && set !== null && specifierContains(set, parsed);
}

function newestFirst(a: string, b: string): number {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left === null || right === null ? 0 : compareVersions(right, left);
}

/** What must be importable once `wheel` is installed: what its tests import, or else all that it brings. */
export function namesToImport(plan: Plan, wheel: FrozenDistribution, topLevelModules: readonly string[]): string[] {
	const tested = plan.smokeCells.filter(({ cell }) => cell === wheel.cell).flatMap(({ imports }) => imports);
	return [...new Set(tested.length > 0 ? tested : topLevelModules)];
}

/** `Requires-Dist` as lines of a requirements file, and what cannot be one: a line there may also be an option (S24). */
export function readDependencies(requiresDist: readonly string[]): { lines: string[]; refused: string[] } {
	const isLine = (text: string) => !/[\r\n]/.test(text) && parseRequirement(text) !== null;
	return { lines: requiresDist.filter(isLine), refused: requiresDist.filter((text) => !isLine(text)) };
}

/** The release by name and version, held to the frozen bytes: every file by its hash, so that no other one can be taken. */
export function formatRequirements({ project, version, distributions }: Manifest): string {
	const hashes = distributions.map(({ sha256 }) => ` \\\n    --hash=sha256:${sha256}`);
	return `${project}==${version}${hashes.join("")}\n`;
}

/** What one installer's proof found; empty when it is as planned. */
export function judgeInstalled(
	installer: string,
	manifest: Manifest,
	observed: { version: string | null; failedImports: readonly { name: string; error: string }[] },
): Finding[] {
	const wanted = parseVersion(manifest.version);
	const installed = parseVersion(observed.version ?? "");
	const findings: Finding[] = [];
	if (wanted === null || installed === null || formatVersion(wanted) !== formatVersion(installed)) {
		findings.push({
			code: "verify/other-version",
			level: "error",
			message: `${installer} installed ${manifest.project} ${observed.version ?? "without a version"}; expected ${manifest.version}`,
		});
	}
	for (const { name, error } of observed.failedImports) {
		findings.push({
			code: "verify/install-failed",
			level: "error",
			message: `${manifest.project} ${manifest.version} was installed by ${installer}, but import ${name} fails: ${error}`,
			help: "Users see the same. The smoke test passed with these bytes, so look for what differs: dependencies and their versions.",
		});
	}
	return findings;
}
