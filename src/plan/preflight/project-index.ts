// What preflight asks of an index: only what it shows to anybody (PEP 691, 700, 740, 792). A port: the adapter over HTTP is
// read-index.ts, tests answer with recordings.

export interface ProjectIndex {
	/** Null when the index knows no such project. */
	readProject(name: string): Promise<IndexedProject | null>;
	/** Who published the file, by its provenance; null when it has none of a kind that we know. */
	readPublisher(file: IndexedFile): Promise<IndexedPublisher | null>;
}

export interface IndexedProject {
	/** PEP 792: `active`, `archived`, `quarantined`, `deprecated`; others may come. */
	status: string;
	/** The index's or the owners' words for the status. */
	statusReason: string | null;
	files: readonly IndexedFile[];
	/** Addresses that its newest release links to. */
	links: readonly string[];
}

export interface IndexedFile {
	filename: string;
	/** Of a wheel or an sdist, as PEP 440 writes it. */
	version: string;
	/** In bytes. */
	size: number;
	/** UTC, ISO 8601; null when the index does not say. */
	uploadTime: string | null;
	isYanked: boolean;
	/** Address of its provenance; null without attestations. */
	provenance: string | null;
}

/** A Trusted Publisher at GitHub, as PEP 740 provenance names it. */
export interface IndexedPublisher {
	/** `owner/name` */
	repository: string;
	/** Bare file name. */
	workflow: string;
	environment: string | null;
}
