// Content negotiation (RFC 9110 §12.5.1), as far as an index needs it.

interface Preference {
	type: string;
	quality: number;
}

/** The one of `offered` (the server's favourite first) that `accept` likes best; null when it wants none of them. */
export function chooseType<T extends string>(accept: string | undefined, offered: readonly T[]): T | null {
	const preferences = parseAccept(accept ?? "*/*");
	let best: { type: T; quality: number } | null = null;
	for (const type of offered) {
		const quality = qualityOf(type, preferences);
		if (quality > (best?.quality ?? 0)) best = { type, quality };
	}
	return best?.type ?? null;
}

/** Whether an upload's refusal is better said in JSON: only for who names it. */
export function prefersJson(accept: string | undefined): boolean {
	return accept !== undefined && chooseType(accept, ["text/html", "application/json"] as const) === "application/json";
}

function parseAccept(accept: string): Preference[] {
	return accept.split(",").map((part) => {
		const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
		const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
		return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
	});
}

// The most specific range decides, also against a higher quality of a wider one.
function qualityOf(type: string, preferences: readonly Preference[]): number {
	const ranges = [type, `${type.split("/")[0]}/*`, "*/*"];
	for (const range of ranges) {
		const match = preferences.find((preference) => preference.type === range);
		if (match !== undefined) return match.quality;
	}
	return 0;
}
