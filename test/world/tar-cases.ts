// Crafted .tar.gz archives, each one valid sdist with one thing wrong: what a strict reader must refuse, or two readers
// would unpack two things.
import { crc32, gzipSync } from "node:zlib";
import type { ArchiveCode } from "../../src/archive/archive-error.ts";
import { paxEntry, type TarEntry, writeTar } from "./tar-writer.ts";
import { buildSdist } from "./wheel-builder.ts";
import { writeZip } from "./zip-writer.ts";

interface TarCase {
	what: string;
	code: ArchiveCode;
	/** What the finding must tell. */
	message: RegExp;
	make(): Uint8Array;
}

export const tarCaseFileName = "mypkg-1.0.tar.gz";
const top = "mypkg-1.0";

/** The valid sdist with its members changed. */
function changeSdist(change: (entries: TarEntry[]) => TarEntry[]): Uint8Array {
	return buildSdist({ name: "mypkg", version: "1.0", changeEntries: change }).bytes;
}

const valid = (): Uint8Array => changeSdist((entries) => entries);
const more = (...added: TarEntry[]): Uint8Array => changeSdist((entries) => [...entries, ...added]);
const named = (...names: string[]): Uint8Array => more(...names.map((name) => ({ name, bytes: "x\n" })));
const file: TarEntry = { name: `${top}/a.txt`, bytes: "hello" };
const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
/** The tar file of the valid sdist, before gzip. */
const tar = (): Uint8Array => writeTar([file]);
const zipped = (content: Uint8Array): Uint8Array => gzipSync(content);

