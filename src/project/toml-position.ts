// Where the keys and values of a TOML text stand. smol-toml keeps no positions, so this walks the text a second time,
// once and from left to right: tables, arrays of tables, dotted keys, inline tables and arrays over many lines
// (https://toml.io/en/v1.0.0). It judges nothing: a text that is not TOML gives positions up to the place where it ends.

/** 1-based line of a key or of an element of an array, and the text of its value as it was written. */
export interface TomlPlace {
	line: number;
	/** Empty for the header of a table. */
	raw: string;
}

/**
 * 1-based line on which a key is set, or of the nearest key above it that is, or null. Elements of arrays and of arrays of
 * tables are parts of the path (`["variant", "0", "name"]`); without a number the first element is meant.
 */
export function findTomlLine(text: string, path: readonly string[]): number | null {
	const { places, implied } = indexToml(text, path);
	const opened = implied.get(keyOf(path));
	if (opened !== undefined && !places.has(keyOf(path))) return opened;
	for (let depth = path.length; depth > 0; depth -= 1) {
		const place = places.get(keyOf(path.slice(0, depth)));
		if (place) return place.line;
	}
	return null;
}

/** The place of exactly this key, or null when it is not written. */
export function findTomlPlace(text: string, path: readonly string[]): TomlPlace | null {
	return indexToml(text, path).places.get(keyOf(path)) ?? null;
}

interface Places {
	places: Map<string, TomlPlace>;
	/** Lines of headers that open a table below one that has no header: `[a.b]` opens `a`. */
	implied: Map<string, number>;
}

const keyOf = (path: readonly string[]) => path.join("\u0000");

// A plan asks many times about the same two or three texts.
const recent = new Map<string, TomlWalk>();
const maxRecent = 8;

/** What stands before the end of the text, or before the place of the key: TOML has no second one. */
function indexToml(text: string, path: readonly string[]): Places {
	const known = recent.get(text);
	const walk = known ?? new TomlWalk(text);
	if (known === undefined) {
		if (recent.size >= maxRecent) recent.delete(recent.keys().next().value ?? "");
		recent.set(text, walk);
	}
	return walk.walkTo(keyOf(path));
}

/** Deeper nesting is refused by the parser long before. */
const maxDepth = 500;

class TomlWalk {
	readonly #text: string;
	readonly #places = new Map<string, TomlPlace>();
	readonly #implied = new Map<string, number>();
	/** Number of elements of each array of tables so far. */
	readonly #tables = new Map<string, number>();
	/** That of the last header. */
	#table: string[] = [];
	#isDone = false;
	#at: number;
	#line = 1;
	#counted = 0;

	constructor(text: string) {
		this.#text = text;
		this.#at = text.startsWith("\uFEFF") ? 1 : 0;
	}

	walkTo(key: string): Places {
		while (!this.#isDone && !this.#places.has(key)) this.#step();
		return { places: this.#places, implied: this.#implied };
	}

	#step(): void {
		this.#skipBlank(true);
		const before = this.#at;
		if (before < this.#text.length) {
			if (this.#peek() === "[") this.#table = this.#readHeader();
			else this.#readPair(this.#table, 0);
		}
		this.#isDone = this.#at === before;
	}

	#readHeader(): string[] {
		const isArray = this.#text.startsWith("[[", this.#at);
		const line = this.#currentLine();
		this.#at += isArray ? 2 : 1;
		const key = this.#readKey();
		const close = this.#text.indexOf("\n", this.#at);
		this.#at = close === -1 ? this.#text.length : close;
		const path: string[] = [];
		for (const [index, part] of key.entries()) {
			path.push(part);
			const name = keyOf(path);
			const count = this.#tables.get(name) ?? 0;
			const isNew = isArray && index === key.length - 1;
			if (isNew) this.#tables.set(name, count + 1);
			if (isNew || count > 0) path.push(String(isNew ? count : count - 1));
			else if (index < key.length - 1 && !this.#implied.has(name)) this.#implied.set(name, line);
		}
		this.#note(path, { line, raw: "" });
		return path;
	}

	#readPair(table: readonly string[], depth: number): void {
		const line = this.#currentLine();
		const key = this.#readKey();
		this.#skipBlank(false);
		if (key.length === 0 || this.#peek() !== "=") {
			this.#at = this.#text.length;
			return;
		}
		this.#at += 1;
		this.#skipBlank(false);
		const path = [...table, ...key];
		for (let part = table.length + 1; part < path.length; part += 1) this.#note(path.slice(0, part), { line, raw: "" });
		const from = this.#at;
		// Before its value, so that an inner key never stands for its table.
		const place = { line, raw: "" };
		this.#note(path, place);
		this.#readValue(path, depth + 1);
		place.raw = this.#text.slice(from, this.#at).trimEnd();
	}

	#readValue(path: readonly string[], depth: number): void {
		const character = this.#peek();
		if (depth > maxDepth) this.#at = this.#text.length;
		else if (character === '"' || character === "'") this.#skipString(character);
		else if (character === "[") this.#readArray(path, depth);
		else if (character === "{") this.#readInlineTable(path, depth);
		else this.#at = this.#find(/[,\]}\n#]/g);
	}

