import { describe, expect, it } from "vitest";
import { parseDescription, parseStatus, parseTags } from "./git-facts.ts";

const commit = "1f5663420a3b04a8df545c93b6145e7a7d298812";
const tagObject = "6036cdc3e565dbcf7c0e6b1ecab3e690f13951f5";
const outerTag = "8d2651bc4a12c862350d0cd7f85e4cec7ae14566";

describe("parseStatus", () => {
	const modes = "100644 100644 100644";
	const entries = [
		`# branch.oid ${commit}`,
		"# branch.head main",
		"# branch.upstream origin/main",
		"# branch.ab +0 -0",
		`1 .M N... ${modes} ${commit} ${commit} a file with spaces.txt`,
		`2 R. N... ${modes} ${commit} ${commit} R100 new name.txt`,
		"old name.txt",
		`u UU N... ${modes} 100644 ${commit} ${commit} ${commit} fought over.txt`,
		"",
	];

	it("reads commit, branch and changed files, whatever their names", () => {
		expect(parseStatus(entries.join("\0"))).toEqual({
			commit,
			branch: "main",
			dirtyFiles: ["a file with spaces.txt", "new name.txt", "fought over.txt"],
		});
	});

	it("knows no branch on a detached HEAD", () => {
		expect(parseStatus(`# branch.oid ${commit}\0# branch.head (detached)\0`)).toMatchObject({ branch: null });
	});

	it("takes a repository of SHA-256 objects", () => {
		expect(parseStatus(`# branch.oid ${"a".repeat(64)}\0# branch.head main\0`)?.commit).toHaveLength(64);
	});

	it.each(["", "# branch.oid (initial)\0# branch.head main\0"])("has nothing to say about %j", (output) => {
		expect(parseStatus(output)).toBeNull();
	});
});

describe("parseTags", () => {
	it("tells annotated from lightweight tags and follows tags of tags to their commit", () => {
		const lines = [
			`annotated\ttag\t${tagObject}\tcommit\t${commit}`,
			`light\tcommit\t${commit}\t\t`,
			`outer\ttag\t${outerTag}\ttag\t${tagObject}`,
			`of/a-file\tblob\t${commit}\t\t`,
		];
		expect(parseTags(`${lines.join("\n")}\n`)).toEqual([
			{ name: "annotated", commit, isAnnotated: true },
			{ name: "light", commit, isAnnotated: false },
			{ name: "outer", commit, isAnnotated: true },
		]);
	});

	it("does not follow a tag of a tag that is not among the answers", () => {
		expect(parseTags(`outer\ttag\t${outerTag}\ttag\t${tagObject}\n`)).toEqual([]);
	});
});

it.each([
	[`v1.2.3-0-g${commit}\n`, { tag: "v1.2.3", distance: 0 }],
	["py-v1.0-rc.1-12-gabc1234", { tag: "py-v1.0-rc.1", distance: 12 }],
	[commit, null],
	["", null],
])("git's description %j is %j", (output, expected) => {
	expect(parseDescription(output)).toEqual(expected);
});
