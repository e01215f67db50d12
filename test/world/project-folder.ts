// Real project folders for tests: files from a record, git when asked, the real adapters around them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { StageEvent } from "../../src/diagnostic/event.ts";
import { type WorkFolder, workFolderAt } from "../../src/document/work-folder.ts";
import { createWorld, type OwnedWorld } from "../../src/world/create-world.ts";

export interface ProjectFolder extends Disposable {
	path: string;
	workFolder: WorkFolder;
	events: StageEvent[];
	/** A world on this folder; `environment` replaces GitHub's variables. */
	openWorld(environment?: Record<string, string>, signal?: AbortSignal): OwnedWorld;
	write(file: string, text: string | Uint8Array): void;
	git(...args: string[]): string;
}

/** @param files path → text; a commit is made of them when `isRepository` */
export function makeProject(files: Record<string, string>, { isRepository = false } = {}): ProjectFolder {
	const path = mkdtempSync(join(tmpdir(), "wheel-release-test-"));
	const events: StageEvent[] = [];
	const project: ProjectFolder = {
		path,
		events,
		workFolder: workFolderAt(join(path, ".wheel-release")),
		openWorld: (environment = {}, signal = new AbortController().signal) =>
			createWorld({
				environment: { ...plainEnvironment(), ...environment },
				productFolder: join(import.meta.dirname, "..", "..", "src"),
				signal,
				eventLog: workFolderAt(join(path, ".wheel-release")).events,
				onEvent: (event) => events.push(event),
				announceSecret: () => {},
				python: null,
			}),
		write(file, text) {
			mkdirSync(dirname(join(path, file)), { recursive: true });
			writeFileSync(join(path, file), text);
		},
		git: (...args) =>
			execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...args], {
				cwd: path,
				encoding: "utf8",
			}),
		[Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
	};
	for (const [file, text] of Object.entries(files)) project.write(file, text);
	if (isRepository) {
		project.git("init", "-q", "-b", "main");
		project.git("add", "-A");
		project.git("commit", "-q", "-m", "first");
	}
	return project;
}

/** This process's environment without what a runner, if the tests run on one, would tell the product. */
function plainEnvironment(): Record<string, string | undefined> {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^(GITHUB_|ACTIONS_|RUNNER_|INPUT_)/.test(name)),
	);
}
