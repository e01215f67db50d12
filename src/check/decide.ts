// What check thinks of one distribution: every rule over the same facts, all findings at once.
import { type Finding, sortFindings } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { checkContents } from "./contents/rules.ts";
import { checkEntryPoints } from "./entry-points.ts";
import { checkFileName, checkLocalVersion } from "./file-name.ts";
import { checkGpu } from "./gpu/rules.ts";
import { checkTorch } from "./gpu/torch-rules.ts";
import type { TorchVerdict } from "./gpu/torch-verdict.ts";
import { checkLayout } from "./layout.ts";
import { checkMetadata } from "./metadata/rules.ts";
import { checkNative } from "./native/rules.ts";
import { checkRecord } from "./record.ts";
import type { Rule } from "./rule.ts";
import { checkPlatformTags, checkWheelFile } from "./tags.ts";

const rules: readonly Rule[] = [
	checkFileName,
	checkLocalVersion,
	checkLayout,
	checkReading,
	checkMetadata,
	checkWheelFile,
	checkPlatformTags,
	checkRecord,
	checkEntryPoints,
	checkContents,
	checkNative,
	checkGpu,
];

/** @param torch what its code asks of torch, if anything */
export function decideCheck(fileName: string, facts: DistributionFacts, torch: TorchVerdict | null): Finding[] {
	const found = [...rules.flatMap((rule) => rule(facts)), ...(facts.kind === "wheel" ? checkTorch(facts, torch) : [])];
	return sortFindings(found.map((finding) => ({ ...finding, file: fileName })));
}

/** Files that are there but could not be read as what they should be. */
function checkReading(facts: DistributionFacts): Finding[] {
	const help = "Let the project's build backend write it: build the distribution again from pyproject.toml.";
	return facts.problems.map((problem) => ({ level: "error", help, ...problem }));
}
