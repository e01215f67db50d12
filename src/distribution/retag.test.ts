import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { buildWheel } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import { openZip } from "../archive/zip.ts";
import { checkDistribution } from "../check/run.ts";
import { type Retag, retagWheel } from "./retag.ts";

async function retag(fileName: string, bytes: Uint8Array, change: Retag) {
	const made = await retagWheel(fileName, memorySource(bytes), change);
	const chunks: Uint8Array[] = [];
	for await (const chunk of made.bytes) chunks.push(Buffer.from(chunk));
	return { fileName: made.fileName, bytes: Buffer.concat(chunks) };
}

const original = buildWheel({
	name: "my-pkg",
	version: "1.0",
	tags: "cp39-abi3-linux_x86_64",
	files: { "my_pkg/__init__.py": "X = 1\n", "my_pkg-1.0.data/scripts/tool": "#!python\n" },
});

describe("retagWheel", () => {
	it.each<[Retag, string]>([
		[{ tags: "cp39-abi3-manylinux_2_28_x86_64" }, "my_pkg-1.0-cp39-abi3-manylinux_2_28_x86_64.whl"],
		[
			{ tags: "cp39-abi3-manylinux2014_x86_64.manylinux_2_17_x86_64" },
			"my_pkg-1.0-cp39-abi3-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
		],
		[{ tags: "cp39-abi3-win_amd64", buildTag: "1local" }, "my_pkg-1.0-1local-cp39-abi3-win_amd64.whl"],
		[{ tags: "cp39-abi3-win_amd64", local: "cu126" }, "my_pkg-1.0+cu126-cp39-abi3-win_amd64.whl"],
		[{ tags: "cp39-abi3-win_amd64", name: "My-Pkg.cu12" }, "my_pkg_cu12-1.0-cp39-abi3-win_amd64.whl"],
	])("%o gives %s, which check accepts", async (change, fileName) => {
		const made = await retag(original.fileName, original.bytes, change);
		expect(made.fileName).toBe(fileName);
		const { findings } = await checkDistribution(made.fileName, memorySource(made.bytes));
		const errors = findings.filter(({ level, code }) => level === "error" && code !== "distribution/local-version");
		expect(errors).toEqual([]);
	});

	it("copies every other member as it is, under the renamed folders", async () => {
		const made = await retag(original.fileName, original.bytes, { name: "other", local: "cu130" });
		const zip = await openZip(memorySource(made.bytes));
		expect(zip.members.map(({ name }) => name)).toContain("other-1.0+cu130.data/scripts/tool");
		const member = zip.find("my_pkg/__init__.py");
		expect(member && Buffer.from(await zip.read(member, { maxBytes: 100 })).toString()).toBe("X = 1\n");
	});

	it("leaves METADATA alone to the byte, and signatures of the old RECORD out", async () => {
		const signature = "my_pkg-1.0.dist-info/RECORD.jws";
		const signed = buildWheel({
			name: "my-pkg",
			version: "1.0",
			files: { "my_pkg.py": "", [signature]: "{}" },
			metadataText: Buffer.from("Metadata-Version: 2.1\nName: My.Pkg\nVersion: 1.0.0\nAuthor: Ren\xe9\n", "latin1"),
		});
		const zipOf = async (change: Retag) =>
			openZip(memorySource((await retag(signed.fileName, signed.bytes, change)).bytes));
		const metadataOf = async (change: Retag) => {
			const zip = await zipOf(change);
			const member = zip.members.find(({ name }) => name.endsWith("/METADATA"));
			return member && Buffer.from(await zip.read(member, { maxBytes: 1000 })).toString("latin1");
		};
		const tags = "cp39-abi3-win_amd64";
		expect(await metadataOf({ tags })).toBe("Metadata-Version: 2.1\nName: My.Pkg\nVersion: 1.0.0\nAuthor: Ren\xe9\n");
		expect(await metadataOf({ local: "cu126" })).toContain("Version: 1.0+cu126\nAuthor: Ren\xe9\n");
		const zip = await zipOf({ tags });
		expect(zip.find(signature)).toBeNull();
		const record = zip.find("my_pkg-1.0.dist-info/RECORD");
		expect(record && Buffer.from(await zip.read(record, { maxBytes: 1000 })).toString()).not.toContain(".jws");
	});

	it("gives the same bytes twice, and undone the same members", async () => {
		const change = { tags: "cp39-abi3-manylinux_2_17_x86_64" };
		const [first, second] = [
			await retag(original.fileName, original.bytes, change),
			await retag(original.fileName, original.bytes, change),
		];
		expect(first.bytes.equals(second.bytes)).toBe(true);
		const back = await retag(first.fileName, first.bytes, { tags: "cp39-abi3-linux_x86_64" });
		expect(back.fileName).toBe(original.fileName);
	});

	it("Python reads what was written, every checksum included", async () => {
		const made = await retag(original.fileName, original.bytes, { tags: "py3-none-any" });
		const code =
			"import sys, io, zipfile; z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); print(z.testzip(), len(z.namelist()))";
		const out = execFileSync("python3", ["-c", code], { input: made.bytes, encoding: "utf8" });
		expect(out.trim()).toBe(`None ${(await openZip(memorySource(made.bytes))).members.length}`);
	});

	it.each<[Retag, string]>([
		[{ tags: "cp39-abi3" }, "python-abi-platform"],
		[{ buildTag: "x1" }, "does not start with a digit"],
		[{ local: "cu 12" }, "local version label"],
		[{ name: "-x" }, "not a project name"],
	])("refuses %o", async (change, words) => {
		await expect(retag(original.fileName, original.bytes, change)).rejects.toThrow(words);
	});
});
