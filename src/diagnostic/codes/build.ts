import type { CodeEntry } from "../codes.ts";

export const buildCodes = {} as const satisfies Record<string, CodeEntry>;
