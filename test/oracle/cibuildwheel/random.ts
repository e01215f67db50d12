// Random choices that are the same for the same seed (mulberry32), so that a disagreement can be shown again.
export interface Random {
	/** Below `limit`. */
	integer(limit: number): number;
	/** True this often, of 1. */
	chance(share: number): boolean;
	pick<T>(values: readonly T[]): T;
	/** Between `least` and `most` of them, in a new order; some may come twice. */
	some<T>(values: readonly T[], least: number, most: number): T[];
}

export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const random: Random = {
		integer: (limit) => Math.floor(next() * limit),
		chance: (share) => next() < share,
		pick: (values) => values[random.integer(values.length)] as (typeof values)[number],
		some: (values, least, most) =>
			Array.from({ length: least + random.integer(most - least + 1) }, () => random.pick(values)),
	};
	return random;
}
