// Reads one distribution, once, from any byte source, without unpacking it anywhere: file name, members, metadata. What it
// learns are facts; check/ judges them. Sizes are capped (security rule S23).
import { createHash, type Hash, hash } from "node:crypto";
import { type ByteSource, toBuffer } from "../archive/byte-source.ts";
import { readTarGz } from "../archive/tar.ts";
import type { TarKind } from "../archive/tar-header.ts";
import { openZip, type ZipArchive, type ZipMember } from "../archive/zip.ts";
import type { Code } from "../diagnostic/codes.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { BinaryCollector, type NativeFile } from "./binary-scan.ts";
import type { ContentFacts } from "./content-facts.ts";
import { ContentCollector } from "./content-scan.ts";
import { type CoreMetadata, parseCoreMetadata } from "./core-metadata.ts";
import { findOddLine } from "./entry-point-lines.ts";
import { type EntryPoint, parseEntryPoints } from "./entry-points.ts";
import { listImportNames } from "./import-names.ts";
import { mostRounds, type StartScan } from "./member-scan.ts";
import { NestedArchives } from "./nested-scan.ts";
import { parseRecord, type RecordRow } from "./record.ts";
import { parseSdistFilename, type SdistFilename } from "./sdist-filename.ts";
import { type FilenameProblem, parseWheelFilename, type WheelFilename } from "./wheel-filename.ts";
import { parseWheelMetadata, type WheelMetadata } from "./wheel-metadata.ts";

/** A file inside a distribution; folders are left out. */
export interface DistributionMember {
	readonly name: string;
	readonly size: number;
	readonly kind: TarKind;
	/** Unpadded URL-safe base64, as RECORD writes it; null unless it was asked for. */
	readonly sha256: string | null;
}

/** A file that is there but cannot be read as what it should be, or an archive that is odd. */
interface ReadingProblem {
	readonly code: Extract<Code, `distribution/${string}` | `archive/${string}`>;
	readonly message: string;
	/** Default "error". */
	readonly level?: "warning";
	readonly help?: string;
}

interface CommonFacts {
	readonly fileName: string;
	/** Of the file, in bytes. */
	readonly size: number;
	readonly members: readonly DistributionMember[];
	/** Null when there is none; then, or when it is malformed, `metadata` is null too. */
	readonly metadataText: string | null;
	readonly metadata: CoreMetadata | null;
	readonly problems: readonly ReadingProblem[];
	/** What the texts inside say; null when they were not read. */
	readonly contents: ContentFacts | null;
}

export interface WheelFacts extends CommonFacts {
	readonly kind: "wheel";
	readonly filename: WheelFilename;
	/** Every `*.dist-info` at the top; the facts come from the one named after the file, or else from the first. */
	readonly infoFolders: readonly string[];
	readonly wheel: WheelMetadata | null;
	readonly record: readonly RecordRow[] | null;
	readonly entryPoints: readonly EntryPoint[];
	/** What can be imported once the wheel is installed. */
	readonly topLevelModules: readonly string[];
	/** ELF, Mach-O and PE files; null when they were not asked for. */
	readonly native: readonly NativeFile[] | null;
}

export interface SdistFacts extends CommonFacts {
	readonly kind: "sdist";
	readonly filename: SdistFilename;
	/** First parts of the member names; a proper sdist has one. */
	readonly topFolders: readonly string[];
}

export type DistributionFacts = WheelFacts | SdistFacts;

interface ReadOptions {
	/** Read and hash every member of a wheel, which also checks its checksums. */
	hashMembers?: boolean;
	/** Look into native files as well; they are found while members are hashed. */
	readNative?: boolean;
	/** Look into texts: secrets, start-up code, bills of materials. */
	readContents?: boolean;
}

const mebibyte = 1024 * 1024;
const limits = { METADATA: mebibyte, WHEEL: 64 * 1024, RECORD: 32 * mebibyte, "entry_points.txt": mebibyte } as const;

/**
 * Facts about the distribution called `fileName`.
 * @throws UsageError when the name is that of neither a wheel nor an sdist, ArchiveError when the archive is unreadable.
 */
