import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GpuFacts } from "../cuda/gpu-facts.ts";
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

it("what was told of one file takes one line of the next", () => {
	const files = ["a", "b"].map((name) =>
		file({ file: `${name}.whl`, findings: [finding({ help: "Build it elsewhere." })] }),
	);
	const shown = formatCheck(result({ files, findings: files.flatMap(({ findings }) => findings) }), plain);
	expect(shown.slice(2)).toEqual([
		"  error   binary/glibc-floor  it needs more",
		"          Build it elsewhere.",
		expect.stringMatching(/^✗ b\.whl/),
		"  error   binary/glibc-floor  it needs more",
	]);
});

it("begins with words where there is no file", () => {
	expect(formatCheck(result({ findings: [finding({ code: "world/no-file" })] }), plain)[0]).toContain("world/no-file");
});

it("many notices are counted by kind", () => {
	const findings = Array.from({ length: 20 }, () => finding({ code: "binary/debug-sections", level: "notice" }));
	const lines = formatCheck(result({ files: [file({ findings })], findings }), plain);
	expect(lines.at(-1)).toBe("20 notices: 20 binary/debug-sections; --verbose shows them");
	expect(formatCheckTotal(result({ files: [file()], findings }))).toBe("20 notices · 1 file");
});

describe("in the summary", () => {
	const summary = (change: Partial<CheckResult>) => formatCheckMarkdown(result(change)).join("\n");

	it.each(["a|b`c\n.whl", "a\\|b.whl", "\\\\|\\|", "``|``"])("the name %j stays in its cell", (name) => {
		const row = formatCheckMarkdown(result({ files: [file({ file: name })] })).find((line) => line.startsWith("| ✓"));
		// As GitHub's parser takes a row apart: a backslash takes the character behind it along.
		const cells = row?.match(/(?:\\[\\|]|[^|])+/g) ?? [];
		expect(cells.map((cell) => cell.trim())).toHaveLength(5);
	});

	it("a column that says nothing of any file is left out", () => {
		expect(summary({ files: [file()] })).toContain("|  | file in `dist/` | size | truth of the tag | sha256 |");
		const truth = { honestTag: null, floor: "glibc 2.17", stableAbi: null, gpu: {}, driver: null, torch: null };
		expect(summary({ files: [file({ truth })] })).toContain("| floor | sha256 |");
	});

	it("what many files have is told once, with what to do and where to read more", () => {
		const files = Array.from({ length: 5 }, (_, index) => {
			const found = finding({ file: `${index}.whl`, help: "Build it elsewhere." });
			return file({ file: `dist/${index}.whl`, findings: [found] });
		});
		const text = summary({ files, findings: files.flatMap(({ findings }) => findings), exitStatus: 1 });
		expect(text).toContain("### ✗ check: 5 errors · 5 files · refused");
		expect(text).toContain(
			"- **error** [binary/glibc-floor](https://github.com/wheel-release/wheel-release/blob/main/docs/rules/binary.md#binaryglibc-floor) in `0.whl`, `1.whl`, `2.whl` and 2 more<br>`it needs more`\n  ```text\n  Build it elsewhere.\n  ```",
		);
		expect(text.match(/it needs more/g)).toHaveLength(1);
	});

	it("notices are folded away, and so are the digests, as sha256sum prints them", () => {
		const text = summary({ files: [file()], findings: [finding({ level: "notice" })] });
		expect(text).toMatch(/<details><summary>1 notice<\/summary>\n\n- \*\*notice\*\*/);
		expect(text).toContain(`${"5f0c".repeat(16)}  dist/a.whl`);
	});

	it("20,000 files and findings stay below the limit of a summary", () => {
		const files = Array.from({ length: 20_000 }, (_, index) => {
			const found = finding({ message: `${index} ${"x".repeat(2000)}`, help: "y".repeat(100) });
			return file({ file: `dist/${index}.whl`, findings: [found] });
		});
		const text = summary({ files, findings: files.flatMap(({ findings }) => findings) });
		expect(text.length).toBeLessThan(300_000);
		expect(text).toContain("and 19700 more files; the log lists all");
		expect(text).toContain("and 19940 more; the log lists all");
	});
});

describe("in a terminal", () => {
	const longName = "mypkg_with_a_name-1.4.0.post1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl";
	const shown = (columns: number, change: Partial<CheckedFile> = {}) =>
		formatCheck(result({ files: [file({ file: `dist/${longName}`, ...change })] }), { ...plain, columns });

	it.each([
		[140, `✓ ${longName}  1.1 MB  –                 5f0c5f0c5f0c`],
		[100, "✓ mypkg_with_a_name…cp312-cp312-manylinux_2_17_x86_64….whl  1.1 MB  –"],
		[80, "✓ mypkg_with_a_…cp312-cp312-manylinux_2_17_x86_64….whl  1.1 MB  –"],
	])("%d columns wide, the tags outlive the version", (columns, line) => {
		expect(shown(columns)[1]).toBe(line);
	});

	it("GPU code has a line of its own where the table has no room for it", () => {
		const codes = ["sm_70", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120", "compute_120"];
		const gpu = {
			a: { sass: codes.slice(0, 6), ptx: ["compute_120"], inEveryContainer: codes } as unknown as GpuFacts,
		};
		const truth = { honestTag: null, floor: null, stableAbi: null, gpu, driver: null, torch: null };
		expect(shown(80, { truth })[2]).toBe("  GPU code 70 80 86 90 100 120 120+ptx");
		expect(shown(140, { truth, file: "a.whl" })[1]).toContain("70 80 86 90 100 120 120+ptx  5f0c");
	});

	it("GPU code is partly there when a container of any file lacks it", () => {
		const library = (sass: string[], inEveryContainer: string[], change = {}) =>
			({ sass, ptx: [], inEveryContainer, isUnlinked: false, isData: false, ...change }) as unknown as GpuFacts;
		const words = (gpu: Record<string, GpuFacts>) =>
			shown(140, {
				file: "a.whl",
				truth: { honestTag: null, floor: null, stableAbi: null, gpu, driver: null, torch: null },
			})[1];
		const whole = library(["sm_75", "sm_80"], ["sm_75", "sm_80"]);
		expect(words({ whole, other: library(["sm_75", "sm_80"], ["sm_80"]) })).toContain("80, 75 partly");
		// A file without it at all is one for other GPUs, which the program picks.
		expect(words({ whole, other: library(["sm_80"], ["sm_80"]) })).toContain("75 80 ");
		expect(words({ data: library(["sm_80", "sm_90a"], [], { isData: true }) })).toContain("80 90a ");
		expect(words({ objects: library(["sm_80"], ["sm_80"], { isUnlinked: true }) })).toContain("none");
	});

	it.each([20, 60, 80, 99, 139, 400])(
		"nothing is wider than %d columns, nor than 140, nor a sentence than 100",
		(columns) => {
			const findings = [finding({ message: "word ".repeat(100), help: "do this. ".repeat(50).trim() })];
			const lines = formatCheck(result({ files: [file({ file: longName, findings })], findings }), {
				...plain,
				columns,
			});
			for (const line of lines.slice(0, 2))
				expect(textWidth(line)).toBeLessThanOrEqual(Math.min(140, Math.max(60, columns)));
			for (const line of lines.slice(2))
				expect(textWidth(line)).toBeLessThanOrEqual(Math.min(100, Math.max(60, columns)));
		},
	);
});
