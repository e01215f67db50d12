import { basename, resolve } from "node:path";
import { decideAgreement } from "../check/agreement.ts";
import { checkDistribution } from "../check/run.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { type Finding, hasErrors } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { exitStatusOf } from "../pipeline/exit-status.ts";
import { formatColumns } from "../report/columns.ts";
import type { CommandContext } from "./command.ts";
import { sayFindings } from "./stage.ts";

/** `wheel-release check FILE…`: every finding of every file, then whether they agree with each other. */
export async function checkFiles(context: CommandContext): Promise<number> {
	const { line, screen, world } = context;
	if (line.operands.length === 0) {
		throw new UsageError("config/unknown-option", "check needs at least one file", {
			help: "wheel-release check dist/*",
		});
	}
	const rows: { file: string; size: number; sha256: string; findings: Finding[] }[] = [];
	const facts: DistributionFacts[] = [];
	for (const operand of line.operands) {
		const path = resolve(process.cwd(), operand);
		const source = await world.files.open(path);
		try {
			const checked = await checkDistribution(basename(path), source);
			if (checked.facts) facts.push(checked.facts);
			const hash = await world.files.hash(path);
			rows.push({ file: operand, size: hash?.size ?? 0, sha256: hash?.sha256 ?? "", findings: checked.findings });
		} finally {
			await source.close();
		}
	}
	const findings = [...rows.flatMap((row) => row.findings), ...decideAgreement(facts)];
	const exitStatus = exitStatusOf(findings);
	if (line.isJson) screen.print([JSON.stringify({ files: rows, findings, exitStatus }, null, 2)]);
	else
		screen.print(
			formatColumns(
				rows.map((row) => [`${markOf(row.findings)} ${row.file}`, formatSize(row.size), row.sha256.slice(0, 12)]),
				[1],
			),
		);
	sayFindings({ findings, exitStatus, summary: rows.length === 1 ? "1 file" : `${rows.length} files` }, context);
	return exitStatus;
}

function markOf(findings: readonly Finding[]): string {
	if (findings.length === 0) return "✓";
	return hasErrors(findings) ? "✗" : "!";
}
