import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { paxRecords, type TarEntry, writeTar, writeTarGz } from "../../test/world/tar-writer.ts";
import { ArchiveError } from "./archive-error.ts";
import { memorySource } from "./byte-source.ts";
import { readTarGz } from "./tar.ts";

const longName = `pkg-1.0/${"deep/".repeat(30)}file.txt`;
const file: TarEntry = { name: "pkg-1.0/a.txt", bytes: "hello" };

async function refusal(bytes: Uint8Array): Promise<string> {
	try {
		await readTarGz(memorySource(bytes), () => 100);
	} catch (error) {
		if (error instanceof ArchiveError) return error.code;
		throw error;
	}
	return "accepted";
}

it("members are listed, and the wanted ones read", async () => {
	const archive = await readTarGz(
		memorySource(
			writeTarGz([{ name: "pkg-1.0/", type: "5" }, file, { name: "pkg-1.0/big", bytes: Buffer.alloc(2000) }]),
		),
		(name) => (name.endsWith(".txt") ? 100 : null),
	);
	expect(archive.members).toEqual([
		{ name: "pkg-1.0", kind: "folder", size: 0 },
		{ name: "pkg-1.0/a.txt", kind: "file", size: 5 },
		{ name: "pkg-1.0/big", kind: "file", size: 2000 },
	]);
	expect([...archive.contents].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
		["pkg-1.0/a.txt", "hello"],
	]);
});

describe("names longer than a header holds", () => {
	it.each<[string, TarEntry]>([
		["PAX", { name: "PaxHeader", type: "x", bytes: paxRecords({ mtime: "1.5", path: longName }) }],
		["GNU", { name: "././@LongLink", type: "L", bytes: `${longName}\0` }],
	])("%s", async (_what, record) => {
		const bytes = writeTarGz([record, { ...file, name: longName.slice(0, 100) }, file]);
		const { members } = await readTarGz(memorySource(bytes), () => null);
		expect(members.map(({ name }) => name)).toEqual([longName, "pkg-1.0/a.txt"]);
	});
});

it("a hundred thousand attributes for every member cost no more than reading them once", async () => {
	const attributes = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, "v"]));
	const members = Array.from({ length: 2000 }, (_, index) => ({ name: `pkg-1.0/${index}` }));
	const bytes = writeTarGz([{ name: "x", type: "g", bytes: paxRecords(attributes) }, ...members]);
	const started = performance.now();
	expect((await readTarGz(memorySource(bytes), () => null)).members).toHaveLength(2000);
	expect(performance.now() - started).toBeLessThan(2000);
});

it("links are listed as what they are", async () => {
	const bytes = writeTarGz([{ name: "pkg-1.0/link", type: "2", linkName: "/etc/passwd" }]);
	expect((await readTarGz(memorySource(bytes), () => null)).members).toEqual([
		{ name: "pkg-1.0/link", kind: "link", size: 0 },
	]);
});

describe("archives that are not one plain .tar.gz are refused", () => {
	const tar = writeTar([file]);
	it.each<[string, string, () => Uint8Array]>([
		["no gzip", "archive/unknown-format", () => tar],
		["no bytes", "archive/unknown-format", () => new Uint8Array(0)],
		["gzip of something else", "archive/damaged", () => gzipSync(Buffer.alloc(1024, "text"))],
		["text behind the gzip data", "archive/damaged", () => Buffer.concat([writeTarGz([file]), Buffer.from("more")])],
		["zeros behind the gzip data", "archive/structure", () => Buffer.concat([writeTarGz([file]), Buffer.alloc(9)])],
		["damaged gzip data", "archive/damaged", () => Buffer.from(writeTarGz([file])).fill(0xff, 20, 30)],
		["cut off gzip data", "archive/damaged", () => writeTarGz([file]).subarray(0, -12)],
		["no end", "archive/structure", () => gzipSync(tar.subarray(0, 1024))],
		["bytes behind the end", "archive/structure", () => gzipSync(Buffer.concat([tar, tar]))],
		["a wrong header checksum", "archive/damaged", () => writeTarGz([{ ...file, checksum: 1 }])],
		["a device", "archive/member-kind", () => writeTarGz([{ name: "pkg-1.0/null", type: "3" }])],
		["a sparse file", "archive/member-kind", () => writeTarGz([{ ...file, type: "S" }])],
		[
			"a PAX sparse file",
			"archive/member-kind",
			() => writeTarGz([{ name: "x", type: "x", bytes: paxRecords({ "GNU.sparse.major": "1" }) }, file]),
		],
		[
			"malformed PAX records",
			"archive/damaged",
			() => writeTarGz([{ name: "x", type: "x", bytes: "99 path=x\n" }, file]),
		],
		["one name twice", "archive/duplicate-member", () => writeTarGz([file, file])],
		[
			"a link through which another file would be written",
			"archive/duplicate-member",
			() =>
				writeTarGz([
					{ name: "pkg-1.0/x", type: "2", linkName: "/tmp" },
					{ ...file, name: "pkg-1.0/x/a.txt" },
				]),
		],
		["a way out", "archive/member-name", () => writeTarGz([{ ...file, name: "pkg-1.0/../../x" }])],
		[
			"a way out in PAX",
			"archive/member-name",
			() => writeTarGz([{ name: "x", type: "x", bytes: paxRecords({ path: "../x" }) }, file]),
		],
		["a wanted file that is too large", "archive/too-large", () => writeTarGz([{ ...file, bytes: Buffer.alloc(101) }])],
		[
			"more than it can be trusted to unpack",
			"archive/too-large",
			() => writeTarGz([{ ...file, name: "pkg-1.0/z", bytes: Buffer.alloc(70 * 1024 * 1024) }]),
		],
	])("%s: %s", async (what, code, make) => {
		const wants = what.startsWith("more than it can") ? () => null : () => 100;
		const outcome = readTarGz(memorySource(make()), wants).then(
			() => "accepted",
			(error: unknown) => (error instanceof ArchiveError ? error.code : Promise.reject(error)),
		);
		expect(await outcome).toBe(code);
	});
});

it("an archive that was cut off anywhere is refused", async () => {
	const whole = writeTarGz([file]);
	for (let length = 0; length < whole.byteLength; length += 1) {
		expect(await refusal(whole.subarray(0, length)), `${length} bytes`).toMatch(/^archive\//);
	}
});

it("one changed byte of the tar is refused as an archive error, never as a crash", async () => {
	const tar = writeTar([{ name: "x", type: "x", bytes: paxRecords({ path: longName }) }, file]);
	for (let offset = 0; offset < tar.byteLength; offset += 1) {
		const changed = Buffer.from(tar);
		changed.writeUInt8(changed.readUInt8(offset) ^ 0xff, offset);
		expect(await refusal(gzipSync(changed, { level: 1 })), `byte ${offset}`).toMatch(/^(?:archive\/|accepted$)/);
	}
});
