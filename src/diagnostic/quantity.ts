// Every number people see has a unit.

/** `912 kB`, `1.1 MB`, `2.03 GB` (decimal, as indexes show them). */
export function formatSize(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
	if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
	return `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}

/** `0.2 s`, `28.4 s`, `3 min 12 s` */
export function formatSeconds(seconds: number): string {
	if (seconds < 100) return `${seconds.toFixed(1)} s`;
	const minutes = Math.floor(seconds / 60);
	return `${minutes} min ${Math.round(seconds - minutes * 60)} s`;
}

/** `1 file`, `3 files` */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
