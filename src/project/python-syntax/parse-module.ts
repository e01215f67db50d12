// Statements of Python, by the grammar of its language reference (3.13), chapters 7 and 8.
import {
	checkTarget,
	parseArguments,
	parseBitwiseOr,
	parseExpression,
	parseNamedExpression,
	parseParameters,
	parseStarExpressions,
	parseStarNamedExpressions,
	parseTargetList,
	parseYieldOrStarExpressions,
} from "./expressions.ts";
import { type PythonNode, PythonSyntaxError } from "./nodes.ts";
import { TokenReader } from "./token-reader.ts";

const augmented = ["+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**="];

/** @throws PythonSyntaxError */
export function parsePython(source: string): PythonNode {
	const reader = new TokenReader(source);
	const statements: PythonNode[] = [];
	while (!reader.isKind("end")) {
		if (reader.takeKind("newline")) continue;
		statements.push(...parseStatement(reader));
	}
	return { kind: "Module", children: statements };
}

function parseStatement(reader: TokenReader): PythonNode[] {
	const { line } = reader;
	const compound = parseCompound(reader);
	if (compound !== null) return [{ ...compound, line }];
	return parseSimpleStatements(reader);
}

function parseSimpleStatements(reader: TokenReader): PythonNode[] {
	const statements: PythonNode[] = [];
	do {
		if (statements.length > 0 && reader.isKind("newline")) break;
		const { line } = reader;
		statements.push({ ...parseSimple(reader), line });
	} while (reader.take(";"));
	reader.expectKind("newline");
	return statements;
}

function parseCompound(reader: TokenReader): PythonNode | null {
	switch (reader.current.kind === "name" || reader.current.text === "@" ? reader.current.text : "") {
		case "if":
			return parseIf(reader);
		case "while": {
			reader.next();
			const test = parseNamedExpression(reader);
			return { kind: "While", children: [test, ...parseBlock(reader), ...parseElse(reader)] };
		}
		case "for":
			return parseFor(reader);
		case "try":
			return parseTry(reader);
		case "with":
			return parseWith(reader);
		case "def":
		case "class":
		case "@":
			return parseDefinition(reader);
		case "async":
			reader.next();
			if (reader.isAt("def")) return parseDefinition(reader);
			if (reader.isAt("for")) return parseFor(reader);
			return reader.isAt("with") ? parseWith(reader) : reader.fail("expected def, for or with");
		case "match":
			return parseMatch(reader);
		default:
			return null;
	}
}

function parseBlock(reader: TokenReader): PythonNode[] {
	reader.expect(":");
	if (!reader.takeKind("newline")) return parseSimpleStatements(reader);
	reader.expectKind("indent");
	const statements: PythonNode[] = [];
	while (!reader.takeKind("dedent")) statements.push(...parseStatement(reader));
	return statements;
}

function parseIf(reader: TokenReader): PythonNode {
	const { line } = reader;
	reader.next();
	const test = parseNamedExpression(reader);
	const body = parseBlock(reader);
	const other = reader.isAt("elif") ? [parseIf(reader)] : parseElse(reader);
	return { kind: "If", children: [test, ...body, ...other], bodyLength: body.length, line };
}

function parseElse(reader: TokenReader): PythonNode[] {
	return reader.take("else") ? parseBlock(reader) : [];
}

function parseFor(reader: TokenReader): PythonNode {
	reader.next();
	const target = parseTargetList(reader);
	checkTarget(target, reader);
	reader.expect("in");
	const iterated = parseStarExpressions(reader);
	return { kind: "For", children: [target, iterated, ...parseBlock(reader), ...parseElse(reader)] };
}

function parseTry(reader: TokenReader): PythonNode {
	reader.next();
	const children = parseBlock(reader);
	let handlers = 0;
	let hasBare = false;
	for (; reader.isAt("except"); handlers += 1) {
		if (hasBare) reader.fail("a bare except comes last");
		reader.next();
		reader.take("*");
		hasBare = reader.isAt(":");
		const caught = hasBare ? [] : [parseExpression(reader)];
		if (caught.length > 0 && reader.take("as")) reader.expectIdentifier();
		children.push({ kind: "ExceptHandler", children: [...caught, ...parseBlock(reader)] });
	}
	if (handlers > 0) children.push(...parseElse(reader));
	if (reader.take("finally")) children.push(...parseBlock(reader));
	else if (handlers === 0) reader.fail("expected except or finally");
	return { kind: "Try", children };
}

