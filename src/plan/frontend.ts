// The planner of each frontend. Most are large and each is for some projects alone, so they are loaded where they are needed.
import type { Frontend } from "../document/plan.ts";
import type { planBroughtReleases } from "./brought-releases.ts";
import type { planCudaWheels } from "./cuda/plan-cuda.ts";
import type { FrontendPlanner } from "./frontend-plan.ts";
import { planPureWheels } from "./frontend-pure.ts";

export interface Planners {
	frontend: Frontend;
	planWheels: FrontendPlanner;
	/** Null in a plan without CUDA wheels. */
	planCuda: typeof planCudaWheels | null;
	/** Null unless the wheels are brought along. */
	planBrought: typeof planBroughtReleases | null;
}

const load: Readonly<Record<Frontend, () => Promise<FrontendPlanner>>> = {
	maturin: async () => (await import("./frontend-maturin.ts")).planMaturinWheels,
	cibuildwheel: async () => (await import("./frontend-cibuildwheel.ts")).planCibuildwheelWheels,
	command: async () => (await import("./frontend-command.ts")).planCommandWheels,
	build: async () => (await import("./frontend-build.ts")).planNativeWheels,
	none: async () => (await import("./frontend-none.ts")).planBroughtWheels,
};

export async function loadPlanners(
	frontend: Frontend,
	{ isPure, hasCuda }: { isPure: boolean; hasCuda: boolean },
): Promise<Planners> {
	return {
		frontend,
		planWheels: frontend === "build" && isPure ? planPureWheels : await load[frontend](),
		planCuda: hasCuda ? (await import("./cuda/plan-cuda.ts")).planCudaWheels : null,
		planBrought: frontend === "none" ? (await import("./brought-releases.ts")).planBroughtReleases : null,
	};
}
