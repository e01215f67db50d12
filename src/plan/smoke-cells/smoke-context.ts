import type { ResolvedSettings } from "../../config/settings.ts";
import type { Tables } from "../../data/tables.ts";
import type { Cell } from "../../document/plan.ts";
import type { MeasuredSeconds } from "../jobs/predict.ts";
import type { FindInterpreters } from "./interpreters.ts";

/** What the tests of a release are planned from. */
export interface SmokeContext {
	/** Of the release; a torch wheel is judged beside its siblings. */
	cells: readonly Cell[];
	findInterpreters: FindInterpreters;
	/** Whether `requires-python` allows a minor. */
	isAllowed(minor: string): boolean;
	/** Modules to import, by the release's name, where it is not as the settings say. */
	imports: ReadonlyMap<string, readonly string[]>;
	settings: ResolvedSettings;
	tables: Tables;
	/** Of the tests of an earlier release. */
	measured: MeasuredSeconds;
}
