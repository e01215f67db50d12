// The section about auditwheel in docs/check-accuracy.md.
import type { OracleRow } from "../oracle.ts";
import type { Verdict } from "./our-verdict.ts";

export interface JudgedWheel {
	file: string;
	ours: Verdict | null;
	theirs: Verdict | null;
}

export function formatAuditwheelSection(
	version: string,
	rows: readonly OracleRow[],
	real: readonly JudgedWheel[],
): string[] {
	const other = real.flatMap(({ file, ours, theirs }) =>
		ours !== null && theirs !== null && ours.said !== theirs.overall
			? [`| ${file} | ${theirs.overall} | ${ours.said} | ${reasonOf(ours)} |`]
			: [],
	);
	return [
		`auditwheel ${version}, asked like \`auditwheel show\` but without the libraries of the machine it runs on: they decide`,
		"nothing about a wheel, and with them three musl wheels of the corpus end in a traceback. Compared are the policy, the",
		"policy by symbol versions alone, processor level and fpectl, and of every policy the external libraries and the",
		"forbidden symbols.",
		"",
		"| what | wheels | equal in everything |",
		"|---|---|---|",
		...rows.map(({ what, cases, agreed }) => `| ${what} | ${cases} | ${agreed} |`),
		...rows.flatMap(({ disagreements }) => disagreements.map((line) => `- ${line.slice(0, 300)}`)),
		"",
		`Beside that verdict \`check\` has one of its own, which it shows: libraries that a declared dependency brings, and`,
		"musl's own other names, are not held against a wheel. It differs from auditwheel's word on these real wheels:",
		"",
		"| wheel | auditwheel | check | libraries that auditwheel would graft |",
		"|---|---|---|---|",
		...other,
	];
}

function reasonOf({ policies }: Verdict): string {
	const libraries = [...new Set(Object.values(policies).at(-1)?.libraries ?? [])];
	const shown = libraries.slice(0, 4).map((name) => `\`${name}\``);
	return libraries.length > 4 ? `${shown.join(", ")} and ${libraries.length - 4} more` : shown.join(", ");
}
