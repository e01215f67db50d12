import type { RunsOn } from "./fields.ts";

/** `self-hosted, gpu`, for people. */
export function formatRunner(runner: RunsOn): string {
	if (typeof runner === "string") return runner;
	if (Array.isArray(runner)) return runner.join(", ");
	const labels = runner.labels === undefined ? [] : [runner.labels].flat();
	return [`group ${runner.group}`, ...labels].join(", ");
}
