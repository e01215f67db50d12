// Expressions of Python, by the grammar of its language reference (3.13), chapter 6. What only the compiler refuses (a
// `return` outside a function) is accepted here, as `ast.parse` accepts it.
import type { PythonNode } from "./nodes.ts";
import type { TokenReader } from "./token-reader.ts";

/** Binary operators, loosest first. */
const binaryLevels: readonly (readonly string[])[] = [
	["|"],
	["^"],
	["&"],
	["<<", ">>"],
	["+", "-"],
	["*", "/", "//", "%", "@"],
];

const expressionEnds = [")", "]", "}", ":", "=", ";"];

/** `a, *b` without parentheses, as on the right of an assignment. */
export function parseStarExpressions(reader: TokenReader): PythonNode {
	return parseSequence(reader, () => parseStarExpression(reader));
}

/** The same with `:=` allowed, as behind `match`. */
export function parseStarNamedExpressions(reader: TokenReader): PythonNode {
	return parseSequence(reader, () => parseStarNamedExpression(reader));
}

export function parseNamedExpression(reader: TokenReader): PythonNode {
	if (reader.isIdentifier() && reader.peek().text === ":=" && reader.peek().kind === "operator") {
		const target: PythonNode = { kind: "Name", name: reader.next().text, children: [] };
		reader.next();
		return { kind: "NamedExpr", children: [target, parseExpression(reader)] };
	}
	return parseExpression(reader);
}

export function parseExpression(reader: TokenReader): PythonNode {
	if (reader.isAt("lambda")) return parseLambda(reader);
	const body = parseDisjunction(reader);
	if (reader.take("if") === null) return body;
	const test = parseDisjunction(reader);
	reader.expect("else");
	return { kind: "IfExp", children: [test, body, parseExpression(reader)] };
}

export function parseYieldOrStarExpressions(reader: TokenReader): PythonNode {
	return reader.isAt("yield") ? parseYield(reader) : parseStarExpressions(reader);
}

/** Bitwise or and tighter: what may follow `*`, and what targets are made of. */
export function parseBitwiseOr(reader: TokenReader, level = 0): PythonNode {
	const operators = binaryLevels[level];
	if (operators === undefined) return parseFactor(reader);
	let left = parseBitwiseOr(reader, level + 1);
	for (let operator = reader.take(...operators); operator !== null; operator = reader.take(...operators)) {
		left = { kind: "BinOp", operators: [operator], children: [left, parseBitwiseOr(reader, level + 1)] };
	}
	return left;
}

/** Targets of `for` and `del`: up to the word `in`, which is no comparison there. */
export function parseTargetList(reader: TokenReader): PythonNode {
	return parseSequence(reader, () => (reader.take("*") ? starred(parseBitwiseOr(reader)) : parseBitwiseOr(reader)));
}

/** Parameters up to `end`; the node holds annotations and default values. */
export function parseParameters(reader: TokenReader, end: string, hasAnnotations: boolean): PythonNode {
	const annotations: PythonNode[] = [];
	const defaults: PythonNode[] = [];
	let needsDefault = false;
	let hasStar = false;
	let isKeywordOnly = false;
	let isFirst = true;
	while (!reader.isAt(end)) {
		const isDouble = reader.take("**") !== null;
		const isStar = !isDouble && reader.take("*") !== null;
		if (reader.isAt("/")) {
			if (isFirst || hasStar) reader.fail("'/' stands behind a parameter");
			reader.next();
		} else if (isStar && reader.isAt(",")) {
			if (hasStar) reader.fail("'*' may stand once");
			hasStar = true;
			isKeywordOnly = true;
			if (reader.peek().text === end || reader.peek().text === "**") reader.fail("named parameters follow a bare '*'");
		} else {
			if (isStar && hasStar) reader.fail("'*' may stand once");
			reader.expectIdentifier();
			if (hasAnnotations && reader.take(":"))
				annotations.push(isStar ? parseStarExpression(reader) : parseExpression(reader));
			if (isStar) {
				hasStar = true;
				isKeywordOnly = true;
			} else if (!isDouble && reader.take("=")) {
				defaults.push(parseExpression(reader));
				needsDefault = true;
			} else if (!isDouble && needsDefault && !isKeywordOnly) reader.fail("a parameter without a default value");
		}
		isFirst = false;
		if (isDouble && !reader.isAt(end)) {
			reader.expect(",");
			if (!reader.isAt(end)) reader.fail("nothing may follow '**'");
		} else if (!reader.isAt(end)) reader.expect(",");
	}
	return { kind: "arguments", children: [...annotations, ...defaults] };
}

