// The job summary on GitHub: first what is true now, then the one safe next step, then the facts as a table.

import type { StageName } from "../diagnostic/event.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { formatSeconds, formatSize } from "../diagnostic/quantity.ts";
import type { Ledger } from "../document/ledger.ts";
import type { Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import { formatFindingsMarkdown } from "./findings-markdown.ts";
import { formatPlanMarkdown } from "./plan-markdown.ts";
import { codeSpan } from "./untrusted-text.ts";
import { formatUsersMarkdown, type UserRow } from "./users-table.ts";

/** What a summary may show; each part stands there when its stage has run in this job. */
export interface SummaryFacts {
	/** `check` when it could judge nothing; else it has a summary of its own. */
	stage: StageName | "check";
	exitStatus: number;
	exitMeaning: string;
	summary: string;
	seconds: number;
	findings: readonly Finding[];
	plan: Plan | null;
	/** What typical users get of the plan. */
	users: readonly UserRow[];
	manifest: Manifest | null;
	ledger: Ledger | null;
}

export function formatJobSummary(facts: SummaryFacts): string {
	const { plan, exitStatus, stage } = facts;
	const mark = exitStatus === 0 ? "✓" : "✗";
	const what = plan ? ` ${codeSpan(`${plan.project.name} ${plan.version}`)}` : "";
	const sections = [
		`### ${mark} ${stage}${what}`,
		`${exitStatus === 0 ? "" : `**exit ${exitStatus}**: ${facts.exitMeaning}. `}${codeSpan(facts.summary)} in ${formatSeconds(facts.seconds)}`,
		nextStep(facts),
		formatFindingsMarkdown(facts.findings),
		stage === "plan" && plan ? formatPlanMarkdown(plan) : "",
		stage === "plan" && facts.users.length > 0 ? formatUsers(facts.users) : "",
		facts.ledger && facts.manifest ? ledgerTable(facts.ledger, facts.manifest) : "",
		!facts.ledger && facts.manifest ? manifestTable(facts.manifest) : "",
	];
	return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function formatUsers(users: readonly UserRow[]): string {
	return `<details><summary>What typical users get</summary>\n\n${formatUsersMarkdown(users)}\n\n</details>`;
}

function nextStep({ exitStatus, stage }: SummaryFacts): string {
	if (exitStatus === 5)
		return "**Next:** re-run the failed job; it continues where this one stopped and sends nothing twice.";
	if (exitStatus === 6 && stage === "publish")
		return "**Next:** do not re-run. Other bytes stand where ours should; find out who made them.";
	if (exitStatus === 1)
		return "**Next:** mend what the findings name, then run again. Nothing was published by this job.";
	return "";
}

function manifestTable(manifest: Manifest): string {
	const rows = manifest.distributions.map(
		({ file, size, sha256 }) => `| ${codeSpan(file)} | ${formatSize(size)} | ${codeSpan(sha256)} |`,
	);
	return ["| file | size | sha256 |", "|---|--:|---|", ...rows].join("\n");
}

function ledgerTable(ledger: Ledger, manifest: Manifest): string {
	const names = ledger.destinations.map((destination) => destination.name);
	const rows = manifest.distributions.map(({ file, size, sha256 }) => {
		const states = ledger.destinations.map((destination) => {
			const state = destination.files.find((row) => row.file === file)?.state ?? "absent";
			return state === "absent" || state === "conflict" ? `**${state}**` : state;
		});
		return `| ${codeSpan(file)} | ${formatSize(size)} | ${states.join(" | ")} | ${codeSpan(sha256)} |`;
	});
	return [
		`| file | size | ${names.join(" | ")} | sha256 |`,
		`|---|--:|${names.map(() => "---|").join("")}---|`,
		...rows,
	].join("\n");
}
