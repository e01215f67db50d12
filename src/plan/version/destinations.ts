import type { DestinationName } from "../../document/plan.ts";
import type { PlanFacts } from "../facts.ts";
import type { VersionDecision } from "./version-chain.ts";

/** Where the files of a plan may go. PyPI gets tagged releases alone; an untagged plan on a laptop never leaves it. */
export function decideDestinations(
	{ event, isRehearsal }: Pick<PlanFacts, "event" | "isRehearsal">,
	{ tag, isDev }: Pick<VersionDecision, "tag" | "isDev">,
): DestinationName[] {
	if (isRehearsal || (event.kind === "local" && tag === null)) return ["rehearsal"];
	if (!event.mayPublish) return [];
	if (tag !== null) return ["pypi", "testpypi", "rehearsal"];
	return isDev ? ["testpypi", "rehearsal"] : [];
}
