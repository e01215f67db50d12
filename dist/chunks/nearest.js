// src/diagnostic/nearest.ts
/** The known word nearest to an unknown one, or null when none is near enough to be what was meant. */
function findNearest(word, known) {
	const limit = Math.max(2, Math.floor(word.length / 3));
	let best = null;
	for (const candidate of known) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance <= limit && (best === null || distance < best.distance)) best = {
			word: candidate,
			distance
		};
	}
	return best?.word ?? null;
}
/** Levenshtein distance, two rows at a time. */
function editDistance(a, b) {
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
export { findNearest as t };
