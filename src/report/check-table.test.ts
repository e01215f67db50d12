import fc from "fast-check";
import { expect, it } from "vitest";
import type { Finding } from "../diagnostic/finding.ts";
import type { CheckResult } from "../document/check-result.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { formatCheckMarkdown } from "./check-markdown.ts";
import { formatCheck, formatCheckTotal } from "./check-table.ts";
import { textWidth } from "./columns.ts";

const finding = (change: Partial<Finding> = {}): Finding => ({
	code: "binary/glibc-floor",
	level: "error",
	message: "it needs more",
	...change,
});
const file = (change: Partial<CheckedFile> = {}): CheckedFile => ({
	file: "dist/a.whl",
	kind: "wheel",
	size: 1_100_000,
	sha256: "5f0c".repeat(16),
	findings: [],
	truth: null,
	facts: null,
	...change,
});
const result = (change: Partial<CheckResult> = {}): CheckResult => ({
	files: [],
	findings: [],
	ignored: [],
	cells: null,
	changes: new Map(),
	descriptions: new Map(),
	exitStatus: 0,
	...change,
});
const plain = { isVerbose: false, isQuiet: false };

it("no line is wider than 100 columns, whatever files and messages are called", () => {
	const name = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replace(/[\p{C}\p{Z}]/gu, "x"));
	fc.assert(
		fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), name, fc.boolean(), (names, message, hasPlan) => {
			const files = names.map((path) => file({ file: path, findings: [finding({ message })] }));
			const cells = hasPlan ? new Map(names.map((path) => [path, message])) : null;
			const shown = formatCheck(result({ files, findings: files.flatMap((row) => row.findings), cells }), plain);
			for (const line of shown) expect(textWidth(line)).toBeLessThanOrEqual(100);
		}),
		{ numRuns: 200 },
	);
});

it("findings stand below their file, others behind the table, what was let pass with its reason", () => {
	const own = finding({ file: "a.whl", help: "Build it elsewhere." });
	const other = finding({ code: "freeze/missing", message: "cell x has no file" });
	const by = { rule: "binary", file: null, reason: "stripped by the distribution" };
	const lines = formatCheck(
		result({ files: [file({ findings: [own] })], findings: [own, other], ignored: [{ finding: finding(), by }] }),
		plain,
	);
	expect(lines.slice(1)).toEqual([
		expect.stringMatching(/^✗ a\.whl +1\.1 MB/),
		"  error   binary/glibc-floor  it needs more",
		"          Build it elsewhere.",
		"",
		"  error   freeze/missing  cell x has no file",
		"",
		"ignored 1 × binary/glibc-floor (binary) because: stripped by the distribution",
	]);
});

it("many notices are counted by kind", () => {
	const findings = Array.from({ length: 20 }, () => finding({ code: "binary/debug-sections", level: "notice" }));
	const lines = formatCheck(result({ files: [file({ findings })], findings }), plain);
	expect(lines.at(-1)).toBe("20 notices: 20 binary/debug-sections; --verbose shows them");
	expect(formatCheckTotal(result({ files: [file()], findings }))).toBe("20 notices · 1 file");
});

it("names of files leave no cell of the summary's table", () => {
	const [, , , , row] = formatCheckMarkdown(result({ files: [file({ file: "a|b`c\n.whl" })] }));
	expect(row?.match(/(?<!\\)\|/g)).toHaveLength(9);
});
