import type { RulePairs } from "./rule-pair.ts";

export const pairs: RulePairs = {};
