// Questions about the parts of a selection: brace expansion, fnmatch, setup.py, setup.cfg, and which wheel serves which
// identifier.
import type { CibuildwheelTable } from "../../../src/data/cibuildwheel/table.ts";
import type { Random } from "./random.ts";

const bracePieces = [
	...[
		"{",
		"{",
		"}",
		"}",
		",",
		",",
		"..",
		"a",
		"b",
		"cp",
		"1",
		"3",
		"01",
		"10",
		"-1",
		"+2",
		"$",
		"\\",
		".",
		"z",
		"A",
		"{}",
		"${",
	],
	...[
		"{1..3}",
		"{a..e}",
		"{a,b}",
		"{10..1..3}",
		"{01..12}",
		"{-05..5..5}",
		"{a..e..2}",
		"{1..a}",
		"{x,}",
		"{,}",
		"{3}",
		"{Z..a}",
	],
	...[
		"{a,{b,c}}",
		"{1..}",
		"{..2}",
		"{9223372036854775807..9223372036854775808}",
		"{1..40}",
		"{1..3..0}",
		"{1..9..-2}",
		"é",
		"*",
	],
];

export function makeBraceText(random: Random): string {
	return random.some(bracePieces, 1, 9).join("");
}

const globPieces = [
	...[
		"*",
		"*",
		"?",
		"a",
		"b",
		"c",
		"-",
		"[",
		"]",
		"!",
		"^",
		"\\",
		".",
		"[abc]",
		"[!a]",
		"[a-c]",
		"[c-a]",
		"[]]",
		"[!]]",
		"[]-]",
	],
	...[
		"[a-]",
		"[-a]",
		"[a-b-c]",
		"[!-a]",
		"[^a]",
		"[a&&b]",
		"[a~|b]",
		"[[]",
		"A",
		"[A-C]",
		"é",
		"\u{1f600}",
		"(",
		"+",
		"$",
		"\n",
		"/",
	],
];
const globTexts = [
	"",
	"a",
	"b",
	"ab",
	"abc",
	"A",
	"a-b",
	"[",
	"]",
	"!",
	"^a",
	"\\",
	"-",
	"é",
	"\u{1f600}",
	"a\nb",
	"(+)",
	"$",
	"a/b",
	"c.c",
	"&",
];

export function makeGlobQuestion(random: Random): { pattern: string; texts: readonly string[]; system: string } {
	const pattern = random.some(globPieces, 1, 6).join("");
	const own = random.some(["a", "b", "c", "-", "]", "[", "A", "x", "^", "\\", "/"], 1, 4).join("");
	return { pattern, texts: [...globTexts, own, pattern], system: random.pick(["linux", "windows"]) };
}

const setupCalls = [
	"setup(KW)",
	"setuptools.setup(name='x', KW)",
	"setup(**dict(KW))",
	"setup(**{'python_requires': '>=3.8'}, KW)",
	"setup(other(KW))",
	"setup(\n    name='x',\n    KW,  # why\n)",
	"result = setup(KW)",
	"setup(KW).run()",
	"setup(KW)(KW2)",
	"(setup(KW))",
	"not setup(KW)",
	"setup(KW), setup(KW2)",
	"x: int = setup(KW)",
	"x += setup(KW)",
	"assert setup(KW), setup(KW2)",
	"raise Done(KW) from other(KW2)",
	"setup(KW) if True else None",
	"setup(KW); setup(KW2)",
	"del x[setup(KW)]",
	"lambda: setup(KW)",
	"f'{setup}' + f\"{{{x!r:>{width}}}}\"",
	"[setup(KW)]",
	"return setup(KW)",
	"await setup(KW)",
	"yield setup(KW)",
	"setup(x for x in y)",
	"print 'old'",
	"print('new', KW)",
	"exec 'x'",
	"setup(KW, 'late')",
	"setup(python_requires)",
	"setup (KW)",
	"setup(KW",
	"import os; setup(KW)",
	"a = b = setup(KW)",
	"f() = setup(KW)",
	"setup(name='x') or setup(KW)",
	"@setup(KW)\ndef f(): pass",
	"@setup(KW)\nclass A(B, KW2): pass",
	"class A(B, KW): pass",
	"def f(a=setup(KW)) -> setup(KW2): pass",
	"with setup(KW) as x: pass",
	"for x in setup(KW): pass",
	"while setup(KW): break",
	"match setup(KW):\n    case {'a': 1}: pass",
	"x = 0777",
	"x = 5L",
	"x = `y`",
	"x <> y",
	"''' text python_requires='>=2.7' '''",
	"# setup(python_requires='>=2.7')",
];
const setupBlocks = [
	"BODY",
	"BODY",
	"BODY",
	'if __name__ == "__main__":\n    BODY',
	"if '__main__' == __name__:\n    BODY",
	"if __name__ != '__main__':\n    BODY",
	"if __name__ == '__main__' and True:\n    BODY",
	"if __name__ == '__main__':\n    pass\nelse:\n    BODY",
	"if __name__ == '__main__':\n    pass\nelif x:\n    BODY",
	"if x:\n    BODY",
	"def main():\n    BODY\nmain()",
	"try:\n    BODY\nexcept Exception as e:\n    pass",
	"try:\n    BODY\nexcept Exception, e:\n    pass",
	"with x:\n    BODY",
	"if __name__ == '__main__':\n    if True:\n        BODY",
	"if __name__ == '__main__': BODY",
	"class A:\n    BODY",
	"if x:\n\tBODY\n        pass",
	"async def f():\n    BODY",
];
const setupValues = [
	...[
		"'>=3.9'",
		'">=3.10"',
		"'>=3' '.11'",
		"('>=3.12')",
		"u'>=3.9'",
		"r'>=3.9'",
		"b'>=3.9'",
		"f'>=3.9'",
		"'''>=3.9'''",
		"'\\x3e=3.9'",
	],
	...[
		"VERSION",
		"'>=' + '3.9'",
		"''",
		"'>=3.9', \\\n  other=1",
		"None",
		"39",
		"'>=3.9' if x else '>=3.10'",
		"('>=3.9',)",
		"'\\u003e=3.9'",
	],
];

