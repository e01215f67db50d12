import { s as UsageError } from "./errors.js";
import { i as sortFindings } from "./finding.js";
import { t as count } from "./quantity.js";
import { i as listValues, n as isScriptGroup, r as singleFields, t as readDistribution } from "./read-distribution.js";
import { b as normalizeName, d as compareVersions, f as formatPublicVersion, g as parseVersion, i as expandTagSet, m as hasLocal, n as formatWheelFilename, o as parseTagSet, p as formatVersion, s as formatSdistFilename, t as expandTags, x as toFileNamePart, y as isProjectName } from "./wheel-filename.js";
import { t as parseRequirement } from "./requirement.js";
import { n as parseSpecifierSet, t as formatSpecifierSet } from "./specifier.js";
import { n as readTarGz, r as ArchiveError, t as openZip } from "./zip.js";
import { t as isPlatformTagAccepted } from "./platform-tags.js";
import { n as parsePlatformTag } from "./platform-tag.js";
// src/check/rule.ts
const shownNames = 5;
const shownCharacters = 200;
/** Text out of a distribution, fit for a message: one line, of bounded length. */
function show(text) {
	const escaped = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return escaped.length > shownCharacters ? `${escaped.slice(0, shownCharacters)}…` : escaped;
}
/** "a, b, c, d, e and 7 more" */
function listSome(names) {
	const shown = names.slice(0, shownNames).map(show).join(", ");
	return names.length > shownNames ? `${shown} and ${names.length - shownNames} more` : shown;
}
// src/check/agreement.ts
const comparedFields = [
	{
		field: "Name",
		read: ({ name }) => name === null ? [] : [normalizeName(name)]
	},
	{
		field: "Version",
		read: ({ version }) => version === null ? [] : [canonicalVersion(version)]
	},
	{
		field: "Requires-Python",
		read: ({ requiresPython }) => requiresPython === null ? [] : [canonicalSpecifier(requiresPython)]
	},
	{
		field: "Requires-Dist",
		read: ({ requiresDist }) => [...new Set(requiresDist.map(canonicalRequirement))].sort()
	}
];
/** One finding per field that is not the same in all `distributions` of a release; those without metadata are left out. */
function decideAgreement(distributions) {
	const readable = distributions.filter((facts) => facts.metadata !== null);
	return comparedFields.flatMap(({ field, read }) => {
		const values = readable.filter((facts) => isBinding(facts, field)).map((facts) => ({
			fileName: facts.fileName,
			values: read(facts.metadata)
		}));
		const groups = Object.values(Object.groupBy(values, (entry) => JSON.stringify(entry.values)));
		return groups.length < 2 ? [] : [disagreement(field, groups.flatMap((group) => group === void 0 ? [] : [group]))];
	});
}
/** PEP 643: an sdist may leave to its wheels what it calls Dynamic, and before metadata 2.2 it could not say so. */
function isBinding(facts, field) {
	if (facts.kind === "wheel" || field === "Name" || field === "Version") return true;
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
function canonicalVersion(text) {
	const version = parseVersion(text);
	return version === null ? text : formatVersion(version);
}
function canonicalSpecifier(text) {
	const set = parseSpecifierSet(text);
	return set === null ? text : formatSpecifierSet(set).split(",").sort().join(",");
}
function canonicalRequirement(text) {
	const requirement = parseRequirement(text);
	if (requirement === null) return text;
	const extras = requirement.extras.map(normalizeName).sort();
	const marker = requirement.marker?.replaceAll("\"", "'").replace(/\s+/g, " ") ?? null;
	return [
		normalizeName(requirement.name),
		extras.length > 0 ? `[${extras.join(",")}]` : "",
		requirement.url === null ? canonicalSpecifier(requirement.specifier) : ` @ ${requirement.url}`,
		marker === null ? "" : ` ; ${marker}`
	].join("");
}
// src/check/entry-points.ts
const scriptName = /^(?!\.+$)[\p{L}\p{N}_.-]+$/u;
const identifierPath = "[\\p{ID_Start}_][\\p{ID_Continue}]*(?:\\.[\\p{ID_Start}_][\\p{ID_Continue}]*)*";
const objectReference = new RegExp(`^${identifierPath}(?<object>\\s*:\\s*${identifierPath})?(?:\\s*\\[[^\\]]*\\])?$`, "u");
function checkEntryPoints(facts) {
	if (facts.kind === "sdist") return [];
	return facts.entryPoints.flatMap((point) => {
		const problem = findProblem(point);
		return problem === null ? [] : [invalid(`entry_points.txt line ${point.line}: ${problem}`)];
	});
}
function findProblem(point) {
	const isScript = isScriptGroup(point.group);
	if (isScript && !scriptName.test(point.name)) return `"${show(point.name)}" cannot be the name of a script: letters, digits, "_", "." and "-" only`;
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
	const { filename, fileName } = facts;
	const expected = facts.kind === "wheel" ? formatWheelFilename(facts.filename) : formatSdistFilename(facts.filename);
	if (fileName === expected) return [];
	return [{
		code: "distribution/file-name",
		level: filename.nameText !== toFileNamePart(filename.nameText) || facts.kind === "sdist" && filename.versionText !== formatVersion(filename.version) ? "error" : "warning",
		message: `the file name is not in its canonical spelling, which is ${expected}`,
		help: "Build it with a current version of the build backend; renaming the file is not enough."
	}];
}
function checkLocalVersion(facts) {
	const { version } = facts.filename;
	if (!hasLocal(version)) return [];
	return [{
		code: "distribution/local-version",
		level: "error",
		message: `version ${formatVersion(version)} has a local version label, which PyPI and TestPyPI refuse`,
		help: `Build and release it as ${formatPublicVersion(version)}.`
	}];
}
// src/check/layout.ts
/** Folders that are named after the file, and the files that must be in them. */
function checkLayout(facts) {
	return facts.kind === "wheel" ? checkWheelLayout(facts) : checkSdistLayout(facts);
}
function checkWheelLayout(facts) {
	const findings = [];
	const expected = `${facts.filename.nameText}-${facts.filename.versionText}.dist-info`;
	if (facts.infoFolders.length > 0 && facts.infoFolders.join() !== expected) findings.push({
		code: "distribution/layout",
		level: "error",
		message: `the wheel has ${listSome(facts.infoFolders)}, expected ${expected} alone`,
		help: "A wheel must not be renamed. Build it again under the right name and version."
	});
	const folder = facts.infoFolders.includes(expected) ? expected : facts.infoFolders[0] ?? expected;
	const names = new Set(facts.members.map(({ name }) => name));
	const missing = [
		"METADATA",
		"WHEEL",
		"RECORD"
	].map((name) => `${folder}/${name}`).filter((name) => !names.has(name));
	return [...findings, ...missing.map((name) => missingFile(name, "wheel"))];
}
function checkSdistLayout(facts) {
	const findings = [];
	const expected = `${facts.filename.nameText}-${facts.filename.versionText}`;
	if (facts.topFolders.join() !== expected) findings.push({
		code: "distribution/layout",
		level: "error",
		message: `the sdist has ${listSome(facts.topFolders) || "nothing"} at its top, expected the folder ${expected} alone`,
		help: "Build the sdist with the project's build backend: python -m build --sdist"
	});
	const folder = facts.topFolders.includes(expected) ? expected : facts.topFolders[0] ?? expected;
	if (!new Set(facts.members.map(({ name }) => name)).has(`${folder}/PKG-INFO`)) findings.push(missingFile(`${folder}/PKG-INFO`, "sdist"));
	return findings;
}
function missingFile(name, kind) {
	return {
		code: "distribution/missing-file",
		level: "error",
		message: `the ${kind} has no ${name}`,
		help: `Build the ${kind} with the project's build backend: python -m build --${kind}`
	};
}
/** site runs `.pth` files at every start of Python, but only those that lie directly in site-packages. */
function checkPathConfiguration(facts) {
	if (facts.kind === "sdist") return [];
	const files = facts.members.map(({ name }) => name).filter((name) => /^(?:[^/]+\.data\/(?:purelib|platlib)\/)?[^/]+\.pth$/.test(name));
	if (files.length === 0) return [];
	return [{
		code: "distribution/path-configuration",
		level: "warning",
		message: `the wheel installs ${listSome(files)}, which Python runs at every start`,
		help: "Leave it out unless the project cannot work without it."
	}];
}
// src/check/metadata.ts
const metadataVersions = [
	"1.0",
	"1.1",
	"1.2",
	"2.1",
	"2.2",
	"2.3",
	"2.4",
	"2.5"
];
function checkMetadata(facts) {
	const { metadata } = facts;
	if (metadata === null) return [];
	const where = facts.kind === "wheel" ? "METADATA" : "PKG-INFO";
	return [
		...checkFields(metadata, where),
		...checkIdentity(facts, metadata, where),
		...checkDependencies(metadata, where)
	];
}
function checkFields(metadata, where) {
	const required = {
		"Metadata-Version": metadata.metadataVersion,
		Name: metadata.name,
		Version: metadata.version
	};
	const findings = Object.entries(required).filter(([, value]) => value === null).map(([field]) => malformed(`${where} has no ${field}`));
	if (metadata.metadataVersion !== null && !metadataVersions.includes(metadata.metadataVersion)) findings.push(malformed(`${where} has Metadata-Version ${show(metadata.metadataVersion)}; PyPI accepts ${metadataVersions.join(", ")}`));
	const repeated = singleFields.filter((field) => listValues(metadata, field).length > 1);
	return [...findings, ...repeated.map((field) => malformed(`${where} has ${field} more than once`))];
}
function checkIdentity(facts, metadata, where) {
	const findings = [];
	const { filename } = facts;
	if (metadata.name !== null && !isProjectName(metadata.name)) findings.push(malformed(`${where} has the Name "${show(metadata.name)}", which is not a project name`));
	else if (metadata.name !== null && normalizeName(metadata.name) !== filename.name) findings.push(mismatch(`${where} is about ${show(metadata.name)}, the file name about ${filename.nameText}`));
	const version = metadata.version === null ? null : parseVersion(metadata.version);
	if (metadata.version !== null && version === null) findings.push(malformed(`${where} has the Version "${show(metadata.version)}", which is not a PEP 440 version`));
	else if (version !== null && compareVersions(version, filename.version) !== 0) findings.push(mismatch(`${where} says version ${formatVersion(version)}, the file name ${formatVersion(filename.version)}`));
	return findings;
}
function checkDependencies(metadata, where) {
	const findings = [];
	if (metadata.requiresPython !== null && parseSpecifierSet(metadata.requiresPython) === null) findings.push(malformed(`${where} has Requires-Python "${show(metadata.requiresPython)}", which is not a version specifier`));
	const requirements = metadata.requiresDist.map((text) => ({
		text,
		parsed: parseRequirement(text)
	}));
	const unreadable = requirements.filter(({ parsed }) => parsed === null);
	findings.push(...unreadable.map(({ text }) => malformed(`${where} has Requires-Dist "${show(text)}", which is not a dependency (PEP 508)`)));
	const direct = requirements.filter(({ parsed }) => parsed !== null && parsed.url !== null);
	if (direct.length > 0) findings.push({
		code: "distribution/direct-dependency",
		level: "error",
		message: `${where} has dependencies by URL, which PyPI refuses: ${listSome(direct.map(({ text }) => text))}`,
		help: `Write the name and a version instead, as in ${direct[0]?.parsed?.name}>=1.0.`
	});
	return findings;
}
/** License-File entries must exist: below `licenses/` in a wheel (PEP 639), below the top folder in an sdist. */
function checkLicenseFiles(facts) {
	const version = parseVersion(facts.metadata?.metadataVersion ?? "");
	const since = parseVersion("2.4");
	if (facts.metadata === null || version === null || since === null || compareVersions(version, since) < 0) return [];
	const stem = `${facts.filename.nameText}-${facts.filename.versionText}`;
	const folder = facts.kind === "wheel" ? `${stem}.dist-info/licenses` : stem;
	const names = new Set(facts.members.map(({ name }) => name));
	const missing = facts.metadata.licenseFiles.filter((path) => !names.has(`${folder}/${path}`));
	if (missing.length === 0) return [];
	return [{
		code: "distribution/missing-file",
		level: "error",
		message: `License-File names ${listSome(missing)}, but ${folder}/ does not hold it`,
		help: "Check the patterns of [project] license-files in pyproject.toml and build again."
	}];
}
function malformed(message) {
	return {
		code: "distribution/metadata",
		level: "error",
		message,
		help: "Correct it in pyproject.toml and build again."
	};
}
function mismatch(message) {
	return {
		code: "distribution/metadata-mismatch",
		level: "error",
		message,
		help: "A distribution must not be renamed. Build it again under the right name and version."
	};
}
// src/check/record.ts
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
	const findings = [];
	const add = (names, what) => {
		if (names.length === 0) return;
		findings.push({
			code: "distribution/record-names",
			level: "error",
			message: `RECORD ${what} ${count(names.length, "file")}: ${listSome(names)}`,
			help: "Something changed the wheel after it was built. Repack it: wheel unpack FILE, then wheel pack FOLDER."
		});
	};
	add(unlisted, "does not list");
	add(absent, "lists, but the wheel does not hold,");
	add([...new Set(twice)], "lists more than once");
	return findings;
}
function checkContents(record, members) {
	const findings = [];
	const add = (paths, what) => {
		if (paths.length === 0) return;
		findings.push({
			code: "distribution/record-hash",
			level: "error",
			message: `${count(paths.length, "file")} ${what}: ${listSome(paths)}`,
			help: "Something changed the wheel after it was built. Repack it: wheel unpack FILE, then wheel pack FOLDER."
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
	add(paths(({ row, member }) => row.hash?.algorithm === "sha256" && member.sha256 !== null && row.hash.digest !== member.sha256), "with other contents than RECORD says");
	add(paths(({ row, member }) => row.size !== null && row.size !== member.size), "with another size than RECORD says");
	return findings;
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
		message: `WHEEL says Wheel-Version ${show(wheel.wheelVersion)}; installers know 1.x only`
	});
	const named = new Set(expandTags(filename));
	const written = new Set(wheel.tags.flatMap((tag) => expandWritten(tag)));
	const missing = [...named].filter((tag) => !written.has(tag));
	const extra = [...written].filter((tag) => !named.has(tag));
	if (missing.length > 0 || extra.length > 0) {
		const parts = [...missing.length > 0 ? [`only the file name says ${listSome(missing)}`] : [], ...extra.length > 0 ? [`only WHEEL says ${listSome(extra)}`] : []];
		findings.push(tagMismatch(`the tags of the file name and of WHEEL differ: ${parts.join("; ")}`));
	}
	if (wheel.buildTag !== filename.buildTag) findings.push(tagMismatch(`the build tag is ${filename.buildTag ?? "absent"} in the file name and ${show(wheel.buildTag ?? "absent")} in WHEEL`));
	return findings;
}
/** One finding per platform tag that the index refuses; every tag of a compressed set must pass. */
function checkPlatformTags(facts) {
	if (facts.kind === "sdist") return [];
	return [...new Set(facts.filename.platformTags)].filter((tag) => !isPlatformTagAccepted(tag)).map((tag) => ({
		code: "distribution/platform-tag",
		level: "error",
		message: `PyPI does not accept wheels for the platform "${tag}"`,
		help: adviseOnTag(tag, facts.fileName)
	}));
}
function adviseOnTag(tag, fileName) {
	const { family, architecture, policy } = parsePlatformTag(tag);
	if (family === "linux") return `Repair it with auditwheel, which names the oldest Linux that it runs on: auditwheel repair ${fileName}`;
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
function tagMismatch(message) {
	return {
		code: "distribution/wheel-tags",
		level: "error",
		message,
		help: "Let the tool that changes the tags change both: auditwheel repair, delocate-wheel, or `wheel tags`."
	};
}
// src/check/decide.ts
const rules = [
	checkFileName,
	checkLocalVersion,
	checkLayout,
	checkReading,
	checkMetadata,
	checkLicenseFiles,
	checkWheelFile,
	checkPlatformTags,
	checkRecord,
	checkEntryPoints,
	checkPathConfiguration
];
function decideCheck(fileName, facts) {
	return sortFindings(rules.flatMap((rule) => rule(facts)).map((finding) => ({
		...finding,
		file: fileName
	})));
}
/** Files that are there but could not be read as what they should be. */
function checkReading(facts) {
	return facts.problems.map(({ code, message }) => ({
		code,
		level: "error",
		message
	}));
}
// src/check/run.ts
/** Everything that is wrong with one distribution, found in one reading of it. */
async function checkDistribution(fileName, source) {
	try {
		const facts = await readDistribution(fileName, source, { hashMembers: true });
		return {
			facts,
			findings: decideCheck(fileName, facts)
		};
	} catch (error) {
		if (error instanceof ArchiveError) return {
			facts: null,
			findings: [toFinding(error, fileName)]
		};
		if (!(error instanceof UsageError)) throw error;
		return {
			facts: null,
			findings: [toFinding(error, fileName), ...await checkArchive(fileName, source)]
		};
	}
}
/** Of a file whose name says nothing more, the archive can be judged all the same. */
async function checkArchive(fileName, source) {
	try {
		if (/\.(?:whl|zip)$/i.test(fileName)) await openZip(source);
		else if (/\.tar\.gz$/i.test(fileName)) await readTarGz(source, () => null);
		return [];
	} catch (error) {
		if (!(error instanceof ArchiveError)) throw error;
		return [toFinding(error, fileName)];
	}
}
function toFinding(error, fileName) {
	return {
		...error.toFinding(),
		file: fileName
	};
}
export { decideAgreement as n, checkDistribution as t };
