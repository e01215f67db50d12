// What a newcomer types after `check`: patterns that nobody expanded, folders, what lies beside distributions.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerCheck } from "../../src/check/check-answer.ts";
import { expandOperands } from "../../src/pipeline/check-operands.ts";
import { createFiles } from "../../src/world/files.ts";

const names = [
	"a-1.0-py3-none-any.whl",
	"a-1.0-py3-none-any.whl.asc",
	"a-1.0-py3-none-any.whl.publish.attestation",
	"a-1.0.tar.gz",
	"a-1.0.tar.gz.sigstore.json",
	"report.json",
];
const files = createFiles();
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "operands-"));
	for (const name of names) writeFileSync(join(folder, name), "x");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each<[string, string[], string[]]>([
	["a shell's dist/*", names, ["a-1.0-py3-none-any.whl", "a-1.0.tar.gz", "report.json"]],
	["a pattern", ["*"], ["a-1.0-py3-none-any.whl", "a-1.0.tar.gz", "report.json"]],
	["a folder", ["."], ["a-1.0-py3-none-any.whl", "a-1.0.tar.gz"]],
	["a signature alone", ["a-1.0-py3-none-any.whl.asc"], ["a-1.0-py3-none-any.whl.asc"]],
	["one file twice", ["*.whl", "./a-1.0-py3-none-any.whl"], ["a-1.0-py3-none-any.whl"]],
])("%s", async (_, operands, expected) => {
	const found = await expandOperands(operands, folder, files);
	expect(found.map(({ file }) => file).sort()).toEqual(expected);
});

it("a pattern that fits nothing is told as one", async () => {
	const [request] = await expandOperands(["dist/*.whl"], folder, files);
	const answer = await answerCheck(request ?? { file: "", path: "" }, files);
	expect(answer).toMatchObject({
		finding: { code: "world/no-file", file: "dist/*.whl", message: "no file fits this pattern" },
		exitStatus: 2,
	});
});
