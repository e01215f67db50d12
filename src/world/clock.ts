import { setTimeout as wait } from "node:timers/promises";
import { CancelledError } from "../diagnostic/errors.ts";
import type { Clock } from "./ports.ts";

export function createClock(signal: AbortSignal): Clock {
	return {
		now: () => new Date(),
		monotonic: () => performance.now() / 1000,
		async sleep(seconds) {
			try {
				await wait(seconds * 1000, undefined, { signal });
			} catch (cause) {
				if (!signal.aborted) throw cause;
				throw new CancelledError("world/cancelled", "stopped while waiting", { cause });
			}
		},
	};
}
