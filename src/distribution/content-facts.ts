// What the members of a distribution say, beside their names: what check/contents/ judges. Plain data, without any of the
// texts themselves.

export interface ContentFacts {
	readonly secrets: readonly FoundSecret[];
	readonly buildPaths: readonly { readonly path: string; readonly line: number; readonly text: string }[];
	/** `.pth` and `.start` files at the top of the library. */
	readonly startUp: readonly StartUpFile[];
	/** First lines of the scripts that begin with `#!`. */
	readonly interpreters: readonly { readonly path: string; readonly line: string }[];
	readonly sboms: readonly Sbom[];
}

export interface FoundSecret {
	readonly path: string;
	/** 1-based. */
	readonly line: number;
	/** "a GitHub token" */
	readonly kind: string;
	/** Its checksum or structure shows that it was issued. */
	readonly isProven: boolean;
}

export interface StartUpFile {
	readonly path: string;
	/** The first line that Python runs; null for a file that only adds folders. */
	readonly code: string | null;
	/** The first folder outside of site-packages that it adds. */
	readonly folder: string | null;
}

/** A software bill of materials (PEP 770). */
export interface Sbom {
	readonly path: string;
	/** `CycloneDX 1.4`, `SPDX-2.3`; null when it is neither. */
	readonly format: string | null;
	/** Components or packages that it lists. */
	readonly components: number | null;
}
