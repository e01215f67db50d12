// A reader of .tar.gz sdists: one pass over the compressed bytes, nothing written, memory bounded. Like the zip reader it
// refuses what two tools could read in two ways; links that stay inside are listed, for whoever judges the sdist.
import { ArchiveError, type ArchiveNote, checkMemberCount, quoteName } from "./archive-error.ts";
import type { ByteSource } from "./byte-source.ts";
import { describeKind } from "./file-kind.ts";
import { gunzip, hasHeaderSum } from "./gzip.ts";
import { decodeMemberName, findWindowsProblem } from "./member-name.ts";
import { checkNamesAreUnique } from "./name-collisions.ts";
import { type PaxKey, parsePaxRecords, twice } from "./pax.ts";
import { BlockReader, blockSize, isZero, paddingOf } from "./tar-blocks.ts";
import { isTarHeader, parseTarHeader, type TarHeader, type TarKind, untilZero } from "./tar-header.ts";
import { checkLinks, type TarLink } from "./tar-links.ts";
import { StrictReader } from "./tar-strictness.ts";

interface TarMember {
	/** Folders without a trailing slash. */
	readonly name: string;
	readonly kind: TarKind;
	readonly size: number;
}

interface TarArchive {
	readonly members: readonly TarMember[];
	readonly notes: readonly ArchiveNote[];
	/** Of the files that were asked for. */
	readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** Sees the bytes of one file, in order. */
interface Watcher {
	take(chunk: Buffer): void;
	end(): unknown;
}

export interface TarReading {
	/** How many bytes of a file may be kept; null to keep none. */
	wants?: (name: string) => number | null;
	/** Asked for each file that is not kept; null when it is of no interest. */
	watch?: (member: { name: string; size: number }) => Watcher | null;
}

const longestRecord = 1024 * 1024;
const help = "Build the sdist with the project's build backend: python -m build --sdist";

/**
 * Reads the whole archive once.
 * @throws ArchiveError for everything that is not one plain, complete .tar.gz, and when a wanted file is larger than that.
 */
export async function readTarGz(source: ByteSource, reading: TarReading = {}): Promise<TarArchive> {
	const unpacked = gunzip(source);
	try {
		const strict = new StrictReader();
		if (await hasHeaderSum(source)) strict.refuse("the gzip header has a checksum of its own");
		const archive = await readMembers(new BlockReader(unpacked), reading, strict);
		await refuseZip(source);
		return archive;
	} finally {
		await unpacked.return();
	}
}

async function readMembers(
	blocks: BlockReader,
	{ wants, watch }: TarReading,
	strict: StrictReader,
): Promise<TarArchive> {
	const members: TarMember[] = [];
	const links: TarLink[] = [];
	const contents = new Map<string, Uint8Array>();
	let attributes = new Map<PaxKey, Buffer>();
	let isPending = false;
	refuseOther(await blocks.peek(blockSize));
	for (;;) {
		const block = await blocks.read(blockSize);
		const header = parseTarHeader(block);
		if (header === null) break;
		strict.seeHeader(block);
		if (header.type !== "file" && header.type !== "folder" && header.type !== "link") {
			for (const [key, value] of await readRecord(blocks, header, strict)) {
				if (attributes.has(key)) throw twice(key);
				attributes.set(key, value);
			}
			isPending = header.type !== "global";
			continue;
		}
		const member = describe(header, header.type, attributes);
		if (member.kind === "link") links.push(describeLink(header, member.name, attributes, members.length));
		[attributes, isPending] = [new Map(), false];
		members.push(member);
		checkMemberCount(members.length);
		const limit = member.kind === "file" ? (wants?.(member.name) ?? null) : null;
		if (limit !== null && member.size > limit) throw tooLarge(member, limit);
		if (limit !== null) contents.set(member.name, await blocks.read(member.size));
		else await pass(blocks, member, watch);
		await skipPadding(blocks, member.size);
	}
	if (isPending) throw structureError("the tar ends with a record about a member that is not there");
	await blocks.expectZeros();
	checkNamesAreUnique(
		members.map(({ name, kind }) => (kind === "folder" ? `${name}/` : name)),
		{ foldersMayRepeat: true },
	);
	checkLinks(
		links,
		new Map(members.flatMap(({ name, kind }, index) => (kind === "file" ? [[name, index] as const] : []))),
	);
	const windows = members.flatMap(({ name }) => noteWindows(name)).slice(0, 1);
	return { members, notes: [...windows, ...strict.notes], contents };
}

/** cpio, shell archives, a text: what some program packs with gzip, or a tar file packed twice. */
function refuseOther(start: Buffer): void {
	const isTar = isTarHeader(start) || start.toString("latin1", 257, 262) === "ustar";
	if (isTar || (start.length > 0 && isZero(start))) return;
	const message = `the gzip file holds no tar file but ${start.length === 0 ? "nothing" : describeKind(start)}`;
	throw new ArchiveError("archive/unknown-format", message, { help });
}

async function pass(blocks: BlockReader, member: TarMember, watch: TarReading["watch"]): Promise<void> {
	const watcher = member.kind === "file" && member.size > 0 ? (watch?.(member) ?? null) : null;
	await blocks.skip(member.size, watcher === null ? undefined : (piece) => watcher.take(piece));
	watcher?.end();
}

function describe(header: TarHeader, kind: TarKind, attributes: ReadonlyMap<PaxKey, Buffer>): TarMember {
	const path = decodeMemberName(attributes.get("path") ?? Buffer.from(header.name, "latin1"));
	const name = path.replace(/\/$/, "");
	// Readers take such a name for a folder or cannot write it.
	if (kind !== "folder" && path !== name)
		throw structureError(`${quoteName(path)} is a ${kind} whose name ends like a folder's`);
	const size = attributes.get("size")?.toString("latin1") ?? String(header.size);
	// Readers that do not know PAX take the header's (CVE-2025-62518): then the data of a file can look like members.
	if (size !== String(header.size)) {
		throw structureError(
			`${quoteName(name)} has two sizes: ${quoteName(size)} in its PAX record, ${header.size} in its header`,
		);
	}
	if (kind !== "file" && header.size !== 0) {
		throw structureError(`${quoteName(name)} is a ${kind} that declares ${header.size} bytes of data`);
	}
	return { name, kind, size: header.size };
}

function describeLink(
	header: TarHeader,
	name: string,
	attributes: ReadonlyMap<PaxKey, Buffer>,
	index: number,
): TarLink {
	const target = attributes.get("linkpath") ?? Buffer.from(header.linkName, "latin1");
	return { name, target: target.toString("utf8"), isHard: header.isHardLink, index };
}

/** What a record says about the next member, or about nothing that matters. */
async function readRecord(
	blocks: BlockReader,
	{ type, size }: TarHeader,
	strict: StrictReader,
): Promise<Map<PaxKey, Buffer>> {
	if (size > longestRecord) {
		const message = `a record of the tar has ${size} bytes; at most ${longestRecord} are read`;
		throw new ArchiveError("archive/too-large", message, { help });
	}
	const body = await blocks.read(size);
	await skipPadding(blocks, size);
	const see: Parameters<typeof parsePaxRecords>[1] = (records) => strict.seeRecords(records);
	if (type === "attributes") return parsePaxRecords(body, see);
	if (type === "global") {
		// `git archive` writes a comment; what would rename or cut every member is no builder's work.
		const [key] = parsePaxRecords(body, see).keys();
		if (key !== undefined) throw structureError(`a global PAX record of the tar sets the ${key} of every member`);
		return new Map();
	}
	const name = untilZero(body);
	if (!isZero(body.subarray(name.length)))
		throw structureError("a GNU record of the tar has bytes behind the end of the name");
	return new Map([[type === "name" ? "path" : "linkpath", name]]);
}

async function skipPadding(blocks: BlockReader, size: number): Promise<void> {
	await blocks.skip(paddingOf(size));
}

/** PyPI's test: a zip file is what ends like one (`zipfile.is_zipfile`). */
async function refuseZip(source: ByteSource): Promise<void> {
	const length = Math.min(source.size, 22 + 0xffff);
	const tail = Buffer.from(await source.read(source.size - length, length));
	const start = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
	const isEnd = start >= 0 && start + 22 <= length && start + 22 + tail.readUInt16LE(start + 20) === length;
	if (isEnd) throw structureError("the file is a gzipped tar file and a zip file in one, which PyPI refuses");
}

function noteWindows(name: string): ArchiveNote[] {
	const problem = findWindowsProblem(name);
	if (problem === null) return [];
	return [{ code: "archive/member-name", message: `the name ${quoteName(name)} ${problem.what}`, help: problem.help }];
}

function structureError(message: string): ArchiveError {
	return new ArchiveError("archive/structure", message, { help });
}

function tooLarge(member: TarMember, limit: number): ArchiveError {
	const message = `${member.name} has ${member.size} bytes; at most ${limit} are read of such a file`;
	return new ArchiveError("archive/too-large", message, { help });
}
