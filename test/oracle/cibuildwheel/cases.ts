// Random projects with a [tool.cibuildwheel] table, variables, flags and a host; mostly sensible, a share of each wrong in
// every way that was thought of.
import { stringify } from "smol-toml";
import type { CibuildwheelTable } from "../../../src/data/cibuildwheel/table.ts";
import { cibuildwheelPlatforms } from "../../../src/data/cibuildwheel/table.ts";
import type { Random } from "./random.ts";

export type FakeHost = readonly [system: "linux" | "macos" | "windows", machine: string, runsArmv7l: boolean];

export interface Case {
	host: FakeHost;
	files: Record<string, string>;
	env: Record<string, string>;
	args: string[];
}

const hosts: readonly FakeHost[] = [
	["linux", "x86_64", false],
	["linux", "x86_64", false],
	["linux", "aarch64", false],
	["linux", "aarch64", true],
	["linux", "i686", false],
	["linux", "armv7l", false],
	["linux", "ppc64le", false],
	["linux", "s390x", false],
	["linux", "riscv64", false],
	["linux", "armv8l", false],
	["macos", "x86_64", false],
	["macos", "arm64", false],
	["windows", "AMD64", false],
	["windows", "AMD64", false],
	["windows", "ARM64", false],
	["windows", "x86", false],
];

const archWords = [
	...[
		"auto",
		"auto",
		"all",
		"x86_64_iphonesimulator",
		"native",
		"auto64",
		"auto32",
		"all",
		"x86_64",
		"i686",
		"aarch64",
		"ppc64le",
		"armv7l",
		"riscv64",
	],
	...[
		"universal2",
		"arm64",
		"x86",
		"AMD64",
		"ARM64",
		"amd64",
		"X86_64",
		"wasm32",
		"arm64_v8a",
		"arm64_iphoneos",
		"Auto",
	],
];

const specifiers = [
	...[
		">=3.9",
		">=3.10",
		">=3.12",
		">=3.11,<3.14",
		"<=3.13",
		">3.13",
		"~=3.11",
		"==3.12.*",
		"!=3.13.*,>=3.10",
		">=3.14.1",
	],
	...["", ">=3.15", ">=4", "<3", ">=3.9.2", "==3.13", "===3.13.99", "!=3.12.99", ">=3.14a1", "~=3.9.5", "  >= 3.10 "],
];
const badSpecifiers = ["3.9", ">=three", "=>3.9", ">=3.9;", "~=3"];

export function makeCase(random: Random, table: CibuildwheelTable): Case {
	const host = random.pick(hosts);
	const made: Case = { host, files: {}, env: {}, args: [] };
	const options = makeOptions(random, table);
	const tool = random.chance(0.9) ? { tool: { cibuildwheel: options } } : {};
	const project = makeProject(random, made);
	const place = random.integer(20);
	let text = stringify({ ...project, ...tool });
	if (random.chance(0.01)) text = `${text}\n= broken`;
	if (place < 16) made.files["pyproject.toml"] = text;
	else {
		const name = random.pick(["ci.toml", "cibw.toml"]);
		made.files[name] = stringify(tool);
		made.args.push(
			"--config-file",
			random.pick([name, `{package}/${name}`, ...(random.chance(0.2) ? ["gone.toml"] : [])]),
		);
		if (random.chance(0.8)) made.files["pyproject.toml"] = stringify(project);
	}
	if (random.chance(0.01)) {
		made.files = {};
		if (random.chance(0.5)) made.args = [];
	}
	if (random.chance(0.1)) return { ...makeWideCase(random, table), host };
	addVariables(random, table, made);
	addFlags(random, table, made);
	return made;
}

/** Much selected, so that the rare identifiers come up as well. */
function makeWideCase(random: Random, table: CibuildwheelTable): Omit<Case, "host"> {
	const skip = random.chance(0.5) ? { skip: makePattern(random, table) } : {};
	return {
		files: {
			"pyproject.toml": stringify({
				tool: { cibuildwheel: { enable: table.groups.map(({ name }) => name), ...skip } },
			}),
		},
		env: {},
		args: ["--platform", random.pick(cibuildwheelPlatforms), "--archs", "all"],
	};
}

function makeProject(random: Random, made: Case): Record<string, unknown> {
	const specifier = random.chance(0.06) ? random.pick(badSpecifiers) : random.pick(specifiers);
	switch (random.integer(8)) {
		case 0:
		case 1:
		case 2:
			return { project: { name: "x", version: "1", "requires-python": specifier } };
		case 3:
			made.files["setup.cfg"] = `[metadata]\nname = x\n\n[options]\npython_requires = ${specifier}\n`;
			return random.chance(0.5) ? {} : { project: { name: "x", dynamic: ["version"] } };
		case 4:
			made.files["setup.py"] =
				`from setuptools import setup\nsetup(name="x", python_requires=${JSON.stringify(specifier)})\n`;
			return random.chance(0.5) ? {} : { "build-system": { requires: ["setuptools"] } };
		case 5:
			made.files["setup.py"] = "from setuptools import setup\nsetup()\n";
			return {};
		case 6:
			return random.chance(0.2)
				? { project: "text" }
				: { project: { name: "x", "requires-python": random.pick([3, [">=3.9"], ">=3.9"]) } };
		default:
			return {};
	}
}

