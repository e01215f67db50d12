// Which interpreter tests a wheel, what is tried with it, and what the outcome means. Pure.
import type { Finding } from "../diagnostic/finding.ts";
import type { SmokeCell } from "../document/plan.ts";
import type { Probe } from "../document/smoke-receipt.ts";
import { normalizeName } from "../python/project-name.ts";
import { compareVersions, parseVersion } from "../python/version.ts";

/** What an interpreter of this machine says about itself. */
export interface InterpreterFacts {
	path: string;
	implementation: string;
	/** `3.9.18` */
	version: string;
	/** `3.9` */
	minor: string;
	freeThreaded: boolean;
	machine: string;
	system: SmokeCell["system"];
	libc: "glibc" | "musl" | null;
}

export interface TestHost {
	system: SmokeCell["system"];
	machine: string;
	glibc: readonly [number, number] | null;
}

/** The interpreter for a test, or the finding that says why there is none. */
export function chooseInterpreter(
	cell: SmokeCell,
	interpreters: readonly InterpreterFacts[],
	host: TestHost,
): { interpreter: InterpreterFacts } | { finding: Finding } {
	const level = levelOf(cell);
	const able = interpreters.filter((interpreter) => isAble(cell, interpreter));
	if (able.length === 0 && !isHostAble(cell, host)) {
		return {
			finding: {
				code: "smoke/cannot-run-here",
				level,
				message: `${cell.id} needs ${describeNeed(cell)}; this machine is ${describeHost(host)}`,
				help: `Run it on the planned runner: ${Array.isArray(cell.runner) ? cell.runner.join(" + ") : cell.runner}`,
			},
		};
	}
	const [interpreter] = able
		.filter((one) => one.implementation === "cpython" && nameOf(one) === cell.python)
		.sort((a, b) => newestFirst(a.version, b.version));
	if (interpreter !== undefined) return { interpreter };
	const there = [...new Set(able.map(nameOf))].sort((a, b) => newestFirst(b, a));
	return {
		finding: {
			code: "smoke/no-interpreter",
			level,
			message: `${cell.id} needs Python ${cell.python}; this machine has ${there.join(", ") || "none for this wheel"}`,
			help: `Install it: uv python install ${cell.python}\nor test on others: smoke = { pythons = "${there.join(",") || "min,max"}" }`,
		},
	};
}

function isAble(cell: SmokeCell, interpreter: InterpreterFacts): boolean {
	if (interpreter.system !== cell.system) return false;
	if (cell.architecture !== null && interpreter.machine !== cell.architecture) return false;
	if (cell.family === "musllinux") return interpreter.libc === "musl";
	return cell.family !== "manylinux" || interpreter.libc === "glibc";
}

/** Whether an interpreter could be installed here that runs the wheel. */
function isHostAble(cell: SmokeCell, host: TestHost): boolean {
	if (host.system !== cell.system) return false;
	if (cell.architecture !== null && host.machine !== cell.architecture) return false;
	if (cell.family === "musllinux") return host.glibc === null;
	return cell.family !== "manylinux" || host.glibc !== null;
}

function describeNeed(cell: SmokeCell): string {
	const libc = cell.family === "musllinux" ? " with musl" : cell.family === "manylinux" ? " with glibc" : "";
	return [cell.system + libc, ...(cell.architecture === null ? [] : [cell.architecture])].join(", ");
}

function describeHost({ system, machine, glibc }: TestHost): string {
	const libc = system === "linux" ? ` with ${glibc === null ? "musl" : `glibc ${glibc.join(".")}`}` : "";
	return `${system}${libc}, ${machine}`;
}

function nameOf(interpreter: InterpreterFacts): string {
	return `${interpreter.minor}${interpreter.freeThreaded ? "t" : ""}`;
}

function newestFirst(a: string, b: string): number {
	const [left, right] = [parseVersion(a.replace(/t$/, "")), parseVersion(b.replace(/t$/, ""))];
	return left && right ? compareVersions(right, left) : 0;
}

export interface WheelToTest {
	/** As in METADATA. */
	name: string;
	version: string;
	topLevelModules: readonly string[];
	entryPoints: readonly { group: string; name: string; value: string }[];
	requiresDist: readonly string[];
}

export interface ProbeChoice {
	imports: readonly string[];
	/** Modules whose `__version__` must be that of the release. */
	versioned: readonly string[];
	/** Names of the scripts that must load. */
	scripts: readonly { group: string; name: string }[];
}

/** What is tried with a wheel beside the user's own command. */
export function chooseProbes(cell: SmokeCell, wheel: WheelToTest): ProbeChoice {
	const imports = cell.imports.length > 0 ? cell.imports : wheel.topLevelModules;
	// A wheel may bring modules of others along, with versions of their own.
	const versioned =
		cell.imports.length > 0 || imports.length === 1
			? imports
			: imports.filter((module) => normalizeName(module) === normalizeName(wheel.name));
	const scripts = wheel.entryPoints
		.filter(({ group }) => group === "console_scripts" || group === "gui_scripts")
		// `module:function [extra]` needs dependencies that a plain install does not bring.
		.filter(({ value }) => !value.includes("["))
		.map(({ group, name }) => ({ group, name }));
	return { imports, versioned, scripts };
}

/** What is wrong with the versions that the installed wheel tells; null when all are that of the release. */
export function judgeVersions(
	expected: string,
	told: { metadata: string; modules: Readonly<Record<string, string>> },
): string | null {
	const wrong = [["the installed metadata", told.metadata] as const, ...moduleVersions(told.modules)].filter(
		([, version]) => !isSameVersion(expected, version),
	);
	return wrong.length === 0
		? null
		: wrong.map(([who, version]) => `${who} says ${version}, not ${expected}`).join("\n");
}

function moduleVersions(modules: Readonly<Record<string, string>>): (readonly [string, string])[] {
	return Object.entries(modules).map(([name, version]) => [`${name}.__version__`, version] as const);
}

function isSameVersion(a: string, b: string): boolean {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left !== null && right !== null ? compareVersions(left, right) === 0 : a === b;
}

/** pytest is no dependency of a wheel, yet the usual command. */
export function choosesPytest(command: readonly string[]): boolean {
	const [program = "", option, module] = command;
	return /^(pytest|py\.test)$/.test(program) || (/^python3?$/.test(program) && option === "-m" && module === "pytest");
}

export interface TriedProbe extends Probe {
	/** What was run, ready to paste. */
	commands: readonly string[];
}

/** A finding for each probe that failed. */
export function describeFailures(
	cell: SmokeCell,
	file: string,
	interpreter: InterpreterFacts,
	probes: readonly TriedProbe[],
): Finding[] {
	return probes
		.filter((probe) => probe.outcome === "failed")
		.map((probe) => ({
			code: "smoke/probe-failed",
			level: levelOf(cell),
			message: [
				`${probe.name} failed: ${file} on ${interpreter.implementation} ${interpreter.version} (${cell.id})`,
				...probe.outputTail.split("\n").map((line) => `  ${line}`),
			].join("\n"),
			help: ["Try it again:", ...probe.commands.map((command) => `  ${command}`)].join("\n"),
		}));
}

function levelOf(cell: SmokeCell): Finding["level"] {
	return cell.policy === "required" ? "error" : "warning";
}
