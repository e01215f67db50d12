// METADATA and PKG-INFO: what PyPI would refuse, what contradicts the file, and what loses something on the way to users.
import type { Finding } from "../../diagnostic/finding.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import { adviseOnFields } from "./advice.ts";
import { checkExtras } from "./extras.ts";
import { checkIdentity } from "./identity.ts";
import { checkLicenseFiles } from "./license-files.ts";
import { checkRefused } from "./refused.ts";
import { checkRequiresPython } from "./requires-python.ts";
import { checkTyped } from "./typed.ts";

export function checkMetadata(facts: DistributionFacts): Finding[] {
	const { metadata } = facts;
	if (metadata === null) return [];
	const where = facts.kind === "wheel" ? "METADATA" : "PKG-INFO";
	return [
		...checkRefused(metadata, where),
		...checkIdentity(facts, metadata, where),
		...checkLicenseFiles(facts),
		...checkRequiresPython(facts, metadata),
		...checkExtras(metadata, where),
		...checkTyped(facts, metadata),
		...adviseOnFields(metadata, where),
	];
}
