import { r as EnvironmentError, s as UsageError } from "./errors.js";
import { t as findNearest } from "./nearest.js";
import { d as string, l as record, m as unknown, n as array, o as looseObject, p as union, r as boolean, s as number, t as _enum, u as strictObject } from "./zod.js";
import { n as TomlError, t as parse } from "./smol-toml.js";
import { n as targetWords, r as targets, t as defaultTargets } from "./targets.js";
import { i as frontends, r as cudaRoutes, s as RunsOn, t as formatDocument, u as hostedRunners } from "./read-document.js";
import { t as childEnvironment } from "./child-environment.js";
import { r as hasErrors } from "./finding.js";
import { n as digestOf } from "./canonical-json.js";
import { b as normalizeName, c as parseSdistFilename, d as compareVersions, g as parseVersion, m as hasLocal, p as formatVersion, r as parseWheelFilename, x as toFileNamePart, y as isProjectName } from "./wheel-filename.js";
import { n as parseSpecifierSet, r as specifierContains } from "./specifier.js";
import { n as parsePlatformTag } from "./platform-tag.js";
import { dirname, join, posix, relative, resolve as resolve$1, sep } from "node:path";
// src/data/pythons.ts
/** Oldest first. The newest row stands for every newer Python until the table is refreshed. */
const pythonReleases = [
	{
		minor: "3.8",
		endOfLife: "2024-10",
		hasEnded: true
	},
	{
		minor: "3.9",
		endOfLife: "2025-10",
		hasEnded: true
	},
	{
		minor: "3.10",
		endOfLife: "2026-10",
		hasEnded: true
	},
	{
		minor: "3.11",
		endOfLife: "2027-10",
		hasEnded: false
	},
	{
		minor: "3.12",
		endOfLife: "2028-10",
		hasEnded: false
	},
	{
		minor: "3.13",
		endOfLife: "2029-10",
		hasEnded: false
	},
	{
		minor: "3.14",
		endOfLife: "2030-10",
		hasEnded: false
	},
	{
		minor: "3.15",
		endOfLife: "2031-10",
		hasEnded: false
	}
];
// src/project/toml.ts
/**
* The table in a TOML text.
* @throws UsageError with the line of the first syntax error.
*/
function parseToml(text, file) {
	try {
		return parse(text.replace(/^\uFEFF/, ""));
	} catch (cause) {
		if (!(cause instanceof TomlError)) throw cause;
		const reason = cause.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? "";
		throw new UsageError("project/broken-toml", `${file} is not valid TOML: ${reason}`, {
			file,
			line: cause.line,
			help: `Mend line ${cause.line}, column ${cause.column}; nothing was read from the file.`,
			cause
		});
	}
}
/** The member of a table at a path of keys, if every step on the way is a table. */
function readPath(table, path) {
	let value = table;
	for (const key of path) {
		if (!isTable(value) || !Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function readString(table, path) {
	const value = readPath(table, path);
	return typeof value === "string" ? value : null;
}
function readStrings(table, path) {
	const value = readPath(table, path);
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
// src/project/toml-position.ts
/**
* 1-based line on which a key of a TOML document is set, or null. smol-toml keeps no positions, so this looks the key up
* in the text: good for `[a.b]` tables, `a.b = …` keys and inline tables that start on the line of their key.
*/
function findTomlLine(text, path) {
	let table = [];
	let best = null;
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const header = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?/.exec(line);
		if (header) {
			table = splitKey(header[1] ?? "");
			best = deeper(best, index + 1, matchDepth(table, path));
			continue;
		}
		const assignment = /^\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+))*)\s*=/.exec(line);
		if (assignment) best = deeper(best, index + 1, matchDepth([...table, ...splitKey(assignment[1] ?? "")], path));
	}
	return best?.line ?? null;
}
function deeper(best, line, depth) {
	return depth > (best?.depth ?? 0) ? {
		line,
		depth
	} : best;
}
/** How many leading parts of `path` are exactly `key`; 0 when `key` leads elsewhere. */
function matchDepth(key, path) {
	return key.length <= path.length && key.every((part, index) => part === path[index]) ? key.length : 0;
}
function splitKey(key) {
	return (key.match(/"[^"]*"|'[^']*'|[A-Za-z0-9_-]+/g) ?? []).map((part) => part.replace(/^["']|["']$/g, ""));
}
// src/project/pyproject.ts
/** @throws UsageError when the text is not TOML. */
function parsePyproject(text, file) {
	const table = parseToml(text, file);
	return {
		file,
		text,
		table,
		name: readString(table, ["project", "name"]),
		version: readString(table, ["project", "version"]),
		dynamic: readStrings(table, ["project", "dynamic"]),
		requiresPython: readString(table, ["project", "requires-python"]),
		backend: readString(table, ["build-system", "build-backend"])
	};
}
/** Line of a key, for findings; undefined when it cannot be told. */
function lineOf(pyproject, path) {
	return findTomlLine(pyproject.text, path) ?? void 0;
}
function hasTable(pyproject, path) {
	return readPath(pyproject.table, path) !== void 0;
}
// src/project/purity.ts
const nativeBackends = [
	"maturin",
	"scikit_build_core",
	"mesonpy",
	"setuptools_rust",
	"py_build_cmake",
	"enscons"
];
const nativeRequirements = [
	"cython",
	"pybind11",
	"nanobind",
	"setuptools-rust",
	"cffi",
	"numpy"
];
/** Why the project is taken for a native one, or null for a pure one. */
function findNativeHint(pyproject, setupPy, setupCfg) {
	if (nativeBackends.find((name) => pyproject.backend?.split(/[.:]/)[0] === name)) return `${pyproject.file}: build-backend "${pyproject.backend}" compiles`;
	if (hasTable(pyproject, [
		"tool",
		"setuptools",
		"ext-modules"
	])) return `${pyproject.file}: [tool.setuptools] ext-modules`;
	if (setupPy !== null && /\b(ext_modules|rust_extensions|cffi_modules)\s*=/.test(setupPy)) return "setup.py: ext_modules";
	if (setupCfg !== null && /^\s*ext[-_]modules\s*=/m.test(setupCfg)) return "setup.cfg: ext_modules";
	const requirement = readStrings(pyproject.table, ["build-system", "requires"]).find((text) => nativeRequirements.includes((/^[A-Za-z0-9._-]+/.exec(text)?.[0] ?? "").toLowerCase()));
	return requirement ? `${pyproject.file}: [build-system] requires "${requirement}"` : null;
}
// src/plan/sdist-cell.ts
/** The source distribution of a release (PEP 625 name), or null with `sdist = false`. */
function planSdist(context, frontend) {
	if (!context.facts.settings.settings.sdist) return null;
	return {
		id: "sdist",
		frontend,
		file: `${context.distributionName}-${context.version}.tar.gz`,
		source: null,
		runner: "ubuntu-24.04",
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: hostedRunners["ubuntu-24.04"].dollarsPerMinute,
		why: "sources for every platform without a wheel; conda-forge and distributions build from it"
	};
}
// src/plan/wheel-cell.ts
/** A cell for one target of the table, with what its wheel must be. */
function planTargetCell(context, frontend, word, tags, why) {
	const target = targets[word];
	const expect = {
		name: context.distributionName,
		version: context.version,
		pythonTag: tags.python,
		abiTag: tags.abi,
		family: target.family,
		architecture: target.architecture,
		policyCeiling: tags.policyCeiling === void 0 ? target.policyCeiling : tags.policyCeiling,
		platformTag: tags.platformTag ?? target.maturinPlatformTag,
		file: null
	};
	return {
		id: `${tags.python}-${tags.abi}-${word}`,
		release: context.releaseName,
		frontend,
		target: word,
		rustTarget: frontend === "maturin" ? target.rustTarget : null,
		buildPython: tags.buildPython,
		buildIdentifiers: [],
		command: null,
		isEmulated: false,
		cuda: null,
		runner: target.runner,
		image: null,
		environment: {},
		expect,
		source: null,
		timeoutMinutes: Math.max(30, target.typicalMinutes * 10),
		predictedMinutes: target.typicalMinutes,
		predictedCost: roundCents(target.typicalMinutes * hostedRunners[target.runner].dollarsPerMinute),
		policy: "required",
		why
	};
}
/** US dollars with four digits, so that sums stay readable. */
function roundCents(dollars) {
	return Math.round(dollars * 1e4) / 1e4;
}
/** `3.9` → `cp39` */
function toPythonTag(python) {
	return `cp${python.replace(".", "")}`;
}
// src/plan/frontend-build.ts
/** glibc of ubuntu-24.04: what a wheel built there without a container may need at most. */
const hostedPolicy = "2_39";
const possibleTargets = [
	"manylinux_x86_64",
	"manylinux_aarch64",
	"win_amd64",
	"win_arm64"
];
function planBuildWheels(context) {
	const { targets } = context.facts.settings.settings;
	const sdist = planSdist(context, "build");
	if (context.nativeHint === null && targets === null) return {
		cells: [planPureCell(context)],
		sdist,
		exclusions: explainPure(context),
		findings: [],
		abi3Floor: null
	};
	const findings = [];
	return {
		cells: (targets ?? possibleTargets.slice(0, 1)).flatMap((word) => {
			if (!possibleTargets.includes(word)) findings.push(impossibleTarget(word));
			return context.supportedPythons.map((python) => planNativeCell(context, word, python));
		}),
		sdist,
		exclusions: targets === null ? explainNative() : [],
		findings,
		abi3Floor: null
	};
}
function planPureCell(context) {
	return {
		id: "py3-none-any",
		release: context.releaseName,
		frontend: "build",
		target: "any",
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
			name: context.distributionName,
			version: context.version,
			pythonTag: "py3",
			abiTag: "none",
			family: "any",
			architecture: null,
			policyCeiling: null,
			platformTag: "any",
			file: `${context.distributionName}-${context.version}-py3-none-any.whl`
		},
		source: null,
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: .006,
		policy: "required",
		why: "pure Python: one wheel serves every Python and platform"
	};
}
function planNativeCell(context, word, python) {
	const tag = toPythonTag(python);
	const isLinux = word.startsWith("manylinux");
	const architecture = word.replace(/^manylinux_/, "");
	return planTargetCell(context, "build", word, {
		python: tag,
		abi: tag,
		buildPython: python,
		...isLinux ? {
			policyCeiling: hostedPolicy,
			platformTag: `manylinux_${hostedPolicy}_${architecture}`
		} : { platformTag: word }
	}, `${context.nativeHint ?? "configured target"}; wheel for Python ${python} alone`);
}
function explainPure({ pythons }) {
	const [oldest, newest] = [pythons[0], pythons.at(-1)];
	if (pythons.length < 2 || oldest === void 0 || newest === void 0) return [];
	return [{
		what: "one wheel per Python",
		code: "plan/covered-by-pure-wheel",
		reason: `Python ${oldest} to ${newest} all take the py3-none-any wheel; ${pythons.length} builds would give the same bytes`
	}];
}
function explainNative() {
	return [{
		what: "other platforms",
		code: "plan/host-builds-only",
		reason: "`build` makes wheels for the machine it runs on; list `targets` to run it on more hosted runners"
	}];
}
function impossibleTarget(word) {
	return {
		code: "plan/target-not-possible",
		level: "error",
		message: `the frontend "build" cannot make ${word} wheels with a tag that is known before the build`,
		help: `Targets it can make: ${possibleTargets.join(", ")}.`
	};
}
// src/plan/frontend-maturin.ts
function planMaturinWheels(context) {
	const { cargo } = context.facts;
	const findings = [];
	if (cargo === null) findings.push(missingCargo(context));
	if (cargo?.abi3Floor === "plain") findings.push(plainAbi3(cargo.file));
	const floor = cargo?.abi3Floor === "plain" ? context.pythons[0] ?? null : cargo?.abi3Floor ?? null;
	const chosen = context.facts.settings.settings.targets ?? defaultTargets;
	const exclusions = [];
	const cells = chosen.flatMap((word) => {
		if (cargo?.usesPyo3 === false) return [planTargetCell(context, "maturin", word, {
			python: "py3",
			abi: "none",
			buildPython: null
		}, "the crate does not use Python's ABI")];
		if (floor !== null) return [planTargetCell(context, "maturin", word, {
			python: toPythonTag(floor),
			abi: "abi3",
			buildPython: floor
		}, describeStable(word, chosen, floor))];
		return context.supportedPythons.map((python) => {
			const tag = toPythonTag(python);
			return planTargetCell(context, "maturin", word, {
				python: tag,
				abi: tag,
				buildPython: python
			}, `wheel for Python ${python} alone`);
		});
	});
	if (floor !== null && cargo?.usesPyo3) exclusions.push(...explainStableAbi(context, floor));
	return {
		cells,
		sdist: planSdist(context, "maturin"),
		exclusions,
		findings,
		abi3Floor: cargo?.usesPyo3 === false ? null : floor
	};
}
function describeStable(word, chosen, floor) {
	const hasThin = chosen.includes("macosx_x86_64") && chosen.includes("macosx_arm64");
	if (word === "macosx_universal2" && hasThin) return "redundant beside the two thin macOS wheels; some installers ask for it";
	return `one wheel for every Python from ${floor} on (stable ABI)`;
}
function explainStableAbi(context, floor) {
	const start = parseVersion(floor);
	return [...context.pythons.filter((python) => start && compareVersions(parseVersion(python) ?? start, start) > 0).map((python) => ({
		what: `${toPythonTag(python)}-${toPythonTag(python)}`,
		code: "plan/covered-by-abi3",
		reason: `Python ${python} takes the ${toPythonTag(floor)}-abi3 wheel`
	})), {
		what: "cp314-cp314t",
		code: "plan/free-threaded-off",
		reason: "free-threaded interpreters take no abi3 wheel (PEP 703); their users build from the sdist"
	}];
}
function missingCargo(context) {
	return {
		code: "plan/no-cargo-manifest",
		level: "error",
		message: "the build backend is maturin, but there is no Cargo.toml beside pyproject.toml or at [tool.maturin] manifest-path",
		file: context.facts.pyproject.file,
		help: "Set [tool.maturin] manifest-path = \"rust/Cargo.toml\" (the path is relative to pyproject.toml)."
	};
}
function plainAbi3(file) {
	return {
		code: "plan/stable-abi-floor",
		level: "warning",
		message: "pyo3's feature `abi3` names no floor, so the Python that happens to build the wheel decides which Pythons can use it",
		file,
		help: "Write features = [\"abi3-py39\"] (the oldest Python you support)."
	};
}
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
		abi3Floor: null
	};
}
function isOurs(file, context) {
	const ours = parseVersion(context.version);
	return toFileNamePart(file.name) === context.distributionName && ours !== null && compareVersions(file.version, ours) === 0;
}
function planBroughtWheel(file, source, name, context) {
	const platforms = name.platformTags.map(parsePlatformTag);
	const family = platforms[0]?.family ?? "other";
	return {
		id: `${name.pythonTags.join(".")}-${name.abiTags.join(".")}-${name.platformTags.join(".")}`,
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
// src/plan/frontend.ts
const frontendPlanners = {
	maturin: planMaturinWheels,
	cibuildwheel: planBuildWheels,
	command: planBuildWheels,
	build: planBuildWheels,
	none: planBroughtWheels
};
// src/plan/judge.ts
function checkTree(facts, tag) {
	if (!facts.git?.isDirty || tag === null && !facts.isRehearsal) return [];
	return [{
		code: "plan/dirty-tree",
		level: facts.isRehearsal ? "notice" : "warning",
		message: "tracked files differ from the commit, so what is built is not what the repository shows",
		help: "`git status` lists them; commit or discard them before the release."
	}];
}
/** hatchling packs whatever .gitignore does not name; found out after the build it would cost one. */
function checkWorkFolder(facts, frontend) {
	const { backend, table } = facts.pyproject;
	if (!(backend === "hatchling.build" && frontend === "build" && readPath(table, [
		"tool",
		"hatch",
		"build"
	]) === void 0) || facts.ignoresWorkFolder || facts.event.kind !== "local" || !facts.settings.settings.sdist) return [];
	return [{
		code: "plan/work-folder-not-ignored",
		level: "warning",
		message: "hatchling would pack .wheel-release/, the files of this release run, into the sdist",
		file: ".gitignore",
		help: "echo .wheel-release/ >> .gitignore"
	}];
}
function findClashes(cells) {
	const seen = /* @__PURE__ */ new Map();
	return cells.flatMap((cell) => {
		const { name, version, pythonTag, abiTag, platformTag } = cell.expect;
		const file = `${name}-${version}-${pythonTag}-${abiTag}-${platformTag}.whl`;
		const other = seen.get(file);
		seen.set(file, cell.id);
		if (other === void 0) return [];
		return [{
			code: "plan/name-clash",
			level: "error",
			message: `the cells ${other} and ${cell.id} would both make ${file}`,
			help: "An index takes each file name once. Remove one of the two targets."
		}];
	});
}
/** A wheel for PyPy or an ended Python may be brought along; no interpreter of the table can try it. */
function excuseUntestable(cells, smokeCells) {
	return cells.map((cell) => smokeCells.some((smoke) => smoke.cell === cell.id) ? cell : {
		...cell,
		policy: "best-effort",
		why: `${cell.why}; no interpreter of the test matrix takes it, so it is not tested`
	});
}
function findUntested(cells, smokeCells) {
	return cells.filter((cell) => cell.policy === "required" && !smokeCells.some((smoke) => smoke.cell === cell.id)).map((cell) => ({
		code: "plan/untested-wheel",
		level: "error",
		message: `no planned test takes the wheel ${cell.id}`,
		help: "Test each wheel on a Python that takes it: smoke = { pythons = \"min,max\" } in [tool.wheel-release]."
	}));
}
// src/plan/missing-metadata.ts
function explainMissingProject({ setupPy, setupCfg, projects }) {
	const old = [...setupPy === null ? [] : ["setup.py"], ...setupCfg === null ? [] : ["setup.cfg"]];
	if (old.length > 0) return [
		`${old.join(" and ")} ${old.length > 1 ? "are" : "is"} not read without setuptools. Write a pyproject.toml:`,
		"[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = \"setuptools.build_meta\"",
		projectTable(readMetadata(setupCfg, "name"), readMetadata(setupCfg, "version"))
	].join("\n");
	if (projects.length > 0) return `Projects below: ${projects.map((file) => file.replace(/\/[^/]*$/, "")).map((folder) => `wheel-release plan ${folder}`).join(" · ")}`;
	return "Run the command in the project's folder, or name it: wheel-release plan DIR";
}
function explainMissingName(pyproject, setupCfg) {
	const poetry = (key) => readString(pyproject.table, [
		"tool",
		"poetry",
		key
	]);
	if (poetry("name") !== null) return `It stands in [tool.poetry]; poetry-core 2 reads the standard table as well:\n${projectTable(poetry("name"), poetry("version"))}`;
	const name = readMetadata(setupCfg, "name");
	if (name !== null) return `It stands in setup.cfg; setuptools reads the standard table as well:\n${projectTable(name, readMetadata(setupCfg, "version"))}`;
	return "Add name = \"…\" to [project]: letters, digits, \".\", \"_\" and \"-\", starting and ending with a letter or digit.";
}
function projectTable(name, version) {
	return `[project]\nname = "${name ?? "…"}"\nversion = "${version ?? "…"}"`;
}
/** A plain value of `[metadata]`; null for `attr:` and `file:`, which only setuptools follows. */
function readMetadata(setupCfg, key) {
	const section = /^\[metadata\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(setupCfg ?? "")?.[1] ?? "";
	return new RegExp(`^${key}[ \\t]*[=:][ \\t]*([\\w.!+-]+)[ \\t]*$`, "m").exec(section)?.[1] ?? null;
}
// src/data/smoke-images.ts
const pythonsOnAlpine = [
	"3.8",
	"3.9",
	"3.10",
	"3.11",
	"3.12",
	"3.13",
	"3.14",
	"3.15"
];
/** Fully qualified, because Podman asks no registry by itself; null when there is no image of that Python. */
function alpineImageOf(python) {
	return pythonsOnAlpine.includes(python) ? `docker.io/library/python:${python}-alpine` : null;
}
// src/plan/smoke-cells.ts
const systems = [
	{
		system: "linux",
		runner: "ubuntu-24.04"
	},
	{
		system: "macos",
		runner: "macos-15"
	},
	{
		system: "windows",
		runner: "windows-2025"
	}
];
/** @param pythons that `requires-python` allows, oldest first */
function planSmokeCells(cells, pythons, settings) {
	return cells.flatMap((cell) => {
		const fitting = (isFreeThreaded(cell) ? pythons.map((python) => `${python}t`) : pythons).filter((python) => takesWheel(python, cell));
		const places = cell.expect.family === "any" ? systems : [placeOf(cell)];
		return choosePythons(fitting, settings.smokePythons).flatMap(({ python, why }) => places.map((place) => ({
			id: `${cell.id}-py${python}${places.length > 1 ? `-${place.system}` : ""}`,
			cell: cell.id,
			python,
			architecture: cell.expect.family === "any" || cell.expect.architecture === "universal2" ? null : cell.expect.architecture,
			family: cell.expect.family,
			system: place.system,
			runner: place.runner,
			isEmulated: false,
			torch: null,
			gpuArch: null,
			presets: [],
			image: cell.expect.family === "musllinux" ? alpineImageOf(python) : null,
			imports: settings.smokeImports,
			command: settings.smokeCommand,
			timeoutMinutes: 30,
			policy: cell.policy,
			why
		})));
	});
}
function placeOf(cell) {
	const target = targets[cell.target];
	const family = cell.expect.family;
	const system = family === "macosx" ? "macos" : family === "win" ? "windows" : "linux";
	if (target !== void 0) return {
		system,
		runner: target.runner
	};
	const machine = cell.expect.architecture;
	return {
		system,
		runner: Object.keys(hostedRunners).find((label) => hostedRunners[label].system === system && hostedRunners[label].machine === machine) ?? systems.find((row) => row.system === system)?.runner ?? "ubuntu-24.04"
	};
}
/** `cp314t`: a wheel for the free-threaded build of one Python (PEP 703). */
function isFreeThreaded(cell) {
	return /^cp3\d+t$/.test(cell.expect.abiTag);
}
/** The rule of packaging's tags for CPython, as far as planned wheels need it: exact, abi3 from the floor on, or `py3`. */
function takesWheel(python, cell) {
	const minor = Number.parseInt(python.split(".")[1] ?? "", 10);
	return cell.expect.pythonTag.split(".").some((tag) => {
		if (tag === "py3") return true;
		const own = /^(?:cp|py)3(\d+)$/.exec(tag)?.[1];
		if (own === void 0) return false;
		return cell.expect.abiTag.split(".").includes("abi3") || tag.startsWith("py") ? minor >= Number(own) : minor === Number(own);
	});
}
function choosePythons(fitting, words) {
	const chosen = /* @__PURE__ */ new Map();
	for (const word of words) {
		const python = word === "min" ? fitting[0] : word === "max" ? fitting.at(-1) : word;
		if (python === void 0 || !fitting.includes(python)) continue;
		if (!chosen.has(python)) chosen.set(python, word === "min" ? "oldest Python that takes the wheel" : word === "max" ? "newest Python that takes the wheel" : "asked for");
	}
	return [...chosen].map(([python, why]) => ({
		python,
		why
	}));
}
// src/plan/tag.ts
/** Reads a tag against a pattern such as `py-v{version}`. The version comes back in canonical form. */
function readTag(tag, pattern) {
	const [before = "", after = ""] = pattern.split("{version}");
	if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length < before.length + after.length) return { kind: "other" };
	const text = tag.slice(before.length, tag.length - after.length);
	const odd = /[^0-9A-Za-z.!+_-]/u.exec(text)?.[0];
	if (odd !== void 0) return {
		kind: "invalid",
		reason: `it contains ${describeCharacter(odd)}`
	};
	const version = parseVersion(text);
	return version === null ? {
		kind: "invalid",
		reason: text === "" ? "no version follows" : `"${text}" is not a version`
	} : {
		kind: "version",
		version: formatVersion(version)
	};
}
function formatTag(version, pattern) {
	return pattern.replace("{version}", version);
}
/** @throws UsageError (exit 2): a malformed tag is wrong usage, not a finding about the project. */
function refuseTag(tag, pattern, reason) {
	throw new UsageError("plan/invalid-tag", `the tag "${printable(tag)}" is not "${pattern}" with a version: ${reason}`, { help: `Tag like this: git tag -a ${formatTag("1.2.3", pattern)} -m ${formatTag("1.2.3", pattern)}` });
}
function describeCharacter(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return /[\x21-\x7e]/.test(character) ? `"${character}"` : `U+${code}`;
}
/** Control and invisible characters made visible, so that a message cannot be forged by a tag. */
function printable(text) {
	return text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).slice(0, 100);
}
// src/plan/version-chain.ts
/** @throws UsageError when the tag carries our prefix and no version. */
function decideVersion(facts) {
	const tagged = readReleaseTag(facts);
	if (tagged === "other") return {
		version: null,
		tag: null,
		sources: [],
		findings: [],
		isOtherTag: true
	};
	const metadata = readMetadataVersion(facts);
	const sources = [
		...tagged ? [{
			file: `tag ${tagged.tag}`,
			line: null,
			version: tagged.version
		}] : [],
		...metadata ? [metadata] : [],
		...facts.mentions.map(({ file, line, version }) => ({
			file,
			line,
			version
		}))
	];
	const findings = [];
	const first = sources[0];
	if (first === void 0) {
		findings.push(missingVersion(facts));
		return {
			version: null,
			tag: tagged?.tag ?? null,
			sources,
			findings,
			isOtherTag: false
		};
	}
	const versions = sources.map((source) => ({
		source,
		version: parseVersion(source.version)
	}));
	for (const { source, version } of versions) if (version === null) findings.push(invalidVersion(source));
	const chosen = versions[0]?.version ?? null;
	if (chosen) {
		if (hasLocal(chosen)) findings.push(localVersion(first, chosen));
		const other = versions.slice(1).find(({ version }) => version !== null && compareVersions(chosen, version) !== 0);
		if (other) findings.push(disagreement(first, other.source));
	}
	return {
		version: chosen && formatVersion(chosen),
		tag: tagged?.tag ?? null,
		sources,
		findings,
		isOtherTag: false
	};
}
function readReleaseTag(facts) {
	const pattern = facts.settings.settings.tag;
	const given = facts.requestedTag?.replace(/^refs\/tags\//, "") ?? facts.event.tag;
	if (given !== null) {
		const read = readTag(given, pattern);
		if (read.kind === "version") return {
			tag: given,
			version: read.version
		};
		if (read.kind === "invalid") return refuseTag(given, pattern, read.reason);
		return facts.requestedTag === null ? "other" : refuseTag(given, pattern, "it does not fit the pattern");
	}
	if (facts.event.kind !== "local") return null;
	for (const tag of facts.git?.tagsAtHead ?? []) {
		const read = readTag(tag, pattern);
		if (read.kind === "version") return {
			tag,
			version: read.version
		};
	}
	return null;
}
/** Static metadata first, then where a dynamic version is read from; maturin takes a dynamic version from Cargo.toml. */
function readMetadataVersion(facts) {
	const { pyproject, cargo, dynamicVersion } = facts;
	if (pyproject.version) return {
		file: pyproject.file,
		line: findTomlLine(pyproject.text, ["project", "version"]),
		version: pyproject.version
	};
	if (dynamicVersion) return dynamicVersion;
	if (pyproject.backend === "maturin" && cargo?.version) return {
		file: cargo.versionFile,
		line: cargo.versionLine,
		version: cargoToPython(cargo.version)
	};
	return null;
}
/** maturin turns SemVer pre-releases into PEP 440: `1.0.0-alpha.1` is `1.0.0a1`. */
function cargoToPython(version) {
	return version.replace(/-(alpha|beta|rc)\.?(\d*)/, (_, word, number) => `${word === "alpha" ? "a" : word === "beta" ? "b" : "rc"}${number || "0"}`).replace(/-dev\.?(\d*)/, ".dev$1");
}
function missingVersion(facts) {
	return {
		code: "plan/no-version",
		level: "error",
		message: facts.pyproject.dynamic.includes("version") ? "the version is dynamic, and neither a tag nor a literal gives it without running the project's code" : "no version stands in [project], and no tag gives one",
		file: facts.pyproject.file,
		help: `Write version = "…" in [project], or plan for a tag: wheel-release plan --tag ${facts.settings.settings.tag.replace("{version}", "1.2.3")}`
	};
}
function invalidVersion(source) {
	return {
		code: "plan/invalid-version",
		level: "error",
		message: `"${source.version}" is not a version (PEP 440)`,
		file: source.file,
		line: source.line ?? void 0,
		help: "Write it like 1.4.0, 1.4.0rc1 or 1.4.0.post1."
	};
}
function localVersion(source, version) {
	const text = formatVersion(version);
	return {
		code: "plan/local-version",
		level: "error",
		message: `version "${text}": PyPI refuses local versions, so nothing of this release could be uploaded there`,
		file: source.file,
		line: source.line ?? void 0,
		help: `Release it as ${text.split("+")[0]}, or keep the local part for an index of your own.`
	};
}
function disagreement(first, other) {
	const isTag = first.file.startsWith("tag ");
	return {
		code: isTag ? "plan/tag-disagrees" : "plan/version-disagrees",
		level: "error",
		message: `${first.file} says ${first.version}, ${other.file} says ${other.version}`,
		file: other.file,
		line: other.line ?? void 0,
		help: isTag ? `Set the version to ${first.version} and move the tag, or tag what the file says. No file was built.` : `Set both to the same version: ${first.file}${first.line ? `:${first.line}` : ""} and ${other.file}${other.line ? `:${other.line}` : ""}.`
	};
}
// src/plan/decide.ts
/** @throws UsageError for a tag that has our prefix and no version. */
function decidePlan(facts) {
	const findings = [...facts.settings.findings];
	const versions = decideVersion(facts);
	if (versions.isOtherTag) return {
		plan: null,
		findings: [...findings, notOurTag(facts)],
		isNotOurs: true
	};
	findings.push(...versions.findings, ...checkTree(facts, versions.tag));
	const name = decideName(facts, findings);
	const frontend = decideFrontend(facts);
	findings.push(...checkWorkFolder(facts, frontend));
	const pythons = decidePythons(facts, findings);
	if (name === null || pythons.length === 0 || versions.version === null) return {
		plan: null,
		findings,
		isNotOurs: false
	};
	const nativeHint = findNativeHint(facts.pyproject, facts.setupPy, facts.setupCfg);
	const supportedPythons = pythons.filter((python) => !pythonReleases.find((row) => row.minor === python)?.hasEnded);
	const built = frontendPlanners[frontend]({
		facts,
		releaseName: normalizeName(name),
		distributionName: toFileNamePart(name),
		version: versions.version,
		pythons,
		supportedPythons: supportedPythons.length > 0 ? supportedPythons : pythons.slice(-1),
		nativeHint
	});
	const smokeCells = planSmokeCells(built.cells, pythons, facts.settings.settings);
	const cells = frontend === "none" ? excuseUntestable(built.cells, smokeCells) : built.cells;
	findings.push(...built.findings, ...findClashes(cells), ...findUntested(cells, smokeCells));
	const settings = facts.settings.settings;
	const isPure = cells.every((cell) => cell.expect.family === "any");
	const isPerPython = built.abi3Floor === null && cells.some((cell) => cell.buildPython !== null);
	const plan = {
		schema: 1,
		kind: "plan",
		tool: facts.tool,
		project: {
			name,
			normalizedName: normalizeName(name),
			folder: facts.folder,
			requiresPython: facts.pyproject.requiresPython ?? null,
			backend: facts.pyproject.backend ?? null,
			isPure,
			abi3Floor: built.abi3Floor,
			crate: facts.cargo?.name ? {
				name: facts.cargo.name,
				version: facts.cargo.version,
				file: facts.cargo.file,
				rustVersion: facts.cargo.rustVersion
			} : null
		},
		version: versions.version,
		versionSources: versions.sources,
		tagPattern: settings.tag,
		tag: versions.tag,
		commit: facts.git?.commit ?? null,
		event: facts.event.kind,
		frontend,
		releases: [{
			name: normalizeName(name),
			version: versions.version,
			route: null,
			extras: [],
			cells: [...cells.map((cell) => cell.id), ...built.sdist ? [built.sdist.id] : []]
		}],
		source: null,
		cells,
		sdist: built.sdist,
		smokeCells,
		exclusions: [...built.exclusions, ...isPerPython ? explainEnded(pythons, supportedPythons) : []],
		leftOut: [],
		destinations: decideDestinations(facts, versions.tag),
		settings: facts.settings.sources
	};
	return {
		plan: hasErrors(findings) ? null : sealPlan(plan),
		findings,
		isNotOurs: false
	};
}
/** The plan with its digest; the only way to make one. */
function sealPlan(plan) {
	const { schema, kind, ...rest } = plan;
	return {
		schema,
		kind,
		digest: digestOf(plan),
		...rest
	};
}
/** Only a tagged release reaches PyPI; a rehearsal and an untagged local run never leave the machine. */
function decideDestinations(facts, tag) {
	if (facts.isRehearsal) return ["rehearsal"];
	if (facts.event.kind === "local") return tag === null ? ["rehearsal"] : [
		"pypi",
		"testpypi",
		"rehearsal"
	];
	if (tag === null) return [];
	return facts.event.kind === "pull-request" ? [] : [
		"pypi",
		"testpypi",
		"rehearsal"
	];
}
function decideName(facts, findings) {
	const name = facts.pyproject.name ?? null;
	if (name !== null && isProjectName(name)) return name;
	findings.push({
		code: "plan/no-name",
		level: "error",
		message: name === null ? "[project] has no name" : `"${name}" is not a project name`,
		file: facts.pyproject.file,
		line: lineOf(facts.pyproject, ["project", "name"]),
		help: explainMissingName(facts.pyproject, facts.setupCfg)
	});
	return null;
}
/** PEP 517: a project without a build backend is built by setuptools, which `build` calls as well. */
function decideFrontend(facts) {
	const configured = facts.settings.settings.frontend;
	if (configured !== "auto") return configured;
	return facts.pyproject.backend === "maturin" ? "maturin" : "build";
}
function decidePythons(facts, findings) {
	const all = pythonReleases.filter((row) => row.minor !== "3.8").map((row) => row.minor);
	const text = facts.pyproject.requiresPython ?? null;
	if (text === null) return all;
	const where = {
		file: facts.pyproject.file,
		line: lineOf(facts.pyproject, ["project", "requires-python"])
	};
	const set = parseSpecifierSet(text);
	if (set === null) {
		findings.push({
			code: "plan/invalid-requires-python",
			level: "error",
			message: `requires-python = "${text}" is not a version specifier`,
			help: "Write it like requires-python = \">=3.9\".",
			...where
		});
		return [];
	}
	const fitting = all.filter((minor) => {
		const version = parseVersion(`${minor}.99`);
		return version !== null && specifierContains(set, version, { prereleases: true });
	});
	if (fitting.length === 0) findings.push({
		code: "plan/no-python-fits",
		level: "error",
		message: `requires-python = "${text}" allows none of ${all.join(", ")}`,
		help: "Widen it, for example requires-python = \">=3.9\".",
		...where
	});
	return fitting;
}
function explainEnded(pythons, supported) {
	return pythons.filter((python) => !supported.includes(python)).map((python) => {
		const row = pythonReleases.find((release) => release.minor === python);
		return {
			what: `Python ${python}`,
			code: "plan/python-end-of-life",
			reason: `ended in ${row?.endOfLife}; its users build from the sdist`
		};
	});
}
function notOurTag(facts) {
	return {
		code: "plan/not-our-tag",
		level: "notice",
		message: `the tag "${facts.event.tag}" does not fit the pattern "${facts.settings.settings.tag}", so it is not a release of this project`,
		help: "Nothing was planned, and nothing has to be done."
	};
}
// src/config/settings.ts
const pythonWord = /^(min|max|3\.\d{1,2}t?)$/;
const ModuleName = string().regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "expected a module name");
const ByteText = string().regex(/^\d+(\.\d+)?\s?(kB|MB|GB|KiB|MiB|GiB)$/, "expected a size like \"60MB\"");
const Environment = record(string().regex(/^[A-Za-z_]\w*$/, "expected the name of a variable"), string());
const TagPattern = string().regex(/^[^\s{}]*\{version\}[^\s{}]*$/, "expected \"{version}\" once, as in \"v{version}\"");
const smokePresets = [
	"torch",
	"torch-cpu",
	"torch-cuda",
	"cuda"
];
const Source = strictObject({
	repo: string().regex(/^[\w.-]+\/[\w.-]+$/, "expected \"owner/name\""),
	tag: string().min(1).optional()
});
const Cuda = strictObject({
	toolkits: array(string()).min(1).describe("CUDA toolkits to build with: 11.8, 12.6, 13.0."),
	archs: array(string()).min(1).describe("Compute capabilities to compile for: 86, 89, 90a."),
	ptx: string().describe("\"newest\" embeds PTX of the newest arch, \"none\" nothing; or a list like \"80,90\"."),
	torch: array(string()).describe("Ranges of torch, one build each: >=2.8,<2.10."),
	route: array(_enum(cudaRoutes)).min(1).describe("How the wheels reach users: suffix, index, variant."),
	runners: strictObject({
		build: RunsOn,
		smoke: RunsOn
	}).partial().describe("Where to build and test."),
	platforms: array(_enum(targetWords)).min(1).describe("Platforms of the CUDA wheels."),
	extra: string().describe("Name of the extra that requires the suffix distribution."),
	"expect-gpu-code": _enum([
		"true",
		"false",
		"auto"
	]).describe("Whether a wheel without GPU code is an error."),
	split: _enum([
		"auto",
		"arch",
		"none"
	]).describe("One wheel with all archs, or one per arch."),
	"gpu-tests": _enum([
		"required",
		"hold",
		"best-effort",
		"off"
	]).describe("Policy of tests on GPU runners.")
}).partial();
const Variant = strictObject({
	name: string().min(1).describe("One more project name from the same source."),
	env: Environment.optional(),
	tag: TagPattern.optional(),
	source: Source.optional(),
	smoke: strictObject({ import: array(ModuleName) }).partial().optional()
});
const Publish = strictObject({
	testpypi: boolean().describe("Publish to TestPyPI and verify there first."),
	release: boolean().describe("Make a GitHub release."),
	"release-notes": string().describe("File whose section of this version becomes the release notes."),
	index: string().describe("Static index to write."),
	"conda-forge": boolean(),
	notify: array(record(string(), unknown()))
}).partial();
const Settings = strictObject({
	frontend: _enum(["auto", ...frontends]).describe("What builds: maturin, cibuildwheel, build (PEP 517), command, none (bring your own wheels); auto reads the project."),
	tag: TagPattern.describe("How release tags are written."),
	sdist: boolean().describe("Whether the release has a source distribution."),
	targets: array(_enum(targetWords)).min(1).describe("Platforms of the wheels of a native project."),
	"free-threaded": boolean().describe("Add wheels for free-threaded Pythons."),
	wheels: array(string().min(1)).min(1).describe("With frontend none: patterns of the distributions brought along."),
	build: strictObject({
		command: union([string().min(1), array(string()).min(1)]).describe("With frontend command: program and arguments, no shell; {out} and {project} are replaced."),
		tags: array(string()).min(1).describe("With frontend command: tags of the wheels it makes."),
		env: Environment
	}).partial(),
	smoke: strictObject({
		import: array(ModuleName).describe("Modules to import; by default those at the top of the wheel."),
		command: string().min(1).describe("A command run in an empty folder; {project} and {wheel} are replaced. No shell."),
		pythons: string().refine((text) => text.split(",").every((word) => pythonWord.test(word.trim())), "expected words like \"min,max,3.12\"").describe("Interpreters to test each wheel on."),
		presets: array(_enum(smokePresets)).describe("Probes for torch and CUDA wheels."),
		budget: number().positive().describe("Minutes that all tests together may take; pairs are kept first.")
	}).partial(),
	budget: strictObject({
		wheel: ByteText,
		release: ByteText
	}).partial().describe("Largest sizes allowed."),
	runners: record(string(), RunsOn).describe("Runner of a target word, instead of the hosted one."),
	policy: record(string(), _enum([
		"required",
		"hold",
		"best-effort"
	])).describe("Policy of the cells that a pattern matches: cp315-* = best-effort."),
	tables: string().describe("A TOML file whose rows extend or replace those of our dated tables."),
	cuda: Cuda,
	variant: array(Variant).describe("More project names from the same source (not PEP 817's variants)."),
	publish: Publish
});
/** What a project may configure; everything is optional. */
const PartialSettings = Settings.partial();
// src/config/read-settings.ts
/**
* The settings of a project. `pyproject` counts only with a `[tool.wheel-release]` table; both files at once is an error,
* since nobody could tell which one holds.
*/
function readSettings(pyproject, own) {
	const table = pyproject && readPath(parseToml(pyproject.text, pyproject.file), ["tool", "wheel-release"]);
	if (table !== null && table !== void 0 && own) throw new UsageError("config/two-places", `both ${own.file} and [tool.wheel-release] in ${pyproject?.file} configure this project`, {
		file: own.file,
		help: "Keep one of them and delete the other."
	});
	if (own) return checkSettings(parseToml(own.text, own.file), own, []);
	if (pyproject && table !== void 0) return checkSettings(table, pyproject, ["tool", "wheel-release"]);
	return {
		settings: resolve({}),
		sources: listSources({}, null, []),
		findings: []
	};
}
function checkSettings(table, from, prefix) {
	const result = PartialSettings.safeParse(table);
	if (result.success) return {
		settings: resolve(result.data),
		sources: listSources(result.data, from, prefix),
		findings: []
	};
	const findings = result.error.issues.flatMap((issue) => describeIssue(issue, table, from, prefix));
	return {
		settings: resolve({}),
		sources: [],
		findings
	};
}
function describeIssue(issue, table, from, prefix) {
	const path = issue.path.map(String);
	const at = (key) => ({
		file: from.file,
		line: findTomlLine(from.text, [...prefix, ...key]) ?? void 0
	});
	if (issue.code === "unrecognized_keys") {
		const known = Object.keys(path[0] === "smoke" ? Settings.shape.smoke.shape : Settings.shape);
		return issue.keys.map((key) => {
			const nearest = findNearest(key, known);
			return {
				code: "config/unknown-key",
				level: "error",
				message: `unknown key "${[...path, key].join(".")}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
				help: `Known keys here: ${known.join(", ")}.`,
				...at([...path, key])
			};
		});
	}
	const given = readPath(table, path.filter((part) => !/^\d+$/.test(part)));
	const item = path.length > 0 && /^\d+$/.test(path.at(-1) ?? "") && Array.isArray(given) ? given[Number(path.at(-1))] : given;
	const words = issue.code === "invalid_value" ? issue.values.map(String) : [];
	const nearest = typeof item === "string" ? findNearest(item, words) : null;
	return [{
		code: "config/invalid-value",
		level: "error",
		message: `${path.join(".") || "the table"} = ${JSON.stringify(item)}: ${issue.message}${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help: words.length > 0 ? `Known words: ${words.join(", ")}.` : "The published schema (schema/settings.json) describes every key.",
		...at(path.filter((part) => !/^\d+$/.test(part)))
	}];
}
function resolve(given) {
	const command = given.build?.command ?? null;
	return {
		frontend: given.frontend ?? "auto",
		tag: given.tag ?? "v{version}",
		sdist: given.sdist ?? true,
		targets: given.targets ?? null,
		freeThreaded: given["free-threaded"] ?? false,
		wheels: given.wheels ?? ["dist/*.whl", "dist/*.tar.gz"],
		buildCommand: typeof command === "string" ? command.split(/\s+/) : command,
		buildTags: given.build?.tags ?? null,
		buildEnvironment: given.build?.env ?? {},
		smokeImports: given.smoke?.import ?? [],
		smokeCommand: given.smoke?.command ?? null,
		smokePythons: (given.smoke?.pythons ?? "min,max").split(",").map((word) => word.trim()),
		smokePresets: given.smoke?.presets ?? [],
		smokeBudget: given.smoke?.budget ?? null,
		wheelBudget: parseBytes(given.budget?.wheel),
		releaseBudget: parseBytes(given.budget?.release),
		runners: given.runners ?? {},
		policy: given.policy ?? {},
		tables: given.tables ?? null,
		cuda: given.cuda ?? null,
		variants: given.variant ?? [],
		publish: given.publish ?? {}
	};
}
/** `60MB` in bytes; the schema has refused everything else. */
function parseBytes(text) {
	const [, number, unit = ""] = /^([\d.]+)\s?(\w+)$/.exec(text ?? "") ?? [];
	return number === void 0 ? null : Math.floor(Number(number) * ({
		kB: 1e3,
		MB: 1e6,
		GB: 1e9,
		KiB: 1024,
		MiB: 2 ** 20,
		GiB: 2 ** 30
	}[unit] ?? 1));
}
function listSources(given, from, prefix) {
	const resolved = resolve(given);
	const row = (key, path, value) => {
		const isSet = readPath(given, path) !== void 0 && from !== null;
		const line = isSet ? findTomlLine(from.text, [...prefix, ...path]) : null;
		return {
			key,
			value: typeof value === "string" ? value : JSON.stringify(value),
			source: isSet ? `${from.file}${line ? `:${line}` : ""}` : "default"
		};
	};
	return [
		row("frontend", ["frontend"], resolved.frontend),
		row("tag", ["tag"], resolved.tag),
		row("sdist", ["sdist"], resolved.sdist),
		row("targets", ["targets"], resolved.targets ?? "of the frontend"),
		row("wheels", ["wheels"], resolved.wheels),
		row("smoke.import", ["smoke", "import"], resolved.smokeImports),
		row("smoke.command", ["smoke", "command"], resolved.smokeCommand ?? "none"),
		row("smoke.pythons", ["smoke", "pythons"], resolved.smokePythons.join(","))
	];
}
// src/plan/event.ts
const Payload = looseObject({
	ref: string().optional(),
	deleted: boolean().optional(),
	pull_request: looseObject({}).optional(),
	release: looseObject({ tag_name: string() }).optional()
});
const refusedEvents = [
	"pull_request_target",
	"workflow_run",
	"issue_comment",
	"issues",
	"discussion",
	"discussion_comment"
];
/** @throws UsageError for an event that must not release and a payload that is not one; EnvironmentError without payload. */
function readEvent(variables) {
	const { name, ref, payload } = variables;
	if (name === void 0) return {
		kind: "local",
		tag: null
	};
	if (refusedEvents.includes(name)) throw new UsageError("plan/event-refused", `the event "${name}" must not start a release`, { help: "Use `on: push: tags`, `workflow_dispatch`, `schedule` or `release: types: [published]`." });
	const event = parsePayload(payload);
	const tag = ref?.startsWith("refs/tags/") ? ref.slice(10) : null;
	if (event.pull_request !== void 0 || name === "pull_request") return {
		kind: "pull-request",
		tag: null
	};
	if (name === "push" && event.deleted === true) return {
		kind: "branch",
		tag: null
	};
	if (name === "push") return tag === null ? {
		kind: "branch",
		tag: null
	} : {
		kind: "tag",
		tag
	};
	if (name === "release") return {
		kind: "release",
		tag: event.release?.tag_name ?? tag
	};
	if (name === "workflow_dispatch") return {
		kind: "dispatch",
		tag
	};
	if (name === "schedule") return {
		kind: "schedule",
		tag: null
	};
	return {
		kind: "branch",
		tag: null
	};
}
function parsePayload(payload) {
	if (payload === null) throw new EnvironmentError("plan/broken-event", "GITHUB_EVENT_PATH names no readable file", { help: "GitHub writes it for every job. Re-run the job; outside GitHub unset GITHUB_EVENT_NAME." });
	try {
		return Payload.parse(JSON.parse(payload));
	} catch (cause) {
		throw new UsageError("plan/broken-event", "the file GITHUB_EVENT_PATH is not an event of GitHub", { cause });
	}
}
// src/project/cargo.ts
/** Whether the crate leaves something to a workspace that is written in another file. */
function needsWorkspace(text) {
	return /\bworkspace\s*=\s*true\b/.test(text) && !/^\s*\[workspace\b/m.test(text);
}
/**
* @param extraFeatures features that `[tool.maturin] features` turns on
* @param workspace the manifest of the crate's workspace, when that is another file
*/
function parseCargoManifest(text, file, extraFeatures, workspace = {
	text,
	file
}) {
	const table = parseToml(text, file);
	const shared = workspace.file === file ? table : parseToml(workspace.text, workspace.file);
	const ownVersion = readString(table, ["package", "version"]);
	return {
		file,
		name: readString(table, ["package", "name"]),
		version: ownVersion ?? readString(shared, [
			"workspace",
			"package",
			"version"
		]),
		...ownVersion === null ? {
			versionFile: workspace.file,
			versionLine: findTomlLine(workspace.text, [
				"workspace",
				"package",
				"version"
			])
		} : {
			versionFile: file,
			versionLine: findTomlLine(text, ["package", "version"])
		},
		rustVersion: readString(table, ["package", "rust-version"]) ?? readString(shared, [
			"workspace",
			"package",
			"rust-version"
		]),
		usesPyo3: findDependency(table, "pyo3") !== void 0 || findDependency(table, "pyo3-ffi") !== void 0,
		abi3Floor: readAbi3Floor(collectPyo3Features(table, shared, extraFeatures))
	};
}
/** PyO3's features `abi3-pyXY` set the floor; the lowest wins, as cargo unifies features. */
function readAbi3Floor(features) {
	const floors = [...features].map((feature) => /^abi3-py3(\d+)$/.exec(feature)?.[1]).filter((minor) => minor !== void 0).map(Number);
	if (floors.length > 0) return `3.${Math.min(...floors)}`;
	return features.has("abi3") ? "plain" : null;
}
/** Features of pyo3 itself, plus those that the crate's own features (default ones and the given ones) forward to it. */
function collectPyo3Features(table, workspace, extraFeatures) {
	const result = /* @__PURE__ */ new Set();
	for (const name of ["pyo3", "pyo3-ffi"]) {
		const dependency = findDependency(table, name);
		if (isTable(dependency)) for (const feature of readStrings(dependency, ["features"])) result.add(feature);
		const shared = readPath(workspace, [
			"workspace",
			"dependencies",
			name
		]);
		if (isTable(shared) && isTable(dependency) && dependency.workspace === true) for (const feature of readStrings(shared, ["features"])) result.add(feature);
	}
	const open = ["default", ...extraFeatures];
	const seen = /* @__PURE__ */ new Set();
	for (let feature = open.pop(); feature !== void 0; feature = open.pop()) {
		if (seen.has(feature)) continue;
		seen.add(feature);
		const forwarded = /^pyo3(?:-ffi)?\??\/(.+)$/.exec(feature)?.[1];
		if (forwarded) result.add(forwarded);
		open.push(...readStrings(table, ["features", feature]));
	}
	return result;
}
function findDependency(table, name) {
	const direct = readPath(table, ["dependencies", name]);
	if (direct !== void 0) return direct;
	const renamed = readPath(table, ["dependencies"]);
	if (!isTable(renamed)) return void 0;
	return Object.values(renamed).find((value) => isTable(value) && value.package === name);
}
// src/plan/read-cargo.ts
/** Null for a project without a crate. @param folder of the project, absolute */
async function readCargo(pyproject, folder, world) {
	const named = readString(pyproject.table, [
		"tool",
		"maturin",
		"manifest-path"
	]);
	const usesCargo = pyproject.backend === "maturin" || named !== null;
	const features = readStrings(pyproject.table, [
		"tool",
		"maturin",
		"features"
	]);
	for (const file of usesCargo ? named ? [named] : ["Cargo.toml", "rust/Cargo.toml"] : []) {
		const text = await world.files.readText(join(folder, file));
		if (text === null) continue;
		const workspace = needsWorkspace(text) ? await findWorkspace(text, join(folder, file), world) : null;
		if (workspace === null) return parseCargoManifest(text, file, features);
		const shown = relative(folder, workspace.path).split(sep).join("/");
		return parseCargoManifest(text, file, features, {
			text: workspace.text,
			file: shown
		});
	}
	return null;
}
/** `package.workspace`, else the nearest folder above whose Cargo.toml has a `[workspace]` (The Cargo Book, Workspaces). */
async function findWorkspace(text, manifest, world) {
	const pointer = readString(parseToml(text, manifest), ["package", "workspace"]);
	let folder = pointer === null ? dirname(dirname(manifest)) : resolve$1(dirname(manifest), pointer);
	for (;;) {
		const path = join(folder, "Cargo.toml");
		const found = await world.files.readText(path);
		if (found !== null && readPath(parseToml(found, path), ["workspace"]) !== void 0) return {
			path,
			text: found
		};
		if (pointer !== null || dirname(folder) === folder) return null;
		folder = dirname(folder);
	}
}
// src/project/version-mentions.ts
/** `__version__ = "1.2.3"` at the top level of a Python module, under one of `names`; null when it is computed or absent. */
function findLiteral(text, file, names) {
	const name = names.filter((word) => /^\w+$/.test(word)).join("|");
	return findMention(text, file, new RegExp(`^(?:${name})${/\s*(?::\s*[\w.[\]]+\s*)?=\s*(["'])([^"'\\]+)\1\s*(?:#.*)?$/.source}`));
}
/** `{% set version = "1.2.3" %}` of a conda recipe. */
function findCondaVersion(text, file) {
	return findMention(text, file, /^\s*\{%-?\s*set\s+version\s*=\s*(["'])([^"']+)\1\s*-?%\}/);
}
function findMention(text, file, pattern) {
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const version = pattern.exec(line)?.[2];
		if (version !== void 0) return {
			file,
			line: index + 1,
			version
		};
	}
	return null;
}
// src/project/dynamic-version.ts
/** Null when the version is static, or comes from somewhere else. */
function locateDynamicVersion(pyproject) {
	if (!pyproject.dynamic.includes("version")) return null;
	const place = locators.map((locate) => locate(pyproject)).find((found) => found !== null) ?? null;
	const files = place?.files.filter((file) => !file.startsWith("/") && !file.split(/[\\/]/).includes(".."));
	return place && files ? {
		...place,
		files
	} : null;
}
/** What a file says; null when it says something else than a version, so that a plan never shows what it read there. */
function readVersionPlace(text, file, { names }) {
	if (names !== null) return findLiteral(text, file, names);
	const version = text.trim();
	return /^[0-9A-Za-z.!+_-]{1,64}$/.test(version) ? {
		file,
		line: 1,
		version
	} : null;
}
/** `[tool.poetry] version`, which stays the truth of projects that moved the rest to `[project]`. */
function readPoetryVersion(pyproject) {
	const version = readString(pyproject.table, [
		"tool",
		"poetry",
		"version"
	]);
	const line = findTomlLine(pyproject.text, [
		"tool",
		"poetry",
		"version"
	]);
	if (version === null || line === null || !pyproject.dynamic.includes("version")) return null;
	return {
		file: pyproject.file,
		line,
		version
	};
}
const locators = [
	({ table }) => {
		const path = readString(table, [
			"tool",
			"hatch",
			"version",
			"path"
		]);
		const isPlain = readPath(table, [
			"tool",
			"hatch",
			"version",
			"pattern"
		]) === void 0;
		return path !== null && isPlain ? {
			files: [path],
			names: ["__version__", "VERSION"]
		} : null;
	},
	({ table }) => {
		const [name, ...above] = readString(table, [
			"tool",
			"setuptools",
			"dynamic",
			"version",
			"attr"
		])?.split(".").reverse() ?? [];
		if (name === void 0 || above.length === 0) return null;
		const module = above.reverse().join("/");
		return {
			files: [
				readString(table, [
					"tool",
					"setuptools",
					"package-dir",
					""
				]),
				...readStrings(table, [
					"tool",
					"setuptools",
					"packages",
					"find",
					"where"
				]),
				"src",
				"."
			].filter((root) => root !== null).flatMap((root) => moduleFiles(root, module)),
			names: [name]
		};
	},
	({ table }) => {
		const path = [
			"tool",
			"setuptools",
			"dynamic",
			"version",
			"file"
		];
		const one = readString(table, path);
		const files = one === null ? readStrings(table, path) : [one];
		return files.length === 1 ? {
			files,
			names: null
		} : null;
	},
	({ table }) => {
		const path = readString(table, [
			"tool",
			"pdm",
			"version",
			"path"
		]);
		const isFile = readString(table, [
			"tool",
			"pdm",
			"version",
			"source"
		]) === "file";
		return path !== null && isFile ? {
			files: [path],
			names: ["__version__"]
		} : null;
	},
	({ table, backend, name }) => {
		if (!backend?.startsWith("flit")) return null;
		const module = readString(table, [
			"tool",
			"flit",
			"module",
			"name"
		]) ?? name?.replaceAll("-", "_");
		return {
			files: module ? ["src", "."].flatMap((root) => moduleFiles(root, module.replaceAll(".", "/"))) : [],
			names: ["__version__"]
		};
	}
];
function moduleFiles(root, module) {
	const start = root === "." ? "" : `${root}/`;
	return [`${start}${module}/__init__.py`, `${start}${module}.py`];
}
// src/plan/read-version.ts
/** @param folder of the project, absolute */
async function readVersions(pyproject, folder, world) {
	const [dynamicVersion, mentions] = await Promise.all([readDynamicVersion(pyproject, folder, world), readMentions(pyproject, folder, world)]);
	return {
		dynamicVersion,
		mentions: mentions.filter((mention) => mention.file !== dynamicVersion?.file)
	};
}
async function readDynamicVersion(pyproject, folder, world) {
	const place = locateDynamicVersion(pyproject);
	for (const file of place?.files ?? []) {
		const text = await world.files.readText(join(folder, file));
		const mention = place && text !== null ? readVersionPlace(text, file, place) : null;
		if (mention) return mention;
	}
	return readPoetryVersion(pyproject);
}
async function readMentions(pyproject, folder, world) {
	const modules = await findModules(pyproject, folder, world);
	const recipes = await world.files.glob(folder, [
		"meta.yaml",
		"conda/meta.yaml",
		"recipe/meta.yaml",
		"conda.recipe/meta.yaml"
	]);
	const read = async (file, find) => find(await world.files.readText(join(folder, file)) ?? "", file);
	return (await Promise.all([...modules.map((file) => read(file, (text) => findLiteral(text, file, ["__version__"]))), ...recipes.map((file) => read(file, findCondaVersion))])).filter((mention) => mention !== null);
}
/** Modules at the top of the project's packages whose `__init__.py` may state a version. */
async function findModules(pyproject, folder, world) {
	const source = readString(pyproject.table, [
		"tool",
		"maturin",
		"python-source"
	]);
	const patterns = (source ? [source] : ["src", "."]).map((root) => root === "." ? "*/__init__.py" : `${root}/*/__init__.py`);
	return (await world.files.glob(folder, patterns)).filter((file) => !/^(tests?|docs|examples|bench|build|dist)\//.test(file));
}
// src/plan/run.ts
/** @throws UsageError without a project, for broken TOML and malformed tags. */
async function runPlan(request, world) {
	return decidePlan(await gatherFacts(request, world));
}
async function writePlan(plan, workFolder, world) {
	await world.files.writeText(join(workFolder.root, ".gitignore"), "*\n");
	await world.files.writeText(workFolder.plan, formatDocument(plan));
}
async function gatherFacts(request, world) {
	const { projectFolder } = request;
	const read = (name) => world.files.readText(join(projectFolder, name));
	const [pyprojectText, ownText, setupPy, setupCfg] = await Promise.all([
		read("pyproject.toml"),
		world.files.readText(request.configFile ?? join(projectFolder, "wheel-release.toml")),
		read("setup.py"),
		read("setup.cfg")
	]);
	if (request.configFile !== null && ownText === null) throw new UsageError("config/unknown-option", `the configuration file ${request.configFile} does not exist`);
	if (pyprojectText === null) {
		const projects = await world.files.glob(projectFolder, ["*/pyproject.toml", "*/*/pyproject.toml"]);
		throw new UsageError("plan/no-project", `no pyproject.toml in ${projectFolder}`, { help: explainMissingProject({
			setupPy,
			setupCfg,
			projects
		}) });
	}
	const pyproject = parsePyproject(pyprojectText, "pyproject.toml");
	const settings = readSettings({
		file: "pyproject.toml",
		text: pyprojectText
	}, ownText === null ? null : {
		file: request.configFile ?? "wheel-release.toml",
		text: ownText
	});
	const [cargo, git, event, versions] = await Promise.all([
		readCargo(pyproject, projectFolder, world),
		readGit(projectFolder, world),
		readEventVariables(world),
		readVersions(pyproject, projectFolder, world)
	]);
	return {
		tool: request.tool,
		folder: git?.folder ?? ".",
		pyproject,
		settings,
		setupPy,
		setupCfg,
		cargo,
		...versions,
		git,
		event,
		requestedTag: request.tag,
		broughtFiles: await world.files.glob(projectFolder, settings.settings.wheels),
		ignoresWorkFolder: await ignoresWorkFolder(projectFolder, git?.folder ?? ".", world),
		isRehearsal: request.isRehearsal
	};
}
/** Null outside a repository or without git. */
async function readGit(folder, world) {
	const env = childEnvironment(world.environment);
	const ask = async (...args) => (await world.processes.ask({
		command: "git",
		args,
		cwd: folder,
		env
	}))?.trim() ?? null;
	const commit = await ask("rev-parse", "HEAD");
	if (commit === null || !/^[0-9a-f]{40}$/.test(commit)) return null;
	const [tags, status, prefix] = await Promise.all([
		ask("tag", "--points-at", "HEAD"),
		ask("status", "--porcelain", "--untracked-files=no", "--", "."),
		ask("rev-parse", "--show-prefix")
	]);
	return {
		commit,
		tagsAtHead: (tags ?? "").split("\n").filter((tag) => tag !== ""),
		isDirty: (status ?? "") !== "",
		folder: posix.normalize(prefix || ".").replace(/\/$/, "")
	};
}
async function readEventVariables(world) {
	const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REF: ref } = world.environment;
	return readEvent({
		name,
		ref,
		payload: name !== void 0 && path ? await world.files.readText(path) : null
	});
}
/** Looks into the .gitignore of the project and of every folder up to the top of the repository. */
async function ignoresWorkFolder(projectFolder, folder, world) {
	const depth = folder === "." ? 0 : folder.split("/").length;
	for (let up = 0; up <= depth; up += 1) {
		const text = await world.files.readText(join(projectFolder, ...Array(up).fill(".."), ".gitignore"));
		if (text !== null && /^\/?(\*\*\/)?\.wheel-release\/?\s*$/m.test(text)) return true;
	}
	return false;
}
export { writePlan as n, sealPlan as r, runPlan as t };
