import { join } from "node:path";
import { expect, it } from "vitest";
import type { Finding } from "../diagnostic/finding.ts";
import { annotationsOf } from "./annotations.ts";

const workspace = join(import.meta.dirname, "workspace");
const folders = { workspace, project: join(workspace, "python") };

function finding(more: Partial<Finding> = {}): Finding {
	return { code: "plan/no-project", level: "error", message: "wrong", ...more };
}

it("names the file from the top of the repository, with line, code and what to do", () => {
	expect(annotationsOf([finding({ file: "pyproject.toml", line: 3, help: "do this" })], folders)).toEqual([
		{
			level: "error",
			message: "wrong\ndo this",
			place: { title: "plan/no-project", file: "python/pyproject.toml", line: 3 },
		},
	]);
});

it.each([
	[join(workspace, "a", "b.toml"), "a/b.toml"],
	[join(workspace, "..", "outside.toml"), undefined],
	["../../outside.toml", undefined],
])("places %s at %s", (file, expected) => {
	expect(annotationsOf([finding({ file })], folders)[0]?.place.file).toBe(expected);
});

it("says in the tenth annotation how many the runner would drop", () => {
	const many = Array.from({ length: 25 }, () => finding());
	const annotations = annotationsOf([...many, finding({ level: "notice" })], folders);
	expect(annotations).toHaveLength(11);
	expect(annotations[9]?.message).toBe("and 16 more of this level; the job summary lists them");
});

it("shows each kind once before any kind twice", () => {
	const many = [...Array.from({ length: 20 }, () => finding()), finding({ code: "plan/tag-disagrees" })];
	expect(annotationsOf(many, folders)[1]?.place.title).toBe("plan/tag-disagrees");
});

it("is without what turns text around, and as long as the runner shows", () => {
	const [annotation] = annotationsOf(
		[finding({ message: `\u202e\u001b[31m${"x".repeat(9000)}`, file: "a\u202eb.py" })],
		folders,
	);
	expect(annotation?.message).toMatch(/^\[31mx{3996}…$/);
	expect(annotation?.place.file).toBe("python/ab.py");
});

it("a file on a server is no file of the repository", () => {
	expect(annotationsOf([finding({ file: "https://host.invalid/x.whl" })], folders)[0]?.place.file).toBeUndefined();
});

it("shows ten as ten", () => {
	const annotations = annotationsOf(
		Array.from({ length: 10 }, () => finding()),
		folders,
	);
	expect(annotations.map(({ message }) => message)).toEqual(Array.from({ length: 10 }, () => "wrong"));
});