	#readArray(path: readonly string[], depth: number): void {
		this.#at += 1;
		for (let index = 0; ; index += 1) {
			this.#skipBlank(true);
			if (this.#peek() === "]" || this.#at >= this.#text.length) break;
			const before = this.#at;
			const place = { line: this.#currentLine(), raw: "" };
			const element = [...path, String(index)];
			this.#note(element, place);
			this.#readValue(element, depth + 1);
			place.raw = this.#text.slice(before, this.#at).trimEnd();
			this.#skipBlank(true);
			if (this.#peek() === ",") this.#at += 1;
			if (this.#at === before) break;
		}
		this.#at += 1;
	}

	#readInlineTable(path: readonly string[], depth: number): void {
		this.#at += 1;
		for (;;) {
			this.#skipBlank(true);
			if (this.#peek() === "}" || this.#at >= this.#text.length) break;
			const before = this.#at;
			this.#readPair(path, depth);
			this.#skipBlank(true);
			if (this.#peek() === ",") this.#at += 1;
			if (this.#at === before) break;
		}
		this.#at += 1;
	}

	/** `a."b.c".d` */
	#readKey(): string[] {
		const parts: string[] = [];
		for (;;) {
			this.#skipBlank(false);
			const quote = this.#peek();
			const from = this.#at;
			if (quote === '"' || quote === "'") {
				this.#skipString(quote);
				parts.push(unquote(this.#text.slice(from, this.#at)));
			} else {
				this.#at = this.#find(/[^A-Za-z0-9_-]/g);
				if (this.#at === from) return parts;
				parts.push(this.#text.slice(from, this.#at));
			}
			this.#skipBlank(false);
			if (this.#peek() !== ".") return parts;
			this.#at += 1;
		}
	}

	#skipString(quote: string): void {
		const long = quote.repeat(3);
		const isLong = this.#text.startsWith(long, this.#at);
		const close = isLong ? long : quote;
		this.#at += close.length;
		while (this.#at < this.#text.length) {
			if (this.#text.startsWith(close, this.#at)) {
				this.#at += close.length;
				// `""""` ends with a quote of its own.
				while (isLong && this.#peek() === quote) this.#at += 1;
				return;
			}
			if (!isLong && this.#peek() === "\n") return;
			this.#at += quote === '"' && this.#peek() === "\\" ? 2 : 1;
		}
	}

	/** Spaces, comments and, where the grammar allows them, line ends. */
	#skipBlank(overLines: boolean): void {
		for (;;) {
			const character = this.#peek();
			if (character === "#") {
				const end = this.#text.indexOf("\n", this.#at);
				this.#at = end === -1 ? this.#text.length : end;
			} else if (character === " " || character === "\t" || character === "\r" || (overLines && character === "\n"))
				this.#at += 1;
			else return;
		}
	}

	#note(path: readonly string[], place: TomlPlace): void {
		const name = keyOf(path);
		if (!this.#places.has(name)) this.#places.set(name, place);
		const plain = keyOf(path.filter((part) => !/^\d+$/.test(part)));
		if (!this.#places.has(plain)) this.#places.set(plain, place);
	}

	#peek(): string | undefined {
		return this.#text[this.#at];
	}

	#find(pattern: RegExp): number {
		pattern.lastIndex = this.#at;
		return pattern.exec(this.#text)?.index ?? this.#text.length;
	}

	#currentLine(): number {
		for (; this.#counted < this.#at; this.#counted += 1) if (this.#text[this.#counted] === "\n") this.#line += 1;
		return this.#line;
	}
}

/** Keys with escapes are rare; what cannot be read stays as it is written. */
function unquote(text: string): string {
	if (text.startsWith("'")) return text.slice(1, -1);
	try {
		return JSON.parse(text) as string;
	} catch {
		return text.slice(1, -1);
	}
}