/** Arguments of a call or of a class, behind the `(`; positional ones, then keywords, as `ast` lists them. */
export function parseArguments(reader: TokenReader): PythonNode[] {
	const positional: PythonNode[] = [];
	const keywords: PythonNode[] = [];
	let hasDoubleStar = false;
	while (!reader.isAt(")")) {
		const { line } = reader;
		if (reader.take("**")) {
			keywords.push({ kind: "keyword", name: null, children: [parseExpression(reader)], line });
			hasDoubleStar = true;
		} else if (reader.take("*")) {
			if (hasDoubleStar) reader.fail("'*' behind '**'");
			positional.push(starred(parseExpression(reader)));
		} else if (reader.isIdentifier() && reader.peek().text === "=" && reader.peek().kind === "operator") {
			const name = reader.next().text;
			reader.next();
			keywords.push({ kind: "keyword", name, children: [parseExpression(reader)], line });
		} else {
			if (keywords.length > 0) reader.fail("a positional argument behind keywords");
			const argument = parseNamedExpression(reader);
			const isAlone = positional.length === 0 && keywords.length === 0;
			if (reader.isAt("for", "async")) {
				const generator = parseComprehension(reader, "GeneratorExp", [argument]);
				if (!isAlone || !reader.isAt(")")) reader.fail("a generator expression needs parentheses here");
				positional.push(generator);
			} else positional.push(argument);
		}
		if (!reader.isAt(")")) reader.expect(",");
	}
	reader.expect(")");
	return [...positional, ...keywords];
}

function parseStarExpression(reader: TokenReader): PythonNode {
	return reader.take("*") ? starred(parseBitwiseOr(reader)) : parseExpression(reader);
}

function parseStarNamedExpression(reader: TokenReader): PythonNode {
	return reader.take("*") ? starred(parseBitwiseOr(reader)) : parseNamedExpression(reader);
}

function starred(value: PythonNode): PythonNode {
	return { kind: "Starred", children: [value] };
}

/** One item, or a tuple of them. */
function parseSequence(reader: TokenReader, parseItem: () => PythonNode, hasEnded = () => isAtEnd(reader)): PythonNode {
	const first = parseItem();
	if (!reader.isAt(",")) return first;
	const items = [first];
	while (reader.take(",") && !hasEnded()) items.push(parseItem());
	return { kind: "Tuple", children: items };
}

function isAtEnd(reader: TokenReader): boolean {
	return (
		reader.isKind("newline") ||
		reader.isKind("end") ||
		reader.isAt(...expressionEnds, "in") ||
		/^[-+*/%@&|^<>]{1,2}=$|^:=$/.test(reader.current.text)
	);
}

function parseDisjunction(reader: TokenReader): PythonNode {
	return parseBoolean(reader, "or", () => parseBoolean(reader, "and", () => parseInversion(reader)));
}

function parseBoolean(reader: TokenReader, word: string, parseOperand: () => PythonNode): PythonNode {
	const first = parseOperand();
	if (!reader.isAt(word)) return first;
	const operands = [first];
	while (reader.take(word)) operands.push(parseOperand());
	return { kind: "BoolOp", operators: [word], children: operands };
}

function parseInversion(reader: TokenReader): PythonNode {
	if (reader.take("not")) return { kind: "UnaryOp", operators: ["not"], children: [parseInversion(reader)] };
	const left = parseBitwiseOr(reader);
	const operators: string[] = [];
	const operands: PythonNode[] = [];
	for (let operator = takeComparison(reader); operator !== null; operator = takeComparison(reader)) {
		operators.push(operator);
		operands.push(parseBitwiseOr(reader));
	}
	return operators.length === 0 ? left : { kind: "Compare", operators, children: [left, ...operands] };
}

