import type { Frontend } from "../document/plan.ts";
import { planBuildWheels } from "./frontend-build.ts";
import { planCibuildwheelWheels } from "./frontend-cibuildwheel.ts";
import { planCommandWheels } from "./frontend-command.ts";
import { planMaturinWheels } from "./frontend-maturin.ts";
import { planBroughtWheels } from "./frontend-none.ts";
import type { FrontendPlanner } from "./frontend-plan.ts";

export const frontendPlanners: Readonly<Record<Frontend, FrontendPlanner>> = {
	maturin: planMaturinWheels,
	cibuildwheel: planCibuildwheelWheels,
	command: planCommandWheels,
	build: planBuildWheels,
	none: planBroughtWheels,
};
