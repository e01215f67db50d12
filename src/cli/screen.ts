// Draws the events of stages: a line per thing as it finishes, stages as headings; on a terminal one live line for what runs.
// Other outputs get plain lines without cursor tricks.
import { styleText } from "node:util";
import type { StageEvent, StageName } from "../diagnostic/event.ts";
import { formatSeconds } from "../diagnostic/quantity.ts";
import { cutText } from "../report/columns.ts";
import { escapeInvisible, stripInvisible } from "../report/untrusted-text.ts";
import type { CommandLine } from "./options.ts";

type Stream = NodeJS.WriteStream;

export interface Screen {
	show: (event: StageEvent) => void;
	/** For the result: always on stdout. @param paint gives colour to a line, once it is without those of others */
	print(lines: readonly string[], paint?: (line: string) => string): void;
	/** For progress and findings: on stderr when stdout is a document. */
	say(lines: readonly string[]): void;
	/** One live line on a terminal that says what runs, in place of the last one; nothing elsewhere. Null ends it. */
	progress(text: string | null): void;
	end(): void;
	/** Of the terminal that results go to; null for anything else. */
	columns: number | null;
}

const headingWidth = 10;
const itemWidth = 34;
const timeColumn = 98;

const marks = { done: "✓", unchanged: "=", failed: "✗", "left-out": "–" } as const;

export function createScreen({ stdout, stderr, line }: { stdout: Stream; stderr: Stream; line: CommandLine }): Screen {
	const stream = line.isJson || line.isMatrix ? stderr : stdout;
	const isLive = stream.isTTY === true && !line.isQuiet;
	const running = new Map<string, number>();
	let heading: StageName | null = null;
	let timer: NodeJS.Timeout | null = null;
	let live: string | null = null;

	function clearLive(): void {
		if (isLive && (running.size > 0 || live !== null)) stream.write("\r\u001b[K");
	}

	function drawLive(): void {
		if (!isLive || running.size === 0) return;
		const now = process.uptime();
		const text = [...running].map(([item, since]) => `${item} ${Math.round(now - since)} s`).join(", ");
		stream.write(`\r\u001b[K${" ".repeat(headingWidth)}… ${text}`.slice(0, (stream.columns ?? 100) + 3));
	}

	function write(text: string): void {
		clearLive();
		stream.write(`${text}\n`);
		drawLive();
	}

	/** One line under the heading of its stage, the time at the right. */
	function writeItem(text: string, seconds: number | undefined): void {
		const label = (heading ?? "").padEnd(headingWidth);
		heading = null;
		const time = seconds === undefined ? "" : formatSeconds(seconds);
		const gap = " ".repeat(Math.max(2, timeColumn - headingWidth - visibleLength(text) - time.length));
		write(`${styleText("bold", label, { stream })}${text}${time && gap + time}`);
	}

	function show(shown: StageEvent): void {
		if (line.isQuiet) return;
		// Before we add colours of our own: names and words of others must not bring theirs.
		const event = withoutInvisible(shown);
		switch (event.type) {
			case "stage-started":
				heading = event.stage;
				break;
			case "item-started":
				clearLive();
				running.set(event.item, process.uptime());
				timer ??= isLive ? setInterval(drawLive, 1000).unref() : null;
				drawLive();
				break;
			case "item-finished": {
				clearLive();
				running.delete(event.item);
				const colour = event.outcome === "failed" ? "red" : event.outcome === "done" ? "green" : "dim";
				const words = [
					shortenItem(event.item).padEnd(itemWidth),
					...event.details,
					...(event.reason ? [event.reason] : []),
				].join("  ");
				writeItem(`${styleText(colour, marks[event.outcome], { stream })} ${words}`, event.seconds);
				break;
			}
			case "stage-finished":
				running.clear();
				writeItem(event.summary, event.seconds);
				break;
			case "waiting":
				writeItem(`… ${event.message}`, undefined);
				break;
			case "output":
				if (line.isVerbose) write(styleText("dim", `${" ".repeat(headingWidth)}│ ${event.line}`, { stream }));
				break;
			case "finding":
				break;
		}
	}

	return {
		show,
		columns: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : null,
		progress: (text) => {
			clearLive();
			live = text === null ? null : stripInvisible(text).replaceAll("\n", " ");
			if (isLive && live !== null) stream.write(cutText(live, (stream.columns ?? 100) - 1));
		},
		print: (lines, paint = (text) => text) => {
			clearLive();
			live = null;
			const text = lines.join("\n");
			const isDocument = line.isJson || line.isMatrix;
			stdout.write(
				`${
					isDocument
						? escapeInvisible(text)
						: stripInvisible(text)
								.split("\n")
								.map((row) => paint(row))
								.join("\n")
				}\n`,
			);
		},
		say: (lines) => {
			clearLive();
			if (lines.length > 0) stream.write(`${stripInvisible(lines.join("\n"))}\n`);
		},
		end: () => {
			if (timer) clearInterval(timer);
			clearLive();
		},
	};
}

function withoutInvisible<T>(event: T): T {
	return JSON.parse(JSON.stringify(event), (_, part: unknown) =>
		typeof part === "string" ? stripInvisible(part) : part,
	);
}

/** Name and version of a wheel stand in the first line already; its tags are what tells files apart. */
function shortenItem(item: string): string {
	return item.endsWith(".whl") ? item.replace(/^[^-]+-[^-]+-/, "…") : item;
}

function visibleLength(text: string): number {
	return text.replace(/\u001b\[[0-9;]*m/g, "").length;
}