/** Several items may stand in parentheses, which then are no tuple. */
function parseWith(reader: TokenReader): PythonNode {
	reader.next();
	const inParentheses = reader.isAt("(") ? tryParse(reader, () => parseWithItems(reader, true)) : null;
	const items = inParentheses ?? parseWithItems(reader, false);
	return { kind: "With", children: [...items, ...parseBlock(reader)] };
}

function parseWithItems(reader: TokenReader, inParentheses: boolean): PythonNode[] {
	if (inParentheses) reader.expect("(");
	const items: PythonNode[] = [];
	do {
		if (inParentheses && items.length > 0 && reader.isAt(")")) break;
		const parts = [parseExpression(reader)];
		if (reader.take("as")) {
			const target = parseBitwiseOr(reader);
			checkTarget(target, reader);
			parts.push(target);
		}
		items.push({ kind: "withitem", children: parts });
	} while (reader.take(","));
	if (inParentheses) {
		reader.expect(")");
		if (!reader.isAt(":")) reader.fail("expected ':'");
	}
	return items;
}

function parseDefinition(reader: TokenReader): PythonNode {
	const decorators: PythonNode[] = [];
	while (reader.take("@")) {
		decorators.push(parseNamedExpression(reader));
		reader.expectKind("newline");
	}
	if (decorators.length > 0 && reader.isAt("async")) reader.next();
	if (reader.take("class")) {
		reader.expectIdentifier();
		skipTypeParameters(reader);
		const bases = reader.take("(") ? parseArguments(reader) : [];
		return { kind: "ClassDef", children: [...bases, ...parseBlock(reader), ...decorators] };
	}
	reader.expect("def");
	const name = reader.expectIdentifier();
	skipTypeParameters(reader);
	reader.expect("(");
	const parameters = parseParameters(reader, ")", true);
	reader.expect(")");
	const returns = reader.take("->") ? [parseExpression(reader)] : [];
	return { kind: "FunctionDef", name, children: [parameters, ...parseBlock(reader), ...decorators, ...returns] };
}

/** `[T: int, *Ts = ()]` of PEP 695: nothing in it is asked for. */
function skipTypeParameters(reader: TokenReader): void {
	if (reader.take("[")) skipTo(reader, "]");
}

/** Up to and including the bracket that closes the one just taken. */
function skipTo(reader: TokenReader, end: string): void {
	for (let depth = 0; depth > 0 || !reader.isAt(end); ) {
		if (reader.isKind("end")) reader.fail(`expected '${end}'`);
		if (reader.isAt("(", "[", "{")) depth += 1;
		else if (reader.isAt(")", "]", "}")) depth -= 1;
		reader.next();
	}
	reader.expect(end);
}

/** `match` is a name everywhere else: it is the statement when a block of cases follows. Patterns are passed over. */
function parseMatch(reader: TokenReader): PythonNode | null {
	const subject = tryParse(reader, () => {
		reader.next();
		const value = parseStarNamedExpressions(reader);
		reader.expect(":");
		reader.expectKind("newline");
		reader.expectKind("indent");
		return reader.isAt("case") ? value : reader.fail("expected case");
	});
	if (subject === null) return null;
	const cases: PythonNode[] = [];
	while (!reader.takeKind("dedent")) {
		reader.expect("case");
		for (let depth = 0; depth > 0 || !reader.isAt(":", "if"); ) {
			if (reader.isKind("newline")) reader.fail("expected ':'");
			if (reader.isAt("(", "[", "{")) depth += 1;
			else if (reader.isAt(")", "]", "}")) depth -= 1;
			reader.next();
		}
		const guard = reader.take("if") ? [parseNamedExpression(reader)] : [];
		cases.push({ kind: "match_case", children: [...guard, ...parseBlock(reader)] });
	}
	return { kind: "Match", children: [subject, ...cases] };
}

function tryParse<T>(reader: TokenReader, parse: () => T): T | null {
	const start = reader.position;
	try {
		return parse();
	} catch (error) {
		if (!(error instanceof PythonSyntaxError)) throw error;
		reader.position = start;
		return null;
	}
}

