// The build job of one wheel: the identifier that makes it, and those that test it when they take the same one.
import { targetWords } from "../../data/targets.ts";
import type { Cell } from "../../document/plan.ts";
import type { FrontendContext } from "../frontend-plan.ts";
import { planTargetCell } from "../wheel-cell.ts";
import { resolveImage } from "./expected-wheel.ts";
import type { CibuildwheelFacts } from "./facts.ts";
import type { WheelGroup } from "./group-wheels.ts";
import { pythonOf } from "./selector.ts";

export function planCibuildwheelCell(
	context: FrontendContext,
	own: CibuildwheelFacts,
	{ first, others }: WheelGroup,
): Cell {
	const { tags, options, identifier } = first;
	const word = targetWords.find((known) => known === tags.target);
	if (word === undefined) throw new Error(`${tags.target} is no target`);
	const planned = planTargetCell(
		context,
		"cibuildwheel",
		word,
		{
			python: tags.pythonTag,
			abi: tags.abiTag,
			buildPython: null,
			platformTag: tags.platformTag,
			policyCeiling: tags.policyCeiling,
		},
		describeWhy(first, others),
	);
	// Each further identifier makes an environment and runs the tests again.
	const minutes = planned.predictedMinutes + others.length;
	const share = planned.predictedMinutes === 0 ? 1 : minutes / planned.predictedMinutes;
	return {
		...planned,
		buildIdentifiers: [identifier, ...others.map((other) => other.identifier)],
		image: resolveImage(options.image, tags.target, own.table),
		expect: { ...planned.expect, family: tags.family, architecture: tags.architecture },
		timeoutMinutes: Math.min(350, Math.max(30, Math.ceil(minutes * 10))),
		predictedMinutes: minutes,
		predictedCost: Math.round(planned.predictedCost * share * 10_000) / 10_000,
	};
}

function describeWhy({ tags, identifier }: WheelGroup["first"], others: WheelGroup["others"]): string {
	const python = pythonOf(identifier);
	const tested = others.length === 0 ? "" : `, tested by cibuildwheel on ${others.length} more`;
	if (tags.abiTag === "none") return `the wheel does not use Python's ABI; built with Python ${python}${tested}`;
	if (tags.abiTag.includes("abi3t") && tags.abiTag.includes("abi3."))
		return `one wheel for every Python from ${floorOf(tags.pythonTag)} on, free-threaded ones too (PEP 803)${tested}`;
	if (tags.abiTag === "abi3")
		return `one wheel for every Python from ${floorOf(tags.pythonTag)} on (stable ABI), built with ${python}${tested}`;
	if (identifier.startsWith("pp")) return `wheel for PyPy ${python} alone`;
	if (identifier.startsWith("gp")) return `wheel for GraalPy ${python} alone`;
	return tags.abiTag.endsWith("t")
		? `wheel for the free-threaded Python ${python} alone`
		: `wheel for Python ${python} alone`;
}

function floorOf(pythonTag: string): string {
	return pythonTag.replace(/^(cp|py)3/, "3.");
}