export function makeSetupPy(random: Random): string {
	const keyword = () => `python_requires=${random.pick(setupValues)}`;
	const parts = Array.from({ length: 1 + random.integer(3) }, () => {
		const call = random.pick(setupCalls).replaceAll("KW2", keyword).replaceAll("KW", keyword);
		const block = random.pick(setupBlocks);
		const indent = /([ \t]*)BODY/.exec(block)?.[1] ?? "";
		return block.replace("BODY", () => call.replaceAll("\n", `\n${indent}`));
	});
	const text = ["from setuptools import setup", ...parts, ""].join(random.pick(["\n", "\n\n", "\n"]));
	return random.chance(0.05) ? text.replaceAll("\n", "\r\n") : text;
}

const configLines = [
	...[
		"[options]",
		"[options]",
		"[metadata]",
		"[DEFAULT]",
		"python_requires = >=3.9",
		"python_requires=>=3.10",
		"Python_Requires: >=3.11",
	],
	...[
		"python_requires =",
		"    >=3.12",
		"# comment",
		"; comment",
		"    # inside",
		"",
		"name = x",
		"no delimiter",
		"x = %(name)s",
		"name: y",
	],
	...[
		"python_requires = %(low)s",
		"low = >=3.9",
		"python_requires = 100%",
		"python_requires = %%x",
		"[options]extra",
		"[ options ]",
		"= x",
		"\tdeep",
	],
	...[
		"python_requires = >=3.9 ; later",
		"python_requires = %(gone)s",
		"[options.extras_require]",
		"install_requires =\n  a\n  b",
		"[]",
		"[",
	],
];

export function makeSetupCfg(random: Random): string {
	const head = random.chance(0.8) ? ["[metadata]", "name = x", "[options]"] : [];
	return [...(random.chance(0.9) ? head : []), ...random.some(configLines, 1, 6), ""].join(
		random.pick(["\n", "\n", "\r\n"]),
	);
}

const wheelPythons = ["cp39", "cp310", "cp312", "cp314", "cp315", "py3", "py39", "py312", "py2.py3", "pp311"];
const wheelAbis = ["abi3", "abi3", "none", "cp312", "abi3.abi3t", "abi3t", "cp314t", "pypy311_pp73"];
const wheelPlatforms = [
	...[
		"manylinux_2_28_x86_64",
		"manylinux2014_x86_64.manylinux_2_17_x86_64",
		"musllinux_1_2_x86_64",
		"macosx_10_13_universal2",
	],
	...[
		"macosx_11_0_arm64",
		"win_amd64",
		"win32",
		"any",
		"manylinux_2_28_aarch64",
		"ios_13_0_arm64_iphoneos",
		"android_24_arm64_v8a",
	],
	...["pyemscripten_2026_0_wasm32", "linux_x86_64", "macosx_10_9_x86_64"],
];

export function makeReuseQuestion(
	random: Random,
	table: CibuildwheelTable,
): { wheels: string[]; identifiers: string[] } {
	const wheel = () => `x-1-${random.pick(wheelPythons)}-${random.pick(wheelAbis)}-${random.pick(wheelPlatforms)}.whl`;
	return {
		wheels: Array.from({ length: 1 + random.integer(3) }, wheel),
		identifiers: random.some(Object.values(table.identifiers).join(" ").split(" "), 5, 5),
	};
}
