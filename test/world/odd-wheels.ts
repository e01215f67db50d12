// Wheels that are odd and that every reader reads alike: refusing one of them would be our mistake. RECORD lists all files,
// so `check` has nothing else to say about them.
import { deflateRawSync } from "node:zlib";
import { buildWheel } from "./wheel-builder.ts";
import { extraField, type ZipEntry, type ZipOptions, zip64Field } from "./zip-writer.ts";

type Files = Record<string, Uint8Array | string>;

function build(
	request: { files?: Files; change?: (entries: ZipEntry[]) => ZipEntry[]; archive?: ZipOptions } = {},
): Uint8Array {
	const files = { "mypkg/__init__.py": '__version__ = "1.0"\n', ...request.files };
	const { change, archive } = request;
	return buildWheel({
		...{ name: "mypkg", version: "1.0", files },
		...(change === undefined ? {} : { changeEntries: change }),
		...(archive === undefined ? {} : { archive }),
	}).bytes;
}

/** Changes every member. */
const all = (change: (entry: ZipEntry) => Partial<ZipEntry>): Uint8Array =>
	build({ change: (entries) => entries.map((entry) => ({ ...entry, ...change(entry) })) });
const sizes = ({ bytes, method }: ZipEntry) => {
	const content = Buffer.from(bytes as Uint8Array);
	return [content.length, method === "stored" ? content.length : deflateRawSync(content).length] as const;
};
const sentinel = 0xffffffff;

export const oddWheels: readonly (readonly [string, () => Uint8Array])[] = [
	["stored members", () => all(() => ({ method: "stored" }))],
	["folders", () => build({ change: (entries) => [folder("mypkg/"), folder("mypkg/empty/"), ...entries] })],
	[
		"a folder that packs nothing with deflate",
		() => build({ change: (entries) => [...entries, { ...folder("mypkg/x/"), method: "deflated" }] }),
	],
	[
		"a folder that hands its group on",
		() => build({ change: (entries) => [...entries, { ...folder("mypkg/x/"), mode: 0o042775 }] }),
	],
	["folders that differ in letter case", () => build({ files: { "Data/a.py": "", "data/b.py": "" } })],
	["an empty file", () => build({ files: { "mypkg/py.typed": "" } })],
	[
		"names beyond ASCII",
		() => build({ files: { "mypkg/ünïcode.txt": "x", "mypkg/日本語.txt": "x", "mypkg/😀.txt": "x" } }),
	],
	["a name in decomposed Unicode", () => build({ files: { "mypkg/e\u0301.txt": "x" } })],
	[
		"names like those of devices",
		() => build({ files: { "mypkg/console.py": "", "mypkg/com10.py": "", "mypkg/nul_.py": "", "auxiliary/a.py": "" } }),
	],
	["a dot at the end of a name", () => build({ files: { "mypkg/data.": "x" } })],
	["spaces, quotes and commas in a name", () => build({ files: { "mypkg/a \"b\", 'c'.txt": "x" } })],
	["a part of 255 bytes", () => build({ files: { [`mypkg/${"n".repeat(255)}`]: "x" } })],
	["a path of 4096 bytes", () => build({ files: { [`mypkg/${"folder/".repeat(584)}ab`]: "x" } })],
	["the order of the directory is another", () => build({ archive: { order: (entries) => entries.reverse() } })],
	["written on Windows by Python", () => all(() => ({ system: 0, mode: 0o100666 }))],
	["written on MS-DOS", () => all(() => ({ system: 0, mode: 0, dosAttributes: 0x20 }))],
	["written on macOS", () => all(() => ({ system: 19 }))],
	["no modes at all", () => all(() => ({ mode: 0 }))],
	["the marks of how hard deflate tried", () => all(() => ({ both: { flags: 0b110 } }))],
	["names in ASCII that are marked as UTF-8", () => all(() => ({ both: { flags: 0x800 } }))],
	["the mark of UTF-8 in one place alone", () => all(() => ({ central: { flags: 0x800 } }))],
	[
		"times and owners of Unix",
		() =>
			all(() => ({
				both: {
					extra: Buffer.concat([extraField(0x5455, Buffer.alloc(5, 1)), extraField(0x7875, Buffer.alloc(11, 1))]),
				},
			})),
	],
	[
		"the same name in the Unicode path field",
		() =>
			all(({ name }) => ({
				both: { extra: extraField(0x7075, Buffer.concat([Buffer.alloc(5, 1), Buffer.from(name)])) },
			})),
	],
	["ZIP64 end records that nobody needs", () => build({ archive: { zip64: {} } })],
	[
		"ZIP64 end records, with an end record that refers to them",
		() =>
			build({
				archive: {
					zip64: {},
					end: () => ({ disk: 0xffff, count: 0xffff, countHere: 0xffff, size: sentinel, offset: sentinel }),
				},
			}),
	],
	[
		"ZIP64 sizes before the data, as Python reserves them",
		() => all((entry) => ({ local: { size: sentinel, packedSize: sentinel, extra: zip64Field(...sizes(entry)) } })),
	],
	[
		"ZIP64 sizes that repeat the header, as Bazel writes them",
		() => all((entry) => ({ local: { extra: zip64Field(...sizes(entry)) } })),
	],
	["an empty ZIP64 field", () => all(() => ({ both: { extra: zip64Field() } }))],
	[
		"ZIP64 figures in the directory",
		() => all((entry) => ({ central: { size: sentinel, packedSize: sentinel, extra: zip64Field(...sizes(entry)) } })),
	],
];

function folder(name: string): ZipEntry {
	return { name, bytes: "", method: "stored", mode: 0o040755, dosAttributes: 0x10 };
}
