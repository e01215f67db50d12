// Mutants of valid distributions: bytes changed where it hurts (lengths, offsets, signatures), parts cut, copied and swapped,
// contents changed and packed again. What a reader makes of them may be anything but a crash.
import { crc32, gzipSync } from "node:zlib";
import fc from "fast-check";
import { buildElf } from "./elf-writer.ts";
import { paxEntry, type TarEntry, writeTar } from "./tar-writer.ts";
import { buildSdist, buildWheel } from "./wheel-builder.ts";
import { writeZip, type ZipEntry } from "./zip-writer.ts";

export interface Mutant {
	fileName: string;
	bytes: Uint8Array;
}

interface Change {
	kind: "byte" | "number" | "cut" | "repeat" | "insert" | "swap" | "truncate";
	/** Of the whole, as a share; or the number of a signature, for `number`. */
	at: number;
	to: number;
	value: number;
}

interface Recipe {
	/** Of the seeds. */
	seed: number;
	/** Changes the archive itself, the tar file inside of the gzip file, or the contents of a member. */
	level: "archive" | "contents";
	/** With checksums put right again. */
	isRepaired: boolean;
	changes: readonly Change[];
}

/** @param most changes of one mutant */
export function mutants(most = 4): fc.Arbitrary<Mutant> {
	return fc
		.record<Recipe>({
			seed: fc.nat({ max: 1000 }),
			level: fc.constantFrom("archive", "archive", "archive", "contents"),
			isRepaired: fc.boolean(),
			changes: fc.array(changeArbitrary(), { minLength: 1, maxLength: most }),
		})
		.map(build);
}

function changeArbitrary(): fc.Arbitrary<Change> {
	const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
	return fc.record<Change>({
		kind: fc.constantFrom("byte", "number", "number", "number", "cut", "repeat", "insert", "swap", "truncate"),
		at: share,
		to: share,
		value: fc.oneof(
			fc.constantFrom(0, 1, 8, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff),
			fc.nat(),
		),
	});
}

function build({ seed, level, isRepaired, changes }: Recipe): Mutant {
	const seeds = listSeeds();
	const chosen = seeds[seed % seeds.length];
	if (chosen === undefined) throw new RangeError("there are no seeds");
	const apply = (bytes: Uint8Array): Uint8Array => changes.reduce(applyChange, bytes);
	return { fileName: chosen.fileName, bytes: chosen.mutate({ level, isRepaired, apply }) };
}

interface Seed {
	fileName: string;
	mutate(how: Pick<Recipe, "level" | "isRepaired"> & { apply: (bytes: Uint8Array) => Uint8Array }): Uint8Array;
}

let seeds: readonly Seed[] | null = null;

function listSeeds(): readonly Seed[] {
	seeds ??= [...wheelRequests.map(wheelSeed), ...sdistEntries.map(sdistSeed)];
	return seeds;
}

const library = buildElf({ machine: "x86_64", needed: ["libc.so.6"], imports: ["pow@GLIBC_2.29:libm.so.6"] });
const wheelRequests: Parameters<typeof buildWheel>[0][] = [
	{ name: "mypkg", version: "1.0" },
	{ name: "mypkg", version: "1.0", archive: { zip64: {}, comment: "odd" } },
	{
		name: "mypkg",
		version: "1.0",
		files: { "mypkg/ü.py": "", "mypkg/a.bin": Buffer.alloc(300, 1) },
		entryPoints: { console_scripts: { x: "mypkg:x" } },
	},
	{ name: "mypkg", version: "1.0", tags: "cp312-cp312-manylinux_2_28_x86_64", files: { "mypkg/core.so": library } },
];

function wheelSeed(request: Parameters<typeof buildWheel>[0]): Seed {
	let entries: ZipEntry[] = [];
	const changeEntries = (all: ZipEntry[]): ZipEntry[] => {
		entries = all.map((entry, index) => (index % 2 === 0 ? entry : { ...entry, method: "stored" }));
		return entries;
	};
	const { fileName, bytes } = buildWheel({ ...request, changeEntries });
	return {
		fileName,
		mutate({ level, isRepaired, apply }) {
			if (level === "archive") return isRepaired ? repairChecksums(apply(bytes)) : apply(bytes);
			const first = apply(Buffer.from(entries[0]?.bytes as Uint8Array));
			const last = apply(Buffer.from(entries.at(-1)?.bytes as Uint8Array));
			const changed = entries.map((entry, index) => ({
				...entry,
				bytes: index === 0 ? first : isRepaired && index === entries.length - 1 ? last : entry.bytes,
			}));
			return writeZip(changed, request.archive);
		},
	};
}

