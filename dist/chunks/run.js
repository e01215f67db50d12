import { d as ArchiveError, t as isScriptGroup } from "./entry-points.js";
import { a as listValues, c as readTarGz, i as firstValue, o as openZip, r as installedPath, t as readDistribution } from "./read-distribution.js";
import { B as UsageError, D as count, E as findNearest, N as sortFindings, k as formatSize } from "./start.js";
import { _ as judgeWheelText, a as judgeLicenseFiles, c as judgeSdistFolders, d as judgePlatforms, f as judgeSdistName, g as judgeWheelSpelling, l as judgeWheelFile, m as judgeUploadName, n as distInfoOf, p as judgeSdistText, r as isScriptNameTaken, s as judgeRequiredFile, u as judgeNameLength, y as fault } from "./contents.js";
import { Dn as toFileNamePart, En as normalizeName, Jt as cudaLibraries, Qt as toolkits, Tn as isProjectName, Xt as comparePolicies, Zt as parsePlatformTag, _n as formatPublicVersion, an as formatWheelFilename, cn as formatTagSet, en as gpus, fn as torchReleases, gn as compareVersions, hn as specifierContains, in as expandTags, ln as listTags, mn as parseSpecifierSet, on as parseWheelFilename, sn as expandTagSet, tn as compareDotted, un as parseTagSet, vn as formatVersion, xn as parseVersion, yn as hasLocal } from "./planning.js";
import { a as show, i as listSome, n as toRefusedFinding, r as escapeControls, t as describeAnswer } from "./refused-finding.js";
import { c as replacementsOf, d as isTakenUri, f as isUsefulUri, l as licenseIds, o as sanitizeForm, p as judgeLicensePath, s as classifiers, t as findMetadataRefusals, u as parseLicenseExpression } from "./metadata.js";
import { n as isImportable } from "./identifier.js";
import { t as formatSdistFilename } from "./sdist-filename.js";
import { a as weakestCoverage, c as parseArch, i as coverDevice, o as compareArchs } from "./cuda.js";
import { o as parseRequirement } from "./maturin.js";
import { i as metadataFields, n as fieldOfHeader } from "./metadata-fields.js";
import { r as uploadMetadata, t as metadataFields$1 } from "./upload-form.js";
const { posix } = process.getBuiltinModule("node:path");
const { hash } = process.getBuiltinModule("node:crypto");
const { inflateRawSync } = process.getBuiltinModule("node:zlib");
// src/cuda/torch-symbols.ts
/** 32 bits that stand for a name. */
function hashTorchName(name) {
	return Number.parseInt(hash("sha256", name).slice(0, 8), 16);
}
function readTorchSymbols({ minors, groups, hashes }) {
	const bytes = inflateRawSync(Buffer.from(hashes, "base64"));
	const masks = /* @__PURE__ */ new Map();
	let at = 0;
	for (const [mask, names] of groups) {
		let value = 0;
		for (let left = names; left > 0; left -= 1) {
			let difference = 0;
			for (let shift = 1;; shift *= 128) {
				const byte = bytes[at] ?? 0;
				at += 1;
				difference += (byte & 127) * shift;
				if (byte < 128) break;
			}
			value += difference;
			masks.set(value, (masks.get(value) ?? 0) | mask);
		}
	}
	return {
		minors,
		minorsOf(name) {
			const mask = masks.get(hashTorchName(name)) ?? 0;
			return minors.filter((_, index) => (mask & 1 << index) !== 0);
		}
	};
}
// src/check/gpu/load-torch-symbols.ts
let loaded = null;
/** Read once, and only for a wheel that uses torch: 355 kB that most runs have no use for. */
function loadTorchSymbols() {
	loaded ??= import("./torch-symbols.js").then(({ default: data }) => readTorchSymbols(data));
	return loaded;
}
// src/cuda/torch-names.ts
/** C functions of the stable ABI (torch/csrc/stable/c/shim.h and its like): promised to stay. */
const shim = /^(aoti_torch_|torch_)/;
/**
* A nested name that begins with `at`, `c10`, `torch` or `caffe2`, anywhere in a mangled name: as what is asked for, or as a
* type of its parameters. `torch::stable` and `torch::headeronly` are header code of the stable ABI.
*/
const unstable = /N[KVRO]*(?:2at|3c10|6caffe2|5torch(?!6stable|10headeronly))/;
/** Python objects of torch (libtorch_python). */
const pythonObject = /^(?:_Z\d+)?THP/;
const microsoft = /@(?:at|c10|caffe2|torch)@@/;
/** Null for a name that has nothing to do with torch. */
function abiOfSymbol(name) {
	if (shim.test(name)) return "stable";
	if (name.startsWith("_Z")) return unstable.test(name) || pythonObject.test(name) ? "unstable" : null;
	if (name.startsWith("?")) return microsoft.test(name.replace(/@(?:stable|headeronly)@torch@@/g, "")) ? "unstable" : null;
	return pythonObject.test(name) ? "unstable" : null;
}
/** Names that a torch library would define: those of its own namespaces, not of others that speak of its types. */
function isTorchOwn(name) {
	return /^_Z(?:T[IVT]|GV)?N[KVRO]*(?:2at|3c10|5torch|6caffe2)/.test(name) || pythonObject.test(name) || shim.test(name);
}
/**
* True for the C++ ABI since C++11 (`_GLIBCXX_USE_CXX11_ABI=1`), false for the one before; null when the name has no string
* or list in it that would tell.
*/
function cxx11AbiOf(name) {
	if (!name.startsWith("_Z")) return null;
	if (/NSt7__cxx11|B5cxx11/.test(name)) return true;
	return hasOldString(name) ? false : null;
}
const counted = /L[a-z]n?\d+E|S[0-9A-Z]*_|T\d*_|A\d+_|\d+/y;
/** `Ss` is std::string of the old ABI, unless it stands inside of an identifier. */
function hasOldString(name) {
	for (let at = 2; at < name.length;) {
		counted.lastIndex = at;
		const token = counted.exec(name)?.[0];
		if (token === void 0) {
			if (name.startsWith("Ss", at)) return true;
			at += 1;
		} else at += token.length + (/^\d/.test(token) ? Number(token) : 0);
	}
	return false;
}
// src/cuda/torch-use.ts
/** Worth reading the table of symbols for. */
function isLinkedToTorch({ facts }) {
	return neededBy(facts).some((name) => /(^|\/)(lib)?(torch|c10)(_\w+)?\.(so|dylib|dll)/i.test(name));
}
/** True for the files of torch itself. */
function isTorchItself({ path }) {
	return /(^|\/)(libtorch(_cpu)?\.(so|dylib)|torch_cpu\.dll)$/i.test(path);
}
function listTorchUses(files, symbols) {
	const defined = new Set(files.flatMap(({ facts }) => facts?.format === "elf" ? facts.exports : []));
	return files.flatMap((file) => useOf(file, defined, symbols) ?? []);
}
function useOf({ path, facts }, defined, symbols) {
	const asked = importsOf(facts).filter((name) => !defined.has(name));
	const by = (abi) => asked.filter((name) => abiOfSymbol(name) === abi);
	const [unstable, stable] = [by("unstable"), by("stable")];
	if (unstable.length === 0 && stable.length === 0) return null;
	const looked = facts?.format === "elf" && (facts.machine === "x86_64" || facts.machine === "aarch64") ? [...unstable, ...stable].filter(isTorchOwn) : stable;
	const minorsOf = new Map(looked.map((name) => [name, new Set(symbols.minorsOf(name))]));
	const known = looked.filter((name) => (minorsOf.get(name)?.size ?? 0) > 0);
	return {
		path,
		abi: unstable.length > 0 ? "unstable" : "stable",
		unstable,
		stable,
		cxx11: cxx11Of(unstable.filter(isTorchOwn)),
		missing: symbols.minors.map((minor) => ({
			minor,
			names: known.filter((name) => !minorsOf.get(name)?.has(minor))
		})).filter(({ names }) => names.length > 0),
		unknown: looked.filter((name) => minorsOf.get(name)?.size === 0)
	};
}
function importsOf(facts) {
	if (facts === null) return [];
	if (facts.format === "elf") return facts.imports.flatMap(({ name, isWeak }) => isWeak ? [] : [name]);
	if (facts.format === "macho") return [...new Set(facts.slices.flatMap(({ imports }) => imports))];
	if (facts.format === "wasm") return [];
	return [...facts.imports, ...facts.delayImports].flatMap(({ symbols }) => symbols);
}
function neededBy(facts) {
	if (facts === null) return [];
	if (facts.format === "elf") return facts.needed;
	if (facts.format === "macho") return facts.slices.flatMap(({ needed }) => needed);
	if (facts.format === "wasm") return facts.needed;
	return [...facts.imports, ...facts.delayImports].map(({ library }) => library);
}
/** What most names say: one odd template must not decide. */
function cxx11Of(names) {
	const told = names.map(cxx11AbiOf).filter((abi) => abi !== null);
	const fresh = told.filter((abi) => abi).length;
	return told.length === 0 ? null : fresh * 2 >= told.length;
}
// src/check/gpu/torch-range.ts
const known = Object.keys(torchReleases);
const patches$1 = Array.from({ length: 10 }, (_, patch) => patch);
function readTorchRange(requiresDist) {
	const requirements = requiresDist.flatMap((text) => {
		const requirement = parseRequirement(text);
		return requirement !== null && normalizeName(requirement.name) === "torch" ? [requirement] : [];
	});
	const plain = requirements.filter(({ marker }) => marker === null || !/\bextra\b/.test(marker));
	const binding = plain.length > 0 ? plain : requirements;
	const sets = binding.map((requirement) => parseSpecifierSet(publicPart(requirement))).filter((set) => set !== null);
	const allows = (minor) => binding.length === 0 || sets.some((set) => allowsMinor(set, minor));
	return {
		text: [...new Set(binding.map(({ specifier }) => `torch${specifier}`))].join(" or "),
		minors: known.filter(allows),
		isOpen: allows(nextMinor(known.at(-1) ?? "2.0")),
		local: binding.filter(({ specifier }) => specifier.includes("+")).map(({ specifier }) => `torch${specifier}`)
	};
}
/** A local label narrows the build, not the version. */
function publicPart({ specifier }) {
	return specifier.replace(/\+[\w.]+/g, "");
}
function allowsMinor(set, minor) {
	return patches$1.some((patch) => {
		const version = parseVersion(`${minor}.${patch}`);
		return version !== null && specifierContains(set, version);
	});
}
function nextMinor(minor) {
	const [major, last] = minor.split(".").map(Number);
	return `${major}.${(last ?? 0) + 1}`;
}
/** `2.8`, `2.8 and 2.9`, `2.8 to 2.15`: minors of one after the other are a range. */
function sayMinors(minors) {
	const places = minors.map((minor) => known.indexOf(minor));
	const runs = [];
	for (const [index, minor] of minors.entries()) {
		const run = runs.at(-1);
		if (run !== void 0 && places[index] === (places[index - 1] ?? -2) + 1) run.push(minor);
		else runs.push([minor]);
	}
	const words = runs.flatMap((run) => run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run);
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
// src/check/gpu/torch-verdict.ts
/** @returns null for what has nothing to do with torch, and for torch itself */
async function judgeTorch(input, loadSymbols) {
	const isDistribution = "kind" in input;
	if (isDistribution && input.kind === "sdist") return null;
	const files = isDistribution ? input.native ?? [] : input;
	const requiresDist = isDistribution ? input.metadata?.requiresDist ?? [] : [];
	if (files.length === 0 || files.some(isTorchItself)) return null;
	if (!files.some(isLinkedToTorch) && !requiresDist.some(isOnTorch)) return null;
	const symbols = await loadSymbols();
	const uses = listTorchUses(files, symbols);
	if (uses.length === 0) return null;
	const lacking = new Set(uses.flatMap(({ missing }) => missing.map(({ minor }) => minor)));
	const unknown = uses.some((use) => use.unknown.length > 0);
	const cxx11 = uses.flatMap((use) => use.cxx11 === null ? [] : [use.cxx11]);
	const range = isDistribution ? readTorchRange(requiresDist) : null;
	return {
		uses,
		range,
		truth: {
			abi: uses.some(({ abi }) => abi === "unstable") ? "unstable" : "stable",
			cxx11: cxx11.length === 0 ? null : cxx11.every((abi) => abi),
			allowed: range?.minors ?? [],
			isOpen: range?.isOpen ?? false,
			fits: unknown ? [] : symbols.minors.filter((minor) => !lacking.has(minor))
		}
	};
}
function isOnTorch(text) {
	const requirement = parseRequirement(text);
	return requirement !== null && normalizeName(requirement.name) === "torch";
}
// src/check/contents/rule.ts
/** "is" or "are", "it" or "them": a message names one file or several. */
function choose(count, one, several) {
	return count === 1 ? one : several;
}
// src/check/contents/data-folders.ts
function checkDataFolders(contents) {
	return [
		...checkPlaces$1(contents),
		...checkTwice(contents),
		...checkOutside(contents)
	];
}
function checkPlaces$1({ files }) {
	const unknown = files.filter(({ place }) => place === "other").map(({ name }) => name);
	if (unknown.length === 0) return [];
	return [{
		code: "contents/unknown-data-folder",
		level: "error",
		message: `${listSome(unknown)} ${choose(unknown.length, "lies", "lie")} in no folder of .data that installers know; pip refuses the wheel`,
		help: "The folders are purelib, platlib, headers, scripts and data (binary distribution format)."
	}];
}
/** Root and `.data/purelib` or `.data/platlib` meet in site-packages: which file wins is left to the installer. */
function checkTwice({ library }) {
	const groups = [...Map.groupBy(library, ({ parts }) => parts.join("/")).values()].filter((group) => group.length > 1);
	if (groups.length === 0) return [];
	return [{
		code: "contents/installed-twice",
		level: "error",
		message: `${listSome(groups.map((group) => group.map(({ name }) => name).join(" and ")))} are installed as the same file`,
		help: "Keep one of them: the root of the wheel is purelib or platlib already (Root-Is-Purelib in WHEEL)."
	}];
}
const usualFolders = /* @__PURE__ */ new Set([
	"share",
	"etc",
	"lib",
	"lib64",
	"bin",
	"include",
	"man",
	"libexec",
	"Library",
	"Scripts",
	"opt"
]);
function checkOutside({ files }) {
	const odd = files.filter(({ place }) => place === "data").filter(({ parts }) => parts.length < 2 || !usualFolders.has(parts[0] ?? "") || isSitePackages(parts));
	if (odd.length === 0) return [];
	return [{
		code: "contents/data-outside",
		level: "warning",
		message: `${listSome(odd.map(({ name }) => name))} ${choose(odd.length, "lands", "land")} in the prefix of Python itself (${whereOf(odd[0])}), which all projects share`,
		help: "Data belong into the package (importlib.resources finds them), or below share/ or etc/ when other programs read them. setuptools: package-data, not data_files."
	}];
}
function isSitePackages(parts) {
	return parts.includes("site-packages") || parts.includes("dist-packages");
}
function whereOf(file) {
	return `/usr/${file?.parts.join("/") ?? ""}`.slice(0, 60);
}
// src/check/metadata/license-files.ts
const firstWithLicenseFiles = parseVersion("2.4");
/** License-File entries must exist: below `licenses/` in a wheel (PEP 639), below the top folder in an sdist. */
function checkLicenseFiles(facts) {
	const version = parseVersion(facts.metadata?.metadataVersion ?? "");
	if (facts.metadata === null || version === null || firstWithLicenseFiles === null) return [];
	if (compareVersions(version, firstWithLicenseFiles) < 0) return [];
	const stem = `${facts.filename.nameText}-${facts.filename.versionText}`;
	const folder = facts.kind === "wheel" ? `${stem}.dist-info/licenses` : stem;
	const names = new Set(facts.members.map(({ name }) => name));
	const paths = facts.metadata.licenseFiles.filter((path) => judgeLicensePath(path) === null);
	const refusals = judgeLicenseFiles(paths, {
		fileName: facts.fileName,
		names,
		folder
	});
	const [first] = refusals;
	if (first === void 0) return [];
	const finding = toRefusedFinding(first);
	const missing = listSome(refusals.map(({ values }) => values.value ?? ""));
	return [{
		...finding,
		message: `License-File names ${missing}, but ${folder}/ does not hold it`
	}];
}
// src/check/contents/declared.ts
function checkDeclared(contents) {
	return [
		...checkLicenses(contents),
		...checkSboms(contents),
		...checkLargeFiles(contents)
	];
}
const licenseFile = /^(?:licen[cs]es?|copying|copyright|unlicense|notice|authors)\b/i;
/** A licence that METADATA or PKG-INFO names, in any of the three ways. */
function declaresLicense(metadata) {
	if (metadata === null) return false;
	const named = [...listValues(metadata, "License-Expression"), ...listValues(metadata, "License")];
	return listValues(metadata, "Classifier").some((value) => value.startsWith("License ::")) || named.some((value) => value !== "" && !/^(?:unknown|proprietary|none)$/i.test(value));
}
function checkLicenses({ wheel, files, library }) {
	const has = files.filter(({ place }) => place === "info").some(({ parts }) => parts[0] === "licenses" || licenseFile.test(parts.at(-1) ?? ""));
	const hasElsewhere = files.some(({ place, parts }) => (place === "data" || place === "library" && parts.length <= 2) && /^(?:licen[cs]es?|copying|unlicense)(?:\.(?:txt|md|rst))?$/i.test(parts.at(-1) ?? ""));
	if (has || hasElsewhere || library.length === 0 || !declaresLicense(wheel.metadata)) return [];
	if (checkLicenseFiles(wheel).length > 0) return [];
	return [{
		code: "contents/no-license",
		level: "notice",
		message: "METADATA names a licence and the wheel does not carry its text, though most licences ask that it goes with every copy",
		help: "Name it in pyproject.toml: [project] license-files = [\"LICENSE*\"] (PEP 639)."
	}];
}
function checkSboms({ wheel }) {
	const odd = (wheel.contents?.sboms ?? []).filter(({ format }) => format === null).map(({ path }) => path);
	if (odd.length === 0) return [];
	return [{
		code: "contents/sbom",
		level: "warning",
		message: `${listSome(odd)} lies where bills of materials belong (PEP 770) and is neither CycloneDX nor SPDX`,
		help: "Scanners skip it. Write CycloneDX JSON (*.cdx.json) or SPDX JSON (*.spdx.json) there, and nothing else."
	}];
}
const worthAWord = 2e7;
function checkLargeFiles({ wheel, files }) {
	const native = new Set((wheel.native ?? []).map(({ path }) => path));
	const large = files.filter(({ name, size }) => size >= worthAWord && !native.has(name)).sort((a, b) => b.size - a.size);
	const [first] = large;
	if (first === void 0) return [];
	return [{
		code: "contents/large-file",
		level: "notice",
		message: `${show(first.name)} unpacks to ${formatSize(first.size)}${large.length > 1 ? `, and ${large.length - 1} more to over ${formatSize(worthAWord)}` : ""}`,
		help: "Users download and keep it whether they need it or not. Fetch data when they are used, or put them into a distribution of their own."
	}];
}
// src/check/contents/duplicates.ts
const checkDuplicates = ({ wheel, files }) => {
	const copies = new Set(files.filter(({ place }) => place === "info" || place === "headers").map(({ name }) => name));
	const hashed = wheel.members.filter(({ name, size, sha256 }) => sha256 !== null && size > 0 && !copies.has(name));
	const groups = [...Map.groupBy(hashed, ({ sha256 }) => sha256 ?? "").values()].filter((group) => group.length > 1 && !isHarmless(group)).sort((a, b) => waste(b) - waste(a));
	const [first] = groups;
	if (first === void 0) return [];
	const more = groups.length > 1 ? `; and ${groups.length - 1} more groups like this` : "";
	return [{
		code: "contents/duplicate-files",
		level: "notice",
		message: `${listSome(first.map(({ name }) => name))} have the same contents${more}: ${formatSize(groups.reduce((sum, group) => sum + waste(group), 0))} could be saved`,
		help: "If a file was renamed, delete the build folder and build again. If the copy is meant, all is well."
	}];
};
/** `__init__.py`, py.typed, conftest.py, licences: short files that every package has again. */
function isHarmless(group) {
	const [first] = group;
	const fileNames = new Set(group.map(({ name }) => name.split("/").at(-1) ?? ""));
	if (first === void 0 || first.size <= 2) return true;
	if ([...fileNames].every((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))) return true;
	return first.size <= 4096 && fileNames.size === 1 && /^(?:__init__\.pyi?|py\.typed|conftest\.py)$/.test([...fileNames][0] ?? "");
}
function waste(group) {
	return (group.length - 1) * (group[0]?.size ?? 0);
}
// src/check/contents/empty.ts
/** Wheels that install nothing, or nothing that can be imported. */
function checkEmpty({ files, library, wheel }) {
	if (library.length > 0 || wheel.infoFolders.length === 0) return [];
	const others = files.filter(({ place }) => place !== "info");
	if (others.length > 0) return [{
		code: "contents/empty-library",
		level: "notice",
		message: `the wheel installs nothing into site-packages, only ${[...new Set(others.map(({ place }) => place === "other" ? "unknown files" : place))].join(" and ")}`,
		help: "Right for a program that is no Python package; else the package folder was not found by the build backend."
	}];
	const isMeta = (wheel.metadata?.requiresDist.length ?? 0) > 0;
	return [{
		code: "contents/empty",
		level: isMeta ? "notice" : "warning",
		message: isMeta ? "the wheel installs no file, only its dependencies" : "the wheel installs no file and requires nothing",
		help: "If it should hold a package, tell the build backend where that is (setuptools: packages, hatchling: packages, maturin: python-source)."
	}];
}
// src/data/import-owners.ts
/** Import name → projects that may bring it, normalised. */
const importOwners = {
	_cffi_backend: ["cffi"],
	_distutils_hack: ["setuptools"],
	_pytest: ["pytest"],
	_yaml: ["pyyaml"],
	absl: ["absl-py"],
	aiohttp: [],
	aiosignal: [],
	annotated_types: [],
	anyio: [],
	asgiref: [],
	attr: ["attrs"],
	attrs: [],
	babel: [],
	bcrypt: [],
	blinker: [],
	boto3: [],
	botocore: [],
	bs4: ["beautifulsoup4"],
	cachetools: [],
	certifi: [],
	cffi: [],
	chardet: [],
	charset_normalizer: [],
	click: [],
	cloudpickle: [],
	colorama: [],
	coverage: [],
	cryptography: [],
	cupy: [
		"cupy-cuda11x",
		"cupy-cuda12x",
		"cupy-cuda13x"
	],
	cv2: [
		"opencv-python",
		"opencv-python-headless",
		"opencv-contrib-python",
		"opencv-contrib-python-headless",
		"opencv-python-rolling"
	],
	Crypto: ["pycryptodome", "pycrypto"],
	Cython: ["cython"],
	dateutil: ["python-dateutil"],
	decorator: [],
	defusedxml: [],
	distlib: [],
	distro: [],
	django: [],
	dns: ["dnspython"],
	docutils: [],
	dotenv: ["python-dotenv"],
	fastapi: ["fastapi-slim"],
	filelock: [],
	flask: [],
	frozenlist: [],
	fsspec: [],
	git: ["gitpython"],
	greenlet: [],
	grpc: ["grpcio"],
	gunicorn: [],
	h11: [],
	h2: [],
	httpcore: [],
	httpx: [],
	idna: [],
	importlib_metadata: ["importlib-metadata"],
	importlib_resources: ["importlib-resources"],
	iniconfig: [],
	ipykernel: [],
	IPython: ["ipython"],
	isort: [],
	itsdangerous: [],
	jinja2: [],
	jmespath: [],
	joblib: [],
	jsonschema: [],
	jwt: ["pyjwt"],
	keras: ["keras-nightly"],
	kiwisolver: [],
	lightgbm: [],
	llvmlite: [],
	lxml: [],
	markdown: [],
	markdown_it: ["markdown-it-py"],
	markupsafe: [],
	matplotlib: [],
	more_itertools: [],
	msgpack: ["msgpack-python"],
	multidict: [],
	mypy: [],
	mypy_extensions: [],
	networkx: [],
	nose: ["nose", "pynose"],
	numba: [],
	numpy: ["numpy-mkl"],
	oauthlib: [],
	onnx: ["onnx-weekly"],
	onnxruntime: [
		"onnxruntime-gpu",
		"onnxruntime-directml",
		"ort-nightly",
		"onnxruntime-openvino",
		"onnxruntime-training"
	],
	openai: [],
	openpyxl: [],
	orjson: [],
	packaging: [],
	pandas: [],
	paramiko: [],
	parso: [],
	pathspec: [],
	peewee: [],
	pexpect: [],
	PIL: ["pillow", "pillow-simd"],
	pip: [],
	pkg_resources: ["setuptools"],
	platformdirs: [],
	pluggy: [],
	ply: [],
	prompt_toolkit: [],
	propcache: [],
	psutil: [],
	psycopg2: ["psycopg2-binary"],
	ptyprocess: [],
	py: ["py", "pytest"],
	pyarrow: ["pyarrow-nightly"],
	pyasn1: [],
	pybind11: ["pybind11-global"],
	pycparser: [],
	pydantic: [],
	pydantic_core: [],
	pygments: [],
	pyparsing: [],
	pytest: [],
	pytz: [],
	redis: [],
	regex: [],
	requests: [],
	rich: [],
	rsa: [],
	s3transfer: [],
	safetensors: [],
	scipy: [],
	setuptools: [],
	six: [],
	skimage: ["scikit-image"],
	sklearn: ["scikit-learn", "scikit-learn-intelex"],
	sniffio: [],
	soupsieve: [],
	sphinx: [],
	sqlalchemy: [],
	starlette: [],
	sympy: [],
	tabulate: [],
	tenacity: [],
	tensorboard: ["tb-nightly"],
	tensorflow: [
		"tensorflow-cpu",
		"tensorflow-gpu",
		"tf-nightly",
		"intel-tensorflow",
		"tensorflow-intel",
		"tensorflow-rocm"
	],
	tokenizers: [],
	toml: [],
	tomli: [],
	tomlkit: [],
	torch: ["pytorch-nightly"],
	torchaudio: [],
	torchvision: [],
	tornado: [],
	tqdm: [],
	traitlets: [],
	transformers: [],
	triton: [
		"pytorch-triton",
		"pytorch-triton-rocm",
		"pytorch-triton-xpu",
		"triton-windows",
		"triton-nightly"
	],
	typing_extensions: ["typing-extensions"],
	tzdata: [],
	tzlocal: [],
	ujson: [],
	urllib3: ["urllib3-future"],
	uvicorn: [],
	virtualenv: [],
	wcwidth: [],
	websocket: ["websocket-client"],
	websockets: [],
	werkzeug: [],
	wheel: [],
	wrapt: [],
	xgboost: ["xgboost-cpu"],
	yaml: ["pyyaml"],
	yarl: [],
	zipp: [],
	zmq: ["pyzmq"]
};
/** Modules of the standard library of every supported Python (sys.stdlib_module_names of 3.10 and 3.13 alike). */
const standardModules = new Set([
	"abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs",
	"codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses",
	"dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler filecmp",
	"fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib gzip hashlib heapq",
	"hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox",
	"marshal math mimetypes mmap modulefinder multiprocessing netrc ntpath numbers opcode operator optparse os pathlib pdb",
	"pickle pickletools pkgutil platform plistlib poplib posixpath pprint profile pstats pty py_compile pyclbr pydoc pyexpat",
	"queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil",
	"signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys",
	"sysconfig tarfile tempfile textwrap threading time timeit tkinter token tokenize trace traceback tracemalloc turtle",
	"types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile",
	"zipimport zlib zoneinfo"
].flatMap((line) => line.split(" ")));
// src/check/contents/stray.ts
const folders = new Set([
	".git .hg .svn .bzr CVS .idea .vscode .vs .fleet .zed .pytest_cache .mypy_cache .ruff_cache",
	".hypothesis .ipynb_checkpoints .tox .nox .venv .eggs __MACOSX __pycache__ .cache .coverage htmlcov",
	".nyc_output .terraform .wheel-release node_modules .direnv"
].flatMap((names) => names.split(" ")));
const files = /^(?:\.DS_Store|\._.+|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.coverage(?:\..+)?|.+~|.+\.(?:swp|swo|swn|orig|rej|bak|tmp)|#.+#|\.#.+|npm-debug\.log|core\.\d+)$/i;
const meantOriginal = /^(?:Cargo\.toml|package\.json)\.orig$/;
/** @param path in a wheel, or below the top folder of an sdist; bytecode has a rule of its own */
function isStray(path) {
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	if (meantOriginal.test(file) || /\.py[co]$/.test(file)) return false;
	return files.test(file) || parts.slice(0, -1).some((part, at) => folders.has(part) && !isNodeItself(parts, at));
}
/** `node_modules/npm`, `node_modules/corepack` beside the program node: its own parts, not what a build installed. */
function isNodeItself(parts, at) {
	return parts[at] === "node_modules" && /^(?:npm|corepack)$/.test(parts[at + 1] ?? "");
}
// src/check/contents/installed.ts
const knownPlaces = {
	purelib: "library",
	platlib: "library",
	scripts: "scripts",
	headers: "headers",
	data: "data"
};
/** Without what was left in the folder by mistake: that has a finding of its own, wherever it lies. */
function contentsOf(wheel) {
	const files = wheel.members.filter(({ name }) => !isStray(name)).map((member) => install(member, wheel));
	const library = files.filter(({ place }) => place === "library");
	const groups = Map.groupBy(library, ({ parts }) => parts[0] ?? "");
	return {
		wheel,
		files,
		library,
		top: new Map([...groups].map(([name, inside]) => [name, {
			isFolder: inside.some(({ parts }) => parts.length > 1),
			files: inside
		}]))
	};
}
function install({ name, size }, { filename, infoFolders }) {
	const [first = "", second = "", ...rest] = name.split("/");
	if (infoFolders.includes(first)) return {
		name,
		size,
		place: "info",
		parts: [second, ...rest]
	};
	if (!(first.endsWith(".data") && first.toLowerCase().startsWith(`${filename.nameText.toLowerCase()}-`))) return {
		name,
		size,
		place: "library",
		parts: name.split("/")
	};
	const place = rest.length === 0 ? "other" : knownPlaces[second] ?? "other";
	return {
		name,
		size,
		place,
		parts: place === "other" ? [second, ...rest] : rest
	};
}
/**
* What repair tools make for grafted libraries: folders, and beside a single module DLLs with a hash in their name. And the
* folder that cmeel.pth leads to.
*/
function isGraft(name) {
	return /\.(?:libs|dylibs)$|^\.libs_|^cmeel\.prefix$|-[0-9a-f]{32}\.dll$/.test(name);
}
/** `85cae5375ceb5d1ca6c6__mypyc`: what mypyc compiles several packages into; only they load it, by `import_module`. */
function isMypycGroup(name) {
	return /^[0-9a-f]{20}__mypyc(?:\.|$)/.test(name);
}
/** `six` of `six.py`, `_speedups` of `_speedups.abi3.so`; null for what is no module. */
function moduleNameOf(file) {
	return /^(.+?)\.(?:py|pyd|so|[-A-Za-z0-9_]+\.(?:pyd|so))$/.exec(file)?.[1] ?? null;
}
/** `foo-stubs` holds the types of `foo` (PEP 561). */
function isStubFolder(name) {
	return name.endsWith("-stubs") && isImportable(name.slice(0, -6));
}
/** `mypkg` of `my.pkg`, `My-Pkg`: how a project and a module may be the same word. */
function flatten(name) {
	return name.toLowerCase().replace(/[-_.]/g, "");
}
// src/check/contents/foreign.ts
function checkForeign(contents) {
	const project = contents.wheel.filename.name;
	const modules = [...contents.top].flatMap(([name, { isFolder, files }]) => {
		const isPackage = files.some(({ parts }) => parts.length === 2 && moduleNameOf(parts[1] ?? "") === "__init__");
		const module = isFolder ? isPackage ? name : null : moduleNameOf(name);
		return module === null || flatten(module) === flatten(project) ? [] : [module];
	});
	return [...checkOwners(modules, project), ...checkStandard(modules)];
}
function checkOwners(modules, project) {
	const foreign = modules.flatMap((module) => {
		const owners = Object.hasOwn(importOwners, module) ? [...importOwners[module] ?? [], normalizeName(module)] : [];
		const isOwn = owners.some((owner) => project === owner || project.startsWith(`${owner}-`) || project.endsWith(`-${owner}`));
		return owners.length === 0 || isOwn ? [] : [{
			module,
			owner: owners[0] ?? module
		}];
	});
	if (foreign.length === 0) return [];
	const owners = [...new Set(foreign.map(({ owner }) => owner))];
	return [{
		code: "contents/foreign-module",
		level: "warning",
		message: `the wheel installs ${listSome(foreign.map(({ module }) => module))}, which ${choose(foreign.length, "belongs", "belong")} to ${listSome(owners)}: whichever is installed last overwrites the other`,
		help: `Require ${choose(owners.length, "it", "them")} ([project] dependencies), or keep the copy inside of your package (mypkg/_vendor/).`
	}];
}
function checkStandard(modules) {
	const found = modules.filter((module) => standardModules.has(module));
	if (found.length === 0) return [];
	return [{
		code: "contents/standard-module",
		level: "warning",
		message: `the wheel installs ${listSome(found)}, called like ${choose(found.length, "a module", "modules")} of the standard library, which Python finds first`,
		help: "Nobody can import it. Move it into the package, or give it another name."
	}];
}
// src/check/contents/importable.ts
function checkImportable(contents) {
	return [...checkNames$3(contents), ...checkInits(contents)];
}
function checkNames$3({ library }) {
	const bad = library.filter(({ parts }) => moduleNameOf(parts.at(-1) ?? "") !== null && !isGraft(parts[0] ?? "") && !isStubFolder(parts[0] ?? "") && !isMypycGroup(parts.at(-1) ?? "") && !parts.some((part) => part.endsWith(".dSYM"))).filter((file) => !importParts(file).every(isImportable));
	const isTop = ({ parts }) => !isImportable(moduleNameOf(parts[0] ?? "") ?? parts[0] ?? "");
	return [true, false].flatMap((top) => {
		const names = bad.filter((file) => isTop(file) === top).map(({ name }) => name);
		if (names.length === 0) return [];
		return [{
			code: "contents/not-importable",
			level: top ? "warning" : "notice",
			message: `${listSome(names)} cannot be imported: ${choose(names.length, "its path is", "their paths are")} no Python name`,
			help: "Letters, digits and underscores only, no digit first, no keyword: my_pkg, not my-pkg."
		}];
	});
}
/** pytest finds tests without it. */
function isTests(folder) {
	return folder.split("/").some((part) => /^(?:tests?|testing)$/.test(part));
}
function importParts({ parts }) {
	return parts.map((part, index) => index === parts.length - 1 ? moduleNameOf(part) ?? part : part);
}
/** A folder of modules inside of a package that lacks `__init__.py`: tools that look for packages pass it by. */
function checkInits({ library }) {
	const folders = /* @__PURE__ */ new Map();
	for (const { parts } of library) {
		const file = parts.at(-1) ?? "";
		if (parts.length < 2 || !/\.py$/.test(file)) continue;
		const folder = parts.slice(0, -1).join("/");
		const seen = folders.get(folder) ?? {
			hasInit: false,
			hasModules: false
		};
		folders.set(folder, {
			hasInit: seen.hasInit || file === "__init__.py",
			hasModules: true
		});
	}
	const lacking = [...folders].filter(([folder, { hasInit }]) => {
		const parent = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
		return !hasInit && folders.get(parent)?.hasInit === true && folder.split("/").every(isImportable) && !isTests(folder);
	});
	if (lacking.length === 0) return [];
	const names = lacking.map(([folder]) => `${folder}/`);
	return [{
		code: "contents/missing-init",
		level: "notice",
		message: `${listSome(names)} ${choose(names.length, "has", "have")} modules and no __init__.py, inside of a package that has one`,
		help: "Add an empty __init__.py. If it holds scripts or data that nobody imports, all is well."
	}];
}
// src/check/contents/leftovers.ts
function checkLeftovers(members) {
	return [
		...checkBytecode(members),
		...checkStrays(members),
		...checkBuildFiles(members)
	];
}
function checkBytecode(members) {
	const found = members.filter(({ name }) => /\.py[co]$/.test(name));
	if (found.length === 0) return [];
	return [{
		code: "contents/bytecode",
		level: "warning",
		message: `${listSome(found.map(({ name }) => name))} ${choose(found.length, "is", "are")} compiled for the Python of the building machine alone`,
		help: "Installers compile modules themselves. Leave __pycache__ and *.pyc out (MANIFEST.in: global-exclude *.py[cod])."
	}];
}
function checkStrays(members) {
	const found = members.map(({ name }) => name).filter((name) => isStray(name));
	if (found.length === 0) return [];
	return [{
		code: "contents/stray-files",
		level: "warning",
		message: `${listSome(found)} ${choose(found.length, "is", "are")} of an editor, an operating system, version control or a test run, not of the project`,
		help: "Remove them, or exclude them where the build backend lists the files (.gitignore, MANIFEST.in), and build in a clean checkout."
	}];
}
const buildFile = /\.(?:o|obj|pch|gch|ilk|tlog|lastbuildstate|d\.tmp|dSYM|su|gcno|gcda)$|(?:^|\/)(?:CMakeCache\.txt|cmake_install\.cmake|compile_commands\.json|\.ninja_(?:deps|log)|config\.log|config\.status)$/;
const buildFolder = /(?:^|\/)(?:CMakeFiles|_skbuild|\.mesonpy-[^/]+|meson-private|target\/(?:debug|release)|[^/]+\.dSYM)\//;
const compilerFile = /\.data\/data\/(?:.+\/)?lib(?:64)?\/[^/]+\.(?:o|obj)$/;
function checkBuildFiles(members) {
	const modules = new Set(members.map(({ name }) => name).filter((name) => /\.pyd$/i.test(name)).map(stemOf$2));
	const found = members.filter(({ name }) => buildFile.test(name) && !compilerFile.test(name) || buildFolder.test(name) || /\.(?:lib|exp|pdb)$/i.test(name) && modules.has(stemOf$2(name)));
	if (found.length === 0) return [];
	const size = formatSize(found.reduce((sum, file) => sum + file.size, 0));
	return [{
		code: "contents/build-leftovers",
		level: "warning",
		message: `${listSome(found.map(({ name }) => name))} (${size}) ${choose(found.length, "is", "are")} left from compiling and of no use to anybody who installs it`,
		help: "Install the finished modules only (CMake: install(TARGETS …), setuptools: exclude-package-data), and build outside of the package folder."
	}];
}
/** `mypkg/_core` of `mypkg/_core.cp312-win_amd64.pyd` and of `mypkg/_core.lib`. */
function stemOf$2(name) {
	const folder = name.slice(0, name.lastIndexOf("/") + 1);
	return `${folder}${name.slice(folder.length).split(".")[0]}`.toLowerCase();
}
// src/check/contents/machine-traces.ts
function checkMachineTraces(contents) {
	return [
		...checkInterpreters(contents),
		...checkInstallerFiles(contents),
		...checkPaths(contents),
		...checkLengths(contents)
	];
}
const usualInterpreter = /^#!\s*(?:pythonw?\b|\/usr\/(?:local\/)?bin\/|\/bin\/)/;
function checkInterpreters({ wheel }) {
	const odd = (wheel.contents?.interpreters ?? []).filter(({ line }) => !usualInterpreter.test(line));
	const [first] = odd;
	if (first === void 0) return [];
	return [{
		code: "contents/script-interpreter",
		level: "error",
		message: `${listSome(odd.map(({ path }) => path))} ${choose(odd.length, "starts", "start")} ${show(first.line.slice(2).trim())}, which is there on the building machine alone`,
		help: "Declare it in [project.scripts], and installers write a script that starts; or begin it with #!python."
	}];
}
const installerFiles = /* @__PURE__ */ new Set([
	"direct_url.json",
	"INSTALLER",
	"REQUESTED"
]);
function checkInstallerFiles({ files }) {
	const found = files.filter(({ place, parts }) => place === "info" && parts.length === 1 && installerFiles.has(parts[0] ?? ""));
	if (found.length === 0) return [];
	return [{
		code: "contents/installer-files",
		level: "warning",
		message: `${listSome(found.map(({ name }) => name))} ${choose(found.length, "is", "are")} what an installer writes: the wheel was packed from an installed project`,
		help: "Build the wheel from the sources: python -m build --wheel."
	}];
}
function checkPaths({ wheel }) {
	const found = wheel.contents?.buildPaths ?? [];
	const [first] = found;
	if (first === void 0) return [];
	const names = [...new Set(found.map(({ path }) => path))];
	return [{
		code: "contents/build-path",
		level: "notice",
		message: `${listSome(names)} ${choose(names.length, "names", "name")} folders of the machine that built the wheel, the first ${show(first.text)}… in line ${first.line}`,
		help: "They lead nowhere for users and differ from build to build. Write paths relative to the file, or leave them out."
	}];
}
/** Windows takes 260 characters by default, and site-packages of a user has about 80 of them. */
const longestPath = 180;
function checkLengths({ library }) {
	const long = library.filter(({ parts }) => parts.join("/").length > longestPath);
	const [first] = long;
	if (first === void 0) return [];
	return [{
		code: "contents/long-path",
		level: "notice",
		message: `${show(first.name)}${long.length > 1 ? ` and ${long.length - 1} more` : ""} ${choose(long.length, "has", "have")} more than ${longestPath} characters: below a user's site-packages Windows refuses paths over 260`,
		help: "Shorten the names of folders, or leave the files out of the wheel."
	}];
}
// src/check/contents/nested.ts
function checkNested(members, project) {
	const found = members.filter(({ name }) => isDistribution(name));
	const own = found.filter(({ name }) => isOf(name, project));
	const other = found.filter((member) => !own.includes(member));
	return [...own.length === 0 ? [] : [nested(own, "warning", "of this very project")], ...other.length === 0 ? [] : [nested(other, "notice", "of other projects")]];
}
function nested(members, level, whose) {
	const size = formatSize(members.reduce((sum, file) => sum + file.size, 0));
	const [one, several] = ["is a distribution", "are distributions"];
	return {
		code: "contents/nested-distribution",
		level,
		message: `${listSome(members.map(({ name }) => name))} (${size}) ${choose(members.length, one, several)} ${whose}`,
		help: "Exclude dist/ and build in a clean checkout. If installing them is what the project does, all is well."
	};
}
function isDistribution(name) {
	return /\.(?:whl|egg)$/i.test(name) || /(?:^|\/)dist\/[^/]+\.(?:tar\.gz|zip)$/i.test(name) || /-\d[\w.]*\.tar\.gz$/.test(name);
}
function isOf(path, project) {
	const file = path.split("/").at(-1) ?? "";
	const wheel = parseWheelFilename(file);
	if (!("problem" in wheel)) return wheel.name === project;
	return normalizeName(file.replace(/-\d.*$/, "")) === project;
}
// src/check/contents/sdist.ts
function checkSdist(facts) {
	const { members, topFolders, metadata, metadataText } = facts;
	const atTop = members.flatMap(({ name }) => {
		const [folder = "", file = "", ...rest] = name.split("/");
		return rest.length === 0 && topFolders.includes(folder) ? [file] : [];
	});
	const isTold = checkLicenseFiles(facts).length > 0;
	return [...metadataText === null ? [] : checkBuildable(atTop), ...declaresLicense(metadata) && !isTold ? checkLicense(members) : []];
}
function checkBuildable(atTop) {
	if (atTop.includes("pyproject.toml") || atTop.includes("setup.py")) return [];
	return [{
		code: "contents/not-buildable",
		level: "error",
		message: "the sdist has neither pyproject.toml nor setup.py at its top: pip does not take it for a Python project",
		help: "Build the sdist with the project's build backend: python -m build --sdist"
	}];
}
function checkLicense(members) {
	if (members.some(({ name }) => name.split("/").some((part) => licenseFile.test(part)))) return [];
	return [{
		code: "contents/no-license",
		level: "notice",
		message: "PKG-INFO names a licence and the sdist does not carry its text, though most licences ask that it goes with every copy",
		help: "Name it in pyproject.toml: [project] license-files = [\"LICENSE*\"] (PEP 639)."
	}];
}
// src/check/contents/secrets.ts
function checkSecrets(contents, members) {
	const secrets = contents?.secrets ?? [];
	return [...groupSecrets(secrets), ...checkNames$2(members, new Set(secrets.map(({ path }) => path)))];
}
/** One finding per kind and level: a folder of test keys is one story. */
function groupSecrets(secrets) {
	return [...Map.groupBy(secrets, (secret) => `${levelOf$1(secret)} ${secret.kind}`).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const level = levelOf$1(first);
		const places = [...new Set(group.map(({ path, line }) => `${path}:${line}`))];
		const what = places.length === 1 ? first.kind : `${first.kind} each`;
		return [{
			code: "contents/secret",
			level,
			message: `${listSome(places)} ${choose(places.length, "holds", "hold")} ${what}`,
			help: level === "error" ? "Revoke it now: whoever has the file has it too, and what reaches an index cannot be taken back. Then remove it and build again." : "If it was made for tests it may stay; if it opens anything, revoke it now and remove it."
		}];
	});
}
/** Keys made up for tests and examples are usual there; a token whose checksum is right was issued by somebody. */
function levelOf$1({ path, isProven }) {
	return isProven || !isExample(path) ? "error" : "notice";
}
const examplePart = /^(?:(?:unit|integration|self)?_?tests?|testing|test_?data|test_?suite|fixtures?|examples?|samples?|docs?|documentation|vectors|demos?|mocks?|dummy\w*|conftest\.py|test_.*|.*_test\.\w+|.*\.(?:md|rst))$/i;
function isExample(path) {
	return path.split("/").some((part) => examplePart.test(part));
}
const secretFile = /(?:^|\/)(?:\.pypirc|[._]netrc|\.git-credentials|\.env(?:\.(?!example|sample|template|dist|defaults?|test)[\w-]+)?|id_(?:rsa|dsa|ecdsa|ed25519)|\.htpasswd|\.aws\/credentials|\.docker\/config\.json|\.kube\/config|terraform\.tfstate|[^/]+\.(?:p12|pfx|jks|keystore|kdbx|ppk))$/i;
function checkNames$2(members, told) {
	const names = members.map(({ name }) => name).filter((name) => secretFile.test(name) && !told.has(name));
	const [usual, example] = [names.filter((name) => !isExample(name)), names.filter(isExample)];
	return [...usual.length === 0 ? [] : [secretFileFinding(usual, "warning")], ...example.length === 0 ? [] : [secretFileFinding(example, "notice")]];
}
function secretFileFinding(names, level) {
	return {
		code: "contents/secret-file",
		level,
		message: `${names.length === 1 ? `${show(names[0] ?? "")} is a file` : `${listSome(names)} are files`} that people keep passwords or keys in`,
		help: "Look what it holds. If it opens anything, change that password or key now; then exclude the file from the build."
	};
}
// src/check/contents/start-up.ts
function checkStartUp(contents) {
	const { startUp } = contents.wheel.contents ?? { startUp: [] };
	const code = startUp.filter((file) => file.code !== null && !isEditable(file.path));
	const custom = contents.library.map(({ name }) => name).filter((name) => customization.test(name));
	const first = code[0];
	const shown = first?.code == null ? "" : `: ${shorten(first.code)}`;
	const names = [...code.map(({ path }) => path), ...custom];
	const quiet = startUp.filter((file) => file.code === null && !isEditable(file.path)).map(({ path }) => path);
	return [
		...names.length === 0 ? [] : [startUpCode(names, shown, isOld(code))],
		...quiet.length === 0 ? [] : [pathOnly(quiet)],
		...checkEditable(contents)
	];
}
const customization = /^(?:[^/]+\.data\/(?:purelib|platlib)\/)?(?:sitecustomize|usercustomize)(?:\.py$|\/)/;
function isOld(code) {
	return code.some(({ path }) => path.endsWith(".pth"));
}
function startUpCode(names, shown, isImportLine) {
	return {
		code: "contents/start-up-code",
		level: "warning",
		message: `the wheel installs ${listSome(names)}, which Python runs at every start${shown}`,
		help: isImportLine ? "Leave it out unless the project cannot work without it; Python 3.18 and newer skip import lines of .pth files (PEP 829)." : "Leave it out unless the project cannot work without it, and tell users why it is there."
	};
}
function pathOnly(names) {
	return {
		code: "contents/path-file",
		level: "notice",
		message: `the wheel installs ${listSome(names)}, which ${choose(names.length, "adds", "add")} folders to the path of every Python program`,
		help: "Put the modules into a package that is found without it."
	};
}
/** What `pip install -e` makes: it leads to a folder of the developer's machine. */
function checkEditable({ wheel, library }) {
	const made = library.map(({ name }) => name).filter(isEditable);
	const leading = (wheel.contents?.startUp ?? []).find(({ folder }) => folder !== null);
	if (made.length === 0 && leading === void 0) return [];
	const names = made.length > 0 ? made : [leading?.path ?? ""];
	const where = leading?.folder == null ? "a folder of the machine that built it" : show(leading.folder);
	return [{
		code: "contents/editable",
		level: "error",
		message: `${listSome(names)} ${choose(names.length, "leads", "lead")} to ${where}: the wheel was built for an editable installation`,
		help: "Build it again: python -m build --wheel (not pip install -e, not build_editable)."
	}];
}
function isEditable(name) {
	return /^__editable__|^__editable___\w+_finder\.py$|\.egg-link$/.test(name.split("/").at(-1) ?? "");
}
function shorten(line) {
	const text = show(line.trim());
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
// src/check/contents/top-level.ts
function checkTopLevel(contents) {
	return [
		...checkLooseFiles(contents),
		...checkNames$1(contents, null),
		...checkInit(contents),
		...checkWithoutModules(contents)
	];
}
/** Codes of the findings that depend on which names the project says are its own. */
const nameCodes = [
	"contents/top-level-tests",
	"contents/common-name",
	"contents/several-top-levels"
];
/** @param declared names that the project means to install; null: not said */
function checkNames$1(contents, declared) {
	const own = new Set(declared?.flatMap((name) => [name.replace(/\/$/, ""), moduleNameOf(name) ?? name]));
	return [
		...checkTests(contents, own),
		...checkCommonNames(contents, own),
		...declared === null ? checkSeveral(contents) : []
	];
}
/** README, LICENSE, data: they would overwrite those of other projects. */
function checkLooseFiles({ top }) {
	const loose = [...top].filter(([name, { isFolder }]) => !isFolder && moduleNameOf(name) === null && !isGraft(name) && !/\.(?:pth|start)$/.test(name));
	const types = loose.map(([name]) => name).filter((name) => /\.pyi$|^py\.typed$/.test(name));
	const files = loose.map(([name]) => name).filter((name) => !types.includes(name) && !strayTop.test(name));
	return [...files.length === 0 ? [] : [{
		code: "contents/top-level-file",
		level: "warning",
		message: `the wheel puts ${listSome(files)} into site-packages itself, where ${choose(files.length, "it overwrites", "they overwrite")} files of other projects`,
		help: "Move data into the package. Licences go into dist-info (license-files), the README is in METADATA already."
	}], ...types.length === 0 ? [] : [{
		code: "contents/top-level-file",
		level: "notice",
		message: `${listSome(types)} ${choose(types.length, "lies", "lie")} beside a module, where type checkers do not look (PEP 561)`,
		help: "Make the module a package, or leave the stubs to a distribution of their own."
	}]];
}
const strayTop = /^\.|~$|\.egg-link$|^(?:Thumbs\.db|desktop\.ini)$/i;
const testNames = /^(?:tests?|testing|unit_?tests?|integration_?tests?|conftest|test_\w+|\w+_test)$/;
function checkTests({ top, wheel }, own) {
	const names = new Set([...top.keys()].map((entry) => moduleNameOf(entry) ?? entry));
	const isOfOne = (name) => /^test_|_test$/.test(name) && names.has(name.replace(/^test_|_test$/, ""));
	const found = named(top, wheel.filename.name, (name) => testNames.test(name) && !own.has(name) && !isOfOne(name));
	if (found.length === 0) return [];
	return [{
		code: "contents/top-level-tests",
		level: "warning",
		message: `the wheel installs ${listSome(found)} beside its package: every project that does so overwrites the tests of the others`,
		help: "Leave them out of the wheel (setuptools: [tool.setuptools.packages.find] exclude = [\"tests*\"]), or move them into the package."
	}];
}
const commonNames = new Set([
	...[
		".eggs",
		".nox",
		".tox",
		".venv",
		"app",
		"benchmark",
		"benchmarks",
		"bin",
		"build",
		"cli",
		"common",
		"config"
	],
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
		"include"
	],
	...[
		"lib",
		"lib64",
		"libs",
		"main",
		"migrations",
		"node_modules",
		"notebooks",
		"output",
		"package",
		"resources"
	],
	...[
		"sample",
		"samples",
		"script",
		"scripts",
		"settings",
		"setup",
		"share",
		"src",
		"static",
		"target",
		"templates"
	],
	...[
		"tmp",
		"tools",
		"util",
		"utils",
		"vendor",
		"venv",
		"version"
	]
].flat());
function checkCommonNames({ top, wheel }, own) {
	const found = named(top, wheel.filename.name, (name) => commonNames.has(name) && !own.has(name));
	if (found.length === 0) return [];
	const isSource = found.some((name) => /^src\/?$/.test(name));
	return [{
		code: "contents/common-name",
		level: "warning",
		message: `the wheel installs ${listSome(found)} at the top of site-packages, ${choose(found.length, "a name", "names")} that other projects use as well: the last one installed wins`,
		help: isSource ? "The folder src is to be left away: [tool.setuptools.packages.find] where = [\"src\"], or the like of your build backend." : "Keep out what is not part of the package, and move the rest into it."
	}];
}
/** `tests/`, `setup.py`: the entries whose module or folder name fits and is not the project's own. */
function named(top, project, fits) {
	return [...top].flatMap(([entry, { isFolder }]) => {
		const name = isFolder ? entry : moduleNameOf(entry) ?? entry;
		const isOwn = flatten(name) === flatten(project);
		return fits(name) && !isOwn ? [isFolder ? `${entry}/` : entry] : [];
	});
}
function checkInit({ top }) {
	if (!top.has("__init__.py")) return [];
	return [{
		code: "contents/top-level-init",
		level: "warning",
		message: "the wheel puts __init__.py into site-packages itself, as if all projects were one package",
		help: "The package folder was lost: check the package directory that is configured for the build backend."
	}];
}
function checkWithoutModules(contents) {
	const empty = [...listWithoutModules(contents)];
	const isLibrary = ([, { files }]) => files.some(({ name }) => /\.(?:so(?:\.\d+)*|dll|dylib|h)$/.test(name));
	return [true, false].flatMap((library) => {
		const names = empty.filter((entry) => isLibrary(entry) === library).map(([name]) => `${name}/`);
		if (names.length === 0) return [];
		return [{
			code: "contents/no-modules",
			level: library ? "notice" : "warning",
			message: `${listSome(names)} at the top of site-packages ${choose(names.length, "holds", "hold")} no Python module`,
			help: "Data belong into the package that reads them: importlib.resources finds them there."
		}];
	});
}
function listWithoutModules({ top }) {
	return new Map([...top].filter(([name, { isFolder, files }]) => isFolder && !isGraft(name) && !isStubFolder(name) && !isTypesOf(top, name) && !/\.(?:dist|egg)-info$|\.data$/.test(name) && files.every(({ parts }) => moduleNameOf(parts.at(-1) ?? "") === null)));
}
/** `ciso8601/__init__.pyi` beside `ciso8601.so`: where type checkers find the types of a single module. */
function isTypesOf(top, folder) {
	const files = top.get(folder)?.files ?? [];
	return [...top].some(([name, { isFolder }]) => !isFolder && moduleNameOf(name) === folder) && files.every(({ parts }) => /^py\.typed$|\.pyi$/.test(parts.at(-1) ?? ""));
}
/** What has a finding of its own is not told again: tests, src, folders of data. */
function checkSeveral(contents) {
	const { top, wheel } = contents;
	const told = named(top, wheel.filename.name, (name) => testNames.test(name) || commonNames.has(name));
	const empty = listWithoutModules(contents);
	const names = [...top].filter(([name, { isFolder }]) => (isFolder ? !empty.has(name) && !isTypesOf(top, name) : moduleNameOf(name) !== null && name !== "__init__.py") && !name.startsWith("_") && !isGraft(name) && !isMypycGroup(name) && !isStubFolder(name)).map(([name, { isFolder }]) => isFolder ? `${name}/` : name).filter((name) => !told.includes(name));
	if (names.length < 2) return [];
	return [{
		code: "contents/several-top-levels",
		level: "notice",
		message: `the wheel installs ${names.length} things at the top of site-packages: ${listSome(names)}`,
		help: "If all of them are meant, say so and be told of others: [tool.wheel-release.check] top-level = [\"…\"]."
	}];
}
// src/check/contents/rules.ts
const wheelRules = [
	checkDataFolders,
	checkStartUp,
	checkEmpty,
	checkTopLevel,
	checkForeign,
	checkImportable,
	checkMachineTraces,
	checkDuplicates,
	checkDeclared
];
function checkContents$1(facts) {
	return [...checkEither(facts), ...facts.kind === "wheel" ? checkWheel(facts) : checkSdist(facts)];
}
function checkWheel(facts) {
	const contents = contentsOf(facts);
	return wheelRules.flatMap((rule) => rule(contents));
}
/** What belongs into neither a wheel nor an sdist. */
function checkEither(facts) {
	const members = facts.kind === "wheel" ? facts.members : withoutTop(facts);
	return [
		...checkSecrets(facts.contents, members),
		...checkLeftovers(members),
		...checkNested(members, facts.filename.name)
	];
}
/** Paths below the top folder, which may have any name. */
function withoutTop({ members }) {
	return members.map(({ name, size }) => ({
		name: name.slice(name.indexOf("/") + 1),
		size
	}));
}
// src/check/entry-point-modules.ts
function checkEntryPointModules(facts) {
	if (facts.entryPoints.length === 0) return [];
	const files = new Set(facts.members.flatMap(({ name }) => installedPath(name)?.join("/") ?? []));
	const lost = facts.entryPoints.filter((point) => isLost(moduleOf(point), files, facts));
	return [...Map.groupBy(lost, moduleOf)].map(([module, points]) => describeLost(module, points));
}
function moduleOf({ value }) {
	return value.split(/[:[]/, 1)[0]?.trim() ?? "";
}
function isLost(module, files, facts) {
	if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(module)) return false;
	const path = module.replaceAll(".", "/");
	if (hasModule(path, files)) return false;
	const parents = path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
	const [top = ""] = parents;
	if ([...files].some((file) => /^[^/]+\.(?:pth|start)$/.test(file))) return false;
	if (hasModule(top, files)) return parents.slice(0, -1).some((parent) => isRegular(parent, files));
	return facts.metadata?.requiresDist.length === 0 && files.size > 0;
}
function hasModule(path, files) {
	const [folder, name] = [path.slice(0, path.lastIndexOf("/") + 1), path.split("/").at(-1) ?? ""];
	for (const file of files) {
		if (!file.startsWith(`${folder}${name}`)) continue;
		const rest = file.slice(path.length);
		if (rest.startsWith("/") || /^(?:\.pyc?|(?:\.[\w-]+)?\.(?:so|pyd))$/.test(rest)) return true;
	}
	return false;
}
/** A package with __init__, or a module: nobody else puts something below it. */
function isRegular(path, files) {
	return [
		".py",
		".pyc",
		"/__init__.py",
		"/__init__.pyc"
	].some((ending) => files.has(`${path}${ending}`));
}
function describeLost(module, points) {
	const isScript = points.some(({ group }) => isScriptGroup(group));
	const names = listSome(points.map(({ name }) => name));
	const [first] = points;
	const [ending, needs] = points.length === 1 ? ["", "needs"] : ["s", "need"];
	const kind = isScript ? `command${ending}` : `entry point${ending} of ${show(first?.group ?? "")}`;
	return {
		code: "distribution/entry-point",
		level: isScript ? "error" : "warning",
		message: `entry_points.txt line ${first?.line}: the ${kind} ${names} ${needs} the module ${show(module)}, which the wheel does not install`,
		help: "Correct the name in [project.scripts] or [project.entry-points], or let the build backend take the module in; then build again."
	};
}
// src/check/entry-points.ts
const identifierPath = "[\\p{ID_Start}_][\\p{ID_Continue}]*(?:\\.[\\p{ID_Start}_][\\p{ID_Continue}]*)*";
const objectReference = new RegExp(`^${identifierPath}(?<object>\\s*:\\s*${identifierPath})?(?:\\s*\\[[^\\]]*\\])?$`, "u");
function checkEntryPoints(facts) {
	if (facts.kind === "sdist") return [];
	return [...facts.entryPoints.flatMap((point) => {
		const place = `line ${point.line}:`;
		if (!isScriptNameTaken(point)) {
			const problem = `${place} "${show(point.name)}" cannot be the name of a script: letters, digits, "_", "." and "-" only`;
			return [toRefusedFinding(fault("entry-points", {
				file: facts.fileName,
				problem
			}))];
		}
		const problem = findProblem(point);
		return problem === null ? [] : [invalid(`entry_points.txt ${place} ${problem}`)];
	}), ...checkEntryPointModules(facts)];
}
function findProblem(point) {
	const isScript = isScriptGroup(point.group);
	if (isScript && /^\.+$/.test(point.name)) return `"${point.name}" cannot be the name of a script: it is a folder`;
	const reference = objectReference.exec(point.value);
	if (reference === null || isScript && reference.groups?.object === void 0) return `"${show(point.value)}" is not an object reference like mypkg.cli:main`;
	return null;
}
function invalid(message) {
	return {
		code: "distribution/entry-point",
		level: "error",
		message,
		help: "Correct [project.scripts] or [project.entry-points] in pyproject.toml and build again."
	};
}
// src/check/file-name.ts
/** The name could be read; is it also spelled the one way that PyPI accepts (PEP 427, PEP 625)? */
function checkFileName(facts) {
	const length = judgeNameLength(facts.fileName);
	return [...length === null ? [] : [toRefusedFinding(length)], ...checkSpelling(facts)];
}
function checkSpelling(facts) {
	const { fileName } = facts;
	const expected = facts.kind === "wheel" ? formatWheelFilename(facts.filename) : formatSdistFilename(facts.filename);
	if (fileName === expected) return [];
	const upload = {
		fileName,
		projectName: facts.filename.name,
		version: facts.filename.version
	};
	const refusal = facts.kind === "wheel" ? judgeWheelSpelling(upload) : judgeSdistName(upload);
	if (refusal !== null) return [toRefusedFinding(refusal, { expected })];
	return [{
		code: "distribution/file-name",
		level: "warning",
		message: `the file name is not in its canonical spelling, which is ${expected}`,
		help: "Build it with a current version of the build backend; renaming the file is not enough."
	}];
}
/** Where METADATA has a version, either that is found to be a local one or to be another than the file name's. */
function checkLocalVersion(facts) {
	const { version } = facts.filename;
	if (!hasLocal(version) || parseVersion(facts.metadata?.version ?? "") !== null) return [];
	const values = {
		value: formatVersion(version),
		public: formatPublicVersion(version)
	};
	return [toRefusedFinding(fault("local-version", values))];
}
// src/cuda/driver.ts
/** Null when no toolkit is known. @param made toolkits that compiled it, `12.6` */
function neededDriver(made, has) {
	const newest = [...made].sort(compareDotted).at(-1);
	const row = newest === void 0 ? void 0 : toolkits[newest];
	if (row === void 0 || !has.sass && !has.ptx) return null;
	return {
		sass: has.sass ? row.minorCompatibleDriver : null,
		ptx: has.ptx ? row.driver : null
	};
}
/** What all files of a wheel need together. */
function newestDriver(drivers) {
	if (drivers.length === 0) return null;
	return {
		sass: newest(drivers.map(({ sass }) => sass)),
		ptx: newest(drivers.map(({ ptx }) => ptx))
	};
}
function newest(versions) {
	return versions.filter((version) => version !== null).sort((a, b) => compareDotted(a.linux, b.linux)).at(-1) ?? null;
}
// src/cuda/gpu-facts.ts
const loadable = /* @__PURE__ */ new Set([".nv_fatbin", ".nv_fatb"]);
const relocatable = /* @__PURE__ */ new Set(["__nv_relfatbin", "__nv_rel"]);
/** Null for a file without GPU code. @param sections empty when the file has no section headers */
function judgeGpuCode(found, sections) {
	const { linked, unlinked, data } = sortBySection(found, sections);
	const isData = !hasCode(linked) && unlinked.containers.length === 0 && hasCode(data);
	const isUnlinked = linked.containers.length === 0 && unlinked.containers.length > 0;
	const chosen = isUnlinked ? unlinked : isData ? join(linked, data) : linked;
	if (chosen.containers.length === 0 && chosen.problems.length === 0) return null;
	const judged = chosen.containers.map(codesOf).filter((codes) => codes.length > 0);
	const all = uniqueCodes(judged.flat());
	const names = (kind) => all.filter((code) => code.kind === kind).map(formatCode);
	const [sass, ptx] = [names("sass"), names("ptx")];
	const made = toolkitsOf(chosen.containers);
	const cover = (capability) => isUnlinked ? "none" : coverage(capability, judged, isData);
	return {
		containers: chosen.containers.map(({ source, entries }) => ({
			source,
			entries: entries.map(({ arch, compression, isStub }) => ({
				arch,
				compression,
				stub: isStub === true
			}))
		})),
		sass,
		ptx,
		inEveryContainer: all.map(formatCode).filter((name) => judged.every((codes) => codes.some((code) => formatCode(code) === name))),
		toolkit: made.toolkits,
		coverage: Object.fromEntries(Object.keys(gpus).map((capability) => [capability, cover(capability)])),
		driver: neededDriver(made.forDriver, {
			sass: sass.length > 0,
			ptx: ptx.length > 0
		}),
		isUnlinked,
		isData,
		problems: [...chosen.problems]
	};
}
function sortBySection({ containers, problems }, sections) {
	const sectionAt = (offset) => sections.find((row) => offset >= row.offset && offset < row.offset + row.size) ?? null;
	const isIn = (names) => ({ offset }) => names.has(sectionAt(offset)?.name ?? "");
	const isTooLong = ({ offset, size }) => {
		const section = sectionAt(offset);
		return section !== null && offset + size > section.offset + section.size;
	};
	const [inLoadable, inRelocatable] = [isIn(loadable), isIn(relocatable)];
	const isAnywhere = sections.length === 0;
	const fatbins = containers.filter(({ form }) => form === "fatbin");
	return {
		linked: {
			containers: fatbins.filter((row) => isAnywhere || inLoadable(row)),
			problems: [...problems.filter((row) => isAnywhere || inLoadable(row)), ...fatbins.filter((row) => inLoadable(row) && isTooLong(row) && !problems.some(({ offset }) => offset === row.offset)).map(({ offset }) => ({
				offset,
				what: "a container reaches past its section"
			}))]
		},
		unlinked: {
			containers: fatbins.filter(inRelocatable),
			problems: problems.filter(inRelocatable)
		},
		data: {
			containers: containers.filter((row) => isAnywhere ? row.form !== "fatbin" : !inLoadable(row) && !inRelocatable(row)).filter(({ entries }) => entries.length > 0),
			problems: []
		}
	};
}
function join(a, b) {
	return {
		containers: [...a.containers, ...b.containers].sort((left, right) => left.offset - right.offset),
		problems: [...a.problems, ...b.problems]
	};
}
function hasCode({ containers }) {
	return containers.some((container) => codesOf(container).length > 0);
}
/** Machine code says which made it; PTX alone says the version of its language, which one or two toolkits write. */
function toolkitsOf(containers) {
	const told = [...new Set(containers.flatMap((container) => container.toolkits))].sort(compareDotted);
	if (told.length > 0) return {
		toolkits: told,
		forDriver: told
	};
	const byVersion = [...new Set(containers.flatMap(({ entries }) => entries.map(({ ptxIsa }) => ptxIsa)))].map((version) => Object.keys(toolkits).filter((toolkit) => toolkits[toolkit]?.ptxIsa === version).sort(compareDotted));
	return {
		toolkits: byVersion.flat().sort(compareDotted),
		forDriver: byVersion.flatMap((row) => row.slice(0, 1))
	};
}
/** Of a file that has no GPU code at all. */
function noGpuCode() {
	return {
		containers: [],
		sass: [],
		ptx: [],
		inEveryContainer: [],
		toolkit: [],
		coverage: Object.fromEntries(Object.keys(gpus).map((capability) => [capability, "no-gpu-code"])),
		driver: null,
		isUnlinked: false,
		isData: false,
		problems: []
	};
}
function coverage(capability, judged, isData) {
	const device = parseArch(capability);
	if (device === null || judged.length === 0) return "no-gpu-code";
	if (isData) return coverDevice(device, judged.flat());
	return weakestCoverage(judged.map((codes) => coverDevice(device, codes)));
}
/** Code of one container, without what a device link leaves behind. */
function codesOf({ entries }) {
	return entries.filter(({ isStub }) => isStub !== true).flatMap(({ arch }) => parseCode(arch) ?? []);
}
/** `sm_86`, `compute_89`; null for intermediate code, which no device runs as it is. */
function parseCode(name) {
	const kind = name.startsWith("sm_") ? "sass" : name.startsWith("compute_") ? "ptx" : null;
	const arch = kind === null ? null : parseArch(name);
	return kind === null || arch === null ? null : {
		kind,
		arch
	};
}
function formatCode({ kind, arch }) {
	return `${kind === "sass" ? "sm" : "compute"}_${arch.major}${arch.minor}${arch.suffix}`;
}
function uniqueCodes(codes) {
	return [...new Map(codes.map((code) => [formatCode(code), code])).values()].sort((a, b) => compareArchs(a.arch, b.arch));
}
// src/check/gpu/cuda-label.ts
function cudaLabelOf({ filename }) {
	const local = formatVersion(filename.version).split("+")[1] ?? "";
	const [inVersion, major, minor] = /(?:^|[._-])cu(\d{2})(\d)?(?:$|\D)/.exec(local) ?? [];
	if (inVersion !== void 0) return {
		text: `+${local}`,
		major: Number(major),
		minor: minor === void 0 ? null : Number(minor)
	};
	const inName = /-(?:cu|cuda)(\d{2})(?:x|$|-)/.exec(filename.name);
	return inName === null ? null : {
		text: filename.name,
		major: Number(inName[1]),
		minor: null
	};
}
// src/check/gpu/gpu-files.ts
/** GPU code of one native file; null when it has none. */
function gpuFactsOf({ facts, gpuCode }) {
	return judgeGpuCode(gpuCode, facts?.format === "elf" || facts?.format === "pe" ? facts.sections : []);
}
/** A copy of one of NVIDIA's own libraries, brought in by a repair tool. */
function isGraftedCuda(path) {
	return /(^|\/)[^/]+\.libs\//.test(path) && /lib(cu|nv|nccl|npp)/i.test(path);
}
/** Grafted copies of other people's libraries are theirs to answer for. */
function listGpuFiles(files) {
	return files.flatMap((file) => {
		if (isGraftedCuda(file.path)) return [];
		const gpu = gpuFactsOf(file);
		return gpu === null ? [] : [{
			path: file.path,
			gpu
		}];
	});
}
// src/check/gpu/rules.ts
function checkGpu(facts) {
	if (facts.kind === "sdist" || facts.native === null) return [];
	const files = listGpuFiles(facts.native);
	const label = cudaLabelOf(facts);
	return [
		...files.flatMap(checkWalk),
		...files.flatMap(checkContainers),
		...files.flatMap(checkUnlinked),
		...isOfCuda(facts) ? [] : checkToolkit(files, label),
		...checkPresence(files, label, facts),
		...checkNeededMajor(facts, label)
	];
}
function checkWalk({ path, gpu }) {
	return gpu.problems.slice(0, 3).map(({ offset, what }) => ({
		code: "cuda/damaged",
		level: "warning",
		message: `the GPU code of ${show(path)} cannot be read from byte ${offset} on: ${what}`,
		help: "The file was changed after the compiler made it, or by a compiler newer than this version of wheel-release."
	}));
}
/** One translation unit with fewer architectures than the others: its kernels fail where the others run. */
function checkContainers({ path, gpu }) {
	if (gpu.isData) return [];
	const partly = [...gpu.sass, ...gpu.ptx].filter((name) => !gpu.inEveryContainer.includes(name));
	if (partly.length === 0) return [];
	const withKernels = gpu.containers.flatMap(({ source, entries }, index) => {
		const has = new Set(entries.filter(({ stub }) => !stub).map(({ arch }) => arch));
		return has.size > 0 ? [{
			name: source,
			number: index + 1,
			has
		}] : [];
	});
	const lacking = withKernels.flatMap(({ name, number, has }) => {
		const missing = partly.filter((arch) => !has.has(arch));
		return missing.length > 0 ? [{
			name,
			number,
			missing
		}] : [];
	});
	const [first] = lacking;
	if (first === void 0) return [];
	const total = `${withKernels.length} kernel containers`;
	const name = first.name === null ? `container ${first.number}` : show(first.name);
	const alone = `${name}${first.name === null ? " of" : ", one of"} ${total}${first.name === null ? "" : ","} lacks`;
	const who = lacking.length === 1 ? alone : `${name} and ${lacking.length - 1} more of ${total} lack`;
	const served = first.missing.every((name) => isServedAnyway(name, gpu));
	return [{
		code: "cuda/partial-code",
		level: served ? "notice" : "warning",
		message: `${show(path)}: ${who} ${listSome(first.missing)}, which others have${served ? "" : "; such a GPU finds no kernel there"}`,
		help: "Compile every .cu file with the same arch list (TORCH_CUDA_ARCH_LIST, CMAKE_CUDA_ARCHITECTURES, -gencode)."
	}];
}
/** True when GPUs of that architecture run the other code of every container. */
function isServedAnyway(name, gpu) {
	const arch = parseCode(name)?.arch;
	const level = arch === void 0 ? void 0 : gpu.coverage[`${arch.major}.${arch.minor}`];
	return level === "native" || level === "binary" || level === "ptx";
}
function checkUnlinked({ path, gpu }) {
	if (!gpu.isUnlinked) return [];
	return [{
		code: "cuda/not-linked",
		level: "error",
		message: `${show(path)} has relocatable GPU code alone (-rdc=true); without the device link nothing of it can be loaded`,
		help: "Link with nvcc, or run nvcc -dlink and link its output (CMake: CUDA_RESOLVE_DEVICE_SYMBOLS ON)."
	}];
}
function checkToolkit(files, label) {
	if (label === null) return [];
	return files.flatMap(({ path, gpu }) => {
		const other = gpu.toolkit.filter((toolkit) => {
			const [major, minor] = toolkit.split(".").map(Number);
			return major !== label.major || label.minor !== null && minor !== label.minor;
		});
		if (gpu.toolkit.length === 0 || other.length < gpu.toolkit.length) return [];
		return [{
			code: "cuda/toolkit",
			level: "error",
			message: `${show(path)} was compiled by CUDA ${listSome(other)}; the name says ${label.text}`,
			help: "Build with the toolkit of the name: check `nvcc --version` in the build job and CUDA_HOME."
		}];
	});
}
function checkPresence(files, label, wheel) {
	if (label === null || files.length > 0) return [];
	const { native } = wheel;
	const compilesLate = (native?.flatMap(({ facts }) => facts?.format === "elf" ? facts.needed : []) ?? []).some((name) => /^lib(nvrtc|cuda)\.so/.test(name));
	const isPure = (native ?? []).length === 0;
	if (compilesLate || isPure || isOfCuda(wheel)) return [];
	return [{
		code: "cuda/no-gpu-code",
		level: "warning",
		message: `the name says ${label.text}, but no file of the wheel has GPU code`,
		help: "If it only links CUDA libraries that is right: [tool.wheel-release.cuda] expect-gpu-code = \"false\". Else the build fell back to the CPU."
	}];
}
/** `nvidia-cuda-runtime-cu12`: what others' code is linked with. */
function isOfCuda({ filename }) {
	return /^nvidia-/.test(filename.name);
}
/** `libcudart.so.13` in a wheel called cu126: it loads another CUDA than its users have. */
function checkNeededMajor({ native }, label) {
	if (label === null) return [];
	const [first] = (native ?? []).flatMap(({ path, facts }) => {
		const found = (facts?.format === "elf" ? facts.needed : facts?.format === "pe" ? facts.imports.map(({ library }) => library) : []).find((name) => {
			const major = /^libcudart\.so\.(\d+)/.exec(name)?.[1] ?? /^cudart64_(\d\d)/i.exec(name)?.[1];
			return major !== void 0 && Number(major) !== label.major;
		});
		return found === void 0 ? [] : [{
			path,
			found
		}];
	});
	if (first === void 0) return [];
	return [{
		code: "cuda/runtime-major",
		level: "error",
		message: `${show(first.path)} loads ${first.found}; the name says ${label.text}`,
		help: "Build and link with one toolkit; the CUDA that torch brings must have the same major version."
	}];
}
// src/check/gpu/torch-rules.ts
/** @param verdict null for a wheel whose code does not use torch: its METADATA may still ask for one that is nowhere */
function checkTorch(wheel, verdict) {
	const range = verdict?.range ?? readTorchRange(wheel.metadata?.requiresDist ?? []);
	if (verdict === null) return checkLocal(wheel, range);
	const promise = promiseOf$1(wheel, range);
	const abi = checkCxx11(wheel, verdict, promise);
	return [
		...checkLocal(wheel, range),
		...abi,
		...abi.length > 0 ? [] : checkMissing(verdict, promise),
		...range.text !== "" && range.minors.length === 0 && !range.isOpen ? [] : checkUnknown(verdict),
		...checkRange(verdict, range)
	];
}
function checkLocal({ filename }, { local }) {
	const [first] = local;
	if (first === void 0) return [];
	return [{
		code: "torch/local-version",
		level: filename.version.local === null ? "error" : "warning",
		message: `METADATA requires ${show(first)}; no index but torch's own has that, so pip does not find it on PyPI`,
		help: `Require the public version (${show(first.replace(/\+.*$/, ""))}), and tell users which index has the build they want.`
	}];
}
function promiseOf$1(wheel, range) {
	const label = cudaLabelOf(wheel);
	const toolkit = label === null || label.minor === null ? null : `${label.major}.${label.minor}`;
	const local = formatVersion(wheel.filename.version).split("+")[1] ?? "";
	const [, major, minor] = /torch_?(\d)\.?(\d+)/.exec(local) ?? [];
	if (minor !== void 0) return {
		minors: [`${major}.${minor}`],
		words: "the name of the wheel says",
		toolkit
	};
	return {
		minors: range.text === "" ? [] : range.minors,
		words: `METADATA allows (${show(range.text)})`,
		toolkit
	};
}
/** `cxx11abiTRUE` of the name and the C++ ABI of the promised torch against that of the names. */
function checkCxx11({ filename }, { truth, uses }, promise) {
	const { cxx11 } = truth;
	if (cxx11 === null) return [];
	const [word, other] = cxx11 ? ["new", "old"] : ["old", "new"];
	const path = show(uses.find((use) => use.cxx11 === cxx11)?.path ?? "");
	const error = (message, help) => [{
		code: "torch/cxx11-abi",
		level: "error",
		message,
		help
	}];
	const flag = `Compile with the ABI of that torch: -D_GLIBCXX_USE_CXX11_ABI=${cxx11 ? 0 : 1} (torch.compiled_with_cxx11_abi()).`;
	const named = /cxx11abi(true|false)/i.exec(formatVersion(filename.version))?.[1]?.toUpperCase();
	if (named !== void 0 && named === "TRUE" !== cxx11) return error(`the name says cxx11abi${named}, but ${path} uses the ${word} C++ ABI`, flag);
	const unfit = promise.minors.filter((minor) => hasCxx11Abi(minor, promise.toolkit) !== cxx11);
	if (unfit.length === 0) return [];
	const have = unfit.length === 1 ? "has" : "have";
	return error(`${path} uses the ${word} C++ ABI; torch ${sayMinors(unfit)}, which ${promise.words}, ${have} the ${other} one`, cxx11 ? "Require torch>=2.7, which has the new ABI everywhere, or compile another wheel for the older ones." : flag);
}
/** Of the build with that toolkit, or of the one that PyPI has. */
function hasCxx11Abi(minor, toolkit) {
	const release = torchReleases[minor];
	if (release === void 0 || release.oldAbiCuda.length === 0) return true;
	return !release.oldAbiCuda.includes(toolkit ?? release.pypiCuda ?? "");
}
/** Promised minors that lack a name. */
function checkMissing({ uses, truth }, promise) {
	const lacking = uses.flatMap(({ path, missing }) => missing.flatMap(({ minor, names }) => {
		const certain = hasCxx11Abi(minor, promise.toolkit) !== hasCxx11Abi(minor, null) ? names.filter((name) => cxx11AbiOf(name) === null) : names;
		return promise.minors.includes(minor) && certain.length > 0 ? [{
			path,
			minor,
			names: certain
		}] : [];
	}));
	const [first] = lacking;
	if (first === void 0) return [];
	const minors = promise.minors.filter((minor) => lacking.some((row) => row.minor === minor));
	const names = new Set(lacking.flatMap((row) => row.names));
	const more = names.size > 1 ? ` and ${names.size - 1} more` : "";
	const { fits } = truth;
	const fitting = fits.length === 0 ? "no torch known has all of its names" : `torch ${sayMinors(fits)} ${fits.length === 1 ? "has" : "have"} all of its names`;
	return [{
		code: "torch/undefined-symbol",
		level: "error",
		message: `${show(first.path)} needs ${show(first.names[0] ?? "")}${more}, which torch ${sayMinors(minors)} ${minors.length === 1 ? "does" : "do"} not have and ${promise.words}; ${fitting}`,
		help: truth.abi === "stable" ? `Require torch>=${fits[0] ?? ""}, or compile for an older one: -DTORCH_TARGET_VERSION=….` : requireMinor(fits)
	}];
}
function requireMinor(fits) {
	const newest = fits.at(-1);
	return newest === void 0 ? "Compile all modules of the wheel against one torch, and require that one." : `Require the torch that it was compiled with, in [project] dependencies: "torch==${newest}.*"`;
}
/** Names in torch's namespaces that no torch has: a module that was not linked in, or a torch newer than the table. */
function checkUnknown({ uses }) {
	return uses.filter(({ unknown }) => unknown.length > 0).slice(0, 1).map(({ path, unknown }) => ({
		code: "torch/undefined-symbol",
		level: "warning",
		message: `${show(path)} needs ${show(unknown[0] ?? "")}${unknown.length > 1 ? ` and ${unknown.length - 1} more` : ""}, which no torch from ${Object.keys(torchReleases)[0]} to ${Object.keys(torchReleases).at(-1)} has`,
		help: "It was compiled against a newer torch than this version of wheel-release knows, or a source file was left out of the link."
	}));
}
/** The unstable interface over several minors: it may happen to fit, and nobody has promised it. */
function checkRange({ uses, truth }, range) {
	const several = range.minors.length > 1 || range.minors.length === 1 && range.isOpen;
	if (truth.abi === "stable" || !several) return [];
	const [first] = uses.filter(({ abi }) => abi === "unstable").sort((a, b) => b.unstable.length - a.unstable.length);
	const allowed = range.text === "" ? "METADATA requires no torch at all, so any may be there" : `METADATA allows torch ${sayMinors(range.minors)}${range.isOpen ? " and later" : ""} (${show(range.text)})`;
	const fits = !(truth.fits.length > 0 && truth.fits.length < Object.keys(torchReleases).length) ? "" : `; by its names it fits torch ${sayMinors(truth.fits)}`;
	return [{
		code: "torch/abi-range",
		level: "error",
		message: `${show(first?.path ?? "")} uses ${first?.unstable.length} names of libtorch's C++ interface, which changes with every minor; ${allowed}${fits}`,
		help: `${requireMinor(truth.fits)}; or use the stable ABI (docs/native.md); or show that both ends work: check --receipt FILE…`
	}];
}
// src/check/metadata/identity.ts
function checkIdentity({ filename, kind, fileName }, metadata, where) {
	const findings = [];
	const { name } = metadata;
	if (name !== null && isProjectName(name) && normalizeName(name) !== filename.name) {
		const values = {
			project: name,
			part: toFileNamePart(name),
			value: filename.nameText
		};
		findings.push(toRefusedFinding(fault("other-project", values), { where }));
	}
	const version = parseVersion(metadata.version ?? "");
	if (version === null) return findings;
	const project = name !== null && isProjectName(name) ? name : filename.name;
	const expected = `${toFileNamePart(project)}-${formatVersion(version)}.tar.gz`;
	const spelling = toRefusedFinding(fault("sdist-spelling", {
		file: fileName,
		expected
	}));
	if (compareVersions(version, filename.version) !== 0) {
		const written = {
			version: formatVersion(version),
			written: formatVersion(filename.version)
		};
		const finding = toRefusedFinding(fault("other-version", written), { where });
		const [answer] = spelling.help?.split("\n") ?? [];
		const [, fix] = finding.help?.split("\n") ?? [];
		findings.push(kind === "wheel" ? finding : {
			...finding,
			help: `${answer}\n${fix}`
		});
	} else if (findings.length === 0 && kind === "sdist" && fileName === formatSdistFilename(filename) && fileName !== expected) findings.push({
		...spelling,
		message: `the file name has another spelling of the version than PKG-INFO, from which it should be ${expected}`
	});
	return findings;
}
// src/check/layout.ts
/** Folders that are named after the file, and the files that must be in them. */
function checkLayout(facts) {
	return facts.kind === "wheel" ? checkWheelLayout(facts) : checkSdistLayout(facts);
}
function checkWheelLayout(facts) {
	if (facts.members.length === 0) return [nothingIn("wheel")];
	const { fileName, infoFolders } = facts;
	const names = new Set(facts.members.map(({ name }) => name));
	const expected = distInfoOf(fileName);
	const contents = {
		fileName,
		names
	};
	if (infoFolders.join() === expected || infoFolders.length === 0) {
		const refusals = [
			judgeWheelFile(contents),
			judgeRequiredFile("METADATA", contents),
			judgeRequiredFile("RECORD", contents)
		].filter((refusal) => refusal !== null);
		return refusals.length === 3 ? [noInfo(expected, refusals[0])] : refusals.map((refusal) => toRefusedFinding(refusal));
	}
	const folder = infoFolders.includes(expected) ? expected : infoFolders[0] ?? expected;
	const missing = [
		"METADATA",
		"WHEEL",
		"RECORD"
	].map((name) => `${folder}/${name}`).filter((name) => !names.has(name));
	const refusal = judgeWheelFile(contents);
	const fix = infoFolders.includes(expected) ? "What another build or an installed project left in the folder was packed along: build in a clean checkout." : "A wheel must not be renamed. Build it again under the right name and version.";
	const layout = {
		code: "distribution/layout",
		level: "error",
		message: `the wheel has ${listSome(infoFolders)}, expected ${expected} alone`,
		help: `${refusal === null ? "" : `${describeAnswer(refusal)}\n`}${fix}`
	};
	return [...infoFolders.length === 1 && isOwnStem(folder.slice(0, -10), facts) ? [] : [layout], ...missing.map((name) => ({
		code: "distribution/missing-file",
		level: "error",
		message: `the wheel has no ${name}`,
		help: "Build the wheel with the project's build backend: python -m build --wheel"
	}))];
}
/** One fault, not three: somebody zipped a folder. */
function noInfo(folder, refusal) {
	return {
		code: "distribution/missing-file",
		level: "error",
		message: `the wheel has no ${folder}/ with METADATA, WHEEL and RECORD in it`,
		help: `${refusal === void 0 ? "" : `${describeAnswer(refusal)}\n`}Build the wheel with the project's build backend instead of zipping a folder: python -m build --wheel`
	};
}
/** The folder is right for the metadata in it, and what is wrong with the file name has a finding of its own. */
function isOwnStem(stem, facts) {
	const version = parseVersion(facts.metadata?.version ?? "");
	if (facts.metadata === null || facts.metadata.name === null || version === null) return false;
	if (stem !== `${toFileNamePart(facts.metadata.name)}-${formatVersion(version)}`) return false;
	return [...checkFileName(facts), ...checkIdentity(facts, facts.metadata, "")].some(({ level }) => level === "error");
}
function checkSdistLayout(facts) {
	if (facts.members.length === 0) return [nothingIn("sdist")];
	const findings = [];
	const { fileName, topFolders } = facts;
	const expected = `${facts.filename.nameText}-${facts.filename.versionText}`;
	const refusal = judgeSdistFolders({
		fileName,
		names: facts.members.map(({ name }) => name)
	});
	const isTold = topFolders.length === 1 && isOwnStem(topFolders[0] ?? "", facts);
	if (topFolders.join() !== expected && !isTold) {
		const layout = fault("sdist-folders", {
			value: listSome(topFolders) || "nothing",
			expected
		});
		const finding = toRefusedFinding(layout);
		const accepted = {
			...finding,
			level: "warning",
			help: finding.help?.split("\n")[1]
		};
		findings.push(refusal?.id === "sdist-folders" ? finding : accepted);
	}
	const folder = topFolders.includes(expected) ? expected : topFolders[0] ?? expected;
	const path = `${folder}/PKG-INFO`;
	const hasFolder = facts.members.some(({ name }) => name.startsWith(`${folder}/`));
	if (!facts.members.some(({ name }) => name === path)) {
		if (!hasFolder) return findings;
		return [...findings, toRefusedFinding(fault("pkg-info-missing", { path }))];
	}
	return refusal?.id === "pkg-info-missing" ? [...findings, toRefusedFinding(refusal)] : findings;
}
function nothingIn(kind) {
	return {
		code: "distribution/missing-file",
		level: "error",
		message: `the ${kind} is an empty archive: it has no files at all`,
		help: `Build the ${kind} with the project's build backend: python -m build --${kind}`
	};
}
// src/check/metadata/advice.ts
function adviseOnFields(metadata, where) {
	return [
		adviseOnNames,
		adviseOnSummary,
		adviseOnDescription,
		adviseOnLicense$1,
		adviseOnLinks
	].flatMap((advise) => advise(metadata, where));
}
function adviseOnNames(metadata, where) {
	const unknown = [...new Set(metadata.fields.map(([name]) => name))].filter((name) => fieldOfHeader(name) === null);
	const [first] = unknown;
	if (first === void 0) return [];
	const nearest = first.length > 40 ? null : findNearest(first, metadataFields.map(({ header }) => header));
	return [{
		code: "metadata/unknown-field",
		level: "warning",
		message: `${where} has ${listSome(unknown)}, which no version of core metadata knows; indexes ignore it and twine refuses the file`,
		help: nearest === null ? "Leave it out." : `Call it ${nearest} if that is meant, else leave it out.`
	}];
}
function adviseOnSummary({ summary }, where) {
	const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>|&[a-z]{2,8};|!?\[[^\]]*\]\([^)]*\)/i.exec(summary ?? "")?.[0];
	if (markup === void 0) return [];
	return [{
		code: "metadata/summary",
		level: "notice",
		message: `${where} has a Summary with ${show(markup)}, which is shown as it stands: the Summary is plain text`,
		help: "Leave markup to the readme."
	}];
}
function adviseOnDescription(metadata, where) {
	if (["", "UNKNOWN"].includes(metadata.description?.trim() ?? "")) return [{
		code: "metadata/description",
		level: "notice",
		message: `${where} has no description, so the project's page on the index stays empty`,
		help: "Add readme = \"README.md\" to [project] in pyproject.toml."
	}];
	if (firstValue(metadata, "Description-Content-Type")) return [];
	return [{
		code: "metadata/description",
		level: "warning",
		message: `${where} has a description without Description-Content-Type; an index reads it as reStructuredText and refuses what it cannot render`,
		help: "Say what it is: readme = \"README.md\" in pyproject.toml, or long_description_content_type in setup.py."
	}];
}
function adviseOnLicense$1(metadata, where) {
	const expression = firstValue(metadata, "License-Expression");
	if (!expression) return [];
	const parsed = parseLicenseExpression(expression);
	const findings = [];
	if (!("problem" in parsed) && parsed.deprecated.length > 0) findings.push({
		code: "metadata/license-expression",
		level: "notice",
		message: `${where} has License-Expression "${show(expression)}"; SPDX has replaced ${listSome(parsed.deprecated)}`,
		help: "Say which is meant, as in GPL-3.0-only or GPL-3.0-or-later."
	});
	const classifiers = listValues(metadata, "Classifier").filter((text) => text.startsWith("License ::"));
	if (classifiers.length > 0) findings.push({
		code: "metadata/license-expression",
		level: "notice",
		message: `${where} has License-Expression and also the Classifier ${listSome(classifiers)}, which PEP 639 has retired`,
		help: "Remove the classifier: newer build backends refuse to build with both."
	});
	return findings;
}
function adviseOnLinks(metadata, where) {
	const useless = [
		...listValues(metadata, "Home-page"),
		...listValues(metadata, "Download-URL"),
		...listValues(metadata, "Project-URL").map((value) => value.slice(value.indexOf(",") + 1).trim())
	].filter((link) => isTakenUri(link) && !isUsefulUri(link));
	if (useless.length === 0) return [];
	return [{
		code: "metadata/url",
		level: "warning",
		message: `${where} has ${listSome(useless)}, which leads nowhere: no browser can read it as an address`,
		help: "Correct it in [project.urls] and build again."
	}];
}
// src/check/metadata/extras.ts
function checkExtras({ providesExtra, requiresDist }, where) {
	const spellings = Map.groupBy(new Set(providesExtra), normalizeName);
	const ambiguous = [...spellings.values()].filter((spelled) => spelled.length > 1).map((spelled) => spelled.join(" and "));
	const undeclared = [...new Set(requiresDist.flatMap(listUsedExtras).map(normalizeName))].filter((extra) => !spellings.has(extra));
	const findings = [];
	if (ambiguous.length > 0) findings.push({
		code: "metadata/extra",
		level: "warning",
		message: `${where} declares one extra in several spellings: ${listSome(ambiguous)}`,
		help: "Merge them in [project.optional-dependencies]: installers take them for one."
	});
	if (undeclared.length > 0) findings.push({
		code: "metadata/extra",
		level: "warning",
		message: `${where} has requirements for the extra ${listSome(undeclared)}, but no Provides-Extra declares it`,
		help: "Nobody can ask for them. Declare the extra in [project.optional-dependencies]."
	});
	return findings;
}
const comparison = /\bextra\s*==\s*(?:"([^"]*)"|'([^']*)')|(?:"([^"]*)"|'([^']*)')\s*==\s*extra\b/g;
function listUsedExtras(text) {
	return [...(parseRequirement(text)?.marker ?? "").matchAll(comparison)].map((match) => match.slice(1).find((extra) => extra !== void 0) ?? "");
}
// src/index/refusals/license-advice.ts
/** Names in use that are near no identifier, or near a wrong one. */
const usual = {
	apache: "Apache-2.0",
	"apache-2": "Apache-2.0",
	apache2: "Apache-2.0",
	"apache2.0": "Apache-2.0",
	asl: "Apache-2.0",
	bsd: "BSD-3-Clause",
	"bsd-3": "BSD-3-Clause",
	"bsd-2": "BSD-2-Clause",
	"new-bsd": "BSD-3-Clause",
	expat: "MIT",
	gpl: "GPL-3.0-or-later",
	gplv2: "GPL-2.0-only",
	gplv3: "GPL-3.0-only",
	"gplv3+": "GPL-3.0-or-later",
	lgpl: "LGPL-3.0-or-later",
	lgplv3: "LGPL-3.0-only",
	agplv3: "AGPL-3.0-only",
	mpl: "MPL-2.0",
	mpl2: "MPL-2.0",
	psf: "PSF-2.0",
	proprietary: "LicenseRef-Proprietary",
	"public-domain": "CC0-1.0"
};
function adviseOnLicense(word) {
	const own = "Licenses that SPDX does not list are called LicenseRef-Name.";
	if (word === null) return "Write an SPDX expression, as in license = \"MIT OR Apache-2.0\".";
	const nearest = (Object.hasOwn(usual, word) ? usual[word] : void 0) ?? findNearest(word, licenseIds);
	return nearest === null ? own : `Write "${nearest}" if that is meant. ${own}`;
}
// src/check/metadata/refused.ts
const mostOfKind = 20;
const longestWord = 100;
function checkRefused(metadata, where) {
	return [...Map.groupBy(findMetadataRefusals(formOf(metadata)), ({ id }) => id).values()].flatMap((refusals) => {
		const findings = refusals.slice(0, mostOfKind).map((refusal) => toRefusedFinding(refusal, {
			where,
			advice: advise(refusal)
		}));
		const [first] = findings;
		const left = refusals.length - findings.length;
		if (left === 0 || first === void 0) return findings;
		return [...findings, {
			...first,
			message: `${where} has ${count(left, "fault")} more like the last ones`
		}];
	});
}
/** As our own client sends it, and every other one that follows PyPI's form. */
function formOf(metadata) {
	const sent = metadataFields$1(uploadMetadata(metadata));
	const form = /* @__PURE__ */ new Map();
	for (const [name, value] of sent) {
		const values = form.get(name);
		if (values === void 0) form.set(name, [value]);
		else values.push(value);
	}
	return sanitizeForm(form);
}
function advise({ id, values }) {
	const word = (values.word ?? values.value ?? "").slice(0, longestWord);
	if (id === "license-expression") return adviseOnLicense(values.word === "" ? null : word);
	if (id === "classifier-deprecated") {
		const others = replacementsOf(values.value ?? "") ?? [];
		return others.length === 0 ? "Remove it." : `Write ${others.map((other) => `"${other}"`).join(" or ")}.`;
	}
	const nearest = id === "classifier-unknown" ? findClassifier(word) : null;
	return nearest === null ? "Remove it, or choose one of the list of classifiers." : `Write "${nearest}".`;
}
/** Colons and spaces are what goes wrong most: `Programming Language :: Python 3`. */
function findClassifier(word) {
	const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
	for (const classifier of classifiers) if (letters(classifier) === letters(word)) return classifier;
	return findNearest(word, classifiers);
}
// src/check/metadata/requires-python.ts
function checkRequiresPython(facts, { requiresPython }) {
	const set = parseSpecifierSet(requiresPython ?? "");
	if (facts.kind === "sdist" || requiresPython === null || set === null) return [];
	const pythons = new Map(listTags(facts.filename).map((tag) => [`${tag.python}-${tag.abi}`, tag]));
	if ([...pythons.values()].some((tag) => fits(tag, set))) return [];
	return [{
		code: "metadata/requires-python",
		level: "error",
		message: `Requires-Python "${show(requiresPython)}" excludes every Python that the tags ${[...pythons.keys()].slice(0, 5).join(", ")} are for`,
		help: "Leave this wheel out of the build, or widen requires-python in pyproject.toml."
	}];
}
const newestMinor = 40;
const patches = Array.from({ length: 41 }, (_, patch) => patch);
/** True as well for tags that say nothing about a version of Python. */
function fits({ python, abi }, set) {
	const [, word = "", major = "", minorText = ""] = /^(cp|pp|py)(2|3)(\d*)$/.exec(python) ?? [];
	if (word === "" || word !== "py" && minorText === "") return true;
	const oldest = minorText === "" ? 0 : Number(minorText);
	const newest = word === "py" || /^abi3t?$/.test(abi) ? Math.max(oldest, major === "2" ? 7 : newestMinor) : oldest;
	for (let minor = newest; minor >= oldest; minor -= 1) if (patches.some((patch) => contains(set, `${major}.${minor}.${patch}`))) return true;
	return false;
}
function contains(set, text) {
	const version = parseVersion(text);
	return version !== null && specifierContains(set, version);
}
// src/check/metadata/typed.ts
const classifier = "Typing :: Typed";
function checkTyped(facts, metadata) {
	if (facts.kind === "sdist") return [];
	const names = facts.members.map(({ name }) => name);
	const markers = names.filter((name) => /(?:^|\/)py\.typed$/.test(name));
	const promises = listValues(metadata, "Classifier").includes(classifier);
	const isTyped = markers.length > 0 || names.some((name) => /^[^/]+-stubs\//.test(name));
	if (promises && !isTyped) return [{
		code: "metadata/typed",
		level: "warning",
		message: `METADATA has the Classifier "${classifier}", but no package of the wheel has a py.typed`,
		help: "Put an empty py.typed into each typed package and into the package data of the build backend."
	}];
	if (promises || markers.length === 0 || !facts.filename.platformTags.includes("any")) return [];
	return [{
		code: "metadata/typed",
		level: "notice",
		message: `the wheel has ${listSome(markers)}, but METADATA lacks the Classifier "${classifier}"`,
		help: "Add it, so that users find the project among the typed ones."
	}];
}
// src/check/metadata/rules.ts
function checkMetadata(facts) {
	const { metadata } = facts;
	if (metadata === null) return [];
	const where = facts.kind === "wheel" ? "METADATA" : "PKG-INFO";
	return [
		...checkRefused(metadata, where),
		...checkIdentity(facts, metadata, where),
		...checkLicenseFiles(facts),
		...checkRequiresPython(facts, metadata),
		...checkExtras(metadata, where),
		...checkTyped(facts, metadata),
		...adviseOnFields(metadata, where)
	];
}
// src/binary/linux-libraries.ts
/** Everything that loading `root` asks for, itself apart, in the order in which the loader meets it. */
function resolveLibraries(root, all) {
	const found = /* @__PURE__ */ new Map();
	const paths = searchPathsOf(root);
	const inherited = {
		rpath: paths.rpath,
		runpath: paths.runpath
	};
	visit(root);
	return found;
	function visit(elf) {
		const own = searchPathsOf(elf);
		const folders = [
			...inherited.rpath,
			...own.rpath,
			...own.runpath,
			...inherited.runpath
		];
		for (const soname of elf.facts.needed) {
			if (found.has(soname)) continue;
			const library = isLibpython(soname) ? null : findIn(folders, soname, elf, all);
			found.set(soname, {
				soname,
				elf: library
			});
			if (library !== null) visit(library);
		}
	}
}
/** `libpython3.12.so.1.0`: nothing that a module may ask for (PEP 513), as interpreters may be linked without it. */
function isLibpython(soname) {
	return /^libpython\d+\.\d+m?\.so(\.\d)*$/.test(soname);
}
function findIn(folders, soname, user, all) {
	if (soname.includes("/")) return null;
	for (const folder of folders) {
		const elf = all.get(posix.normalize(posix.join(folder, soname)));
		if (elf !== void 0 && elf.facts.machine === user.facts.machine) return elf;
	}
	return null;
}
/** Folders that a file's own search paths lead to, seen from the folder that the wheel is installed into. */
function searchFoldersOf(elf) {
	const { rpath, runpath } = searchPathsOf(elf);
	return [...rpath, ...runpath];
}
/** Folders inside the wheel; absolute ones are the user's and are left out. RUNPATH turns RPATH off. */
function searchPathsOf({ path, facts }) {
	const origin = posix.dirname(path);
	const expand = (text) => (text ?? "").split(":").filter((part) => /^\$(ORIGIN|\{ORIGIN\})/.test(part)).map((part) => posix.normalize(part.replace(/^\$(?:ORIGIN|\{ORIGIN\})/, origin)));
	return {
		rpath: facts.runpath === null ? expand(facts.rpath) : [],
		runpath: expand(facts.runpath)
	};
}
/** Which C library a file was linked against; null when nothing in it says so. */
function findLibc({ path, facts }) {
	if (facts.interpreter !== null) return /(^|\/)ld-musl-/.test(facts.interpreter) ? "musl" : "glibc";
	for (const soname of facts.needed) {
		if (/^(libc\.musl-|ld-musl-)/.test(soname)) return "musl";
		if (soname === "libc.so.6" || /^(ld-linux-|ld64\.so\.)/.test(soname)) return "glibc";
	}
	if (/(-arm-linux-musleabihf|-linux-musl)\.so$/.test(path)) return "musl";
	return /\.cpython-3(1[1-9]|[2-9]\d)\w*-\S*-linux-gnu(eabihf)?\.so$/.test(path) ? "glibc" : null;
}
/** True for a module of Python: it defines the function that Python calls to start it. */
function isPythonExtension({ path, facts }) {
	const module = posix.basename(path).split(".", 1)[0] ?? "";
	const starts = [
		`PyInit_${module}`,
		`init${module}`,
		`_cffi_pypyinit_${module}`
	];
	return facts.moduleInits.some((name) => starts.includes(name));
}
// src/data/auditwheel-policies.json
var manylinux = {
	"policies": [
		{
			"name": "manylinux_2_5",
			"aliases": ["manylinux1"],
			"priority": 100,
			"machines": ["i686", "x86_64"]
		},
		{
			"name": "manylinux_2_12",
			"aliases": ["manylinux2010"],
			"priority": 90,
			"machines": ["i686", "x86_64"]
		},
		{
			"name": "manylinux_2_17",
			"aliases": ["manylinux2014"],
			"priority": 80,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64",
				"ppc64le",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_24",
			"aliases": [],
			"priority": 70,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64le",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_26",
			"aliases": [],
			"priority": 68,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64le",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_27",
			"aliases": [],
			"priority": 65,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64le",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_28",
			"aliases": [],
			"priority": 64,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64le",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_31",
			"aliases": [],
			"priority": 61,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_34",
			"aliases": [],
			"priority": 58,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_35",
			"aliases": [],
			"priority": 57,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_36",
			"aliases": [],
			"priority": 56,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"loongarch64",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_37",
			"aliases": [],
			"priority": 55,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"loongarch64",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_38",
			"aliases": [],
			"priority": 54,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"loongarch64",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_39",
			"aliases": [],
			"priority": 53,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"loongarch64",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_40",
			"aliases": [],
			"priority": 52,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"loongarch64",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		},
		{
			"name": "manylinux_2_41",
			"aliases": [],
			"priority": 51,
			"machines": [
				"aarch64",
				"armv7l",
				"i686",
				"loongarch64",
				"ppc64le",
				"riscv64",
				"s390x",
				"x86_64"
			]
		}
	],
	"libraries": {
		"libatomic.so.1": 0,
		"libgcc_s.so.1": 0,
		"libstdc++.so.6": 0,
		"libm.so.6": 0,
		"libanl.so.1": 0,
		"libdl.so.2": 0,
		"librt.so.1": 0,
		"libc.so.6": 0,
		"libnsl.so.1": 0,
		"libutil.so.1": 0,
		"libpthread.so.0": 0,
		"libX11.so.6": 0,
		"libXext.so.6": 0,
		"libXrender.so.1": 0,
		"libICE.so.6": 0,
		"libSM.so.6": 0,
		"libGL.so.1": 0,
		"libgobject-2.0.so.0": 0,
		"libgthread-2.0.so.0": 0,
		"libglib-2.0.so.0": 0,
		"libresolv.so.2": 0,
		"libz.so.1": 0,
		"libexpat.so.1": 1,
		"libmvec.so.1": 3
	},
	"forbidden": {
		"libc.so.6": {
			"__cxa_thread_atexit_impl": 2,
			"__issignaling": 2,
			"__issignalingf": 2,
			"__issignalingl": 2,
			"pthread_getattr_default_np": 2,
			"pthread_setattr_default_np": 2
		},
		"libm.so.6": {
			"__issignaling": 2,
			"__issignalingf": 2,
			"__issignalingl": 2
		},
		"libpthread.so.0": {
			"pthread_getattr_default_np": 2,
			"pthread_setattr_default_np": 2
		},
		"libz.so.1": {
			"_dist_code": 15,
			"_length_code": 15,
			"_tr_align": 15,
			"_tr_flush_block": 15,
			"_tr_init": 15,
			"_tr_stored_block": 15,
			"_tr_tally": 15,
			"adler32_default": 15,
			"crc32_acle": 15,
			"crc32_le_vgfm_16": 15,
			"crc32_neon": 15,
			"crc32_vpmsum": 15,
			"crc32_z_default": 15,
			"deflate_copyright": 15,
			"gzflags": 15,
			"inflate_copyright": 15,
			"inflate_fast": 15,
			"inflate_table": 15,
			"sse2_slide_hash": 15,
			"z_errmsg": 15,
			"z_vstring": 15,
			"zcalloc": 15,
			"zcfree": 15,
			"crc32_combine_gen": 10,
			"crc32_combine_gen64": 10,
			"crc32_combine_op": 10,
			"bi_windup": 9,
			"crc_fold_512to32": 9,
			"crc_fold_copy": 9,
			"crc_fold_init": 9,
			"deflate_medium": 9,
			"fill_window": 9,
			"flush_pending": 9,
			"longest_match": 9,
			"slide_hash_sse": 9,
			"static_ltree": 9,
			"x86_check_features": 9,
			"x86_cpu_has_pclmul": 9,
			"x86_cpu_has_sse2": 9,
			"x86_cpu_has_sse42": 9,
			"uncompress2": 7
		}
	},
	"symbols": {
		"aarch64": {
			"CXXABI": {
				"1.3": 2,
				"1.3.1": 2,
				"1.3.2": 2,
				"1.3.3": 2,
				"1.3.4": 2,
				"1.3.5": 2,
				"1.3.6": 2,
				"1.3.7": 2,
				"TM_1": 2,
				"1.3.8": 3,
				"1.3.9": 3,
				"1.3.10": 3,
				"1.3.11": 4,
				"1.3.12": 7,
				"1.3.13": 8,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 2,
				"3.3": 2,
				"3.3.1": 2,
				"3.4": 2,
				"3.4.2": 2,
				"3.4.4": 2,
				"4.0.0": 2,
				"4.2.0": 2,
				"4.3.0": 2,
				"4.5.0": 2,
				"4.7.0": 2,
				"7.0.0": 4,
				"11.0": 8,
				"13.0.0": 13,
				"14.0": 13,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.0": 2,
				"2.17": 2,
				"2.18": 2,
				"2.22": 3,
				"2.23": 3,
				"2.24": 3,
				"2.25": 4,
				"2.26": 4,
				"2.27": 5,
				"2.28": 6,
				"2.29": 7,
				"2.30": 7,
				"2.31": 7,
				"2.32": 8,
				"2.33": 8,
				"2.34": 8,
				"2.35": 9,
				"2.36": 10,
				"ABI_DT_RELR": 10,
				"2.38": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 2,
				"3.4.1": 2,
				"3.4.2": 2,
				"3.4.3": 2,
				"3.4.4": 2,
				"3.4.5": 2,
				"3.4.6": 2,
				"3.4.7": 2,
				"3.4.8": 2,
				"3.4.9": 2,
				"3.4.10": 2,
				"3.4.11": 2,
				"3.4.12": 2,
				"3.4.13": 2,
				"3.4.14": 2,
				"3.4.15": 2,
				"3.4.16": 2,
				"3.4.17": 2,
				"3.4.18": 2,
				"3.4.19": 2,
				"3.4.20": 3,
				"3.4.21": 3,
				"3.4.22": 3,
				"3.4.23": 4,
				"3.4.24": 4,
				"3.4.25": 7,
				"3.4.26": 7,
				"3.4.27": 7,
				"3.4.28": 7,
				"3.4.29": 8,
				"3.4.30": 9,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 13
			},
			"LIBATOMIC": {
				"1.0": 2,
				"1.1": 3,
				"1.2": 3
			},
			"ZLIB": {
				"1.2.0": 2,
				"1.2.0.2": 2,
				"1.2.0.8": 2,
				"1.2.2": 2,
				"1.2.2.3": 2,
				"1.2.2.4": 2,
				"1.2.3.3": 2,
				"1.2.3.4": 2,
				"1.2.3.5": 2,
				"1.2.5.1": 2,
				"1.2.5.2": 2,
				"1.2.7.1": 5,
				"1.2.9": 5,
				"1.2.12": 11
			}
		},
		"armv7l": {
			"CXXABI": {
				"1.3": 2,
				"1.3.1": 2,
				"1.3.2": 2,
				"1.3.3": 2,
				"1.3.4": 2,
				"1.3.5": 2,
				"1.3.6": 2,
				"1.3.7": 2,
				"ARM_1.3.3": 2,
				"TM_1": 2,
				"1.3.8": 3,
				"1.3.9": 3,
				"1.3.10": 3,
				"1.3.11": 4,
				"1.3.12": 7,
				"1.3.13": 8,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 2,
				"3.3": 2,
				"3.3.1": 2,
				"3.3.4": 2,
				"3.4": 2,
				"3.4.2": 2,
				"3.5": 2,
				"4.0.0": 2,
				"4.2.0": 2,
				"4.3.0": 2,
				"4.7.0": 2,
				"7.0.0": 4,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.0": 2,
				"2.4": 2,
				"2.5": 2,
				"2.6": 2,
				"2.7": 2,
				"2.8": 2,
				"2.9": 2,
				"2.10": 2,
				"2.11": 2,
				"2.12": 2,
				"2.13": 2,
				"2.14": 2,
				"2.15": 2,
				"2.16": 2,
				"2.17": 2,
				"2.18": 3,
				"2.22": 3,
				"2.23": 3,
				"2.24": 3,
				"2.25": 4,
				"2.26": 4,
				"2.27": 5,
				"2.28": 6,
				"2.29": 7,
				"2.30": 7,
				"2.31": 7,
				"2.32": 8,
				"2.33": 8,
				"2.34": 8,
				"2.35": 9,
				"2.36": 10,
				"ABI_DT_RELR": 10,
				"2.37": 11,
				"2.38": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 2,
				"3.4.1": 2,
				"3.4.2": 2,
				"3.4.3": 2,
				"3.4.4": 2,
				"3.4.5": 2,
				"3.4.6": 2,
				"3.4.7": 2,
				"3.4.8": 2,
				"3.4.9": 2,
				"3.4.10": 2,
				"3.4.11": 2,
				"3.4.12": 2,
				"3.4.13": 2,
				"3.4.14": 2,
				"3.4.15": 2,
				"3.4.16": 2,
				"3.4.17": 2,
				"3.4.18": 2,
				"3.4.19": 2,
				"3.4.20": 3,
				"3.4.21": 3,
				"3.4.22": 3,
				"3.4.23": 4,
				"3.4.24": 4,
				"3.4.25": 7,
				"3.4.26": 7,
				"3.4.27": 7,
				"3.4.28": 7,
				"3.4.29": 8,
				"3.4.30": 9,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 13
			},
			"LIBATOMIC": {
				"1.0": 2,
				"1.1": 3,
				"1.2": 3
			},
			"ZLIB": {
				"1.2.0": 2,
				"1.2.0.2": 2,
				"1.2.0.8": 2,
				"1.2.2": 2,
				"1.2.2.3": 2,
				"1.2.2.4": 2,
				"1.2.3.3": 2,
				"1.2.3.4": 2,
				"1.2.3.5": 2,
				"1.2.5.1": 2,
				"1.2.5.2": 2,
				"1.2.7.1": 4,
				"1.2.9": 4,
				"1.2.12": 11
			}
		},
		"i686": {
			"CXXABI": {
				"1.3": 0,
				"1.3.1": 0,
				"1.3.2": 1,
				"1.3.3": 1,
				"1.3.4": 2,
				"1.3.5": 2,
				"1.3.6": 2,
				"1.3.7": 2,
				"TM_1": 2,
				"1.3.8": 3,
				"1.3.9": 3,
				"1.3.10": 3,
				"FLOAT128": 3,
				"1.3.11": 4,
				"1.3.12": 7,
				"1.3.13": 8,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 0,
				"3.3": 0,
				"3.3.1": 0,
				"3.4": 0,
				"3.4.2": 0,
				"4.0.0": 0,
				"4.2.0": 0,
				"4.3.0": 1,
				"4.4.0": 1,
				"4.5.0": 1,
				"4.7.0": 2,
				"4.8.0": 2,
				"7.0.0": 4,
				"12.0.0": 9,
				"13.0.0": 13,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.0": 0,
				"2.1": 0,
				"2.1.1": 0,
				"2.1.2": 0,
				"2.1.3": 0,
				"2.2": 0,
				"2.2.1": 0,
				"2.2.2": 0,
				"2.2.3": 0,
				"2.2.4": 0,
				"2.2.6": 0,
				"2.3": 0,
				"2.3.2": 0,
				"2.3.3": 0,
				"2.3.4": 0,
				"2.4": 0,
				"2.5": 0,
				"2.6": 1,
				"2.7": 1,
				"2.8": 1,
				"2.9": 1,
				"2.10": 1,
				"2.11": 1,
				"2.12": 1,
				"2.13": 2,
				"2.14": 2,
				"2.15": 2,
				"2.16": 2,
				"2.17": 2,
				"2.18": 3,
				"2.22": 3,
				"2.23": 3,
				"2.24": 3,
				"2.25": 4,
				"2.26": 4,
				"2.27": 5,
				"2.28": 6,
				"2.29": 7,
				"2.30": 7,
				"2.31": 7,
				"2.32": 8,
				"2.33": 8,
				"2.34": 8,
				"2.35": 9,
				"2.36": 10,
				"ABI_DT_RELR": 10,
				"2.37": 11,
				"2.38": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 0,
				"3.4.1": 0,
				"3.4.2": 0,
				"3.4.3": 0,
				"3.4.4": 0,
				"3.4.5": 0,
				"3.4.6": 0,
				"3.4.7": 0,
				"3.4.8": 0,
				"3.4.9": 1,
				"3.4.10": 1,
				"3.4.11": 1,
				"3.4.12": 1,
				"3.4.13": 1,
				"3.4.14": 2,
				"3.4.15": 2,
				"3.4.16": 2,
				"3.4.17": 2,
				"3.4.18": 2,
				"3.4.19": 2,
				"3.4.20": 3,
				"3.4.21": 3,
				"3.4.22": 3,
				"3.4.23": 4,
				"3.4.24": 4,
				"3.4.25": 7,
				"3.4.26": 7,
				"3.4.27": 7,
				"3.4.28": 7,
				"3.4.29": 8,
				"3.4.30": 9,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 13
			},
			"LIBATOMIC": {
				"1.0": 2,
				"1.1": 3,
				"1.2": 3
			},
			"ZLIB": {
				"1.2.0": 1,
				"1.2.0.2": 1,
				"1.2.0.8": 1,
				"1.2.2": 1,
				"1.2.2.3": 1,
				"1.2.2.4": 1,
				"1.2.3.3": 2,
				"1.2.3.4": 2,
				"1.2.3.5": 2,
				"1.2.5.1": 2,
				"1.2.5.2": 2,
				"1.2.7.1": 4,
				"1.2.9": 4,
				"1.2.12": 10
			}
		},
		"loongarch64": {
			"CXXABI": {
				"1.3": 10,
				"1.3.1": 10,
				"1.3.2": 10,
				"1.3.3": 10,
				"1.3.4": 10,
				"1.3.5": 10,
				"1.3.6": 10,
				"1.3.7": 10,
				"1.3.8": 10,
				"1.3.9": 10,
				"1.3.10": 10,
				"1.3.11": 10,
				"1.3.12": 10,
				"1.3.13": 10,
				"TM_1": 10,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 10,
				"3.3": 10,
				"3.3.1": 10,
				"3.4": 10,
				"3.4.2": 10,
				"3.4.4": 10,
				"4.0.0": 10,
				"4.2.0": 10,
				"4.3.0": 10,
				"4.4.0": 10,
				"4.5.0": 10,
				"4.7.0": 10,
				"7.0.0": 10,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.0": 10,
				"2.36": 10,
				"ABI_DT_RELR": 10,
				"2.38": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 10,
				"3.4.1": 10,
				"3.4.2": 10,
				"3.4.3": 10,
				"3.4.4": 10,
				"3.4.5": 10,
				"3.4.6": 10,
				"3.4.7": 10,
				"3.4.8": 10,
				"3.4.9": 10,
				"3.4.10": 10,
				"3.4.11": 10,
				"3.4.12": 10,
				"3.4.13": 10,
				"3.4.14": 10,
				"3.4.15": 10,
				"3.4.16": 10,
				"3.4.17": 10,
				"3.4.18": 10,
				"3.4.19": 10,
				"3.4.20": 10,
				"3.4.21": 10,
				"3.4.22": 10,
				"3.4.23": 10,
				"3.4.24": 10,
				"3.4.25": 10,
				"3.4.26": 10,
				"3.4.27": 10,
				"3.4.28": 10,
				"3.4.29": 10,
				"3.4.30": 10,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 14
			},
			"LIBATOMIC": {
				"1.0": 10,
				"1.1": 10,
				"1.2": 10
			},
			"ZLIB": {
				"1.2.0": 10,
				"1.2.0.2": 10,
				"1.2.0.8": 10,
				"1.2.2": 10,
				"1.2.2.3": 10,
				"1.2.2.4": 10,
				"1.2.3.3": 10,
				"1.2.3.4": 10,
				"1.2.3.5": 10,
				"1.2.5.1": 10,
				"1.2.5.2": 10,
				"1.2.7.1": 10,
				"1.2.9": 10,
				"1.2.12": 11
			}
		},
		"ppc64": {
			"CXXABI": {
				"1.3": 2,
				"1.3.1": 2,
				"1.3.2": 2,
				"1.3.3": 2,
				"1.3.4": 2,
				"1.3.5": 2,
				"1.3.6": 2,
				"1.3.7": 2,
				"TM_1": 2
			},
			"GCC": {
				"3.0": 2,
				"3.3": 2,
				"3.3.1": 2,
				"3.4": 2,
				"3.4.2": 2,
				"3.4.4": 2,
				"4.0.0": 2,
				"4.2.0": 2,
				"4.3.0": 2,
				"4.4.0": 2,
				"4.5.0": 2,
				"4.7.0": 2,
				"4.8.0": 2
			},
			"GLIBC": {
				"2.0": 2,
				"2.1": 2,
				"2.1.1": 2,
				"2.1.2": 2,
				"2.1.3": 2,
				"2.2": 2,
				"2.2.1": 2,
				"2.2.2": 2,
				"2.2.3": 2,
				"2.2.4": 2,
				"2.2.5": 2,
				"2.2.6": 2,
				"2.3": 2,
				"2.3.2": 2,
				"2.3.3": 2,
				"2.3.4": 2,
				"2.4": 2,
				"2.5": 2,
				"2.6": 2,
				"2.7": 2,
				"2.8": 2,
				"2.9": 2,
				"2.10": 2,
				"2.11": 2,
				"2.12": 2,
				"2.13": 2,
				"2.14": 2,
				"2.15": 2,
				"2.16": 2,
				"2.17": 2
			},
			"GLIBCXX": {
				"3.4": 2,
				"3.4.1": 2,
				"3.4.2": 2,
				"3.4.3": 2,
				"3.4.4": 2,
				"3.4.5": 2,
				"3.4.6": 2,
				"3.4.7": 2,
				"3.4.8": 2,
				"3.4.9": 2,
				"3.4.10": 2,
				"3.4.11": 2,
				"3.4.12": 2,
				"3.4.13": 2,
				"3.4.14": 2,
				"3.4.15": 2,
				"3.4.16": 2,
				"3.4.17": 2,
				"3.4.18": 2,
				"3.4.19": 2
			},
			"LIBATOMIC": { "1.0": 2 },
			"ZLIB": {
				"1.2.0": 2,
				"1.2.0.2": 2,
				"1.2.0.8": 2,
				"1.2.2": 2,
				"1.2.2.3": 2,
				"1.2.2.4": 2,
				"1.2.3.3": 2,
				"1.2.3.4": 2,
				"1.2.3.5": 2,
				"1.2.5.1": 2,
				"1.2.5.2": 2
			}
		},
		"ppc64le": {
			"CXXABI": {
				"1.3": 2,
				"1.3.1": 2,
				"1.3.2": 2,
				"1.3.3": 2,
				"1.3.4": 2,
				"1.3.5": 2,
				"1.3.6": 2,
				"1.3.7": 2,
				"LDBL_1.3": 2,
				"TM_1": 2,
				"1.3.8": 3,
				"1.3.9": 3,
				"1.3.10": 3,
				"1.3.11": 4,
				"1.3.12": 7,
				"1.3.13": 8,
				"IEEE128_1.3.13": 8,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 2,
				"3.3": 2,
				"3.3.1": 2,
				"3.4": 2,
				"3.4.2": 2,
				"3.4.4": 2,
				"4.0.0": 2,
				"4.2.0": 2,
				"4.3.0": 2,
				"4.7.0": 2,
				"7.0.0": 4,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.0": 2,
				"2.17": 2,
				"2.18": 3,
				"2.22": 3,
				"2.23": 3,
				"2.24": 3,
				"2.25": 4,
				"2.26": 4,
				"2.27": 5,
				"2.28": 6,
				"2.29": 7,
				"2.30": 7,
				"2.31": 7,
				"2.32": 8,
				"2.33": 8,
				"2.34": 8,
				"2.35": 9,
				"2.36": 10,
				"ABI_DT_RELR": 10,
				"2.38": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 2,
				"3.4.1": 2,
				"3.4.2": 2,
				"3.4.3": 2,
				"3.4.4": 2,
				"3.4.5": 2,
				"3.4.6": 2,
				"3.4.7": 2,
				"3.4.8": 2,
				"3.4.9": 2,
				"3.4.10": 2,
				"3.4.11": 2,
				"3.4.12": 2,
				"3.4.13": 2,
				"3.4.14": 2,
				"3.4.15": 2,
				"3.4.16": 2,
				"3.4.17": 2,
				"3.4.18": 2,
				"3.4.19": 2,
				"LDBL_3.4": 2,
				"LDBL_3.4.10": 2,
				"LDBL_3.4.7": 2,
				"3.4.20": 3,
				"3.4.21": 3,
				"3.4.22": 3,
				"LDBL_3.4.21": 3,
				"3.4.23": 4,
				"3.4.24": 4,
				"3.4.25": 7,
				"3.4.26": 7,
				"3.4.27": 7,
				"3.4.28": 7,
				"3.4.29": 8,
				"IEEE128_3.4.29": 8,
				"LDBL_3.4.29": 8,
				"3.4.30": 9,
				"IEEE128_3.4.30": 9,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 13,
				"IEEE128_3.4.31": 13,
				"LDBL_3.4.31": 13
			},
			"LIBATOMIC": {
				"1.0": 2,
				"1.1": 3,
				"1.2": 3
			},
			"ZLIB": {
				"1.2.0": 2,
				"1.2.0.2": 2,
				"1.2.0.8": 2,
				"1.2.2": 2,
				"1.2.2.3": 2,
				"1.2.2.4": 2,
				"1.2.3.3": 2,
				"1.2.3.4": 2,
				"1.2.3.5": 2,
				"1.2.5.1": 2,
				"1.2.5.2": 2,
				"1.2.7.1": 4,
				"1.2.9": 4,
				"1.2.12": 11
			}
		},
		"riscv64": {
			"CXXABI": {
				"1.3": 7,
				"1.3.1": 7,
				"1.3.2": 7,
				"1.3.3": 7,
				"1.3.4": 7,
				"1.3.5": 7,
				"1.3.6": 7,
				"1.3.7": 7,
				"1.3.8": 7,
				"1.3.9": 7,
				"1.3.10": 7,
				"1.3.11": 7,
				"1.3.12": 7,
				"TM_1": 7,
				"1.3.13": 8,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 7,
				"3.3": 7,
				"3.3.1": 7,
				"3.4": 7,
				"3.4.2": 7,
				"3.4.4": 7,
				"4.0.0": 7,
				"4.2.0": 7,
				"4.3.0": 7,
				"4.4.0": 7,
				"4.5.0": 7,
				"4.7.0": 7,
				"7.0.0": 7,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.0": 7,
				"2.27": 7,
				"2.28": 7,
				"2.29": 7,
				"2.30": 7,
				"2.31": 7,
				"2.32": 8,
				"2.33": 8,
				"2.34": 8,
				"2.35": 9,
				"2.36": 10,
				"2.37": 11,
				"2.38": 12,
				"ABI_DT_RELR": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 7,
				"3.4.1": 7,
				"3.4.2": 7,
				"3.4.3": 7,
				"3.4.4": 7,
				"3.4.5": 7,
				"3.4.6": 7,
				"3.4.7": 7,
				"3.4.8": 7,
				"3.4.9": 7,
				"3.4.10": 7,
				"3.4.11": 7,
				"3.4.12": 7,
				"3.4.13": 7,
				"3.4.14": 7,
				"3.4.15": 7,
				"3.4.16": 7,
				"3.4.17": 7,
				"3.4.18": 7,
				"3.4.19": 7,
				"3.4.20": 7,
				"3.4.21": 7,
				"3.4.22": 7,
				"3.4.23": 7,
				"3.4.24": 7,
				"3.4.25": 7,
				"3.4.26": 7,
				"3.4.27": 7,
				"3.4.28": 7,
				"3.4.29": 8,
				"3.4.30": 9,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 13
			},
			"LIBATOMIC": {
				"1.0": 7,
				"1.1": 7,
				"1.2": 7
			},
			"ZLIB": {
				"1.2.0": 7,
				"1.2.0.2": 7,
				"1.2.0.8": 7,
				"1.2.2": 7,
				"1.2.2.3": 7,
				"1.2.2.4": 7,
				"1.2.3.3": 7,
				"1.2.3.4": 7,
				"1.2.3.5": 7,
				"1.2.5.1": 7,
				"1.2.5.2": 7,
				"1.2.7.1": 7,
				"1.2.9": 7,
				"1.2.12": 11
			}
		},
		"s390x": {
			"CXXABI": {
				"1.3": 2,
				"1.3.1": 2,
				"1.3.2": 2,
				"1.3.3": 2,
				"1.3.4": 2,
				"1.3.5": 2,
				"1.3.6": 2,
				"1.3.7": 2,
				"LDBL_1.3": 2,
				"TM_1": 2,
				"1.3.8": 3,
				"1.3.9": 3,
				"1.3.10": 3,
				"1.3.11": 4,
				"1.3.12": 7,
				"1.3.13": 8,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 2,
				"3.3": 2,
				"3.3.1": 2,
				"3.4": 2,
				"3.4.2": 2,
				"3.4.4": 2,
				"4.0.0": 2,
				"4.1.0": 2,
				"4.2.0": 2,
				"4.3.0": 2,
				"4.7.0": 2,
				"7.0.0": 4,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.2": 2,
				"2.2.1": 2,
				"2.2.2": 2,
				"2.2.3": 2,
				"2.2.4": 2,
				"2.2.6": 2,
				"2.3": 2,
				"2.3.2": 2,
				"2.3.3": 2,
				"2.3.4": 2,
				"2.4": 2,
				"2.5": 2,
				"2.6": 2,
				"2.7": 2,
				"2.8": 2,
				"2.9": 2,
				"2.10": 2,
				"2.11": 2,
				"2.12": 2,
				"2.13": 2,
				"2.14": 2,
				"2.15": 2,
				"2.16": 2,
				"2.17": 2,
				"2.18": 3,
				"2.19": 3,
				"2.22": 3,
				"2.23": 3,
				"2.24": 3,
				"2.25": 4,
				"2.26": 4,
				"2.27": 5,
				"2.28": 6,
				"2.29": 7,
				"2.30": 7,
				"2.31": 7,
				"2.32": 8,
				"2.33": 8,
				"2.34": 8,
				"2.35": 9,
				"2.36": 10,
				"ABI_DT_RELR": 10,
				"2.38": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 2,
				"3.4.1": 2,
				"3.4.2": 2,
				"3.4.3": 2,
				"3.4.4": 2,
				"3.4.5": 2,
				"3.4.6": 2,
				"3.4.7": 2,
				"3.4.8": 2,
				"3.4.9": 2,
				"3.4.10": 2,
				"3.4.11": 2,
				"3.4.12": 2,
				"3.4.13": 2,
				"3.4.14": 2,
				"3.4.15": 2,
				"3.4.16": 2,
				"3.4.17": 2,
				"3.4.18": 2,
				"3.4.19": 2,
				"LDBL_3.4": 2,
				"LDBL_3.4.10": 2,
				"LDBL_3.4.7": 2,
				"3.4.20": 3,
				"3.4.21": 3,
				"3.4.22": 3,
				"LDBL_3.4.21": 3,
				"3.4.23": 4,
				"3.4.24": 4,
				"3.4.25": 7,
				"3.4.26": 7,
				"3.4.27": 7,
				"3.4.28": 7,
				"3.4.29": 8,
				"LDBL_3.4.29": 8,
				"3.4.30": 9,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 13,
				"LDBL_3.4.31": 13
			},
			"LIBATOMIC": {
				"1.0": 3,
				"1.1": 3,
				"1.2": 3
			},
			"ZLIB": {
				"1.2.0": 2,
				"1.2.0.2": 2,
				"1.2.0.8": 2,
				"1.2.2": 2,
				"1.2.2.3": 2,
				"1.2.2.4": 2,
				"1.2.3.3": 2,
				"1.2.3.4": 2,
				"1.2.3.5": 2,
				"1.2.5.1": 2,
				"1.2.5.2": 2,
				"1.2.7.1": 4,
				"1.2.9": 4,
				"1.2.12": 11
			}
		},
		"x86_64": {
			"CXXABI": {
				"1.3": 0,
				"1.3.1": 0,
				"1.3.2": 1,
				"1.3.3": 1,
				"1.3.4": 2,
				"1.3.5": 2,
				"1.3.6": 2,
				"1.3.7": 2,
				"TM_1": 2,
				"1.3.8": 3,
				"1.3.9": 3,
				"1.3.10": 3,
				"FLOAT128": 3,
				"1.3.11": 5,
				"1.3.12": 7,
				"1.3.13": 8,
				"1.3.14": 13,
				"1.3.15": 13
			},
			"GCC": {
				"3.0": 0,
				"3.3": 0,
				"3.3.1": 0,
				"3.4": 0,
				"3.4.2": 0,
				"3.4.4": 0,
				"4.0.0": 0,
				"4.2.0": 0,
				"4.3.0": 1,
				"4.7.0": 2,
				"4.8.0": 2,
				"7.0.0": 5,
				"12.0.0": 9,
				"13.0.0": 13,
				"14.0.0": 13
			},
			"GLIBC": {
				"2.2.5": 0,
				"2.2.6": 0,
				"2.3": 0,
				"2.3.2": 0,
				"2.3.3": 0,
				"2.3.4": 0,
				"2.4": 0,
				"2.5": 0,
				"2.6": 1,
				"2.7": 1,
				"2.8": 1,
				"2.9": 1,
				"2.10": 1,
				"2.11": 1,
				"2.12": 1,
				"2.13": 2,
				"2.14": 2,
				"2.15": 2,
				"2.16": 2,
				"2.17": 2,
				"2.18": 3,
				"2.22": 3,
				"2.23": 3,
				"2.24": 3,
				"2.25": 4,
				"2.26": 4,
				"2.27": 5,
				"2.28": 6,
				"2.29": 7,
				"2.30": 7,
				"2.31": 7,
				"2.32": 8,
				"2.33": 8,
				"2.34": 8,
				"2.35": 9,
				"2.36": 10,
				"ABI_DT_RELR": 10,
				"2.38": 12,
				"2.39": 13,
				"2.40": 14,
				"2.41": 15
			},
			"GLIBCXX": {
				"3.4": 0,
				"3.4.1": 0,
				"3.4.2": 0,
				"3.4.3": 0,
				"3.4.4": 0,
				"3.4.5": 0,
				"3.4.6": 0,
				"3.4.7": 0,
				"3.4.8": 0,
				"3.4.9": 1,
				"3.4.10": 1,
				"3.4.11": 1,
				"3.4.12": 1,
				"3.4.13": 1,
				"3.4.14": 2,
				"3.4.15": 2,
				"3.4.16": 2,
				"3.4.17": 2,
				"3.4.18": 2,
				"3.4.19": 2,
				"3.4.20": 3,
				"3.4.21": 3,
				"3.4.22": 3,
				"3.4.23": 5,
				"3.4.24": 5,
				"3.4.25": 7,
				"3.4.26": 7,
				"3.4.27": 7,
				"3.4.28": 7,
				"3.4.29": 8,
				"3.4.30": 9,
				"3.4.31": 13,
				"3.4.32": 13,
				"3.4.33": 13
			},
			"LIBATOMIC": {
				"1.0": 3,
				"1.1": 3,
				"1.2": 3
			},
			"ZLIB": {
				"1.2.0": 1,
				"1.2.0.2": 1,
				"1.2.0.8": 1,
				"1.2.2": 1,
				"1.2.2.3": 1,
				"1.2.2.4": 1,
				"1.2.3.3": 2,
				"1.2.3.4": 2,
				"1.2.3.5": 2,
				"1.2.5.1": 2,
				"1.2.5.2": 2,
				"1.2.7.1": 5,
				"1.2.9": 5,
				"1.2.12": 11
			}
		}
	}
};
var musllinux = {
	"policies": [{
		"name": "musllinux_1_1",
		"aliases": [],
		"priority": 100,
		"machines": [
			"aarch64",
			"armv7l",
			"i686",
			"ppc64le",
			"riscv64",
			"s390x",
			"x86_64"
		]
	}, {
		"name": "musllinux_1_2",
		"aliases": [],
		"priority": 90,
		"machines": [
			"aarch64",
			"armv7l",
			"i686",
			"loongarch64",
			"ppc64le",
			"riscv64",
			"s390x",
			"x86_64"
		]
	}],
	"libraries": {
		"libc.so": 0,
		"libz.so.1": 0
	},
	"forbidden": { "libz.so.1": {
		"_dist_code": 1,
		"_length_code": 1,
		"_tr_align": 1,
		"_tr_flush_block": 1,
		"_tr_init": 1,
		"_tr_stored_block": 1,
		"_tr_tally": 1,
		"bi_windup": 1,
		"crc32_vpmsum": 1,
		"crc_fold_512to32": 1,
		"crc_fold_copy": 1,
		"crc_fold_init": 1,
		"deflate_copyright": 1,
		"deflate_medium": 1,
		"fill_window": 1,
		"flush_pending": 1,
		"gzflags": 1,
		"inflate_copyright": 1,
		"inflate_fast": 1,
		"inflate_table": 1,
		"longest_match": 1,
		"slide_hash_sse": 1,
		"static_ltree": 1,
		"uncompress2": 1,
		"x86_check_features": 1,
		"x86_cpu_has_pclmul": 1,
		"x86_cpu_has_sse2": 1,
		"x86_cpu_has_sse42": 1,
		"z_errmsg": 1,
		"zcalloc": 1,
		"zcfree": 1
	} },
	"symbols": {
		"aarch64": {},
		"armv7l": {},
		"i686": {},
		"loongarch64": {},
		"ppc64le": {},
		"riscv64": {},
		"s390x": {},
		"x86_64": {}
	}
};
var android = {
	"policies": [
		{
			"name": "android_21",
			"aliases": [],
			"priority": 79,
			"machines": ["aarch64", "x86_64"]
		},
		{
			"name": "android_24",
			"aliases": [],
			"priority": 76,
			"machines": ["aarch64", "x86_64"]
		},
		{
			"name": "android_26",
			"aliases": [],
			"priority": 74,
			"machines": ["aarch64", "x86_64"]
		},
		{
			"name": "android_27",
			"aliases": [],
			"priority": 73,
			"machines": ["aarch64", "x86_64"]
		}
	],
	"libraries": {
		"libandroid.so": 0,
		"libc.so": 0,
		"libcrypto_python.so": 0,
		"libdl.so": 0,
		"libEGL.so": 0,
		"libGLESv1_CM.so": 0,
		"libGLESv2.so": 0,
		"libjnigraphics.so": 0,
		"liblog.so": 0,
		"libm.so": 0,
		"libmediandk.so": 0,
		"libOpenMAXAL.so": 0,
		"libOpenSLES.so": 0,
		"libsqlite3_python.so": 0,
		"libssl_python.so": 0,
		"libz.so": 0,
		"libcamera2ndk.so": 1,
		"libvulkan.so": 1,
		"libaaudio.so": 2,
		"libsync.so": 2,
		"libneuralnetworks.so": 3
	},
	"forbidden": {},
	"symbols": {
		"aarch64": {},
		"x86_64": {}
	}
};
// src/python/mobile-tag.ts
/** `android_24_arm64_v8a`; null for every other tag. */
function parseAndroidTag(tag) {
	const { level, abi } = /^android_(?<level>\d{1,4})_(?<abi>arm64_v8a|armeabi_v7a|x86|x86_64)$/.exec(tag)?.groups ?? {};
	return abi === void 0 ? null : {
		apiLevel: Number(level),
		abi
	};
}
/** `ios_13_0_arm64_iphoneos`; null for every other tag. */
function parseIosTag(tag) {
	const found = /^ios_(?<major>\d{1,4})_(?<minor>\d{1,4})_(?<architecture>arm64|x86_64)_(?<sdk>iphoneos|iphonesimulator)$/.exec(tag);
	if (found?.groups === void 0) return null;
	const { major, minor, architecture, sdk } = found.groups;
	return {
		minimum: [Number(major), Number(minor)],
		architecture,
		sdk
	};
}
/** `pyemscripten_2026_0_wasm32`, `pyodide_2024_0_wasm32`, `emscripten_3_1_58_wasm32`. */
function isWasmTag(tag) {
	return /^(pyemscripten|pyodide|emscripten|wasi)_\w+$/.test(tag);
}
// src/check/native/android.ts
/** Null for wheels of other systems. */
function androidTagOf(native) {
	const tags = native.wheel.filename.platformTags.map(parseAndroidTag);
	const known = tags.filter((tag) => tag !== null).sort((a, b) => a.apiLevel - b.apiLevel);
	return known.length === tags.length ? known[0] ?? null : null;
}
function checkAndroid(native) {
	const tag = androidTagOf(native);
	if (tag === null) return [];
	return [
		...checkMachine$1(native, tag),
		...checkApiLevel(native, tag),
		...checkLibraries$1(native, tag)
	];
}
/** EM_… of each ABI: Android has its own for 32-bit ARM, with soft floats. */
const machineCodes = {
	arm64_v8a: 183,
	armeabi_v7a: 40,
	x86: 3,
	x86_64: 62
};
function checkMachine$1(native, { abi }) {
	const wrong = native.elf.filter(({ facts }) => facts.machineCode !== machineCodes[abi]);
	const [first] = wrong;
	if (first === void 0) return [];
	return [{
		code: "binary/machine",
		level: "error",
		message: `${show(first.path)} is for ${first.facts.machineName}${wrong.length > 1 ? `, and ${wrong.length - 1} more are for other machines` : ""}; the tag says ${abi}`,
		help: "Build every file of the wheel with the NDK's compiler of that ABI."
	}];
}
function checkApiLevel({ elf }, { apiLevel }) {
	const late = elf.flatMap(({ path, facts }) => facts.androidApi !== null && facts.androidApi > apiLevel ? [{
		path,
		facts
	}] : []).sort((a, b) => (b.facts.androidApi ?? 0) - (a.facts.androidApi ?? 0));
	const [worst] = late;
	if (worst === void 0) return [];
	return [{
		code: "binary/android-api",
		level: "error",
		message: `${show(worst.path)}${late.length > 1 ? ` and ${late.length - 1} more` : ""} is built for Android API level ${worst.facts.androidApi}; the tag promises ${apiLevel}`,
		help: `Set ANDROID_API_LEVEL=${apiLevel} for the whole build, or let the tag say android_${worst.facts.androidApi}.`
	}];
}
function checkLibraries$1({ elf, wheel }, { apiLevel }) {
	const carried = new Set(elf.map(({ path }) => path.split("/").at(-1) ?? ""));
	const lost = elf.flatMap(({ path, facts }) => facts.needed.filter((soname) => !carried.has(soname) && !isGiven(soname, apiLevel)).map((soname) => ({
		path,
		soname
	})));
	return [...Map.groupBy(lost, ({ soname }) => soname)].map(([soname, users]) => {
		const since = levelOf(soname);
		return {
			code: "binary/missing-library",
			level: "error",
			message: `${show(users[0]?.path ?? "")}${users.length > 1 ? ` and ${users.length - 1} more need` : " needs"} ${show(soname)}, which is neither in the wheel nor ${since === null ? "a part of Android" : `in Android before API level ${since}`}`,
			help: since === null ? `Let the repair graft it: auditwheel repair ${wheel.fileName}` : `Let the tag promise android_${since}, or load it with dlopen() where it is there.`
		};
	});
}
/** Not in the NDK's list of stable libraries, but in the list of those that apps may load since Android 7. */
const oldStandardCpp = "libstdc++.so";
function isGiven(soname, apiLevel) {
	if (isLibpython(soname) || soname === oldStandardCpp) return true;
	const since = levelOf(soname);
	return since !== null && since <= apiLevel;
}
/** API level that a library came with; null for those that no Android has for apps. */
function levelOf(soname) {
	const { libraries, policies: levels } = android;
	const index = libraries[soname];
	const name = index === void 0 ? void 0 : levels[index]?.name;
	return name === void 0 ? null : Number(name.replace("android_", ""));
}
/** Highest API level that a file asks for, for the table of what the wheel really is. */
function describeAndroid(native, { abi }) {
	const levels = native.elf.flatMap(({ facts }) => facts.androidApi ?? []);
	if (levels.length === 0) return {
		honestTag: null,
		floor: null
	};
	const level = Math.max(...levels);
	return {
		honestTag: `android_${level}_${abi}`,
		floor: `Android API ${level}`
	};
}
// src/check/native/hygiene.ts
const debugBytesWorthAWord = 1e6;
function checkHygiene(native) {
	return [
		...checkStack(native),
		...checkTextRelocations(native),
		...checkSearchPaths(native),
		...checkDebug$1(native)
	];
}
function checkStack({ elf }) {
	const files = elf.filter(({ facts }) => facts.hasExecutableStack).map(({ path }) => path);
	if (files.length === 0) return [];
	return [{
		code: "binary/executable-stack",
		level: "warning",
		message: `${listSome(files)} ask${files.length === 1 ? "s" : ""} for an executable stack; glibc 2.41 and newer refuse to load such libraries`,
		help: "Assembler files need a .note.GNU-stack section; or link with -Wl,-z,noexecstack."
	}];
}
function checkTextRelocations({ elf }) {
	const files = elf.filter(({ facts }) => facts.hasTextRelocations).map(({ path }) => path);
	if (files.length === 0) return [];
	return [{
		code: "binary/text-relocations",
		level: "warning",
		message: `${listSome(files)} ${files.length === 1 ? "has" : "have"} text relocations: hardened systems and musl refuse them`,
		help: "Compile every object with -fPIC."
	}];
}
function checkSearchPaths({ elf }) {
	const found = elf.flatMap(({ path, facts }) => {
		const odd = `${facts.rpath ?? ""}:${facts.runpath ?? ""}`.split(":").find((part) => part.startsWith("/") && !isOfSystem(part));
		return odd === void 0 ? [] : [{
			path,
			odd
		}];
	});
	const [first] = found;
	if (first === void 0) return [];
	return [{
		code: "binary/search-path",
		level: "warning",
		message: `${show(first.path)}${found.length > 1 ? ` and ${found.length - 1} more look` : " looks"} for libraries in ${show(first.odd)}, a folder of the machine that built it`,
		help: "Whoever can write there can put code into the user's process. Use $ORIGIN paths, or let auditwheel repair set them."
	}];
}
/** Folders that every system has for root alone, and those of the CUDA and ROCm toolkits. */
function isOfSystem(folder) {
	return /^\/(usr\/)?lib(32|64|x32)?(\/|$)|^\/usr\/local\/(cuda|lib)|^\/opt\/rocm/.test(folder);
}
function checkDebug$1(native) {
	const files = [...native.elf.map(({ path, facts }) => ({
		path,
		bytes: facts.debugBytes
	})), ...native.macho.map(({ path, facts }) => ({
		path,
		bytes: facts.slices.reduce((sum, row) => sum + row.debugBytes, 0)
	}))];
	const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
	if (total < debugBytesWorthAWord) return [];
	const largest = files.sort((a, b) => b.bytes - a.bytes)[0];
	return [{
		code: "binary/debug-sections",
		level: "notice",
		message: `${formatSize(total)} of the native files are for debuggers alone, most in ${show(largest?.path ?? "")}`,
		help: "Strip it: -Wl,--strip-debug, [tool.maturin] strip = true, or auditwheel repair --strip."
	}];
}
// src/check/native/ios.ts
/** Null for wheels of other systems. */
function iosTagOf(native) {
	const tags = native.wheel.filename.platformTags.map(parseIosTag);
	return tags.length === 1 ? tags[0] ?? null : null;
}
function checkIos(native) {
	const tag = iosTagOf(native);
	if (tag === null) return [];
	return [
		...checkTarget(native, tag),
		...checkMinimum$1(native, tag),
		...checkPlaces(native)
	];
}
const platforms = {
	iphoneos: "ios",
	iphonesimulator: "iossimulator"
};
function isFor({ sdk, architecture }, slice) {
	if (slice.machine !== architecture) return false;
	if (slice.platform === null || slice.platform === platforms[sdk]) return true;
	return sdk === "iphonesimulator" && slice.machine === "x86_64" && slice.platform === "ios";
}
function checkTarget(native, tag) {
	const wrong = native.macho.filter(({ facts }) => !facts.slices.some((slice) => isFor(tag, slice)));
	const [first] = wrong;
	const slice = first?.facts.slices[0];
	if (first === void 0 || slice === void 0) return [];
	return [{
		code: "binary/machine",
		level: "error",
		message: `${show(first.path)}${wrong.length > 1 ? ` and ${wrong.length - 1} more` : ""} is for ${slice.machineName} on ${slice.platform ?? "an unknown system"}; the tag says ${tag.architecture} on ${platforms[tag.sdk]}`,
		help: "Build device and simulator wheels apart, each with its own SDK and in a clean folder."
	}];
}
/** Every simulator on Apple's own processors has iOS 14: a lower promise is harmless there, and linkers write 14. */
function promiseOf({ minimum, architecture, sdk }) {
	return sdk === "iphonesimulator" && architecture === "arm64" && minimum[0] < 14 ? [14, 0] : minimum;
}
function checkMinimum$1(native, tag) {
	const promised = promiseOf(tag);
	const late = native.macho.flatMap(({ path, facts }) => facts.slices.flatMap((slice) => isFor(tag, slice) && slice.minimum !== null && comparePolicies(slice.minimum, promised) > 0 ? [{
		path,
		minimum: slice.minimum
	}] : [])).sort((a, b) => comparePolicies(b.minimum, a.minimum));
	const [worst] = late;
	if (worst === void 0) return [];
	return [{
		code: "binary/ios-minimum",
		level: "error",
		message: `${show(worst.path)}${late.length > 1 ? ` and ${late.length - 1} more` : ""} needs iOS ${worst.minimum.join(".")}; the tag promises ${tag.minimum.join(".")}`,
		help: `Set IPHONEOS_DEPLOYMENT_TARGET=${tag.minimum.join(".")} for the whole build, or let the tag say ios_${worst.minimum.join("_")}.`
	}];
}
/** `@rpath/Python.framework/Python` is the app's; paths of the system are on every device; the rest must be in the wheel. */
function checkPlaces(native) {
	return native.macho.flatMap(({ path, facts }) => [...new Set(facts.slices.flatMap(({ needed, weak }) => needed.filter((library) => !weak.includes(library))))].filter((library) => library.startsWith("/") && !/^\/(usr\/lib|System)\//.test(library)).map((library) => ({
		path,
		library
	}))).slice(0, 5).map(({ path, library }) => ({
		code: "binary/missing-library",
		level: "error",
		message: `${show(path)} loads ${show(library)}, which no iOS device has`,
		help: "Link it statically: on iOS a wheel cannot bring libraries that are no modules."
	}));
}
/** Oldest iOS that the files load on, for the table of what the wheel really is. */
function describeIos(native, tag) {
	const newest = native.macho.flatMap(({ facts }) => facts.slices.flatMap((slice) => isFor(tag, slice) && slice.minimum !== null ? [slice.minimum] : [])).sort((a, b) => comparePolicies(b, a))[0];
	if (newest === void 0) return {
		honestTag: null,
		floor: null
	};
	return {
		honestTag: `ios_${(comparePolicies(newest, promiseOf(tag)) <= 0 && comparePolicies(newest, tag.minimum) > 0 ? tag.minimum : newest).join("_")}_${tag.architecture}_${tag.sdk}`,
		floor: `iOS ${newest.join(".")}`
	};
}
// src/binary/linux-policy.ts
/**
* @param claimed what the file name says; null where it says nothing, and the files decide
* @returns null when no file is an ELF file of a known machine
*/
function judgeLinux(files, claimed, tables, excluded = () => false) {
	const machine = claimed.machine ?? files.find(({ facts }) => facts.machine !== null)?.facts.machine ?? null;
	if (machine === null) return null;
	const sameMachine = files.filter(({ facts }) => facts.machine === machine);
	const libc = claimed.libc ?? sameMachine.map(findLibc).find((found) => found !== null) ?? "glibc";
	const isOurs = (elf) => {
		if (elf.facts.machine !== machine) return false;
		const own = findLibc(elf);
		return own === null || own === libc;
	};
	const ours = files.filter(isOurs);
	if (ours.length === 0) return null;
	const table = libc === "musl" ? newestOnly(tables.musl) : tables.glibc;
	const found = [...listVersionBlockers(ours, machine, table), ...listLoadBlockers(ours, libc, table, excluded)];
	const policies = table.policies.flatMap(({ name, machines }, index) => machines.includes(machine) ? [{
		name,
		blockers: found.filter((row) => index < row.firstKept).map((row) => row.blocker)
	}] : []);
	return {
		libc,
		machine,
		policy: policies.find(({ blockers }) => blockers.length === 0)?.name ?? null,
		floor: policies.find(({ blockers }) => blockers.every(({ kind }) => kind !== "symbol-version"))?.name ?? null,
		policies,
		foreign: files.filter((elf) => !isOurs(elf))
	};
}
/** musl has no symbol versions: which version a file needs cannot be told, only whether it keeps the rules. */
function newestOnly(table) {
	return {
		...table,
		policies: table.policies.slice(-1),
		libraries: mapValues(table.libraries, () => 0)
	};
}
function listVersionBlockers(files, machine, table) {
	const allowed = table.symbols[machine] ?? {};
	return files.flatMap(({ path, facts }) => facts.versionNeeds.flatMap(({ library, versions }) => {
		if (isLoader(library)) return [];
		return versions.flatMap((version) => {
			const [namespace = "", ...rest] = version.split("_");
			const known = allowed[namespace];
			if (known === void 0) return [];
			const firstKept = known[rest.join("_")] ?? Number.POSITIVE_INFINITY;
			if (firstKept === 0) return [];
			return [{
				firstKept,
				blocker: {
					kind: "symbol-version",
					path,
					library,
					version,
					symbols: facts.imports.filter((row) => row.version === version && row.library === library).map(nameOf)
				}
			}];
		});
	}));
}
/** What the loader would ask of the user's system, and what the policies say about it. */
function listLoadBlockers(files, libc, table, excluded) {
	const all = new Map(files.map((elf) => [elf.path, elf]));
	const needed = new Set(files.flatMap(({ facts }) => facts.needed));
	return files.filter((elf) => isPythonExtension(elf) || !needed.has(elf.path.split("/").at(-1) ?? "")).flatMap((root) => [
		...listExternal(root, all, libc, table, excluded),
		...listForbidden(root, table),
		...listMachineBlockers(root)
	]);
}
function listExternal(root, all, libc, table, excluded) {
	const libraries = resolveLibraries(root, all);
	const users = /* @__PURE__ */ new Map();
	const starts = [.../* @__PURE__ */ new Set([0, ...Object.values(table.libraries)])].sort((a, b) => a - b);
	for (const [place, index] of starts.entries()) {
		const firstKept = starts[place + 1] ?? Number.POSITIVE_INFINITY;
		const open = [root];
		const seen = /* @__PURE__ */ new Set();
		for (let user = open.pop(); user !== void 0; user = open.pop()) for (const soname of user.facts.needed) {
			if (seen.has(soname) || isLoader(soname) || excluded(soname, [user, root])) continue;
			seen.add(soname);
			if ((table.libraries[libc === "musl" ? muslName(soname) : soname] ?? Number.POSITIVE_INFINITY) <= index) continue;
			const library = libraries.get(soname)?.elf ?? null;
			if (library !== null) open.push(library);
			else users.set(soname, {
				path: user.path,
				firstKept
			});
		}
	}
	const stopsImport = isPythonExtension(root);
	return [...users].map(([library, { path, firstKept }]) => ({
		firstKept,
		blocker: {
			kind: "library",
			path,
			library,
			stopsImport
		}
	}));
}
function listForbidden({ path, facts }, table) {
	return facts.needed.flatMap((library) => {
		const forbidden = table.forbidden[library];
		if (forbidden === void 0) return [];
		const used = facts.imports.filter((row) => !row.isWeak && Object.hasOwn(forbidden, row.name)).map(nameOf);
		const last = Math.max(...used.map((name) => forbidden[name] ?? -1));
		return used.length === 0 ? [] : [{
			firstKept: last + 1,
			blocker: {
				kind: "forbidden-symbol",
				path,
				library,
				symbols: used.sort()
			}
		}];
	});
}
const fpectl = /* @__PURE__ */ new Set([
	"PyFPE_jbuf",
	"PyFPE_dummy",
	"PyFPE_counter"
]);
function listMachineBlockers(elf) {
	const { path, facts } = elf;
	const all = Number.POSITIVE_INFINITY;
	const blockers = [];
	if (facts.isaLevel !== null) blockers.push({
		firstKept: all,
		blocker: {
			kind: "isa-level",
			path,
			level: facts.isaLevel
		}
	});
	if (isPythonExtension(elf) && facts.imports.some(({ name }) => fpectl.has(name))) blockers.push({
		firstKept: all,
		blocker: {
			kind: "fpectl",
			path
		}
	});
	return blockers;
}
/** The loader itself is always there. */
function isLoader(soname) {
	return soname.includes("ld-linux") || soname === "ld64.so.2" || soname === "ld64.so.1";
}
/** The tables say `libc.so`; each machine spells its own (`libc.musl-x86_64.so.1`), and that spelling alone is taken. */
function muslName(soname) {
	if (soname === "libc.so") return "";
	return /^libc\.musl-\w+\.so\.1$/.test(soname) ? "libc.so" : soname;
}
function nameOf(symbol) {
	return symbol.name;
}
function mapValues(record, change) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
// src/data/cuda/sonames.ts
/** 11, 12 or 13; null for a soname that several have, and for libraries that do not come with the toolkit. */
function cudaMajorOf(soname) {
	const { stem = "", number = "" } = /^(?<stem>lib[\w-]+)\.so\.(?<number>\d+)/.exec(soname)?.groups ?? {};
	if (countsWithCuda.has(stem)) return Number(number);
	return ownCounts[stem]?.[number] ?? null;
}
const countsWithCuda = /* @__PURE__ */ new Set([
	"libcudart",
	"libcublas",
	"libcublasLt",
	"libnvJitLink",
	"libnvrtc",
	"libnvrtc-builtins",
	"libcupti",
	"libnvjpeg",
	"libnvfatbin"
]);
const cufft = {
	"10": 11,
	"11": 12,
	"12": 13
};
const ownCounts = {
	libcufft: cufft,
	libcufftw: cufft,
	libcusolver: { "12": 13 },
	libcusolverMg: { "12": 13 },
	libcusparse: { "11": 11 }
};
// src/check/native/provider.ts
/** Beside GPUs. Intel's names of 2026 (mkl 2026.2.0, intel-cmplr-lib-rt 2026.0). */
const others = [
	[/^libmkl_sycl\w*\.so(\.\d+)*$/, [
		"mkl-dpcpp",
		"onemkl-sycl-blas",
		"onemkl-sycl-dft",
		"onemkl-sycl-lapack"
	]],
	[/^libmkl_\w+\.so(\.\d+)*$/, ["mkl"]],
	[/^libiomp5\.so$/, ["intel-openmp", "mkl"]],
	[/^libtbb\w*\.so(\.\d+)*$/, ["tbb", "mkl"]],
	[/^lib(intlc|svml|irng|imf|irc)\.so(\.\d+)*$/, ["intel-cmplr-lib-rt", "dpcpp-cpp-rt"]],
	[/^libsycl\.so(\.\d+)*$/, ["intel-sycl-rt", "dpcpp-cpp-rt"]],
	[/^libur_\w+\.so(\.\d+)*$/, ["intel-cmplr-lib-ur", "dpcpp-cpp-rt"]]
];
const mpi = /^libmpi(cxx|_\w+)?\.so\.\d+$/;
/** Null for a library that no known distribution brings. */
function findProvider(soname, wheel) {
	const names = requiredNames(wheel);
	const provider = (kind, distributions) => ({
		kind,
		distributions,
		isDeclared: distributions.length === 0 || distributions.some((name) => names.has(name))
	});
	const isTorchUser = names.has("torch");
	if (mpi.test(soname)) return provider("other", []);
	const other = others.find(([pattern]) => pattern.test(soname));
	if (other !== void 0) return provider("other", [...other[1], ...isTorchUser ? ["torch"] : []]);
	const row = findRow(soname);
	if (row === null || row.kind === "torch" && /^libgomp/.test(soname) && !isTorchUser) return null;
	const major = cudaMajorOf(soname) ?? majorBeside(wheel);
	const named = major === null ? void 0 : row.providers[major];
	const own = (named === void 0 ? Object.values(row.providers) : [named]).flatMap((name) => [name, ...otherSpellings(name)]);
	return provider(row.kind, [.../* @__PURE__ */ new Set([...own, ...isTorchUser && row.kind === "toolkit" ? ["torch"] : []])]);
}
/** The CUDA that the wheel's other libraries are of, for sonames that several have; null when they do not agree. */
function majorBeside({ native }) {
	const needed = (native ?? []).flatMap(({ facts }) => facts?.format === "elf" ? facts.needed : []);
	const majors = new Set(needed.flatMap((soname) => cudaMajorOf(soname) ?? []));
	return majors.size === 1 ? [...majors][0] ?? null : null;
}
/** `cuda-toolkit` and `nvidia-cuda-runtime` bring the same files under newer names. */
function otherSpellings(name) {
	return name.startsWith("nvidia-") || name.startsWith("cutensor") ? ["cuda-toolkit"] : [];
}
/** Normalised names that METADATA requires, with or without a marker. */
function requiredNames({ metadata }) {
	if (metadata === null) return /* @__PURE__ */ new Set();
	const known = required.get(metadata);
	if (known !== void 0) return known;
	const names = metadata.requiresDist.flatMap((text) => parseRequirement(text)?.name ?? []);
	const found = new Set(names.map(normalizeName));
	required.set(metadata, found);
	return found;
}
const required = /* @__PURE__ */ new WeakMap();
/** The first row of the table whose pattern fits; every library of every wheel is held against it. */
function findRow(soname) {
	compiled ??= Object.entries(cudaLibraries).map(([pattern, row]) => {
		const source = pattern.split("*").map((part) => part.replace(/[.+]/g, "\\$&"));
		return {
			pattern: new RegExp(`^${source.join(".*")}$`),
			row
		};
	});
	return compiled.find(({ pattern }) => pattern.test(soname))?.row ?? null;
}
let compiled = null;
/** `driver`, `toolkit` or `torch`; null for a library that has nothing to do with GPUs. */
function kindOfLibrary(soname) {
	return findRow(soname)?.kind ?? null;
}
// src/check/native/beside.ts
/** @returns true for a library that a file looks for in `folder`, seen from site-packages, and that a dependency may have there */
function dependencyFinder(wheel) {
	const isNamed = dependencyNames(wheel);
	let own = null;
	const isCmeel = requiredNames(wheel).has("cmeel");
	return (library, folder) => {
		const place = placeOf(folder).replace(/\/$/, "");
		if (isCmeel && place.startsWith("cmeel.prefix/")) return true;
		if (place === "" || place.startsWith("..") || !isNamed(library)) return false;
		own ??= new Set(wheel.members.flatMap(({ name }) => foldersOf(name)));
		return !own.has(place);
	};
}
/** @returns true for a library that bears the name of a declared dependency */
function dependencyNames(wheel) {
	const words = [...requiredNames(wheel)].flatMap(wordsOf);
	return (library) => {
		const stem = stemOf$1(library);
		return words.some((word) => stem.includes(word) || stem.length > 2 && word.includes(stem));
	};
}
/** `pyqt6-qt6` is pyqt6, qt6 and both together; `libcudf-cu12` is cudf. */
function wordsOf(name) {
	const parts = name.split("-").filter((part) => !/^(cu\d+|python|py|libs?)$/.test(part));
	return [...parts, parts.join("")].map((word) => word.replace(/^lib/, "")).filter((word) => word.length > 2);
}
/** `libQt6Core.so.6` is qt6core, `libarrow.2600.dylib` arrow. */
function stemOf$1(library) {
	const name = posix.basename(library).toLowerCase();
	return (/^(?:lib)?([^.]*)/.exec(name)?.[1] ?? "").replaceAll(/[-_]/g, "");
}
function foldersOf(path) {
	const parts = placeOf(path).split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
/** `.data/platlib` and `.data/purelib` are unpacked into site-packages itself. */
function placeOf(path) {
	return path.replace(/^[^/]+\.data\/(?:platlib|purelib)\//, "");
}
// src/check/native/native-wheel.ts
/** Null for an sdist, and for a wheel whose native files were not read. */
function nativeWheelOf(facts) {
	if (facts.kind === "sdist" || facts.native === null) return null;
	const of = (format) => facts.native?.flatMap(({ path, facts: file }) => file?.format === format ? [{
		path,
		facts: file
	}] : []) ?? [];
	return {
		wheel: facts,
		platforms: facts.filename.platformTags.map(parsePlatformTag),
		elf: of("elf"),
		macho: of("macho"),
		pe: of("pe"),
		wasm: of("wasm"),
		damaged: facts.native.filter(({ problem }) => problem !== null)
	};
}
/** Machine of a manylinux, musllinux or linux tag; null when the tags name none, or several. */
function linuxMachineOf(platforms) {
	const machines = new Set(platforms.filter(isLinux).map(({ architecture }) => architecture));
	const [machine] = machines;
	return machines.size === 1 ? machine ?? null : null;
}
function isLinux({ family }) {
	return family === "manylinux" || family === "musllinux" || family === "linux";
}
/** `numpy/_core/_multiarray.cpython-313-x86_64-linux-gnu.so`: loaded by Python, not shipped as data. */
function isExtensionName(path) {
	return /\.(so|pyd)$/.test(path);
}
// src/check/native/linux-verdict.ts
const tables = {
	glibc: manylinux,
	musl: musllinux
};
/** Which policy the wheel keeps; null when it has no Linux code. */
function judgeWheel(native) {
	const families = new Set(native.platforms.map(({ family }) => family));
	const [musl, glibc] = [families.has("musllinux"), families.has("manylinux")];
	const libc = musl === glibc ? null : musl ? "musl" : "glibc";
	const isOfDependency = dependencyFinder(native.wheel);
	const carried = new Set(native.elf.map(({ path }) => path.split("/").at(-1)));
	const isProvided = (soname, users) => libc === "musl" && isPartOfMusl(soname) || findProvider(soname, native.wheel)?.isDeclared === true || !carried.has(soname) && users.some((elf) => searchFoldersOf(elf).some((folder) => isOfDependency(soname, folder)));
	return judgeLinux(native.elf, {
		libc,
		machine: linuxMachineOf(native.platforms)
	}, tables, isProvided);
}
/**
* musl's loader takes these names for itself, whatever stands behind the dot (musl, ldso/dynlink.c, load_library); compilers
* for other machines than their own write `libc.so`.
*/
function isPartOfMusl(soname) {
	return /^lib(c|pthread|rt|m|dl|util|xnet)\./.test(soname);
}
// src/check/native/libraries.ts
function checkLibraries(native) {
	if (!native.platforms.some((platform) => isLinux(platform) || platform.family === "any")) return [];
	const verdict = judgeWheel(native);
	const newest = verdict?.policies.at(-1);
	if (verdict === null || newest === void 0) return [];
	const rows = newest.blockers.filter((row) => row.kind === "library");
	const missing = [...Map.groupBy(rows, ({ library }) => library)].map(([library, users]) => describeMissing(library, users, native));
	const late = missing.filter(({ stopsImport }) => !stopsImport);
	return [
		...[...Map.groupBy(missing.filter(({ stopsImport }) => stopsImport), ({ story }) => story).values()].flatMap((group) => group.length > mostApart ? [stoppingTogether(group, native)] : group.map((library) => stopping(library, native))),
		...[...Map.groupBy(late, ({ story }) => story).values()].map((group) => waiting(group, native)),
		...checkGrafted(native)
	];
}
const mostApart = 5;
function describeMissing(library, rows, native) {
	const within = native.elf.find(({ path }) => path.split("/").at(-1) === library)?.path ?? null;
	const provider = findProvider(library, native.wheel);
	return {
		library,
		user: rows[0]?.path ?? "",
		others: rows.length - 1,
		stopsImport: within === null && rows.some((row) => row.stopsImport),
		story: isLibpython(library) ? "python" : within !== null ? "inside" : provider === null ? "nowhere" : "undeclared",
		within,
		distributions: provider?.distributions ?? []
	};
}
function stopping({ library, user, others, story, distributions }, { wheel }) {
	const users = `${show(user)}${others > 0 ? ` and ${others} more need` : " needs"}`;
	if (story === "python") return linkedPython(library, users, "error");
	const message = `${users} ${show(library)}, which is neither in the wheel nor promised by the platform`;
	if (story === "nowhere") return {
		code: "binary/missing-library",
		level: "error",
		message,
		help: `Link it statically, or let the repair graft it:\nauditwheel repair ${wheel.fileName}`
	};
	return {
		code: "binary/undeclared-library",
		level: "error",
		message: `${message}; a dependency would bring it, but METADATA requires none of ${listSome(distributions)}`,
		help: `Add to [project] dependencies: "${distributions[0] ?? "torch"}"`
	};
}
function stoppingTogether(group, native) {
	const [first] = group;
	const libraries = listSome(group.map(({ library }) => library));
	const users = group.length > 1 || (first?.others ?? 0) > 0 ? " and others need" : " needs";
	const message = `${show(first?.user ?? "")}${users} ${libraries}, which are neither in the wheel nor promised by the platform`;
	if (first?.story === "undeclared") {
		const distributions = [...new Set(group.map((row) => row.distributions[0] ?? "torch"))];
		return {
			code: "binary/undeclared-library",
			level: "error",
			message: `${message}; dependencies would bring them, but METADATA requires none of ${listSome(distributions)}`,
			help: `Add to [project] dependencies: ${distributions.map((name) => `"${name}"`).join(", ")}`
		};
	}
	return {
		code: "binary/missing-library",
		level: "error",
		message,
		help: `Let the repair graft them (auditwheel repair ${native.wheel.fileName}), link them statically, or require the project that brings them and set RUNPATH=$ORIGIN/… into its folder.`
	};
}
/** Of libraries that a program loads by itself, sixty are one story: code for machines that have them. */
function waiting(group, { wheel }) {
	const [first] = group;
	const names = listSome(group.map(({ library }) => library));
	const users = new Set(group.map(({ user }) => user));
	const who = `${show(first?.user ?? "")}${users.size > 1 || (first?.others ?? 0) > 0 ? " and others need" : " needs"}`;
	if (first?.story === "python") return linkedPython(first.library, who, "warning");
	if (first?.story === "inside") return {
		code: "binary/missing-library",
		level: "warning",
		message: `${who} ${names}; the wheel ${group.length === 1 ? `has it as ${show(first.within ?? "")}` : "has them"}, but no RUNPATH leads there`,
		help: "It loads only when something has loaded that library before. Set RUNPATH=$ORIGIN/… at the link step."
	};
	const message = `${who} ${names}, which ${group.length === 1 ? "is" : "are"} neither in the wheel nor promised by the platform`;
	if (first?.story === "nowhere") return {
		code: "binary/missing-library",
		level: "warning",
		message: `${message}; no Python module is linked against ${group.length === 1 ? "it" : "them"}, so what matters is who loads ${users.size === 1 ? "this file" : "these files"} (ctypes, dlopen)`,
		help: `Right when that happens only on machines that have them. Else let the repair graft them:\nauditwheel repair ${wheel.fileName}`
	};
	const distributions = [...new Set(group.map((row) => row.distributions[0] ?? "torch"))];
	return {
		code: "binary/undeclared-library",
		level: "warning",
		message: `${message}; dependencies would bring them, but METADATA requires none of ${listSome(distributions)}`,
		help: `Add to [project] dependencies what users need: ${distributions.map((name) => `"${name}"`).join(", ")}`
	};
}
function linkedPython(library, users, level) {
	return {
		code: "binary/missing-library",
		level,
		message: `${users} ${show(library)}; most interpreters have Python in the program and no such library (PEP 513)`,
		help: "Do not link modules with -lpython: Python's names are there when a module is loaded. CMake: find_package(Python COMPONENTS Development.Module)."
	};
}
/** What must stay outside: the driver fits the GPU of the machine, and a second torch in one process crashes. */
function checkGrafted(native) {
	const required = requiredNames(native.wheel);
	return native.elf.flatMap(({ path }) => {
		const file = path.split("/").at(-1) ?? "";
		const soname = file.replace(/-[0-9a-f]{8}(?=\.so)/, "").replace(/\.[0-9a-f]{8}(?=\.so)/, "");
		const isGrafted = soname !== file || /\.libs\//.test(path);
		const kind = kindOfLibrary(soname);
		if (!isGrafted || kind === null || kind === "toolkit") return [];
		if (kind === "torch" && !required.has("torch")) return [];
		return [{
			code: "binary/grafted-library",
			level: "error",
			message: kind === "driver" ? `the wheel carries ${show(path)}, a part of the GPU driver; it must be the one of the user's machine` : `the wheel carries ${show(path)} and requires torch, which brings its own: two copies in one process crash`,
			help: `Leave it out of the repair: auditwheel repair --exclude '${soname.replace(/\.so.*$/, ".so*")}' …`
		}];
	});
}
// src/data/build-images.ts
const every = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x"
];
const kept = [
	{
		name: "manylinux2014",
		policy: [2, 17],
		machines: every
	},
	{
		name: "manylinux_2_28",
		policy: [2, 28],
		machines: every
	},
	{
		name: "manylinux_2_31",
		policy: [2, 31],
		machines: ["armv7l"]
	},
	{
		name: "manylinux_2_34",
		policy: [2, 34],
		machines: every
	},
	{
		name: "manylinux_2_35",
		policy: [2, 35],
		machines: ["armv7l"]
	},
	{
		name: "manylinux_2_39",
		policy: [2, 39],
		machines: ["aarch64", "riscv64"]
	}
];
/**
* The newest kept image whose C library is no newer than the policy: `quay.io/pypa/manylinux2014_x86_64` for
* manylinux_2_24. Where all are newer, the oldest.
*/
function buildImageFor(policy, machine) {
	const images = kept.filter(({ machines }) => machines.includes(machine));
	const image = images.findLast((row) => comparePolicies(row.policy, policy) <= 0) ?? images[0];
	return image === void 0 ? `of a system with glibc ${policy.join(".")}` : `quay.io/pypa/${image.name}_${machine}`;
}
// src/check/native/linux-floor.ts
function checkLinuxFloor(native) {
	if (!native.platforms.some(isLinux)) return [];
	const verdict = judgeWheel(native);
	if (verdict === null) return [];
	const promised = lowestPromise(native);
	if (promised === null) return [];
	const blockers = (verdict.policies.find(({ name }) => isSamePolicy(name, promised)) ?? newestNotNewer(verdict, promised))?.blockers ?? verdict.policies[0]?.blockers ?? [];
	const floor = blockers.filter(({ kind }) => kind === "symbol-version");
	return [
		...floor.length > 0 ? [glibcFloor(floor, promised, verdict, native.wheel.fileName)] : [],
		...blockers.filter(({ kind }) => kind === "forbidden-symbol" || kind === "fpectl").map(forbidden),
		...isaLevels(blockers)
	];
}
/** `[2, 17]` of `manylinux_2_17_x86_64.manylinux2014_x86_64`; null for musl and for plain linux tags. */
function lowestPromise({ platforms }) {
	return platforms.flatMap(({ family, policy }) => family === "manylinux" && policy !== null ? [policy] : []).sort(comparePolicies)[0] ?? null;
}
function policyOf(name) {
	return parsePlatformTag(`${name}_x86_64`).policy ?? [0, 0];
}
function isSamePolicy(name, promised) {
	return comparePolicies(policyOf(name), promised) === 0;
}
function newestNotNewer(verdict, promised) {
	return verdict.policies.findLast(({ name }) => comparePolicies(policyOf(name), promised) <= 0);
}
function glibcFloor(blockers, promised, verdict, fileName) {
	const versions = blockers.filter((row) => row.kind === "symbol-version");
	const worst = versions.sort((a, b) => compareVersionText(b.version, a.version))[0];
	const symbols = worst?.symbols.length ? ` (${listSome(worst.symbols)})` : "";
	const others = versions.length > 1 ? `, and ${versions.length - 1} more like this` : "";
	const honest = verdict.floor === null ? "no policy allows that" : `honest is ${verdict.floor}_${verdict.machine}`;
	return {
		code: "binary/glibc-floor",
		level: "error",
		message: `${show(worst?.path ?? "")} needs ${worst?.version}${symbols}${others}; the tag promises manylinux_${promised.join("_")}, so pip installs it on systems where it does not load (${honest})`,
		help: verdict.floor === null ? `Build it in an image of the policy: ${buildImageFor(promised, verdict.machine)}.` : `Build it in the image ${buildImageFor(promised, verdict.machine)}. Or let the tag tell the truth:\nwheel-release check --fix-tags OUT ${fileName}`
	};
}
/** GLIBC_2.4 is older than GLIBC_2.34. */
function compareVersionText(a, b) {
	const [left, right] = [a, b].map((text) => (text.match(/\d+/g) ?? []).map(Number));
	for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
		const order = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (order !== 0) return order;
	}
	return 0;
}
function forbidden(blocker) {
	if (blocker.kind === "fpectl") return {
		code: "binary/forbidden-symbol",
		level: "error",
		message: `${show(blocker.path)} uses PyFPE_jbuf, which interpreters of today do not have (PEP 513)`,
		help: "Build it with an interpreter without fpectl: Python 3.7 or newer."
	};
	const { path, library, symbols } = blocker.kind === "forbidden-symbol" ? blocker : {
		path: "",
		library: "",
		symbols: []
	};
	return {
		code: "binary/forbidden-symbol",
		level: "error",
		message: `${show(path)} uses ${listSome(symbols)} of ${show(library)}, which that library does not promise to have`,
		help: `Link ${show(library)} statically, or graft it: auditwheel repair`
	};
}
function isaLevels(blockers) {
	const found = blockers.filter((row) => row.kind === "isa-level");
	const [first] = found;
	if (first === void 0) return [];
	const highest = Math.max(...found.map(({ level }) => level));
	return [{
		code: "binary/isa-level",
		level: "error",
		message: `${show(first.path)}${found.length > 1 ? ` and ${found.length - 1} more say that they need` : " says that it needs"} x86-64-v${highest}; the tag promises every x86_64 processor`,
		help: "Compile for the baseline (-march=x86-64) and choose faster code at run time."
	}];
}
// src/check/native/machine.ts
function checkMachines(native) {
	return [
		...checkDamaged(native),
		...checkPureTag(native),
		...checkSystems(native),
		...checkMachine(native)
	];
}
function checkDamaged({ damaged }) {
	return damaged.filter(({ path }) => /\.(so(\.\d+)*|pyd|dll|dylib)$/.test(path)).map(({ path, problem }) => ({
		code: "binary/damaged",
		level: "error",
		message: `${show(path)} cannot be read as a native file: ${problem}`,
		help: "It would not load. Build the wheel again; a strip or patch tool may have broken the file."
	}));
}
/** A `none-any` wheel is installed everywhere; modules for one machine make it break on all others. */
function checkPureTag(native) {
	if (!native.platforms.some(({ family }) => family === "any")) return [];
	const modules = [
		...native.elf,
		...native.macho,
		...native.pe
	].map(({ path }) => path).filter(isExtensionName);
	if (modules.length === 0) return [];
	const isMeant = listTargets(native).size > 1;
	return [{
		code: "binary/pure-tag",
		level: isMeant ? "warning" : "error",
		message: `the tag says that every platform will do, but ${listSome(modules)} ${modules.length === 1 ? "is" : "are"} for one machine${isMeant ? " each" : ""}`,
		help: isMeant ? "If the project works without them elsewhere, all is well; else build one wheel per platform." : "Let the build backend know that the wheel is native (setuptools: ext_modules or has_ext_modules)."
	}];
}
/** Systems and machines that the wheel has libraries for: `elf x86_64`. */
function listTargets({ elf, macho, pe }) {
	const isLibrary = ({ path }) => /\.(so(\.\d+)*|pyd|dll|dylib)$/.test(path);
	return /* @__PURE__ */ new Set([
		...elf.filter(isLibrary).map(({ facts }) => `elf ${facts.machineName}`),
		...macho.filter(isLibrary).map(() => "macho"),
		...pe.filter(isLibrary).map(({ facts }) => `pe ${facts.machineName}`)
	]);
}
/** A Linux wheel with DLLs instead of libraries was packed on the wrong machine. */
function checkSystems(native) {
	const is = (test) => native.platforms.every(test);
	const foreign = [
		...is(isLinux) ? [...native.macho, ...native.pe] : [],
		...is(({ family }) => family === "macosx") ? [...native.elf, ...native.pe] : [],
		...is(({ family }) => family === "win") ? [...native.elf, ...native.macho] : []
	].filter(({ path }) => isExtensionName(path));
	if (foreign.length === 0) return [];
	const names = foreign.map(({ path }) => path);
	return [{
		code: "binary/machine",
		level: "error",
		message: `${listSome(names)} ${names.length === 1 ? "is a module" : "are modules"} of another operating system than ${native.wheel.filename.platformTags.join(".")}`,
		help: "Build each wheel in a clean folder: files of an earlier build were packed."
	}];
}
function checkMachine(native) {
	const promised = new Set(native.platforms.map(({ architecture }) => architecture).filter((name) => name !== null));
	if (promised.size !== 1 || promised.has("universal2")) return [];
	const [machine = ""] = promised;
	const other = [...native.platforms.every(isLinux) ? native.elf.map((file) => ({
		...file,
		machine: file.facts.machine
	})) : [], ...native.pe.map((file) => ({
		...file,
		machine: file.facts.machine
	}))].filter((file) => file.machine !== null && file.machine !== machine);
	const modules = other.filter((file) => isExtensionName(file.path) && isModule(file));
	const shown = modules.length > 0 ? modules : other;
	const [first] = shown;
	if (first === void 0) return [];
	return [{
		code: "binary/machine",
		level: modules.length > 0 ? "error" : "notice",
		message: `${show(first.path)} is for ${first.machine}${shown.length > 1 ? `, and ${shown.length - 1} more are for other machines` : ""}; the tag says ${machine}`,
		help: "Build the wheel on that machine, or cross-compile every file of it."
	}];
}
function isModule(file) {
	return file.facts.format === "pe" ? file.facts.exports.some((name) => name.startsWith("PyInit_")) : file.facts.moduleInits.length > 0;
}
// src/check/native/macos-tags.ts
const machinesOf = {
	universal2: ["x86_64", "arm64"],
	intel: ["i386", "x86_64"],
	fat: ["i386", "ppc"],
	fat3: [
		"i386",
		"ppc",
		"x86_64"
	],
	fat64: ["ppc64", "x86_64"]
};
const firstOfArm = [11, 0];
/** `universal2` is x86_64 and arm64; a machine is itself. */
function machinesOfTag(architecture) {
	return machinesOf[architecture] ?? [architecture];
}
/** The oldest macOS that each machine is promised. */
function promisedMacos(platforms) {
	const promised = /* @__PURE__ */ new Map();
	for (const { family, architecture, policy } of platforms) {
		if (family !== "macosx" || architecture === null || policy === null) continue;
		for (const machine of machinesOfTag(architecture)) {
			const floor = machine === "arm64" ? later(policy, firstOfArm) : policy;
			const known = promised.get(machine);
			if (known === void 0 || comparePolicies(floor, known) < 0) promised.set(machine, floor);
		}
	}
	return promised;
}
/** Code that a process can load: debug symbols (.dSYM) and objects for a linker are none. */
function isLoaded({ kind }) {
	return kind === "library" || kind === "bundle" || kind === "executable";
}
/** Null for code of other systems than macOS. */
function minimumMacosOf({ platform, minimum }) {
	return platform === "macos" ? minimum : null;
}
/** The oldest macOS on which all files load, for each machine that every module has code for. */
function keptMacos({ macho }) {
	const loaded = macho.map(({ path, facts }) => ({
		path,
		slices: facts.slices.filter(isLoaded)
	}));
	const modules = loaded.filter(({ path, slices }) => isExtensionName(path) && slices.length > 0);
	const kept = /* @__PURE__ */ new Map();
	for (const slice of loaded.flatMap(({ slices }) => slices)) {
		const { machine } = slice;
		const minimum = minimumMacosOf(slice);
		if (machine === null || minimum === null) continue;
		if (!modules.every(({ slices }) => slices.some((slice) => slice.machine === machine))) continue;
		kept.set(machine, later(kept.get(machine) ?? [0, 0], minimum));
	}
	return kept;
}
/** `macosx_10_12_universal2`, `macosx_10_12_x86_64.macosx_12_0_arm64`; null where nothing can be said. */
function honestMacos(native) {
	const kept = keptMacos(native);
	const arm = kept.get("arm64");
	if (arm !== void 0 && comparePolicies(arm, firstOfArm) <= 0) kept.set("arm64", kept.get("x86_64") ?? firstOfArm);
	const newest = [...kept.values()].sort(comparePolicies).at(-1);
	if (newest === void 0) return null;
	return {
		tag: pack(kept),
		floor: `macOS ${newest.join(".")}`
	};
}
function pack(kept) {
	const [x86, arm, old] = [
		"x86_64",
		"arm64",
		"i386"
	].map((machine) => kept.get(machine));
	if (x86 !== void 0 && arm !== void 0 && comparePolicies(x86, arm) === 0) return tagOf(x86, "universal2");
	if (x86 !== void 0 && old !== void 0 && arm === void 0) return tagOf(later(x86, old), "intel");
	return [...kept].map(([machine, version]) => tagOf(version, machine)).sort().join(".");
}
/** From macOS 11 on the minor version of a tag is 0. */
function tagOf([major, minor], architecture) {
	return `macosx_${major}_${major >= 11 ? 0 : minor}_${architecture}`;
}
function later(a, b) {
	return comparePolicies(a, b) >= 0 ? a : b;
}
// src/check/native/macos-libraries.ts
function checkMacosLibraries(native) {
	const own = ownFiles(native);
	const lost = /* @__PURE__ */ new Map();
	for (const { path, slice } of listSlices(native)) for (const library of slice.needed) {
		if (slice.weak.includes(library) || isFound(library, path, slice, own, native)) continue;
		const known = lost.get(library);
		if (known === void 0) lost.set(library, {
			library,
			users: /* @__PURE__ */ new Set([path])
		});
		else known.users.add(path);
	}
	const loaded = loadedByModules$1(native);
	const isAbsolute = ({ library }) => library.startsWith("/");
	return [...[...lost.values()].filter(isAbsolute).map((row) => describeAbsolute(row, loaded, native)), ...describeUnreachable([...lost.values()].filter((row) => !isAbsolute(row)), native)];
}
function listSlices({ macho }) {
	return macho.flatMap(({ path, facts }) => facts.slices.filter(isLoaded).map((slice) => ({
		path,
		slice
	})));
}
function ownFiles(native) {
	const paths = native.wheel.members.map(({ name }) => name);
	const ids = native.macho.flatMap(({ facts }) => facts.slices.flatMap(({ installName }) => installName ?? []));
	return {
		paths: new Set(paths),
		names: new Set([...paths, ...ids].map((path) => posix.basename(path))),
		isOfDependency: dependencyFinder(native.wheel)
	};
}
function isFound(library, user, slice, own, native) {
	if (/^\/(usr\/lib|System)\//.test(library)) return true;
	if (own.names.has(posix.basename(library))) return true;
	if (library.startsWith("@loader_path/")) return isReachable(library, user, own);
	if (library.startsWith("@executable_path/")) return true;
	if (!library.startsWith("@rpath/")) return false;
	if (isProvided(posix.basename(library), native)) return true;
	const rest = library.slice(7);
	return slice.rpaths.some((rpath) => rpath.startsWith("@loader_path") && isReachable(`${rpath}/${rest}`, user, own));
}
/** In the wheel, or in the folder of another project in site-packages. */
function isReachable(path, user, own) {
	const place = posix.normalize(path.replace(/^@loader_path/, posix.dirname(user)));
	return own.paths.has(place) || own.isOfDependency(path, posix.dirname(place));
}
function isProvided(name, { wheel }) {
	return findProvider(name.replace(/\.dylib$/, ".so"), wheel)?.isDeclared === true;
}
/** Files that Python loads with some module; the rest are programs, and plugins that are loaded when somebody asks. */
function loadedByModules$1(native) {
	const byName = new Map(native.macho.map((file) => [posix.basename(file.path), file]));
	const loaded = /* @__PURE__ */ new Set();
	const open = native.macho.filter(({ path }) => isExtensionName(path));
	for (let file = open.pop(); file !== void 0; file = open.pop()) {
		if (loaded.has(file.path)) continue;
		loaded.add(file.path);
		const needed = file.facts.slices.flatMap((slice) => slice.needed);
		open.push(...needed.flatMap((library) => byName.get(posix.basename(library)) ?? []));
	}
	return loaded;
}
function describeAbsolute({ library, users }, loaded, native) {
	const [user = ""] = [...users].sort((a, b) => Number(loaded.has(b)) - Number(loaded.has(a)));
	const stopsImport = loaded.has(user);
	const who = `${show(user)}${users.size > 1 ? ` and ${users.size - 1} more load` : " loads"}`;
	return {
		code: "binary/missing-library",
		level: stopsImport ? "error" : "warning",
		message: `${who} ${show(library)}, which users do not have${stopsImport ? "" : "; no Python module is linked to it, so what matters is who loads that file (ctypes, dlopen)"}`,
		help: help(native)
	};
}
/** One story, however many there are; and no error, as who sets search paths by other means knows why. */
function describeUnreachable(rows, native) {
	const users = new Set(rows.flatMap((row) => [...row.users]));
	const [first] = rows;
	if (first === void 0) return [];
	const [user = ""] = first.users;
	return [{
		code: "binary/missing-library",
		level: "warning",
		message: `${`${show(user)}${users.size > 1 ? ` and ${users.size - 1} more load` : " loads"}`} ${listSome(rows.map(({ library }) => library))}, which ${rows.length > 1 ? "are" : "is"} not in the wheel, and no search path leads to a dependency`,
		help: help(native)
	}];
}
function help({ wheel }) {
	return `Let the repair copy it into the wheel: delocate-wheel -w fixed ${wheel.fileName}`;
}
// src/check/native/macos.ts
function checkMacos(native) {
	if (native.platforms.filter(({ family }) => family === "macosx").length === 0 || native.macho.length === 0) return [];
	return [
		...checkMinimum(native),
		...checkHalves(native),
		...checkMacosLibraries(native),
		...checkSignatures(native)
	];
}
function checkMinimum(native) {
	const promises = promisedMacos(native.platforms);
	const late = native.macho.flatMap(({ path, facts }) => facts.slices.filter(isLoaded).flatMap((slice) => lateness(path, slice, promises))).sort((a, b) => comparePolicies(b.minimum, a.minimum));
	const [worst] = late;
	if (worst === void 0) return [];
	const within = isWithinMajor(worst);
	const files = new Set(late.filter((row) => isWithinMajor(row) === within).map(({ path }) => path));
	const { minimum, promised } = worst;
	const others = files.size > 1 ? ` and ${files.size - 1} more need` : " needs";
	return [{
		code: "binary/macos-minimum",
		level: within ? "warning" : "error",
		message: `${show(worst.path)}${others} macOS ${minimum.join(".")}; the tag promises ${promised.join(".")}${within ? ", and tags have no minor versions since macOS 11" : ", so pip installs it on systems where it does not load"}`,
		help: within ? `Users of macOS ${promised[0]}.0${minimum[1] > 1 ? ` to ${minimum[0]}.${minimum[1] - 1}` : ""} get this wheel, and it may not load. Set MACOSX_DEPLOYMENT_TARGET=${promised[0]}.0 for the whole build, or ${minimum[0] + 1}.0 where that cannot be.` : `Set MACOSX_DEPLOYMENT_TARGET=${promised.join(".")} for the whole build, grafted libraries too. Or let the tag tell the truth (${honestMacos(native)?.tag ?? ""}):\nwheel-release check --fix-tags OUT ${native.wheel.fileName}`
	}];
}
function lateness(path, slice, promises) {
	const { machine } = slice;
	const minimum = minimumMacosOf(slice);
	const promised = promises.get(machine ?? "");
	if (machine === null || minimum === null || promised === void 0 || comparePolicies(minimum, promised) <= 0) return [];
	return [{
		path,
		machine,
		minimum,
		promised
	}];
}
/** macosx_13_0 is the only tag for all of macOS 13: delocate writes it too where files need 13.3, and warns. */
function isWithinMajor({ minimum, promised }) {
	return promised[0] >= 11 && minimum[0] === promised[0];
}
function checkHalves(native) {
	const promised = new Set(native.platforms.flatMap(({ architecture }) => architecture === null ? [] : machinesOfTag(architecture)));
	const lacking = native.macho.flatMap(({ path, facts }) => {
		const slices = facts.slices.filter(isLoaded);
		if (!isExtensionName(path) || slices.length === 0) return [];
		const has = new Set(slices.map(({ machine }) => machine));
		const missing = [...promised].filter((machine) => !has.has(machine));
		return missing.length > 0 ? [{
			path,
			missing
		}] : [];
	});
	const [first] = lacking;
	if (first === void 0) return [];
	const archs = [...promised].map((machine) => `-arch ${machine}`).join(" ");
	return [{
		code: "binary/machine",
		level: "error",
		message: `${show(first.path)}${lacking.length > 1 ? ` and ${lacking.length - 1} more have` : " has"} no code for ${first.missing.join(" and ")}, which the tag promises`,
		help: promised.size > 1 ? `Build both halves (ARCHFLAGS='${archs}'), or release two thin wheels.` : `Build it for that machine: ARCHFLAGS='${archs}'.`
	}];
}
function checkSignatures(native) {
	const unsigned = native.macho.filter(({ facts }) => facts.slices.some((slice) => slice.machine === "arm64" && !slice.isSigned && isLoaded(slice))).map(({ path }) => path);
	if (unsigned.length === 0) return [];
	return [{
		code: "binary/unsigned",
		level: "error",
		message: `${listSome(unsigned)} ${unsigned.length === 1 ? "has" : "have"} no code signature; macOS kills processes that load such arm64 code`,
		help: "Sign it ad hoc after the last tool that changes it: codesign --force --sign - FILE (delocate does)."
	}];
}
// src/check/native/other-python.ts
function checkOtherPython(native) {
	const promised = promisedPythons(native);
	if (promised.length === 0) return [];
	const paths = [
		...native.elf,
		...native.macho,
		...native.pe
	].map(({ path }) => path).filter(isExtensionName);
	const named = [...Map.groupBy(paths, stemOf).values()].map((files) => ({
		files,
		pythons: files.map(pythonOf)
	})).filter(({ pythons }) => pythons.some((python) => python !== null));
	const lost = named.flatMap(({ files, pythons }) => {
		if (pythons.includes(null)) return [];
		const missing = promised.filter((python) => !pythons.includes(python));
		const isFamily = promised.includes("abi3") && pythons.length > 1;
		return missing.length === 0 || isFamily ? [] : files.slice(0, 1);
	});
	const left = named.flatMap(({ files, pythons }) => lost.some((path) => files.includes(path)) ? [] : files.filter((_, index) => pythons[index] !== null && !promised.includes(pythons[index] ?? "")));
	return [...lost.length === 0 ? [] : [notFound(lost, promised)], ...left.length === 0 || promised.includes("abi3") ? [] : [leftOver(left)]];
}
/** `["312"]`, `["314t"]`, `["abi3"]`; nothing for wheels that fit any Python, PyPy's and GraalPy's. */
function promisedPythons({ wheel }) {
	const { abiTags } = wheel.filename;
	if (abiTags.some((tag) => tag === "abi3" || tag === "abi3t")) return ["abi3"];
	const pythons = abiTags.map((tag) => /^cp(3\d+t?)m?$/.exec(tag)?.[1] ?? null);
	return pythons.some((python) => python === null) ? [] : pythons.filter((python) => python !== null);
}
const suffix = /\.(?:cpython-(?<unix>3\d+t?)[dm]?(?:-[\w-]+)?\.so|cp(?<windows>3\d+t?)-win\w*\.pyd)$/;
/** `311` of `_core.cpython-311-darwin.so`; null for names that any Python takes, and those of other implementations. */
function pythonOf(path) {
	const groups = suffix.exec(path)?.groups;
	return groups?.unix ?? groups?.windows ?? null;
}
function stemOf(path) {
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	return `${folder}${path.slice(folder.length).split(".")[0]}`;
}
function notFound(paths, promised) {
	const who = promised.includes("abi3") ? "a Python of the stable ABI" : `Python ${promised.map(spell).join(" or ")}`;
	return {
		code: "binary/other-python",
		level: "error",
		message: `${listSome(paths)} ${paths.length === 1 ? "is" : "are"} called after Python ${[...new Set(paths.map((path) => spell(pythonOf(path) ?? "")))].join(" and ")}; ${who}, which the tag promises, does not find ${paths.length === 1 ? "it" : "them"}`,
		help: promised.includes("abi3") ? "Name the module .abi3.so (setuptools: py_limited_api=True), or release one wheel per Python." : "Build the wheel with the Python that its tag names, in a clean folder. Another tag alone does not make it fit."
	};
}
function leftOver(paths) {
	return {
		code: "binary/other-python",
		level: "warning",
		message: `${listSome(paths)} ${paths.length === 1 ? "is" : "are"} of another Python than the wheel and never imported`,
		help: "Files of an earlier build were packed: build in a clean folder (rm -rf build)."
	};
}
/** `3.12` of `312`, `3.14t` of `314t` */
function spell(python) {
	return show(`${python.slice(0, 1)}.${python.slice(1)}`);
}
// src/check/native/page-size.ts
/** Largest pages that kernels of the machine are configured with: 64 KB on arm64 and POWER servers. */
const largestLinuxPage = {
	aarch64: 65536,
	ppc64le: 65536
};
const androidPage = 16384;
function checkPageSize(native) {
	const android = androidTagOf(native);
	const machine = linuxMachineOf(native.platforms);
	if (android !== null) return android.abi === "arm64_v8a" || android.abi === "x86_64" ? judge(native, androidPage, "Google Play asks for 16 KB, and devices with such pages refuse it") : [];
	const page = machine === null ? void 0 : largestLinuxPage[machine];
	if (page === void 0) return [];
	return judge({
		...native,
		elf: native.elf.filter(({ facts }) => facts.machine === machine)
	}, page, `${machine} kernels with pages of 64 KB refuse it`);
}
function judge({ elf }, page, why) {
	const small = elf.filter(({ facts }) => facts.loadAlignment !== null && facts.loadAlignment < page);
	const [first] = small;
	if (first === void 0) return [];
	return [{
		code: "binary/page-size",
		level: "warning",
		message: `${show(first.path)}${small.length > 1 ? ` and ${small.length - 1} more are` : " is"} aligned to pages of ${(first.facts.loadAlignment ?? 0) / 1024} KB; ${why}`,
		help: `Link with -Wl,-z,max-page-size=${page} (Android: NDK r28 does by itself), and let the last tool that edits the file keep it: patchelf --page-size ${page}.`
	}];
}
// src/binary/stable-abi.ts
/**
* @param symbols names that start with `Py` or `_Py`
* @param promised minor of the Python that the tag names: 9 for `cp39-abi3`
*/
function judgeStableAbi(symbols, promised, introduced) {
	const foreign = [];
	const late = [];
	for (const name of symbols) {
		const since = introduced.get(name);
		if (since === void 0 && !name.startsWith("PyInit_")) foreign.push(name);
		else if (since !== void 0 && since > promised) late.push({
			name,
			since
		});
	}
	return {
		floor: Math.max(promised, ...late.map(({ since }) => since)),
		foreign,
		late
	};
}
/** Name → minor that introduced it. */
function indexStableAbi(table) {
	const index = /* @__PURE__ */ new Map();
	for (const [version, names] of Object.entries(table.symbols)) for (const name of names.split(" ")) index.set(name, Number(version.split(".")[1]));
	return index;
}
// src/data/stable-abi.json
var stable_abi_default = {
	source: "abi3info 2026.9.25",
	symbols: {
		"3.2": "PyArg_Parse PyArg_ParseTuple PyArg_ParseTupleAndKeywords PyArg_UnpackTuple PyArg_VaParse PyArg_VaParseTupleAndKeywords PyArg_ValidateKeywordArguments PyBaseObject_Type PyBool_FromLong PyBool_Type PyByteArrayIter_Type PyByteArray_AsString PyByteArray_Concat PyByteArray_FromObject PyByteArray_FromStringAndSize PyByteArray_Resize PyByteArray_Size PyByteArray_Type PyBytesIter_Type PyBytes_AsString PyBytes_AsStringAndSize PyBytes_Concat PyBytes_ConcatAndDel PyBytes_DecodeEscape PyBytes_FromFormat PyBytes_FromFormatV PyBytes_FromObject PyBytes_FromString PyBytes_FromStringAndSize PyBytes_Repr PyBytes_Size PyBytes_Type PyCFunction_Call PyCFunction_GetFlags PyCFunction_GetFunction PyCFunction_GetSelf PyCFunction_NewEx PyCFunction_Type PyCallIter_New PyCallIter_Type PyCallable_Check PyCapsule_GetContext PyCapsule_GetDestructor PyCapsule_GetName PyCapsule_GetPointer PyCapsule_Import PyCapsule_IsValid PyCapsule_New PyCapsule_SetContext PyCapsule_SetDestructor PyCapsule_SetName PyCapsule_SetPointer PyCapsule_Type PyClassMethodDescr_Type PyCodec_BackslashReplaceErrors PyCodec_Decode PyCodec_Decoder PyCodec_Encode PyCodec_Encoder PyCodec_IgnoreErrors PyCodec_IncrementalDecoder PyCodec_IncrementalEncoder PyCodec_KnownEncoding PyCodec_LookupError PyCodec_Register PyCodec_RegisterError PyCodec_ReplaceErrors PyCodec_StreamReader PyCodec_StreamWriter PyCodec_StrictErrors PyCodec_XMLCharRefReplaceErrors PyComplex_FromDoubles PyComplex_ImagAsDouble PyComplex_RealAsDouble PyComplex_Type PyDescr_NewClassMethod PyDescr_NewGetSet PyDescr_NewMember PyDescr_NewMethod PyDictItems_Type PyDictIterItem_Type PyDictIterKey_Type PyDictIterValue_Type PyDictKeys_Type PyDictProxy_New PyDictProxy_Type PyDictValues_Type PyDict_Clear PyDict_Contains PyDict_Copy PyDict_DelItem PyDict_DelItemString PyDict_GetItem PyDict_GetItemString PyDict_GetItemWithError PyDict_Items PyDict_Keys PyDict_Merge PyDict_MergeFromSeq2 PyDict_New PyDict_Next PyDict_SetItem PyDict_SetItemString PyDict_Size PyDict_Type PyDict_Update PyDict_Values PyEllipsis_Type PyEnum_Type PyErr_BadArgument PyErr_BadInternalCall PyErr_CheckSignals PyErr_Clear PyErr_Display PyErr_ExceptionMatches PyErr_Fetch PyErr_Format PyErr_GivenExceptionMatches PyErr_NewException PyErr_NewExceptionWithDoc PyErr_NoMemory PyErr_NormalizeException PyErr_Occurred PyErr_Print PyErr_PrintEx PyErr_ProgramText PyErr_Restore PyErr_SetFromErrno PyErr_SetFromErrnoWithFilename PyErr_SetFromErrnoWithFilenameObject PyErr_SetInterrupt PyErr_SetNone PyErr_SetObject PyErr_SetString PyErr_SyntaxLocation PyErr_WarnEx PyErr_WarnExplicit PyErr_WarnFormat PyErr_WriteUnraisable PyEval_AcquireLock PyEval_AcquireThread PyEval_CallFunction PyEval_CallMethod PyEval_CallObjectWithKeywords PyEval_EvalCode PyEval_EvalCodeEx PyEval_EvalFrame PyEval_EvalFrameEx PyEval_GetBuiltins PyEval_GetFrame PyEval_GetFuncDesc PyEval_GetFuncName PyEval_GetGlobals PyEval_GetLocals PyEval_InitThreads PyEval_ReleaseLock PyEval_ReleaseThread PyEval_RestoreThread PyEval_SaveThread PyEval_ThreadsInitialized PyExc_ArithmeticError PyExc_AssertionError PyExc_AttributeError PyExc_BaseException PyExc_BufferError PyExc_BytesWarning PyExc_DeprecationWarning PyExc_EOFError PyExc_EnvironmentError PyExc_Exception PyExc_FloatingPointError PyExc_FutureWarning PyExc_GeneratorExit PyExc_IOError PyExc_ImportError PyExc_ImportWarning PyExc_IndentationError PyExc_IndexError PyExc_KeyError PyExc_KeyboardInterrupt PyExc_LookupError PyExc_MemoryError PyExc_NameError PyExc_NotImplementedError PyExc_OSError PyExc_OverflowError PyExc_PendingDeprecationWarning PyExc_ReferenceError PyExc_RuntimeError PyExc_RuntimeWarning PyExc_StopIteration PyExc_SyntaxError PyExc_SyntaxWarning PyExc_SystemError PyExc_SystemExit PyExc_TabError PyExc_TypeError PyExc_UnboundLocalError PyExc_UnicodeDecodeError PyExc_UnicodeEncodeError PyExc_UnicodeError PyExc_UnicodeTranslateError PyExc_UnicodeWarning PyExc_UserWarning PyExc_ValueError PyExc_Warning PyExc_ZeroDivisionError PyException_GetCause PyException_GetContext PyException_GetTraceback PyException_SetCause PyException_SetContext PyException_SetTraceback PyFile_FromFd PyFile_GetLine PyFile_WriteObject PyFile_WriteString PyFilter_Type PyFloat_AsDouble PyFloat_FromDouble PyFloat_FromString PyFloat_GetInfo PyFloat_GetMax PyFloat_GetMin PyFloat_Type PyFrozenSet_New PyFrozenSet_Type PyGC_Collect PyGILState_Ensure PyGILState_GetThisThreadState PyGILState_Release PyGetSetDescr_Type PyImport_AddModule PyImport_AppendInittab PyImport_ExecCodeModule PyImport_ExecCodeModuleEx PyImport_ExecCodeModuleWithPathnames PyImport_GetImporter PyImport_GetMagicNumber PyImport_GetMagicTag PyImport_GetModuleDict PyImport_Import PyImport_ImportFrozenModule PyImport_ImportModule PyImport_ImportModuleLevel PyImport_ImportModuleNoBlock PyImport_ReloadModule PyInterpreterState_Clear PyInterpreterState_Delete PyInterpreterState_New PyIter_Next PyListIter_Type PyListRevIter_Type PyList_Append PyList_AsTuple PyList_GetItem PyList_GetSlice PyList_Insert PyList_New PyList_Reverse PyList_SetItem PyList_SetSlice PyList_Size PyList_Sort PyList_Type PyLongRangeIter_Type PyLong_AsDouble PyLong_AsLong PyLong_AsLongAndOverflow PyLong_AsLongLong PyLong_AsLongLongAndOverflow PyLong_AsSize_t PyLong_AsSsize_t PyLong_AsUnsignedLong PyLong_AsUnsignedLongLong PyLong_AsUnsignedLongLongMask PyLong_AsUnsignedLongMask PyLong_AsVoidPtr PyLong_FromDouble PyLong_FromLong PyLong_FromLongLong PyLong_FromSize_t PyLong_FromSsize_t PyLong_FromString PyLong_FromUnsignedLong PyLong_FromUnsignedLongLong PyLong_FromVoidPtr PyLong_GetInfo PyLong_Type PyMap_Type PyMapping_Check PyMapping_GetItemString PyMapping_HasKey PyMapping_HasKeyString PyMapping_Items PyMapping_Keys PyMapping_Length PyMapping_SetItemString PyMapping_Size PyMapping_Values PyMarshal_ReadObjectFromString PyMarshal_WriteObjectToString PyMem_Free PyMem_Malloc PyMem_Realloc PyMemberDescr_Type PyMember_GetOne PyMember_SetOne PyMemoryView_FromObject PyMemoryView_GetContiguous PyMemoryView_Type PyMethodDescr_Type PyModule_AddIntConstant PyModule_AddObject PyModule_AddStringConstant PyModule_Create2 PyModule_GetDef PyModule_GetDict PyModule_GetFilename PyModule_GetFilenameObject PyModule_GetName PyModule_GetState PyModule_New PyModule_Type PyNumber_Absolute PyNumber_Add PyNumber_And PyNumber_AsSsize_t PyNumber_Check PyNumber_Divmod PyNumber_Float PyNumber_FloorDivide PyNumber_InPlaceAdd PyNumber_InPlaceAnd PyNumber_InPlaceFloorDivide PyNumber_InPlaceLshift PyNumber_InPlaceMultiply PyNumber_InPlaceOr PyNumber_InPlacePower PyNumber_InPlaceRemainder PyNumber_InPlaceRshift PyNumber_InPlaceSubtract PyNumber_InPlaceTrueDivide PyNumber_InPlaceXor PyNumber_Index PyNumber_Invert PyNumber_Long PyNumber_Lshift PyNumber_Multiply PyNumber_Negative PyNumber_Or PyNumber_Positive PyNumber_Power PyNumber_Remainder PyNumber_Rshift PyNumber_Subtract PyNumber_ToBase PyNumber_TrueDivide PyNumber_Xor PyOS_AfterFork PyOS_InputHook PyOS_InterruptOccurred PyOS_double_to_string PyOS_getsig PyOS_mystricmp PyOS_mystrnicmp PyOS_setsig PyOS_snprintf PyOS_string_to_double PyOS_strtol PyOS_strtoul PyOS_vsnprintf PyObject_ASCII PyObject_AsCharBuffer PyObject_AsFileDescriptor PyObject_AsReadBuffer PyObject_AsWriteBuffer PyObject_Bytes PyObject_Call PyObject_CallFunction PyObject_CallFunctionObjArgs PyObject_CallMethod PyObject_CallMethodObjArgs PyObject_CallObject PyObject_CheckReadBuffer PyObject_ClearWeakRefs PyObject_DelItem PyObject_DelItemString PyObject_Dir PyObject_Format PyObject_Free PyObject_GC_Del PyObject_GC_Track PyObject_GC_UnTrack PyObject_GenericGetAttr PyObject_GenericSetAttr PyObject_GetAttr PyObject_GetAttrString PyObject_GetItem PyObject_GetIter PyObject_HasAttr PyObject_HasAttrString PyObject_Hash PyObject_HashNotImplemented PyObject_Init PyObject_InitVar PyObject_IsInstance PyObject_IsSubclass PyObject_IsTrue PyObject_Length PyObject_Malloc PyObject_Not PyObject_Realloc PyObject_Repr PyObject_RichCompare PyObject_RichCompareBool PyObject_SelfIter PyObject_SetAttr PyObject_SetAttrString PyObject_SetItem PyObject_Size PyObject_Str PyObject_Type PyProperty_Type PyRangeIter_Type PyRange_Type PyReversed_Type PySeqIter_New PySeqIter_Type PySequence_Check PySequence_Concat PySequence_Contains PySequence_Count PySequence_DelItem PySequence_DelSlice PySequence_Fast PySequence_GetItem PySequence_GetSlice PySequence_In PySequence_InPlaceConcat PySequence_InPlaceRepeat PySequence_Index PySequence_Length PySequence_List PySequence_Repeat PySequence_SetItem PySequence_SetSlice PySequence_Size PySequence_Tuple PySetIter_Type PySet_Add PySet_Clear PySet_Contains PySet_Discard PySet_New PySet_Pop PySet_Size PySet_Type PySlice_GetIndices PySlice_GetIndicesEx PySlice_New PySlice_Type PyState_FindModule PyStructSequence_GetItem PyStructSequence_New PyStructSequence_NewType PyStructSequence_SetItem PySuper_Type PySys_AddWarnOption PySys_AddWarnOptionUnicode PySys_FormatStderr PySys_FormatStdout PySys_GetObject PySys_HasWarnOptions PySys_ResetWarnOptions PySys_SetArgv PySys_SetArgvEx PySys_SetObject PySys_SetPath PySys_WriteStderr PySys_WriteStdout PyThreadState_Clear PyThreadState_Delete PyThreadState_DeleteCurrent PyThreadState_Get PyThreadState_GetDict PyThreadState_New PyThreadState_SetAsyncExc PyThreadState_Swap PyThread_ReInitTLS PyThread_acquire_lock PyThread_acquire_lock_timed PyThread_allocate_lock PyThread_create_key PyThread_delete_key PyThread_delete_key_value PyThread_exit_thread PyThread_free_lock PyThread_get_key_value PyThread_get_stacksize PyThread_get_thread_ident PyThread_get_thread_native_id PyThread_init_thread PyThread_release_lock PyThread_set_key_value PyThread_set_stacksize PyThread_start_new_thread PyTraceBack_Here PyTraceBack_Print PyTraceBack_Type PyTupleIter_Type PyTuple_GetItem PyTuple_GetSlice PyTuple_New PyTuple_Pack PyTuple_SetItem PyTuple_Size PyTuple_Type PyType_ClearCache PyType_FromSpec PyType_GenericAlloc PyType_GenericNew PyType_GetFlags PyType_IsSubtype PyType_Modified PyType_Ready PyType_Type PyUnicodeDecodeError_Create PyUnicodeDecodeError_GetEncoding PyUnicodeDecodeError_GetEnd PyUnicodeDecodeError_GetObject PyUnicodeDecodeError_GetReason PyUnicodeDecodeError_GetStart PyUnicodeDecodeError_SetEnd PyUnicodeDecodeError_SetReason PyUnicodeDecodeError_SetStart PyUnicodeEncodeError_GetEncoding PyUnicodeEncodeError_GetEnd PyUnicodeEncodeError_GetObject PyUnicodeEncodeError_GetReason PyUnicodeEncodeError_GetStart PyUnicodeEncodeError_SetEnd PyUnicodeEncodeError_SetReason PyUnicodeEncodeError_SetStart PyUnicodeIter_Type PyUnicodeTranslateError_GetEnd PyUnicodeTranslateError_GetObject PyUnicodeTranslateError_GetReason PyUnicodeTranslateError_GetStart PyUnicodeTranslateError_SetEnd PyUnicodeTranslateError_SetReason PyUnicodeTranslateError_SetStart PyUnicode_Append PyUnicode_AppendAndDel PyUnicode_AsASCIIString PyUnicode_AsCharmapString PyUnicode_AsDecodedObject PyUnicode_AsDecodedUnicode PyUnicode_AsEncodedObject PyUnicode_AsEncodedString PyUnicode_AsEncodedUnicode PyUnicode_AsLatin1String PyUnicode_AsRawUnicodeEscapeString PyUnicode_AsUTF16String PyUnicode_AsUTF32String PyUnicode_AsUTF8String PyUnicode_AsUnicodeEscapeString PyUnicode_AsWideChar PyUnicode_BuildEncodingMap PyUnicode_Compare PyUnicode_CompareWithASCIIString PyUnicode_Concat PyUnicode_Contains PyUnicode_Count PyUnicode_Decode PyUnicode_DecodeASCII PyUnicode_DecodeCharmap PyUnicode_DecodeFSDefault PyUnicode_DecodeFSDefaultAndSize PyUnicode_DecodeLatin1 PyUnicode_DecodeRawUnicodeEscape PyUnicode_DecodeUTF16 PyUnicode_DecodeUTF16Stateful PyUnicode_DecodeUTF32 PyUnicode_DecodeUTF32Stateful PyUnicode_DecodeUTF7 PyUnicode_DecodeUTF7Stateful PyUnicode_DecodeUTF8 PyUnicode_DecodeUTF8Stateful PyUnicode_DecodeUnicodeEscape PyUnicode_EncodeFSDefault PyUnicode_FSConverter PyUnicode_FSDecoder PyUnicode_Find PyUnicode_Format PyUnicode_FromEncodedObject PyUnicode_FromFormat PyUnicode_FromFormatV PyUnicode_FromObject PyUnicode_FromOrdinal PyUnicode_FromString PyUnicode_FromStringAndSize PyUnicode_FromWideChar PyUnicode_GetDefaultEncoding PyUnicode_GetSize PyUnicode_InternFromString PyUnicode_InternImmortal PyUnicode_InternInPlace PyUnicode_IsIdentifier PyUnicode_Join PyUnicode_Partition PyUnicode_RPartition PyUnicode_RSplit PyUnicode_Replace PyUnicode_Resize PyUnicode_RichCompare PyUnicode_Split PyUnicode_Splitlines PyUnicode_Tailmatch PyUnicode_Translate PyUnicode_Type PyWeakref_GetObject PyWeakref_NewProxy PyWeakref_NewRef PyWrapperDescr_Type PyWrapper_New PyZip_Type Py_AddPendingCall Py_AtExit Py_BuildValue Py_CompileString Py_DecRef Py_EndInterpreter Py_Exit Py_FatalError Py_FileSystemDefaultEncoding Py_Finalize Py_GetBuildInfo Py_GetCompiler Py_GetCopyright Py_GetExecPrefix Py_GetPath Py_GetPlatform Py_GetPrefix Py_GetProgramFullPath Py_GetProgramName Py_GetPythonHome Py_GetRecursionLimit Py_GetVersion Py_HasFileSystemDefaultEncoding Py_IncRef Py_Initialize Py_InitializeEx Py_IsInitialized Py_Main Py_MakePendingCalls Py_NewInterpreter Py_ReprEnter Py_ReprLeave Py_SetProgramName Py_SetPythonHome Py_SetRecursionLimit Py_VaBuildValue _PyErr_BadInternalCall _PyObject_CallFunction_SizeT _PyObject_CallMethod_SizeT _PyObject_GC_New _PyObject_GC_NewVar _PyObject_GC_Resize _PyObject_New _PyObject_NewVar _PyState_AddModule _PyThreadState_Init _PyThreadState_Prealloc _PyWeakref_CallableProxyType _PyWeakref_ProxyType _PyWeakref_RefType _Py_BuildValue_SizeT _Py_CheckRecursiveCall _Py_Dealloc _Py_EllipsisObject _Py_FalseStruct _Py_NoneStruct _Py_NotImplementedStruct _Py_SwappedOp _Py_TrueStruct _Py_VaBuildValue_SizeT",
		"3.3": "PyState_AddModule PyState_RemoveModule PyThread_GetInfo PyType_FromSpecWithBases _PyArg_ParseTupleAndKeywords_SizeT _PyArg_ParseTuple_SizeT _PyArg_Parse_SizeT _PyArg_VaParseTupleAndKeywords_SizeT _PyArg_VaParse_SizeT",
		"3.4": "PyCFunction_New PyType_GetSlot",
		"3.5": "PyErr_FormatV PyModuleDef_Init PyModuleDef_Type",
		"3.6": "PyErr_ResourceWarning PyErr_SetImportErrorSubclass PyExc_ModuleNotFoundError PyOS_FSPath Py_FinalizeEx",
		"3.7": "PyCodec_NameReplaceErrors PyErr_GetExcInfo PyErr_SetExcFromWindowsErr PyErr_SetExcFromWindowsErrWithFilename PyErr_SetExcFromWindowsErrWithFilenameObject PyErr_SetExcFromWindowsErrWithFilenameObjects PyErr_SetExcInfo PyErr_SetFromErrnoWithFilenameObjects PyErr_SetFromWindowsErr PyErr_SetFromWindowsErrWithFilename PyErr_SetImportError PyErr_SyntaxLocationEx PyExc_BlockingIOError PyExc_BrokenPipeError PyExc_ChildProcessError PyExc_ConnectionAbortedError PyExc_ConnectionError PyExc_ConnectionRefusedError PyExc_ConnectionResetError PyExc_FileExistsError PyExc_FileNotFoundError PyExc_InterruptedError PyExc_IsADirectoryError PyExc_NotADirectoryError PyExc_PermissionError PyExc_ProcessLookupError PyExc_RecursionError PyExc_ResourceWarning PyExc_StopAsyncIteration PyExc_TimeoutError PyExc_WindowsError PyImport_AddModuleObject PyImport_ExecCodeModuleObject PyImport_ImportFrozenModuleObject PyImport_ImportModuleLevelObject PyInterpreterState_GetID PyMem_Calloc PyMemoryView_FromMemory PyModule_AddFunctions PyModule_ExecDef PyModule_FromDefAndSpec2 PyModule_GetNameObject PyModule_NewObject PyModule_SetDocString PyNumber_InPlaceMatrixMultiply PyNumber_MatrixMultiply PyOS_AfterFork_Child PyOS_AfterFork_Parent PyOS_BeforeFork PyOS_CheckStack PyObject_Calloc PyObject_GenericSetDict PySlice_AdjustIndices PySlice_Unpack PySys_AddXOption PySys_GetXOptions PyThread_tss_alloc PyThread_tss_create PyThread_tss_delete PyThread_tss_free PyThread_tss_get PyThread_tss_is_created PyThread_tss_set PyUnicode_AsMBCSString PyUnicode_AsUCS4 PyUnicode_AsUCS4Copy PyUnicode_AsWideCharString PyUnicode_DecodeCodePageStateful PyUnicode_DecodeLocale PyUnicode_DecodeLocaleAndSize PyUnicode_DecodeMBCS PyUnicode_DecodeMBCSStateful PyUnicode_EncodeCodePage PyUnicode_EncodeLocale PyUnicode_FindChar PyUnicode_GetLength PyUnicode_ReadChar PyUnicode_Substring PyUnicode_WriteChar Py_DecodeLocale Py_EncodeLocale Py_SetPath",
		"3.8": "PyDictRevIterItem_Type PyDictRevIterKey_Type PyDictRevIterValue_Type PyExceptionClass_Name PyImport_GetModule PyIndex_Check PyInterpreterState_GetDict PyIter_Check Py_BytesMain Py_UTF8Mode",
		"3.9": "PyCMethod_New PyInterpreterState_Get PyObject_GC_IsFinalized PyObject_GC_IsTracked Py_EnterRecursiveCall Py_GenericAlias Py_GenericAliasType Py_LeaveRecursiveCall",
		"3.10": "PyAIter_Check PyCodec_Unregister PyErr_SetInterruptEx PyExc_EncodingWarning PyFrame_GetCode PyFrame_GetLineNumber PyGC_Disable PyGC_Enable PyGC_IsEnabled PyIter_Send PyModule_AddObjectRef PyModule_AddType PyObject_CallNoArgs PyObject_GenericGetDict PyObject_GetAIter PyThreadState_GetFrame PyThreadState_GetID PyThreadState_GetInterpreter PyType_FromModuleAndSpec PyType_GetModule PyType_GetModuleState PyUnicode_AsUTF8AndSize Py_FileSystemDefaultEncodeErrors Py_GetArgcArgv Py_Is Py_IsFalse Py_IsNone Py_IsTrue Py_NewRef Py_XNewRef _Py_DecRef _Py_IncRef _Py_NegativeRefcount _Py_RefTotal",
		"3.11": "PyBuffer_FillContiguousStrides PyBuffer_FillInfo PyBuffer_FromContiguous PyBuffer_GetPointer PyBuffer_IsContiguous PyBuffer_Release PyBuffer_SizeFromFormat PyBuffer_ToContiguous PyErr_GetHandledException PyErr_SetHandledException PyExc_BaseExceptionGroup PyMemoryView_FromBuffer PyObject_CheckBuffer PyObject_CopyData PyObject_GetBuffer PyStructSequence_UnnamedField PyType_GetName PyType_GetQualName Py_Version",
		"3.12": "PyErr_DisplayException PyErr_GetRaisedException PyErr_SetRaisedException PyException_GetArgs PyException_SetArgs PyObject_GetTypeData PyObject_Vectorcall PyObject_VectorcallMethod PyType_FromMetaclass PyType_GetTypeDataSize PyVectorcall_Call PyVectorcall_NARGS",
		"3.13": "PyDict_GetItemRef PyDict_GetItemStringRef PyEval_GetFrameBuiltins PyEval_GetFrameGlobals PyEval_GetFrameLocals PyImport_AddModuleRef PyList_GetItemRef PyLong_AsInt PyMapping_GetOptionalItem PyMapping_GetOptionalItemString PyMapping_HasKeyStringWithError PyMapping_HasKeyWithError PyMem_RawCalloc PyMem_RawFree PyMem_RawMalloc PyMem_RawRealloc PyModule_Add PyObject_DelAttr PyObject_DelAttrString PyObject_GetOptionalAttr PyObject_GetOptionalAttrString PyObject_HasAttrStringWithError PyObject_HasAttrWithError PySys_Audit PySys_AuditTuple PyType_GetFullyQualifiedName PyType_GetModuleByDef PyType_GetModuleName PyUnicode_EqualToUTF8 PyUnicode_EqualToUTF8AndSize PyWeakref_GetRef Py_GetConstant Py_GetConstantBorrowed Py_IsFinalizing _Py_SetRefcnt",
		"3.14": "PyIter_NextItem PyLong_AsInt32 PyLong_AsInt64 PyLong_AsNativeBytes PyLong_AsUInt32 PyLong_AsUInt64 PyLong_FromInt32 PyLong_FromInt64 PyLong_FromNativeBytes PyLong_FromUInt32 PyLong_FromUInt64 PyLong_FromUnsignedNativeBytes PyType_Freeze PyType_GetBaseByToken PyUnicode_Equal Py_PACK_FULL_VERSION Py_PACK_VERSION Py_REFCNT Py_TYPE",
		"3.15": "PyABIInfo_Check PyCriticalSection2_Begin PyCriticalSection2_End PyCriticalSection_Begin PyCriticalSection_End PyDict_SetDefaultRef PyInterpreterGuard_Close PyInterpreterGuard_FromCurrent PyInterpreterGuard_FromView PyInterpreterView_Close PyInterpreterView_FromCurrent PyInterpreterView_FromMain PyLongWriter_Create PyLongWriter_Discard PyLongWriter_Finish PyLong_Export PyLong_FreeExport PyLong_GetNativeLayout PyModule_Exec PyModule_FromSlotsAndSpec PyModule_GetStateSize PyModule_GetState_DuringGC PyModule_GetToken PyModule_GetToken_DuringGC PyObject_CallFinalizerFromDealloc PyObject_GetTypeData_DuringGC PySys_GetAttr PySys_GetAttrString PySys_GetOptionalAttr PySys_GetOptionalAttrString PyThreadState_Ensure PyThreadState_EnsureFromView PyThreadState_Release PyType_FromSlots PyType_GetBaseByToken_DuringGC PyType_GetModuleByToken PyType_GetModuleByToken_DuringGC PyType_GetModuleState_DuringGC PyType_GetModule_DuringGC Py_IS_TYPE Py_SET_SIZE Py_SIZE",
		"3.16": "Py_HashBuffer"
	}
};
// src/check/native/python-symbols.ts
/** By path, for the modules for which there is something to say. */
function findOtherPython(native) {
	const isOfDependency = dependencyFinder(native.wheel);
	const found = /* @__PURE__ */ new Map();
	const definers = native.elf.map(({ path, facts }) => {
		const imported = new Set(facts.imports.map(({ name }) => name));
		return {
			path,
			names: facts.pythonSymbols.filter((name) => !imported.has(name))
		};
	});
	for (const elf of native.elf) {
		const names = new Set(definers.flatMap((row) => row.names));
		const folders = searchFoldersOf(elf);
		const libraries = elf.facts.needed.filter((name) => folders.some((folder) => isOfDependency(name, folder)));
		found.set(elf.path, {
			names,
			libraries
		});
	}
	for (const { path, facts } of native.macho) {
		const libraries = new Set(facts.slices.flatMap(({ needed, rpaths }) => {
			const folders = rpaths.filter((rpath) => rpath.startsWith("@loader_path")).map((rpath) => posix.normalize(rpath.replace(/^@loader_path/, posix.dirname(path))));
			return needed.filter((name) => folders.some((folder) => isOfDependency(name, folder)));
		}));
		found.set(path, {
			names: /* @__PURE__ */ new Set(),
			libraries: [...libraries].map((name) => posix.basename(name))
		});
	}
	for (const { path, facts } of native.pe) {
		const others = [...facts.imports, ...facts.delayImports].filter(({ library }) => !/^(python3|libpypy)/i.test(library));
		found.set(path, {
			names: new Set(others.flatMap(({ symbols }) => symbols)),
			libraries: []
		});
	}
	return found;
}
// src/check/native/stable-abi.ts
/** What Python's symbols each module asks for. */
function listModules(native) {
	return [
		...native.elf.map(({ path, facts }) => ({
			path,
			symbols: facts.pythonSymbols
		})),
		...native.macho.map(({ path, facts }) => ({
			path,
			symbols: facts.slices.flatMap((slice) => slice.pythonSymbols)
		})),
		...native.pe.map(({ path, facts }) => ({
			path,
			symbols: facts.imports.flatMap(({ symbols }) => symbols).filter((name) => /^_?Py/.test(name))
		}))
	].filter(({ path }) => isExtensionName(path)).map(({ path, symbols }) => ({
		path,
		symbols: [...new Set(symbols)].sort()
	}));
}
let index = null;
function stableAbiIndex() {
	index ??= indexStableAbi(stable_abi_default);
	return index;
}
/** Minor of the oldest Python that has every symbol that the modules use. */
function stableFloorOf(modules, promised) {
	return Math.max(promised, ...modules.map(({ symbols }) => judgeStableAbi(symbols, promised, stableAbiIndex()).floor));
}
/** Minor of the Python that an abi3 wheel promises to start with; null for other wheels. */
function promisedFloor({ pythonTags, abiTags }) {
	if (!abiTags.includes("abi3") && !abiTags.includes("abi3t")) return null;
	const known = pythonTags.flatMap((tag) => Number(/^cp3(\d+)$/.exec(tag)?.[1] ?? NaN)).filter((floor) => !Number.isNaN(floor));
	return known.length === 0 ? null : Math.max(...known);
}
function checkStableAbi(native) {
	const modules = listModules(native);
	if (modules.length === 0) return [];
	const symbols = stableAbiIndex();
	const promised = promisedFloor(native.wheel.filename);
	if (promised === null) return suggestAbi3(native, modules, symbols);
	const elsewhere = findOtherPython(native);
	return modules.flatMap(({ path, symbols: names }) => {
		const other = elsewhere.get(path);
		const verdict = judgeStableAbi(names.filter((name) => !name.startsWith("PyModExport_") && !other?.names.has(name)), promised, symbols);
		const findings = [];
		if (verdict.foreign.length > 0) {
			const libraries = other?.libraries ?? [];
			const unless = libraries.length === 0 ? "" : `, unless ${listSome(libraries)} of a dependency defines ${verdict.foreign.length === 1 ? "it" : "them"}`;
			findings.push({
				code: "binary/stable-abi",
				level: libraries.length === 0 ? "error" : "warning",
				message: `${show(path)} uses ${listSome(verdict.foreign)}, which ${verdict.foreign.length === 1 ? "is" : "are"} not of the stable ABI${unless}`,
				help: "Compile with Py_LIMITED_API defined, so that the compiler refuses them; or release one wheel per Python."
			});
		}
		if (verdict.late.length > 0) {
			const since = verdict.late.map(({ name, since: minor }) => `${name} (3.${minor})`);
			findings.push({
				code: "binary/stable-abi-floor",
				level: "error",
				message: `${show(path)} uses ${listSome(since)}, newer than Python 3.${promised} that the tag promises: it may not load there`,
				help: `Set Py_LIMITED_API to 3.${promised} for the compiler, or call the wheel cp3${verdict.floor}-abi3.`
			});
		}
		return findings;
	});
}
/** A notice, once per wheel: one wheel instead of one per Python saves every user of the next Python a compiler. */
function suggestAbi3(native, modules, symbols) {
	const { abiTags } = native.wheel.filename;
	const [tag = ""] = abiTags;
	const own = /^cp3(\d+)$/.exec(tag)?.[1];
	if (abiTags.length !== 1 || own === void 0 || modules.every((module) => module.symbols.length === 0)) return [];
	if ([...findOtherPython(native).values()].some(({ libraries }) => libraries.length > 0)) return [];
	const verdicts = modules.map((module) => judgeStableAbi(module.symbols, 2, symbols));
	if (verdicts.some(({ foreign }) => foreign.length > 0)) return [];
	const floor = Math.max(...verdicts.map((verdict) => verdict.floor));
	return [{
		code: "binary/could-be-abi3",
		level: "notice",
		message: `all that the modules of this wheel ask of Python is in the stable ABI of Python 3.${floor}; compiled for it, one cp3${Math.max(floor, 9)}-abi3 wheel would serve all later Pythons`,
		help: "Compile with Py_LIMITED_API and tell the build backend (setuptools: py_limited_api; maturin: abi3-py39)."
	}];
}
// src/check/native/wasm.ts
function checkWasm(native) {
	const tags = native.wheel.filename.platformTags;
	const modules = native.wasm.filter(({ path }) => isExtensionName(path));
	if (!tags.some(isWasmTag)) return modules.length === 0 ? [] : [otherSystem(modules, tags, "Build each wheel in a clean folder.")];
	const foreign = [
		...native.elf,
		...native.macho,
		...native.pe
	].filter(({ path }) => isExtensionName(path));
	const programs = modules.filter(({ facts }) => !facts.isLibrary);
	return [
		...foreign.length === 0 ? [] : [otherSystem(foreign, tags, "Build them with Emscripten: pyodide build, or cibuildwheel --platform pyodide.")],
		...programs.length === 0 ? [] : [notLoadable(programs)],
		...modules.length === 0 ? [] : [notJudged(modules)]
	];
}
function otherSystem(files, tags, help) {
	const names = files.map(({ path }) => path);
	return {
		code: "binary/machine",
		level: "error",
		message: `${listSome(names)} ${names.length === 1 ? "is a module" : "are modules"} of another operating system than ${tags.join(".")}`,
		help
	};
}
function notLoadable(files) {
	return {
		code: "binary/damaged",
		level: "error",
		message: `${listSome(files.map(({ path }) => path))} cannot be loaded by Python: WebAssembly without the section dylink.0 is a program, no library`,
		help: "Link it as a side module: emcc -sSIDE_MODULE=2."
	};
}
function notJudged(modules) {
	const carried = new Set(modules.map(({ path }) => path.split("/").at(-1) ?? ""));
	const needed = [...new Set(modules.flatMap(({ facts }) => facts.needed))].filter((name) => !carried.has(name));
	const libraries = needed.length === 0 ? "" : ` They need ${listSome(needed)}, which the Python they run in must have.`;
	return {
		code: "binary/not-judged",
		level: "notice",
		message: `${modules.length === 1 ? "1 module is" : `${modules.length} modules are`} WebAssembly: whether the Emscripten and the Python of the tag have the names that they import is not looked at.${libraries}`,
		help: "Import it once in Pyodide of that version: cibuildwheel's test-command does."
	};
}
// src/data/windows-dlls.json
var names$1 = "aadauthhelper aadcloudap aadjcsp aadtb aadwamextension aboutsettingshandlers abovelockapphost accessibilitycpl accountaccessor accountsrt acgenral aclayers acledit aclui acmigration acpbackgroundmanagerpolicy acppage acproxy acspecfc actioncenter actioncentercpl actionqueue activationclient activationmanager activeds activesynccsp activesyncprovider actxprxy acwinrt acxtrnal adaptivecards addressparser adhapi adhsvc admtmpl adprovider adrclient adsldp adsldpc adsmsext adsnt advancedemojids advapi32 advpack aeinv aepic ajrouter amsi amsiproxy amstream analogcommonproxystub apds aphostclient aphostservice apisethost.appexecutionalias apisetschema apmon appcontracts appextension apphelp apphlpdm appidapi appidpolicyengineapi appidsvc appinfo appinfoext applicationframe applockercsp appmgmts appmgr appmon appointmentactivation appointmentapis appraiser appreadiness apprepapi appresolver appsruprov appxalluserstore appxapplicabilityblob appxapplicabilityengine appxdeploymentclient appxdeploymentextensions.desktop appxdeploymentextensions.onecore appxdeploymentserver appxpackaging appxsip appxstreamingdatasourceps appxsysprep archiveint assignedaccesscsp assignedaccessmanager assignedaccessmanagersvc assignedaccessproviderevents assignedaccessruntime assignedaccessshellproxy asycfilt atl atlthunk atmlib audiodev audioendpointbuilder audioeng audiohandlers audiokse audioresourceregistrar audioses audiosrv audiosrvpolicymanager auditcse auditnativesnapin auditpolcore auditpolicygpinterop authbroker authbrokerui authentication authext authfwcfg authfwgp authhostproxy authui authz autopilot autoplay avicap32 avifil32 avrt axinstsv azroles azroleui azsqlext backgroundmediapolicy bamsettingsclient barcodeprovisioningplugin basecsp basesrv batmeter bcastdvr.proxy bcastdvrbroker bcastdvrclient bcastdvrcommon bcastdvruserservice bcd bcdprov bcdsrv bcp47langs bcp47mrm bcrypt bcryptprimitives bdehdcfglib bderepair bdesvc bdesysprep bdeui bfe bi bidispl bingasds bingfilterds bingmaps bingonlineservices biocredprov bisrv bitlockercsp bitsigd bitsperf bitsproxy biwinrt blb_ps bluetoothapis bluetoothdesktophandlers bnmanager bootmenuux bootux bootvid brokerlib browcli browserbroker browseui btagservice bthavctpsvc bthavrcp bthavrcpappsvc bthci bthmtpcontexthandler bthpanapi bthpancontexthandler bthradiomedia bthserv bthtelemetry btpanui bwcontexthandler c_g18030 c_gsm7 c_is2022 c_iscii cabapi cabinet cabview callbuttons callbuttons.proxystub callhistoryclient cameracaptureui capabilityaccesshandlers capabilityaccessmanager capabilityaccessmanagerclient capauthz capiprovider capisp captureservice castingshellext castlaunch catsrv catsrvps catsrvut cbdhsvc cca cdosys cdp cdprt cdpsvc cdpusersvc cellulardatacapabilityhandler cemapi certca certcli certcredprovider certenc certenroll certenrollui certmgr certpkicmdlet certpoleng certprop cewmdm cfgbkend cfgmgr32 cfgspcellular cfgsppolicy cflapi cfmifs cfmifsproxy chakra chakradiag chakrathunk chartv chatapis chsstrokeds chtbopomofods chtcangjieds chthkstrokeds chtquickds chxapds chxdecoder chxhapds chxinputrouter chxranker chxreadingstringime ci cic circoinst ciwmi clb clbcatq cldapi cleanpccsp clfsw32 cliconfg clipboardserver clipc clipsvc cloudap clouddomainjoinaug clouddomainjoindatamodelserver cloudexperiencehost cloudexperiencehostbroker cloudexperiencehostcommon cloudexperiencehostuser clusapi cmcfg32 cmdext cmdial32 cmgrcspps cmifw cmintegrator cmlua cmpbk32 cmstplua cmutil cngcredui cngprovider cnvfat cofiredm colbact colorcnv colorui combase comcat comctl32 comdlg32 coml2 composableshellproxystub composerframework comppkgsup compstui computecore computenetwork computestorage comrepl comsnap comsvcs comuid configmanager2 configureexpandedstorage conhostv1 connect connectedaccountstate consentexperiencecommon consentux consentuxclient console consolelogon constraintindex.search contactactivation contactapis contactharvesterds container contentdeliverymanager.utilities coreaudiopolicymanagerext coredpus coremessaging coreshell coreshellapi coreshellextframework coreuicomponents correngine courtesyengine cpfilters creddialogbroker credprov2fahelper credprovdatamodel credprovhelper credprovhost credprovs credprovslegacy credssp credui crtdll crypt32 cryptbase cryptcatsvc cryptdlg cryptdll cryptext cryptnet cryptngc cryptowinrt cryptsp cryptsvc crypttpmeksvc cryptui cryptuiwizard cryptxml cscapi cscdll cscmig cscobj cscsvc cscui cspcellularsettings csplte cspproxy csrsrv csystemeventsbrokerclient ctl3d32 cxcredprov cxhprovisioningserver d2d1 d3d10 d3d10_1 d3d10_1core d3d10core d3d10level9 d3d10warp d3d11 d3d11on12 d3d12 d3d8 d3d8thk d3d9 d3d9on12 d3dcompiler_47 d3dim d3dim700 d3dramp d3dscache d3dxof dab dabapi daconn dafaspinfraprovider dafbth dafdnssd dafdockingprovider dafgip dafiot dafipp dafpos dafprintprovider dafupnp dafwcn dafwfdprovider dafwiprov dafwsd damediamanager damm daotpcredentialprovider das dataclen dataexchange datusage davclnt davhlpr davsyncprovider daxexec dbgcore dbgeng dbghelp dbgmodel dbnetlib dbnmpntw dciman32 dcntel dcomp ddaclsys ddcclaimsapi ddccomimplementationsdesktop ddds ddisplay ddoiproxy ddores ddp_ps ddpchunk ddptrace ddputils ddraw ddrawex defaultdevicemanager defaultprinterprovider defragproxy defragsvc delegatorprovider deskadp deskmon desktopshellappstatecontract desktopshellext desktopswitcherdatamodel devdispitemprovider developeroptionssettingshandlers devenum deviceaccess deviceassociation devicecenter devicecredential devicedirectoryclient devicedisplaystatusmanager devicedriverretrievalclient deviceelementsource deviceflows.datamodel devicemetadataretrievalclient devicengccredprov devicepairing devicepairingexperiencemem devicepairingfolder devicepairingproxy devicereactivation deviceregistration devicesetupmanager devicesetupmanagerapi devicesetupstatusprovider devicesflowbroker devicesoftwareinstallationclient deviceupdateagent deviceuxres devinv devmgr devobj devpropmgr devquerybroker devrtl dfdts dfscli dfshim dfsshlex dggpext dhcpcmonitor dhcpcore dhcpcore6 dhcpcsvc dhcpcsvc6 dhcpsapi diagcpl diagnosticinvoker diagnosticlogcsp diagperf diagtrack dialclient dialserver dictationmanager difxapi dimsjob dimsroam dinput dinput8 direct2ddesktop directmanipulation directml discan dismapi dispbroker dispex display displaymanager dlnashext dmalertlistener.proxystub dmapisetextimpldesktop dmband dmcfgutils dmcmnutils dmcommandlineutils dmcompos dmcsps dmdlgs dmdskmgr dmenrollengine dmenterprisediagnostics dmime dmintf dmiso8601utils dmloader dmocx dmoleaututils dmprocessxmlfiltered dmpushproxy dmpushroutercore dmrcdecoder dmrserver dmscript dmstyle dmsynth dmusic dmutil dmvdsitf dmwappushsvc dmwmicsp dmxmlhelputils dnsapi dnscmmc dnsext dnshc dnsrslvr docking.virtualinput dockinterface.proxystub docprop dolbydecmft domgmt dosettings dosvc dot3api dot3cfg dot3conn dot3dlg dot3gpclnt dot3gpui dot3hc dot3mm dot3msm dot3svc dot3ui dpapi dpapiprovider dpapisrv dplayx dpmodemx dpnaddr dpnathlp dpnet dpnhpast dpnhupnp dpnlobby dps dpwsockx dpx dragdropexperiencedataexchangedelegated drprov drt drtprov drttransport drvsetup drvstore dsauth dsccore dsccoreconfprov dsclient dscproxy dsctimer dsdmo dskquota dskquoui dsound dsparse dsprop dsquery dsreg dsrole dssec dssenh dssvc dsui dsuiext dswave dtsh ducsps dui70 duser dusmapi dusmsvc dwmapi dwmcore dwmghost dwminit dwmredir dwrite dxdiagn dxgi dxgwdi dxilconv dxmasf dxp dxpps dxptasksync dxtmsft dxtrans dxva2 dynamoapi eamprogresshandler eapp3hst eappcfg eappcfgui eappgnui eapphost eappprxy eapprovp eapsimextdesktop eapsvc easconsent easinvoker.proxystub easpolicymanagerbrokerps easwrt edgeangle edgecontent edgehtml edgeiso edgemanager editbuffertesthook editionupgradehelper editionupgrademanagerobj edpauditapi edpcsp edptask edputil eeprov eeutil efsadu efscore efsext efslsaext efssvc efsutil efswrt ehstorapi ehstorpwdmgr ehstorshell els elscore elshyph elslad elstrans emailapis embeddedmodesvc embeddedmodesvcapi emojids encapi energy energyprov energytask enrollmentapi enterpriseapncsp enterpriseappmgmtclient enterpriseappmgmtsvc enterprisecsps enterprisedesktopappmgmtcsp enterprisemodernappmgmtcsp enterpriseresourcemanager eqossnap errordetails errordetailscore es esdsip esent esentprf esevss eshims ethernetmediamanager etwrundown euiccscsp eventaggregation eventcls evr execmodelclient execmodelproxy explorerframe expsrv exsmime extrasxmlparser f3ahvoas facecredentialprovider family.authentication family.cache family.client family.syncengine familysafetyext faultrep fdbth fdbthproxy fddevquery fde fdeploy fdphost fdpnp fdprint fdproxy fdrespub fdssdp fdwcn fdwnet fdwsd feclient fidocredprov fileappxstreamingdatasource filemgmt filterds findnetprinters fingerprintcredential firewallapi firewallcontrolpanel flightsettings fltlib fluencyds fmapi fmifs fms fntcache fontext fontglyphanimator fontgroupsoverride fontprovider fontsub fphc framedyn framedynos frameserver frprov fsutilext fthsvc fundisc fveapi fveapibase fvecerts fvecpl fveskybackup fveui fvewiz fwbase fwcfg fwmdmcsp fwpolicyiomgr fwpuclnt fwremotesvr fxsapi fxscom fxscomex fxscompose fxsmon fxsroute fxsst fxst30 fxstiff fxsutility gamebarpresencewriter.proxy gamechatoverlayext gamechattranscription gamemode gamepanelexternalhook gameux gamingtcui gcdef gdi32 gdi32full gdiplus generaltel geocommon geolocation getuname glmf32 globinputhost glu32 gmsaclient gpapi gpedit gpprefcl gpprnext gpscript gpsvc gptext graphicscapture graphicsperfsvc groupinghc hal halextccn510 halextpl080 hascsp hashtagds hbaapi hcproviders hdcphandler heatcore helppaneproxy hgcpl hhsetup hid hidserv hlink hmkd hnetcfg hnetcfgclient hnetmon hotplug hrtfapo httpapi httpprxc httpprxm httpprxp httpsdatasource htui hvhostsvc hvloader hvsocket ias iasacct iasads iasdatastore iashlpr iasmigplugin iasnap iaspolcy iasrad iasrecst iassam iassdo iassvcs iccvid icfupgd icm32 icmp icmui iconcodecservice icsigd icsvc icuin icuuc idctrls idstore ieadvpack ieapfltr iedkcs32 ieframe iemigplugin iepeers ieproxy iernonce iertutil iesetup iesysprep ieui ifmon ifsutil ifsutilx igddiag ihds ikeext imagehlp imapi imapi2 imapi2fs imgutil imm32 implatsetup indexeddblegacy inetcomm inetmib1 inetpp inetppui inked inkobjcore inproclogger input inputhost inputinjectionbroker inputlocalemanager inputservice inputswitch inseng installservice installservicetasks internetmail internetmailcsp invagent iotassignedaccesslockframework ipeloggingdictationhelper iphlpapi iphlpsvc ipnathlp ipnathlpclient iprop iprtprio iprtrmgr ipsecsnp ipsecsvc ipsmsnap ipxlatcfg ir32_32 ir41_qc ir41_qcx ir50_32 ir50_qc ir50_qcx iri iscsicpl iscsidsc iscsied iscsiexe iscsium iscsiwmi ism itircl itss iuilp iumbase iumdll iumsdk iyuv_32 javascriptcollectionagent joinproviderol joinutil jpmapcontrol jpndecoder jpninputrouter jpnranker jpnserviceds jscript jscript9 jscript9diag jsproxy kbd101 kbd101a kbd101b kbd101c kbd103 kbd106 kbd106n kbda1 kbda2 kbda3 kbdal kbdarme kbdarmph kbdarmty kbdarmw kbdax2 kbdaze kbdazel kbdazst kbdbash kbdbe kbdbene kbdbgph kbdbgph1 kbdbhc kbdblr kbdbr kbdbu kbdbug kbdbulg kbdca kbdcan kbdcher kbdcherp kbdcr kbdcz kbdcz1 kbdcz2 kbdda kbddiv1 kbddiv2 kbddv kbddzo kbdes kbdest kbdfa kbdfar kbdfc kbdfi kbdfi1 kbdfo kbdfr kbdfthrk kbdgae kbdgeo kbdgeoer kbdgeome kbdgeooa kbdgeoqw kbdgkl kbdgn kbdgr kbdgr1 kbdgrlnd kbdgthc kbdhau kbdhaw kbdhe kbdhe220 kbdhe319 kbdheb kbdhebl3 kbdhela2 kbdhela3 kbdhept kbdhu kbdhu1 kbdibm02 kbdibo kbdic kbdinasa kbdinbe1 kbdinbe2 kbdinben kbdindev kbdinen kbdinguj kbdinhin kbdinkan kbdinmal kbdinmar kbdinori kbdinpun kbdintam kbdintel kbdinuk2 kbdir kbdit kbdit142 kbdiulat kbdjav kbdjpn kbdkaz kbdkhmr kbdkni kbdkor kbdkurd kbdkyr kbdla kbdlao kbdlisub kbdlisus kbdlk41a kbdlt kbdlt1 kbdlt2 kbdlv kbdlv1 kbdlvst kbdmac kbdmacst kbdmaori kbdmlt47 kbdmlt48 kbdmon kbdmonmo kbdmonst kbdmyan kbdne kbdnec kbdnec95 kbdnecat kbdnecnt kbdnepr kbdnko kbdno kbdno1 kbdnso kbdntl kbdogham kbdolch kbdoldit kbdosm kbdpash kbdphags kbdpl kbdpl1 kbdpo kbdro kbdropr kbdrost kbdru kbdru1 kbdrum kbdsf kbdsg kbdsl kbdsl1 kbdsmsfi kbdsmsno kbdsn1 kbdsora kbdsorex kbdsors1 kbdsorst kbdsp kbdsw kbdsw09 kbdsyr1 kbdsyr2 kbdtaile kbdtajik kbdtam99 kbdtat kbdth0 kbdth1 kbdth2 kbdth3 kbdtifi kbdtifi2 kbdtiprc kbdtiprd kbdtt102 kbdtuf kbdtuq kbdturme kbdtzm kbdughr kbdughr1 kbduk kbdukx kbdur kbdur1 kbdurdu kbdus kbdusa kbdusl kbdusr kbdusx kbduzb kbdvntc kbdwol kbdyak kbdyba kbdycc kbdycl kd kd_02_10df kd_02_10ec kd_02_1137 kd_02_14e4 kd_02_15b3 kd_02_1969 kd_02_19a2 kd_02_1af4 kd_02_8086 kd_07_1415 kd_8003_5143 kdcom kdcpw kdhvcom kdnet kdnet_uart16550 kdscli kdstub kdusb keepaliveprovider kerbclientshared kerberos kernel.appcore kernel32 kernelbase keycredmgr keyiso keymgr keyworddetectormsftsidadapter knobscore knobscsp ksuser ktmw32 l2gpstore l2nacp l2sechc langcleanupsysprepaction languagecomponentsinstaller languageoverlayserver languageoverlayutil languagepackdiskcleanup laprxy legacynetux lfsvc libcrypto licensemanager licensemanagerapi licensemanagersvc licensingcsp licensingdiagspp licensingwinrt licmgr10 linkinfo lltdapi lltdsvc lmhsvc loadperf localsec localspl localui locationapi locationframework locationframeworkinternalps locationframeworkps locationwinpalmisc lockappbroker lockcontroller lockhostingframework lockscreencontent lockscreencontenthost lockscreendata loghours logoncli logoncontroller lpasvc lpk lpksetupproxyserv lsasrv lsm lsmproxy luiapi lz32 magnification maintenanceui mapconfiguration mapcontrolcore mapgeocoder mapi32 mapistub maprouter mapsbtsvc mapsbtsvcproxy mapscsp mapsstore mapstoasttask mapsupdatetask mbaeapi mbaeapipublic mbmediamanager mbsmsapi mbussdapi mccsengineshared mccspal mciavi32 mcicda mciqtz32 mciseq mciwave mcrecvsrc mdmcommon mdmdiagnostics mdminst mdmlocalmanagement mdmmigrator mdmpostprocessevaluator mdmregistration mediafoundation.defaultperceptionprovider messagingdatamodel2 messagingservice mf mf3216 mfaacenc mfasfsrcsnk mfaudiocnv mfc40 mfc40u mfc42 mfc42u mfcaptureengine mfcore mfcsubs mfds mfdvdec mfh264enc mfmediaengine mfmjpegdec mfmkvsrcsnk mfmp4srcsnk mfmpeg2srcsnk mfnetcore mfnetsrc mfplat mfplay mfps mfreadwrite mfsensorgroup mfsrcsnk mfsvr mftranscode mfvdsp mfwmaaec mgmtapi mgmtrefreshcredprov mi mibincodec microsoft-windows-internal-shell-nearshareexperience microsoft.bluetooth.proxy microsoft.bluetooth.service microsoft.bluetooth.userservice microsoft.graphics.display.displayenhancementservice microsoft.management.infrastructure.native.unmanaged microsoftaccountcloudap microsoftaccountextension microsoftaccounttokenprovider microsoftaccountwamextension midimap migisol miguiresource mimefilt mimofcodec miracastinputmgr miracastreceiver mirrordrvcompat mispace mitigationconfiguration miutils mlang mmcbase mmcndmgr mmcshext mmdevapi mmgaclient mmgaproxystub mobilenetworking modemui modernexecserver moshost moshostclient moshostcore mosstorage mp3dmod mp43decd mp4sdecd mpg4decd mpr mprapi mprddm mprdim mprext mprmsg mpssvc mrmcorer mrmdeploy mrmindexer ms3dthumbnailprovider msaatext msac3enc msacm32 msacm32.drv msafd msajapi msalacdecoder msalacencoder msamrnbdecoder msamrnbencoder msamrnbsink msamrnbsource msaprofilenotificationhandler msasn1 msauddecmft msauserext mscandui mscat32 msclmd mscms mscoree mscories mscpxl32 msctf msctfmonitor msctfp msctfui msctfuimanager msdadiag msdart msdelta msdmo msdrm msdtckrm msdtclog msdtcprx msdtcspoffln msdtctm msdtcuiu msexch40 msexcl40 msfeeds msfeedsbs msflacdecoder msflacencoder msftedit msftoemdlligneous msheif mshtml mshtmldac mshtmled msi msicofire msidcrl40 msident msidle msieftp msihnd msiltcfg msimg32 msimtf msisip msiso msiwer msjet40 msjetoledb40 msjint40 msjter40 msjtes40 mskeyprotcli mskeyprotect msls31 msltus40 msmpeg2adec msmpeg2enc msmpeg2vdec msoert2 msopusdecoder msorcl32 mspatcha mspatchc mspbde40 msphotography msports msrahc msrating msrd2x40 msrd3x40 msrdc msrdpwebaccess msrepl40 msrle32 msscntrs mssecuser mssign32 mssip32 mssitlb msspellcheckingfacility mssph mssprxy mssrch mssvp mstask mstext40 mstextprediction mstscax msutb msv1_0 msvbvm60 msvcirt msvcp110_win msvcp60 msvcp_win msvcrt msvcrt20 msvcrt40 msvfw32 msvidc32 msvidctl msvideodsp msvp9dec msvproc msvpxenc mswb7 mswdat10 mswebp mswmdm mswsock mswstr10 msxbde40 msxml3 msxml6 msyuv mtcmodel mtf mtfappserviceds mtfdecoder mtffuzzyds mtfserver mtfspellcheckds mtxclu mtxdm mtxex mtxlegih mtxoci muifontsetup muilanguagecleanup musdialoghandlers musupdatehandlers mycomput mydocs napcrypt napinsp naturalauth naturalauthclient naturallanguage6 navshutdown ncaapi ncasvc ncbservice ncdautosetup ncdprop nci ncobjapi ncrypt ncryptprov ncryptsslp ncsi ncuprov nddeapi ndfapi ndfetw ndfhcdiscovery ndishc ndproxystub nduprov negoexts netapi32 netbios netcenter netcfgx netcorehc netdiagfx netdriverinstall netfxperf netid netiohlp netjoin netlogon netman netplwiz netprofm netprofmsvc netprovfw netprovisionsp netsetupapi netsetupengine netsetupshim netsetupsvc netshell nettrace netutils networkbindingenginemigplugin networkcollectionagent networkdesktopsettings networkexplorer networkhelper networkitemfactory networkmobilesettings networkproxycsp networkuxbroker newdev nfcprovisioningplugin nfcradiomedia ngccredprov ngcctnr ngcctnrgidshandler ngcctnrsvc ngcisoctnr ngckeyenum ngcksp ngclocal ngcpopkeysrv ngcprocsp ngcrecovery ngcsvc ngctasks ninput nlaapi nlahc nlhtml nlmgp nlmproxy nlmsprep nlsdata0000 nlsdata0009 nlsdl nmadirect normaliz notificationcontroller notificationcontrollerps notificationplatformcomponent npmproxy npsm npsmdesktopprovider nrpsrv nshhttp nshipsec nshwfp nsi nsisvc ntasn1 ntdll ntdsapi ntlanman ntlanui2 ntlmshared ntmarta ntprint ntshrui ntvdm64 objsel occache ocsetapi odbc32 odbcbcp odbcconf odbccp32 odbccr32 odbccu32 odbcji32 odbcjt32 odbctrac oddbse32 odexl32 odfox32 odpdx32 odtext32 oemlicense offfilt officecsp offlinelsa offlinesam offreg ole32 oleacc oleacchooks oleaut32 olecli32 oledlg oleprn olepro32 olesvr32 olethk32 omadmagent omadmapi ondemandbrokerclient ondemandconnroutehelper onecorecommonproxystub onecoreuapcommonproxystub onex onexui opcservices opengl32 ortcengine osbaseln osksupport osuninst p2p p2pgraph p2pnetsh p2psvc packager panmap pautoenr paymentmediatorserviceproxy pcacli pcadm pcasvc pcaui pcpksp pcshellcommonproxystub pcwum pcwutl pdh pdhui peerdist peerdistad peerdistcacheprovider peerdistcleaner peerdisthttptrans peerdistsh peerdistsvc peerdistwsddiscoprov peopleapis peopleband perfdisk perfnet perfos perfproc perfts personalizationcsp phonecallhistoryapis phoneom phoneplatformabstraction phoneproviders phoneservice phoneutil photometadatahandler photowiz pickerplatform pid pidgenx pimindexmaintenance pimindexmaintenanceclient pimstore pinenrollmenthelper pkeyhelper pku2u pla playlistfolder playsndsrv playtodevice playtomanager playtomenu playtoreceiver playtostatusprovider ploptin pmcsnap pngfilt pnidui pnpclean pnppolicy pnpts pnpui pnpxassoc pnpxassocprx pnrpauto pnrphc pnrpnsp pnrpsvc policymanager policymanagerprecheck polstore portabledeviceapi portabledeviceclassextension portabledeviceconnectapi portabledevicestatus portabledevicesyncprovider portabledevicetypes portabledevicewiacompat posyncservices pots powercpl powrprof ppcsnap prauthproviders presentationhostproxy print.workflow.source printfilterpipelineprxy printisolationproxy printplatformconfig printrenderapihost printui printworkflowservice printwsdahost prncache prnfldr prnntfy prntvpt productenumerator profapi profext profprov profsvc profsvcext propsys provcore provdatastore provdiagnostics provengine provhandlers provisioningcommandscsp provisioningcsp provisioninghandlers provmigrate provops provpackageapidll provplatformdesktop provplugineng provsysprep provthrd proximitycommon proximitycommonpal proximityrtapipal proximityservice proximityservicepal prvdmofcomp psapi pshed psisdecd psmodulediscoveryprovider psmserviceexthost psmsrv pstask pstorec ptpprov puiapi puiobj pushtoinstall pwlauncher pwrshplugin qasf qcap qdv qdvd qedit qmgr quartz query quickactionsdatamodel quiethours qwave racengn racpldlg radardt radarrs radcui rasadhlp rasapi32 rasauto raschap raschapext rasctrs rascustom rasdiag rasdlg rasgcw rasman rasmans rasmbmgr rasmediamanager rasmm rasmontr rasplap rasppp rastapi rastls rastlsext rdbui rdpbase rdpcfgex rdpcorets rdpendp rdprelaytransport rdpsaps rdpserverbase rdsappxhelper rdsdwmdr rdvvmtransport rdxservice rdxtaskfactory reagent reagenttask recovery regapi regctrl regidle regsvc reguwpapi reinfo remoteaudioendpoint remotepg remotewipecsp removablemediaprovisioningplugin removedevicecontexthandler removedeviceelevated reportingcsp resampledmo reseteng resetengine resetengonline resourcemapper resourcepolicyclient resourcepolicyserver resutils rgb9rast riched20 rjvmdmconfig rmapi rmclient rmsroamingsecurity rnr20 roamingsecurity rometadata rotmgr rpcepmap rpchttp rpcns4 rpcnsh rpcrt4 rpcrtremote rpcss rsaenh rshx32 rstrtmgr rtffilt rtm rtmcodecs rtmediaframe rtmmvrortc rtmpal rtmpltfm rtutils rtworkq rulebasedds samcli samlib samsrv sas sbe sbeio sbservicetrigger scansetting scardbi scarddlg scardsvr scavengeui scdeviceenum scecli scesrv schannel schedcli schedsvc scksp scripto scrobj scrptadm scrrun sdcpl sdds sdengin2 sdhcinst sdiageng sdiagprv sdiagschd sdohlp sdrsvc sdshext search.protocolhandler.mapi2 searchfolder sebbackgroundmanagerpolicy sechost seclogon secproc secproc_isv secproc_ssp secproc_ssp_isv secur32 securetimeaggregator security securitycenterbroker securitycenterbrokerps securityhealthagent securityhealthproxystub securityhealthsso semgrps semgrsvc sendmail sens sensapi sensorsapi sensorsclassextension sensorservice sensorsnativeapi sensorsnativeapi.v2 sensorsutilsv2 sensrsvc serialui serwvdrv sessenv setbcdlocale setnetworklocation setnetworklocationflyout setproxycredential settingsenvironment.desktop settingsextensibilityhandlers settingshandlers_accessibility settingshandlers_appcontrol settingshandlers_appexecutionalias settingshandlers_assignedaccess settingshandlers_backgroundapps settingshandlers_batteryusage settingshandlers_capabilityaccess settingshandlers_closedcaptioning settingshandlers_contentdeliverymanager settingshandlers_cortana settingshandlers_devices settingshandlers_display settingshandlers_flights settingshandlers_fonts settingshandlers_gaming settingshandlers_geolocation settingshandlers_gpu settingshandlers_inkingtypingprivacy settingshandlers_inputpersonalization settingshandlers_language settingshandlers_managephone settingshandlers_maps settingshandlers_notifications settingshandlers_nt settingshandlers_onecore_batterysaver settingshandlers_pcdisplay settingshandlers_pen settingshandlers_region settingshandlers_sharedexperiences_rome settingshandlers_siuf settingshandlers_speechprivacy settingshandlers_startup settingshandlers_storagesense settingshandlers_troubleshoot settingshandlers_user settingshandlers_useraccount settingshandlers_workaccess setupapi setupcln sfc sfc_os shacct shacctprofile sharedpccsp sharedrealitysvc sharehost sharemediacpl shcore shdocvw shell32 shellcommoncommonproxystub shfolder shgina shimeng shimgvw shlwapi shpafact shsetup shsvcs shunimpl shutdownext shutdownux shwebsvc signdrv simauth simcfg skci slc slcext slwga smartcardbackgroundpolicy smartcardcredentialprovider smartcardsimulator smartscreenps smbhelperclass smbwmiv2 smiengine smphost smsroutersvc sndvolsso snmpapi socialapis softkbd softpub sortserver2003compat sortwindows6compat spacebridge spacecontrol spatializerapo spbcd spectrumsyncclient speechpal spfileq spinf spmpm spnet spoolss spopk spp sppc sppcext sppcomapi sppcommdlg sppnp sppobjs sppwinob sppwmi spwinsat spwizeng spwmp sqlsrv32 sqlunirl sqlwid sqlwoa sqmapi srchadmin srclient srcore srh srhelper srm srm_ps srmclient srmscan srmshell srmstormod srmtrace srpapi srpuxnativesnapin srrstr srumapi srumsvc srvcli srvsvc srwmi sscore sscoreext ssdm ssdpapi ssdpsrv sspicli sspisrv ssshim sstpsvc starttiledata startupscan staterepository.core stclient sti sti_ci stobject storagecontexthandler storageusage storagewmi storagewmi_passthru storewuauth storprop storsvc streamci structuredquery sud svsvc switcherdatamodel swprv sxproxy sxs sxshared sxssrv sxsstore synccenter synccontroller synchostps syncinfrastructure syncinfrastructureps syncproxy syncreg syncsettings syncutil sysclass sysmain sysntfy syssetup systemcpl systemeventsbrokerclient systemeventsbrokerserver systemsettings.datamodel systemsettings.deviceencryptionhandlers systemsettings.handlers systemsettings.settingsextensibility systemsettings.useraccountshandlers systemsettingsthresholdadminflowui systemsupportinfo t2embed tabbtn tabbtnex tabsvc tapi3 tapi32 tapilua tapimigplugin tapiperf tapisrv tapisysprep taskapis taskbarcpl taskcomp taskflowdataengine taskschd taskschdps tbauth tbs tcbloader tcpipcfg tcpmib tcpmon tcpmonui tdh tdlmigration telephonyinteractiveuser tellib tempsignedlicenseexchangetask termmgr termsrv tetheringclient tetheringconfigsp tetheringieprovider tetheringmgr tetheringservice tetheringstation textinputframework themecpl themeservice themeui threadpoolwinrt thumbcache tieringengineproxy tiledatarepository timebrokerclient timebrokerserver timedatemuicallback timesynctask tlscsp tokenbinding tokenbroker tokenbrokerui tpmcompc tpmcoreprovisioning tpmtasks tpmvsc tquery traffic transliterationranker trie trkwks trustedsignalcredprov tsbyuv tscfgwmi tserrredir tsgqec tsmf tspkg tspubwmi tssessionux tsusbgdcoinstaller tsusbredirectiongrouppolicyextension tsworkspace ttlsauth ttlscfg ttlsext tvratings twext twinapi.appcore twinapi twinui.appcore twinui twinui.pcshell txflog txfw32 tzautoupdate ubpm ucmhc ucrtbase udhisapi udwm ueficsp uexfat ufat uiamanager uianimation uiautomationcore uicom uimanagerbrokerps uireng uiribbon ulib umb umdmxfrm umpnpmgr umpo-overrides umpo umpoext umpowmi umrdp unattend unenrollhook unimdmat uniplat unistore untfs updateagent updatecsp updatepolicy upnp upnphost upshared ureg url urlmon usbcapi usbceip usbmon usbperf usbpmapi usbsettingshandlers usbtask usbui user32 useraccountcontrolsettings useractivitybroker usercpl userdataaccountapis userdatalanguageutil userdataplatformhelperutil userdataservice userdatatimeutil userdatatypehelperutil userdeviceregistration userdeviceregistration.ngc userenv userinitext userlanguageprofilecallback usermgr usermgrcli usermgrproxy usoapi usp10 ustprov utcutil utildll uudf uvcmodel uwfcfgmgmt uwfcsp uwfservicingapi uxinit uxlib uxtheme vac van vault vaultcds vaultcli vaultroaming vaultsvc vbajet32 vbsapi vbscript vcardparser vdmdbg vds_ps vdsbas vdsdyn vdsutil vdsvd verifier version vfuprov vfwwdm32 vid videohandlers vidreszr virtdisk vmapplicationhealthmonitorproxy vmbuspipe vmdevicehost vmictimeprovider vocabroaminghandler voiceactivationmanager voiprt vpnike vpnikeapi vpnsohdesktop vpnv2csp vscmgrps vss_ps vssapi vsstrace w32time w32topl waasassessment waasmedicps waasmedicsvc wabsyncprovider walletbackgroundserviceproxy walletproxy walletservice wavemsp wbemcomn wbiosrvc wc_storage wcimage wcmapi wcmcsp wcmsvc wcnapi wcncsvc wcneapauthproxy wcneappeerproxy wcnnetsh wcnwiz wdc wdi wdigest wdmaud.drv wdscore webauthn webcamui webcheck webclnt webio webplatstorageserver webruntimemanager webservices websocket wecapi wecsvc wephostsvc wer werconcpl wercplsupport werdiagcontroller weretw wersvc werui wevtapi wevtfwd wevtsvc wfapigp wfdprov wfdsconmgr wfdsconmgrsvc wfhc whealogr whhelper wiaaut wiadefui wiadss wiaextensionhost64 wiarpc wiascanprofiles wiaservc wiashext wiatrace wificloudstore wificonfigsp wifidisplay wifinetworkmanager wimgapi win32_deviceguard win32appinventorycsp win32compatibilityappraisercsp win32spl win32u winbio winbiodatamodel winbioext winbrand wincorlib wincredprovider wincredui windowmanagement windows.accountscontrol windows.ai.machinelearning windows.ai.machinelearning.preview windows.applicationmodel.background.systemeventsbroker windows.applicationmodel.background.timebroker windows.applicationmodel.core windows.applicationmodel.datatransfer windows.applicationmodel windows.applicationmodel.lockscreen windows.applicationmodel.store windows.applicationmodel.store.preview.dosettings windows.applicationmodel.store.testingframework windows.applicationmodel.wallet windows.cloudstore windows.cloudstore.schema.desktopshell windows.cloudstore.schema.shell windows.cortana.desktop windows.cortana.onecore windows.cortana.proxystub windows.data.activities windows.data.pdf windows.devices.alljoyn windows.devices.background windows.devices.background.ps windows.devices.bluetooth windows.devices.custom windows.devices.custom.ps windows.devices.enumeration windows.devices.haptics windows.devices.humaninterfacedevice windows.devices.lights windows.devices.lowlevel windows.devices.midi windows.devices.perception windows.devices.picker windows.devices.pointofservice windows.devices.portable windows.devices.printers windows.devices.printers.extensions windows.devices.radios windows.devices.scanners windows.devices.sensors windows.devices.serialcommunication windows.devices.smartcards windows.devices.smartcards.phone windows.devices.usb windows.devices.wifi windows.devices.wifidirect windows.energy windows.gaming.input windows.gaming.preview windows.gaming.ui.gamebar windows.gaming.xboxlive.storage windows.globalization windows.globalization.fontgroups windows.globalization.phonenumberformatting windows.graphics.display.brightnessoverride windows.graphics.display.displayenhancementoverride windows.graphics windows.graphics.printing.3d windows.graphics.printing windows.graphics.printing.workflow windows.graphics.printing.workflow.native windows.immersiveshell.serviceprovider windows.internal.adaptivecards.xamlcardrenderer windows.internal.capturepicker.desktop windows.internal.capturepicker windows.internal.devices.sensors windows.internal.graphics.display.displayenhancementmanagement windows.internal.management windows.internal.platformextension.devicepickerexperience windows.internal.platformextension.miracastbannerexperience windows.internal.predictionunit windows.internal.securitymitigationsbroker windows.internal.shell.broker windows.internal.shellcommon.accountscontrolexperience windows.internal.shellcommon.appresolvermodal windows.internal.shellcommon.broker windows.internal.shellcommon.filepickerexperiencemem windows.internal.shellcommon.printexperience windows.internal.shellcommon.shareexperience windows.internal.shellcommon.tokenbrokermodal windows.internal.signals windows.internal.ui.bioenrollment.proxystub windows.internal.ui.logon.proxystub windows.management.provisioning.proxystub windows.management.service windows.management.workplace windows.management.workplace.workplacesettings windows.media.audio windows.media.backgroundmediaplayback windows.media.devices windows.media windows.media.editing windows.media.faceanalysis windows.media.import windows.media.mediacontrol windows.media.ocr windows.media.playback.backgroundmediaplayer windows.media.playback.mediaplayer windows.media.playback.proxystub windows.media.protection.playready windows.media.renewal windows.media.speech windows.media.streaming windows.media.streaming.ps windows.mirage windows.mirage.internal windows.networking.backgroundtransfer.backgroundmanagerpolicy windows.networking.backgroundtransfer.contentprefetchtask windows.networking.backgroundtransfer windows.networking.connectivity windows.networking windows.networking.hostname windows.networking.networkoperators.esim windows.networking.networkoperators.hotspotauthentication windows.networking.proximity windows.networking.servicediscovery.dnssd windows.networking.sockets.pushenabledapplication windows.networking.ux.eaprequesthandler windows.networking.vpn windows.networking.xboxlive.proxystub windows.payments windows.perception.stub windows.security.authentication.identity.provider windows.security.authentication.onlineid windows.security.authentication.web.core windows.security.credentials.ui.credentialpicker windows.security.credentials.ui.userconsentverifier windows.security.integrity windows.services.targetedcontent windows.sharedpc.accountmanager windows.sharedpc.credentialprovider windows.shell.bluelightreduction windows.shell.servicehostbuilder windows.staterepository windows.staterepositorybroker windows.staterepositoryclient windows.staterepositorycore windows.staterepositoryps windows.staterepositoryupgrade windows.storage.applicationdata windows.storage.compression windows.storage windows.storage.onecore windows.storage.search windows.system.diagnostics windows.system.diagnostics.telemetry.platformtelemetryclient windows.system.diagnostics.tracereporting.platformdiagnosticactions windows.system.launcher windows.system.profile.hardwareid windows.system.profile.platformdiagnosticsandusagedatasettings windows.system.profile.retailinfo windows.system.profile.systemid windows.system.profile.systemmanufacturers windows.system.remotedesktop windows.system.systemmanagement windows.system.userdeviceassociation windows.system.userprofile.diagnosticssettings windows.ui.accessibility windows.ui.appdefaults windows.ui.biofeedback windows.ui.blockedshutdown windows.ui.core.textinput windows.ui.cred windows.ui.creddialogcontroller windows.ui windows.ui.immersive windows.ui.input.inking.analysis windows.ui.input.inking windows.ui.internal.input.expressiveinput windows.ui.logon windows.ui.networkuxcontroller windows.ui.picturepassword windows.ui.search windows.ui.shell windows.ui.storage windows.ui.xaml.controls windows.ui.xaml windows.ui.xaml.inkcontrols windows.ui.xaml.maps windows.ui.xaml.phone windows.ui.xamlhost windows.warp.jitservice windows.web.diagnostics windows.web windows.web.http windowscodecs windowscodecsext windowscodecsraw windowsdefaultheatprocessor windowslivelogin windowsperformancerecordercontrol winethc winfax winhttp winhttpcom wininet wininetlui wininitext winipcfile winipcsecproc winipsec winlangdb winlogonext winmde winml winmm winmmbase winmsipc winmsoirmprotector winnsi winopcirmprotector winrnr winrscmd winrssrv winrttracing winsatapi winscard winshfhc winsku winsockhc winspool.drv winsqlite3 winsrpc winsrv winsrvext winsta winsync winsyncmetastore winsyncproviders wintrust wintypes winusb wirednetworkcsp wisp witnesswmiv2provider wkscli wkspbrokerax wksprtps wkssvc wlanapi wlancfg wlanconn wlandlg wlangpui wlanhc wlanhlp wlanmediamanager wlanmm wlanmsm wlanpref wlanradiomanager wlansec wlansvc wlansvcpal wlanui wlanutil wldap32 wldp wlgpclnt wlidcli wlidcredprov wlidfdp wlidnsp wlidprov wlidsvc wmadmod wmadmoe wmasf wmcodecdspps wmdmlog wmdmps wmdrmsdk wmi wmiclnt wmidcom wmidx wmiprop wmitomi wmnetmgr wmp wmpdui wmpdxm wmpeffects wmphoto wmpps wmpshell wmsgapi wmspdmod wmspdmoe wmvcore wmvdecod wmvdspa wmvencod wmvsdecd wmvsencd wmvxencd woftasks wofutil wordbreakers workfolderscontrol workfoldersgpext workfoldersshell workfolderssvc wosc wow64 wow64cpu wow64win wowarmhw wpbcreds wpc wpcapi wpcdesktopmonsvc wpcrefreshtask wpcwebfilter wpd_ci wpdbusenum wpdshext wpdshserviceobj wpdsp wpnapps wpnclient wpncore wpninprc wpnprv wpnservice wpnsruprov wpnuserservice wpportinglibrary wpprecorderum wptaskscheduler wpx ws2_32 ws2help wscapi wscinterop wscisvif wsclient wscproxystub wscsvc wsdapi wsdchngr wsdprintproxy wsdscanproxy wsecedit wsepno wshbth wshcon wshelper wshext wshhyperv wship6 wshqos wshrm wshtcpip wshunix wslapi wsmagent wsmanmigrationplugin wsmauto wsmplpxy wsmsvc wsmwmipl wsnmp32 wsock32 wsplib wtsapi32 wuapi wuaueng wuceffects wudfcoinstaller wudfplatform wudfsmcclassext wudfx wudfx02000 wudriver wups wups2 wuuhext wuuhosdeployment wvc wwaapi wwaext wwanapi wwancfg wwanconn wwanhc wwanmm wwanpref wwanprotdim wwanradiomanager wwansvc wwapi xamltilerender xaudio2_8 xaudio2_9 xblauthmanager xblauthmanagerproxy xblauthtokenbrokerext xblgamesave xblgamesaveext xblgamesaveproxy xboxgipradiomanager xboxgipsvc xboxgipsynthetic xboxnetapisvc xinput1_4 xinput9_1_0 xinputuap xmlfilter xmllite xmlprovi xolehlp xpsdocumenttargetprint xpsgdiconverter xpsprint xpsrasterservice xpsservices xtajit xwizards xwreg xwtpdui xwtpw32 zipcontainer zipfldr ztrace_maps";
// src/data/windows-dlls.ts
let names = null;
/** @param library as an import names it, in any letter case */
function isWindowsDll(library) {
	const name = library.toLowerCase();
	if (/^(api-ms-|ext-ms-)/.test(name) || beside.has(name)) return true;
	names ??= new Set(names$1.split(" "));
	return names.has(name.replace(/\.dll$/, ""));
}
/** In folders that the lists leave out (WinSxS), or newer than their oldest Windows. */
const beside = /* @__PURE__ */ new Set([
	"combase.dll",
	"comctl32.dll",
	"gdiplus.dll",
	"d3d12.dll",
	"icu.dll"
]);
// src/check/native/windows-libraries.ts
function checkWindowsLibraries(native) {
	const carried = new Set(native.wheel.members.map(({ name }) => posix.basename(name).toLowerCase()));
	const isGiven = givenTo(native);
	const loaded = loadedByModules(native);
	const lost = /* @__PURE__ */ new Map();
	for (const file of native.pe) {
		const { imports, delayImports } = file.facts;
		for (const { library } of [...imports, ...delayImports]) {
			const key = library.toLowerCase();
			if (carried.has(key) || isGiven(key)) continue;
			const stopsImport = loaded.has(file.path) && imports.some((row) => row.library === library);
			const known = lost.get(key);
			lost.set(key, {
				library,
				users: [...known?.users ?? [], file.path],
				stopsImport: stopsImport || known?.stopsImport === true
			});
		}
	}
	const rows = [...lost.values()];
	return [...describe(rows.filter(({ stopsImport }) => stopsImport), true, native), ...describe(rows.filter(({ stopsImport }) => !stopsImport), false, native)];
}
const python = /^(python\d*t?(_d)?|libpypy[\d.]*-c|python-native|tcl\d+t?|tk\d+t?|tcl9tk90)\.dll$/;
const visualC = /^(vcruntime\d.*|vccorlib\d.*|msvcp[\d_].*|msvcr(t|\d.*)|concrt\d.*|mfc(m(ifc)?)?\d.*|vcamp\d.*|vcomp\d*|ucrtbase(d|_.*)?)\.dll$/;
const ofMachine = /^(nvcuda|nvml|nvapi(64)?|opencl|vulkan-1|msmpi|impi|libze_loader|ze_loader|amdhip64.*)\.dll$/;
const pywin32 = /^(pythoncom|pywintypes)\d+\.dll$/;
function givenTo(native) {
	const required = requiredNames(native.wheel);
	const isNamed = dependencyNames(native.wheel);
	const patterns = Object.values(cudaLibraries).flatMap(({ dlls, providers }) => Object.values(providers).some((name) => required.has(name) || required.has("torch") || required.has("cuda-toolkit")) ? dlls : []).map((dll) => new RegExp(`^${dll.replaceAll(".", "\\.").replaceAll("*", ".*")}$`, "i"));
	return (library) => isWindowsDll(library) || python.test(library) || visualC.test(library) || ofMachine.test(library) || pywin32.test(library) && required.has("pywin32") || patterns.some((pattern) => pattern.test(library)) || isNamed(library);
}
/** Files that Windows loads with some module of Python, delayed ones apart. */
function loadedByModules({ pe }) {
	const byName = new Map(pe.map((file) => [posix.basename(file.path).toLowerCase(), file]));
	const loaded = /* @__PURE__ */ new Set();
	const open = pe.filter(({ path, facts }) => isExtensionName(path) && facts.exports.some(startsModule));
	for (let file = open.pop(); file !== void 0; file = open.pop()) {
		if (loaded.has(file.path)) continue;
		loaded.add(file.path);
		open.push(...file.facts.imports.flatMap(({ library }) => byName.get(library.toLowerCase()) ?? []));
	}
	return loaded;
}
function startsModule(name) {
	return name.startsWith("PyInit_");
}
function describe(rows, stopsImport, { wheel }) {
	const [first] = rows;
	if (first === void 0) return [];
	const users = new Set(rows.flatMap((row) => row.users));
	const who = `${show(first.users[0] ?? "")}${users.size > 1 ? ` and ${users.size - 1} more need` : " needs"}`;
	const verb = rows.length === 1 ? "is" : "are";
	const it = rows.length === 1 ? "it" : "them";
	const isCertain = stopsImport && (wheel.metadata?.requiresDist ?? []).length === 0;
	const unless = isCertain ? "" : stopsImport ? `, unless a dependency brings ${it}` : "";
	const whatElse = stopsImport ? "" : `; no module needs ${it} to be imported, so what matters is who loads that file`;
	return [{
		code: "binary/missing-library",
		level: isCertain ? "error" : "warning",
		message: `${who} ${listSome(rows.map(({ library }) => library))}, which ${verb} neither in the wheel nor a part of Windows or Python${unless}${whatElse}`,
		help: `Let the repair copy ${it} into the wheel: delvewheel repair --add-path FOLDER ${wheel.fileName}; or require the project that brings ${it}.`
	}];
}
// src/check/native/windows.ts
function checkWindows(native) {
	if (!native.platforms.some(({ family }) => family === "win")) return [];
	return [
		...checkPythonDll(native),
		...checkDebug(native),
		...checkRuntime(native),
		...checkWindowsLibraries(native)
	];
}
const pythonDll = /^python(3\d*)(t?)(_d)?\.dll$/i;
function importedLibraries({ imports, delayImports }) {
	return [...imports, ...delayImports].map(({ library }) => library);
}
/** `cp313-cp313` asks for python313.dll, `cp39-abi3` for python3.dll, free-threaded ones for python313t.dll. */
function checkPythonDll(native) {
	const { pythonTags, abiTags } = native.wheel.filename;
	const isStable = abiTags.includes("abi3") || abiTags.includes("abi3t");
	const allowed = /* @__PURE__ */ new Set([
		"3",
		...isStable ? ["3t"] : [],
		...abiTags.flatMap((tag) => /^cp(3\d+t?)$/.exec(tag)?.[1] ?? []),
		...abiTags.includes("none") ? [] : pythonTags.flatMap((tag) => isStable ? [] : /^cp(3\d+)$/.exec(tag)?.[1] ?? [])
	]);
	if (allowed.size === 1) return [];
	const wrong = native.pe.flatMap(({ path, facts }) => {
		if (!isExtensionName(path)) return [];
		const asked = importedLibraries(facts).find((library) => {
			const [, version = "", threads = ""] = pythonDll.exec(library) ?? [];
			return version !== "" && !allowed.has(`${version}${threads}`.toLowerCase());
		});
		return asked === void 0 ? [] : [{
			path,
			asked
		}];
	});
	const [first] = wrong;
	if (first === void 0) return [];
	return [{
		code: "binary/python-dll",
		level: "error",
		message: `${show(first.path)}${wrong.length > 1 ? ` and ${wrong.length - 1} more` : ""} loads ${show(first.asked)}; the tag ${pythonTags.join(".")}-${abiTags.join(".")} asks for python${[...allowed].sort().join(" or python")}.dll`,
		help: isStable ? "Build with Py_LIMITED_API so that the linker takes python3.lib." : "Build the wheel with the Python that its tag names."
	}];
}
const debugLibrary = /^(vcruntime\d+(_\d)?d|msvcp\d+d|ucrtbased|python3\d*t?_d)\.dll$/i;
function checkDebug(native) {
	const [first] = filesThat(native.pe, (library) => debugLibrary.test(library));
	if (first === void 0) return [];
	return [{
		code: "binary/debug-runtime",
		level: "error",
		message: `${show(first.path)} loads ${show(first.library)}, a debug library that only compilers bring`,
		help: "Build the release configuration (/MD, not /MDd)."
	}];
}
const notShipped = /^(msvcp140(_\d|_atomic_wait|_codecvt_ids)?|concrt140|vcomp140)\.dll$/i;
function checkRuntime(native) {
	const carried = new Set(native.pe.map(({ path }) => (path.split("/").at(-1) ?? "").toLowerCase()));
	const wrong = filesThat(native.pe, (library) => notShipped.test(library) && !carried.has(library.toLowerCase()));
	const libraries = [...new Set(wrong.map(({ library }) => library.toLowerCase()))];
	if (libraries.length === 0) return [];
	return [{
		code: "binary/cpp-runtime",
		level: "notice",
		message: `${listSome(libraries)} ${libraries.length === 1 ? "is" : "are"} needed and not in the wheel; Python does not bring them, fresh Windows installations lack them`,
		help: "Let delvewheel repair copy them into the wheel (cibuildwheel 4 does so by default)."
	}];
}
function filesThat(files, is) {
	return files.flatMap(({ path, facts }) => {
		const library = importedLibraries(facts).find(is);
		return library === void 0 ? [] : [{
			path,
			library
		}];
	});
}
// src/check/native/rules.ts
const rules$1 = [
	checkMachines,
	checkLinuxFloor,
	checkLibraries,
	checkMacos,
	checkWindows,
	checkAndroid,
	checkIos,
	checkWasm,
	checkPageSize,
	checkOtherPython,
	checkStableAbi,
	checkHygiene
];
function checkNative(facts) {
	const native = nativeWheelOf(facts);
	return native === null ? [] : rules$1.flatMap((rule) => rule(native));
}
// src/check/record.ts
const repack = "Something changed the wheel after it was built. Repack it: wheel unpack FILE, then wheel pack FOLDER.";
const strongHashes = [
	"sha256",
	"sha384",
	"sha512"
];
function checkRecord(facts) {
	if (facts.kind === "sdist" || facts.record === null) return [];
	const rows = new Map(facts.record.map((row) => [row.path, row]));
	const members = new Map(facts.members.map((member) => [member.name, member]));
	return [...checkNames(facts.record, rows, members), ...checkContents(facts.record, members)];
}
function checkNames(record, rows, members) {
	const unlisted = [...members.keys()].filter((name) => !rows.has(name) && !isSignature(name));
	const absent = [...rows.keys()].filter((path) => !members.has(path));
	const twice = record.filter((row) => rows.get(row.path) !== row).map(({ path }) => path);
	const faults = [
		...say(unlisted, "does not list", ""),
		...say(absent, "lists", ", which the wheel does not hold"),
		...say([...new Set(twice)], "lists", " more than once")
	];
	if (faults.length === 0) return [];
	const isSpelling = absent.some((path) => unlisted.includes(asInArchives(path)));
	return [{
		code: "distribution/record-names",
		level: "error",
		message: `RECORD ${faults.join("; it ")}`,
		help: isSpelling ? "Paths in RECORD are spelled as in the archive, with / between folders and no ./ in front. Let the build backend write it, or repack: wheel unpack FILE, then wheel pack FOLDER." : repack
	}];
}
function say(names, verb, more) {
	return names.length === 0 ? [] : [`${verb} ${count(names.length, "file")}${more}: ${listSome(names)}`];
}
function asInArchives(path) {
	return path.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
}
function checkContents(record, members) {
	const findings = [];
	const add = (paths, what) => {
		if (paths.length === 0) return;
		findings.push({
			code: "distribution/record-hash",
			level: "error",
			message: `${count(paths.length, "file")} ${what}: ${listSome(paths)}`,
			help: repack
		});
	};
	const pairs = record.flatMap((row) => {
		const member = members.get(row.path);
		return member === void 0 || isOwnRow(row.path) ? [] : [{
			row,
			member
		}];
	});
	const paths = (test) => pairs.filter(test).map(({ row }) => row.path);
	add(paths(({ row }) => row.hash === null), "without a hash in RECORD");
	add(paths(({ row }) => row.hash !== null && !strongHashes.includes(row.hash.algorithm)), "with a weak hash in RECORD");
	const hex = paths(isWrittenInHex);
	if (hex.length > 0) findings.push({
		code: "distribution/record-format",
		level: "warning",
		message: `RECORD has the sha256 of ${count(hex.length, "file")} in hexadecimal digits: ${listSome(hex)}`,
		help: `Installers that compare hashes expect urlsafe base64 without "=" (43 characters) and refuse the wheel; pip and uv do not look. ${repack}`
	});
	add(paths(hasOtherHash), "with other contents than RECORD says");
	add(paths((pair) => pair.row.size !== null && pair.row.size !== pair.member.size && !hasOtherHash(pair)), "with another size than RECORD says");
	return findings;
}
function hasOtherHash(pair) {
	const { row, member } = pair;
	return row.hash?.algorithm === "sha256" && member.sha256 !== null && row.hash.digest !== member.sha256 && !isWrittenInHex(pair);
}
/** The right hash in the wrong spelling (gmsh 4.15.2). */
function isWrittenInHex({ row, member }) {
	const { digest = "" } = row.hash ?? {};
	if (!/^[0-9a-f]{64}$/i.test(digest) || member.sha256 === null) return false;
	return Buffer.from(digest, "hex").toString("base64url") === member.sha256;
}
/** RECORD cannot hold its own hash, and the signatures are made after it. */
function isOwnRow(path) {
	return /^[^/]+\.dist-info\/RECORD$/.test(path) || isSignature(path);
}
function isSignature(path) {
	return /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/.test(path);
}
// src/check/tags.ts
/** The WHEEL file must claim what the file name claims: the same tags, the same build tag, a known format. */
function checkWheelFile(facts) {
	if (facts.kind === "sdist" || facts.wheel === null) return [];
	const findings = [];
	const { wheel, filename } = facts;
	if (!wheel.wheelVersion.startsWith("1.")) findings.push({
		code: "distribution/wheel-version",
		level: "error",
		message: `WHEEL says Wheel-Version ${show(wheel.wheelVersion)}; installers know 1.x only`,
		help: "Build it with a current release of the build backend: no other format than 1.0 was ever released."
	});
	const named = new Set(expandTags(filename));
	const written = new Set(wheel.tags.flatMap((tag) => expandWritten(tag)));
	const missing = [...named].filter((tag) => !written.has(tag));
	const extra = [...written].filter((tag) => !named.has(tag));
	if (missing.length > 0 || extra.length > 0) {
		const parts = [...missing.length > 0 ? [`only the file name says ${listSome(missing)}`] : [], ...extra.length > 0 ? [`only WHEEL says ${listSome(extra)}`] : []];
		findings.push(tagMismatch(`the tags of the file name and of WHEEL differ: ${parts.join("; ")}`, facts));
	}
	if (wheel.buildTag !== filename.buildTag) findings.push(tagMismatch(`the build tag is ${filename.buildTag ?? "absent"} in the file name and ${show(wheel.buildTag ?? "absent")} in WHEEL`, facts));
	return findings;
}
/** One finding per platform tag that the index refuses; every tag of a compressed set must pass. */
function checkPlatformTags(facts) {
	if (facts.kind === "sdist") return [];
	const { fileName, filename } = facts;
	return judgePlatforms(fileName, filename.platformTags).map((refusal) => {
		const tag = refusal.values.tag ?? "";
		const finding = toRefusedFinding(refusal, { advice: adviseOnTag(tag) });
		const command = parsePlatformTag(tag).family === "linux" ? `\nauditwheel repair ${show(fileName)}` : "";
		return {
			...finding,
			help: `${finding.help}${command}`
		};
	});
}
function adviseOnTag(tag) {
	const { family, architecture, policy } = parsePlatformTag(tag);
	if (family === "linux") return "Repair it with auditwheel, which names the oldest Linux that it runs on:";
	if (family === "macosx" && policy !== null && policy[0] >= 11 && policy[1] !== 0) {
		const expected = `macosx_${policy[0]}_0_${architecture}`;
		return `From macOS 11 on the minor version must be 0. Set MACOSX_DEPLOYMENT_TARGET=${policy[0]}.0 for the whole build: ${expected}`;
	}
	return "Leave this wheel out of what goes to PyPI; users of that platform install from the sdist.";
}
/** A line that is no tag counts as itself, and so as one that the file name does not have. */
function expandWritten(tag) {
	const set = parseTagSet(tag);
	return set === null ? [tag] : expandTagSet(set);
}
function tagMismatch(message, facts) {
	return {
		code: "distribution/wheel-tags",
		level: "error",
		message,
		help: `Let the tool that changes the tags change both (auditwheel repair, delocate-wheel, wheel tags), or mend it:\nwheel-release check --fix-tags OUT --tags ${formatTagSet(facts.filename)} FILE`
	};
}
// src/check/decide.ts
const rules = [
	checkFileName,
	checkLocalVersion,
	checkLayout,
	checkReading,
	checkMetadata,
	checkWheelFile,
	checkPlatformTags,
	checkRecord,
	checkEntryPoints,
	checkContents$1,
	checkNative,
	checkGpu
];
/** @param torch what its code asks of torch, if anything */
function decideCheck(fileName, facts, torch) {
	const found = [...rules.flatMap((rule) => rule(facts)), ...facts.kind === "wheel" ? checkTorch(facts, torch) : []];
	return sortFindings(found.map((finding) => ({
		...finding,
		file: fileName
	})));
}
/** Files that are there but could not be read as what they should be. */
function checkReading(facts) {
	const help = "Let the project's build backend write it: build the distribution again from pyproject.toml.";
	return facts.problems.map((problem) => ({
		level: "error",
		help,
		...problem
	}));
}
// src/check/run.ts
/** Everything that is wrong with one distribution, found in one reading of it. */
async function checkDistribution(fileName, source) {
	try {
		const facts = await readDistribution(fileName, source, {
			hashMembers: true,
			readNative: true,
			readContents: true
		});
		const torch = await judgeTorch(facts, loadTorchSymbols);
		return {
			facts,
			findings: decideCheck(fileName, facts, torch),
			torch
		};
	} catch (error) {
		if (error instanceof ArchiveError) return unread([await describeArchive(error, fileName, source)]);
		if (!(error instanceof UsageError && error.code === "distribution/file-name")) throw error;
		return unread([toFinding(error, fileName), ...await checkArchive(fileName, source)]);
	}
}
function unread(findings) {
	return {
		facts: null,
		findings,
		torch: null
	};
}
/** Of a file whose name says nothing more, the archive can be judged all the same. */
async function checkArchive(fileName, source) {
	try {
		if (/\.(?:whl|zip)$/i.test(fileName)) await openZip(source);
		else if (/\.tar\.gz$/i.test(fileName)) await readTarGz(source);
		return [];
	} catch (error) {
		if (!(error instanceof ArchiveError)) throw error;
		return [await describeArchive(error, fileName, source)];
	}
}
async function describeArchive(error, fileName, source) {
	const { describeArchiveAnswer } = await import("./archive-answer.js");
	const help = [await describeArchiveAnswer(fileName, source), error.help].filter((line) => line !== null && line !== void 0).join("\n");
	return {
		...escaped(error, fileName),
		...help === "" ? {} : { help }
	};
}
function toFinding(error, fileName) {
	const finding = escaped(error, fileName);
	return {
		...finding,
		help: adviseOnName(fileName, finding.help)
	};
}
function escaped(error, fileName) {
	const found = error.toFinding();
	return {
		...found,
		message: escapeControls(found.message),
		file: fileName
	};
}
/** PyPI opens zip files as sdists still, and refuses the name of any. */
function judgeZipName(fileName) {
	const [, projectName = "", version = ""] = /^(.*)-([^-]*)\.zip$/s.exec(fileName) ?? [];
	return projectName === "" ? null : judgeSdistName({
		fileName,
		projectName,
		version: parseVersion(version)
	});
}
function adviseOnName(fileName, advice = "Build it with a current version of the build backend; renaming the file is not enough.") {
	const isWheel = /\.whl$/i.test(fileName);
	const refusal = judgeUploadName(fileName, isWheel ? "bdist_wheel" : "sdist") ?? (isWheel ? judgeWheelText(fileName) : judgeSdistText(fileName) ?? judgeZipName(fileName));
	return refusal === null ? advice : `${describeAnswer(refusal)}\n${advice}`;
}
export { contentsOf as C, judgeTorch as D, choose as E, loadTorchSymbols as O, nameCodes as S, moduleNameOf as T, listGpuFiles as _, honestMacos as a, newestDriver as b, isExtensionName as c, iosTagOf as d, androidTagOf as f, isGraftedCuda as g, gpuFactsOf as h, stableFloorOf as i, nativeWheelOf as l, formOf as m, listModules as n, promisedMacos as o, describeAndroid as p, promisedFloor as r, judgeWheel as s, checkDistribution as t, describeIos as u, noGpuCode as v, isGraft as w, checkNames$1 as x, parseCode as y };
