import type { CodeEntry } from "../codes.ts";

export const distributionCodes = {} as const satisfies Record<string, CodeEntry>;
