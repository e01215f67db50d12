// Python source as tokens: names, numbers, strings, operators, and the line ends and indentations that make blocks.
// Language reference, chapter 2 (3.13).
import { PythonSyntaxError } from "./nodes.ts";
import { readString } from "./string-literal.ts";

export interface Token {
	kind: "name" | "number" | "string" | "operator" | "newline" | "indent" | "dedent" | "end";
	text: string;
	line: number;
	/** Of a string: its value; null for bytes, f-strings and what needs the Unicode name table. */
	value?: string | null;
	/** Of a string. */
	flavour?: "text" | "bytes" | "format";
}

const name = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const number =
	/(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?)/y;
const operators =
	/\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|==|<=|>=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const stringStart = /(?:[rR]?[bB]?|[bB][rR]|[uU]|[fF]?[rR]?|[rR][fF])(?="|')/y;
/** Words that may follow a number without a blank. */
const gluedWord = /(?:and|else|for|if|in|is|not|or)(?![\p{XID_Continue}])/uy;
const closers: Record<string, string> = { ")": "(", "]": "[", "}": "{" };

/** @throws PythonSyntaxError */
export function tokenize(source: string): Token[] {
	if (source.includes("\0")) throw new PythonSyntaxError("a null character", 1);
	return new Tokenizer(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).run();
}

class Tokenizer {
	private readonly source: string;
	private readonly tokens: Token[] = [];
	private readonly indents: { width: number; alternative: number }[] = [{ width: 0, alternative: 0 }];
	private readonly brackets: string[] = [];
	private index = 0;
	private line = 1;

	constructor(source: string) {
		this.source = source;
	}

	run(): Token[] {
		while (this.index < this.source.length) {
			if (this.isLineStart()) this.readIndentation();
			else this.readToken();
		}
		if (this.brackets.length > 0) this.fail(`'${this.brackets.at(-1)}' was never closed`);
		if (this.tokens.length > 0 && this.tokens.at(-1)?.kind !== "newline") this.push("newline", "");
		for (const _ of this.indents.slice(1)) this.push("dedent", "");
		this.push("end", "");
		return this.tokens;
	}

	private startOfLine = true;

	private isLineStart(): boolean {
		return this.startOfLine && this.brackets.length === 0;
	}

	/** Blank lines and comments say nothing about blocks. */
	private readIndentation(): void {
		let width = 0;
		// With tabs one column wide: both countings must agree on what is deeper.
		let alternative = 0;
		for (; ; this.index += 1) {
			const c = this.source[this.index];
			if (c === " ") {
				width += 1;
				alternative += 1;
			} else if (c === "\t") {
				width = (Math.floor(width / 8) + 1) * 8;
				alternative += 1;
			} else if (c === "\f") {
				width = 0;
				alternative = 0;
			} else if (c === "\\" && this.source[this.index + 1] === "\n") {
				this.index += 1;
				this.line += 1;
			} else break;
		}
		const c = this.source[this.index];
		if (c === undefined) return;
		if (c === "#") this.skipComment();
		if (this.source[this.index] === "\n") {
			this.index += 1;
			this.line += 1;
			return;
		}
		if (this.index >= this.source.length) return;
		this.startOfLine = false;
		this.changeIndentation(width, alternative);
	}

	private changeIndentation(width: number, alternative: number): void {
		let top = this.indents.at(-1);
		if (top && width > top.width) {
			if (alternative <= top.alternative) this.fail("inconsistent use of tabs and spaces");
			this.indents.push({ width, alternative });
			this.push("indent", "");
			return;
		}
		for (; top && width < top.width; top = this.indents.at(-1)) {
			this.indents.pop();
			this.push("dedent", "");
		}
		if (top?.width !== width) this.fail("the indentation fits no block around");
		if (top?.alternative !== alternative) this.fail("inconsistent use of tabs and spaces");
	}

	private readToken(): void {
		const c = this.source[this.index] ?? "";
		if (c === " " || c === "\t" || c === "\f") this.index += 1;
		else if (c === "#") this.skipComment();
		else if (c === "\n") {
			if (this.brackets.length === 0) {
				this.push("newline", "\n");
				this.startOfLine = true;
			}
			this.index += 1;
			this.line += 1;
		} else if (c === "\\") {
			if (this.source[this.index + 1] !== "\n" || this.index + 2 >= this.source.length)
				this.fail("a backslash in the middle of a line");
			this.index += 2;
			this.line += 1;
		} else if (this.match(stringStart) !== null) this.readString();
		else if (/[0-9]/.test(c) || (c === "." && /[0-9]/.test(this.source[this.index + 1] ?? ""))) this.readNumber();
		else this.readWord();
	}

	private readString(): void {
		const { end, value, flavour } = readString(this.source, this.index, this.line);
		const text = this.source.slice(this.index, end);
		this.tokens.push({ kind: "string", text, line: this.line, value, flavour });
		this.line += text.split("\n").length - 1;
		this.index = end;
	}

	private readNumber(): void {
		const text = this.match(number) ?? "";
		// `0777` was an octal number once; `00` is none.
		if (/^0[0-9_]*[1-9]/.test(text) && /^[0-9_]+$/.test(text)) this.fail("a number with leading zeros");
		this.index += text.length;
		const next = this.source[this.index] ?? "";
		if (/[\p{XID_Continue}]/u.test(next) && this.match(gluedWord) === null) this.fail("a letter behind a number");
		this.push("number", text);
	}

	private readWord(): void {
		const word = this.match(name);
		if (word !== null) {
			this.index += word.length;
			this.push("name", word);
			return;
		}
		const operator = this.match(operators);
		if (operator === null) this.fail(`the character ${JSON.stringify(this.source[this.index])}`);
		if ("([{".includes(operator)) this.brackets.push(operator);
		const opener = closers[operator];
		if (opener !== undefined && this.brackets.pop() !== opener) this.fail(`'${operator}' closes nothing`);
		this.index += operator.length;
		this.push("operator", operator);
	}

	private skipComment(): void {
		const end = this.source.indexOf("\n", this.index);
		this.index = end === -1 ? this.source.length : end;
	}

	private match(pattern: RegExp): string | null {
		pattern.lastIndex = this.index;
		return pattern.exec(this.source)?.[0] ?? null;
	}

	private push(kind: Token["kind"], text: string): void {
		this.tokens.push({ kind, text, line: this.line });
	}

	private fail(message: string): never {
		throw new PythonSyntaxError(message, this.line);
	}
}
