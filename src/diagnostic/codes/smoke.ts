import type { CodeEntry } from "../codes.ts";

export const smokeCodes = {} as const satisfies Record<string, CodeEntry>;
