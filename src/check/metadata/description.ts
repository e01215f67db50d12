// Descriptions in reStructuredText, which PyPI renders before it takes a file: whoever calls gives a renderer, or there is
// none. Files of a release share their description, so each text is rendered once.
import type { Finding } from "../../diagnostic/finding.ts";
import { count } from "../../diagnostic/quantity.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import type { DescriptionState } from "../../document/check-result.ts";
import {
	descriptionToRender,
	type RestructuredDescription,
	refuseRendering,
	showsNothing,
} from "../../index/refusals/rendering.ts";
import type { RenderDescriptions, RenderOutcome, RenderProblem } from "../../tools/render-descriptions.ts";
import { toRefusedFinding } from "../refused-finding.ts";
import { show } from "../rule.ts";
import { formOf } from "./refused.ts";

interface Judged {
	readonly facts: DistributionFacts | null;
	readonly findings: readonly Finding[];
}

export interface Described<T> {
	files: (Omit<T, "findings"> & { findings: Finding[] })[];
	/** Of each file; null where nothing is to be rendered. */
	states: (DescriptionState | null)[];
}

export async function checkDescriptions<T extends Judged>(
	files: readonly T[],
	render: RenderDescriptions,
): Promise<Described<T>> {
	const wanted = files.map(({ facts }) => (facts?.metadata ? descriptionToRender(formOf(facts.metadata)) : null));
	const texts = [...new Set(wanted.flatMap((row) => (row === null || showsNothing(row) ? [] : row.text)))];
	const outcomes = texts.length === 0 ? [] : ((await render(texts)) ?? []);
	const judged = files.map((file, index) => {
		const description = wanted[index] ?? null;
		if (description === null || file.facts === null) return { file, state: null };
		const outcome: RenderOutcome = showsNothing(description)
			? { kind: "refused", problems: [] }
			: (outcomes[texts.indexOf(description.text)] ?? { kind: "skipped" });
		return { file: withOutcome(file, file.facts, description, outcome), state: outcome.kind };
	});
	return {
		files: judged.map(({ file }) => ({ ...file, findings: [...file.findings] })),
		states: judged.map(({ state }) => state),
	};
}

function withOutcome<T extends Judged>(
	file: T,
	facts: DistributionFacts,
	description: RestructuredDescription,
	outcome: RenderOutcome,
): T {
	const where = facts.kind === "wheel" ? "METADATA" : "PKG-INFO";
	if (outcome.kind === "failed") {
		const found: Finding = {
			code: "metadata/description",
			level: "warning",
			message: `${where} has a description on which the renderer of PyPI breaks: ${show(outcome.reason)}`,
			file: facts.fileName,
			help: "PyPI's server runs the same one, so the upload may end in a server error. Make the readme simpler: less nesting, smaller tables.",
		};
		return { ...file, findings: [...file.findings, found] };
	}
	if (outcome.kind !== "refused") return file;
	// That the type is missing is part of this one.
	const others = file.findings.filter(({ code, level }) => code !== "metadata/description" || level === "error");
	return { ...file, findings: [...others, { ...refusedFinding(description, outcome, where), file: facts.fileName }] };
}

const shownProblems = 5;

function refusedFinding(
	description: RestructuredDescription,
	{ problems }: Extract<RenderOutcome, { kind: "refused" }>,
	where: string,
): Finding {
	const { message, help, ...finding } = toRefusedFinding(refuseRendering(description), { where });
	const left = problems.length - shownProblems;
	const lines = [
		...problems.slice(0, shownProblems).map(problemWords).map(show),
		...(left > 0 ? [`and ${count(left, "more problem")}`] : []),
	];
	const what = lines.length === 0 ? `${message}: nothing is left of it to show` : [`${message}:`, ...lines].join("\n");
	return { ...finding, message: what, help: [help, ...advise(problems)].join("\n") };
}

function problemWords({ line, message }: RenderProblem): string {
	const words = message.replace(/\s+/g, " ").trim();
	return line === null ? words : `line ${line}: ${words}`;
}

/** What is wrong most often, by the words of docutils. */
const remedies: readonly (readonly [RegExp, string])[] = [
	[
		/^Unknown (?:directive type|interpreted text role)/,
		"Directives and roles of Sphinx are unknown to PyPI: write them as plain reStructuredText, `code` instead of :func:`code`.",
	],
	[
		/directive disabled|roles disabled|File and URL access deactivated/,
		"PyPI renders without raw and include: put the text itself into the readme, or leave it out there.",
	],
	[/underline too short|overline too short/, "Make the line below a title as long as the title."],
	[/^Unknown target name/, "Define each link that is used: .. _name: https://…"],
	[/^Undefined substitution/, "Define each |substitution| in the readme itself: .. |name| replace:: text"],
	[/^Duplicate explicit target name/, "Write links of the same text with two underscores: `text <https://…>`__"],
	[/[Uu]nexpected (?:indentation|unindent)|ends without a blank line/, "Put a blank line before and after each block."],
];

function advise(problems: readonly RenderProblem[]): string[] {
	if (problems.length === 0)
		return ["Comments and a title alone do not show: write a paragraph, or leave the readme out."];
	const known = remedies.filter(([words]) => problems.some(({ message }) => words.test(message.replace(/\s+/g, " "))));
	return [...known.map(([, remedy]) => remedy), "Lines are counted from the start of the readme."];
}
