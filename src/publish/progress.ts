// How far a publication is, in the words that people see while they wait and when it ends early.
import {
	CancelledError,
	ConflictError,
	EnvironmentError,
	IncompleteError,
	ReleaseError,
	RemoteError,
} from "../diagnostic/errors.ts";

export interface Progress {
	/** File names that are on the index with the right bytes. */
	live: readonly string[];
	total: number;
	/** As people call the index. */
	title: string;
}

/** "5 of 8 files are on PyPI" */
export function formatProgress({ live, total, title }: Progress): string {
	return `${live.length} of ${total} ${total === 1 ? "file is" : "files are"} on ${title}`;
}

/** For what, until when, and that nothing is lost. `until` is when we stop trying. */
export function formatWait(why: string, seconds: number, until: Date, progress: Progress): string {
	const end = until.toISOString().slice(11, 16);
	return `${why}. Trying again in ${formatSeconds(seconds)}, giving up at ${end} UTC. Nothing is lost: ${formatProgress(progress)}.`;
}

function formatSeconds(seconds: number): string {
	return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}

/** The same error, which also says what is true on the index now and what to do next. */
export function withProgress(error: unknown, progress: Progress): unknown {
	if (error instanceof CancelledError) {
		const message = `Stopped. ${formatProgress(progress)} and right; run the same command to finish.`;
		return new CancelledError("publish/cancelled", message, { cause: error });
	}
	if (!(error instanceof ReleaseError)) return error;
	const help = [error.help, formatState(progress)].filter((part) => part !== undefined).join("\n");
	const details = { help, cause: error, ...(error.file === undefined ? {} : { file: error.file }) };
	if (error instanceof ConflictError) return new ConflictError(error.code, error.message, details);
	if (error instanceof IncompleteError) return new IncompleteError(error.code, error.message, details);
	if (error instanceof EnvironmentError) return new EnvironmentError(error.code, error.message, details);
	if (!(error instanceof RemoteError)) return error;
	const { status, serverText, retryable } = error;
	return new RemoteError(error.code, error.message, {
		...details,
		retryable,
		...(status === undefined ? {} : { status }),
		...(serverText === undefined ? {} : { serverText }),
	});
}

function formatState(progress: Progress): string {
	if (progress.live.length === 0) return `Nothing of this release is on ${progress.title}.`;
	return [`${formatProgress(progress)}:`, ...progress.live.map((file) => `  ${file}`)].join("\n");
}
