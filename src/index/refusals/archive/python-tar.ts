// A tar file as Python's tarfile lists it: it ends without a word at the first header that makes no sense, behind the first
// member. CPython 3.14 is the specification.
import { PythonError } from "./python-error.ts";
import { badHeader, HeaderError, type PythonHeader, parsePythonHeader, rstripSlashes } from "./python-tar-header.ts";

export interface PythonTarMember {
	/** Folders without a slash at the end. */
	name: string;
	isSparse: boolean;
}

interface Read extends PythonHeader {
	isSparse: boolean;
	/** Where its header ends; of one with records before it, the first of those. */
	headerEnd: number;
}

const blockSize = 512;
// A record is a name or some figures; Python would read more of them.
const longestRecord = 16 * 1024 * 1024;

/** Opens it and, as tarfile does when it opens one, reads the first member. @throws PythonError */
export async function openPythonTar(chunks: AsyncGenerator<Buffer, void, undefined>): Promise<PythonTar> {
	const tar = new PythonTar(chunks);
	await tar.next();
	return tar;
}

export class PythonTar {
	readonly #stream: PieceReader;
	readonly #members: PythonTarMember[] = [];
	readonly #global = new Map<string, string>();
	/** Of the next header. */
	#offset = 0;
	#isLoaded = false;

	constructor(chunks: AsyncGenerator<Buffer, void, undefined>) {
		this.#stream = new PieceReader(chunks);
	}

