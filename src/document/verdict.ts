import { z } from "zod";
import { CellId, Finding, Sha256 } from "./fields.ts";

/** verdict.json: is what was planned what was frozen, and is what was frozen what was tested? */
export const Verdict = z.strictObject({
	schema: z.literal(1),
	kind: z.literal("verdict"),
	planDigest: Sha256,
	manifestSha256: Sha256,
	shouldPublish: z.boolean(),
	/** One row per planned test. */
	tests: z.array(z.strictObject({ smokeCell: CellId, state: z.enum(["passed", "failed", "missing", "other-bytes"]) })),
	findings: z.array(Finding),
});
export type Verdict = z.infer<typeof Verdict>;
