// PAX records (POSIX 1003.1-2001): `<length> <key>=<value>\n`, over and over. Of them only those that change what a member
// is are kept; keeping the rest would let an archive fill the memory with it.
import { ArchiveError } from "./archive-error.ts";

const usedKeys = ["path", "size", "linkpath"] as const;

export type PaxKey = (typeof usedKeys)[number];

// More of a value is neither a number nor a time.
const longestShown = 40;

const help = "Build the sdist with the project's build backend: python -m build --sdist";

/**
 * @param see is shown every record
 * @throws ArchiveError for records that readers could read in two ways
 */
export function parsePaxRecords(
	body: Buffer,
	see: (records: readonly (readonly [key: string, value: string])[]) => void,
): Map<PaxKey, Buffer> {
	const records = new Map<PaxKey, Buffer>();
	const all: [string, string][] = [];
	let offset = 0;
	while (offset < body.length) {
		const digits = /^([1-9]\d{0,8}) /.exec(body.toString("latin1", offset, offset + 10))?.[1];
		const end = offset + Number(digits ?? 0);
		const separator = body.indexOf("=", offset);
		const keyStart = offset + (digits?.length ?? 0) + 1;
		const isWhole = digits !== undefined && end <= body.length && body[end - 1] === 0x0a;
		if (!isWhole || separator <= keyStart || separator >= end) {
			throw new ArchiveError("archive/damaged", "a PAX record of the tar is malformed", { help });
		}
		const key = body.toString("utf8", keyStart, separator);
		if (key.startsWith("GNU.sparse.")) {
			throw new ArchiveError("archive/member-kind", "the tar holds a sparse file, which PyPI refuses", {
				help: "bsdtar makes them of files with holes (--no-read-sparse turns it off), GNU tar with --sparse. Build the sdist with its build backend: python -m build --sdist",
			});
		}
		all.push([key, body.toString("utf8", separator + 1, Math.min(end - 1, separator + 1 + longestShown))]);
		if (isUsed(key)) {
			if (records.has(key)) throw twice(key);
			records.set(key, body.subarray(separator + 1, end - 1));
		}
		offset = end;
	}
	see(all);
	return records;
}

/** Readers differ in which of two counts. */
export function twice(key: PaxKey): ArchiveError {
	return new ArchiveError("archive/structure", `a member of the tar has two records of its ${key}`, { help });
}

function isUsed(key: string): key is PaxKey {
	return (usedKeys as readonly string[]).includes(key);
}
