// The same wheel under an honest name: other tags, a build tag, a local version label, another project name. Everything
// that repeats the name changes with it (file name, METADATA, WHEEL, dist-info and data folders, RECORD); all other members
// are copied packed as they are. `wheel tags` does the tags; nothing did the rest (flash-attention#730).
import { createHash } from "node:crypto";
import { crc32, deflateRawSync } from "node:zlib";
import type { ByteSource } from "../archive/byte-source.ts";
import { openZip, type ZipArchive, type ZipMember } from "../archive/zip.ts";
import { type PackedMember, writeZip } from "../archive/zip-writer.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { normalizeName } from "../python/project-name.ts";
import { expandTagSet, formatTagSet, parseTagSet } from "../python/tag.ts";
import { formatPublicVersion, formatVersion, parseVersion } from "../python/version.ts";
import { parseRecord, type RecordRow } from "./record.ts";
import { parseWheelFilename, type WheelFilename } from "./wheel-filename.ts";

/** What changes; what is left out stays. */
export interface Retag {
	/** `cp39-abi3-manylinux_2_28_x86_64` */
	tags?: string;
	/** Starts with a digit; null removes it. */
	buildTag?: string | null;
	/** Behind the `+` of the version: `cu126`; null removes it. */
	local?: string | null;
	/** Of the project, as it should be written. */
	name?: string;
}

export interface RetaggedWheel {
	fileName: string;
	/** In order; deterministic. */
	bytes: AsyncIterable<Uint8Array>;
}

const limits = { METADATA: 16 * 1024 * 1024, WHEEL: 64 * 1024, RECORD: 32 * 1024 * 1024 } as const;
// 1980-01-01: the first day of a zip file, for what is written anew.
const firstDay = 0x0021_0000;

/** @throws UsageError for a name, tags or a label that are none, ArchiveError for an archive that is not plain. */
export async function retagWheel(fileName: string, source: ByteSource, change: Retag): Promise<RetaggedWheel> {
	const old = parseWheelFilename(fileName);
	if ("problem" in old) throw new UsageError("distribution/file-name", `${fileName} ${old.problem}`);
	const next = applyChange(old, change);
	const zip = await openZip(source);
	const folders = { from: prefixOf(old), to: prefixOf(next.filename) };
	const info = `${folders.from}.dist-info`;
	const metadata = rewriteMetadata(
		await readText(zip, `${info}/METADATA`, limits.METADATA, "latin1"),
		change,
		next.filename,
	);
	const wheel = rewriteWheel(await readText(zip, `${info}/WHEEL`, limits.WHEEL, "latin1"), next.filename);
	const record = parseRecord(await readText(zip, `${info}/RECORD`, limits.RECORD, "utf8"));
	if ("problem" in record) throw new UsageError("distribution/record-format", `${info}/RECORD: ${record.problem}`);
	const rename = (path: string) => renamePath(path, folders.from, folders.to);
	const written = new Map([
		[`${folders.to}.dist-info/METADATA`, Buffer.from(metadata, "latin1")],
		[`${folders.to}.dist-info/WHEEL`, Buffer.from(wheel, "latin1")],
	]);
	// Signatures of the old RECORD would be wrong ones of the new (PEP 427, RECORD.jws and RECORD.p7s).
	const isKept = (path: string) => path !== `${info}/RECORD.jws` && path !== `${info}/RECORD.p7s`;
	const rows = record.filter(({ path }) => isKept(path));
	written.set(`${folders.to}.dist-info/RECORD`, Buffer.from(formatRecord(rows, rename, written)));
	const members = zip.members
		.filter(({ name }) => isKept(name))
		.map((member) => packMember(zip, member, rename(member.name), written));
	return { fileName: formatName(next.filename), bytes: writeZip(members) };
}

function applyChange(old: WheelFilename, change: Retag): { filename: WheelFilename } {
	const tags = change.tags === undefined ? old : parseTagSet(change.tags);
	if (tags === null) throw invalid(`"${change.tags}" is not python-abi-platform`);
	const buildTag = change.buildTag === undefined ? old.buildTag : change.buildTag;
	if (buildTag !== null && !/^\d[A-Za-z0-9_.]*$/.test(buildTag))
		throw invalid(`the build tag "${buildTag}" does not start with a digit`);
	const version = change.local === undefined ? old.version : withLocal(old, change.local);
	const name = change.name ?? null;
	if (name !== null && !/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name))
		throw invalid(`"${name}" is not a project name`);
	return {
		filename: {
			...old,
			pythonTags: tags.pythonTags,
			abiTags: tags.abiTags,
			platformTags: tags.platformTags,
			buildTag,
			version,
			versionText: change.local === undefined ? old.versionText : formatVersion(version).replaceAll("-", "_"),
			name: name === null ? old.name : normalizeName(name),
			nameText: name === null ? old.nameText : normalizeName(name).replaceAll("-", "_"),
		},
	};
}

