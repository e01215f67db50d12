// `command: check` in workflows as maintainers write them: the one of docs/check.md word for word, and one that sends what the
// wheels job froze to code scanning. The action runs from the sources, against the stand-in of GitHub.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { goodSdist, goodWheel, lyingWheel } from "../../world/checked-wheels.ts";
import { codeScanningFaults } from "../../world/code-scanning.ts";
import { type GitHub, startGitHub } from "../../world/github/github-server.ts";
import { checkoutFrom, type ReplacedAction } from "../../world/github/replaced-actions.ts";
import { runWorkflow, type WorkflowRun } from "../../world/github/run-workflow.ts";
import { makeProject, type ProjectFolder } from "../../world/project-folder.ts";
import type { BuiltDistribution } from "../../world/wheel-builder.ts";

const product = resolve(import.meta.dirname, "../../..");
let github: GitHub;
let action: string;
let project: ProjectFolder;
let uploads: { category: string | undefined; results: { ruleId: string }[] }[];

beforeEach(async () => {
	github = await startGitHub();
	uploads = [];
	action = mkdtempSync(join(tmpdir(), "action-"));
	const file = readFileSync(join(product, "action.yml"), "utf8");
	const main = file.replace("dist/main.js", "src/action/main.ts").replace(/^ {2}post.*\n/gm, "");
	writeFileSync(join(action, "action.yml"), main);
	symlinkSync(join(product, "src"), join(action, "src"));
	project = makeProject({});
});

afterEach(async () => {
	await github[Symbol.asyncDispose]();
	rmSync(action, { recursive: true });
	project[Symbol.dispose]();
});

/** github/codeql-action/upload-sarif: refuses what code scanning would, and what reads the wheel as a text. */
const uploadSarif: ReplacedAction = async ({ inputs, workspace }) => {
	const log = JSON.parse(readFileSync(join(workspace, inputs.sarif_file ?? ""), "utf8"));
	const faults = codeScanningFaults(log);
	if (faults.length > 0) throw new Error(faults.join("; "));
	uploads.push({ category: inputs.category, results: log.runs[0].results });
	return {};
};

/** What the project's own build does: it fills dist. */
function buildsInto(folder: string, built: readonly BuiltDistribution[]): string {
	for (const { fileName, bytes } of built) project.write(`prepared/${fileName}`, bytes);
	const bin = join(action, "bin");
	mkdirSync(bin);
	writeFileSync(join(bin, "pipx"), `#!/bin/sh\nmkdir -p ${folder} && cp prepared/* ${folder}/\n`);
	chmodSync(join(bin, "pipx"), 0o755);
	return `${bin}${delimiter}${process.env.PATH}`;
}

async function run(workflow: string, path = process.env.PATH ?? "", ref = "refs/heads/main"): Promise<WorkflowRun> {
	project.write(".github/workflows/ours.yml", workflow);
	project.write(".gitignore", ".wheel-release/\n");
	project.git("init", "-q", "-b", "main");
	project.git("add", "-A");
	project.git("commit", "-q", "-m", "first");
	if (ref.startsWith("refs/tags/")) project.git("tag", ref.slice("refs/tags/".length));
	return runWorkflow({
		file: join(project.path, ".github/workflows/ours.yml"),
		home: project.path,
		repository: "octo/mypkg",
		repositories: { "wheel-release/wheel-release": action },
		event: { name: "push", ref, sha: project.git("rev-parse", "HEAD").trim() },
		github,
		replacedActions: {
			"actions/checkout": checkoutFrom(project.path),
			"github/codeql-action/upload-sarif": uploadSarif,
		},
		runnerLabels: ["ubuntu-24.04"],
		machine: { PATH: path, HOME: action },
	});
}

const logOf = (run: WorkflowRun) =>
	run.jobs.flatMap(({ steps }) => steps.map(({ stdout, stderr }) => stdout + stderr)).join("\n");

