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
		expect(formatFindings(many).at(-1)).toBe("… and 12 more plan/local-version like these; --verbose lists them");
		expect(formatFindings(many, true)).toHaveLength(17 * 5);
	});

	it("is counted in the last line", () => {
		expect(formatFindingTotal([error, error, { ...error, level: "warning" }], "nothing was built")).toBe(
			"2 errors, 1 warning · nothing was built",
		);
	});
});
