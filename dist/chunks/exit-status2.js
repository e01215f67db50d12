import { a as ReleaseError } from "./errors.js";
// src/pipeline/exit-status.ts
const exitStatuses = {
	0: "done, or nothing to do",
	1: "findings refuse it",
	2: "wrong usage or configuration",
	3: "the environment lacks something: a tool, a permission, a token",
	4: "refused for good by a remote",
	5: "incomplete, safe to run again",
	6: "conflict or integrity: other bytes",
	70: "a bug of wheel-release",
	130: "cancelled"
};
/** Findings about the configuration are wrong usage, however many others there are: nothing else was judged by it. */
function exitStatusOf(findings) {
	const errors = findings.filter((finding) => finding.level === "error");
	if (errors.length === 0) return 0;
	return errors.some((finding) => finding.code.startsWith("config/")) ? 2 : 1;
}
/** What was thrown, as facts. Unknown errors are bugs of ours and keep their stack. */
function describeThrown(error) {
	if (error instanceof ReleaseError) return {
		exitStatus: error.exitStatus,
		finding: error.toFinding()
	};
	return {
		exitStatus: 70,
		finding: null,
		stack: error instanceof Error ? error.stack ?? error.message : String(error)
	};
}
export { exitStatusOf as n, exitStatuses as r, describeThrown as t };
