import { crc32, deflateRawSync } from "node:zlib";

/** A member as a test wants it; every header field may lie. */
export interface ZipEntry {
	name: string;
	bytes: Uint8Array | string;
	method?: "stored" | "deflated";
	/** Over what the headers would truly say; `local` and `central` in one of the two places only. */
	local?: Partial<ZipFields>;
	central?: Partial<ZipFields>;
	/** Unix mode, 0o100644 unless told. */
	mode?: number;
}

interface ZipFields {
	name: string;
	flags: number;
	method: number;
	crc32: number;
	packedSize: number;
	size: number;
	extra: Uint8Array;
	offset: number;
	comment: string;
}

interface ZipOptions {
	prefix?: Uint8Array;
	suffix?: Uint8Array;
	/** Bytes between the last member and the central directory. */
	gap?: Uint8Array;
	comment?: string;
	/** Added to the number of entries that the end record gives. */
	countError?: number;
}

// 1980-01-01 00:00, the first day of the zip calendar: two builds are equal byte for byte.
const dosDate = 0x0021;

/** A zip file as build backends write it: sizes and checksums in the local headers, no data descriptors, no padding. */
export function writeZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
	const parts: Uint8Array[] = [options.prefix ?? new Uint8Array(0)];
	const directory: Uint8Array[] = [];
	let offset = options.prefix?.byteLength ?? 0;
	for (const entry of entries) {
		const bytes = Buffer.from(entry.bytes as Uint8Array);
		const method = entry.method ?? "deflated";
		const packed = method === "deflated" ? deflateRawSync(bytes) : bytes;
		const truth: ZipFields = {
			name: entry.name,
			flags: /^[\u0020-\u007e]*$/.test(entry.name) ? 0 : 0x800,
			method: method === "deflated" ? 8 : 0,
			crc32: crc32(bytes),
			packedSize: packed.length,
			size: bytes.length,
			extra: new Uint8Array(0),
			offset,
			comment: "",
		};
		const local = writeLocalHeader({ ...truth, ...entry.local });
		directory.push(writeCentralHeader({ ...truth, ...entry.central }, entry.mode ?? 0o100644));
		parts.push(local, packed);
		offset += local.length + packed.length;
	}
	const gap = options.gap ?? new Uint8Array(0);
	const central = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	const count = entries.length + (options.countError ?? 0);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(offset + gap.byteLength, 16);
	const comment = Buffer.from(options.comment ?? "", "latin1");
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([...parts, gap, central, end, comment, options.suffix ?? new Uint8Array(0)]);
}

function writeLocalHeader(fields: ZipFields): Buffer {
	const name = Buffer.from(fields.name);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(20, 4);
	writeShared(header, 6, fields, name.length);
	return Buffer.concat([header, name, fields.extra]);
}

function writeCentralHeader(fields: ZipFields, mode: number): Buffer {
	const name = Buffer.from(fields.name);
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE((3 << 8) | 20, 4);
	header.writeUInt16LE(20, 6);
	writeShared(header, 8, fields, name.length);
	header.writeUInt16LE(fields.comment.length, 32);
	header.writeUInt32LE((mode << 16) >>> 0, 38);
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
