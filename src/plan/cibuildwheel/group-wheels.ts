// Which identifiers end up with one wheel: cibuildwheel reuses a stable-ABI wheel for the later identifiers of the same run,
// and tests it on each. On Linux a run has a container of its own for each image, before-all and engine.
import { parseTagSet, type TagSet } from "../../python/tag.ts";
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
	const byFile = new Map<string, WheelGroup>();
	const reusable = new Map<string, { group: WheelGroup; tags: TagSet }[]>();
	for (const planned of identifiers) {
		const step = stepOf(planned);
		const inStep = reusable.get(step) ?? [];
		const serving = inStep.find(({ tags }) => servesIdentifier(tags, planned.identifier))?.group;
		const same = byFile.get(fileOf(planned));
		if (serving) serving.others.push(planned);
		else if (same)
			duplicates.push({
				identifier: planned.identifier,
				of: same.first.identifier,
				isOtherStep: stepOf(same.first) !== step,
			});
		else {
			const group: WheelGroup = { first: planned, others: [] };
			groups.push(group);
			byFile.set(fileOf(planned), group);
			const tags = reusableTags(planned);
			if (tags !== null) reusable.set(step, [...inStep, { group, tags }]);
		}
	}
	return { groups, duplicates };
}

/** Wheels of one Python's own ABI serve no other. */
function reusableTags({ tags }: PlannedIdentifier): TagSet | null {
	if (!/^(abi3|none)/.test(tags.abiTag)) return null;
	return parseTagSet(`${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`);
}

function stepOf({ tags, options }: PlannedIdentifier): string {
	if (options.image === null) return tags.target;
	return [tags.target, options.image, options.beforeAll, options.containerEngine].join("\n");
}

/** Two policies of one wheel are two files. */
function fileOf({ tags }: PlannedIdentifier): string {
	return `${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`;
}