/** The workflow that docs/check.md shows. */
function documented(): string {
	const page = readFileSync(join(product, "docs", "check.md"), "utf8");
	const [, yaml = ""] = /## In a workflow\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
	return `on: push\npermissions: {}\n${yaml}`;
}

it("the documented one passes with right files, and uploads what there is to know", async () => {
	const result = await run(documented(), buildsInto("dist", [goodWheel(), goodSdist()]));
	expect(result.conclusion, logOf(result)).toBe("success");
	expect(uploads).toEqual([{ category: "wheel-release", results: [expect.objectContaining({ level: "note" })] }]);
});

it("the documented one fails with a wheel that lies, and uploads why", async () => {
	const result = await run(documented(), buildsInto("dist", [lyingWheel(), goodSdist()]));
	expect(result.conclusion).toBe("failure");
	const [, , check, upload] = result.jobs[0]?.steps ?? [];
	expect(check).toMatchObject({ conclusion: "failure", exitStatus: 1, outputs: { "error-count": "1" } });
	expect(check?.summary).toContain("### ✗ check: 1 error");
	expect(upload?.conclusion).toBe("success");
	expect(uploads[0]?.results[0]).toMatchObject({ ruleId: "binary/glibc-floor", level: "error" });
});

const frozen = `on: push
permissions: {}
jobs:
  wheels:
    runs-on: ubuntu-24.04
    outputs:
      bundle: \${{ steps.freeze.outputs.bundle-artifact-id }}
      manifest: \${{ steps.freeze.outputs.manifest-sha256 }}
    steps:
      - uses: actions/checkout@v7
      - uses: wheel-release/wheel-release@v1
        with: { command: plan, preflight: "false" }
      - uses: wheel-release/wheel-release@v1
        with: { command: build }
      - { id: freeze, uses: wheel-release/wheel-release@v1, with: { command: freeze } }
      - { id: here, uses: wheel-release/wheel-release@v1, with: { command: check } }
  scan:
    needs: wheels
    runs-on: ubuntu-24.04
    permissions: { security-events: write }
    steps:
      - id: check
        uses: wheel-release/wheel-release@v1
        with:
          command: check
          bundle-artifact-id: \${{ needs.wheels.outputs.bundle }}
          manifest-sha256: \${{ needs.wheels.outputs.manifest }}
          sarif: check.sarif
      - uses: github/codeql-action/upload-sarif@v4
        with: { sarif_file: "\${{ steps.check.outputs.check-sarif }}" }
  other-bytes:
    needs: wheels
    runs-on: ubuntu-24.04
    steps:
      - uses: wheel-release/wheel-release@v1
        with:
          command: check
          bundle-artifact-id: \${{ needs.wheels.outputs.bundle }}
          manifest-sha256: ${"f".repeat(64)}
`;

it("what the wheels job froze is judged in another job, by id and digest, against its plan; other bytes are not", async () => {
	const { fileName, bytes, sha256 } = goodWheel();
	project.write(`wheels/${fileName}`, bytes);
	project.write(
		"pyproject.toml",
		'[project]\nname = "mypkg"\nversion = "1.4.0"\nrequires-python = ">=3.12"\n[tool.wheel-release]\nfrontend = "none"\nwheels = ["wheels/*"]\n',
	);
	const result = await run(frozen, undefined, "refs/tags/v1.4.0");
	const [wheels, scan, other] = result.jobs;
	expect([wheels?.conclusion, scan?.conclusion, other?.conclusion], logOf(result)).toEqual([
		...["success", "success", "failure"],
	]);
	expect(wheels?.steps.map(({ summary }) => summary).join()).toContain("file in `.wheel-release/dist/`");
	expect(scan?.steps[0]?.summary).toContain("| cell of the plan |");
	expect(scan?.steps[0]?.summary).toContain(sha256);
	expect(uploads).toHaveLength(1);
	expect(other?.steps[0]).toMatchObject({ exitStatus: 6, outputs: {} });
	expect(other?.steps[0]?.log?.annotations[0]?.title).toBe("document/digest-mismatch");
});
