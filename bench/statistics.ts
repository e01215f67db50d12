// What a benchmark does with its numbers. Medians, because a shared machine adds time now and then and never takes any away.

/** The order of the runs: each contender once per round, and each round begins with another one. */
export function interleave(contenders: number, rounds: number): number[] {
	const order = (round: number) => Array.from({ length: contenders }, (_, place) => (round + place) % contenders);
	return Array.from({ length: rounds }, (_, round) => order(round)).flat();
}

export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** Between which two values the middle half lies. */
export function middleHalf(values: readonly number[]): { low: number; high: number } {
	return { low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Linear between neighbours, as most statistics programs have it. */
function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const place = share * (sorted.length - 1);
	const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
	if (below === undefined || above === undefined) throw new RangeError("no runs to take a median of");
	return below + (above - below) * (place % 1);
}
