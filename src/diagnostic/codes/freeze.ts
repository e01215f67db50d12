import type { CodeEntry } from "../codes.ts";

export const freezeCodes = {} as const satisfies Record<string, CodeEntry>;