export async function readDistribution(
	fileName: string,
	source: ByteSource,
	options: ReadOptions = {},
): Promise<DistributionFacts> {
	if (fileName.endsWith(".whl")) {
		return readWheel(fileName, expectFilename(fileName, parseWheelFilename(fileName)), source, options);
	}
	if (!fileName.endsWith(".tar.gz")) throw notADistribution(fileName);
	return readSdist(fileName, expectFilename(fileName, parseSdistFilename(fileName)), source, options);
}

function notADistribution(fileName: string): UsageError {
	const isOldSdist = /\.(?:zip|tar|tgz|tar\.(?:bz2|xz|Z))$/.test(fileName);
	return new UsageError("distribution/file-name", `${fileName} is neither a wheel (.whl) nor an sdist (.tar.gz)`, {
		file: fileName,
		help: isOldSdist
			? "An sdist of that kind is refused by PyPI (PEP 625). Build it again: python -m build --sdist"
			: "check reads wheels, sdists and native libraries: wheel-release check dist/*.whl dist/*.tar.gz",
	});
}

function expectFilename<T extends object>(fileName: string, filename: T | FilenameProblem): T {
	if (!("problem" in filename)) return filename;
	throw new UsageError("distribution/file-name", `${fileName} ${filename.problem}`, { file: fileName });
}

async function readWheel(
	fileName: string,
	filename: WheelFilename,
	source: ByteSource,
	options: ReadOptions,
): Promise<WheelFacts> {
	const zip = await openZip(source);
	const infoFolders = listInfoFolders(zip);
	const expected = `${filename.nameText}-${filename.versionText}.dist-info`;
	const folder = infoFolders.includes(expected) ? expected : (infoFolders[0] ?? expected);
	const problems: ReadingProblem[] = zip.notes.map((note) => ({ ...note, level: "warning" }));
	async function readInfo<T>(
		name: keyof typeof limits,
		code: ReadingProblem["code"],
		parse: (text: string) => T | { problem: string },
	): Promise<{ text: string | null; value: T | null }> {
		const member = zip.find(`${folder}/${name}`);
		if (member === null) return { text: null, value: null };
		const bytes = await zip.read(member, { maxBytes: limits[name] });
		return parseText(`${folder}/${name}`, bytes, code, parse, problems);
	}
	const metadata = await readInfo("METADATA", "distribution/metadata", parseCoreMetadata);
	const wheel = await readInfo("WHEEL", "distribution/wheel-version", parseWheelMetadata);
	const record = await readInfo("RECORD", "distribution/record-format", parseRecord);
	const entryPoints = await readInfo("entry_points.txt", "distribution/entry-point", parseEntryPoints);
	if (entryPoints.value !== null) problems.push(...describeOddLine(entryPoints.text ?? ""));
	const native = options.readNative ? new BinaryCollector(source.size) : null;
	const nested = new NestedArchives();
	const contents = options.readContents ? new ContentCollector() : null;
	const scans = [
		nested.start,
		...(native === null ? [] : [native.start]),
		...(contents === null ? [] : [contents.start]),
	];
	const members = await listMembers(zip, options.hashMembers === true, scans);
	problems.push(...nested.bombs.map(describeBomb));
	return {
		kind: "wheel",
		fileName,
		size: source.size,
		filename,
		infoFolders,
		members,
		metadataText: metadata.text,
		metadata: metadata.value,
		wheel: wheel.value,
		record: record.value,
		entryPoints: entryPoints.value ?? [],
		topLevelModules: listImportNames(members),
		native: native?.files ?? null,
		contents: contents?.facts ?? null,
		problems,
	};
}

