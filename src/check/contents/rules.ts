// The rules about what a distribution holds, as one rule of check. A new one is one function and one line here.
import type { Finding } from "../../diagnostic/finding.ts";
import type { DistributionFacts, SdistFacts } from "../../distribution/read-distribution.ts";
import { checkDataFolders } from "./data-folders.ts";
import { checkDeclared } from "./declared.ts";
import { checkDuplicates } from "./duplicates.ts";
import { checkEmpty } from "./empty.ts";
import { checkForeign } from "./foreign.ts";
import { checkImportable } from "./importable.ts";
import { contentsOf } from "./installed.ts";
import { checkLeftovers } from "./leftovers.ts";
import { checkMachineTraces } from "./machine-traces.ts";
import { checkNested } from "./nested.ts";
import type { ContentsRule } from "./rule.ts";
import { checkSdist } from "./sdist.ts";
import { checkSecrets } from "./secrets.ts";
import { checkStartUp } from "./start-up.ts";
import { checkTopLevel } from "./top-level.ts";

const wheelRules: readonly ContentsRule[] = [
	checkDataFolders,
	checkStartUp,
	checkEmpty,
	checkTopLevel,
	checkForeign,
	checkImportable,
	checkMachineTraces,
	checkDuplicates,
	checkDeclared,
];

export function checkContents(facts: DistributionFacts): Finding[] {
	return [...checkEither(facts), ...(facts.kind === "wheel" ? checkWheel(facts) : checkSdist(facts))];
}

function checkWheel(facts: Extract<DistributionFacts, { kind: "wheel" }>): Finding[] {
	const contents = contentsOf(facts);
	return wheelRules.flatMap((rule) => rule(contents));
}

/** What belongs into neither a wheel nor an sdist. */
function checkEither(facts: DistributionFacts): Finding[] {
	const members = facts.kind === "wheel" ? facts.members : withoutTop(facts);
	return [
		...checkSecrets(facts.contents, members),
		...checkLeftovers(members),
		...checkNested(members, facts.filename.name),
	];
}

/** Paths below the top folder, which may have any name. */
function withoutTop({ members }: SdistFacts): { name: string; size: number }[] {
	return members.map(({ name, size }) => ({ name: name.slice(name.indexOf("/") + 1), size }));
}
