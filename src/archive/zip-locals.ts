// The headers before each member, held against the central directory: members must follow each other from the first byte up
// to the directory, without a gap or an overlap, and say the same as their entry there.
import type { ArchiveError } from "./archive-error.ts";
import { type ByteSource, toBuffer } from "./byte-source.ts";
import {
	type CentralHeader,
	localHeaderSize,
	localTailLength,
	parseLocalHeader,
	type ZipHeader,
} from "./zip-headers.ts";
import { prefixError, signatures, structureError, zipAdvice } from "./zip-words.ts";

/** Where the packed bytes of each member start, by name. */
export async function findDataOffsets(
	source: ByteSource,
	headers: readonly CentralHeader[],
	centralOffset: number,
): Promise<ReadonlyMap<string, number>> {
	const dataOffsets = new Map<string, number>();
	const place: Place = { source, offset: 0, limit: centralOffset, before: null };
	const sorted = [...headers].sort((a, b) => a.localOffset - b.localOffset);
	for (const [index, header] of sorted.entries()) {
		if (header.localOffset !== place.offset) throw await misplaced(place, header);
		const twin = sorted[index + 1];
		if (twin?.localOffset === place.offset) throw sharing(header.name, twin.name);
		const fixed = place.offset + localHeaderSize > centralOffset ? null : await read(place, localHeaderSize);
		const tailLength = fixed === null ? null : localTailLength(fixed);
		if (fixed === null || tailLength === null) throw missing(header);
		const end = place.offset + tailLength + header.packedSize;
		if (end > centralOffset) {
			throw structureError(`${header.name} reaches into the central directory`, zipAdvice.edited);
		}
		checkSame(header, parseLocalHeader(fixed, await read(place, tailLength)));
		dataOffsets.set(header.name, place.offset);
		place.offset = end;
		place.before = header.name;
	}
	if (place.offset !== centralOffset) throw await misplaced(place, null);
	return dataOffsets;
}

/** How far the walk from the first byte has come. */
interface Place {
	readonly source: ByteSource;
	readonly limit: number;
	offset: number;
	/** The member that ends here; null at the start of the file. */
	before: string | null;
}

async function read(place: Place, length: number): Promise<Buffer> {
	const bytes = toBuffer(await place.source.read(place.offset, length));
	place.offset += length;
	return bytes;
}

/** @param next the next member by offset; null: the central directory comes next */
async function misplaced({ source, offset, limit, before }: Place, next: CentralHeader | null): Promise<ArchiveError> {
	const end = next?.localOffset ?? limit;
	if (end < offset) return sharing(before ?? "", next?.name ?? "");
	if (next !== null && end >= limit) return missing(next);
	const gap = toBuffer(await source.read(offset, Math.min(512, end - offset)));
	if (gap.length >= localHeaderSize && gap.readUInt32LE(0) === signatures.local) {
		const where = before === null ? "at the start of the file" : `behind ${before}`;
		return structureError(
			`a member ${where} is missing in the central directory: readers from the start see it, others do not`,
			zipAdvice.edited,
		);
	}
	if (before === null) return prefixError(end - offset, gap);
	return structureError(
		`${end - offset} bytes stand between ${before} and ${next?.name ?? "the central directory"}`,
		zipAdvice.edited,
	);
}

function missing({ name, localOffset }: CentralHeader): ArchiveError {
	const message = `the central directory lists ${name}, but no member starts at its offset ${localOffset}`;
	return structureError(message, zipAdvice.edited);
}

function sharing(one: string, other: string): ArchiveError {
	return structureError(`${one} and ${other} share bytes: one starts before the other ends`, zipAdvice.edited);
}

const words = {
	name: "name",
	method: "compression",
	crc32: "checksum",
	packedSize: "packed size",
	size: "size",
} as const;

function checkSame(central: CentralHeader, local: ZipHeader): void {
	for (const key of ["name", "method", "crc32", "packedSize", "size"] as const) {
		if (central[key] === local[key]) continue;
		const [there, here] = key === "crc32" ? [hex(central[key]), hex(local[key])] : [central[key], local[key]];
		throw structureError(
			`${central.name} has two ${words[key]}s: ${there} in the central directory, ${here} before its data`,
			zipAdvice.edited,
		);
	}
}

function hex(checksum: number): string {
	return checksum.toString(16).padStart(8, "0");
}
