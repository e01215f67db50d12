// What the checks of an upload look at: the form and who sent it, then the file and where it would go.
import type { ArchiveContents } from "./archive-contents.ts";
import type { ReceivedFile, UploadForm } from "./form-reader.ts";
import type { Store, StoredProject, StoredRelease } from "./store.ts";
import type { UploadToken } from "./upload-token.ts";

/** In bytes; an upload is refused when it is larger. */
export interface SizeLimits {
	file: number;
	/** All files of a project together. */
	project: number;
}

// PyPI's documentation, project management, storage limits.
export const standardLimits: SizeLimits = { file: 100 * 1024 * 1024, project: 10 * 1024 ** 3 };

/** What becomes of descriptions; null when nobody can say. */
export type Render = (texts: readonly string[]) => Promise<readonly { kind: string }[] | null>;

export interface FormCandidate {
	form: UploadForm;
	token: UploadToken;
	store: Store;
	/** Null when the index has none of that name. */
	project: StoredProject | null;
	now: Date;
}

export interface FileCandidate {
	form: UploadForm;
	file: ReceivedFile;
	store: Store;
	project: StoredProject;
	/** Null when this would be its first file. */
	release: StoredRelease | null;
	limits: SizeLimits;
	/** Reads the archive once, when the first check asks for it. */
	contents: () => Promise<ArchiveContents>;
	render: Render | null;
	now: Date;
}
