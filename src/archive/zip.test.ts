import { describe, expect, it } from "vitest";
import { writeZip, type ZipEntry } from "../../test/world/zip-writer.ts";
import { ArchiveError } from "./archive-error.ts";
import { memorySource } from "./byte-source.ts";
import { openZip } from "./zip.ts";

const text = "hello, hello, hello\n".repeat(20);
const entries: ZipEntry[] = [
	{ name: "a/stored.txt", bytes: text, method: "stored" },
	{ name: "a/deflated.txt", bytes: text },
	{ name: "empty", bytes: "" },
	{ name: "ünïcode.txt", bytes: "x" },
];

async function open(bytes: Uint8Array) {
	return openZip(memorySource(bytes));
}

async function readAll(bytes: Uint8Array): Promise<string[]> {
	const zip = await open(bytes);
	const texts: string[] = [];
	for (const member of zip.members) {
		texts.push(Buffer.from(await zip.read(member, { maxBytes: 1_000_000 })).toString());
	}
	return texts;
}

async function refusal(bytes: Uint8Array): Promise<string> {
	try {
		await readAll(bytes);
	} catch (error) {
		if (error instanceof ArchiveError) return error.code;
		throw error;
	}
	return "accepted";
}

it("stored, deflated and empty members come out as they went in", async () => {
	expect(await readAll(writeZip(entries))).toEqual([text, text, "", "x"]);
});

it("a member larger than what is kept in memory is streamed", async () => {
	const large = Buffer.from(Array.from({ length: 6_000_000 }, (_, index) => (index * index) % 251));
	const zip = await open(writeZip([{ name: "large", bytes: large }]));
	const member = zip.find("large");
	if (member === null) throw new Error("the member is missing");
	const chunks: Uint8Array[] = [];
	for await (const chunk of zip.stream(member)) chunks.push(Buffer.from(chunk));
	expect(chunks.length).toBeGreaterThan(1);
	expect(Buffer.concat(chunks).equals(large)).toBe(true);
});

it("no more of a file is read than the reader asked for", async () => {
	const zip = await open(writeZip(entries));
	const member = zip.find("a/stored.txt");
	if (member === null) throw new Error("the member is missing");
	await expect(zip.read(member, { maxBytes: 10 })).rejects.toThrow("at most 10 are read");
});

it("a comment at the end of the archive and an empty archive are allowed", async () => {
	expect(await readAll(writeZip(entries, { comment: "built by hand" }))).toHaveLength(4);
	expect(await readAll(writeZip([]))).toEqual([]);
});

it("sizes that a writer repeats in a ZIP64 field are allowed when they are the same", async () => {
	const packed = Buffer.alloc(20);
	packed.writeUInt16LE(1, 0);
	packed.writeUInt16LE(16, 2);
	packed.writeBigUInt64LE(1n, 4);
	packed.writeBigUInt64LE(1n, 12);
	const entry: ZipEntry = { name: "x", bytes: "x", method: "stored", local: { extra: packed } };
	expect(await readAll(writeZip([entry]))).toEqual(["x"]);
	const lying = Buffer.from(packed);
	lying.writeBigUInt64LE(2n, 4);
	expect(await refusal(writeZip([{ ...entry, local: { extra: lying } }]))).toBe("archive/structure");
});

const one: ZipEntry = { name: "x.txt", bytes: text };

