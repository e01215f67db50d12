// How long a release takes from the tag to the gate, and what it costs: jobs start in the order of their matrix as soon as
// the account may run one more, on macOS less than elsewhere.
import { type AccountPlan, type Concurrency, concurrency } from "../../data/github-limits.ts";
import { type HostedRunner, hostedRunners } from "../../data/runners.ts";
import type { Table } from "../../data/table.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Plan } from "../../document/plan.ts";
import { billedMinutes, type MeasuredSeconds, priceOf } from "./predict.ts";
import { describeRunner, runsNow } from "./rows.ts";

interface TimedJob {
	id: string;
	runner: RunsOn;
	minutes: number;
	dollars: number;
}

export interface Schedule {
	/** Jobs on runners, with plan, freeze and gate. */
	jobs: number;
	/** Sum over all jobs, each rounded up. */
	runnerMinutes: number;
	/** US dollars in a private repository. */
	dollars: number;
	/** Of those, what larger and GPU runners cost in a public repository too. */
	publicDollars: number;
	/** From start to end, when nothing else runs in the account. */
	minutes: number;
	/** The longest build and the longest test: no number of runners makes the release faster than these. */
	longest: { build: TimedJob | null; smoke: TimedJob | null };
}

export function scheduleJobs(
	plan: Pick<Plan, "cells" | "sdist" | "smokeCells">,
	{
		runners = hostedRunners,
		measured = new Map(),
		account = "free",
	}: { runners?: Table<HostedRunner>; measured?: MeasuredSeconds; account?: AccountPlan } = {},
): Schedule {
	const builds = [...plan.cells, ...(plan.sdist ? [plan.sdist] : [])].map((cell): TimedJob => {
		const { id, runner, predictedMinutes, predictedCost } = cell;
		return { id, runner, minutes: Math.ceil(predictedMinutes), dollars: predictedCost };
	});
	const tests = plan.smokeCells.filter(runsNow).map(({ id, runner, predictedMinutes, predictedCost }): TimedJob => {
		const seconds = measured.get(id);
		if (seconds === undefined) return { id, runner, minutes: Math.ceil(predictedMinutes), dollars: predictedCost };
		const minutes = billedMinutes(seconds);
		return { id, runner, minutes, dollars: priceOf(minutes, runner, runners) };
	});
	const [runner, minutes] = ["ubuntu-24.04", 1];
	const single: TimedJob = { id: "plan", runner, minutes, dollars: priceOf(minutes, runner, runners) };
	const stages = [[single], builds, [{ ...single, id: "freeze" }], tests, [{ ...single, id: "gate" }]];
	const all = stages.flat();
	const larger = all.filter((job) => describeRunner(job.runner, runners)?.isLarger);
	const sum = (values: readonly number[]): number =>
		Math.round(values.reduce((total, value) => total + value, 0) * 10_000) / 10_000;
	return {
		jobs: all.length,
		runnerMinutes: sum(all.map(({ minutes }) => minutes)),
		dollars: sum(all.map(({ dollars }) => dollars)),
		publicDollars: sum(larger.map(({ dollars }) => dollars)),
		minutes: sum(stages.map((jobs) => spanOf(jobs, runners, concurrency[account]))),
		longest: { build: longestOf(builds), smoke: longestOf(tests) },
	};
}

/**
 * Minutes until the last of these jobs ends. Larger runners have a limit of their own, of 1,000, and runners of one's own
 * are taken to be as many as it needs: both start at once.
 */
function spanOf(jobs: readonly TimedJob[], runners: Table<HostedRunner>, limits: Concurrency): number {
	const queues: Record<Place, { position: number; minutes: number }[]> = { macos: [], other: [] };
	let unlimited = 0;
	for (const [position, { runner, minutes }] of jobs.entries()) {
		const row = describeRunner(runner, runners);
		if (row === null || row.isLarger) unlimited = Math.max(unlimited, minutes);
		else queues[row.system === "macos" ? "macos" : "other"].push({ position, minutes });
	}
	return Math.max(unlimited, spanOfQueues(queues, limits));
}

type Place = "macos" | "other";

/** Jobs start in the order of the matrix; a Mac that waits for its turn lets others pass. */
function spanOfQueues(
	queues: Readonly<Record<Place, readonly { position: number; minutes: number }[]>>,
	limits: Concurrency,
): number {
	const started: Record<Place, number> = { macos: 0, other: 0 };
	const running: { ends: number; place: Place }[] = [];
	let now = 0;
	for (let left = queues.macos.length + queues.other.length; left > 0; ) {
		const place = nextPlace();
		if (place === null) {
			const first = running.reduce((best, job, index) => (job.ends < (running[best]?.ends ?? 0) ? index : best), 0);
			now = running.splice(first, 1)[0]?.ends ?? now;
			continue;
		}
		running.push({ ends: now + (queues[place][started[place]]?.minutes ?? 0), place });
		started[place] += 1;
		left -= 1;
	}
	return Math.max(now, ...running.map(({ ends }) => ends));

	function nextPlace(): Place | null {
		if (running.length >= limits.jobs) return null;
		const macs = running.filter(({ place }) => place === "macos").length;
		const mac = macs < limits.macos ? queues.macos[started.macos] : undefined;
		const other = queues.other[started.other];
		if (mac === undefined) return other === undefined ? null : "other";
		return other === undefined || mac.position < other.position ? "macos" : "other";
	}
}

function longestOf(jobs: readonly TimedJob[]): TimedJob | null {
	return jobs.reduce<TimedJob | null>((best, job) => (best === null || job.minutes > best.minutes ? job : best), null);
}
