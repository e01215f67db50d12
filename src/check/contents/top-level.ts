// The top of site-packages is shared by all projects: what a wheel puts there must be its own, and be importable.
import type { Code } from "../../diagnostic/codes.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome } from "../rule.ts";
import {
	flatten,
	isGraft,
	isMypycGroup,
	isStubFolder,
	moduleNameOf,
	type TopEntry,
	type WheelContents,
} from "./installed.ts";
import { choose } from "./rule.ts";

export function checkTopLevel(contents: WheelContents): Finding[] {
	return [
		...checkLooseFiles(contents),
		...checkNames(contents, null),
		...checkInit(contents),
		...checkWithoutModules(contents),
	];
}

/** Codes of the findings that depend on which names the project says are its own. */
export const nameCodes: readonly Code[] = [
	"contents/top-level-tests",
	"contents/common-name",
	"contents/several-top-levels",
];

/** @param declared names that the project means to install; null: not said */
export function checkNames(contents: WheelContents, declared: readonly string[] | null): Finding[] {
	const own = new Set(declared?.flatMap((name) => [name.replace(/\/$/, ""), moduleNameOf(name) ?? name]));
	return [
		...checkTests(contents, own),
		...checkCommonNames(contents, own),
		...(declared === null ? checkSeveral(contents) : []),
	];
}

/** README, LICENSE, data: they would overwrite those of other projects. */
function checkLooseFiles({ top }: WheelContents): Finding[] {
	const loose = [...top].filter(
		([name, { isFolder }]) =>
			!isFolder && moduleNameOf(name) === null && !isGraft(name) && !/\.(?:pth|start)$/.test(name),
	);
	const types = loose.map(([name]) => name).filter((name) => /\.pyi$|^py\.typed$/.test(name));
	const files = loose.map(([name]) => name).filter((name) => !types.includes(name) && !strayTop.test(name));
	return [
		...(files.length === 0
			? []
			: [
					{
						code: "contents/top-level-file",
						level: "warning",
						message: `the wheel puts ${listSome(files)} into site-packages itself, where ${choose(files.length, "it overwrites", "they overwrite")} files of other projects`,
						help: "Move data into the package. Licences go into dist-info (license-files), the README is in METADATA already.",
					} satisfies Finding,
				]),
		...(types.length === 0
			? []
			: [
					{
						code: "contents/top-level-file",
						level: "notice",
						message: `${listSome(types)} ${choose(types.length, "lies", "lie")} beside a module, where type checkers do not look (PEP 561)`,
						help: "Make the module a package, or leave the stubs to a distribution of their own.",
					} satisfies Finding,
				]),
	];
}

// Told by the rule about files that tools left behind.
const strayTop = /^\.|~$|\.egg-link$|^(?:Thumbs\.db|desktop\.ini)$/i;
const testNames = /^(?:tests?|testing|unit_?tests?|integration_?tests?|conftest|test_\w+|\w+_test)$/;

function checkTests({ top, wheel }: WheelContents, own: ReadonlySet<string>): Finding[] {
	const names = new Set([...top.keys()].map((entry) => moduleNameOf(entry) ?? entry));
	// `ansible_test` beside `ansible`: nobody else has that name.
	const isOfOne = (name: string) => /^test_|_test$/.test(name) && names.has(name.replace(/^test_|_test$/, ""));
	const found = named(top, wheel.filename.name, (name) => testNames.test(name) && !own.has(name) && !isOfOne(name));
	if (found.length === 0) return [];
	return [
		{
			code: "contents/top-level-tests",
			level: "warning",
			message: `the wheel installs ${listSome(found)} beside its package: every project that does so overwrites the tests of the others`,
			help: 'Leave them out of the wheel (setuptools: [tool.setuptools.packages.find] exclude = ["tests*"]), or move them into the package.',
		},
	];
}

const commonNames = new Set(
	[
		...[".eggs", ".nox", ".tox", ".venv", "app", "benchmark", "benchmarks", "bin", "build", "cli", "common", "config"],
		...[
			"constants",
			"core",
			"data",
			"dist",
			"doc",
			"docs",
			"env",
			"example",
			"examples",
			"helper",
			"helpers",
			"include",
		],
		...["lib", "lib64", "libs", "main", "migrations", "node_modules", "notebooks", "output", "package", "resources"],
		...["sample", "samples", "script", "scripts", "settings", "setup", "share", "src", "static", "target", "templates"],
		...["tmp", "tools", "util", "utils", "vendor", "venv", "version"],
	].flat(),
);

