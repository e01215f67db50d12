import { defineConfig } from "vitest/config";
import { countingReporter } from "./test/counting-reporter.ts";

/** Unit, integration and workflow tests; what spawns `dist/` or real build tools is in vitest.e2e.config.ts. */
export default defineConfig({
	test: {
		include: ["src/**/*.test.ts", "test/{integration,workflows,house}/**/*.test.ts"],
		// Containers, and the stand-in for their engine, are Linux's.
		exclude: process.platform === "linux" ? [] : ["test/integration/smoke-container.test.ts"],
		// Many start processes; two busy cores make them slow, not wrong.
		testTimeout: 120_000,
		// Tool environments are made in hooks, from the network on a fresh machine.
		hookTimeout: 300_000,
		reporters: ["default", countingReporter()],
		// Their published files import JSON without attributes, which plain Node refuses.
		server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
	},
});
