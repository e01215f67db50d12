import type { Finding } from "../diagnostic/finding.ts";
import { type EntryPoint, isScriptGroup } from "../distribution/entry-points.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { show } from "./rule.ts";

// As PyPI has it since 2026-05-18; a name of dots alone would be a folder.
const scriptName = /^(?!\.+$)[\p{L}\p{N}_.-]+$/u;
const identifierPath = "[\\p{ID_Start}_][\\p{ID_Continue}]*(?:\\.[\\p{ID_Start}_][\\p{ID_Continue}]*)*";
const objectReference = new RegExp(
	`^${identifierPath}(?<object>\\s*:\\s*${identifierPath})?(?:\\s*\\[[^\\]]*\\])?$`,
	"u",
);

export function checkEntryPoints(facts: DistributionFacts): Finding[] {
	if (facts.kind === "sdist") return [];
	return facts.entryPoints.flatMap((point) => {
		const problem = findProblem(point);
		return problem === null ? [] : [invalid(`entry_points.txt line ${point.line}: ${problem}`)];
	});
}

function findProblem(point: EntryPoint): string | null {
	const isScript = isScriptGroup(point.group);
	if (isScript && !scriptName.test(point.name)) {
		return `"${show(point.name)}" cannot be the name of a script: letters, digits, "_", "." and "-" only`;
	}
	const reference = objectReference.exec(point.value);
	if (reference === null || (isScript && reference.groups?.object === undefined)) {
		return `"${show(point.value)}" is not an object reference like mypkg.cli:main`;
	}
	return null;
}

function invalid(message: string): Finding {
	return {
		code: "distribution/entry-point",
		level: "error",
		message,
		help: "Correct [project.scripts] or [project.entry-points] in pyproject.toml and build again.",
	};
}
