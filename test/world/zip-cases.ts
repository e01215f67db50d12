// Crafted zip archives, each one valid wheel with one thing wrong: the 60 cases of groups 1 to 6 that a strict reader must
// refuse (structure, ZIP64, names, paths, types, sizes). `item` counts within its group; some items have several forms.
import { deflateRawSync, gzipSync } from "node:zlib";
import type { ArchiveCode } from "../../src/archive/archive-error.ts";
import { buildWheel } from "./wheel-builder.ts";
import { extraField, writeZip, type ZipEntry, type ZipOptions, zip64Field } from "./zip-writer.ts";

export interface ZipCase {
	/** `1.5`: the fifth case of the first group. */
	item: string;
	what: string;
	code: ArchiveCode;
	/** What the finding must tell. */
	message: RegExp;
	make(): Uint8Array;
}

export const caseFileName = "mypkg-1.0-py3-none-any.whl";

/** The valid wheel, with its members or its end changed. */
export function changeWheel(change: (entries: ZipEntry[]) => ZipEntry[], archive: ZipOptions = {}): Uint8Array {
	const files = { "mypkg/__init__.py": '__version__ = "1.0"\n', "mypkg/data.bin": Buffer.alloc(300, "0123456789") };
	return buildWheel({ name: "mypkg", version: "1.0", files, changeEntries: change, archive }).bytes;
}

const same = (entries: ZipEntry[]): ZipEntry[] => entries;
const withEnd = (archive: ZipOptions): Uint8Array => changeWheel(same, archive);
/** Changes the first member, mypkg/__init__.py. */
const first = (change: Partial<ZipEntry>): Uint8Array =>
	changeWheel(([entry, ...rest]) => (entry === undefined ? rest : [{ ...entry, ...change }, ...rest]));
/** Adds members. */
const more = (...added: ZipEntry[]): Uint8Array => changeWheel((entries) => [...entries, ...added]);
const named = (...names: string[]): Uint8Array => more(...names.map((name) => ({ name, bytes: "x\n" })));
const one: ZipEntry = { name: "mypkg/extra.py", bytes: "x = 1\n" };
const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
const sentinel = 0xffffffff;
/** Zeros that unpack to 70 MiB. */
const zeros = memo(() => ({ bytes: Buffer.alloc(70 * 2 ** 20), packed: deflateRawSync(Buffer.alloc(70 * 2 ** 20)) }));
const unicodePath = (name: string): Uint8Array =>
	extraField(0x7075, Buffer.concat([Buffer.alloc(5, 1), Buffer.from(name)]));

function memo<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