function takeComparison(reader: TokenReader): string | null {
	const simple = reader.take("==", "!=", "<=", ">=", "<", ">", "in");
	if (simple !== null) return simple;
	if (reader.take("is")) return reader.take("not") ? "is not" : "is";
	if (reader.isAt("not") && reader.peek().text === "in") {
		reader.next();
		reader.next();
		return "not in";
	}
	return null;
}

function parseFactor(reader: TokenReader): PythonNode {
	const sign = reader.take("+", "-", "~");
	if (sign !== null) return { kind: "UnaryOp", operators: [sign], children: [parseFactor(reader)] };
	const isAwaited = reader.take("await") !== null;
	const primary = parsePrimary(reader);
	const base: PythonNode = isAwaited ? { kind: "Await", children: [primary] } : primary;
	if (reader.take("**") === null) return base;
	return { kind: "BinOp", operators: ["**"], children: [base, parseFactor(reader)] };
}

function parsePrimary(reader: TokenReader): PythonNode {
	let node = parseAtom(reader);
	for (;;) {
		const { line } = reader;
		if (reader.take(".")) node = { kind: "Attribute", name: reader.expectIdentifier(), children: [node] };
		else if (reader.take("(")) node = { kind: "Call", children: [node, ...parseArguments(reader)], line };
		else if (reader.take("[")) {
			node = { kind: "Subscript", children: [node, parseSlices(reader)] };
			reader.expect("]");
		} else return node;
	}
}

function parseSlices(reader: TokenReader): PythonNode {
	const parseSlice = () => {
		if (reader.take("*")) return starred(parseBitwiseOr(reader));
		const lower = reader.isAt(":") ? null : parseNamedExpression(reader);
		if (lower !== null && !reader.isAt(":")) return lower;
		const parts = lower === null ? [] : [lower];
		for (let colons = 0; colons < 2 && reader.take(":"); colons += 1) {
			if (!reader.isAt(":", ",", "]")) parts.push(parseExpression(reader));
		}
		return { kind: "Slice", children: parts };
	};
	return parseSequence(reader, parseSlice, () => reader.isAt("]"));
}

function parseAtom(reader: TokenReader): PythonNode {
	const token = reader.current;
	if (token.kind === "string") return parseStrings(reader);
	if (token.kind === "number") {
		reader.next();
		return { kind: "Constant", text: null, name: token.text, children: [] };
	}
	if (reader.take("True", "False", "None", "..."))
		return { kind: "Constant", text: null, name: token.text, children: [] };
	if (reader.isIdentifier()) return { kind: "Name", name: reader.next().text, children: [] };
	if (reader.take("(")) return parseParentheses(reader);
	if (reader.take("[")) return parseList(reader);
	if (reader.take("{")) return parseBraces(reader);
	return reader.fail("expected an expression");
}

/** Literals that stand side by side are one; with an f-string among them it is no constant. */
function parseStrings(reader: TokenReader): PythonNode {
	const tokens = [reader.next()];
	while (reader.isKind("string")) tokens.push(reader.next());
	const bytes = tokens.filter(({ flavour }) => flavour === "bytes").length;
	if (bytes > 0 && bytes < tokens.length) reader.fail("bytes and text side by side");
	if (tokens.some(({ flavour }) => flavour === "format")) return { kind: "JoinedStr", children: [] };
	const values = tokens.map(({ value }) => value ?? null);
	return { kind: "Constant", text: values.includes(null) ? null : values.join(""), children: [] };
}

function parseParentheses(reader: TokenReader): PythonNode {
	if (reader.take(")")) return { kind: "Tuple", children: [] };
	if (reader.isAt("yield")) {
		const node = parseYield(reader);
		reader.expect(")");
		return node;
	}
	const first = parseStarNamedExpression(reader);
	if (reader.isAt("for", "async")) {
		const generator = parseComprehension(reader, "GeneratorExp", [first]);
		reader.expect(")");
		return generator;
	}
	if (reader.take(")")) return first.kind === "Starred" ? reader.fail("a starred item needs a comma") : first;
	const items = [first, ...parseItems(reader, ")")];
	return { kind: "Tuple", children: items };
}

