import { z } from "zod";
import { ByteSize, CellId, FileName, RunnerKind, Seconds, Sha256, Timestamp, ToolVersion } from "./fields.ts";

/** A file that a cell made, before it is frozen. */
const BuiltFile = z.strictObject({ file: FileName, size: ByteSize, sha256: Sha256 });

/** What one cell made, and from what. It lies beside the files it names. */
export const BuildReceipt = z.strictObject({
	schema: z.literal(1),
	kind: z.literal("build-receipt"),
	/** See cell-digest.ts. */
	cellDigest: Sha256,
	/** A cell's id, or `sdist`. */
	cell: CellId,
	files: z.array(BuiltFile).min(1),
	/** Sources, configuration and tool versions: equal digests may skip the build on this host. */
	inputDigest: Sha256,
	tools: z.array(ToolVersion),
	runnerKind: RunnerKind,
	startedAt: Timestamp,
	seconds: Seconds,
});
export type BuildReceipt = z.infer<typeof BuildReceipt>;
