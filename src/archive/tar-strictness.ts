// What pip and PyPI read in a tar file and uv does not: its reader (tar-codec 0.0.13, in uv since 0.13) takes ustar, PAX and
// GNU headers as the standards write them, one kind to an archive. Said once per archive, as a note: the archive has one
// reading, but not for everybody.
import { type ArchiveNote, quoteName } from "./archive-error.ts";

export class StrictReader {
	#format: TarFormat | null = null;
	#note: ArchiveNote | null = null;

	get notes(): ArchiveNote[] {
		return this.#note === null ? [] : [this.#note];
	}

	/** @param block a header with a right checksum, of a member or of a record */
	seeHeader(block: Buffer): void {
		if (this.#note !== null) return;
		const format = formats[block.toString("latin1", 257, 265)] ?? null;
		this.refuse(findHeaderProblem(block, format, this.#format));
		this.#format ??= format;
	}

	/** @param keys of one PAX record, in its order; values of times and numbers */
	seeRecords(records: readonly (readonly [key: string, value: string])[]): void {
		if (this.#note === null) this.refuse(findRecordProblem(records));
	}

	refuse(problem: string | null): void {
		if (problem === null) return;
		this.#note = {
			code: "archive/not-for-uv",
			message: `${problem}: pip and PyPI read such a tar, uv does not`,
			help: "Build the sdist with the project's build backend: python -m build --sdist",
		};
	}
}

type TarFormat = "POSIX" | "GNU";
const formats: Readonly<Record<string, TarFormat>> = { "ustar\x0000": "POSIX", "ustar  \0": "GNU" };

const numbers = [
	["mode", 100, 108],
	["owner", 108, 116],
	["group", 116, 124],
	["time", 136, 148],
] as const;

function findHeaderProblem(block: Buffer, format: TarFormat | null, expected: TarFormat | null): string | null {
	const name = quoteName(block.toString("latin1", 0, 100).replace(/\0.*$/s, ""));
	if (format === null) return `the header of ${name} is of the format before ustar (v7)`;
	if (expected !== null && expected !== format)
		return `the headers before ${name} are of ${expected} tar, its own of ${format} tar`;
	for (const [what, start, end] of numbers) {
		const text = block.toString("latin1", start, end);
		// Digits, and an end to them; GNU's binary numbers, unless they are negative.
		const isTaken = /^(?:[0-7]+[\0 ]+|\0+)$/.test(text) || (format === "GNU" && text.startsWith("\x80"));
		if (!isTaken) return `the ${what} in the header of ${name} is negative or not written as the standard says`;
	}
	const isUnended = [block.subarray(265, 297), block.subarray(297, 329)].some((text) => !text.includes(0));
	return format === "POSIX" && isUnended ? `the name of owner or group in the header of ${name} has no end` : null;
}

const plainKeys = [
	...["atime", "charset", "comment", "ctime", "gid", "gname", "hdrcharset", "linkpath", "mtime", "path", "size"],
	...["uid", "uname"],
];
// Of POSIX, then those that uv passes over because they change nothing about a member.
const namespaces = ["realtime", "security", "SCHILY", "LIBARCHIVE"];

function findRecordProblem(records: readonly (readonly [string, string])[]): string | null {
	const seen = new Set<string>();
	for (const [key, value] of records) {
		const [namespace = "", ...rest] = key.split(".");
		const isKnown = plainKeys.includes(key) || (rest.join(".") !== "" && namespaces.includes(namespace));
		if (!isKnown) return `a PAX record of the tar has the key ${quoteName(key)}`;
		if (seen.has(key)) return `a PAX record of the tar has the key ${quoteName(key)} twice`;
		seen.add(key);
		const isTime = ["atime", "ctime", "mtime"].includes(key);
		const isNumber = ["gid", "uid"].includes(key);
		if (isTime && !/^(?:\d+(?:\.\d+)?)?$/.test(value))
			return `a PAX record of the tar has the ${key} ${quoteName(value)}`;
		if (isNumber && !/^\d*$/.test(value)) return `a PAX record of the tar has the ${key} ${quoteName(value)}`;
	}
	return null;
}
