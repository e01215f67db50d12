// What a rule of `check` is shown by: something bad, which gives its code, and the nearest good thing, which does not. Each
// room of rules has a file of pairs here; test/integration/rule-pairs.test.ts judges them as the command would.
import type { FindingLevel } from "../../src/diagnostic/finding.ts";
import type { FileRules } from "../../src/document/file-rules.ts";
import type { Plan } from "../../src/document/plan.ts";
import type { SmokeReceipt } from "../../src/document/smoke-receipt.ts";
import { buildSdist, buildWheel, type SdistRequest, type WheelRequest } from "../world/wheel-builder.ts";

/** What `check` is asked about: one file for most rules, and what the rule needs besides. */
export interface Brought {
	files: readonly BroughtFile[];
	/** Of the last release (`--previous`). */
	previous?: readonly BroughtFile[];
	/** What the project says about its files. */
	rules?: Partial<FileRules>;
	plan?: Plan;
	/** Of smoke tests. */
	receipts?: readonly SmokeReceipt[];
}

export interface BroughtFile {
	fileName: string;
	bytes: Uint8Array;
	/** Somebody writes to it while it is read. */
	isWrittenTo?: true;
}

export interface RulePair {
	level: FindingLevel;
	/** What the message tells: the thing by its name, not only its kind. */
	says: RegExp;
	bad: () => Brought;
	good: () => Brought;
	/** Codes that the bad one gives as well and the good one does not, each for a fault of its own. */
	besides?: readonly string[];
	/** How often the bad one gives the code: once unless told, because one fault is one finding. */
	times?: number;
	/** The finding is about the whole release, and names no file. */
	isOfRelease?: true;
}

/** By code; several where a code has several levels or faults that look different to users. */
export type RulePairs = Readonly<Record<string, RulePair | readonly RulePair[]>>;

/** `mypkg` 1.0, with what the request changes. */
export function wheel(request: Partial<WheelRequest> = {}): Brought {
	return { files: [buildWheel({ name: "mypkg", version: "1.0", ...request })] };
}

export function sdist(request: Partial<SdistRequest> = {}): Brought {
	return { files: [buildSdist({ name: "mypkg", version: "1.0", ...request })] };
}

/** A pair of wheels. */
export function wheelPair(
	level: FindingLevel,
	says: RegExp,
	bad: Partial<WheelRequest>,
	good: Partial<WheelRequest>,
): RulePair {
	return { level, says, bad: () => wheel(bad), good: () => wheel(good) };
}

/** Bytes that no compression makes smaller, the same on every machine. */
export function noise(length: number): Uint8Array {
	const bytes = Buffer.alloc(length);
	let state = 1;
	for (let at = 0; at < length; at += 1) {
		state = (state * 48_271) % 2_147_483_647;
		bytes[at] = state >> 8;
	}
	return bytes;
}
