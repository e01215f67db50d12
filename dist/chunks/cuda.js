import { $t as gpuOf, At as runnerOf, Dn as toFileNamePart, En as normalizeName, Ht as isTable, Kt as readStrings, P as plannedFileName, R as placeOfSetting, Wt as readPath, c as toPythonTag, dn as cudaLabel, dt as formatRunner, en as gpus, et as lineOf, hn as specifierContains, jt as usualRunner, mn as parseSpecifierSet, nn as rowOf, s as planTargetCell, tn as compareDotted, ut as targets, xn as parseVersion } from "./planning.js";
import { E as findNearest } from "./start.js";
import { o as parseRequirement } from "./maturin.js";
// src/cuda/arch.ts
/** `86`, `8.6`, `sm_90a`, `compute_120`; null for anything else. */
function parseArch(text) {
	const groups = /^(?:(?:sm|compute)_)?(?<major>[1-9]\d?)(?<dot>\.?)(?<minor>\d)(?<suffix>[af]?)$/i.exec(text)?.groups;
	if (groups === void 0) return null;
	const suffix = groups.suffix?.toLowerCase();
	return {
		major: Number(groups.major),
		minor: Number(groups.minor),
		suffix
	};
}
/** `86`, `90a`: the word of the configuration and of our documents. */
function formatArch({ major, minor, suffix }) {
	return `${major}${minor}${suffix}`;
}
/** `8.6`, `9.0a`: a dot before the last digit, as torch writes it. */
function formatCapability({ major, minor, suffix }) {
	return `${major}.${minor}${suffix}`;
}
/** Negative, zero or positive: older devices first, plain code before `a` and `f`. */
function compareArchs(a, b) {
	return a.major - b.major || a.minor - b.minor || compareSuffixes(a.suffix, b.suffix);
}
function compareSuffixes(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/cuda/coverage.ts
/** Best first: machine code for the very device, machine code of a lower minor, compiled by the driver, not at all. */
const coverageLevels = [
	"native",
	"binary",
	"ptx",
	"none"
];
/** A device is its compute capability, so a suffix of `device` is of no meaning here. */
function coverDevice(device, codes) {
	const levels = codes.map((code) => levelOf(device, code));
	return coverageLevels.find((level) => levels.includes(level)) ?? "none";
}
/** What a file serves a device with, from what each of its kernel containers does; "none" without any. */
function weakestCoverage(levels) {
	return coverageLevels.findLast((level) => levels.includes(level)) ?? "none";
}
function levelOf(device, { kind, arch }) {
	const isSame = device.major === arch.major && device.minor === arch.minor;
	if (kind === "sass" && isSame) return "native";
	if (arch.suffix === "a") return kind === "ptx" && isSame ? "ptx" : "none";
	const isLaterMinor = device.major === arch.major && device.minor >= arch.minor;
	if (kind === "sass") return isLaterMinor && !isTegra(device) && !isTegra(arch) ? "binary" : "none";
	if (arch.suffix === "f") return isLaterMinor ? "ptx" : "none";
	return arch.major < device.major || isLaterMinor ? "ptx" : "none";
}
function isTegra(arch) {
	const capability = formatCapability({
		...arch,
		suffix: ""
	});
	return Object.entries(gpus).some(([key, row]) => row.isTegra && (key === capability || row.formerly === capability));
}
// src/cuda/arch-list.ts
const torchNames = new Map(Object.entries({
	maxwell: "5.0 5.2+PTX",
	"maxwell+tegra": "5.3",
	pascal: "6.0 6.1+PTX",
	"pascal+tegra": "6.2",
	volta: "7.0+PTX",
	"volta+tegra": "7.2",
	turing: "7.5+PTX",
	ampere: "8.0 8.6+PTX",
	"ampere+tegra": "8.7",
	ada: "8.9+PTX",
	hopper: "9.0+PTX",
	blackwell: "10.0 10.3 12.0 12.1+PTX",
	"blackwell+tegra": "11.0"
}));
const archNames = [...torchNames.keys()];
/** Reads each text as one or more words between commas, semicolons or spaces. */
function parseArchList(texts) {
	const codes = [];
	const unknown = [];
	for (const word of texts.flatMap((text) => text.split(/[\s,;]+/)).filter((part) => part !== "")) {
		const read = parseWord(word);
		if (read === null) unknown.push({ word });
		else codes.push(...read);
	}
	return {
		list: {
			sass: archsOf("sass", codes),
			ptx: archsOf("ptx", codes)
		},
		unknown
	};
}
function parseWord(word) {
	const named = torchNames.get(word.toLowerCase().replace(/\+ptx$/, ""));
	if (named !== void 0) return named.split(" ").flatMap((part) => parseWord(part) ?? []);
	const groups = /^(?<plus>\+?ptx_?)?(?<arch>[a-z0-9_.]+?)(?<kind>-real|-virtual|\+ptx)?$/i.exec(word)?.groups;
	const arch = groups && parseArch(groups.arch ?? "");
	if (!arch) return null;
	const kind = groups.kind?.toLowerCase();
	if (groups.plus !== void 0 || kind === "-virtual" || /^compute_/i.test(groups.arch ?? "")) return [{
		kind: "ptx",
		arch
	}];
	return kind === "+ptx" ? [{
		kind: "sass",
		arch
	}, {
		kind: "ptx",
		arch
	}] : [{
		kind: "sass",
		arch
	}];
}
/** Sorted, each once. */
function archsOf(kind, codes) {
	const archs = codes.filter((code) => code.kind === kind).map((code) => code.arch);
	return [...new Map(archs.map((arch) => [formatArch(arch), arch])).values()].sort(compareArchs);
}
// src/plan/cuda/routes.ts
/** One finding per route: what holds for its first file holds for all. */
function judgeRoutes(facts, files) {
	const { publish } = facts.settings.settings;
	return ["index", "variant"].flatMap((route) => {
		const first = files.find((file) => file.route === route);
		if (first === void 0) return [];
		return [...publish.index === void 0 ? [needsIndex(facts, first.file, route)] : [], ...route === "variant" ? [isExperimental(facts, first.file)] : []];
	});
}
/** An error once PyPI is the only place that the settings name; else a warning that the wheels have no place yet. */
function needsIndex(facts, file, route) {
	const isForPypi = facts.settings.settings.publish.testpypi === true;
	const refusal = route === "index" ? "PyPI refuses local versions" : "PyPI refuses file names with a variant label (PEP 825)";
	return {
		code: route === "index" ? "plan/local-version" : "cuda/variant-destination",
		level: isForPypi ? "error" : "warning",
		message: isForPypi ? `${file} cannot go where publish sends it: ${refusal}` : `${file} will be built and tested and has nowhere to go: ${refusal}, and no index of your own is configured`,
		...placeOfSetting(facts, isForPypi ? ["publish", "testpypi"] : ["cuda", "route"]),
		help: ["Publish it to an index of your own: [tool.wheel-release.publish] index = \"gh-pages\"", `or give it a project name of its own: [tool.wheel-release.cuda] route = ["suffix"] makes ${facts.pyproject.name}-cu12`].join("\n")
	};
}
function isExperimental(facts, file) {
	return {
		code: "cuda/variant-experimental",
		level: "warning",
		message: `${file} has a variant label: PEP 825 is a draft, and no released installer chooses by it`,
		...placeOfSetting(facts, ["cuda", "route"]),
		help: "Keep another route beside it, until installers take such names."
	};
}
// src/data/look-up.ts
/** The row of `word`, or of the newest when it is newer than the table; else the error that says which words there are. */
function lookUpVersion(table, word, { what, file, line }) {
	const row = rowOf(table, word);
	if (row !== null) return {
		word,
		row,
		finding: null
	};
	const known = Object.keys(table);
	const newest = known.toSorted(compareDotted).at(-1) ?? "";
	const newestRow = rowOf(table, newest);
	const isVersion = /^\d+(\.\d+)*$/.test(word);
	if (newestRow !== null && isVersion && compareDotted(word, newest) > 0) return {
		word: newest,
		row: newestRow,
		finding: {
			code: "tables/newer-word",
			level: "warning",
			message: `${what} ${word} is newer than the table of this wheel-release (${newest} is its newest row, read ${newestRow.asOf}); it is planned like ${newest}`,
			file,
			line,
			help: "Update wheel-release, or give the row yourself: `tables = \"FILE.toml\"` (docs/tables.md)."
		}
	};
	const nearest = isVersion ? nearestVersion(word, known) : findNearest(word, known);
	return {
		row: null,
		finding: {
			code: "tables/unknown-word",
			level: "error",
			message: `there is no ${what} ${JSON.stringify(word)}${nearest === null ? "" : `; did you mean ${JSON.stringify(nearest)}?`}`,
			file,
			line,
			help: `Known: ${known.join(", ")}. Rows can be added: \`tables = "FILE.toml"\` (docs/tables.md).`
		}
	};
}
/** The last version that is not newer, else the first. */
function nearestVersion(word, known) {
	const sorted = known.toSorted(compareDotted);
	return sorted.findLast((candidate) => compareDotted(candidate, word) <= 0) ?? sorted[0] ?? null;
}
// src/plan/cuda/asked-archs.ts
function readArchs(settings, tables, where, findings) {
	const ptxWords = (settings.ptx === void 0 || settings.ptx === "newest" || settings.ptx === "none" ? "" : settings.ptx).split(/[\s,;]+/).filter((word) => word !== "");
	const { list, unknown } = parseArchList([...settings.archs ?? [], ...ptxWords.map(toPtxWord)]);
	const known = new Set(Object.values(tables.toolkits).flatMap((row) => row.archs));
	const newest = [...known].flatMap((word) => parseArch(word) ?? []).sort(compareArchs).at(-1);
	for (const { word } of unknown) findings.push(unknownArch(word, known, where));
	const checked = /* @__PURE__ */ new Set();
	for (const arch of [...list.sass, ...list.ptx]) {
		const word = formatArch(arch);
		if (known.has(word) || checked.has(word)) continue;
		checked.add(word);
		findings.push(isNewer(arch, newest) ? newerArch(arch, newest, where) : unknownArch(word, known, where));
	}
	return list;
}
function toPtxWord(word) {
	return /ptx|virtual|compute/i.test(word) ? word : `+ptx${word}`;
}
function isNewer(arch, newest) {
	return newest !== void 0 && (arch.major - newest.major || arch.minor - newest.minor) > 0;
}
function unknownArch(word, known, where) {
	const bare = word.replace(/^\+?(?:ptx|sm|compute)_?|-(?:real|virtual)$|\+ptx$/gi, "").replace(".", "");
	const nearest = nearestNumber(bare, known) ?? findNearest(bare, known) ?? findNearest(word, archNames);
	const isBuildHost = [
		"native",
		"all",
		"all-major"
	].includes(word.toLowerCase());
	return {
		code: "tables/unknown-word",
		level: "error",
		message: `there is no GPU architecture ${JSON.stringify(word)}${isBuildHost ? ": what a wheel is compiled for must not depend on the machine or the toolkit that builds it" : nearest === null ? "" : `; did you mean ${JSON.stringify(nearest)}?`}`,
		...where,
		help: `Write compute capabilities without their dot: archs = ["86", "89"]. Known: ${[...known].join(", ")}.`
	};
}
function newerArch(arch, newest, where) {
	return {
		code: "tables/newer-word",
		level: "warning",
		message: `sm_${formatArch(arch)} is newer than the tables of this wheel-release (sm_${formatArch(newest)} is the newest); only the newest toolkit is taken to compile it`,
		...where,
		help: "Update wheel-release, or give the row yourself: `tables = \"FILE.toml\"` (docs/tables.md)."
	};
}
/** `85` is nearer to `86` than to `35`, whatever the letters say. */
function nearestNumber(word, known) {
	const asked = parseArch(word);
	if (asked === null) return null;
	const distance = ({ major, minor }) => Math.abs(10 * (major - asked.major) + minor - asked.minor);
	const nearest = [...known].flatMap((candidate) => parseArch(candidate) ?? []).sort((a, b) => distance(a) - distance(b) || compareArchs(a, b))[0];
	return nearest && distance(nearest) <= 5 ? formatArch(nearest) : null;
}
// src/plan/cuda/request.ts
/** `12.6` \u2192 `12` */
function majorOf(toolkit) {
	return toolkit.split(".")[0] ?? "";
}
/** `request` is null when there is nothing to plan: a finding says why. */
function readCudaRequest(settings, tables, locate) {
	const findings = [];
	const toolkits = readToolkits(settings.toolkits ?? [], tables, locate, findings);
	const archs = readArchs(settings, tables, locate(["cuda", "archs"]), findings);
	const torch = (settings.torch ?? []).flatMap((range) => readTorchRange(range, tables, locate, findings));
	for (const key of ["toolkits", "archs"]) if (settings[key] === void 0) findings.push(missingKey(key, tables, locate));
	if (findings.some((finding) => finding.level === "error")) return {
		request: null,
		findings
	};
	const ptx = settings.ptx ?? (archs.ptx.length > 0 ? "none" : "newest");
	return {
		request: {
			toolkits: [...toolkits.values()].sort((a, b) => compareDotted(a.version, b.version)),
			archs,
			embedsNewestPtx: ptx === "newest",
			torch: [...new Map(torch.map((asked) => [asked.minor, asked])).values()].sort((a, b) => compareDotted(a.minor, b.minor))
		},
		findings
	};
}
function readToolkits(words, tables, locate, findings) {
	const toolkits = /* @__PURE__ */ new Map();
	for (const word of words) {
		const version = /^(\d+\.\d+)(?:\.\d+)*$/.exec(word.trim())?.[1] ?? word;
		const found = lookUpVersion(tables.toolkits, version, {
			what: "CUDA toolkit",
			...locate(["cuda", "toolkits"])
		});
		if (found.finding) findings.push(found.finding);
		if (found.row) toolkits.set(version, {
			version,
			row: renamePackages(found.row, found.word, version)
		});
	}
	return toolkits;
}
/** Packages carry the version of their toolkit: `cuda-nvcc-12-6`. */
function renamePackages(row, rowVersion, version) {
	if (rowVersion === version) return row;
	const [from, to] = [rowVersion, version].map((text) => `-${text.replace(".", "-")}`);
	const rename = (name) => name.replace(from ?? "", to ?? "");
	return {
		...row,
		rpms: row.rpms.map(rename),
		debs: row.debs.map(rename)
	};
}
/** Minors of the table that a range allows, oldest first; `2.8` alone means every patch of it. */
function readTorchRange(range, tables, locate, findings) {
	const where = locate(["cuda", "torch"]);
	const specifiers = parseSpecifierSet(/^\s*\d+\.\d+\s*$/.test(range) ? `==${range.trim()}.*` : range);
	const minors = Object.keys(tables.torch).sort(compareDotted);
	if (specifiers === null || specifiers.length === 0) {
		findings.push(invalidTorchRange(range, minors, where));
		return [];
	}
	const fitting = minors.filter((minor) => allowsMinor(specifiers, minor));
	if (fitting.length > 0) return fitting.flatMap((minor) => {
		const row = tables.torch[minor];
		return row ? [{
			range,
			minor,
			row
		}] : [];
	});
	const wanted = /\d+\.\d+/.exec(range)?.[0] ?? range;
	const found = lookUpVersion(tables.torch, wanted, {
		what: "torch",
		...where
	});
	if (found.finding) findings.push(found.finding);
	else findings.push(invalidTorchRange(range, minors, where));
	return found.row && found.finding ? [{
		range,
		minor: wanted,
		row: found.row
	}] : [];
}
/** True when some patch release of the minor is allowed. */
function allowsMinor(specifiers, minor) {
	return [
		"0",
		"1",
		"2",
		"3",
		"4",
		"5",
		"99"
	].some((patch) => {
		const version = parseVersion(`${minor}.${patch}`);
		return version !== null && specifierContains(specifiers, version);
	});
}
function invalidTorchRange(range, minors, where) {
	return {
		code: "cuda/torch-range",
		level: "error",
		message: `cuda.torch = ${JSON.stringify(range)} is not a range that allows a torch release`,
		...where,
		help: `Write it like ">=2.8,<2.10". Known: torch ${minors.join(", ")}.`
	};
}
function missingKey(key, tables, locate) {
	const newest = Object.keys(tables.toolkits).sort(compareDotted).at(-1);
	return {
		code: "cuda/missing-key",
		level: "error",
		message: `[tool.wheel-release.cuda] has no "${key}", so no CUDA wheel can be planned`,
		...locate(["cuda"]),
		help: key === "toolkits" ? `Add toolkits = ["12.6", "${newest}"].` : "Add archs = [\"86\", \"89\"]."
	};
}
// src/plan/cuda/fold.ts
function foldWheels(wheels, axes) {
	const unfolded = {
		wheels: [...wheels],
		redundant: []
	};
	if (axes.request.torch.length === 0) return axes.keepsMinors ? unfolded : fold(wheels, newestMinor, axes);
	if (axes.torchAbi === "classic") return unfolded;
	const once = fold(wheels, oldestTorch, axes);
	if (axes.keepsMinors) return once;
	const twice = fold(once.wheels, oldestToolkit, axes);
	return {
		wheels: twice.wheels,
		redundant: [...once.redundant, ...twice.redundant]
	};
}
/** True when some GPU that was asked for is served by PTX alone, so that its driver must be as new as the toolkit. */
function reliesOnPtx(archs, asked) {
	const codes = listCodes(archs);
	return [...asked.sass, ...asked.ptx].some((device) => coverDevice(device, codes) === "ptx");
}
function listCodes({ sass, ptx }) {
	return [...sass.map((arch) => ({
		kind: "sass",
		arch
	})), ...ptx.map((arch) => ({
		kind: "ptx",
		arch
	}))];
}
const newestMinor = {
	groupOf: ({ toolkit }) => majorOf(toolkit.version),
	order: (a, b) => -byToolkit(a, b),
	standsIn: (kept, { request }) => !reliesOnPtx(kept.archs, request.archs),
	explain: ({ toolkit }, kept) => ({
		what: `CUDA ${toolkit.version}`,
		code: "cuda/minor-covered",
		reason: `redundant beside CUDA ${kept.toolkit.version}, whose wheel runs with every driver of CUDA ${majorOf(kept.toolkit.version)} because it has machine code for ${kept.archs.sass.map(formatCapability).join(", ")}`
	})
};
const oldestTorch = {
	groupOf: ({ toolkit, torch }) => `${toolkit.version} ${torch?.range}`,
	order: (a, b) => compareDotted(a.torch?.minor ?? "0", b.torch?.minor ?? "0"),
	standsIn: () => true,
	explain: ({ toolkit, torch }, kept) => ({
		what: `torch ${torch?.minor} for CUDA ${toolkit.version}`,
		code: "cuda/stable-abi-covered",
		reason: `takes the wheel that is built with torch ${kept.torch?.minor}: the extension uses torch's stable ABI`
	})
};
const oldestToolkit = {
	groupOf: (wheel) => `${majorOf(wheel.toolkit.version)} ${wheel.torch?.range}`,
	order: (a, b) => b.archs.sass.length - a.archs.sass.length || byToolkit(a, b),
	standsIn: () => true,
	explain: ({ toolkit }, kept) => ({
		what: `CUDA ${toolkit.version}`,
		code: "cuda/minor-covered",
		reason: `redundant beside CUDA ${kept.toolkit.version}: its stable-ABI wheel loads in every torch for CUDA ${majorOf(kept.toolkit.version)}, with the same machine code`
	})
};
function fold(wheels, folding, axes) {
	const groups = Map.groupBy(wheels, (wheel) => [
		wheel.platform,
		wheel.tag.python,
		wheel.tag.abi,
		folding.groupOf(wheel)
	].join(" "));
	const redundant = [];
	const explained = /* @__PURE__ */ new Map();
	for (const group of groups.values()) {
		const kept = group.toSorted(folding.order)[0];
		if (kept === void 0 || group.length < 2 || !folding.standsIn(kept, axes)) continue;
		for (const wheel of group) {
			if (wheel === kept || !holdsAll(kept.archs, wheel.archs, axes)) continue;
			const exclusion = folding.explain(wheel, kept);
			const key = `${exclusion.what} ${exclusion.reason}`;
			explained.set(key, explained.get(key) ?? exclusion);
			redundant.push({
				wheel,
				exclusion: explained.get(key) ?? exclusion
			});
		}
	}
	const dropped = new Set(redundant.map(({ wheel }) => wheel));
	return {
		wheels: wheels.filter((wheel) => !dropped.has(wheel)),
		redundant
	};
}
/** All machine code of `other`, and the PTX that was asked for by name; PTX of the newest architecture follows its own list. */
function holdsAll(kept, other, { request }) {
	const [sass, ptx] = [kept.sass.map(formatArch), kept.ptx.map(formatArch)];
	const named = other.ptx.filter((arch) => request.archs.ptx.some((asked) => compareArchs(asked, arch) === 0));
	return other.sass.every((arch) => sass.includes(formatArch(arch))) && named.every((arch) => ptx.includes(formatArch(arch)));
}
function byToolkit(a, b) {
	return compareDotted(a.toolkit.version, b.toolkit.version);
}
// src/plan/cuda/describe.ts
/** `machine code for 8.6 (RTX 30xx) and 8.9 (RTX 40xx), PTX for 9.0 and newer` */
function describeCoverage(archs, tables) {
	const codes = listCodes(archs);
	const capabilities = Object.keys(tables.gpus).sort(compareDotted);
	const served = Map.groupBy(capabilities, (capability) => {
		const device = parseArch(capability);
		return device ? coverDevice(device, codes) : "none";
	});
	const name = (capability) => {
		const example = tables.gpus[capability]?.examples[0];
		return example === void 0 ? capability : `${capability} (${example})`;
	};
	const native = served.get("native") ?? archs.sass.map((arch) => formatCapability({
		...arch,
		suffix: ""
	}));
	const oldestPtx = served.get("ptx")?.[0];
	return [
		...archs.sass.length > 0 ? [`machine code for ${joinWords$1(native.map(name))}`] : [],
		...served.has("binary") ? [`which ${joinWords$1((served.get("binary") ?? []).map(name))} run too`] : [],
		...archs.ptx.length > 0 ? [`PTX of ${archs.ptx.map(formatArch).join(", ")}${rest(oldestPtx)}`] : []
	].join(", ");
}
function rest(oldestPtx) {
	return oldestPtx === void 0 ? "" : ` for others from ${oldestPtx} on`;
}
/** Null where NVIDIA names no driver: on Windows the toolkit comes without one since 13.0. */
function minimumDriver({ row }, archs, asked, system) {
	return reliesOnPtx(archs, asked) ? row.driver[system] : row.minorCompatibleDriver[system];
}
function joinWords$1(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
// src/cuda/arch-flags.ts
/**
* `8.6 8.9+PTX` (torch/utils/cpp_extension.py). torch cannot ask for PTX alone: PTX of an architecture without machine
* code brings that machine code along.
*/
function formatTorchArchList({ sass, ptx }) {
	const withPtx = new Set(ptx.map(formatArch));
	const known = new Set(sass.map(formatArch));
	return [...sass, ...ptx.filter((arch) => !known.has(formatArch(arch)))].sort(compareArchs).map((arch) => `${formatCapability(arch)}${withPtx.has(formatArch(arch)) ? "+PTX" : ""}`).join(" ");
}
/** `86-real;89-real;89-virtual`: a bare `86` would mean both. */
function formatCmakeArchitectures({ sass, ptx }) {
	return [...sass.map((arch) => `${formatArch(arch)}-real`), ...ptx.map((arch) => `${formatArch(arch)}-virtual`)].join(";");
}
/** `-gencode arch=compute_86,code=sm_86 \u2026` for nvcc itself. */
function formatGencode({ sass, ptx }) {
	return [...sass.map((arch) => `-gencode arch=compute_${formatArch(arch)},code=sm_${formatArch(arch)}`), ...ptx.map((arch) => `-gencode arch=compute_${formatArch(arch)},code=compute_${formatArch(arch)}`)].join(" ");
}
// src/plan/cuda/environment.ts
/** What one nvcc thread takes at its worst (flash-attention's setup.py reckons so). */
const gigabytesPerThread = 5;
function cudaEnvironment(request) {
	const { version, archs, host, isWindows, torch, callsNvccItself } = request;
	const home = isWindows ? `C:\\Program Files\\NVIDIA GPU Computing Toolkit\\CUDA\\v${version}` : `/usr/local/cuda-${version}`;
	return {
		CUDA_HOME: home,
		CUDA_PATH: home,
		CUDACXX: isWindows ? `${home}\\bin\\nvcc.exe` : `${home}/bin/nvcc`,
		TORCH_CUDA_ARCH_LIST: formatTorchArchList(archs),
		CMAKE_CUDA_ARCHITECTURES: formatCmakeArchitectures(archs),
		CUDAARCHS: formatCmakeArchitectures(archs),
		NVCC_GENCODE: formatGencode(archs),
		...callsNvccItself ? { NVCC_APPEND_FLAGS: formatGencode(archs) } : {},
		FORCE_CUDA: "1",
		...host.memory === null ? {} : jobs(host.memory),
		...hostCompiler(host),
		...isWindows && torch ? { DISTUTILS_USE_SDK: "1" } : {},
		...torch ? torchToInstall(torch) : {}
	};
}
/** For the step that installs torch before the build: of pip's own choice it would be another one. */
function torchToInstall({ minor, index }) {
	return {
		TORCH_VERSION: minor,
		TORCH_INDEX_URL: `https://download.pytorch.org/whl/${index}`
	};
}
function jobs(memory) {
	return {
		MAX_JOBS: String(Math.max(1, Math.floor(memory / gigabytesPerThread))),
		NVCC_THREADS: "1"
	};
}
function hostCompiler({ hostCompiler: toolset }) {
	if (toolset === null || !toolset.startsWith("gcc-toolset-")) return {};
	const bin = `/opt/rh/${toolset}/root/usr/bin`;
	const [c, cxx] = [`${bin}/gcc`, `${bin}/g++`];
	return {
		CC: c,
		CXX: cxx,
		CUDAHOSTCXX: cxx,
		NVCC_CCBIN: cxx
	};
}
// src/plan/cuda/torch-rules.ts
/** The toolkit of torch's own wheels to build against, or why there is none. */
function pairTorch(word, toolkit, torch, pairing, request, tables) {
	const offered = offeredBy(torch.row, word);
	if (offered.includes(toolkit.version)) return { cuda: toolkit.version };
	const sameMajor = offered.filter((version) => majorOf(version) === majorOf(toolkit.version));
	const below = sameMajor.filter((version) => compareDotted(version, toolkit.version) < 0).at(-1);
	if (below !== void 0 && pairing === "same-major") return { cuda: below };
	return { refusal: refuseTorchToolkit(word, toolkit, torch, offered, below ?? sameMajor[0], nearestTorch(word, toolkit, torch, request, tables)) };
}
/** Of the plan if it has one, else of the table: the minor that is nearest to the refused one. */
function nearestTorch(word, toolkit, torch, request, tables) {
	const offers = (row) => offeredBy(row, word).includes(toolkit.version);
	const asked = request.torch.filter(({ row }) => offers(row)).map(({ minor }) => minor);
	const known = Object.keys(tables.torch).filter((minor) => {
		const row = rowOf(tables.torch, minor);
		return row !== null && offers(row);
	});
	return (asked.length > 0 ? asked : known).sort((a, b) => distance(a, torch.minor) - distance(b, torch.minor))[0] ?? null;
}
/** Toolkits that torch has wheels for on a platform. */
function offeredBy(row, word) {
	return row.cuda[word] ?? [];
}
function refuseTorchToolkit(word, toolkit, torch, offered, sibling, otherTorch) {
	const onPlatform = word === "manylinux_x86_64" ? "" : ` on ${word}`;
	const what = `CUDA ${toolkit.version} \u00d7 torch ${torch.minor}${onPlatform}`;
	const code = "cuda/torch-toolkit";
	if (offered.length === 0) {
		const nearest = otherTorch === null ? "manylinux_x86_64" : `torch ${otherTorch}, or manylinux_x86_64`;
		return {
			what,
			code,
			reason: `torch ${torch.minor} has no CUDA wheels for ${word}; nearest: ${nearest}`
		};
	}
	const nearest = [...offered].sort((a, b) => distance(a, toolkit.version) - distance(b, toolkit.version))[0];
	const mismatch = sibling === void 0 ? ", and its extensions refuse another CUDA major than torch's own" : `; ${cudaLabel(sibling)} is another minor of the same major: allow it with torch-cuda = "same-major"`;
	return {
		what,
		code,
		reason: `torch ${torch.minor} is published for CUDA ${joinWords(offered)}${onPlatform}${mismatch}; nearest: toolkit ${nearest}${otherTorch === null ? "" : `, or torch ${otherTorch}`}`
	};
}
function refuseTorchPython(word, torch, { interpreter, isStableAbi }, tables) {
	if (interpreter === null) return null;
	const usable = pythonsOn(word, torch.row);
	const serves = (row) => pythonsOn(word, row).some((python) => isStableAbi ? isAtLeast(python, interpreter) : python === interpreter);
	if (serves(torch.row)) return null;
	const where = targets[word].family === "manylinux" ? "" : ` on ${word}`;
	const isExperimental = !isStableAbi && torch.row.experimentalPythons.includes(interpreter);
	const otherTorch = Object.entries(tables.torch).filter(([, row]) => serves(row)).sort(([a], [b]) => distance(a, torch.minor) - distance(b, torch.minor))[0]?.[0];
	return {
		what: `torch ${torch.minor} \u00d7 Python ${interpreter}${isStableAbi ? " and newer" : ""}${where}`,
		code: "cuda/torch-python",
		reason: [
			`torch ${torch.minor} `,
			isExperimental ? `calls its wheels for Python ${interpreter} experimental` : `has wheels for Python ${joinWords(usable)}${where}`,
			`; nearest: Python ${nearestPython(interpreter, usable)}${otherTorch === void 0 ? "" : `, or torch ${otherTorch}`}`
		].join("")
	};
}
function pythonsOn(word, { pythons, linuxOnlyPythons }) {
	const isLinux = targets[word].family === "manylinux";
	return pythons.filter((python) => isLinux || !linuxOnlyPythons.includes(python));
}
/** Free-threaded for a free-threaded one, if there is any. */
function nearestPython(python, usable) {
	const kind = usable.filter((other) => other.endsWith("t") === python.endsWith("t"));
	const number = (text) => text.replace("t", "");
	return (kind.length > 0 ? kind : [...usable]).sort((a, b) => distance(number(a), number(python)) - distance(number(b), number(python)))[0];
}
/** torch's own machine code starts at some architecture: on an older GPU the extension would load and torch would not run. */
function refuseTorchArch(torch, cuda, arch) {
	const oldest = oldestArchOf(torch, cuda);
	if (oldest === null || compareArchs(arch, oldest) >= 0) return null;
	const able = Object.keys(torch.row.archs).find((other) => {
		const first = oldestArchOf(torch, other);
		return first !== null && compareArchs(arch, first) >= 0;
	});
	return {
		what: `torch ${torch.minor} for CUDA ${cuda} \u00d7 sm_${formatArch(arch)}`,
		code: "cuda/torch-arch",
		reason: `torch ${torch.minor} itself has no code for GPUs before ${formatCapability(oldest)} with CUDA ${cuda}; nearest: sm_${formatArch(oldest)}${able ? `, or toolkit ${able}` : ""}`
	};
}
/** Null when the table does not say. */
function oldestArchOf(torch, cuda) {
	return (torch.row.archs[cuda] ?? []).flatMap((word) => parseArch(word) ?? []).sort(compareArchs)[0] ?? null;
}
/** Within a major closer than any other major. */
function distance(a, b) {
	const [left = 0, right = 0] = [a, b].map((version) => {
		const [major = 0, minor = 0] = version.split(".").map(Number);
		return major * 1e3 + minor;
	});
	return Math.abs(left - right);
}
/** `3.13t` is at least `3.9`; free-threaded interpreters take no abi3 wheel. */
function isAtLeast(python, floor) {
	return floor !== null && !python.endsWith("t") && compareDotted(python, floor.replace("t", "")) >= 0;
}
function joinWords(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
// src/plan/cuda/cuda-cell.ts
/** Longest a hosted job may take, less the time to say so. */
const longestMinutes = 350;
function planCudaCell(context, request) {
	const { wheel, name, host, base, frontend } = request;
	const cell = base ?? planTargetCell(context, frontend, wheel.platform, tagsOf(wheel), "");
	const minutes = targets[wheel.platform].typicalMinutes + 3 + 2 * (wheel.archs.sass.length + wheel.archs.ptx.length);
	const environment = cudaEnvironment({
		version: wheel.toolkit.version,
		archs: wheel.archs,
		host,
		isWindows: targets[wheel.platform].family === "win",
		torch: wheel.torch && {
			minor: wheel.torch.minor,
			index: cudaLabel(wheel.torch.cuda)
		},
		callsNvccItself: request.callsNvccItself
	});
	return {
		...cell,
		id: `${wheel.tag.python}-${wheel.tag.abi}-${wheel.platform}-${request.idTail}`,
		release: normalizeName(name.project),
		target: wheel.platform,
		buildPython: wheel.tag.interpreter === null ? cell.buildPython : buildPythonOf(wheel),
		buildIdentifiers: identifiersOf(wheel, cell),
		runner: host.runner,
		image: pinnedImage(host, cell),
		environment: {
			...environment,
			...cell.environment,
			...context.facts.settings.settings.buildEnvironment
		},
		cuda: cudaFacts(request),
		expect: expectedWheel(request, cell),
		timeoutMinutes: Math.min(longestMinutes, Math.max(60, minutes * 10)),
		predictedMinutes: minutes,
		predictedCost: costOf(host.runner, minutes, context.facts.tables.runners),
		policy: "required",
		why: explain(context, request)
	};
}
function cudaFacts(request) {
	const { wheel, host, asked, route, name } = request;
	const { toolkit, torch, archs } = wheel;
	return {
		toolkit: toolkit.version,
		archs: archs.sass.map(formatArch),
		ptx: archs.ptx.map(formatArch),
		hostCompiler: host.hostCompiler,
		packages: [...host.packages],
		minimumDriver: driverOf(wheel, asked),
		torch: torch && {
			range: torch.range,
			build: torch.minor,
			index: cudaLabel(torch.cuda),
			usesCxx11Abi: !torch.row.oldAbiCuda.includes(torch.cuda),
			minors: servedMinors(request)
		},
		route,
		variantLabel: name.variantLabel
	};
}
/** With the stable ABI every later minor of the range that has the CUDA major at all. */
function servedMinors({ wheel: { torch, platform, toolkit }, torchAbi, asked }) {
	if (torch === null) return [];
	if (torchAbi === "classic") return [torch.minor];
	return asked.torch.filter(({ range, minor }) => range === torch.range && compareDotted(minor, torch.minor) >= 0).filter(({ row }) => offeredBy(row, platform).some((version) => majorOf(version) === majorOf(toolkit.version))).map(({ minor }) => minor);
}
function driverOf({ toolkit, archs, platform }, asked) {
	return minimumDriver(toolkit, archs, asked.archs, targets[platform].family === "win" ? "windows" : "linux");
}
function expectedWheel({ wheel, name, host, frontend }, cell) {
	const { architecture } = targets[wheel.platform];
	const expect = {
		...cell.expect,
		name: toFileNamePart(name.project),
		version: name.version,
		file: null
	};
	if (host.policy === null || frontend === "command") return expect;
	return {
		...expect,
		policyCeiling: host.policy,
		platformTag: `manylinux_${host.policy}_${architecture}`
	};
}
function tagsOf({ tag, platform }) {
	const isWindows = targets[platform].family === "win";
	return {
		python: tag.python,
		abi: tag.abi,
		buildPython: tag.interpreter,
		...isWindows ? { platformTag: platform } : {}
	};
}
/** A stable-ABI wheel is built with the oldest Python that has the torch it is built against. */
function buildPythonOf({ tag, torch }) {
	if (torch === null || !tag.isStableAbi || tag.interpreter === null) return tag.interpreter;
	return torchPythonsFrom(torch.row.pythons, tag.interpreter)[0] ?? tag.interpreter;
}
function torchPythonsFrom(pythons, floor) {
	return pythons.filter((python) => !python.endsWith("t") && compareDotted(python, floor) >= 0).sort(compareDotted);
}
/** The frontend pins its image by digest; that of the CPU wheel is taken where it is the same one. */
function pinnedImage({ image }, cell) {
	return image !== null && cell.image?.startsWith(`${image}@`) ? cell.image : image;
}
/** cibuildwheel's, without the ones for Pythons that have no such torch. */
function identifiersOf({ tag, torch, platform }, cell) {
	if (cell.frontend !== "cibuildwheel") return cell.buildIdentifiers;
	const planned = cell.buildIdentifiers.length > 0 ? cell.buildIdentifiers : [identifierOf(tag, platform)];
	if (torch === null) return planned;
	const usable = new Set(torch.row.pythons.map((python) => `cp${python.replace(".", "")}`));
	const kept = planned.filter((identifier) => usable.has(identifier.split("-")[0] ?? ""));
	return kept.length > 0 ? kept : planned;
}
function identifierOf(tag, platform) {
	return `${tag.interpreter?.endsWith("t") ? `${tag.python}t` : tag.python}-${platform}`;
}
function costOf(runner, minutes, table) {
	const row = typeof runner === "string" ? runnerOf(table, runner) : null;
	return Math.round((row?.dollarsPerMinute ?? 0) * minutes * 1e4) / 1e4;
}
function explain(context, request) {
	const { wheel, route, name, asked, torchAbi } = request;
	const { toolkit, torch } = wheel;
	const driver = driverOf(wheel, asked);
	const routes = {
		suffix: `a project name of its own, which PyPI takes`,
		index: "a local version, for an index of your own and never for PyPI",
		variant: `variant label ${name.variantLabel} (PEP 825, experimental), never for PyPI`
	};
	return [
		`CUDA ${toolkit.version}${torch ? ` with torch ${torch.minor} (${cudaLabel(torch.cuda)})` : ""}`,
		...torch ? [describeAbi(torchAbi, torch)] : [],
		describeCoverage(wheel.archs, context.facts.tables),
		...driver === null ? [] : [`driver ${driver} or newer`],
		routes[route]
	].join("; ");
}
function describeAbi(torchAbi, { minor, range }) {
	return torchAbi === "stable" ? `torch's stable ABI, so one wheel serves torch ${minor} and every newer one of ${range}` : `torch's C++ ABI changes with every minor, so it serves torch ${minor} alone`;
}
// src/plan/cuda/extra.ts
/** CUDA 11 is not built for by torch, cupy and RAPIDS any more; every later driver runs binaries of an older major. */
const oldestMaintainedMajor = 12;
function decideExtras(request) {
	const name = request.configured ?? "gpu";
	const written = readExtras(request.pyproject);
	if (request.suffixed.length === 0) return refuseWithoutSuffix(name, written, request);
	const names = new Map(request.suffixed.map(({ release }) => [release.name, release]));
	const findings = [];
	const extras = /* @__PURE__ */ new Map();
	for (const [extra, requirements] of written) for (const text of requirements) {
		const requirement = parseRequirement(text);
		if (requirement === null) continue;
		const release = names.get(normalizeName(requirement.name));
		if (release === void 0) {
			if (isCudaName(requirement.name, request.project)) findings.push(notPlanned(extra, text, request));
			continue;
		}
		const wanted = `${release.name}==${release.version}`;
		if (isExactly(requirement.specifier, release.version)) extras.set(extra, wanted);
		else findings.push(disagreement(extra, text, wanted, request));
	}
	if (extras.has(name) || findings.length > 0) return {
		extras: listExtras(extras),
		exclusions: [],
		findings
	};
	const candidates = candidatesFor(request);
	const [only] = candidates;
	if (only === void 0 || candidates.length > 1) return {
		extras: listExtras(extras),
		exclusions: [explainAmbiguous(name, candidates, request)],
		findings
	};
	extras.set(name, only);
	const other = written.get(name);
	if (other !== void 0) findings.push(disagreement(name, other.join(", "), only, request));
	else if (!request.pyproject.dynamic.includes("optional-dependencies")) findings.push(missing(name, only, request));
	return {
		extras: listExtras(extras),
		exclusions: [],
		findings
	};
}
function isCudaName(name, project) {
	return /^-cu\d/.test(normalizeName(name).slice(normalizeName(project).length)) && normalizeName(name).startsWith(normalizeName(project));
}
function notPlanned(extra, text, { pyproject, suffixed }) {
	const planned = suffixed.map(({ release }) => `${release.name}==${release.version}`);
	return {
		code: "cuda/extra-disagrees",
		level: "error",
		message: `[${extra}] requires "${text}", which is no distribution of this release`,
		file: pyproject.file,
		line: lineOf(pyproject, [
			"project",
			"optional-dependencies",
			extra
		]),
		help: `Write ${extra} = ["${planned[0]}"] in [project.optional-dependencies]; there ${planned.length > 1 ? "are" : "is"} ${planned.join(", ")}.`
	};
}
function listExtras(extras) {
	return [...extras].map(([name, requires]) => ({
		name,
		requires
	}));
}
/** Of the oldest CUDA major that is still maintained: later drivers run it too, earlier ones run nothing newer. */
function candidatesFor({ suffixed }) {
	const majors = suffixed.map(({ major }) => major).sort((a, b) => a - b);
	const chosen = majors.find((major) => major >= oldestMaintainedMajor) ?? majors.at(-1);
	return suffixed.filter(({ major }) => major === chosen).map(({ release }) => `${release.name}==${release.version}`);
}
/** Distributions that share their modules cannot be installed together, so an extra requires one of them. */
function explainAmbiguous(name, candidates, { project }) {
	const shown = candidates.slice(0, 3).join(" or ");
	return {
		what: `${project}[${name}]`,
		code: "cuda/extra-ambiguous",
		reason: `an extra brings one distribution, and it could be ${shown}${candidates.length > 3 ? ` or ${candidates.length - 3} more` : ""}: choose one in [project.optional-dependencies]`
	};
}
/** `==1.4`, `==1.4.0` and `===1.4.0`, for 1.4.0: allows it and nothing beside it. */
function isExactly(specifier, version) {
	const set = parseSpecifierSet(specifier);
	const parsed = parseVersion(version);
	if (set === null || parsed === null || !specifierContains(set, parsed)) return false;
	return set.some((one) => one.kind !== "prefix" && (one.operator === "==" || one.operator === "==="));
}
function readExtras(pyproject) {
	const table = readPath(pyproject.table, ["project", "optional-dependencies"]);
	if (!isTable(table)) return /* @__PURE__ */ new Map();
	return new Map(Object.keys(table).map((extra) => [extra, readStrings(pyproject.table, [
		"project",
		"optional-dependencies",
		extra
	])]));
}
function disagreement(extra, text, wanted, { pyproject }) {
	return {
		code: "cuda/extra-disagrees",
		level: "error",
		message: `[${extra}] requires "${text}", and this release has ${wanted}: pip would install another version beside it, or none`,
		file: pyproject.file,
		line: lineOf(pyproject, [
			"project",
			"optional-dependencies",
			extra
		]),
		help: `Write ${extra} = ["${wanted}"] in [project.optional-dependencies].`
	};
}
function missing(extra, wanted, { pyproject, configured, project, locate }) {
	const where = configured === null ? {
		file: pyproject.file,
		line: lineOf(pyproject, ["project"])
	} : locate(["cuda", "extra"]);
	return {
		code: "cuda/extra-missing",
		level: configured === null ? "warning" : "error",
		message: `${project}[${extra}] would install nothing more: [project.optional-dependencies] has no "${extra}"`,
		...where,
		help: `Add to pyproject.toml:\n[project.optional-dependencies]\n${extra} = ["${wanted}"]`
	};
}
/** Without a project of its own for CUDA there is nothing that an extra could require. */
function refuseWithoutSuffix(name, written, request) {
	const { pyproject, project, version, configured, locate } = request;
	const reason = `an extra cannot choose another wheel of the same name; [${name}] needs route = ["suffix"], as ${project}-cu12==${version}`;
	const exclusions = [{
		what: `${project}[${name}]`,
		code: "cuda/extra-needs-suffix",
		reason
	}];
	const ownName = normalizeName(project);
	const own = [...written].find(([, requirements]) => requirements.some((text) => {
		const requirement = parseRequirement(text);
		const other = requirement && normalizeName(requirement.name);
		if (!requirement || !other) return false;
		return isCudaName(other, project) || other === ownName && requirement.specifier.includes("+");
	}));
	if (configured === null && own === void 0) return {
		extras: [],
		exclusions,
		findings: []
	};
	return {
		extras: [],
		exclusions,
		findings: [{
			code: "cuda/extra-needs-suffix",
			level: "error",
			message: `the extra [${own?.[0] ?? name}] of ${project} cannot be promised: no distribution of this release could be required by it, and an extra cannot choose another wheel of the same name`,
			...own ? {
				file: pyproject.file,
				line: lineOf(pyproject, [
					"project",
					"optional-dependencies",
					own[0]
				])
			} : locate(["cuda", "extra"]),
			help: `Add the route: [tool.wheel-release.cuda] route = ["suffix", \u2026], or remove the extra and tell users the index to install from.`
		}]
	};
}
// src/plan/cuda/host.ts
/** Visual Studio 2019's toolset, which the image with Visual Studio 2022 has beside its own: the newest before 1940. */
const olderToolset = {
	name: "MSVC 14.29",
	msvc: 1929
};
function decideHost(word, toolkit, choices) {
	return targets[word].family === "win" ? decideWindows(word, toolkit, choices) : decideLinux(word, toolkit, choices);
}
function decideLinux(word, { version, row }, choices) {
	const { architecture, runner: usual } = targets[word];
	const runner = chooseRunner(word, choices) ?? usual;
	const hasToolkit = choices.image !== null;
	const image = choices.image?.replaceAll("{toolkit}", version).replaceAll("{arch}", architecture);
	return {
		runner,
		image: image ?? `quay.io/pypa/manylinux_2_28_${architecture}`,
		policy: policyOf(image ?? "manylinux_2_28"),
		packages: hasToolkit ? [] : [...row.rpms, ...choices.usesTorch ? torchHeaders(version) : []],
		hostCompiler: hasToolkit ? null : row.gccToolset,
		memory: memoryOf(runner, choices.table)
	};
}
/** torch's headers include those of the CUDA libraries that it uses itself. */
function torchHeaders(version) {
	const dashed = version.replace(".", "-");
	return [...["cuda-nvrtc-devel", "cuda-profiler-api"], ...[
		"libcublas-devel",
		"libcusolver-devel",
		"libcusparse-devel"
	]].map((name) => `${name}-${dashed}`);
}
/** glibc that wheels from an image may need; images of others are named after the distribution they start from. */
function policyOf(image) {
	const [, major, minor] = /manylinux_?(\d+)_(\d+)/.exec(image) ?? [];
	if (major !== void 0) return `${major}_${minor}`;
	if (image.includes("manylinux2014")) return "2_17";
	if (/(rocky|alma|centos-?stream|ubi|rhel)(linux)?-?9/.test(image)) return "2_34";
	if (image.includes("ubuntu22.04")) return "2_35";
	if (image.includes("ubuntu24.04")) return "2_39";
	return "2_28";
}
function decideWindows(word, toolkit, choices) {
	const [oldest, newest] = toolkit.row.msvc;
	const fits = (row) => row?.msvc !== null && row !== null && row.msvc <= newest;
	const usual = targets[word].runner;
	const runner = chooseRunner(word, choices) ?? (fits(rowOf(choices.table, usual)) ? usual : windowsWithOlderStudio(word));
	const row = typeof runner === "string" ? runnerOf(choices.table, runner) : null;
	const hasOlderToolset = row?.msvc !== null && row !== null && row.msvc < 1950;
	if (row?.msvc && !fits(row) && !(hasOlderToolset && olderToolset.msvc >= oldest)) return { refusal: refuseStudio(word, toolkit, formatRunner(runner), row.msvc) };
	return {
		runner,
		image: null,
		policy: null,
		packages: windowsPackages(toolkit.version, choices.usesTorch),
		hostCompiler: row?.msvc && !fits(row) ? olderToolset.name : null,
		memory: memoryOf(runner, choices.table)
	};
}
function windowsWithOlderStudio(word) {
	return word === "win_arm64" ? usualRunner("windows", "arm64") ?? "windows-11-arm" : "windows-2022";
}
function refuseStudio(word, { version, row }, label, msvc) {
	return {
		what: `CUDA ${version} on ${label}`,
		code: "cuda/host-compiler",
		reason: `nvcc ${version} accepts _MSC_VER ${row.msvc[0]} to ${row.msvc[1]}, and the Visual Studio of ${label} is ${msvc}; nearest: the runner windows-2022 for ${word}, or toolkit 13.2`
	};
}
/** Components of NVIDIA's installer; 13.0 split the compiler. */
function windowsPackages(version, usesTorch) {
	const isSplit = Number(version.split(".")[0]) >= 13;
	return [
		...[
			"nvcc",
			"cudart",
			"thrust",
			"visual_studio_integration"
		],
		...isSplit ? [
			"crt",
			"nvvm",
			"nvptxcompiler"
		] : [],
		...usesTorch ? [
			"nvrtc_dev",
			"cublas_dev",
			"cusolver_dev",
			"cusparse_dev",
			"cuda_profiler_api"
		] : []
	].map((name) => `${name}_${version}`);
}
/** One label serves every platform only when it is a runner of one's own: a hosted one is of a single system. */
function chooseRunner(word, { runner, runners, table }) {
	const own = runners[word] ?? null;
	if (runner === null) return own;
	const row = typeof runner === "string" ? runnerOf(table, runner) : null;
	const target = targets[word];
	const system = target.family === "win" ? "windows" : "linux";
	return row === null || row.system === system && row.machine === target.architecture ? runner : own;
}
/** GitHub gives 4 GB to a core; standard runners of public repositories have 4 cores. */
function memoryOf(runner, table) {
	const row = typeof runner === "string" ? runnerOf(table, runner) : null;
	if (row === null) return null;
	return 4 * (row.isLarger ? row.cores : 4);
}
// src/plan/cuda/names.ts
function decideNameParts(wheels, splitsArchs) {
	const toolkits = Map.groupBy(new Set(wheels.map(({ toolkit }) => toolkit.version)), majorOf);
	return {
		majorsWithMinors: new Set([...toolkits].flatMap(([major, versions]) => versions.length > 1 ? major : [])),
		namesTorch: [...Map.groupBy(wheels, ({ toolkit }) => toolkit.version).values()].some((group) => new Set(group.map(({ torch }) => torch?.minor)).size > 1),
		namesArch: splitsArchs
	};
}
function nameCudaWheel(wheel, route, parts, project, version) {
	const { toolkit, torch } = wheel;
	const cuda = cudaLabel(toolkit.version);
	const arch = parts.namesArch ? [`sm${[...wheel.archs.sass, ...wheel.archs.ptx].slice(0, 1).map(formatArch)}`] : [];
	const torchWord = parts.namesTorch && torch ? `torch${torch.minor}` : null;
	switch (route) {
		case "suffix": {
			const major = majorOf(toolkit.version);
			const words = [
				parts.majorsWithMinors.has(major) ? cuda : `cu${major}`,
				...torchWord ? [torchWord.replace(".", "")] : [],
				...arch
			];
			return {
				project: [project, ...words].join("-"),
				version,
				variantLabel: null,
				word: words.join("-")
			};
		}
		case "index": {
			const local = [`${cuda}${torchWord ?? ""}`, ...arch].join(".");
			return {
				project,
				version: `${version}+${local}`,
				variantLabel: null,
				word: local
			};
		}
		case "variant": {
			const label = [
				cuda,
				...torchWord ? [torchWord] : [],
				...arch
			].join("_");
			return {
				project,
				version,
				variantLabel: label,
				word: label
			};
		}
	}
}
// src/plan/cuda/toolkit-rules.ts
/** The first toolkit for Windows on Arm. */
const firstOnWindowsArm = "13.4";
function refusePlatform(word) {
	const { family, architecture } = targets[word];
	if (family === "manylinux" || family === "win") return null;
	const reason = family === "musllinux" ? `NVIDIA has no toolkit and no driver library for musl; nearest: manylinux_${architecture}` : "NVIDIA has had no toolkit for macOS since 10.2; nearest: manylinux_x86_64 or win_amd64";
	return {
		what: `CUDA on ${word}`,
		code: "cuda/platform",
		reason
	};
}
function refuseToolkitOnPlatform(word, { version }) {
	if (word !== "win_arm64" || compareDotted(version, firstOnWindowsArm) >= 0) return null;
	return {
		what: `CUDA ${version} on ${word}`,
		code: "cuda/platform",
		reason: `toolkits for Windows on Arm start with ${firstOnWindowsArm}; nearest: toolkit ${firstOnWindowsArm}, or win_amd64`
	};
}
function refuseArch(toolkit, { kind: codeKind, arch }, request, tables) {
	const kind = codeKind === "sass" ? "sm" : "compute";
	const word = formatArch(arch);
	if (toolkit.row.archs.includes(word)) return null;
	const versions = Object.keys(tables.toolkits).sort(compareDotted);
	const able = versions.filter((version) => rowOf(tables.toolkits, version)?.archs.includes(word));
	const [first = versions.at(-1) ?? "", last] = [able[0], able.at(-1)];
	if (last === void 0 && compareDotted(toolkit.version, first) >= 0) return null;
	const what = `CUDA ${toolkit.version} \u00d7 ${kind}_${word}`;
	if (compareDotted(toolkit.version, first) < 0) {
		const asked = request.toolkits.find(({ version }) => compareDotted(version, first) >= 0);
		return {
			what,
			code: "cuda/arch-too-new",
			reason: `${kind}_${word} needs toolkit ${first} or newer; nearest: ${asked ? `toolkit ${asked.version}, which this plan has` : `toolkit ${first}`}`
		};
	}
	return {
		what,
		code: "cuda/arch-removed",
		reason: explainRemoved(arch, kind, last ?? "", tables)
	};
}
function explainRemoved(arch, kind, last, tables) {
	const device = gpuOf(tables.gpus, formatArch({
		...arch,
		suffix: ""
	}));
	if (device && device.capability !== formatCapability({
		...arch,
		suffix: ""
	})) {
		const renamed = `${kind}_${device.capability.replace(".", "")}${arch.suffix}`;
		return `toolkits after ${last} call ${kind}_${formatArch(arch)} ${renamed}; nearest: ${renamed}, or toolkit ${last}`;
	}
	return `toolkits after ${last} compile no ${kind}_${formatArch(arch)}${device ? ` (${device.gpu.generation})` : ""} any more; nearest: toolkit ${last}`;
}
// src/plan/cuda/solve.ts
function solveCuda(axes, tables) {
	const count = startCount();
	const asked = listCodes(axes.request.archs);
	const toolkits = axes.request.toolkits.map((toolkit) => judgeArchs(toolkit, asked, axes, tables));
	const combinations = toolkits.length * asked.length * Math.max(1, axes.request.torch.length);
	const legal = axes.platforms.flatMap(({ word, tags }) => {
		const refusal = refusePlatform(word);
		if (refusal === null) return solvePlatform(word, tags, toolkits, axes, tables, count);
		count.add(refusal, combinations * tags.length);
		return [];
	});
	const counted = legal.reduce((sum, wheel) => sum + countAsked(wheel.archs, axes), 0);
	const { wheels, redundant } = foldWheels(legal, axes);
	for (const { wheel, exclusion } of redundant) count.add(exclusion, countAsked(wheel.archs, axes));
	return {
		wheels: axes.splitsArchs ? wheels.flatMap(splitByArch) : wheels,
		exclusions: count.list(),
		candidates: axes.platforms.reduce((sum, { tags }) => sum + combinations * tags.length, 0),
		legal: counted
	};
}
function judgeArchs(toolkit, asked, axes, tables) {
	const judged = asked.map((code) => ({
		code,
		refusal: refuseArch(toolkit, code, axes.request, tables)
	}));
	return {
		toolkit,
		codes: judged.flatMap(({ code, refusal }) => refusal ? [] : code),
		refusals: judged.flatMap(({ refusal }) => refusal ?? [])
	};
}
function solvePlatform(word, tags, toolkits, axes, tables, count) {
	const torches = judgeTorches(word, tags, axes, tables);
	return toolkits.flatMap((judged) => {
		const host = decideHost(word, judged.toolkit, axes.hosts);
		const refusal = refuseToolkitOnPlatform(word, judged.toolkit) ?? ("refusal" in host ? host.refusal : null);
		const asked = judged.codes.length + judged.refusals.length;
		if (refusal) {
			count.add(refusal, tags.length * asked * torches.length);
			return [];
		}
		return torches.flatMap(({ torch, pythons }) => {
			const pair = torch && pairTorch(word, judged.toolkit, torch, axes.pairing, axes.request, tables);
			if (pair && "refusal" in pair) {
				count.add(pair.refusal, tags.length * asked);
				return [];
			}
			const built = torch && pair && {
				...torch,
				cuda: pair.cuda
			};
			const { archs, unusable } = usableArchs(judged.codes, built, axes);
			return tags.flatMap((tag, index) => {
				const python = pythons[index];
				if (python) {
					count.add(python, asked);
					return [];
				}
				for (const exclusion of [...judged.refusals, ...unusable]) count.add(exclusion, 1);
				return isEmpty(archs) ? [] : [{
					platform: word,
					tag,
					toolkit: judged.toolkit,
					torch: built,
					archs
				}];
			});
		});
	});
}
/** Plain CUDA is one torch that is none: it takes every Python. */
function judgeTorches(word, tags, { request }, tables) {
	if (request.torch.length === 0) return [{
		torch: null,
		pythons: []
	}];
	return request.torch.map((torch) => ({
		torch,
		pythons: tags.map((tag) => refuseTorchPython(word, torch, tag, tables))
	}));
}
function usableArchs(codes, torch, axes) {
	const judged = codes.map((code) => ({
		code,
		refusal: torch && refuseTorchArch(torch, torch.cuda, code.arch)
	}));
	return {
		archs: toArchList(judged.flatMap(({ code, refusal }) => refusal ? [] : code), axes),
		unusable: judged.flatMap(({ refusal }) => refusal ?? [])
	};
}
function toArchList(codes, { request }) {
	const of = (kind) => codes.filter((code) => code.kind === kind).map((code) => code.arch);
	const sass = of("sass");
	const newest = request.embedsNewestPtx ? sass.findLast((arch) => arch.suffix === "") : void 0;
	return {
		sass,
		ptx: withArch(of("ptx"), newest)
	};
}
function withArch(archs, more) {
	return more === void 0 || archs.some((arch) => compareArchs(arch, more) === 0) ? archs : [...archs, more].sort(compareArchs);
}
/** PTX goes with the newest machine code: the other wheels serve the GPUs they are named after. */
function splitByArch(wheel) {
	const { sass, ptx } = wheel.archs;
	if (sass.length < 2) return [wheel];
	return sass.map((arch, index) => ({
		...wheel,
		archs: {
			sass: [arch],
			ptx: index === sass.length - 1 ? ptx : []
		}
	}));
}
function isEmpty({ sass, ptx }) {
	return sass.length + ptx.length === 0;
}
/** PTX of the newest architecture follows from the others and is no axis. */
function countAsked({ sass, ptx }, { request }) {
	return sass.length + ptx.filter((arch) => request.archs.ptx.some((asked) => compareArchs(asked, arch) === 0)).length;
}
/** Equal sentences are one exclusion, however many platforms and pairs they come from. */
function startCount() {
	const byObject = /* @__PURE__ */ new Map();
	return {
		add(exclusion, combinations) {
			if (combinations > 0) byObject.set(exclusion, (byObject.get(exclusion) ?? 0) + combinations);
		},
		list() {
			return [...Map.groupBy(byObject, ([{ what, reason }]) => `${what}: ${reason}`).values()].flatMap((group) => {
				const [exclusion] = group[0] ?? [];
				const combinations = group.reduce((sum, [, number]) => sum + number, 0);
				return exclusion ? [{
					...exclusion,
					combinations
				}] : [];
			});
		}
	};
}
// src/plan/cuda/torch-abi.ts
function findTorchAbi({ facts }) {
	const configured = facts.settings.settings.cuda?.["torch-abi"];
	if (configured === "classic" || configured === "stable") return {
		kind: configured,
		reason: "configured"
	};
	const texts = [
		["setup.py", facts.setupPy],
		["setup.cfg", facts.setupCfg],
		[facts.pyproject.file, facts.pyproject.text]
	];
	for (const [file, text] of texts) {
		const word = /\b(TORCH_TARGET_VERSION|TORCH_STABLE_ONLY)\b/.exec(text ?? "")?.[1];
		if (word !== void 0) return {
			kind: "stable",
			reason: `${file}: ${word}`
		};
	}
	return {
		kind: "classic",
		reason: "no TORCH_TARGET_VERSION in the build's files"
	};
}
// src/plan/cuda/wheel-tags.ts
function choosePlatforms(context, cells) {
	const native = cells.filter((cell) => cell.expect.family !== "any");
	const planned = [...new Set(native.flatMap((cell) => targetOf(cell) ?? []))];
	const words = context.facts.settings.settings.cuda?.platforms ?? (planned.length > 0 ? planned : defaultPlatforms);
	const everywhere = uniqueTags(native);
	const fallback = everywhere.length > 0 ? everywhere : context.supportedPythons.map(tagOfPython);
	return words.map((word) => {
		const own = uniqueTags(native.filter((cell) => targetOf(cell) === word));
		return {
			word,
			tags: own.length > 0 ? own : fallback
		};
	});
}
const defaultPlatforms = ["manylinux_x86_64"];
/** Finds the cell of the CPU wheel that a CUDA wheel has the tags of. */
function indexBaseCells(cells) {
	const byTags = new Map(cells.map((cell) => [`${targetOf(cell)} ${cell.expect.pythonTag} ${cell.expect.abiTag}`, cell]));
	return (word, tag) => byTags.get(`${word} ${tag.python} ${tag.abi}`) ?? null;
}
function targetOf({ expect }) {
	return Object.keys(targets).find((word) => targets[word].family === expect.family && targets[word].architecture === expect.architecture) ?? null;
}
function uniqueTags(cells) {
	const tags = cells.map(({ expect }) => toWheelTag(expect.pythonTag, expect.abiTag));
	return [...new Map(tags.map((tag) => [`${tag.python}-${tag.abi}`, tag])).values()];
}
function toWheelTag(python, abi) {
	const isStableAbi = abi.split(".").some((word) => /^abi3t?$/.test(word));
	const [, minor] = /^cp3(\d+)$/.exec(python.split(".")[0] ?? "") ?? [];
	const isFreeThreaded = /^cp3\d+t$/.test(abi);
	const interpreter = minor === void 0 ? python.startsWith("py") ? null : python : `3.${minor}`;
	return {
		python,
		abi,
		interpreter: isFreeThreaded ? `${interpreter}t` : interpreter,
		isStableAbi
	};
}
function tagOfPython(python) {
	return toWheelTag(toPythonTag(python), toPythonTag(python));
}
// src/plan/cuda/plan-cuda.ts
function planCudaWheels(context, base, frontend) {
	const settings = context.facts.settings.settings.cuda ?? {};
	const locate = (path) => placeOfSetting(context.facts, path);
	const { request, findings } = readCudaRequest(settings, context.facts.tables, locate);
	if (request === null) return {
		cells: [],
		releases: [],
		extras: [],
		exclusions: [],
		findings
	};
	const abi = findTorchAbi(context);
	const choices = {
		runner: settings.runners?.build ?? null,
		runners: context.facts.settings.settings.runners,
		image: settings.image ?? null,
		usesTorch: request.torch.length > 0,
		table: context.facts.tables.runners
	};
	const axes = {
		request,
		platforms: choosePlatforms(context, base.cells),
		hosts: choices,
		torchAbi: abi.kind,
		pairing: settings["torch-cuda"] ?? "exact",
		keepsMinors: settings.per === "toolkit",
		splitsArchs: settings.split === "arch"
	};
	const solution = solveCuda(axes, context.facts.tables);
	const routes = settings.route ?? ["suffix"];
	const cells = routes.flatMap((route) => nameCells(context, solution.wheels, route, routes, axes, base, frontend));
	const releases = listReleases(cells);
	const extras = decideExtras({
		pyproject: context.facts.pyproject,
		configured: settings.extra ?? null,
		project: context.facts.pyproject.name ?? context.releaseName,
		version: context.version,
		suffixed: releases.flatMap((release) => {
			const toolkit = cells.find((cell) => cell.release === release.name)?.cuda?.toolkit;
			return release.route === "suffix" && toolkit ? [{
				release,
				major: Number(toolkit.split(".")[0])
			}] : [];
		}),
		locate
	});
	return {
		cells,
		releases,
		extras: extras.extras,
		exclusions: [
			...solution.exclusions,
			...explainOneWheel(solution.wheels, settings.split),
			...extras.exclusions
		],
		findings: [
			...findings,
			...judgeRoutes(context.facts, cells.map(toRoutedFile)),
			...cells.length === 0 ? [nothingLegal(solution.exclusions, locate)] : [],
			...cells.length === 0 ? [] : extras.findings
		]
	};
}
function nameCells(context, wheels, route, routes, axes, base, frontend) {
	const findBaseCell = indexBaseCells(base.cells);
	const parts = decideNameParts(wheels, axes.splitsArchs);
	const project = context.facts.pyproject.name ?? context.releaseName;
	return wheels.flatMap((wheel) => {
		const host = decideHost(wheel.platform, wheel.toolkit, axes.hosts);
		if ("refusal" in host) return [];
		const name = nameCudaWheel(wheel, route, parts, project, context.version);
		return planCudaCell(context, {
			wheel,
			name,
			route,
			idTail: routes.length > 1 ? `${name.word}-${route}` : name.word,
			host,
			asked: axes.request,
			torchAbi: axes.torchAbi,
			base: findBaseCell(wheel.platform, wheel.tag),
			frontend,
			callsNvccItself: axes.request.torch.length === 0 && !usesCmake(context)
		});
	});
}
function explainOneWheel(wheels, split) {
	const most = wheels.reduce((found, { archs }) => longer(found, archs.sass), []);
	if (split === "arch" || most.length < 2) return [];
	return [{
		what: "one wheel per GPU architecture",
		code: "cuda/archs-in-one-wheel",
		reason: `one wheel holds ${most.map((arch) => `sm_${formatArch(arch)}`).join(", ")}, because no installer chooses by GPU; should it grow past the size budget: split = "arch"`
	}];
}
function longer(a, b) {
	return b.length > a.length ? b : a;
}
function toRoutedFile(cell) {
	return {
		file: plannedFileName(cell),
		route: cell.cuda?.route ?? null
	};
}
function usesCmake({ facts }) {
	const backend = facts.pyproject.backend ?? "";
	if (/^(scikit_build_core|skbuild|py_build_cmake)\b/.test(backend)) return true;
	return readStrings(facts.pyproject.table, ["build-system", "requires"]).some((text) => /^(cmake|scikit-build)\b/i.test(text));
}
/** The CPU wheels' release is not among them. */
function listReleases(cells) {
	return [...Map.groupBy(cells, (cell) => `${cell.release} ${cell.expect.version} ${cell.cuda?.route}`).values()].flatMap(([first, ...others]) => first ? {
		name: first.release,
		version: first.expect.version,
		cells: [first, ...others].map((cell) => cell.id),
		route: first.cuda?.route ?? null,
		extras: []
	} : []);
}
function nothingLegal(exclusions, locate) {
	return {
		code: "cuda/nothing-legal",
		level: "error",
		message: `[tool.wheel-release.cuda] allows no wheel at all: ${[...exclusions].sort((a, b) => (b.combinations ?? 0) - (a.combinations ?? 0)).slice(0, 3).map(({ what, reason }) => `${what}: ${reason}`).join("\n")}`,
		...locate(["cuda"]),
		help: "Change one of the lists as the reasons say; docs/cuda.md has the tables."
	};
}
export { weakestCoverage as a, parseArch as c, coverDevice as i, judgeRoutes as n, compareArchs as o, parseArchList as r, formatArch as s, planCudaWheels as t };
