/** A file that a client would upload. */
export interface UploadCase {
	/** One of its kind; verdicts are kept by it. */
	readonly name: string;
	make(): { fileName: string; bytes: Uint8Array };
	/** The release has an sdist already. */
	readonly hasSdist?: boolean;
}
