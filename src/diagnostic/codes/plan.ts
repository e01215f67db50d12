import type { CodeEntry } from "../codes.ts";

export const planCodes = {} as const satisfies Record<string, CodeEntry>;