const top = "mypkg-1.0";
const sdistEntries: TarEntry[][] = [
	[],
	[
		paxEntry({ comment: "0123456789" }, "g"),
		paxEntry({ path: `${top}/${"deep/".repeat(30)}a`, mtime: "1.5" }),
		{ name: "x", bytes: "x" },
	],
	[
		{ name: "././@LongLink", type: "L", bytes: `${top}/${"deep/".repeat(30)}a\0`, magic: "ustar  \0" },
		{ name: "x" },
		{ name: `${top}/docs/`, type: "5" },
	],
	[
		{ name: `${top}/link`, type: "2", linkName: "PKG-INFO" },
		{ name: `${top}/hard`, type: "1", linkName: `${top}/PKG-INFO` },
	],
];

function sdistSeed(added: TarEntry[]): Seed {
	let entries: TarEntry[] = [];
	const { fileName, bytes } = buildSdist({
		...{ name: "mypkg", version: "1.0" },
		changeEntries(all) {
			entries = [...all, ...added];
			return entries;
		},
	});
	const tar = writeTar(entries);
	return {
		fileName,
		mutate({ level, isRepaired, apply }) {
			if (level === "archive" && !isRepaired) return apply(bytes);
			const changed = apply(tar);
			return gzipSync(isRepaired ? repairHeaders(changed) : changed, { level: 1 });
		},
	};
}

function applyChange(bytes: Uint8Array, { kind, at, to, value }: Change): Uint8Array {
	if (bytes.length === 0) return Buffer.alloc(value % 100, value & 0xff);
	const copy = Buffer.from(bytes);
	const place = Math.floor(at * copy.length);
	const length = 1 + Math.floor(to * Math.min(64, copy.length - place));
	const [before, range, after] = [
		copy.subarray(0, place),
		copy.subarray(place, place + length),
		copy.subarray(place + length),
	];
	switch (kind) {
		case "byte":
			copy.writeUInt8(value & 0xff, place);
			return copy;
		case "number":
			return writeNumber(copy, at, to, value);
		case "cut":
			return Buffer.concat([before, after]);
		case "repeat":
			return Buffer.concat([before, range, range, after]);
		case "insert":
			return Buffer.concat([before, Buffer.alloc(1 + (value % 40), value & 0xff), range, after]);
		case "swap":
			return Buffer.concat([before, after.subarray(0, length), range, after.subarray(length)]);
		case "truncate":
			return before;
	}
}

/** Into one of the first 56 bytes behind a signature of a zip file, or of a header of a tar file: where the numbers stand. */
function writeNumber(bytes: Buffer, at: number, to: number, value: number): Buffer {
	const starts = listRecords(bytes);
	const start = starts[Math.floor(at * starts.length)] ?? 0;
	const width = value % 3 === 0 ? 2 : 4;
	const place = Math.min(start + 2 * Math.floor(to * 28), bytes.length - width);
	if (place < 0) return bytes;
	if (width === 2) bytes.writeUInt16LE(value & 0xffff, place);
	else bytes.writeUInt32LE(value >>> 0, place);
	return bytes;
}

function listRecords(bytes: Buffer): number[] {
	const starts: number[] = [];
	for (let start = bytes.indexOf("PK"); start >= 0; start = bytes.indexOf("PK", start + 1)) starts.push(start + 4);
	for (let start = 100; start < bytes.length; start += 512) starts.push(start);
	return starts;
}

/** The checksum of every stored member, in both of its headers, is what its bytes have: changes get behind the first door. */
function repairChecksums(bytes: Uint8Array): Uint8Array {
	const copy = Buffer.from(bytes);
	for (let start = copy.indexOf("PK\x01\x02"); start >= 0; start = copy.indexOf("PK\x01\x02", start + 1)) {
		if (start + 46 > copy.length || copy.readUInt16LE(start + 10) !== 0) continue;
		const local = copy.readUInt32LE(start + 42);
		if (local + 30 > copy.length) continue;
		const data = local + 30 + copy.readUInt16LE(local + 26) + copy.readUInt16LE(local + 28);
		const checksum = crc32(copy.subarray(data, data + copy.readUInt32LE(start + 20)));
		copy.writeUInt32LE(checksum, start + 16);
		copy.writeUInt32LE(checksum, local + 14);
	}
	return copy;
}

/** The checksum of every block that looks like a header. */
function repairHeaders(bytes: Uint8Array): Uint8Array {
	const copy = Buffer.from(bytes);
	for (let start = 0; start + 512 <= copy.length; start += 512) {
		if (copy.toString("latin1", start + 257, start + 262) !== "ustar") continue;
		copy.write(" ".repeat(8), start + 148);
		const sum = copy.subarray(start, start + 512).reduce((total, byte) => total + byte, 0);
		copy.write(`${sum.toString(8).padStart(6, "0")}\0 `, start + 148);
	}
	return copy;
}
