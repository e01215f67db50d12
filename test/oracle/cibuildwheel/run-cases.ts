// Projects for real runs: their selections mostly make sense, and each option that a run reads before its first build is
// written in every form, right and wrong.
import { stringify } from "smol-toml";
import { type CibuildwheelTable, cibuildwheelPlatforms } from "../../../src/data/cibuildwheel/table.ts";
import { type Case, makeCase } from "./cases.ts";
import type { Random } from "./random.ts";

const values: Record<string, readonly unknown[]> = {
	"before-all": ["make", ["a", "b"], ""],
	environment: [
		...["A=1", "A=1 B='two words'", 'A="$B"', "A=$(nproc) B=`x`", { A: "1", B: "a b" }, ""],
		...["A", "A='open", 'A="open', { A: 'has " quote' }],
	],
	"environment-pass": ["HOME", ["A", "B"]],
	"before-build": ["pip install x", "{python} x.py", ["{pip} install x"], "echo {project}"],
	"repair-wheel-command": ["", "auditwheel repair -w {dest_dir} {wheel}", ["a", "b"]],
	"config-settings": ["a=b", "a='b", { a: "b", c: ["d", "e f"] }, "a"],
	"test-command": ["pytest {package}", "{python} -m pytest", "{pip} check", ""],
	"before-test": ["x"],
	"xbuild-tools": ["cmake ninja", [], "'open", ["a b"]],
	"xbuild-files": ["a: b c", { a: "b" }, "a:'", "a"],
	"test-sources": ["tests", ["a b", "c"], "'open"],
	"test-environment": ["A=1", "A", "A='"],
	"test-runtime": ["args: -x", { args: ["-x"] }, "x: y", "args: 'open", "first"],
	"test-requires": ["pytest", ["pytest", "x>1"], "'open", "pytest'"],
	"test-extras": ["a", ["a", "b"]],
	"test-groups": ["test", ["test", "dev"], "gone", "Te.st"],
	"build-verbosity": [1, "x", -5, "3"],
	"build-frontend": [
		...["build", "pip", "build[uv]", "uv", "default", "", "pyodide-build", "pip; args: --x"],
		...[{ name: "build", args: ["-x"] }, "conda", "args: x", "build more", "a: b", "build; x", "build; 'x"],
	],
	"dependency-versions": [
		...["pinned", "latest", "", { packages: ["a", "b"] }, "packages: a", "file: pyproject.toml", "pyproject.toml"],
		...["packages: a; file: b", "file: a b", "packages: 'x", "packages: a; other: b"],
	],
	"container-engine": [
		...["docker", "podman", "docker; create_args: --x", "docker; disable-host-mount: true", { name: "podman" }],
		...["containerd", "create-args: x", "docker; x: y", "docker; docker", "'docker", "docker; disable_host_mount: no"],
	],
	"manylinux-x86_64-image": ["manylinux_2_28", "manylinux1", "manylinux2010", "", "quay.io/pypa/manylinux1"],
	"manylinux-s390x-image": ["manylinux2014", "manylinux_2_24"],
	"musllinux-aarch64-image": ["musllinux_1_2", "musllinux_1_1", "musllinux_1_3"],
	"pyodide-version": ["0.29.0", ""],
	"audit-command": ["abi3audit {wheel}", ["a", "b"], ""],
	"audit-requires": ["abi3audit", "'open"],
};

export const runOptions = Object.keys(values);

export function makeRunCase(random: Random, table: CibuildwheelTable): Case {
	if (random.chance(0.3)) return makeCase(random, table);
	const { host } = makeCase(random, table);
	const options: Record<string, unknown> = random.chance(0.7)
		? {}
		: { skip: random.pick(["*-manylinux_i686", "pp*", "*"]) };
	if (random.chance(0.3))
		options.build = random.pick(["cp312-*", "cp3{11,13}*", "cp312-* cp99-*", "cp38-*", "pp*", "cp311-* cp36-*"]);
	if (random.chance(0.2))
		options["test-skip"] = random.pick(["*-macosx_universal2:arm64", "cp38-*", "*:x86_64", "cp31*"]);
	addOptions(random, table, options);
	const platform = random.chance(0.7) ? host[0] : random.pick(cibuildwheelPlatforms);
	if (random.chance(0.25)) options[platform] = addOptions(random, table, {});
	if (random.chance(0.3))
		options.overrides = [addOptions(random, table, { select: random.pick(["cp312*", "*", "*musllinux*", "cp99"]) })];
	const groups = random.chance(0.8) ? { "dependency-groups": { test: ["pytest"], dev: [], te_st: [] } } : {};
	const files = {
		"pyproject.toml": stringify({ project: { name: "x", version: "1" }, ...groups, tool: { cibuildwheel: options } }),
	};
	const env: Record<string, string> = {};
	for (const name of random.some(runOptions, 0, 2)) {
		const value = random.pick(values[name] ?? []);
		if (!(name in table.defaults) || typeof value === "object" || !random.chance(0.4)) continue;
		const variable = `CIBW_${name.toUpperCase().replaceAll("-", "_")}`;
		env[random.chance(0.5) ? variable : `${variable}_${platform.toUpperCase()}`] = String(value);
	}
	if (random.chance(0.05)) env.CIBW_FREE_THREADED_SUPPORT = "1";
	if (random.chance(0.2)) env.CIBW_ALLOW_EMPTY = random.pick(["1", "true", "no", "", "Yes"]);
	const archs = random.chance(0.3)
		? ["--archs", random.pick(["auto", "all", "x86_64", "arm64", "AMD64", "s390x"])]
		: [];
	return { host, files, env, args: [...(platform === host[0] ? [] : ["--platform", platform]), ...archs] };
}

function addOptions(
	random: Random,
	table: CibuildwheelTable,
	options: Record<string, unknown>,
): Record<string, unknown> {
	for (const name of random.some(runOptions, 0, 2))
		if (name in table.defaults) options[name] = random.pick(values[name] ?? []);
	return options;
}
