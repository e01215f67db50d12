// Entry points that lead to a module which the wheel does not install: the command starts with ModuleNotFoundError. Only
// where nothing else could bring the module: its package is a regular one of this wheel, or nothing is required at all.
import type { Finding } from "../diagnostic/finding.ts";
import { type EntryPoint, isScriptGroup } from "../distribution/entry-points.ts";
import { installedPath } from "../distribution/import-names.ts";
import type { WheelFacts } from "../distribution/read-distribution.ts";
import { listSome, show } from "./rule.ts";

export function checkEntryPointModules(facts: WheelFacts): Finding[] {
	if (facts.entryPoints.length === 0) return [];
	const files = new Set(facts.members.flatMap(({ name }) => installedPath(name)?.join("/") ?? []));
	const lost = facts.entryPoints.filter((point) => isLost(moduleOf(point), files, facts));
	return [...Map.groupBy(lost, moduleOf)].map(([module, points]) => describeLost(module, points));
}

function moduleOf({ value }: EntryPoint): string {
	return value.split(/[:[]/, 1)[0]?.trim() ?? "";
}

function isLost(module: string, files: ReadonlySet<string>, facts: WheelFacts): boolean {
	if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(module)) return false;
	const path = module.replaceAll(".", "/");
	if (hasModule(path, files)) return false;
	const parents = path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
	// What a .pth file adds to the path, and folders without __init__ that several distributions share, may hold it.
	const [top = ""] = parents;
	const isOpen = [...files].some((file) => /^[^/]+\.(?:pth|start)$/.test(file));
	if (isOpen) return false;
	if (hasModule(top, files)) return parents.slice(0, -1).some((parent) => isRegular(parent, files));
	return facts.metadata?.requiresDist.length === 0 && files.size > 0;
}

function hasModule(path: string, files: ReadonlySet<string>): boolean {
	const [folder, name] = [path.slice(0, path.lastIndexOf("/") + 1), path.split("/").at(-1) ?? ""];
	for (const file of files) {
		if (!file.startsWith(`${folder}${name}`)) continue;
		const rest = file.slice(path.length);
		if (rest.startsWith("/") || /^(?:\.pyc?|(?:\.[\w-]+)?\.(?:so|pyd))$/.test(rest)) return true;
	}
	return false;
}

/** A package with __init__, or a module: nobody else puts something below it. */
function isRegular(path: string, files: ReadonlySet<string>): boolean {
	return [".py", ".pyc", "/__init__.py", "/__init__.pyc"].some((ending) => files.has(`${path}${ending}`));
}

function describeLost(module: string, points: readonly EntryPoint[]): Finding {
	const isScript = points.some(({ group }) => isScriptGroup(group));
	const names = listSome(points.map(({ name }) => name));
	const [first] = points;
	const [ending, needs] = points.length === 1 ? ["", "needs"] : ["s", "need"];
	const kind = isScript ? `command${ending}` : `entry point${ending} of ${show(first?.group ?? "")}`;
	return {
		code: "distribution/entry-point",
		level: isScript ? "error" : "warning",
		message: `entry_points.txt line ${first?.line}: the ${kind} ${names} ${needs} the module ${show(module)}, which the wheel does not install`,
		help: "Correct the name in [project.scripts] or [project.entry-points], or let the build backend take the module in; then build again.",
	};
}
