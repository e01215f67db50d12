// Keeping at an index through its bad minutes: a step is repeated while its failure may pass, never past the deadline,
// and every wait is announced with its reason. Which failures may pass is for the step to say.
import { RemoteError } from "../diagnostic/errors.ts";
import { backoffSeconds, closedSeconds, retryAfterSeconds } from "./wait.ts";

/** What is asked of the world; the Clock of world/ports.ts fits. */
export interface Patience {
	clock: { now(): Date; monotonic(): number; sleep(seconds: number): Promise<void> };
	random: () => number;
	/** By the monotonic clock: no try begins later. */
	deadline: number;
	/** Called before each wait. */
	onWait: (why: string, seconds: number) => void;
}

/** Thrown by a step that is worth another try. */
export class TryAgain extends Error {
	/** Seconds to wait after so many failures in a row. */
	readonly wait: (failures: number) => number;

	constructor(why: string, wait: (failures: number) => number) {
		super(why);
		this.wait = wait;
	}
}

/** Another try after what the server asks for in Retry-After, else after a pause that grows; `closed` waits longer. */
export function tryAgain(
	kind: "busy" | "closed",
	why: string,
	headers: Readonly<Record<string, string>>,
	{ clock, random }: Patience,
): TryAgain {
	const asked = retryAfterSeconds(headers, clock.now());
	if (asked !== null) return new TryAgain(why, () => asked + random());
	const pause = kind === "closed" ? closedSeconds : backoffSeconds;
	return new TryAgain(why, (failures) => pause(failures, random));
}

/** What `step` gives, however often it has to be asked; `giveUp` makes the error for when the time is over. */
export async function persist<T>(
	patience: Patience,
	step: () => Promise<T>,
	giveUp: (why: string, cause: unknown) => Error,
): Promise<T> {
	for (let failures = 1; ; failures += 1) {
		try {
			return await step();
		} catch (error) {
			const failure = asTryAgain(error, patience);
			const seconds = failure.wait(failures);
			if (patience.clock.monotonic() + seconds >= patience.deadline) throw giveUp(failure.message, error);
			patience.onWait(failure.message, seconds);
			await patience.clock.sleep(seconds);
		}
	}
}

function asTryAgain(error: unknown, patience: Patience): TryAgain {
	if (error instanceof TryAgain) return error;
	if (error instanceof RemoteError && error.retryable) return tryAgain("busy", error.message, {}, patience);
	throw error;
}
