// Pairwise cover: few minutes of tests in which every two values of two axes still meet somewhere (greedy, after AETG;
// Cohen et al. 1997). What is fixed is always in. Deterministic: of equals the earlier test is taken.

export interface CoverItem {
	/** One value per axis, always in the same order; null where an axis does not apply. */
	values: readonly (string | null)[];
	minutes: number;
	isFixed: boolean;
}

/** Two values that are to meet. */
export interface Pair {
	readonly left: string;
	readonly right: string;
}

export interface Cover {
	/** By index of the items. */
	isKept: boolean[];
	/** Of each item, the pairs that no kept item covers. */
	missing: Pair[][];
	minutes: number;
}

/** @param budget in minutes; pairs come first, then whatever else fits in, earlier tests first */
export function coverPairs(items: readonly CoverItem[], budget: number): Cover {
	const cover = startCover(items, budget);
	addPairs(items, cover);
	for (const [index, { minutes }] of items.entries()) {
		if (!cover.isKept[index] && minutes <= cover.left) keep(index, items, cover);
	}
	return finish(items, cover);
}

/** The cover of every pair and no more, however long it takes. */
export function coverAllPairs(items: readonly CoverItem[]): Cover {
	const cover = startCover(items, Number.POSITIVE_INFINITY);
	addPairs(items, cover);
	return finish(items, cover);
}

interface OpenCover {
	/** By index of the items: keys of the pairs it covers. */
	pairs: Map<string, Pair>[];
	isKept: boolean[];
	covered: Set<string>;
	/** Minutes. */
	left: number;
}

function startCover(items: readonly CoverItem[], budget: number): OpenCover {
	const pairs = items.map(({ values }) => listPairs(values));
	const cover: OpenCover = { pairs, isKept: items.map(() => false), covered: new Set(), left: budget };
	for (const [index, { isFixed }] of items.entries()) if (isFixed) keep(index, items, cover);
	return cover;
}

function keep(index: number, items: readonly CoverItem[], cover: OpenCover): void {
	cover.isKept[index] = true;
	cover.left -= items[index]?.minutes ?? 0;
	for (const key of cover.pairs[index]?.keys() ?? []) cover.covered.add(key);
}

function finish(items: readonly CoverItem[], { pairs, isKept, covered }: OpenCover): Cover {
	return {
		isKept,
		missing: pairs.map((own) => [...own].filter(([key]) => !covered.has(key)).map(([, pair]) => pair)),
		minutes: items.reduce((sum, { minutes }, index) => sum + (isKept[index] ? minutes : 0), 0),
	};
}

function listPairs(values: readonly (string | null)[]): Map<string, Pair> {
	const pairs = new Map<string, Pair>();
	for (const [axis, left] of values.entries()) {
		for (const [offset, right] of values.slice(axis + 1).entries()) {
			if (left !== null && right !== null)
				pairs.set(JSON.stringify([axis, left, axis + 1 + offset, right]), { left, right });
		}
	}
	return pairs;
}

interface Candidate {
	index: number;
	/** New pairs per minute when it was last looked at; it can only have become less since. */
	gain: number;
}

/** Takes the test with the most new pairs per minute until none is left that fits. */
function addPairs(items: readonly CoverItem[], cover: OpenCover): void {
	const gainOf = (index: number) =>
		[...(cover.pairs[index]?.keys() ?? [])].filter((key) => !cover.covered.has(key)).length /
		Math.max(items[index]?.minutes ?? 0, 0.01);
	const heap: Candidate[] = [];
	for (const index of items.keys()) if (!cover.isKept[index]) push(heap, { index, gain: gainOf(index) });
	for (let best = pop(heap); best !== null; best = pop(heap)) {
		const gain = gainOf(best.index);
		// What does not fit now never will: the minutes that are left only become fewer.
		if (gain === 0 || (items[best.index]?.minutes ?? 0) > cover.left) continue;
		if (gain < best.gain) push(heap, { index: best.index, gain });
		else keep(best.index, items, cover);
	}
}

function isBefore(a: Candidate, b: Candidate): boolean {
	return a.gain > b.gain || (a.gain === b.gain && a.index < b.index);
}

function push(heap: Candidate[], candidate: Candidate): void {
	let at = heap.length;
	heap.push(candidate);
	while (at > 0) {
		const parent = (at - 1) >> 1;
		if (!swapWhen(heap, at, parent)) return;
		at = parent;
	}
}

function pop(heap: Candidate[]): Candidate | null {
	const top = heap[0];
	const last = heap.pop();
	if (top === undefined || last === undefined) return null;
	if (heap.length === 0) return top;
	heap[0] = last;
	for (let at = 0; ; ) {
		const [left, right] = [2 * at + 1, 2 * at + 2];
		const [a, b] = [heap[left], heap[right]];
		const child = a !== undefined && b !== undefined && isBefore(b, a) ? right : left;
		if (!swapWhen(heap, child, at)) return top;
		at = child;
	}
}

/** Swaps two when the one at `child` comes first. */
function swapWhen(heap: Candidate[], child: number, parent: number): boolean {
	const [a, b] = [heap[child], heap[parent]];
	if (a === undefined || b === undefined || !isBefore(a, b)) return false;
	heap[child] = b;
	heap[parent] = a;
	return true;
}
