import type { StageEvent } from "../diagnostic/event.ts";
import type { Clock, Events, Files, Secrets } from "./ports.ts";

export interface EventLog extends Events {
	/** Waits until everything is written. Throws what went wrong while writing. */
	close(): Promise<void>;
}

/** JSON lines with the UTC time, in the order of the events; `onEvent` draws them. Both see no secret. */
export function createEventLog(
	files: Pick<Files, "appendText">,
	path: string,
	clock: Pick<Clock, "now">,
	secrets: Pick<Secrets, "redact">,
	onEvent: (event: StageEvent) => void,
): EventLog {
	let waiting = "";
	let writing: Promise<void> | null = null;
	let failure: { error: unknown } | null = null;

	/** One append at a time; what comes meanwhile goes out together with the next. */
	async function drain(): Promise<void> {
		while (waiting !== "" && failure === null) {
			const text = waiting;
			waiting = "";
			try {
				await files.appendText(path, text);
			} catch (error) {
				// The stage goes on: it will meet the full disk itself, or else close() tells.
				failure = { error };
			}
		}
		writing = null;
	}

	return {
		emit(event) {
			const shown = secrets.redact(event);
			if (failure === null) {
				waiting += `${JSON.stringify({ time: clock.now().toISOString(), ...shown })}\n`;
				writing ??= drain();
			}
			onEvent(shown);
		},
		async close() {
			await writing;
			if (failure !== null) throw failure.error;
		},
	};
}
