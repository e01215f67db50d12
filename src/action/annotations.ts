// Findings as annotations. The runner shows ten of each level per step and drops the rest without a word, so the tenth
// says how many there are, and the nine before it are of as many kinds as there are.
import { isAbsolute, posix, relative, sep } from "node:path";
import { type Finding, findingLevels } from "../diagnostic/finding.ts";
import { stripInvisible } from "../report/untrusted-text.ts";
import type { AnnotationPlace } from "../world/runner.ts";

const shownPerLevel = 10;
/** The runner cuts longer ones (`_maxIssueMessageLength`), in the middle of what is to be pasted. */
const longestMessage = 4000;

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
		const shown = all.length > shownPerLevel ? chooseKinds(all).slice(0, shownPerLevel - 1) : all;
		const rest = all.length - shown.length;
		const annotations = shown.map((finding) => annotate(finding, folders));
		if (rest === 0) return annotations;
		const message = `and ${rest} more of this level; the job summary lists them`;
		return [...annotations, { level, message, place: { title: "wheel-release" } }];
	});
}

/** The first of each kind, then the others, each in their order. */
function chooseKinds(findings: readonly Finding[]): Finding[] {
	const first = new Set([...Map.groupBy(findings, ({ code }) => code).values()].flatMap(([finding]) => finding ?? []));
	return [...first, ...findings.filter((finding) => !first.has(finding))];
}

function annotate(finding: Finding, folders: { workspace: string; project: string }): Annotation {
	const named = finding.file === undefined ? undefined : fileInRepository(finding.file, folders);
	const file = named === undefined ? undefined : stripInvisible(named);
	const message = stripInvisible(finding.help ? `${finding.message}\n${finding.help}` : finding.message);
	return {
		level: finding.level,
		message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message,
		place: { title: finding.code, ...(file === undefined ? {} : { file, line: finding.line }) },
	};
}

/** GitHub wants paths from the top of the repository; a file outside of it cannot be annotated. */
function fileInRepository(
	file: string,
	{ workspace, project }: { workspace: string; project: string },
): string | undefined {
	if (/^https?:\/\//i.test(file)) return undefined;
	const toSlashes = (text: string) => text.split(sep).join("/");
	const path = isAbsolute(file)
		? toSlashes(relative(workspace, file))
		: posix.join(toSlashes(relative(workspace, project)), toSlashes(file));
	return path === "" || path.startsWith("../") || isAbsolute(path) ? undefined : path;
}
