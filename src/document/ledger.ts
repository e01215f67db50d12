import { z } from "zod";
import { FileName, Sha256, Timestamp } from "./fields.ts";
import { destinationNames } from "./plan.ts";

const ledgerStates = ["absent", "present", "conflict", "published", "verified"] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** ledger.json: what is where, as last observed. Never trusted: every run observes the outside world again. */
export const Ledger = z.strictObject({
	schema: z.literal(1),
	kind: z.literal("ledger"),
	project: z.string(),
	version: z.string(),
	destinations: z.array(
		z.strictObject({
			name: z.enum(destinationNames),
			files: z.array(z.strictObject({ file: FileName, sha256: Sha256, state: z.enum(ledgerStates), at: Timestamp })),
		}),
	),
});
export type Ledger = z.infer<typeof Ledger>;
