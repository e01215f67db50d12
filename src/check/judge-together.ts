// What only several files together show, or what the project says about them: budgets, expected contents, whether they
// agree, what changed since the last release. `check` and freeze ask the same.
import type { Finding } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import type { FileRules } from "../document/file-rules.ts";
import { decideAgreement } from "./agreement.ts";
import { checkBudget } from "./budget.ts";
import { checkExpected } from "./contents/expected.ts";
import { compareWithSdists } from "./contents/sources.ts";

/** What of a checked file is needed here. */
export type JudgedFile = Pick<CheckedFile, "kind" | "size" | "facts">;

export function judgeTogether(
	files: readonly JudgedFile[],
	rules: Pick<FileRules, "topLevel" | "files" | "wheelBudget" | "releaseBudget"> | null,
): Finding[] {
	const distributions = files.flatMap(({ facts }) => facts ?? []);
	const wheels = distributions.filter((facts) => facts.kind === "wheel");
	return [
		...files.flatMap((file) => checkBudget(file, rules?.wheelBudget ?? null)),
		...checkRelease(files, rules?.releaseBudget ?? null),
		...wheels.flatMap((wheel) =>
			rules === null ? [] : checkExpected(wheel, { topLevel: rules.topLevel, files: rules.files }),
		),
		...compareWithSdists(distributions),
		...decideAgreement(distributions),
	];
}

function checkRelease(files: readonly JudgedFile[], budget: number | null): Finding[] {
	const total = files.reduce((sum, { size, facts }) => sum + (facts === null ? 0 : size), 0);
	if (budget === null || total <= budget) return [];
	return [
		{
			code: "distribution/budget",
			level: "error",
			message: `all files together have ${formatSize(total)}, over the release's budget of ${formatSize(budget)}`,
			help: "Leave data out, build fewer wheels, or raise budget = { release = … }.",
		},
	];
}
