// What `plan` makes of a release's settings: one plan for each job of the release workflow, with that job's environment. A
// plan covers the machines of all three systems; of cibuildwheel's wheels a job makes those that its own machine selects.
import { basename, join } from "node:path";
import type { Cell, ExpectedWheel, Plan } from "../../src/document/plan.ts";
import { answerPrintIdentifiers } from "../../src/plan/cibuildwheel/print-identifiers.ts";
import { readCibuildwheel } from "../../src/plan/read-cibuildwheel.ts";
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

async function planRun(release: PublicRelease, run: ReleaseRun): Promise<Pick<Plan, "cells" | "sdist">> {
	// Not planned at all: what such a job published is a difference with its reason.
	if (["android", "ios", "pyodide"].includes(run.environment.CIBW_PLATFORM ?? "")) return { cells: [], sdist: null };
	const request: PlanRequest = {
		projectFolder: release.folder,
		configFile: null,
		tag: null,
		isRehearsal: false,
		planBefore: join(release.folder, "no-plan.json"),
		tool: "accuracy",
	};
	const world = worldOf(run);
	const { plan, findings } = await runPlan(request, world);
	if (plan !== null) {
		const selected = plan.frontend === "cibuildwheel" ? await selectOn(run, release, world) : null;
		const isMade = ({ buildIdentifiers }: Cell) => buildIdentifiers.some((identifier) => selected?.has(identifier));
		return { ...plan, cells: plan.cells.filter((cell) => selected === null || isMade(cell)) };
	}
	const words = findings.filter(({ level }) => level === "error").map(({ code, message }) => `${code}: ${message}`);
	throw new Error(`${release.project} ${release.version}, job ${run.job}: ${words.join("; ")}`);
}

/** What cibuildwheel's own `--print-build-identifiers` lists on the job's machine (npm run oracle -- cibuildwheel). */
async function selectOn({ host, environment }: ReleaseRun, release: PublicRelease, world: World): Promise<Set<string>> {
	const { folder, tool, configFile } = release;
	const version = tool.split(" ")[1] ?? null;
	const { table, config } = await readCibuildwheel({ version, configFile: configFile ?? null }, folder, world, false);
	const [system, machine = ""] = host.split("/") as [Host["system"], string];
	const read = (name: string) => world.files.readText(join(folder, name));
	const { identifiers, refusal } = answerPrintIdentifiers({
		table,
		host: { system, machine, runsArmv7l: false },
		environment,
		flags: { platform: null, archs: null, only: null, enable: [] },
		configFile: config === null ? null : { name: config.file, text: config.text },
		files: {
			pyproject: await read("pyproject.toml"),
			setupCfg: await read("setup.cfg"),
			setupPy: await read("setup.py"),
		},
	});
	if (refusal !== null) throw new Error(`${release.project}: ${refusal.message}`);
	return new Set(identifiers);
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
