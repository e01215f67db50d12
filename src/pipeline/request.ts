import type { StageName, StageOutcome } from "../diagnostic/event.ts";
import type { Plan } from "../document/plan.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { Destination } from "../index/destination.ts";

/** What a face (CLI or action) asks of a stage, after it read flags or inputs once. */
export interface StageRequest {
	stage: StageName;
	/** Absolute. */
	projectFolder: string;
	workFolder: WorkFolder;
	options: StageOptions;
}

/** Every value has been parsed; a stage looks only at its own. */
export interface StageOptions {
	/** plan */
	tag: string | null;
	/** plan: another configuration file, absolute. */
	configFile: string | null;
	/** plan: destinations become the rehearsal index alone. */
	isRehearsal: boolean;
	/** plan: whether the index is asked before anything is built; null: before a release in CI. */
	preflight: boolean | null;
	/** build and smoke: ids; null means all. */
	cells: readonly string[] | null;
	/** build: also what is unchanged. */
	isForced: boolean;
	/** publish and verify; plan: the index that preflight asks, PyPI without one. */
	destination: Destination | null;
	/** smoke, gate, publish and verify: sha256 of manifest.json, from the job that froze. */
	manifestSha256: string | null;
	/** publish: everything but the first byte. */
	isDryRun: boolean;
	/** `wheel-release 0.1.0` */
	tool: string;
}

export const defaultOptions: Omit<StageOptions, "tool"> = {
	tag: null,
	configFile: null,
	isRehearsal: false,
	preflight: null,
	cells: null,
	isForced: false,
	destination: null,
	manifestSha256: null,
	isDryRun: false,
};

/** How a stage ended. Everything a face shows; nothing is thrown any more. */
export interface StageResult extends StageOutcome {
	stage: StageName;
	exitStatus: number;
	seconds: number;
	/** Of the stage `plan` when it planned. */
	plan?: Plan;
	/** Set for bugs of ours (70) alone. */
	stack?: string;
}

export function hasFailed(result: { exitStatus: number }): boolean {
	return result.exitStatus !== 0;
}
