// Is the version there already? New files are refused for a release that is older than 14 days (facts of
// warehouse/forklift/legacy.py), and a file name can be used once, ever.
import type { Finding } from "../../diagnostic/finding.ts";
import { count } from "../../diagnostic/quantity.ts";
import { compareVersions, parseVersion } from "../../python/version.ts";
import type { PlannedRelease, PreflightIndex } from "./facts.ts";
import type { IndexedFile } from "./project-index.ts";

const windowDays = 14;
const millisecondsPerDay = 86_400_000;

export function judgeVersion(release: PlannedRelease, index: PreflightIndex, now: Date): Finding[] {
	const there = filesOfVersion(release);
	if (there.length === 0) return [];
	const missing = release.files.filter((file) => !there.some(({ filename }) => file.isNamed(filename)));
	const closes = windowEnd(there);
	const presence = `${release.name} ${release.version} is on ${index.title} with ${count(there.length, "file")}`;
	if (missing.length > 0 && closes !== null && closes < now) {
		return [
			{
				code: "preflight/window-closed",
				level: "error",
				message: `${presence}, the first from ${day(firstUpload(there))}; ${index.title} takes no new files for a release older than ${windowDays} days, and ${missing.length} of ${release.files.length} planned files are not there: ${listTitles(missing)}`,
				help: `Release the next version, or a post-release of this one: ${postRelease(release.version)}`,
			},
		];
	}
	const planned = release.files.length;
	const others = there.filter(({ filename }) => !release.files.some((file) => file.isNamed(filename))).length;
	return [
		{
			code: "preflight/version-exists",
			level: "warning",
			message: [
				`${presence}: ${planned - missing.length} of ${planned} planned files are there`,
				others === 0 ? "" : `, and ${count(others, "file")} that this plan does not have`,
				there.some(({ isYanked }) => isYanked) ? "; some of them are yanked" : "",
			].join(""),
			help: [
				"Whether they have the same bytes is known only once they are built: the same bytes are skipped, others are refused, and a name is never free again.",
				...(missing.length > 0 && closes !== null
					? [`Missing: ${listTitles(missing)}. ${index.title} takes them until ${day(closes)}.`]
					: []),
				"To release other bytes, raise the version.",
			].join("\n"),
		},
	];
}

/** `1.0` finds the files of `1.0.0`: an index keeps one release for equal versions. */
function filesOfVersion({ project, version }: PlannedRelease): IndexedFile[] {
	const planned = parseVersion(version);
	if (planned === null) return [];
	return (project?.files ?? []).filter((file) => {
		const other = parseVersion(file.version);
		return other !== null && compareVersions(planned, other) === 0;
	});
}

/** The release is made by its first file; the index does not say when otherwise. */
function firstUpload(files: readonly IndexedFile[]): Date | null {
	const times = files.map(({ uploadTime }) => Date.parse(uploadTime ?? "")).filter((time) => !Number.isNaN(time));
	return times.length === 0 ? null : new Date(Math.min(...times));
}

function windowEnd(files: readonly IndexedFile[]): Date | null {
	const first = firstUpload(files);
	return first && new Date(first.getTime() + windowDays * millisecondsPerDay);
}

function day(date: Date | null): string {
	return date?.toISOString().slice(0, 10) ?? "an unknown day";
}

function listTitles(files: readonly { title: string }[]): string {
	const shown = files.slice(0, 5).map(({ title }) => title);
	return files.length > shown.length ? `${shown.join(", ")} and ${files.length - shown.length} more` : shown.join(", ");
}

function postRelease(version: string): string {
	const parsed = parseVersion(version);
	if (parsed === null || parsed.dev !== null) return `${version}.post1`;
	return parsed.post === null ? `${version}.post1` : version.replace(/post\d+$/, `post${parsed.post + 1n}`);
}
