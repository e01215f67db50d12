import type { Plan } from "../document/plan.ts";

/** The tag that releases what is planned: the planned one, or what a dev version leads up to. */
export function nextTag({ tag, tagPattern, version }: Pick<Plan, "tag" | "tagPattern" | "version">): string {
	return tag ?? tagPattern.replace("{version}", version.replace(/\.dev\d{14}$/, ""));
}
