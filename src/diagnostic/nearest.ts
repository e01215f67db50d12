/** The known word nearest to an unknown one, or null when none is near enough to be what was meant. */
export function findNearest(word: string, known: Iterable<string>): string | null {
	const limit = Math.max(2, Math.floor(word.length / 3));
	let best: { word: string; distance: number } | null = null;
	for (const candidate of known) {
		const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
		if (distance <= limit && (best === null || distance < best.distance)) best = { word: candidate, distance };
	}
	return best?.word ?? null;
}

/** A word that was not written to its end (`manylinux_x86`) is nearer than its length tells. */
function distanceOf(word: string, candidate: string): number {
	return word.length > 3 && candidate.startsWith(word) ? 1 : editDistance(word, candidate);
}

/** Levenshtein distance, two rows at a time. */
function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const current = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}
