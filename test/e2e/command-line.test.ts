import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "./command-line.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");

it.each([
	[["--version"], 0, "wheel-release 0."],
	[["--help"], 0, "rehearse [DIR]"],
	[["plan", "--help"], 0, "--explain"],
	[[], 2, "Commands"],
])("answers %j with exit %d", async (args, exitStatus, words) => {
	const result = await runCli(args, tmpdir());
	expect(result).toMatchObject({ exitStatus, stderr: "" });
	expect(result.stdout).toContain(words);
});

it.each([
	[["pln"], 'unknown command "pln"; did you mean "plan"?'],
	[["plan", "--tga", "x"], "unknown flag --tga; did you mean --tag?"],
	[["build", "--index", "pypi"], '--index does not fit "build"'],
	[["plan", "--tag"], "argument missing"],
	[["publish"], "document/missing"],
	[["publish", "--index", "pipy"], 'unknown index "pipy"; did you mean "pypi"?'],
	[["publish", "--manifest-sha256", "xyz"], "64 lower-case hex digits"],
	[["check"], "check needs at least one file"],
	[["explain", "plan/tag-disagree"], 'did you mean "plan/tag-disagrees"?'],
	[["build"], "wheel-release plan"],
])("refuses %j with exit 2 and says what was meant", async (args, words) => {
	const { exitStatus, stdout, stderr } = await runCli(args, tmpdir());
	expect(stdout + stderr).toContain(words);
	expect(exitStatus).toBe(2);
});

it("explains a code", async () => {
	const { stdout, exitStatus } = await runCli(["explain", "freeze/glibc-floor"], tmpdir());
	expect(exitStatus).toBe(0);
	expect(stdout).toContain("Why it matters:");
	expect(stdout).toContain("What to do:");
});

it("judges a file that is no wheel", async () => {
	const { stdout, exitStatus } = await runCli(["check", join(examples, "README.md")], tmpdir());
	expect(exitStatus).not.toBe(0);
	expect(stdout).not.toContain("bug of wheel-release");
});
