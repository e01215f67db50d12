// Which torch minor defines which symbol, from the libraries in torch's real wheels: 500 to 900 MB each, so this table is
// made only when it is named (npm run data -- torch-symbols). A wheel is fetched once and thrown away; what was read of it
// stays in the cache.
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { openZip, type ZipArchive, type ZipMember } from "../../src/archive/zip.ts";
import { type ElfSection, Names, readElfHeader, readSections } from "../../src/binary/elf-headers.ts";
import { WindowKeeper } from "../../src/binary/kept-bytes.ts";
import { isTorchOwn } from "../../src/cuda/torch-names.ts";
import { packTorchSymbols } from "../../src/cuda/torch-symbols.ts";
import { createFiles } from "../../src/world/files.ts";
import type { DataContext } from "../data-packages.ts";
import { formatTable } from "../format-table.ts";

/** Too much to be read by every `npm run data`. */
export const isLarge = true;

/** The last patch of each minor, for CPython 3.12; which Python it is for makes no difference to these libraries. */
const wheels: readonly (readonly [version: string, sha256: string])[] = [
	["2.4.1", "fdc4fe11db3eb93c1115d3e973a27ac7c1a8318af8934ffa36b0370efe28e042"],
	["2.5.1", "ed231a4b3a5952177fafb661213d690a72caaad97d5824dd4fc17ab9e15cec03"],
	["2.6.0", "2bb8987f3bb1ef2675897034402373ddfc8f5ef0e156e2d8cfc47cacafdda4a9"],
	["2.7.1", "c33360cfc2edd976c2633b3b66c769bdcbbf0e0b6550606d188431c81e7dd1fc"],
	["2.8.0", "b2aca0939fb7e4d842561febbd4ffda67a8e958ff725c1c27e244e85e982173c"],
	["2.9.1", "27331cd902fb4322252657f3902adf1c4f6acad9dcad81d8df3ae14c7c4f07c4"],
	["2.10.0", "98c01b8bb5e3240426dcde1446eed6f40c778091c8544767ef1168fc663a05a6"],
	["2.11.0", "0f68f4ac6d95d12e896c3b7a912b5871619542ec54d3649cf48cc1edd4dd2756"],
	["2.12.1", "649e4ced014ba646f76f8cb9c9726735a6323eb321b7919f942790a923f90921"],
	["2.13.0", "796633c4cdf0fe2cdced72d8f88f22e73dbcfce83132763162f6d4bff13b820b"],
	["2.14.1", "23011fe29a99b591eabb3a31a25080c62e2c2f0690a3c798744e5489dae50451"],
	["2.15.0", "6d8c86f4e33a9f12a58149bd9b0d64351632b8eb44479be8ff85e5389932dd79"],
];

const libraries = ["libc10", "libc10_cuda", "libtorch", "libtorch_cpu", "libtorch_cuda", "libtorch_python"];

export async function generate(context: DataContext): Promise<Map<string, string>> {
	const masks = new Map<string, number>();
	for (const [index, [version, sha256]] of wheels.entries()) {
		for (const name of await listNames(context, version, sha256)) {
			if (isTorchOwn(name)) masks.set(name, (masks.get(name) ?? 0) | (1 << index));
		}
	}
	const minors = wheels.map(([version]) => version.replace(/\.\d+$/, ""));
	const versions = wheels.map(([version]) => version).join(", ");
	const table = {
		source: `torch ${versions}: what lib${libraries.map((name) => name.slice(3)).join(", lib")} of the Linux x86_64 wheels export`,
		...packTorchSymbols(minors, masks),
	};
	return new Map([["src/data/torch-symbols.json", formatTable(table, 1)]]);
}

/** Everything that the libraries of a wheel export. */
async function listNames(context: DataContext, version: string, sha256: string): Promise<string[]> {
	const kept = join(context.cacheFolder, `torch-${version}-${sha256.slice(0, 16)}.names.gz`);
	const known = await readFile(kept).catch(() => null);
	if (known !== null) return gunzipSync(known).toString().split("\n");
	const names = await context.withWheel(
		{ name: "torch", version, sha256, python: "3.12", platforms: ["manylinux_2_28_x86_64", "manylinux1_x86_64"] },
		readExports,
	);
	await mkdir(context.cacheFolder, { recursive: true });
	await writeFile(`${kept}.part`, gzipSync(names.join("\n")));
	await rename(`${kept}.part`, kept);
	return names;
}

async function readExports(path: string): Promise<string[]> {
	const source = await createFiles().open(path);
	try {
		const zip = await openZip(source);
		const names = new Set<string>();
		for (const library of libraries) {
			const member = zip.find(`torch/lib/${library}.so`);
			if (member === null) throw new Error(`${basename(path)} has no ${library}.so`);
			for (const name of await listDefined(zip, member)) names.add(name);
		}
		return [...names].sort();
	} finally {
		await source.close();
	}
}

/** Twice past: first to learn where the tables are, which only the end of the file says. */
async function listDefined(zip: ZipArchive, member: ZipMember): Promise<string[]> {
	// What edits search paths moves the tables behind the code.
	const margin = 64 * 1024 * 1024;
	const ends = await stream(zip, member, [
		{ offset: 0, size: 4096 },
		{ offset: Math.max(0, member.size - margin), size: Math.min(margin, member.size) },
	]);
	const header = readElfHeader(ends);
	const sections = readSections(ends, header);
	const table = sections.find(({ name }) => name === ".dynsym");
	const strings = table && sections[table.link];
	if (table === undefined || strings === undefined) throw new Error(`${member.name} has no symbols`);
	const kept = await stream(zip, member, [table, strings]);
	const [symbols, names] = [kept.slice(table.offset, table.size), new Names(kept.slice(strings.offset, strings.size))];
	const found: string[] = [];
	for (let at = 24; at + 24 <= symbols.length; at += 24) {
		if (symbols.readUInt16LE(at + 6) !== 0) found.push(names.at(symbols.readUInt32LE(at)));
	}
	return found;
}

async function stream(
	zip: ZipArchive,
	member: ZipMember,
	parts: readonly Pick<ElfSection, "offset" | "size">[],
): Promise<WindowKeeper> {
	const keeper = new WindowKeeper(member.size);
	for (const { offset, size } of parts) keeper.keep(offset, offset + size);
	for await (const chunk of zip.stream(member)) keeper.take(chunk);
	return keeper;
}
