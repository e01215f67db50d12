// What the configured paths find on this disk: distributions that were brought along, and paths that lead out of the project.
import { join, relative, sep } from "node:path";
import { type ConfiguredPath, pathOutside } from "../config/paths.ts";
import type { ReadSettings } from "../config/read-settings.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { World } from "../world/ports.ts";

/** More than any release has; a pattern that finds more catches something else. */
const maxFiles = 2000;

/** Files that match `wheels`, and a finding for each configured pattern that finds nothing or far too much. */
export async function readBroughtFiles(
	{ settings, paths }: ReadSettings,
	folder: string,
	world: World,
): Promise<{ files: string[]; findings: Finding[] }> {
	if (settings.frontend !== "none") return { files: [], findings: [] };
	const patterns = settings.wheels.filter((pattern) => !leavesProject(pattern));
	const found = await Promise.all(
		patterns.map(async (pattern) => ({ pattern, files: await world.files.glob(folder, [pattern], maxFiles) })),
	);
	const configured = paths.filter(({ key }) => key.startsWith("wheels."));
	const hasAny = found.some(({ files }) => files.length > 0);
	const findings = found.flatMap(({ pattern, files }): Finding[] => {
		const path = configured.find(({ text }) => text === pattern);
		if (files.length > maxFiles) return [tooMany(pattern, path)];
		return path && files.length === 0 ? [noMatch(path, hasAny)] : [];
	});
	const files = new Set(found.flatMap((row) => (row.files.length > maxFiles ? [] : row.files)));
	return { files: [...files].sort(), findings };
}

/** Links are followed only as far as the project reaches: what is outside is not in the repository. */
export async function findPathsThatLeadOut(
	paths: readonly ConfiguredPath[],
	folder: string,
	world: World,
): Promise<Finding[]> {
	const root = await world.files.realPath(folder);
	const findings = await Promise.all(
		paths.map(async (path) => {
			if (leavesProject(path.text)) return [];
			const real = await world.files.realPath(join(folder, withoutPattern(path.text)));
			if (root === null || real === null || isInside(root, real)) return [];
			return [pathOutside(path, "a link on the way leads out of the project")];
		}),
	);
	return findings.flat();
}

/** The folder in front of the first wildcard. */
function withoutPattern(text: string): string {
	const parts = text.split("/");
	const wild = parts.findIndex((part) => /[*?[{]/.test(part));
	return wild === -1 ? text : parts.slice(0, wild).join("/");
}

function leavesProject(text: string): boolean {
	return /^([/\\~]|[A-Za-z]:)/.test(text) || text.split(/[/\\]/).includes("..");
}

function isInside(root: string, path: string): boolean {
	const way = relative(root, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way);
}

function noMatch({ text, file, line }: ConfiguredPath, hasOthers: boolean): Finding {
	return {
		code: "config/no-match",
		level: hasOthers ? "warning" : "error",
		message: `no file matches the pattern "${text}" of \`wheels\``,
		help: 'Build first, or point wheels = ["…/*.whl"] at the files, relative to the project.',
		file,
		line,
	};
}

function tooMany(pattern: string, path: ConfiguredPath | undefined): Finding {
	return {
		code: "config/too-many-files",
		level: "error",
		message: `more than ${maxFiles} files match the pattern "${pattern}" of \`wheels\``,
		help: 'Name the folder and the ending: wheels = ["dist/*.whl"].',
		...(path ? { file: path.file, line: path.line } : {}),
	};
}
