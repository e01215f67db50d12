import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, Exclusion, SdistCell } from "../document/plan.ts";
import type { PlanFacts } from "./facts.ts";

/** What a frontend may ask for when it plans. */
export interface FrontendContext {
	facts: PlanFacts;
	/** Normalised project name of the release. */
	releaseName: string;
	/** In file names: lower case, `_`. */
	distributionName: string;
	version: string;
	/** Pythons that `requires-python` allows, oldest first, `3.9`. */
	pythons: readonly string[];
	/** Of those, the ones that still get security fixes. */
	supportedPythons: readonly string[];
	/** Why the project is taken for a native one; null for a pure one. */
	nativeHint: string | null;
}

/** What a frontend makes of a project. */
export interface FrontendPlan {
	cells: Cell[];
	sdist: SdistCell | null;
	exclusions: Exclusion[];
	findings: Finding[];
	/** `3.9` when the wheels use the stable ABI. */
	abi3Floor: string | null;
}

/** One way of making wheels. A new one is one file and one line in frontend.ts. */
export type FrontendPlanner = (context: FrontendContext) => FrontendPlan;
