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
		buildPaths: [] as { path: string; line: number | null; text: string }[],
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
const starts = new RegExp(`${secretStarts}|${buildPathStarts}`, "g");

class ContentScan implements MemberScan {
	readonly #name: string;
	readonly #isWhole: boolean;
	readonly #facts: ContentCollector["facts"];
	/** Latin-1, so that any bytes are a text; null for binary data. */
	#text: string | null = "";
	#isFromStart = true;
	#found = 0;

	constructor(name: string, size: number, facts: ContentCollector["facts"]) {
		this.#name = name;
		this.#isWhole = size <= wholeSize && (startUpName.test(name) || sbomName.test(name));
		this.#facts = facts;
	}

	take(chunk: Buffer): void {
		const before = this.#text;
		if (before === null) return;
		if (before === "" && this.#isFromStart) {
			this.#text = chunk.subarray(0, 1024).includes(0) ? null : chunk.toString("latin1");
			if (this.#text?.startsWith("#!") && scriptName.test(this.#name)) this.#noteInterpreter(this.#text);
			return;
		}
		const text = before + chunk.toString("latin1");
		if (this.#isWhole) {
			this.#text = text;
			return;
		}
		const end = Math.max(0, text.length - overlap);
		this.#search(text, end);
		this.#text = text.slice(end);
		this.#isFromStart = false;
	}

	end(): "done" {
		const text = this.#text;
		if (text === null) return "done";
		this.#search(text, text.length);
		if (this.#isWhole && startUpName.test(this.#name)) this.#facts.startUp.push(readStartUp(this.#name, text));
		if (this.#isWhole && sbomName.test(this.#name)) this.#facts.sboms.push(readSbom(this.#name, text));
		return "done";
	}

	#search(text: string, end: number): void {
		starts.lastIndex = 0;
		for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
			if (match.index >= end || this.#found >= mostPerMember) return;
			const secret = readSecret(text, match.index);
			if (secret !== null) this.#noteSecret(secret, text, match.index);
			const path = secret === null && !infoName.test(this.#name) ? readBuildPath(text, match.index, this.#name) : null;
			if (path !== null) this.#noteBuildPath(path, text, match.index);
			starts.lastIndex = match.index + Math.max(1, path?.length ?? 0);
		}
	}

	#noteSecret(secret: Pick<FoundSecret, "kind" | "isProven">, text: string, index: number): void {
		this.#found += 1;
		this.#facts.secrets.push({ path: this.#name, line: this.#lineAt(text, index), ...secret });
	}

	#noteBuildPath(path: string, text: string, index: number): void {
		this.#found += 1;
		this.#facts.buildPaths.push({ path: this.#name, line: this.#lineAt(text, index), text: path });
	}

	#noteInterpreter(text: string): void {
		this.#facts.interpreters.push({ path: this.#name, line: text.slice(0, 300).split(/\r?\n/, 1)[0] ?? "" });
	}

	#lineAt(text: string, index: number): number | null {
		return this.#isFromStart ? text.slice(0, index).split("\n").length : null;
	}
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
