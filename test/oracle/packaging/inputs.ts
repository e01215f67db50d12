// Texts to ask about: mostly well-formed in many spellings, some with one character too many, too few or exchanged.
import fc from "fast-check";

const digits = fc.oneof(
	fc.nat(3).map(String),
	fc.nat(20).map((number) => `0${number}`),
	fc.constant("20261122123456789012345"),
);
const separator = fc.constantFrom("", "", ".", "-", "_");
const part = (...words: string[]) =>
	fc
		.tuple(separator, fc.constantFrom(...words), separator, fc.oneof(digits, fc.constant("")))
		.map((pieces) => pieces.join(""));
const release = fc.array(digits, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join("."));
const publicVersion = fc
	.tuple(
		fc.constantFrom("", "", "", "v", "V"),
		fc.oneof(
			{ weight: 5, arbitrary: fc.constant("") },
			digits.map((epoch) => `${epoch}!`),
		),
		release,
		fc.oneof(fc.constant(""), part("a", "b", "c", "rc", "alpha", "BETA", "pre", "Preview")),
		fc.oneof(
			{ weight: 2, arbitrary: fc.constant("") },
			part("post", "rev", "R"),
			digits.map((number) => `-${number}`),
		),
		fc.oneof({ weight: 2, arbitrary: fc.constant("") }, part("dev", "DEV")),
	)
	.map((pieces) => pieces.join(""));
const local = fc
	.array(fc.constantFrom("cu126", "1", "01", "abc", "ABC", "10", "x"), { minLength: 1, maxLength: 3 })
	.chain((segments) => fc.constantFrom(".", "-", "_").map((joint) => `+${segments.join(joint)}`));
export const validVersion = fc
	.tuple(publicVersion, fc.oneof({ weight: 3, arbitrary: fc.constant("") }, local))
	.map(([a, b]) => a + b);

const oddCharacters = [..." \t\n\v\u001c\u0085\u00a0\u200b\ufeff\u0661\u017f\u212aé.-_+!*,;()[]<>=~@'\"/1a9Zß"];

/** About one in four gets a character too many, too few, or another one. */
export function slipped(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const slip = fc.record({ at: fc.nat(60), insert: fc.constantFrom("", ...oddCharacters), remove: fc.nat(1) });
	return fc.tuple(text, fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, slip)).map(([whole, change]) => {
		if (change === null) return whole;
		const at = change.at % (whole.length + 1);
		return whole.slice(0, at) + change.insert + whole.slice(at + change.remove);
	});
}

const space = fc.constantFrom("", "", "", " ", "  ");
const specifierText = fc
	.tuple(
		fc.constantFrom("==", "!=", "<=", ">=", "<", ">", "~=", "==="),
		space,
		fc.oneof(
			publicVersion,
			publicVersion,
			validVersion,
			release.map((text) => `${text}.*`),
		),
	)
	.map((pieces) => pieces.join(""));
export const specifierSet = fc
	.array(specifierText, { maxLength: 3 })
	.chain((parts) => space.map((gap) => parts.join(`${gap},${gap}`)));

export const nameText = fc.oneof(
	fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,8}[A-Za-z0-9])?$/),
	fc.constantFrom("numpy", "My.Package", "a--b", "x_y", "Zope.Interface"),
);
export const fileNamePart = fc.oneof(
	nameText.map((text) => text.replaceAll(/[-_]+/g, "_")),
	fc.constantFrom("pkg", "Pkg.x", "numpy", "a__b", "_a"),
);
const tagPart = (...words: string[]) =>
	fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
export const tagText = fc
	.tuple(
		tagPart("py3", "py2", "cp39", "CP312", "pp311"),
		tagPart("none", "abi3", "abi3t", "cp312", "cp314t", "pypy311_pp73"),
		tagPart("any", "win_amd64", "manylinux_2_17_x86_64", "manylinux2014_x86_64", "macosx_11_0_arm64", "Linux_x86_64"),
	)
	.map((parts) => parts.join("-"));
export const wheelText = fc
	.tuple(
		fileNamePart,
		fc.oneof(
			validVersion.map((text) => text.replaceAll("-", "_")),
			release,
		),
		fc.option(fc.constantFrom("1", "2a", "0_b", "10", "cp3")),
		tagText,
	)
	.map(([name, version, build, tags]) => `${[name, version, ...(build === null ? [] : [build]), tags].join("-")}.whl`);
export const sdistText = fc
	.tuple(nameText, validVersion)
	.map(([name, version]) => `${name}-${version.replaceAll("-", "_")}.tar.gz`);

const comparison = fc
	.tuple(
		fc.constantFrom(
			"python_version",
			"python_full_version",
			"os.name",
			"os_name",
			"sys_platform",
			"platform_machine",
			"platform.python_implementation",
			"python_implementation",
			"implementation_name",
			"extra",
			"extras",
			"'x'",
			'"3.11"',
		),
		fc.constantFrom("<", "<=", "==", "!=", ">=", ">", "~=", "===", " in ", " not in ", " not  in "),
		fc.constantFrom("'3.11'", '"win32"', "'linux'", "sys_platform", "python_version", "''", '"it\'s"'),
		space,
	)
	.map(([left, operator, right, gap]) => `${left}${gap}${operator}${gap}${right}`);
export const marker: fc.Arbitrary<string> = fc.letrec<{ marker: string; atom: string }>((tie) => ({
	atom: fc.oneof(
		{ depthSize: "small" },
		{ weight: 4, arbitrary: comparison },
		fc.tuple(space, tie("marker"), space).map(([a, inner, b]) => `(${a}${inner}${b})`),
	),
	marker: fc.oneof(
		{ depthSize: "small" },
		{ weight: 2, arbitrary: tie("atom") },
		fc
			.tuple(tie("atom"), fc.constantFrom(" and ", " or ", "and ", " or"), tie("marker"))
			.map((parts) => parts.join("")),
	),
})).marker;

export const requirementText = fc
	.tuple(
		nameText,
		fc.constantFrom("", "", "[a]", "[ a , b-c ]", "[]", " [x]"),
		fc.oneof(
			specifierSet,
			specifierSet.map((set) => ` (${set})`),
			specifierSet.map((set) => ` ${set},`),
			fc.constantFrom(" @ https://example.invalid/x.whl", "@file:///x;y "),
		),
		fc.oneof(
			fc.constant(""),
			marker.map((text) => ` ; ${text}`),
			marker.map((text) => `;${text} `),
		),
	)
	.map((pieces) => pieces.join(""));
