import type { Reporter } from "vitest/node";

/** Closes a run with one line that `.ci/run` adds up over all suites: counted by the runner, never typed. */
export function countingReporter(): Reporter {
	return {
		onTestRunEnd(modules, unhandledErrors) {
			const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
			for (const module of modules) {
				if (module.children.size === 0 && module.state() === "failed") count.failed += 1;
				for (const test of module.children.allTests()) count[test.result().state] += 1;
			}
			console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
		},
	};
}
