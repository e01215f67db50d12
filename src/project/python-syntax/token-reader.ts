import { PythonSyntaxError } from "./nodes.ts";
import { type Token, tokenize } from "./tokens.ts";

const keywords = new Set(
	(
		"False None True and as assert async await break class continue def del elif else except finally for from global if " +
		"import in is lambda nonlocal not or pass raise return try while with yield"
	).split(" "),
);

/** Tokens with one in view; both parsers move it on. */
export class TokenReader {
	private readonly tokens: readonly Token[];
	private index = 0;

	constructor(source: string) {
		this.tokens = tokenize(source);
	}

	get current(): Token {
		// The last token is `end`, and nobody moves past it.
		return this.tokens[this.index] as Token;
	}

	get line(): number {
		return this.current.line;
	}

	get position(): number {
		return this.index;
	}

	set position(index: number) {
		this.index = index;
	}

	next(): Token {
		const token = this.current;
		if (token.kind !== "end") this.index += 1;
		return token;
	}

	peek(ahead = 1): Token {
		return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)] as Token;
	}

	/** Whether an operator or a keyword stands here. */
	isAt(...words: readonly string[]): boolean {
		const { kind, text } = this.current;
		return (kind === "operator" || kind === "name") && words.includes(text);
	}

	isKind(kind: Token["kind"]): boolean {
		return this.current.kind === kind;
	}

	isIdentifier(token = this.current): boolean {
		return token.kind === "name" && !keywords.has(token.text);
	}

	take(...words: readonly string[]): string | null {
		return this.isAt(...words) ? this.next().text : null;
	}

	takeKind(kind: Token["kind"]): Token | null {
		return this.isKind(kind) ? this.next() : null;
	}

	expect(word: string): void {
		if (this.take(word) === null) this.fail(`expected '${word}'`);
	}

	expectKind(kind: Token["kind"]): Token {
		return this.takeKind(kind) ?? this.fail(`expected ${kind}`);
	}

	expectIdentifier(): string {
		return this.isIdentifier() ? this.next().text : this.fail("expected a name");
	}

	fail(message: string): never {
		throw new PythonSyntaxError(`${message}, got ${JSON.stringify(this.current.text || this.current.kind)}`, this.line);
	}
}
