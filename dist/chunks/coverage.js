import { Dn as toFileNamePart, En as normalizeName, Zt as parsePlatformTag, gn as compareVersions, mn as parseSpecifierSet, pn as formatSpecifierSet, vn as formatVersion, xn as parseVersion } from "./planning.js";
import { B as UsageError, D as count, k as formatSize } from "./start.js";
import { a as listValues } from "./read-distribution.js";
import { C as contentsOf, E as choose, S as nameCodes, T as moduleNameOf, m as formOf, w as isGraft, x as checkNames, y as parseCode } from "./run.js";
import { o as parseRequirement, s as formatMarker } from "./maturin.js";
import { y as fault } from "./contents.js";
import { a as show, i as listSome, n as toRefusedFinding } from "./refused-finding.js";
import { c as parseArch, i as coverDevice } from "./cuda.js";
import { n as isOfRule, t as findUnknownRule } from "./rule-words.js";
import { i as canonicalVersionText, n as refuseRendering, r as showsNothing, t as descriptionToRender } from "./rendering.js";
// src/check/choose.ts
function chooseFindings(findings, choice) {
	const kept = [];
	const ignored = [];
	for (const finding of findings) {
		if (choice.select !== null && !choice.select.some((rule) => isOfRule(finding.code, rule))) continue;
		const by = choice.ignore.find((row) => isOfRule(finding.code, row.rule) && fits(finding.file, row.file));
		if (by === void 0) kept.push(finding);
		else ignored.push({
			finding,
			by
		});
	}
	const counting = choice.failOn === "notice" ? [
		"error",
		"warning",
		"notice"
	] : choice.failOn === "warning" ? ["error", "warning"] : ["error"];
	return {
		findings: kept,
		ignored,
		isRefused: kept.some(({ level }) => counting.includes(level))
	};
}
/** Ignores of the project that a file was there for and no finding: what they were for is mended, or was renamed. */
function findUnusedIgnores({ ignored }, { ignore, source }, files) {
	const used = new Set(ignored.map(({ by }) => by));
	return ignore.filter((row) => !used.has(row) && files.some((file) => fits(file, row.file))).map(({ rule, file }) => ({
		code: "config/unused-ignore",
		level: "notice",
		message: `check.ignore names ${rule}${file === null ? "" : ` for ${file}`}, and there is no such finding any more`,
		help: "Remove the entry, so that it does not hide the next one.",
		...source === null ? {} : placeOf(source)
	}));
}
/** `pyproject.toml:12` */
function placeOf(source) {
	const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(source) ?? [];
	return {
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { line: Number(line) }
	};
}
/** @throws UsageError for a word that is neither a code nor a room, with the nearest one. */
function checkRuleWords(words, where) {
	for (const word of words) {
		const unknown = findUnknownRule(word);
		if (unknown === null) continue;
		throw new UsageError("config/unknown-option", `${where} "${word}" is no rule${unknown.nearest ? `; did you mean "${unknown.nearest}"?` : ""}`, { help: "Rules are called like binary/glibc-floor, groups of them by the part before the slash. docs/rules/ lists all." });
	}
}
function fits(file, pattern) {
	return pattern === null || matchesPattern((file ?? "").split(/[/\\]/).at(-1) ?? "", pattern);
}
/** `*` stands for any characters; in time that grows with the two, whatever they are. */
function matchesPattern(text, pattern) {
	let [at, next, star, retry] = [
		0,
		0,
		-1,
		0
	];
	while (at < text.length) if (pattern[next] === "*") [star, retry, next] = [
		next,
		at,
		next + 1
	];
	else if (pattern[next] === text[at]) [at, next] = [at + 1, next + 1];
	else if (star >= 0) [next, retry, at] = [
		star + 1,
		retry + 1,
		retry + 1
	];
	else return false;
	while (pattern[next] === "*") next += 1;
	return next === pattern.length;
}
// src/check/contents/expected.ts
/** The findings of a wheel, with what is said about names at its top judged by the names that the project declares. */
function withDeclared(findings, wheel, topLevel) {
	const named = checkNames(contentsOf(wheel), topLevel).map((finding) => ({
		...finding,
		file: wheel.fileName
	}));
	return [...findings.filter(({ code }) => !nameCodes.includes(code)), ...named];
}
function checkExpected(wheel, expected) {
	const contents = contentsOf(wheel);
	return [...expected.topLevel === null ? [] : checkTop(contents, expected.topLevel), ...expected.files === null ? [] : checkFiles(contents, expected.files)].map((finding) => ({
		...finding,
		file: wheel.fileName
	}));
}
function checkTop({ top }, names) {
	const wanted = names.map((name) => name.replace(/\/$/, ""));
	const isNamed = (entry) => wanted.includes(entry) || wanted.includes(moduleNameOf(entry) ?? entry);
	const entries = [...top.keys()].filter((name) => !/\.(?:pth|start)$/.test(name) && !isGraft(name));
	const missing = wanted.filter((name) => !entries.some((entry) => entry === name || moduleNameOf(entry) === name));
	const extra = entries.filter((entry) => !isNamed(entry));
	return [...say(missing, "contents/missing-top-level", "error", (list) => `the wheel does not install ${list}, which top-level names`, "The build backend did not find the package; look at what it packs."), ...say(extra, "contents/undeclared-top-level", "warning", (list) => `the wheel installs ${list}, which top-level does not name`, "Leave it out of the wheel, or add it to [tool.wheel-release.check] top-level.")];
}
function checkFiles({ library }, files) {
	const held = new Set(library.map(({ parts }) => parts.join("/")));
	const wanted = new Set(files);
	const missing = [...wanted].filter((path) => !held.has(path));
	const extra = library.filter(({ parts }) => !wanted.has(parts.join("/")) && !isGraft(parts[0] ?? "")).map(({ name }) => name);
	return [...say(missing, "contents/left-out", "warning", (list) => `the wheel lacks ${list}, which the package folder has`, "Tell the build backend to pack it: package-data, MANIFEST.in, or the include list."), ...say(extra, "contents/not-in-source", "warning", (list) => `the wheel holds ${list}, which the package folder has not`, "A file of an earlier build was packed: delete build/ and build again. What is generated goes into packages-ignore.")];
}
function say(names, code, level, message, help) {
	return names.length === 0 ? [] : [{
		code,
		level,
		message: message(listSome(names)),
		help
	}];
}
// src/check/gpu/torch-proof.ts
/** Minors of torch that the file was tested beside, and passed. */
function provenMinors(sha256, receipts) {
	const passed = receipts.filter((receipt) => receipt.sha256 === sha256 && receipt.probes.every(({ outcome }) => outcome === "passed"));
	return [...new Set(passed.flatMap(({ torch }) => torch === void 0 ? [] : [minorOf(torch)]))];
}
/** @param planned minors that tests of the plan will install beside it */
function weighTorchRange(findings, torch, proven, planned = []) {
	const ends = torch === null ? [] : [torch.allowed[0], torch.allowed.at(-1)];
	const hasBoth = (minors) => ends.length > 0 && ends.every((end) => end !== void 0 && minors.includes(end));
	return findings.flatMap((finding) => {
		if (finding.code !== "torch/abi-range" || torch === null) return [finding];
		if (hasBoth(proven)) return torch.isOpen ? [{
			...finding,
			...openEnd(finding, torch)
		}] : [];
		if (!hasBoth([...proven, ...planned])) return [finding];
		return [{
			...finding,
			level: "warning",
			message: `${finding.message}; the plan tests both ends`
		}];
	});
}
function openEnd({ message }, { allowed }) {
	return {
		level: "warning",
		message: `${message}; receipts show it up to torch ${allowed.at(-1)}, and nothing bounds what comes`
	};
}
/** `2.9` of `2.9.1+cu126` */
function minorOf(version) {
	return version.split(".").slice(0, 2).join(".");
}
// src/check/agreement.ts
const comparedFields = [
	{
		field: "Name",
		read: ({ name }) => name === null ? [] : [normalizeName(name)]
	},
	{
		field: "Requires-Python",
		read: ({ requiresPython }) => requiresPython === null ? [] : [canonicalSpecifier(requiresPython)]
	},
	{
		field: "Requires-Dist",
		read: ({ requiresDist }) => [...new Set(requiresDist.map(canonicalRequirement))].sort()
	},
	{
		field: "Provides-Extra",
		read: ({ providesExtra }) => [...new Set(providesExtra.map(normalizeName))].sort()
	}
];
/**
* One finding per field that is not the same in all distributions of a release; those without metadata are left out. Files
* of several projects and releases may be checked together: only those of one are compared, by what their names say.
*/
function decideAgreement(distributions) {
	return [...Map.groupBy(distributions, ({ filename }) => filename.name).values()].flatMap((files) => {
		const releases = [...Map.groupBy(files, ({ filename }) => canonicalVersionText(formatVersion(filename.version))).entries()];
		return [...judgeReleases(releases), ...releases.flatMap(([, release]) => [...judgeSdists(release), ...compareRelease(release)])];
	});
}
/** What is left of the last release is a usual mistake, and a folder of many releases a usual thing. */
function judgeReleases(releases) {
	if (releases.length < 2) return [];
	const parts = releases.map(([, files]) => {
		const version = files[0]?.filename.version;
		return `${version === void 0 ? "" : formatVersion(version)} (${count(files.length, "file")})`;
	});
	const fewest = releases.toSorted(([, a], [, b]) => a.length - b.length)[0]?.[1][0];
	return [{
		code: "distribution/several-releases",
		level: "warning",
		message: `files of several releases of ${show(fewest?.filename.name ?? "")} stand here: ${listSome(parts)}`,
		file: fewest?.fileName,
		help: "Empty the folder before a release is built."
	}];
}
function judgeSdists(release) {
	const sdists = [...new Set(release.filter(({ kind }) => kind === "sdist").map(({ fileName }) => fileName))];
	if (sdists.length < 2) return [];
	return [{
		...toRefusedFinding(fault("second-sdist", { value: listSome(sdists) })),
		file: sdists[1]
	}];
}
function compareRelease(distributions) {
	const readable = distributions.filter((facts) => facts.metadata !== null);
	return comparedFields.flatMap(({ field, read }) => {
		const values = readable.filter((facts) => isBinding(facts, field)).map((facts) => ({
			fileName: facts.fileName,
			values: read(facts.metadata)
		}));
		const groups = [...Map.groupBy(values, (entry) => JSON.stringify(entry.values)).values()];
		return groups.length < 2 ? [] : [disagreement(field, groups)];
	});
}
/** PEP 643: an sdist may leave to its wheels what it calls Dynamic, and before metadata 2.2 it could not say so. */
function isBinding(facts, field) {
	if (facts.kind === "wheel" || field === "Name") return true;
	if (/^(?:1\.|2\.[01]$)/.test(facts.metadata.metadataVersion ?? "1.0")) return false;
	return !listValues(facts.metadata, "Dynamic").some((name) => name.toLowerCase() === field.toLowerCase());
}
function disagreement(field, groups) {
	const sets = groups.map((group) => new Set(group[0]?.values));
	return {
		code: "distribution/disagreement",
		level: "error",
		message: `${field} differs between the distributions of this release: ${groups.map((group, index) => {
			const own = [...sets[index] ?? []].filter((value) => !sets.every((set) => set.has(value)));
			return `${own.length === 0 ? "nothing of that" : listSome(own.map((value) => `"${value}"`))} in ${listSome(group.map(({ fileName }) => fileName))}`;
		}).join("; ")}`,
		file: groups.at(-1)?.[0]?.fileName,
		help: "Build all of them from one commit with one configuration; what depends on the platform belongs into markers."
	};
}
function canonicalSpecifier(text) {
	const set = parseSpecifierSet(text);
	return set === null ? text : formatSpecifierSet(set).split(",").sort().join(",");
}
function canonicalRequirement(text) {
	const requirement = parseRequirement(text);
	if (requirement === null) return text;
	const extras = requirement.extras.map(normalizeName).sort();
	const marker = requirement.marker === null ? null : formatMarker(requirement.marker);
	return [
		normalizeName(requirement.name),
		extras.length > 0 ? `[${extras.join(",")}]` : "",
		requirement.url === null ? canonicalSpecifier(requirement.specifier) : ` @ ${requirement.url}`,
		marker === null ? "" : ` ; ${marker}`
	].join("");
}
// src/check/budget.ts
/** PyPI's own limit for a file when none was raised for the project (warehouse/constants.py). */
const defaultFileLimit = 104857600;
/** A wheel above the project's budget is an error; above PyPI's limit a warning, because limits can be raised on request. */
function checkBudget(file, budget) {
	if (file.facts === null) return [];
	const largest = [...file.facts.members].filter(({ size }) => size > file.size / 100).sort((a, b) => b.size - a.size).slice(0, 3).map(({ name, size }) => `${name} (${formatSize(size)})`);
	const which = largest.length === 0 ? "" : `; largest: ${listSome(largest)}`;
	if (budget !== null && file.size > budget && file.kind === "wheel") return [{
		code: "distribution/budget",
		level: "error",
		file: file.facts.fileName,
		message: `${formatSize(file.size)} is over the budget of ${formatSize(budget)}${which}`,
		help: "Strip debug symbols, leave data out, compress GPU code (-Xfatbin -compress-all), or raise budget = { wheel = … }."
	}];
	if (file.size <= defaultFileLimit) return [];
	const limit = String(defaultFileLimit / 1024 ** 2);
	const refusal = fault("file-size", {
		project: file.facts.metadata?.name ?? file.facts.filename.nameText,
		limit
	});
	const finding = toRefusedFinding(refusal, { size: formatSize(file.size) });
	return [{
		...finding,
		level: "warning",
		file: file.facts.fileName,
		message: `${finding.message}${which}`
	}];
}
// src/check/contents/sources.ts
/** For each wheel whose sdist is among the files. */
function compareWithSdists(distributions) {
	const sdists = distributions.filter((facts) => facts.kind === "sdist");
	return distributions.flatMap((facts) => {
		if (facts.kind === "sdist") return [];
		const own = sdists.find(({ filename }) => filename.name === facts.filename.name && compareVersions(filename.version, facts.filename.version) === 0);
		return own === void 0 ? [] : compareWithSdist(facts, own);
	});
}
function compareWithSdist(wheel, sdist) {
	const { library, top } = contentsOf(wheel);
	const held = new Set(library.map(({ parts }) => parts.join("/")));
	const sources = sdist.members.map(({ name }) => name);
	const lacking = [...top].flatMap(([name, { isFolder }]) => {
		const root = isFolder && held.has(`${name}/__init__.py`) ? findPackage(name, sources) : null;
		if (root === null) return [];
		return sources.filter((path) => path.startsWith(root)).map((path) => `${name}/${path.slice(root.length)}`).filter((path) => isCode(path) && !held.has(path));
	});
	if (lacking.length === 0) return [];
	return [{
		code: "contents/left-out",
		level: "notice",
		file: wheel.fileName,
		message: `the package of the sdist has ${listSome(lacking)}, the wheel has not`,
		help: `If users need ${choose(lacking.length, "it", "them")}: add the missing __init__.py, or name the files for the build backend (package-data, include).`
	}];
}
/** `mypkg-1.0/src/mypkg/`: the folder with the package's `__init__.py` that lies least deep. */
function findPackage(name, sources) {
	const nearest = sources.filter((path) => path.endsWith(`/${name}/__init__.py`)).sort((a, b) => a.split("/").length - b.split("/").length)[0];
	return nearest === void 0 ? null : nearest.slice(0, -11);
}
/** Modules and markers; tests, build scripts and what is generated may stay behind. */
function isCode(path) {
	if (path.split("/").some((part) => /^(?:tests?|testing|benchmarks?|examples?|docs?|_?build.*|setup.*|conftest\.py|test_.*|.*_test\.py|.*\.egg-info)$/.test(part))) return false;
	return /\.pyi?$|(?:^|\/)py\.typed$/.test(path);
}
// src/check/judge-together.ts
function judgeTogether(files, rules) {
	const distributions = files.flatMap(({ facts }) => facts ?? []);
	const wheels = distributions.filter((facts) => facts.kind === "wheel");
	return [
		...files.flatMap((file) => checkBudget(file, rules?.wheelBudget ?? null)),
		...checkRelease(files, rules?.releaseBudget ?? null),
		...wheels.flatMap((wheel) => rules === null ? [] : checkExpected(wheel, {
			topLevel: rules.topLevel,
			files: rules.files
		})),
		...compareWithSdists(distributions),
		...decideAgreement(distributions)
	];
}
function checkRelease(files, budget) {
	const total = files.reduce((sum, { size, facts }) => sum + (facts === null ? 0 : size), 0);
	if (budget === null || total <= budget) return [];
	return [{
		code: "distribution/budget",
		level: "error",
		message: `all files together have ${formatSize(total)}, over the release's budget of ${formatSize(budget)}`,
		help: "Leave data out, build fewer wheels, or raise budget = { release = … }."
	}];
}
// src/check/metadata/description.ts
async function checkDescriptions(files, render) {
	const wanted = files.map(({ facts }) => facts?.metadata ? descriptionToRender(formOf(facts.metadata)) : null);
	const texts = [...new Set(wanted.flatMap((row) => row === null || showsNothing(row) ? [] : row.text))];
	const outcomes = texts.length === 0 ? [] : await render(texts) ?? [];
	const judged = files.map((file, index) => {
		const description = wanted[index] ?? null;
		if (description === null || file.facts === null) return {
			file,
			state: null
		};
		const outcome = showsNothing(description) ? {
			kind: "refused",
			problems: []
		} : outcomes[texts.indexOf(description.text)] ?? { kind: "skipped" };
		return {
			file: withOutcome(file, file.facts, description, outcome),
			state: outcome.kind
		};
	});
	return {
		files: judged.map(({ file }) => ({
			...file,
			findings: [...file.findings]
		})),
		states: judged.map(({ state }) => state)
	};
}
function withOutcome(file, facts, description, outcome) {
	const where = facts.kind === "wheel" ? "METADATA" : "PKG-INFO";
	if (outcome.kind === "failed") {
		const found = {
			code: "metadata/description",
			level: "warning",
			message: `${where} has a description on which the renderer of PyPI breaks: ${show(outcome.reason)}`,
			file: facts.fileName,
			help: "PyPI's server runs the same one, so the upload may end in a server error. Make the readme simpler: less nesting, smaller tables."
		};
		return {
			...file,
			findings: [...file.findings, found]
		};
	}
	if (outcome.kind !== "refused") return file;
	const others = file.findings.filter(({ code, level }) => code !== "metadata/description" || level === "error");
	return {
		...file,
		findings: [...others, {
			...refusedFinding(description, outcome, where),
			file: facts.fileName
		}]
	};
}
const shownProblems = 5;
function refusedFinding(description, { problems }, where) {
	const { message, help, ...finding } = toRefusedFinding(refuseRendering(description), { where });
	const left = problems.length - shownProblems;
	const lines = [...problems.slice(0, shownProblems).map(problemWords).map(show), ...left > 0 ? [`and ${count(left, "more problem")}`] : []];
	const what = lines.length === 0 ? `${message}: nothing is left of it to show` : [`${message}:`, ...lines].join("\n");
	return {
		...finding,
		message: what,
		help: [help, ...advise(problems)].join("\n")
	};
}
function problemWords({ line, message }) {
	const words = message.replace(/\s+/g, " ").trim();
	return line === null ? words : `line ${line}: ${words}`;
}
/** What is wrong most often, by the words of docutils. */
const remedies = [
	[/^Unknown (?:directive type|interpreted text role)/, "Directives and roles of Sphinx are unknown to PyPI: write them as plain reStructuredText, `code` instead of :func:`code`."],
	[/directive disabled|roles disabled|File and URL access deactivated/, "PyPI renders without raw and include: put the text itself into the readme, or leave it out there."],
	[/underline too short|overline too short/, "Make the line below a title as long as the title."],
	[/^Unknown target name/, "Define each link that is used: .. _name: https://…"],
	[/^Undefined substitution/, "Define each |substitution| in the readme itself: .. |name| replace:: text"],
	[/^Duplicate explicit target name/, "Write links of the same text with two underscores: `text <https://…>`__"],
	[/[Uu]nexpected (?:indentation|unindent)|ends without a blank line/, "Put a blank line before and after each block."]
];
function advise(problems) {
	if (problems.length === 0) return ["Comments and a title alone do not show: write a paragraph, or leave the readme out."];
	return [...remedies.filter(([words]) => problems.some(({ message }) => words.test(message.replace(/\s+/g, " ")))).map(([, remedy]) => remedy), "Lines are counted from the start of the readme."];
}
// src/document/match-wheel.ts
/** The first way in which `wheel` is not the expected one, or null. */
function findMismatch(expect, wheel, file) {
	const other = (what, planned, got) => ({
		kind: "other-wheel",
		reason: `${what} is ${got}, planned is ${planned}`
	});
	if (expect.file !== null && expect.file !== file) return other("the file", expect.file, file);
	if (toFileNamePart(wheel.name) !== expect.name) return other("the name", expect.name, wheel.name);
	if (!isVersion(wheel.version, expect.version)) return other("the version", expect.version, wheel.versionText);
	if (!isSameSet(wheel.pythonTags, expect.pythonTag)) return other("the Python tag", expect.pythonTag, wheel.pythonTags.join("."));
	if (!isSameSet(wheel.abiTags, expect.abiTag)) return other("the ABI tag", expect.abiTag, wheel.abiTags.join("."));
	if (expect.family === "manylinux" && expect.policyCeiling !== null) return findPolicyMismatch(expect, wheel);
	return isSameSet(wheel.platformTags, expect.platformTag) ? null : other("the platform tag", expect.platformTag, wheel.platformTags.join("."));
}
function findPolicyMismatch(expect, wheel) {
	const got = wheel.platformTags.join(".");
	const platforms = wheel.platformTags.map((tag) => parsePlatformTag(tag));
	if (platforms.some(({ family, architecture }) => family !== "manylinux" || architecture !== expect.architecture)) return {
		kind: "other-wheel",
		reason: `the platform tag is ${got}, planned is ${expect.platformTag} or a lower policy`
	};
	const [major = 0, minor = 0] = (expect.policyCeiling ?? "").split("_").map(Number);
	return platforms.every(({ policy }) => policy !== null && (policy[0] > major || policy[0] === major && policy[1] > minor)) ? {
		kind: "glibc-floor",
		reason: `it needs a newer glibc (${got}) than planned (${expect.platformTag})`
	} : null;
}
function isVersion(version, text) {
	const expected = parseVersion(text);
	return expected !== null && compareVersions(version, expected) === 0;
}
function isSameSet(tags, compressed) {
	const expected = compressed.split(".");
	return tags.length === expected.length && expected.every((tag) => tags.includes(tag));
}
// src/check/gpu/coverage.ts
/** @param gpu GPU code by file, without grafted libraries of others */
function checkCoverage(promised, gpu) {
	const files = Object.entries(gpu);
	if (files.length === 0 && promised.archs.length + promised.ptx.length > 0) return [noCode(promised)];
	return files.flatMap(([path, facts]) => [
		...promised.archs.flatMap((arch) => checkArch(path, facts, arch)),
		...promised.ptx.flatMap((arch) => checkPtx(path, facts, arch)),
		...checkToolkit(path, facts, promised.toolkit)
	]);
}
/** Every container with kernels must have code that a GPU of the architecture runs. */
function checkArch(path, facts, word) {
	const device = parseArch(word);
	if (device === null) return [];
	const lacking = withKernels(facts).filter(({ container }) => coverDevice(device, codesOf(container)) === "none");
	if (lacking.length === 0) return [];
	return [{
		code: "cuda/coverage",
		level: "error",
		message: `${show(path)}: ${describe(lacking, facts)} no code for sm_${word} and no PTX that such a GPU could compile; the plan promises sm_${word}, where these kernels would fail`,
		help: `Add ${word} to the arch list of every .cu file (CMAKE_CUDA_ARCHITECTURES "${word}-real", -gencode arch=compute_${word},code=sm_${word}).`
	}];
}
/** PTX is for GPUs that come later: it must be there, of this architecture or an older one. */
function checkPtx(path, facts, word) {
	const device = parseArch(word);
	if (device === null) return [];
	const lacking = withKernels(facts).filter(({ container }) => {
		const ptx = codesOf(container).filter(({ kind }) => kind === "ptx");
		return coverDevice(device, ptx) === "none";
	});
	if (lacking.length === 0) return [];
	return [{
		code: "cuda/coverage",
		level: "error",
		message: `${show(path)}: ${describe(lacking, facts)} no PTX of compute_${word} or older; the plan promises it for GPUs that come later`,
		help: `Add PTX to the arch list of every .cu file (CMAKE_CUDA_ARCHITECTURES "${word}-virtual", -gencode arch=compute_${word},code=compute_${word}).`
	}];
}
function checkToolkit(path, { toolkit }, planned) {
	if (toolkit.length === 0 || toolkit.includes(planned)) return [];
	return [{
		code: "cuda/toolkit",
		level: "error",
		message: `${show(path)} was compiled by CUDA ${listSome(toolkit)}; the plan says ${planned}`,
		help: "Build with the planned toolkit: check `nvcc --version` in the build job and CUDA_HOME."
	}];
}
function noCode({ archs, ptx }) {
	const words = [...archs.map((word) => `sm_${word}`), ...ptx.map((word) => `compute_${word}`)];
	return {
		code: "cuda/no-gpu-code",
		level: "warning",
		message: `the plan promises GPU code for ${listSome(words)}, and no file of the wheel has any`,
		help: "If its kernels are compiled at run time all is well. Else the build did not find nvcc and fell back to the CPU."
	};
}
/** Device links leave containers of stubs behind, which hold no kernel. Of data the program chooses: it counts as one. */
function withKernels({ containers, isData }) {
	if (isData) return [{
		container: {
			source: null,
			entries: containers.flatMap((container) => container.entries)
		},
		name: "its data"
	}];
	return containers.map((container, index) => ({
		container,
		name: container.source ?? `number ${index + 1}`
	})).filter(({ container }) => codesOf(container).length > 0);
}
function codesOf({ entries }) {
	return entries.filter(({ stub }) => !stub).flatMap(({ arch }) => parseCode(arch) ?? []);
}
/** "kernel container reduce.cu (1 of 14) has", "kernel containers a.cu and 2 more (3 of 14) have" */
function describe(lacking, facts) {
	const [first] = lacking;
	const total = withKernels(facts).length;
	const more = lacking.length > 1 ? ` and ${lacking.length - 1} more` : "";
	const [noun, verb] = lacking.length > 1 ? ["kernel containers", "have"] : ["kernel container", "has"];
	return `${noun} ${show(first?.name ?? "")}${more} (${lacking.length} of ${total}) ${verb}`;
}
export { provenMinors as a, checkRuleWords as c, judgeTogether as i, chooseFindings as l, findMismatch as n, weighTorchRange as o, checkDescriptions as r, withDeclared as s, checkCoverage as t, findUnusedIgnores as u };
