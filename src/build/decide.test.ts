import { expect, it } from "vitest";
import { makeCell } from "../../test/world/plan-builder.ts";
import { describeFailure, digestInputs } from "./decide.ts";

const inputs = { cell: makeCell(), sourceDigest: "a", tools: ["lock"], environment: {} };

it.each([
	["another source", { sourceDigest: "b" }],
	["another tool", { tools: ["other lock"] }],
	["another version told by a variable", { environment: { SETUPTOOLS_SCM_PRETEND_VERSION: "1.0" } }],
	["another expected wheel", { cell: makeCell({ expect: { ...makeCell().expect, version: "1.1" } }) }],
])("builds again with %s", (_, change) => {
	expect(digestInputs({ ...inputs, ...change })).not.toBe(digestInputs(inputs));
});

it("does not build again because a cell got another runner", () => {
	expect(digestInputs({ ...inputs, cell: makeCell({ runner: "ubuntu-26.04" }) })).toBe(digestInputs(inputs));
});

it("gives the command that failed as it can be pasted, in the folder it ran in", () => {
	const words = ["/cache/env/bin/python", "-m", "build", "--outdir", "/my project/out", "."];
	expect(describeFailure(makeCell(), { folder: "/my project", words }, "tail", "/log", false).help).toBe(
		'Reproduce it: cd "/my project" && /cache/env/bin/python -m build --outdir "/my project/out" .\nThe whole output: /log',
	);
});
