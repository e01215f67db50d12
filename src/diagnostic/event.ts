// What a stage tells while it works: one JSON line each in events.jsonl, drawn by the CLI and the action.
import type { Finding } from "./finding.ts";

export const stageNames = ["plan", "build", "freeze", "smoke", "gate", "publish", "verify"] as const;
export type StageName = (typeof stageNames)[number];

/** `unchanged`: done before and still true; `left-out`: not possible here, `reason` says why. */
export type ItemOutcome = "done" | "unchanged" | "failed" | "left-out";

/** An event without its time, which the event log adds. */
export type StageEvent =
	| { type: "stage-started"; stage: StageName }
	| { type: "stage-finished"; stage: StageName; summary: string; seconds: number }
	| { type: "item-started"; stage: StageName; item: string }
	| {
			type: "item-finished";
			stage: StageName;
			item: string;
			outcome: ItemOutcome;
			/** Tools, sizes, what was tested: short words for one line. */
			details: string[];
			seconds?: number;
			reason?: string;
	  }
	/** For what, until when (UTC), and that nothing is lost. */
	| { type: "waiting"; stage: StageName; message: string }
	| { type: "output"; stage: StageName; item: string; line: string }
	| { type: "finding"; stage: StageName; finding: Finding };

/** What a stage hands back beside the documents it wrote. */
export interface StageOutcome {
	findings: Finding[];
	/** One line: what is true now. */
	summary: string;
	/** True when everything was done before and nothing had to change. */
	didNothing?: boolean;
	/** kebab-case; become outputs of the action. */
	outputs?: Record<string, string>;
}
