import { pairs as archive } from "./archive.ts";
import { pairs as binary } from "./binary.ts";
import { pairs as contents } from "./contents.ts";
import { pairs as cuda } from "./cuda.ts";
import { pairs as distribution } from "./distribution.ts";
import { pairs as metadata } from "./metadata.ts";
import type { RulePair } from "./rule-pair.ts";
import { pairs as torch } from "./torch.ts";

/** Of every rule, by its code. */
export const allPairs: ReadonlyMap<string, readonly RulePair[]> = new Map(
	[archive, distribution, metadata, binary, cuda, torch, contents].flatMap((room) =>
		Object.entries(room).map(([code, pair]) => [code, [pair].flat()] as const),
	),
);
