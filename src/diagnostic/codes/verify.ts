import type { CodeEntry } from "../codes.ts";

export const verifyCodes = {} as const satisfies Record<string, CodeEntry>;
