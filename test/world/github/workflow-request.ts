import type { GitHub } from "./github-server.ts";
import type { ReplacedAction } from "./replaced-actions.ts";
import type { Repositories } from "./workflow-file.ts";

/** What runs, for which event, on what machine. */
export interface WorkflowRequest {
	/** Absolute; inside `home`. */
	file: string;
	/** The repository that the workflow file belongs to: `./` and `$/` in it. */
	home: string;
	/** `owner/name` of `home`. */
	repository: string;
	/** Other repositories on this machine, for `uses: owner/name/…@ref`. */
	repositories: Repositories;
	event: { name: string; ref: string; sha: string; inputs?: Record<string, string>; payload?: Record<string, unknown> };
	github: GitHub;
	replacedActions: Readonly<Record<string, ReplacedAction>>;
	/** Runner labels that this machine can stand for; a job that asks for another would wait for ever. */
	runnerLabels: readonly string[];
	/** Inputs that every step of an action on this machine gets on top of its `with`, such as a rehearsal's destination-file. */
	extraInputs?: Readonly<Record<string, string>>;
	/** PATH, HOME and the like of the machine. */
	machine: Readonly<Record<string, string>>;
}
