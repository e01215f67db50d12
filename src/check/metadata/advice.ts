// What no index refuses, but a reader of METADATA stumbles over.
import type { Finding } from "../../diagnostic/finding.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import type { CoreMetadata } from "../../distribution/core-metadata.ts";
import { firstValue, listValues } from "../../distribution/header-block.ts";
import { fieldOfHeader, metadataFields } from "../../distribution/metadata-fields.ts";
import { isTakenUri, isUsefulUri } from "../../index/refusals/uri.ts";
import { parseLicenseExpression } from "../../python/license-expression.ts";
import { listSome, show } from "../rule.ts";

export function adviseOnFields(metadata: CoreMetadata, where: string): Finding[] {
	return [adviseOnNames, adviseOnSummary, adviseOnDescription, adviseOnLicense, adviseOnLinks].flatMap((advise) =>
		advise(metadata, where),
	);
}

function adviseOnNames(metadata: CoreMetadata, where: string): Finding[] {
	const unknown = [...new Set(metadata.fields.map(([name]) => name))].filter((name) => fieldOfHeader(name) === null);
	const [first] = unknown;
	if (first === undefined) return [];
	const nearest =
		first.length > 40
			? null
			: findNearest(
					first,
					metadataFields.map(({ header }) => header),
				);
	return [
		{
			code: "metadata/unknown-field",
			level: "warning",
			message: `${where} has ${listSome(unknown)}, which no version of core metadata knows; indexes ignore it and twine refuses the file`,
			help: nearest === null ? "Leave it out." : `Call it ${nearest} if that is meant, else leave it out.`,
		},
	];
}

function adviseOnSummary({ summary }: CoreMetadata, where: string): Finding[] {
	const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>|&[a-z]{2,8};|!?\[[^\]]*\]\([^)]*\)/i.exec(summary ?? "")?.[0];
	if (markup === undefined) return [];
	return [
		{
			code: "metadata/summary",
			level: "notice",
			message: `${where} has a Summary with ${show(markup)}, which is shown as it stands: the Summary is plain text`,
			help: "Leave markup to the readme.",
		},
	];
}

function adviseOnDescription(metadata: CoreMetadata, where: string): Finding[] {
	// What old setuptools wrote where nothing was said; PyPI and twine take it for nothing.
	if (["", "UNKNOWN"].includes(metadata.description?.trim() ?? "")) {
		return [
			{
				code: "metadata/description",
				level: "notice",
				message: `${where} has no description, so the project's page on the index stays empty`,
				help: 'Add readme = "README.md" to [project] in pyproject.toml.',
			},
		];
	}
	if (firstValue(metadata, "Description-Content-Type")) return [];
	return [
		{
			code: "metadata/description",
			level: "warning",
			message: `${where} has a description without Description-Content-Type; an index reads it as reStructuredText and refuses what it cannot render`,
			help: 'Say what it is: readme = "README.md" in pyproject.toml, or long_description_content_type in setup.py.',
		},
	];
}

function adviseOnLicense(metadata: CoreMetadata, where: string): Finding[] {
	const expression = firstValue(metadata, "License-Expression");
	if (!expression) return [];
	const parsed = parseLicenseExpression(expression);
	const findings: Finding[] = [];
	if (!("problem" in parsed) && parsed.deprecated.length > 0) {
		findings.push({
			code: "metadata/license-expression",
			level: "notice",
			message: `${where} has License-Expression "${show(expression)}"; SPDX has replaced ${listSome(parsed.deprecated)}`,
			help: "Say which is meant, as in GPL-3.0-only or GPL-3.0-or-later.",
		});
	}
	const classifiers = listValues(metadata, "Classifier").filter((text) => text.startsWith("License ::"));
	if (classifiers.length > 0) {
		findings.push({
			code: "metadata/license-expression",
			level: "notice",
			message: `${where} has License-Expression and also the Classifier ${listSome(classifiers)}, which PEP 639 has retired`,
			help: "Remove the classifier: newer build backends refuse to build with both.",
		});
	}
	return findings;
}

function adviseOnLinks(metadata: CoreMetadata, where: string): Finding[] {
	const links = [
		...listValues(metadata, "Home-page"),
		...listValues(metadata, "Download-URL"),
		...listValues(metadata, "Project-URL").map((value) => value.slice(value.indexOf(",") + 1).trim()),
	];
	const useless = links.filter((link) => isTakenUri(link) && !isUsefulUri(link));
	if (useless.length === 0) return [];
	return [
		{
			code: "metadata/url",
			level: "warning",
			message: `${where} has ${listSome(useless)}, which leads nowhere: no browser can read it as an address`,
			help: "Correct it in [project.urls] and build again.",
		},
	];
}
