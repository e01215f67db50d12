// Archives inside of archives, by what they say of themselves: enough to know a bomb without setting it off. Installers
// leave them alone; scanners, mirrors and users who unpack them do not.
import { inflateRawSync } from "node:zlib";
import { isBomb } from "./archive-error.ts";
import { signatures } from "./zip-words.ts";

/** Archives up to this size are looked into as well. */
export const nestedWholeSize = 4 * 1024 * 1024;
const deepest = 6;
const mostOpened = 32;
const endSize = 22;
const centralHeaderSize = 46;

/** Can a file that starts like this be measured? */
export function isMeasurable(start: Buffer): boolean {
	return isZip(start) || isGzip(start);
}

/**
 * To how much it unpacks, when that makes it a bomb; else null.
 * @param size of the nested archive @param tail its last bytes: all of them, or a megabyte or more
 */
export function measureBomb(size: number, start: Buffer, tail: Buffer): number | null {
	return measure({ size, start, tail }, 1, { opened: 0 });
}

interface Nested {
	size: number;
	start: Buffer;
	tail: Buffer;
}

function measure(nested: Nested, depth: number, budget: { opened: number }): number | null {
	const { size, start, tail } = nested;
	if (isGzip(start)) {
		const unpacked = tail.length < 4 ? 0 : tail.readUInt32LE(tail.length - 4);
		return isBomb(unpacked, size) ? unpacked : null;
	}
	const entries = listEntries(tail, size);
	const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
	if (isBomb(unpacked, size)) return unpacked;
	if (tail.length < size || depth === deepest) return null;
	for (const entry of entries) {
		if (entry.size > nestedWholeSize || budget.opened >= mostOpened) continue;
		const inner = openEntry(tail, entry);
		if (inner === null || !isMeasurable(inner)) continue;
		budget.opened += 1;
		const found = measure({ size: inner.length, start: inner, tail: inner }, depth + 1, budget);
		if (found !== null) return found;
	}
	return null;
}

interface Entry {
	size: number;
	packedSize: number;
	method: number;
	offset: number;
}

/** Lenient: what is wrong with a nested archive is nobody's business here. */
function listEntries(tail: Buffer, size: number): Entry[] {
	const end = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
	if (end < 0 || end + endSize > tail.length) return [];
	const entries: Entry[] = [];
	let at = tail.readUInt32LE(end + 16) - (size - tail.length);
	while (at >= 0 && at + centralHeaderSize <= tail.length && tail.readUInt32LE(at) === signatures.central) {
		entries.push({
			method: tail.readUInt16LE(at + 10),
			packedSize: tail.readUInt32LE(at + 20),
			// A size that did not fit counts as 4 GiB, which is enough to know.
			size: tail.readUInt32LE(at + 24),
			offset: tail.readUInt32LE(at + 42),
		});
		at += centralHeaderSize + tail.readUInt16LE(at + 28) + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
	}
	return entries;
}

/** The unpacked bytes of an entry whose name does not matter; null when they cannot be had. */
function openEntry(archive: Buffer, { offset, method, packedSize, size }: Entry): Buffer | null {
	if (offset + 30 > archive.length) return null;
	const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
	const packed = archive.subarray(start, start + packedSize);
	if (method === 0) return packed;
	if (method !== 8) return null;
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
	} catch {
		return null;
	}
}

function isZip(start: Buffer): boolean {
	return start.length >= 4 && start.readUInt32LE(0) === signatures.local;
}

function isGzip(start: Buffer): boolean {
	return start.length >= 3 && start.readUIntBE(0, 3) === 0x1f8b08;
}
