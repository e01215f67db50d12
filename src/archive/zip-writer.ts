// Writes a zip file whose every size is known before its data: no data descriptors, which PyPI refuses, no extra fields, no
// clock, so that the same members give the same bytes on any machine (APPNOTE 6.3.10).
import { UsageError } from "../diagnostic/errors.ts";

/** A member as it goes into the file: packed already, or copied from another archive. */
export interface PackedMember {
	name: string;
	method: "stored" | "deflated";
	crc32: number;
	packedSize: number;
	size: number;
	/** Date in the high half, time in the low one, as MS-DOS counts. */
	dosTime: number;
	externalAttributes: number;
	packed(): AsyncIterable<Uint8Array>;
}

const limit = 0xffff_ffff;
const mostMembers = 0xfffe;
// 2.0: folders and deflate.
const versionNeeded = 20;
// Unix, so that file modes count.
const versionMadeBy = (3 << 8) | versionNeeded;

/** The bytes of the archive, in order. @throws UsageError for an archive that would need ZIP64. */
export async function* writeZip(members: readonly PackedMember[]): AsyncGenerator<Uint8Array, void, undefined> {
	const central: Buffer[] = [];
	let offset = 0;
	if (members.length > mostMembers) throw tooLarge(`${members.length} members`);
	for (const member of members) {
		if (Math.max(member.size, member.packedSize, offset) >= limit) throw tooLarge("4 GiB");
		const name = Buffer.from(member.name, "utf8");
		const header = localHeader(member, name);
		central.push(centralHeader(member, name, offset));
		yield header;
		for await (const chunk of member.packed()) yield chunk;
		offset += header.length + member.packedSize;
	}
	const directory = Buffer.concat(central);
	if (offset + directory.length >= limit) throw tooLarge("4 GiB");
	yield directory;
	yield endRecord(members.length, directory.length, offset);
}

/** General-purpose flags: bit 11 says that the name is UTF-8. */
function flagsOf(name: Buffer): number {
	return name.some((byte) => byte > 0x7f) ? 0x800 : 0;
}

function localHeader(member: PackedMember, name: Buffer): Buffer {
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(versionNeeded, 4);
	writeShared(header, 6, member, name);
	return Buffer.concat([header, name]);
}

function centralHeader(member: PackedMember, name: Buffer, offset: number): Buffer {
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE(versionMadeBy, 4);
	header.writeUInt16LE(versionNeeded, 6);
	writeShared(header, 8, member, name);
	header.writeUInt32LE(member.externalAttributes >>> 0, 38);
	header.writeUInt32LE(offset, 42);
	return Buffer.concat([header, name]);
}

/** The fields that both headers have, in the same order, from the flags to the length of the name. */
function writeShared(header: Buffer, at: number, member: PackedMember, name: Buffer): void {
	header.writeUInt16LE(flagsOf(name), at);
	header.writeUInt16LE(member.method === "stored" ? 0 : 8, at + 2);
	header.writeUInt32LE(member.dosTime >>> 0, at + 4);
	header.writeUInt32LE(member.crc32 >>> 0, at + 8);
	header.writeUInt32LE(member.packedSize, at + 12);
	header.writeUInt32LE(member.size, at + 16);
	header.writeUInt16LE(name.length, at + 20);
}

function endRecord(count: number, size: number, offset: number): Buffer {
	const record = Buffer.alloc(22);
	record.writeUInt32LE(0x06054b50, 0);
	record.writeUInt16LE(count, 8);
	record.writeUInt16LE(count, 10);
	record.writeUInt32LE(size, 12);
	record.writeUInt32LE(offset, 16);
	return record;
}

function tooLarge(what: string): UsageError {
	return new UsageError("archive/too-large", `an archive of ${what} cannot be written here; no index would take it`);
}
