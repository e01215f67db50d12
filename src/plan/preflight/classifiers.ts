// Classifiers that would be refused at the upload of the first file (PEP 301). The table is what the index itself uses.
import table from "../../data/classifiers.json" with { type: "json" };
import type { Finding } from "../../diagnostic/finding.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import type { PreflightIndex } from "./facts.ts";

export interface ProjectMetadata {
	/** Relative to the project. */
	file: string;
	classifiers: readonly { text: string; line: number | undefined }[];
	/** Addresses of `[project.urls]`. */
	links: readonly string[];
}

const valid: ReadonlySet<string> = new Set(table.valid);
const deprecated: Readonly<Record<string, readonly string[]>> = table.deprecated;

export function judgeClassifiers({ file, classifiers }: ProjectMetadata, index: PreflightIndex): Finding[] {
	return classifiers.flatMap(({ text, line }): Finding[] => {
		if (valid.has(text)) return [];
		const shown = JSON.stringify(text);
		const replacements = Object.hasOwn(deprecated, text) ? deprecated[text] : undefined;
		if (text.startsWith("Private ::")) {
			return [
				{
					code: "preflight/private-project",
					level: "error",
					message: `the classifier ${shown} says that this project must not be published, and ${index.title} refuses it`,
					file,
					line,
					help: "Remove it to publish, or plan for an index of your own.",
				},
			];
		}
		if (replacements !== undefined) {
			return [
				{
					code: "preflight/invalid-classifier",
					level: "error",
					message: `the classifier ${shown} is deprecated, and ${index.title} refuses new files with it`,
					file,
					line,
					help:
						replacements.length > 0 ? `Write ${replacements.map((other) => `"${other}"`).join(" or ")}.` : "Remove it.",
				},
			];
		}
		const nearest = findNearest(text, valid);
		return [
			{
				code: "preflight/invalid-classifier",
				level: "error",
				message: `${shown} is not a classifier that ${index.title} knows (${table.source}), so it refuses every file`,
				file,
				line,
				help: nearest === null ? "Remove it, or choose one of the list of classifiers." : `Write "${nearest}".`,
			},
		];
	});
}
