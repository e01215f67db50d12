// Asks the index about every project of a plan and has decide.ts judge the answers. An index that cannot be asked is one
// warning: a plan does not depend on it.
import { CancelledError, ReleaseError } from "../../diagnostic/errors.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import type { Plan, Release } from "../../document/plan.ts";
import type { Destination } from "../../index/destination.ts";
import { lineOf, type Pyproject } from "../../project/pyproject.ts";
import { isTable, readPath, readStrings } from "../../project/toml.ts";
import { compareVersions, parseVersion } from "../../python/version.ts";
import type { World } from "../../world/ports.ts";
import { decidePreflight } from "./decide.ts";
import type { PlannedRelease, RunningWorkflow } from "./facts.ts";
import { plannedFiles } from "./planned-files.ts";
import type { IndexedFile, ProjectIndex } from "./project-index.ts";

export interface PreflightRequest {
	plan: Plan;
	pyproject: Pyproject;
	index: ProjectIndex;
	destination: Destination;
}

export async function runPreflight(request: PreflightRequest, world: Pick<World, "clock" | "environment">) {
	const { plan, pyproject, destination } = request;
	const answers = await ask(request);
	const findings = decidePreflight({
		now: world.clock.now(),
		index: destination,
		releases: "releases" in answers ? answers.releases : [],
		metadata: {
			file: pyproject.file,
			classifiers: readStrings(pyproject.table, ["project", "classifiers"]).map((text) => ({
				text,
				line: lineOfText(pyproject, text),
			})),
			links: linksOf(pyproject),
		},
		job: readRunningWorkflow(world.environment),
	});
	return "releases" in answers ? findings : [...findings, unreachable(plan, destination, answers.why)];
}

async function ask({ plan, index }: PreflightRequest): Promise<{ releases: PlannedRelease[] } | { why: string }> {
	// With route "index" the wheels have local versions and never reach a public index.
	const asked = plan.releases.filter(({ route }) => route !== "index");
	try {
		return { releases: await Promise.all(asked.map((release) => askAbout(release, plan, index))) };
	} catch (error) {
		if (error instanceof CancelledError || !(error instanceof ReleaseError)) throw error;
		return { why: error.message };
	}
}

async function askAbout(release: Release, plan: Plan, index: ProjectIndex): Promise<PlannedRelease> {
	const project = await index.readProject(release.name);
	const attested = newestAttested(project?.files ?? []);
	const by = attested && (await index.readPublisher(attested));
	return {
		name: release.name,
		version: release.version,
		files: plannedFiles(plan, release.cells),
		project,
		publisher: attested && by ? { version: attested.version, by } : null,
	};
}

function newestAttested(files: readonly IndexedFile[]): IndexedFile | null {
	const attested = files.flatMap((file) => {
		const version = file.provenance === null ? null : parseVersion(file.version);
		return version === null ? [] : [{ file, version }];
	});
	return attested.sort((a, b) => compareVersions(b.version, a.version))[0]?.file ?? null;
}

/** GITHUB_WORKFLOW_REF names the file that was started, also inside of a reusable workflow. */
function readRunningWorkflow(environment: World["environment"]): RunningWorkflow | null {
	const match = /^([^/]+)\/([^/]+)\/\.github\/workflows\/([^/@]+)@/.exec(environment.GITHUB_WORKFLOW_REF ?? "");
	const [, owner, repository, workflow] = match ?? [];
	return owner && repository && workflow ? { owner, repository, workflow } : null;
}

function linksOf({ table }: Pyproject): string[] {
	const urls = readPath(table, ["project", "urls"]);
	return isTable(urls) ? Object.values(urls).filter((url) => typeof url === "string") : [];
}

function lineOfText(pyproject: Pyproject, text: string): number | undefined {
	const line = pyproject.text.split(/\r?\n/).findIndex((candidate) => candidate.includes(text));
	return line < 0 ? lineOf(pyproject, ["project", "classifiers"]) : line + 1;
}

function unreachable(plan: Plan, destination: Destination, why: string): Finding {
	return {
		code: "preflight/unreachable",
		level: "warning",
		message: `${destination.title} could not be asked about ${plan.releases.map(({ name }) => name).join(", ")}: ${why}`,
		help: "Whether the version is there already, who publishes it and whether it fits was not checked. --no-preflight leaves the question out.",
	};
}
