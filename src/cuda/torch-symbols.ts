// Which torch minors have a symbol: src/data/torch-symbols.json, read when a wheel uses torch at all. Names are kept as
// 32 bits of their hash, grouped by the minors that have them; a name that no torch has is taken for one of them once in
// about 45,000 times.
import { hash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** As scripts/data/torch-symbols.ts writes it. */
export interface TorchSymbolData {
	/** Oldest first: `2.4`. */
	readonly minors: readonly string[];
	/** Bits of `minors`, lowest first, and how many names have exactly those. */
	readonly groups: readonly (readonly [mask: number, names: number])[];
	/** Group by group the differences of the sorted hashes, seven bits a byte; deflated, as base64. */
	readonly hashes: string;
}

export interface TorchSymbols {
	readonly minors: readonly string[];
	/** Minors that have it, oldest first; none for a name that no torch has. */
	minorsOf(name: string): string[];
}

/** 32 bits that stand for a name. */
export function hashTorchName(name: string): number {
	return Number.parseInt(hash("sha256", name).slice(0, 8), 16);
}

export function readTorchSymbols({ minors, groups, hashes }: TorchSymbolData): TorchSymbols {
	const bytes = inflateRawSync(Buffer.from(hashes, "base64"));
	const masks = new Map<number, number>();
	let at = 0;
	for (const [mask, names] of groups) {
		let value = 0;
		for (let left = names; left > 0; left -= 1) {
			let difference = 0;
			for (let shift = 1; ; shift *= 128) {
				const byte = bytes[at] ?? 0;
				at += 1;
				difference += (byte & 127) * shift;
				if (byte < 128) break;
			}
			value += difference;
			masks.set(value, (masks.get(value) ?? 0) | mask);
		}
	}
	return {
		minors,
		minorsOf(name) {
			const mask = masks.get(hashTorchName(name)) ?? 0;
			return minors.filter((_, index) => (mask & (1 << index)) !== 0);
		},
	};
}

/** The inverse: names by the mask of the minors that have them. */
export function packTorchSymbols(minors: readonly string[], masks: ReadonlyMap<string, number>): TorchSymbolData {
	const byMask = new Map<number, Set<number>>();
	for (const [name, mask] of masks) {
		const hashes = byMask.get(mask) ?? new Set();
		byMask.set(mask, hashes.add(hashTorchName(name)));
	}
	const sorted = [...byMask].sort(([a], [b]) => a - b);
	const bytes = sorted.flatMap(([, hashes]) => {
		const values = [...hashes].sort((a, b) => a - b);
		return values.flatMap((value, index) => encodeNumber(value - (values[index - 1] ?? 0)));
	});
	return {
		minors,
		groups: sorted.map(([mask, hashes]) => [mask, hashes.size]),
		hashes: deflateRawSync(Buffer.from(bytes), { level: 9 }).toString("base64"),
	};
}

function encodeNumber(value: number): number[] {
	const bytes: number[] = [];
	for (let left = value; ; left = Math.floor(left / 128)) {
		if (left < 128) return [...bytes, left];
		bytes.push((left % 128) | 128);
	}
}
