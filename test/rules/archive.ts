import { gunzipSync, gzipSync } from "node:zlib";
import type { FindingLevel } from "../../src/diagnostic/finding.ts";
import { paxEntry, type TarEntry } from "../world/tar-writer.ts";
import type { ZipEntry } from "../world/zip-writer.ts";
import { type Brought, type RulePair, type RulePairs, sdist, wheel } from "./rule-pair.ts";

const zeros = Buffer.alloc(65 * 2 ** 20);
const module: ZipEntry = { name: "mypkg/a.py", bytes: "a = 1\n" };
const text: TarEntry = { name: "mypkg-1.0/a.txt", bytes: "a\n" };

/** The same wheel with other bytes. */
function changed({ files }: Brought, change: (bytes: Uint8Array) => Uint8Array): Brought {
	return { files: files.map((file) => ({ ...file, bytes: change(file.bytes) })) };
}

const behind = (added: string) => (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from(added, "latin1")]);

/** Wheels that have one member more, which RECORD knows of in neither. */
function zips(level: FindingLevel, says: RegExp, bad: readonly ZipEntry[], good: readonly ZipEntry[]): RulePair {
	const with_ = (added: readonly ZipEntry[]) => wheel({ changeEntries: (entries) => [...entries, ...added] });
	return { level, says, bad: () => with_(bad), good: () => with_(good) };
}

function tars(says: RegExp, bad: readonly TarEntry[], good: readonly TarEntry[]): RulePair {
	const with_ = (added: readonly TarEntry[]) => sdist({ changeEntries: (entries) => [...entries, ...added] });
	return { level: "error", says, bad: () => with_(bad), good: () => with_(good) };
}

export const pairs: RulePairs = {
	"archive/unknown-format": [
		{
			level: "error",
			says: /^this is not a zip file but a web page/,
			bad: () => changed(wheel(), () => Buffer.from("<!DOCTYPE html><title>404</title>")),
			good: () => wheel(),
		},
		{
			level: "error",
			says: /^this is not a gzipped tar file but a tar file without compression/,
			bad: () => changed(sdist(), gunzipSync),
			good: () => sdist(),
		},
	],
	"archive/structure": [
		{
			level: "error",
			says: /^1 byte follows the end of the zip file/,
			bad: () => changed(wheel(), behind("\n")),
			good: () => wheel(),
		},
		{
			level: "error",
			says: /^4 bytes follow the end of the gzip data/,
			bad: () => changed(sdist(), behind("more")),
			good: () => sdist(),
		},
	],
	"archive/comment": {
		level: "warning",
		says: /ends with a comment of 13 bytes/,
		bad: () => wheel({ archive: { comment: "built by hand" } }),
		good: () => wheel({ archive: { comment: "" } }),
	},
	"archive/data-descriptor": zips(
		"error",
		/^the sizes of mypkg\/a\.py stand behind its data/,
		[{ ...module, both: { flags: 8 } }],
		[module],
	),
	"archive/duplicate-member": [
		zips("error", /holds "mypkg\/a\.py" twice/, [module, { ...module, bytes: "a = 2\n" }], [module]),
		zips(
			"error",
			/"mypkg\/A\.py".*ignore letter case/,
			[module, { ...module, name: "mypkg/A.py" }],
			[module, { ...module, name: "mypkg/b.py" }],
		),
		tars(/a\.txt" twice/, [text, text], [text]),
	],
	"archive/member-name": [
		zips("error", /"\.\.\/a\.py" has a part "\.\."/, [{ ...module, name: "../a.py" }], [module]),
		tars(/"\/etc\/passwd" is an absolute path/, [{ ...text, name: "/etc/passwd" }], [text]),
	],
	"archive/member-kind": [
		zips("error", /mypkg\/a\.py is a symbolic link/, [{ ...module, bytes: "b.py", mode: 0o120777 }], [module]),
		zips("error", /mypkg\/a\.py is encrypted/, [{ ...module, both: { flags: 1 } }], [module]),
		tars(
			/link to "\/etc\/passwd", which is outside/,
			[{ name: "mypkg-1.0/link", type: "2", linkName: "/etc/passwd" }],
			[text, { name: "mypkg-1.0/link", type: "2", linkName: "a.txt" }],
		),
	],
	"archive/compression": zips(
		"error",
		/mypkg\/a\.py is packed with LZMA \(method 14\)/,
		[{ ...module, both: { method: 14 } }],
		[{ ...module, method: "stored" }],
	),
	"archive/damaged": [
		zips(
			"error",
			/mypkg\/a\.py has the checksum [0-9a-f]{8}, not the 00000007/,
			[{ ...module, both: { crc32: 7 } }],
			[module],
		),
		{
			level: "error",
			says: /^the gzip file is cut off/,
			bad: () => changed(sdist(), (bytes) => bytes.subarray(0, -12)),
			good: () => changed(sdist(), (bytes) => gzipSync(gunzipSync(bytes), { level: 1 })),
		},
	],
	"archive/not-for-uv": [
		{
			...tars(
				/has the mtime "-1": pip and PyPI read such a tar, uv does not/,
				[paxEntry({ mtime: "-1" }), text],
				[paxEntry({ mtime: "1" }), text],
			),
			level: "warning",
		},
	],
	"archive/too-large": [
		zips(
			"error",
			/unpacks to \d+ bytes or more from \d+: more than 50 times/,
			[{ name: "mypkg/zeros", bytes: zeros }],
			[{ name: "mypkg/zeros", bytes: zeros.subarray(0, 2 ** 20) }],
		),
	],
};
