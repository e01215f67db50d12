/**
 * Starts the work on each item in order, with at most `limit()` at once. After the first failure nothing new starts;
 * what runs is waited for, and then that failure is thrown.
 */
export async function inTurn<T>(
	items: readonly T[],
	limit: () => number,
	work: (item: T) => Promise<void>,
): Promise<void> {
	const running = new Set<Promise<void>>();
	const failures: unknown[] = [];
	for (const item of items) {
		while (running.size >= limit()) await Promise.race(running);
		if (failures.length > 0) break;
		const one: Promise<void> = work(item)
			.catch((failure: unknown) => {
				failures.push(failure);
			})
			.finally(() => running.delete(one));
		running.add(one);
	}
	await Promise.all(running);
	if (failures.length > 0) throw failures[0];
}
