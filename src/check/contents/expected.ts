// What the project says that its wheels hold, against what they hold: names at the top, and the files of its packages.
import type { Finding } from "../../diagnostic/finding.ts";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { listSome } from "../rule.ts";
import { contentsOf, isGraft, moduleNameOf, type WheelContents } from "./installed.ts";
import { checkNames, nameCodes } from "./top-level.ts";

export interface ExpectedContents {
	/** `mypkg`, `six.py`; null: not said. */
	topLevel: readonly string[] | null;
	/** Paths as they should be in site-packages: `mypkg/__init__.py`; null: not said. */
	files: readonly string[] | null;
}

/** The findings of a wheel, with what is said about names at its top judged by the names that the project declares. */
export function withDeclared(findings: readonly Finding[], wheel: WheelFacts, topLevel: readonly string[]): Finding[] {
	const named = checkNames(contentsOf(wheel), topLevel).map((finding) => ({ ...finding, file: wheel.fileName }));
	return [...findings.filter(({ code }) => !nameCodes.includes(code)), ...named];
}

export function checkExpected(wheel: WheelFacts, expected: ExpectedContents): Finding[] {
	const contents = contentsOf(wheel);
	const findings = [
		...(expected.topLevel === null ? [] : checkTop(contents, expected.topLevel)),
		...(expected.files === null ? [] : checkFiles(contents, expected.files)),
	];
	return findings.map((finding) => ({ ...finding, file: wheel.fileName }));
}

function checkTop({ top }: WheelContents, names: readonly string[]): Finding[] {
	const wanted = names.map((name) => name.replace(/\/$/, ""));
	// `six` stands for six.py and for _six.abi3.so alike.
	const isNamed = (entry: string) => wanted.includes(entry) || wanted.includes(moduleNameOf(entry) ?? entry);
	const entries = [...top.keys()].filter((name) => !/\.(?:pth|start)$/.test(name) && !isGraft(name));
	const missing = wanted.filter((name) => !entries.some((entry) => entry === name || moduleNameOf(entry) === name));
	const extra = entries.filter((entry) => !isNamed(entry));
	return [
		...say(
			missing,
			"contents/missing-top-level",
			"error",
			(list) => `the wheel does not install ${list}, which top-level names`,
			"The build backend did not find the package; look at what it packs.",
		),
		...say(
			extra,
			"contents/undeclared-top-level",
			"warning",
			(list) => `the wheel installs ${list}, which top-level does not name`,
			"Leave it out of the wheel, or add it to [tool.wheel-release.check] top-level.",
		),
	];
}

function checkFiles({ library }: WheelContents, files: readonly string[]): Finding[] {
	const held = new Set(library.map(({ parts }) => parts.join("/")));
	const wanted = new Set(files);
	const missing = [...wanted].filter((path) => !held.has(path));
	const extra = library
		.filter(({ parts }) => !wanted.has(parts.join("/")) && !isGraft(parts[0] ?? ""))
		.map(({ name }) => name);
	return [
		...say(
			missing,
			"contents/left-out",
			"warning",
			(list) => `the wheel lacks ${list}, which the package folder has`,
			"Tell the build backend to pack it: package-data, MANIFEST.in, or the include list.",
		),
		...say(
			extra,
			"contents/not-in-source",
			"warning",
			(list) => `the wheel holds ${list}, which the package folder has not`,
			"A file of an earlier build was packed: delete build/ and build again. What is generated goes into packages-ignore.",
		),
	];
}

function say(
	names: readonly string[],
	code: Finding["code"],
	level: Finding["level"],
	message: (list: string) => string,
	help: string,
): Finding[] {
	return names.length === 0 ? [] : [{ code, level, message: message(listSome(names)), help }];
}
