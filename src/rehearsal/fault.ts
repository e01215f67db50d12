// What can go wrong between a client and an index, on purpose: the seam that tests and fault drills use.

/** `before`: nothing of the request is read or done. `after`: all that it changes is durable, only the answer is lost. */
export type Fault = { when: "before" | "after" } & (
	| { kind: "answer"; status: number; headers?: Record<string, string>; body?: string }
	| { kind: "reset" }
	| { kind: "delay"; seconds: number }
);

export interface SeenRequest {
	/** From 1, over the life of the server. */
	number: number;
	method: string;
	/** With the query. */
	path: string;
}

/** The fault for one request, or null: it is asked once for each, in the order they arrive. */
export type Faults = (request: SeenRequest) => Fault | null;
