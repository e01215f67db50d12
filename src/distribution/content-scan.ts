// Reads the texts of a distribution while they stream past, together with the hash and the readers of native code.
import type { ContentFacts, FoundSecret, Sbom, StartUpFile } from "./content-facts.ts";
import { buildPathStarts, readBuildPath } from "./find-build-paths.ts";
import { readSecret, secretStarts } from "./find-secrets.ts";
import type { MemberScan, StartScan } from "./member-scan.ts";
import { readSbom } from "./sbom.ts";

/** Collects what texts say; `facts` is complete when every member has been shown. */
export class ContentCollector {
	readonly facts = {
		secrets: [] as FoundSecret[],
		buildPaths: [] as { path: string; line: number; text: string }[],
		startUp: [] as StartUpFile[],
		interpreters: [] as { path: string; line: string }[],
		sboms: [] as Sbom[],
	} satisfies ContentFacts;

	readonly start: StartScan = ({ name, size }) =>
		size === 0 || binaryName.test(name) || recordName.test(name) ? null : new ContentScan(name, size, this.facts);
}

const binaryName =
	/\.(?:so(?:\.\d+)*|pyd|dll|dylib|exe|a|lib|o|obj|png|jpe?g|gif|webp|ico|icns|gz|xz|bz2|zst|zip|whl|npz|npy|ttf|otf|woff2?|pdf|mp[34]|wasm|parquet|pyc)$/i;
const recordName = /^[^/]+\.dist-info\/RECORD$/;
const startUpName = /^(?:[^/]+\.data\/(?:purelib|platlib)\/)?[^/]+\.(?:pth|start)$/;
const scriptName = /^[^/]+\.data\/scripts\/[^/]+$/;
// Bills of materials and logs of repair tools say on purpose what was built where.
const infoName = /^[^/]+\.dist-info\//;
const sbomName = /^[^/]+\.dist-info\/sboms\/./;
// Files whose meaning is their whole text are kept up to this size; what is larger counts as unread.
const wholeSize = 16 * 1024 * 1024;
/** No secret that is looked for is longer; a search may end so far before the end of what has come. */
const overlap = 512;
const mostPerMember = 20;
/** As many bytes are a text at a time: short texts are made, searched and forgotten within the caches of a processor. */
const pieceSize = 64 * 1024;
const starts = new RegExp(`${secretStarts}|${buildPathStarts}`, "g");

class ContentScan implements MemberScan {
	readonly #name: string;
	readonly #isWhole: boolean;
	readonly #facts: ContentCollector["facts"];
	#isText: boolean | null = null;
	#left: number;
	/** Of what is read as a whole. */
	readonly #kept: Buffer[] = [];
	/** The end of what was searched, again: something may begin in it that ends behind it. */
	#rest = "";
	/** Where in it the search goes on. */
	#from = 0;
	/** How many lines ended before the chunk at hand. */
	#lines = 0;
	#found = 0;

	constructor(name: string, size: number, facts: ContentCollector["facts"]) {
		this.#name = name;
		this.#left = size;
		this.#isWhole = size <= wholeSize && (startUpName.test(name) || sbomName.test(name));
		this.#facts = facts;
	}

	take(chunk: Buffer): void {
		this.#isText ??= this.#begin(chunk);
		if (!this.#isText) return;
		if (this.#isWhole) this.#kept.push(Buffer.from(chunk));
		this.#left -= chunk.length;
		for (let at = 0; at < chunk.length; at += pieceSize) this.#takePiece(chunk, at);
		// Behind the last chunk nobody asks for it.
		if (this.#left > 0) this.#lines += countLines(chunk);
	}

	end(): "done" {
		if (!this.#isText || !this.#isWhole) return "done";
		const text = Buffer.concat(this.#kept).toString("latin1");
		if (startUpName.test(this.#name)) this.#facts.startUp.push(readStartUp(this.#name, text));
		if (sbomName.test(this.#name)) this.#facts.sboms.push(readSbom(this.#name, text));
		return "done";
	}

	/** False for binary data. */
	#begin(chunk: Buffer): boolean {
		const start = chunk.subarray(0, 1024);
		if (start.includes(0)) return false;
		const text = start.toString("latin1");
		if (text.startsWith("#!") && scriptName.test(this.#name)) {
			const [line = ""] = text.slice(0, 300).split(/\r?\n/, 1);
			this.#facts.interpreters.push({ path: this.#name, line });
		}
		return true;
	}

	#takePiece(chunk: Buffer, at: number): void {
		const end = Math.min(chunk.length, at + pieceSize);
		// Latin-1, so that any bytes are a text.
		const text = this.#rest + chunk.toString("latin1", at, end);
		const isLast = this.#left === 0 && end === chunk.length;
		const searched = isLast ? text.length : Math.max(this.#from, text.length - overlap);
		const start = at - this.#rest.length;
		const next = this.#search(text, searched, (index) => this.#lineAt(text, index, chunk, start));
		// With the character before, which may tell that nothing begins there.
		const kept = Math.max(0, searched - 1);
		this.#rest = text.slice(kept);
		this.#from = next - kept;
	}

	/** Where to go on: at `end`, or behind what was found and reaches past it. */
	#search(text: string, end: number, lineAt: (index: number) => number): number {
		starts.lastIndex = this.#from;
		for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
			if (match.index >= end || this.#found >= mostPerMember) return end;
			const secret = readSecret(text, match.index);
			if (secret !== null) this.#note(this.#facts.secrets, { line: lineAt(match.index), ...secret });
			const path = secret === null && !infoName.test(this.#name) ? readBuildPath(text, match.index, this.#name) : null;
			if (path !== null) this.#note(this.#facts.buildPaths, { line: lineAt(match.index), text: path });
			starts.lastIndex = Math.min(text.length, match.index + Math.max(1, path?.length ?? 0));
			if (starts.lastIndex > end) return starts.lastIndex;
		}
		return end;
	}

	#note<Fact extends object>(facts: (Fact & { path: string })[], fact: Fact): void {
		this.#found += 1;
		facts.push({ path: this.#name, ...fact });
	}

	/** @param start where in the chunk the text begins; negative when it begins in the chunk before */
	#lineAt(text: string, index: number, chunk: Buffer, start: number): number {
		const offset = start + index;
		if (offset >= 0) return this.#lines + countLines(chunk.subarray(0, offset)) + 1;
		return this.#lines - countLines(Buffer.from(text.slice(index, -start), "latin1")) + 1;
	}
}

function countLines(bytes: Buffer): number {
	let lines = 0;
	for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
	return lines;
}

/** As site.py reads them: a `.pth` line that begins with `import` is code; every line of a `.start` file names some (PEP 829). */
function readStartUp(path: string, latin1: string): StartUpFile {
	const text = Buffer.from(latin1, "latin1")
		.toString("utf8")
		.replace(/^\ufeff/, "");
	const lines = text
		.split(/\r?\n/)
		.map((line) => line.trimEnd())
		.filter((line) => line.trim() !== "" && !line.startsWith("#"));
	const code = path.endsWith(".start") ? lines[0] : lines.find((line) => /^import[ \t]/.test(line));
	const folder = lines.find((line) => /^(?:\/|[A-Za-z]:[\\/]|\\\\|\.\.[\\/])/.test(line));
	return { path, code: code ?? null, folder: folder ?? null };
}
