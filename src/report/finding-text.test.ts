import { describe, expect, it } from "vitest";
import type { Finding } from "../diagnostic/finding.ts";
import { formatFinding, formatFindings, formatFindingTotal } from "./finding-text.ts";

const error: Finding = {
	code: "plan/local-version",
	level: "error",
	message: "no local versions",
	file: "pyproject.toml",
	line: 3,
	help: "Drop it.\nOr so.",
};

describe("a finding in a terminal", () => {
	it("says what, where, what to do and where to read more", () => {
		expect(formatFinding(error)).toEqual([
			"error  plan/local-version   pyproject.toml:3",
			"       no local versions",
			"       Drop it.",
			"       Or so.",
			"       wheel-release explain plan/local-version",
		]);
	});

	it("breaks sentences over lines, and never what is there to be pasted", () => {
		const sentence = `${"word ".repeat(30)}end.`;
		const command = `Reproduce it: cd project && ${"tool ".repeat(30)}.`;
		const lines = formatFinding({ ...error, help: `${sentence}\n${command}` });
		expect(lines.filter((line) => line.includes("word")).length).toBeGreaterThan(1);
		expect(lines).toContain(`       ${command}`);
	});

	it("comes after worse ones and before milder ones", () => {
		const lines = formatFindings([{ ...error, level: "notice" }, { ...error, level: "warning" }, error]);
		expect(lines.filter((line) => line.includes("pyproject.toml")).map((line) => line.split(" ")[0])).toEqual([
			"error",
			"warning",
			"notice",
		]);
	});

	it("is folded after five of its kind, unless all are asked for", () => {
		const many = Array.from({ length: 17 }, () => error);
		expect(formatFindings(many).at(-1)).toBe("… and 12 more like this (plan/local-version); --verbose lists them");
		expect(formatFindings(many, true)).toHaveLength(17 * 5);
	});

	it("is not folded when that would hide only two or three", () => {
		expect(formatFindings(Array.from({ length: 7 }, () => error))).toHaveLength(7 * 5);
	});

	it("stands beside others of its kind, with the fold behind them", () => {
		const other = { ...error, code: "plan/no-name" as const };
		const mixed = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? error : other));
		const lines = formatFindings(mixed).filter((line) => !line.startsWith(" "));
		expect(lines.map((line) => line.split(" ").slice(0, 4).join(" "))).toEqual([
			...Array(5).fill("error  plan/local-version "),
			"… and 5 more",
			...Array(5).fill("error  plan/no-name "),
			"… and 5 more",
		]);
	});

	it("breaks sentences at 100 columns, and nothing that is there to be pasted", () => {
		const prose = `${"word ".repeat(40)}end.`;
		const command = `git ${"--flag ".repeat(40)}`.trim();
		const lines = formatFinding({ ...error, message: prose, help: `${prose}\n${command}` });
		expect(lines).toContain(`       ${command}`);
		for (const line of lines.filter((line) => !line.includes("--flag"))) expect(line.length).toBeLessThanOrEqual(100);
	});

	it("is counted in the last line", () => {
		expect(formatFindingTotal([error, error, { ...error, level: "warning" }], "nothing was built")).toBe(
			"2 errors, 1 warning · nothing was built",
		);
	});
});
