import { n as decideAgreement, t as checkDistribution } from "./run.js";
import { s as UsageError } from "./errors.js";
import { r as hasErrors } from "./finding.js";
import { r as formatSize } from "./quantity.js";
import { n as exitStatusOf } from "./exit-status2.js";
import { r as formatColumns } from "./identity.js";
import { n as sayFindings } from "./stage.js";
import { basename, resolve } from "node:path";
// src/cli/check.ts
/** `wheel-release check FILE…`: every finding of every file, then whether they agree with each other. */
async function checkFiles(context) {
	const { line, screen, world } = context;
	if (line.operands.length === 0) throw new UsageError("config/unknown-option", "check needs at least one file", { help: "wheel-release check dist/*" });
	const rows = [];
	const facts = [];
	for (const operand of line.operands) {
		const path = resolve(process.cwd(), operand);
		const source = await world.files.open(path);
		try {
			const checked = await checkDistribution(basename(path), source);
			if (checked.facts) facts.push(checked.facts);
			const hash = await world.files.hash(path);
			rows.push({
				file: operand,
				size: hash?.size ?? 0,
				sha256: hash?.sha256 ?? "",
				findings: checked.findings
			});
		} finally {
			await source.close();
		}
	}
	const findings = [...rows.flatMap((row) => row.findings), ...decideAgreement(facts)];
	const exitStatus = exitStatusOf(findings);
	if (line.isJson) screen.print([JSON.stringify({
		files: rows,
		findings,
		exitStatus
	}, null, 2)]);
	else screen.print(formatColumns(rows.map((row) => [
		`${markOf(row.findings)} ${row.file}`,
		formatSize(row.size),
		row.sha256.slice(0, 12)
	]), [1]));
	sayFindings({
		findings,
		exitStatus,
		summary: rows.length === 1 ? "1 file" : `${rows.length} files`
	}, context);
	return exitStatus;
}
function markOf(findings) {
	if (findings.length === 0) return "✓";
	return hasErrors(findings) ? "✗" : "!";
}
export { checkFiles };
