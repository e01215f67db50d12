// Wheels that were brought along may belong to several names: the project's, its CUDA distributions (`pkg_cu12-…`), its
// variants, or its local versions (`pkg-1.0+cu126-…`). Each name and version is a release, under the same lock.

import type { Finding } from "../diagnostic/finding.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import type { Cell, CudaRoute } from "../document/plan.ts";
import { normalizeName, toFileNamePart } from "../python/project-name.ts";
import { formatPublicVersion, formatVersion, parseVersion } from "../python/version.ts";
import { explainForeignName, readForeignCudaName } from "./cuda/file-name.ts";
import { judgeRoutes } from "./cuda/routes.ts";
import { planBroughtWheels } from "./frontend-none.ts";
import type { FrontendContext } from "./frontend-plan.ts";
import type { PlannedReleases } from "./releases.ts";

interface BroughtGroup {
	/** Normalised. */
	name: string;
	version: string;
	route: CudaRoute | null;
	imports: string[] | undefined;
	files: string[];
}

export function planBroughtReleases(context: FrontendContext): PlannedReleases {
	const { groups, findings } = groupFiles(context);
	const planned = groups.map((group) => {
		const { facts } = context;
		const plan = planBroughtWheels({
			...context,
			facts: { ...facts, broughtFiles: group.files },
			releaseName: group.name,
			distributionName: toFileNamePart(group.name),
			version: group.version,
		});
		return { group, plan, cells: plan.cells.map((cell) => tellApart(cell, group, context)) };
	});
	const sdist = planned.flatMap(({ plan }) => plan.sdist ?? [])[0] ?? null;
	return {
		releases: planned.map(({ group, cells, plan }) => ({
			name: group.name,
			version: group.version,
			cells: [...cells.map((cell) => cell.id), ...(plan.sdist ? [plan.sdist.id] : [])],
			route: group.route,
			extras: [],
		})),
		cells: planned.flatMap(({ cells }) => cells),
		imports: new Map(planned.flatMap(({ group }) => (group.imports ? [[group.name, group.imports] as const] : []))),
		sdist,
		exclusions: planned.flatMap(({ plan }) => plan.exclusions),
		findings: [
			...findings,
			// A file that was answered with its legal names is there, so nobody is told that none is.
			...planned
				.flatMap(({ plan }) => plan.findings)
				.filter(({ code }) => code !== "plan/no-wheels" || findings.length === 0),
			...judgeRoutes(
				context.facts,
				planned.flatMap(({ group, cells }) =>
					cells.map(({ expect: { file } }) => ({ file: file ?? "", route: group.route })),
				),
			),
		],
		abi3Floor: planned[0]?.plan.abi3Floor ?? null,
	};
}

/** The project's own group comes first, and is there even when it is empty: the planner says what is missing. */
function groupFiles(context: FrontendContext): { groups: BroughtGroup[]; findings: Finding[] } {
	const own: BroughtGroup = {
		name: context.releaseName,
		version: context.version,
		route: null,
		imports: undefined,
		files: [],
	};
	const groups = new Map([[`${own.name} ${own.version}`, own]]);
	const findings: Finding[] = [];
	for (const path of context.facts.broughtFiles) {
		const file = path.split("/").at(-1) ?? path;
		const foreign = file.endsWith(".whl") ? readForeignCudaName(file) : null;
		if (foreign) {
			findings.push(explainForeignName(foreign, path, { file: path }));
			continue;
		}
		const group = groupOf(file, context) ?? own;
		const key = `${group.name} ${group.version}`;
		const known = groups.get(key) ?? group;
		known.files.push(path);
		groups.set(key, known);
	}
	const all = [...groups.values()];
	const others = all.filter((group) => group !== own);
	return { groups: own.files.length > 0 || others.length === 0 ? all : others, findings };
}

/** Null for a file of the project itself, and for one that belongs to nothing here: the planner judges both. */
function groupOf(file: string, context: FrontendContext): BroughtGroup | null {
	const wheel = parseWheelFilename(file);
	const planned = parseVersion(context.version);
	if ("problem" in wheel || planned === null) return null;
	if (formatPublicVersion(wheel.version) !== formatPublicVersion(planned)) return null;
	const version = formatVersion(wheel.version);
	const variant = context.facts.settings.settings.variants.find(({ name }) => normalizeName(name) === wheel.name);
	const isCuda =
		wheel.name.startsWith(`${context.releaseName}-cu`) && /^\d/.test(wheel.name.slice(context.releaseName.length + 3));
	if (wheel.name !== context.releaseName && variant === undefined && !isCuda) return null;
	const isLocal = wheel.version.local !== null && planned.local === null;
	const route = isLocal ? "index" : isCuda ? "suffix" : null;
	return { name: wheel.name, version, route, imports: variant?.smoke?.import, files: [] };
}

/** The tags of several names are the same, and a cell id is said once. */
function tellApart(cell: Cell, group: BroughtGroup, context: FrontendContext): Cell {
	if (group.name !== context.releaseName) return { ...cell, id: `${group.name}-${cell.id}` };
	return group.version === context.version ? cell : { ...cell, id: `${cell.id}-${group.version.split("+")[1]}` };
}