function checkCommonNames({ top, wheel }: WheelContents, own: ReadonlySet<string>): Finding[] {
	const found = named(top, wheel.filename.name, (name) => commonNames.has(name) && !own.has(name));
	if (found.length === 0) return [];
	const isSource = found.some((name) => /^src\/?$/.test(name));
	return [
		{
			code: "contents/common-name",
			level: "warning",
			message: `the wheel installs ${listSome(found)} at the top of site-packages, ${choose(found.length, "a name", "names")} that other projects use as well: the last one installed wins`,
			help: isSource
				? 'The folder src is to be left away: [tool.setuptools.packages.find] where = ["src"], or the like of your build backend.'
				: "Keep out what is not part of the package, and move the rest into it.",
		},
	];
}

/** `tests/`, `setup.py`: the entries whose module or folder name fits and is not the project's own. */
function named(top: ReadonlyMap<string, TopEntry>, project: string, fits: (name: string) => boolean): string[] {
	return [...top].flatMap(([entry, { isFolder }]) => {
		const name = isFolder ? entry : (moduleNameOf(entry) ?? entry);
		const isOwn = flatten(name) === flatten(project);
		return fits(name) && !isOwn ? [isFolder ? `${entry}/` : entry] : [];
	});
}

function checkInit({ top }: WheelContents): Finding[] {
	if (!top.has("__init__.py")) return [];
	return [
		{
			code: "contents/top-level-init",
			level: "warning",
			message: "the wheel puts __init__.py into site-packages itself, as if all projects were one package",
			help: "The package folder was lost: check the package directory that is configured for the build backend.",
		},
	];
}

function checkWithoutModules(contents: WheelContents): Finding[] {
	const empty = [...listWithoutModules(contents)];
	// Libraries and headers for other wheels to use (nvidia-*) are meant to be there.
	const isLibrary = ([, { files }]: [string, TopEntry]) =>
		files.some(({ name }) => /\.(?:so(?:\.\d+)*|dll|dylib|h)$/.test(name));
	return ([true, false] as const).flatMap((library): Finding[] => {
		const names = empty.filter((entry) => isLibrary(entry) === library).map(([name]) => `${name}/`);
		if (names.length === 0) return [];
		return [
			{
				code: "contents/no-modules",
				level: library ? "notice" : "warning",
				message: `${listSome(names)} at the top of site-packages ${choose(names.length, "holds", "hold")} no Python module`,
				help: "Data belong into the package that reads them: importlib.resources finds them there.",
			},
		];
	});
}

function listWithoutModules({ top }: WheelContents): Map<string, TopEntry> {
	return new Map(
		[...top].filter(
			([name, { isFolder, files }]) =>
				isFolder &&
				!isGraft(name) &&
				!isStubFolder(name) &&
				!isTypesOf(top, name) &&
				!/\.(?:dist|egg)-info$|\.data$/.test(name) &&
				files.every(({ parts }) => moduleNameOf(parts.at(-1) ?? "") === null),
		),
	);
}

/** `ciso8601/__init__.pyi` beside `ciso8601.so`: where type checkers find the types of a single module. */
function isTypesOf(top: WheelContents["top"], folder: string): boolean {
	const files = top.get(folder)?.files ?? [];
	const isModule = [...top].some(([name, { isFolder }]) => !isFolder && moduleNameOf(name) === folder);
	return isModule && files.every(({ parts }) => /^py\.typed$|\.pyi$/.test(parts.at(-1) ?? ""));
}

/** What has a finding of its own is not told again: tests, src, folders of data. */
function checkSeveral(contents: WheelContents): Finding[] {
	const { top, wheel } = contents;
	const told = named(top, wheel.filename.name, (name) => testNames.test(name) || commonNames.has(name));
	const empty = listWithoutModules(contents);
	// Files that are no modules are told by themselves.
	const entries = [...top].filter(
		([name, { isFolder }]) =>
			(isFolder ? !empty.has(name) && !isTypesOf(top, name) : moduleNameOf(name) !== null && name !== "__init__.py") &&
			!name.startsWith("_") &&
			!isGraft(name) &&
			!isMypycGroup(name) &&
			!isStubFolder(name),
	);
	const names = entries
		.map(([name, { isFolder }]) => (isFolder ? `${name}/` : name))
		.filter((name) => !told.includes(name));
	if (names.length < 2) return [];
	return [
		{
			code: "contents/several-top-levels",
			level: "notice",
			message: `the wheel installs ${names.length} things at the top of site-packages: ${listSome(names)}`,
			help: 'If all of them are meant, say so and be told of others: [tool.wheel-release.check] top-level = ["…"].',
		},
	];
}
