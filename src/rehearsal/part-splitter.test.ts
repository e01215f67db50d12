import { describe, expect, it } from "vitest";
import { boundaryOf, MalformedFormError, PartSplitter } from "./part-splitter.ts";

const body = [
	"a preamble\r\n--B  \r\n",
	'Content-Disposition: form-data; name="empty"\r\n\r\n',
	"\r\n--B\r\n",
	'content-disposition: FORM-DATA; name=plain; filename="a \\"b\\".whl"\r\nContent-Type: application/zip\r\n\r\n',
	"one\r\n--\r\n--Bx\r\n-",
	"\r\n--B--\r\nan epilogue\r\n--B\r\n",
].join("");

function partsOf(text: string, pieceSize: number): { headers: unknown; data: string; hasEnded: boolean }[] {
	const parts: { headers: unknown; data: string; hasEnded: boolean }[] = [];
	const splitter = new PartSplitter("B");
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.byteLength; at += pieceSize) {
		for (const event of splitter.push(bytes.subarray(at, at + pieceSize))) {
			if (event.type === "part") parts.push({ headers: event.headers, data: "", hasEnded: false });
			const last = parts.at(-1);
			if (last !== undefined && event.type === "data") last.data += event.bytes.toString("latin1");
			if (last !== undefined && event.type === "end") last.hasEnded = true;
		}
	}
	splitter.finish();
	return parts;
}

describe("PartSplitter", () => {
	it.each([1, 2, 3, 5, 7, 16, 1000])("finds the same parts in pieces of %i bytes", (pieceSize) => {
		const text = body.replace("--Bx", "--Cx");
		expect(partsOf(text, pieceSize)).toEqual([
			{ headers: { name: "empty", fileName: null, contentType: "text/plain" }, data: "", hasEnded: true },
			{
				headers: { name: "plain", fileName: 'a "b".whl', contentType: "application/zip" },
				data: "one\r\n--\r\n--Cx\r\n-",
				hasEnded: true,
			},
		]);
	});

	it.each([
		["text after a delimiter", body],
		["a body without its end", body.slice(0, 100)],
		["a part that names no field", "--B\r\nX: y\r\n\r\nz\r\n--B--"],
		["headers without end", `--B\r\nX: ${"y".repeat(20_000)}`],
		["nothing", ""],
	])("refuses %s", (_, text) => {
		expect(() => partsOf(text, 10)).toThrow(MalformedFormError);
	});
});

describe("boundaryOf", () => {
	it.each([
		["multipart/form-data; boundary=abc", "abc"],
		['Multipart/Form-Data; charset=utf-8; boundary="a b"', "a b"],
		["multipart/form-data; BOUNDARY=abc; x=y", "abc"],
	])("reads %s", (type, boundary) => {
		expect(boundaryOf(type)).toBe(boundary);
	});

	it.each([undefined, "", "text/plain; boundary=x", "multipart/form-data", "multipart/mixed; boundary=x"])(
		"refuses %s",
		(type) => {
			expect(() => boundaryOf(type)).toThrow(MalformedFormError);
		},
	);
});
