// Findings as annotations. The runner shows ten of each level per step and drops the rest without a word, so the tenth
// says how many there are.
import { isAbsolute, posix, relative, sep } from "node:path";
import { type Finding, findingLevels } from "../diagnostic/finding.ts";
import type { AnnotationPlace } from "../world/runner.ts";

const shownPerLevel = 10;

export interface Annotation {
	level: Finding["level"];
	message: string;
	place: AnnotationPlace;
}

export function annotationsOf(
	findings: readonly Finding[],
	folders: { workspace: string; project: string },
): Annotation[] {
	return findingLevels.flatMap((level) => {
		const all = findings.filter((finding) => finding.level === level);
		const shown = all.length > shownPerLevel ? all.slice(0, shownPerLevel - 1) : all;
		const rest = all.length - shown.length;
		const annotations = shown.map((finding) => annotate(finding, folders));
		if (rest === 0) return annotations;
		const message = `and ${rest} more of this level; the job summary lists them`;
		return [...annotations, { level, message, place: { title: "wheel-release" } }];
	});
}

function annotate(finding: Finding, folders: { workspace: string; project: string }): Annotation {
	const file = finding.file === undefined ? undefined : fileInRepository(finding.file, folders);
	return {
		level: finding.level,
		message: finding.help ? `${finding.message}\n${finding.help}` : finding.message,
		place: { title: finding.code, ...(file === undefined ? {} : { file, line: finding.line }) },
	};
}

/** GitHub wants paths from the top of the repository; a file outside of it cannot be annotated. */
function fileInRepository(
	file: string,
	{ workspace, project }: { workspace: string; project: string },
): string | undefined {
	const path = isAbsolute(file)
		? relative(workspace, file).split(sep).join("/")
		: posix.join(relative(workspace, project).split(sep).join("/"), file);
	return path === "" || path.startsWith("../") || isAbsolute(path) ? undefined : path;
}
