// What a wheel (or a bare library) asks of torch as a whole, and which torch it would be installed beside.

import type { TorchSymbols } from "../../cuda/torch-symbols.ts";
import { isLinkedToTorch, isTorchItself, listTorchUses, type NativeCode, type TorchUse } from "../../cuda/torch-use.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import type { TorchTruth } from "../../document/checked-file.ts";
import { normalizeName } from "../../python/project-name.ts";
import { parseRequirement } from "../../python/requirement.ts";
import { readTorchRange, type TorchRange } from "./torch-range.ts";

export interface TorchVerdict {
	uses: TorchUse[];
	/** Null for a bare library. */
	range: TorchRange | null;
	truth: TorchTruth;
}

/** @returns null for what has nothing to do with torch, and for torch itself */
export async function judgeTorch(
	input: DistributionFacts | readonly NativeCode[],
	loadSymbols: () => Promise<TorchSymbols>,
): Promise<TorchVerdict | null> {
	const isDistribution = "kind" in input;
	if (isDistribution && input.kind === "sdist") return null;
	const files = isDistribution ? (input.native ?? []) : input;
	const requiresDist = isDistribution ? (input.metadata?.requiresDist ?? []) : [];
	if (files.length === 0 || files.some(isTorchItself)) return null;
	// Modules need not be linked to torch: its names are there once Python has imported it.
	if (!files.some(isLinkedToTorch) && !requiresDist.some(isOnTorch)) return null;
	const symbols = await loadSymbols();
	const uses = listTorchUses(files, symbols);
	if (uses.length === 0) return null;
	const lacking = new Set(uses.flatMap(({ missing }) => missing.map(({ minor }) => minor)));
	const unknown = uses.some((use) => use.unknown.length > 0);
	const cxx11 = uses.flatMap((use) => (use.cxx11 === null ? [] : [use.cxx11]));
	const range = isDistribution ? readTorchRange(requiresDist) : null;
	return {
		uses,
		range,
		truth: {
			abi: uses.some(({ abi }) => abi === "unstable") ? "unstable" : "stable",
			cxx11: cxx11.length === 0 ? null : cxx11.every((abi) => abi),
			allowed: range?.minors ?? [],
			isOpen: range?.isOpen ?? false,
			fits: unknown ? [] : symbols.minors.filter((minor) => !lacking.has(minor)),
		},
	};
}

function isOnTorch(text: string): boolean {
	const requirement = parseRequirement(text);
	return requirement !== null && normalizeName(requirement.name) === "torch";
}
