import { hostedRunners } from "../data/runners.ts";
import type { Frontend, SdistCell } from "../document/plan.ts";
import type { FrontendContext } from "./frontend-plan.ts";

/** The source distribution of a release (PEP 625 name), or null with `sdist = false`. */
export function planSdist(context: FrontendContext, frontend: Frontend): SdistCell | null {
	if (!context.facts.settings.settings.sdist) return null;
	return {
		id: "sdist",
		frontend,
		file: `${context.distributionName}-${context.version}.tar.gz`,
		source: null,
		runner: "ubuntu-24.04",
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: hostedRunners["ubuntu-24.04"].dollarsPerMinute,
		why: "sources for every platform without a wheel; conda-forge and distributions build from it",
	};
}
