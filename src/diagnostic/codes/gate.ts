import type { CodeEntry } from "../codes.ts";

export const gateCodes = {} as const satisfies Record<string, CodeEntry>;
