import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Benchmark, type Contender, type Figure, runBenchmark } from "../../bench/benchmark.ts";
import { formatSection, formatTime, orderSections, putSection } from "../../bench/page.ts";
import { timeProcess, timeToLine } from "../../bench/run-process.ts";
import { interleave, median, middleHalf } from "../../bench/statistics.ts";

describe("median", () => {
	it.each([
		[[3], 3],
		[[3, 1, 2], 2],
		[[4, 1, 3, 2], 2.5],
		[[10, 1, 1, 1, 1000], 1],
	])("of %j is %d", (values, expected) => {
		expect(median(values)).toBe(expected);
	});

	it("of nothing is refused", () => {
		expect(() => median([])).toThrow("no runs");
	});

	it("leaves its runs in their order", () => {
		const runs = [3, 1, 2];
		median(runs);
		expect(runs).toEqual([3, 1, 2]);
	});

	it("lies in the middle half, and that within the runs", () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (runs) => {
				const { low, high } = middleHalf(runs);
				const order = [Math.min(...runs), low, median(runs), high, Math.max(...runs)];
				for (const [place, value] of order.slice(1).entries()) {
					expect(value).toBeGreaterThanOrEqual((order[place] ?? 0) - 1e-6);
				}
			}),
		);
	});
});

describe("interleaved runs", () => {
	it("begin each round with another contender", () => {
		expect(interleave(3, 4)).toEqual([0, 1, 2, 1, 2, 0, 2, 0, 1, 0, 1, 2]);
	});

	it("give each contender as many runs as there are rounds", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), (contenders, rounds) => {
				const order = interleave(contenders, rounds);
				for (let index = 0; index < contenders; index++) {
					expect(order.filter((turn) => turn === index)).toHaveLength(rounds);
				}
			}),
		);
	});
});

describe("a benchmark", () => {
	it("throws the warm-up rounds away and cleans up", async () => {
		const { benchmark, log } = sampleBenchmark();
		const figures = await runBenchmark(benchmark, () => {});
		expect(figures.map((figure) => figure.runs)).toEqual([
			[4, 5],
			[3, 6],
		]);
		expect(log).toEqual(["prepared", "closed"]);
	});

	it("cleans up when a contender fails", async () => {
		const { benchmark, log } = sampleBenchmark(() => Promise.reject(new Error("exit 1")));
		await expect(runBenchmark(benchmark, () => {})).rejects.toThrow("exit 1");
		expect(log).toEqual(["prepared", "closed"]);
	});
});

describe("the page of benchmarks", () => {
	const section = formatSection({ name: "start", story: "What it costs." }, sampleFigures(), "a machine");

	it("shows each figure with its peer, its goal and its command", () => {
		expect(section).toBe(
			[
				"## start",
				"",
				"What it costs.",
				"",
				"a machine; 3 runs each.",
				"",
				"| what | median | middle half | compared | goal |",
				"|---|---|---|---|---|",
				"| bare node | 26 ms | 26 ms – 27 ms |  |  |",
				"| fast | 70 ms | 65 ms – 75 ms | +44 ms, 2.69 × bare node | ≤ 60 ms more: met |",
				"| slow | 1.30 s | 1.30 s – 1.30 s | +1.27 s, 50.00 × bare node | ≤ 60 ms more: **missed** |",
				"",
				"bare node:",
				"",
				"```sh",
				"node empty.js",
				"```",
				"",
				"fast:",
				"",
				"```sh",
				"one",
				"two",
				"```",
				"",
				"slow:",
				"",
				"```sh",
				"three",
				"```",
				"",
			].join("\n"),
		);
	});

	it("shows a command once for figures that are taken at different moments of it", () => {
		const [node, fast, slow] = sampleFigures() as [Figure, Figure, Figure];
		const same = formatSection({ name: "start", story: "" }, [node, fast, { ...slow, commands: fast.commands }], "");
		expect(same.split("\n").filter((line) => line.endsWith(":") && !line.startsWith("|"))).toEqual([
			"bare node:",
			"fast; slow:",
		]);
	});

	it("refuses a figure whose peer was not run", () => {
		const alone = sampleFigures().slice(1);
		expect(() => formatSection({ name: "start", story: "" }, alone, "")).toThrow("bare node, which was not run");
	});

	it("keeps the other sections when one is renewed", () => {
		const page = ["## plan\n\nold", "## start\n\nother"].reduce(putSection, "");
		const renewed = putSection(page, "## plan\n\nnew");
		expect(renewed.startsWith("# Benchmarks\n\n")).toBe(true);
		expect(renewed).toContain("\n\n## plan\n\nnew\n\n## start\n\nother\n");
		expect(putSection(renewed, "## plan\n\nnew")).toBe(renewed);
	});

	it("has the sections in the order of the benchmarks, without those that are gone", () => {
		const page = ["## gone\n\nx", "## plan\n\ny", "## start\n\nz"].reduce(putSection, "");
		expect(
			orderSections(page, ["start", "plan"])
				.split("\n")
				.filter((line) => line.startsWith("## ")),
		).toEqual(["## start", "## plan"]);
	});
});

