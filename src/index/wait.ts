// How long to wait before an index is asked again. Pure: the caller brings the random numbers and the time.
// RFC 9110 §10.2.3 (Retry-After); full jitter, so that many clients do not come back at the same moment.

/** Answers that may be different in a moment; everything else is the index's last word. */
const transientStatuses = [408, 425, 429, 500, 501, 502, 503, 504, 507, 520, 521, 522, 523, 524, 525, 526, 527];

export function isTransientStatus(status: number): boolean {
	return transientStatuses.includes(status);
}

/** Seconds before the try after `failures` (1, 2, …) of them: somewhere between nothing and 1, 2, 4 … 60. */
export function backoffSeconds(failures: number, random: () => number): number {
	return random() * Math.min(60, 2 ** (failures - 1));
}

/** Between 30 seconds and 1, 2, 4, 5 minutes: for an index whose people closed it for a while. */
export function closedSeconds(failures: number, random: () => number): number {
	const longest = Math.min(300, 30 * 2 ** failures);
	return 30 + random() * (longest - 30);
}

/** What `Retry-After` asks for in seconds, or null when there is none or it is nonsense. `headers` have lower-case names. */
export function retryAfterSeconds(headers: Readonly<Record<string, string>>, now: Date): number | null {
	const value = headers["retry-after"]?.trim();
	if (value === undefined || value === "") return null;
	if (/^\d{1,9}$/.test(value)) return Number(value);
	// An HTTP-date is by the server's clock; ours may be wrong, so the answer's own Date is what it counts from.
	if (!/GMT$/.test(value)) return null;
	const until = Date.parse(value);
	if (Number.isNaN(until)) return null;
	const sent = Date.parse(headers.date ?? "");
	const from = Number.isNaN(sent) ? now.getTime() : sent;
	return Math.max(0, (until - from) / 1000);
}
