// What ends a command early. A Finding is a value about the user's project; these are thrown, carry a code of the one
// table and end with the exit status of docs/exit-statuses.md. Anything else that is thrown is a bug of ours (70).
import type { Code } from "./codes.ts";
import type { Finding } from "./finding.ts";

interface ErrorDetails {
	/** What to do, a step per line. */
	help?: string;
	file?: string;
	line?: number;
	cause?: unknown;
}

/** Common shape of everything that is thrown on purpose. */
export abstract class ReleaseError extends Error {
	abstract readonly exitStatus: number;
	readonly code: Code;
	readonly help: string | undefined;
	readonly file: string | undefined;
	readonly line: number | undefined;

	constructor(code: Code, message: string, details: ErrorDetails = {}) {
		super(message, details.cause === undefined ? {} : { cause: details.cause });
		this.name = new.target.name;
		this.code = code;
		this.help = details.help;
		this.file = details.file;
		this.line = details.line;
	}

	/** The same facts as a value, for annotations, summaries and `--json`. */
	toFinding(): Finding {
		return {
			code: this.code,
			level: "error",
			message: this.message,
			file: this.file,
			line: this.line,
			help: this.help,
		};
	}
}

/** Wrong input, flag or configuration. */
export class UsageError extends ReleaseError {
	readonly exitStatus = 2;
}

/** A tool, permission or token is missing, or the machine refuses: nothing about the project. */
export class EnvironmentError extends ReleaseError {
	readonly exitStatus = 3;
}

interface RemoteDetails extends ErrorDetails {
	status?: number;
	/** The server's own words, capped by the adapter that read them. */
	serverText?: string;
	retryable?: boolean;
}

/** An index, GitHub or an issuer refused for good (4), or failed until the time ran out (5). */
export class RemoteError extends ReleaseError {
	readonly exitStatus: 4 | 5;
	readonly status: number | undefined;
	readonly serverText: string | undefined;
	readonly retryable: boolean;

	constructor(code: Code, message: string, details: RemoteDetails = {}) {
		super(code, message, details);
		this.status = details.status;
		this.serverText = details.serverText;
		this.retryable = details.retryable ?? false;
		this.exitStatus = this.retryable ? 5 : 4;
	}
}

/** Work stopped half way for a reason outside the project (disk full, time over); the same command continues it. */
export class IncompleteError extends ReleaseError {
	readonly exitStatus = 5;
}

/** Other bytes than the ones that were planned, frozen or published. */
export class ConflictError extends ReleaseError {
	readonly exitStatus = 6;
}

/** Ctrl-C, SIGTERM or a cancelled job. */
export class CancelledError extends ReleaseError {
	readonly exitStatus = 130;
}
