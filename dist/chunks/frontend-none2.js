import { n as parseSdistFilename } from "./sdist-filename.js";
import { Dn as toFileNamePart, Zt as parsePlatformTag, gn as compareVersions, on as parseWheelFilename, vn as formatVersion, xn as parseVersion } from "./planning.js";
// src/plan/frontend-none.ts
function planBroughtWheels(context) {
	const { broughtFiles, settings } = context.facts;
	const findings = [];
	const cells = [];
	let sdist = null;
	for (const path of broughtFiles) {
		const file = path.split("/").at(-1) ?? path;
		if (file.endsWith(".tar.gz")) {
			const name = parseSdistFilename(file);
			if ("problem" in name || !isOurs(name, context)) findings.push(foreignFile(path, context));
			else if (sdist !== null) findings.push(secondSdist(path, sdist));
			else sdist = planBroughtSdist(file, path);
			continue;
		}
		const name = parseWheelFilename(file);
		if ("problem" in name) findings.push(foreignFile(path, context, name.problem));
		else if (!isOurs(name, context)) findings.push(foreignFile(path, context));
		else cells.push(planBroughtWheel(file, path, name, context));
	}
	if (cells.length === 0) findings.push(noWheels(settings.settings.wheels));
	return {
		cells,
		sdist,
		exclusions: [],
		findings,
		abi3Floor: findFloor(cells)
	};
}
/** When every wheel with native code for CPython uses the stable ABI. */
function findFloor(cells) {
	const native = cells.filter(({ expect }) => /^cp3\d+$/.test(expect.pythonTag) && !/^cp3\d+t$/.test(expect.abiTag));
	const isStable = native.length > 0 && native.every(({ expect }) => expect.abiTag.split(".").includes("abi3"));
	const minors = native.map(({ expect }) => Number(expect.pythonTag.slice(3)));
	return isStable ? `3.${Math.min(...minors)}` : null;
}
function isOurs(file, context) {
	const ours = parseVersion(context.version);
	return toFileNamePart(file.name) === context.distributionName && ours !== null && compareVersions(file.version, ours) === 0;
}
function planBroughtWheel(file, source, name, context) {
	const platforms = name.platformTags.map(parsePlatformTag);
	const family = platforms[0]?.family ?? "other";
	return {
		id: [...[
			name.pythonTags,
			name.abiTags,
			name.platformTags
		].map((tags) => tags.join(".")), ...name.buildTag ? [name.buildTag] : []].join("-"),
		release: context.releaseName,
		frontend: "none",
		target: name.platformTags.join("."),
		rustTarget: null,
		buildPython: null,
		buildIdentifiers: [],
		command: null,
		isEmulated: false,
		cuda: null,
		runner: "ubuntu-24.04",
		image: null,
		environment: {},
		expect: {
			name: toFileNamePart(name.name),
			version: formatVersion(name.version),
			pythonTag: name.pythonTags.join("."),
			abiTag: name.abiTags.join("."),
			family: family === "linux" ? "other" : family,
			architecture: platforms[0]?.architecture ?? null,
			policyCeiling: null,
			platformTag: name.platformTags.join("."),
			file
		},
		source,
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: .006,
		policy: "required",
		why: `brought along as ${source}`
	};
}
function planBroughtSdist(file, source) {
	return {
		id: "sdist",
		frontend: "none",
		file,
		source,
		runner: "ubuntu-24.04",
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: .006,
		why: `brought along as ${source}`
	};
}
function secondSdist(path, { source }) {
	return {
		code: "plan/name-clash",
		level: "error",
		message: `${source} and ${path} are both the sdist of this release`,
		file: path,
		help: "A release has one sdist. Remove one of them, or narrow the patterns of `wheels`."
	};
}
function foreignFile(path, context, problem) {
	return {
		code: "plan/foreign-file",
		level: "error",
		message: `${path} is not a distribution of ${context.distributionName} ${context.version}${problem ? `: ${problem}` : ""}`,
		file: path,
		help: "Remove the file, or narrow the patterns of `wheels` in [tool.wheel-release]."
	};
}
function noWheels(patterns) {
	return {
		code: "plan/no-wheels",
		level: "error",
		message: `no wheel matches ${patterns.map((pattern) => `"${pattern}"`).join(" or ")}`,
		help: "Build first, or set wheels = [\"path/*.whl\"] in [tool.wheel-release]."
	};
}
export { planBroughtWheels as t };
