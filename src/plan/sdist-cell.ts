// The source distribution: whether there is one, and what whoever installs from it must have.
import { hostedRunners } from "../data/runners.ts";
import type { Exclusion, Frontend, SdistCell } from "../document/plan.ts";
import type { FrontendContext } from "./frontend-plan.ts";

/** The source distribution of a release (PEP 625 name), or null with `sdist = false`. */
export function planSdist(context: FrontendContext, frontend: Frontend): SdistCell | null {
	const {
		tables,
		settings: { settings },
	} = context.facts;
	if (!settings.sdist) return null;
	return {
		id: "sdist",
		frontend,
		file: `${context.distributionName}-${context.version}.tar.gz`,
		source: null,
		runner: settings.runners.sdist ?? "ubuntu-24.04",
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: (tables.runners["ubuntu-24.04"] ?? hostedRunners["ubuntu-24.04"]).dollarsPerMinute,
		why: `conda-forge and distributions build from it; ${describeUse(context)}`,
	};
}

/** Why a release has no sdist, for whoever looks for it. */
export function explainNoSdist({ facts, nativeHint }: Pick<FrontendContext, "facts" | "nativeHint">): Exclusion[] {
	if (facts.settings.settings.sdist) return [];
	const where = facts.settings.sources.find(({ key }) => key === "sdist")?.source ?? "configuration";
	const effect =
		nativeHint === null
			? "only conda-forge and distributions would build from one"
			: "whoever has no fitting wheel cannot install this release";
	return [{ what: "sdist", code: "plan/sdist-off", reason: `sdist = false (${where}); ${effect}` }];
}

/** An sdist that users cannot compile is a choice to make: the plan says what they would need. */
function describeUse({ facts, nativeHint }: FrontendContext): string {
	if (nativeHint === null) return "installing from it compiles nothing";
	if (facts.pyproject.backend === "maturin") {
		const rust = facts.cargo?.rustVersion ? `Rust ${facts.cargo.rustVersion} or newer` : "Rust";
		return `whoever has no fitting wheel compiles it, which takes ${rust}`;
	}
	return "whoever has no fitting wheel compiles it, which takes a compiler and what the build links against";
}
