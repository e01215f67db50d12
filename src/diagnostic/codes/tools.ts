import type { CodeEntry } from "../codes.ts";

export const toolsCodes = {} as const satisfies Record<string, CodeEntry>;
