// Who may publish to a rehearsal index: the Trusted Publisher that a maintainer would register on PyPI's pages.
import { normalizeName } from "../python/project-name.ts";
import { createProject } from "./catalog.ts";
import type { Store } from "./store.ts";

export interface RehearsalPublisher {
	/** Projects that exist and trust this publisher, as names are written; empty until something is uploaded. */
	projects: readonly string[];
	/** A project that does not exist yet: it is created when the first token is minted. */
	pendingProject?: string;
	/** `owner/repository`; default `rehearsal/<first project>`. */
	repository?: string;
	repositoryOwnerId?: string;
	/** File name below `.github/workflows/`; default `release.yml`. */
	workflow?: string;
	/** Default `rehearsal`; null registers the publisher without one. */
	environment?: string | null;
}

/** Every choice made. */
export interface RegisteredPublisher {
	projects: readonly string[];
	pendingProject: string | null;
	repository: string;
	repositoryOwnerId: string;
	workflow: string;
	environment: string | null;
}

export function completePublisher(publisher: RehearsalPublisher): RegisteredPublisher {
	const first = publisher.projects[0] ?? publisher.pendingProject ?? "project";
	return {
		projects: publisher.projects,
		pendingProject: publisher.pendingProject ?? null,
		repository: publisher.repository ?? `rehearsal/${normalizeName(first)}`,
		repositoryOwnerId: publisher.repositoryOwnerId ?? "1",
		workflow: publisher.workflow ?? "release.yml",
		environment: publisher.environment === undefined ? "rehearsal" : publisher.environment,
	};
}

/** Registers it once; a second start on the same folder changes nothing. */
export function registerPublisher(store: Store, publisher: RegisteredPublisher, at: string): void {
	const tuple = [
		publisher.repository,
		publisher.repositoryOwnerId,
		publisher.workflow,
		(publisher.environment ?? "").toLowerCase(),
	];
	store.transaction(() => {
		store.run(
			"INSERT OR IGNORE INTO publishers (repository, repository_owner_id, workflow, environment) VALUES (?, ?, ?, ?)",
			...tuple,
		);
		const row = store.one<{ id: number }>(
			`SELECT id FROM publishers WHERE repository = ? AND repository_owner_id = ? AND workflow = ? AND environment = ?`,
			...tuple,
		);
		if (row === null) throw new Error("a publisher that was just registered is not there");
		for (const project of publisher.projects) {
			if (store.one("SELECT 1 FROM projects WHERE name = ?", normalizeName(project)) === null) {
				createProject(store, project, at);
			}
			linkProject(store, row.id, project, 0);
		}
		if (publisher.pendingProject !== null) linkProject(store, row.id, publisher.pendingProject, 1);
	});
}

// The name of a pending project is kept as it was typed: the project will be shown under it.
function linkProject(store: Store, publisher: number, project: string, pending: 0 | 1): void {
	const known = projectsOf(store, publisher).find(({ name }) => normalizeName(name) === normalizeName(project));
	if (known === undefined) {
		store.run(
			"INSERT INTO publisher_projects (publisher, project, pending) VALUES (?, ?, ?)",
			publisher,
			project,
			pending,
		);
	} else if (known.isPending && pending === 0) {
		store.run("UPDATE publisher_projects SET pending = 0 WHERE publisher = ? AND project = ?", publisher, known.name);
	}
}

export function projectsOf(store: Store, publisher: number): { name: string; isPending: boolean }[] {
	return store
		.all<{ name: string; pending: number }>(
			"SELECT project AS name, pending FROM publisher_projects WHERE publisher = ? ORDER BY project",
			publisher,
		)
		.map(({ name, pending }) => ({ name, isPending: pending === 1 }));
}
