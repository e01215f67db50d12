import { z } from "zod";
import { CellId, FileName, RunnerKind, Seconds, Sha256, Timestamp } from "./fields.ts";

export const Probe = z.strictObject({
	/** `install`, `dependencies`, `import mypkg`, `version`, `entry point mypkg`, `command`. */
	name: z.string(),
	outcome: z.enum(["passed", "failed"]),
	seconds: Seconds,
	/** The last lines the probe printed, capped; empty when it passed silently. */
	outputTail: z.string(),
});
export type Probe = z.infer<typeof Probe>;

/** What happened when the frozen wheel was installed and used. */
export const SmokeReceipt = z.strictObject({
	schema: z.literal(1),
	kind: z.literal("smoke-receipt"),
	planDigest: Sha256,
	smokeCell: CellId,
	file: FileName,
	/** Of the file that was installed, computed from its bytes in this job. */
	sha256: Sha256,
	interpreter: z.strictObject({
		implementation: z.string(),
		version: z.string(),
		machine: z.string(),
		system: z.string(),
	}),
	/** Version of torch that was installed beside it, `2.9.1+cu126`; absent where there is none. */
	torch: z.string().optional(),
	probes: z.array(Probe).min(1),
	runnerKind: RunnerKind,
	startedAt: Timestamp,
	seconds: Seconds,
});
export type SmokeReceipt = z.infer<typeof SmokeReceipt>;