function makeOptions(random: Random, table: CibuildwheelTable): Record<string, unknown> {
	const options: Record<string, unknown> = {};
	if (random.chance(0.5)) options.build = makePatterns(random, table);
	if (random.chance(0.4)) options.skip = makePatterns(random, table);
	if (random.chance(0.15)) options["test-skip"] = makePatterns(random, table);
	if (random.chance(0.45)) options.enable = makeEnable(random, table);
	if (random.chance(0.4)) options.archs = makeArchs(random);
	if (random.chance(0.3)) addHarmless(random, table, options);
	if (random.chance(0.03)) options[random.pick(["buidl", "Skip", "manylinux-image", "test_skip", "select"])] = "x";
	if (random.chance(0.05)) options.inherit = makeInherit(random, table);
	for (const platform of cibuildwheelPlatforms) {
		if (!random.chance(0.12)) continue;
		const own: Record<string, unknown> = {};
		if (random.chance(0.5)) own.archs = makeArchs(random);
		if (random.chance(0.3)) own.build = makePatterns(random, table);
		if (random.chance(0.3)) own.skip = makePatterns(random, table);
		if (random.chance(0.2)) own.enable = makeEnable(random, table);
		if (random.chance(0.2)) addHarmless(random, table, own);
		if (random.chance(0.05))
			own[random.pick(["linux", "overrides", "dependency-versions", "manylinux-x86_64-image", "zkip"])] = "x";
		if (random.chance(0.06)) own.inherit = makeInherit(random, table);
		options[platform] = random.chance(0.02) ? random.pick(["", "text", 3, [], ["a"]]) : own;
	}
	if (random.chance(0.25)) options.overrides = makeOverrides(random, table);
	return options;
}

function addHarmless(random: Random, table: CibuildwheelTable, options: Record<string, unknown>): void {
	for (const name of random.some(Object.keys(table.defaults), 1, 3)) {
		if (["build", "skip", "enable", "archs", "test-skip"].includes(name)) continue;
		options[name] = random.pick(["x", ["x", "y"], { a: "b" }, 1, true]);
	}
}

function makeOverrides(random: Random, table: CibuildwheelTable): unknown {
	if (random.chance(0.04)) return random.pick<unknown>([{ select: "*" }, "text", ["text"], 5]);
	return Array.from({ length: 1 + random.integer(3) }, () => {
		const override: Record<string, unknown> = { select: makePatterns(random, table) };
		if (random.chance(0.05)) override.select = random.pick<unknown>(["", [], 5, true, ["*", 5]]);
		if (random.chance(0.03)) delete override.select;
		if (random.chance(0.4)) override.inherit = makeInherit(random, table);
		if (random.chance(0.2)) override.skip = "*";
		override["before-build"] = "x";
		return override;
	});
}

function makeInherit(random: Random, table: CibuildwheelTable): unknown {
	const names = ["build", "skip", "enable", "archs", "test-skip", ...random.some(Object.keys(table.defaults), 1, 2)];
	if (random.chance(0.06))
		return random.pick<unknown>([5, ["append"], { skip: 5 }, { skip: ["append"] }, { skip: "add" }]);
	if (random.chance(0.3)) {
		if (random.chance(0.1)) return random.pick(["skip: 'append", "skip: append append", "skip:", "zkip", "skip; skip"]);
		return random
			.some(names, 1, 2)
			.map((name) => `${name}${random.pick(["", ": append", ": prepend", ":none"])}`)
			.join("; ");
	}
	const given = random.some(names, 1, 3).map((name) => [name, random.pick(["append", "prepend", "none"])] as const);
	if (random.chance(0.05)) given.push(["zkip", "append"]);
	return Object.fromEntries(given);
}

function makePatterns(random: Random, table: CibuildwheelTable): unknown {
	const patterns = Array.from({ length: 1 + random.integer(3) }, () => makePattern(random, table));
	if (random.chance(0.025))
		return random.pick<unknown>([5, true, false, 1.5, { a: "b" }, [["cp312-*"]], ["cp*", 5], new Date(0)]);
	return random.chance(0.5) ? patterns : patterns.join(random.pick([" ", "\n", "\t  "]));
}

