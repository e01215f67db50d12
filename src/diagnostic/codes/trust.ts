import type { CodeEntry } from "../codes.ts";

export const trustCodes = {} as const satisfies Record<string, CodeEntry>;
