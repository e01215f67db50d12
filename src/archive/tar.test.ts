import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { paxEntry, paxRecords, type TarEntry, writeTar, writeTarGz } from "../../test/world/tar-writer.ts";
import { ArchiveError } from "./archive-error.ts";
import { memorySource } from "./byte-source.ts";
import { readTarGz } from "./tar.ts";

// The crafted archives that must be refused, and the odd ones that must not, are in test/integration/tar-cases.test.ts.

const longName = `pkg-1.0/${"deep/".repeat(30)}file.txt`;
const file: TarEntry = { name: "pkg-1.0/a.txt", bytes: "hello" };

async function refusal(bytes: Uint8Array): Promise<string> {
	try {
		await readTarGz(memorySource(bytes), { wants: () => 100 });
	} catch (error) {
		if (error instanceof ArchiveError) return error.code;
		throw error;
	}
	return "accepted";
}

it("members are listed, and the wanted ones read", async () => {
	const link = { name: "pkg-1.0/link", type: "2", linkName: "a.txt" };
	const big = { name: "pkg-1.0/big", bytes: Buffer.alloc(2000) };
	const archive = await readTarGz(
		memorySource(writeTarGz([{ name: "pkg-1.0/", type: "5" }, file, big, paxEntry({ path: longName }), file, link])),
		{ wants: (name) => (name.endsWith(".txt") ? 100 : null) },
	);
	expect(archive.members).toEqual([
		{ name: "pkg-1.0", kind: "folder", size: 0 },
		{ name: "pkg-1.0/a.txt", kind: "file", size: 5 },
		{ name: "pkg-1.0/big", kind: "file", size: 2000 },
		{ name: longName, kind: "file", size: 5 },
		{ name: "pkg-1.0/link", kind: "link", size: 0 },
	]);
	expect([...archive.contents].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
		["pkg-1.0/a.txt", "hello"],
		[longName, "hello"],
	]);
	expect(archive.notes).toEqual([]);
});

it("files that are not kept are shown as they stream past", async () => {
	const seen = new Map<string, { bytes: number; ended: boolean }>();
	const big = { name: "pkg-1.0/big", bytes: Buffer.alloc(900_000) };
	await readTarGz(
		memorySource(writeTarGz([{ name: "pkg-1.0/", type: "5" }, file, big, { ...file, name: "pkg-1.0/no" }])),
		{
			watch: ({ name }) => {
				if (name.endsWith("no")) return null;
				const state = { bytes: 0, ended: false };
				seen.set(name, state);
				return { take: (chunk) => (state.bytes += chunk.length), end: () => (state.ended = true) };
			},
		},
	);
	expect([...seen]).toEqual([
		["pkg-1.0/a.txt", { bytes: 5, ended: true }],
		["pkg-1.0/big", { bytes: 900_000, ended: true }],
	]);
});

it("names that Windows cannot have are said, not refused: an sdist may be for another system alone", async () => {
	const archive = await readTarGz(memorySource(writeTarGz([{ ...file, name: "pkg-1.0/src/aux.c" }])));
	expect(archive.notes.map(({ code, message }) => `${code} ${message}`)).toEqual([
		'archive/member-name the name "pkg-1.0/src/aux.c" has the part "aux.c", which is a device on Windows',
	]);
});

it("a hundred thousand attributes for every member cost no more than reading them once", async () => {
	const attributes = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, "v"]));
	const members = Array.from({ length: 2000 }, (_, index) => ({ name: `pkg-1.0/${index}` }));
	const bytes = writeTarGz([{ name: "x", type: "g", bytes: paxRecords(attributes) }, ...members]);
	const started = performance.now();
	expect((await readTarGz(memorySource(bytes))).members).toHaveLength(2000);
	expect(performance.now() - started).toBeLessThan(2000);
});

it("an archive that was cut off anywhere is refused", async () => {
	const whole = writeTarGz([file]);
	for (let length = 0; length < whole.byteLength; length += 1) {
		expect(await refusal(whole.subarray(0, length)), `${length} bytes`).toMatch(/^archive\//);
	}
});

it("one changed byte of the tar is refused as an archive error, never as a crash", async () => {
	const tar = writeTar([paxEntry({ path: longName }), file]);
	for (let offset = 0; offset < tar.byteLength; offset += 1) {
		const changed = Buffer.from(tar);
		changed.writeUInt8(changed.readUInt8(offset) ^ 0xff, offset);
		expect(await refusal(gzipSync(changed, { level: 1 })), `byte ${offset}`).toMatch(/^(?:archive\/|accepted$)/);
	}
});