function makePattern(random: Random, table: CibuildwheelTable): string {
	const identifier = random.pick(random.pick(Object.values(table.identifiers)).split(" "));
	const [python = "", platform = ""] = identifier.split("-");
	switch (random.integer(16)) {
		case 0:
			return "*";
		case 1:
			return identifier;
		case 2:
		case 3:
			return `${python}-*`;
		case 4:
			return `*-${platform}`;
		case 5:
			return `*${random.pick(["musllinux", "manylinux", "win", "macosx", "_x86_64", "i686", "arm64", "ios", "wasm"])}*`;
		case 6:
			return `${python.slice(0, 2)}{${random.some(["39", "310", "311", "312", "313", "314", "314t", "315", "", "{12,13}"], 1, 4).join(",")}}-*`;
		case 7:
			return random.pick([
				"cp3{9..14}-*",
				"cp31{1..4}-*",
				"cp3{10..16..2}*",
				"{c,p}p3*-*",
				"cp{313}-*",
				"cp31{2,3-*",
				"cp3[19]*",
				"cp31[!2-4]-*",
				"cp31[4]*",
			]);
		case 8:
			return random.pick([
				"cp31?-*",
				"cp???-*",
				"?p*",
				"cp31?t-*",
				"[cg]p*",
				"pp*",
				"gp*",
				"pp3*",
				"pp31?-*",
				"cp3*t-*",
			]);
		case 9:
			return `${python.toUpperCase()}-*`;
		case 10:
			return `{${python},${random.pick(["cp312", "pp311", "cp39"])}}-{${platform},*win*}`;
		case 11:
			return random.pick([
				"cp38-*",
				"cp36-*",
				"pp37-*",
				"cp27*",
				"cp313t-*",
				"cp316-*",
				"*-manylinux1_*",
				"nothing",
				"cp{1..2000}-*",
				"[",
				"cp312-*}",
				"\\*",
				"cp31[2-1]*",
				"*-win_amd64:x86_64",
			]);
		case 12:
			return `*-*${random.pick(["linux", "macosx", "win"])}_{${random.some(["x86_64", "aarch64", "arm64", "i686", "amd64", "universal2"], 1, 3).join(",")}}`;
		default:
			return `${python.slice(0, 4)}*-${platform.slice(0, 5)}*`;
	}
}

function makeEnable(random: Random, table: CibuildwheelTable): unknown {
	const names = [...table.groups.map(({ name }) => name), "pypy", "all", "all", "cpython-freethreading"];
	const words = random.some(names, 1, 3);
	if (random.chance(0.04)) words.push(random.pick(["PyPy", "cpython-experimental-riscv64", "pypi", ""]));
	if (random.chance(0.02)) return random.pick<unknown>([true, 5, { pypy: true }, []]);
	return random.chance(0.5) ? words : words.join(" ");
}

function makeArchs(random: Random): unknown {
	const words = random.some(archWords, 1, 3);
	if (random.chance(0.04)) words.push(random.pick(["x64", "arm", "x86-64", " ", "İ686"]));
	if (random.chance(0.03)) return random.pick<unknown>(["", [], true, false, 5, { a: "b" }, [""]]);
	return random.chance(0.5) ? words : words.join(random.pick([" ", ",", ", "]));
}

function addVariables(random: Random, table: CibuildwheelTable, { env, host }: Case): void {
	const text = (value: unknown): string => (Array.isArray(value) ? value.join(" ") : String(value));
	const platform = random.chance(0.4) ? host[0] : random.pick(cibuildwheelPlatforms);
	const maybe = (name: string, share: number, make: () => unknown) => {
		if (random.chance(share)) env[name] = random.chance(0.08) ? "" : text(make());
	};
	maybe("CIBW_BUILD", 0.12, () => makePatterns(random, table));
	maybe("CIBW_SKIP", 0.12, () => makePatterns(random, table));
	maybe("CIBW_TEST_SKIP", 0.05, () => makePatterns(random, table));
	maybe("CIBW_ENABLE", 0.15, () => makeEnable(random, table));
	maybe("CIBW_ARCHS", 0.1, () => makeArchs(random));
	maybe(`CIBW_ARCHS_${platform.toUpperCase()}`, 0.14, () => makeArchs(random));
	maybe(`CIBW_BUILD_${platform.toUpperCase()}`, 0.08, () => makePatterns(random, table));
	maybe("CIBW_PLATFORM", 0.08, () => random.pick([...cibuildwheelPlatforms, "auto", "win", "Linux"]));
	maybe("CIBW_PROJECT_REQUIRES_PYTHON", 0.08, () => random.pick([...specifiers, random.pick(badSpecifiers)]));
	maybe("CIBW_INHERIT", 0.06, () => {
		const suffix = random.chance(0.4) ? `-${platform}` : "";
		return random.pick([
			`skip${suffix}`,
			`archs${suffix}: prepend`,
			"build; skip: append",
			`enable${suffix}: none`,
			"zkip",
			"skip: 'x",
		]);
	});
}

function addFlags(random: Random, table: CibuildwheelTable, { args }: Case): void {
	if (random.chance(0.06)) {
		args.push(
			"--only",
			random.chance(0.1) ? "cp36-win32" : random.pick(Object.values(table.identifiers).join(" ").split(" ")),
		);
		if (random.chance(0.1)) args.push("--archs", "auto");
	}
	if (random.chance(0.5) && (!args.includes("--only") || random.chance(0.1)))
		args.push(
			"--platform",
			random.chance(0.02) ? "win32" : random.pick([...cibuildwheelPlatforms, "auto", "ios", "android", "pyodide"]),
		);
	if (random.chance(0.15) && !args.includes("--only")) args.push("--archs", random.some(archWords, 1, 3).join(","));
	for (const name of random.some([...table.groups.map((group) => group.name), "all", "pypyy"], 0, 3))
		if (random.chance(0.15)) args.push("--enable", name);
}
