// What a plan says about itself in words, once for every face: heading, releases, totals, what is left out.
import { concurrency } from "../data/github-limits.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CudaFacts, Plan } from "../document/plan.ts";
import { scheduleJobs } from "../plan/jobs/schedule.ts";
import type { PlanSection } from "./plan-rows.ts";
import { formatPythons } from "./python-range.ts";

/** One line: `7 wheels + sdist, 14 tests`. */
export function summarizePlan(plan: Plan): string {
	return `${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ""}, ${count(plan.smokeCells.length, "test")}`;
}

/** `edgequake-python 0.3.0`, where the version stands, how it is built. */
export function describeProject(plan: Plan): string[] {
	const [first, ...others] = plan.versionSources.map(
		(source) => `${source.file}${source.line ? `:${source.line}` : ""}`,
	);
	const crate = plan.project.crate;
	const isCrateUsed = plan.versionSources.some((source) => source.file.split("/").at(-1) === "Cargo.toml");
	const version = [
		[first ?? "", ...others].join(" = "),
		...(crate && !isCrateUsed ? [`${crate.file} not used`] : []),
	].join(" · ");
	const source = plan.source;
	return [
		`${plan.project.name} ${plan.version}`,
		version,
		`${plan.frontend}, ${kindOfWheels(plan)}`,
		...(source ? [`sources of ${source.repository}${source.tag ? ` at ${source.tag}` : ""}`] : []),
	].filter((text) => text !== "");
}

function kindOfWheels(plan: Plan): string {
	if (plan.project.isPure) return "pure Python";
	if (plan.project.abi3Floor) return `abi3 from ${plan.project.abi3Floor}`;
	return plan.cells.every((cell) => cell.expect.abiTag === "none") ? "one wheel per platform" : "one wheel per Python";
}

const routes = {
	suffix: "a project name of its own",
	index: "for an index of your own",
	variant: "variant label, experimental",
} as const;

/** `mypkg-cu12 1.4.0   a project name of its own   CUDA 12.6 · sm_86 sm_89, PTX 89 · torch 2.8` */
export function describeSection({ release, cuda }: PlanSection, plan: Plan): string[] {
	const extras = plan.releases.flatMap((row) =>
		row.extras
			.filter(({ requires }) => release !== null && requires.startsWith(`${release.name}==`))
			.map(({ name }) => `${row.name}[${name}] requires it`),
	);
	return [
		release ? `${release.name} ${release.version}` : plan.project.name,
		...(release?.route ? [routes[release.route]] : []),
		...(cuda ? [describeCuda(cuda)] : []),
		...extras,
	];
}

export function describeCuda(cuda: CudaFacts): string {
	const archs = cuda.archs.map((arch) => `sm_${arch}`).join(" ");
	return [
		`CUDA ${cuda.toolkit}`,
		`${archs}${cuda.ptx.length > 0 ? `, PTX ${cuda.ptx.join(" ")}` : ""}`,
		...(cuda.torch ? [`torch ${cuda.torch.build} (${cuda.torch.range})`] : []),
		...(cuda.variantLabel ? [`label ${cuda.variantLabel}`] : []),
		...(cuda.minimumDriver ? [`driver ≥ ${cuda.minimumDriver}`] : []),
	].join(" · ");
}

/** `14 tests on Python 3.9 and 3.14, 2 of them on GPUs (sm_86, sm_89)` */
export function describeTests(plan: Plan): string {
	const { smokeCells } = plan;
	if (smokeCells.length === 0) return "no tests";
	const pythons = [...new Set(smokeCells.map((smoke) => smoke.python))];
	const shown = pythons.length > 2 ? formatPythons(pythons) : pythons.join(" and ");
	const onGpu = smokeCells.filter((smoke) => smoke.gpuArch !== null);
	const archs = [...new Set(onGpu.map((smoke) => `sm_${smoke.gpuArch}`))].join(", ");
	return [
		`${count(smokeCells.length, "test")} on Python ${shown}`,
		...(onGpu.length > 0 ? [`${onGpu.length} of them on GPUs (${archs})`] : []),
	].join(", ");
}

/** Over all jobs that build: `about 39 runner minutes, 1.37 $ in a private repository`. */
export function describeEffort(plan: Plan): string {
	const all = [...plan.cells, ...(plan.sdist ? [plan.sdist] : [])];
	const minutes = all.reduce((sum, cell) => sum + cell.predictedMinutes, 0);
	const cost = all.reduce((sum, cell) => sum + cell.predictedCost, 0);
	return `about ${Math.ceil(minutes)} runner minutes, ${formatDollars(cost)} $ in a private repository`;
}

/** `about 14 minutes with 20 jobs at once (5 on macOS); 1.61 $ with all tests`: what a free account runs. */
export function describeSchedule(plan: Plan): string {
	const { minutes, dollars } = scheduleJobs(plan);
	const { jobs, macos } = concurrency.free;
	return `about ${formatMinutes(minutes)} minutes with ${jobs} jobs at once (${macos} on macOS); ${formatDollars(dollars)} $ with all tests`;
}

/** Where the files may go, or why nowhere. */
export function describeDestinations(plan: Plan): string {
	if (plan.destinations.length > 0) return `may go to: ${plan.destinations.join(", ")}`;
	return `nothing is published: event ${plan.event}${plan.tag ? "" : " without a release tag"}`;
}

/** What is left out, by reason, the most first: `31 combinations`, `24 covered by abi3`, `7 free-threaded off`. */
export function describeLeftOut(plan: Plan): { total: string; reasons: string[] } | null {
	if (plan.exclusions.length === 0) return null;
	const kinds = [...Map.groupBy(plan.exclusions, ({ code }) => code)]
		.map(([code, rows]) => ({ code, number: rows.reduce((sum, row) => sum + (row.combinations ?? 1), 0) }))
		.sort((a, b) => b.number - a.number);
	return {
		total: count(
			kinds.reduce((sum, { number }) => sum + number, 0),
			"combination",
		),
		reasons: kinds.map(({ code, number }) => {
			const word = code.replace(/^[a-z]+\//, "").replace(/(?<!\bfree)-/g, " ");
			return kinds.length > 1 ? `${number} ${word}` : word;
		}),
	};
}

export function formatMinutes(minutes: number): string {
	return String(Math.ceil(minutes));
}

export function formatDollars(dollars: number): string {
	return dollars.toFixed(2);
}
