// The extra fields behind a zip header, of which two change what a member is: ZIP64 sizes (APPNOTE 4.5.3) and Info-ZIP's
// Unicode path (4.6.9). Readers differ in when they believe them, so they may only say what the header says already, or
// what it could not hold.
import { ArchiveError } from "./archive-error.ts";
import { decodeMemberName } from "./member-name.ts";
import { readUInt64, sentinel32, structureError, zipAdvice } from "./zip-words.ts";

const zip64Id = 0x0001;
const unicodePathId = 0x7075;
// Version of the field and checksum of the other name.
const unicodePathStart = 5;

/** The figures of a header as they are there; `packedSize` and `size` share their rule, `offset` is the directory's alone. */
export interface ZipFigures {
	isStored: boolean;
	size: number;
	packedSize: number;
	/** Null in a local header. */
	offset: number | null;
}

/** The figures as they are meant. @throws ArchiveError for fields that leave two readings. */
export function applyExtraFields(name: string, extra: Buffer, figures: ZipFigures): ZipFigures {
	const fields = parseExtraFields(name, extra);
	const unicodePath = fields.get(unicodePathId);
	if (unicodePath !== undefined && decodeMemberName(unicodePath.subarray(unicodePathStart)) !== name) {
		const message = `${name} carries a second, different name (Unicode path field)`;
		throw new ArchiveError("archive/member-name", message, { help: zipAdvice.edited });
	}
	const zip64 = fields.get(zip64Id);
	const refuse = (what: string) => structureError(`the ZIP64 field of ${name} ${what}`, zipAdvice.rewrite);
	if (zip64 !== undefined && zip64.length % 8 !== 0) throw refuse(`has ${zip64.length} bytes, not a multiple of 8`);
	const given = zip64 === undefined ? [] : splitUInt64(zip64);
	const isLarge = [figures.size, figures.packedSize, figures.offset].includes(sentinel32);
	if (!isLarge) return repeatFigures(figures, given, refuse);
	if (zip64 === undefined) throw refuse("is missing, though its header refers to it");
	return figures.offset === null ? fillLocal(figures, given, refuse) : fillCentral(figures, given, refuse);
}

type Refuse = (what: string) => ArchiveError;

/** Writers that reserve the field (Bazel's) leave it empty, or repeat what fits into the header: then all must be the same. */
function repeatFigures(figures: ZipFigures, given: readonly number[], refuse: Refuse): ZipFigures {
	const all = [figures.size, figures.packedSize, ...(figures.offset === null ? [] : [figures.offset])];
	if (given.length > all.length) throw refuse(`has ${given.length * 8} bytes, more than there are figures`);
	if (given.length === 1 && !figures.isStored) throw refuse("gives one size of a compressed member");
	if (given.some((figure, index) => figure !== all[index])) throw refuse("says other sizes than its header");
	return figures;
}

/** In a local header both sizes must stand in the field, also of a stored member: there uv refuses one alone, PyPI does not. */
function fillLocal(figures: ZipFigures, given: readonly number[], refuse: Refuse): ZipFigures {
	const [size, packedSize] = given;
	if (size === undefined || packedSize === undefined || given.length > 2) {
		throw refuse(`has ${given.length * 8} bytes where two sizes belong`);
	}
	const isOther = (figure: number, field: number): boolean => figure !== sentinel32 && figure !== field;
	if (isOther(figures.size, size) || isOther(figures.packedSize, packedSize))
		throw refuse("says other sizes than its header");
	return { ...figures, size, packedSize };
}

/** In the directory only what did not fit stands in the field, in this order. */
function fillCentral(figures: ZipFigures, given: readonly number[], refuse: Refuse): ZipFigures {
	const rest = [...given];
	const take = (figure: number): number => (figure === sentinel32 ? (rest.shift() ?? Number.NaN) : figure);
	const filled = {
		...figures,
		size: take(figures.size),
		packedSize: take(figures.packedSize),
		offset: take(figures.offset ?? 0),
	};
	const isShort = [filled.size, filled.packedSize, filled.offset].some(Number.isNaN);
	if (isShort || rest.length > 0)
		throw refuse(`has ${given.length * 8} bytes, ${isShort ? "fewer" : "more"} than its header refers to`);
	return filled;
}

function splitUInt64(bytes: Buffer): number[] {
	return Array.from({ length: bytes.length / 8 }, (_, index) => readUInt64(bytes, index * 8));
}

function parseExtraFields(name: string, extra: Buffer): Map<number, Buffer> {
	const fields = new Map<number, Buffer>();
	let offset = 0;
	while (offset < extra.length) {
		const end = extra.length - offset < 4 ? Number.POSITIVE_INFINITY : offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw structureError(`the extra fields of ${name} are cut off`, zipAdvice.rewrite);
		const id = extra.readUInt16LE(offset);
		if (fields.has(id) && (id === zip64Id || id === unicodePathId)) {
			const which = id === zip64Id ? "ZIP64 field" : "Unicode path field";
			throw structureError(`${name} has its ${which} twice, and readers differ in which counts`, zipAdvice.edited);
		}
		fields.set(id, extra.subarray(offset + 4, end));
		offset = end;
	}
	return fields;
}