function parseList(reader: TokenReader): PythonNode {
	if (reader.take("]")) return { kind: "List", children: [] };
	const first = parseStarNamedExpression(reader);
	if (reader.isAt("for", "async")) {
		const comprehension = parseComprehension(reader, "ListComp", [first]);
		reader.expect("]");
		return comprehension;
	}
	if (reader.take("]")) return { kind: "List", children: [first] };
	return { kind: "List", children: [first, ...parseItems(reader, "]")] };
}

/** Items behind the first one, and the closing bracket. */
function parseItems(reader: TokenReader, end: string): PythonNode[] {
	const items: PythonNode[] = [];
	while (!reader.isAt(end)) {
		reader.expect(",");
		if (!reader.isAt(end)) items.push(parseStarNamedExpression(reader));
	}
	reader.expect(end);
	return items;
}

function parseBraces(reader: TokenReader): PythonNode {
	const pairs: [PythonNode | null, PythonNode][] = [];
	if (reader.take("}")) return { kind: "Dict", pairs, children: [] };
	if (!reader.isAt("**")) {
		const first = parseStarNamedExpression(reader);
		if (!reader.isAt(":")) return parseSet(reader, first);
		reader.next();
		const value = parseExpression(reader);
		if (reader.isAt("for", "async")) {
			const comprehension = parseComprehension(reader, "DictComp", [first, value]);
			reader.expect("}");
			return comprehension;
		}
		pairs.push([first, value]);
		if (!reader.isAt("}")) reader.expect(",");
	}
	while (!reader.isAt("}")) {
		if (reader.take("**")) pairs.push([null, parseBitwiseOr(reader)]);
		else {
			const key = parseExpression(reader);
			reader.expect(":");
			pairs.push([key, parseExpression(reader)]);
		}
		if (!reader.isAt("}")) reader.expect(",");
	}
	reader.expect("}");
	const keys = pairs.flatMap(([key]) => (key === null ? [] : [key]));
	return { kind: "Dict", pairs, children: [...keys, ...pairs.map(([, value]) => value)] };
}

function parseSet(reader: TokenReader, first: PythonNode): PythonNode {
	if (reader.isAt("for", "async")) {
		const comprehension = parseComprehension(reader, "SetComp", [first]);
		reader.expect("}");
		return comprehension;
	}
	return { kind: "Set", children: [first, ...parseItems(reader, "}")] };
}

function parseComprehension(reader: TokenReader, kind: string, elements: PythonNode[]): PythonNode {
	const [first] = elements;
	if (first?.kind === "Starred") reader.fail("a starred item in a comprehension");
	const generators: PythonNode[] = [];
	while (reader.isAt("for", "async")) {
		reader.take("async");
		reader.expect("for");
		const target = parseTargetList(reader);
		checkTarget(target, reader);
		reader.expect("in");
		const parts = [target, parseDisjunction(reader)];
		while (reader.take("if")) parts.push(reader.isAt("lambda") ? parseLambda(reader) : parseDisjunctionOrNamed(reader));
		generators.push({ kind: "comprehension", children: parts });
	}
	return { kind, children: [...elements, ...generators] };
}

function parseDisjunctionOrNamed(reader: TokenReader): PythonNode {
	return reader.peek().text === ":=" ? parseNamedExpression(reader) : parseDisjunction(reader);
}

function parseLambda(reader: TokenReader): PythonNode {
	reader.expect("lambda");
	const parameters = parseParameters(reader, ":", false);
	reader.expect(":");
	return { kind: "Lambda", children: [parameters, parseExpression(reader)] };
}

function parseYield(reader: TokenReader): PythonNode {
	reader.expect("yield");
	if (reader.take("from")) return { kind: "YieldFrom", children: [parseExpression(reader)] };
	return { kind: "Yield", children: isAtEnd(reader) ? [] : [parseStarExpressions(reader)] };
}

/** What may stand left of `=`, behind `for` and in `with … as`. */
export function checkTarget(node: PythonNode, reader: TokenReader): void {
	if (["Name", "Attribute", "Subscript"].includes(node.kind)) return;
	if (!["Tuple", "List", "Starred"].includes(node.kind)) reader.fail("cannot assign to this expression");
	for (const item of node.children) checkTarget(item, reader);
}
