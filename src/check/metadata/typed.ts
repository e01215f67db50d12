// PEP 561: a type checker believes the annotations of a package that brings py.typed, whatever its classifiers say.
import type { Finding } from "../../diagnostic/finding.ts";
import type { CoreMetadata } from "../../distribution/core-metadata.ts";
import { listValues } from "../../distribution/header-block.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import { listSome } from "../rule.ts";

const classifier = "Typing :: Typed";

export function checkTyped(facts: DistributionFacts, metadata: CoreMetadata): Finding[] {
	if (facts.kind === "sdist") return [];
	const names = facts.members.map(({ name }) => name);
	const markers = names.filter((name) => /(?:^|\/)py\.typed$/.test(name));
	const promises = listValues(metadata, "Classifier").includes(classifier);
	// Packages of stubs alone are typed by their name.
	const isTyped = markers.length > 0 || names.some((name) => /^[^/]+-stubs\//.test(name));
	if (promises && !isTyped) {
		return [
			{
				code: "metadata/typed",
				level: "warning",
				message: `METADATA has the Classifier "${classifier}", but no package of the wheel has a py.typed`,
				help: "Put an empty py.typed into each typed package and into the package data of the build backend.",
			},
		];
	}
	// Nothing breaks without the classifier: two of five typed projects lack it. Forty wheels of a release need not all say so.
	if (promises || markers.length === 0 || !facts.filename.platformTags.includes("any")) return [];
	return [
		{
			code: "metadata/typed",
			level: "notice",
			message: `the wheel has ${listSome(markers)}, but METADATA lacks the Classifier "${classifier}"`,
			help: "Add it, so that users find the project among the typed ones.",
		},
	];
}
