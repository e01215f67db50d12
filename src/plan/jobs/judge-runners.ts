// Every runner label of a plan, judged once, with the cells that ask for it.
import { judgeRunner } from "../../data/judge-runner.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { count } from "../../diagnostic/quantity.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Plan } from "../../document/plan.ts";
import type { PlanFacts } from "../facts.ts";

export function judgeRunners(
	{ settings: { settings, places }, tables, now }: Pick<PlanFacts, "settings" | "tables" | "now">,
	{ cells, sdist, smokeCells }: Pick<Plan, "cells" | "sdist" | "smokeCells">,
): Finding[] {
	const users = new Map<string, string[]>();
	for (const { id, runner } of [...cells, ...(sdist ? [sdist] : []), ...smokeCells])
		for (const label of hostedLabelsOf(runner)) users.set(label, [...(users.get(label) ?? []), id]);
	const { build, smoke } = settings.cuda?.runners ?? {};
	const configured = [
		...(build === undefined ? [] : [{ key: "cuda.runners.build", runner: build }]),
		...(smoke === undefined ? [] : [{ key: "cuda.runners.smoke", runner: smoke }]),
		...Object.entries(settings.runners).map(([word, runner]) => ({ key: `runners.${word}`, runner })),
	];
	return [...users].flatMap(([label, ids]) => {
		const key = configured.find(({ runner }) => hostedLabelsOf(runner).includes(label))?.key;
		const [first = "", ...others] = ids;
		const usedBy = others.length === 0 ? first : `${first} (and ${count(others.length, "more job")})`;
		const place = key === undefined ? {} : (places[key] ?? {});
		return judgeRunner(label, tables.runners, { now, isConfigured: key !== undefined, usedBy, ...place }) ?? [];
	});
}

/** Labels that may be GitHub's own: a self-hosted runner and the members of a group are called as their owner likes. */
function hostedLabelsOf(runner: RunsOn): string[] {
	const labels = typeof runner === "string" ? [runner] : Array.isArray(runner) ? runner : [];
	return labels.some((label) => label.toLowerCase() === "self-hosted") ? [] : labels;
}
