/** A small generator of pseudo-random choices (mulberry32), so that a case is the same everywhere and can be repeated. */
export class Choices {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let t = this.state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(values: readonly T[]): T {
		const value = values[Math.floor(this.next() * values.length)];
		if (value === undefined) throw new Error("nothing to choose from");
		return value;
	}

	some<T>(values: readonly T[], probability: number): T[] {
		return values.filter(() => this.chance(probability));
	}
}