function parseSimple(reader: TokenReader): PythonNode {
	const word = reader.current.kind === "name" ? reader.current.text : "";
	switch (word) {
		case "pass":
		case "break":
		case "continue":
			reader.next();
			return { kind: word, children: [] };
		case "return":
			reader.next();
			return { kind: "Return", children: isStatementEnd(reader) ? [] : [parseStarExpressions(reader)] };
		case "raise": {
			reader.next();
			const children = isStatementEnd(reader) ? [] : [parseExpression(reader)];
			if (children.length > 0 && reader.take("from")) children.push(parseExpression(reader));
			return { kind: "Raise", children };
		}
		case "global":
		case "nonlocal":
			reader.next();
			do reader.expectIdentifier();
			while (reader.take(","));
			return { kind: word, children: [] };
		case "del": {
			reader.next();
			const target = parseTargetList(reader);
			checkTarget(target, reader);
			return { kind: "Delete", children: [target] };
		}
		case "assert": {
			reader.next();
			const children = [parseExpression(reader)];
			if (reader.take(",")) children.push(parseExpression(reader));
			return { kind: "Assert", children };
		}
		case "import":
		case "from":
			return parseImport(reader);
		case "type":
			if (reader.isIdentifier(reader.peek())) return parseTypeAlias(reader);
	}
	return parseAssignment(reader);
}

function parseTypeAlias(reader: TokenReader): PythonNode {
	reader.next();
	reader.expectIdentifier();
	skipTypeParameters(reader);
	reader.expect("=");
	return { kind: "TypeAlias", children: [parseExpression(reader)] };
}

function parseImport(reader: TokenReader): PythonNode {
	const isFrom = reader.next().text === "from";
	if (!isFrom) {
		do {
			parseDottedName(reader);
			if (reader.take("as")) reader.expectIdentifier();
		} while (reader.take(","));
		return { kind: "Import", children: [] };
	}
	let hasDots = false;
	while (reader.take(".", "...")) hasDots = true;
	if (!hasDots || !reader.isAt("import")) parseDottedName(reader);
	reader.expect("import");
	if (reader.take("*")) return { kind: "ImportFrom", children: [] };
	const inParentheses = reader.take("(") !== null;
	do {
		if (inParentheses && reader.isAt(")") && reader.peek(-1).text === ",") break;
		reader.expectIdentifier();
		if (reader.take("as")) reader.expectIdentifier();
	} while (reader.take(","));
	if (inParentheses) reader.expect(")");
	return { kind: "ImportFrom", children: [] };
}

function parseDottedName(reader: TokenReader): void {
	do reader.expectIdentifier();
	while (reader.take("."));
}

function parseAssignment(reader: TokenReader): PythonNode {
	const first = parseYieldOrStarExpressions(reader);
	if (reader.take(":")) return parseAnnotated(reader, first);
	const operator = reader.take(...augmented);
	if (operator !== null) {
		if (!["Name", "Attribute", "Subscript"].includes(first.kind)) reader.fail("cannot assign to this expression");
		return { kind: "AugAssign", children: [first, parseYieldOrStarExpressions(reader)] };
	}
	if (!reader.isAt("=")) {
		if (first.kind === "Starred") reader.fail("a starred expression alone");
		return { kind: "Expr", children: [first] };
	}
	const parts = [first];
	while (reader.take("=")) parts.push(parseYieldOrStarExpressions(reader));
	for (const target of parts.slice(0, -1)) {
		if (target.kind === "Starred") reader.fail("a starred target outside a list");
		checkTarget(target, reader);
	}
	return { kind: "Assign", children: parts };
}

function parseAnnotated(reader: TokenReader, target: PythonNode): PythonNode {
	if (!["Name", "Attribute", "Subscript"].includes(target.kind)) reader.fail("only a single target can be annotated");
	const annotation = parseExpression(reader);
	const value = reader.take("=") ? [parseYieldOrStarExpressions(reader)] : [];
	return { kind: "AnnAssign", children: [target, annotation, ...value] };
}

function isStatementEnd(reader: TokenReader): boolean {
	return reader.isKind("newline") || reader.isAt(";");
}
