import { z } from "zod";
import { ByteSize, CellId, FileName, Finding, RunnerKind, Sha256 } from "./fields.ts";

/** One frozen distribution: from here on only these bytes exist. */
export const FrozenDistribution = z.strictObject({
	file: FileName,
	size: ByteSize,
	sha256: Sha256,
	kind: z.enum(["wheel", "sdist"]),
	/** Expanded compatibility tags; empty for an sdist. */
	tags: z.array(z.string()),
	/** The cell that made it. */
	cell: CellId,
	runnerKind: RunnerKind,
});
export type FrozenDistribution = z.infer<typeof FrozenDistribution>;

/**
 * manifest.json: the exact set of distributions of a release. Readers get the sha256 of this document's bytes from a
 * job output, never from the document's own folder.
 */
export const Manifest = z.strictObject({
	schema: z.literal(1),
	kind: z.literal("manifest"),
	planDigest: Sha256,
	/** PEP 503. */
	project: z.string(),
	version: z.string(),
	distributions: z.array(FrozenDistribution).min(1),
	findings: z.array(Finding),
});
export type Manifest = z.infer<typeof Manifest>;
