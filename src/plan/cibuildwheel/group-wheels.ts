// Which identifiers end up with one wheel: cibuildwheel reuses a stable-ABI wheel for the later identifiers of the same run,
// and tests it on each. On Linux a run has a container of its own for each image, before-all and engine.
import { parseTagSet } from "../../python/tag.ts";
import type { BuildOptions } from "./build-options.ts";
import type { ExpectedTags } from "./expected-wheel.ts";
import { servesIdentifier } from "./reuse.ts";

export interface PlannedIdentifier {
	identifier: string;
	tags: ExpectedTags;
	options: BuildOptions;
}

export interface WheelGroup {
	/** Builds the wheel; the others test it. */
	first: PlannedIdentifier;
	others: PlannedIdentifier[];
}

/** An identifier whose file an earlier one makes already, though cibuildwheel does not reuse it. */
export interface Duplicate {
	identifier: string;
	/** The identifier that makes the file. */
	of: string;
	/** True when the first was built in another container. */
	isOtherStep: boolean;
}

export function groupWheels(identifiers: readonly PlannedIdentifier[]): {
	groups: WheelGroup[];
	duplicates: Duplicate[];
} {
	const groups: WheelGroup[] = [];
	const duplicates: Duplicate[] = [];
	for (const planned of identifiers) {
		const inStep = groups.filter(({ first }) => stepOf(first) === stepOf(planned));
		const serving = inStep.find(({ first }) => serves(first, planned.identifier));
		const same = groups.find(({ first }) => fileOf(first) === fileOf(planned));
		if (serving) serving.others.push(planned);
		else if (same)
			duplicates.push({
				identifier: planned.identifier,
				of: same.first.identifier,
				isOtherStep: stepOf(same.first) !== stepOf(planned),
			});
		else groups.push({ first: planned, others: [] });
	}
	return { groups, duplicates };
}

function serves({ tags }: PlannedIdentifier, identifier: string): boolean {
	const set = parseTagSet(`${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`);
	return set !== null && servesIdentifier(set, identifier);
}

function stepOf({ tags, options }: PlannedIdentifier): string {
	if (options.image === null) return tags.target;
	return [tags.target, options.image, options.beforeAll, options.containerEngine].join("\n");
}

/** Two policies of one wheel are two files. */
function fileOf({ tags }: PlannedIdentifier): string {
	return `${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`;
}