async function readSdist(
	fileName: string,
	filename: SdistFilename,
	source: ByteSource,
	options: ReadOptions,
): Promise<SdistFacts> {
	const expected = `${filename.nameText}-${filename.versionText}`;
	let kept: string | null = null;
	const contents = options.readContents ? new ContentCollector() : null;
	const tar = await readTarGz(source, {
		wants: (name) => {
			// Of the folder named after the file, or else of the first: an archive may hold thousands of them.
			if (!/^[^/]+\/PKG-INFO$/.test(name) || (kept !== null && !name.startsWith(`${expected}/`))) return null;
			kept = name;
			return limits.METADATA;
		},
		...(contents === null ? {} : { watch: contents.start }),
	});
	const topFolders = [...new Set(tar.members.map(({ name }) => name.split("/")[0] ?? ""))].sort();
	const folder = topFolders.includes(expected) ? expected : (topFolders[0] ?? expected);
	const bytes = tar.contents.get(`${folder}/PKG-INFO`);
	const problems: ReadingProblem[] = tar.notes.map((note) => ({ ...note, level: "warning" }));
	const metadata =
		bytes === undefined
			? { text: null, value: null }
			: parseText(`${folder}/PKG-INFO`, bytes, "distribution/metadata", parseCoreMetadata, problems);
	return {
		kind: "sdist",
		fileName,
		size: source.size,
		filename,
		topFolders,
		members: tar.members
			.filter(({ kind }) => kind !== "folder")
			.map(({ name, size, kind }) => ({ name, size, kind, sha256: null })),
		metadataText: metadata.text,
		metadata: metadata.value,
		contents: contents?.facts ?? null,
		problems,
	};
}

function listInfoFolders(zip: ZipArchive): string[] {
	const folders = zip.members.map(({ name }) => name.split("/")[0] ?? "").filter((name) => name.endsWith(".dist-info"));
	return [...new Set(folders)].sort();
}

async function listMembers(
	zip: ZipArchive,
	isHashed: boolean,
	scans: readonly StartScan[],
): Promise<DistributionMember[]> {
	const members: DistributionMember[] = [];
	for (const member of zip.members) {
		if (member.isFolder) continue;
		const { name, size } = member;
		const sha256 = isHashed ? await hashMember(zip, member, scans) : null;
		members.push({ name, size, kind: "file", sha256 });
	}
	return members;
}

async function hashMember(zip: ZipArchive, member: ZipMember, scans: readonly StartScan[]): Promise<string> {
	let open = scans.map((start) => start(member)).filter((scan) => scan !== null);
	let digest: string | null = null;
	let pieces: Hash | null = null;
	for (let round = 1; ; round += 1) {
		for await (const chunk of zip.stream(member)) {
			// Most members come in one piece, for which this is several times faster.
			if (round === 1 && chunk.byteLength === member.size) digest = hash("sha256", chunk, "base64url");
			else if (round === 1) {
				pieces ??= createHash("sha256");
				pieces.update(chunk);
			}
			for (const scan of open) scan.take(toBuffer(chunk));
		}
		open = open.filter((scan) => scan.end() === "again");
		if (open.length === 0 || round === mostRounds)
			return digest ?? (pieces ?? createHash("sha256")).digest("base64url");
	}
}

function describeOddLine(text: string): ReadingProblem[] {
	const odd = findOddLine(text);
	if (odd === null) return [];
	const { line, problem, help, isFatal } = odd;
	const message = `entry_points.txt line ${line} ${problem}`;
	return [{ code: "distribution/entry-point", message, help, ...(isFatal ? {} : { level: "warning" }) }];
}

function describeBomb({ name, size, unpacked }: NestedArchives["bombs"][number]): ReadingProblem {
	return {
		code: "archive/too-large",
		message: `${name} is an archive of ${size} bytes that unpacks to ${unpacked} or more`,
		help: "Whoever unpacks it fills a disk. Leave it out, or make it where it is needed.",
	};
}

function parseText<T>(
	name: string,
	bytes: Uint8Array,
	code: ReadingProblem["code"],
	parse: (text: string) => T | { problem: string },
	problems: ReadingProblem[],
): { text: string | null; value: T | null } {
	const text = decodeUtf8(bytes);
	if (text === null) {
		problems.push({ code, message: `${name} is not UTF-8` });
		return { text: null, value: null };
	}
	const value = parse(text);
	if (typeof value === "object" && value !== null && "problem" in value) {
		problems.push({ code, message: `${name}: ${value.problem}` });
		return { text, value: null };
	}
	return { text, value };
}

function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}
