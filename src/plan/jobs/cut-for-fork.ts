// A pull request from a fork runs a stranger's code. The guarded jobs (GPU, runners of one's own) do not start for it, so
// their cells leave the plan, each with the reason; freeze and gate judge what is left.
import type { Plan } from "../../document/plan.ts";
import { isGuardedBuild, isGuardedTest } from "./rows.ts";

const reason = "GPU jobs and runners of your own never run for a pull request from a fork; a release runs them";

export function cutForFork(plan: Omit<Plan, "digest">): Omit<Plan, "digest"> {
	const cells = plan.cells.filter((cell) => !isGuardedBuild(cell));
	const sdist = plan.sdist !== null && isGuardedBuild(plan.sdist) ? null : plan.sdist;
	const kept = new Set([...cells.map(({ id }) => id), ...(sdist ? [sdist.id] : [])]);
	const smokeCells = plan.smokeCells.filter((smoke) => kept.has(smoke.cell) && !isGuardedTest(smoke));
	const tested = new Set(smokeCells.map(({ id }) => id));
	const leftOut = [
		...[...plan.cells, ...(plan.sdist ? [plan.sdist] : [])]
			.filter(({ id }) => !kept.has(id))
			.map(({ id }) => ({ id, kind: "build" as const, reason })),
		...plan.smokeCells.filter(({ id }) => !tested.has(id)).map(({ id }) => ({ id, kind: "smoke" as const, reason })),
	];
	const releases = plan.releases.map((release) => ({ ...release, cells: release.cells.filter((id) => kept.has(id)) }));
	return { ...plan, cells, sdist, smokeCells, releases, leftOut: [...plan.leftOut, ...leftOut] };
}
