// Lines of entry_points.txt that its readers read differently. Installers and programs use Python's importlib.metadata, which
// takes the file line by line; PyPI and older installers take it for a file of configparser's.

import { trimSpace } from "../python/white-space.ts";

/** The first such line, in words that follow "line 3". */
export interface OddLine {
	/** 1-based. */
	readonly line: number;
	readonly problem: string;
	readonly help: string;
	/** pip fails with a traceback, instead of reading it otherwise than was meant. */
	readonly isFatal: boolean;
}

export function findOddLine(text: string): OddLine | null {
	// Of the last line that is no comment.
	let last: { indent: number; isEntry: boolean } | null = null;
	for (const [index, content] of text.split(/\r\n|\n/).entries()) {
		const trimmed = trimSpace(content);
		const indent = trimmed === "" ? 0 : content.indexOf(trimmed);
		const odd = judgeLine(content, trimmed, last?.isEntry === true && indent > last.indent);
		if (odd !== null) return { line: index + 1, ...odd };
		if (trimmed !== "" && !trimmed.startsWith("#")) last = { indent, isEntry: !isHeader(trimmed) };
	}
	return null;
}

type Verdict = Omit<OddLine, "line">;

function judgeLine(content: string, trimmed: string, isDeeper: boolean): Verdict | null {
	// What ends a line for str.splitlines, and for a file does not.
	if (/[\r\v\f\u001c-\u001e\u0085\u2028\u2029]/.test(content)) {
		return odd(
			"has a character that ends a line for some readers alone",
			"Write one entry a line, and no other white space than spaces.",
		);
	}
	if (trimmed === "" || trimmed.startsWith("#")) return null;
	if (trimmed.startsWith(";")) {
		return {
			problem: 'starts with ";", which importlib.metadata, and so pip, does not take for a comment',
			help: "Start comments with #, or leave them out: pip cannot install the wheel.",
			isFatal: true,
		};
	}
	if (isDeeper) {
		return odd(
			"is indented: some readers take it for an entry, others for a part of the one before",
			"Start every entry in the first column.",
		);
	}
	if (!trimmed.startsWith("[") || !trimmed.includes("]")) return null;
	const group = trimmed.slice(1, -1);
	if (!isHeader(trimmed) || /^[[\]]|[[\]]$/.test(group)) {
		return odd(
			"has something behind its brackets, which some readers pass by and others do not",
			"End the line with the group: [console_scripts]",
		);
	}
	if (group !== trimSpace(group)) {
		return odd(
			"has spaces inside of its brackets, which are then a part of the name",
			`Write it without them: [${trimSpace(group)}]`,
		);
	}
	if (group === "DEFAULT") {
		return odd(
			"opens [DEFAULT], which some readers add to every group",
			"Give the group the name that its readers look for.",
		);
	}
	return null;
}

function isHeader(trimmed: string): boolean {
	return trimmed.startsWith("[") && trimmed.endsWith("]") && trimmed.length > 2;
}

function odd(problem: string, help: string): Verdict {
	return { problem, help, isFatal: false };
}
