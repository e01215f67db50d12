const { stripVTControlCharacters } = process.getBuiltinModule("node:util");
// src/world/terminal-text.ts
const longestLine = 65536;
/** What a terminal would show of one line: no escapes, no control characters, and after `\r` the later text over the earlier. */
function plainLine(line) {
	const visible = stripVTControlCharacters(line).replace(/\r+$/, "");
	return visible.slice(visible.lastIndexOf("\r") + 1).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}
/** Bytes in, whole plain lines out; characters, escapes and lines may be split across chunks. */
function createLineReader(onLine) {
	const decoder = new TextDecoder();
	let rest = "";
	function take(text) {
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
		}
	};
}
export { plainLine as n, createLineReader as t };
