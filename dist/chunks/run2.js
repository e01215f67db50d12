import { D as count, E as findNearest, P as CancelledError, R as ReleaseError, k as formatSize } from "./start.js";
import { Ht as isTable, Kt as readStrings, Wt as readPath, Xt as comparePolicies, Zt as parsePlatformTag, bn as isPrerelease, et as lineOf, gn as compareVersions, on as parseWheelFilename, xn as parseVersion } from "./planning.js";
import { n as source, r as valid$1, t as deprecated$1 } from "./classifiers.js";
import { n as publisherPages, t as describeRegistration } from "./registration.js";
// src/plan/preflight/classifiers.ts
const valid = new Set(valid$1);
const deprecated = deprecated$1;
function judgeClassifiers({ file, classifiers }, index) {
	return classifiers.flatMap(({ text, line }) => {
		if (valid.has(text)) return [];
		const shown = JSON.stringify(text);
		const replacements = Object.hasOwn(deprecated, text) ? deprecated[text] : void 0;
		if (text.startsWith("Private ::")) return [{
			code: "preflight/private-project",
			level: "error",
			message: `the classifier ${shown} says that this project must not be published, and ${index.title} refuses it`,
			file,
			line,
			help: "Remove it to publish, or plan for an index of your own."
		}];
		if (replacements !== void 0) return [{
			code: "preflight/invalid-classifier",
			level: "error",
			message: `the classifier ${shown} is deprecated, and ${index.title} refuses new files with it`,
			file,
			line,
			help: replacements.length > 0 ? `Write ${replacements.map((other) => `"${other}"`).join(" or ")}.` : "Remove it."
		}];
		const nearest = findNearest(text, valid);
		return [{
			code: "preflight/invalid-classifier",
			level: "error",
			message: `${shown} is not a classifier that ${index.title} knows (${source}), so it refuses every file`,
			file,
			line,
			help: nearest === null ? "Remove it, or choose one of the list of classifiers." : `Write "${nearest}".`
		}];
	});
}
// src/plan/preflight/publisher.ts
/** @param ownLinks addresses that this project's own metadata gives */
function judgeName(release, index, job, ownLinks) {
	if (release.project === null) return [newProject(release, index, job)];
	if (release.publisher !== null) return job === null ? [] : judgePublisher(release, release.publisher, index, job);
	const [ownRepositories, theirs] = [repositoriesOf([...ownLinks, ...job === null ? [] : [`https://github.com/${job.owner}/${job.repository}`]]), repositoriesOf(release.project.links)];
	if (theirs.length === 0 || ownRepositories.length === 0) return [];
	if (theirs.some((repository) => ownRepositories.includes(repository))) return [];
	return [{
		code: "preflight/name-taken",
		level: "warning",
		message: `${release.name} on ${index.title} comes from ${theirs.join(", ")}, this one from ${ownRepositories.join(", ")}`,
		help: "If the project is not yours, choose another name. If it moved, correct its links with this release."
	}];
}
function newProject(release, index, job) {
	const publisher = job && {
		...job,
		environment: null
	};
	return {
		code: "preflight/new-project",
		level: "notice",
		message: `${index.title} knows no project ${release.name}: its first upload needs a pending publisher, and until then the name is anybody's`,
		help: [...publisher === null ? ["Register a pending publisher with the owner, repository, workflow and environment of your publish job."] : [...describeRegistration(publisher, "the environment of the publish job"), ...publisherPages(publisher, index, release.name, "new")], "It ends after 30 days. A name that was deleted or is quarantined looks the same from outside."].join("\n")
	};
}
function judgePublisher(release, { version, by }, index, job) {
	const repository = `${job.owner}/${job.repository}`;
	if (by.repository.toLowerCase() === repository.toLowerCase() && by.workflow === job.workflow) return [];
	const publisher = {
		...job,
		environment: by.environment
	};
	return [{
		code: "preflight/publisher-differs",
		level: "warning",
		message: `${release.name} ${version} was published by ${by.workflow} of ${by.repository}${by.environment ? `, environment ${by.environment}` : ""}; this run is ${job.workflow} of ${repository}, for which a Trusted Publisher must be registered as well`,
		help: [...describeRegistration(publisher, "the environment of the publish job"), ...publisherPages(publisher, index, release.name, "existing")].join("\n")
	}];
}
/** `github.com/owner/name` of addresses below one, lower case, each once. */
function repositoriesOf(links) {
	const found = links.flatMap((link) => {
		const url = URL.parse(link);
		const host = url?.host.replace(/^www\./, "");
		if (url === null || !host || !/^(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/.test(host)) return [];
		const [owner, name] = url.pathname.split("/").filter((part) => part !== "");
		if (!owner || !name || owner === "sponsors") return [];
		return [`${host}/${owner}/${name.replace(/\.git$/, "")}`.toLowerCase()];
	});
	return [...new Set(found)];
}
// src/plan/preflight/sizes.ts
/** Refused when larger, unless the index's people raised it for this project (warehouse/constants.py). */
const fileLimit = 104857600;
const projectLimit = 10737418240;
/** A file that grew by more than this between two releases hardly does so again. */
const largestGrowth = 2;
function judgeSizes(release, index) {
	const files = release.project?.files ?? [];
	if (files.length === 0) return [];
	const predictions = predictSizes(release);
	return [...judgeFiles(predictions, files, index), ...judgeTotal(release, predictions, files, index)];
}
function judgeFiles(predictions, files, index) {
	const allowed = Math.max(fileLimit, ...files.map(({ size }) => size));
	return predictions.filter(({ bytes }) => bytes > allowed).map(({ title, bytes, like }) => ({
		code: "preflight/file-size",
		level: "warning",
		message: `${title} will be about ${formatSize(bytes)}, judged by ${like} and how it grew; ${index.title} takes files up to ${formatSize(allowed)} from this project`,
		help: `Make it smaller, or ask for a higher limit before you tag; that takes days to weeks. \`budget = { wheel = "…" }\` refuses it on your machine.`
	}));
}
function judgeTotal(release, predictions, files, index) {
	const used = files.reduce((sum, { size }) => sum + size, 0);
	const next = predictions.reduce((sum, { bytes }) => sum + bytes, 0);
	if (used > projectLimit || used + next <= projectLimit) return [];
	return [{
		code: "preflight/project-size",
		level: "warning",
		message: `${release.name} has ${formatSize(used)} on ${index.title}; with about ${formatSize(next)} more it passes the usual limit of ${formatSize(projectLimit)} for a project`,
		help: "Delete old pre-releases or dev versions by hand, or ask for a higher limit before you tag."
	}];
}
/** What the counterparts in the newest release weigh, times their growth since the one before. */
function predictSizes(release) {
	const [newest, previous] = pastReleases(release);
	if (newest === void 0) return [];
	return release.files.flatMap((file) => {
		const like = counterpart(file, newest);
		if (like === void 0) return [];
		const before = counterpart(file, previous ?? []);
		const growth = before === void 0 ? 1 : Math.min(Math.max(1, like.size / before.size), largestGrowth);
		return [{
			title: file.title,
			bytes: Math.round(like.size * growth),
			like: like.filename
		}];
	});
}
/** The heaviest one: a planned file may resemble those of several Pythons. */
function counterpart(file, files) {
	return files.filter(({ filename }) => file.resembles(filename)).sort((a, b) => b.size - a.size)[0];
}
/** Files by release before this one, newest first; final releases where there are any. */
function pastReleases({ project, version }) {
	const planned = parseVersion(version);
	const groups = [...Map.groupBy(project?.files ?? [], (file) => file.version)].flatMap(([text, files]) => {
		const parsed = parseVersion(text);
		return parsed === null || planned && compareVersions(parsed, planned) >= 0 ? [] : [{
			parsed,
			files
		}];
	});
	const final = groups.filter(({ parsed }) => !isPrerelease(parsed));
	return sortNewestFirst(final.length > 0 ? final : groups).map(({ files }) => files);
}
function sortNewestFirst(groups) {
	return [...groups].sort((a, b) => compareVersions(b.parsed, a.parsed));
}
// src/plan/preflight/version-state.ts
const windowDays = 14;
const millisecondsPerDay = 864e5;
function judgeVersion(release, index, now) {
	const there = filesOfVersion(release);
	if (there.length === 0) return [];
	const missing = release.files.filter((file) => !there.some(({ filename }) => file.isNamed(filename)));
	const closes = windowEnd(there);
	const presence = `${release.name} ${release.version} is on ${index.title} with ${count(there.length, "file")}`;
	if (missing.length > 0 && closes !== null && closes < now) return [{
		code: "preflight/window-closed",
		level: "error",
		message: `${presence}, the first from ${day(firstUpload(there))}; ${index.title} takes no new files for a release older than ${windowDays} days, and ${missing.length} of ${release.files.length} planned files are not there: ${listTitles(missing)}`,
		help: `Release the next version, or a post-release of this one: ${postRelease(release.version)}`
	}];
	const planned = release.files.length;
	const others = there.filter(({ filename }) => !release.files.some((file) => file.isNamed(filename))).length;
	return [{
		code: "preflight/version-exists",
		level: "warning",
		message: [
			`${presence}: ${planned - missing.length} of ${planned} planned files are there`,
			others === 0 ? "" : `, and ${count(others, "file")} that this plan does not have`,
			there.some(({ isYanked }) => isYanked) ? "; some of them are yanked" : ""
		].join(""),
		help: [
			"Whether they have the same bytes is known only once they are built: the same bytes are skipped, others are refused, and a name is never free again.",
			...missing.length > 0 && closes !== null ? [`Missing: ${listTitles(missing)}. ${index.title} takes them until ${day(closes)}.`] : [],
			"To release other bytes, raise the version."
		].join("\n")
	}];
}
/** `1.0` finds the files of `1.0.0`: an index keeps one release for equal versions. */
function filesOfVersion({ project, version }) {
	const planned = parseVersion(version);
	if (planned === null) return [];
	return (project?.files ?? []).filter((file) => {
		const other = parseVersion(file.version);
		return other !== null && compareVersions(planned, other) === 0;
	});
}
/** The release is made by its first file; the index does not say when otherwise. */
function firstUpload(files) {
	const times = files.map(({ uploadTime }) => Date.parse(uploadTime ?? "")).filter((time) => !Number.isNaN(time));
	return times.length === 0 ? null : new Date(Math.min(...times));
}
function windowEnd(files) {
	const first = firstUpload(files);
	return first && new Date(first.getTime() + windowDays * millisecondsPerDay);
}
function day(date) {
	return date?.toISOString().slice(0, 10) ?? "an unknown day";
}
function listTitles(files) {
	const shown = files.slice(0, 5).map(({ title }) => title);
	return files.length > shown.length ? `${shown.join(", ")} and ${files.length - shown.length} more` : shown.join(", ");
}
function postRelease(version) {
	const parsed = parseVersion(version);
	if (parsed === null || parsed.dev !== null) return `${version}.post1`;
	return parsed.post === null ? `${version}.post1` : version.replace(/post\d+$/, `post${parsed.post + 1n}`);
}
// src/plan/preflight/decide.ts
function decidePreflight({ now, index, releases, metadata, job }) {
	return [...judgeClassifiers(metadata, index), ...releases.flatMap((release) => [
		...judgeStatus(release, index),
		...judgeName(release, index, job, metadata.links),
		...judgeVersion(release, index, now),
		...judgeSizes(release, index)
	])];
}
/** PEP 792: what an index says about a project as a whole. */
function judgeStatus({ name, project }, index) {
	if (project === null) return [];
	const reason = project.statusReason === null ? "" : `: ${project.statusReason}`;
	if (project.status === "archived") return [{
		code: "preflight/project-archived",
		level: "error",
		message: `${name} is archived on ${index.title}${reason}; nobody may upload to it`,
		help: "An owner can unarchive it in the project's settings."
	}];
	if (project.status === "quarantined") return [{
		code: "preflight/project-quarantined",
		level: "error",
		message: `${name} is quarantined on ${index.title}${reason}; Trusted Publishers may not upload to it, and installers do not see it`,
		help: "Its administrators have questions about it. Answer the mail they sent to the owners."
	}];
	return [];
}
// src/plan/preflight/planned-files.ts
/** The files of each release that reaches a public index under a name of that index. */
function plannedFiles({ cells, sdist }, ids) {
	const wheels = cells.filter((cell) => ids.includes(cell.id)).map((cell) => plannedWheel(cell.id, cell.expect));
	return sdist !== null && ids.includes(sdist.id) ? [...wheels, plannedSdist(sdist.file)] : wheels;
}
function plannedWheel(id, expect) {
	return {
		title: expect.file ?? id,
		isNamed: (filename) => {
			if (expect.file !== null) return filename === expect.file;
			const wheel = parse(filename);
			return wheel !== null && hasTags(wheel, expect);
		},
		resembles: (filename) => {
			const wheel = parse(filename);
			return wheel !== null && isSamePlatform(wheel, expect);
		}
	};
}
function plannedSdist(file) {
	return {
		title: file,
		isNamed: (filename) => filename === file,
		resembles: (filename) => filename.endsWith(".tar.gz")
	};
}
function hasTags(wheel, expect) {
	const { pythonTags, abiTags, platformTags } = wheel;
	if (!isSameSet(pythonTags, expect.pythonTag) || !isSameSet(abiTags, expect.abiTag)) return false;
	if (expect.policyCeiling === null) return isSameSet(platformTags, expect.platformTag);
	const [major = 0, minor = 0] = expect.policyCeiling.split("_").map(Number);
	return isSamePlatform(wheel, expect) && platforms(wheel).some(({ policy }) => policy !== null && comparePolicies(policy, [major, minor]) <= 0);
}
function isSamePlatform(wheel, { family, architecture }) {
	return platforms(wheel).some((platform) => platform.family === family && platform.architecture === architecture);
}
function platforms(wheel) {
	return wheel.platformTags.map((tag) => parsePlatformTag(tag));
}
function parse(filename) {
	const wheel = parseWheelFilename(filename);
	return "problem" in wheel ? null : wheel;
}
function isSameSet(tags, compressed) {
	const expected = compressed.split(".");
	return tags.length === expected.length && expected.every((tag) => tags.includes(tag));
}
// src/plan/preflight/run.ts
async function runPreflight(request, world) {
	const { plan, pyproject, destination } = request;
	const answers = await ask(request);
	const findings = decidePreflight({
		now: world.clock.now(),
		index: destination,
		releases: "releases" in answers ? answers.releases : [],
		metadata: {
			file: pyproject.file,
			classifiers: readStrings(pyproject.table, ["project", "classifiers"]).map((text) => ({
				text,
				line: lineOfText(pyproject, text)
			})),
			links: linksOf(pyproject)
		},
		job: readRunningWorkflow(world.environment)
	});
	return "releases" in answers ? findings : [...findings, unreachable(plan, destination, answers.why)];
}
async function ask({ plan, index }) {
	const asked = plan.releases.filter(({ route }) => route !== "index");
	try {
		return { releases: await Promise.all(asked.map((release) => askAbout(release, plan, index))) };
	} catch (error) {
		if (error instanceof CancelledError || !(error instanceof ReleaseError)) throw error;
		return { why: error.message };
	}
}
async function askAbout(release, plan, index) {
	const project = await index.readProject(release.name);
	const attested = newestAttested(project?.files ?? []);
	const by = attested && await index.readPublisher(attested);
	return {
		name: release.name,
		version: release.version,
		files: plannedFiles(plan, release.cells),
		project,
		publisher: attested && by ? {
			version: attested.version,
			by
		} : null
	};
}
function newestAttested(files) {
	return files.flatMap((file) => {
		const version = file.provenance === null ? null : parseVersion(file.version);
		return version === null ? [] : [{
			file,
			version
		}];
	}).sort((a, b) => compareVersions(b.version, a.version))[0]?.file ?? null;
}
/** GITHUB_WORKFLOW_REF names the file that was started, also inside of a reusable workflow. */
function readRunningWorkflow(environment) {
	const [, owner, repository, workflow] = /^([^/]+)\/([^/]+)\/\.github\/workflows\/([^/@]+)@/.exec(environment.GITHUB_WORKFLOW_REF ?? "") ?? [];
	return owner && repository && workflow ? {
		owner,
		repository,
		workflow
	} : null;
}
function linksOf({ table }) {
	const urls = readPath(table, ["project", "urls"]);
	return isTable(urls) ? Object.values(urls).filter((url) => typeof url === "string") : [];
}
function lineOfText(pyproject, text) {
	const line = pyproject.text.split(/\r?\n/).findIndex((candidate) => candidate.includes(text));
	return line < 0 ? lineOf(pyproject, ["project", "classifiers"]) : line + 1;
}
function unreachable(plan, destination, why) {
	return {
		code: "preflight/unreachable",
		level: "warning",
		message: `${destination.title} could not be asked about ${plan.releases.map(({ name }) => name).join(", ")}: ${why}`,
		help: "Whether the version is there already, who publishes it and whether it fits was not checked. --no-preflight leaves the question out."
	};
}
export { runPreflight };
