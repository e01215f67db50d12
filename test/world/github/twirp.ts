import type { z } from "zod";

/** The job that calls, read from its runtime token. */
export interface Caller {
	run: string;
	job: string;
	/** Cache mode of the job: what triggered the run may make it read-only. */
	cacheMode: "read" | "write";
}

/** A request that the service refuses with a twirp error code. */
export class TwirpError extends Error {
	readonly status: number;
	readonly code: string;
	constructor(status: number, code: string, message: string) {
		super(message);
		this.status = status;
		this.code = code;
	}
}

export type TwirpMethod = (request: unknown, caller: Caller) => Record<string, unknown>;

/** A method that refuses unknown fields and requests in the name of another job, as protobuf and the service do. */
export function twirpMethod<T extends object>(
	schema: z.ZodType<T>,
	answer: (request: T, caller: Caller) => Record<string, unknown>,
): TwirpMethod {
	return (value, caller) => {
		const parsed = schema.safeParse(value);
		if (!parsed.success) {
			const issue = parsed.error.issues[0];
			throw new TwirpError(400, "malformed", `${issue?.path.join(".")}: ${issue?.message}`);
		}
		const request: T & { workflow_run_backend_id?: string; workflow_job_run_backend_id?: string } = parsed.data;
		const run = request.workflow_run_backend_id;
		if (run !== undefined && run !== caller.run) throw new TwirpError(403, "permission_denied", "token of another run");
		return answer(request, caller);
	};
}
