import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { paxEntry, type TarEntry, writeTar } from "../../../../test/world/tar-writer.ts";
import { buildWheel } from "../../../../test/world/wheel-builder.ts";
import type { ZipEntry } from "../../../../test/world/zip-writer.ts";
import { memorySource } from "../../../archive/byte-source.ts";
import { serverStatus, serverWords } from "../refusal.ts";
import { isFault, openPypiArchive } from "./pypi-archive.ts";
import { TooMuchError } from "./python-error.ts";

const wheelName = "mypkg-1.0-py3-none-any.whl";
const sdistName = "mypkg-1.0.tar.gz";
const wheel = (changeEntries: (entries: ZipEntry[]) => ZipEntry[] = (entries) => entries): Buffer =>
	Buffer.from(buildWheel({ name: "mypkg", version: "1.0", changeEntries }).bytes);
const info: TarEntry = { name: "mypkg-1.0/PKG-INFO", bytes: "Name: mypkg\n" };
const file: TarEntry = { name: "mypkg-1.0/a.py", bytes: "a = 1\n" };
const sdist = (...entries: TarEntry[]): Buffer => gzipSync(writeTar(entries));
const all = (change: Partial<ZipEntry>) => wheel((entries) => entries.map((entry) => ({ ...entry, ...change })));

/** Status and text; what it holds where PyPI takes it. */
async function answer(fileName: string, bytes: Uint8Array): Promise<string> {
	const archive = await openPypiArchive(fileName, memorySource(bytes));
	if (!isFault(archive)) return archive.names.join(" ");
	return `${serverStatus(archive)} ${serverWords(archive)}`.replace(/ See https.*/, "");
}

const refused = (text: string) => `400 Invalid distribution file. ${text}`;
const framing = (problem: string) => refused(`ZIP archive not accepted: ${problem}.`);

describe("what PyPI says of a wheel", () => {
	it.each<[what: string, make: () => Uint8Array, said: string]>([
		["nothing at all", () => new Uint8Array(), refused("File is not a zipfile")],
		[
			"zeros before it",
			() => Buffer.concat([Buffer.alloc(512), wheel()]),
			refused("File is both a zip and a tar file"),
		],
		["text before it", () => Buffer.concat([Buffer.from("#!sh\n"), wheel()]), framing("Unknown record signature")],
		["a wheel behind it", () => Buffer.concat([wheel(), wheel()]), framing("Trailing data")],
		["the end cut off", () => wheel().subarray(0, -1), refused("File is not a zipfile")],
		["a comment of a member", () => all({ central: { comment: "x" } }), framing("Comment in central directory")],
		["written as a stream", () => all({ local: { flags: 8 } }), framing("ZIP contains a data descriptor")],
		[
			"another compression",
			() => all({ both: { method: 14 } }),
			refused("File does not use a supported compression type"),
		],
		["a WHEEL of other bytes", () => all({ both: { crc32: 1 } }), refused("None")],
		["encrypted", () => all({ both: { flags: 1 } }), "500 Internal Server Error"],
	])("%s", async (_what, make, said) => {
		expect(await answer(wheelName, make())).toBe(said);
	});
});

describe("what PyPI says of an sdist, and what it sees in it", () => {
	const both = "mypkg-1.0/PKG-INFO mypkg-1.0/a.py";
	it.each<[what: string, make: () => Uint8Array, said: string]>([
		["a plain one", () => sdist(info, file), both],
		["a tar file without gzip", () => writeTar([info, file]), refused("None")],
		["text", () => gzipSync("text".repeat(500)), refused("File is not a tarfile")],
		["two gzip members", () => joined(writeTar([info, file])), both],
		["a checksum behind the end that is wrong", () => zeroTrailer(sdist(info, file)), both],
		[
			"a header that makes no sense behind the first",
			() => sdist(info, { ...file, checksum: 1 }, file),
			refused("PKG-INFO not found at mypkg-1.0/PKG-INFO/PKG-INFO"),
		],
		[
			"a folder beside the folder",
			() => sdist(info, { ...file, name: "x/a" }),
			refused("Incorrect number of top-level directories in sdist"),
		],
		["an absolute path beside others", () => sdist(info, { ...file, name: "/x" }), "500 Internal Server Error"],
		[
			"a sparse file",
			() => sdist(info, paxEntry({ "GNU.sparse.map": "0,1" }), file),
			refused("tar archive not accepted: Sparse members are not allowed."),
		],
		[
			"a long name in GNU's way",
			() => sdist(info, { name: "x", type: "L", bytes: "mypkg-1.0/b\0" }, file),
			"mypkg-1.0/PKG-INFO mypkg-1.0/b",
		],
		[
			"a name for all in PAX",
			() => sdist(paxEntry({ path: "mypkg-1.0/c" }, "g"), info, file),
			refused("PKG-INFO not found at mypkg-1.0/c/PKG-INFO"),
		],
		[
			"cut off behind the first member",
			() => gzipSync(writeTar([info, file]).subarray(0, 1200)),
			refused("PKG-INFO not found at mypkg-1.0/PKG-INFO/PKG-INFO"),
		],
	])("%s", async (_what, make, said) => {
		expect(await answer(sdistName, make())).toBe(said);
	});

	it("is not known of one that would unpack to more than is allowed", async () => {
		const bomb = memorySource(sdist(info, { ...file, bytes: Buffer.alloc(2 ** 20) }));
		await expect(openPypiArchive(sdistName, bomb, 2 ** 16)).rejects.toBeInstanceOf(TooMuchError);
	});
});

function joined(tar: Uint8Array): Uint8Array {
	return Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))]);
}

function zeroTrailer(packed: Buffer): Uint8Array {
	return packed.fill(0, packed.length - 8);
}
