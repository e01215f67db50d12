// One 512-byte header of a tar file: ustar (POSIX 1003.1-1988), PAX (POSIX 1003.1-2001) and the GNU long names that older
// Python wrote. Sparse files and everything else that only one tar understands are refused.
import { ArchiveError } from "./archive-error.ts";
import { decodeMemberName } from "./member-name.ts";

export const blockSize = 512;

export type TarKind = "file" | "folder" | "link";

export interface TarHeader {
	/** `name`: the body is the name of the member that follows; `attributes`: PAX records; `global`: for all that follow. */
	type: TarKind | "attributes" | "global" | "name" | "link-name";
	name: string;
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

/** Null for a block of zeros: the end of the archive. */
export function parseTarHeader(block: Buffer): TarHeader | null {
	if (block.every((byte) => byte === 0)) return null;
	if (parseOctal(block, 148, 8) !== checksum(block)) {
		throw new ArchiveError("archive/damaged", "a tar header does not have the checksum it declares");
	}
	const typeFlag = String.fromCharCode(block.readUInt8(156));
	const type = types[typeFlag];
	if (type === undefined) {
		throw new ArchiveError("archive/member-kind", `the tar holds a member of type ${JSON.stringify(typeFlag)}`);
	}
	const size = type === "link" || type === "folder" ? 0 : parseOctal(block, 124, 12);
	// Bytes 345 to 500 are a prefix of the name in ustar only; GNU keeps times there.
	const prefix =
		block.toString("latin1", 257, 263) === "ustar\0" ? untilZero(block.subarray(345, 500)) : Buffer.alloc(0);
	const short = untilZero(block.subarray(0, 100));
	const bytes = prefix.length === 0 ? short : Buffer.concat([prefix, Buffer.from("/"), short]);
	// The name of a record about another member never becomes a path.
	const isRecord = type !== "file" && type !== "folder" && type !== "link";
	return { type, name: isRecord ? "" : bytes.toString("latin1"), size };
}

/** The name a member goes by, from its own header or from the record before it. */
export function decodeTarName(name: string | Uint8Array): string {
	const bytes = typeof name === "string" ? Buffer.from(name, "latin1") : name;
	return decodeMemberName(bytes);
}

// Of what PAX can say about a member; keeping the rest would let an archive fill the memory with it.
const usedAttributes = ["path", "size"];

/** `<length> <key>=<value>\n`, over and over: those that change what a member is. */
export function parsePaxRecords(body: Buffer): Map<string, Buffer> {
	const records = new Map<string, Buffer>();
	let offset = 0;
	while (offset < body.length) {
		const digits = /^(\d{1,9}) /.exec(body.toString("latin1", offset, offset + 10))?.[1];
		const end = offset + Number(digits ?? 0);
		const separator = body.indexOf("=", offset);
		if (digits === undefined || separator < 0 || separator >= end || end > body.length || body[end - 1] !== 0x0a) {
			throw new ArchiveError("archive/damaged", "a PAX record of the tar is malformed");
		}
		const key = body.toString("utf8", offset + digits.length + 1, separator);
		if (key.startsWith("GNU.sparse.")) {
			throw new ArchiveError("archive/member-kind", "the tar holds a sparse file, which the index refuses");
		}
		if (usedAttributes.includes(key)) records.set(key, body.subarray(separator + 1, end - 1));
		offset = end;
	}
	return records;
}

export function untilZero(bytes: Buffer): Buffer {
	const end = bytes.indexOf(0);
	return end < 0 ? bytes : bytes.subarray(0, end);
}

function parseOctal(block: Buffer, offset: number, length: number): number {
	const text = block
		.toString("latin1", offset, offset + length)
		.replace(/[\0 ]+$/, "")
		.replace(/^ +/, "");
	if (!/^[0-7]{0,12}$/.test(text)) {
		throw new ArchiveError("archive/damaged", `a tar header has ${JSON.stringify(text)} where a number belongs`);
	}
	return text === "" ? 0 : Number.parseInt(text, 8);
}

/** POSIX: the sum of all bytes, with the checksum's own eight read as spaces. */
function checksum(block: Buffer): number {
	let total = 8 * 0x20;
	for (const [index, byte] of block.entries()) {
		if (index < 148 || index >= 156) total += byte;
	}
	return total;
}