function withLocal(old: WheelFilename, local: string | null): WheelFilename["version"] {
	const text = `${formatPublicVersion(old.version)}${local === null ? "" : `+${local}`}`;
	const version = parseVersion(text);
	if (version === null) throw invalid(`"${local}" is not a local version label (PEP 440: letters, digits, dots)`);
	return version;
}

function prefixOf({ nameText, versionText }: WheelFilename): string {
	return `${nameText}-${versionText}`;
}

function formatName(wheel: WheelFilename): string {
	const build = wheel.buildTag === null ? [] : [wheel.buildTag];
	return `${[wheel.nameText, wheel.versionText, ...build, formatTagSet(wheel)].join("-")}.whl`;
}

function renamePath(path: string, from: string, to: string): string {
	for (const folder of [".dist-info/", ".data/"]) {
		if (path.startsWith(`${from}${folder}`)) return `${to}${path.slice(from.length)}`;
	}
	return path;
}

/** @param encoding latin1 keeps every byte, whatever it means, through a change of other lines */
async function readText(zip: ZipArchive, name: string, maxBytes: number, encoding: "latin1" | "utf8"): Promise<string> {
	const member = zip.find(name);
	if (member === null) throw new UsageError("distribution/missing-file", `the wheel has no ${name}`);
	return Buffer.from(await zip.read(member, { maxBytes })).toString(encoding);
}

/** Name and Version stand once each, in the header; the description is left alone. */
function rewriteMetadata(text: string, { name, local }: Retag, next: WheelFilename): string {
	const end = /\r?\n\r?\n/.exec(text);
	const header = end === null ? text : text.slice(0, end.index);
	const body = end === null ? "" : text.slice(end.index);
	const named = name === undefined ? header : replaceField(header, "Name", name);
	return (local === undefined ? named : replaceField(named, "Version", formatVersion(next.version))) + body;
}

function replaceField(header: string, field: string, value: string): string {
	return header.replace(new RegExp(`^(${field}[ \\t]*:)[^\\r\\n]*`, "im"), (_, start: string) => `${start} ${value}`);
}

function rewriteWheel(text: string, next: WheelFilename): string {
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const kept = text.split(/\r?\n/).filter((line) => line !== "" && !/^(Tag|Build)[ \t]*:/i.test(line));
	const build = next.buildTag === null ? [] : [`Build: ${next.buildTag}`];
	const tags = expandTagSet(next).map((tag) => `Tag: ${tag}`);
	return [...kept, ...tags, ...build, ""].join(newline);
}

function formatRecord(
	rows: readonly RecordRow[],
	rename: (path: string) => string,
	written: ReadonlyMap<string, Buffer>,
): string {
	const lines = rows.map(({ path, hash, size }) => {
		const name = rename(path);
		const bytes = written.get(name);
		const cells =
			bytes === undefined
				? [hash === null ? "" : `${hash.algorithm}=${hash.digest}`, size === null ? "" : String(size)]
				: [`sha256=${createHash("sha256").update(bytes).digest("base64url")}`, String(bytes.length)];
		return [quote(name), ...cells].join(",");
	});
	return `${lines.join("\n")}\n`;
}

/** As Python's csv module writes. */
function quote(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function packMember(
	zip: ZipArchive,
	member: ZipMember,
	name: string,
	written: ReadonlyMap<string, Buffer>,
): PackedMember {
	const { method, crc32: sum, packedSize, size, dosTime, externalAttributes } = member;
	const bytes = written.get(name);
	if (bytes === undefined) {
		return {
			name,
			method,
			crc32: sum,
			packedSize,
			size,
			dosTime,
			externalAttributes,
			packed: () => zip.packed(member),
		};
	}
	const packed = deflateRawSync(bytes, { level: 9 });
	return {
		name,
		method: "deflated",
		crc32: crc32(bytes),
		packedSize: packed.length,
		size: bytes.length,
		dosTime: Math.max(dosTime, firstDay),
		externalAttributes,
		async *packed() {
			yield packed;
		},
	};
}

function invalid(what: string): UsageError {
	return new UsageError("distribution/retag", what, {
		help: "Example: --tags cp39-abi3-manylinux_2_28_x86_64 --build-tag 1 --local cu126 --name mypkg-cu12",
	});
}
