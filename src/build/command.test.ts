import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import type { Host } from "../world/ports.ts";
import { type BuildPlaces, decideBuildCommand, isCrossCompiled } from "./command.ts";

const debian = { system: "linux", machine: "x86_64", glibc: [2, 36] } as unknown as Host;
const alpine = { ...debian, glibc: null };
const windows = { ...debian, system: "windows", machine: "amd64", glibc: null } as Host;
const mac = { ...debian, system: "macos", machine: "arm64", glibc: null } as Host;

describe("a maturin wheel is cross-compiled, by the name of its Python,", () => {
	it.each([
		["no", debian, "manylinux", "x86_64"],
		["yes", debian, "manylinux", "aarch64"],
		["yes", debian, "musllinux", "x86_64"],
		["yes", alpine, "manylinux", "x86_64"],
		["no", alpine, "musllinux", "x86_64"],
		["no", mac, "macosx", "arm64"],
		["no", mac, "macosx", "x86_64"],
		["no", windows, "win", "amd64"],
		["no", windows, "win", "x86"],
		["yes", windows, "win", "arm64"],
	] as const)("%s: on %o for %s %s", (answer, host, family, architecture) => {
		const cell = makeCell({ expect: { ...makeCell().expect, family, architecture } });
		expect(isCrossCompiled(cell, host)).toBe(answer === "yes");
	});
});

const places: BuildPlaces = {
	project: "/project",
	out: "/out",
	cargoTarget: "/cargo",
	interpreter: null,
	hasCargoLock: false,
	cargoProfile: null,
	environment: {},
	containerEngine: null,
};

it("tells the version of the plan to a PEP 517 build, as the plan says it", () => {
	const pure = makeCell({ frontend: "build", expect: { ...makeCell().expect, family: "any" } });
	const environment = { SETUPTOOLS_SCM_PRETEND_VERSION: "1.0" };
	const plan = makePlan({ versionInBuild: { environment, edits: [], tag: null, why: "test" } });
	expect(decideBuildCommand(pure, plan, debian, places)?.env).toEqual(environment);
});

describe("a maturin build", () => {
	const args = (cell: Parameters<typeof makeCell>[0], host = debian, change: Partial<BuildPlaces> = {}) =>
		decideBuildCommand(makeCell(cell), makePlan(), host, { ...places, hasCargoLock: true, ...change })?.args.join(" ");

	it("names policy, target and interpreter, so that nothing else decides them", () => {
		expect(args({})).toBe(
			"build --release --locked --zig --compatibility manylinux_2_17 --target x86_64-unknown-linux-gnu --out /out",
		);
		const musl = { ...makeCell().expect, family: "musllinux" as const, platformTag: "musllinux_1_1_x86_64" };
		expect(args({ expect: musl })).toContain("--compatibility musllinux_1_1 ");
		const win = { ...makeCell().expect, family: "win" as const, architecture: "amd64", platformTag: "win_amd64" };
		expect(args({ expect: win, rustTarget: "x86_64-pc-windows-msvc" }, windows)).toBe(
			"build --release --locked --target x86_64-pc-windows-msvc --out /out",
		);
	});

	it("keeps the profile of [tool.maturin], which --release would overrule", () => {
		expect(args({}, debian, { cargoProfile: "dist" })).toMatch(/^build --locked --zig/);
	});
});
