// Modules that nobody can import: names that Python's grammar does not take, folders that are no package.
import type { Finding } from "../../diagnostic/finding.ts";
import { isImportable } from "../../python/identifier.ts";
import { listSome } from "../rule.ts";
import {
	type InstalledFile,
	isGraft,
	isMypycGroup,
	isStubFolder,
	moduleNameOf,
	type WheelContents,
} from "./installed.ts";
import { choose } from "./rule.ts";

export function checkImportable(contents: WheelContents): Finding[] {
	return [...checkNames(contents), ...checkInits(contents)];
}

function checkNames({ library }: WheelContents): Finding[] {
	const modules = library.filter(
		({ parts }) =>
			moduleNameOf(parts.at(-1) ?? "") !== null &&
			!isGraft(parts[0] ?? "") &&
			!isStubFolder(parts[0] ?? "") &&
			!isMypycGroup(parts.at(-1) ?? "") &&
			// Told as what a compiler left.
			!parts.some((part) => part.endsWith(".dSYM")),
	);
	const bad = modules.filter((file) => !importParts(file).every(isImportable));
	const isTop = ({ parts }: InstalledFile) => !isImportable(moduleNameOf(parts[0] ?? "") ?? parts[0] ?? "");
	return [true, false].flatMap((top): Finding[] => {
		const names = bad.filter((file) => isTop(file) === top).map(({ name }) => name);
		if (names.length === 0) return [];
		return [
			{
				code: "contents/not-importable",
				// Deep inside such files are most often read by path: migrations, hooks, templates.
				level: top ? "warning" : "notice",
				message: `${listSome(names)} cannot be imported: ${choose(names.length, "its path is", "their paths are")} no Python name`,
				help: "Letters, digits and underscores only, no digit first, no keyword: my_pkg, not my-pkg.",
			},
		];
	});
}

/** pytest finds tests without it. */
function isTests(folder: string): boolean {
	return folder.split("/").some((part) => /^(?:tests?|testing)$/.test(part));
}

function importParts({ parts }: InstalledFile): string[] {
	return parts.map((part, index) => (index === parts.length - 1 ? (moduleNameOf(part) ?? part) : part));
}

/** A folder of modules inside of a package that lacks `__init__.py`: tools that look for packages pass it by. */
function checkInits({ library }: WheelContents): Finding[] {
	const folders = new Map<string, { hasInit: boolean; hasModules: boolean }>();
	for (const { parts } of library) {
		const file = parts.at(-1) ?? "";
		if (parts.length < 2 || !/\.py$/.test(file)) continue;
		const folder = parts.slice(0, -1).join("/");
		const seen = folders.get(folder) ?? { hasInit: false, hasModules: false };
		folders.set(folder, { hasInit: seen.hasInit || file === "__init__.py", hasModules: true });
	}
	const lacking = [...folders].filter(([folder, { hasInit }]) => {
		const parent = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
		return (
			!hasInit && folders.get(parent)?.hasInit === true && folder.split("/").every(isImportable) && !isTests(folder)
		);
	});
	if (lacking.length === 0) return [];
	const names = lacking.map(([folder]) => `${folder}/`);
	return [
		{
			code: "contents/missing-init",
			level: "notice",
			message: `${listSome(names)} ${choose(names.length, "has", "have")} modules and no __init__.py, inside of a package that has one`,
			help: "Add an empty __init__.py. If it holds scripts or data that nobody imports, all is well.",
		},
	];
}
