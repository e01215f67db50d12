import type { Finding } from "../../diagnostic/finding.ts";
import type { WheelContents } from "./installed.ts";

/** Judges one side of what a wheel holds. A new one is one function and one line in rules.ts. */
export type ContentsRule = (contents: WheelContents) => Finding[];

/** "is" or "are", "it" or "them": a message names one file or several. */
export function choose(count: number, one: string, several: string): string {
	return count === 1 ? one : several;
}
