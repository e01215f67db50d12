// src/diagnostic/quantity.ts
/** `912 kB`, `1.1 MB`, `2.03 GB` (decimal, as indexes show them). */
function formatSize(bytes) {
	if (bytes < 1e3) return `${bytes} B`;
	if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
	if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
	return `${(bytes / 1e9).toFixed(2)} GB`;
}
/** `0.2 s`, `28.4 s`, `3 min 12 s` */
function formatSeconds(seconds) {
	if (seconds < 100) return `${seconds.toFixed(1)} s`;
	const minutes = Math.floor(seconds / 60);
	return `${minutes} min ${Math.round(seconds - minutes * 60)} s`;
}
/** `1 file`, `3 files` */
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
export { formatSeconds as n, formatSize as r, count as t };
