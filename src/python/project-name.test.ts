import { expect, it } from "vitest";
import { isProjectName, normalizeName, toFileNamePart } from "./project-name.ts";

it.each(["a", "A", "0", "My.Package_x-y", "a--b"])("%j is a project name", (name) => {
	expect(isProjectName(name)).toBe(true);
});

it.each(["", "-a", "a-", "_a", "a.", "a b", "ä", "a\n", "../a", "po\u017ft"])("%j is not a project name", (name) => {
	expect(isProjectName(name)).toBe(false);
});

it("two spellings of one project have one normal form", () => {
	expect(normalizeName("Friendly-._.Bard")).toBe("friendly-bard");
	expect(toFileNamePart("Friendly-._.Bard")).toBe("friendly_bard");
});
