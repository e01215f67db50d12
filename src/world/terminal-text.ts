import { stripVTControlCharacters } from "node:util";

// A line without an end is cut here, so that a child cannot fill our memory.
const longestLine = 64 * 1024;

/** What a terminal would show of one line: no escapes, no control characters, and after `\r` the later text over the earlier. */
export function plainLine(line: string): string {
	const visible = stripVTControlCharacters(line).replace(/\r+$/, "");
	return visible.slice(visible.lastIndexOf("\r") + 1).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}

/** Bytes in, whole plain lines out; characters, escapes and lines may be split across chunks. */
export function createLineReader(onLine: (line: string) => void): { push(chunk: Uint8Array): void; end(): void } {
	const decoder = new TextDecoder();
	let rest = "";
	function take(text: string): void {
		const lines = (rest + text).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) onLine(plainLine(line));
		if (rest.length > longestLine) {
			onLine(plainLine(rest));
			rest = "";
		}
	}
	return {
		push: (chunk) => take(decoder.decode(chunk, { stream: true })),
		end() {
			take(decoder.decode());
			if (rest !== "") onLine(plainLine(rest));
			rest = "";
		},
	};
}
