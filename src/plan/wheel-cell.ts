import { runnerOf } from "../data/runners.ts";
import type { Target, TargetWord } from "../data/targets.ts";
import type { Cell, ExpectedWheel, Frontend } from "../document/plan.ts";
import type { FrontendContext } from "./frontend-plan.ts";

/** A cell for one target of the table, with what its wheel must be. */
export function planTargetCell(
	context: FrontendContext,
	frontend: Frontend,
	word: TargetWord,
	tags: {
		python: string;
		abi: string;
		buildPython: string | null;
		platformTag?: string;
		policyCeiling?: string | null;
	},
	why: string,
): Cell {
	const { tables } = context.facts;
	const { settings } = context.facts.settings;
	const target: Target = tables.targets[word];
	// maturin cross-compiles for Linux: no processor is emulated, and no build is ten times as long.
	const isCrossed = frontend === "maturin" && target.isEmulated;
	const minutes = isCrossed ? tables.targets.manylinux_x86_64.typicalMinutes : target.typicalMinutes;
	const runner = settings.runners[word] ?? (isCrossed ? "ubuntu-24.04" : target.runner);
	const price = typeof runner === "string" ? (runnerOf(tables.runners, runner)?.dollarsPerMinute ?? 0) : 0;
	const expect: ExpectedWheel = {
		name: context.distributionName,
		version: context.version,
		pythonTag: tags.python,
		abiTag: tags.abi,
		family: target.family,
		architecture: target.architecture,
		policyCeiling: tags.policyCeiling === undefined ? target.policyCeiling : tags.policyCeiling,
		platformTag: tags.platformTag ?? target.maturinPlatformTag,
		file: null,
	};
	return {
		id: `${tags.python}-${tags.abi}-${word}`,
		release: context.releaseName,
		frontend,
		target: word,
		rustTarget: frontend === "maturin" ? target.rustTarget : null,
		buildPython: tags.buildPython,
		buildIdentifiers: [],
		command: frontend === "command" ? settings.buildCommand : null,
		isEmulated: target.isEmulated && !isCrossed,
		cuda: null,
		runner,
		image: null,
		environment: settings.buildEnvironment,
		expect,
		source: null,
		timeoutMinutes: Math.max(30, minutes * 10),
		predictedMinutes: minutes,
		predictedCost: roundCents(minutes * price),
		policy: "required",
		why,
	};
}

/** glibc of ubuntu-24.04: what a wheel built there without a container may need at most. */
const hostedPolicy = "2_39";

/** The platform of a wheel that is built right on its runner. */
export function hostedPlatform(word: TargetWord): { platformTag: string; policyCeiling?: string } {
	if (!word.startsWith("manylinux")) return { platformTag: word };
	const architecture = word.replace(/^manylinux_/, "");
	return { policyCeiling: hostedPolicy, platformTag: `manylinux_${hostedPolicy}_${architecture}` };
}

/** US dollars with four digits, so that sums stay readable. */
function roundCents(dollars: number): number {
	return Math.round(dollars * 10_000) / 10_000;
}

/** `3.9` → `cp39` */
export function toPythonTag(python: string): string {
	return `cp${python.replace(".", "")}`;
}
