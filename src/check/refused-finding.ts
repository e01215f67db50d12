// A refusal of an index as a finding: our words, the server's own, and what to do.
import type { Finding } from "../diagnostic/finding.ts";
import { type Fault, ownWords, rowOfRefusal, serverStatus, serverWords } from "../index/refusals/refusal.ts";
import { show } from "./rule.ts";

/** `values` fills what only `check` knows: `where`, `advice`. */
export function toRefusedFinding(refusal: Fault, values: Readonly<Record<string, string>> = {}): Finding {
	const { message, fix } = ownWords(refusal, values, show);
	return {
		code: rowOfRefusal(refusal).code,
		level: "error",
		message,
		help: `${describeAnswer(refusal)}\n${fix}`,
	};
}

/** Status and text as clients print them, one line. */
export function describeAnswer(refusal: Fault): string {
	return `PyPI's answer: ${serverStatus(refusal)} ${show(serverWords(refusal))}`;
}
