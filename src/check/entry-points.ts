import type { Finding } from "../diagnostic/finding.ts";
import { type EntryPoint, isScriptGroup } from "../distribution/entry-points.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { isScriptNameTaken } from "../index/refusals/contents.ts";
import { fault } from "../index/refusals/refusal.ts";
import { checkEntryPointModules } from "./entry-point-modules.ts";
import { toRefusedFinding } from "./refused-finding.ts";
import { show } from "./rule.ts";

const identifierPath = "[\\p{ID_Start}_][\\p{ID_Continue}]*(?:\\.[\\p{ID_Start}_][\\p{ID_Continue}]*)*";
const objectReference = new RegExp(
	`^${identifierPath}(?<object>\\s*:\\s*${identifierPath})?(?:\\s*\\[[^\\]]*\\])?$`,
	"u",
);

export function checkEntryPoints(facts: DistributionFacts): Finding[] {
	if (facts.kind === "sdist") return [];
	const malformed = facts.entryPoints.flatMap((point) => {
		const place = `line ${point.line}:`;
		if (!isScriptNameTaken(point)) {
			const problem = `${place} "${show(point.name)}" cannot be the name of a script: letters, digits, "_", "." and "-" only`;
			return [toRefusedFinding(fault("entry-points", { file: facts.fileName, problem }))];
		}
		const problem = findProblem(point);
		return problem === null ? [] : [invalid(`entry_points.txt ${place} ${problem}`)];
	});
	return [...malformed, ...checkEntryPointModules(facts)];
}

function findProblem(point: EntryPoint): string | null {
	const isScript = isScriptGroup(point.group);
	if (isScript && /^\.+$/.test(point.name)) return `"${point.name}" cannot be the name of a script: it is a folder`;
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
