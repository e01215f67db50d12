import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type PolicyFile, readPolicyFile, rules } from "./policy.ts";

const root = join(import.meta.dirname, "..", "..");
const files = globSync([".github/workflows/*.yml", "workflows-templates/*.yml"], { cwd: root })
	.map((name) => name.replaceAll("\\", "/"))
	.sort();

const good = `on: { push: { tags: ["v*"] } }
permissions: {}
concurrency: { group: g, cancel-in-progress: false, queue: max }
jobs:
  publish:
    runs-on: ubuntu-24.04
    environment: pypi
    permissions:
      id-token: write # why
    steps:
      - uses: wheel-release/wheel-release@v1
        with: { command: publish }
  test:
    runs-on: ubuntu-24.04
    permissions:
      contents: read # why
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - run: echo "$TAG"
`;

/** The good file with one thing changed. */
function starter(from: string, to: string): PolicyFile {
	const text = good.replace(from, to);
	if (text === good) throw new Error(`nothing to change: ${from}`);
	return readPolicyFile("workflows-templates/x.yml", text);
}

function reusable(from: string, to: string): PolicyFile {
	const text = good
		.replace('{ push: { tags: ["v*"] } }', "{ workflow_call: {} }")
		.replace(/^concurrency.*\n/m, "")
		.replace(/ {2}publish:[\s\S]*?(?= {2}test:)/, "");
	return readPolicyFile(".github/workflows/x.yml", text.replace(from, to));
}

it("finds the files that it judges", () => {
	expect(files).toEqual([
		".github/workflows/ci.yml",
		".github/workflows/nightly.yml",
		".github/workflows/wheels.yml",
		"workflows-templates/rust-abi3.yml",
	]);
});

describe.each(files)("%s", (name) => {
	const file = readPolicyFile(name, readFileSync(join(root, name), "utf8"));
	it.each(Object.keys(rules))("%s", (rule) => {
		expect(rules[rule]?.(file)).toEqual([]);
	});
});

it.each(Object.keys(rules))("a good file passes: %s", (rule) => {
	expect(rules[rule]?.(readPolicyFile("workflows-templates/x.yml", good))).toEqual([]);
	expect(rules[rule]?.(reusable("", ""))).toEqual([]);
});

const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";

const bad: [string, PolicyFile][] = [
	[
		"S3 no event that a stranger can cause with our rights",
		starter('{ push: { tags: ["v*"] } }', "[push, pull_request_target]"),
	],
	[
		"S3 no event that a stranger can cause with our rights",
		starter('{ push: { tags: ["v*"] } }', "{ issue_comment: {} }"),
	],
	["S4 nothing is granted to all jobs", starter("permissions: {}", "permissions: { contents: read }")],
	["S4 nothing is granted to all jobs", starter("permissions: {}\n", "")],
	["S4 each job says its permissions", starter("    permissions:\n      contents: read # why\n", "")],
	["S4 each permission has its reason beside it", starter("contents: read # why", "contents: read")],
	[
		"S8 the only write permission is the id token of a job with an environment",
		starter("contents: read", "contents: write"),
	],
	["S8 the only write permission is the id token of a job with an environment", starter("    environment: pypi\n", "")],
	[
		"S8 the only write permission is the id token of a job with an environment",
		reusable("contents: read", "id-token: write"),
	],
	[
		"S1 a job with an id token runs our action and nothing else",
		starter("- uses: wheel-release", "- run: pip install x\n      - uses: wheel-release"),
	],
	[
		"S1 a job with an id token runs our action and nothing else",
		starter("- uses: wheel-release", `- uses: ${checkout}\n      - uses: wheel-release`),
	],
	[
		"S1 a reusable workflow publishes nothing",
		reusable('- run: echo "$TAG"', "- uses: $/\n        with: { command: publish }"),
	],
	["S4, S14 every action is pinned to the commit of a tag, ours is $/", starter(checkout, "actions/checkout@v7")],
	["S4, S14 every action is pinned to the commit of a tag, ours is $/", starter("# v7.0.1", "# v6.0.0")],
	[
		"S4, S14 every action is pinned to the commit of a tag, ours is $/",
		starter(checkout, `some/other@${"1".repeat(40)} # v1.0.0`),
	],
	[
		"S4, S14 every action is pinned to the commit of a tag, ours is $/",
		reusable('- run: echo "$TAG"', "- uses: wheel-release/wheel-release@v1"),
	],
	["S4, S14 every action is pinned to the commit of a tag, ours is $/", reusable('- run: echo "$TAG"', "- uses: ./")],
	["S4 no checkout leaves its token behind", starter("        with: { persist-credentials: false }\n", "")],
	["S5 no cache", starter('- run: echo "$TAG"', "- uses: actions/cache@v5")],
	["S5 no cache", starter('- run: echo "$TAG"', "- uses: actions/setup-python@v7\n        with: { cache: pip }")],
	["S5 no cache", starter('- run: echo "$TAG"', "- uses: actions/setup-node@v7")],
	["S6 no expression inside a script", starter('"$TAG"', "${{ github.ref_name }}")],
	["S2 no self-hosted runner", starter("runs-on: ubuntu-24.04", "runs-on: [self-hosted, linux]")],
	["S2 no self-hosted runner", starter("runs-on: ubuntu-24.04", "runs-on: ${{ inputs.runner }}")],
	[
		"S2 a job for GPUs and runners of one's own never starts for a fork, and only reads",
		starter("  test:", "  test-gpu:"),
	],
	[
		"S2 a job for GPUs and runners of one's own never starts for a fork, and only reads",
		starter("  test:", "  test-gpu-2:\n    if: (github.event.pull_request == null || true)"),
	],
	[
		"a matrix with runners of the plan is the one that belongs to its job",
		reusable("  test:\n    runs-on: ubuntu-24.04", "  test:\n    runs-on: ${{ matrix.runner }}"),
	],
	["S7 no secret", starter('"$TAG"', "${{ secrets.PYPI_TOKEN }}")],
	["S7 no secret", starter("    environment: pypi", "    secrets: inherit\n    environment: pypi")],
	["S7 no secret", reusable("{ workflow_call: {} }", "{ workflow_call: { secrets: { token: {} } } }")],
	["S28 no second index", starter('echo "$TAG"', "pip install --extra-index-url x y")],
	["a starter queues its runs and a reusable workflow never does", starter(", queue: max", "")],
	[
		"a starter queues its runs and a reusable workflow never does",
		reusable("permissions: {}", "permissions: {}\nconcurrency: g"),
	],
];

it.each(bad.map(([rule, file], index) => [rule, index, file] as const))(
	"a bad file fails: %s (%i)",
	(rule, _, file) => {
		expect(rules[rule]?.(file)).not.toEqual([]);
	},
);

it("has a bad file for each rule", () => {
	expect(Object.keys(rules).filter((rule) => !bad.some(([name]) => name === rule))).toEqual([]);
});
