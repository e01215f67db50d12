import type { Frontend } from "../document/plan.ts";
import { planBuildWheels } from "./frontend-build.ts";
import { planCommandWheels } from "./frontend-command.ts";
import { planMaturinWheels } from "./frontend-maturin.ts";
import { planBroughtWheels } from "./frontend-none.ts";
import type { FrontendPlanner } from "./frontend-plan.ts";

export const frontendPlanners: Readonly<Record<Frontend, FrontendPlanner>> = {
	maturin: planMaturinWheels,
	// It gets a planner of its own; until then PEP 517 answers.
	cibuildwheel: planBuildWheels,
	command: planCommandWheels,
	build: planBuildWheels,
	none: planBroughtWheels,
};
