// Exit statuses, the same for the CLI and (as `exit N`) the action; docs/exit-statuses.md explains each.
import type { Code } from "../diagnostic/codes.ts";
import { ReleaseError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";

export const exitStatuses = {
	0: "done, or nothing to do",
	1: "findings refuse it",
	2: "wrong usage or configuration",
	3: "the environment lacks something: a tool, a permission, a token",
	4: "refused for good by a remote",
	5: "incomplete, safe to run again",
	6: "conflict or integrity: other bytes",
	70: "a bug of wheel-release",
	130: "cancelled",
} as const;

export type ExitStatus = keyof typeof exitStatuses;

/** What is wrong with the configuration of a tool, or names what no table knows, beside all of `config/`. */
const configurationCodes: ReadonlySet<Code> = new Set<Code>([
	"cuda/missing-key",
	"plan/cibuildwheel-refuses",
	"plan/maturin-option",
	"plan/nothing-selected",
	"plan/runner-removed",
	"plan/unmatched-selector",
	"tables/unknown-word",
]);

/** Findings about the configuration are wrong usage, however many others there are: nothing else was judged by it. */
export function exitStatusOf(findings: readonly Finding[]): 0 | 1 | 2 {
	const errors = findings.filter((finding) => finding.level === "error");
	if (errors.length === 0) return 0;
	return errors.some((finding) => finding.code.startsWith("config/") || configurationCodes.has(finding.code)) ? 2 : 1;
}

/** What was thrown, as facts. Unknown errors are bugs of ours and keep their stack. */
export function describeThrown(error: unknown): { exitStatus: number; finding: Finding | null; stack?: string } {
	if (error instanceof ReleaseError) return { exitStatus: error.exitStatus, finding: error.toFinding() };
	return {
		exitStatus: 70,
		finding: null,
		stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
	};
}
