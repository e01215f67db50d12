// What is tried with a wheel, and what the outcome means. Pure.
import type { Finding } from "../diagnostic/finding.ts";
import type { SmokeCell } from "../document/plan.ts";
import type { Probe } from "../document/smoke-receipt.ts";
import { normalizeName } from "../python/project-name.ts";
import { compareVersions, parseVersion } from "../python/version.ts";
import { type InterpreterFacts, indent, levelOf } from "./decide-place.ts";

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

/** Why this version cannot run a planned test; a test that is not run never counts as one that passed. */
export function explainUnable(cell: SmokeCell): Finding | null {
	const wants = [
		...(cell.torch === null ? [] : [`torch ${cell.torch} beside the wheel`]),
		...(cell.gpuArch === null ? [] : [`a GPU (sm_${cell.gpuArch})`]),
		...(cell.presets.length === 0 ? [] : [`the preset ${cell.presets.join(", ")}`]),
	];
	if (wants.length === 0) return null;
	return {
		code: "smoke/not-supported",
		level: levelOf(cell),
		message: `${cell.id} needs ${joinAnd(wants)}, which this version of wheel-release cannot provide; it was not run`,
		help: "Test it by a job of your own before the release, and plan without it: cuda.gpu-tests, cuda.torch and smoke.presets decide.",
	};
}

function joinAnd(words: readonly string[]): string {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
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
				...indent(probe.outputTail),
			].join("\n"),
			help: ["Try it again:", ...probe.commands.map((command) => `  ${command}`)].join("\n"),
		}));
}
