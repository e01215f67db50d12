// Modules that belong to others: the wheel would overwrite what users have, or never be imported at all.
import { importOwners, standardModules } from "../../data/import-owners.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { normalizeName } from "../../python/project-name.ts";
import { listSome } from "../rule.ts";
import { flatten, moduleNameOf, type WheelContents } from "./installed.ts";
import { choose } from "./rule.ts";

export function checkForeign(contents: WheelContents): Finding[] {
	const project = contents.wheel.filename.name;
	const modules = [...contents.top].flatMap(([name, { isFolder, files }]) => {
		// A folder counts as the package once it holds its __init__: stubs and data beside it are no second copy.
		const isPackage = files.some(({ parts }) => parts.length === 2 && moduleNameOf(parts[1] ?? "") === "__init__");
		const module = isFolder ? (isPackage ? name : null) : moduleNameOf(name);
		return module === null || flatten(module) === flatten(project) ? [] : [module];
	});
	return [...checkOwners(modules, project), ...checkStandard(modules)];
}

function checkOwners(modules: readonly string[], project: string): Finding[] {
	const foreign = modules.flatMap((module) => {
		const owners = Object.hasOwn(importOwners, module) ? [...(importOwners[module] ?? []), normalizeName(module)] : [];
		// A rebuild says so in its name: tensorflow-macos, numpy-nightly.
		const isOwn = owners.some(
			(owner) => project === owner || project.startsWith(`${owner}-`) || project.endsWith(`-${owner}`),
		);
		return owners.length === 0 || isOwn ? [] : [{ module, owner: owners[0] ?? module }];
	});
	if (foreign.length === 0) return [];
	const owners = [...new Set(foreign.map(({ owner }) => owner))];
	return [
		{
			code: "contents/foreign-module",
			level: "warning",
			message: `the wheel installs ${listSome(foreign.map(({ module }) => module))}, which ${choose(foreign.length, "belongs", "belong")} to ${listSome(owners)}: whichever is installed last overwrites the other`,
			help: `Require ${choose(owners.length, "it", "them")} ([project] dependencies), or keep the copy inside of your package (mypkg/_vendor/).`,
		},
	];
}

function checkStandard(modules: readonly string[]): Finding[] {
	const found = modules.filter((module) => standardModules.has(module));
	if (found.length === 0) return [];
	return [
		{
			code: "contents/standard-module",
			level: "warning",
			message: `the wheel installs ${listSome(found)}, called like ${choose(found.length, "a module", "modules")} of the standard library, which Python finds first`,
			help: "Nobody can import it. Move it into the package, or give it another name.",
		},
	];
}