	async list(): Promise<readonly PythonTarMember[]> {
		while (!this.#isLoaded) await this.next();
		return this.#members;
	}

	async next(): Promise<void> {
		if (this.#offset > this.#stream.offset) {
			await this.#stream.skip(this.#offset - 1 - this.#stream.offset);
			if ((await this.#stream.read(1)).length === 0) throw new PythonError("ReadError", "unexpected end of data");
		}
		try {
			const { name, isSparse } = await this.#readMember(true);
			this.#members.push({ name, isSparse });
		} catch (error) {
			if (error instanceof PythonError && error.name === "zlib.error")
				throw new PythonError("ReadError", error.message);
			if (!(error instanceof HeaderError)) throw error;
			const isFatal = error.kind === "subsequent" || (this.#offset === 0 && error.kind !== "end");
			if (isFatal) throw new PythonError("ReadError", error.message);
			this.#isLoaded = true;
		}
	}

	async #readMember(mayBeOldFolder: boolean): Promise<Read> {
		const header = parsePythonHeader(await this.#stream.read(blockSize), mayBeOldFolder);
		const headerEnd = this.#stream.offset;
		if (header.type === "L" || header.type === "K") return { ...(await this.#afterName(header)), headerEnd };
		if (header.type === "g") return this.#afterRecords(header, this.#global);
		if (header.type === "x" || header.type === "X") {
			return { ...(await this.#afterRecords(header, new Map(this.#global))), headerEnd };
		}
		if (header.type === "S") return { ...(await this.#sparse(header)), headerEnd };
		this.#offset = headerEnd + (hasData(header) ? blocks(header.size) : 0);
		return { ...apply(header, this.#global), isSparse: false, headerEnd };
	}

	async #afterName(header: PythonHeader): Promise<Read> {
		const body = await this.#readBody(header);
		const next = await this.#readNext();
		if (header.type === "L") next.name = body.toString("utf8").split("\0", 1)[0] ?? "";
		if (next.type === "5") next.name = next.name.replace(/\/$/, "");
		return next;
	}

	async #afterRecords(header: PythonHeader, records: Map<string, string>): Promise<Read> {
		const body = await this.#readBody(header);
		for (const [key, value] of parseRecords(body)) records.set(key, value);
		const next = await this.#readNext();
		const isFirst = records.get("GNU.sparse.major") === "1" && records.get("GNU.sparse.minor") === "0";
		const isSparse = records.has("GNU.sparse.map") || records.has("GNU.sparse.size") || isFirst;
		if (isFirst && !records.has("GNU.sparse.map") && !records.has("GNU.sparse.size"))
			await this.#stream.read(blockSize);
		if (header.type === "g") return { ...next, isSparse: next.isSparse || isSparse };
		const size = records.get("size");
		if (size !== undefined) {
			const given = /^\s*[+-]?\d+\s*$/.test(size) ? Number(size) : 0;
			this.#offset = next.headerEnd + (hasData(next) ? blocks(given) : 0);
		}
		return { ...next, ...apply(next, records), isSparse: next.isSparse || isSparse };
	}

	/** The blocks of its map follow; the map itself is of no interest. */
	async #sparse(header: PythonHeader): Promise<Omit<Read, "headerEnd">> {
		for (let isLong = header.isLongSparse; isLong; ) {
			const block = await this.#stream.read(blockSize);
			if (block.length < blockSize) throw new PythonError("other", "IndexError");
			isLong = block[504] !== 0;
		}
		this.#offset = this.#stream.offset + blocks(header.size);
		return { ...header, isSparse: true };
	}

	async #readBody({ size }: PythonHeader): Promise<Buffer> {
		const length = blocks(size);
		if (length > longestRecord) throw new PythonError("other", "more than is read here");
		return this.#stream.read(length);
	}

	async #readNext(): Promise<Read> {
		try {
			return await this.#readMember(false);
		} catch (error) {
			if (error instanceof HeaderError) throw new HeaderError("subsequent", error.message);
			throw error;
		}
	}
}

function apply(header: PythonHeader, records: ReadonlyMap<string, string>): PythonHeader {
	const path = records.get("GNU.sparse.name") ?? records.get("path");
	const name = path === undefined ? header.name : rstripSlashes(path);
	return { ...header, name: header.type === "5" ? rstripSlashes(name) : name };
}

// tarfile's SUPPORTED_TYPES that carry no data; what it does not know counts as a file.
function hasData({ type }: PythonHeader): boolean {
	return !["1", "2", "3", "4", "5", "6"].includes(type);
}

function blocks(size: number): number {
	if (size < 0) throw badHeader("invalid offset");
	return Math.ceil(size / blockSize) * blockSize;
}

function parseRecords(body: Buffer): [string, string][] {
	const records: [string, string][] = [];
	for (let start = 0; start < body.length && body[start] !== 0; ) {
		const digits = /^([0-9]{1,20}) /.exec(body.toString("latin1", start, start + 21))?.[1];
		const end = start + Number(digits ?? 0);
		if (digits === undefined || end - start < 5 || end > body.length || body[end - 1] !== 0x0a)
			throw badHeader("invalid header");
		const record = body.subarray(start + digits.length + 1, end - 1);
		const equals = record.indexOf("=");
		if (equals <= 0) throw badHeader("invalid header");
		records.push([record.toString("utf8", 0, equals), record.toString("utf8", equals + 1)]);
		start = end;
	}
	return records;
}

/** Hands out a stream of chunks in pieces, shorter ones at its end. */
class PieceReader {
	readonly #chunks: AsyncGenerator<Buffer, void, undefined>;
	#rest: Buffer = Buffer.alloc(0);
	offset = 0;

	constructor(chunks: AsyncGenerator<Buffer, void, undefined>) {
		this.#chunks = chunks;
	}

	async read(length: number): Promise<Buffer> {
		const pieces: Buffer[] = [];
		for (let missing = length; missing > 0; ) {
			const piece = await this.#take(missing);
			if (piece === null) break;
			pieces.push(piece);
			missing -= piece.length;
		}
		return Buffer.concat(pieces);
	}

	async skip(length: number): Promise<void> {
		for (let missing = length; missing > 0; ) {
			const piece = await this.#take(missing);
			if (piece === null) break;
			missing -= piece.length;
		}
	}

	/** Null at the end. */
	async #take(most: number): Promise<Buffer | null> {
		while (this.#rest.length === 0) {
			const { value, done } = await this.#chunks.next();
			if (done === true) return null;
			this.#rest = value;
		}
		const piece = this.#rest.subarray(0, most);
		this.#rest = this.#rest.subarray(piece.length);
		this.offset += piece.length;
		return piece;
	}
}
