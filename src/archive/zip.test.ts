import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeZip, type ZipEntry } from "../../test/world/zip-writer.ts";
import { ArchiveError } from "./archive-error.ts";
import { type ByteSource, memorySource } from "./byte-source.ts";
import { openZip } from "./zip.ts";

// The crafted archives that must be refused, and the odd ones that must not, are in test/integration/zip-cases.test.ts.

const text = "one line\n".repeat(50);
const entries: ZipEntry[] = [
	{ name: "a/stored.txt", bytes: text, method: "stored" },
	{ name: "a/deflated.txt", bytes: text },
	{ name: "empty", bytes: "" },
	{ name: "ünïcode.txt", bytes: "x" },
];

async function readAll(source: ByteSource): Promise<string[]> {
	const zip = await openZip(source);
	const texts: string[] = [];
	for (const member of zip.members) {
		texts.push(Buffer.from(await zip.read(member, { maxBytes: 1_000_000 })).toString());
	}
	return texts;
}

async function refusal(bytes: Uint8Array): Promise<string> {
	try {
		await readAll(memorySource(bytes));
	} catch (error) {
		if (error instanceof ArchiveError) return `${error.code}: ${error.message}`;
		throw error;
	}
	return "accepted";
}

it("stored, deflated and empty members come out as they went in", async () => {
	expect(await readAll(memorySource(writeZip(entries)))).toEqual([text, text, "", "x"]);
	expect(await readAll(memorySource(writeZip([])))).toEqual([]);
});

/** Small, so that a few megabytes are streamed. */
const heldSize = 1_000_000;

it("a member larger than what is kept in memory is streamed", async () => {
	const large = Buffer.from(Array.from({ length: 6_000_000 }, (_, index) => (index * index) % 251));
	const zip = await openZip(memorySource(writeZip([{ name: "large", bytes: large }])), { heldSize });
	const member = zip.find("large");
	if (member === null) throw new Error("the member is missing");
	const chunks: Uint8Array[] = [];
	for await (const chunk of zip.stream(member)) chunks.push(Buffer.from(chunk));
	expect(chunks.length).toBeGreaterThan(1);
	expect(Buffer.concat(chunks).equals(large)).toBe(true);
});

describe("a large member that is damaged ends the reading with the reason, however slowly its bytes come", () => {
	const large = randomBytes(6_000_000);
	it.each<[string, RegExp, (packed: Buffer) => Buffer]>([
		["in the middle", /make no sense|has the checksum|unpacks to/, (packed) => packed.fill(0xff, 2_000_000, 2_100_000)],
		["at the end", /in the middle of its compressed data/, (packed) => packed.subarray(0, -1000)],
		[
			"behind the end",
			/has 1000000 bytes behind the end/,
			(packed) => Buffer.concat([packed, Buffer.alloc(1_000_000)]),
		],
	])("%s", async (_where, message, damage) => {
		const packed = damage(deflateRawSync(large));
		const memory = memorySource(writeZip([{ name: "large", bytes: large, packed }]));
		const slow: ByteSource = {
			size: memory.size,
			async read(offset, length) {
				await new Promise((done) => setTimeout(done, 5));
				return memory.read(offset, length);
			},
		};
		const zip = await openZip(slow, { heldSize });
		const [member] = zip.members;
		if (member === undefined) throw new Error("the member is missing");
		await expect(zip.read(member, { maxBytes: 10_000_000 })).rejects.toThrow(message);
	});
});

it("a large member may be left before its end", async () => {
	const zip = await openZip(memorySource(writeZip([{ name: "large", bytes: randomBytes(6_000_000) }])), { heldSize });
	const [member] = zip.members;
	if (member === undefined) throw new Error("the member is missing");
	for await (const chunk of zip.stream(member)) {
		expect(chunk.length).toBeGreaterThan(0);
		break;
	}
	expect(await zip.read(member, { maxBytes: 6_000_000 })).toHaveLength(6_000_000);
});

it("no more of a file is read than the reader asked for", async () => {
	const zip = await openZip(memorySource(writeZip(entries)));
	const member = zip.find("a/stored.txt");
	if (member === null) throw new Error("the member is missing");
	await expect(zip.read(member, { maxBytes: 10 })).rejects.toThrow("at most 10 are read");
});

it("many small members cost few reads of the file", async () => {
	const many = Array.from({ length: 2000 }, (_, index): ZipEntry => ({ name: `pkg/${index}.py`, bytes: text }));
	const memory = memorySource(writeZip(many));
	let reads = 0;
	const counted: ByteSource = {
		size: memory.size,
		read(offset, length) {
			reads += 1;
			return memory.read(offset, length);
		},
	};
	expect(await readAll(counted)).toHaveLength(2000);
	// The end, the directory, the start; then the headers and the members, a quarter of a megabyte at a time.
	expect(reads).toBeLessThan(3 + 2 * Math.ceil(memory.size / 2 ** 18) + 2);
});

it("members may be read at once, in any order", async () => {
	const many = Array.from(
		{ length: 50 },
		(_, index): ZipEntry => ({ name: `${index}`, bytes: `${index}`.repeat(20_000) }),
	);
	const zip = await openZip(memorySource(writeZip(many)));
	const backwards = zip.members.toReversed();
	const contents = await Promise.all(backwards.map((member) => zip.read(member, { maxBytes: 100_000 })));
	expect(contents.map((bytes) => Buffer.from(bytes).toString())).toEqual(
		backwards.map(({ name }) => name.repeat(20_000)),
	);
});

it("an archive that was cut off anywhere is refused", async () => {
	const whole = writeZip(entries, { comment: "built by hand" });
	for (let length = 0; length < whole.byteLength; length += 1) {
		expect(await refusal(whole.subarray(0, length)), `${length} bytes`).toMatch(
			/^archive\/(?:unknown-format|structure): .*(?:cut off|empty|bytes 504b|text file)/,
		);
	}
});

it("one changed byte is refused, or changes nothing that is read", async () => {
	const whole = writeZip(entries);
	const contents = await readAll(memorySource(whole));
	for (let offset = 0; offset < whole.byteLength; offset += 1) {
		const changed = Buffer.from(whole);
		changed.writeUInt8(changed.readUInt8(offset) ^ 0xff, offset);
		const outcome = await refusal(changed);
		// Versions, dates and attributes are nobody's business here; contents, names and sizes are.
		if (outcome === "accepted") expect(await readAll(memorySource(changed)), `byte ${offset}`).toEqual(contents);
	}
});

describe("a file that is no zip at all is called what it is", () => {
	it.each<[string, Uint8Array]>([
		["the file is empty", Buffer.alloc(0)],
		["a file of zeros", Buffer.alloc(5000)],
		["a gzip file", Buffer.from("1f8b0800000000000003", "hex")],
		["a web page", Buffer.from("<!DOCTYPE html>\n<title>Not found</title>")],
		["a web page", Buffer.from("\n<html><body>")],
		["a pointer of Git LFS", Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")],
		["a JSON text", Buffer.from('{"message": "Not Found"}')],
		["a text file", Buffer.from("#!/bin/sh\n")],
		["an ELF file", Buffer.from("7f454c4602010100", "hex")],
		["a file that starts with the bytes 0102030405060708", Buffer.from("010203040506070809", "hex")],
	])("%s", async (words, bytes) => {
		expect(await refusal(bytes)).toMatch(new RegExp(`^archive/unknown-format: .*${words}$`));
	});
});
