import { describe, expect, it } from "vitest";
import { makeCell, makePlan, makeSmokeCell } from "../../../test/world/plan-builder.ts";
import { hostedRunners } from "../../data/runners.ts";
import { digestCell } from "../../document/cell-digest.ts";
import type { Cell } from "../../document/plan.ts";
import { sealPlan } from "../decide.ts";
import { judgeJobs } from "./judge-jobs.ts";
import { differsInPredictionsOnly, predict, priceOf } from "./predict.ts";
import { scheduleJobs } from "./schedule.ts";

const build = (id: string, predictedMinutes: number, runner: Cell["runner"] = "ubuntu-24.04", change = {}) =>
	makeCell({
		id,
		runner,
		predictedMinutes,
		predictedCost: priceOf(predictedMinutes, runner, hostedRunners),
		...change,
	});
const planOf = (cells: Cell[]) => makePlan({ cells, sdist: null, smokeCells: [] });

describe("scheduleJobs", () => {
	it("adds plan, freeze and gate, a minute each, and rounds every job up", () => {
		const schedule = scheduleJobs(planOf([build("a", 4.2), build("b", 2)]));
		expect(schedule).toMatchObject({ jobs: 5, runnerMinutes: 3 + 5 + 2, minutes: 3 + 5 });
		expect(schedule.dollars).toBeCloseTo(10 * 0.006);
		expect(schedule.longest).toMatchObject({ build: { id: "a", minutes: 5 }, smoke: null });
	});

	it("starts 20 jobs at once on a free account, more on others", () => {
		const cells = Array.from({ length: 40 }, (_, index) => build(`c${index}`, 10));
		expect(scheduleJobs(planOf(cells)).minutes).toBe(3 + 20);
		expect(scheduleJobs(planOf(cells), { account: "pro" }).minutes).toBe(3 + 10);
	});

	it("starts 5 of them on macOS, and lets others pass those that wait", () => {
		const macs = Array.from({ length: 10 }, (_, index) => build(`m${index}`, 10, "macos-15"));
		const linux = Array.from({ length: 15 }, (_, index) => build(`l${index}`, 10));
		expect(scheduleJobs(planOf([...macs, ...linux])).minutes).toBe(3 + 20);
		expect(scheduleJobs(planOf([...macs, ...linux]), { account: "enterprise" }).minutes).toBe(3 + 10);
	});

	it("does not count larger runners and one's own against the account", () => {
		const cells = Array.from({ length: 60 }, (_, index) =>
			build(`c${index}`, 10, index % 2 ? "my-box" : "ubuntu-24.04-4core"),
		);
		const schedule = scheduleJobs(planOf(cells));
		expect(schedule.minutes).toBe(3 + 10);
		expect(schedule.publicDollars).toBeCloseTo(30 * 10 * 0.012);
	});

	it("does not grow with the square of the jobs", () => {
		const cells = Array.from({ length: 10_000 }, (_, index) =>
			build(`c${index}`, 5, index % 2 ? "macos-15" : "ubuntu-24.04"),
		);
		const started = performance.now();
		expect(scheduleJobs(planOf(cells)).minutes).toBe(3 + 5 * 1000);
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it("takes measured seconds of tests", () => {
		const cell = build("a", 1);
		const plan = makePlan({ cells: [cell], sdist: null, smokeCells: [makeSmokeCell(cell, { id: "t" })] });
		expect(scheduleJobs(plan, { measured: new Map([["t", 600]]) }).longest.smoke?.minutes).toBe(11);
		expect(scheduleJobs(plan).longest.smoke?.minutes).toBe(2);
	});
});

describe("predict", () => {
	it("bills measured seconds with the set-up, rounded up", () => {
		const cell = predict(build("a", 4, "macos-15"), new Map([["a", 80]]), hostedRunners);
		expect(cell).toMatchObject({ predictedMinutes: 3, predictedCost: 0.186 });
	});

	it("leaves what was never measured as the table says", () => {
		const cell = build("a", 4);
		expect(predict(cell, new Map([["b", 80]]), hostedRunners)).toBe(cell);
	});

	it.each([
		["ubuntu-24.04", 0.06],
		["windows-2025", 0.1],
		["4-core-ubuntu-gpu-t4", 0.52],
		[["self-hosted", "gpu"], 0],
		[{ group: "big" }, 0],
	] as [Cell["runner"], number][])("ten minutes on %j cost %d $", (runner, dollars) => {
		expect(priceOf(10, runner, hostedRunners)).toBe(dollars);
	});

	it("a plan with other minutes alone is the same promise, and its cells the same cells", () => {
		const [cell, slower] = [build("a", 4), build("a", 9, "ubuntu-24.04", { predictedCost: 0.054 })];
		const [before, after, other] = [planOf([cell]), planOf([slower]), planOf([build("b", 4)])];
		expect(differsInPredictionsOnly(before, after)).toBe(true);
		expect(differsInPredictionsOnly(before, before)).toBe(false);
		expect(differsInPredictionsOnly(before, other)).toBe(false);
		expect(digestCell(before, cell)).toBe(digestCell(after, slower));
		expect(sealPlan(before).digest).not.toBe(sealPlan(after).digest);
	});
});

describe("judgeJobs", () => {
	const judge = (cells: Cell[]) => judgeJobs(planOf(cells), hostedRunners);

	it("is silent about an ordinary plan", () => {
		expect(judge([build("a", 30)])).toEqual([]);
	});

	it.each([
		[
			build("a", 301, "ubuntu-24.04", { buildIdentifiers: ["cp311-x", "cp312-x"] }),
			"2 wheels are built one after the other",
		],
		[build("a", 400, "ubuntu-24.04", { isEmulated: true }), "emulation is about ten times slower"],
		[build("a", 14, "ubuntu-slim"), "larger or self-hosted runner"],
	])("refuses a cell that may run into the limit (%#)", (cell, how) => {
		const [finding] = judge([cell]);
		expect(finding).toMatchObject({ code: "plan/job-too-long", level: "error" });
		expect(finding?.help).toContain(how);
	});

	it("five hours are fine, and on a runner of one's own a day", () => {
		expect(judge([build("a", 300), build("b", 1440, ["self-hosted"])])).toEqual([]);
	});

	it("refuses more jobs than wheels.yml can hold", () => {
		const cells = Array.from({ length: 1025 }, (_, index) => build(`c${index}`, 1));
		expect(judge(cells).map(({ message }) => message)).toEqual([
			"1025 build jobs; wheels.yml runs at most 1024 (4 matrices of 256)",
		]);
	});

	it("refuses matrices that are too large for the outputs of a job", () => {
		const runner = ["self-hosted", "a-label-that-somebody-thought-should-tell-the-whole-story-of-a-machine".repeat(16)];
		const cells = Array.from({ length: 512 }, (_, index) => build(`c${index}`, 1, runner));
		expect(judge(cells)).toMatchObject([{ code: "plan/outputs-too-large", level: "error" }]);
	});
});
