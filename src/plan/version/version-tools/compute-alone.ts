import type { PlanFacts } from "../../facts.ts";
import type { VersionTool } from "./version-tool.ts";

/** What the tool would call this commit by itself; null when only running it could tell. */
export function computeAlone(tool: VersionTool, { git }: PlanFacts): string | null {
	if (git === null) return null;
	const { described, branch, dirtyFiles, commitTime } = git;
	const version = described === null ? null : tool.readTag(described.tag);
	const nearest = described === null || version === null ? null : { version, distance: described.distance };
	return tool.compute({ nearest, branch, isDirty: dirtyFiles.length > 0, commitTime });
}
