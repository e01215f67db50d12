// What `uses:` names: `$/` is the repository of the file that says it, everything else a repository on this machine.
import { join } from "node:path";
import type { Repositories } from "./workflow-file.ts";
import type { WorkflowRequest } from "./workflow-request.ts";

export function findAction(uses: string, home: string, repositories: Repositories): string | null {
	if (uses === "$/") return home;
	const [, repository = "", path = ""] = /^([^/@]+\/[^/@]+)(\/[^@]*)?@/.exec(uses) ?? [];
	const folder = repositories[repository];
	return folder ? join(folder, path) : null;
}

export function homeOf(reference: string, home: string, repositories: Repositories): string {
	if (reference.startsWith("$/") || reference.startsWith("./")) return home;
	const repository = reference.split("/").slice(0, 2).join("/");
	const folder = repositories[repository];
	if (!folder) throw new Error(`the stand-in has no repository ${repository}`);
	return folder;
}

export function repositoryOf(home: string, request: WorkflowRequest): string {
	if (home === request.home) return request.repository;
	return Object.entries(request.repositories).find(([, folder]) => folder === home)?.[0] ?? request.repository;
}
