// The identifiers of one platform over all the machines that build for it, and for the others the rule that comes latest: an
// identifier that one machine does not ask for and another one skips is skipped.
import { type TargetWord, targetWords } from "../../data/targets.ts";
import { splitSpace } from "../../python/white-space.ts";
import type { Place } from "./places.ts";
import { type Exclusion, type Selection, type SelectionRequest, selectIdentifiers } from "./select.ts";
import type { Rejection } from "./selector.ts";

export interface PlatformSelection {
	/** Of the first machine: options and selectors are the same on all. */
	selection: Selection;
	identifiers: string[];
	excluded: { identifier: string; why: Exclusion | { rule: "not-targeted" } }[];
}

const rules: readonly string[] = [
	...[
		"arch-not-requested",
		"requires-python",
		"group-not-enabled",
		"build-pattern",
		"skip-pattern",
		"host-cannot-build",
	],
	"not-targeted",
];

/**
 * @param targets of our own settings; null: all
 * @throws Refusal
 */
export function selectPlatform(
	request: Omit<SelectionRequest, "platform" | "host" | "archs">,
	{ platform, hosts, archs }: Place,
	targets: readonly TargetWord[] | null,
): PlatformSelection {
	const judged = new Map<string, Rejection | null>();
	const selections = hosts.map((host) => selectIdentifiers({ ...request, platform, host, archs }, judged));
	const [selection] = selections;
	if (selection === undefined) throw new Error(`no machine builds for ${platform}`);
	const chosen = new Set(selections.flatMap(({ identifiers }) => identifiers));
	const isTargeted = (identifier: string) => {
		if (targets === null) return true;
		const word = targetWords.find((known) => known === identifier.split("-")[1]);
		return word !== undefined && targets.includes(word);
	};
	const reasons = new Map<string, Exclusion>();
	for (const { identifier, why } of selections.flatMap(({ excluded }) => excluded)) {
		const known = reasons.get(identifier);
		if (!known || rules.indexOf(why.rule) > rules.indexOf(known.rule)) reasons.set(identifier, why);
	}
	const all = splitSpace(request.table.identifiers[platform]);
	return {
		selection,
		identifiers: all.filter((identifier) => chosen.has(identifier) && isTargeted(identifier)),
		excluded: all.flatMap((identifier): PlatformSelection["excluded"] => {
			if (chosen.has(identifier)) return isTargeted(identifier) ? [] : [{ identifier, why: { rule: "not-targeted" } }];
			const why = reasons.get(identifier);
			return why === undefined ? [] : [{ identifier, why }];
		}),
	};
}
