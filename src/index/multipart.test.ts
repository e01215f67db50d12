import { describe, expect, it } from "vitest";
import { ConflictError } from "../diagnostic/errors.ts";
import { encodeMultipart, type FilePart } from "./multipart.ts";

function fileOf(bytes: Uint8Array, size = bytes.byteLength, fileName = "demo-1.0-py3-none-any.whl"): FilePart {
	return {
		field: "content",
		fileName,
		contentType: "application/octet-stream",
		size,
		async *chunks() {
			for (let at = 0; at < bytes.byteLength; at += 3) yield bytes.subarray(at, at + 3);
		},
	};
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const read: Uint8Array[] = [];
	for await (const chunk of chunks) read.push(chunk);
	return Buffer.concat(read);
}

describe("encodeMultipart", () => {
	it("is read back unchanged by another implementation of RFC 7578", async () => {
		const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
		const body = encodeMultipart(
			[
				["name", "démo"],
				["classifiers", "A :: B"],
				["classifiers", "C"],
				["description", 'two\n"lines"'],
			],
			fileOf(bytes),
		);
		const form = await new Response(await bytesOf(body.chunks()), {
			headers: { "content-type": body.contentType },
		}).formData();
		expect(form.get("name")).toBe("démo");
		expect(form.getAll("classifiers")).toEqual(["A :: B", "C"]);
		expect(form.get("description")).toBe('two\n"lines"');
		const file = form.get("content") as File;
		expect([file.name, file.type]).toEqual(["demo-1.0-py3-none-any.whl", "application/octet-stream"]);
		expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
	});

	it("knows its length before the first byte, also with non-ASCII fields", async () => {
		const body = encodeMultipart([["summary", "ü".repeat(99)]], fileOf(new Uint8Array(12_345)));
		expect((await bytesOf(body.chunks())).byteLength).toBe(body.length);
	});

	it("can be sent again from the start", async () => {
		const body = encodeMultipart([["name", "demo"]], fileOf(Uint8Array.of(1, 2, 3, 4)));
		expect(await bytesOf(body.chunks())).toEqual(await bytesOf(body.chunks()));
	});

	it("does not let a file name end its own quotes", async () => {
		const body = encodeMultipart([], fileOf(new Uint8Array(1), 1, 'a"\r\nX: y'), "BOUNDARY");
		expect((await bytesOf(body.chunks())).toString("latin1")).toContain('filename="a%22%0D%0AX: y"\r\n');
	});

	it.each([
		[9, "has more now"],
		[11, "has 10 now"],
	])("refuses a file that was %i bytes when it was checked and has 10 now", async (size, words) => {
		const body = encodeMultipart([], fileOf(new Uint8Array(10), size));
		const reading = bytesOf(body.chunks());
		await expect(reading).rejects.toThrow(ConflictError);
		await expect(reading).rejects.toThrow(words);
	});
});