export const zipCases: readonly ZipCase[] = [
	...group(1, [
		[
			1,
			"bytes before the first member",
			"structure",
			/^2 bytes stand before the zip file/,
			() => withEnd({ prefix: bytes("MZ") }),
		],
		[
			1,
			"bytes before it that no offset knows of",
			"structure",
			/^10 bytes stand before the zip file \(a text file\)/,
			() => Buffer.concat([bytes("#!/bin/sh\n"), withEnd({})]),
		],
		[
			2,
			"a line end behind the archive",
			"structure",
			/^1 byte follows the end of the zip file \(a text file\)/,
			() => withEnd({ suffix: bytes("\n") }),
		],
		[
			3,
			"two end records",
			"structure",
			/says that the central directory ends at byte/,
			() => Buffer.concat([withEnd({}), withEnd({}).subarray(-22)]),
		],
		[
			3,
			"an end record before the directory",
			"structure",
			/^22 bytes stand between/,
			() => withEnd({ gap: emptyZip() }),
		],
		[
			3,
			"a whole archive behind the archive",
			"structure",
			/bytes stand before the zip file \(a zip file\)/,
			() => Buffer.concat([withEnd({}), withEnd({})]),
		],
		[
			4,
			"a record of another archive in the comment",
			"structure",
			/comment .* holds records of another zip file/,
			() => withEnd({ comment: bytes("see PK\x03\x04") }),
		],
		[
			4,
			"an end record in the comment",
			"structure",
			/comment .* holds records of another zip file/,
			() => withEnd({ comment: Buffer.concat([emptyZip(), bytes("!")]) }),
		],
		[
			5,
			"a comment that is only odd",
			"comment",
			/ends with a comment of 13 bytes/,
			() => withEnd({ comment: "built by hand" }),
		],
		[
			6,
			"one member less than counted",
			"structure",
			/counts 6 members, the central directory holds 5/,
			() => withEnd({ end: ({ count }) => ({ count: count + 1, countHere: count + 1 }) }),
		],
		[
			6,
			"one member more than counted",
			"structure",
			/counts 4 members, the central directory holds more/,
			() => withEnd({ end: ({ count }) => ({ count: count - 1, countHere: count - 1 }) }),
		],
		[
			6,
			"two counts",
			"structure",
			/counts 4 members on this disk and 5 in all/,
			() => withEnd({ end: ({ count }) => ({ countHere: count - 1 }) }),
		],
		[
			6,
			"a directory size that is one too large",
			"structure",
			/says that the central directory ends at byte/,
			() => withEnd({ end: ({ size }) => ({ size: size + 1 }) }),
		],
		[
			6,
			"a directory size that is one too small",
			"structure",
			/says that the central directory ends at byte/,
			() => withEnd({ end: ({ size }) => ({ size: size - 1 }) }),
		],
		[
			6,
			"a directory offset that is one too large",
			"structure",
			/says that the central directory ends at byte/,
			() => withEnd({ end: ({ offset }) => ({ offset: offset + 1 }) }),
		],
		[
			6,
			"a directory offset that is one too small",
			"structure",
			/says that the central directory ends at byte/,
			() => withEnd({ end: ({ offset }) => ({ offset: offset - 1 }) }),
		],
		[
			7,
			"an entry of the directory without a member",
			"structure",
			/lists mypkg\/ghost\.py, but no member starts/,
			() => more({ ...one, name: "mypkg/ghost.py", only: "central" }),
		],
		[
			8,
			"a member without an entry in the directory",
			"structure",
			/missing in the central directory/,
			() => changeWheel((entries) => [{ ...one, only: "local" }, ...entries]),
		],
		[
			8,
			"a member without an entry at the end",
			"structure",
			/missing in the central directory/,
			() => more({ ...one, only: "local" }),
		],
		[9, "a member inside of another", "structure", /share bytes/, overlapping],
		[
			10,
			"a gap between two members",
			"structure",
			/^3 bytes stand between mypkg\/__init__\.py and mypkg\/data\.bin/,
			() => first({ after: bytes("gap") }),
		],
		[
			10,
			"a gap before the directory",
			"structure",
			/^3 bytes stand between .*RECORD and the central directory/,
			() => withEnd({ gap: bytes("gap") }),
		],
		[
			11,
			"two entries for one place, in another order",
			"structure",
			/share bytes/,
			() =>
				changeWheel((entries) => [...entries, { ...one, central: { offset: 0 }, only: "central" }], {
					order: (entries) => entries.reverse(),
				}),
		],
		[
			12,
			"cut off in the directory",
			"unknown-format",
			/^the zip file is cut off: it starts as one, but its end is missing/,
			() => withEnd({}).subarray(0, -30),
		],
		[12, "cut off in a member", "unknown-format", /^the zip file is cut off/, () => withEnd({}).subarray(0, 60)],
		[
			12,
			"cut off in the comment",
			"structure",
			/^the zip file is cut off: 3 bytes of its comment are missing/,
			() => withEnd({ comment: "comment" }).subarray(0, -3),
		],
		[12, "nothing at all", "unknown-format", /^the file is empty/, () => new Uint8Array(0)],
	]),
	...group(2, [
		[
			1,
			"a ZIP64 locator without its record",
			"structure",
			/locator points to byte \d+, where no ZIP64 end record stands/,
			() => withEnd({ zip64: { without: "record" } }),
		],
		[
			1,
			"a ZIP64 record without its locator",
			"structure",
			/ZIP64 end record stands there without its locator/,
			() => withEnd({ zip64: { without: "locator" } }),
		],
		[
			1,
			"an end record that needs a ZIP64 record",
			"structure",
			/refers to a ZIP64 end record, and there is none/,
			() => withEnd({ end: () => ({ offset: sentinel }) }),
		],
		[
			2,
			"a locator that points elsewhere",
			"structure",
			/locator points to byte \d+, where no/,
			() => withEnd({ zip64: { locatorOffset: (place) => place - 1 } }),
		],
		[
			2,
			"a locator that points behind the file",
			"structure",
			/locator points to byte 1000000, where no/,
			() => withEnd({ zip64: { locatorOffset: () => 1_000_000 } }),
		],
		[
			2,
			"bytes before the locator",
			"structure",
			/bytes stand between the ZIP64 end record and its locator/,
			() => withEnd({ zip64: { gap: bytes("gap") } }),
		],
		[
			3,
			"extensible data in the ZIP64 record",
			"structure",
			/carries extensible data/,
			() => withEnd({ zip64: { extensible: Buffer.alloc(4) } }),
		],
		[
			4,
			"two end records that disagree about the count",
			"structure",
			/the end record says count 5, the ZIP64 end record 4/,
			() => withEnd({ zip64: { end: ({ count }) => ({ count: count - 1, countHere: count - 1 }) } }),
		],
		[
			4,
			"two end records that disagree about the offset",
			"structure",
			/the end record says directory offset \d+, the ZIP64 end record 0/,
			() => withEnd({ zip64: { end: () => ({ offset: 0 }) } }),
		],
		[
			5,
			"a ZIP64 field with one size too many",
			"structure",
			/ZIP64 field of .* more than its header refers to/,
			() => first({ central: { size: sentinel, extra: zip64Field(20, 20) } }),
		],
		[
			5,
			"a ZIP64 field with one size too few",
			"structure",
			/ZIP64 field of .* fewer than its header refers to/,
			() => first({ central: { size: sentinel, packedSize: sentinel, extra: zip64Field(20) } }),
		],
		[
			5,
			"a ZIP64 field of odd length",
			"structure",
			/ZIP64 field of .* has 5 bytes/,
			() => first({ local: { extra: extraField(1, Buffer.alloc(5)) } }),
		],
		[
			5,
			"a ZIP64 field that is cut off",
			"structure",
			/extra fields of .* are cut off/,
			() => first({ local: { extra: Buffer.from([1, 0, 99, 0]) } }),
		],
		[
			5,
			"a ZIP64 field with other sizes than the header",
			"structure",
			/ZIP64 field of .* says other sizes/,
			() => first({ local: { extra: zip64Field(20, 7) } }),
		],
		[
			5,
			"two ZIP64 fields",
			"structure",
			/ZIP64 field twice/,
			() => first({ local: { extra: Buffer.concat([extraField(1, bytes("")), extraField(1, bytes(""))]) } }),
		],
		[
			6,
			"one size of a compressed member",
			"structure",
			/gives one size of a compressed member/,
			() => first({ local: { extra: zip64Field(20) } }),
		],
		[
			6,
			"one size for two, of a compressed member",
			"structure",
			/has 8 bytes where two sizes belong/,
			() => first({ local: { size: sentinel, extra: zip64Field(20) } }),
		],
		[
			6,
			"one size for two, of a stored member",
			"structure",
			/has 8 bytes where two sizes belong/,
			() => first({ method: "stored", local: { size: sentinel, packedSize: sentinel, extra: zip64Field(20) } }),
		],
		[
			7,
			"a size that stands in a field that is not there",
			"structure",
			/ZIP64 field of .* is missing/,
			() => first({ central: { size: sentinel } }),
		],
		[
			7,
			"the same before the data",
			"structure",
			/ZIP64 field of .* is missing/,
			() => first({ local: { packedSize: sentinel } }),
		],
	]),
	...group(3, [
		[
			1,
			"one name twice",
			"duplicate-member",
			/holds "mypkg\/__init__\.py" twice/,
			() => more({ name: "mypkg/__init__.py", bytes: "other\n" }),
		],
		[
			1,
			"one name twice in the directory alone",
			"duplicate-member",
			/holds "mypkg\/__init__\.py" twice/,
			() => more({ name: "mypkg/__init__.py", bytes: "x", local: { name: "mypkg/y.py" } }),
		],
		[
			2,
			"two names that differ in letter case",
			"duplicate-member",
			/ignore letter case/,
			() => named("mypkg/Data.bin"),
		],
		[
			2,
			"two names that differ in letter case beyond ASCII",
			"duplicate-member",
			/ignore letter case/,
			() => named("mypkg/ä.py", "mypkg/Ä.py"),
		],
		[
			3,
			"one name in two Unicode forms",
			"duplicate-member",
			/two Unicode forms \(NFC, NFD\)/,
			() => named("mypkg/\u00e9.py", "mypkg/e\u0301.py"),
		],
		[
			4,
			"two names that differ in a dot at the end",
			"duplicate-member",
			/drops dots and spaces at the end/,
			() => named("mypkg/data.bin."),
		],
		[
			4,
			"two names that differ in a space at the end",
			"duplicate-member",
			/drops dots and spaces at the end/,
			() => named("mypkg /data.bin"),
		],
		[
			5,
			"another name in the Unicode path field",
			"member-name",
			/carries a second, different name/,
			() => first({ both: { extra: unicodePath("mypkg/other.py") } }),
		],
		[
			5,
			"a way out in the Unicode path field before the data",
			"member-name",
			/"\.\.\/x" has a part "\.\."/,
			() => first({ local: { extra: unicodePath("../x") } }),
		],
		[
			6,
			"two Unicode path fields",
			"structure",
			/Unicode path field twice/,
			() => first({ both: { extra: Buffer.concat([unicodePath("mypkg/__init__.py"), unicodePath("x")]) } }),
		],
		[
			7,
			"a name that is not UTF-8",
			"member-name",
			/"mypkg\/\\u00e9\.py" \(shown as Latin-1\) is not UTF-8|is not UTF-8/,
			() => more({ ...one, both: { name: bytes("mypkg/\xe9.py"), flags: 0x800 } }),
		],
		[
			7,
			"a name in a code page",
			"member-name",
			/not ASCII and not marked as UTF-8/,
			() => more({ ...one, both: { name: bytes("mypkg/\x82.py"), flags: 0 } }),
		],
		[8, "a name with a zero byte", "member-name", /has control characters/, () => named("mypkg/a.py\0.txt")],
		[8, "a name with a line end", "member-name", /has control characters/, () => named("mypkg/a\n.py")],
		[8, "a name with a terminal escape", "member-name", /has control characters/, () => named("mypkg/\u009b31m.py")],
		[
			9,
			"a name that turns around",
			"member-name",
			/"mypkg\/\\u202eyp\.txt" has characters that change the direction/,
			() => named("mypkg/\u202eyp.txt"),
		],
		[10, "an empty name", "member-name", /the name "" is empty/, () => more({ ...one, name: "" })],
		[
			11,
			"a part of 256 bytes",
			"member-name",
			/has a part longer than 255 bytes/,
			() => named(`mypkg/${"n".repeat(256)}`),
		],
		[
			11,
			"a path of 4097 bytes",
			"member-name",
			/is longer than 4096 bytes/,
			() => named(`mypkg/${"folder/".repeat(584)}abc`),
		],
	]),
	...group(4, [
		[1, "../x", "member-name", /leads out of its folder/, () => named("../x")],
		[2, "a/../../x", "member-name", /leads out of its folder/, () => named("a/../../x")],
		[3, "/abs", "member-name", /is an absolute path/, () => named("/abs")],
		[4, "C:\\x", "member-name", /has a backslash/, () => named("C:\\x")],
		[5, "C:x", "member-name", /is an absolute path/, () => named("C:x")],
		[6, "\\\\host\\s", "member-name", /has a backslash/, () => named("\\\\host\\s")],
		[7, "backslashes between folders", "member-name", /has a backslash/, () => named("mypkg\\sub\\x.py")],
		[8, "a//b", "member-name", /has an empty part/, () => named("a//b")],
		[9, "./a", "member-name", /has a part "\."/, () => named("./a")],
		[9, "a part of dots and spaces", "member-name", /dots and spaces alone/, () => named("mypkg/.. /x")],
		[10, "CON", "member-name", /"CON", which is a device on Windows/, () => named("mypkg/CON")],
		[10, "aux.py", "member-name", /"aux\.py", which is a device on Windows/, () => named("mypkg/aux.py")],
		[10, "x:stream", "member-name", /has a colon/, () => named("mypkg/x:stream")],
		[
			11,
			"a file used as a folder",
			"duplicate-member",
			/"mypkg\/x" is a file, and "mypkg\/x\/y\.py" lies in it/,
			() => named("mypkg/x", "mypkg/x/y.py"),
		],
		[
			11,
			"a file that is a folder too",
			"duplicate-member",
			/are a file and a folder/,
			() => more({ name: "mypkg/x", bytes: "" }, folder("mypkg/x/")),
		],
		[
			11,
			"a file used as a folder in other letters",
			"duplicate-member",
			/"mypkg\/X" is a file/,
			() => named("mypkg/X", "mypkg/x/y.py"),
		],
		[
			12,
			"a folder that carries data",
			"structure",
			/the folder mypkg\/x\/ carries 2 bytes of data/,
			() => more({ ...folder("mypkg/x/"), bytes: "x\n" }),
		],
		[
			13,
			"a folder beside that begins with the same letters",
			"member-name",
			/leads out of its folder/,
			() => named("../site-packages-evil/x"),
		],
	]),
	...group(5, [
		[
			1,
			"a symbolic link",
			"member-kind",
			/link\.py is a symbolic link, not a file/,
			() => more({ name: "mypkg/link.py", bytes: "__init__.py", mode: 0o120777 }),
		],
		[
			1,
			"a symbolic link written on MS-DOS",
			"member-kind",
			/is a symbolic link/,
			() => more({ name: "mypkg/link.py", bytes: "__init__.py", mode: 0o120777, system: 0 }),
		],
		[2, "a device", "member-kind", /is a device/, () => first({ mode: 0o020644 })],
		[2, "a named pipe", "member-kind", /is a named pipe/, () => first({ mode: 0o010644 })],
		[2, "a socket", "member-kind", /is a socket/, () => first({ mode: 0o140644 })],
		[
			2,
			"a folder by its mode, a file by its name",
			"member-kind",
			/is a folder, not a file/,
			() => first({ mode: 0o040755 }),
		],
		[
			2,
			"a folder by its attributes, a file by its name",
			"member-kind",
			/folder by its attributes/,
			() => first({ dosAttributes: 0x10 }),
		],
		[
			3,
			"a program that runs as another user",
			"member-kind",
			/would run as another user \(mode 4755\)/,
			() => first({ mode: 0o104755 }),
		],
		[
			4,
			"a symbolic link to an absolute path",
			"member-kind",
			/is a symbolic link/,
			() => more({ name: "mypkg/passwd", bytes: "/etc/passwd", mode: 0o120777 }),
		],
		[5, "an encrypted member", "member-kind", /is encrypted$/, () => first({ both: { flags: 1 } })],
		[
			6,
			"strong encryption",
			"member-kind",
			/is encrypted \(strong encryption\)/,
			() => first({ both: { flags: 0x41 } }),
		],
		[7, "patched data", "member-kind", /is a patch to another file/, () => first({ both: { flags: 0x20 } })],
		[8, "bzip2", "compression", /packed with bzip2 \(method 12\)/, () => first({ both: { method: 12 } })],
		[8, "LZMA", "compression", /packed with LZMA \(method 14\)/, () => first({ both: { method: 14 } })],
		[8, "zstd", "compression", /packed with zstd \(method 93\)/, () => first({ both: { method: 93 } })],
		[8, "AES", "compression", /packed with AES encryption \(method 99\)/, () => first({ both: { method: 99 } })],
	]),
	...group(6, [
		[
			1,
			"a bomb",
			"too-large",
			/unpacks to \d+ bytes or more from \d+: more than 50 times/,
			() => more({ name: "mypkg/zeros", ...zeros() }),
		],
		[
			2,
			"a bomb inside of an archive",
			"too-large",
			/mypkg\/data\.zip is an archive of \d+ bytes that unpacks to 73400320 or more/,
			() => more({ name: "mypkg/data.zip", bytes: bomb() }),
		],
		[
			2,
			"a bomb two archives deep",
			"too-large",
			/mypkg\/data\.zip is an archive of \d+ bytes that unpacks to 73400320 or more/,
			() => more({ name: "mypkg/data.zip", bytes: writeZip([{ name: "inner.zip", bytes: bomb() }]) }),
		],
		[
			2,
			"a gzip bomb",
			"too-large",
			/mypkg\/data\.gz is an archive/,
			() => more({ name: "mypkg/data.gz", bytes: gzipSync(zeros().bytes) }),
		],
		[
			3,
			"far more than declared",
			"damaged",
			/unpacks to more than the 10 bytes that it declares/,
			() => more({ name: "mypkg/zeros", ...zeros(), both: { size: 10 } }),
		],
		[
			3,
			"less than declared",
			"damaged",
			/unpacks to 20 bytes, not to the 21 it declares/,
			() => first({ both: { size: 21 } }),
		],
		[
			4,
			"another checksum",
			"damaged",
			/has the checksum [0-9a-f]{8}, not the 00000007/,
			() => first({ both: { crc32: 7 } }),
		],
		[
			4,
			"another checksum in the directory alone",
			"structure",
			/has two checksums: 00000007 in the central directory/,
			() => first({ central: { crc32: 7 } }),
		],
		[
			5,
			"no checksum",
			"damaged",
			/has the checksum [0-9a-f]{8}, not the 00000000/,
			() => first({ both: { crc32: 0 } }),
		],
		[6, "a data descriptor", "data-descriptor", /stand behind its data/, () => first(descriptor(true, {}))],
		[
			6,
			"a data descriptor with sizes before the data too",
			"data-descriptor",
			/stand behind its data/,
			() => first({ both: { flags: 8 } }),
		],
		[
			6,
			"a data descriptor that disagrees",
			"data-descriptor",
			/stand behind its data/,
			() => first(descriptor(true, { size: 7 })),
		],
		[
			6,
			"a data descriptor without a signature",
			"data-descriptor",
			/stand behind its data/,
			() => first(descriptor(false, {})),
		],
		[
			7,
			"bytes behind the compressed data",
			"damaged",
			/has 3 bytes behind the end of its compressed data/,
			() => first({ packed: Buffer.concat([deflateRawSync('__version__ = "1.0"\n'), bytes("xyz")]) }),
		],
		[
			7,
			"two compressed streams",
			"damaged",
			/behind the end of its compressed data/,
			() => first({ packed: Buffer.concat([deflateRawSync('__version__ = "1.0"\n'), deflateRawSync("y")]) }),
		],
		[
			7,
			"half a compressed stream",
			"damaged",
			/ends in the middle of its compressed data/,
			() => first({ packed: deflateRawSync('__version__ = "1.0"\n').subarray(0, -4) }),
		],
		[
			7,
			"no compressed stream",
			"damaged",
			/make no sense \(deflate\)/,
			() => first({ packed: bytes("\xff\xff\xff\xff") }),
		],
		[8, "65,541 members", "too-large", /the archive has 65541 members; at most 50000 are read/, manyMembers],
		[
			9,
			"more than 4 GiB declared",
			"too-large",
			/unpacks to \d{10,} bytes or more/,
			() =>
				first({
					both: { size: sentinel, packedSize: 22 },
					central: { extra: zip64Field(5 * 2 ** 30) },
					local: { extra: zip64Field(5 * 2 ** 30, 22) },
				}),
		],
		[
			9,
			"more than 4 GiB declared, stored",
			"too-large",
			/unpacks to \d{10,} bytes or more/,
			() =>
				first({
					method: "stored",
					both: { size: sentinel, packedSize: sentinel, extra: zip64Field(5 * 2 ** 30, 5 * 2 ** 30) },
				}),
		],
	]),
];

