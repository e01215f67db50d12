import type { ProjectMetadata } from "./classifiers.ts";
import type { IndexedProject, IndexedPublisher } from "./project-index.ts";

/** Everything that preflight is judged by. */
export interface PreflightFacts {
	now: Date;
	index: PreflightIndex;
	releases: readonly PlannedRelease[];
	metadata: ProjectMetadata;
	/** The workflow that runs; null outside of one. */
	job: RunningWorkflow | null;
}

/** The part of a Destination that is shown to people. */
export interface PreflightIndex {
	name: string;
	title: string;
	/** Page where the Trusted Publisher of a project is registered. */
	publisherPage: ((project: string) => string) | null;
}

/** One release of the plan, and what the index says about its project. */
export interface PlannedRelease {
	/** Normalised project name. */
	name: string;
	version: string;
	files: readonly PlannedFile[];
	/** Null: the index knows no such project. */
	project: IndexedProject | null;
	/** Who published the newest file that has a provenance. */
	publisher: { version: string; by: IndexedPublisher } | null;
}

export interface PlannedFile {
	/** What people are shown: a cell's id, or the file's name. */
	title: string;
	/** Whether this name is the planned file's, with what a plan knows of it. */
	isNamed(filename: string): boolean;
	/** Whether a file of another release is its counterpart there: same machine and system. */
	resembles(filename: string): boolean;
}

/** What a Trusted Publisher of this run would have to be registered with. */
export interface RunningWorkflow {
	owner: string;
	repository: string;
	/** Bare name of the file that was started: the publish job has to stand in it. */
	workflow: string;
}
