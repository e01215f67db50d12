import type { ReleaseEvent } from "../../document/plan.ts";

/** Before a release in CI; elsewhere a plan needs no network unless it is asked for. */
export function wantsPreflight(event: ReleaseEvent, flag: boolean | null): boolean {
	return flag ?? (event === "tag" || event === "dispatch");
}
