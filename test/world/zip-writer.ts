// Zip files for tests: as build backends write them unless a test wants a lie. Every field of every record can be set.
import { crc32, deflateRawSync } from "node:zlib";

/** A member as a test wants it. */
export interface ZipEntry {
	name: string;
	bytes: Uint8Array | string;
	method?: "stored" | "deflated";
	/** Instead of what `bytes` packs to. */
	packed?: Uint8Array;
	/** Over what the headers would truly say: in both places, or in one of the two only. */
	both?: Partial<ZipFields>;
	local?: Partial<ZipFields>;
	central?: Partial<ZipFields>;
	/** Unix mode, 0o100644 unless told. */
	mode?: number;
	/** Attributes of MS-DOS, 0 unless told. */
	dosAttributes?: number;
	/** System of the writer, 3 (Unix) unless told. */
	system?: number;
	/** Bytes behind the data, where a data descriptor would be. */
	after?: Uint8Array;
	/** In one of the two places alone. */
	only?: "local" | "central";
}

interface ZipFields {
	name: string | Uint8Array;
	flags: number;
	method: number;
	crc32: number;
	packedSize: number;
	size: number;
	extra: Uint8Array;
	offset: number;
	comment: string;
}

interface EndFields {
	disk: number;
	countHere: number;
	count: number;
	size: number;
	offset: number;
}

export interface ZipOptions {
	prefix?: Uint8Array;
	suffix?: Uint8Array;
	/** Bytes between the last member and the central directory. */
	gap?: Uint8Array;
	comment?: string | Uint8Array;
	/** Over what the end record would truly say. */
	end?: (truth: EndFields) => Partial<EndFields>;
	/** Also a ZIP64 end record and its locator. */
	zip64?: Zip64Options;
	/** The order of the central directory. */
	order?: (entries: ZipEntry[]) => ZipEntry[];
}

interface Zip64Options {
	/** Leaves one of the two out. */
	without?: "record" | "locator";
	/** Behind the fixed part of the record. */
	extensible?: Uint8Array;
	/** Between the record and its locator. */
	gap?: Uint8Array;
	/** Over the true place of the record. */
	locatorOffset?: (truth: number) => number;
	/** Over what the record would truly say. */
	end?: (truth: EndFields) => Partial<EndFields>;
}

// 1980-01-01 00:00, the first day of the zip calendar: two builds are equal byte for byte.
const dosDate = 0x0021;

/** Sizes and checksums in the local headers, no data descriptors, no padding. */
export function writeZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
	const parts: Uint8Array[] = [options.prefix ?? empty];
	const directory = new Map<ZipEntry, Uint8Array>();
	let offset = options.prefix?.byteLength ?? 0;
	for (const entry of entries) {
		const bytes = Buffer.from(entry.bytes as Uint8Array);
		const packed = entry.packed ?? (entry.method === "stored" ? bytes : deflateRawSync(bytes));
		const fields: ZipFields = {
			name: entry.name,
			flags: /^[\u0020-\u007e]*$/.test(entry.name) ? 0 : 0x800,
			method: entry.method === "stored" ? 0 : 8,
			crc32: crc32(bytes),
			packedSize: packed.length,
			size: bytes.length,
			extra: empty,
			offset,
			comment: "",
			...entry.both,
		};
		if (entry.only !== "local") directory.set(entry, writeCentralHeader({ ...fields, ...entry.central }, entry));
		if (entry.only === "central") continue;
		const local = writeLocalHeader({ ...fields, ...entry.local });
		parts.push(local, packed, entry.after ?? empty);
		offset += local.length + packed.length + (entry.after?.byteLength ?? 0);
	}
	const gap = options.gap ?? empty;
	const order = options.order?.([...entries]) ?? entries;
	const central = Buffer.concat(order.flatMap((entry) => directory.get(entry) ?? []));
	const truth = {
		disk: 0,
		countHere: directory.size,
		count: directory.size,
		size: central.length,
		offset: offset + gap.byteLength,
	};
	const end64 = options.zip64 === undefined ? [] : writeEnd64(truth, options.zip64);
	const end = writeEnd({ ...truth, ...options.end?.(truth) }, Buffer.from((options.comment ?? "") as Uint8Array));
	return Buffer.concat([...parts, gap, central, ...end64, end, options.suffix ?? empty]);
}

