// docs/events.md tells what the rules do: the table is made from the rules that the plan itself follows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readEvent } from "../../src/plan/event/event.ts";
import { type EventRule, eventRules } from "../../src/plan/event/event-rules.ts";
import { decideDestinations } from "../../src/plan/version/destinations.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "events.md"), "utf8");

/** An event as GitHub sends it, for each rule. */
const examples: Record<string, { name: string; ref: string; payload: object }> = {
	refused: { name: "pull_request_target", ref: "refs/heads/main", payload: { pull_request: {} } },
	deleted: { name: "push", ref: "refs/heads/main", payload: { ref: "refs/tags/v1", deleted: true } },
	"pull-request": { name: "pull_request", ref: "refs/pull/1/merge", payload: { pull_request: {} } },
	tag: { name: "push", ref: "refs/tags/v1", payload: { ref: "refs/tags/v1" } },
	branch: { name: "push", ref: "refs/heads/main", payload: { ref: "refs/heads/main" } },
	"release-draft": {
		name: "release",
		ref: "refs/tags/v1",
		payload: { action: "created", release: { tag_name: "v1", draft: true } },
	},
	release: { name: "release", ref: "refs/tags/v1", payload: { action: "published", release: { tag_name: "v1" } } },
	"release-other": { name: "release", ref: "refs/tags/v1", payload: { action: "edited", release: { tag_name: "v1" } } },
	"dispatch-tag": { name: "workflow_dispatch", ref: "refs/heads/main", payload: { inputs: { tag: "v1" } } },
	dispatch: { name: "workflow_dispatch", ref: "refs/heads/main", payload: { inputs: {} } },
	schedule: { name: "schedule", ref: "refs/heads/main", payload: { schedule: "0 3 * * *" } },
	other: { name: "deployment", ref: "refs/heads/main", payload: {} },
};

function read({ id }: EventRule) {
	const example = examples[id];
	if (example === undefined) throw new Error(`no example for the rule ${id}`);
	const none = { refType: undefined, sha: undefined, attempt: undefined, serverUrl: undefined };
	const { name, ref, payload } = example;
	return readEvent({ ...none, name, ref, payload: JSON.stringify(payload), repository: undefined, ownerId: undefined });
}

/** Where the plan of such an event may go, as decideDestinations says it. */
function describeDestinations(rule: EventRule): string {
	if (rule.exit === 2) return "–";
	const event = read(rule);
	if (event.nothing !== null) return "–";
	const names = decideDestinations({ event, isRehearsal: false }, { tag: event.tag, isDev: event.tag === null });
	const titles = { pypi: "PyPI", testpypi: "TestPyPI" } as Record<string, string>;
	return names.flatMap((name) => titles[name] ?? []).join(", ") || "nowhere";
}

it.each(eventRules)("the rule $id is the first that applies to its example, and does what it says", (rule) => {
	if (rule.exit === 2) return expect(() => read(rule)).toThrow(expect.objectContaining({ exitStatus: 2 }));
	const event = read(rule);
	expect(event.nothing !== null).toBe(/^nothing\b/.test(rule.happens));
	expect(event.tag !== null).toBe(/whole release/.test(rule.happens));
	expect(event.kind).toMatch(/^(tag|dispatch|pull-request|branch|schedule|release)$/);
});

it("lists every rule in docs/events.md, in their order; the table to paste is in the failure", () => {
	const rows = eventRules.map(
		(rule) => `| ${rule.event} | ${rule.happens} | ${describeDestinations(rule)} | ${rule.exit} |`,
	);
	const table = page.split("<!-- events:")[1]?.split("|--:|\n")[1]?.split("\n<!-- /events -->")[0]?.trim();
	expect(table).toBe(rows.join("\n"));
});
