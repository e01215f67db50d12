// Events as lines of the job's log: a group per item that prints, then one line when it is done.
import type { ItemOutcome, StageEvent } from "../diagnostic/event.ts";
import { formatSeconds } from "../diagnostic/quantity.ts";
import type { Runner } from "../world/runner.ts";

const marks: Record<ItemOutcome, string> = { done: "✓", unchanged: "=", failed: "✗", "left-out": "–" };

export function createEventLines(runner: Pick<Runner, "line" | "childLine" | "openGroup" | "closeGroup">) {
	let open: string | null = null;

	function close(): void {
		if (open !== null) runner.closeGroup();
		open = null;
	}

	return (event: StageEvent): void => {
		if (event.type === "output") {
			if (open !== event.item) {
				close();
				runner.openGroup(`${event.stage} ${event.item}`);
				open = event.item;
			}
			runner.childLine(event.line);
			return;
		}
		close();
		if (event.type === "item-finished") runner.line(itemLine(event));
		if (event.type === "waiting") runner.line(event.message);
		if (event.type === "stage-finished")
			runner.line(`${event.stage}: ${event.summary} (${formatSeconds(event.seconds)})`);
	};
}

function itemLine(event: Extract<StageEvent, { type: "item-finished" }>): string {
	const time = event.seconds === undefined ? [] : [formatSeconds(event.seconds)];
	const reason = event.reason === undefined ? [] : [event.reason];
	return [`${marks[event.outcome]} ${event.item}`, ...event.details, ...reason, ...time].join("   ");
}
