import { expect, it } from "vitest";
import { formatRulesPages } from "../../scripts/rules-pages.ts";
import { codes } from "../../src/diagnostic/codes.ts";

it("has a page per room with an anchor for every rule, and an index that leads there", () => {
	const pages = formatRulesPages();
	const anchors = new Set(
		[...pages].flatMap(([file, text]) =>
			[...text.matchAll(/^## ([a-z]+)\/(\S+)$/gm)].map(([, room, word]) => `${file}#${room}${word}`),
		),
	);
	const links = [...(pages.get("README.md") ?? "").matchAll(/\]\(([a-z]+\.md#[a-z0-9-]+)\)/g)].map(([, link]) => link);
	expect(links.length).toBeGreaterThan(80);
	expect(links.filter((link) => !anchors.has(link ?? ""))).toEqual([]);
	const contents = Object.keys(codes).filter((code) => code.startsWith("contents/"));
	for (const code of contents) expect(pages.get("contents.md")).toContain(`\n## ${code}\n`);
	expect(pages.get("cuda.md")).not.toContain("cuda/torch-range");
});
