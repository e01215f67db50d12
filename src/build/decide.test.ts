import { expect, it } from "vitest";
import { makeCell } from "../../test/world/plan-builder.ts";
import { digestInputs } from "./decide.ts";

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
