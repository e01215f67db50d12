import type { CodeEntry } from "../codes.ts";

export const worldCodes = {} as const satisfies Record<string, CodeEntry>;