describe("a time", () => {
	it.each([
		[0.04, "0.0 ms"],
		[9.94, "9.9 ms"],
		[9.99, "10 ms"],
		[26.4, "26 ms"],
		[999.4, "999 ms"],
		[999.6, "1.00 s"],
		[12_340, "12.3 s"],
		[59_960, "1 min 0 s"],
		[119_600, "2 min 0 s"],
		[125_400, "2 min 5 s"],
	])("of %d milliseconds reads %s", (milliseconds, text) => {
		expect(formatTime(milliseconds)).toBe(text);
	});
});

describe("the time of a process", () => {
	const run = (code: string) => ({ arguments: ["--eval", code] });

	it("to a line ends when that line is complete, whatever follows", async () => {
		const endless = run('console.log("first"); console.log("the answer"); setInterval(() => {}, 1000)');
		expect(await timeToLine(process.execPath, endless, /^the answer$/)).toBeGreaterThan(0);
	});

	it("to a line that never comes is no figure", async () => {
		const silent = run('process.stdout.write("the answer without its end")');
		await expect(timeToLine(process.execPath, silent, /answer/)).rejects.toThrow("ended with exit 0 before /answer/");
	});

	it("that fails is no figure, and its words are shown", async () => {
		const failing = run('console.error("no such index"); process.exit(3)');
		await expect(timeProcess(process.execPath, failing)).rejects.toThrow(/ended with exit 3:\nno such index/);
	});

	it("that cannot be started is no figure", async () => {
		await expect(timeProcess("no-such-program", run(""))).rejects.toThrow("ENOENT");
	});
});

function sampleContender(title: string, measure: Contender["measure"]): Contender {
	return { title, commands: [], measure, against: null };
}

function sampleBenchmark(fail?: Contender["measure"]): { benchmark: Benchmark; log: string[] } {
	const log: string[] = [];
	let clock = 0;
	const measure = () => Promise.resolve(++clock);
	const prepare = async () => {
		log.push("prepared");
		const contenders = [sampleContender("a", measure), sampleContender("b", fail ?? measure)];
		return {
			contenders,
			close: async () => {
				log.push("closed");
			},
		};
	};
	return { benchmark: { name: "sample", story: "", rounds: 2, warmUps: 1, prepare }, log };
}

function sampleFigures(): Figure[] {
	const goal = { text: "≤ 60 ms more", isMet: (ours: number, peer: number) => ours - peer <= 60 };
	const measure = () => Promise.resolve(0);
	const against = { peer: "bare node", goal };
	return [
		{ title: "bare node", commands: ["node empty.js"], measure, against: null, runs: [26, 25.5, 28] },
		{ title: "fast", commands: ["one", "two"], measure, against, runs: [60, 70, 80] },
		{ title: "slow", commands: ["three"], measure, against, runs: [1300, 1300, 1300] },
	];
}
