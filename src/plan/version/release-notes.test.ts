import { describe, expect, it } from "vitest";
import { checkReleaseNotes, findSection } from "./release-notes.ts";

describe("the section of 1.2.0 is found", () => {
	it.each([
		["keep a changelog", "# Changelog\n\n## [1.2.0] - 2026-11-22\n", 3],
		["release-please", "## [1.2.0](https://github.com/o/r/compare/v1.1.0...v1.2.0) (2026-11-22)\n", 1],
		["towncrier, Markdown", "# my-pkg 1.2.0 (2026-11-22)\n", 1],
		["towncrier, reStructuredText", "my-pkg 1.2.0 (2026-11-22)\n=========================\n", 1],
		["with a v", "## v1.2.0\n", 1],
		["with fewer zeros", "### Version 1.2:\n", 1],
		["bold", "**1.2.0** (2026-11-22)\n", 1],
		["with the name of the tag", "## py-v1.2.0\n", 1],
		["with an anchor", '## <a name="1.2.0"></a>1.2.0\n', 1],
		["AsciiDoc", "== 1.2.0\n", 1],
		["with Windows line ends", "x\r\n## 1.2.0\r\n", 2],
	])("%s", (_, text, line) => {
		expect(findSection(text, "1.2.0")).toBe(line);
	});
});

it.each([
	["another version", "## 1.2.1\n## 11.2.0\n## 1.2.0rc1\n"],
	["no heading", "fixed since 1.2.0\n\n1.2.0 was broken\n"],
	["a date", "## 2026-11-22\n"],
	["unreleased", "## Unreleased\n"],
])("is not there: %s", (_, text) => {
	expect(findSection(text, "1.2.0")).toBeNull();
});

it("finds a release of one number by a heading of one number alone", () => {
	expect(findSection("## 24\n", "24")).toBe(1);
	expect(findSection("## Step 1\n", "1.0")).toBeNull();
});

it("is a warning when the file is configured, a notice when it only lies there, and nothing without one", () => {
	const notes = { file: "CHANGES.md", text: "## 1.0\n", isConfigured: true };
	expect(checkReleaseNotes(notes, "1.1")).toMatchObject([{ code: "plan/no-release-notes", level: "warning" }]);
	expect(checkReleaseNotes({ ...notes, isConfigured: false }, "1.1")).toMatchObject([{ level: "notice" }]);
	expect(checkReleaseNotes(notes, "1.0")).toEqual([]);
	expect(checkReleaseNotes(null, "1.0")).toEqual([]);
});

it("reads a hostile change log in no time", () => {
	const started = performance.now();
	findSection(`## ${".".repeat(1 << 20)}x\n${"=".repeat(1 << 20)}\n`, "1.0");
	findSection("## a\n".repeat(200_000), "1.0");
	expect(performance.now() - started).toBeLessThan(2000);
});
