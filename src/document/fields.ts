// Fields that several documents share. A document is read by another job on another machine: every string that becomes
// a path, a name or a hash is held to its grammar here, so that no reader has to ask again.
import { z } from "zod";
import { runnerKinds } from "../data/runners.ts";
import type { Code } from "../diagnostic/codes.ts";
import { findingLevels } from "../diagnostic/finding.ts";

/** Lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected 64 lower-case hex digits");

/** UTC, ISO 8601, as Date.toISOString writes it. */
export const Timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "expected a UTC time");

/** In bytes. */
export const ByteSize = z.int().nonnegative();

export const Seconds = z.number().nonnegative();

/** A plain file name: it can never leave the folder it is joined to, on any operating system. */
export const FileName = z
	.string()
	.min(1)
	.max(255)
	.regex(/^[^/\\:\u0000-\u001f\u007f]+$/, "expected a plain file name without a folder")
	.refine((name) => name !== "." && name !== ".." && !name.startsWith("-"), "expected a plain file name");

/** Of a cell: part of file names, workflow artifact names and matrices. */
export const CellId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/, "expected a cell id");

/** A word of the table of codes. Kept open: a document of a newer version may carry newer words. */
export const CodeField = z.string() as unknown as z.ZodType<Code>;

export const Finding = z.strictObject({
	code: CodeField,
	level: z.enum(findingLevels),
	message: z.string(),
	file: z.string().optional(),
	line: z.int().positive().optional(),
	help: z.string().optional(),
});

/** Name and version of a tool that made or tested something. */
export const ToolVersion = z.strictObject({ name: z.string(), version: z.string() });

/** Where a job ran. A `self-hosted` producer is untrusted until a hosted runner checked its files. */
export const RunnerKind = z.enum(runnerKinds);

export const Policy = z.enum(["required", "hold", "best-effort"]);

/** A runner label, the labels that a self-hosted runner must all have, or a runner group with labels. */
export const RunsOn = z.union([
	z.string().min(1),
	z.array(z.string().min(1)).min(1),
	z.strictObject({ group: z.string().min(1), labels: z.union([z.string(), z.array(z.string())]).optional() }),
]);
export type RunsOn = z.infer<typeof RunsOn>;
