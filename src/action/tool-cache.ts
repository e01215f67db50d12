// When the folder of Python tools may come from a cache, and under which key. Only a pull request's own run may: its
// files reach no index, and what it stores is visible to no other branch (security rule S5, GitHub's cache scopes).
import { sha256Of } from "../document/canonical-json.ts";

export interface ToolCacheFacts {
	environment: Readonly<Record<string, string | undefined>>;
	system: string;
	machine: string;
	/** Texts of the lock files; another lock is another cache. */
	locks: readonly string[];
}

/** Null: no cache in this job. */
export function decideToolCacheKey({ environment, system, machine, locks }: ToolCacheFacts): string | null {
	const isPullRequest =
		environment.GITHUB_EVENT_NAME === "pull_request" && /^refs\/pull\/\d+\//.test(environment.GITHUB_REF ?? "");
	if (!isPullRequest || locks.length === 0) return null;
	// A virtual environment names its interpreter by path, so the interpreter belongs into the key.
	const inputs = [
		...locks,
		environment.pythonLocation ?? "",
		environment.ImageOS ?? "",
		environment.ImageVersion ?? "",
	];
	return `wheel-release-tools-${system}-${machine}-${sha256Of(inputs.join("\n"))}`;
}
