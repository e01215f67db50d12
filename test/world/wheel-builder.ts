// Small distributions in memory, for everybody's tests: valid unless a test asks for something odd.
import { createHash } from "node:crypto";
import { toFileNamePart } from "../../src/python/project-name.ts";
import { expandTagSet, parseTagSet } from "../../src/python/tag.ts";
import { type TarEntry, writeTarGz } from "./tar-writer.ts";
import { writeZip, type ZipEntry } from "./zip-writer.ts";

export interface BuiltDistribution {
	fileName: string;
	bytes: Uint8Array;
	/** Lower-case hex. */
	sha256: string;
}

interface CommonRequest {
	name: string;
	version: string;
	/** More core metadata, as `["Requires-Dist", "numpy>=2"]`; a field that is set by itself is replaced. */
	metadata?: readonly (readonly [string, string])[];
	/** Of METADATA or PKG-INFO; Markdown, unless `metadata` says otherwise. Null: none. */
	description?: string | null;
	/** Instead of METADATA or PKG-INFO; null leaves it out. */
	metadataText?: string | Uint8Array | null;
	/** Instead of the name that follows from the rest. */
	fileName?: string;
}

export interface WheelRequest extends CommonRequest {
	/** `py3-none-any` unless told. */
	tags?: string;
	buildTag?: string;
	/** Path to contents; `<name>/__init__.py` with the version unless told. */
	files?: Record<string, Uint8Array | string>;
	/** Group to `name = object` lines. */
	entryPoints?: Record<string, Record<string, string>>;
	isPure?: boolean;
	/** Instead of the WHEEL file; null leaves it out. */
	wheelText?: string | null;
	/** Instead of RECORD; null leaves it out. */
	recordText?: string | null;
	/** Last word about the archive, RECORD included. */
	changeEntries?: (entries: ZipEntry[]) => ZipEntry[];
	/** Like writeZip's options. */
	archive?: Parameters<typeof writeZip>[1];
}

export interface SdistRequest extends CommonRequest {
	/** Path below the top folder to contents; a pyproject.toml unless told. */
	files?: Record<string, Uint8Array | string>;
	/** Instead of `<name>-<version>`. */
	topFolder?: string;
	changeEntries?: (entries: TarEntry[]) => TarEntry[];
}

export function buildWheel(request: WheelRequest): BuiltDistribution {
	const stem = `${toFileNamePart(request.name)}-${request.version}`;
	const tags = request.tags ?? "py3-none-any";
	const info = `${stem}.dist-info`;
	const files: Record<string, Uint8Array | string> = {
		...(request.files ?? {
			[`${toFileNamePart(request.name)}/__init__.py`]: `__version__ = ${JSON.stringify(request.version)}\n`,
		}),
	};
	setUnlessNull(files, `${info}/METADATA`, request.metadataText, () => formatMetadata(request));
	setUnlessNull(files, `${info}/WHEEL`, request.wheelText, () => formatWheelFile(request, tags));
	if (request.entryPoints !== undefined) files[`${info}/entry_points.txt`] = formatEntryPoints(request.entryPoints);
	setUnlessNull(files, `${info}/RECORD`, request.recordText, () => formatRecord(files, `${info}/RECORD`));
	const entries = Object.entries(files).map(([name, bytes]): ZipEntry => ({ name, bytes }));
	const build = request.buildTag === undefined ? "" : `-${request.buildTag}`;
	return finish(
		request.fileName ?? `${stem}${build}-${tags}.whl`,
		writeZip(request.changeEntries?.(entries) ?? entries, request.archive),
	);
}

export function buildSdist(request: SdistRequest): BuiltDistribution {
	const stem = `${toFileNamePart(request.name)}-${request.version}`;
	const top = request.topFolder ?? stem;
	const files: Record<string, Uint8Array | string> = {
		...(request.files ?? {
			"pyproject.toml": `[project]\nname = ${JSON.stringify(request.name)}\nversion = ${JSON.stringify(request.version)}\n`,
		}),
	};
	setUnlessNull(files, "PKG-INFO", request.metadataText, () => formatMetadata(request));
	const entries = Object.entries(files).map(([name, bytes]): TarEntry => ({ name: `${top}/${name}`, bytes }));
	return finish(request.fileName ?? `${stem}.tar.gz`, writeTarGz(request.changeEntries?.(entries) ?? entries));
}

/** RECORD over `files`, itself included. */
function formatRecord(files: Record<string, Uint8Array | string>, recordName: string): string {
	const rows = Object.entries(files)
		.filter(([name]) => name !== recordName)
		.map(([name, bytes]) => {
			const digest = createHash("sha256").update(bytes).digest("base64url");
			const cell = /[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
			return `${cell},sha256=${digest},${Buffer.from(bytes as Uint8Array).length}\n`;
		});
	return `${rows.join("")}${recordName},,\n`;
}

function formatMetadata(request: CommonRequest): string {
	const own: (readonly [string, string])[] = [
		["Metadata-Version", "2.4"],
		["Name", request.name],
		["Version", request.version],
		["Summary", "A distribution for tests"],
	];
	const given = request.metadata ?? [];
	const replaced = new Set(given.map(([key]) => key));
	// Older metadata has no content type; a test that sets the version sets the rest as well.
	const isBare = request.description === null || replaced.has("Metadata-Version");
	if (!isBare) own.push(["Description-Content-Type", "text/markdown"]);
	const lines = [...own.filter(([key]) => !replaced.has(key)), ...given].map(([key, value]) => `${key}: ${value}\n`);
	const description = request.description ?? (isBare ? null : "A distribution for tests.\n");
	return `${lines.join("")}${description === null ? "" : `\n${description}`}`;
}

function formatWheelFile(request: WheelRequest, tags: string): string {
	const set = parseTagSet(tags);
	if (set === null) throw new Error(`${tags} is not a tag set; give wheelText for odd wheels`);
	const isPure = request.isPure ?? tags.endsWith("-any");
	const lines = ["Wheel-Version: 1.0", "Generator: wheel-builder", `Root-Is-Purelib: ${isPure}`];
	const build = request.buildTag === undefined ? [] : [`Build: ${request.buildTag}`];
	return [...lines, ...expandTagSet(set).map((tag) => `Tag: ${tag}`), ...build, ""].join("\n");
}

function formatEntryPoints(groups: Record<string, Record<string, string>>): string {
	return Object.entries(groups)
		.map(([group, points]) => {
			const lines = Object.entries(points).map(([name, value]) => `${name} = ${value}\n`);
			return `[${group}]\n${lines.join("")}`;
		})
		.join("\n");
}

function setUnlessNull(
	files: Record<string, Uint8Array | string>,
	name: string,
	given: string | Uint8Array | null | undefined,
	make: () => string,
): void {
	if (given !== null) files[name] = given ?? make();
}

function finish(fileName: string, bytes: Uint8Array): BuiltDistribution {
	return { fileName, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
