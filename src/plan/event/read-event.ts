import { UsageError } from "../../diagnostic/errors.ts";
import type { World } from "../../world/ports.ts";
import { type PlanEvent, readEvent } from "./event.ts";
import { isPullRequestFromFork } from "./fork.ts";
import { largestPayload } from "./github-event.ts";

/** The event that GitHub's variables describe; a local one outside GitHub. */
export async function readEventVariables(world: World): Promise<PlanEvent> {
	const { environment } = world;
	const name = environment.GITHUB_EVENT_NAME;
	return readEvent({
		name,
		ref: environment.GITHUB_REF,
		refType: environment.GITHUB_REF_TYPE,
		sha: environment.GITHUB_SHA,
		attempt: environment.GITHUB_RUN_ATTEMPT,
		serverUrl: environment.GITHUB_SERVER_URL,
		repository: environment.GITHUB_REPOSITORY,
		ownerId: environment.GITHUB_REPOSITORY_OWNER_ID,
		payload: name ? await readPayload(environment.GITHUB_EVENT_PATH, world) : null,
	});
}

/** Whether a stranger's code is planned. */
export async function readIsFromFork(world: World): Promise<boolean> {
	const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: repository } = world.environment;
	return isPullRequestFromFork(name ? await readPayload(path, world) : null, repository);
}

async function readPayload(path: string | undefined, { files }: World): Promise<string | null> {
	if (!path || !(await files.exists(path))) return null;
	const source = await files.open(path);
	await source.close();
	if (source.size > largestPayload) {
		throw new UsageError(
			"plan/broken-event",
			`the file GITHUB_EVENT_PATH has ${source.size} bytes; GitHub writes at most ${largestPayload}`,
			{ help: "Re-run the workflow; nothing but GitHub should write that file." },
		);
	}
	return files.readText(path);
}
