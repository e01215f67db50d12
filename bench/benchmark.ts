// The contract of a benchmark: something of ours and its peer, run in turns on the same machine.
import { interleave } from "./statistics.ts";

export interface Benchmark {
	/** The word for `npm run bench -- NAME`, and the heading on the page. */
	name: string;
	/** What is measured and what is not, for readers of the page. */
	story: string;
	rounds: number;
	/** Rounds whose times are thrown away: they fill the caches of both sides. */
	warmUps: number;
	prepare(): Promise<Setting>;
}

/** What stands ready to be measured; `close` removes it again. */
export interface Setting {
	contenders: readonly Contender[];
	close(): Promise<void>;
}

export interface Contender {
	title: string;
	/** What to type to see it, line by line. */
	commands: readonly string[];
	/** Milliseconds of one run, or bytes. */
	measure(): Promise<number>;
	/** Default `time`. */
	unit?: "time" | "memory";
	/** For what needs minutes: run in the first round alone, whose place it has. */
	isOnce?: boolean;
	/** What is known about it after the runs, for readers of its row. */
	remark?: () => string;
	/** What it is held against; null for the peer itself. */
	against: Comparison | null;
}

export interface Comparison {
	/** Title of another contender of this benchmark. */
	peer: string;
	/** Null: reported without a goal. */
	goal: Goal | null;
}

export interface Goal {
	text: string;
	isMet(ours: number, peer: number): boolean;
}

export interface Figure extends Contender {
	runs: readonly number[];
}

/** Runs all contenders in turns. */
export async function runBenchmark(benchmark: Benchmark, progress: (line: string) => void): Promise<Figure[]> {
	const setting = await benchmark.prepare();
	try {
		const { contenders } = setting;
		const runs = contenders.map((): number[] => []);
		const order = interleave(contenders.length, benchmark.warmUps + benchmark.rounds);
		for (const [turn, index] of order.entries()) {
			const [contender, own] = [contenders[index], runs[index]];
			if (contender === undefined || own === undefined) throw new RangeError(`no contender ${index}`);
			const isCounted = turn >= benchmark.warmUps * contenders.length;
			if (contender.isOnce && (!isCounted || own.length > 0)) continue;
			const milliseconds = await contender.measure();
			if (isCounted) own.push(milliseconds);
			progress(`${benchmark.name}: run ${turn + 1} of ${order.length}`);
		}
		return contenders.map((contender, index) => ({ ...contender, runs: runs[index] ?? [] }));
	} finally {
		await setting.close();
	}
}
