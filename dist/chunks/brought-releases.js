import { Dn as toFileNamePart, En as normalizeName, _n as formatPublicVersion, on as parseWheelFilename, vn as formatVersion, xn as parseVersion } from "./planning.js";
import { n as readForeignCudaName, t as explainForeignName } from "./file-name.js";
import { n as judgeRoutes } from "./cuda.js";
import { t as planBroughtWheels } from "./frontend-none2.js";
// src/plan/brought-releases.ts
function planBroughtReleases(context) {
	const { groups, findings } = groupFiles(context);
	const planned = groups.map((group) => {
		const { facts } = context;
		const plan = planBroughtWheels({
			...context,
			facts: {
				...facts,
				broughtFiles: group.files
			},
			releaseName: group.name,
			distributionName: toFileNamePart(group.name),
			version: group.version
		});
		return {
			group,
			plan,
			cells: plan.cells.map((cell) => tellApart(cell, group, context))
		};
	});
	const sdist = planned.flatMap(({ plan }) => plan.sdist ?? [])[0] ?? null;
	return {
		releases: planned.map(({ group, cells, plan }) => ({
			name: group.name,
			version: group.version,
			cells: [...cells.map((cell) => cell.id), ...plan.sdist ? [plan.sdist.id] : []],
			route: group.route,
			extras: []
		})),
		cells: planned.flatMap(({ cells }) => cells),
		imports: new Map(planned.flatMap(({ group }) => group.imports ? [[group.name, group.imports]] : [])),
		sdist,
		exclusions: planned.flatMap(({ plan }) => plan.exclusions),
		findings: [
			...findings,
			...planned.flatMap(({ plan }) => plan.findings).filter(({ code }) => code !== "plan/no-wheels" || findings.length === 0),
			...judgeRoutes(context.facts, planned.flatMap(({ group, cells }) => cells.map(({ expect: { file } }) => ({
				file: file ?? "",
				route: group.route
			}))))
		],
		abi3Floor: planned[0]?.plan.abi3Floor ?? null
	};
}
/** The project's own group comes first, and is there even when it is empty: the planner says what is missing. */
function groupFiles(context) {
	const own = {
		name: context.releaseName,
		version: context.version,
		route: null,
		imports: void 0,
		files: []
	};
	const groups = /* @__PURE__ */ new Map([[`${own.name} ${own.version}`, own]]);
	const findings = [];
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
	return {
		groups: own.files.length > 0 || others.length === 0 ? all : others,
		findings
	};
}
/** Null for a file of the project itself, and for one that belongs to nothing here: the planner judges both. */
function groupOf(file, context) {
	const wheel = parseWheelFilename(file);
	const planned = parseVersion(context.version);
	if ("problem" in wheel || planned === null) return null;
	if (formatPublicVersion(wheel.version) !== formatPublicVersion(planned)) return null;
	const version = formatVersion(wheel.version);
	const variant = context.facts.settings.settings.variants.find(({ name }) => normalizeName(name) === wheel.name);
	const isCuda = wheel.name.startsWith(`${context.releaseName}-cu`) && /^\d/.test(wheel.name.slice(context.releaseName.length + 3));
	if (wheel.name !== context.releaseName && variant === void 0 && !isCuda) return null;
	const route = wheel.version.local !== null && planned.local === null ? "index" : isCuda ? "suffix" : null;
	return {
		name: wheel.name,
		version,
		route,
		imports: variant?.smoke?.import,
		files: []
	};
}
/** The tags of several names are the same, and a cell id is said once. */
function tellApart(cell, group, context) {
	if (group.name !== context.releaseName) return {
		...cell,
		id: `${group.name}-${cell.id}`
	};
	return group.version === context.version ? cell : {
		...cell,
		id: `${cell.id}-${group.version.split("+")[1]}`
	};
}
export { planBroughtReleases };
