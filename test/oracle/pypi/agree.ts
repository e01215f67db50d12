// Compares PyPI's verdict about an upload with ours, and looks up the reason where they differ.
import type { Finding } from "../../../src/diagnostic/finding.ts";
import type { KeptVerdict } from "./kept-verdicts.ts";
import { milder, otherWords, stricter } from "./reasons.ts";

export interface Agreement {
	agrees: boolean;
	/** Null: a difference that nobody has explained. */
	why: string | null;
}

/** Of all rules about what should be in a distribution. */
const contents = "PyPI takes what cannot be built or imported; installers do not.";
const same: Agreement = { agrees: true, why: "" };

/** Whether `check` refuses what PyPI refuses and takes what it takes. */
export function compareOutcome({ name, status }: KeptVerdict, findings: readonly Finding[]): Agreement {
	const refusing = [...new Set(findings.filter(({ level }) => level === "error").map(({ code }) => code))];
	if ((status === 200) === (refusing.length === 0)) return same;
	if (status !== 200) return { agrees: false, why: milder[name] ?? null };
	const reasons = refusing.map((code) => stricter[code] ?? (code.startsWith("contents/") ? contents : undefined));
	return { agrees: false, why: reasons.includes(undefined) ? null : reasons.join(" ") };
}

/** Whether the rehearsal index says what PyPI says, word for word. Where the view fails, nobody hears of its error. */
export function compareWords({ name, status, words }: KeptVerdict, ours: string): Agreement {
	if (normalize(status === 500 ? "Internal Server Error" : words) === normalize(ours)) return same;
	return { agrees: false, why: otherWords.find(({ uploads }) => uploads.test(name))?.why ?? null };
}

// A set of Python: its order changes with every process. Bytes that are no text: Python keeps them as halves of characters.
function normalize(words: string): string {
	return words
		.replace(/must be one of \[[^\]]*\]/, "must be one of [...]")
		.replace(/[\udc80-\udcff\ufffd]+/g, "\ufffd");
}