const empty = new Uint8Array(0);

/** One extra field of a header. */
export function extraField(id: number, body: Uint8Array): Uint8Array {
	const head = Buffer.alloc(4);
	head.writeUInt16LE(id, 0);
	head.writeUInt16LE(body.byteLength, 2);
	return Buffer.concat([head, body]);
}

/** The ZIP64 field with these figures. */
export function zip64Field(...figures: number[]): Uint8Array {
	const body = Buffer.alloc(figures.length * 8);
	for (const [index, figure] of figures.entries()) body.writeBigUInt64LE(BigInt(figure), index * 8);
	return extraField(0x0001, body);
}

function writeLocalHeader(fields: ZipFields): Buffer {
	const name = Buffer.from(fields.name as Uint8Array);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(20, 4);
	writeShared(header, 6, fields, name.length);
	return Buffer.concat([header, name, fields.extra]);
}

function writeCentralHeader(fields: ZipFields, { mode, dosAttributes, system }: ZipEntry): Buffer {
	const name = Buffer.from(fields.name as Uint8Array);
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE(((system ?? 3) << 8) | 20, 4);
	header.writeUInt16LE(20, 6);
	writeShared(header, 8, fields, name.length);
	header.writeUInt16LE(fields.comment.length, 32);
	header.writeUInt32LE((((mode ?? 0o100644) << 16) | (dosAttributes ?? 0)) >>> 0, 38);
	header.writeUInt32LE(fields.offset, 42);
	return Buffer.concat([header, name, fields.extra, Buffer.from(fields.comment)]);
}

/** What local and central header have in common, from the flags on. */
function writeShared(header: Buffer, start: number, fields: ZipFields, nameLength: number): void {
	header.writeUInt16LE(fields.flags, start);
	header.writeUInt16LE(fields.method, start + 2);
	header.writeUInt16LE(0, start + 4);
	header.writeUInt16LE(dosDate, start + 6);
	header.writeUInt32LE(fields.crc32, start + 8);
	header.writeUInt32LE(fields.packedSize, start + 12);
	header.writeUInt32LE(fields.size, start + 16);
	header.writeUInt16LE(nameLength, start + 20);
	header.writeUInt16LE(fields.extra.byteLength, start + 22);
}

function writeEnd({ disk, countHere, count, size, offset }: EndFields, comment: Buffer): Buffer {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(disk, 4);
	end.writeUInt16LE(disk, 6);
	end.writeUInt16LE(Math.min(countHere, 0xffff), 8);
	end.writeUInt16LE(Math.min(count, 0xffff), 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([end, comment]);
}

function writeEnd64(truth: EndFields, options: Zip64Options): Uint8Array[] {
	const { countHere, count, size, offset } = { ...truth, ...options.end?.(truth) };
	const extensible = options.extensible ?? empty;
	const record = Buffer.alloc(56);
	record.writeUInt32LE(0x06064b50, 0);
	record.writeBigUInt64LE(BigInt(44 + extensible.byteLength), 4);
	record.writeUInt16LE(45, 12);
	record.writeUInt16LE(45, 14);
	for (const [index, figure] of [countHere, count, size, offset].entries()) {
		record.writeBigUInt64LE(BigInt(figure), 24 + index * 8);
	}
	const locator = Buffer.alloc(20);
	locator.writeUInt32LE(0x07064b50, 0);
	const place = truth.offset + truth.size;
	locator.writeBigUInt64LE(BigInt(options.locatorOffset?.(place) ?? place), 8);
	locator.writeUInt32LE(1, 16);
	const isThere = (part: "record" | "locator"): boolean => options.without !== part;
	return [
		...(isThere("record") ? [record, extensible] : []),
		options.gap ?? empty,
		...(isThere("locator") ? [locator] : []),
	];
}
