import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import { cibuildwheelVersions } from "../data/cibuildwheel/table.ts";
import type { Cell, Plan } from "../document/plan.ts";
import { decideCibuildwheel } from "./cibuildwheel.ts";
import type { BuildPlaces } from "./command.ts";

const image = "quay.io/pypa/manylinux_2_28_x86_64@sha256:00";
const places: BuildPlaces = {
	project: "/project",
	out: "/out",
	cargoTarget: "/cargo",
	interpreter: null,
	hasCargoLock: false,
	cargoProfile: null,
	environment: {},
	containerEngine: "docker",
};
const linux = makeCell({ frontend: "cibuildwheel", image, buildIdentifiers: ["cp312-manylinux_x86_64"] });
const windows = makeCell({
	frontend: "cibuildwheel",
	target: "win_amd64",
	buildIdentifiers: ["cp312-win_amd64", "cp313-win_amd64"],
	expect: { ...makeCell().expect, family: "win", architecture: "amd64" },
});

function decide(cell: Cell, environment: Record<string, string> = {}, plan: Plan = makePlan({ settings: [] })) {
	return decideCibuildwheel(cell, plan, { ...places, environment });
}

describe("the command of a cibuildwheel cell", () => {
	it("names the one identifier and the image of the plan", () => {
		expect(decide(linux)).toEqual({
			program: "cibuildwheel",
			toolSet: "cibuildwheel",
			args: ["--only", "cp312-manylinux_x86_64", "--output-dir", "/out", "."],
			env: {
				CIBW_MANYLINUX_X86_64_IMAGE_LINUX: image,
				CIBW_ENVIRONMENT_PASS_LINUX: "SOURCE_DATE_EPOCH",
				CIBW_INHERIT: "environment-pass-linux: append",
			},
			needsRepair: false,
		});
	});

	it("builds the first of several identifiers and tests it on the others, in one run", () => {
		const { args, env } = decide(windows, {
			CIBW_SKIP: "*",
			CIBW_ENABLE: "pypy",
			CIBW_INHERIT: "skip; before-build: append",
		});
		expect(args).toEqual(["--platform", "windows", "--archs", "all", "--output-dir", "/out", "."]);
		expect(env).toEqual({
			CIBW_BUILD: "cp312-win_amd64 cp313-win_amd64",
			CIBW_SKIP: "",
			CIBW_ENABLE: "pypy all",
			CIBW_INHERIT: "before-build: append",
		});
	});

	it("lets the version of the plan and the variables of the cell into the container, beside the project's own", () => {
		const plan = makePlan({
			settings: [],
			versionInBuild: { environment: { SETUPTOOLS_SCM_PRETEND_VERSION: "1.0" }, edits: [], tag: null, why: "test" },
		});
		const cell = { ...linux, environment: { X_SIMD: "avx512", CIBW_TEST_COMMAND: "true" } };
		expect(decide(cell, {}, plan).env).toMatchObject({
			SETUPTOOLS_SCM_PRETEND_VERSION: "1.0",
			CIBW_ENVIRONMENT_PASS_LINUX: "SETUPTOOLS_SCM_PRETEND_VERSION X_SIMD SOURCE_DATE_EPOCH",
			CIBW_INHERIT: "environment-pass-linux: append",
		});
		// Who sets the variable replaces what the file passes, with ours or without.
		const replaced = decide(cell, { CIBW_ENVIRONMENT_PASS_LINUX: "MY_TOKEN_NAME" }, plan).env;
		expect(replaced.CIBW_ENVIRONMENT_PASS_LINUX).toBe(
			"MY_TOKEN_NAME SETUPTOOLS_SCM_PRETEND_VERSION X_SIMD SOURCE_DATE_EPOCH",
		);
		expect(replaced.CIBW_INHERIT).toBeUndefined();
	});

	it("takes Podman where Docker does not answer, unless the caller has chosen", () => {
		const podman = (environment: Record<string, string>) =>
			decideCibuildwheel(linux, makePlan({ settings: [] }), { ...places, environment, containerEngine: "podman" }).env;
		expect(podman({}).CIBW_CONTAINER_ENGINE).toBe("podman");
		expect(podman({ CIBW_CONTAINER_ENGINE: "docker; create-args: --gpus all" }).CIBW_CONTAINER_ENGINE).toBeUndefined();
	});

	it("takes the configured file, and refuses a plan for another version", () => {
		const settings = (key: string, value: string) =>
			makePlan({ settings: [{ key, value, source: "pyproject.toml:9" }] });
		expect(decide(linux, {}, settings("cibuildwheel.config-file", "ci/cibw.toml")).args).toContain("ci/cibw.toml");
		expect(() => decide(linux, {}, settings("cibuildwheel.version", "4.0.0"))).toThrow(
			`the plan is for cibuildwheel 4.0.0, and wheel-release installs ${cibuildwheelVersions.at(-1)}`,
		);
	});
});

it("the locked cibuildwheel is the one of the newest table", () => {
	const lock = readFileSync(join(import.meta.dirname, "../tools/cibuildwheel.txt"), "utf8");
	expect(/^cibuildwheel==(\S+)/m.exec(lock)?.[1]).toBe(cibuildwheelVersions.at(-1));
});
