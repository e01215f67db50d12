// `check --json`: the same facts as the table, for programs.
import { noGpuCode } from "../cuda/gpu-facts.ts";
import type { CheckResult } from "../document/check-result.ts";
import type { CheckedFile } from "../document/checked-file.ts";

export function describeCheck(result: CheckResult) {
	const { files, findings, ignored, exitStatus } = result;
	return {
		files: files.map((file) => describeFile(file, result)),
		findings,
		ignored: ignored.map(({ finding, by }) => ({ ...finding, rule: by.rule, reason: by.reason })),
		exitStatus,
	};
}

function describeFile({ facts, truth, findings, ...file }: CheckedFile, { cells, changes, descriptions }: CheckResult) {
	return {
		...file,
		tags: facts?.kind === "wheel" ? facts.filename.platformTags : [],
		honestTag: truth?.honestTag ?? null,
		floor: truth?.floor ?? null,
		stableAbi: truth?.stableAbi ?? null,
		// Of a bare file its own facts; of a distribution by member.
		gpu: file.kind === "native" ? (Object.values(truth?.gpu ?? {})[0] ?? noGpuCode()) : (truth?.gpu ?? {}),
		driver: truth?.driver ?? null,
		torch: truth?.torch ?? null,
		sboms: facts?.contents?.sboms ?? [],
		cell: cells?.get(file.file) ?? null,
		description: descriptions.get(file.file) ?? null,
		growth: changes.get(file.file) ?? null,
		findings,
	};
}
