// Will it fit? No index tells a project's limits, but what lies there shows what was allowed before, and the last release
// shows how large the next one will be.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import { compareVersions, isPrerelease, parseVersion, type Version } from "../../python/version.ts";
import type { PlannedFile, PlannedRelease, PreflightIndex } from "./facts.ts";
import type { IndexedFile } from "./project-index.ts";

/** Refused when larger, unless the index's people raised it for this project (warehouse/constants.py). */
const fileLimit = 100 * 1024 * 1024;
const projectLimit = 10 * 1024 * 1024 * 1024;

/** A file that grew by more than this between two releases hardly does so again. */
const largestGrowth = 2;

export function judgeSizes(release: PlannedRelease, index: PreflightIndex): Finding[] {
	const files = release.project?.files ?? [];
	if (files.length === 0) return [];
	const predictions = predictSizes(release);
	return [...judgeFiles(predictions, files, index), ...judgeTotal(release, predictions, files, index)];
}

interface Prediction {
	title: string;
	bytes: number;
	like: string;
}

function judgeFiles(predictions: readonly Prediction[], files: readonly IndexedFile[], index: PreflightIndex) {
	const allowed = Math.max(fileLimit, ...files.map(({ size }) => size));
	return predictions
		.filter(({ bytes }) => bytes > allowed)
		.map(
			({ title, bytes, like }): Finding => ({
				code: "preflight/file-size",
				level: "warning",
				message: `${title} will be about ${formatSize(bytes)}, judged by ${like} and how it grew; ${index.title} takes files up to ${formatSize(allowed)} from this project`,
				help: `Make it smaller, or ask for a higher limit before you tag; that takes days to weeks. \`budget = { wheel = "…" }\` refuses it on your machine.`,
			}),
		);
}

function judgeTotal(
	release: PlannedRelease,
	predictions: readonly Prediction[],
	files: readonly IndexedFile[],
	index: PreflightIndex,
): Finding[] {
	const used = files.reduce((sum, { size }) => sum + size, 0);
	const next = predictions.reduce((sum, { bytes }) => sum + bytes, 0);
	// Above the usual limit already: this project has another one, which nobody tells.
	if (used > projectLimit || used + next <= projectLimit) return [];
	return [
		{
			code: "preflight/project-size",
			level: "warning",
			message: `${release.name} has ${formatSize(used)} on ${index.title}; with about ${formatSize(next)} more it passes the usual limit of ${formatSize(projectLimit)} for a project`,
			help: "Delete old pre-releases or dev versions by hand, or ask for a higher limit before you tag.",
		},
	];
}

/** What the counterparts in the newest release weigh, times their growth since the one before. */
function predictSizes(release: PlannedRelease): Prediction[] {
	const [newest, previous] = pastReleases(release);
	if (newest === undefined) return [];
	return release.files.flatMap((file): Prediction[] => {
		const like = counterpart(file, newest);
		if (like === undefined) return [];
		const before = counterpart(file, previous ?? []);
		const growth = before === undefined ? 1 : Math.min(Math.max(1, like.size / before.size), largestGrowth);
		return [{ title: file.title, bytes: Math.round(like.size * growth), like: like.filename }];
	});
}

/** The heaviest one: a planned file may resemble those of several Pythons. */
function counterpart(file: PlannedFile, files: readonly IndexedFile[]): IndexedFile | undefined {
	return files.filter(({ filename }) => file.resembles(filename)).sort((a, b) => b.size - a.size)[0];
}

/** Files by release before this one, newest first; final releases where there are any. */
function pastReleases({ project, version }: PlannedRelease): IndexedFile[][] {
	const planned = parseVersion(version);
	const groups = [...Map.groupBy(project?.files ?? [], (file) => file.version)].flatMap(([text, files]) => {
		const parsed = parseVersion(text);
		return parsed === null || (planned && compareVersions(parsed, planned) >= 0) ? [] : [{ parsed, files }];
	});
	const final = groups.filter(({ parsed }) => !isPrerelease(parsed));
	return sortNewestFirst(final.length > 0 ? final : groups).map(({ files }) => files);
}

function sortNewestFirst<T extends { parsed: Version }>(groups: readonly T[]): T[] {
	return [...groups].sort((a, b) => compareVersions(b.parsed, a.parsed));
}
