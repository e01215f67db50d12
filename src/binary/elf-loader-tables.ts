// A file without section headers (sstrip, packers) loads all the same: the loader finds its tables through the dynamic
// segment alone (gABI chapter 5, "Dynamic Section"; glibc's elf/dl-lookup.c for DT_GNU_HASH). Here they get the names that
// sections have, so that one reader does for both.
import { type ElfHeader, type ElfSection, type ElfSegment, fieldsOf, segmentTypes } from "./elf-headers.ts";
import type { KeptBytes } from "./kept-bytes.ts";

export interface DynamicRow {
	tag: number;
	value: number;
}

const tags = {
	hash: 4,
	strings: 5,
	symbols: 6,
	stringSize: 10,
	gnuHash: 0x6ffffef5,
	versions: 0x6ffffff0,
	needs: 0x6ffffffe,
};
// Real ones have some dozen entries.
const mostNeedBytes = 1024 * 1024;
/** Chains are a few entries long. */
const chainBytes = 4096;

/** `.dynstr`, `.dynsym`, `.gnu.version` and `.gnu.version_r`; without symbols when nothing says how many there are. */
export function listLoaderTables(
	bytes: KeptBytes,
	header: ElfHeader,
	segments: readonly ElfSegment[],
	rows: readonly DynamicRow[],
): ElfSection[] {
	const at = (tag: number) => {
		const row = rows.find((candidate) => candidate.tag === tag);
		return row === undefined ? null : fileOffset(row.value, segments);
	};
	const [strings, symbols, versions, needs] = [tags.strings, tags.symbols, tags.versions, tags.needs].map(at);
	const count = countSymbols(bytes, header, at(tags.hash), at(tags.gnuHash)) ?? 0;
	if (strings == null) return [];
	const size = rows.find(({ tag }) => tag === tags.stringSize)?.value ?? 0;
	const entrySize = header.is64 ? 24 : 16;
	const tables = [table(".dynstr", strings, size)];
	if (symbols != null) tables.push(table(".dynsym", symbols, count * entrySize));
	if (versions != null) tables.push(table(".gnu.version", versions, count * 2));
	if (needs != null) tables.push(table(".gnu.version_r", needs, Math.min(mostNeedBytes, bytes.size - needs)));
	return tables;
}

/** Strings stand first. */
function table(name: string, offset: number, size: number): ElfSection {
	return { name, type: 1, flags: 0, address: 0, offset, size, link: 0, entrySize: 0 };
}

/** Where the byte of an address lies in the file; null when no segment has it. */
export function fileOffset(address: number, segments: readonly ElfSegment[]): number | null {
	const segment = segments.find(
		(row) => row.type === segmentTypes.load && row.address <= address && address < row.address + row.fileSize,
	);
	return segment === undefined ? null : segment.offset + address - segment.address;
}

/** Nothing says it plainly: DT_HASH has a chain per symbol, DT_GNU_HASH the last one at the end of a chain. */
function countSymbols(bytes: KeptBytes, header: ElfHeader, hash: number | null, gnuHash: number | null): number | null {
	if (hash !== null) {
		// s390x alone has entries of 64 bit.
		const isWide = header.machine === 22 && header.is64;
		const fields = fieldsOf(bytes.slice(hash, isWide ? 16 : 8), header.isLittleEndian, header.is64);
		return isWide ? fields.word(8) : fields.u32(4);
	}
	if (gnuHash === null) return null;
	const start = fieldsOf(bytes.slice(gnuHash, 16), header.isLittleEndian, header.is64);
	const [bucketCount, first, bloomSize] = [start.u32(0), start.u32(4), start.u32(8)];
	const buckets = gnuHash + 16 + bloomSize * (header.is64 ? 8 : 4);
	const fields = fieldsOf(bytes.slice(buckets, bucketCount * 4), header.isLittleEndian, header.is64);
	let last = 0;
	for (let index = 0; index < bucketCount; index += 1) last = Math.max(last, fields.u32(index * 4));
	if (last < first) return first;
	return lastOfChain(bytes, header, buckets + bucketCount * 4 + (last - first) * 4, last) + 1;
}

/** The last entry of a chain is odd. */
function lastOfChain(bytes: KeptBytes, header: ElfHeader, start: number, first: number): number {
	for (let index = first, at = start; ; ) {
		// Past the end of the file the slice is refused.
		const chain = bytes.slice(at, Math.max(4, Math.min(chainBytes, bytes.size - at)));
		const fields = fieldsOf(chain, header.isLittleEndian, header.is64);
		for (let offset = 0; offset + 4 <= chain.length; offset += 4, index += 1) {
			if ((fields.u32(offset) & 1) !== 0) return index;
		}
		at += chain.length - (chain.length % 4);
	}
}