describe("archives that two readers could read differently are refused", () => {
	it.each<[string, string, () => Uint8Array]>([
		["no zip at all", "archive/unknown-format", () => Buffer.from("#!/bin/sh\n")],
		["no bytes", "archive/unknown-format", () => new Uint8Array(0)],
		["bytes before the first member", "archive/structure", () => writeZip([one], { prefix: Buffer.from("MZ") })],
		["bytes behind the end", "archive/structure", () => writeZip([one], { suffix: Buffer.from("\n") })],
		["a gap before the directory", "archive/structure", () => writeZip([one], { gap: Buffer.from("PK") })],
		["records in the comment", "archive/structure", () => writeZip([one], { comment: "PK\x03\x04" })],
		["fewer entries than it says", "archive/structure", () => writeZip([one], { countError: 1 })],
		["more entries than it says", "archive/structure", () => writeZip([one, entries[0] ?? one], { countError: -1 })],
		[
			"one name in the directory, another in the member",
			"archive/structure",
			() => writeZip([{ ...one, local: { name: "y.txt" } }]),
		],
		["another size in the directory", "archive/structure", () => writeZip([{ ...one, central: { size: 1 } }])],
		["another checksum in the directory", "archive/structure", () => writeZip([{ ...one, central: { crc32: 1 } }])],
		[
			"a data descriptor",
			"archive/data-descriptor",
			() => writeZip([{ ...one, local: { flags: 8 }, central: { flags: 8 } }]),
		],
		[
			"an encrypted member",
			"archive/member-kind",
			() => writeZip([{ ...one, local: { flags: 1 }, central: { flags: 1 } }]),
		],
		["a symbolic link", "archive/member-kind", () => writeZip([{ ...one, mode: 0o120777 }])],
		["bzip2", "archive/compression", () => writeZip([{ ...one, local: { method: 12 }, central: { method: 12 } }])],
		["a comment on a member", "archive/structure", () => writeZip([{ ...one, central: { comment: "c" } }])],
		["one name twice", "archive/duplicate-member", () => writeZip([one, { ...one, bytes: "other" }])],
		[
			"a file that is also a folder",
			"archive/duplicate-member",
			() => writeZip([one, { ...one, name: "x.txt/", bytes: "", mode: 0o040755 }]),
		],
		[
			"a file in which another file lies",
			"archive/duplicate-member",
			() => writeZip([one, { ...one, name: "x.txt/y" }]),
		],
		[
			"a file that is a folder too",
			"archive/duplicate-member",
			() =>
				writeZip([
					{ ...one, name: "a" },
					{ name: "a/", bytes: "", method: "stored", mode: 0o40755 },
				]),
		],
		["a folder with data", "archive/structure", () => writeZip([{ ...one, name: "a/", mode: 0o40755 }])],
		[
			"two members in one place",
			"archive/structure",
			() => writeZip([one, { ...one, name: "y.txt", central: { offset: 0 } }]),
		],
		[
			"cut off extra fields",
			"archive/structure",
			() => writeZip([{ ...one, local: { extra: Buffer.from([1, 0, 99, 0]) } }]),
		],
		[
			"a name that is not ASCII and not marked as UTF-8",
			"archive/member-name",
			() => writeZip([{ ...one, name: "é", local: { flags: 0 }, central: { flags: 0 } }]),
		],
	])("%s: %s", async (_what, code, make) => {
		expect(await refusal(make())).toBe(code);
	});
});

describe("names that lead elsewhere are refused", () => {
	it.each([
		"../x",
		"a/../../x",
		"/etc/passwd",
		"C:x",
		"a\\b",
		"a//b",
		"./a",
		"a\u0000b",
		"a\nb",
		"",
		`${"n".repeat(256)}`,
	])("%j", async (name) => {
		expect(await refusal(writeZip([{ name, bytes: "x" }]))).toBe("archive/member-name");
	});
});

describe("damaged members are refused while they are read", () => {
	it.each<[string, Partial<ZipEntry["local"]> & object]>([
		["another checksum", { crc32: 7 }],
		["less than there is", { size: 5 }],
		["more than there is", { size: 5000 }],
	])("the headers promise %s", async (_what, fields) => {
		expect(await refusal(writeZip([{ ...one, local: fields, central: fields }]))).toBe("archive/damaged");
	});
});

it("an archive that unpacks to far more than its size is refused before anything is unpacked", async () => {
	expect(await refusal(writeZip([{ name: "zeros", bytes: Buffer.alloc(70 * 1024 * 1024) }]))).toBe("archive/too-large");
});

it("an archive that was cut off anywhere is refused", async () => {
	const whole = writeZip(entries);
	for (let length = 0; length < whole.byteLength; length += 1) {
		expect(await refusal(whole.subarray(0, length)), `${length} bytes`).toMatch(
			/^archive\/(?:unknown-format|structure)$/,
		);
	}
});

it("one changed byte is refused, or changes nothing that is read", async () => {
	const whole = writeZip(entries);
	for (let offset = 0; offset < whole.byteLength; offset += 1) {
		const changed = Buffer.from(whole);
		changed.writeUInt8(changed.readUInt8(offset) ^ 0xff, offset);
		const outcome = await refusal(changed);
		// Versions, dates and attributes are nobody's business here; contents, names and sizes are.
		if (outcome === "accepted") expect(await readAll(changed), `byte ${offset}`).toEqual(await readAll(whole));
	}
});
