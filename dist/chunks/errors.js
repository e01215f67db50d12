// src/diagnostic/errors.ts
/** Common shape of everything that is thrown on purpose. */
var ReleaseError = class extends Error {
	code;
	help;
	file;
	line;
	constructor(code, message, details = {}) {
		super(message, details.cause === void 0 ? {} : { cause: details.cause });
		this.name = new.target.name;
		this.code = code;
		this.help = details.help;
		this.file = details.file;
		this.line = details.line;
	}
	/** The same facts as a value, for annotations, summaries and `--json`. */
	toFinding() {
		return {
			code: this.code,
			level: "error",
			message: this.message,
			file: this.file,
			line: this.line,
			help: this.help
		};
	}
};
/** Wrong input, flag or configuration. */
var UsageError = class extends ReleaseError {
	exitStatus = 2;
};
/** A tool, permission or token is missing, or the machine refuses: nothing about the project. */
var EnvironmentError = class extends ReleaseError {
	exitStatus = 3;
};
/** An index, GitHub or an issuer refused for good (4), or failed until the time ran out (5). */
var RemoteError = class extends ReleaseError {
	exitStatus;
	status;
	serverText;
	retryable;
	constructor(code, message, details = {}) {
		super(code, message, details);
		this.status = details.status;
		this.serverText = details.serverText;
		this.retryable = details.retryable ?? false;
		this.exitStatus = this.retryable ? 5 : 4;
	}
};
/** Work stopped half way for a reason outside the project (disk full, time over); the same command continues it. */
var IncompleteError = class extends ReleaseError {
	exitStatus = 5;
};
/** Other bytes than the ones that were planned, frozen or published. */
var ConflictError = class extends ReleaseError {
	exitStatus = 6;
};
/** Ctrl-C, SIGTERM or a cancelled job. */
var CancelledError = class extends ReleaseError {
	exitStatus = 130;
};
export { ReleaseError as a, IncompleteError as i, ConflictError as n, RemoteError as o, EnvironmentError as r, UsageError as s, CancelledError as t };
