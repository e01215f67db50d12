import { defineConfig } from "vitest/config";
import { countingReporter } from "./test/counting-reporter.ts";

/** End to end: `dist/` as the runner and users start it, with real Python tools. Slow; two files at once at most. */
export default defineConfig({
	test: {
		include: ["test/e2e/**/*.test.ts"],
		reporters: ["default", countingReporter()],
		testTimeout: 600_000,
		hookTimeout: 600_000,
		maxWorkers: 2,
		// As in vitest.config.ts: the workflow runner of test/world/github needs them.
		server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
	},
});
