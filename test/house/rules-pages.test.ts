import { beforeAll, expect, it } from "vitest";
import { formatRulesPages } from "../../scripts/rules-pages.ts";
import { codes } from "../../src/diagnostic/codes.ts";
import { describeLevel, type RuleLevel, ruleLevels } from "../../src/diagnostic/rule-levels.ts";
import { type ShownRule, showRules } from "../rules/shown.ts";

let shown: Map<string, ShownRule>;
let pages: Map<string, string>;
beforeAll(async () => {
	shown = await showRules();
	pages = await formatRulesPages(shown);
});

it("has a page per room with an anchor for every rule, and an index that leads there", () => {
	const headings = [...pages].flatMap(([file, text]) =>
		[...text.matchAll(/^## (.+)$/gm)].map(
			([, title = ""]) => `${file}#${title.toLowerCase().replace(/[^a-z0-9 -]/g, "")}`,
		),
	);
	const anchors = new Set(headings.map((heading) => heading.replaceAll(" ", "-")));
	const index = pages.get("README.md") ?? "";
	const links = [...index.matchAll(/\]\(((?:[a-z]+\.md)?#[a-z0-9-]+)\)/g)].map(([, link = ""]) =>
		link.startsWith("#") ? `README.md${link}` : link,
	);
	expect(links.length).toBeGreaterThan(80);
	expect(links.filter((link) => !anchors.has(link))).toEqual([]);
	const contents = Object.keys(codes).filter((code) => code.startsWith("contents/"));
	for (const code of contents) expect(pages.get("contents.md")).toContain(`\n## ${code}\n`);
	expect(pages.get("cuda.md")).not.toContain("cuda/torch-range");
});

it("says of every rule at which levels it finds something, and what PyPI does: as the rules judge their bad examples", () => {
	const said: Readonly<Record<string, RuleLevel>> = ruleLevels;
	const found = Object.fromEntries([...shown].map(([code, { levels, pypi }]) => [code, { levels, pypi }]));
	expect(Object.fromEntries([...shown.keys()].map((code) => [code, said[code]]))).toEqual(found);
	expect(Object.keys(said).filter((code) => !shown.has(code))).toEqual([
		"distribution/retag",
		"distribution/retag-exists",
	]);
});

it("shows an example of each level, and the level in words", () => {
	const classifier = pages
		.get("metadata.md")
		?.split("\n## ")
		.find((part) => part.startsWith("metadata/classifier\n"));
	expect(classifier).toContain("*Error; PyPI refuses the upload.*");
	expect(classifier).toMatch(/```text\nerror {4}METADATA has the Classifier "[^`]+\n {9}PyPI's answer: 400 '[^`]+```/);
	expect(describeLevel("plan/no-project")).toBeNull();
});

it("is the same whenever it is made", async () => {
	expect(await formatRulesPages()).toEqual(pages);
});
