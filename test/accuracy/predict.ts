// What `plan` makes of a release's settings: one plan for each job of the release workflow, as if it ran on that machine.
import { basename, join } from "node:path";
import type { ExpectedWheel } from "../../src/document/plan.ts";
import { type PlanRequest, runPlan } from "../../src/plan/run.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import type { Host, World } from "../../src/world/ports.ts";
import type { PublicRelease, ReleaseRun } from "./release.ts";

export interface Prediction {
	wheels: ExpectedWheel[];
	sdists: string[];
}

/** @throws Error when a plan is refused, with its findings */
export async function predict(release: PublicRelease): Promise<Prediction> {
	const plans = await Promise.all(release.runs.map((run) => planRun(release, run)));
	return {
		wheels: plans.flatMap(({ cells }) => cells.map(({ expect }) => expect)),
		sdists: [...new Set(plans.flatMap(({ sdist }) => (sdist === null ? [] : [sdist.file])))],
	};
}

async function planRun(release: PublicRelease, run: ReleaseRun) {
	const request: PlanRequest = {
		projectFolder: release.folder,
		configFile: null,
		tag: null,
		isRehearsal: false,
		planBefore: join(release.folder, "no-plan.json"),
		tool: "accuracy",
	};
	const { plan, findings } = await runPlan(request, worldOf(run));
	if (plan !== null) return plan;
	const words = findings.filter(({ level }) => level === "error").map(({ code, message }) => `${code}: ${message}`);
	throw new Error(`${release.project} ${release.version}, job ${run.job}: ${words.join("; ")}`);
}

/** Files are real; everything else is the job's, or is not there. */
function worldOf({ host, environment }: ReleaseRun): World {
	const [system, machine = ""] = host.split("/") as [Host["system"], string];
	const absent = () => {
		throw new Error("a plan of settings alone asks for nothing else");
	};
	const signal = new AbortController().signal;
	const files = createFiles();
	return {
		// This repository around the settings is not theirs.
		files: { ...files, exists: async (path) => basename(path) !== ".git" && (await files.exists(path)) },
		processes: { run: absent, ask: async () => null, find: async () => null },
		http: { send: absent, download: absent },
		clock: createClock(signal),
		host: {
			system,
			machine,
			glibc: null,
			runnerKind: "github-hosted",
			homeFolder: "/home/nobody",
			cacheFolder: "/home/nobody/.cache",
			temporaryFolder: "/tmp",
			productFolder: "/",
			python: null,
		},
		secrets: { hide: () => {}, redact: (value) => value },
		events: { emit: () => {} },
		environment,
		signal,
		identity: { requestToken: absent },
	};
}
