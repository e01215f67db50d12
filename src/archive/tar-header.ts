// One 512-byte header of a tar file: ustar (POSIX 1003.1-1988), PAX (POSIX 1003.1-2001) and the GNU long names that older
// Python wrote. Sparse files and everything else that only one tar understands are refused.
import { ArchiveError, quoteName } from "./archive-error.ts";
import { blockSize, isZero } from "./tar-blocks.ts";

export type TarKind = "file" | "folder" | "link";

export interface TarHeader {
	/** `name`, `link-name`: the body is the name of the member that follows; `attributes`: PAX records; `global`: for all. */
	type: TarKind | "attributes" | "global" | "name" | "link-name";
	/** Of a link: it leads to a member of the archive by its full name. */
	isHardLink: boolean;
	/** As it stands there, in Latin-1. */
	name: string;
	linkName: string;
	size: number;
}

const types: Record<string, TarHeader["type"]> = {
	"\0": "file",
	"0": "file",
	"1": "link",
	"2": "link",
	"5": "folder",
	x: "attributes",
	g: "global",
	L: "name",
	K: "link-name",
};
const refusedTypes: Record<string, string> = {
	"3": "a device",
	"4": "a device",
	"6": "a named pipe",
	"7": "a contiguous file, which only some systems know",
	D: "a list of a GNU backup",
	M: "a part of a file on another volume",
	S: "a sparse file, which PyPI refuses",
	V: "the label of a volume",
};

const help = {
	build: "Build the sdist with the project's build backend: python -m build --sdist",
	kind: "Leave it out of the sdist (MANIFEST.in, or the exclude list of the build backend).",
} as const;

/** Null for a block of zeros: the end of the archive. */
export function parseTarHeader(block: Buffer): TarHeader | null {
	if (isZero(block)) return null;
	if (!isTarHeader(block)) throw damaged("a tar header does not have the checksum it declares");
	const typeFlag = String.fromCharCode(block.readUInt8(156));
	const short = untilZero(block.subarray(0, 100));
	// The format before ustar knew folders by the slash alone.
	const isOldFolder = typeFlag === "\0" && short.at(-1) === 0x2f;
	const type = isOldFolder ? "folder" : types[typeFlag];
	if (type === undefined) {
		const what = refusedTypes[typeFlag] ?? `a member of the unknown type ${quoteName(typeFlag)}`;
		throw new ArchiveError("archive/member-kind", `${quoteName(short.toString("latin1"))} is ${what}`, {
			help: help.kind,
		});
	}
	checkNumbers(block);
	const isMember = type === "file" || type === "folder" || type === "link";
	return {
		type,
		isHardLink: typeFlag === "1",
		name: isMember ? joinName(block, short) : "",
		linkName: untilZero(block.subarray(157, 257)).toString("latin1"),
		size: parseSize(block),
	};
}

/** Does the block have the checksum of a tar header? POSIX: the sum of all bytes, with its own eight read as spaces. */
export function isTarHeader(block: Buffer): boolean {
	if (block.length !== blockSize) return false;
	let total = 8 * 0x20;
	for (let index = 0; index < blockSize; index += 1) {
		if (index < 148 || index >= 156) total += block[index] ?? 0;
	}
	return parseOctal(block.toString("latin1", 148, 156)) === total;
}

/** Bytes 345 to 500 are a prefix of the name in ustar; GNU's format has times there, and Python reads them as a prefix too. */
function joinName(block: Buffer, short: Buffer): string {
	const prefix = untilZero(block.subarray(345, 500));
	if (prefix.length === 0) return short.toString("latin1");
	if (block.toString("latin1", 257, 263) !== "ustar\0") {
		const name = quoteName(short.toString("latin1"));
		throw new ArchiveError(
			"archive/structure",
			`the header of ${name} gives its name a prefix that only some readers see`,
			{
				help: help.build,
			},
		);
	}
	return Buffer.concat([prefix, Buffer.from("/"), short]).toString("latin1");
}

export function untilZero(bytes: Buffer): Buffer {
	const end = bytes.indexOf(0);
	return end < 0 ? bytes : bytes.subarray(0, end);
}

// Mode, owner, group, time and the two numbers of a device. None matters here, but Python ends its reading, without a word,
// at a header in which one of them is no number.
const numberFields = [
	[100, 108],
	[108, 116],
	[116, 124],
	[136, 148],
	[329, 337],
	[337, 345],
] as const;

function checkNumbers(block: Buffer): void {
	for (const [start, end] of numberFields) {
		const isBinary = [0x80, 0xff].includes(block.readUInt8(start));
		const text = block.toString("latin1", start, end);
		if (!isBinary && parseOctal(text) === null)
			throw damaged(`a tar header has ${quoteName(text)} where a number belongs`);
	}
}

function parseSize(block: Buffer): number {
	if (block.readUInt8(124) >= 0x80) {
		throw new ArchiveError(
			"archive/too-large",
			"a member of the tar declares a size that needs more than eleven octal digits",
			{
				help: help.build,
			},
		);
	}
	const text = block.toString("latin1", 124, 136);
	const size = parseOctal(text);
	if (size === null) throw damaged(`a tar header has ${quoteName(text)} where a size belongs`);
	return size;
}

/** Digits, with spaces before them and spaces or zeros behind; an empty field is 0. Null for anything else. */
function parseOctal(text: string): number | null {
	const digits = /^ *([0-7]*)[\0 ]*$/.exec(text)?.[1];
	if (digits === undefined) return null;
	return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function damaged(message: string): ArchiveError {
	return new ArchiveError("archive/damaged", message, { help: help.build });
}
