// Extras: compared by their normal form (PEP 685), declared by Provides-Extra, used by markers of Requires-Dist.
import type { Finding } from "../../diagnostic/finding.ts";
import type { CoreMetadata } from "../../distribution/core-metadata.ts";
import { normalizeName } from "../../python/project-name.ts";
import { parseRequirement } from "../../python/requirement.ts";
import { listSome } from "../rule.ts";

export function checkExtras({ providesExtra, requiresDist }: CoreMetadata, where: string): Finding[] {
	const spellings = Map.groupBy(new Set(providesExtra), normalizeName);
	const ambiguous = [...spellings.values()]
		.filter((spelled) => spelled.length > 1)
		.map((spelled) => spelled.join(" and "));
	const used = new Set(requiresDist.flatMap(listUsedExtras).map(normalizeName));
	const undeclared = [...used].filter((extra) => !spellings.has(extra));
	const findings: Finding[] = [];
	if (ambiguous.length > 0) {
		findings.push({
			code: "metadata/extra",
			level: "warning",
			message: `${where} declares one extra in several spellings: ${listSome(ambiguous)}`,
			help: "Merge them in [project.optional-dependencies]: installers take them for one.",
		});
	}
	if (undeclared.length > 0) {
		findings.push({
			code: "metadata/extra",
			level: "warning",
			message: `${where} has requirements for the extra ${listSome(undeclared)}, but no Provides-Extra declares it`,
			help: "Nobody can ask for them. Declare the extra in [project.optional-dependencies].",
		});
	}
	return findings;
}

const comparison = /\bextra\s*==\s*(?:"([^"]*)"|'([^']*)')|(?:"([^"]*)"|'([^']*)')\s*==\s*extra\b/g;

function listUsedExtras(text: string): string[] {
	const marker = parseRequirement(text)?.marker ?? "";
	return [...marker.matchAll(comparison)].map((match) => match.slice(1).find((extra) => extra !== undefined) ?? "");
}
