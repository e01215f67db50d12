// Everything in METADATA or PKG-INFO that PyPI would refuse: not only the first, which is all that it tells itself. Each
// finding quotes its answer, so that who searches for those words finds both.
import { classifiers, replacementsOf } from "../../data/classifiers.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import { count } from "../../diagnostic/quantity.ts";
import type { CoreMetadata } from "../../distribution/core-metadata.ts";
import { adviseOnLicense } from "../../index/refusals/license-advice.ts";
import { findMetadataRefusals } from "../../index/refusals/metadata.ts";
import { sanitizeForm } from "../../index/refusals/metadata-form.ts";
import type { Refusal } from "../../index/refusals/refusal.ts";
import { metadataFields, uploadMetadata } from "../../index/upload-form.ts";
import { toRefusedFinding } from "../refused-finding.ts";

// A hostile file may hold ten thousands of bad classifiers.
const mostOfKind = 20;
const longestWord = 100;

export function checkRefused(metadata: CoreMetadata, where: string): Finding[] {
	const byKind = Map.groupBy(findMetadataRefusals(formOf(metadata)), ({ id }) => id);
	return [...byKind.values()].flatMap((refusals) => {
		const findings = refusals
			.slice(0, mostOfKind)
			.map((refusal) => toRefusedFinding(refusal, { where, advice: advise(refusal) }));
		const [first] = findings;
		const left = refusals.length - findings.length;
		if (left === 0 || first === undefined) return findings;
		return [...findings, { ...first, message: `${where} has ${count(left, "fault")} more like the last ones` }];
	});
}

/** As our own client sends it, and every other one that follows PyPI's form. */
export function formOf(metadata: CoreMetadata): Map<string, string[]> {
	const sent = metadataFields(uploadMetadata(metadata));
	const form = new Map<string, string[]>();
	for (const [name, value] of sent) {
		const values = form.get(name);
		if (values === undefined) form.set(name, [value]);
		else values.push(value);
	}
	return sanitizeForm(form);
}

function advise({ id, values }: Refusal): string {
	const word = (values.word ?? values.value ?? "").slice(0, longestWord);
	if (id === "license-expression") return adviseOnLicense(values.word === "" ? null : word);
	if (id === "classifier-deprecated") {
		const others = replacementsOf(values.value ?? "") ?? [];
		return others.length === 0 ? "Remove it." : `Write ${others.map((other) => `"${other}"`).join(" or ")}.`;
	}
	const nearest = id === "classifier-unknown" ? findClassifier(word) : null;
	return nearest === null ? "Remove it, or choose one of the list of classifiers." : `Write "${nearest}".`;
}

/** Colons and spaces are what goes wrong most: `Programming Language :: Python 3`. */
function findClassifier(word: string): string | null {
	const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
	for (const classifier of classifiers) if (letters(classifier) === letters(word)) return classifier;
	return findNearest(word, classifiers);
}
