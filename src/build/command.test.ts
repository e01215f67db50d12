import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import type { Host } from "../world/ports.ts";
import { decideBuildCommand, isCrossCompiled } from "./command.ts";

const debian = { system: "linux", machine: "x86_64", glibc: [2, 36] } as unknown as Host;
const alpine = { ...debian, glibc: null };
const mac = { ...debian, system: "macos", machine: "arm64", glibc: null } as Host;

describe("a maturin wheel is cross-compiled, by the name of its Python,", () => {
	it.each([
		["no", debian, "manylinux", "x86_64"],
		["yes", debian, "manylinux", "aarch64"],
		["yes", debian, "musllinux", "x86_64"],
		["yes", alpine, "manylinux", "x86_64"],
		["no", alpine, "musllinux", "x86_64"],
		["no", mac, "macosx", "arm64"],
	] as const)("%s: on %o for %s %s", (answer, host, family, architecture) => {
		const cell = makeCell({ expect: { ...makeCell().expect, family, architecture } });
		expect(isCrossCompiled(cell, host)).toBe(answer === "yes");
	});
});

it("tells the version of the plan to a PEP 517 build, as the plan says it", () => {
	const places = {
		project: "/project",
		out: "/out",
		cargoTarget: "/cargo",
		interpreter: null,
		hasCargoLock: false,
		cargoProfile: null,
		environment: {},
		containerEngine: null,
	};
	const pure = makeCell({ frontend: "build", expect: { ...makeCell().expect, family: "any" } });
	const environment = { SETUPTOOLS_SCM_PRETEND_VERSION: "1.0" };
	const plan = makePlan({ versionInBuild: { environment, edits: [], tag: null, why: "test" } });
	expect(decideBuildCommand(pure, plan, debian, places)?.env).toEqual(environment);
});
