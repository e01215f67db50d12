// How a rehearsal ends: what was planned, built, tested, published, verified; what this host could not rehearse and why.

import type { StageName } from "../diagnostic/event.ts";
import { count, formatSeconds } from "../diagnostic/quantity.ts";
import type { Plan } from "../document/plan.ts";
import { formatColumns } from "./columns.ts";
import { nextTag } from "./next-tag.ts";
import { escapeHtml } from "./untrusted-text.ts";

interface RehearsalStage {
	stage: StageName;
	summary: string;
	seconds: number;
	exitStatus: number;
}

export interface RehearsalFacts {
	/** Null when the rehearsal ended before there was one. */
	plan: Plan | null;
	/** How many wheels and tests the uncut plan has. */
	planned: { files: number; tests: number };
	stages: readonly RehearsalStage[];
	exitStatus: number;
	exitMeaning: string;
	seconds: number;
}

/** Lines for the end of the terminal output. */
export function formatRehearsalReport(facts: RehearsalFacts): string[] {
	const { plan, planned } = facts;
	const lines = [`${facts.exitStatus === 0 ? "Rehearsed" : "Stopped"}: ${describeReach(facts)}`];
	if (plan && plan.leftOut.length > 0) {
		lines.push("Not rehearsed on this host:");
		lines.push(...formatColumns(groupReasons(plan).map(({ reason, ids }) => [`  ${ids}`, reason])));
	}
	if (facts.exitStatus !== 0) {
		lines.push(`exit ${facts.exitStatus}: ${facts.exitMeaning}`);
	} else if (plan && planned.files > 0) {
		const tag = nextTag(plan);
		const make = plan.tag === null ? `git tag -a ${tag} -m ${tag} && ` : "";
		const next =
			plan.commit === null ? "Ready to commit, then to tag" : plan.tag === null ? "Ready to tag" : "Ready to push";
		lines.push(`${next}: ${make}git push origin ${tag}`);
	}
	return lines;
}

function describeReach({ plan, planned, seconds }: RehearsalFacts): string {
	if (plan === null) return `no plan, ${formatSeconds(seconds)}`;
	const files = plan.cells.length + (plan.sdist ? 1 : 0);
	return `${plan.project.name} ${plan.version}: ${files} of ${count(planned.files, "file")}, ${count(plan.smokeCells.length, "test")} here for ${planned.tests} in a release, ${formatSeconds(seconds)}`;
}

/** One line per reason: `4 wheels (macosx…)  macOS wheels need the runner macos-15`. */
function groupReasons(plan: Plan): { ids: string; reason: string }[] {
	const groups = new Map<string, { build: string[]; smoke: string[] }>();
	for (const { id, kind, reason } of plan.leftOut) {
		const group = groups.get(reason) ?? { build: [], smoke: [] };
		group[kind].push(id);
		groups.set(reason, group);
	}
	return [...groups].map(([reason, { build, smoke }]) => ({
		ids: [
			...(build.length ? [count(build.length, "wheel")] : []),
			...(smoke.length ? [count(smoke.length, "test")] : []),
		].join(", "),
		reason,
	}));
}

/** The same facts as a page that stands alone. */
export function formatRehearsalPage(facts: RehearsalFacts): string {
	const title = facts.plan ? `Rehearsal of ${facts.plan.project.name} ${facts.plan.version}` : "Rehearsal";
	const cell = (text: string, tag = "td") => `<${tag}>${escapeHtml(text)}</${tag}>`;
	const table = (caption: string, head: string[], rows: string[][]) =>
		rows.length === 0
			? ""
			: `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("")}</tr></thead><tbody>${rows
					.map((row) => `<tr>${row.map((text) => cell(text)).join("")}</tr>`)
					.join("")}</tbody></table>`;
	const stages = facts.stages.map(({ stage, summary, seconds, exitStatus }) => [
		exitStatus === 0 ? "✓" : "✗",
		stage,
		summary,
		formatSeconds(seconds),
	]);
	const wheels = facts.plan?.cells.map((row) => [row.id, String(row.runner), row.why]) ?? [];
	const tests = facts.plan?.smokeCells.map((row) => [row.id, row.python, row.why]) ?? [];
	const left = facts.plan?.leftOut.map((row) => [row.kind, row.id, row.reason]) ?? [];
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
td:first-child { white-space: nowrap; }
</style></head><body><main>
<h1>${escapeHtml(title)}</h1>
<p><strong>${facts.exitStatus === 0 ? "✓ Rehearsed" : `✗ Stopped with exit ${facts.exitStatus}`}</strong>: ${escapeHtml(describeReach(facts))}</p>
${table("Stages", ["", "stage", "what is true now", "time"], stages)}
${table("Wheels rehearsed here", ["wheel", "runner of the release", "why"], wheels)}
${table("Tests run here", ["test", "Python", "why"], tests)}
${table("Not rehearsed on this host", ["", "what", "reason"], left)}
</main></body></html>
`;
}
