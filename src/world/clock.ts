import { setTimeout as wait } from "node:timers/promises";
import { CancelledError } from "../diagnostic/errors.ts";
import type { Clock } from "./ports.ts";

export function createClock(signal: AbortSignal): Clock {
	return {
		now: () => new Date(),
		// The clock of node:perf_hooks is the same one, behind eight more modules.
		monotonic: () => process.uptime(),
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
