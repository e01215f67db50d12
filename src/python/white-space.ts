/** Python's `\s`, which is not JavaScript's: what PEP 440 ignores around a version, as a part of a regular expression. */
export const pythonSpace = "[ \\t-\\r\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

const space = new RegExp(pythonSpace);
const spaces = new RegExp(`${pythonSpace}+`);

/** Without the white space at both ends, in time that grows with the text: a pattern tied to the end would start at every space. */
export function trimSpace(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && space.test(text.charAt(start))) start += 1;
	while (end > start && space.test(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

/** Python's `str.split()`. */
export function splitSpace(text: string): string[] {
	return text.split(spaces).filter((word) => word !== "");
}