type Row = [number: number, what: string, code: string, message: RegExp, make: () => Uint8Array];

function group(number: number, rows: Row[]): ZipCase[] {
	return rows.map(([item, what, code, message, make]) => ({
		item: `${number}.${item}`,
		what,
		code: `archive/${code}` as ArchiveCode,
		message,
		make,
	}));
}

function emptyZip(): Uint8Array {
	return writeZip([]);
}

function bomb(): Uint8Array {
	return writeZip([{ name: "zeros", ...zeros() }]);
}

function folder(name: string): ZipEntry {
	return { name, bytes: "", method: "stored", mode: 0o040755, dosAttributes: 0x10 };
}

/** The second member's header lies in the data of the first. */
function overlapping(): Uint8Array {
	const inner = writeZip([{ name: "mypkg/inner.py", bytes: "x", method: "stored" }], {});
	const outer: ZipEntry = { name: "mypkg/outer.bin", bytes: inner, method: "stored" };
	const start = 30 + outer.name.length;
	return changeWheel((entries) => [
		outer,
		...entries,
		{ name: "mypkg/inner.py", bytes: "x", method: "stored", only: "central", central: { offset: start } },
	]);
}

function descriptor(hasSignature: boolean, lie: { size?: number }): Partial<ZipEntry> {
	const packed = deflateRawSync('__version__ = "1.0"\n');
	const after = Buffer.alloc(hasSignature ? 16 : 12);
	if (hasSignature) after.writeUInt32LE(0x08074b50, 0);
	after.writeUInt32LE(packed.length, after.length - 8);
	after.writeUInt32LE(lie.size ?? 20, after.length - 4);
	return { after, both: { flags: 8 }, local: { size: 0, packedSize: 0, crc32: 0 } };
}

function manyMembers(): Uint8Array {
	const many = Array.from(
		{ length: 65_536 },
		(_, index): ZipEntry => ({ name: `mypkg/${index}`, bytes: "", method: "stored" }),
	);
	return changeWheel((entries) => [...entries, ...many], { zip64: {} });
}