export const tarCases: readonly TarCase[] = rows([
	["nothing at all", "unknown-format", /^the file is empty/, () => new Uint8Array(0)],
	[
		"a tar file without compression",
		"unknown-format",
		/not a gzipped tar file but a tar file without compression/,
		tar,
	],
	["a wheel under another name", "unknown-format", /but a zip file/, () => writeZip([{ name: "x", bytes: "x" }])],
	["a web page", "unknown-format", /but a web page/, () => bytes("<!DOCTYPE html><html>")],
	[
		"gzip of something else",
		"unknown-format",
		/^the gzip file holds no tar file but a text file/,
		() => zipped(Buffer.alloc(1024, "text")),
	],
	[
		"a cpio archive in gzip",
		"unknown-format",
		/^the gzip file holds no tar file but a cpio archive/,
		() => zipped(Buffer.concat([bytes("070701"), Buffer.alloc(2042, "0")])),
	],
	["nothing in gzip", "unknown-format", /no tar file but nothing/, () => zipped(Buffer.alloc(0))],
	["a tar file packed twice", "unknown-format", /no tar file but a gzip file/, () => zipped(valid())],
	[
		"a first header that was changed",
		"damaged",
		/does not have the checksum/,
		() => zipped(Buffer.from(tar()).fill("X", 0, 3)),
	],
	[
		"a gzip header with a wrong checksum",
		"damaged",
		/gzip header does not have the checksum/,
		() => withGzipSum(zipped(tar()), 1),
	],
	["gzip data that make no sense", "damaged", /make no sense/, () => Buffer.from(valid()).fill(0xff, 20, 30)],
	["a gzip checksum that is wrong", "damaged", /checksum and length/, () => flipLast(valid())],
	["cut off gzip data", "damaged", /^the gzip file is cut off/, () => valid().subarray(0, -12)],
	["a cut off gzip trailer", "damaged", /^the gzip file is cut off/, () => valid().subarray(0, -3)],
	["a cut off gzip header", "damaged", /^the gzip file is cut off/, () => valid().subarray(0, 9)],
	["a cut off tar file", "structure", /the tar archive is cut off/, () => zipped(tar().subarray(0, 1024))],
	["one block of zeros at the end", "structure", /the tar archive is cut off/, () => zipped(tar().subarray(0, -512))],
	[
		"text behind the gzip data",
		"structure",
		/4 bytes follow the end of the gzip data \(a text file\)/,
		() => join(valid(), bytes("more")),
	],
	[
		"zeros behind the gzip data",
		"structure",
		/9 bytes follow the end of the gzip data \(a file of zeros\)/,
		() => join(valid(), Buffer.alloc(9)),
	],
	[
		"a second gzip member",
		"structure",
		/bytes of a second gzip member follow/,
		() => join(zipped(tar().subarray(0, 512)), zipped(tar().subarray(512))),
	],
	[
		"an empty second gzip member",
		"structure",
		/bytes of a second gzip member follow/,
		() => join(valid(), zipped(Buffer.alloc(0))),
	],
	[
		"a second tar file behind the first",
		"structure",
		/bytes follow the end of the tar archive/,
		() => zipped(join(tar(), tar())),
	],
	[
		"text behind the end of the tar file",
		"structure",
		/bytes follow the end of the tar archive/,
		() => zipped(join(tar(), Buffer.alloc(512, "x"))),
	],
	["a zip file in one with it", "structure", /a gzipped tar file and a zip file in one/, polyglot],
	[
		"a wrong header checksum",
		"damaged",
		/does not have the checksum it declares/,
		() => more({ ...file, checksum: 1 }),
	],
	[
		"a size that is no number",
		"damaged",
		/where a size belongs/,
		() => more({ ...file, size: bytes("0000000009 \0") }),
	],
	["a mode that is no number", "damaged", /where a number belongs/, () => more({ ...file, mode: "rw-r--r-" })],
	[
		"a size of more than eleven digits",
		"too-large",
		/more than eleven octal digits/,
		() => more({ ...file, size: base256(2n ** 62n) }),
	],
	[
		"a negative size",
		"too-large",
		/more than eleven octal digits/,
		() => more({ ...file, size: bytes("\xff".repeat(12)) }),
	],
	["a size of 8 GiB", "structure", /the tar archive is cut off/, () => more({ ...file, size: 8 ** 11 - 1 })],
	[
		"two sizes",
		"structure",
		/two sizes: "3" in its PAX record, 5 in its header/,
		() => more(paxEntry({ size: "3" }), file),
	],
	[
		"a size that only PAX gives",
		"structure",
		/two sizes: "1536" in its PAX record, 0 in its header/,
		() => more(paxEntry({ size: "1536" }), { ...file, size: 0 }),
	],
	["a PAX size that is no number", "structure", /two sizes: "1e3"/, () => more(paxEntry({ size: "1e3" }), file)],
	["a folder with data", "structure", /is a folder that declares 5 bytes/, () => more({ ...file, type: "5" })],
	[
		"a link with data",
		"structure",
		/is a link that declares 5 bytes/,
		() => more({ ...file, type: "2", linkName: "b" }),
	],
	["a device", "member-kind", /null" is a device/, () => more({ name: `${top}/null`, type: "3" })],
	["a named pipe", "member-kind", /is a named pipe/, () => more({ name: `${top}/pipe`, type: "6" })],
	["a type that only one tar knows", "member-kind", /unknown type "Z"/, () => more({ ...file, type: "Z" })],
	["a sparse file", "member-kind", /is a sparse file/, () => more({ ...file, type: "S" })],
	["a PAX sparse file", "member-kind", /holds a sparse file/, () => more(paxEntry({ "GNU.sparse.major": "1" }), file)],
	[
		"a global PAX sparse record",
		"member-kind",
		/holds a sparse file/,
		() => more(paxEntry({ "GNU.sparse.size": "1" }, "g"), file),
	],
	[
		"a link out of the archive",
		"member-kind",
		/link to "\/etc\/passwd", which is outside/,
		() => more(link("/etc/passwd")),
	],
	["a link out by `..`", "member-kind", /link to "\.\.\/x", which is outside/, () => more(link("../x"))],
	["a link out behind a folder", "member-kind", /goes back up behind a folder/, () => more(link("docs/../../x"))],
	[
		"a link out in PAX",
		"member-kind",
		/link to "\/x", which is outside/,
		() => more(paxEntry({ linkpath: "/x" }), link("a.txt")),
	],
	[
		"a link out in a GNU record",
		"member-kind",
		/link to "\/x", which is outside/,
		() => more({ name: "././@LongLink", type: "K", bytes: "/x\0" }, link("a.txt")),
	],
	[
		"a hard link to nothing",
		"member-kind",
		/which is no file of the archive/,
		() => more({ ...link("/etc/passwd"), type: "1" }),
	],
	[
		"a hard link before its file",
		"member-kind",
		/which comes later in the archive/,
		() => more({ name: `${top}/b.txt`, type: "1", linkName: file.name }, file),
	],
	[
		"malformed PAX records",
		"damaged",
		/PAX record of the tar is malformed/,
		() => more({ name: "x", type: "x", bytes: "99 path=x\n" }, file),
	],
	[
		"a PAX record of no length",
		"damaged",
		/PAX record of the tar is malformed/,
		() => more({ name: "x", type: "x", bytes: "0 path=x\n" }, file),
	],
	[
		"a PAX path twice",
		"structure",
		/two records of its path/,
		() =>
			more(
				{
					name: "x",
					type: "x",
					bytes: join(
						paxEntry({ path: `${top}/b` }).bytes as Uint8Array,
						paxEntry({ path: `${top}/c` }).bytes as Uint8Array,
					),
				},
				file,
			),
	],
	[
		"two PAX headers for one member",
		"structure",
		/two records of its path/,
		() => more(paxEntry({ path: `${top}/b` }), paxEntry({ path: `${top}/c` }), file),
	],
	[
		"a GNU name and a PAX path",
		"structure",
		/two records of its path/,
		() => more({ name: "././@LongLink", type: "L", bytes: `${top}/b\0` }, paxEntry({ path: `${top}/c` }), file),
	],
	[
		"a GNU name with more behind it",
		"structure",
		/bytes behind the end of the name/,
		() => more({ name: "././@LongLink", type: "L", bytes: `${top}/b\0/../x\0` }, file),
	],
	[
		"a global PAX path",
		"structure",
		/sets the path of every member/,
		() => more(paxEntry({ path: `${top}/b` }, "g"), file),
	],
	[
		"a record about nothing",
		"structure",
		/ends with a record about a member that is not there/,
		() => more(paxEntry({ path: `${top}/b` })),
	],
	[
		"a record of megabytes",
		"too-large",
		/a record of the tar has 2097152 bytes/,
		() => more({ name: "x", type: "x", bytes: Buffer.alloc(2 ** 21) }, file),
	],
	[
		"a prefix that only some readers see",
		"structure",
		/a prefix that only some readers see/,
		() => more({ ...file, prefix: "..", magic: "ustar  \0" }),
	],
	["a file whose name ends like a folder's", "structure", /whose name ends like a folder's/, () => named(`${top}/a/`)],
	["one name twice", "duplicate-member", /a\.txt" twice/, () => more(file, file)],
	[
		"two names that differ in letter case",
		"duplicate-member",
		/ignore letter case/,
		() => named(`${top}/a`, `${top}/A`),
	],
	[
		"one name in two Unicode forms",
		"duplicate-member",
		/two Unicode forms/,
		() => named(`${top}/\u00e9`, `${top}/e\u0301`),
	],
	["a file in which another lies", "duplicate-member", /lies in it/, () => named(`${top}/a`, `${top}/a/b`)],
	[
		"a link through which another file would be written",
		"duplicate-member",
		/lies in it/,
		() => more(link("."), { ...file, name: `${top}/link/a.txt` }),
	],
	["a way out", "member-name", /leads out of its folder/, () => named(`${top}/../../x`)],
	["a way out in PAX", "member-name", /leads out of its folder/, () => more(paxEntry({ path: "../x" }), file)],
	[
		"a way out in a GNU record",
		"member-name",
		/leads out of its folder/,
		() => more({ name: "././@LongLink", type: "L", bytes: "../x\0" }, file),
	],
	["a way out in a ustar prefix", "member-name", /leads out of its folder/, () => more({ ...file, prefix: ".." })],
	["an absolute path", "member-name", /is an absolute path/, () => named("/etc/passwd")],
	["a backslash", "member-name", /has a backslash/, () => named(`${top}\\a`)],
	["a name that is not UTF-8", "member-name", /is not UTF-8/, notUtf8],
	[
		"a PAX name with a zero byte",
		"member-name",
		/has control characters/,
		() => more(paxEntry({ path: `${top}/a\0b` }), file),
	],
	["no name", "member-name", /is empty/, () => named("")],
	[
		"more than it can be trusted to unpack",
		"too-large",
		/more than 50 times/,
		() => more({ ...file, bytes: Buffer.alloc(70 * 2 ** 20) }),
	],
	[
		"metadata of megabytes",
		"too-large",
		/PKG-INFO has 2097152 bytes; at most 1048576/,
		() => changeSdist(() => [{ name: `${top}/PKG-INFO`, bytes: Buffer.alloc(2 ** 21, "x") }]),
	],
]);

/** What is odd, and every reader reads alike. */
export const oddSdists: readonly (readonly [string, () => Uint8Array])[] = [
	["folders", () => more({ name: `${top}/docs/`, type: "5" }, { name: `${top}/docs/a`, bytes: "a" })],
	["a folder listed again", () => more({ name: `${top}/`, type: "5" }, { name: `${top}/`, type: "5" })],
	["a link inside", () => more(file, link("a.txt"), { ...link("../a.txt"), name: `${top}/docs/link` })],
	["a hard link inside", () => more(file, { name: `${top}/b.txt`, type: "1", linkName: file.name })],
	[
		"the comment of git archive",
		() => changeSdist((entries) => [paxEntry({ comment: "0123456789abcdef" }, "g"), ...entries]),
	],
	["times in PAX", () => more(paxEntry({ mtime: "1700000000.5", atime: "1.5" }), file)],
	["extended attributes", () => more(paxEntry({ "SCHILY.xattr.user.a": "x", "LIBARCHIVE.creationtime": "1" }), file)],
	[
		"headers of GNU tar, one of them with a long name",
		() =>
			changeSdist((entries) =>
				[...entries, { name: "././@LongLink", type: "L", bytes: `${top}/${"deep/".repeat(60)}a\0` }, file].map(
					(entry) => ({ ...entry, magic: "ustar  \0" }),
				),
			),
	],
	["a long name in PAX", () => more(paxEntry({ path: `${top}/${"deep/".repeat(60)}a` }), file)],
	["a long name in ustar", () => more({ ...file, name: "a".repeat(100), prefix: `${top}/${"deep/".repeat(20)}deep` })],
	["a PAX size that is the same", () => more(paxEntry({ size: "5" }), file)],
	["a name beyond ASCII", () => more({ ...file, name: `${top}/ünïcode.txt` }, { ...file, name: `${top}/日本語.txt` })],
	["padding to ten kilobytes", () => gzipSync(join(writeTar(plainEntries()), Buffer.alloc(8192)))],
	["a file name in the gzip header", () => withGzipName(gzipSync(writeTar(plainEntries())))],
];

/** What pip and PyPI read and uv does not. */
export const sdistsNotForUv: readonly (readonly [what: string, message: RegExp, make: () => Uint8Array])[] = [
	[
		"a folder as old tar writes it",
		/docs\/" is of the format before ustar/,
		() => more({ name: `${top}/docs/`, type: "\0", magic: "" }),
	],
	["an old file", /is of the format before ustar/, () => more({ ...file, type: "\0", magic: "" })],
	[
		"a long name in GNU's way among others",
		/are of POSIX tar, its own of GNU tar/,
		() =>
			more({ name: "././@LongLink", type: "L", bytes: `${top}/${"deep/".repeat(60)}a\0`, magic: "ustar  \0" }, file),
	],
	["a mode that ends in nothing", /^the mode in the header of/, () => more({ ...file, mode: "00000644" })],
	["a time in PAX before 1970", /has the mtime "-1.5"/, () => more(paxEntry({ mtime: "-1.5" }), file)],
	["a label of GNU tar", /has the key "GNU.volume.label"/, () => globalPax({ "GNU.volume.label": "x" })],
	[
		"a security label of Red Hat",
		/"RHT.security.selinux"/,
		() => more(paxEntry({ "RHT.security.selinux": "x" }), file),
	],
	["a key that nobody knows", /has the key "colour"/, () => more(paxEntry({ colour: "red" }), file)],
	["a PAX key twice", /has the key "comment" twice/, () => more(twiceCommented(), file)],
	[
		"a checksum in the gzip header",
		/^the gzip header has a checksum of its own/,
		() => withGzipSum(gzipSync(writeTar(plainEntries())), 0),
	],
];

function globalPax(records: Record<string, string>): Uint8Array {
	return changeSdist((entries) => [paxEntry(records, "g"), ...entries]);
}

function twiceCommented(): TarEntry {
	const one = paxEntry({ comment: "x" }).bytes as Uint8Array;
	return { name: "x", type: "x", bytes: join(one, one) };
}

function rows(table: [what: string, code: string, message: RegExp, make: () => Uint8Array][]): TarCase[] {
	return table.map(([what, code, message, make]) => ({ what, code: `archive/${code}` as ArchiveCode, message, make }));
}

function link(linkName: string): TarEntry {
	return { name: `${top}/link`, type: "2", linkName };
}

function join(...parts: Uint8Array[]): Uint8Array {
	return Buffer.concat(parts);
}

function flipLast(content: Uint8Array): Uint8Array {
	const copy = Buffer.from(content);
	copy.writeUInt8(copy.readUInt8(copy.length - 6) ^ 1, copy.length - 6);
	return copy;
}

/** As GNU tar writes what does not fit into octal digits. */
function base256(value: bigint): Uint8Array {
	const field = Buffer.alloc(12);
	field.writeUInt8(0x80, 0);
	field.writeBigUInt64BE(value, 4);
	return field;
}

function plainEntries(): TarEntry[] {
	let plain: TarEntry[] = [];
	changeSdist((entries) => {
		plain = entries;
		return entries;
	});
	return plain;
}

function notUtf8(): Uint8Array {
	const content = Buffer.from(writeTar([...plainEntries(), { ...file, name: `${top}/XX`, checksum: 0 }]));
	const start = content.lastIndexOf(Buffer.from(`${top}/XX`));
	content.write("\xe9\xe8", start + top.length + 1, "latin1");
	content.write(" ".repeat(8), start + 148);
	const sum = content.subarray(start, start + 512).reduce((total, byte) => total + byte, 0);
	content.write(`${sum.toString(8).padStart(6, "0")}\0 `, start + 148);
	return gzipSync(content);
}

/** An end record of a zip file in a stored block; its comment is the rest of the gzip file. */
function polyglot(): Uint8Array {
	const pack = (commentSize: number): Buffer => {
		const end = Buffer.alloc(22);
		end.write("PK\x05\x06", 0, "latin1");
		end.writeUInt16LE(commentSize, 20);
		return gzipSync(writeTar([...plainEntries(), { name: `${top}/end`, bytes: end }]), { level: 0 });
	};
	const draft = pack(0);
	return pack(draft.length - draft.lastIndexOf("PK\x05\x06", undefined, "latin1") - 22);
}

function withGzipSum(packed: Uint8Array, added: number): Uint8Array {
	const header = Buffer.from(packed.subarray(0, 10));
	header.writeUInt8(0b10, 3);
	const sum = Buffer.alloc(2);
	sum.writeUInt16LE(((crc32(header) & 0xffff) + added) & 0xffff);
	return join(header, sum, packed.subarray(10));
}

function withGzipName(packed: Buffer): Uint8Array {
	const header = Buffer.from(packed.subarray(0, 10));
	header.writeUInt8(0b1000, 3);
	return join(header, bytes("mypkg-1.0.tar\0"), packed.subarray(10));
}
