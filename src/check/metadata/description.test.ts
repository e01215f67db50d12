import { describe, expect, it } from "vitest";
import { buildSdist, buildWheel } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import { helpUrl } from "../../index/refusals/pages.ts";
import type { RenderOutcome } from "../../tools/render-descriptions.ts";
import { checkDistribution } from "../run.ts";
import { checkDescriptions } from "./description.ts";

const head = "Metadata-Version: 2.4\nName: demo\nVersion: 1.0\n";

/** The findings about the description, level and message, and what the renderer was asked. */
async function judge(metadata: readonly string[], outcome: RenderOutcome | null) {
	const files = await Promise.all(
		metadata.map(async (metadataText, index) => {
			const { fileName, bytes } =
				index % 2 === 0
					? buildWheel({ name: "demo", version: "1.0", metadataText })
					: buildSdist({ name: "demo", version: "1.0", metadataText });
			return await checkDistribution(fileName, memorySource(bytes));
		}),
	);
	const asked: string[][] = [];
	const result = await checkDescriptions(files, async (texts) => {
		asked.push([...texts]);
		return outcome === null ? null : texts.map(() => outcome);
	});
	const findings = result.files.map(({ findings }) => findings.filter(({ code }) => code === "metadata/description"));
	return { asked, states: result.states, findings };
}

const rst = `${head}Description-Content-Type: text/x-rst\n\n`;
const problem = (line: number | null, message: string) => ({ line, message });

describe("a description in reStructuredText", () => {
	it("that PyPI refuses is an error with its words, every line that is wrong, and what helps", async () => {
		const problems = [problem(4, 'Unknown directive type "toctree".'), problem(9, "Title underline\n  too short.")];
		const { findings } = await judge([`${rst}text`], { kind: "refused", problems });
		expect(findings).toEqual([
			[
				{
					code: "metadata/description",
					level: "error",
					file: "demo-1.0-py3-none-any.whl",
					message: [
						"METADATA has a description that cannot be rendered as reStructuredText:",
						'line 4: Unknown directive type "toctree".',
						"line 9: Title underline too short.",
					].join("\n"),
					help: [
						`PyPI's answer: 400 The description failed to render for 'text/x-rst'. See ${helpUrl("description-content-type")} for more information.`,
						"Correct the readme and build again.",
						"Directives and roles of Sphinx are unknown to PyPI: write them as plain reStructuredText, `code` instead of :func:`code`.",
						"Make the line below a title as long as the title.",
						"Lines are counted from the start of the readme.",
					].join("\n"),
				},
			],
		]);
	});

	it("without a content type has the other words, and no second finding that says it is missing", async () => {
		const { findings } = await judge([`${head}\n# Demo\n`], { kind: "refused", problems: [problem(null, "x")] });
		expect(findings[0]).toHaveLength(1);
		expect(findings[0]?.[0]?.message).toBe(
			"METADATA has a description without Description-Content-Type, so PyPI reads it as reStructuredText, and it cannot be rendered:\nx",
		);
		expect(findings[0]?.[0]?.help).toContain(
			"PyPI's answer: 400 The description failed to render in the default format of reStructuredText. See https://",
		);
		expect(findings[0]?.[0]?.help).toContain('readme = "README.md"');
	});

	it("of white space alone is refused, whether there is a renderer or not", async () => {
		const { asked, findings, states } = await judge([`${rst} \n`], null);
		expect(asked).toEqual([]);
		expect(states).toEqual(["refused"]);
		expect(findings[0]).toMatchObject([{ level: "error", message: expect.stringMatching(/: nothing is left of it/) }]);
	});

	it("shows five problems and counts the others", async () => {
		const problems = Array.from({ length: 8 }, (_, index) => problem(index + 1, "bad"));
		const [[finding] = []] = (await judge([`${rst}text`], { kind: "refused", problems })).findings;
		expect(finding?.message.split("\n").slice(-2)).toEqual(["line 5: bad", "and 3 more problems"]);
	});

	it("has its hostile words shown, not obeyed", async () => {
		const problems = [problem(1, `Unknown directive type "\u001b[2J\u2028${"x".repeat(500)}".`)];
		const [[finding] = []] = (await judge([`${rst}text`], { kind: "refused", problems })).findings;
		expect(finding?.message).toMatch(/\\u001b\[2J/);
		expect(finding?.message.length).toBeLessThan(320);
	});

	it("on which the renderer breaks is a warning: nobody knows what PyPI's would do", async () => {
		const { findings } = await judge([`${rst}text`], { kind: "failed", reason: "RecursionError: too deep" });
		expect(findings[0]).toMatchObject([{ level: "warning", message: expect.stringContaining("RecursionError") }]);
	});

	it("that wheels and sdist share is rendered once and told for each", async () => {
		const { asked, findings } = await judge([`${rst}text`, `${rst}text`], { kind: "refused", problems: [] });
		expect(asked).toEqual([["text"]]);
		expect(findings.map((rows) => rows.length)).toEqual([1, 1]);
		expect(findings[1]?.[0]?.message).toMatch(/^PKG-INFO /);
	});
});

describe("without a renderer", () => {
	it.each([
		["reStructuredText", `${rst}text`, "skipped"],
		["a type with parameters", `${head}Description-Content-Type: Text/X-RST; charset=UTF-8\n\ntext`, "skipped"],
		["no type", `${head}\ntext`, "skipped"],
		["the field of old files", `${head}Description: text\n        more\n`, "skipped"],
		["what old tools wrote for nothing", `${head}\nUNKNOWN\n\n`, null],
		["Markdown", `${head}Description-Content-Type: text/markdown\n\ntext`, null],
		["plain text", `${head}Description-Content-Type: text/plain\n\ntext`, null],
		["no description", head, null],
	])("%s", async (_what, metadata, state) => {
		const { states, findings } = await judge([metadata], null);
		expect(states).toEqual([state]);
		expect(findings.flat().filter(({ level }) => level === "error")).toEqual([]);
	});
});
